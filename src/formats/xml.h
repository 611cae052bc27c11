#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

/// One element of an XML document, by local names; attributes, comments and processing instructions are not kept.
/// A value; any thread.
struct XmlElement
{
    QString name; ///< local name, without its namespace prefix
    QString text; ///< of an element without children, as it stands; null when it is empty
    QList<XmlElement> children;

    /// The first child of that name, or of that path ("instanceState/name"); nullptr when there is none.
    const XmlElement *child(QStringView path) const;
    /// The text of child(path); null when it is absent or empty.
    QString childText(QStringView path) const;
    /// The children of that name, in their order. Valid as long as this element.
    QList<const XmlElement *> all(QStringView childName) const;
};

/// The root element. Error::Failed with line and column when it is no XML, deeper than 64, larger than 64 MiB, of more
/// than a million elements, or declares entities.
Result<XmlElement> readXml(const QByteArray &bytes);

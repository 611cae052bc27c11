#pragma once

#include "storage/documents.h"

#include <QByteArray>
#include <QMap>

/// Splitters, columns and sizes that the views remember over a restart, each an opaque value by a name of theirs
/// ("instances.splitter"). GUI thread. Written a moment after the last change, and at the end.
class WindowState final : public QObject
{
    Q_OBJECT
public:
    /// Reads them: a tiny read at the start. `documents` is borrowed.
    explicit WindowState(Documents &documents, QObject *parent = nullptr);
    ~WindowState() override;

    /// Empty when there is none.
    QByteArray value(const QString &name) const { return m_values.value(name); }
    void keep(const QString &name, const QByteArray &value);

private:
    void write();

    Documents &m_documents;
    QMap<QString, QByteArray> m_values;
    QMap<QString, QByteArray> m_unwritten;
    QTimer m_writeSoon;
};

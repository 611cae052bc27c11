#pragma once

#include <QJsonObject>
#include <QMap>
#include <QStringList>

/// What the person made of a table's columns, by their ids; it survives a restart and columns that come and go. A
/// value.
struct TableLayout
{
    QStringList order;         ///< shown ones from left to right
    QMap<QString, int> widths; ///< pixels
    QStringList tags;          ///< tags with a column of their own
    QString sortedBy = QStringLiteral("name");
    bool descending = false;

    QJsonObject toJson() const;
    /// Of anything else than what toJson() wrote, as much as can be read.
    static TableLayout fromJson(const QJsonObject &json);

    bool operator==(const TableLayout &) const = default;
};

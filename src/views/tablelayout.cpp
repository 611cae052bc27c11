#include "views/tablelayout.h"

#include <QJsonArray>

namespace {

QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array) {
        if (item.isString() && !strings.contains(item.toString()))
            strings.append(item.toString());
    }
    return strings;
}

} // namespace

QJsonObject TableLayout::toJson() const
{
    QJsonObject sizes;
    for (auto it = widths.begin(); it != widths.end(); ++it)
        sizes.insert(it.key(), it.value());
    return {{QStringLiteral("order"), QJsonArray::fromStringList(order)},
            {QStringLiteral("widths"), sizes},
            {QStringLiteral("tags"), QJsonArray::fromStringList(tags)},
            {QStringLiteral("sortedBy"), sortedBy},
            {QStringLiteral("descending"), descending}};
}

TableLayout TableLayout::fromJson(const QJsonObject &json)
{
    TableLayout layout;
    layout.order = stringsOf(json.value(QStringLiteral("order")));
    layout.tags = stringsOf(json.value(QStringLiteral("tags")));
    const QJsonObject sizes = json.value(QStringLiteral("widths")).toObject();
    for (auto it = sizes.begin(); it != sizes.end(); ++it) {
        if (it.value().toInt() > 0)
            layout.widths.insert(it.key(), qMin(it.value().toInt(), 4000));
    }
    layout.sortedBy = json.value(QStringLiteral("sortedBy")).toString(layout.sortedBy);
    layout.descending = json.value(QStringLiteral("descending")).toBool();
    return layout;
}

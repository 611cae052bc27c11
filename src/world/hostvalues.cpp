#include "world/hostvalues.h"

namespace {

const QString prefix = QStringLiteral("MAESTRO_");

QString variableOf(const QString &tag)
{
    QString name = prefix + QStringLiteral("TAG_");
    for (const QChar c : tag)
        name += c.unicode() < 128 && c.isLetterOrNumber() ? c : u'_';
    return name;
}

} // namespace

QMap<QString, QString> hostValues(const Host &host)
{
    QMap<QString, QString> values;
    // Where two tags come to one name, the one that is named so counts, then the first.
    for (auto it = host.tags.cbegin(); it != host.tags.cend(); ++it) {
        const QString name = variableOf(it.key());
        if (!values.contains(name) || name.endsWith(QStringLiteral("TAG_") + it.key()))
            values.insert(name, it.value());
    }
    values.insert(prefix + QStringLiteral("NAME"), host.name);
    values.insert(prefix + QStringLiteral("ID"), host.instance);
    values.insert(prefix + QStringLiteral("IP"), host.address);
    values.insert(prefix + QStringLiteral("ACCOUNT"), host.account);
    values.insert(prefix + QStringLiteral("REGION"), host.region);
    return values;
}

bool namesHostValue(const QString &command)
{
    return command.contains(prefix);
}

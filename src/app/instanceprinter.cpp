#include "app/instanceprinter.h"

#include "core/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace {

QJsonArray named(const QList<Instance::Named> &groups)
{
    QJsonArray array;
    for (const Instance::Named &group : groups)
        array.append(QJsonObject{{QStringLiteral("id"), group.id}, {QStringLiteral("name"), group.name}});
    return array;
}

QJsonObject tagsOf(const Instance &instance)
{
    QJsonObject tags;
    for (auto it = instance.tags.cbegin(); it != instance.tags.cend(); ++it)
        tags.insert(it.key(), it.value());
    return tags;
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString platformWord(Instance::Platform platform)
{
    switch (platform) {
    case Instance::Platform::Linux:
        return QStringLiteral("linux");
    case Instance::Platform::Windows:
        return QStringLiteral("windows");
    case Instance::Platform::Bsd:
        return QStringLiteral("bsd");
    case Instance::Platform::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QJsonObject jsonOf(const Instance &i, const QDateTime &now)
{
    const auto list = [](const QStringList &texts) { return QJsonArray::fromStringList(texts); };
    return {
        {QStringLiteral("key"), i.key()},
        {QStringLiteral("id"), i.id},
        {QStringLiteral("name"), i.name},
        {QStringLiteral("state"), word(i.state)},
        {QStringLiteral("provider"), i.provider},
        {QStringLiteral("account"), i.account},
        {QStringLiteral("region"), textOrNull(i.region)},
        {QStringLiteral("zone"), textOrNull(i.zone)},
        {QStringLiteral("type"), textOrNull(i.type)},
        {QStringLiteral("image"), textOrNull(i.image)},
        {QStringLiteral("public_ipv4"), list(i.publicV4)},
        {QStringLiteral("public_ipv6"), list(i.publicV6)},
        {QStringLiteral("private_ipv4"), list(i.privateV4)},
        {QStringLiteral("private_ipv6"), list(i.privateV6)},
        {QStringLiteral("dns"), list(i.dns)},
        {QStringLiteral("tags"), tagsOf(i)},
        {QStringLiteral("launched"), textOrNull(i.launched.toString(Qt::ISODate))},
        {QStringLiteral("key_name"), textOrNull(i.keyName)},
        {QStringLiteral("network"), textOrNull(i.network)},
        {QStringLiteral("security_groups"), named(i.securityGroups)},
        {QStringLiteral("platform"), platformWord(i.platform)},
        {QStringLiteral("age_of_data"), i.seenAt.isValid() ? QJsonValue(double(i.seenAt.secsTo(now))) : QJsonValue()},
    };
}

QString tagWords(const Instance &instance, const QString &separator)
{
    QStringList words;
    for (auto it = instance.tags.cbegin(); it != instance.tags.cend(); ++it)
        words.append(it.value().isEmpty() ? it.key() : it.key() + u'=' + it.value());
    return words.join(separator);
}

/// Header and cells of one row of the CSV, in the words that a CSV inventory understands.
QStringList csvHeader()
{
    return QStringLiteral(
               "name,id,state,provider,account,region,zone,type,address,public_ip,private_ip,ipv6,port,user,key,"
               "jump,image,launched,vpc,security_groups,tags")
        .split(u',');
}

QStringList csvRow(const Instance &i)
{
    QStringList groups;
    for (const Instance::Named &group : i.securityGroups)
        groups.append(group.name.isEmpty() ? group.id : group.name);
    return {i.name,
            i.id,
            word(i.state),
            i.provider,
            i.account,
            i.region,
            i.zone,
            i.type,
            i.address(),
            i.publicV4.join(u';'),
            i.privateV4.join(u';'),
            (i.publicV6 + i.privateV6).join(u';'),
            i.sshPort > 0 ? QString::number(i.sshPort) : QString(),
            i.sshUser,
            i.sshKeyFile,
            i.sshJump,
            i.image,
            i.launched.toString(Qt::ISODate),
            i.network,
            groups.join(u';'),
            tagWords(i, QStringLiteral(";"))};
}

QByteArray printCsv(const QList<Instance> &instances)
{
    QByteArray out = csvHeader().join(u',').toUtf8() + "\r\n";
    for (const Instance &instance : instances) {
        QStringList cells = csvRow(instance);
        std::transform(cells.begin(), cells.end(), cells.begin(), csvCell);
        out += cells.join(u',').toUtf8() + "\r\n";
    }
    return out;
}

QByteArray printJson(const QList<Instance> &instances, const QDateTime &now)
{
    QByteArray out;
    for (const Instance &instance : instances)
        out += QJsonDocument(jsonOf(instance, now)).toJson(QJsonDocument::Compact) + '\n';
    return out;
}

QStringList textRow(const Instance &i)
{
    QStringList cells = {i.name,
                         word(i.state) + (i.stale ? QStringLiteral(" ?") : QString()),
                         i.account,
                         i.region,
                         i.type,
                         i.address(),
                         i.privateV4.value(0),
                         tagWords(i, QStringLiteral(" "))};
    for (QString &cell : cells)
        cell = cell.isEmpty() ? QStringLiteral("-") : visibleText(cell);
    return cells;
}

QByteArray printText(const QList<Instance> &instances)
{
    if (instances.isEmpty())
        return {};
    QList<QStringList> rows = {QStringLiteral("NAME STATE ACCOUNT REGION TYPE ADDRESS PRIVATE TAGS").split(u' ')};
    for (const Instance &instance : instances)
        rows.append(textRow(instance));
    QList<qsizetype> widths(rows.first().size(), 0);
    for (const QStringList &row : rows) {
        for (qsizetype c = 0; c < row.size(); ++c)
            widths[c] = std::max(widths[c], row[c].size());
    }
    QByteArray out;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype c = 0; c + 1 < row.size(); ++c)
            line += row[c].leftJustified(widths[c] + 2);
        out += (line + row.last()).toUtf8() + '\n';
    }
    return out;
}

} // namespace

QByteArray printInstances(const QList<Instance> &instances, CommandLine::Format format, const QDateTime &now)
{
    switch (format) {
    case CommandLine::Format::Json:
        return printJson(instances, now);
    case CommandLine::Format::Csv:
        return printCsv(instances);
    case CommandLine::Format::Text:
        break;
    }
    return printText(instances);
}

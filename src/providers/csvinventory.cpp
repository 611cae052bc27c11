#include "providers/csvinventory.h"

#include "core/ipaddress.h"
#include "core/text.h"
#include "formats/csv.h"
#include "providers/inventoryaddress.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace {

class CsvInventoryText
{
    Q_DECLARE_TR_FUNCTIONS(CsvInventoryText)
};

/// The parts of a cell that holds several texts.
QStringList parts(const QString &cell)
{
    const QChar separator = cell.contains(u';') ? u';' : cell.contains(u'|') ? u'|' : u' ';
    QStringList found;
    for (const QString &part : cell.split(separator, Qt::SkipEmptyParts)) {
        if (const QString text = part.trimmed(); !text.isEmpty())
            found += text;
    }
    return found;
}

void addIps(const QString &cell, Instance &instance, QStringList &v4, QStringList &v6)
{
    for (const QString &ip : parts(cell)) {
        const auto address = IpAddress::of(ip);
        if (!address || address->isAny()) {
            if (!instance.dns.contains(ip))
                setAddress(instance, ip);
            continue;
        }
        QStringList &list = address->isV6() ? v6 : v4;
        if (!list.contains(ip))
            list += ip;
    }
}

bool hasAddress(const Instance &i, const QString &address)
{
    const QStringList all = i.publicV4 + i.publicV6 + i.privateV4 + i.privateV6 + i.dns;
    return all.contains(address);
}

void addAddresses(const QString &cell, Instance &instance)
{
    for (const QString &address : parts(cell)) {
        if (!hasAddress(instance, address))
            setAddress(instance, address);
    }
}

void addGroups(const QString &cell, Instance &instance)
{
    for (const QString &group : parts(cell))
        instance.tags.insert(group, QString());
}

void addSecurityGroups(const QString &cell, Instance &instance)
{
    for (const QString &group : parts(cell))
        instance.securityGroups += Instance::Named{group, group.startsWith(u"sg-") ? QString() : group};
}

void setState(const QString &cell, Instance &instance)
{
    instance.rawState = cell;
    instance.state = stateOf(cell.toLower());
    instance.stateIsKnowable = instance.state != Instance::State::Unknown;
}

using Setter = void (*)(const QString &cell, Instance &instance);

/// What a column means, addresses with a class before those without. A null text never comes here.
const QList<QPair<QString, Setter>> &columns()
{
    using I = Instance;
    static const QList<QPair<QString, Setter>> list{
        {QStringLiteral("public_ip"), [](const QString &c, I &i) { addIps(c, i, i.publicV4, i.publicV6); }},
        {QStringLiteral("private_ip"), [](const QString &c, I &i) { addIps(c, i, i.privateV4, i.privateV6); }},
        {QStringLiteral("ipv6"), addAddresses},
        {QStringLiteral("dns"), addAddresses},
        {QStringLiteral("host"), addAddresses},
        {QStringLiteral("address"), addAddresses},
        {QStringLiteral("ip"), addAddresses},
        {QStringLiteral("port"), [](const QString &c, I &i) { i.sshPort = portOf(c); }},
        {QStringLiteral("user"), [](const QString &c, I &i) { i.sshUser = isLogin(c) ? c : QString(); }},
        {QStringLiteral("key"), [](const QString &c, I &i) { i.sshKeyFile = c; }},
        {QStringLiteral("jump"), [](const QString &c, I &i) { i.sshJump = jumpChain(c); }},
        {QStringLiteral("group"), addGroups},
        {QStringLiteral("groups"), addGroups},
        {QStringLiteral("tags"), [](const QString &c, I &i) { i.tags.insert(tagsOfCell(c)); }},
        {QStringLiteral("region"), [](const QString &c, I &i) { i.region = c; }},
        {QStringLiteral("zone"), [](const QString &c, I &i) { i.zone = c; }},
        {QStringLiteral("type"), [](const QString &c, I &i) { i.type = c; }},
        {QStringLiteral("image"), [](const QString &c, I &i) { i.image = c; }},
        {QStringLiteral("launched"),
         [](const QString &c, I &i) { i.launched = QDateTime::fromString(c, Qt::ISODate).toUTC(); }},
        {QStringLiteral("vpc"), [](const QString &c, I &i) { i.network = c; }},
        {QStringLiteral("security_groups"), addSecurityGroups},
        {QStringLiteral("state"), setState},
    };
    return list;
}

/// Other words for the same columns.
QString canonical(const QString &header)
{
    static const QHash<QString, QString> others{
        {QStringLiteral("hostname"), QStringLiteral("host")},
        {QStringLiteral("fqdn"), QStringLiteral("host")},
        {QStringLiteral("public_ipv4"), QStringLiteral("public_ip")},
        {QStringLiteral("private_ipv4"), QStringLiteral("private_ip")},
        {QStringLiteral("username"), QStringLiteral("user")},
        {QStringLiteral("network"), QStringLiteral("vpc")},
    };
    const QString word = header.trimmed().toLower().replace(u' ', u'_').replace(u'-', u'_');
    return others.value(word, word);
}

/// Undoes the ' that keeps spreadsheets from running a cell.
QString unguarded(const QString &cell)
{
    const bool guarded = cell.size() > 1 && cell.front() == u'\'' && QStringView(u"=+-@\t\r").contains(cell.at(1));
    return guarded ? cell.sliced(1) : cell;
}

class CsvHosts
{
public:
    CsvHosts(const QString &path, const CsvTable &table) : m_path(path)
    {
        inventory.files += path;
        inventory.warnings = table.warnings;
        for (const QString &header : table.header)
            m_headers += canonical(header);
    }

    void take(const CsvRow &row)
    {
        QHash<QString, QString> cells;
        for (qsizetype i = 0; i < m_headers.size(); ++i) {
            const QString cell = unguarded(row.cells.at(i).trimmed());
            if (!cell.isEmpty() && !cells.contains(m_headers.at(i)))
                cells.insert(m_headers.at(i), cell);
        }
        const QString name = nameOf(cells);
        if (const QString why = whyNoName(name); !why.isEmpty()) {
            warn(inventory.warnings, CsvInventoryText::tr("Line %1 was left out: %2.").arg(row.line).arg(why));
            return;
        }
        inventory.instances += instanceOf(cells, name, row.line);
    }

    StaticInventory inventory;

private:
    static QString nameOf(const QHash<QString, QString> &cells)
    {
        for (const auto *column : {"name", "host", "address", "ip", "public_ip", "dns", "private_ip", "ipv6", "id"}) {
            if (const QString name = cells.value(QLatin1String(column)); !name.isEmpty())
                return QLatin1String(column) == QLatin1String("name") ? name : parts(name).value(0);
        }
        return {};
    }

    Instance instanceOf(QHash<QString, QString> cells, const QString &name, int line)
    {
        Instance instance = staticInstance(m_path, name);
        const QString id = cells.take(QStringLiteral("id"));
        if (!id.isEmpty() && whyNoName(id).isEmpty())
            instance.id = id;
        cells.remove(QStringLiteral("name"));
        for (const auto &[column, set] : columns()) {
            if (const QString cell = cells.take(column); !cell.isEmpty())
                set(cell, instance);
        }
        for (auto it = cells.cbegin(); it != cells.cend(); ++it) {
            if (!isSecretVariable(it.key()) && !it.key().isEmpty())
                instance.extra.insert(it.key(), *it);
        }
        if (instance.address().isNull() && !setAddress(instance, name))
            warn(inventory.warnings, CsvInventoryText::tr("Line %1: %2 has no address that can be connected to.")
                                         .arg(line)
                                         .arg(visibleText(name)));
        makeUnique(instance, line);
        return instance;
    }

    /// Two rows of one name are two hosts: the second gets an id of its own.
    void makeUnique(Instance &instance, int line)
    {
        int &count = m_seen[instance.region + u'/' + instance.id];
        if (++count == 1)
            return;
        warn(inventory.warnings,
             CsvInventoryText::tr("Line %1: %2 is there more than once.").arg(line).arg(visibleText(instance.name)));
        instance.id += u'#' + QString::number(count);
    }

    const QString m_path;
    QStringList m_headers;
    QHash<QString, int> m_seen;
};

} // namespace

Result<StaticInventory> csvInventory(const QString &path, const QByteArray &bytes)
{
    const auto table = readCsv(bytes);
    if (!table)
        return Failure(table.error());
    if (std::none_of(table->header.begin(), table->header.end(), isHostColumn)) {
        return failure(Error::Invalid,
                       CsvInventoryText::tr("The table has no column name, host, address or ip (line 1)."));
    }
    CsvHosts hosts(path, *table);
    for (const CsvRow &row : table->rows)
        hosts.take(row);
    return std::move(hosts.inventory);
}

QMap<QString, QString> tagsOfCell(const QString &cell)
{
    QStringList words = parts(cell);
    const auto named =
        std::count_if(words.begin(), words.end(), [](const QString &word) { return word.contains(u'='); });
    // "Name=web 1" is one tag whose value has a blank.
    if (!cell.contains(u';') && !cell.contains(u'|') && named > 0 && named < words.size())
        words = {cell};
    QMap<QString, QString> tags;
    for (const QString &word : std::as_const(words)) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals > 0)
            tags.insert(word.first(equals), word.sliced(equals + 1));
        else if (equals < 0)
            tags.insert(word, QString());
    }
    return tags;
}

bool isHostColumn(const QString &header)
{
    static const QSet<QString> columns{QStringLiteral("name"),      QStringLiteral("host"), QStringLiteral("address"),
                                       QStringLiteral("ip"),        QStringLiteral("dns"),  QStringLiteral("public_ip"),
                                       QStringLiteral("private_ip")};
    return columns.contains(canonical(header));
}

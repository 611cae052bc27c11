#include "window/demohosts.h"

#include "core/text.h"

#include <QDateTime>

#include <algorithm>

namespace {

using Kind = DemoHost::Kind;

struct Tier
{
    const char *role;
    const char *environment;
    const char *region;
    const char *type;
    int count;
};

constexpr Tier tiers[] = {
    {"web", "staging", "north", "small", 8},    {"app", "staging", "north", "large", 8},
    {"app-eu", "staging", "south", "large", 4}, {"db", "staging", "north", "memory", 2},
    {"cache", "staging", "north", "memory", 2}, {"worker", "test", "south", "small", 4},
    {"build", "test", "south", "large", 2},
};

QList<DemoHost> makeHosts()
{
    QList<DemoHost> hosts;
    const auto text = [](const char *word) { return QString::fromLatin1(word); };
    for (const Tier &tier : tiers) {
        for (int i = 1; i <= tier.count; ++i) {
            const QString name = QStringLiteral("%1-%2").arg(text(tier.role)).arg(i, 2, 10, QLatin1Char('0'));
            hosts.append({name, text(tier.role).section(u'-', 0, 0), text(tier.environment), text(tier.region),
                          text(tier.type), Kind::Normal});
        }
    }
    const auto special = [&](const char *name, const char *role, Kind kind) {
        hosts.append(
            {text(name), text(role), QStringLiteral("test"), QStringLiteral("south"), QStringLiteral("small"), kind});
    };
    special("worker-05", "worker", Kind::Stopped);
    special("worker-06", "worker", Kind::Stopped);
    special("db-old", "db", Kind::Stopped);
    special("legacy-01", "legacy", Kind::RefusesKey);
    special("edge-01", "edge", Kind::Unreachable);
    return hosts;
}

bool lives(const DemoHost &host)
{
    return host.kind == Kind::Normal || host.kind == Kind::RefusesKey;
}

/// What `uptime` says there: like the real one, with a load and days of its own.
QByteArray uptimeScript(int index)
{
    return "echo \" $(date +%T) up " + QByteArray::number(3 + index * 7 % 180) + " days,  " +
           QByteArray::number(index % 24) + ":0" + QByteArray::number(index % 10) + ",  1 user,  load average: 0." +
           QByteArray::number(10 + index * 13 % 90) + ", 0." + QByteArray::number(10 + index * 7 % 90) + ", 0." +
           QByteArray::number(10 + index * 3 % 90) + "\"\n";
}

/// A disk that is full on one machine, and a kernel that is older on two: what the grouped view is for.
QMap<QString, QByteArray> programsOf(const DemoHost &host, int index)
{
    const bool full = host.name == QLatin1String("app-07");
    const bool old = host.name == QLatin1String("app-eu-03") || host.name == QLatin1String("app-eu-04");
    const QByteArray disk =
        full ? "/dev/vdb1        8.0G  8.0G     0 100% /var" : "/dev/vdb1        8.0G  3.1G  4.9G  39% /var";
    const QByteArray kernel = old ? "5.10.0-28-amd64" : "6.1.0-18-amd64";
    const QByteArray uname =
        "case \"$1\" in -r) echo " + kernel + ";; *) exec /usr/bin/env -i /bin/uname \"$@\";; esac\n";
    return {
        {QStringLiteral("uptime"), uptimeScript(index)},
        {QStringLiteral("df"), "echo 'Filesystem       Size  Used Avail Use% Mounted on'\n"
                               "echo '/dev/vda1         20G  6.2G   14G  31% /'\necho '" +
                                   disk + "'\n"},
        {QStringLiteral("uname"), uname},
    };
}

} // namespace

const QList<DemoHost> &demoHosts()
{
    static const QList<DemoHost> hosts = makeHosts();
    return hosts;
}

FarmOptions demoFarm()
{
    FarmOptions options;
    int index = 0;
    for (const DemoHost &host : demoHosts()) {
        if (!lives(host))
            continue;
        FarmHost made{host.name, programsOf(host, index++)};
        made.refusesKey = host.kind == Kind::RefusesKey;
        options.hosts.append(made);
    }
    return options;
}

QByteArray demoInventory(const QList<Host> &living, quint16 closedPort)
{
    QByteArray csv = "name,id,address,port,user,key,state,region,type,image,launched,tags\r\n";
    const QDateTime now = QDateTime::currentDateTimeUtc();
    qsizetype next = 0;
    int number = 0;
    for (const DemoHost &host : demoHosts()) {
        const bool alive = lives(host) && next < living.size();
        const Host reach = alive ? living[next++] : Host();
        const QString address = alive ? reach.address : QStringLiteral("127.77.255.%1").arg(1 + number % 250);
        const QString port = QString::number(alive ? reach.port : closedPort);
        const QStringList cells = {host.name,
                                   QStringLiteral("demo-%1").arg(++number, 3, 10, QLatin1Char('0')),
                                   address,
                                   port,
                                   reach.user,
                                   reach.identityFiles.value(0),
                                   host.kind == Kind::Stopped ? QStringLiteral("stopped") : QStringLiteral("running"),
                                   host.region,
                                   host.type,
                                   QStringLiteral("debian-12"),
                                   now.addDays(-(3 + number * 7 % 180)).toString(Qt::ISODate),
                                   QStringLiteral("role=%1;env=%2").arg(host.role, host.environment)};
        QStringList guarded;
        std::transform(cells.begin(), cells.end(), std::back_inserter(guarded), csvCell);
        csv += guarded.join(u',').toUtf8() + "\r\n";
    }
    return csv;
}

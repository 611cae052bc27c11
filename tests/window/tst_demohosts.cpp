#include "window/demohosts.h"

#include <QSet>
#include <QTest>

#include <algorithm>

class TestDemoHosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereIsOneOfEachKindAndEnoughToBrowse();
    void theFarmIsWhatLives();
    void theInventoryLeadsToTheFarm();
    void whatDoesNotLiveStaysOnThisComputer();
    void answersDiffer();

private:
    /// The inventory's rows by their heads, on farm hosts that are made up.
    static QList<QMap<QString, QString>> rows();
};

namespace {

constexpr quint16 closedPort = 4711;

int count(DemoHost::Kind kind)
{
    const QList<DemoHost> &hosts = demoHosts();
    return int(std::count_if(hosts.begin(), hosts.end(), [kind](const DemoHost &host) { return host.kind == kind; }));
}

} // namespace

QList<QMap<QString, QString>> TestDemoHosts::rows()
{
    QList<Host> living;
    for (int i = 0; i < demoFarm().hosts.size(); ++i) {
        Host host;
        host.address = QStringLiteral("127.77.0.%1").arg(i + 1);
        host.port = 2222;
        host.user = QStringLiteral("me");
        host.identityFiles = {QStringLiteral("/farm/id_ed25519")};
        living.append(host);
    }
    QList<QMap<QString, QString>> rows;
    QStringList heads;
    for (const QByteArray &line : demoInventory(living, closedPort).trimmed().split('\n')) {
        const QStringList cells = QString::fromUtf8(line).trimmed().split(u',');
        if (heads.isEmpty()) {
            heads = cells;
            continue;
        }
        QMap<QString, QString> row;
        for (qsizetype i = 0; i < heads.size(); ++i)
            row.insert(heads[i], cells.value(i));
        rows.append(row);
    }
    return rows;
}

void TestDemoHosts::thereIsOneOfEachKindAndEnoughToBrowse()
{
    QVERIFY(count(DemoHost::Kind::Normal) >= 24);
    QVERIFY(count(DemoHost::Kind::Stopped) >= 2);
    QVERIFY(count(DemoHost::Kind::RefusesKey) >= 1);
    QVERIFY(count(DemoHost::Kind::Unreachable) >= 1);
    QSet<QString> names, roles, regions;
    for (const DemoHost &host : demoHosts()) {
        names.insert(host.name);
        roles.insert(host.role);
        regions.insert(host.region);
    }
    QCOMPARE(names.size(), demoHosts().size());
    QVERIFY(roles.size() >= 5);
    QVERIFY(regions.size() >= 2);
}

void TestDemoHosts::theFarmIsWhatLives()
{
    const QList<FarmHost> hosts = demoFarm().hosts;
    QCOMPARE(hosts.size(), count(DemoHost::Kind::Normal) + count(DemoHost::Kind::RefusesKey));
    const auto refusing = std::count_if(hosts.begin(), hosts.end(), [](const FarmHost &h) { return h.refusesKey; });
    QCOMPARE(refusing, count(DemoHost::Kind::RefusesKey));
    for (const FarmHost &host : hosts)
        QVERIFY(host.programs.contains(QStringLiteral("uptime")));
}

void TestDemoHosts::theInventoryLeadsToTheFarm()
{
    const auto all = rows();
    QCOMPARE(all.size(), demoHosts().size());
    int reached = 0;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const DemoHost &host = demoHosts()[i];
        QCOMPARE(all[i].value(QStringLiteral("name")), host.name);
        const bool lives = host.kind == DemoHost::Kind::Normal || host.kind == DemoHost::Kind::RefusesKey;
        if (!lives)
            continue;
        QCOMPARE(all[i].value(QStringLiteral("address")), QStringLiteral("127.77.0.%1").arg(++reached));
        QCOMPARE(all[i].value(QStringLiteral("port")), QStringLiteral("2222"));
        QCOMPARE(all[i].value(QStringLiteral("user")), QStringLiteral("me"));
        QCOMPARE(all[i].value(QStringLiteral("state")), QStringLiteral("running"));
        QVERIFY(all[i].value(QStringLiteral("tags")).contains(QStringLiteral("role=") + host.role));
    }
    QCOMPARE(reached, int(demoFarm().hosts.size()));
}

void TestDemoHosts::whatDoesNotLiveStaysOnThisComputer()
{
    const auto all = rows();
    for (qsizetype i = 0; i < all.size(); ++i) {
        QVERIFY(all[i].value(QStringLiteral("address")).startsWith(QStringLiteral("127.77.")));
        const DemoHost::Kind kind = demoHosts()[i].kind;
        if (kind == DemoHost::Kind::Stopped)
            QCOMPARE(all[i].value(QStringLiteral("state")), QStringLiteral("stopped"));
        if (kind == DemoHost::Kind::Unreachable)
            QCOMPARE(all[i].value(QStringLiteral("port")), QString::number(closedPort));
    }
}

/// The grouped view has something to group: most machines have the same disk, one has not.
void TestDemoHosts::answersDiffer()
{
    QMap<QByteArray, int> disks;
    QSet<QByteArray> uptimes;
    for (const FarmHost &host : demoFarm().hosts) {
        ++disks[host.programs.value(QStringLiteral("df"))];
        uptimes.insert(host.programs.value(QStringLiteral("uptime")));
    }
    QCOMPARE(disks.size(), 2);
    QCOMPARE(*std::min_element(disks.begin(), disks.end()), 1);
    QVERIFY(uptimes.size() > 5);
}

QTEST_GUILESS_MAIN(TestDemoHosts)
#include "tst_demohosts.moc"

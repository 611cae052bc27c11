#include "clouds/clouds.h"
#include "fakes/ec2setting.h"
#include "fakes/memorysecrets.h"
#include "fakes/profile.h"
#include "inventory/inventory.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;

// An account of EC2 with two regions, one of which dies: the whole way from the requests to the rows.

namespace {

const QString west = QStringLiteral("eu-west-1");
const QString east = QStringLiteral("us-east-1");

/// One start of Maestro on a profile folder, with its own clock and connections.
struct Start
{
    explicit Start(const QString &folder)
        : documents(folder),
          layered(keychain),
          kinds({}, [this] { return openClouds(); }),
          accounts(documents, layered, kinds),
          inventory(accounts, pool, {.cacheFile = folder + QStringLiteral("/instances.cache"), .batch = 1ms})
    {
    }

    Result<std::unique_ptr<CloudKinds>> openClouds()
    {
        auto made = std::make_unique<Clouds>(documents, clock.surroundings());
        clouds = made.get();
        return std::unique_ptr<CloudKinds>(std::move(made));
    }

    void add(const Ec2Setting &cloud)
    {
        Account account = cloud.account;
        account.id.clear();
        account.values = cloud.values.plain;
        QVERIFY(awaited(accounts.save(account, cloud.values)));
    }
    QStringList rows() const
    {
        QStringList all;
        for (const Instance &instance : inventory.instances())
            all.append(instance.name + (instance.stale ? QStringLiteral(" stale") : QString()));
        return all;
    }
    SourceStatus status(const QString &region = {}) const
    {
        for (const SourceStatus &status : inventory.sources()) {
            if (status.region == region)
                return status;
        }
        return {};
    }

    HandClock clock;
    Documents documents;
    MemorySecrets keychain;
    LayeredSecrets layered;
    QThreadPool pool;
    Clouds *clouds = nullptr; ///< once they are opened
    ProviderKinds kinds;
    Accounts accounts;
    Inventory inventory;
};

} // namespace

class TestCloudMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDeadRegionKeepsItsRowsStaleAndSaysWhyWhileTheOtherLives();
    void anOfflineStartKnowsItsRowsAndRegions();
    void twoThatWriteKeepWhatEachKnows();
    void aDamagedMemoryIsAsGoodAsNone();
};

void TestCloudMemory::aDeadRegionKeepsItsRowsStaleAndSaysWhyWhileTheOtherLives()
{
    QTemporaryDir folder;
    Ec2Setting cloud;
    cloud.server.add(west, {.id = QStringLiteral("i-1"), .name = QStringLiteral("web-1")});
    cloud.server.add(east, {.id = QStringLiteral("i-2"), .name = QStringLiteral("db-1")});
    Start start(folder.path());
    start.add(cloud);
    QVERIFY(awaited(start.inventory.refresh()));
    QStringList rows = start.rows();
    rows.sort();
    QCOMPARE(rows, (QStringList{QStringLiteral("db-1"), QStringLiteral("web-1")}));

    cloud.server.dead = {east};
    cloud.server.add(west, {.id = QStringLiteral("i-3"), .name = QStringLiteral("web-2")});
    QVERIFY(awaited(start.inventory.refresh()));
    rows = start.rows();
    rows.sort();
    QCOMPARE(rows, (QStringList{QStringLiteral("db-1 stale"), QStringLiteral("web-1"), QStringLiteral("web-2")}));
    QVERIFY(!start.status(west).failed());
    QVERIFY(!start.status().failed());
    const SourceStatus dead = start.status(east);
    QCOMPARE(dead.error.kind, Error::Unreachable);
    QVERIFY2(dead.error.message.contains(u"127.0.0.1"), qPrintable(dead.error.message));
    QCOMPARE(dead.count, 1);

    cloud.server.dead.clear();
    start.clock.elapsed += 61'000; // a region that failed again and again is left alone for a minute
    QVERIFY(awaited(start.inventory.refresh()));
    QVERIFY(!start.rows().contains(QStringLiteral("db-1 stale")));
    QVERIFY(!start.status(east).failed());
}

void TestCloudMemory::anOfflineStartKnowsItsRowsAndRegions()
{
    QTemporaryDir folder;
    Ec2Setting cloud;
    cloud.server.addRegion(QStringLiteral("sa-east-1")); // without a machine
    cloud.server.add(west, {.id = QStringLiteral("i-1"), .name = QStringLiteral("web-1")});
    QString accountId;
    {
        Start online(folder.path());
        online.add(cloud);
        QVERIFY(awaited(online.inventory.refresh()));
        accountId = online.accounts.accounts().first().id;
        QVERIFY(awaited(online.clouds->memory().save()));
    }
    cloud.server.dead = {west, east, QStringLiteral("sa-east-1")};
    Start offline(folder.path());
    offline.keychain.secrets.insert(Accounts::secretKey(accountId, QStringLiteral("secret_access_key")),
                                    cloud.server.keys.secret);
    QVERIFY(awaited(offline.inventory.loadCache()));
    QVERIFY(awaited(offline.inventory.refresh()));
    QCOMPARE(offline.rows(), QStringList{QStringLiteral("web-1 stale")});
    QCOMPARE(offline.inventory.instances().first().imageName, QStringLiteral("debian-12-amd64-20260101-1998"));
    for (const QString &region : {west, east, QStringLiteral("sa-east-1")})
        QVERIFY2(offline.status(region).failed(), qPrintable(region));
    QVERIFY(offline.status().failed());
    QCOMPARE(cloud.server.count(QStringLiteral("DescribeRegions")), 1);
}

void TestCloudMemory::twoThatWriteKeepWhatEachKnows()
{
    QTemporaryDir folder;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Documents documents(folder.path());
    Remembered one, other, later;
    CloudMemory first(one, documents), second(other, documents);
    one.keep(QStringLiteral("a"), 1, now);
    other.keep(QStringLiteral("b"), 2, now);
    QVERIFY(awaited(first.save()));
    QVERIFY(awaited(second.save()));
    const CloudMemory third(later, documents);
    QCOMPARE(later.facts().keys(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
}

void TestCloudMemory::aDamagedMemoryIsAsGoodAsNone()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("clouds.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"version\": 1, \"facts\": {\"a\": ");
    file.close();
    Documents documents(folder.path());
    Remembered remembered;
    CloudMemory memory(remembered, documents);
    QVERIFY(remembered.facts().isEmpty());
    remembered.keep(QStringLiteral("b"), 2, QDateTime::currentDateTimeUtc());
    QVERIFY(awaited(memory.save()));
}

QTEST_GUILESS_MAIN(TestCloudMemory)
#include "tst_cloudmemory.moc"

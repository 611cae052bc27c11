#include "fakes/memorysecrets.h"
#include "fakes/profile.h"
#include "fakes/tableprovider.h"
#include "inventory/cache.h"
#include "inventory/inventory.h"
#include "storage/wholefile.h"

#include <QTemporaryDir>

#include <algorithm>
#include <ctime>
#include <vector>

using namespace std::chrono_literals;

// How long the inventory keeps the GUI thread, and how fast its cache is. Limits: a slice of the event loop under 8 ms
// at 100,000 instances; 10,000 cached instances read and parsed within 30 ms.

namespace {

constexpr int many = 100'000;
constexpr int perPage = 1000;

Instance machine(int i)
{
    const QString number = QString::number(i);
    Instance instance = TableCloud::instance(QStringLiteral("i-0f3a9c%1").arg(i, 11, 10, QLatin1Char('0')),
                                             QStringLiteral("app-%1.prod.example.com").arg(i));
    instance.zone = QStringLiteral("eu-west-1a");
    instance.type = QStringLiteral("m5.large");
    instance.image = QStringLiteral("ami-0123456789abcdef0");
    instance.publicV4 = {QStringLiteral("54.%1.%2.%3").arg(i >> 16 & 255).arg(i >> 8 & 255).arg(i & 255)};
    instance.privateV4 = {QStringLiteral("10.%1.%2.%3").arg(i >> 16 & 255).arg(i >> 8 & 255).arg(i & 255)};
    instance.dns = {QStringLiteral("ec2-54-%1.eu-west-1.compute.amazonaws.com").arg(i)};
    instance.tags = {{QStringLiteral("role"), QStringLiteral("app")},
                     {QStringLiteral("env"), QStringLiteral("prod")},
                     {QStringLiteral("shard"), number}};
    instance.keyName = QStringLiteral("deploy");
    instance.network = QStringLiteral("vpc-1");
    instance.subnet = QStringLiteral("subnet-1");
    instance.securityGroups = {{QStringLiteral("sg-1"), QStringLiteral("default")}};
    instance.launched = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + i, Qt::UTC);
    return instance;
}

/// Of this thread, in milliseconds: what a busy machine adds is not counted.
double cpu()
{
    timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// The longest and the usual slice of the event loop, in CPU time of this thread: what a busy machine adds is not
/// counted.
class Slices : public QObject
{
public:
    Slices()
    {
        m_last = cpu();
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.callOnTimeout(this, [this] {
            const double now = cpu();
            m_slices.push_back(now - m_last);
            m_last = now;
        });
        m_timer.start(1ms);
    }
    void report(const char *what)
    {
        m_timer.stop();
        std::sort(m_slices.begin(), m_slices.end());
        const auto at = [this](double share) { return m_slices.at(size_t(double(m_slices.size() - 1) * share)); };
        qInfo("%s: slices of the GUI thread p50 %.2f p99 %.2f p99.9 %.2f max %.2f ms", what, at(0.5), at(0.99),
              at(0.999), at(1));
    }

private:
    QTimer m_timer;
    double m_last = 0;
    std::vector<double> m_slices;
};

} // namespace

class BenchInventory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRefreshOfVeryManyLeavesTheWindowAlone()
    {
        QTemporaryDir folder;
        Documents documents(folder.path());
        MemorySecrets keychain;
        LayeredSecrets secrets(keychain);
        QThreadPool pool;
        const auto cloud = std::make_shared<TableCloud>();
        auto &region = cloud->regions[QStringLiteral("eu-west-1")];
        region.pages.clear();
        for (int i = 0; i < many; i += perPage) {
            QList<Instance> page;
            for (int j = i; j < i + perPage; ++j)
                page.append(machine(j));
            region.pages.append(page);
        }
        ProviderKinds kinds(QList<ProviderKind>{TableProvider::kind(cloud)});
        Accounts accounts(documents, secrets, kinds);
        Account account;
        account.provider = QStringLiteral("table");
        account.name = QStringLiteral("prod");
        QVERIFY(awaited(accounts.save(account, {})));
        Inventory inventory(accounts, pool, {.cacheFile = folder.filePath(QStringLiteral("cache"))});
        refresh(inventory, "first refresh of 100,000");
        refresh(inventory, "refresh without changes");
        for (auto &page : region.pages) {
            for (auto &instance : page)
                instance.state = Instance::State::Stopped;
        }
        refresh(inventory, "refresh with all changed");
        region.pages.removeFirst();
        refresh(inventory, "refresh with 1,000 gone");
        QCOMPARE(inventory.instances().size(), many - perPage);
    }

    void aCacheOfTenThousandIsReadAtOnce()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("cache"));
        QList<Instance> instances;
        for (int i = 0; i < 10'000; ++i)
            instances.append(machine(i));
        QVERIFY(replaceWhole(path, cache::encode(instances)));
        std::vector<double> times;
        for (int i = 0; i < 15; ++i) {
            const double begun = cpu();
            const auto read = cache::decode(readWhole(path, 1 << 30).value());
            times.push_back(cpu() - begun);
            QCOMPARE(read->size(), instances.size());
        }
        std::sort(times.begin(), times.end());
        qInfo("cache of 10,000: %lld bytes, read and parsed in %.1f ms CPU (median of 15, max %.1f)",
              QFile(path).size(), times[7], times[14]);
    }

private:
    static void refresh(Inventory &inventory, const char *what)
    {
        QElapsedTimer clock;
        clock.start();
        Slices slices;
        const auto done = inventory.refresh();
        QTRY_VERIFY_WITH_TIMEOUT(done.isFinished(), 60'000);
        slices.report(what);
        qInfo("%s: %lld ms", what, clock.elapsed());
    }
};

QTEST_GUILESS_MAIN(BenchInventory)
#include "bench_inventory.moc"

#include "core/early.h"
#include "fakes/memorysecrets.h"
#include "fakes/profile.h"
#include "fakes/tableprovider.h"
#include "inventory/inventory.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace std::chrono_literals;

namespace {

using State = Instance::State;

/// A profile with one account of a table cloud, and its inventory. `cloud` says what there is.
struct Desk
{
    explicit Desk(const QString &folder, bool withSecret = false,
                  const decltype(InventoryOptions::cached) &cached = nullptr, std::chrono::milliseconds reboot = 60ms)
        : documents(folder),
          layered(keychain),
          kinds({TableProvider::kind(cloud, QStringLiteral("cloud"), withSecret),
                 TableProvider::kind(otherCloud, QStringLiteral("other")),
                 TableProvider::kind(fileCloud, QStringLiteral("file"), false, true)}),
          accounts(documents, layered, kinds)
    {
        InventoryOptions options;
        options.cacheFile = folder + QStringLiteral("/instances.cache");
        options.cached = cached;
        options.batch = 5ms;
        options.cacheDelay = 20ms;
        options.power = {.first = 1ms, .longest = 5ms, .limit = 200ms, .reboot = reboot};
        inventory = std::make_unique<Inventory>(accounts, pool, options);
    }

    Account add(const QString &kind, const QString &name)
    {
        Account account;
        account.provider = kind;
        account.name = name;
        return awaited(accounts.save(account, {})).value();
    }
    Account addCloud() { return add(QStringLiteral("cloud"), QStringLiteral("prod")); }

    QStringList names() const
    {
        QStringList all;
        for (const Instance &instance : inventory->instances())
            all.append(instance.stale ? instance.name + QStringLiteral("?") : instance.name);
        return all;
    }
    SourceStatus status(const QString &region = {}) const
    {
        for (const SourceStatus &status : inventory->sources()) {
            if (status.region == region)
                return status;
        }
        return {};
    }
    QString key(const QString &name) const
    {
        for (const Instance &instance : inventory->instances()) {
            if (instance.name == name)
                return instance.key();
        }
        return {};
    }

    std::shared_ptr<TableCloud> cloud = std::make_shared<TableCloud>();
    std::shared_ptr<TableCloud> otherCloud = std::make_shared<TableCloud>();
    std::shared_ptr<TableCloud> fileCloud = std::make_shared<TableCloud>();
    MemorySecrets keychain;
    Documents documents;
    LayeredSecrets layered;
    QThreadPool pool;
    ProviderKinds kinds;
    Accounts accounts;
    std::unique_ptr<Inventory> inventory;
};

QList<Instance> some(const QStringList &names, State state = State::Running)
{
    QList<Instance> instances;
    for (const QString &name : names)
        instances.append(TableCloud::instance(name, name, state));
    return instances;
}

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

const QString eu = QStringLiteral("eu");
const QString us = QStringLiteral("us");

} // namespace

class TestInventory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void howRunsEndedIsKnownOfHostsThatCome()
    {
        Desk desk(m_folder->path());
        desk.cloud->regions[eu].pages = {some(words("a b"))};
        const Account account = desk.addCloud();
        const QString a = QStringLiteral("%1/eu/a").arg(account.id);
        const QString b = QStringLiteral("%1/eu/b").arg(account.id);
        const auto last = [&desk](const QString &key) {
            const Instance *instance = desk.inventory->find(key);
            return instance ? instance->lastResult : QStringLiteral("gone");
        };
        desk.inventory->learnEnds({{a, QStringLiteral("failed")}});
        QVERIFY(awaited(desk.inventory->refresh()));
        QCOMPARE(last(a), QStringLiteral("failed"));
        QCOMPARE(last(b), QString());
        QSignalSpy changed(desk.inventory.get(), &Inventory::changed);
        desk.inventory->learnEnds({{a, QStringLiteral("failed")}, {b, QStringLiteral("ok")}});
        QTRY_COMPARE(last(b), QStringLiteral("ok"));
        QCOMPARE(changed.last().at(1).toStringList(), QStringList{b}); // what is known already is no news
        QVERIFY(awaited(desk.inventory->refresh()));
        QCOMPARE(last(a), QStringLiteral("failed")); // the cloud does not say it
        // It is newer than what the cache has.
        QTRY_VERIFY(QFile::exists(m_folder->path() + QStringLiteral("/instances.cache")));
        Desk next(m_folder->path());
        next.inventory->learnEnds({{a, QStringLiteral("changed")}});
        QVERIFY(awaited(next.inventory->loadCache()));
        QCOMPARE(next.inventory->find(a)->lastResult, QStringLiteral("changed"));
    }

    void allAccountsAndRegionsAreRead()
    {
        Desk desk(m_folder->path());
        desk.cloud->regions[eu].pages = {some(words("a b")), some(words("c"))};
        desk.cloud->regions[us].pages = {some(words("d"))};
        desk.otherCloud->regions[QString()].pages = {some(words("e"))};
        desk.addCloud();
        desk.add(QStringLiteral("other"), QStringLiteral("lab"));
        QVERIFY(awaited(desk.inventory->refresh()));
        QStringList names = desk.names();
        names.sort();
        QCOMPARE(names, words("a b c d e"));
        QCOMPARE(desk.inventory->sources().size(), 4);
        QCOMPARE(desk.status(eu).count, 3);
        QVERIFY(desk.status(us).refreshedAt.isValid());
        QVERIFY(!desk.inventory->isRefreshing());
    }

    void pagesAreThereBeforeTheRegionIsDone()
    {
        Desk desk(m_folder->path());
        desk.cloud->regions[eu].pages = {some(words("a")), some(words("b"))};
        desk.cloud->regions[eu].held = true;
        desk.addCloud();
        const auto refresh = desk.inventory->refresh();
        QTRY_COMPARE(desk.cloud->heldPages.size(), 1);
        desk.cloud->release();
        QTRY_COMPARE(desk.names(), words("a"));
        QVERIFY(!refresh.isFinished());
        QVERIFY(desk.status(eu).refreshing);
        desk.cloud->release();
        QVERIFY(awaited(refresh));
        QCOMPARE(desk.names(), words("a b"));
        QVERIFY(!desk.status(eu).refreshing);
    }

    void whatVanishedGoesOnlyWhenItsRegionIsDone()
    {
        Desk desk(m_folder->path());
        auto &region = desk.cloud->regions[eu];
        region.pages = {some(words("a b")), some(words("c"))};
        desk.addCloud();
        QVERIFY(awaited(desk.inventory->refresh()));
        region.pages = {some(words("b")), some(words("d"))};
        region.held = true;
        const QSignalSpy changes(desk.inventory.get(), &Inventory::changed);
        const auto refresh = desk.inventory->refresh();
        QTRY_COMPARE(desk.cloud->heldPages.size(), 1);
        desk.cloud->release();
        QTRY_COMPARE(desk.cloud->heldPages.size(), 1);
        QCOMPARE(desk.names(), words("a b c"));
        desk.cloud->release();
        QVERIFY(awaited(refresh));
        QCOMPARE(desk.names(), words("b d"));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().at(0).toStringList(), QStringList{desk.key(QStringLiteral("d"))});
        QCOMPARE(changes.first().at(1).toStringList(), QStringList());
        QCOMPARE(changes.first().at(2).toStringList().size(), 2);
    }

    void aDeadRegionStandsBesideLivingOnes()
    {
        Desk desk(m_folder->path());
        desk.cloud->regions[eu].pages = {some(words("a")), some(words("b"))};
        desk.cloud->regions[us].pages = {some(words("c"))};
        desk.addCloud();
        QVERIFY(awaited(desk.inventory->refresh()));
        desk.cloud->regions[eu].error = Error{Error::Unreachable, QStringLiteral("no route"), {}};
        desk.cloud->regions[eu].errorAt = 1;
        desk.cloud->regions[us].pages = {some(words("d"))};
        QVERIFY(awaited(desk.inventory->refresh()));
        QCOMPARE(desk.names(), words("a b? d"));
        QCOMPARE(desk.status(eu).error.message, QStringLiteral("no route"));
        QVERIFY(!desk.status(us).failed());
        QVERIFY(!desk.status().failed());
        desk.cloud->regions[eu].error.reset();
        QVERIFY(awaited(desk.inventory->refresh()));
        QCOMPARE(desk.names(), words("a b d"));
        QVERIFY(!desk.status(eu).failed());
    }

    void aStaleAccountKeepsItsInstances()
    {
        Desk desk(m_folder->path());
        desk.cloud->regions[eu].pages = {some(words("a b"))};
        desk.addCloud();
        QVERIFY(awaited(desk.inventory->refresh()));
        desk.cloud->regionsError = Error{Error::Denied, QStringLiteral("who are you"), {}};
        QVERIFY(awaited(desk.inventory->refresh()));
        QCOMPARE(desk.names(), words("a? b?"));
        QCOMPARE(desk.status().error.message, QStringLiteral("who are you"));
    }

    void aRefusedKeychainIsTheAccountsFailure()
    {
        Desk desk(m_folder->path(), true);
        desk.cloud->regions[eu].pages = {some(words("a"))};
        Account account;
        account.provider = QStringLiteral("cloud");
        account.name = QStringLiteral("prod");
        Values values;
        values.secrets.insert(QStringLiteral("key"), Secret(QByteArray("k")));
        QVERIFY(awaited(desk.accounts.save(account, values)));
        desk.keychain.refuse(Error::Denied, QStringLiteral("locked"));
        QVERIFY(awaited(desk.inventory->refresh()));
        QCOMPARE(desk.status().error.message, QStringLiteral("locked"));
        QCOMPARE(desk.cloud->made, 1);
        desk.keychain.accept();
        QVERIFY(awaited(desk.inventory->refresh()));
        QCOMPARE(desk.names(), words("a"));
        QVERIFY(!desk.status().failed());
    }

    void aRegionThatBeginsAgainForgetsItsEarlierPages()
    {
        Desk desk(m_folder->path());
        auto &region = desk.cloud->regions[eu];
        region.pages = {some(words("a b")), some(words("c")), {}};
        region.restartAt = 2;
        desk.addCloud();
        QVERIFY(awaited(desk.inventory->refresh()));
        QCOMPARE(desk.names(), words("a b c"));
    }

    void aRegionThatIsNoLongerWantedGoes()
    {
        Desk desk(m_folder->path());
        desk.cloud->regions[eu].pages = {some(words("a"))};
        desk.cloud->regions[us].pages = {some(words("b"))};
        desk.addCloud();
        QVERIFY(awaited(desk.inventory->refresh()));
        desk.cloud->regions.remove(us);
        QVERIFY(awaited(desk.inventory->refresh()));
        QCOMPARE(desk.names(), words("a"));
    }

    void anUnchangedRefreshChangesNothing()
    {
        Desk desk(m_folder->path());
        desk.cloud->regions[eu].pages = {some(words("a b"))};
        desk.addCloud();
        QVERIFY(awaited(desk.inventory->refresh()));
        const QDateTime before = desk.inventory->instances().first().seenAt;
        QTRY_VERIFY(QDateTime::currentDateTimeUtc() > before);
        const QSignalSpy changes(desk.inventory.get(), &Inventory::changed);
        QVERIFY(awaited(desk.inventory->refresh()));
        QCOMPARE(changes.size(), 0);
        QVERIFY(desk.inventory->instances().first().seenAt > before);
    }

    void aRefreshUnderWayIsJoined()
    {
        Desk desk(m_folder->path());
        desk.cloud->regions[eu].held = true;
        desk.addCloud();
        const auto first = desk.inventory->refresh();
        QTRY_COMPARE(desk.cloud->heldPages.size(), 1);
        const auto second = desk.inventory->refresh();
        desk.cloud->release();
        QVERIFY(awaited(first));
        QVERIFY(awaited(second));
        QCOMPARE(desk.cloud->listings, 1);
    }

    void aStoppedRefreshKeepsTheRows()
    {
        Desk desk(m_folder->path());
        desk.cloud->regions[eu].pages = {some(words("a"))};
        desk.addCloud();
        QVERIFY(awaited(desk.inventory->refresh()));
        desk.cloud->regions[eu].held = true;
        const auto refresh = desk.inventory->refresh();
        QTRY_COMPARE(desk.cloud->heldPages.size(), 1);
        desk.inventory->stop();
        QCOMPARE(awaited(refresh).error().kind, Error::Stopped);
        QTRY_VERIFY(!desk.inventory->isRefreshing());
        QCOMPARE(desk.names(), words("a"));
        desk.cloud->regions[eu].held = false;
        desk.cloud->release();
        QVERIFY(awaited(desk.inventory->refresh()));
    }

    void aRemovedAccountTakesItsRowsAlong()
    {
        Desk desk(m_folder->path());
        desk.cloud->regions[eu].pages = {some(words("a b"))};
        desk.otherCloud->regions[eu].pages = {some(words("c"))};
        const Account account = desk.addCloud();
        const Account lab = desk.add(QStringLiteral("other"), QStringLiteral("lab"));
        QVERIFY(awaited(desk.inventory->refresh()));
        QVERIFY(awaited(desk.accounts.remove(account.id)));
        QTRY_COMPARE(desk.names(), words("c"));
        QVERIFY(desk.accounts.setEnabled(lab.id, false));
        QTRY_COMPARE(desk.names(), QStringList());
        QTRY_VERIFY(desk.inventory->sources().isEmpty());
        QVERIFY(desk.accounts.setEnabled(lab.id, true));
        QTRY_COMPARE(desk.names(), words("c"));
    }

    void aRefreshEndsWhenItsAccountIsRemoved()
    {
        Desk desk(m_folder->path());
        desk.cloud->regions[eu].held = true;
        const Account account = desk.addCloud();
        const auto refresh = desk.inventory->refresh();
        QTRY_COMPARE(desk.cloud->heldPages.size(), 1);
        QVERIFY(awaited(desk.accounts.remove(account.id)));
        QVERIFY(awaited(refresh));
    }

    void aRenamedAccountRenamesItsRows()
    {
        Desk desk(m_folder->path());
        desk.cloud->regions[eu].pages = {some(words("a"))};
        Account account = desk.addCloud();
        QVERIFY(awaited(desk.inventory->refresh()));
        account.name = QStringLiteral("live");
        QVERIFY(awaited(desk.accounts.save(account, {})));
        QTRY_COMPARE(desk.inventory->instances().first().account, QStringLiteral("live"));
        QTRY_VERIFY(!desk.inventory->isRefreshing());
        QCOMPARE(desk.names(), words("a"));
    }

    void anotherProcessAddsAnAccount()
    {
        Desk desk(m_folder->path());
        QVERIFY(awaited(desk.inventory->refresh()));
        Desk other(m_folder->path());
        desk.cloud->regions[eu].pages = {some(words("a"))};
        other.addCloud();
        QTRY_COMPARE(desk.names(), words("a"));
    }

    void cachedRowsAreThereAtTheNextStartAndStale()
    {
        {
            Desk desk(m_folder->path());
            desk.cloud->regions[eu].pages = {some(words("a b c"))};
            desk.addCloud();
            QVERIFY(awaited(desk.inventory->refresh()));
            QTRY_VERIFY(QFile::exists(m_folder->filePath(QStringLiteral("instances.cache"))));
        }
        Desk desk(m_folder->path());
        QVERIFY(awaited(desk.inventory->loadCache()));
        QCOMPARE(desk.names(), words("a? b? c?"));
        QCOMPARE(desk.status(eu).count, 3);
        QVERIFY(!desk.status(eu).refreshedAt.isValid());
        desk.cloud->regions[eu].pages = {some(words("a c d"))};
        QVERIFY(awaited(desk.inventory->refresh()));
        QCOMPARE(desk.names(), words("a c d"));
    }

    void aCacheThatIsBeingReadAlreadyIsTaken()
    {
        {
            Desk desk(m_folder->path());
            desk.cloud->regions[eu].pages = {some(words("a b c"))};
            desk.addCloud();
            QVERIFY(awaited(desk.inventory->refresh()));
            QTRY_VERIFY(QFile::exists(m_folder->filePath(QStringLiteral("instances.cache"))));
        }
        const auto early = std::make_shared<Early<Result<QList<Instance>>>>(
            [file = m_folder->filePath(QStringLiteral("instances.cache"))] { return readCache(file); });
        Desk desk(m_folder->path(), false, [early] { return early->take(); });
        QVERIFY(awaited(desk.inventory->loadCache()));
        QCOMPARE(desk.names(), words("a? b? c?"));
    }

    void aDamagedCacheIsIgnored()
    {
        QFile file(m_folder->filePath(QStringLiteral("instances.cache")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("MaestroI\1 no such thing");
        file.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("cache is not used")));
        Desk desk(m_folder->path());
        QVERIFY(awaited(desk.inventory->loadCache()));
        QVERIFY(desk.names().isEmpty());
    }

    void aChangedFileIsReadAgain()
    {
        Desk desk(m_folder->path());
        const QString path = m_folder->filePath(QStringLiteral("hosts"));
        desk.fileCloud->regions[QString()].pages = {some(words("a"))};
        Account account;
        account.provider = QStringLiteral("file");
        account.name = QStringLiteral("hosts");
        Values values;
        values.plain.insert(QStringLiteral("path"), path);
        QVERIFY(awaited(desk.accounts.save(account, values)));
        QVERIFY(awaited(desk.inventory->refresh()));
        desk.fileCloud->regions[QString()].pages = {some(words("a b"))};
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a\nb\n");
        file.close();
        QTRY_COMPARE(desk.names(), words("a b"));
        QVERIFY(!desk.inventory->whyNot(desk.inventory->instances().first(), PowerVerb::Stop).isEmpty() ||
                !desk.fileCloud->power.isEmpty());
    }

    /// As the form's own placeholder is written.
    void aFileInTheHomeIsWatchedAndSoIsWhatItIncludes()
    {
        const QByteArray home = qgetenv("HOME");
        qputenv("HOME", m_folder->path().toLocal8Bit());
        Desk desk(m_folder->path());
        const auto write = [this](const char *name) {
            QFile file(m_folder->filePath(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
            file.write("more\n");
        };
        write("hosts.csv");
        write("included");
        desk.fileCloud->regions[QString()].pages = {some(words("a"))};
        desk.fileCloud->files = {m_folder->filePath(QStringLiteral("included"))};
        Account account;
        account.provider = QStringLiteral("file");
        account.name = QStringLiteral("hosts");
        Values values;
        values.plain.insert(QStringLiteral("path"), QStringLiteral("~/hosts.csv"));
        QVERIFY(awaited(desk.accounts.save(account, values)));
        QVERIFY(awaited(desk.inventory->refresh()));
        desk.fileCloud->regions[QString()].pages = {some(words("a b"))};
        write("hosts.csv");
        QTRY_COMPARE(desk.names(), words("a b"));
        QTRY_VERIFY(!desk.inventory->isRefreshing());
        desk.fileCloud->regions[QString()].pages = {some(words("a b c"))};
        write("included");
        QTRY_COMPARE(desk.names(), words("a b c"));
        qputenv("HOME", home);
    }

    void whatIsOlderThanAShorterPaceIsReadAtOnce()
    {
        Desk desk(m_folder->path());
        desk.cloud->regions[eu].pages = {some(words("a"))};
        desk.addCloud();
        QVERIFY(awaited(desk.inventory->refresh()));
        QElapsedTimer old;
        old.start();
        desk.inventory->setRefreshSeconds(300);
        QTRY_VERIFY(old.elapsed() > 1000);
        QCOMPARE(desk.cloud->listings, 1);
        desk.inventory->setRefreshSeconds(1); // it is in sight again
        QVERIFY(desk.inventory->isRefreshing());
        QTRY_COMPARE(desk.cloud->listings, 2);
        QTRY_COMPARE(desk.cloud->listings, 3); // and by itself
    }

    void aRowFollowsItsPowerAction()
    {
        Desk desk(m_folder->path());
        desk.cloud->regions[eu].pages = {some(words("a"))};
        desk.addCloud();
        QVERIFY(awaited(desk.inventory->refresh()));
        desk.cloud->statesAfterPower = {State::Running, State::Stopping, State::Stopped};
        const QString key = desk.key(QStringLiteral("a"));
        QVERIFY(awaited(desk.inventory->power(key, PowerVerb::Stop)));
        QVERIFY(!desk.inventory->whyNot(*desk.inventory->find(key), PowerVerb::Stop).isEmpty());
        QTRY_COMPARE(desk.inventory->find(key)->state, State::Stopped);
        QCOMPARE(desk.cloud->reread, 3);
        QVERIFY(desk.inventory->whyNot(*desk.inventory->find(key), PowerVerb::Start).isEmpty());
    }

    void aMachineRebootsUntilItIsBack()
    {
        Desk desk(m_folder->path());
        desk.cloud->regions[eu].pages = {some(words("a"))};
        desk.addCloud();
        QVERIFY(awaited(desk.inventory->refresh()));
        desk.cloud->statesAfterPower = {State::Running}; // as EC2 says it all the while
        const QString key = desk.key(QStringLiteral("a"));
        QElapsedTimer clock;
        clock.start();
        QVERIFY(awaited(desk.inventory->power(key, PowerVerb::Reboot)));
        QTRY_COMPARE(desk.inventory->find(key)->state, State::Rebooting);
        QVERIFY(!isTarget(*desk.inventory->find(key)));
        QVERIFY(awaited(desk.inventory->refresh())); // does not know better
        QTRY_COMPARE(desk.inventory->find(key)->state, State::Running);
        QVERIFY2(clock.elapsed() >= 60, qPrintable(QString::number(clock.elapsed())));
        QTRY_VERIFY(desk.inventory->whyNot(*desk.inventory->find(key), PowerVerb::Stop).isEmpty());
    }

    void aRebootThatIsSeenIsOverWhenItRunsAgain()
    {
        Desk desk(m_folder->path(), false, nullptr, 1h);
        desk.cloud->regions[eu].pages = {some(words("a"))};
        desk.addCloud();
        QVERIFY(awaited(desk.inventory->refresh()));
        desk.cloud->statesAfterPower = {State::Running, State::Stopping, State::Running};
        const QString key = desk.key(QStringLiteral("a"));
        QVERIFY(awaited(desk.inventory->power(key, PowerVerb::Reboot)));
        QTRY_COMPARE(desk.cloud->reread, 3);
        QTRY_COMPARE(desk.inventory->find(key)->state, State::Running);
        QVERIFY(desk.inventory->whyNot(*desk.inventory->find(key), PowerVerb::Stop).isEmpty());
    }

    void aTerminatedMachineGoes()
    {
        Desk desk(m_folder->path());
        desk.cloud->regions[eu].pages = {some(words("a b"))};
        desk.addCloud();
        QVERIFY(awaited(desk.inventory->refresh()));
        desk.cloud->statesAfterPower = {State::Stopping, State::Unknown};
        QVERIFY(awaited(desk.inventory->power(desk.key(QStringLiteral("a")), PowerVerb::Terminate)));
        QTRY_COMPARE(desk.names(), words("b"));
    }

    void aMachineThatDoesNotGetThereIsGivenUp()
    {
        Desk desk(m_folder->path());
        desk.cloud->regions[eu].pages = {some(words("a"))};
        desk.addCloud();
        QVERIFY(awaited(desk.inventory->refresh()));
        desk.cloud->statesAfterPower = {State::Stopping};
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("has not come")));
        const QSignalSpy notices(desk.inventory.get(), &Inventory::noticed);
        QVERIFY(awaited(desk.inventory->power(desk.key(QStringLiteral("a")), PowerVerb::Stop)));
        QTRY_COMPARE(notices.size(), 1);
        QCOMPARE(desk.inventory->instances().first().state, State::Stopping);
        QVERIFY(desk.inventory->sources().first().notice.contains(QStringLiteral("“a”")));
        QVERIFY(awaited(desk.inventory->refresh())); // it runs there
        QVERIFY(!desk.inventory->sources().first().notice.isEmpty());
        desk.cloud->regions[eu].pages = {some(words("a"), State::Stopped)};
        QVERIFY(awaited(desk.inventory->refresh())); // it got there after all
        QCOMPARE(desk.inventory->sources().first().notice, QString());
    }

    void whatIsSaidOfAMachineGoesWithIt()
    {
        Desk desk(m_folder->path());
        desk.cloud->regions[eu].pages = {some(words("a"))};
        desk.addCloud();
        QVERIFY(awaited(desk.inventory->refresh()));
        desk.cloud->statesAfterPower = {State::Stopping};
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("has not come")));
        QVERIFY(awaited(desk.inventory->power(desk.key(QStringLiteral("a")), PowerVerb::Stop)));
        QTRY_VERIFY(!desk.inventory->sources().first().notice.isEmpty());
        desk.cloud->regions[eu].pages = {{}};
        QVERIFY(awaited(desk.inventory->refresh()));
        QCOMPARE(desk.inventory->sources().first().notice, QString());
    }

    void whatMustBeKnownBeforeAVerbNeedsNoOpenAccount()
    {
        Desk desk(m_folder->path());
        desk.cloud->regions[eu].pages = {some(words("a"))};
        desk.cloud->warnings = {QStringLiteral("Its disks are billed.")};
        desk.addCloud();
        QVERIFY(awaited(desk.inventory->refresh()));
        const Instance a = desk.inventory->instances().first();
        QCOMPARE(desk.inventory->warnings(a, PowerVerb::Stop), desk.cloud->warnings);
        const int made = desk.cloud->made;
        Desk again(m_folder->path(), false, nullptr); // has refreshed nothing
        again.cloud->warnings = desk.cloud->warnings;
        QCOMPARE(again.inventory->warnings(a, PowerVerb::Stop), desk.cloud->warnings);
        QCOMPARE(again.cloud->made, 0);
        QCOMPARE(desk.cloud->made, made);
    }

    void aRefusedPowerActionChangesNothing()
    {
        Desk desk(m_folder->path());
        desk.cloud->regions[eu].pages = {some(words("a"))};
        desk.addCloud();
        QVERIFY(awaited(desk.inventory->refresh()));
        const QString key = desk.key(QStringLiteral("a"));
        QCOMPARE(awaited(desk.inventory->power(key, PowerVerb::Start)).error().kind, Error::Unsupported);
        desk.cloud->powerError = Error{Error::Denied, QStringLiteral("protected"), {}};
        QCOMPARE(awaited(desk.inventory->power(key, PowerVerb::Terminate)).error().message,
                 QStringLiteral("protected"));
        QVERIFY(desk.inventory->whyNot(*desk.inventory->find(key), PowerVerb::Stop).isEmpty());
        QCOMPARE(awaited(desk.inventory->power(QStringLiteral("x/y/z"), PowerVerb::Stop)).error().kind,
                 Error::NotFound);
        QCOMPARE(desk.cloud->reread, 0);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestInventory)
#include "tst_inventory.moc"

#include "fakes/awaited.h"
#include "fakes/memorysecrets.h"
#include "fakes/tablejournal.h"
#include "fakes/tableperformer.h"
#include "fakes/tableprovider.h"
#include "views/activityfeed.h"
#include "views/statusline.h"

#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

struct World
{
    QTemporaryDir profile;
    Documents documents{profile.path()};
    MemorySecrets keychain;
    LayeredSecrets secrets{keychain};
    std::shared_ptr<TableCloud> cloud = std::make_shared<TableCloud>();
    ProviderKinds kinds{QList<ProviderKind>{TableProvider::kind(cloud)}};
    Accounts accounts{documents, secrets, kinds};
    QThreadPool pool;
    Inventory inventory{accounts, pool};
    TablePerformer performer;
    TableJournal journal{profile.path()};
    Runner runner{performer, journal};
    StatusLine line;
    ActivityFeed feed{accounts, inventory, runner, line};

    QString text(const QString &key) const
    {
        const auto *button = line.findChild<QToolButton *>(u"status_"_s + key);
        return button ? button->text() : QString();
    }

    void add()
    {
        Account account;
        account.provider = u"table"_s;
        account.name = u"prod"_s;
        QVERIFY(awaited(accounts.save(account, {})));
    }
};

} // namespace

class TestActivityFeed : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRefreshIsSaidWhileItLasts();
    void aRefusedAccountIsNamed();
    void aRunIsCountedToItsEnd();
    void theKeychainIsSaidInWords();
};

void TestActivityFeed::aRefreshIsSaidWhileItLasts()
{
    World world;
    QCOMPARE(world.text(u"refresh"_s), u"No accounts"_s);
    world.cloud->regions[u"eu"_s].held = true;
    world.add();
    world.inventory.refresh();
    QTRY_COMPARE(world.text(u"refresh"_s), u"Refreshing prod"_s);
    QTRY_VERIFY(!world.cloud->heldPages.isEmpty());
    world.cloud->release();
    QTRY_VERIFY(world.text(u"refresh"_s).startsWith(u"Inventory read at"_s));
}

void TestActivityFeed::aRefusedAccountIsNamed()
{
    World world;
    world.cloud->regionsError = Error{Error::Denied, u"The key is not known."_s};
    world.add();
    world.inventory.refresh();
    const QString key = u"account/"_s + world.accounts.accounts().first().id;
    QTRY_COMPARE(world.text(key), u"prod refused"_s);
    world.cloud->regionsError.reset();
    world.cloud->regions[u"eu"_s] = {};
    world.inventory.refresh();
    QTRY_VERIFY(world.text(key).isEmpty());
}

void TestActivityFeed::aRunIsCountedToItsEnd()
{
    World world;
    TableHost failing;
    failing.exit = 2;
    world.performer.setHost(u"app-2"_s, failing);
    RunRequest request{Plan::command(u"uptime"_s, u"app"_s, {}), u"app"_s, {}};
    for (const QString &name : {u"app-1"_s, u"app-2"_s}) {
        Host host;
        host.name = name;
        host.address = u"127.0.0.1"_s;
        request.hosts.append(host);
    }
    const auto run = awaited(world.runner.start(request));
    QVERIFY(run);
    const QString key = u"run/"_s + QString::number((*run)->id());
    QTRY_COMPARE(world.text(key), u"Run %1 ended: 1 ok, 1 not"_s.arg((*run)->id()));
}

void TestActivityFeed::theKeychainIsSaidInWords()
{
    World world;
    QCOMPARE(world.text(u"keychain"_s), u"Keychain unlocked"_s);
    world.keychain.refuse(Error::Unsupported, u"No service."_s, KeychainState::NoService);
    QTRY_COMPARE(world.text(u"keychain"_s), u"No keychain: secrets for this session only"_s);
}

QTEST_MAIN(TestActivityFeed)
#include "tst_activityfeed.moc"

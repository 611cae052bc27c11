#include "fakes/desktop.h"
#include "fakes/ec2server.h"
#include "fakes/hands.h"
#include "fakes/memorysecrets.h"
#include "fakes/portroute.h"
#include "fakes/profile.h"
#include "fakes/windowstage.h"
#include "fakes/witness.h"
#include "lab/sshfarm.h"
#include "views/instancetable.h"
#include "views/mainwindow.h"
#include "views/outputaccess.h"
#include "window/application.h"

#include <QTemporaryDir>

/// The main job, as a new user does it: from the first start to the answers of the hosts, with keys and clicks alone.
class TestApplication : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_witness.reset(); }
    void aMissingKeychainIsSaidAtTheFirstStart();
    void aNewUserAddsACloudAndReadsTheAnswersOfItsHosts();
    void theSecretOfTheCloudIsInTheKeychainAndInNoFile();
    void theNextStartShowsWhatIsCachedAtOnce();

private:
    static constexpr const char *secret = "canary/EC2+secret/4711swordfish";

    void fillCloud();
    void start();
    void addTheAccount();
    void seeTheRowsCome();
    void runOnTheAppServers();
    void readTheGroups();
    void readTheFailures();
    static QStringList names();

    std::unique_ptr<SshFarm> m_farm;
    Ec2Server m_cloud;
    std::unique_ptr<Application> m_application;
    std::unique_ptr<Witness> m_witness;
    QTemporaryDir m_profile{Desktop::home() + QStringLiteral("/profile-XXXXXX")};
};

namespace {

const QString east = QStringLiteral("us-east-1");
const QString west = QStringLiteral("eu-west-1");

FarmHost host(const char *name, const QByteArray &uptime, bool refusesKey = false)
{
    FarmHost made{QString::fromLatin1(name), {{QStringLiteral("uptime"), uptime}}};
    made.refusesKey = refusesKey;
    return made;
}

FarmOptions farm()
{
    const QByteArray young = "echo up 3 days\n";
    return {{host("appserver-01", young), host("appserver-02", young), host("appserver-03", young),
             host("appserver-04", "echo up 400 days\n"), host("appserver-05", "echo no utmp >&2; exit 3\n"),
             host("appserver-06", young, true)}};
}

void save(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

void TestApplication::initTestCase()
{
    installOutputAccess();
    m_witness = std::make_unique<Witness>();
    m_farm = std::make_unique<SshFarm>(farm());
    const Done started = awaited(m_farm->start());
    QVERIFY2(started, qPrintable(started ? QString() : started.error().message));
    sshPortLeadsTo = m_farm->port();
    // A person who has used ssh before: a key, and hosts that are known.
    const QString ssh = Desktop::home() + QStringLiteral("/.ssh");
    QVERIFY(QDir().mkpath(ssh));
    QFile key(m_farm->privateKeyFile());
    QVERIFY(key.open(QIODevice::ReadOnly));
    save(ssh + QStringLiteral("/id_ed25519"), key.readAll());
    QByteArray known;
    for (const Host &host : m_farm->hosts())
        known += host.address.toLatin1() + ' ' + m_farm->hostKey(0) + '\n';
    save(ssh + QStringLiteral("/known_hosts"), known);
    fillCloud();
}

/// Two regions of three pages; the application servers are real hosts, but for one that nobody answers for.
void TestApplication::fillCloud()
{
    m_cloud.keys.secret = Secret(secret);
    m_cloud.pageSize = 2;
    m_cloud.images.clear(); // of no known image: one logs in under one's own name
    const QList<Host> hosts = m_farm->hosts();
    const auto add = [&](const QString &region, const QString &name, const QString &address) {
        FakeInstance instance;
        instance.id = QStringLiteral("i-%1").arg(qHash(name), 17, 16, QLatin1Char('0'));
        instance.name = name;
        instance.publicIp = address;
        return &m_cloud.add(region, instance);
    };
    for (int i = 0; i < hosts.size(); ++i)
        add(i < 3 ? west : east, hosts[i].name, hosts[i].address);
    add(west, QStringLiteral("db-01"), QStringLiteral("127.77.200.1"));
    add(west, QStringLiteral("appserver-08"), {})->state = QStringLiteral("stopped");
    add(east, QStringLiteral("appserver-07"), QStringLiteral("127.77.200.2"));
    add(east, QStringLiteral("queue-01"), QStringLiteral("127.77.200.3"));
}

void TestApplication::start()
{
    EngineOptions options;
    options.profile = m_profile.path();
    options.keychain = WindowStage::openKeychain;
    options.clouds = WindowStage::openClouds;
    m_application = std::make_unique<Application>(options);
    m_application->window().resize(1400, 900);
    m_application->start();
    QVERIFY(QTest::qWaitForWindowActive(&m_application->window()));
}

QStringList TestApplication::names()
{
    QStringList names;
    const auto *table = Hands::find<InstanceTable>(QStringLiteral("instanceTable"));
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            if (table->model()->headerData(column, Qt::Horizontal).toString() == u"Name")
                names += table->model()->index(row, column).data().toString();
        }
    }
    names.sort();
    return names;
}

void TestApplication::aMissingKeychainIsSaidAtTheFirstStart()
{
    WindowStage stage;
    stage.options.keychain = []() -> Result<std::unique_ptr<SecretStore>> {
        auto missing = std::make_unique<MemorySecrets>();
        missing->refuse(Error::Unsupported, QStringLiteral("No."), KeychainState::NoService);
        return std::unique_ptr<SecretStore>(std::move(missing));
    };
    stage.start();
    QTRY_VERIFY(Hands::reads(QStringLiteral("No accounts yet")));
    QTRY_VERIFY2(Hands::read(QStringLiteral("firstKeychain")).contains(QStringLiteral("for this session")),
                 qPrintable(Hands::read(QStringLiteral("firstKeychain"))));
}

void TestApplication::aNewUserAddsACloudAndReadsTheAnswersOfItsHosts()
{
    start();
    QTRY_VERIFY(Hands::reads(QStringLiteral("No accounts yet")));
    for (const auto step :
         {&TestApplication::addTheAccount, &TestApplication::seeTheRowsCome, &TestApplication::runOnTheAppServers,
          &TestApplication::readTheGroups, &TestApplication::readTheFailures}) {
        (this->*step)();
        if (QTest::currentTestFailed())
            return;
    }
}

void TestApplication::addTheAccount()
{
    Hands::choose(QStringLiteral("firstAdd"), QStringLiteral("add_ec2"));
    Hands::type(QStringLiteral("field_name"), QStringLiteral("shop"));
    Hands::type(QStringLiteral("field_access_key_id"), m_cloud.keys.id);
    Hands::type(QStringLiteral("field_secret_access_key"), QStringLiteral("wrong"));
    Hands::type(QStringLiteral("field_endpoint"), m_cloud.url().toString());
    Hands::click(QStringLiteral("testAccount"));
    QTRY_VERIFY2(Hands::read(QStringLiteral("testPanel")).contains(QStringLiteral("Refused")),
                 qPrintable(Hands::read(QStringLiteral("testPanel"))));
    Hands::type(QStringLiteral("field_secret_access_key"), QString::fromLatin1(secret));
    Hands::click(QStringLiteral("testAccount"));
    QTRY_VERIFY2(Hands::read(QStringLiteral("testPanel")).contains(QStringLiteral("Signed in")),
                 qPrintable(Hands::read(QStringLiteral("testPanel"))));
    QVERIFY(Hands::read(QStringLiteral("testPanel")).contains(QStringLiteral("user/maestro")));
    QVERIFY(!Hands::read().contains(QString::fromLatin1(secret)));
    m_cloud.holdLaterPages(east);
    Hands::click(QStringLiteral("saveAccount"));
    QTRY_VERIFY(Hands::reads(QStringLiteral("in the keychain")));
}

void TestApplication::seeTheRowsCome()
{
    Hands::click(QStringLiteral("rail_instances"));
    // One region is there with all its pages, the other one with its first, and still asks.
    const QStringList sofar = {QStringLiteral("appserver-01"), QStringLiteral("appserver-02"),
                               QStringLiteral("appserver-03"), QStringLiteral("appserver-04"),
                               QStringLiteral("appserver-05"), QStringLiteral("appserver-08"),
                               QStringLiteral("db-01")};
    QTRY_COMPARE(names(), sofar);
    m_cloud.release();
    QTRY_COMPARE(names().size(), 10);
    const QString sources = Hands::read(QStringLiteral("sourcesPanel"));
    for (const QString &region : {east, west})
        QVERIFY2(sources.contains(region), qPrintable(sources));
}

void TestApplication::runOnTheAppServers()
{
    Hands::press(Qt::Key_K, Qt::ControlModifier);
    Hands::type(QStringLiteral("queryField"), QStringLiteral("ec2,^appserver state:running"));
    QTRY_COMPARE(names().size(), 7);
    Hands::press(Qt::Key_L, Qt::ControlModifier);
    Hands::type(QStringLiteral("commandEditor"), QStringLiteral("uptime"));
    QTRY_COMPARE(Hands::find<QAbstractButton>(QStringLiteral("runButton"))->text(), QStringLiteral("Run on 7 hosts"));
    Hands::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(Hands::seen(QStringLiteral("runsPage")));
}

void TestApplication::readTheGroups()
{
    const auto groups = [] { return Hands::read(QStringLiteral("groupedView")); };
    QTRY_VERIFY2(!Hands::seen(QStringLiteral("stopRun")), qPrintable(Hands::read()));
    QTRY_VERIFY2(groups().contains(QStringLiteral("appserver-[01-03], 3 host(s)\nup 3 days")), qPrintable(groups()));
    QTRY_VERIFY2(groups().contains(QStringLiteral("up 400 days")), qPrintable(groups()));
    QTRY_VERIFY2(groups().contains(QStringLiteral("no utmp")), qPrintable(groups()));
    QVERIFY2(groups().contains(QStringLiteral("exit 3")), qPrintable(groups()));
    QVERIFY(groups().indexOf(QStringLiteral("appserver-[01-03]")) < groups().indexOf(QStringLiteral("appserver-04")));
    QVERIFY2(Hands::reads(QStringLiteral("Run 1")), qPrintable(Hands::read()));
    QVERIFY(Hands::reads(QStringLiteral("Retry failed (3)")));
}

void TestApplication::readTheFailures()
{
    Hands::press(Qt::Key_2);
    const QStringList hosts = Hands::rows(QStringLiteral("hostTable"));
    QCOMPARE(hosts.size(), 7);
    // The tabs of those that failed are open already, each says why in words.
    const QStringList tabs = Hands::read(QStringLiteral("laneTabs")).split(u'\n');
    for (const char *name : {"appserver-05", "appserver-06", "appserver-07"})
        QVERIFY2(tabs.contains(QLatin1String(name)), qPrintable(tabs.join(u',')));
    const auto banner = [] { return Hands::read(QStringLiteral("laneBanner")); };
    QMap<QString, QString> said;
    for (int i = 0; i < 3; ++i) {
        Hands::press(Qt::Key_N);
        const auto *bar = Hands::find<QTabBar>(QStringLiteral("laneTabs"));
        said.insert(bar->tabText(bar->currentIndex()), banner());
        if (bar->tabText(bar->currentIndex()) == u"appserver-05") {
            QTRY_COMPARE(Hands::read(QStringLiteral("outputView")), QStringLiteral("no utmp"));
            Hands::click(QStringLiteral("diagnose"));
        }
        // Each phase with what was offered and what became of it.
        QTRY_VERIFY(Hands::seen(QStringLiteral("diagnosis")));
        const QString diagnosis = Hands::read(QStringLiteral("diagnosis"));
        QVERIFY2(diagnosis.contains(QStringLiteral("connect")), qPrintable(diagnosis));
        said[bar->tabText(bar->currentIndex())] += diagnosis;
    }
    const QString failed = said.value(QStringLiteral("appserver-05"));
    QVERIFY2(failed.contains(QStringLiteral("Failed, exit 3.")), qPrintable(failed));
    QVERIFY2(failed.contains(QStringLiteral("sign in")), qPrintable(failed));
    const QString refused = said.value(QStringLiteral("appserver-06"));
    QVERIFY2(refused.contains(QStringLiteral("Unreachable.")), qPrintable(refused));
    QVERIFY2(refused.contains(QStringLiteral("id_ed25519")), qPrintable(refused));
    const QString gone = said.value(QStringLiteral("appserver-07"));
    QVERIFY2(gone.contains(QStringLiteral("Unreachable.")), qPrintable(gone));
    QVERIFY2(gone.contains(QStringLiteral("refused the connection")), qPrintable(gone));
}

void TestApplication::theSecretOfTheCloudIsInTheKeychainAndInNoFile()
{
    QProcess lookUp;
    const QString account = m_application->engine().accounts.accounts().first().id;
    lookUp.start(QStringLiteral("secret-tool"), {QStringLiteral("search"), QStringLiteral("--all"),
                                                 QStringLiteral("server"), QStringLiteral("maestro")});
    QVERIFY(lookUp.waitForFinished());
    QVERIFY2(lookUp.readAllStandardOutput().contains(secret), "it is not in the keychain");
    QVERIFY(filesWith(m_profile.path(), QByteArray("shop")).size() > 0); // the search finds what is there
    // The keyring's own file is encrypted.
    QCOMPARE(filesWith(Desktop::home(), QByteArray(secret)).join(u' '), QString());
    QCOMPARE(filesWith(Desktop::home(), QByteArray(secret).toBase64()).join(u' '), QString());
    QVERIFY(Witness::log().contains("POST")); // it sees what is logged
    QVERIFY(!Witness::log().contains(secret));
    QCOMPARE(Witness::argumentsWith(secret), QByteArrayList());
}

void TestApplication::theNextStartShowsWhatIsCachedAtOnce()
{
    m_application.reset();
    m_cloud.refuse(QStringLiteral("DescribeInstances"), 503, QStringLiteral("Unavailable"));
    start();
    QTRY_VERIFY(Hands::rows(QStringLiteral("runList")).join(u'\n').contains(QStringLiteral("uptime, 7 host(s)")));
    Hands::click(QStringLiteral("rail_instances"));
    QTRY_COMPARE(names().size(), 10);
}

int main(int argc, char **argv)
{
    return Desktop::runTest<TestApplication, QApplication>(argc, argv);
}

#include "tst_application.moc"

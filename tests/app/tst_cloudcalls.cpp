#include "app/programcall.h"
#include "fakes/ec2server.h"
#include "fakes/keychainsession.h"

#include <QDirIterator>

using namespace Qt::StringLiterals;

/// Accounts of a cloud and their machines, called as a script would: with a real keychain service and a cloud on
/// loopback.
class TestCloudCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theSecretOfStandardInputIsInTheKeychainOnly();
    void withoutAKeychainItIsFive();
    void anAccountIsRemovedWithItsSecret();
    void whatIsFoundIsImportedOnce();
    void stoppingWantsAWordAndSaysWhatIsBilled();
    void stoppingWhatIsProtectedWantsTheNumber();
    void aRefusalOfTheCloudIsOne();
    void aRegionThatDiesLeavesItsRows();

private:
    void addAccount();
    ProgramCall::Said call(const QString &words, const QByteArray &input = {}) const
    {
        return (*m_program)(words.split(u' ', Qt::SkipEmptyParts), input);
    }

    const QString m_region = u"us-east-1"_s;
    std::unique_ptr<KeychainSession> m_session;
    std::unique_ptr<Ec2Server> m_server;
    std::unique_ptr<ProgramCall> m_program;
};

void TestCloudCalls::initTestCase()
{
    m_session = std::make_unique<KeychainSession>(KeychainSession::Keyring::Unlocked);
    if (!m_session->problem().isEmpty())
        QSKIP(qPrintable(m_session->problem()));
}

void TestCloudCalls::init()
{
    m_server = std::make_unique<Ec2Server>();
    m_server->add(m_region, {.id = u"i-1"_s, .name = u"web-1"_s, .publicIp = u"203.0.113.1"_s});
    m_server->add(m_region, {.id = u"i-2"_s, .name = u"db-1"_s, .tags = {{u"env"_s, u"production"_s}}});
    m_program = std::make_unique<ProgramCall>();
    const QString home = m_program->environment.value(u"HOME"_s);
    m_program->environment.insert(m_session->environment());
    m_program->environment.insert(u"HOME"_s, home);
    m_program->environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s);
}

void TestCloudCalls::addAccount()
{
    const auto said =
        call(u"accounts add ec2 prod --set signin=accesskey --set access_key_id=%1 --set endpoint=%2"_s.arg(
                 m_server->keys.id, m_server->url().toString()),
             "fake/secret+canary\n");
    QVERIFY2(said.exit == 0, said.err);
}

void TestCloudCalls::theSecretOfStandardInputIsInTheKeychainOnly()
{
    addAccount();
    const auto listed = call(u"list"_s);
    QVERIFY2(listed.exit == 0, listed.err);
    QVERIFY2(listed.out.contains("web-1") && listed.out.contains("db-1"), listed.out);
    QDirIterator files(m_program->home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int searched = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("secret+canary"), qPrintable(file.fileName()));
        ++searched;
    }
    QVERIFY(searched > 0);
    const auto tested = call(u"accounts test prod --format json"_s);
    QCOMPARE(QJsonDocument::fromJson(tested.out).object()[u"name"_s].toString(), u"prod"_s);
}

void TestCloudCalls::withoutAKeychainItIsFive()
{
    addAccount();
    m_program->environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere/bus"_s);
    for (const QString &words : {u"list"_s, u"power name:web-1 stop --yes"_s, u"accounts test prod"_s}) {
        const auto said = call(words);
        QVERIFY2(said.exit == 5, said.err + words.toUtf8());
        QVERIFY2(said.err.contains("keychain"), said.err);
    }
    QCOMPARE(call(u"accounts add ec2 other --set signin=accesskey --set access_key_id=AKIAOTHER"_s, "secret\n").exit,
             5);
}

void TestCloudCalls::anAccountIsRemovedWithItsSecret()
{
    addAccount();
    QCOMPARE(call(u"accounts remove prod"_s).exit, 0);
    QVERIFY(!call(u"accounts"_s).out.contains("prod"));
    QCOMPARE(call(u"accounts remove prod"_s).exit, 2);
    QCOMPARE(call(u"list"_s).exit, 3);
}

void TestCloudCalls::whatIsFoundIsImportedOnce()
{
    m_program->write(u".maestrorc"_s, "EC2_ACCESS_ID=AKIAONE\nEC2_SECRET_KEY=one\n");
    m_program->environment.insert(u"EC2_ACCESS_ID"_s, u"AKIATWO"_s);
    m_program->environment.insert(u"EC2_SECRET_KEY"_s, u"two"_s);
    m_program->write(u"inventory.ini"_s, "alpha\n");
    m_program->write(u"hosts.ini"_s, "beta\n");
    const auto imported = call(u"accounts import"_s);
    QVERIFY2(imported.exit == 0, imported.err);
    const QByteArray accounts = call(u"accounts"_s).out;
    QVERIFY2(accounts.contains("inventory") && accounts.contains("hosts") && accounts.count("ec2") >= 4, accounts);
    const auto again = call(u"accounts import"_s);
    QVERIFY2(again.exit == 0 && again.err.contains("0 account"), again.err);
    QCOMPARE(call(u"accounts"_s).out, accounts);
}

void TestCloudCalls::stoppingWantsAWordAndSaysWhatIsBilled()
{
    addAccount();
    const auto refused = call(u"power name:web-1 stop"_s);
    QVERIFY2(refused.exit == 5 && refused.err.contains("--yes"), refused.err);
    QVERIFY2(refused.err.contains("still billed") && refused.err.contains("public address changes"), refused.err);
    QCOMPARE(m_server->count(u"StopInstances"_s), 0);
    const auto done = call(u"power name:web-1 stop --yes"_s);
    QVERIFY2(done.exit == 0, done.err);
    QCOMPARE(done.out, "web-1: accepted\n");
    QCOMPARE(m_server->count(u"StopInstances"_s), 1);
    // It is on its way there: not possible twice.
    QCOMPARE(call(u"power name:web-1 reboot --yes"_s).exit, 1);
}

void TestCloudCalls::stoppingWhatIsProtectedWantsTheNumber()
{
    addAccount();
    const auto refused = call(u"power name:db-1 stop --yes"_s);
    QVERIFY2(refused.exit == 5 && refused.err.contains("--confirm 1"), refused.err);
    QCOMPARE(call(u"power name:db-1 stop --confirm 2"_s).exit, 5);
    QCOMPARE(call(u"power name:web-1 terminate --yes"_s).exit, 5);
    QCOMPARE(m_server->count(u"StopInstances"_s) + m_server->count(u"TerminateInstances"_s), 0);
    QCOMPARE(call(u"power name:db-1 stop --confirm 1"_s).exit, 0);
    QCOMPARE(m_server->count(u"StopInstances"_s), 1);
}

void TestCloudCalls::aRefusalOfTheCloudIsOne()
{
    addAccount();
    m_server->refuse(u"StopInstances"_s, 403, u"UnauthorizedOperation"_s, u"You may not."_s);
    const auto said = call(u"power name:web-1 stop --yes --format json"_s);
    QVERIFY2(said.exit == 1, said.err);
    const QJsonObject object = QJsonDocument::fromJson(said.out).object();
    QVERIFY(!object[u"accepted"_s].toBool(true));
    QVERIFY2(!object[u"error"_s].toString().isEmpty(), said.out);
}

void TestCloudCalls::aRegionThatDiesLeavesItsRows()
{
    m_server->add(u"eu-west-1"_s, {.id = u"i-3"_s, .name = u"far-1"_s});
    addAccount();
    QCOMPARE(call(u"list"_s).exit, 0);
    m_server->refuse(u"DescribeInstances"_s, 403, u"UnauthorizedOperation"_s);
    QCOMPARE(call(u"list"_s).exit, 4);
    const auto kept = call(u"list --cached"_s);
    QVERIFY2(kept.exit == 0 && kept.out.contains("far-1") && kept.out.contains("web-1"), kept.out);
}

QTEST_GUILESS_MAIN(TestCloudCalls)
#include "tst_cloudcalls.moc"

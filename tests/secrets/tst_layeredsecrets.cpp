#include "fakes/memorysecrets.h"
#include "fakes/profile.h"
#include "secrets/layeredsecrets.h"

#include <QSignalSpy>
#include <QTest>

class TestLayeredSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSessionsOwnStandsBeforeTheKeychains();
    void whatTheKeychainTookIsNoLongerForTheSession();
    void whatTheKeychainRefusedStaysForTheSession();
    void removingTakesBoth();
    void whatIsForTheSessionNeverReachesTheKeychain();
    void theStandingIsTheKeychains();

private:
    static Secret secret(const char *text) { return Secret(QByteArray(text)); }
    static const QString key;
};

const QString TestLayeredSecrets::key = QStringLiteral("account-1/secretKey");

void TestLayeredSecrets::theSessionsOwnStandsBeforeTheKeychains()
{
    MemorySecrets keychain;
    LayeredSecrets secrets(keychain);
    keychain.secrets.insert(key, secret("kept"));
    QVERIFY(awaited(secrets.read(key))->equals(secret("kept")));
    secrets.keepForSession(key, secret("now"));
    QVERIFY(secrets.isForSession(key));
    QVERIFY(awaited(secrets.read(key))->equals(secret("now")));
    secrets.forgetForSession(key);
    QVERIFY(awaited(secrets.read(key))->equals(secret("kept")));
}

void TestLayeredSecrets::whatTheKeychainTookIsNoLongerForTheSession()
{
    MemorySecrets keychain;
    LayeredSecrets secrets(keychain);
    secrets.keepForSession(key, secret("now"));
    QVERIFY(awaited(secrets.write(key, secret("new"))));
    QTRY_VERIFY(!secrets.isForSession(key));
    QVERIFY(awaited(secrets.read(key))->equals(secret("new")));
    QVERIFY(keychain.secrets.value(key).equals(secret("new")));
}

void TestLayeredSecrets::whatTheKeychainRefusedStaysForTheSession()
{
    MemorySecrets keychain;
    LayeredSecrets secrets(keychain);
    secrets.keepForSession(key, secret("now"));
    keychain.refuse(Error::Denied, QStringLiteral("It is locked."));
    const Done written = awaited(secrets.write(key, secret("new")));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Denied);
    QVERIFY(secrets.isForSession(key));
    QVERIFY(awaited(secrets.read(key))->equals(secret("now"))); // without asking the keychain
    QCOMPARE(keychain.reads, 0);
}

void TestLayeredSecrets::removingTakesBoth()
{
    MemorySecrets keychain;
    LayeredSecrets secrets(keychain);
    keychain.secrets.insert(key, secret("kept"));
    secrets.keepForSession(key, secret("now"));
    QVERIFY(awaited(secrets.remove(key)));
    QVERIFY(!secrets.isForSession(key));
    QVERIFY(!keychain.secrets.contains(key));
    const Result<Secret> none = awaited(secrets.read(key));
    QVERIFY(!none);
    QCOMPARE(none.error().kind, Error::NotFound);
}

void TestLayeredSecrets::whatIsForTheSessionNeverReachesTheKeychain()
{
    MemorySecrets keychain;
    {
        LayeredSecrets secrets(keychain);
        secrets.keepForSession(key, secret("now"));
    }
    QCOMPARE(keychain.writes, 0);
    QVERIFY(keychain.secrets.isEmpty());
    LayeredSecrets next(keychain);
    QVERIFY(!next.isForSession(key));
}

void TestLayeredSecrets::theStandingIsTheKeychains()
{
    MemorySecrets keychain;
    LayeredSecrets secrets(keychain);
    QSignalSpy changed(&secrets, &SecretStore::stateChanged);
    QCOMPARE(secrets.state(), KeychainState::Ready);
    keychain.refuse(Error::Denied, QStringLiteral("It is locked."), KeychainState::Locked);
    QCOMPARE(secrets.state(), KeychainState::Locked);
    QVERIFY(changed.size() > 0);
    QVERIFY(!awaited(secrets.unlock()));
    QCOMPARE(keychain.unlocks, 1);
}

QTEST_GUILESS_MAIN(TestLayeredSecrets)
#include "tst_layeredsecrets.moc"

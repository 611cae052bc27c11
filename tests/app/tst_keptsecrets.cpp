#include "app/keptsecrets.h"
#include "fakes/memorysecrets.h"

#include <QTest>

#include <atomic>
#include <thread>

/// The keychain as workers see it: from any thread, and it keeps nobody waiting.
class TestKeptSecrets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSecretIsReadFromAnotherThread();
    void whatIsNotKeptIsEmpty();
    void aKeychainThatRefusesIsAsIfItHadNone();
    void whatIsWrittenFromAnotherThreadIsKept();
    void aRefusedWriteIsNoTrouble();
    void whatIsAskedOfOneThatIsGoneIsNotAnswered();

private:
    /// What a worker hears; it does not wait for it.
    static void readInWorker(KeptSecrets &kept, const QString &key, const SecretSource::Then &then)
    {
        std::thread([&] { kept.read(key, then); }).join();
    }
};

namespace {

const QString key = QStringLiteral("ssh/farmhand@prod");

Secret secret()
{
    return Secret::fromText(QStringLiteral("open sesame"));
}

} // namespace

void TestKeptSecrets::aSecretIsReadFromAnotherThread()
{
    MemorySecrets store;
    store.secrets.insert(key, secret());
    KeptSecrets kept(store);
    std::optional<Secret> heard;
    readInWorker(kept, key, [&](const Secret &found) { heard = found; });
    QVERIFY(!heard); // the worker has gone on meanwhile, and the store is asked in its own thread
    QCOMPARE(store.reads, 0);
    QTRY_VERIFY(heard.has_value());
    QVERIFY(heard->equals(secret()));
}

void TestKeptSecrets::whatIsNotKeptIsEmpty()
{
    MemorySecrets store;
    KeptSecrets kept(store);
    std::optional<Secret> heard;
    readInWorker(kept, key, [&](const Secret &found) { heard = found; });
    QTRY_VERIFY(heard.has_value());
    QVERIFY(heard->isEmpty());
}

void TestKeptSecrets::aKeychainThatRefusesIsAsIfItHadNone()
{
    MemorySecrets store;
    store.secrets.insert(key, secret());
    store.refuse(Error::Denied, QStringLiteral("The keychain is locked."));
    KeptSecrets kept(store);
    std::optional<Secret> heard;
    readInWorker(kept, key, [&](const Secret &found) { heard = found; });
    QTRY_VERIFY(heard.has_value());
    QVERIFY(heard->isEmpty());
}

void TestKeptSecrets::whatIsWrittenFromAnotherThreadIsKept()
{
    MemorySecrets store;
    KeptSecrets kept(store);
    std::thread([&] { kept.write(key, secret()); }).join();
    QTRY_COMPARE(store.writes, 1);
    QVERIFY(store.secrets.value(key).equals(secret()));
}

void TestKeptSecrets::aRefusedWriteIsNoTrouble()
{
    MemorySecrets store;
    store.refuseKey(key);
    KeptSecrets kept(store);
    kept.write(key, secret());
    QTRY_COMPARE(store.writes, 1);
    std::optional<Secret> heard;
    kept.read(key, [&](const Secret &found) { heard = found; });
    QTRY_VERIFY(heard.has_value());
    QVERIFY(heard->isEmpty());
}

void TestKeptSecrets::whatIsAskedOfOneThatIsGoneIsNotAnswered()
{
    MemorySecrets store;
    store.secrets.insert(key, secret());
    bool isHeard = false;
    {
        KeptSecrets kept(store);
        kept.read(key, [&](const Secret &) { isHeard = true; });
    }
    QCoreApplication::sendPostedEvents();
    QVERIFY(!isHeard);
    QCOMPARE(store.reads, 0);
}

QTEST_GUILESS_MAIN(TestKeptSecrets)
#include "tst_keptsecrets.moc"

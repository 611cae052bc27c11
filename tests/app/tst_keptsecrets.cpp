#include "app/keptsecrets.h"
#include "fakes/memorysecrets.h"
#include "ssh/sshbench.h"

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
    void aPassphraseIsKeptOnceItWorkedAndUnlocksTheKeyFromThenOn();

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

/// From the question of a real host's login to the keychain, and from there to a real host's login.
void TestKeptSecrets::aPassphraseIsKeptOnceItWorkedAndUnlocksTheKeyFromThenOn()
{
    FarmOptions farmOptions{plainHosts(1)};
    farmOptions.keyPassphrase = QStringLiteral("between the lines");
    SshFarm farm(farmOptions);
    QVERIFY(startFarm(farm));
    Host host = farm.hosts().first();
    host.identityFiles = QStringList{farm.encryptedKeyFile()};
    MemorySecrets store;
    KeptSecrets kept(store);
    ExecutorOptions options = Bench::quiet(farm.knownHostsFile());
    options.secrets = &kept;
    const QString entry = QStringLiteral("ssh-key/") + farm.encryptedKeyFile();
    {
        Bench bench(options);
        const JobId job = bench.executor->start(bench.request(host, "hostname"));
        QTRY_COMPARE(bench.questions.size(), 1);
        QVERIFY(bench.questions.first().canRemember);
        Answer wrong{bench.questions.first().id, Answer::Choice::Once, Secret::fromText(QStringLiteral("above them"))};
        wrong.remember = true;
        bench.executor->answer(wrong);
        QTRY_COMPARE(bench.questions.size(), 2);
        QVERIFY(store.secrets.isEmpty()); // what is wrong is not kept
        Answer right{bench.questions.last().id, Answer::Choice::Once, Secret::fromText(farmOptions.keyPassphrase)};
        right.remember = true;
        bench.executor->answer(right);
        QVERIFY(bench.await(job));
        QCOMPARE(bench.ends.value(job).error.message, QString());
        QTRY_VERIFY(store.secrets.contains(entry));
        QVERIFY(store.secrets.value(entry).equals(Secret::fromText(farmOptions.keyPassphrase)));
    }
    {
        Bench bench(options); // as after a new start: the key is locked again
        ExecRequest request = bench.request(host, "hostname");
        request.mayAsk = false;
        QCOMPARE(bench.run(request).error.message, QString());
        QCOMPARE(bench.questions.size(), 0);
    }
    store.secrets[entry] = Secret::fromText(QStringLiteral("an old one"));
    Bench bench(options);
    const JobId job = bench.executor->start(bench.request(host, "hostname"));
    QTRY_COMPARE(bench.questions.size(), 1); // the keychain was wrong: the person is asked
    bench.executor->cancel(job);
    QVERIFY(bench.await(job));
}

QTEST_GUILESS_MAIN(TestKeptSecrets)
#include "tst_keptsecrets.moc"

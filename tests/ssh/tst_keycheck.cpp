#include "core/consolesource.h"
#include "ssh/hostkeys.h"
#include "ssh/sshbench.h"

#include <QTemporaryDir>

namespace {

/// A cloud that tells consoles at once, from another thread than the asker's.
class TableConsole final : public ConsoleSource
{
public:
    void read(const QString &instanceKey, Then then) override
    {
        Result<QByteArray> output = failure(Error::Unsupported, QStringLiteral("no consoles here"));
        {
            const std::lock_guard lock(mutex);
            asked += instanceKey;
            if (outputs.contains(instanceKey))
                output = outputs.value(instanceKey);
            else if (denied.contains(instanceKey))
                output = failure(Error::Denied, QStringLiteral("ec2:GetConsoleOutput is not allowed."));
        }
        then(output);
    }

    std::mutex mutex;
    QHash<QString, QByteArray> outputs;
    QStringList denied;
    QStringList asked;
};

QByteArray print(const QByteArray &hostKey)
{
    return PublicKey{hostKey.split(' ').value(0), hostKey.split(' ').value(1)}.fingerprint();
}

QByteArray consoleOf(const QList<QByteArray> &prints)
{
    QByteArray text = "[    5.1] cloud-init[700]: Generating keys\n";
    for (const QByteArray &each : prints)
        text += "ci-info: no authorized keys\n-----BEGIN SSH HOST KEY FINGERPRINTS-----\n256 " + each +
                " root@host (ED25519)\n-----END SSH HOST KEY FINGERPRINTS-----\n";
    return text;
}

} // namespace

/// First contact: what the console of the instance says of the key it shows, at real sshd's.
class TestKeyCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_bench.reset(); }
    void aKeyOfTheConsoleIsTrustedAndPinned();
    void anotherKeyIsRefusedWithBothFingerprints();
    void anotherKeyWantsAWordToBeTyped();
    void trustingAllOfARunDoesNotCoverIt();
    void aSilentConsoleAsksAndSaysWhy();
    void withoutAConsoleNothingIsSaidOfIt();
    void whoAcceptsNewKeysIsHeldToTheConsoleAsWell();
    void aSilentConsoleHoldsNobodyBackWhoAcceptsNewKeys();
    void aRecycledAddressSaysWhoseItWas();
    void aRecycledAddressIsNoNewHost();
    void trustingAllOfARunDoesNotCoverARecycledAddress();
    void aRecycledAddressIsTrustedForItsConsole();
    void aChangedKeyStandsInItsPhase();

private:
    ExecEnd run(int host, HostKeyPolicy policy, bool mayAsk = true)
    {
        return m_bench->run(asking(m_farm->hosts().at(host), policy, mayAsk));
    }
    /// The address of host-1 was another instance's of the cloud, with a key of its own.
    Host recycled() const
    {
        Host host = m_farm->hosts().at(0);
        host.isLent = true;
        Host former = host;
        former.key = QStringLiteral("acc/eu/i-old");
        former.name = QStringLiteral("web-3");
        const QList<QByteArray> other = m_farm->hostKey(1).split(' ');
        if (!m_bench->executor->hostKeys()->trustAlways(HostName::of(former), {other.value(0), other.value(1)}))
            qWarning("the former key was not kept");
        return host;
    }
    ExecRequest asking(const Host &host, HostKeyPolicy policy, bool mayAsk) const
    {
        ExecRequest request = m_bench->request(host, "hostname");
        request.hostKeys = policy;
        request.mayAsk = mayAsk;
        request.run = 7;
        return request;
    }
    JobId start(int host)
    {
        ExecRequest request = m_bench->request(m_farm->hosts().at(host), "hostname", host);
        request.run = 7;
        return m_bench->executor->start(request);
    }
    QByteArray printOf(int host) const { return print(m_farm->hostKey(host)); }
    QString key(int host) const { return m_farm->hosts().at(host).key; }
    static Phase hostKeyPhase(const ExecEnd &end)
    {
        for (const Phase &phase : end.phases) {
            if (phase.name == QStringLiteral("host-key"))
                return phase;
        }
        return {};
    }

    std::unique_ptr<SshFarm> m_farm;
    std::unique_ptr<QTemporaryDir> m_folder;
    TableConsole m_console;
    std::unique_ptr<Bench> m_bench;
};

void TestKeyCheck::initTestCase()
{
    FarmOptions options{plainHosts(3)};
    options.ownHostKeys = true;
    m_farm = std::make_unique<SshFarm>(options);
    QVERIFY(startFarm(*m_farm));
}

void TestKeyCheck::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_console.outputs.clear();
    m_console.denied.clear();
    m_console.asked.clear();
    ExecutorOptions options = Bench::quiet(m_folder->filePath(QStringLiteral("known_hosts")));
    options.pinsFile = m_folder->filePath(QStringLiteral("pins"));
    options.consoles = &m_console;
    m_bench = std::make_unique<Bench>(options);
}

void TestKeyCheck::aKeyOfTheConsoleIsTrustedAndPinned()
{
    m_console.outputs.insert(key(0), consoleOf({printOf(0)}));
    const ExecEnd end = run(0, HostKeyPolicy::Strict, false); // nobody is asked
    QCOMPARE(end.error.message, QString());
    QVERIFY2(hostKeyPhase(end).detail.contains(QStringLiteral("on its console: trusted")),
             qPrintable(hostKeyPhase(end).detail));
    const QList<Pin> pins = m_bench->executor->hostKeys()->pins().of(key(0));
    QCOMPARE(pins.size(), 1);
    QCOMPARE(int(pins.first().source), int(Pin::Source::Console));
    QCOMPARE(m_bench->questions.size(), 0);
    QCOMPARE(run(0, HostKeyPolicy::Strict, false).error.message, QString());
    QCOMPARE(m_console.asked, QStringList{key(0)}); // it is known then
}

void TestKeyCheck::anotherKeyIsRefusedWithBothFingerprints()
{
    m_console.outputs.insert(key(0), consoleOf({printOf(1)}));
    const ExecEnd end = run(0, HostKeyPolicy::Strict, false);
    QCOMPARE(int(end.state), int(ExecState::Unreachable));
    QCOMPARE(int(end.error.kind), int(Error::Denied));
    QVERIFY(end.hostKeyRefused);
    for (const QByteArray &each : {printOf(0), printOf(1)})
        QVERIFY2(end.error.message.contains(QString::fromLatin1(each)), qPrintable(end.error.message));
    QCOMPARE(hostKeyPhase(end).keys, (QStringList{QStringLiteral("ssh-ed25519 ") + QString::fromLatin1(printOf(0)),
                                                  QStringLiteral("ssh-ed25519 ") + QString::fromLatin1(printOf(1))}));
    QVERIFY(m_bench->executor->hostKeys()->pins().all().isEmpty());
}

void TestKeyCheck::anotherKeyWantsAWordToBeTyped()
{
    m_console.outputs.insert(key(0), consoleOf({printOf(1)}));
    const JobId job = start(0);
    QTRY_COMPARE(m_bench->questions.size(), 1);
    const Question question = m_bench->questions.first();
    QCOMPARE(question.typed, m_farm->hosts().at(0).name);
    QCOMPARE(question.expected, QStringList{QStringLiteral("ssh-ed25519 ") + QString::fromLatin1(printOf(1))});
    QVERIFY(question.why.contains(QStringLiteral("another key")));
    m_bench->executor->answer({question.id, Answer::Choice::Always});
    QVERIFY(m_bench->await(job));
    QCOMPARE(m_bench->ends.value(job).error.message, QString());
    QCOMPARE(int(m_bench->executor->hostKeys()->pins().of(key(0)).first().source), int(Pin::Source::Asked));
}

void TestKeyCheck::trustingAllOfARunDoesNotCoverIt()
{
    m_console.outputs.insert(key(0), consoleOf({printOf(1)}));
    const JobId wrong = start(0);
    const JobId fresh = start(2);
    QTRY_COMPARE(m_bench->questions.size(), 2);
    const bool firstIsPlain = m_bench->questions.at(0).typed.isEmpty();
    const Question plain = m_bench->questions.at(firstIsPlain ? 0 : 1);
    const Question odd = m_bench->questions.at(firstIsPlain ? 1 : 0);
    m_bench->executor->answer({plain.id, Answer::Choice::AllOfRun});
    QVERIFY(m_bench->await(fresh));
    QCOMPARE(m_bench->ends.value(fresh).error.message, QString());
    QVERIFY(!m_bench->ends.contains(wrong));
    m_bench->executor->answer({odd.id, Answer::Choice::Refuse});
    QVERIFY(m_bench->await(wrong));
    QVERIFY(m_bench->ends.value(wrong).error.message.contains(QString::fromLatin1(printOf(1))));
}

void TestKeyCheck::aSilentConsoleAsksAndSaysWhy()
{
    m_console.outputs.insert(key(0), "Linux\n");
    m_console.outputs.insert(key(1), consoleOf({printOf(0), printOf(1)})); // it disagrees with itself
    m_console.denied = QStringList{key(2)};
    for (const int host : {0, 1, 2})
        start(host);
    QTRY_COMPARE(m_bench->questions.size(), 3);
    QStringList why;
    for (const Question &question : std::as_const(m_bench->questions)) {
        QVERIFY(question.typed.isEmpty());
        why += question.why;
    }
    const QString all = why.join(u'\n');
    for (const char *part : {"shows no host keys", "several keys", "ec2:GetConsoleOutput is not allowed"})
        QVERIFY2(all.contains(QString::fromLatin1(part)), qPrintable(all));
    const ExecEnd strict = run(0, HostKeyPolicy::Strict, false);
    QVERIFY2(strict.error.message.contains(QStringLiteral("shows no host keys")), qPrintable(strict.error.message));
    QCOMPARE(int(strict.error.kind), int(Error::NotFound));
}

void TestKeyCheck::withoutAConsoleNothingIsSaidOfIt()
{
    start(0);
    QTRY_COMPARE(m_bench->questions.size(), 1);
    QCOMPARE(m_bench->questions.first().why, QString());
}

void TestKeyCheck::whoAcceptsNewKeysIsHeldToTheConsoleAsWell()
{
    m_console.outputs.insert(key(0), consoleOf({printOf(1)}));
    const ExecEnd end = run(0, HostKeyPolicy::AcceptNew, false);
    QVERIFY(end.hostKeyRefused);
    QCOMPARE(int(end.error.kind), int(Error::Denied));
    for (const QByteArray &each : {printOf(0), printOf(1)})
        QVERIFY2(end.error.message.contains(QString::fromLatin1(each)), qPrintable(end.error.message));
    QVERIFY(m_bench->executor->hostKeys()->pins().all().isEmpty());
}

void TestKeyCheck::aSilentConsoleHoldsNobodyBackWhoAcceptsNewKeys()
{
    m_console.outputs.insert(key(0), "Linux\n");
    m_console.denied = QStringList{key(1)};
    for (const int host : {0, 1, 2}) // the third has no console
        QCOMPARE(run(host, HostKeyPolicy::AcceptNew, false).error.message, QString());
    for (const int host : {0, 1, 2})
        QCOMPARE(run(host, HostKeyPolicy::AcceptNew, false).error.message, QString());
    QCOMPARE(m_console.asked, (QStringList{key(0), key(1), key(2)})); // at first contact alone
    QVERIFY(m_bench->questions.isEmpty());
    QCOMPARE(int(m_bench->executor->hostKeys()->pins().of(key(0)).first().source), int(Pin::Source::AcceptedNew));
}

void TestKeyCheck::aRecycledAddressSaysWhoseItWas()
{
    m_bench->executor->start(asking(recycled(), HostKeyPolicy::Ask, true));
    QTRY_COMPARE(m_bench->questions.size(), 1);
    const QString why = m_bench->questions.first().why;
    QVERIFY2(why.contains(QStringLiteral("belonged to web-3")), qPrintable(why));
}

void TestKeyCheck::aRecycledAddressIsNoNewHost()
{
    const ExecRequest request = asking(recycled(), HostKeyPolicy::AcceptNew, false);
    const ExecEnd end = m_bench->run(request);
    QVERIFY(end.hostKeyRefused);
    for (const QString &part : {QStringLiteral("--accept-new does not cover it"), QStringLiteral("belonged to web-3"),
                                QString::fromLatin1(printOf(0))})
        QVERIFY2(end.error.message.contains(part), qPrintable(end.error.message));
    QCOMPARE(m_bench->sink->total(), 0);
    QVERIFY(m_bench->executor->hostKeys()->pins().of(key(0)).isEmpty());
    // Where somebody can be asked, they are.
    const JobId job = m_bench->executor->start(asking(request.host, HostKeyPolicy::AcceptNew, true));
    QTRY_COMPARE(m_bench->questions.size(), 1);
    m_bench->executor->answer({m_bench->questions.first().id, Answer::Choice::Always});
    QVERIFY(m_bench->await(job));
    QCOMPARE(m_bench->ends.value(job).error.message, QString());
    QCOMPARE(m_bench->run(request).error.message, QString()); // it is known now
}

void TestKeyCheck::trustingAllOfARunDoesNotCoverARecycledAddress()
{
    const Host host = recycled();
    m_bench->executor->hostKeys()->trustAllOfRun(7);
    QCOMPARE(run(2, HostKeyPolicy::Ask).error.message, QString());
    m_bench->executor->start(asking(host, HostKeyPolicy::Ask, true));
    QTRY_COMPARE(m_bench->questions.size(), 1);
}

void TestKeyCheck::aRecycledAddressIsTrustedForItsConsole()
{
    const Host host = recycled();
    m_console.outputs.insert(key(0), consoleOf({printOf(0)}));
    QCOMPARE(m_bench->run(asking(host, HostKeyPolicy::AcceptNew, false)).error.message, QString());
}

void TestKeyCheck::aChangedKeyStandsInItsPhase()
{
    const QByteArray other = m_farm->hostKey(1);
    const HostName name = HostName::of(m_farm->hosts().at(0));
    const auto keys = m_bench->executor->hostKeys();
    QVERIFY(keys->trustAlways(name, {other.split(' ').value(0), other.split(' ').value(1)}));
    const ExecEnd end = run(0, HostKeyPolicy::Ask);
    QVERIFY(end.error.message.contains(QStringLiteral("has changed")));
    QCOMPARE(hostKeyPhase(end).keys.size(), 2);
    QVERIFY(!hostKeyPhase(end).ok);
    QVERIFY(m_console.asked.isEmpty());
    // Forgotten, it is a new one.
    QVERIFY(keys->forget(keys->pins().of(key(0)).first()));
    start(0);
    QTRY_COMPARE(m_bench->questions.size(), 1);
}

QTEST_GUILESS_MAIN(TestKeyCheck)
#include "tst_keycheck.moc"

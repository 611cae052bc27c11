#include "core/locallogin.h"
#include "providers/sshclientconfig.h"
#include "ssh/askprogram.h"
#include "ssh/hostkeys.h"
#include "ssh/sshbench.h"

#include <QTemporaryDir>

/// What stands in ssh_config takes hold at real sshd's.
class TestConfigured : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void strictnessDecidesWhatBecomesOfANewKey_data();
    void strictnessDecidesWhatBecomesOfANewKey();
    void noStrictnessTrustsAKeyThatChanged_data();
    void noStrictnessTrustsAKeyThatChanged();
    void whatThePersonSaysCountsMore();
    void aLineThatIsAddedShowsNoNameWhereThatIsWanted();
    void jumpHostsThatLeadInACircleAreSaid();
    void aConnectionBeginsWhereItIsSaid_data();
    void aConnectionBeginsWhereItIsSaid();
    void anAddressThatIsNotOursIsNamed();
    void ourVariablesAreSentAlong();
    void theKeyOfTheCloudsNameIsTried_data();
    void theKeyOfTheCloudsNameIsTried();

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    void write(const QString &file, const QByteArray &text) const
    {
        QFile into(file);
        if (!into.open(QIODevice::WriteOnly) || into.write(text) != text.size())
            qWarning("%s could not be written", qPrintable(file));
    }
    QByteArray known() const
    {
        QFile file(path("known_hosts"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// With a configuration of the person's own, and a known_hosts of the test.
    ExecutorOptions options(const QByteArray &config) const;
    ExecRequest request(const Bench &bench, const QByteArray &command) const
    {
        ExecRequest request = bench.request(m_host, command);
        request.run = 3;
        return request;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SshFarm> m_farm;
    Host m_host; ///< by an alias
};

void TestConfigured::initTestCase()
{
    qputenv("MAESTRO_SENT_A", "eins zwei");
    qputenv("MAESTRO_SENT_B", "drei");
    qputenv("LC_TIME", "C");
    qputenv("LC_BADGE", "4711");
    FarmOptions options{plainHosts(2)};
    options.ownHostKeys = true;
    options.config = {QStringLiteral("AcceptEnv MAESTRO_SENT_* LC_*")};
    m_farm = std::make_unique<SshFarm>(options);
    QVERIFY(startFarm(*m_farm));
}

void TestConfigured::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_host = m_farm->hosts().first();
    m_host.alias = QStringLiteral("web");
}

ExecutorOptions TestConfigured::options(const QByteArray &config) const
{
    const QString file = path("config");
    write(file, config);
    ExecutorOptions options = Bench::quiet(path("known_hosts"));
    options.readSshConfig = true;
    options.sshConfig.file = file;
    options.sshConfig.timeoutMs = 30000;
    options.sshConfig.read = [file]() -> std::shared_ptr<const ClientConfig> {
        InventoryReader reader = InventoryReader::real();
        reader.home = localHome();
        reader.localUser = localLogin();
        return std::make_shared<SshClientConfig>(QStringList{file}, std::make_shared<DiskFiles>(), reader);
    };
    return options;
}

void TestConfigured::strictnessDecidesWhatBecomesOfANewKey_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("nothing is said") << QByteArray() << QStringLiteral("asked");
    QTest::newRow("ask") << QByteArray("ask") << QStringLiteral("asked");
    QTest::newRow("accept-new") << QByteArray("accept-new") << QStringLiteral("trusted");
    QTest::newRow("no") << QByteArray("no") << QStringLiteral("trusted");
    QTest::newRow("off") << QByteArray("off") << QStringLiteral("trusted");
    QTest::newRow("yes") << QByteArray("yes") << QStringLiteral("refused");
}

void TestConfigured::strictnessDecidesWhatBecomesOfANewKey()
{
    QFETCH(QByteArray, word);
    QFETCH(QString, outcome);
    Bench bench(options(word.isEmpty() ? "User " + m_host.user.toUtf8() : "StrictHostKeyChecking " + word));
    const JobId job = bench.executor->start(request(bench, "hostname"));
    QTRY_VERIFY_WITH_TIMEOUT(!bench.questions.isEmpty() || bench.ends.contains(job), 20000);
    QCOMPARE(!bench.questions.isEmpty(), outcome == u"asked");
    if (outcome == u"asked")
        return;
    const ExecEnd end = bench.ends.value(job);
    QCOMPARE(end.error.message.isEmpty(), outcome == u"trusted");
    QCOMPARE(known().isEmpty(), outcome != u"trusted");
    if (outcome == u"refused")
        QVERIFY2(end.error.message.contains(QStringLiteral("StrictHostKeyChecking")), qPrintable(end.error.message));
    QString notes;
    for (const Phase &phase : end.phases)
        notes += phase.detail;
    if (outcome == u"trusted") // it is said, for ssh's own `no` means more than that
        QVERIFY2(notes.contains(QStringLiteral("StrictHostKeyChecking is ") +
                                QString::fromLatin1(word == "off" ? "no" : word)),
                 qPrintable(notes));
}

void TestConfigured::noStrictnessTrustsAKeyThatChanged_data()
{
    QTest::addColumn<QByteArray>("word");
    for (const char *word : {"yes", "no", "off", "accept-new", "ask"})
        QTest::newRow(word) << QByteArray(word);
}

void TestConfigured::noStrictnessTrustsAKeyThatChanged()
{
    QFETCH(QByteArray, word);
    const QByteArray name = '[' + m_host.address.toUtf8() + "]:" + QByteArray::number(m_host.port);
    const QByteArray line = name + ' ' + m_farm->hostKey(1).trimmed() + '\n'; // another's
    write(path("known_hosts"), line);
    Bench bench(options("StrictHostKeyChecking " + word));
    const ExecEnd end = bench.run(request(bench, "hostname"));
    QVERIFY2(end.error.message.contains(QStringLiteral("has changed")), qPrintable(end.error.message));
    QVERIFY(end.hostKeyRefused);
    QCOMPARE(known(), line);
}

void TestConfigured::whatThePersonSaysCountsMore()
{
    Bench bench(options("StrictHostKeyChecking yes"));
    ExecRequest accepting = request(bench, "hostname");
    accepting.hostKeys = HostKeyPolicy::AcceptNew;
    QCOMPARE(bench.run(accepting).error.message, QString());
}

void TestConfigured::jumpHostsThatLeadInACircleAreSaid()
{
    Bench bench(options("Host web\n ProxyJump first\nHost first\n HostName 127.0.0.1\n ProxyJump second\n"
                        "Host second\n HostName 127.0.0.1\n ProxyJump first\n"));
    const ExecEnd end = bench.run(request(bench, "hostname"));
    QCOMPARE(int(end.state), int(ExecState::Unreachable));
    QVERIFY2(end.error.message.contains(QStringLiteral("circle")), qPrintable(end.error.message));
    QTRY_COMPARE(bench.executor->openConnections(), 0);
}

void TestConfigured::aLineThatIsAddedShowsNoNameWhereThatIsWanted()
{
    {
        Bench bench(options("HashKnownHosts yes\nStrictHostKeyChecking accept-new\n"));
        QCOMPARE(bench.run(request(bench, "hostname")).error.message, QString());
    }
    const QByteArray text = known();
    QVERIFY2(text.startsWith("|1|") && text.count('\n') == 1, text.constData());
    QVERIFY(!text.contains(m_host.address.toUtf8()));
    const auto found = askProgram({QStringLiteral("ssh-keygen"), QStringLiteral("-F"),
                                   QStringLiteral("[%1]:%2").arg(m_host.address).arg(m_host.port), QStringLiteral("-f"),
                                   path("known_hosts")},
                                  60000);
    QVERIFY(found && found->status == 0 && found->out.contains(m_farm->hostKey(0).split(' ').value(1).trimmed()));
    Bench strict(options("StrictHostKeyChecking yes\n"));
    QCOMPARE(strict.run(request(strict, "hostname")).error.message, QString());
    m_host.hostKeyAlias = QStringLiteral("another");
    m_host.key.clear(); // it is pinned to that
    QVERIFY(!strict.run(request(strict, "hostname")).error.message.isEmpty());
}

void TestConfigured::aConnectionBeginsWhereItIsSaid_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("from");
    QTest::newRow("an address") << QByteArray("BindAddress 127.9.8.7\n") << QByteArray("127.9.8.7 ");
    QTest::newRow("an interface") << QByteArray("BindInterface lo\n") << QByteArray("127.0.0.1 ");
}

void TestConfigured::aConnectionBeginsWhereItIsSaid()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, from);
    Bench bench(options(line + "StrictHostKeyChecking accept-new\n"));
    QCOMPARE(bench.run(request(bench, "echo $SSH_CONNECTION")).error.message, QString());
    QVERIFY2(bench.sink->out().startsWith(from), bench.sink->out().constData());
}

void TestConfigured::anAddressThatIsNotOursIsNamed()
{
    for (const QByteArray &line : {QByteArray("BindAddress 192.0.2.77"), QByteArray("BindInterface nosuch0"),
                                   QByteArray("BindAddress ::1"), QByteArray("BindAddress a-name")}) {
        Bench bench(options(line));
        const ExecEnd end = bench.run(request(bench, "hostname"));
        QVERIFY2(end.error.message.contains(QString::fromLatin1(line.split(' ').at(1))), qPrintable(end.error.message));
        QVERIFY2(end.error.message.contains(QStringLiteral("BindAddress")), qPrintable(end.error.message));
    }
}

void TestConfigured::ourVariablesAreSentAlong()
{
    Bench bench(options("SendEnv MAESTRO_SENT_* LANG LC_*\nSetEnv MAESTRO_SENT_B=vier\n"
                        "StrictHostKeyChecking accept-new\n"));
    const QByteArray line = "echo \"[$MAESTRO_SENT_A|$MAESTRO_SENT_B|$LC_BADGE|$LC_TIME]\"";
    QCOMPARE(bench.run(request(bench, line)).error.message, QString());
    QCOMPARE(bench.sink->out(), "[eins zwei|vier|4711|]\n"); // the language of who runs it is no part of a run
}

void TestConfigured::theKeyOfTheCloudsNameIsTried_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isTried");
    QTest::newRow("a pem") << QStringLiteral("ops.pem") << QStringLiteral("ops") << true;
    QTest::newRow("as it is called") << QStringLiteral("ops") << QStringLiteral("ops") << true;
    QTest::newRow("with its ending") << QStringLiteral("ops.pem") << QStringLiteral("ops.pem") << true;
    QTest::newRow("another") << QStringLiteral("dev.pem") << QStringLiteral("ops") << false;
    QTest::newRow("a path") << QStringLiteral("ops.pem") << QStringLiteral("../keys/ops") << false;
}

void TestConfigured::theKeyOfTheCloudsNameIsTried()
{
    QFETCH(QString, file);
    QFETCH(QString, name);
    QFETCH(bool, isTried);
    const QString folder = path("keys");
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(QFile::copy(m_farm->privateKeyFile(), folder + u'/' + file));
    QVERIFY(QFile::setPermissions(folder + u'/' + file, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    ExecutorOptions with = options("StrictHostKeyChecking accept-new\n");
    with.sshFolder = folder;
    Bench bench(with);
    m_host.keyName = name;
    const QStringList own = std::exchange(m_host.identityFiles, {});
    QCOMPARE(bench.run(request(bench, "hostname")).error.message.isEmpty(), isTried);
    m_host.identityFiles = QStringList{folder + QStringLiteral("/none")}; // somebody said which: no others are tried
    const ExecEnd end = bench.run(request(bench, "hostname"));
    QVERIFY2(end.error.message.contains(QStringLiteral("there is no such file")), qPrintable(end.error.message));
}

QTEST_GUILESS_MAIN(TestConfigured)
#include "tst_configured.moc"

#include "servers/dropbear.h"
#include "ssh/sourceblocks.h"
#include "ssh/sshbench.h"

/// What small devices run. It lets in five connections at once from one address, and has habits of its own.
class TestDropbear : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void endsAreToldAndStreamsAreKeptApart();
    void whatIsStoppedEnds();
    void moreHostsThanItLetsInAtOnceAllAnswer();
    void filesComeAndGo();
    void aKeyAndAPasswordAreGiven();
};

void TestDropbear::initTestCase()
{
    if (!Dropbear::isInstalled())
        QSKIP("There is no dropbear on this computer: install the packages dropbear-bin and libnss-wrapper.");
}

void TestDropbear::endsAreToldAndStreamsAreKeptApart()
{
    const Dropbear server(1);
    QVERIFY(server.isUp());
    Bench bench(Bench::quiet(server.knownHostsFile()));
    const Host host = server.hosts().first();
    ExecEnd end = bench.run(host, "echo out; echo err >&2; exit 3");
    QCOMPARE(int(end.state), int(ExecState::Failed));
    QCOMPARE(end.exit, 3);
    QCOMPARE(bench.sink->out(), "out\n");
    QCOMPARE(bench.sink->err(), "err\n");
    end = bench.run(host, "kill -KILL $$");
    QCOMPARE(int(end.state), int(ExecState::Failed));
    QCOMPARE(end.signal, QStringLiteral("KILL"));
    ExecRequest request = bench.request(host, "tr a-z A-Z; seq 1 100000 | tail -n 1", 1);
    request.stdinBytes = QByteArray(300'000, 'x');
    QCOMPARE(bench.run(request).error.message, QString());
    QCOMPARE(bench.sink->out(1), QByteArray(300'000, 'X') + "100000\n");
}

void TestDropbear::whatIsStoppedEnds()
{
    const Dropbear server(1);
    QVERIFY(server.isUp());
    Bench bench(Bench::quiet(server.knownHostsFile()));
    const JobId job = bench.executor->start(bench.request(server.hosts().first(), "echo $$; exec sleep 300"));
    QTRY_VERIFY(bench.outputs.contains(job));
    const QString process = QStringLiteral("/proc/") + QString::fromLatin1(bench.sink->out().trimmed());
    QVERIFY(QFile::exists(process));
    bench.executor->cancel(job);
    QVERIFY(bench.await(job));
    QCOMPARE(int(bench.ends.value(job).state), int(ExecState::Cancelled));
    // Either it is gone, or it is said that it may not be.
    if (!bench.ends.value(job).mayStillRun)
        QTRY_VERIFY(!QFile::exists(process));
}

void TestDropbear::moreHostsThanItLetsInAtOnceAllAnswer()
{
    const Dropbear server(10);
    QVERIFY(server.isUp());
    for (int round = 0; round < 3; ++round) { // without open sessions each time
        Bench bench(Bench::quiet(server.knownHostsFile()));
        const QList<Host> hosts = server.hosts();
        for (int i = 0; i < hosts.size(); ++i)
            bench.executor->start(bench.request(hosts.at(i), "echo here", i));
        QVERIFY(bench.awaitCount(int(hosts.size())));
        for (const ExecEnd &end : std::as_const(bench.ends))
            QCOMPARE(end.error.message, QString());
        for (int i = 0; i < hosts.size(); ++i)
            QCOMPARE(bench.sink->out(i), "here\n");
    }
}

void TestDropbear::filesComeAndGo()
{
    const Dropbear server(1);
    QVERIFY(server.isUp());
    Bench bench(Bench::quiet(server.knownHostsFile()));
    const QTemporaryDir folder;
    QVERIFY(QFile::setPermissions(folder.path(), QFile::Permissions(0x7777)));
    const QString here = folder.filePath(QStringLiteral("here"));
    QByteArray bytes;
    for (int i = 0; bytes.size() < 2'000'000; ++i)
        bytes += QByteArray::number(i * 7919);
    QFile file(here);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const auto tree = readSource({{here}});
    QVERIFY(tree);
    TransferRequest request;
    request.host = server.hosts().first();
    request.source = std::make_shared<SourceBlocks>(*tree, bench.executor->blocking());
    request.remote = folder.filePath(QStringLiteral("there"));
    const JobId up = bench.executor->start(request);
    QVERIFY(bench.await(up));
    QCOMPARE(bench.ends.value(up).error.message, QString());
    request.source.reset();
    request.folder = folder.filePath(QStringLiteral("back"));
    const JobId down = bench.executor->start(request);
    QVERIFY(bench.await(down));
    QCOMPARE(bench.ends.value(down).error.message, QString());
    QFile back(request.folder + QStringLiteral("/there"));
    QVERIFY(back.open(QIODevice::ReadOnly) && back.readAll() == bytes);
}

/// Its own AuthenticationMethods publickey,password.
void TestDropbear::aKeyAndAPasswordAreGiven()
{
    const Dropbear server(3, {QStringLiteral("-t")});
    QVERIFY(server.isUp());
    Bench bench(Bench::quiet(server.knownHostsFile()));
    QList<JobId> jobs;
    for (const Host &host : server.hosts()) {
        ExecRequest request = bench.request(host, "echo both");
        request.passwordGroup = QStringLiteral("devices");
        jobs += bench.executor->start(request);
    }
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 3, 20000);
    QCOMPARE(int(bench.questions.first().kind), int(Question::Kind::Password));
    const Secret right = Secret::fromText(QString::fromLatin1(SshFarm::password));
    bench.executor->answer({bench.questions.first().id, Answer::Choice::Once, right, false});
    QVERIFY(bench.awaitCount(3));
    for (const JobId job : jobs)
        QCOMPARE(bench.ends.value(job).error.message, QString());
    QCOMPARE(bench.questions.size(), 3);
}

QTEST_GUILESS_MAIN(TestDropbear)
#include "tst_dropbear.moc"

#include "fakes/cutroute.h"
#include "ssh/sourceblocks.h"
#include "ssh/sshbench.h"
#include "ssh/transfer.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>

using Way = CutRoute::Way;
using How = CutRoute::How;

/// The link to a real sshd is cut at moments that nobody chose. MAESTRO_SWEEP says at how many, MAESTRO_SEED at which.
class TestCuts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aRunThatIsCutRunsOnceAndSaysWhatIsNotKnown();
    void anEndWithoutAllOfTheOutputIsNoSuccess();
    void aCopyThatIsCutLeavesNothingHalfAndGoesOn_data();
    void aCopyThatIsCutLeavesNothingHalfAndGoesOn();
    void aFrozenPeerIsLostInItsTime();

private:
    Host over(const CutRoute &route) const;
    std::unique_ptr<CutRoute> route() const;
    QString file(const QString &name) const { return m_folder.filePath(name); }
    void judgeRun(const ExecEnd &end, int round, Bench &bench) const;

    std::unique_ptr<SshFarm> m_farm;
    Host m_host;
    QTemporaryDir m_folder;
    QRandomGenerator m_random;
    int m_rounds = 10;
};

namespace {

QByteArray bytesOf(qsizetype size, QRandomGenerator &random)
{
    QByteArray bytes((size + 7) / 8 * 8, Qt::Uninitialized);
    random.fillRange(reinterpret_cast<quint64 *>(bytes.data()), bytes.size() / 8);
    bytes.resize(size);
    return bytes;
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What the command of a run puts out.
QByteArray wholeOutput()
{
    QByteArray text;
    for (int i = 1; i <= 30'000; ++i)
        text += QByteArray::number(i) + '\n';
    return text;
}

const QByteArray &whole()
{
    static const QByteArray text = wholeOutput();
    return text;
}

/// One way, and after how many of the bytes a whole one takes; every third in what goes before the work.
void cutSomewhere(CutRoute &route, QRandomGenerator &random, const qint64 (&takes)[2], const qint64 (&login)[2])
{
    const Way way = random.bounded(2) ? Way::Up : Way::Down;
    const qint64 within = random.bounded(3) ? takes[int(way)] : login[int(way)];
    route.cutAfter(way, random.bounded(within), random.bounded(2) ? How::Reset : How::Close);
}

} // namespace

void TestCuts::initTestCase()
{
    FarmOptions options;
    options.hosts = plainHosts(1);
    m_farm = std::make_unique<SshFarm>(options);
    QVERIFY(startFarm(*m_farm));
    m_host = m_farm->hosts().first();
    m_rounds = std::max(10, qEnvironmentVariableIntValue("MAESTRO_SWEEP"));
    bool isSaid = false;
    const int said = qEnvironmentVariableIntValue("MAESTRO_SEED", &isSaid);
    const quint32 seed = isSaid ? quint32(said) : QRandomGenerator::global()->bounded(1u, 1'000'000u);
    qInfo("MAESTRO_SEED=%u MAESTRO_SWEEP=%d", seed, m_rounds);
    m_random.seed(seed);
}

void TestCuts::cleanupTestCase()
{
    const Async<void> stopped = m_farm->stop();
    QTRY_VERIFY_WITH_TIMEOUT(stopped.isFinished(), 20000);
    m_farm.reset();
}

std::unique_ptr<CutRoute> TestCuts::route() const
{
    return std::make_unique<CutRoute>(m_host.address, m_host.port);
}

Host TestCuts::over(const CutRoute &route) const
{
    Host host = m_host;
    host.address = QStringLiteral("127.0.0.1");
    host.port = route.port();
    host.hostKeyAlias = QStringLiteral("[%1]:%2").arg(m_host.address).arg(m_host.port);
    return host;
}

/// Nothing is lost unsaid.
void TestCuts::judgeRun(const ExecEnd &end, int round, Bench &bench) const
{
    const QByteArray out = bench.sink->out(round);
    QVERIFY2(whole().startsWith(out), "what is kept is not what the host wrote first");
    QCOMPARE(end.output.outBytes, out.size());
    switch (end.state) {
    case ExecState::Ok:
        QCOMPARE(end.exit, 0);
        QVERIFY2(out == whole(), "it ended well, and output is missing");
        QVERIFY(!end.mayStillRun);
        return;
    case ExecState::Lost:
        QCOMPARE(int(end.error.kind), int(Error::Lost));
        QVERIFY(!end.error.message.isEmpty());
        QVERIFY2(end.mayStillRun || end.exit == 0, "nothing is said of a command that may still run");
        return;
    case ExecState::Unreachable:
        QVERIFY(!end.error.message.isEmpty());
        QVERIFY(!end.mayStillRun);
        QVERIFY(out.isEmpty());
        return;
    default:
        QFAIL(qPrintable(QStringLiteral("state %1: %2").arg(int(end.state)).arg(end.error.message)));
    }
}

void TestCuts::aRunThatIsCutRunsOnceAndSaysWhatIsNotKnown()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    int ends = 0;
    connect(bench.executor.get(), &Executor::ended, this,
            [&](const QList<ExecEnd> &list) { ends += int(list.size()); });
    const QByteArray input = bytesOf(200'000, m_random);
    const auto request = [&](const CutRoute &route, int round) {
        const QByteArray name = QFile::encodeName(file(QStringLiteral("run-%1").arg(round)));
        ExecRequest wanted = bench.request(
            over(route), "echo begun >> " + name + "; cat > " + name + ".in; seq 1 30000; echo done >> " + name, round);
        wanted.stdinBytes = input;
        return wanted;
    };
    const auto bare = route();
    QCOMPARE(bench.run(bench.request(over(*bare), "true")).error.message, QString());
    const qint64 login[] = {bare->carried(Way::Up), bare->carried(Way::Down)};
    const auto uncut = route();
    judgeRun(bench.run(request(*uncut, 0)), 0, bench);
    const qint64 takes[] = {uncut->carried(Way::Up), uncut->carried(Way::Down)};
    QCOMPARE(read(file(QStringLiteral("run-0.in"))), input);
    QMap<ExecState, int> states;
    for (int round = 1; round <= m_rounds; ++round) {
        const auto way = route();
        cutSomewhere(*way, m_random, takes, login);
        const ExecEnd end = bench.run(request(*way, round));
        judgeRun(end, round, bench);
        if (QTest::currentTestFailed())
            return qWarning("in round %d", round);
        ++states[end.state];
        const QByteArray left = read(file(QStringLiteral("run-%1").arg(round)));
        if (end.state == ExecState::Ok || end.exit == 0)
            QCOMPARE(left, QByteArray("begun\ndone\n"));
        if (end.state == ExecState::Unreachable)
            QVERIFY(left.isEmpty());
    }
    QCOMPARE(ends, m_rounds + 2);
    for (int round = 1; round <= m_rounds; ++round) { // what goes on there goes on once
        const QByteArray left = read(file(QStringLiteral("run-%1").arg(round)));
        QVERIFY2(QByteArray("begun\ndone\n").startsWith(left), left.constData());
    }
    QVERIFY(states.value(ExecState::Lost) > 0);
    qInfo("%d ok, %d lost, %d not reached", states[ExecState::Ok], states[ExecState::Lost],
          states[ExecState::Unreachable]);
}

/// sshd tells the exit status as soon as it knows it, before what is still in the pipe.
void TestCuts::anEndWithoutAllOfTheOutputIsNoSuccess()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const auto way = route();
    const QByteArray gate = QFile::encodeName(file(QStringLiteral("gate")));
    const QByteArray status = QFile::encodeName(file(QStringLiteral("end")));
    const auto waitFor = [](const QByteArray &name) { return "while [ ! -e " + name + " ]; do sleep 0.05; done; "; };
    const JobId job = bench.executor->start(
        bench.request(over(*way), "(" + waitFor(gate) + "echo late) & echo early; " + waitFor(status)));
    QTRY_COMPARE(bench.sink->out(), QByteArray("early\n"));
    const qint64 carried = way->carried(Way::Down);
    QVERIFY(write(QFile::decodeName(status), {}));
    QTRY_VERIFY(way->carried(Way::Down) > carried); // the status
    way->cut(How::Reset);
    QVERIFY(bench.await(job));
    QVERIFY(write(QFile::decodeName(gate), {}));
    const ExecEnd end = bench.ends.value(job);
    QCOMPARE(int(end.state), int(ExecState::Lost));
    QCOMPARE(int(end.error.kind), int(Error::Lost));
    QCOMPARE(end.exit, 0);
    QVERIFY2(end.error.message.contains(QStringLiteral("output")), qPrintable(end.error.message));
}

void TestCuts::aCopyThatIsCutLeavesNothingHalfAndGoesOn_data()
{
    QTest::addColumn<bool>("isUpload");
    QTest::newRow("to the host") << true;
    QTest::newRow("from the host") << false;
}

void TestCuts::aCopyThatIsCutLeavesNothingHalfAndGoesOn()
{
    QFETCH(bool, isUpload);
    constexpr qint64 size = 1'500'000;
    const int rounds = std::min(m_rounds / 2, 40); // each is cut several times, and they take long
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const auto bare = route();
    QCOMPARE(bench.run(bench.request(over(*bare), "true")).error.message, QString());
    const qint64 login[] = {bare->carried(Way::Up), bare->carried(Way::Down)};
    const QString folder = file(isUpload ? QStringLiteral("up") : QStringLiteral("down"));
    qint64 takes[] = {0, 0}; // of a copy that is not cut: the first
    qint64 spared = 0;
    int lost = 0;
    int cameBack = 0;
    for (int round = 0; round <= rounds; ++round) {
        const QString from = file(QStringLiteral("source"));
        const QString target = folder + QStringLiteral("/source");
        const QByteArray bytes = bytesOf(size, m_random);
        QVERIFY(QDir(folder).removeRecursively() && QDir().mkpath(folder));
        QVERIFY(write(from, bytes) && write(target, "old"));
        const auto way = route();
        TransferRequest request;
        request.host = over(*way);
        request.remote = isUpload ? target : from;
        request.folder = isUpload ? QString() : folder;
        ExecEnd end;
        for (int cuts = round > 0 ? m_random.bounded(1, 4) : 0; cuts >= 0; --cuts) {
            if (isUpload) {
                const auto tree = readSource({{from}});
                QVERIFY(tree);
                request.source = std::make_shared<SourceBlocks>(*tree, bench.executor->blocking());
            }
            if (cuts > 0)
                cutSomewhere(*way, m_random, takes, login);
            else
                way->cutAfter(Way::Up, std::numeric_limits<qint64>::max() / 2, How::Reset);
            const JobId job = bench.executor->start(request);
            QVERIFY(bench.await(job, 60000));
            end = bench.ends.value(job);
            lost += way->isCut() ? 1 : 0;
            const QByteArray now = read(target);
            QVERIFY2(now == "old" || now == bytes, "half a file is in place");
            if (end.state == ExecState::Ok) { // by itself, where it had begun
                QVERIFY(now == bytes);
                cameBack += way->isCut() ? 1 : 0;
                continue;
            }
            QVERIFY2(end.state == ExecState::Lost || end.state == ExecState::Unreachable,
                     qPrintable(end.error.message));
            QVERIFY(!end.error.message.isEmpty());
            if (end.state == ExecState::Lost && end.error.message.contains(QStringLiteral("Begun again")))
                QCOMPARE(end.error.message.contains(QStringLiteral("where it stopped")), isUpload); // what is promised
        }
        QCOMPARE(end.error.message, QString());
        if (round == 0) {
            takes[0] = way->carried(Way::Up);
            takes[1] = way->carried(Way::Down);
        }
        spared += size - end.transfer->bytesMoved;
        QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral("source")});
    }
    QVERIFY(lost > 0);
    QVERIFY2(cameBack > 0, "no copy went on by itself");
    if (isUpload) // a small file that comes from a host begins anew
        QVERIFY2(spared > 0, "no copy went on from where it was cut");
    qInfo("%d cut, %d went on by themselves, %lld of %lld bytes spared", lost, cameBack, spared, size * rounds);
}

void TestCuts::aFrozenPeerIsLostInItsTime()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const auto frozen = route();
    const auto running = route();
    Host host = over(*frozen);
    host.serverAliveIntervalSeconds = 1;
    host.serverAliveCountMax = 1;
    const JobId job = bench.executor->start(bench.request(host, "echo there; exec sleep 60", 1));
    QTRY_COMPARE(bench.sink->out(1), QByteArray("there\n"));
    frozen->cut(How::Freeze);
    QCOMPARE(bench.run(bench.request(over(*running), "hostname", 2)).error.message, QString());
    QVERIFY(bench.await(job, 10'000));
    const ExecEnd end = bench.ends.value(job);
    QCOMPARE(int(end.state), int(ExecState::Lost));
    QVERIFY(end.mayStillRun);
    QVERIFY2(end.endedAt - end.startedAt < 6'000, qPrintable(QString::number(end.endedAt - end.startedAt)));
}

QTEST_GUILESS_MAIN(TestCuts)
#include "tst_cuts.moc"

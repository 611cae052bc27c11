#include "fakes/profile.h"
#include "fakes/windowstage.h"
#include "lab/sshfarm.h"

#include <QProcess>

#include <csignal>

/// Runs as a person sees them through the whole program: stopped, repeated, killed, and beside the command line.
class TestRunsLive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_stage.reset(); }

    void stopEndsTheCommandsOnTheHosts();
    void aRunIsRepeatedOnWhatFailed();
    void whatIsRepeatedAsksWhatItAskedFirst();
    void howTheLastRunEndedIsAskedFor();
    void aGroupIsKnownOnceItsRunHasEnded();
    void whatIsNoInstanceAnyMoreCountsAsProtected();
    void aKilledProgramLeavesItsRunToTheNextStart();
    void theCommandLineWorksBesideTheWindow();

private:
    QString mark(const char *name) const { return m_stage->folder.filePath(QLatin1String(name)); }
    /// A row of the list of runs.
    static QString listed(int row)
    {
        const QStringList rows = Hands::rows(QStringLiteral("runList")); // the first one is the day
        return rows.value(row + 1);
    }

    std::unique_ptr<SshFarm> m_farm;
    std::unique_ptr<WindowStage> m_stage;
};

void TestRunsLive::initTestCase()
{
    m_farm = std::make_unique<SshFarm>(FarmOptions{plainHosts(3)});
    const Done started = awaited(m_farm->start());
    QVERIFY2(started, qPrintable(started ? QString() : started.error().message));
    QVERIFY(QDir().mkpath(Desktop::home() + QStringLiteral("/.ssh")));
    WindowStage::save(Desktop::home() + QStringLiteral("/.ssh/known_hosts"), m_farm->knownHosts());
}

void TestRunsLive::init()
{
    m_stage = std::make_unique<WindowStage>();
    m_stage->start();
    m_stage->addInventory(farmInventory(m_farm->hosts()), 3);
}

void TestRunsLive::stopEndsTheCommandsOnTheHosts()
{
    const QString command = QStringLiteral("trap 'echo told to end > %1.$(hostname); exit 1' TERM; echo begun; "
                                           "touch %2.$(hostname); sleep 300 & wait")
                                .arg(mark("ended"), mark("begun"));
    WindowStage::run(QStringLiteral("host"), command, 3);
    for (const char *host : {"begun.host-1", "begun.host-2", "begun.host-3"})
        QTRY_VERIFY2(QFile::exists(mark(host)), host);
    QVERIFY(Hands::reads(QStringLiteral("0 of 3 ended")));
    Hands::press(Qt::Key_2);
    QTRY_COMPARE(Hands::read(QStringLiteral("outputView")), QStringLiteral("begun"));
    Hands::click(QStringLiteral("stopRun"));
    WindowStage::waitForTheEnd();
    QTRY_COMPARE(WindowStage::ends(),
                 (QStringList{QStringLiteral("host-1 | cancelled"), QStringLiteral("host-2 | cancelled"),
                              QStringLiteral("host-3 | cancelled")}));
    for (const char *host : {"ended.host-1", "ended.host-2", "ended.host-3"})
        QVERIFY2(QFile::exists(mark(host)), host);
    QTRY_VERIFY2(listed(0).contains(QStringLiteral("3 host(s)  0 ok, 3 not")), qPrintable(listed(0)));
}

void TestRunsLive::aRunIsRepeatedOnWhatFailed()
{
    const QString flag = mark("mended");
    WindowStage::run(QStringLiteral("host"), QStringLiteral("test $(hostname) != host-2 || test -e %1").arg(flag), 3);
    WindowStage::waitForTheEnd();
    QTRY_COMPARE(WindowStage::ends(), (QStringList{QStringLiteral("host-1 | ok"), QStringLiteral("host-2 | exit 1"),
                                                   QStringLiteral("host-3 | ok")}));
    WindowStage::save(flag, {});
    Hands::click(QStringLiteral("retryFailed"));
    QTRY_VERIFY(Hands::reads(QStringLiteral("Run 2")));
    WindowStage::waitForTheEnd();
    QTRY_COMPARE(WindowStage::ends(), (QStringList{QStringLiteral("host-2 | ok")}));
    Hands::click(QStringLiteral("retryAll"));
    QTRY_VERIFY(Hands::reads(QStringLiteral("Run 3")));
    WindowStage::waitForTheEnd();
    QTRY_COMPARE(WindowStage::ends(), (QStringList{QStringLiteral("host-2 | ok")}));
    // What failed before stands there as it was.
    auto *list = Hands::find<QAbstractItemView>(QStringLiteral("runList"));
    QTRY_COMPARE(list->model()->rowCount(), 4);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(3, 0)).center());
    QTRY_COMPARE(WindowStage::ends(), (QStringList{QStringLiteral("host-1 | ok"), QStringLiteral("host-2 | exit 1"),
                                                   QStringLiteral("host-3 | ok")}));
}

void TestRunsLive::whatIsRepeatedAsksWhatItAskedFirst()
{
    WindowStage::run(QStringLiteral("host"), QStringLiteral("test $(hostname) != host-2"), 3);
    WindowStage::waitForTheEnd();
    // They have become protected since: both ways back ask.
    Engine &engine = m_stage->application->engine();
    Settings settings = engine.settings.settings();
    settings.protectedQuery = QStringLiteral("name:host-2");
    engine.settings.save(settings);
    Hands::click(QStringLiteral("retryAll"));
    Hands::find(QStringLiteral("confirmation"));
    QVERIFY(Hands::reads(QStringLiteral("Run this again on 3 hosts?")));
    QCOMPARE(engine.runner.runs().size(), 1);
    Hands::click(QStringLiteral("confirmationCancel"));
    QTRY_VERIFY(!Hands::seen(QStringLiteral("confirmation")));
    Hands::click(QStringLiteral("retryFailed"));
    Hands::type(QStringLiteral("confirmationText"), QStringLiteral("1"));
    Hands::click(QStringLiteral("confirmationAct"));
    QTRY_VERIFY(Hands::reads(QStringLiteral("Run 2")));
    WindowStage::waitForTheEnd();
    QTRY_COMPARE(WindowStage::ends(), (QStringList{QStringLiteral("host-2 | exit 1")}));
    // What cannot be read protects all.
    settings.protectedQuery = QStringLiteral("@gone");
    engine.settings.save(settings);
    Hands::click(QStringLiteral("retryAll"));
    Hands::find(QStringLiteral("confirmation"));
    QVERIFY2(Hands::read(QStringLiteral("confirmation")).contains(QStringLiteral("@gone")),
             qPrintable(Hands::read(QStringLiteral("confirmation"))));
    Hands::click(QStringLiteral("confirmationCancel"));
}

void TestRunsLive::howTheLastRunEndedIsAskedFor()
{
    const auto ask = [](const QString &query) {
        Hands::click(QStringLiteral("rail_instances"));
        Hands::type(QStringLiteral("queryField"), query);
    };
    const auto shown = [] {
        QStringList names;
        for (const QString &row : Hands::rows(QStringLiteral("instanceTable")))
            names.append(row.section(QStringLiteral("host-"), 1).left(1));
        return names.join(u' ');
    };
    WindowStage::run(QStringLiteral("host"), QStringLiteral("test $(hostname) != host-2"), 3);
    WindowStage::waitForTheEnd();
    ask(QStringLiteral("last:failed"));
    QTRY_COMPARE(shown(), QStringLiteral("2"));
    ask(QStringLiteral("last:ok"));
    QTRY_COMPARE(shown(), QStringLiteral("1 3"));
    ask(QStringLiteral("@run:1/group1"));
    QTRY_COMPARE(shown(), QStringLiteral("1 3"));
    m_stage->start(); // again
    ask(QStringLiteral("last:failed"));
    QTRY_COMPARE(shown(), QStringLiteral("2"));
    ask(QStringLiteral("@run:1/group2"));
    QTRY_COMPARE(shown(), QStringLiteral("2"));
}

void TestRunsLive::aGroupIsKnownOnceItsRunHasEnded()
{
    const QString gate = m_stage->folder.filePath(QStringLiteral("gate"));
    WindowStage::run(
        QStringLiteral("host"),
        QStringLiteral("test $(hostname) = host-1 || until test -e %1; do sleep 0.1; done; echo same").arg(gate), 3);
    QTRY_VERIFY_WITH_TIMEOUT(Hands::reads(QStringLiteral("1 of 3 ended")), Hands::patience);
    Hands::click(QStringLiteral("rail_instances"));
    Hands::type(QStringLiteral("queryField"), QStringLiteral("@run:1/group1"));
    QTRY_VERIFY2(Hands::reads(QStringLiteral("once it has ended")), qPrintable(Hands::read()));
    WindowStage::save(gate, "open");
    // All three are one group then; host-1 was one by itself.
    QTRY_VERIFY2(!Hands::reads(QStringLiteral("once it has ended")), qPrintable(Hands::read()));
    QTRY_COMPARE(Hands::rows(QStringLiteral("instanceTable")).size(), 3);
}

void TestRunsLive::whatIsNoInstanceAnyMoreCountsAsProtected()
{
    WindowStage::run(QStringLiteral("host"), QStringLiteral("true"), 3);
    WindowStage::waitForTheEnd();
    Engine &engine = m_stage->application->engine();
    Settings settings = engine.settings.settings();
    settings.protectedQuery = QStringLiteral("type:database");
    engine.settings.save(settings);
    const QString file = m_stage->folder.filePath(QStringLiteral("hosts.csv"));
    QFile hosts(file);
    QVERIFY(hosts.open(QIODevice::ReadOnly));
    QList<QByteArray> lines = hosts.readAll().trimmed().split('\n');
    lines.removeLast();
    WindowStage::save(file, lines.join('\n') + '\n');
    Hands::click(QStringLiteral("rail_instances"));
    QTRY_COMPARE(Hands::rows(QStringLiteral("instanceTable")).size(), 2);
    Hands::click(QStringLiteral("rail_runs"));
    Hands::click(QStringLiteral("retryAll"));
    Hands::find(QStringLiteral("confirmation"));
    QVERIFY2(Hands::reads(QStringLiteral("1 of them are protected.")), qPrintable(Hands::read()));
    Hands::click(QStringLiteral("confirmationCancel"));
}

/// The window in another process, as far as its run has shown output; then it waits to be killed.
void liveAndRun(const QString &profile, const QString &command)
{
    WindowStage stage;
    stage.options.profile = profile;
    stage.start();
    QTRY_COMPARE(Hands::rows(QStringLiteral("instanceTable")).size(), 3);
    WindowStage::run(QStringLiteral("host"), command, 3);
    QTRY_VERIFY_WITH_TIMEOUT(Hands::reads(QStringLiteral("1 of 3 ended")), Hands::patience);
    Hands::press(Qt::Key_2);
    for (const char *host : {"host-2", "host-3"}) {
        Hands::type(QStringLiteral("hostFilter"), QLatin1String(host));
        Hands::press(Qt::Key_Down);
        QTRY_VERIFY(
            Hands::read(QStringLiteral("outputView")).contains(QStringLiteral("line 5 of ") + QLatin1String(host)));
    }
    // Ends are written down in groups; the begin of a run is durable, and so is all that was written before it.
    WindowStage::run(QStringLiteral("host-1"), QStringLiteral("true"), 1);
    QTRY_VERIFY(Hands::reads(QStringLiteral("Run 2")));
    WindowStage::waitForTheEnd();
    std::puts("shown");
    std::fflush(stdout);
    QCoreApplication::exec();
}

void TestRunsLive::aKilledProgramLeavesItsRunToTheNextStart()
{
    m_stage->application.reset();
    const QString command = QStringLiteral("for i in 1 2 3 4 5; do echo line $i of $(hostname); done; "
                                           "test $(hostname) = host-1 || sleep 300");
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("--live"), m_stage->options.profile, command});
    QByteArray said;
    QTRY_VERIFY2_WITH_TIMEOUT((said += program.readAll()).contains("shown"), said.constData(), 60'000);
    QCOMPARE(::kill(pid_t(program.processId()), SIGKILL), 0);
    QVERIFY(program.waitForFinished());

    m_stage->start();
    Hands::click(QStringLiteral("rail_runs"));
    QTRY_VERIFY2(listed(1).contains(QStringLiteral("interrupted")), qPrintable(Hands::read()));
    auto *list = Hands::find<QAbstractItemView>(QStringLiteral("runList"));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(2, 0)).center());
    QTRY_VERIFY2(
        Hands::reads(QStringLiteral("Maestro ended before the run did; what became of 2 host(s) is not known.")),
        qPrintable(Hands::read()));
    QTRY_COMPARE(WindowStage::ends(), (QStringList{QStringLiteral("host-1 | ok"), QStringLiteral("host-2 | not known"),
                                                   QStringLiteral("host-3 | not known")}));
    Hands::press(Qt::Key_2);
    for (const char *host : {"host-1", "host-2", "host-3"}) {
        Hands::type(QStringLiteral("hostFilter"), QLatin1String(host));
        Hands::press(Qt::Key_Down);
        QTRY_COMPARE(Hands::read(QStringLiteral("outputView")),
                     QStringLiteral("line 1 of %1\nline 2 of %1\nline 3 of %1\nline 4 of %1\nline 5 of %1")
                         .arg(QLatin1String(host)));
    }
}

void TestRunsLive::theCommandLineWorksBesideTheWindow()
{
    const QString go = mark("go");
    WindowStage::run(QStringLiteral("host-1"), QStringLiteral("while ! test -e %1; do sleep 0.05; done").arg(go), 1);
    QTRY_VERIFY(Hands::reads(QStringLiteral("0 of 1 ended")));
    QProcess line;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("detect_leaks=0")); // its memory cannot be traced
    line.setProcessEnvironment(environment);
    line.start(QStringLiteral(MAESTRO_PROGRAM),
               {QStringLiteral("--profile"), m_stage->options.profile, QStringLiteral("run"),
                QStringLiteral("--labels"), QStringLiteral("--quiet"), QStringLiteral("host-[2-3]"),
                QStringLiteral("--"), QStringLiteral("while ! test -e %1; do sleep 0.05; done; hostname").arg(go)});
    // Both run now: the window's list has the other one too, as running.
    QTRY_VERIFY2_WITH_TIMEOUT(listed(0).contains(QStringLiteral("2 host(s)  0 of 2")),
                              qPrintable(Hands::read() + QString::fromUtf8(line.readAllStandardError())),
                              Hands::patience);
    QVERIFY(listed(1).contains(QStringLiteral("1 host(s)  0 of 1")));
    WindowStage::save(go, {});
    QTRY_COMPARE_WITH_TIMEOUT(line.state(), QProcess::NotRunning, Hands::patience);
    QByteArrayList printed = line.readAllStandardOutput().trimmed().split('\n');
    std::sort(printed.begin(), printed.end());
    QCOMPARE(printed, (QByteArrayList{"host-2: host-2", "host-3: host-3"}));
    QCOMPARE(line.exitCode(), 0);
    QTRY_VERIFY2(listed(0).contains(QStringLiteral("2 host(s)  2 ok")), qPrintable(listed(0)));
    QTRY_VERIFY2(listed(1).contains(QStringLiteral("1 host(s)  1 ok")), qPrintable(listed(1)));
    // And what it printed is read here.
    auto *list = Hands::find<QAbstractItemView>(QStringLiteral("runList"));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 0)).center());
    QTRY_VERIFY2(Hands::read(QStringLiteral("groupedView")).contains(QStringLiteral("host-3")),
                 qPrintable(Hands::read(QStringLiteral("groupedView"))));
}

int main(int argc, char **argv)
{
    if (Desktop::isInside() && argc == 4 && qstrcmp(argv[1], "--live") == 0) {
        const QApplication app(argc, argv);
        liveAndRun(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
        return 1;
    }
    return Desktop::runTest<TestRunsLive, QApplication>(argc, argv);
}

#include "tst_runslive.moc"

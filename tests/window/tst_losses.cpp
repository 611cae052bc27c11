#include "fakes/profile.h"
#include "fakes/windowstage.h"
#include "lab/sshfarm.h"
#include "models/runlistmodel.h"
#include "views/terminalpane.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <csignal>

/// What is asked before the window goes.
class TestLosses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_stage.reset(); }

    void aRunIsNamedAndAskedAboutOnce();
    void cancelKeepsIt();
    void agreeingEndsItOnTheHost();
    void whatKeepsGoingIsFoundAgainByTheNextStart();
    void aCopyIsNamedAsSuch();
    void anOpenTerminalIsNamed();
    void terminalsAreNotNamedWhereNobodyWantsToBeAsked();
    void withNothingAliveNobodyIsAsked();
    void aSignalAsksNobody();

private:
    MainWindow &window() { return m_stage->application->window(); }
    QString mark(const QString &name) const { return m_stage->folder.filePath(name); }
    /// A command that would go on for long; its process.
    qint64 runLong();
    void openTerminal();
    static bool openRun(qint64 id);
    static QString asked() { return Hands::read(QStringLiteral("confirmation")); }

    std::unique_ptr<SshFarm> m_farm;
    QTcpServer m_silent; ///< takes connections and says nothing
    std::unique_ptr<WindowStage> m_stage;
};

void TestLosses::initTestCase()
{
    m_farm = std::make_unique<SshFarm>(FarmOptions{plainHosts(1)});
    const Done started = awaited(m_farm->start());
    QVERIFY2(started, qPrintable(started ? QString() : started.error().message));
    QVERIFY(QDir().mkpath(Desktop::home() + QStringLiteral("/.ssh")));
    WindowStage::save(Desktop::home() + QStringLiteral("/.ssh/known_hosts"), m_farm->knownHosts());
    QVERIFY(m_silent.listen(QHostAddress::LocalHost));
}

void TestLosses::init()
{
    QList<Host> hosts = m_farm->hosts();
    Host silent = hosts.first();
    silent.name = silent.instance = QStringLiteral("silent");
    silent.address = QStringLiteral("127.0.0.1");
    silent.port = m_silent.serverPort();
    m_stage = std::make_unique<WindowStage>();
    m_stage->start();
    m_stage->addInventory(farmInventory(hosts << silent), 2);
}

qint64 TestLosses::runLong()
{
    const QString file = mark(QStringLiteral("process"));
    WindowStage::run(QStringLiteral("host-1"), QStringLiteral("echo $$ >%1.new; mv %1.new %1; sleep 300").arg(file), 1);
    [&] { QTRY_VERIFY(QFile::exists(file)); }();
    QFile process(file);
    return process.open(QIODevice::ReadOnly) ? process.readAll().trimmed().toLongLong() : 0;
}

void TestLosses::openTerminal()
{
    Hands::type(QStringLiteral("queryField"), QStringLiteral("host-1"));
    QTRY_COMPARE(Hands::rows(QStringLiteral("instanceTable")).size(), 1);
    auto *table = Hands::find<QAbstractItemView>(QStringLiteral("instanceTable"));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 0)).center());
    Hands::press(Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY2(Hands::seen(QStringLiteral("terminalsPage")), qPrintable(Hands::read()));
    const auto *pane = window().findChild<TerminalPane *>();
    QVERIFY(pane);
    QTRY_COMPARE(int(pane->state()), int(Shell::State::Open));
}

void TestLosses::aRunIsNamedAndAskedAboutOnce()
{
    QVERIFY(runLong() > 1);
    QVERIFY(!window().close());
    QVERIFY2(asked().contains(QStringLiteral("told to end")), qPrintable(asked()));
    QVERIFY2(!asked().contains(QStringLiteral("terminal")) && !asked().contains(QStringLiteral("files")),
             qPrintable(asked()));
    QVERIFY(!window().close());
    QCOMPARE(window().findChildren<QWidget *>(QStringLiteral("confirmation")).size(), 1);
}

void TestLosses::cancelKeepsIt()
{
    const qint64 process = runLong();
    QVERIFY(process > 1);
    QVERIFY(!window().close());
    Hands::click(QStringLiteral("confirmationCancel"));
    QTRY_VERIFY(!Hands::seen(QStringLiteral("confirmation")));
    QVERIFY(window().isVisible());
    QVERIFY(Hands::seen(QStringLiteral("stopRun")));
    QCOMPARE(::kill(pid_t(process), 0), 0);
    QVERIFY(!window().close()); // and it is asked again
}

void TestLosses::agreeingEndsItOnTheHost()
{
    const qint64 process = runLong();
    QVERIFY(process > 1);
    QVERIFY(!window().close());
    Hands::click(QStringLiteral("confirmationAct"));
    QTRY_VERIFY(!window().isVisible());
    m_stage->application.reset();
    QTRY_VERIFY_WITH_TIMEOUT(::kill(pid_t(process), 0) != 0, 20'000);
}

/// Chooses it in the list; it shows its page soon.
bool TestLosses::openRun(qint64 id)
{
    auto *list = Hands::find<QAbstractItemView>(QStringLiteral("runList"));
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex index = list->model()->index(row, 0);
        if (index.data(RunListModel::IdRole).toLongLong() != id)
            continue;
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
        return true;
    }
    return false;
}

void TestLosses::whatKeepsGoingIsFoundAgainByTheNextStart()
{
    const QString go = mark(QStringLiteral("go"));
    Hands::click(QStringLiteral("rail_instances"));
    Hands::click(QStringLiteral("runOptionsButton"));
    // The platform gives the popup the keys later than it shows it, and would take them from the window then.
    QTRY_COMPARE(QGuiApplication::focusWindow(), Hands::find(QStringLiteral("runOptions"))->windowHandle());
    Hands::click(QStringLiteral("runKeep"));
    Hands::press(Qt::Key_Escape);
    QTRY_COMPARE(QGuiApplication::focusWindow(), window().windowHandle());
    WindowStage::run(QStringLiteral("host-1"),
                     QStringLiteral("echo first; while [ ! -e %1 ]; do sleep 0.1; done; echo last; exit 3").arg(go), 1);
    Engine *engine = &m_stage->application->engine();
    QTRY_VERIFY(!engine->runner.runs().isEmpty() && engine->runner.runs().first()->lanes().first().outBytes > 0);
    QVERIFY(!window().close());
    QVERIFY2(asked().contains(QStringLiteral("finds them again")) && !asked().contains(QStringLiteral("told to end")),
             qPrintable(asked()));
    Hands::click(QStringLiteral("confirmationAct"));
    QTRY_VERIFY(!window().isVisible());
    m_stage->start();
    Hands::click(QStringLiteral("rail_runs"));
    Hands::click(QStringLiteral("findAgain"));
    QTRY_VERIFY2(Hands::seen(QStringLiteral("stopRun")), qPrintable(Hands::read()));
    engine = &m_stage->application->engine();
    QTRY_VERIFY(!engine->runner.runs().isEmpty() && engine->runner.runs().first()->lanes().first().outBytes > 0);
    WindowStage::save(go, {});
    WindowStage::waitForTheEnd();
    const Run &run = *engine->runner.runs().first();
    QCOMPARE(run.lanes().first().exit, 3);
    QCOMPARE(run.output()->stream(0, Stream::Out, 1000), "first\nlast\n");
    // Once it was read nothing is left to find, where it began neither, and running again runs.
    QVERIFY(!Hands::seen(QStringLiteral("findAgain")));
    const QString said = QStringLiteral("see run %1").arg(run.id());
    QTRY_VERIFY2(openRun(1) && Hands::reads(said), qPrintable(Hands::read()));
    QVERIFY(!Hands::seen(QStringLiteral("findAgain")));
    QTRY_VERIFY2(openRun(run.id()) && !Hands::reads(said), qPrintable(Hands::read()));
    Hands::click(QStringLiteral("retryAll"));
    QTRY_COMPARE(engine->runner.runs().size(), 2);
    QTRY_VERIFY(engine->runner.runs().last()->state() == Run::State::Ended);
    QCOMPARE(engine->runner.runs().last()->lanes().first().exit, 3);
}

void TestLosses::aCopyIsNamedAsSuch()
{
    Plan plan;
    plan.name = QStringLiteral("copy");
    const StepSpec step{{},
                        QStringLiteral("upload"),
                        {{QStringLiteral("from"), QCoreApplication::applicationFilePath()},
                         {QStringLiteral("to"), mark(QStringLiteral("there"))}}};
    plan.stages = {Stage{{}, QStringLiteral("silent"), {step}}};
    Engine &engine = m_stage->application->engine();
    Host silent = m_farm->hosts().first();
    silent.address = QStringLiteral("127.0.0.1");
    silent.port = m_silent.serverPort();
    const auto run = engine.runner.start({plan, QStringLiteral("silent"), {silent}});
    QTRY_VERIFY(run.isFinished());
    QTRY_VERIFY(!window().close());
    QVERIFY2(asked().contains(QStringLiteral("copy")), qPrintable(asked()));
    QVERIFY2(!asked().contains(QStringLiteral("told to end")), qPrintable(asked()));
}

void TestLosses::anOpenTerminalIsNamed()
{
    openTerminal();
    QVERIFY(!window().close());
    QVERIFY2(asked().contains(QStringLiteral("terminal")), qPrintable(asked()));
    Hands::click(QStringLiteral("confirmationAct"));
    QTRY_VERIFY(!window().isVisible());
}

void TestLosses::terminalsAreNotNamedWhereNobodyWantsToBeAsked()
{
    Settings settings = m_stage->application->engine().settings.settings();
    settings.askBeforeClosingTerminal = false;
    m_stage->application->engine().settings.save(settings);
    openTerminal();
    QVERIFY(window().close());
}

void TestLosses::withNothingAliveNobodyIsAsked()
{
    WindowStage::run(QStringLiteral("host-1"), QStringLiteral("true"), 1);
    WindowStage::waitForTheEnd();
    QVERIFY(window().close());
}

void TestLosses::aSignalAsksNobody()
{
    QVERIFY(runLong() > 1);
    window().closeNow();
    QVERIFY(!window().isVisible());
}

int main(int argc, char **argv)
{
    return Desktop::runTest<TestLosses, QApplication>(argc, argv);
}

#include "tst_losses.moc"

#include "fakes/profile.h"
#include "fakes/windowstage.h"
#include "lab/sshfarm.h"
#include "views/terminalview.h"

/// Terminals as a person opens them, on real hosts.
class TestTerminalsLive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_stage.reset(); }

    void whatIsTypedInATerminalIsAnsweredByTheHost();
    void anUnknownHostIsAskedForBelowItsTerminal();

private:
    /// What stands on the screen of the terminal in sight.
    static QString screen();
    static void type(const QString &text);

    std::unique_ptr<SshFarm> m_farm;
    std::unique_ptr<WindowStage> m_stage;
};

void TestTerminalsLive::initTestCase()
{
    m_farm = std::make_unique<SshFarm>(FarmOptions{plainHosts(2)});
    const Done started = awaited(m_farm->start());
    QVERIFY2(started, qPrintable(started ? QString() : started.error().message));
    QVERIFY(QDir().mkpath(Desktop::home() + QStringLiteral("/.ssh")));
}

void TestTerminalsLive::init()
{
    WindowStage::save(Desktop::home() + QStringLiteral("/.ssh/known_hosts"), m_farm->knownHosts());
    m_stage = std::make_unique<WindowStage>();
    m_stage->start();
    m_stage->addInventory(farmInventory(m_farm->hosts()), 2);
}

QString TestTerminalsLive::screen()
{
    QAccessibleInterface *view =
        QAccessible::queryAccessibleInterface(Hands::find<TerminalView>(QStringLiteral("terminalView")));
    QAccessibleTextInterface *text = view ? view->textInterface() : nullptr;
    return text ? text->text(0, text->characterCount()) : QString();
}

void TestTerminalsLive::type(const QString &text)
{
    QTest::keyClicks(Hands::find<TerminalView>(QStringLiteral("terminalView")), text);
    QTest::keyClick(Hands::find<TerminalView>(QStringLiteral("terminalView")), Qt::Key_Return);
}

void TestTerminalsLive::whatIsTypedInATerminalIsAnsweredByTheHost()
{
    Hands::type(QStringLiteral("queryField"), QStringLiteral("host-2"));
    auto *table = Hands::find<QAbstractItemView>(QStringLiteral("instanceTable"));
    QTRY_COMPARE(Hands::rows(QStringLiteral("instanceTable")).size(), 1);
    table->setFocus();
    Hands::press(Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY2(Hands::seen(QStringLiteral("terminalView")), qPrintable(Hands::read()));
    QTRY_VERIFY_WITH_TIMEOUT(!screen().trimmed().isEmpty(), Hands::patience); // the prompt
    type(QStringLiteral("echo $((6 * 7)) $MAESTRO_HOST"));
    QTRY_VERIFY2_WITH_TIMEOUT(screen().contains(QStringLiteral("42 host-2")), qPrintable(screen()), Hands::patience);
}

void TestTerminalsLive::anUnknownHostIsAskedForBelowItsTerminal()
{
    WindowStage::save(Desktop::home() + QStringLiteral("/.ssh/known_hosts"), {});
    Hands::type(QStringLiteral("queryField"), QStringLiteral("host-1"));
    auto *table = Hands::find<QAbstractItemView>(QStringLiteral("instanceTable"));
    QTRY_COMPARE(Hands::rows(QStringLiteral("instanceTable")).size(), 1);
    table->setFocus();
    Hands::press(Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY2_WITH_TIMEOUT(Hands::seen(QStringLiteral("once")), qPrintable(Hands::read()), Hands::patience);
    Hands::click(QStringLiteral("once"));
    QTRY_VERIFY_WITH_TIMEOUT(!screen().trimmed().isEmpty(), Hands::patience);
    type(QStringLiteral("echo at $MAESTRO_HOST"));
    QTRY_VERIFY2_WITH_TIMEOUT(screen().contains(QStringLiteral("at host-1")), qPrintable(screen()), Hands::patience);
}

int main(int argc, char **argv)
{
    return Desktop::runTest<TestTerminalsLive, QApplication>(argc, argv);
}

#include "tst_terminalslive.moc"

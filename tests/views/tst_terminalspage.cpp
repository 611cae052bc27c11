#include "fakes/localshell.h"
#include "views/terminalnotes.h"
#include "views/terminalspage.h"
#include "views/terminaltabs.h"
#include "views/terminalview.h"

#include <QClipboard>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

/// The page with real programs behind it: bash, vim, htop and tmux, each over a terminal of this computer.
class TestTerminalsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_page.reset(); }
    void bashAnswersWhatIsTyped();
    void vimEditsFollowsTheSizeAndLeavesTheScreenAsItWas();
    void htopShowsItsMeters();
    void tmuxSplitsItsScreen();
    void outputWithoutEndIsBoundedAndTheWindowLives();
    void aRiskyPasteAsksFirst();
    void withTheSettingOffAPasteGoesAtOnce();
    void typingGoesToAllThatAreNotLeftOut();
    void terminalsBehindOthersConnectAndTakeWhatIsTyped();
    void enterInAnEndedTerminalIsForTheOthersToo();
    void whatIsTypedSaysWhomItDoesNotReach();
    void closingAsksOnceAndNotAgain();
    void anEndedShellSaysSoAndConnectsAgain();
    void aBellElsewhereMarksItsTab();
    void theHostsNameStaysWhateverTitleItSets();
    void allTerminalsFitSideBySide();
    void theSearchFindsWhatScrolledAway();
    void aLinkIsShownBeforeItIsOpened();

private:
    TerminalPane *open(const QStringList &command, const QString &name = u"web-1"_s, bool production = false)
    {
        m_command = command;
        Host host;
        host.name = host.key = name;
        host.production = production;
        return m_page->open(host);
    }
    TerminalPane *bash(const QString &name = u"web-1"_s)
    {
        TerminalPane *pane = open({u"/bin/bash"_s, u"--norc"_s, u"--noprofile"_s}, name);
        [&] { QTRY_VERIFY(pane->view()->shownText().contains(u'$')); }();
        return pane;
    }
    /// Whether the shell waits for a command.
    static bool prompts(const TerminalPane *pane) { return shown(pane).trimmed().endsWith(u'$'); }
    static QString shown(const TerminalPane *pane) { return pane->view()->shownText(); }
    static void type(TerminalPane *pane, const QByteArray &text)
    {
        for (const char letter : text)
            QTest::keyClick(pane->view(), letter);
    }
    static void line(TerminalPane *pane, const QByteArray &text)
    {
        type(pane, text);
        QTest::keyClick(pane->view(), Qt::Key_Return);
    }
    /// A shell that knows no brackets around pastes.
    TerminalPane *plainShell()
    {
        TerminalPane *pane = open({u"/bin/sh"_s});
        [&] { QTRY_VERIFY(pane->view()->shownText().contains(u'$')); }();
        return pane;
    }
    template <class T>
    T *part(const QString &name, const QWidget *in = nullptr) const
    {
        const QList<T *> found = (in ? in : m_page.get())->findChildren<T *>(name);
        for (T *widget : found) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    void click(const QString &name, const QWidget *in = nullptr) const
    {
        auto *button = part<QAbstractButton>(name, in);
        QVERIFY2(button, qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }

    QStringList m_command;
    LocalShell *m_shell = nullptr; ///< the last one made
    std::unique_ptr<TerminalsPage> m_page;
};

void TestTerminalsPage::init()
{
    m_page = std::make_unique<TerminalsPage>([this](const Host &) {
        auto shell = std::make_unique<LocalShell>(m_command);
        m_shell = shell.get();
        return shell;
    });
    m_page->resize(900, 500);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestTerminalsPage::bashAnswersWhatIsTyped()
{
    TerminalPane *pane = bash();
    line(pane, "echo $((6*7)); tput cols");
    QTRY_VERIFY(shown(pane).contains(u"\n42\n%1\n"_s.arg(pane->view()->gridSize().width())));
    line(pane, "echo now: $((1+1)); cat");
    QTRY_VERIFY(shown(pane).contains(u"now: 2\n"_s)); // what is typed before that is for the shell
    line(pane, "said twice");
    QTRY_COMPARE(shown(pane).count(u"said twice"_s), 2);
    QTest::keyClick(pane->view(), Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(shown(pane).contains(u"^C"_s) && prompts(pane));
    line(pane, "exit 3");
    QTRY_COMPARE(pane->state(), Shell::State::Ended);
}

void TestTerminalsPage::vimEditsFollowsTheSizeAndLeavesTheScreenAsItWas()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"notes"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("first line\nsecond line\n");
    file.close();
    TerminalPane *pane = bash();
    const QString before = shown(pane);
    line(pane, "vim -n -u NONE -N " + file.fileName().toLocal8Bit());
    QTRY_VERIFY(shown(pane).startsWith(u"first line\nsecond line\n~"_s));
    type(pane, "othird line");
    QTest::keyClick(pane->view(), Qt::Key_Escape);
    QTRY_VERIFY(shown(pane).startsWith(u"first line\nthird line\nsecond line\n~"_s));
    m_page->resize(500, 300);
    const int rows = [&] { return pane->view()->gridSize().height(); }();
    QTRY_COMPARE(shown(pane).count(u"\n~"_s), rows - 4); // three lines and vim's own
    line(pane, ":wq");
    QTRY_VERIFY(!shown(pane).contains(u'~'));
    QVERIFY(shown(pane).startsWith(before.section(u'\n', 0, 0).trimmed() + u" vim"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("first line\nthird line\nsecond line\n"));
}

void TestTerminalsPage::htopShowsItsMeters()
{
    TerminalPane *pane = open({u"htop"_s});
    QTRY_VERIFY(shown(pane).contains(u"Load average:"_s));
    QTRY_VERIFY(shown(pane).contains(u"F10Quit"_s));
    QVERIFY(shown(pane).contains(u"PID"_s));
    QTest::keyClick(pane->view(), Qt::Key_F1);
    QTRY_VERIFY(shown(pane).contains(u"Released under the GNU"_s));
    QTest::keyClick(pane->view(), Qt::Key_Escape);
    QTRY_VERIFY(shown(pane).contains(u"F10Quit"_s));
    QTest::keyClick(pane->view(), Qt::Key_F10);
    QTRY_COMPARE(pane->state(), Shell::State::Ended);
}

void TestTerminalsPage::tmuxSplitsItsScreen()
{
    QTemporaryDir folder;
    const auto end = qScopeGuard([&] { // its server outlives the terminal
        QProcess::execute(u"tmux"_s, {u"-S"_s, folder.filePath(u"tmux"_s), u"kill-server"_s});
    });
    QFile config(folder.filePath(u"config"_s));
    QVERIFY(config.open(QIODevice::WriteOnly) &&
            config.write("set -g default-command sh\n") > 0); // no one's startup files
    config.close();
    TerminalPane *pane =
        open({u"tmux"_s, u"-S"_s, folder.filePath(u"tmux"_s), u"-f"_s, config.fileName(), u"new-session"_s});
    QTRY_VERIFY(shown(pane).contains(u"[0]"_s));
    QTest::keyClick(pane->view(), Qt::Key_B, Qt::ControlModifier);
    QTest::keyClick(pane->view(), '%', Qt::ShiftModifier);
    QTRY_VERIFY(shown(pane).count(u"│"_s) > 10);
    line(pane, "echo right; exit");
    QTRY_VERIFY(!shown(pane).contains(u"│"_s));
    line(pane, "exit");
    QTRY_COMPARE(pane->state(), Shell::State::Ended);
}

void TestTerminalsPage::outputWithoutEndIsBoundedAndTheWindowLives()
{
    TerminalPane *pane = bash();
    line(pane, "yes 'a line that comes again and again'");
    int beats = 0;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&beats] { ++beats; });
    heart.start(10);
    QTRY_VERIFY(beats > 20);
    QVERIFY2(m_shell->mostUntakenSeen() <= Shell::mostUntaken + 64 * 1024,
             qPrintable(QString::number(m_shell->mostUntakenSeen())));
    QTest::keyClick(pane->view(), Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(prompts(pane));
    line(pane, "echo alive");
    QTRY_VERIFY(shown(pane).contains(u"\nalive\n"_s));
}

void TestTerminalsPage::aRiskyPasteAsksFirst()
{
    TerminalPane *pane = plainShell();
    QGuiApplication::clipboard()->setText(u"echo one\necho two\x1b[201~\n"_s);
    QTest::keyClick(pane->view(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(part<QWidget>(u"pasteBanner"_s, pane));
    QVERIFY(pane->view()->hasFocus());
    click(u"pasteCancel"_s, pane);
    QVERIFY(!part<QWidget>(u"pasteBanner"_s, pane));
    pane->view()->paste();
    click(u"pasteAgree"_s, pane);
    QTRY_VERIFY(shown(pane).contains(u"\none\n"_s));
    QTRY_COMPARE(shown(pane).count(u"two[201~\n"_s), 2); // as it was typed, and what came of it
    QCOMPARE(shown(pane).count(u"\none\n"_s), 1);
    QGuiApplication::clipboard()->setText(u"echo three"_s);
    pane->view()->paste();
    QVERIFY(!part<QWidget>(u"pasteBanner"_s, pane));
    QTRY_VERIFY(shown(pane).contains(u"$ echo three"_s));
}

void TestTerminalsPage::withTheSettingOffAPasteGoesAtOnce()
{
    Settings settings;
    settings.askBeforePaste = false;
    m_page->setSettings(settings);
    TerminalPane *pane = plainShell();
    QGuiApplication::clipboard()->setText(u"echo o''ne\necho t''wo\n"_s);
    pane->view()->paste();
    QTRY_VERIFY2(shown(pane).contains(u"two\n"_s), qPrintable(shown(pane)));
}

void TestTerminalsPage::typingGoesToAllThatAreNotLeftOut()
{
    TerminalPane *one = bash(u"web-1"_s);
    TerminalPane *two = bash(u"web-2"_s);
    TerminalPane *three = bash(u"web-3"_s);
    QVERIFY(!part<QWidget>(u"sharingBanner"_s));
    click(u"shareTyping"_s);
    QVERIFY(part<QWidget>(u"sharingBanner"_s));
    click(u"tileTerminals"_s);
    click(u"terminalTakesPart"_s, two);
    QCOMPARE(m_page->audienceOf(three), (QList<TerminalPane *>{one, three}));
    QCOMPARE(m_page->audienceOf(two), QList<TerminalPane *>{two});
    line(three, "echo sh''ared");
    QTRY_VERIFY(shown(one).contains(u"\nshared\n"_s));
    QTRY_VERIFY(shown(three).contains(u"\nshared\n"_s));
    line(two, "echo own");
    QTRY_VERIFY(shown(two).contains(u"\nown\n"_s));
    QVERIFY(!shown(two).contains(u"shared"_s));
    QVERIFY(!shown(one).contains(u"own"_s));
    click(u"stopSharing"_s);
    QCOMPARE(m_page->audienceOf(one), QList<TerminalPane *>{one});
}

void TestTerminalsPage::terminalsBehindOthersConnectAndTakeWhatIsTyped()
{
    const QStringList shell{u"/bin/bash"_s, u"--norc"_s, u"--noprofile"_s};
    const QList<TerminalPane *> panes{open(shell, u"web-1"_s), open(shell, u"web-2"_s), open(shell, u"web-3"_s)};
    for (const TerminalPane *pane : panes)
        QTRY_VERIFY2(prompts(pane), qPrintable(pane->host().name));
    click(u"shareTyping"_s);
    QCOMPARE(m_page->audienceOf(panes[2]).size(), 3);
    line(panes[2], "echo $((6*7)) $(tput cols)");
    const QString answer = u"\n42 %1\n"_s.arg(panes[2]->view()->gridSize().width());
    for (const TerminalPane *pane : panes)
        QTRY_VERIFY2(shown(pane).contains(answer), qPrintable(pane->host().name + shown(pane)));
}

void TestTerminalsPage::enterInAnEndedTerminalIsForTheOthersToo()
{
    TerminalPane *one = bash(u"web-1"_s);
    TerminalPane *ended = bash(u"web-2"_s);
    line(ended, "exit");
    QTRY_COMPARE(ended->state(), Shell::State::Ended);
    click(u"shareTyping"_s);
    line(ended, "echo $((6*7))");
    QTRY_VERIFY(shown(one).contains(u"\n42\n"_s));
    QCOMPARE(ended->state(), Shell::State::Ended);
    click(u"stopSharing"_s);
    QTest::keyClick(ended->view(), Qt::Key_Return);
    QTRY_COMPARE(ended->state(), Shell::State::Open);
}

void TestTerminalsPage::whatIsTypedSaysWhomItDoesNotReach()
{
    bash(u"web-1"_s);
    TerminalPane *ended = bash(u"web-2"_s);
    click(u"shareTyping"_s);
    const auto said = [this] {
        QStringList words;
        for (const QLabel *label : part<QWidget>(u"sharingBanner"_s)->findChildren<QLabel *>())
            words += label->text();
        return words.join(u' ');
    };
    QVERIFY2(said().contains(u"goes to 2 terminals."_s) && !said().contains(u"not connected"_s), qPrintable(said()));
    m_command = {u"/bin/bash"_s, u"--norc"_s, u"--noprofile"_s};
    Host host;
    host.name = host.key = u"web-3"_s;
    TerminalPane *late = m_page->open(host); // connects only once the loop turns
    QVERIFY2(said().contains(u"goes to 2 terminals. 1 are not connected yet and get nothing of it."_s),
             qPrintable(said()));
    QVERIFY(!m_page->audienceOf(ended).contains(late));
    QTRY_VERIFY2(said().contains(u"goes to 3 terminals."_s) && !said().contains(u"not connected"_s),
                 qPrintable(said()));
}

void TestTerminalsPage::closingAsksOnceAndNotAgain()
{
    QSignalSpy settings(m_page.get(), &TerminalsPage::settingsChanged);
    bash(u"web-1"_s);
    bash(u"web-2"_s);
    TerminalPane *pane = bash(u"web-3"_s);
    QTest::keyClick(pane->view(), Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(part<QWidget>(u"closeBanner"_s, pane));
    click(u"closeCancel"_s, pane);
    QCOMPARE(m_page->panes().size(), 3);
    pane->wantClose();
    click(u"closeNeverAsk"_s, pane);
    QCOMPARE(m_page->panes().size(), 2);
    QCOMPARE(settings.size(), 1);
    const auto changed = settings[0][0].value<Settings>();
    QVERIFY(!changed.askBeforeClosingTerminal);
    m_page->setSettings(changed);
    m_page->current()->wantClose();
    QCOMPARE(m_page->panes().size(), 1);
    m_page->current()->wantClose();
    QVERIFY(m_page->panes().isEmpty());
    QVERIFY(part<QPushButton>(u"terminalsToInstances"_s));
}

void TestTerminalsPage::anEndedShellSaysSoAndConnectsAgain()
{
    TerminalPane *pane = bash();
    line(pane, "exit 3");
    QTRY_VERIFY(part<QWidget>(u"endBanner"_s, pane));
    QCOMPARE(pane->stateWords(), u"ended"_s);
    QTRY_VERIFY(shown(pane).contains(u"exit 3"_s)); // what was there can be read and copied
    click(u"reconnectTerminal"_s, pane);
    QTRY_COMPARE(pane->state(), Shell::State::Open);
    QVERIFY(!part<QWidget>(u"endBanner"_s, pane));
    line(pane, "echo ag''ain");
    QTRY_VERIFY(shown(pane).contains(u"\nagain\n"_s));
    line(pane, "exit");
    QTRY_COMPARE(pane->state(), Shell::State::Ended);
    QTest::keyClick(pane->view(), Qt::Key_Return);
    QTRY_COMPARE(pane->state(), Shell::State::Open);
    pane->wantClose(); // asks: it is open
    QVERIFY(part<QWidget>(u"closeBanner"_s, pane));
}

void TestTerminalsPage::aBellElsewhereMarksItsTab()
{
    auto *tabs = m_page->findChild<TerminalTabs *>();
    TerminalPane *one = bash(u"web-1"_s);
    bash(u"web-2"_s);
    QVERIFY(!tabs->accessibleTabName(0).contains(u"bell"_s));
    one->take({{}, u"printf '\\a'\r"_s, false});
    QTRY_VERIFY(tabs->accessibleTabName(0).contains(u"bell"_s));
    tabs->setCurrentIndex(0);
    QVERIFY(!tabs->accessibleTabName(0).contains(u"bell"_s));
}

void TestTerminalsPage::theHostsNameStaysWhateverTitleItSets()
{
    m_command = {u"/bin/bash"_s, u"--norc"_s};
    TerminalPane *pane = open(m_command, u"db-1"_s, true);
    QTRY_VERIFY(shown(pane).contains(u'$'));
    line(pane, "printf '\\033]0;another host\\007'");
    QTRY_COMPARE(part<QLabel>(u"terminalTitle"_s, pane)->text(), u"another host"_s);
    QCOMPARE(part<QLabel>(u"terminalHost"_s, pane)->text(), u"db-1"_s);
    QVERIFY(part<QLabel>(u"terminalProduction"_s, pane));
    auto *tabs = m_page->findChild<TerminalTabs *>();
    QCOMPARE(tabs->tabText(0), u"db-1"_s);
    QVERIFY(tabs->accessibleTabName(0).contains(u"production"_s));
    QVERIFY(part<QWidget>(u"tabShield"_s));
}

void TestTerminalsPage::allTerminalsFitSideBySide()
{
    QList<TerminalPane *> panes;
    for (int i = 0; i < 3; ++i)
        panes.append(bash(u"web-%1"_s.arg(i)));
    QVERIFY(!panes[0]->isVisible());
    click(u"tileTerminals"_s);
    for (const TerminalPane *pane : std::as_const(panes)) {
        QVERIFY(pane->isVisible());
        for (const TerminalPane *other : std::as_const(panes))
            QVERIFY(pane == other || !pane->geometry().intersects(other->geometry()));
    }
    QTest::mouseClick(panes[1]->view()->viewport(), Qt::LeftButton);
    QTRY_COMPARE(m_page->current(), panes[1]);
}

void TestTerminalsPage::theSearchFindsWhatScrolledAway()
{
    TerminalPane *pane = bash();
    line(pane, "seq 1 500");
    QTRY_VERIFY(shown(pane).contains(u"\n500\n"_s));
    QTest::keyClick(pane->view(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *field = part<QLineEdit>(u"terminalSearchText"_s, pane);
    QVERIFY(field);
    QTest::keyClicks(field, u"\u0031\u0032\u0033"_s);
    QTRY_VERIFY(shown(pane).contains(u"\n123\n"_s));
    QCOMPARE(part<QLabel>(u"terminalSearchFound"_s, pane)->text(), u"1 of 1"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!part<QLineEdit>(u"terminalSearchText"_s, pane));
    QVERIFY(pane->view()->hasFocus());
}

void TestTerminalsPage::aLinkIsShownBeforeItIsOpened()
{
    TerminalPane *pane = bash();
    Q_EMIT pane->view()->linkWanted(QUrl(u"https://раypal.com/login"_s));
    auto *banner = part<QWidget>(u"linkBanner"_s, pane);
    QVERIFY(banner);
    QVERIFY2(banner->accessibleName().contains(u"https://xn--ypal-43d9g.com/login"_s),
             qPrintable(banner->accessibleName()));
    click(u"linkCancel"_s, pane);
    QVERIFY(!part<QWidget>(u"linkBanner"_s, pane));
}

QTEST_MAIN(TestTerminalsPage)
#include "tst_terminalspage.moc"

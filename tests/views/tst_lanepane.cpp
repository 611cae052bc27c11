#include "fakes/runstage.h"
#include "views/lanepane.h"
#include "views/lanetabs.h"
#include "views/outputview.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

/// The tabs of hosts and the one viewer, over real runs.
class TestLanePane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theFirstThreeFailuresOpenTheirTabs();
    void tabsThatOpenedOutOfSightAreSeenLater();
    void aTabThatWasOnlyLookedAtGivesWay();
    void aPinnedTabStaysAndShowsItsPin();
    void tabsAreClosedAndWalked();
    void tabsFollowTheirHostsState();
    void liveOutputIsShownAndFollowed();
    void searchingFindsCountsAndWalks();
    void whatComesLaterIsSearchedToo();
    void anUnreachableHostShowsHowItWasReached();
    void aRefusedKeyHasALookAndAWayOut();
    void diagnoseShowsThePhasesOfAnyHost();
    void theBannerSaysWhyAndRetries();
    void theBannerLeadsToAShellOnTheHost();
    void anotherRunLeavesNothingOfTheLast();
    void aRunThatIsGoneLeavesNoTrouble();
    void hostileNamesAreShownVisibly();
    void noMoreThanFiftyTabsStandOpen();

private:
    template <class T>
    T *named(const char *name) const
    {
        T *found = m_pane->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("There is no %s.", name);
        return found;
    }
    void fails(const QString &host)
    {
        m_stage->performer.setHost(host, {.output = {{Stream::Err, "no space\n"}}, .exit = 1});
    }
    LaneTabs *tabs() const { return named<LaneTabs>("laneTabs"); }
    OutputView *view() const { return named<OutputView>("outputView"); }
    QStringList names() const
    {
        QStringList names;
        for (int tab = 0; tab < tabs()->count(); ++tab)
            names.append(tabs()->tabText(tab));
        return names;
    }
    bool says(const QString &words) const
    {
        const QList<QLabel *> labels = m_pane->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisibleTo(m_pane.get()) && label->text().contains(words);
        });
    }

    std::unique_ptr<RunStage> m_stage;
    std::unique_ptr<LanePane> m_pane;
};

void TestLanePane::init()
{
    m_stage = std::make_unique<RunStage>();
    m_pane = std::make_unique<LanePane>();
    m_pane->resize(900, 500);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
}

void TestLanePane::cleanup()
{
    m_pane.reset();
    m_stage.reset();
}

void TestLanePane::theFirstThreeFailuresOpenTheirTabs()
{
    m_stage->performer.setDefault({.output = {{Stream::Err, "no\n"}}, .exit = 1});
    m_stage->performer.setHost(QStringLiteral("web-1"), {});
    Run *run = m_stage->start(RunStage::names(6));
    m_pane->setRun(run);
    QTRY_COMPARE(run->state(), Run::State::Ended);
    QCOMPARE(names(), (QStringList{QStringLiteral("web-2"), QStringLiteral("web-3"), QStringLiteral("web-4")}));
    QCOMPARE(m_pane->currentLane(), 1);
    QTRY_COMPARE(view()->shownText(), QStringLiteral("no"));
}

void TestLanePane::tabsThatOpenedOutOfSightAreSeenLater()
{
    m_pane->hide();
    m_pane->resize(100, 400);
    m_stage->performer.setDefault({.exit = 1});
    Run *run = m_stage->start(RunStage::names(6));
    m_pane->setRun(run);
    QTRY_COMPARE(run->state(), Run::State::Ended);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    const auto *tabs = named<QTabBar>("laneTabs");
    QCOMPARE(tabs->count(), 3);
    m_pane->resize(900, 400);
    QTRY_VERIFY(tabs->width() > 600);
    for (int tab = 0; tab < 3; ++tab)
        QVERIFY2(tabs->rect().contains(tabs->tabRect(tab)), qPrintable(QString::number(tabs->tabRect(tab).left())));
}

void TestLanePane::aTabThatWasOnlyLookedAtGivesWay()
{
    fails(QStringLiteral("web-5"));
    m_pane->setRun(m_stage->ended(RunStage::names(5)));
    QCOMPARE(names(), QStringList{QStringLiteral("web-5")});
    m_pane->open(0, false);
    m_pane->open(1, false);
    QCOMPARE(names(), (QStringList{QStringLiteral("web-5"), QStringLiteral("web-2")}));
    m_pane->open(4, false); // it is open: gone to, not given up
    QCOMPARE(m_pane->currentLane(), 4);
    m_pane->open(2, false);
    QCOMPARE(names(), (QStringList{QStringLiteral("web-5"), QStringLiteral("web-3")}));
    QTRY_COMPARE(view()->shownText(), QStringLiteral("ok"));
}

void TestLanePane::aPinnedTabStaysAndShowsItsPin()
{
    m_pane->setRun(m_stage->ended(RunStage::names(3)));
    m_pane->open(0, true);
    m_pane->open(1, false);
    m_pane->open(2, false);
    QCOMPARE(names(), (QStringList{QStringLiteral("web-1"), QStringLiteral("web-3")}));
    auto *pin = tabs()->tabButton(0, QTabBar::RightSide)->findChild<QToolButton *>(QStringLiteral("unpinTab"));
    QVERIFY(pin->isVisible());
    QVERIFY(tabs()->isPinned(0) && !tabs()->isPinned(1));
    QTest::mouseClick(pin, Qt::LeftButton);
    QVERIFY(!pin->isVisible());
    m_pane->open(1, false);
    QCOMPARE(names(), (QStringList{QStringLiteral("web-2"), QStringLiteral("web-3")}));
    QTest::mouseDClick(tabs(), Qt::LeftButton, {}, tabs()->tabRect(0).center());
    QVERIFY(tabs()->isPinned(0));
}

void TestLanePane::tabsAreClosedAndWalked()
{
    m_pane->setRun(m_stage->ended(RunStage::names(3)));
    QSignalSpy chosen(m_pane.get(), &LanePane::laneChosen);
    for (int lane = 0; lane < 3; ++lane)
        m_pane->open(lane, true);
    m_pane->stepTab(1);
    QCOMPARE(m_pane->currentLane(), 0);
    m_pane->stepTab(-1);
    QCOMPARE(m_pane->currentLane(), 2);
    m_pane->closeTab();
    QCOMPARE(names().size(), 2);
    QTest::mouseClick(tabs()->tabButton(0, QTabBar::RightSide)->findChild<QToolButton *>(QStringLiteral("closeTab")),
                      Qt::LeftButton);
    QCOMPARE(names(), QStringList{QStringLiteral("web-2")});
    QTest::mouseClick(tabs(), Qt::MiddleButton, {}, tabs()->tabRect(0).center());
    QCOMPARE(m_pane->currentLane(), -1);
    QVERIFY(view()->shownText().isEmpty());
    QCOMPARE(chosen.last().first().toInt(), -1);
}

void TestLanePane::tabsFollowTheirHostsState()
{
    m_stage->performer.setHost(QStringLiteral("web-1"), {.exit = 4, .holds = true});
    m_pane->setRun(m_stage->start(RunStage::names(1)));
    m_pane->open(0, false);
    QTRY_VERIFY(tabs()->tabToolTip(0).contains(QStringLiteral("web-1: running")));
    m_stage->performer.releaseAll();
    QTRY_VERIFY(tabs()->tabToolTip(0).contains(QStringLiteral("web-1: exit 4")));
}

void TestLanePane::liveOutputIsShownAndFollowed()
{
    m_stage->performer.setHost(QStringLiteral("web-1"), {.output = {{Stream::Out, "begin\n"}}, .holds = true});
    m_pane->setRun(m_stage->start(RunStage::names(1)));
    m_pane->open(0, false);
    QTRY_COMPARE(view()->shownText(), QStringLiteral("begin"));
    m_stage->performer.print(QStringLiteral("web-1"), Stream::Out, QByteArray("more\n").repeated(300) + "end\n");
    QTRY_VERIFY(view()->shownText().endsWith(QStringLiteral("more\nend")));
    auto *follow = named<QToolButton>("followOutput");
    QVERIFY(follow->isChecked());
    QTest::keyClick(view(), Qt::Key_PageUp);
    QVERIFY(!follow->isChecked());
    QTest::mouseClick(follow, Qt::LeftButton);
    QVERIFY(view()->isFollowing());
    m_stage->performer.releaseAll();
}

void TestLanePane::searchingFindsCountsAndWalks()
{
    QByteArray output;
    for (int line = 0; line < 300; ++line)
        output += line % 100 == 0 ? "an error here\n" : "nothing\n";
    m_stage->performer.setHost(QStringLiteral("web-1"), {.output = {{Stream::Out, output}}});
    m_pane->setRun(m_stage->ended(RunStage::names(2)));
    m_pane->open(0, false);
    m_pane->focusSearch();
    auto *field = named<QLineEdit>("outputSearch");
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("error"));
    QTRY_VERIFY(says(QStringLiteral("1 of 3")));
    QCOMPARE(view()->firstLine(), 0);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(says(QStringLiteral("2 of 3")));
    QVERIFY(view()->firstLine() > 50 && view()->firstLine() <= 100);
    m_pane->findNext(-1);
    m_pane->findNext(-1);
    QVERIFY(says(QStringLiteral("3 of 3")));
    field->setText(QStringLiteral("nowhere"));
    QTRY_VERIFY(says(QStringLiteral("not found")));
    field->setText(QStringLiteral("ok"));
    QTRY_VERIFY(says(QStringLiteral("not found")));
    m_pane->open(1, false); // the same text in another host's output
    QTRY_VERIFY(says(QStringLiteral("1 of 1")));
}

void TestLanePane::whatComesLaterIsSearchedToo()
{
    m_stage->performer.setHost(QStringLiteral("web-1"), {.output = {{Stream::Out, "error 1\n"}}, .holds = true});
    m_pane->setRun(m_stage->start(RunStage::names(1)));
    m_pane->open(0, false);
    QTRY_COMPARE(view()->shownText(), QStringLiteral("error 1"));
    named<QLineEdit>("outputSearch")->setText(QStringLiteral("error"));
    QTRY_VERIFY(says(QStringLiteral("1 of 1")));
    m_stage->performer.print(QStringLiteral("web-1"), Stream::Out, QByteArray("quiet\n").repeated(200) + "error 2\n");
    QTRY_VERIFY(says(QStringLiteral("1 of 2")));
    QVERIFY(view()->isFollowing()); // a found text does not hold what streams
    QVERIFY(view()->shownText().endsWith(QStringLiteral("error 2")));
    m_stage->performer.releaseAll();
}

void TestLanePane::anUnreachableHostShowsHowItWasReached()
{
    TableHost host;
    host.error = {Error::Unreachable, QStringLiteral("Nothing answers at 10.0.0.1 port 22."), {}};
    host.phases = {{QStringLiteral("resolve"), 1000, 1001, QStringLiteral("an address, nothing to look up"), true},
                   {QStringLiteral("connect"), 1001, 16'001, QStringLiteral("no answer within 15 s"), false}};
    m_stage->performer.setHost(QStringLiteral("web-1"), host);
    m_pane->setRun(m_stage->ended(RunStage::names(1)));
    const QString told = named<QPlainTextEdit>("diagnosis")->toPlainText();
    QVERIFY(named<QPlainTextEdit>("diagnosis")->isVisible());
    QVERIFY2(told.contains(QStringLiteral("nothing to look up")), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("no answer within 15 s")), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("15.0 s")), qPrintable(told));
    QVERIFY(says(QStringLiteral("Unreachable.")));
    QVERIFY(says(QStringLiteral("Nothing answers at 10.0.0.1 port 22.")));
}

void TestLanePane::aRefusedKeyHasALookAndAWayOut()
{
    TableHost host;
    host.error = {Error::Denied, QStringLiteral("The host key of web-1 has changed."), {}};
    host.phases = {{QStringLiteral("host-key"),
                    1000,
                    1001,
                    QStringLiteral("ssh-ed25519 SHA256:new"),
                    false,
                    {QStringLiteral("ssh-ed25519 SHA256:new"), QStringLiteral("ssh-ed25519 SHA256:old")}}};
    m_stage->performer.setHost(QStringLiteral("web-1"), host);
    QSignalSpy wanted(m_pane.get(), &LanePane::hostKeysWanted);
    m_pane->setRun(m_stage->ended(RunStage::names(1)));
    const QString told = named<QPlainTextEdit>("diagnosis")->toPlainText();
    for (const char *print : {"SHA256:new", "SHA256:old"})
        QVERIFY2(told.contains(QString::fromLatin1(print)), qPrintable(told));
    QVERIFY(says(QStringLiteral("Host key refused.")));
    QVERIFY(tabs()->accessibleTabName(0).contains(QStringLiteral("key refused")));
    QTest::mouseClick(named<QPushButton>("laneHostKeys"), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().value<Host>().name, QStringLiteral("web-1"));
}

void TestLanePane::diagnoseShowsThePhasesOfAnyHost()
{
    TableHost host;
    host.output = {{Stream::Out, "fine\n"}};
    host.phases = {{QStringLiteral("connect"), 1000, 1021, QStringLiteral("10.0.0.1 port 22"), true}};
    m_stage->performer.setHost(QStringLiteral("web-1"), host);
    m_pane->setRun(m_stage->ended(RunStage::names(1)));
    m_pane->open(0, false);
    QVERIFY(view()->isVisible());
    auto *diagnose = named<QToolButton>("diagnose");
    QTest::mouseClick(diagnose, Qt::LeftButton);
    QVERIFY(named<QPlainTextEdit>("diagnosis")->isVisible());
    QVERIFY(named<QPlainTextEdit>("diagnosis")->toPlainText().contains(QStringLiteral("10.0.0.1 port 22")));
    QTest::mouseClick(diagnose, Qt::LeftButton);
    QVERIFY(view()->isVisible());
}

void TestLanePane::theBannerSaysWhyAndRetries()
{
    fails(QStringLiteral("web-2"));
    m_pane->setRun(m_stage->ended(RunStage::names(2)));
    QVERIFY(says(QStringLiteral("Failed, exit 1.")));
    auto *retry = named<QPushButton>("retryLane");
    QVERIFY(retry->isVisible());
    QCOMPARE(retry->text(), QStringLiteral("Retry web-2"));
    QSignalSpy retried(m_pane.get(), &LanePane::retryRequested);
    QTest::mouseClick(retry, Qt::LeftButton);
    QCOMPARE(retried.value(0).value(0).toInt(), 1);
    m_pane->resize(400, 500); // the same words where there is little room
    QVERIFY(says(QStringLiteral("Failed, exit 1.")));
    m_pane->open(0, false);
    QVERIFY(!retry->isVisible());
}

void TestLanePane::theBannerLeadsToAShellOnTheHost()
{
    fails(QStringLiteral("web-2"));
    m_pane->setRun(m_stage->ended(RunStage::names(2)));
    auto *shell = named<QPushButton>("laneShell");
    QVERIFY(shell->isVisible());
    QVERIFY(!named<QPushButton>("laneSsh")->isVisible()); // two buttons are enough
    QSignalSpy wanted(m_pane.get(), &LanePane::shellWanted);
    QTest::mouseClick(shell, Qt::LeftButton);
    QCOMPARE(wanted.value(0).value(0).value<Host>().name, QStringLiteral("web-2"));
    m_pane->open(0, false);
    QVERIFY(!shell->isVisible());
}

void TestLanePane::anotherRunLeavesNothingOfTheLast()
{
    fails(QStringLiteral("web-1"));
    m_pane->setRun(m_stage->ended(RunStage::names(1)));
    QTRY_COMPARE(view()->shownText(), QStringLiteral("no space"));
    m_pane->setRun(m_stage->ended(RunStage::names(2, QStringLiteral("db-"))));
    QCOMPARE(tabs()->count(), 0);
    QVERIFY(view()->shownText().isEmpty());
    QVERIFY(!named<QWidget>("laneBanner")->isVisible());
}

void TestLanePane::aRunThatIsGoneLeavesNoTrouble()
{
    fails(QStringLiteral("web-1"));
    Run *run = m_stage->ended(RunStage::names(2));
    m_pane->setRun(run);
    m_stage->runner.forget(run);
    tabs()->step(1);
    m_pane->open(1, true);
    m_pane->findNext(1);
    QVERIFY(!m_pane->grab().isNull());
    m_pane->setRun(nullptr);
    QCOMPARE(tabs()->count(), 0);
}

void TestLanePane::hostileNamesAreShownVisibly()
{
    const QString name = QStringLiteral("<b>a&b</b>\u202Etxt");
    m_pane->setRun(m_stage->ended({name}));
    m_pane->open(0, false);
    QVERIFY(tabs()->tabText(0).startsWith(QStringLiteral("<b>a&&b</b>")));
    QVERIFY(!tabs()->tabText(0).contains(QChar(0x202E)));
    QVERIFY(tabs()->tabToolTip(0).contains(QStringLiteral("&lt;b&gt;")));
}

void TestLanePane::noMoreThanFiftyTabsStandOpen()
{
    m_pane->setRun(m_stage->ended(RunStage::names(60)));
    for (int lane = 0; lane < 60; ++lane)
        m_pane->open(lane, true);
    QCOMPARE(tabs()->count(), LaneTabs::mostTabs);
    QCOMPARE(names().first(), QStringLiteral("web-11"));
    QCOMPARE(m_pane->currentLane(), 59);
}

QTEST_MAIN(TestLanePane)
#include "tst_lanepane.moc"

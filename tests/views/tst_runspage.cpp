#include "fakes/runstage.h"
#include "views/groupedview.h"
#include "views/lanepane.h"
#include "views/lanetabs.h"
#include "views/outputview.h"
#include "views/runspage.h"
#include "views/runview.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

#include <ctime>
#include <functional>

/// The page as a person uses it, over real runs.
class TestRunsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void withoutARunCommandsAreProposed();
    void aRunIsShownWhileItGoesOn();
    void chipsFilterHostsAndGroups();
    void digitsSwitchTheViewWhereverTheFocusIs_data();
    void digitsSwitchTheViewWhereverTheFocusIs();
    void lettersBelongToTheFieldOneTypesIn_data();
    void lettersBelongToTheFieldOneTypesIn();
    void nGoesToTheNextFailureAndBack();
    void theHostsViewOpensTheFirstHost();
    void filteringHostsOpensNoTab();
    void searchingTheOutputIsOneKeyAway();
    void theOutputsOfAllHostsAreSearched();
    void stopEndsTheRun();
    void theKeyThatStopsAsksFirst();
    void aRunIsPausedAndGoesOn();
    void twoHostsStandSideBySide();
    void whatCanBeDoneFollowsTheRun();
    void aRunIsRepeatedOnFailedAndOnAll();
    void aGroupIsRepeated();
    void theCommandBecomesASnippet();
    void aScriptIsNoSnippet();
    void theHistoryHasDaysAndIsSearched();
    void searchingKeepsTheRunThatIsShown();
    void arrowsWalkTheHistoryAndKeepTheFocus();
    void theListShowsALiveRunsProgress();
    void aRunOfTheHistoryIsShownLikeALiveOne();
    void anInterruptedRunSaysWhatIsNotKnown();
    void aRunOfAnotherProcessIsNotStoppedFromHere();
    void aQuestionIsAnsweredInItsDock();
    void aThousandHostsDoNotStallThePage();
    void modeAndSplittersAreRemembered();

private:
    static RunSheet sheetOf(Run::State state, LaneStatus::State others);
    template <class T>
    T *named(const char *name) const
    {
        T *found = m_page->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("There is no %s.", name);
        return found;
    }
    void fails(const QString &host)
    {
        m_stage->performer.setHost(host, {.output = {{Stream::Err, "no space\n"}}, .exit = 1});
    }
    void show(Run *run)
    {
        QVERIFY(run);
        m_page->showRun(run);
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_page->window()->focusWidget(), Qt::Key(key), modifiers);
    }
    /// Once it has its place.
    void click(const char *button)
    {
        auto *widget = named<QWidget>(button);
        QTRY_VERIFY(!widget->visibleRegion().isEmpty());
        QTest::mouseClick(widget, Qt::LeftButton);
    }
    QAbstractItemModel *hosts() const { return named<QTableView>("hostTable")->model(); }
    QListView *list() const { return named<QListView>("runList"); }
    GroupedView *grouped() const { return named<GroupedView>("groupedView"); }
    LaneTabs *tabs() const { return named<LaneTabs>("laneTabs"); }
    QString currentTab() const { return tabs()->tabText(tabs()->currentIndex()); }
    bool says(const QString &words) const
    {
        const QList<QLabel *> labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisibleTo(m_page.get()) && label->text().contains(words);
        });
    }
    QStringList listed() const
    {
        QStringList texts;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            texts.append(list()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString());
        return texts;
    }

    std::unique_ptr<RunStage> m_stage;
    std::unique_ptr<RunsPage> m_page;
};

namespace {

const QList<std::pair<const char *, const char *>> placesToStand = {
    {"the list of runs", "runList"}, {"the groups", "groupedView"}, {"a button", "saveSnippet"}};

qint64 threadMilliseconds()
{
    timespec time = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * 1000 + time.tv_nsec / 1'000'000;
}

/// What the event loop did at most without a break, in ms of this thread, until `done` or for a minute.
qint64 longestTurnUntil(const std::function<bool()> &done)
{
    qint64 longest = 0;
    qint64 last = threadMilliseconds();
    const auto look = [&] {
        const qint64 now = threadMilliseconds();
        longest = std::max(longest, now - last);
        last = now;
        return done();
    };
    return QTest::qWaitFor(look, 60'000) ? longest : -1;
}

} // namespace

void TestRunsPage::init()
{
    m_stage = std::make_unique<RunStage>();
    m_page = std::make_unique<RunsPage>(m_stage->runner, m_stage->history);
    m_page->resize(1200, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestRunsPage::cleanup()
{
    m_page.reset();
    m_stage.reset();
}

void TestRunsPage::withoutARunCommandsAreProposed()
{
    QTRY_VERIFY(says(QStringLiteral("There are no runs yet.")));
    QSignalSpy proposed(m_page.get(), &RunsPage::commandProposed);
    click("propose-uptime");
    QCOMPARE(proposed.value(0).value(0).toString(), QStringLiteral("uptime"));
    key(Qt::Key_2); // no run, no harm
    key(Qt::Key_N);
    QVERIFY(says(QStringLiteral("No run is shown.")));
}

void TestRunsPage::aRunIsShownWhileItGoesOn()
{
    m_stage->performer.setHost(QStringLiteral("web-2"), {.holds = true});
    Run *run = m_stage->start(RunStage::names(3));
    show(run);
    QVERIFY(grouped()->hasFocus());
    QVERIFY(says(QStringLiteral("Run 1")));
    QTRY_VERIFY(says(QStringLiteral("2 of 3 ended")));
    QVERIFY(named<QPushButton>("stopRun")->isVisible());
    QVERIFY(!named<QPushButton>("retryAll")->isVisible());
    m_stage->performer.releaseAll();
    QTRY_VERIFY(!named<QPushButton>("stopRun")->isVisible());
    QVERIFY(!says(QStringLiteral("of 3 ended")));
}

void TestRunsPage::chipsFilterHostsAndGroups()
{
    fails(QStringLiteral("web-2"));
    show(m_stage->ended(RunStage::names(4)));
    QCOMPARE(hosts()->rowCount(), 4);
    QTRY_COMPARE(grouped()->blockCount(), 2);
    QVERIFY(!named<QToolButton>("chip-unreachable")->isVisible());
    QCOMPARE(named<QToolButton>("chip-ok")->property("count").toInt(), 3);
    click("chip-failed");
    QVERIFY(named<QToolButton>("chip-failed")->isChecked());
    QCOMPARE(hosts()->rowCount(), 1);
    QCOMPARE(grouped()->blockCount(), 1);
    click("chip-ok");
    QCOMPARE(hosts()->rowCount(), 4);
    click("chip-failed");
    QCOMPARE(hosts()->rowCount(), 3);
    show(m_stage->ended(RunStage::names(4))); // another run is not filtered
    QCOMPARE(hosts()->rowCount(), 4);
}

void TestRunsPage::digitsSwitchTheViewWhereverTheFocusIs_data()
{
    QTest::addColumn<QByteArray>("place");
    for (const auto &[words, name] : placesToStand)
        QTest::newRow(words) << QByteArray(name);
}

void TestRunsPage::digitsSwitchTheViewWhereverTheFocusIs()
{
    QFETCH(QByteArray, place);
    fails(QStringLiteral("web-2"));
    show(m_stage->ended(RunStage::names(3)));
    named<QWidget>(place.constData())->setFocus();
    key(Qt::Key_2);
    QVERIFY(named<QTableView>("hostTable")->isVisible());
    QVERIFY(named<QTableView>("hostTable")->hasFocus());
    QVERIFY(named<QToolButton>("hostsMode")->isChecked());
    key(Qt::Key_1);
    QVERIFY(grouped()->isVisible() && grouped()->hasFocus());
    named<QWidget>(place.constData())->setFocus();
    key(Qt::Key_N);
    QVERIFY(named<QTableView>("hostTable")->isVisible());
    QCOMPARE(currentTab(), QStringLiteral("web-2"));
}

void TestRunsPage::lettersBelongToTheFieldOneTypesIn_data()
{
    QTest::addColumn<QByteArray>("field");
    for (const char *field : {"hostFilter", "outputSearch", "runSearch"})
        QTest::newRow(field) << QByteArray(field);
}

void TestRunsPage::lettersBelongToTheFieldOneTypesIn()
{
    QFETCH(QByteArray, field);
    show(m_stage->ended(RunStage::names(3)));
    key(Qt::Key_2);
    auto *edit = named<QLineEdit>(field.constData());
    edit->setFocus();
    for (const int letter : {Qt::Key_N, Qt::Key_1, Qt::Key_2})
        key(letter);
    QTest::keyClick(edit, 'N', Qt::ShiftModifier);
    QCOMPARE(edit->text(), QStringLiteral("n12N"));
    QVERIFY(edit->hasFocus());
    QVERIFY(named<QTableView>("hostTable")->isVisible());
}

void TestRunsPage::nGoesToTheNextFailureAndBack()
{
    for (const char *host : {"web-2", "web-5", "web-6", "web-8"})
        fails(QLatin1String(host));
    show(m_stage->ended(RunStage::names(9)));
    QStringList seen;
    for (int i = 0; i < 4; ++i) {
        key(Qt::Key_N);
        seen.append(currentTab());
    }
    QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 4);
    key(Qt::Key_N, Qt::ShiftModifier);
    QCOMPARE(currentTab(), seen[2]);
    QVERIFY(!seen.contains(QStringLiteral("web-1")));
}

void TestRunsPage::theHostsViewOpensTheFirstHost()
{
    show(m_stage->ended(RunStage::names(3)));
    QCOMPARE(tabs()->count(), 0);
    key(Qt::Key_2);
    QCOMPARE(currentTab(), QStringLiteral("web-1"));
    QTRY_COMPARE(named<OutputView>("outputView")->shownText(), QStringLiteral("ok"));
    key(Qt::Key_Down);
    QCOMPARE(currentTab(), QStringLiteral("web-2"));
    QCOMPARE(tabs()->count(), 1);
    key(Qt::Key_Return);
    key(Qt::Key_Down);
    QCOMPARE(tabs()->count(), 2);
    QVERIFY(tabs()->isPinned(0));
    key(Qt::Key_Tab, Qt::ControlModifier); // from the list of hosts
    QCOMPARE(tabs()->currentIndex(), 0);
    key(Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(tabs()->count(), 1);
    key(Qt::Key_1);
    key(Qt::Key_W, Qt::ControlModifier); // out of sight, out of reach
    QCOMPARE(tabs()->count(), 1);
}

void TestRunsPage::filteringHostsOpensNoTab()
{
    show(m_stage->ended(RunStage::names(12)));
    key(Qt::Key_2);
    QCOMPARE(currentTab(), QStringLiteral("web-1"));
    auto *filter = named<QLineEdit>("hostFilter");
    filter->setFocus();
    QTest::keyClicks(filter, QStringLiteral("web-12"));
    QCOMPARE(hosts()->rowCount(), 1);
    QCOMPARE(currentTab(), QStringLiteral("web-1"));
    QTest::keyClick(filter, Qt::Key_Down);
    QVERIFY(named<QTableView>("hostTable")->hasFocus());
    QCOMPARE(currentTab(), QStringLiteral("web-12"));
}

void TestRunsPage::searchingTheOutputIsOneKeyAway()
{
    m_stage->performer.setDefault({.output = {{Stream::Out, "one error\ntwo errors\n"}}});
    show(m_stage->ended(RunStage::names(2)));
    key(Qt::Key_2);
    key(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(named<QLineEdit>("outputSearch")->hasFocus());
    QTest::keyClicks(named<QLineEdit>("outputSearch"), QStringLiteral("error"));
    QTRY_VERIFY(says(QStringLiteral("1 of 2")));
    list()->setFocus();
    key(Qt::Key_F3);
    QVERIFY(says(QStringLiteral("2 of 2")));
    key(Qt::Key_F3, Qt::ShiftModifier);
    QVERIFY(says(QStringLiteral("1 of 2")));
}

void TestRunsPage::theOutputsOfAllHostsAreSearched()
{
    m_stage->performer.setDefault({.output = {{Stream::Out, "all is well\n"}}});
    m_stage->performer.setHost(QStringLiteral("web-3"), {.output = {{Stream::Out, "one Error\ntwo errors\n"}}});
    show(m_stage->ended(RunStage::names(4)));
    QTRY_COMPARE(grouped()->blockCount(), 2);
    key(Qt::Key_F, Qt::ControlModifier);
    auto *search = named<QLineEdit>("searchGroups");
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("error"));
    QTRY_COMPARE(grouped()->blockCount(), 1);
    QTRY_VERIFY(says(QStringLiteral("on 1 host(s)")));
    QVERIFY(grouped()->shownText().contains(QStringLiteral("web-3")));
    QTest::keyClicks(search, QStringLiteral("less"));
    QTRY_VERIFY(says(QStringLiteral("not found")));
    QCOMPARE(grouped()->blockCount(), 0);
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE(grouped()->blockCount(), 2);
    QVERIFY(grouped()->hasFocus());
}

void TestRunsPage::stopEndsTheRun()
{
    m_stage->performer.setDefault({.holds = true});
    Run *run = m_stage->start(RunStage::names(3));
    show(run);
    QTRY_COMPARE(run->counts().value(LaneStatus::State::Running), 3);
    click("stopRun");
    QTRY_COMPARE(run->state(), Run::State::Ended);
    QCOMPARE(run->counts().value(LaneStatus::State::Cancelled), 3);
    QVERIFY(named<QToolButton>("chip-cancelled")->isVisible());
}

void TestRunsPage::theKeyThatStopsAsksFirst()
{
    m_stage->performer.setDefault({.holds = true});
    Run *run = m_stage->start(RunStage::names(3));
    show(run);
    QTRY_COMPARE(run->counts().value(LaneStatus::State::Running), 3);
    key(Qt::Key_Period, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(named<QDialog>("confirmation")->isVisible());
    QCOMPARE(run->state(), Run::State::Running);
    click("confirmationAct");
    QTRY_COMPARE(run->state(), Run::State::Ended);
    QCOMPARE(run->counts().value(LaneStatus::State::Cancelled), 3);
}

void TestRunsPage::aRunIsPausedAndGoesOn()
{
    m_stage->performer.setDefault({.holds = true});
    Policy policy;
    policy.parallel = 1;
    const Plan plan = Plan::command(QStringLiteral("uptime"), QStringLiteral("all"), policy);
    Run *run = *awaited(m_stage->runner.start({plan, QStringLiteral("all"), RunStage::hosts(RunStage::names(2))}));
    show(run);
    QTRY_COMPARE(run->counts().value(LaneStatus::State::Running), 1);
    key(Qt::Key_Period, Qt::ControlModifier);
    QVERIFY(run->isPaused());
    QTRY_VERIFY(says(QStringLiteral("paused")));
    m_stage->performer.releaseAll();
    QTRY_COMPARE(run->counts().value(LaneStatus::State::Ok), 1);
    QCOMPARE(run->counts().value(LaneStatus::State::Queued), 1);
    QCOMPARE(named<QPushButton>("pauseRun")->text(), QStringLiteral("Go on"));
    click("pauseRun");
    QTRY_COMPARE(run->counts().value(LaneStatus::State::Running), 1);
    QTRY_VERIFY(!named<QPushButton>("pauseRun")->isVisible()); // nothing waits
    m_stage->performer.releaseAll();
    QTRY_COMPARE(run->state(), Run::State::Ended);
}

void TestRunsPage::twoHostsStandSideBySide()
{
    show(m_stage->ended(RunStage::names(3)));
    key(Qt::Key_2);
    LaneTabs *lanes = tabs();
    Q_EMIT lanes->besideWanted(lanes->currentLane());
    auto *beside = named<LanePane>("besidePane");
    QVERIFY(beside->isVisible());
    QCOMPARE(beside->currentLane(), 0);
    QCOMPARE(lanes->currentLane(), -1);
    named<QTableView>("hostTable")->setCurrentIndex(hosts()->index(1, 0));
    QCOMPARE(lanes->currentLane(), 1);
    QCOMPARE(beside->currentLane(), 0);
    auto *besideTabs = beside->findChild<LaneTabs *>();
    besideTabs->setFocus();
    key(Qt::Key_W, Qt::ControlModifier);
    QVERIFY(!beside->isVisible());
    QCOMPARE(besideTabs->count(), 0);
}

void TestRunsPage::whatCanBeDoneFollowsTheRun()
{
    const auto can = [this] {
        QStringList names;
        for (const QAction *action : m_page->pageActions()) {
            if (action->isEnabled())
                names.append(action->objectName());
        }
        return names;
    };
    QVERIFY(can().isEmpty());
    m_stage->performer.setHost(QStringLiteral("web-2"), {.holds = true});
    Run *run = m_stage->start(RunStage::names(3));
    show(run);
    QVERIFY(can().contains(QStringLiteral("runStop")) && can().contains(QStringLiteral("runNextFailed")));
    QVERIFY(!can().contains(QStringLiteral("runRetryAll")));
    QTRY_VERIFY(says(QStringLiteral("2 of 3 ended"))); // the third is held then
    m_stage->performer.releaseAll();
    QTRY_VERIFY(can().contains(QStringLiteral("runRetryAll")));
    QVERIFY(!can().contains(QStringLiteral("runStop")) && !can().contains(QStringLiteral("runRetryFailed")));
    m_page->hide();
    QVERIFY(can().isEmpty());
}

void TestRunsPage::aRunIsRepeatedOnFailedAndOnAll()
{
    fails(QStringLiteral("web-2"));
    fails(QStringLiteral("web-3"));
    Run *run = m_stage->ended(RunStage::names(5));
    show(run);
    QSignalSpy again(m_page.get(), &RunsPage::runAgainRequested);
    QCOMPARE(named<QPushButton>("retryFailed")->text(), QStringLiteral("Retry failed (2)"));
    click("retryFailed");
    QCOMPARE(again.value(0).value(0).value<Plan>(), run->plan());
    QCOMPARE(again.value(0).value(1).toString(), run->query());
    QCOMPARE(again.value(0).value(2).value<QList<Host>>(), run->failedHosts());
    click("retryAll");
    QCOMPARE(again.value(1).value(2).value<QList<Host>>().size(), 5);
    show(m_stage->ended({QStringLiteral("web-1")}));
    QVERIFY(!named<QPushButton>("retryFailed")->isVisible());
}

void TestRunsPage::aGroupIsRepeated()
{
    fails(QStringLiteral("web-2"));
    show(m_stage->ended(RunStage::names(3)));
    QTRY_COMPARE(grouped()->blockCount(), 2);
    QTRY_VERIFY(grouped()->headRect(1).top() > grouped()->headRect(0).bottom() + 1);
    QTRY_VERIFY(grouped()->shownText().contains(QStringLiteral("no space")));
    QSignalSpy again(m_page.get(), &RunsPage::runAgainRequested);
    QTest::mouseClick(grouped()->viewport(), Qt::LeftButton, {}, grouped()->retryRect(1).center());
    QCOMPARE(again.value(0).value(2).value<QList<Host>>().value(0).name, QStringLiteral("web-2"));
    QTest::keyClick(grouped(), Qt::Key_Return);
    QCOMPARE(currentTab(), QStringLiteral("web-2"));
}

void TestRunsPage::theCommandBecomesASnippet()
{
    show(m_stage->ended(RunStage::names(1), QStringLiteral("df -h\nuptime")));
    QSignalSpy snippet(m_page.get(), &RunsPage::snippetRequested);
    click("saveSnippet");
    QCOMPARE(snippet.value(0).value(0).toString(), QStringLiteral("df -h\nuptime"));
}

void TestRunsPage::aScriptIsNoSnippet()
{
    Plan plan = Plan::command({}, QStringLiteral("all"), {});
    plan.stages.first().steps.first().values.insert(QStringLiteral("script"), QStringLiteral("/tmp/fix.sh"));
    const QList<Host> hosts = RunStage::hosts(RunStage::names(1));
    show(*awaited(m_stage->runner.start({plan, QStringLiteral("all"), hosts})));
    QVERIFY(m_page->findChild<QPushButton *>(QStringLiteral("saveSnippet"))->isHidden());
}

void TestRunsPage::theHistoryHasDaysAndIsSearched()
{
    QVERIFY(m_stage->ended(RunStage::names(2), QStringLiteral("uptime")));
    QVERIFY(m_stage->ended({QStringLiteral("db-1")}, QStringLiteral("df -h")));
    QTRY_COMPARE(listed().size(), 3);
    QVERIFY(listed()[0] == QStringLiteral("Today") || listed()[0] == QStringLiteral("Yesterday"));
    QVERIFY(listed()[1].startsWith(QStringLiteral("df -h, 1 host(s)")));
    auto *field = named<QLineEdit>("runSearch");
    field->setText(QStringLiteral("web-2"));
    QTRY_COMPARE(listed().size(), 2);
    QVERIFY(listed()[1].startsWith(QStringLiteral("uptime")));
    field->setText(QStringLiteral("nowhere"));
    QTRY_VERIFY(says(QStringLiteral("No run has \"nowhere\"")));
    field->clear();
    QTRY_COMPARE(listed().size(), 3);
}

void TestRunsPage::searchingKeepsTheRunThatIsShown()
{
    Run *first = m_stage->ended(RunStage::names(2), QStringLiteral("uptime"));
    QVERIFY(m_stage->ended(RunStage::names(2), QStringLiteral("df -h")));
    QTRY_COMPARE(listed().size(), 3);
    show(first);
    QCOMPARE(list()->currentIndex().row(), 2);
    named<QLineEdit>("runSearch")->setText(QStringLiteral("df"));
    QTRY_COMPARE(listed().size(), 2);
    QCOMPARE(named<RunView>("runView")->run(), first);
    QVERIFY(!list()->selectionModel()->hasSelection());
    named<QLineEdit>("runSearch")->clear();
    QTRY_COMPARE(listed().size(), 3);
    QCOMPARE(list()->currentIndex().row(), 2);
    QCOMPARE(named<RunView>("runView")->run(), first);
}

void TestRunsPage::arrowsWalkTheHistoryAndKeepTheFocus()
{
    Run *first = m_stage->ended(RunStage::names(1));
    Run *second = m_stage->ended(RunStage::names(1));
    QTRY_COMPARE(listed().size(), 3);
    show(second);
    list()->setFocus();
    key(Qt::Key_Down);
    QCOMPARE(named<RunView>("runView")->run(), first);
    QVERIFY(list()->hasFocus());
    key(Qt::Key_Up);
    key(Qt::Key_Up); // the head of the day is passed over
    QCOMPARE(named<RunView>("runView")->run(), second);
    QCOMPARE(list()->currentIndex().row(), 1);
}

void TestRunsPage::theListShowsALiveRunsProgress()
{
    m_stage->performer.setDefault({.holds = true});
    QVERIFY(m_stage->start(RunStage::names(3)));
    QTRY_COMPARE(listed().size(), 2);
    QVERIFY(listed()[1].contains(QStringLiteral("0 of 3")));
    m_stage->performer.release(QStringLiteral("web-1"));
    QTRY_VERIFY(listed()[1].contains(QStringLiteral("1 of 3")));
    m_stage->performer.releaseAll();
    QTRY_VERIFY(listed()[1].contains(QStringLiteral("3 ok")));
}

void TestRunsPage::aRunOfTheHistoryIsShownLikeALiveOne()
{
    fails(QStringLiteral("web-2"));
    Run *run = m_stage->ended(RunStage::names(3));
    const qint64 id = run->id();
    m_stage->runner.forget(run);
    QTRY_COMPARE(listed().size(), 2);
    list()->setCurrentIndex(list()->model()->index(1, 0));
    QTRY_VERIFY(named<RunView>("runView")->run());
    QCOMPARE(named<RunView>("runView")->run()->id(), id);
    QTRY_VERIFY(grouped()->shownText().contains(QStringLiteral("no space")));
    QCOMPARE(tabs()->count(), 1);
    m_page->showRun(qint64(99));
    QTRY_VERIFY(!named<RunView>("runView")->isVisible());
}

/// As the journal has it.
RunSheet TestRunsPage::sheetOf(Run::State state, LaneStatus::State others)
{
    RunSheet sheet;
    sheet.id = 7;
    sheet.plan = Plan::command(QStringLiteral("uptime"), QStringLiteral("all"), {});
    sheet.state = state;
    sheet.startedAt = 1000;
    for (const Host &host : RunStage::hosts(RunStage::names(3))) {
        LaneStatus lane;
        lane.host = host;
        lane.state = sheet.lanes.isEmpty() ? LaneStatus::State::Ok : others;
        sheet.lanes.append(lane);
    }
    return sheet;
}

void TestRunsPage::aRunOfAnotherProcessIsNotStoppedFromHere()
{
    Run run(sheetOf(Run::State::Running, LaneStatus::State::Queued));
    show(&run);
    QVERIFY(says(QStringLiteral("runs in another Maestro")));
    QVERIFY(!named<QPushButton>("stopRun")->isVisible());
    QVERIFY(!named<QPushButton>("pauseRun")->isVisible());
    const auto *stop = m_page->findChild<QAction *>(QStringLiteral("runStop"));
    QVERIFY(stop && !stop->isEnabled());
    m_page.reset(); // before the run
}

void TestRunsPage::anInterruptedRunSaysWhatIsNotKnown()
{
    Run run(sheetOf(Run::State::Interrupted, LaneStatus::State::Lost));
    show(&run);
    QVERIFY(says(QStringLiteral("interrupted")));
    QVERIFY(says(QStringLiteral("what became of 2 host(s) is not known")));
    QVERIFY(!named<QPushButton>("stopRun")->isVisible());
    QCOMPARE(named<QPushButton>("retryFailed")->text(), QStringLiteral("Retry failed (2)"));
    key(Qt::Key_2);
    QVERIFY(says(QStringLiteral("Not known.")));
    m_page.reset(); // before the run
}

void TestRunsPage::aQuestionIsAnsweredInItsDock()
{
    Question question;
    question.subject = QStringLiteral("web-2");
    question.fingerprint = QStringLiteral("SHA256:abc");
    m_stage->performer.setHost(QStringLiteral("web-2"), {.questions = {question}, .diesAsked = true});
    Run *run = m_stage->start(RunStage::names(3));
    show(run);
    QTRY_VERIFY(named<QWidget>("questionDock")->isVisible());
    QTRY_COMPARE(run->counts().value(LaneStatus::State::Ok), 2); // the others go on
    QVERIFY(grouped()->hasFocus());
    QVERIFY(says(QStringLiteral("SHA256:abc")));
    click("refuse");
    QTRY_COMPARE(run->state(), Run::State::Ended);
    QCOMPARE(m_stage->performer.answers().size(), 1);
    QVERIFY(!named<QWidget>("questionDock")->isVisible());
}

void TestRunsPage::aThousandHostsDoNotStallThePage()
{
    for (int host = 1; host <= 1000; ++host) {
        const QByteArray own = host % 10 == 0 ? QByteArray::number(host) : QByteArray("same");
        m_stage->performer.setHost(QStringLiteral("web-%1").arg(host),
                                   {.output = {{Stream::Out, QByteArray("line\n").repeated(20) + own + '\n'}},
                                    .exit = host % 50 == 0 ? 1 : 0});
    }
    Run *run = m_stage->start(RunStage::names(1000));
    show(run);
    key(Qt::Key_2);
    qint64 longest = longestTurnUntil([&] { return run->state() == Run::State::Ended; });
    key(Qt::Key_1);
    longest = std::max(longest, longestTurnUntil([&] { return grouped()->blockCount() == 101; }));
    QCOMPARE(run->state(), Run::State::Ended);
    QCOMPARE(grouped()->blockCount(), 101);
    QCOMPARE(tabs()->count(), 4); // the first host looked at, and three that failed
    qInfo("longest turn of the event loop: %lld ms of this thread", static_cast<long long>(longest));
    QVERIFY2(longest >= 0 && longest < 1000, QByteArray::number(longest).constData());
}

void TestRunsPage::modeAndSplittersAreRemembered()
{
    show(m_stage->ended(RunStage::names(2)));
    key(Qt::Key_2);
    const QByteArray state = m_page->saveState();
    RunsPage other(m_stage->runner, m_stage->history);
    other.restoreState(state);
    QVERIFY(other.findChild<QToolButton *>(QStringLiteral("hostsMode"))->isChecked());
    other.restoreState("nonsense");
    QVERIFY(other.findChild<QToolButton *>(QStringLiteral("hostsMode"))->isChecked());
}

QTEST_MAIN(TestRunsPage)
#include "tst_runspage.moc"

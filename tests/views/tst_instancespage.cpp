#include "core/host.h"
#include "fakes/fleet.h"
#include "views/chips.h"
#include "views/commandeditor.h"
#include "views/instancespage.h"
#include "views/instancetable.h"
#include "views/metrics.h"
#include "views/queryfield.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

/// The page as a person uses it: by keys and clicks on what has a name.
class TestInstancesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void typingFilters();
    void aMistakeKeepsTheLastGoodFilter();
    void theGuessMendsTheQuery();
    void aWordBeingTypedIsNoMistakeYet();
    void tabTakesACompletion();
    void escapeClosesTheListFirstAndClearsSecond();
    void aClickOnASourceFilters();
    void hostsOfARunBecomeTheSelection();
    void aGroupOfARunIsAskedForAndFiltered();
    void theButtonSaysWhomItTouches();
    void theRunKeepsByWhatItsHostsWerePicked();
    void selectedRowsAreWhatIsRun();
    void selectionSurvivesARefresh();
    void changesOfTheSelectionAreTakenBack();
    void aTestRunsOnOneHostAlone();
    void theOptionsOpenWithinTheWindow();
    void protectedHostsAskForTheirNumber();
    void dangerousCommandsAskForTheNumber();
    void theOptionsReachThePlan();
    void aScriptTakesThePlaceOfTheCommand();
    void upAndDownWalkThroughTheHistory();
    void columnsAreRemembered();
    void columnsFillTheTable();
    void frequentTagsHaveColumnsUntilThePersonChooses();
    void aSortedColumnShowsItsWholeTitle();
    void manyTagsAreAllShown();
    void cellsAreCopied();
    void hostileNamesAreShownVisibly();
    void anEmptyResultSaysWhichWordAndClearsIt();
    void terminatingAsksForTheName();
    void severalAreStoppedTogetherWithTheirNumber();
    void aVerbThatIsNotPossibleSaysWhy();
    void aFilterIsSavedUnderAName();
    void withoutAccountsTheFirstStartStandsThere();
    void theKeysOfThePageLeadToItsParts();
    void terminalsAreOfferedWhereThereAreShells();
    void aTerminalIsOpenedOnEachSelectedHost();
    void manyTerminalsAreAskedForFirst();

private:
    template <class T>
    T *named(const char *name) const
    {
        T *found = m_page->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("There is no %s.", name);
        return found;
    }
    void type(const QString &text);
    void settle();
    QString text(const char *label) const { return named<QLabel>(label)->text(); }
    InstanceModel &model() const
    {
        return *static_cast<InstanceModel *>(named<InstanceTable>("instanceTable")->model());
    }
    QPushButton *runButton() const { return named<QPushButton>("runButton"); }
    QDialog *dialog() const { return m_page->findChild<QDialog *>(QStringLiteral("confirmation")); }

    QThreadPool m_pool;
    QList<Instance> m_instances;
    std::unique_ptr<InstancesPage> m_page;
};

void TestInstancesPage::init()
{
    m_instances = fleet::of(120);
    for (Instance &instance : m_instances)
        instance.tags[QStringLiteral("env")] = QStringLiteral("staging");
    const auto whyNot = [](const Instance &instance, PowerVerb verb) {
        const bool running = instance.state == Instance::State::Running;
        return verb == PowerVerb::Start && running ? QStringLiteral("It is <b>running</b>.") : QString();
    };
    const auto warnings = [](const Instance &, PowerVerb verb) {
        return verb == PowerVerb::Stop ? QStringList{QStringLiteral("Its disks are still billed.")} : QStringList();
    };
    m_page = std::make_unique<InstancesPage>(m_pool, PowerRules{whyNot, warnings});
    m_page->resize(1300, 800);
    m_page->setAccounts({{QStringLiteral("a1"), QStringLiteral("ec2"), QStringLiteral("prod-aws"), {}, {}, true},
                         {QStringLiteral("a2"), QStringLiteral("ec2"), QStringLiteral("stage-aws"), {}, {}, true}},
                        {});
    m_page->setSources({{QStringLiteral("a1"), {}, 100, false, {}, QDateTime::currentDateTimeUtc()},
                        {QStringLiteral("a1"), QStringLiteral("us-east-1"), 33, false, {}, {}}},
                       false);
    m_page->setInstances(m_instances);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    settle();
    QTRY_COMPARE(text("blastNumber"), QStringLiteral("113 hosts"));
}

void TestInstancesPage::cleanup()
{
    m_page.reset();
}

void TestInstancesPage::settle()
{
    QTRY_VERIFY(model().isSettled());
}

void TestInstancesPage::type(const QString &typed)
{
    auto *field = named<QueryField>("queryField");
    field->setFocus();
    QTest::keyClicks(field, typed);
    settle();
}

void TestInstancesPage::typingFilters()
{
    QVERIFY(named<QueryField>("queryField")->hasFocus());
    type(QStringLiteral("role=web"));
    QCOMPARE(model().rowCount(), 24);
    QCOMPARE(text("queryCounts"), QStringLiteral("24 of 120"));
    QTest::keyClick(named<QueryField>("queryField"), Qt::Key_Return);
    QVERIFY(named<InstanceTable>("instanceTable")->hasFocus());
    QCOMPARE(named<InstanceTable>("instanceTable")->currentIndex().row(), 0);
}

void TestInstancesPage::aMistakeKeepsTheLastGoodFilter()
{
    type(QStringLiteral("role=web "));
    const int before = model().rowCount();
    type(QStringLiteral("region:us-est-1 "));
    QCOMPARE(model().rowCount(), before);
    QVERIFY(named<QLabel>("queryMistakes")->isVisible());
    const QString said =
        text("queryMistake") + named<QToolButton>("querySuggestion")->text() + text("queryMistakeRest");
    QVERIFY2(said.contains(QStringLiteral("us-est-1")), qPrintable(said));
    QVERIFY(text("queryHint").contains(QStringLiteral("role=web")));
    // Nothing is run on a filter that nobody meant, but on rows chosen by hand.
    QSignalSpy wishes(m_page.get(), &InstancesPage::runRequested);
    QTest::keyClicks(named<CommandEditor>("commandEditor"), QStringLiteral("uptime"));
    QVERIFY(!runButton()->isEnabled());
    QVERIFY(runButton()->toolTip().contains(QStringLiteral("not understood")));
    QTest::keyClick(named<CommandEditor>("commandEditor"), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(wishes.count(), 0);
    model().setSelected(0, 0, true);
    QTRY_VERIFY(runButton()->isEnabled());
}

void TestInstancesPage::theGuessMendsTheQuery()
{
    type(QStringLiteral("ec2,us-esat-1 "));
    auto *guess = named<QToolButton>("querySuggestion");
    QVERIFY(guess->isVisible());
    QCOMPARE(guess->text(), QStringLiteral("us-east-1"));
    QTest::mouseClick(guess, Qt::LeftButton);
    settle();
    QVERIFY(named<QueryField>("queryField")->text().startsWith(QStringLiteral("ec2,us-east-1")));
    QVERIFY(!named<QLabel>("queryMistakes")->isVisible());
    QVERIFY(model().rowCount() > 0 && model().rowCount() < 120);
}

void TestInstancesPage::aWordBeingTypedIsNoMistakeYet()
{
    type(QStringLiteral("state:run"));
    QVERIFY(!named<QLabel>("queryMistakes")->isVisible());
    named<InstanceTable>("instanceTable")->setFocus();
    QVERIFY(named<QLabel>("queryMistakes")->isVisible());
}

void TestInstancesPage::tabTakesACompletion()
{
    QSignalSpy facts(&model(), &InstanceModel::factsReady);
    m_page->setInstances(m_instances);
    QTRY_VERIFY(facts.count() > 0);
    type(QStringLiteral("role=ca"));
    auto *popup = m_page->findChild<QWidget *>(QStringLiteral("completionPopup"));
    QVERIFY(popup && popup->isVisible());
    QVERIFY(named<QueryField>("queryField")->hasFocus());
    QTest::keyClick(named<QueryField>("queryField"), Qt::Key_Tab);
    settle();
    QCOMPARE(named<QueryField>("queryField")->text().trimmed(), QStringLiteral("role=cache"));
    QVERIFY(!popup->isVisible());
    QCOMPARE(model().rowCount(), 24);
}

void TestInstancesPage::escapeClosesTheListFirstAndClearsSecond()
{
    auto *field = named<QueryField>("queryField");
    type(QStringLiteral("role=web "));
    QTest::keyClick(field, Qt::Key_Space, Qt::ControlModifier);
    auto *popup = m_page->findChild<QWidget *>(QStringLiteral("completionPopup"));
    QVERIFY(popup && popup->isVisible());
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!popup->isVisible());
    QCOMPARE(field->text(), QStringLiteral("role=web "));
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(field->text().isEmpty());
    settle();
    QCOMPARE(model().rowCount(), 120);
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(field->text(), QStringLiteral("role=web "));
}

void TestInstancesPage::aClickOnASourceFilters()
{
    auto *tree = named<QTreeView>("sourcesTree");
    const QModelIndex account = tree->model()->index(1, 0);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(account).center());
    settle();
    QCOMPARE(named<QueryField>("queryField")->text(), QStringLiteral("account:prod-aws"));
    QCOMPARE(model().rowCount(), 100);
    QCOMPARE(tree->currentIndex(), account);
}

void TestInstancesPage::hostsOfARunBecomeTheSelection()
{
    type(QStringLiteral("role=db"));
    QTest::keyClick(named<QueryField>("queryField"), Qt::Key_Return);
    QTest::keyClick(named<InstanceTable>("instanceTable"), Qt::Key_Space);
    QCOMPARE(model().selectedCount(), 1);
    QList<Host> hosts;
    for (const Instance &instance : fleet::of(120)) {
        if (!instance.name.startsWith(QStringLiteral("web-0")))
            continue;
        Host host;
        host.key = instance.key();
        host.name = instance.name;
        hosts.append(host);
    }
    m_page->selectHosts(hosts);
    QTRY_COMPARE(named<QueryField>("queryField")->text(), QStringLiteral("name:web-[01-09]"));
    settle();
    QCOMPARE(model().rowCount(), 9);
    QCOMPARE(model().selectedCount(), 0);
}

void TestInstancesPage::theButtonSaysWhomItTouches()
{
    QVERIFY(!runButton()->isEnabled());
    QCOMPARE(runButton()->toolTip(), QStringLiteral("Type a command first."));
    QTest::keyClicks(named<CommandEditor>("commandEditor"), QStringLiteral("uptime"));
    QVERIFY(runButton()->isEnabled());
    type(QStringLiteral("role=web"));
    QTRY_COMPARE(runButton()->text(), QStringLiteral("Run on 23 hosts"));
    QVERIFY(text("blastRest").contains(QStringLiteral("all filtered, nothing selected")));
    QVERIFY(text("blastRest").contains(QStringLiteral("1 not running")));
    type(QStringLiteral(" state:stopped"));
    QTRY_COMPARE(runButton()->text(), QStringLiteral("Run on 1 hosts"));
    QVERIFY(!text("blastGuarded").contains(QStringLiteral("agent")));
    named<QCheckBox>("runAgent")->click();
    QVERIFY(text("blastGuarded").contains(QStringLiteral("your SSH agent is forwarded")));
    named<QCheckBox>("runAgent")->click();
    QVERIFY(!text("blastGuarded").contains(QStringLiteral("agent")));
    type(QStringLiteral(" name:none"));
    QTRY_COMPARE(runButton()->text(), QStringLiteral("Run on 0 hosts"));
    QVERIFY(!runButton()->isEnabled());
}

void TestInstancesPage::theRunKeepsByWhatItsHostsWerePicked()
{
    QSignalSpy wanted(m_page.get(), &InstancesPage::runRequested);
    for (const char *query : {"state:running pick:3", "state:running"}) {
        m_page->setQuery(QString::fromLatin1(query));
        settle();
        QTest::keyClicks(named<CommandEditor>("commandEditor"), QStringLiteral("true"));
        QTRY_VERIFY(runButton()->isEnabled());
        QTest::mouseClick(runButton(), Qt::LeftButton);
        QTRY_COMPARE(wanted.count(), qstrcmp(query, "state:running") == 0 ? 2 : 1);
    }
    const auto picked = wanted.first().first().value<RunWish>();
    QCOMPARE(picked.keys.size(), 3);
    QVERIFY(picked.plan.seed > 0);
    QCOMPARE(wanted.last().first().value<RunWish>().plan.seed, 0);
}

void TestInstancesPage::selectedRowsAreWhatIsRun()
{
    auto *table = named<InstanceTable>("instanceTable");
    QTest::keyClicks(named<CommandEditor>("commandEditor"), QStringLiteral("uptime"));
    type(QStringLiteral("role=db state:running"));
    QTest::keyClick(named<QueryField>("queryField"), Qt::Key_Return);
    QTest::keyClick(table, Qt::Key_Space);
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Space);
    QTRY_COMPARE(runButton()->text(), QStringLiteral("Run on 2 hosts"));
    QCOMPARE(text("blastRest").section(u' ', 0, 0), QStringLiteral("selected"));
    QSignalSpy wishes(m_page.get(), &InstancesPage::runRequested);
    QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(wishes.count(), 1);
    const RunWish wish = wishes.first().first().value<RunWish>();
    QCOMPARE(wish.keys, QStringList({model().instance(0).key(), model().instance(2).key()}));
    QCOMPARE(wish.plan.title(), QStringLiteral("uptime"));
    QCOMPARE(wish.query, QStringLiteral("role=db state:running"));
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(model().selectedCount(), model().rowCount());
    QTest::keyClick(table, Qt::Key_Escape);
    QCOMPARE(model().selectedCount(), 0);
    QTest::keyClick(table, Qt::Key_Home);
    QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(model().selectedCount(), 2);
}

void TestInstancesPage::aGroupOfARunIsAskedForAndFiltered()
{
    QSignalSpy wanted(m_page.get(), &InstancesPage::recallWanted);
    type(QStringLiteral("@run:7/group2"));
    QVERIFY(!wanted.isEmpty());
    QCOMPARE(wanted.last().first().toStringList(), QStringList{QStringLiteral("@run:7/group2")});
    QCOMPARE(model().rowCount(), model().total()); // not yet known
    const QStringList keys = {m_instances.at(3).key(), m_instances.at(5).key()};
    m_page->setKeyGroups({{QStringLiteral("run:7/group1"), {}}, {QStringLiteral("run:7/group2"), keys}});
    settle();
    QTRY_COMPARE(model().rowCount(), 2);
    wanted.clear();
    m_page->setQuery(QStringLiteral("@run:7/group1"));
    QTRY_COMPARE(model().rowCount(), 0);
    QVERIFY(wanted.isEmpty()); // it is known
}

void TestInstancesPage::selectionSurvivesARefresh()
{
    auto *table = named<InstanceTable>("instanceTable");
    const QRect cell = table->visualRect(model().index(4, 1));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::ControlModifier, cell.center());
    QCOMPARE(model().selectedCount(), 1);
    const QString key = model().instance(4).key();
    QCOMPARE(table->currentKey(), key);
    m_instances.removeFirst();
    m_instances.append(fleet::one(500, QDateTime::currentDateTimeUtc()));
    m_page->setInstances(m_instances);
    settle();
    QCOMPARE(table->currentKey(), key);
    QCOMPARE(model().instance(model().selectedRows().at(0)).key(), key);
}

void TestInstancesPage::changesOfTheSelectionAreTakenBack()
{
    auto *table = named<InstanceTable>("instanceTable");
    table->setFocus();
    table->setCurrentIndex(model().index(0, 0));
    QTest::keyClick(table, Qt::Key_Space);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(model().selectedCount(), 4);
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_Escape);
    QCOMPARE(model().selectedCount(), 0);
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(model().selectedCount(), model().rowCount());
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(model().selectedCount(), 4);
    const QString key = model().instance(0).key();
    m_instances.removeIf([&](const Instance &instance) { return instance.key() == key; });
    m_page->setInstances(m_instances); // what is kept follows the machines
    settle();
    QTRY_COMPARE(model().rowCount(), int(m_instances.size()));
    QTest::keyClick(table, Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(model().selectedCount(), model().rowCount());
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(model().selectedCount(), 3);
    for (int i = 0; i < 9; ++i)
        QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(model().selectedCount(), 0);
}

void TestInstancesPage::aTestRunsOnOneHostAlone()
{
    auto *test = named<QPushButton>("testOnOne");
    QVERIFY(!test->isEnabled());
    QTest::keyClicks(named<CommandEditor>("commandEditor"), QStringLiteral("uptime"));
    type(QStringLiteral("role=web"));
    QTRY_COMPARE(runButton()->text(), QStringLiteral("Run on 23 hosts"));
    QSignalSpy wishes(m_page.get(), &InstancesPage::runRequested);
    QTest::mouseClick(test, Qt::LeftButton);
    QCOMPARE(wishes.count(), 1);
    const QStringList keys = wishes.first().first().value<RunWish>().keys;
    QCOMPARE(keys.size(), 1);
    const int row = model().rowOf(keys.first());
    QCOMPARE(model().instance(row).state, Instance::State::Running);
    for (int above = 0; above < row; ++above)
        QVERIFY(model().instance(above).state != Instance::State::Running);
}

void TestInstancesPage::theOptionsOpenWithinTheWindow()
{
    m_page->resize(620, 600);
    auto *button = named<QPushButton>("runOptionsButton");
    QTRY_VERIFY(!button->visibleRegion().isEmpty());
    QTest::mouseClick(button, Qt::LeftButton);
    auto *options = named<QWidget>("runOptions");
    QVERIFY(options->isVisible());
    const QRect window(m_page->mapToGlobal(QPoint(0, 0)), m_page->size());
    QVERIFY2(options->geometry().right() <= window.right(), QByteArray::number(options->geometry().right()));
}

void TestInstancesPage::protectedHostsAskForTheirNumber()
{
    for (int n = 0; n < 3; ++n)
        m_instances[n * 5].tags[QStringLiteral("env")] = QStringLiteral("production");
    m_page->setInstances(m_instances);
    settle();
    type(QStringLiteral("env=production"));
    QTest::keyClicks(named<CommandEditor>("commandEditor"), QStringLiteral("uptime"));
    QTRY_COMPARE(text("blastGuarded"), QStringLiteral("3 in production: asks for the number"));
    QSignalSpy wishes(m_page.get(), &InstancesPage::runRequested);
    QTest::mouseClick(runButton(), Qt::LeftButton);
    QTRY_VERIFY(dialog() && dialog()->isVisible());
    QCOMPARE(wishes.count(), 0);
    auto *act = named<QPushButton>("confirmationAct");
    auto *typed = named<QLineEdit>("confirmationText");
    QVERIFY(!act->isEnabled());
    QTest::keyClicks(typed, QStringLiteral("2"));
    QVERIFY(!act->isEnabled());
    QTest::keyClick(typed, Qt::Key_Backspace);
    QTest::keyClicks(typed, QStringLiteral("3"));
    QVERIFY(act->isEnabled());
    QTest::keyClick(typed, Qt::Key_Return);
    QCOMPARE(wishes.count(), 1);
    QCOMPARE(wishes.first().first().value<RunWish>().keys.size(), 3);
}

void TestInstancesPage::dangerousCommandsAskForTheNumber()
{
    QTest::keyClicks(named<CommandEditor>("commandEditor"), QStringLiteral("sudo reboot"));
    QVERIFY(text("blastGuarded").contains(QStringLiteral("restarts the hosts")));
    QSignalSpy wishes(m_page.get(), &InstancesPage::runRequested);
    QTest::keyClick(named<CommandEditor>("commandEditor"), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(dialog() && dialog()->isVisible());
    QTest::mouseClick(named<QPushButton>("confirmationCancel"), Qt::LeftButton);
    QTRY_VERIFY(!dialog());
    QCOMPARE(wishes.count(), 0);
}

void TestInstancesPage::theOptionsReachThePlan()
{
    Settings settings;
    settings.commandTimeout = 30;
    settings.connectTimeout = 7;
    settings.parallel = 20;
    m_page->setSettings(settings);
    QTest::keyClicks(named<CommandEditor>("commandEditor"), QStringLiteral("uptime"));
    QTest::mouseClick(named<QPushButton>("runOptionsButton"), Qt::LeftButton);
    QVERIFY(named<QWidget>("runOptions")->isVisible());
    QTest::keyClicks(named<QLineEdit>("runFolder"), QStringLiteral("/srv"));
    QTest::keyClicks(named<QLineEdit>("runUmask"), QStringLiteral("027"));
    QTest::keyClicks(named<QLineEdit>("runInputFile"), QStringLiteral("/etc/hostname"));
    named<QWidget>("runOptions")->hide();
    QCOMPARE(text("runSummary"), QStringLiteral("30 s a host, in /srv, umask 027, input from hostname"));
    QSignalSpy wishes(m_page.get(), &InstancesPage::runRequested);
    QTest::mouseClick(runButton(), Qt::LeftButton);
    QTRY_COMPARE(wishes.count(), 1);
    const Plan plan = wishes.first().first().value<RunWish>().plan;
    QCOMPARE(plan.policy.timeoutSeconds, 30);
    QCOMPARE(plan.policy.connectSeconds, 7);
    QCOMPARE(plan.policy.parallel, 20);
    QCOMPARE(plan.policy.maxFailures, -1);
    const QMap<QString, QString> values = plan.stages.first().steps.first().values;
    QCOMPARE(values.value(QStringLiteral("dir")), QStringLiteral("/srv"));
    QCOMPARE(values.value(QStringLiteral("umask")), QStringLiteral("027"));
    QCOMPARE(values.value(QStringLiteral("stdin")), QStringLiteral("/etc/hostname"));
    QVERIFY(!values.contains(QStringLiteral("keep_input")));
}

void TestInstancesPage::aScriptTakesThePlaceOfTheCommand()
{
    auto *editor = named<CommandEditor>("commandEditor");
    QVERIFY(!runButton()->isEnabled());
    QTest::mouseClick(named<QPushButton>("runOptionsButton"), Qt::LeftButton);
    QVERIFY(!named<QLineEdit>("runInterpreter")->isEnabled());
    named<QLineEdit>("runScript")->setText(QStringLiteral("~/bin/fix.sh"));
    QTest::keyClicks(named<QLineEdit>("runInterpreter"), QStringLiteral("bash -e"));
    named<QWidget>("runOptions")->hide();
    QCOMPARE(text("runSummary"), QStringLiteral("script fix.sh"));
    QCOMPARE(editor->prompt(), QStringLiteral("fix.sh")); // so that nobody takes the line for a command
    QVERIFY(editor->placeholderText().contains(QStringLiteral("fix.sh")));
    QVERIFY(runButton()->isEnabled()); // it needs no arguments
    QTest::keyClicks(editor, QStringLiteral("--dry-run 'two words"));
    QVERIFY(!runButton()->isEnabled());
    QVERIFY(runButton()->toolTip().contains(QStringLiteral("quote")));
    QTest::keyClicks(editor, QStringLiteral("'"));
    QSignalSpy wishes(m_page.get(), &InstancesPage::runRequested);
    QTest::mouseClick(runButton(), Qt::LeftButton);
    QTRY_COMPARE(wishes.count(), 1);
    const Plan plan = wishes.first().first().value<RunWish>().plan;
    const QMap<QString, QString> values = plan.stages.first().steps.first().values;
    QCOMPARE(values.value(QStringLiteral("script")), QDir::homePath() + QStringLiteral("/bin/fix.sh"));
    QCOMPARE(values.value(QStringLiteral("arguments")), QStringLiteral("--dry-run\ntwo words"));
    QCOMPARE(values.value(QStringLiteral("interpreter")), QStringLiteral("bash -e"));
    QCOMPARE(values.value(QStringLiteral("command")), QString());
    QCOMPARE(plan.title(), QStringLiteral("fix.sh --dry-run two words"));
    named<QLineEdit>("runScript")->clear();
    QCOMPARE(editor->prompt(), QStringLiteral("$"));
}

void TestInstancesPage::upAndDownWalkThroughTheHistory()
{
    Settings settings;
    settings.commandHistory = {QStringLiteral("df -h"), QStringLiteral("uptime")};
    m_page->setSettings(settings);
    auto *editor = named<CommandEditor>("commandEditor");
    QTest::keyClicks(editor, QStringLiteral("dra"));
    QTest::keyClick(editor, Qt::Key_Up);
    QCOMPARE(editor->command(), QStringLiteral("df -h"));
    QTest::keyClick(editor, Qt::Key_Up);
    QTest::keyClick(editor, Qt::Key_Up);
    QCOMPARE(editor->command(), QStringLiteral("uptime"));
    QTest::keyClick(editor, Qt::Key_Down);
    QTest::keyClick(editor, Qt::Key_Down);
    QCOMPARE(editor->command(), QStringLiteral("dra"));
    QSignalSpy changed(m_page.get(), &InstancesPage::settingsChanged);
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().value<Settings>().commandHistory.first(), QStringLiteral("dra"));
}

void TestInstancesPage::columnsAreRemembered()
{
    auto *table = named<InstanceTable>("instanceTable");
    QSignalSpy states(m_page.get(), &InstancesPage::stateChanged);
    table->setTagShown(QStringLiteral("role"), true);
    table->setShown(QStringLiteral("image"), false);
    table->setShown(QStringLiteral("zone"), true);
    table->horizontalHeader()->moveSection(
        table->horizontalHeader()->visualIndex(model().columnOf(QStringLiteral("type"))), 0);
    table->setColumnWidth(model().columnOf(QStringLiteral("name")), 222);
    const int launched = model().columnOf(QStringLiteral("launched"));
    QHeaderView *header = table->horizontalHeader();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      QPoint(header->sectionViewportPosition(launched) + 20, header->height() / 2));
    settle();
    QVERIFY(states.count() >= 5);
    QVERIFY(model().instance(0).launched >= model().instance(1).launched);
    const QString name = states.last().at(0).toString();
    const QByteArray value = states.last().at(1).toByteArray();
    const TableLayout before = table->tableLayout();

    InstancesPage other(m_pool, {[](const Instance &, PowerVerb) { return QString(); }, {}});
    other.restore(name, value);
    QCOMPARE(other.findChild<InstanceTable *>()->tableLayout(), before);
    QCOMPARE(before.order.first(), QStringLiteral("type"));
    QCOMPARE(before.widths.value(QStringLiteral("name")), 222);
    QVERIFY(before.order.contains(QStringLiteral("tag:role")) && !before.order.contains(QStringLiteral("image")));
    other.restore(name, QByteArray("{\"order\":[1,\"nope\"],\"widths\":7}"));
    QVERIFY(other.findChild<InstanceTable *>() != nullptr);
}

void TestInstancesPage::columnsFillTheTable()
{
    auto *table = named<InstanceTable>("instanceTable");
    const QHeaderView *header = table->horizontalHeader();
    for (const int width : {1300, 1900}) {
        m_page->resize(width, 800);
        QTRY_VERIFY(header->length() >= table->viewport()->width());
    }
    QCOMPARE(header->length(), table->viewport()->width());
    // The edge that was dragged stays where it is; what is right of it takes the rest.
    const int name = model().columnOf(QStringLiteral("name"));
    table->setColumnWidth(name, 333);
    QCOMPARE(table->columnWidth(name), 333);
    QCOMPARE(header->length(), table->viewport()->width());
    QCOMPARE(table->tableLayout().widths.value(QStringLiteral("name")), 333);
    QVERIFY(!table->tableLayout().widths.contains(QStringLiteral("image")));
}

void TestInstancesPage::frequentTagsHaveColumnsUntilThePersonChooses()
{
    auto *table = named<InstanceTable>("instanceTable");
    QTRY_VERIFY(table->isShown(QStringLiteral("tag:env")));
    QVERIFY(!table->isShown(QStringLiteral("tag:Name")));
    table->setTagShown(QStringLiteral("env"), false);
    for (Instance &instance : m_instances)
        instance.tags[QStringLiteral("crew")] = QStringLiteral("shop");
    m_page->setInstances(m_instances);
    settle();
    QTRY_VERIFY(model().instance(0).tags.contains(QStringLiteral("crew")));
    QVERIFY(!table->isShown(QStringLiteral("tag:crew")) && !table->isShown(QStringLiteral("tag:env")));
    table->setTableLayout({});
    QTRY_VERIFY(table->isShown(QStringLiteral("tag:crew")) && table->isShown(QStringLiteral("tag:env")));
}

void TestInstancesPage::aSortedColumnShowsItsWholeTitle()
{
    auto *table = named<InstanceTable>("instanceTable");
    const QHeaderView *header = table->horizontalHeader();
    m_page->resize(800, 700);
    QFont font = Metrics::of(table).small();
    font.setWeight(QFont::DemiBold);
    constexpr int mark = 16; // with the gap before it
    for (int column = 0; column < header->count(); ++column) {
        if (header->isSectionHidden(column))
            continue;
        table->sortByColumn(column, Qt::AscendingOrder);
        settle();
        const QString title = model().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int room = header->sectionSize(column) - 2 * Metrics::gap - mark;
        QVERIFY2(QFontMetrics(font).horizontalAdvance(title) <= room, qPrintable(title));
    }
}

void TestInstancesPage::manyTagsAreAllShown()
{
    for (int i = 0; i < 200; ++i)
        m_instances[0].tags.insert(QStringLiteral("tag-%1").arg(i), QStringLiteral("value-%1").arg(i));
    m_page->setInstances(m_instances);
    settle();
    type(QStringLiteral("id:\"") + m_instances[0].id + u'"');
    named<InstanceTable>("instanceTable")->setCurrentIndex(model().index(0, 0));
    QTRY_VERIFY(named<Chips>("detailsTags")->height() > 200);
    const auto *tags = named<Chips>("detailsTags");
    QCOMPARE(tags->height(), tags->heightForWidth(tags->width()));
}

void TestInstancesPage::cellsAreCopied()
{
    auto *table = named<InstanceTable>("instanceTable");
    const QModelIndex cell = model().index(2, model().columnOf(QStringLiteral("name")));
    QTest::mouseClick(table->viewport(), Qt::MiddleButton, {}, table->visualRect(cell).center());
    QCOMPARE(QGuiApplication::clipboard()->text(), cell.data().toString());
    table->setFocus();
    table->setCurrentIndex(cell);
    QTest::keyClick(table, Qt::Key_Space);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u'\t'));
    QVERIFY(QGuiApplication::clipboard()->text().contains(cell.data().toString()));
}

void TestInstancesPage::hostileNamesAreShownVisibly()
{
    m_instances[0].name = QStringLiteral("<img src=x>\u202E\x1b]0;x\x07");
    m_instances[0].tags.insert(QStringLiteral("<b>&role"), QStringLiteral("\u2066x"));
    m_page->setInstances(m_instances);
    settle();
    type(QStringLiteral("id:\"") + m_instances[0].id + u'"');
    QCOMPARE(model().rowCount(), 1);
    named<InstanceTable>("instanceTable")->setCurrentIndex(model().index(0, 0));
    auto *name = named<QLabel>("detailsName");
    QCOMPARE(name->textFormat(), Qt::PlainText);
    QCOMPARE(name->text(), QStringLiteral("<img src=x><U+202E>␛]0;x␇"));
    QVERIFY(name->toolTip().contains(QStringLiteral("&lt;img")));
    const QString stop = named<QPushButton>("powerStop")->text();
    QVERIFY2(!stop.contains(QChar(0x202E)) && !stop.contains(QChar(0x1b)), qPrintable(stop));
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(), qPrintable(label->text()));
}

void TestInstancesPage::anEmptyResultSaysWhichWordAndClearsIt()
{
    type(QStringLiteral("role=web env=nope "));
    QCOMPARE(model().rowCount(), 0);
    QVERIFY(!named<InstanceTable>("instanceTable")->isVisible());
    QTRY_VERIFY(m_page->findChild<QPushButton *>(QStringLiteral("emptyClearWord")));
    auto *clear = named<QPushButton>("emptyClearWord");
    QVERIFY(clear->text().contains(QStringLiteral("env=nope")));
    QTest::mouseClick(clear, Qt::LeftButton);
    settle();
    QCOMPARE(model().rowCount(), 24);
    QCOMPARE(named<QueryField>("queryField")->text(), QStringLiteral("role=web"));
}

void TestInstancesPage::terminatingAsksForTheName()
{
    auto *table = named<InstanceTable>("instanceTable");
    table->setCurrentIndex(model().index(1, 0));
    const QString name = model().instance(1).name;
    QSignalSpy asked(m_page.get(), &InstancesPage::powerRequested);
    m_page->findChild<QAction *>(QStringLiteral("powerTerminate"))->trigger();
    QTRY_VERIFY(dialog() && dialog()->isVisible());
    auto *act = named<QPushButton>("confirmationAct");
    QTest::keyClicks(named<QLineEdit>("confirmationText"), name.chopped(1));
    QVERIFY(!act->isEnabled());
    QTest::keyClicks(named<QLineEdit>("confirmationText"), name.right(1));
    QTest::mouseClick(act, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().at(0).toString(), model().instance(1).key());
    QCOMPARE(asked.first().at(1).value<PowerVerb>(), PowerVerb::Terminate);
}

void TestInstancesPage::severalAreStoppedTogetherWithTheirNumber()
{
    for (Instance &instance : m_instances) {
        if (instance.tags.value(QStringLiteral("role")) == QStringLiteral("web"))
            instance.tags[QStringLiteral("env")] = QStringLiteral("production");
    }
    m_page->setInstances(m_instances);
    settle();
    type(QStringLiteral("role=web state:running"));
    const int count = model().rowCount();
    QVERIFY(count > 2);
    auto *table = named<InstanceTable>("instanceTable");
    table->selectAll();
    QSignalSpy wanted(m_page.get(), &InstancesPage::powerRequested);
    Q_EMIT table->menuWanted({});
    auto *menu = m_page->findChild<QMenu *>(QStringLiteral("tableMenu"));
    QVERIFY(menu);
    QVERIFY(!menu->findChild<QAction *>(QStringLiteral("startChosen"))); // all of them run
    auto *stop = menu->findChild<QAction *>(QStringLiteral("stopChosen"));
    QVERIFY2(stop && stop->text().contains(QString::number(count)), qPrintable(stop ? stop->text() : QString()));
    stop->trigger();
    QTRY_VERIFY(dialog() && dialog()->isVisible());
    QStringList said;
    for (const QLabel *label : dialog()->findChildren<QLabel *>())
        said.append(label->text());
    QCOMPARE(said.filter(QStringLiteral("still billed")).size(), 1);
    QVERIFY2(said.join(u'\n').contains(QStringLiteral("in production")), qPrintable(said.join(u'\n')));
    auto *act = named<QPushButton>("confirmationAct");
    QVERIFY(!act->isEnabled());
    QTest::keyClicks(named<QLineEdit>("confirmationText"), QString::number(count));
    QTest::mouseClick(act, Qt::LeftButton);
    QCOMPARE(wanted.count(), count);
    // What is refused is said of each.
    m_page->showPowerTrouble(wanted.at(1).at(0).toString(), {Error::Denied, QStringLiteral("No right."), {}});
    m_page->showPowerTrouble(wanted.at(2).at(0).toString(), {Error::Denied, QStringLiteral("No right."), {}});
    QCOMPARE(text("detailsTrouble").count(QStringLiteral("No right.")), 2);
    for (int more = 0; more < 7; ++more) // some with their words, the rest by their number
        m_page->showPowerTrouble(wanted.at(1).at(0).toString(), {Error::Denied, QStringLiteral("No right."), {}});
    QCOMPARE(text("detailsTrouble").count(QStringLiteral("No right.")), 5);
    QVERIFY2(text("detailsTrouble").contains(QStringLiteral("4 more were refused.")),
             qPrintable(text("detailsTrouble")));
}

void TestInstancesPage::aVerbThatIsNotPossibleSaysWhy()
{
    type(QStringLiteral("state:running"));
    named<InstanceTable>("instanceTable")->setCurrentIndex(model().index(0, 0));
    auto *start = named<QPushButton>("powerStart");
    QVERIFY(!start->isEnabled());
    QCOMPARE(start->toolTip(), QStringLiteral("<qt>It is &lt;b&gt;running&lt;/b&gt;.</qt>"));
    QVERIFY(named<QPushButton>("powerStop")->isEnabled());
    m_page->showPowerTrouble(model().instance(0).key(), {Error::Denied, QStringLiteral("The account may not."), {}});
    QCOMPARE(text("detailsTrouble"), QStringLiteral("The account may not."));
}

void TestInstancesPage::aFilterIsSavedUnderAName()
{
    type(QStringLiteral("role=web"));
    QSignalSpy changed(m_page.get(), &InstancesPage::settingsChanged);
    QTest::mouseClick(named<QPushButton>("saveFilter"), Qt::LeftButton);
    QTRY_VERIFY(m_page->findChild<QLineEdit *>(QStringLiteral("nameField")));
    QTest::keyClicks(named<QLineEdit>("nameField"), QStringLiteral("tier"));
    QTest::mouseClick(named<QPushButton>("nameSave"), Qt::LeftButton);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().value<Settings>().queries.value(QStringLiteral("tier")),
             QStringLiteral("role=web"));
    auto *saved = named<QListView>("savedFilters");
    QCOMPARE(saved->model()->rowCount(), 1);
    QTRY_COMPARE(saved->model()->index(0, 0).data(SavedFiltersModel::CountRole).toInt(), 24);
}

void TestInstancesPage::withoutAccountsTheFirstStartStandsThere()
{
    auto *first = new QLabel(QStringLiteral("No accounts yet"));
    m_page->setFirstStart(first);
    m_page->setAccounts({}, {});
    QVERIFY(first->isVisible());
    QVERIFY(!named<InstanceTable>("instanceTable")->isVisible());
    QVERIFY(!named<QueryField>("queryField")->isEnabled());
    QVERIFY(named<CommandEditor>("commandEditor")->isVisible());
}

void TestInstancesPage::theKeysOfThePageLeadToItsParts()
{
    auto *table = named<InstanceTable>("instanceTable");
    QSignalSpy refreshes(m_page.get(), &InstancesPage::refreshRequested);
    QTest::keyClick(table, Qt::Key_F5);
    QCOMPARE(refreshes.count(), 1);
    QTest::keyClick(table, Qt::Key_L, Qt::ControlModifier);
    QVERIFY(named<CommandEditor>("commandEditor")->hasFocus());
    QTest::keyClick(named<CommandEditor>("commandEditor"), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(named<QueryField>("queryField")->hasFocus());
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Slash);
    QVERIFY(named<QueryField>("queryField")->hasFocus());
    QVERIFY(named<QueryField>("queryField")->text().isEmpty());
    table->setFocus();
    const bool shown = named<QWidget>("detailsPanel")->isVisible();
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(named<QWidget>("detailsPanel")->isVisible(), !shown);
}

void TestInstancesPage::terminalsAreOfferedWhereThereAreShells()
{
    QSignalSpy shells(m_page.get(), &InstancesPage::shellsRequested);
    named<InstanceTable>("instanceTable")->setFocus();
    QVERIFY(!named<QPushButton>("openShell")->isVisible());
    QTest::keyClick(m_page.get(), Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(shells.size(), 0);
    m_page->setShellsOffered(true);
    QTest::keyClick(m_page.get(), Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(shells.size(), 1);
    QCOMPARE(shells[0][0].toStringList(), QStringList{named<InstanceTable>("instanceTable")->currentKey()});
    named<QPushButton>("openShell")->click();
    QCOMPARE(shells.size(), 2);
    QCOMPARE(shells[1][0], shells[0][0]);
}

void TestInstancesPage::aTerminalIsOpenedOnEachSelectedHost()
{
    QSignalSpy shells(m_page.get(), &InstancesPage::shellsRequested);
    m_page->setShellsOffered(true);
    named<InstanceTable>("instanceTable")->setFocus();
    model().setSelected(2, 4, true);
    QTest::keyClick(m_page.get(), Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(shells.size(), 1);
    QCOMPARE(shells[0][0].toStringList(),
             (QStringList{model().instance(2).key(), model().instance(3).key(), model().instance(4).key()}));
}

void TestInstancesPage::manyTerminalsAreAskedForFirst()
{
    QSignalSpy shells(m_page.get(), &InstancesPage::shellsRequested);
    m_page->setShellsOffered(true);
    model().setSelected(0, 99, true);
    QTest::keyClick(m_page.get(), Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY(dialog());
    QCOMPARE(shells.size(), 0);
    QTest::mouseClick(dialog()->findChild<QPushButton *>(QStringLiteral("confirmationAct")), Qt::LeftButton);
    QCOMPARE(shells.size(), 1);
    QCOMPARE(shells[0][0].toStringList().size(), 50);
}

QTEST_MAIN(TestInstancesPage)
#include "tst_instancespage.moc"

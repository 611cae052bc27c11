// What one can do in RunView by key, menu and palette, and the second pane of tabs.
#include "views/comparebar.h"
#include "views/confirmation.h"
#include "views/groupedview.h"
#include "views/hostspane.h"
#include "views/icons.h"
#include "views/lanepane.h"
#include "views/runview.h"

#include <QAction>
#include <QSplitter>
#include <QStackedWidget>

QAction *RunView::addAct(QWidget *page, const char *name, const QString &text, const QKeySequence &keys,
                         const std::function<void()> &act)
{
    auto *action = new QAction(text, page);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setEnabled(false);
    connect(action, &QAction::triggered, this, [this, act] {
        if (m_run)
            act();
    });
    page->addAction(action);
    m_acts.append(action);
    return action;
}

QList<QAction *> RunView::addActionsTo(QWidget *page)
{
    const auto add = [&](const char *name, const QString &text, const QKeySequence &keys,
                         const std::function<void()> &act) { return addAct(page, name, text, keys, act); };
    m_pauseAct = add("runPause", tr("Pause or go on"), QKeySequence(Qt::CTRL | Qt::Key_Period),
                     [this] { m_run->setPaused(!m_run->isPaused()); });
    m_pauseAct->setIcon(Icons::icon(QStringLiteral("pause")));
    m_stopAct = add("runStop", tr("Stop…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Period), [this] { askStop(); });
    m_stopAct->setIcon(Icons::icon(QStringLiteral("stop")));
    m_retryFailedAct = add("runRetryFailed", tr("Retry failed"), {}, [this] { retry(m_run->failedHosts()); });
    m_retryFailedAct->setIcon(Icons::icon(QStringLiteral("refresh")));
    m_retryAllAct = add("runRetryAll", tr("Run again"), {}, [this] { retry(m_run->hosts()); });
    m_retryAllAct->setIcon(Icons::icon(QStringLiteral("restart")));
    add("runGrouped", tr("Grouped"), QKeySequence(Qt::Key_1), [this] { setMode(Mode::Grouped); });
    add("runHosts", tr("Hosts"), QKeySequence(Qt::Key_2), [this] { setMode(Mode::Hosts); });
    add("runNextFailed", tr("Next that did not end well"), QKeySequence(Qt::Key_N), [this] { stepFailed(1); });
    add("runPreviousFailed", tr("Previous that did not end well"), QKeySequence(Qt::SHIFT | Qt::Key_N),
        [this] { stepFailed(-1); });
    QAction *search = add("runSearch", tr("Search the output"), QKeySequence(Qt::CTRL | Qt::Key_F), [this] {
        if (m_stack->currentIndex() == int(Mode::Grouped))
            m_compare->focusSearch();
        else
            m_lanes->focusSearch();
    });
    search->setIcon(Icons::icon(QStringLiteral("search")));
    add("runFindNext", tr("Find next"), QKeySequence(Qt::Key_F3), [this] { findNext(1); });
    add("runFindPrevious", tr("Find previous"), QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { findNext(-1); });
    add("runNextTab", tr("Next tab"), QKeySequence(Qt::CTRL | Qt::Key_Tab), [this] { stepTab(1); });
    add("runPreviousTab", tr("Previous tab"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab),
        [this] { stepTab(-1); });
    add("runCloseTab", tr("Close tab"), QKeySequence(Qt::CTRL | Qt::Key_W), [this] {
        if (pane()->isVisible())
            pane()->closeTab();
    });
    return m_acts;
}

/// They act on what one sees: nothing while the page is not shown.
void RunView::followRun()
{
    const bool can = m_run && isVisible();
    for (QAction *act : std::as_const(m_acts))
        act->setEnabled(can);
    if (!can || m_acts.isEmpty())
        return;
    const bool lives = m_run->state() == Run::State::Running || m_run->state() == Run::State::Stopping;
    const bool obeys = m_run->livesHere() && m_run->state() == Run::State::Running;
    m_pauseAct->setEnabled(obeys);
    m_stopAct->setEnabled(obeys);
    m_retryFailedAct->setEnabled(!m_run->failedHosts().isEmpty());
    m_retryAllAct->setEnabled(!lives);
}

void RunView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    followRun();
}

void RunView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    followRun();
}

void RunView::askStop()
{
    int running = 0;
    for (const LaneStatus &lane : m_run->lanes())
        running += int(!lane.hasEnded());
    Confirmation::Asked asked;
    asked.title = tr("Stop run %1?").arg(m_run->id());
    asked.reasons = {
        tr("%Ln host(s) have not ended. What runs there is told to end; what waits does not begin.", nullptr, running)};
    asked.act = tr("Stop it");
    asked.isDangerous = true;
    auto *question = new Confirmation(asked, this);
    connect(question, &QDialog::accepted, this, [run = m_run] {
        if (run)
            run->stop();
    });
    question->open();
}

void RunView::stepFailed(int by)
{
    setMode(Mode::Hosts);
    m_hosts->stepFailed(by);
}

void RunView::findNext(int step)
{
    if (m_stack->currentIndex() == int(Mode::Grouped))
        m_grouped->findNext(step);
    else
        pane()->findNext(step);
}

void RunView::stepTab(int by)
{
    if (pane()->isVisible())
        pane()->stepTab(by);
}

/// The pane of tabs that has the focus.
LanePane *RunView::pane() const
{
    return m_beside && m_beside->isVisible() && m_beside->isAncestorOf(focusWidget()) ? m_beside : m_lanes;
}

/// A second pane, for outputs that one wants to see side by side; made when it is wanted.
LanePane *RunView::beside()
{
    if (m_beside)
        return m_beside;
    m_beside = new LanePane(this);
    m_beside->setOpensFailed(false);
    m_beside->setObjectName(QStringLiteral("besidePane"));
    m_hostsSplit->addWidget(m_beside);
    m_hostsSplit->setStretchFactor(2, 1);
    connect(m_beside, &LanePane::retryRequested, this, [this](int lane) { retryLanes({lane}); });
    connect(m_beside, &LanePane::laneChosen, this, [this](int lane) {
        if (lane < 0)
            m_beside->hide();
    });
    connect(m_beside, &LanePane::hostKeysWanted, this, &RunView::hostKeysWanted);
    connect(m_beside, &LanePane::shellWanted, this, &RunView::shellWanted);
    connect(m_beside, &LanePane::besideWanted, this, [this](int lane) {
        m_beside->closeTabOf(lane);
        m_lanes->open(lane, true);
    });
    m_beside->setRun(m_run);
    return m_beside;
}

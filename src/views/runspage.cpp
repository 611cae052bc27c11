#include "views/runspage.h"

#include "views/icons.h"
#include "views/metrics.h"
#include "views/pane.h"
#include "views/rolelabel.h"
#include "views/runlistpane.h"
#include "views/runview.h"

#include <QDataStream>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace {
constexpr int reloadMs = 250; ///< at most so often the list is read again
} // namespace

RunsPage::RunsPage(Runner &runner, History &history, QWidget *parent)
    : QWidget(parent),
      m_runner(runner),
      m_history(history),
      m_split(new QSplitter(this)),
      m_list(new RunListPane(this)),
      m_stack(new QStackedWidget(this)),
      m_view(new RunView(this)),
      m_empty(buildEmpty())
{
    setObjectName(QStringLiteral("runsPage"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    m_split->setObjectName(QStringLiteral("runsSplit"));
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_list);
    m_split->addWidget(m_stack);
    m_split->setStretchFactor(1, 1);
    m_split->setSizes({248, 1000});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_split);

    m_loadTimer.setSingleShot(true);
    m_loadTimer.setInterval(reloadMs);
    connect(&m_loadTimer, &QTimer::timeout, this, &RunsPage::load);
    m_listTimer.setSingleShot(true);
    m_listTimer.setInterval(reloadMs);
    connect(&m_listTimer, &QTimer::timeout, this, &RunsPage::listRuns);
    connect(&m_history, &History::changed, this, &RunsPage::loadSoon);
    connect(&m_runner, &Runner::runAdded, this, &RunsPage::loadSoon);
    connect(&m_runner, &Runner::runAdded, this, &RunsPage::follow);
    connect(&m_runner, &Runner::runEnded, this, &RunsPage::loadSoon);
    connect(m_list, &RunListPane::searchChanged, this, &RunsPage::load);
    connect(m_list, &RunListPane::runChosen, this, qOverload<qint64>(&RunsPage::showRun));
    connect(m_view, &RunView::runAgainRequested, this, &RunsPage::runAgainRequested);
    connect(m_view, &RunView::snippetRequested, this, &RunsPage::snippetRequested);
    connect(m_view, &RunView::hostKeysWanted, this, &RunsPage::hostKeysWanted);
    connect(m_view, &RunView::shellWanted, this, &RunsPage::shellWanted);
    connect(m_view, &RunView::selectionWanted, this, &RunsPage::selectionWanted);
    setFocusProxy(m_list);
    const QList<Run *> runs = m_runner.runs();
    for (Run *run : runs)
        follow(run);
    m_actions = m_view->addActionsTo(this);
    load();
}

/// No runs yet: three commands to begin with.
QWidget *RunsPage::buildEmpty()
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(Metrics::formMargin, Metrics::formMargin, Metrics::formMargin, Metrics::formMargin);
    column->setSpacing(Metrics::gap);
    auto *title = new RoleLabel(tr("No run is shown."), Theme::Role::Text, RoleLabel::Step::Head, content);
    title->setObjectName(QStringLiteral("noRuns"));
    column->addWidget(title);
    column->addWidget(new RoleLabel(tr("Choose one at the left, or begin with one of these on the Instances page:"),
                                    Theme::Role::Muted, RoleLabel::Step::Body, content));
    const QList<std::pair<QString, QString>> proposals = {
        {tr("How long they are up"), QStringLiteral("uptime")},
        {tr("Disk space"), QStringLiteral("df -h")},
        {tr("Updates available"), QStringLiteral("apt list --upgradable 2>/dev/null | tail -n +2 | wc -l")},
    };
    for (const auto &[words, command] : proposals) {
        auto *button = new QPushButton(Icons::icon(QStringLiteral("play")), words, content);
        button->setObjectName(QStringLiteral("propose-") + command.section(u' ', 0, 0));
        connect(button, &QPushButton::clicked, this, [this, command = command] { Q_EMIT commandProposed(command); });
        column->addWidget(button, 0, Qt::AlignLeft);
    }
    column->addStretch(1);
    pane::setGround(content, QPalette::Base);
    return content;
}

void RunsPage::loadSoon()
{
    if (!m_loadTimer.isActive())
        m_loadTimer.start();
}

void RunsPage::load()
{
    if (m_loading)
        return loadSoon();
    m_loading = true;
    const QString text = m_list->searchText();
    whenDone(m_history.list(text), this, [this](const Result<QList<RunSummary>> &runs) {
        m_loading = false;
        if (runs) {
            m_summaries = *runs;
            listRuns();
            showNewest();
        }
    });
}

/// Who comes for the first time sees the last run, not an empty page.
void RunsPage::showNewest()
{
    if (m_wanted == 0 && !m_summaries.isEmpty() && m_list->searchText().isEmpty())
        showRun(m_summaries.first().id);
}

void RunsPage::follow(Run *run)
{
    connect(run, &Run::lanesChanged, this, [this] {
        if (!m_listTimer.isActive())
            m_listTimer.start();
    });
}

/// What the history says, with the progress of the runs that live here.
void RunsPage::listRuns()
{
    for (RunSummary &summary : m_summaries) {
        if (const Run *run = living(summary.id)) {
            summary.counts = run->counts();
            summary.state = run->state();
            summary.endedAt = run->endedAt();
        }
    }
    m_list->setRuns(m_summaries);
}

Run *RunsPage::living(qint64 id) const
{
    const QList<Run *> runs = m_runner.runs();
    const auto found = std::find_if(runs.begin(), runs.end(), [id](const Run *run) { return run->id() == id; });
    return found == runs.end() ? nullptr : *found;
}

void RunsPage::showRun(Run *run)
{
    present(run);
    m_view->takeFocus();
}

void RunsPage::present(Run *run)
{
    m_wanted = run->id();
    m_list->choose(run->id());
    m_view->setRun(run);
    m_kept.reset();
    m_stack->setCurrentWidget(m_view);
}

void RunsPage::showRun(qint64 id)
{
    if (Run *run = living(id))
        return present(run);
    m_wanted = id;
    m_list->choose(id);
    whenDone(m_history.open(id), this, [this, id](const Result<std::shared_ptr<Run>> &run) { opened(id, run); });
}

void RunsPage::opened(qint64 id, const Result<std::shared_ptr<Run>> &run)
{
    if (id != m_wanted)
        return;
    if (!run)
        return say(run.error().message);
    m_view->setRun(run->get());
    m_kept = *run; // the one shown before goes only now
    m_stack->setCurrentWidget(m_view);
}

void RunsPage::say(const QString &sentence)
{
    m_empty->findChild<RoleLabel *>(QStringLiteral("noRuns"))->setText(sentence);
    m_view->setRun(nullptr);
    m_stack->setCurrentWidget(m_empty);
}

QByteArray RunsPage::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_split->saveState() << m_view->saveState();
    return state;
}

void RunsPage::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    QByteArray split;
    QByteArray view;
    stream >> split >> view;
    if (stream.status() != QDataStream::Ok || state.isEmpty())
        return;
    m_split->restoreState(split);
    m_view->restoreState(view);
}

void RunsPage::setExportWriter(RunExport::Writer writer)
{
    m_view->setExportWriter(std::move(writer));
}

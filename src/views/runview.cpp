#include "views/runview.h"

#include "runs/finding.h"
#include "views/banner.h"
#include "views/comparebar.h"
#include "views/folding.h"
#include "views/groupedview.h"
#include "views/hostspane.h"
#include "views/lanepane.h"
#include "views/metrics.h"
#include "views/pane.h"
#include "views/questiondock.h"
#include "views/rolelabel.h"
#include "views/runhead.h"
#include "views/runsegments.h"
#include "views/statechips.h"

#include <QButtonGroup>
#include <QDataStream>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

RunView::RunView(QWidget *parent)
    : QWidget(parent),
      m_head(new RunHead(this)),
      m_segments(new RunSegments(this)),
      m_chips(new StateChips(this)),
      m_ended(new RoleLabel({}, Theme::Role::Muted, RoleLabel::Step::Body, this)),
      m_modes(new QButtonGroup(this)),
      m_interrupted(new Banner(this)),
      m_exported(new Banner(this)),
      m_export(new RunExport(this)),
      m_stack(new QStackedWidget(this)),
      m_grouped(new GroupedView(this)),
      m_hostsSplit(new QSplitter(this)),
      m_hosts(new HostsPane(this)),
      m_lanes(new LanePane(this)),
      m_questions(new QuestionDock(this))
{
    build();
    connectExport();
    connect(m_head, &RunHead::pauseRequested, this, [this](bool pause) {
        if (m_run)
            m_run->setPaused(pause);
    });
    connect(m_head, &RunHead::stopRequested, this, [this] {
        if (m_run)
            m_run->stop();
    });
    connect(m_head, &RunHead::retryAllRequested, this, [this] { retry(m_run ? m_run->hosts() : QList<Host>()); });
    connect(m_head, &RunHead::retryFailedRequested, this,
            [this] { retry(m_run ? m_run->failedHosts() : QList<Host>()); });
    connect(m_head, &RunHead::snippetRequested, this, &RunView::snippetRequested);
    connect(m_chips, &StateChips::checkedChanged, this, [this](const QSet<LaneStatus::State> &states) {
        m_hosts->setStates(states);
        m_grouped->setStates(states);
    });
    connect(m_hosts, &HostsPane::laneChosen, m_lanes, &LanePane::open);
    connect(m_lanes, &LanePane::laneChosen, m_hosts, &HostsPane::choose);
    connect(m_lanes, &LanePane::retryRequested, this, [this](int lane) { retryLanes({lane}); });
    connect(m_lanes, &LanePane::hostKeysWanted, this, &RunView::hostKeysWanted);
    connect(m_lanes, &LanePane::shellWanted, this, &RunView::shellWanted);
    connect(m_lanes, &LanePane::besideWanted, this, [this](int lane) {
        m_lanes->closeTabOf(lane);
        beside()->setVisible(true);
        beside()->open(lane, true);
    });
    connect(m_grouped, &GroupedView::retryRequested, this, &RunView::retryLanes);
    connect(m_grouped, &GroupedView::laneOpened, this, [this](int lane) {
        setMode(Mode::Hosts);
        m_lanes->open(lane, true);
    });
    connect(m_grouped, &GroupedView::shellWanted, this, [this](int lane) {
        for (const Host &host : hostsOf({lane}))
            Q_EMIT shellWanted(host);
    });
    connect(m_grouped, &GroupedView::selectionWanted, this, [this](const QList<int> &lanes) {
        if (m_run)
            Q_EMIT selectionWanted(hostsOf(lanes));
    });
    connect(m_questions, &QuestionDock::focusLeft, this, [this] { m_stack->currentWidget()->setFocus(); });
    connect(m_questions, &QuestionDock::answered, this, [this](const Answer &answer) {
        if (m_run)
            m_run->answer(answer);
    });
}

void RunView::connectExport()
{
    QPushButton *close = m_exported->addButton(QStringLiteral("closeExported"), tr("Close"));
    connect(close, &QPushButton::clicked, m_exported, &QWidget::hide);
    connect(m_head, &RunHead::exportRequested, this, [this](ExportForm form) {
        if (m_run)
            m_export->ask(*m_run, form);
    });
    connect(m_export, &RunExport::written, this, [this](const QString &path) {
        m_exported->say(Banner::Tone::Ok, QStringLiteral("export"), tr("Exported."), tr("Written to %1.").arg(path));
        m_exported->show();
    });
    connect(m_export, &RunExport::failed, this, [this](const QString &sentence) {
        m_exported->say(Banner::Tone::Failed, QStringLiteral("warning"), tr("Not exported."), sentence);
        m_exported->show();
    });
}

void RunView::build()
{
    setObjectName(QStringLiteral("runView"));
    m_hostsSplit->setObjectName(QStringLiteral("hostsSplit"));
    m_hostsSplit->setChildrenCollapsible(false);
    m_hostsSplit->addWidget(m_hosts);
    m_hostsSplit->addWidget(m_lanes);
    m_hostsSplit->setStretchFactor(1, 1);
    m_hostsSplit->setSizes({340, 860});
    m_hostsSplit->setFocusProxy(m_hosts);
    auto *groups = new QWidget(this);
    auto *groupColumn = new QVBoxLayout(groups);
    groupColumn->setContentsMargins({});
    groupColumn->setSpacing(0);
    m_compare = new CompareBar(*m_grouped, groups);
    groupColumn->addWidget(m_compare);
    groupColumn->addWidget(m_grouped, 1);
    groups->setFocusProxy(m_grouped);
    m_stack->addWidget(groups);
    m_stack->addWidget(m_hostsSplit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_segments);
    column->addWidget(buildChipRow());
    m_interrupted->setObjectName(QStringLiteral("interrupted"));
    m_interrupted->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_find = m_interrupted->addButton(QStringLiteral("findAgain"), tr("Find again"), QStringLiteral("search"));
    m_find->setToolTip(tr("Reads on what became of them; nothing is begun"));
    connect(m_find, &QPushButton::clicked, this, &RunView::findAgain);
    m_interrupted->hide();
    column->addWidget(m_interrupted);
    m_exported->setObjectName(QStringLiteral("exported"));
    m_exported->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_exported->hide();
    column->addWidget(m_exported);
    column->addWidget(m_stack, 1);
    column->addWidget(m_questions);
}

QToolButton *RunView::segment(const QString &name, const QString &text, const QString &key, Mode mode)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setAccessibleName(text);
    button->setProperty("role", QStringLiteral("segment"));
    button->setProperty("key", key);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setCheckable(true);
    m_modes->addButton(button, int(mode));
    return button;
}

QWidget *RunView::buildChipRow()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(Metrics::gap, 0, Metrics::gap, 0);
    row->setSpacing(Metrics::gap);
    row->addWidget(m_chips);
    m_ended->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // gives way first
    row->addWidget(m_ended, 1);
    auto *segments = new QHBoxLayout;
    segments->setSpacing(0);
    segments->addWidget(segment(QStringLiteral("groupedMode"), tr("Grouped"), QStringLiteral("1"), Mode::Grouped));
    segments->addWidget(segment(QStringLiteral("hostsMode"), tr("Hosts"), QStringLiteral("2"), Mode::Hosts));
    row->addLayout(segments);
    m_modes->button(int(Mode::Grouped))->setChecked(true);
    connect(m_modes, &QButtonGroup::idClicked, this, [this](int mode) { setMode(Mode(mode)); });
    QWidget *bar = pane::bar(row, Metrics::of(this).secondBar(), Qt::BottomEdge, this);
    new Folding(bar, m_chips->buttons());
    return bar;
}

void RunView::setMode(Mode mode)
{
    m_stack->setCurrentIndex(int(mode));
    m_modes->button(int(mode))->setChecked(true);
    if (mode == Mode::Hosts && m_lanes->currentLane() < 0)
        m_hosts->chooseFirst();
    if (m_stack->isVisible())
        takeFocus();
}

void RunView::takeFocus()
{
    m_stack->currentWidget()->setFocus();
}

void RunView::setRun(Run *run)
{
    if (run && m_run == run)
        return;
    if (m_run)
        m_run->disconnect(this);
    m_run = run;
    m_exported->hide();
    m_chips->clear();
    m_head->setRun(run);
    m_hosts->setRun(run);
    m_lanes->setRun(run);
    m_grouped->setRun(run);
    if (m_beside) {
        m_beside->setRun(run);
        m_beside->hide();
    }
    if (run) {
        connect(run, &Run::lanesChanged, this, &RunView::refresh);
        connect(run, &Run::stateChanged, this, &RunView::refresh);
        connect(run, &Run::questionsChanged, this, [this] { m_questions->setQuestions(m_run->questions()); });
    }
    m_questions->setQuestions(run ? run->questions() : QList<Question>());
    if (m_stack->currentWidget() == m_hostsSplit && m_lanes->currentLane() < 0)
        m_hosts->chooseFirst();
    refresh();
}

void RunView::refresh()
{
    m_head->refresh();
    followRun();
    if (!m_run)
        return;
    const Run::Counts counts = m_run->counts();
    m_segments->setCounts(counts);
    m_chips->setCounts(counts);
    int ended = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        ended += it.key() >= LaneStatus::State::Ok ? it.value() : 0;
    const int all = int(m_run->lanes().size());
    m_ended->setText(ended < all ? tr("%L1 of %L2 ended").arg(ended).arg(all) : QString());
    const int lost = counts.value(LaneStatus::State::Lost);
    const int found = int(hostsToFind(*m_run).size());
    const bool interrupted = m_run->state() == Run::State::Interrupted && lost > 0;
    m_interrupted->setVisible(interrupted || found > 0);
    m_find->setVisible(found > 0);
    if (found > 0)
        m_interrupted->say(Banner::Tone::Waiting, QStringLiteral("warning"), tr("Not ended here."),
                           tr("%Ln command(s) keep going on their hosts, or have ended there unseen.", nullptr, found));
    else if (interrupted)
        m_interrupted->say(
            Banner::Tone::Waiting, QStringLiteral("warning"), tr("Interrupted."),
            tr("Maestro ended before the run did; what became of %Ln host(s) is not known.", nullptr, lost));
}

void RunView::retry(const QList<Host> &hosts)
{
    if (m_run && !hosts.isEmpty())
        Q_EMIT runAgainRequested(planToRun(m_run->plan()), m_run->query(), hosts);
}

void RunView::findAgain()
{
    if (const QList<Host> hosts = m_run ? hostsToFind(*m_run) : QList<Host>(); !hosts.isEmpty())
        Q_EMIT runAgainRequested(planToFind(*m_run), m_run->query(), hosts);
}

QList<Host> RunView::hostsOf(const QList<int> &lanes) const
{
    QList<Host> hosts;
    for (const int lane : lanes) {
        if (m_run && lane >= 0 && lane < m_run->lanes().size())
            hosts.append(m_run->lanes()[lane].host);
    }
    return hosts;
}

void RunView::retryLanes(const QList<int> &lanes)
{
    retry(hostsOf(lanes));
}

QByteArray RunView::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_stack->currentIndex() << m_hostsSplit->saveState();
    return state;
}

void RunView::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    int mode = 0;
    QByteArray split;
    stream >> mode >> split;
    if (stream.status() != QDataStream::Ok || state.isEmpty())
        return;
    m_hostsSplit->restoreState(split);
    setMode(mode == int(Mode::Hosts) ? Mode::Hosts : Mode::Grouped);
}

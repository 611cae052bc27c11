#include "views/lanepane.h"

#include "core/text.h"
#include "models/sshcommand.h"
#include "views/banner.h"
#include "views/icons.h"
#include "views/lanebrief.h"
#include "views/lanetabs.h"
#include "views/metrics.h"
#include "views/outputsaver.h"
#include "views/outputview.h"
#include "views/pane.h"
#include "views/plaintip.h"
#include "views/rolelabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>

namespace {

constexpr int opensByItself = 3;

} // namespace

LanePane::LanePane(QWidget *parent)
    : QWidget(parent),
      m_tabs(new LaneTabs(this)),
      m_view(new OutputView(this)),
      m_diagnosis(new QPlainTextEdit(this)),
      m_stack(new QStackedWidget(this)),
      m_address(new RoleLabel({}, Theme::Role::Text, RoleLabel::Step::Strong, this)),
      m_facts(new RoleLabel({}, Theme::Role::Muted, RoleLabel::Step::Body, this)),
      m_found(new RoleLabel({}, Theme::Role::Muted, RoleLabel::Step::Small, this)),
      m_search(new QLineEdit(this)),
      m_banner(new Banner(this)),
      m_saver(new OutputSaver(this))
{
    build();
    connect(m_tabs, &LaneTabs::laneShown, this, &LanePane::showCurrent);
    connect(m_tabs, &LaneTabs::besideWanted, this, &LanePane::besideWanted);
    connect(m_view, &OutputView::followingChanged, m_follow, &QToolButton::setChecked);
    connect(m_view, &OutputView::linesChanged, &m_hits, &OutputSearch::goOn);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_hit = -1;
        m_hits.look(m_view->lines(), text);
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { findNext(1); });
    connect(&m_hits, &OutputSearch::changed, this, &LanePane::showHits);
}

void LanePane::stepTab(int by)
{
    m_tabs->step(by);
}

void LanePane::closeTab()
{
    m_tabs->closeTab(m_tabs->currentIndex());
}

void LanePane::closeTabOf(int lane)
{
    m_tabs->closeTab(m_tabs->tabOf(lane));
}

void LanePane::build()
{
    m_diagnosis->setObjectName(QStringLiteral("diagnosis"));
    m_diagnosis->setAccessibleName(tr("Diagnosis"));
    m_diagnosis->setReadOnly(true);
    m_diagnosis->setFrameShape(QFrame::NoFrame);
    m_diagnosis->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_diagnosis->setFont(Metrics::of(this).mono());
    m_diagnosis->document()->setDocumentMargin(12);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_diagnosis);
    m_banner->setObjectName(QStringLiteral("laneBanner"));
    m_shell = m_banner->addButton(QStringLiteral("laneShell"), tr("Open shell"), QStringLiteral("terminal"));
    m_ssh = m_banner->addButton(QStringLiteral("laneSsh"), tr("Copy ssh command"), QStringLiteral("copy"));
    m_retry = m_banner->addButton(QStringLiteral("retryLane"), tr("Retry"), QStringLiteral("refresh"));
    m_keys = m_banner->addButton(QStringLiteral("laneHostKeys"), tr("Host keys…"), QStringLiteral("fingerprint"));
    m_keys->setAccessibleName(tr("Show what is known of this host's keys"));
    m_keys->hide();
    m_banner->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // as high as its sentence needs
    m_banner->hide();
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT retryRequested(m_shownLane); });
    connect(m_shell, &QPushButton::clicked, this, [this] {
        if (m_run && m_shownLane >= 0)
            Q_EMIT shellWanted(m_run->lanes()[m_shownLane].host);
    });
    connect(m_ssh, &QPushButton::clicked, this, [this] {
        if (m_run && m_shownLane >= 0)
            QGuiApplication::clipboard()->setText(sshCommand(m_run->lanes()[m_shownLane].host));
    });
    connect(m_keys, &QPushButton::clicked, this, [this] {
        if (m_run && m_shownLane >= 0)
            Q_EMIT hostKeysWanted(m_run->lanes()[m_shownLane].host);
    });

    setMinimumWidth(Metrics::of(this).chars(44)); // outputs are what one came for: the list of hosts gives way
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(buildTabRow());
    column->addWidget(buildInfoRow());
    column->addWidget(m_stack, 1);
    column->addWidget(m_banner);
}

QToolButton *LanePane::tool(const QString &name, const QString &icon, const QString &text, bool checkable)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(Icons::icon(icon));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setCheckable(checkable);
    return button;
}

QWidget *LanePane::buildTabRow()
{
    m_follow = tool(QStringLiteral("followOutput"), QStringLiteral("follow"), tr("Follow the end of the output"), true);
    m_follow->setChecked(true);
    m_wrap = tool(QStringLiteral("wrapOutput"), QStringLiteral("wrap"), tr("Wrap long lines"), true);
    m_wrap->setChecked(true);
    QToolButton *saveButton =
        tool(QStringLiteral("saveOutput"), QStringLiteral("save"), tr("Save this host's output to a file"), false);
    m_diagnose = tool(QStringLiteral("diagnose"), QStringLiteral("check-step"),
                      tr("Diagnose: how this host was reached, phase by phase"), true);
    connect(m_follow, &QToolButton::clicked, m_view, &OutputView::setFollowing);
    connect(m_wrap, &QToolButton::toggled, m_view, &OutputView::setWrapping);
    connect(saveButton, &QToolButton::clicked, this, &LanePane::save);
    connect(m_diagnose, &QToolButton::toggled, this, &LanePane::showStatus);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, Metrics::gap, 0);
    row->setSpacing(Metrics::inner);
    row->addWidget(m_tabs, 1, Qt::AlignBottom);
    for (QToolButton *button : {m_diagnose, m_follow, m_wrap, saveButton})
        row->addWidget(button);
    return pane::bar(row, Metrics::of(this).tall() + 2, Qt::BottomEdge, this);
}

QWidget *LanePane::buildInfoRow()
{
    m_address->setObjectName(QStringLiteral("laneAddress"));
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_search->setObjectName(QStringLiteral("outputSearch"));
    m_search->setAccessibleName(tr("Search this output"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(Metrics::of(this).chars(12));
    m_search->setMaximumWidth(Metrics::of(this).chars(26));
    m_address->setMinimumWidth(Metrics::of(this).chars(12));
    m_search->addAction(Icons::icon(QStringLiteral("search"), Theme::Role::Muted), QLineEdit::LeadingPosition);
    auto *leave = new QShortcut(Qt::Key_Escape, m_search);
    leave->setContext(Qt::WidgetShortcut);
    connect(leave, &QShortcut::activated, this, [this] {
        m_search->clear();
        m_stack->currentWidget()->setFocus();
    });
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 2, Metrics::gap, 2);
    row->setSpacing(Metrics::gap);
    row->addWidget(m_address);
    row->addWidget(m_facts, 1);
    row->addWidget(m_found);
    row->addWidget(m_search);
    return pane::bar(row, Metrics::of(this).control() + 4, Qt::BottomEdge, this);
}

void LanePane::setRun(Run *run)
{
    if (run && m_run == run)
        return;
    if (m_run)
        m_run->disconnect(this);
    m_run = run;
    m_opened = 0;
    m_shownLane = -1;
    m_hits.look(nullptr, {});
    m_view->pointAt(nullptr, -1);
    m_tabs->clear();
    if (run) {
        connect(run, &Run::lanesChanged, this, &LanePane::lanesChanged);
        connect(run, &Run::outputArrived, this, &LanePane::outputArrived);
        QList<int> all;
        for (int lane = 0; lane < run->lanes().size(); ++lane)
            all.append(lane);
        lanesChanged(all);
    }
    showCurrent();
}

int LanePane::currentLane() const
{
    return m_tabs->currentLane();
}

void LanePane::open(int lane, bool pinned)
{
    if (m_run && lane >= 0 && lane < m_run->lanes().size())
        m_tabs->look(lane, m_run->lanes()[lane], pinned);
}

/// Tabs follow their host's state; the first few that do not end well open by themselves, behind what one looks at.
void LanePane::lanesChanged(const QList<int> &lanes)
{
    for (const int lane : lanes) {
        const LaneStatus &status = m_run->lanes()[lane];
        const bool failed = status.hasEnded() && !status.endedWell() && status.state != LaneStatus::State::Skipped;
        if (m_tabs->tabOf(lane) >= 0) {
            m_tabs->dress(lane, status);
        } else if (failed && m_opensFailed && m_opened < opensByItself) {
            ++m_opened;
            m_tabs->keep(lane, status);
        }
    }
    if (lanes.contains(m_shownLane))
        showStatus();
}

void LanePane::outputArrived(const QList<int> &lanes)
{
    if (lanes.contains(m_shownLane)) {
        m_view->outputArrived();
        showStatus();
    }
}

void LanePane::showCurrent()
{
    const int lane = m_run ? currentLane() : -1;
    if (lane != m_shownLane) {
        m_shownLane = lane;
        m_diagnose->setChecked(false);
        m_hits.look(nullptr, {});
        m_view->pointAt(lane < 0 ? nullptr : m_run->output(), lane);
        m_hit = -1;
        m_hits.look(m_view->lines(), m_search->text());
        Q_EMIT laneChosen(lane);
    }
    showStatus();
}

void LanePane::showStatus()
{
    const bool some = m_run && m_shownLane >= 0;
    const LaneStatus status = some ? m_run->lanes()[m_shownLane] : LaneStatus();
    m_address->setText(some ? lanebrief::address(status) : QString());
    m_facts->setText(some ? lanebrief::facts(status) : QString());
    // A host that gave no output is best told by how it was reached.
    const bool silent = some && status.hasEnded() && !status.endedWell() && status.outBytes + status.errBytes == 0;
    const bool diagnose = some && (m_diagnose->isChecked() || silent);
    m_diagnose->setEnabled(some && !silent);
    m_stack->setCurrentWidget(diagnose ? static_cast<QWidget *>(m_diagnosis) : m_view);
    if (const QString text = diagnose ? lanebrief::timeline(status) : QString(); m_diagnosis->toPlainText() != text)
        m_diagnosis->setPlainText(text);
    showBanner(status);
}

void LanePane::showBanner(const LaneStatus &status)
{
    const QString subject = lanebrief::subject(status);
    m_banner->setVisible(!subject.isEmpty());
    if (subject.isEmpty())
        return;
    static const QMap<LaneStatus::State, Banner::Tone> tones = {
        {LaneStatus::State::Failed, Banner::Tone::Failed},
        {LaneStatus::State::Unreachable, Banner::Tone::Unreachable},
        {LaneStatus::State::Cancelled, Banner::Tone::Plain},
        {LaneStatus::State::Skipped, Banner::Tone::Plain},
    };
    const bool isKey = !refusedKeys(status).isEmpty();
    const Banner::Tone tone = isKey ? Banner::Tone::Failed : tones.value(status.state, Banner::Tone::Waiting);
    m_keys->setVisible(isKey);
    // Where it was reached one may look what is wrong there; where not, another program may say more.
    m_shell->setVisible(status.state == LaneStatus::State::Failed || status.state == LaneStatus::State::TimedOut);
    m_ssh->setVisible(status.state == LaneStatus::State::Unreachable && !isKey && !sshCommand(status.host).isNull());
    // Beside the subject there may be no room for the sentence.
    const bool isNarrow = width() < Metrics::of(this).chars(80);
    const QString sentence = (isNarrow ? subject + u' ' : QString()) + lanebrief::sentence(status);
    if (isKey)
        m_banner->say(tone, QStringLiteral("fingerprint"), isNarrow ? QString() : subject, sentence);
    else
        m_banner->say(tone, StateGlyph::of(status), isNarrow ? QString() : subject, sentence);
    m_retry->setText(tr("Retry %1").arg(buttonText(visibleText(status.host.name))));
}

void LanePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showStatus();
}

void LanePane::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void LanePane::findNext(int step)
{
    const qsizetype count = m_hits.hits().size();
    m_hit = count == 0 ? -1 : (m_hit + step + count) % count;
    showHits();
    if (m_hit >= 0)
        m_view->scrollToLine(m_hits.hits()[m_hit].line);
}

void LanePane::showHits()
{
    const qsizetype count = m_hits.hits().size();
    if (m_hit < 0 && count > 0) {
        m_hit = 0;
        m_view->scrollToLine(m_hits.hits().first().line);
    }
    m_view->setHits(m_hits.hits(), m_hit);
    if (m_search->text().isEmpty())
        m_found->clear();
    else if (count == 0)
        m_found->setText(m_hits.isLooking() ? tr("looking") : tr("not found"));
    else
        m_found->setText(tr("%L1 of %L2").arg(m_hit + 1).arg(count));
}

void LanePane::save()
{
    if (m_run && m_shownLane >= 0)
        m_saver->save(m_run->output(), m_shownLane, m_run->lanes()[m_shownLane].host.name);
}

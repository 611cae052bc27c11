#include "views/lanepane.h"

#include "core/text.h"
#include "views/banner.h"
#include "views/icons.h"
#include "views/lanebrief.h"
#include "views/metrics.h"
#include "views/outputsaver.h"
#include "views/outputview.h"
#include "views/pane.h"
#include "views/plaintip.h"
#include "views/rolelabel.h"
#include "views/stateglyph.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

namespace {

constexpr int opensByItself = 3;

/// What a tab is about.
struct Tab
{
    int lane = -1;
    bool stays = false;
};

} // namespace

Q_DECLARE_METATYPE(Tab)

LanePane::LanePane(QWidget *parent)
    : QWidget(parent),
      m_tabs(new QTabBar(this)),
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
    connect(m_tabs, &QTabBar::currentChanged, this, &LanePane::showCurrent);
    connect(m_tabs, &QTabBar::tabCloseRequested, this, &LanePane::closeTab);
    connect(m_tabs, &QTabBar::tabBarDoubleClicked, this, [this](int tab) { setPinned(tab, true); });
    connect(m_view, &OutputView::followingChanged, m_follow, &QToolButton::setChecked);
    connect(m_view, &OutputView::linesChanged, &m_hits, &OutputSearch::goOn);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_hit = -1;
        m_hits.look(m_view->lines(), text);
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { findNext(1); });
    connect(&m_hits, &OutputSearch::changed, this, &LanePane::showHits);
    const auto key = [this](QKeySequence keys, auto act) {
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated,
                this, act);
    };
    key(QKeySequence(Qt::CTRL | Qt::Key_W), [this] { closeTab(m_tabs->currentIndex()); });
    const auto step = [this](int by) {
        if (const int count = m_tabs->count(); count > 0)
            m_tabs->setCurrentIndex((m_tabs->currentIndex() + by + count) % count);
    };
    key(QKeySequence(Qt::CTRL | Qt::Key_Tab), [step] { step(1); });
    key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab), [step] { step(-1); });
}

void LanePane::build()
{
    m_diagnosis->setObjectName(QStringLiteral("diagnosis"));
    m_diagnosis->setAccessibleName(tr("Diagnosis"));
    m_diagnosis->setReadOnly(true);
    m_diagnosis->setFrameShape(QFrame::NoFrame);
    m_diagnosis->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_diagnosis->setFont(Metrics::of(this).mono());
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_diagnosis);
    m_banner->setObjectName(QStringLiteral("laneBanner"));
    m_retry = m_banner->addButton(QStringLiteral("retryLane"), tr("Retry"), QStringLiteral("refresh"));
    m_banner->hide();
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT retryRequested(m_shownLane); });

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
    m_tabs->setObjectName(QStringLiteral("laneTabs"));
    m_tabs->setAccessibleName(tr("Hosts looked at"));
    m_tabs->setTabsClosable(true);
    m_tabs->setMovable(true);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setDocumentMode(true);
    m_tabs->setElideMode(Qt::ElideMiddle);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tabs, &QTabBar::customContextMenuRequested, this, [this](const QPoint &at) {
        const int tab = m_tabs->tabAt(at);
        if (tab < 0)
            return;
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        const bool stays = m_tabs->tabData(tab).value<Tab>().stays;
        menu->addAction(Icons::icon(QStringLiteral("pin")), stays ? tr("Unpin") : tr("Pin"), this,
                        [this, tab, stays] { setPinned(tab, !stays); });
        menu->addAction(Icons::icon(QStringLiteral("close")), tr("Close"), this, [this, tab] { closeTab(tab); });
        menu->popup(m_tabs->mapToGlobal(at));
    });
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
    m_search->setMaximumWidth(Metrics::of(this).chars(26));
    m_search->addAction(Icons::icon(QStringLiteral("search"), Theme::Role::Muted), QLineEdit::LeadingPosition);
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
    if (m_run == run)
        return;
    if (m_run)
        m_run->disconnect(this);
    m_run = run;
    m_opened = 0;
    m_shownLane = -1;
    {
        const QSignalBlocker quiet(m_tabs);
        while (m_tabs->count() > 0)
            m_tabs->removeTab(0);
    }
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
    const int tab = m_tabs->currentIndex();
    return tab < 0 ? -1 : m_tabs->tabData(tab).value<Tab>().lane;
}

int LanePane::tabOf(int lane) const
{
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        if (m_tabs->tabData(tab).value<Tab>().lane == lane)
            return tab;
    }
    return -1;
}

void LanePane::open(int lane, bool stay)
{
    if (!m_run || lane < 0 || lane >= m_run->lanes().size())
        return;
    int tab = tabOf(lane);
    for (int i = 0; tab < 0 && i < m_tabs->count(); ++i) { // one that was only looked at gives way
        if (!m_tabs->tabData(i).value<Tab>().stays)
            tab = i;
    }
    const bool known = tab >= 0 && m_tabs->tabData(tab).value<Tab>().lane == lane;
    if (tab < 0 && m_tabs->count() >= mostTabs)
        m_tabs->removeTab(0);
    if (tab < 0)
        tab = m_tabs->addTab({});
    if (!known || stay)
        m_tabs->setTabData(tab,
                           QVariant::fromValue(Tab{lane, stay || (known && m_tabs->tabData(tab).value<Tab>().stays)}));
    dressTab(tab);
    m_tabs->setCurrentIndex(tab);
    showCurrent();
}

void LanePane::dressTab(int tab)
{
    const Tab about = m_tabs->tabData(tab).value<Tab>();
    const LaneStatus &status = m_run->lanes()[about.lane];
    m_tabs->setTabText(tab, visibleText(status.host.name).replace(u'&', QStringLiteral("&&")));
    m_tabs->setTabIcon(tab, StateGlyph::icon(StateGlyph::of(status.state)));
    m_tabs->setTabToolTip(tab,
                          plainTip(visibleText(status.host.name) + QStringLiteral(": ") + StateGlyph::title(status)));
}

void LanePane::setPinned(int tab, bool pinned)
{
    if (tab < 0)
        return;
    const int lane = m_tabs->tabData(tab).value<Tab>().lane;
    m_tabs->setTabData(tab, QVariant::fromValue(Tab{lane, pinned}));
}

void LanePane::closeTab(int tab)
{
    if (tab >= 0)
        m_tabs->removeTab(tab);
    showCurrent();
}

/// Tabs follow their host's state; the first few that do not end well open by themselves, behind what one looks at.
void LanePane::lanesChanged(const QList<int> &lanes)
{
    for (const int lane : lanes) {
        const LaneStatus &status = m_run->lanes()[lane];
        if (const int tab = tabOf(lane); tab >= 0) {
            dressTab(tab);
        } else if (status.hasEnded() && !status.endedWell() && status.state != LaneStatus::State::Skipped &&
                   m_opened < opensByItself) {
            ++m_opened;
            const int made = m_tabs->addTab({});
            m_tabs->setTabData(made, QVariant::fromValue(Tab{lane, true}));
            dressTab(made);
        }
    }
    if (m_shownLane < 0 && m_tabs->count() > 0)
        showCurrent();
    else if (lanes.contains(m_shownLane))
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
    const QString subject = some ? lanebrief::subject(status) : QString();
    m_banner->setVisible(!subject.isEmpty());
    if (subject.isEmpty())
        return;
    const bool far = status.state == LaneStatus::State::Unreachable;
    const bool failed = status.state == LaneStatus::State::Failed;
    m_banner->say(far      ? Banner::Tone::Unreachable
                  : failed ? Banner::Tone::Failed
                           : Banner::Tone::Waiting,
                  QStringLiteral("warning"), subject, lanebrief::sentence(status));
    m_retry->setText(tr("Retry %1").arg(visibleText(status.host.name)).replace(u'&', QStringLiteral("&&")));
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
}

void LanePane::showHits()
{
    const qsizetype count = m_hits.hits().size();
    if (m_hit < 0 && count > 0)
        m_hit = 0;
    m_view->setHits(m_hits.hits(), m_hit);
    if (m_search->text().isEmpty())
        m_found->clear();
    else if (count == 0)
        m_found->setText(m_hits.isLooking() ? tr("looking") : tr("not found"));
    else
        m_found->setText(tr("%1 of %2").arg(m_hit + 1).arg(count));
}

void LanePane::save()
{
    if (m_run && m_shownLane >= 0)
        m_saver->save(m_run->output(), m_shownLane, m_run->lanes()[m_shownLane].host.name);
}

#include "views/lanetabs.h"

#include "core/text.h"
#include "models/runmodel.h"
#include "views/icons.h"
#include "views/metrics.h"
#include "views/plaintip.h"
#include "views/stateglyph.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QMouseEvent>
#include <QSignalBlocker>
#include <QToolButton>

namespace {

/// What a tab is about.
struct Tab
{
    int lane = -1;
    bool stays = false;
    bool pinned = false;
};

const auto pinName = QLatin1String("unpinTab");

QToolButton *smallButton(QWidget *parent, QLatin1String name, const QString &icon, const QString &words)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setIcon(Icons::icon(icon, Theme::Role::Muted));
    button->setIconSize(QSize(14, 14));
    button->setFixedSize(20, 20);
    button->setFocusPolicy(Qt::NoFocus);
    button->setToolTip(words);
    button->setAccessibleName(words);
    return button;
}

} // namespace

Q_DECLARE_METATYPE(Tab)

LaneTabs::LaneTabs(QWidget *parent) : QTabBar(parent)
{
    setObjectName(QStringLiteral("laneTabs"));
    setAccessibleName(tr("Hosts looked at"));
    setMinimumHeight(Metrics::of(this).tall()); // tabs that come while it is hidden are laid out at once, and drawn
    setMovable(true);
    setExpanding(false);
    setDrawBase(false);
    setDocumentMode(true);
    setElideMode(Qt::ElideNone); // names are elided here, so that tabs scroll instead of shrinking to nothing
    setUsesScrollButtons(true);
    dressScrollers();
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QTabBar::customContextMenuRequested, this, &LaneTabs::showMenu);
    connect(this, &QTabBar::currentChanged, this, [this] { Q_EMIT laneShown(currentLane()); });
    connect(this, &QTabBar::tabBarDoubleClicked, this, [this](int tab) { setPinned(tab, true); });
}

void LaneTabs::dressScrollers()
{
    for (const bool left : {true, false}) {
        auto *button =
            findChild<QToolButton *>(left ? QStringLiteral("ScrollLeftButton") : QStringLiteral("ScrollRightButton"));
        if (!button)
            continue;
        button->setArrowType(Qt::NoArrow);
        button->setAutoRaise(true);
        button->setIconSize(QSize(12, 12));
        button->setIcon(Icons::icon(left ? QStringLiteral("chevron-left") : QStringLiteral("chevron-right")));
    }
}

void LaneTabs::clear()
{
    const QSignalBlocker quiet(this);
    while (count() > 0)
        removeTab(0);
}

int LaneTabs::laneAt(int tab) const
{
    return tab < 0 ? -1 : tabData(tab).value<Tab>().lane;
}

int LaneTabs::tabOf(int lane) const
{
    for (int tab = 0; tab < count(); ++tab) {
        if (laneAt(tab) == lane)
            return tab;
    }
    return -1;
}

bool LaneTabs::stays(int tab) const
{
    return tab >= 0 && tabData(tab).value<Tab>().stays;
}

bool LaneTabs::isPinned(int tab) const
{
    return tab >= 0 && tabData(tab).value<Tab>().pinned;
}

/// The oldest that is neither pinned nor looked at; when there is none, the oldest not looked at.
int LaneTabs::leastWanted() const
{
    for (int tab = 0; tab < count(); ++tab) {
        if (!isPinned(tab) && tab != currentIndex())
            return tab;
    }
    return currentIndex() == 0 ? 1 : 0;
}

/// A new tab with its pin and cross, without a word to anybody.
int LaneTabs::make()
{
    const QSignalBlocker quiet(this);
    if (count() >= mostTabs)
        removeTab(leastWanted());
    const int tab = addTab({});
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(2, 0, 0, 0);
    row->setSpacing(0);
    auto *pin = smallButton(buttons, pinName, QStringLiteral("pin"), tr("Unpin"));
    auto *cross = smallButton(buttons, QLatin1String("closeTab"), QStringLiteral("close"), tr("Close"));
    row->addWidget(pin);
    row->addWidget(cross);
    pin->hide();
    connect(pin, &QToolButton::clicked, this, [this, buttons] { setPinned(tabOfButtons(buttons), false); });
    connect(cross, &QToolButton::clicked, this, [this, buttons] { closeTab(tabOfButtons(buttons)); });
    setTabButton(tab, QTabBar::RightSide, buttons);
    return tab;
}

void LaneTabs::look(int lane, const LaneStatus &status, bool pinned)
{
    int tab = tabOf(lane);
    if (tab < 0) {
        for (int i = 0; i < count() && tab < 0; ++i) { // one that was only looked at gives way
            if (!stays(i))
                tab = i;
        }
        if (tab < 0)
            tab = make();
        setTabData(tab, QVariant::fromValue(Tab{lane, false, false}));
    }
    if (pinned)
        setPinned(tab, true);
    dress(lane, status);
    {
        const QSignalBlocker quiet(this);
        setCurrentIndex(tab);
    }
    Q_EMIT laneShown(lane);
}

void LaneTabs::keep(int lane, const LaneStatus &status)
{
    const int before = currentLane();
    const int tab = make();
    setTabData(tab, QVariant::fromValue(Tab{lane, true, false}));
    dress(lane, status);
    if (currentLane() != before)
        Q_EMIT laneShown(currentLane());
}

void LaneTabs::dress(int lane, const LaneStatus &status)
{
    const int tab = tabOf(lane);
    if (tab < 0)
        return;
    const QString name = visibleText(status.host.name);
    const Metrics metrics = Metrics::of(this);
    const QString shown = QFontMetrics(metrics.body()).elidedText(name, Qt::ElideMiddle, metrics.chars(40));
    setTabText(tab, buttonText(shown));
    setTabIcon(tab, StateGlyph::icon(StateGlyph::of(status)));
    setTabToolTip(tab, plainTip(name + QStringLiteral(": ") + laneTitle(status)));
    setAccessibleTabName(tab, name + QStringLiteral(": ") + laneTitle(status));
}

void LaneTabs::setPinned(int tab, bool pinned)
{
    if (tab < 0 || tab >= count())
        return;
    setTabData(tab, QVariant::fromValue(Tab{laneAt(tab), pinned, pinned}));
    QWidget *buttons = tabButton(tab, QTabBar::RightSide);
    buttons->findChild<QWidget *>(pinName)->setVisible(pinned);
    setTabButton(tab, QTabBar::RightSide, nullptr); // its room is measured only when it is set
    buttons->adjustSize();
    setTabButton(tab, QTabBar::RightSide, buttons);
}

int LaneTabs::tabOfButtons(const QWidget *buttons) const
{
    for (int tab = 0; tab < count(); ++tab) {
        if (tabButton(tab, QTabBar::RightSide) == buttons)
            return tab;
    }
    return -1;
}

void LaneTabs::closeTab(int tab)
{
    if (tab >= 0 && tab < count())
        removeTab(tab);
}

void LaneTabs::step(int by)
{
    if (count() > 0)
        setCurrentIndex((currentIndex() + by + count()) % count());
}

void LaneTabs::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton)
        return closeTab(tabAt(event->pos()));
    QTabBar::mouseReleaseEvent(event);
}

void LaneTabs::showMenu(const QPoint &at)
{
    const int lane = laneAt(tabAt(at));
    if (lane < 0)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("laneTabMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool pinned = isPinned(tabOf(lane));
    menu->addAction(Icons::icon(QStringLiteral("pin")), pinned ? tr("Unpin") : tr("Pin"), this,
                    [this, lane, pinned] { setPinned(tabOf(lane), !pinned); });
    menu->addAction(Icons::icon(QStringLiteral("split")), tr("Move to the other side"), this,
                    [this, lane] { Q_EMIT besideWanted(lane); });
    menu->addAction(Icons::icon(QStringLiteral("close")), tr("Close"), this, [this, lane] { closeTab(tabOf(lane)); });
    menu->popup(mapToGlobal(at));
}

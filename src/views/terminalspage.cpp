#include "views/terminalspage.h"

#include "views/banner.h"
#include "views/icons.h"
#include "views/metrics.h"
#include "views/pane.h"
#include "views/rolelabel.h"
#include "views/terminaltabs.h"
#include "views/terminaltiles.h"
#include "views/terminalview.h"

#include <QDataStream>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace {
constexpr qreal zoomStep = 1.1;
} // namespace

TerminalsPage::TerminalsPage(ShellMaker maker, QWidget *parent)
    : QWidget(parent),
      m_maker(std::move(maker)),
      m_tabs(new TerminalTabs(this)),
      m_tiles(new TerminalTiles(this)),
      m_sharing(new Banner(this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("terminalsPage"));
    setAccessibleName(tr("Terminals"));
    m_sharing->setObjectName(QStringLiteral("sharingBanner"));
    QPushButton *stop = m_sharing->addButton(QStringLiteral("stopSharing"), tr("Type to one only"));
    m_sharing->hide();
    auto *filled = new QWidget(this);
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(m_sharing);
    column->addWidget(m_tiles, 1);
    m_stack->addWidget(buildEmpty());
    m_stack->addWidget(filled);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
    connect(m_tabs, &TerminalTabs::paneChosen, this, &TerminalsPage::present);
    connect(m_tabs, &TerminalTabs::closeWanted, this, [](TerminalPane *pane) { pane->wantClose(); });
    connect(m_share, &QToolButton::toggled, this, &TerminalsPage::share);
    connect(m_tile, &QToolButton::toggled, m_tiles, &TerminalTiles::setTiled);
    connect(m_search, &QToolButton::clicked, this, [this] { current()->openSearch(); });
    connect(stop, &QPushButton::clicked, this, [this] {
        m_share->setChecked(false);
        present(current());
    });
    addKeys();
    share();
}

TerminalsPage::~TerminalsPage() = default;

QToolButton *TerminalsPage::tool(const QString &name, const QString &icon, const QString &text, bool checkable)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(Icons::icon(icon));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setCheckable(checkable);
    button->setFocusPolicy(Qt::NoFocus);
    return button;
}

QWidget *TerminalsPage::buildBar()
{
    m_share = tool(QStringLiteral("shareTyping"), QStringLiteral("rail-runs"), {}, true);
    m_share->setIcon({});
    m_share->setProperty("role", QStringLiteral("chip"));
    m_share->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_tile = tool(QStringLiteral("tileTerminals"), QStringLiteral("split"), tr("All terminals side by side"), true);
    m_search = tool(QStringLiteral("searchTerminal"), QStringLiteral("search"),
                    tr("Find in this terminal (Ctrl+Shift+F)"), false);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, Metrics::gap, 0);
    row->setSpacing(Metrics::inner);
    row->addWidget(m_tabs, 1, Qt::AlignBottom);
    for (QToolButton *button : {m_share, m_search, m_tile})
        row->addWidget(button);
    return pane::bar(row, Metrics::of(this).tall() + 2, Qt::BottomEdge, this);
}

QWidget *TerminalsPage::buildEmpty()
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(Metrics::formMargin, Metrics::formMargin, Metrics::formMargin, Metrics::formMargin);
    column->setSpacing(Metrics::gap);
    column->addWidget(new RoleLabel(tr("No terminal is open."), Theme::Role::Text, RoleLabel::Step::Head, content));
    column->addWidget(new RoleLabel(tr("Choose a host on the Instances page and press Ctrl+T."), Theme::Role::Muted,
                                    RoleLabel::Step::Body, content));
    auto *button = new QPushButton(Icons::icon(QStringLiteral("instances")), tr("Instances"), content);
    button->setObjectName(QStringLiteral("terminalsToInstances"));
    connect(button, &QPushButton::clicked, this, &TerminalsPage::instancesWanted);
    column->addWidget(button, 0, Qt::AlignLeft);
    column->addStretch(1);
    pane::setGround(content, QPalette::Base);
    return content;
}

void TerminalsPage::addKeys()
{
    const auto key = [this](const QList<QKeySequence> &keys, auto act) {
        for (const QKeySequence &sequence : keys) {
            auto *shortcut = new QShortcut(sequence, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
            connect(shortcut, &QShortcut::activated, this, [this, act] {
                if (TerminalPane *pane = current())
                    act(pane);
            });
        }
    };
    key({Qt::CTRL | Qt::SHIFT | Qt::Key_C}, [](TerminalPane *pane) { pane->view()->copy(); });
    key({Qt::CTRL | Qt::SHIFT | Qt::Key_V}, [](TerminalPane *pane) { pane->view()->paste(); });
    key({Qt::CTRL | Qt::SHIFT | Qt::Key_F}, [](TerminalPane *pane) { pane->openSearch(); });
    key({Qt::CTRL | Qt::SHIFT | Qt::Key_W}, [](TerminalPane *pane) { pane->wantClose(); });
    key({Qt::CTRL | Qt::SHIFT | Qt::Key_T}, [this](TerminalPane *pane) { open(pane->host()); });
    key({Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal, Qt::CTRL | Qt::SHIFT | Qt::Key_Plus},
        [this](TerminalPane *) { setZoom(m_zoom * zoomStep); });
    key({Qt::CTRL | Qt::Key_Minus}, [this](TerminalPane *) { setZoom(m_zoom / zoomStep); });
    key({Qt::CTRL | Qt::Key_0}, [this](TerminalPane *) { setZoom(1); });
    key({Qt::CTRL | Qt::Key_Tab}, [this](TerminalPane *) { m_tabs->step(1); });
    key({Qt::CTRL | Qt::SHIFT | Qt::Key_Tab}, [this](TerminalPane *) { m_tabs->step(-1); });
}

TerminalPane *TerminalsPage::current() const
{
    return m_tabs->pane(m_tabs->currentIndex());
}

TerminalPane *TerminalsPage::open(const Host &host)
{
    auto *pane = new TerminalPane(host, m_maker);
    m_panes.append(pane);
    pane->setSettings(m_settings);
    pane->view()->setZoom(m_zoom);
    m_stack->setCurrentIndex(1);
    m_tiles->add(pane);
    m_tabs->add(pane);
    wire(pane);
    m_tabs->choose(pane);
    share();
    Q_EMIT countChanged(int(m_panes.size()));
    return pane;
}

void TerminalsPage::wire(TerminalPane *pane)
{
    connect(pane, &TerminalPane::stateChanged, this, [this, pane] {
        m_tabs->dress(pane);
        share();
    });
    connect(pane, &TerminalPane::titleChanged, this, [this, pane] { m_tabs->dress(pane); });
    connect(pane, &TerminalPane::bellRang, this, [this, pane] { m_tabs->ring(pane); });
    connect(pane, &TerminalPane::takesPartChanged, this, &TerminalsPage::share);
    connect(pane, &TerminalPane::closeAgreed, this, [this, pane] { remove(pane); });
    connect(pane, &TerminalPane::hostKeysWanted, this, &TerminalsPage::hostKeysWanted);
    connect(pane, &TerminalPane::neverAskToClose, this, [this] {
        m_settings.askBeforeClosingTerminal = false;
        Q_EMIT settingsChanged(m_settings);
    });
    connect(pane, &TerminalPane::typed, this, [this, pane](const Typed &typed) {
        for (TerminalPane *listener : audienceOf(pane))
            listener->take(typed);
    });
    connect(pane->view(), &TerminalView::zoomChanged, this, &TerminalsPage::setZoom);
    connect(pane->view(), &TerminalView::focused, this, [this, pane] {
        if (pane != current()) // among tiles
            m_tabs->choose(pane);
    });
}

bool TerminalsPage::isSharing() const
{
    return m_share->isChecked();
}

/// One that was left out stands for itself.
QList<TerminalPane *> TerminalsPage::audienceOf(TerminalPane *pane) const
{
    if (!isSharing() || !pane->isTakingPart())
        return {pane};
    QList<TerminalPane *> audience;
    std::copy_if(m_panes.begin(), m_panes.end(), std::back_inserter(audience),
                 [](const TerminalPane *other) { return other->isTakingPart() && other->isOpen(); });
    return audience;
}

void TerminalsPage::share()
{
    const bool sharing = isSharing();
    int meant = 0;
    int reached = 0;
    int production = 0;
    for (const TerminalPane *pane : std::as_const(m_panes)) {
        const bool isMeant = pane->isTakingPart() && pane->isLive();
        meant += isMeant;
        reached += isMeant && pane->isOpen();
        production += isMeant && pane->host().production;
    }
    m_share->setText(tr("Type to %Ln terminals", nullptr, meant));
    m_share->setAccessibleName(m_share->text());
    m_share->setToolTip(tr("What you type goes to all terminals that are not left out."));
    m_share->setEnabled(sharing || m_panes.size() > 1);
    m_tile->setEnabled(m_tile->isChecked() || m_panes.size() > 1);
    m_tabs->setSharing(sharing);
    for (TerminalPane *pane : std::as_const(m_panes)) {
        pane->setSharing(sharing);
        pane->setAudience(sharing && pane->isTakingPart() ? reached : 1);
    }
    QString words = tr("What you type goes to %Ln terminals.", nullptr, reached);
    if (meant > reached)
        words += u' ' + tr("%Ln are not connected yet and get nothing of it.", nullptr, meant - reached);
    if (production > 0)
        words += u' ' + tr("%Ln of them are in production.", nullptr, production);
    m_sharing->say(Banner::Tone::Waiting, QStringLiteral("warning"), {}, words);
    m_sharing->setVisible(sharing);
}

void TerminalsPage::present(TerminalPane *pane)
{
    m_tiles->setCurrent(pane);
    setFocusProxy(pane);
    QMetaObject::invokeMethod(this, &TerminalsPage::startUnseen, Qt::QueuedConnection); // once the layout has come
    if (pane && isVisible())
        pane->view()->setFocus(Qt::OtherFocusReason);
}

/// Those behind others connect as well: who opens ten means ten.
void TerminalsPage::startUnseen()
{
    if (!current() || !current()->isVisible())
        return;
    for (TerminalPane *pane : std::as_const(m_panes))
        pane->startUnseen(current()->view()->gridSize());
}

void TerminalsPage::remove(TerminalPane *pane)
{
    m_panes.removeAll(pane);
    m_tiles->remove(pane);
    m_tabs->remove(pane);
    pane->deleteLater(); // one of its buttons may be what was clicked
    if (m_panes.size() < 2) {
        m_share->setChecked(false);
        m_tile->setChecked(false);
    }
    if (m_panes.isEmpty())
        m_stack->setCurrentIndex(0);
    share();
    Q_EMIT countChanged(int(m_panes.size()));
}

void TerminalsPage::setSettings(const Settings &settings)
{
    m_settings = settings;
    for (TerminalPane *pane : std::as_const(m_panes))
        pane->setSettings(settings);
}

void TerminalsPage::setZoom(qreal zoom)
{
    m_zoom = zoom;
    for (TerminalPane *pane : std::as_const(m_panes)) {
        pane->view()->setZoom(zoom);
        m_zoom = pane->view()->zoom(); // they know how far it goes
    }
}

QByteArray TerminalsPage::saveState() const
{
    QByteArray state;
    QDataStream(&state, QIODevice::WriteOnly) << m_zoom;
    return state;
}

void TerminalsPage::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    qreal zoom = 1;
    stream >> zoom;
    if (stream.status() == QDataStream::Ok && zoom > 0)
        setZoom(zoom);
}

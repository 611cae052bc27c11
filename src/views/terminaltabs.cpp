#include "views/terminaltabs.h"

#include "core/text.h"
#include "views/iconlabel.h"
#include "views/icons.h"
#include "views/metrics.h"
#include "views/plaintip.h"
#include "views/terminalpane.h"

#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

TerminalTabs::TerminalTabs(QWidget *parent) : QTabBar(parent)
{
    setObjectName(QStringLiteral("terminalTabs"));
    setAccessibleName(tr("Terminals"));
    setMovable(true);
    setExpanding(false);
    setDrawBase(false);
    setDocumentMode(true);
    setElideMode(Qt::ElideNone); // names are elided here, so that tabs scroll instead of shrinking to nothing
    setUsesScrollButtons(true);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QTabBar::currentChanged, this, [this](int tab) {
        if (m_rang.remove(pane(tab)))
            dress(pane(tab));
        Q_EMIT paneChosen(pane(tab));
    });
}

TerminalPane *TerminalTabs::pane(int tab) const
{
    return tab < 0 ? nullptr : qobject_cast<TerminalPane *>(tabData(tab).value<QObject *>());
}

int TerminalTabs::tabOf(const TerminalPane *wanted) const
{
    for (int tab = 0; tab < count(); ++tab) {
        if (pane(tab) == wanted)
            return tab;
    }
    return -1;
}

void TerminalTabs::add(TerminalPane *pane)
{
    int tab = 0;
    {
        const QSignalBlocker quiet(this); // it is chosen when it knows whose it is
        tab = addTab({});
        setTabData(tab, QVariant::fromValue<QObject *>(pane));
    }
    if (pane->host().production) {
        auto *shield = new IconLabel(QStringLiteral("shield"), Theme::Role::Waiting, this);
        shield->setObjectName(QStringLiteral("tabShield"));
        setTabButton(tab, QTabBar::LeftSide, shield);
    }
    auto *cross = new QToolButton(this);
    cross->setObjectName(QStringLiteral("closeTerminal"));
    cross->setAutoRaise(true);
    cross->setIcon(Icons::icon(QStringLiteral("close"), Theme::Role::Muted));
    cross->setIconSize(QSize(14, 14));
    cross->setFixedSize(20, 20);
    cross->setFocusPolicy(Qt::NoFocus);
    cross->setToolTip(tr("Close this terminal"));
    cross->setAccessibleName(tr("Close this terminal"));
    connect(cross, &QToolButton::clicked, this, [this, pane] { Q_EMIT closeWanted(pane); });
    setTabButton(tab, QTabBar::RightSide, cross);
    dress(pane);
}

void TerminalTabs::remove(const TerminalPane *pane)
{
    m_rang.remove(pane);
    if (const int tab = tabOf(pane); tab >= 0)
        removeTab(tab);
}

void TerminalTabs::choose(const TerminalPane *pane)
{
    const int tab = tabOf(pane);
    if (tab == currentIndex())
        Q_EMIT paneChosen(this->pane(tab));
    else
        setCurrentIndex(tab);
}

void TerminalTabs::dress(const TerminalPane *pane)
{
    const int tab = tabOf(pane);
    if (tab < 0)
        return;
    const bool rang = m_rang.contains(pane);
    const QString name = visibleText(pane->host().name);
    const Metrics metrics = Metrics::of(this);
    QString shown = QFontMetrics(metrics.body()).elidedText(name, Qt::ElideMiddle, metrics.chars(28));
    setTabText(tab, shown.replace(u'&', QStringLiteral("&&")));
    setTabIcon(tab, rang ? Icons::icon(QStringLiteral("bell"), Theme::Role::Waiting) : StateGlyph::icon(pane->glyph()));
    QStringList words = {name};
    if (pane->host().production)
        words.append(tr("production"));
    if (!pane->stateWords().isEmpty())
        words.append(pane->stateWords());
    if (rang)
        words.append(tr("the bell rang"));
    setAccessibleTabName(tab, words.join(QStringLiteral(", ")));
    if (!pane->title().isEmpty())
        words.append(pane->title());
    setTabToolTip(tab, plainTip(words.join(u'\n')));
}

void TerminalTabs::ring(const TerminalPane *pane)
{
    if (tabOf(pane) == currentIndex() || m_rang.contains(pane))
        return;
    m_rang.insert(pane);
    dress(pane);
}

void TerminalTabs::setSharing(bool sharing)
{
    m_sharing = sharing;
    update();
}

void TerminalTabs::step(int by)
{
    if (count() > 0)
        setCurrentIndex((currentIndex() + by + count()) % count());
}

void TerminalTabs::paintEvent(QPaintEvent *event)
{
    QTabBar::paintEvent(event);
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    for (int tab = 0; tab < count(); ++tab) {
        const QRect where = tabRect(tab);
        painter.fillRect(QRect(where.left(), where.top() + 4, Metrics::marker, where.height() - 8),
                         theme.color(TerminalPane::colourOf(pane(tab)->host())));
        if (m_sharing && pane(tab)->isTakingPart())
            painter.fillRect(
                QRect(where.left() + Metrics::marker, where.top(), where.width() - Metrics::marker, Metrics::focus),
                theme.color(Theme::Role::Waiting));
    }
}

void TerminalTabs::mouseReleaseEvent(QMouseEvent *event)
{
    TerminalPane *under = pane(tabAt(event->pos()));
    if (event->button() == Qt::MiddleButton && under)
        Q_EMIT closeWanted(under);
    else
        QTabBar::mouseReleaseEvent(event);
}

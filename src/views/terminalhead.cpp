#include "views/terminalhead.h"

#include "core/text.h"
#include "views/iconlabel.h"
#include "views/icons.h"
#include "views/metrics.h"
#include "views/plaintip.h"
#include "views/rolelabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

using Role = Theme::Role;

TerminalHead::TerminalHead(const Host &host, Role colour, QWidget *parent)
    : QWidget(parent),
      m_colour(colour),
      m_glyph(new QLabel(this)),
      m_title(new RoleLabel({}, Role::Muted, RoleLabel::Step::Small, this)),
      m_state(new RoleLabel({}, Role::Muted, RoleLabel::Step::Small, this)),
      m_takesPart(new QToolButton(this))
{
    setObjectName(QStringLiteral("terminalHead"));
    setMinimumHeight(Metrics::of(this).control());
    const QString name = visibleText(host.name);
    auto *label = new RoleLabel(name, Role::Text, RoleLabel::Step::Strong, this);
    label->setObjectName(QStringLiteral("terminalHost"));
    const QString address = visibleText(host.user.isEmpty() ? host.address : host.user + u'@' + host.address);
    label->setToolTip(plainTip(name + u'\n' + address));
    label->setMinimumWidth(qMin(label->sizeHint().width(), Metrics::of(this).chars(16)));
    m_title->setObjectName(QStringLiteral("terminalTitle"));
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_state->setObjectName(QStringLiteral("terminalState"));
    m_takesPart->setObjectName(QStringLiteral("terminalTakesPart"));
    m_takesPart->setText(tr("Takes what is typed"));
    m_takesPart->setIcon(Icons::icon(QStringLiteral("tick")));
    m_takesPart->setAccessibleName(tr("Takes what is typed to several terminals"));
    m_takesPart->setToolTip(tr("Switch off to leave this terminal out."));
    m_takesPart->setCheckable(true);
    m_takesPart->setProperty("role", QStringLiteral("chip"));
    m_takesPart->setFocusPolicy(Qt::NoFocus);
    m_takesPart->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metrics::gap + Metrics::marker, 2, Metrics::gap, 2);
    row->setSpacing(Metrics::gap);
    row->addWidget(m_glyph);
    row->addWidget(label);
    if (host.production) {
        row->addWidget(new IconLabel(QStringLiteral("shield"), Role::Waiting, this));
        auto *production = new RoleLabel(tr("production"), Role::Waiting, RoleLabel::Step::Small, this);
        production->setObjectName(QStringLiteral("terminalProduction"));
        row->addWidget(production);
    }
    row->addWidget(m_title, 1);
    row->addWidget(m_state);
    row->addWidget(m_takesPart);
    connect(m_takesPart, &QToolButton::toggled, this, &TerminalHead::takesPartToggled);
}

/// By the host, who is a stranger: it stands beside the name and never in its place.
void TerminalHead::setTitle(const QString &title)
{
    m_title->setText(title);
}

void TerminalHead::setState(StateGlyph::Shape glyph, const QString &words)
{
    m_glyph->setPixmap(StateGlyph::icon(glyph).pixmap(Metrics::icon));
    m_state->setText(words);
    m_state->setRole(StateGlyph::stressesWord(glyph) ? StateGlyph::role(glyph) : Role::Muted);
}

void TerminalHead::setSharing(bool sharing, bool takesPart)
{
    m_marked = sharing && takesPart;
    m_takesPart->setVisible(sharing);
    m_takesPart->setChecked(takesPart);
    update();
}

/// In a narrow tile the tick alone: half a word says less.
void TerminalHead::resizeEvent(QResizeEvent *)
{
    const bool isNarrow = width() < Metrics::of(this).chars(48);
    m_takesPart->setToolButtonStyle(isNarrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextOnly);
}

void TerminalHead::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(m_marked ? Role::WaitingTint : Role::Window));
    painter.fillRect(QRect(0, 0, Metrics::marker, height()), theme.color(m_colour));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.color(m_marked ? Role::Waiting : Role::Pane));
}

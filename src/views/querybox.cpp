#include "views/querybox.h"

#include "views/metrics.h"
#include "views/theme.h"

#include <QPainter>

void QueryBox::setFocused(bool focused)
{
    m_focused = focused;
    update();
}

void QueryBox::setMistaken(bool mistaken)
{
    m_mistaken = mistaken;
    update();
}

void QueryBox::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    const qreal line = m_focused ? Metrics::focus : 1;
    const Theme::Role role = m_focused ? Theme::Role::Accent : m_mistaken ? Theme::Role::Failed : Theme::Role::Border;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(isEnabled() ? role : Theme::Role::Pane), line));
    painter.setBrush(theme.color(isEnabled() ? Theme::Role::Base : Theme::Role::Window));
    const qreal half = line / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), Metrics::radius, Metrics::radius);
}

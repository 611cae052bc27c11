#include "views/iconlabel.h"

#include "views/icons.h"
#include "views/metrics.h"

#include <QPainter>

IconLabel::IconLabel(const QString &icon, Theme::Role role, QWidget *parent)
    : QWidget(parent),
      m_icon(icon),
      m_role(role)
{
    setFixedSize(Metrics::icon, Metrics::icon);
}

void IconLabel::setIcon(const QString &icon)
{
    m_icon = icon;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Icons::paint(&painter, rect(), m_icon, Theme::of(palette()).color(m_role), Metrics::icon);
}

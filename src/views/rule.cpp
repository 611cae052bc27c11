#include "views/rule.h"

#include "views/theme.h"

#include <QPainter>

Rule::Rule(Qt::Orientation orientation, QWidget *parent) : QWidget(parent)
{
    setOrientation(orientation);
}

void Rule::setOrientation(Qt::Orientation orientation)
{
    m_orientation = orientation;
    const bool lies = orientation == Qt::Horizontal;
    setMinimumSize(lies ? 0 : 1, lies ? 1 : 0);
    setMaximumSize(lies ? QWIDGETSIZE_MAX : 1, lies ? 1 : QWIDGETSIZE_MAX);
    setSizePolicy(lies ? QSizePolicy::Expanding : QSizePolicy::Fixed,
                  lies ? QSizePolicy::Fixed : QSizePolicy::Expanding);
}

void Rule::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::of(palette()).color(Theme::Role::Pane));
}

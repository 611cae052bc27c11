#include "views/bar.h"

#include "views/pane.h"
#include "views/theme.h"

#include <QPainter>

Bar::Bar(QWidget *parent, Qt::Edge line) : QWidget(parent), m_line(line)
{
    pane::setGround(this, QPalette::Window);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Bar::paintEvent(QPaintEvent *)
{
    const int y = m_line == Qt::TopEdge ? 0 : height() - 1;
    QPainter(this).fillRect(QRect(0, y, width(), 1), Theme::of(palette()).color(Theme::Role::Pane));
}

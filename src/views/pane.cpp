#include "views/pane.h"

#include "views/rule.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace pane {

void setGround(QWidget *widget, QPalette::ColorRole role)
{
    widget->setAutoFillBackground(true);
    widget->setBackgroundRole(role);
}

QScrollArea *scrolled(QWidget *content, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(content);
    area->setFocusPolicy(Qt::NoFocus);
    setGround(content, QPalette::Base);
    setGround(area->viewport(), QPalette::Base);
    return area;
}

QWidget *bar(QLayout *content, int height, Qt::Edge line, QWidget *parent)
{
    auto *bar = new QWidget(parent);
    setGround(bar, QPalette::Window);
    bar->setMinimumHeight(height);
    bar->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *column = new QVBoxLayout(bar);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (line == Qt::TopEdge)
        column->addWidget(new Rule(Qt::Horizontal, bar));
    column->addLayout(content, 1);
    if (line == Qt::BottomEdge)
        column->addWidget(new Rule(Qt::Horizontal, bar));
    return bar;
}

} // namespace pane

#include "views/pane.h"

#include "views/bar.h"
#include "views/icons.h"
#include "views/metrics.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QScrollArea>

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
    setGround(area);
    return area;
}

void setGround(QScrollArea *area)
{
    setGround(area->widget(), QPalette::Base);
    setGround(area->viewport(), QPalette::Base);
}

void dress(QWidget *form)
{
    for (QAbstractButton *button : form->findChildren<QAbstractButton *>()) {
        if (const QString name = button->property("iconName").toString(); !name.isEmpty())
            button->setIcon(Icons::icon(name));
    }
}

QWidget *bar(QBoxLayout *content, int height, Qt::Edge line, QWidget *parent)
{
    auto *bar = new Bar(parent, line);
    bar->setMinimumHeight(height);
    content->setSpacing(Metrics::gap);
    bar->setLayout(content);
    return bar;
}

} // namespace pane

#include "views/pane.h"

#include "views/metrics.h"
#include "views/theme.h"

#include <QBoxLayout>
#include <QPainter>
#include <QScrollArea>

namespace {

class Bar final : public QWidget
{
public:
    Bar(Qt::Edge line, QWidget *parent) : QWidget(parent), m_line(line) {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        const int y = m_line == Qt::TopEdge ? 0 : height() - 1;
        QPainter(this).fillRect(QRect(0, y, width(), 1), Theme::of(palette()).color(Theme::Role::Pane));
    }

private:
    Qt::Edge m_line;
};

} // namespace

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

QWidget *bar(QBoxLayout *content, int height, Qt::Edge line, QWidget *parent)
{
    auto *bar = new Bar(line, parent);
    setGround(bar, QPalette::Window);
    bar->setMinimumHeight(height);
    bar->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    content->setSpacing(Metrics::gap);
    bar->setLayout(content);
    return bar;
}

} // namespace pane

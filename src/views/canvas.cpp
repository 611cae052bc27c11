#include "views/canvas.h"

#include <QEvent>

Canvas::Canvas(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
}

void Canvas::resizeEvent(QResizeEvent *)
{
    layOut();
}

void Canvas::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        layOut();
    QAbstractScrollArea::changeEvent(event);
}

void Canvas::scrollContentsBy(int, int)
{
    viewport()->update();
}

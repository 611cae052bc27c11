// The shapes of StateGlyph on a 16 px grid: each is one filled path, its marks cut out of it.
#include "views/stateglyph.h"

#include <QHash>
#include <QPainter>
#include <QPainterPath>
#include <QPainterPathStroker>

#include <cmath>

using Shape = StateGlyph::Shape;

namespace {

constexpr qreal centre = 8.0;

QPainterPath stroked(const QPainterPath &line, qreal width, bool round = true)
{
    QPainterPathStroker stroker;
    stroker.setWidth(width);
    stroker.setCapStyle(round ? Qt::RoundCap : Qt::FlatCap);
    stroker.setJoinStyle(Qt::RoundJoin);
    return stroker.createStroke(line);
}

QPainterPath lines(std::initializer_list<QPointF> points)
{
    QPainterPath path(*points.begin());
    for (const QPointF *point = points.begin() + 1; point != points.end(); ++point)
        path.lineTo(*point);
    return path;
}

QPainterPath disc(qreal radius)
{
    QPainterPath path;
    path.addEllipse(QPointF(centre, centre), radius, radius);
    return path;
}

QPainterPath ring(qreal radius, qreal width)
{
    return disc(radius).subtracted(disc(radius - width));
}

/// Part of a ring; degrees counter-clockwise from three o'clock.
QPainterPath arc(qreal radius, qreal width, qreal from, qreal span)
{
    const qreal middle = radius - width / 2;
    const QRectF box(centre - middle, centre - middle, 2 * middle, 2 * middle);
    QPainterPath path;
    path.arcMoveTo(box, from);
    path.arcTo(box, from, span);
    return stroked(path, width, false);
}

QPainterPath dashes(qreal radius, qreal width, int count, qreal span)
{
    QPainterPath path;
    for (int i = 0; i < count; ++i)
        path.addPath(arc(radius, width, i * 360.0 / count, span));
    return path;
}

QPainterPath square(qreal half)
{
    QPainterPath path;
    path.addRoundedRect(QRectF(centre - half, centre - half, 2 * half, 2 * half), 1.2, 1.2);
    return path;
}

QPainterPath lozenge(qreal half)
{
    QPainterPath path =
        lines({{centre, centre - half}, {centre + half, centre}, {centre, centre + half}, {centre - half, centre}});
    path.closeSubpath();
    return path;
}

QPainterPath cross(qreal half)
{
    QPainterPath path = lines({{centre - half, centre - half}, {centre + half, centre + half}});
    path.addPath(lines({{centre - half, centre + half}, {centre + half, centre - half}}));
    return stroked(path, 1.6);
}

QPainterPath questionMark()
{
    QPainterPath hook(QPointF(6.6, 6.6));
    hook.cubicTo(6.6, 4.7, 9.5, 4.7, 9.5, 6.5);
    hook.cubicTo(9.5, 7.7, 8.0, 7.6, 8.0, 9.0);
    QPainterPath path = stroked(hook, 1.3);
    path.addEllipse(QPointF(8.0, 11.0), 0.85, 0.85);
    return path;
}

QPainterPath outline(const QPainterPath &outer, const QPainterPath &innerPart)
{
    return outer.subtracted(innerPart);
}

QPainterPath pauseBars()
{
    QPainterPath path;
    path.addRect(QRectF(6.1, 5.6, 1.3, 4.8));
    path.addRect(QRectF(8.6, 5.6, 1.3, 4.8));
    return path;
}

QPainterPath halfCircle()
{
    QPainterPath half;
    half.addRect(QRectF(centre, 0, centre, 16));
    return ring(5.0, 1.4).united(disc(5.0).intersected(half));
}

QPainterPath skipped()
{
    QPainterPath path = lines({{4.0, 4.5}, {7.5, 8.0}, {4.0, 11.5}});
    path.addPath(lines({{8.5, 4.5}, {12.0, 8.0}, {8.5, 11.5}}));
    return stroked(path, 1.5);
}

QPainterPath delta()
{
    QPainterPath path = lines({{8.0, 5.2}, {10.6, 9.8}, {5.4, 9.8}});
    path.closeSubpath();
    return path;
}

QPainterPath pathOf(Shape shape)
{
    switch (shape) {
    case Shape::Dot:
        return disc(4.0);
    case Shape::HollowDot:
        return ring(4.0, 1.3);
    case Shape::Ok:
        return disc(6.5).subtracted(stroked(lines({{5.2, 8.3}, {7.2, 10.2}, {10.8, 6.0}}), 1.6));
    case Shape::Changed:
        return lozenge(7.6).subtracted(delta());
    case Shape::Failed:
        return square(6.0).subtracted(cross(2.4));
    case Shape::Unreachable:
        return ring(6.5, 1.5).united(stroked(lines({{4.2, 11.8}, {11.8, 4.2}}), 1.5));
    case Shape::Clock:
        return ring(6.5, 1.5).united(stroked(lines({{8.0, 4.8}, {8.0, 8.2}, {10.4, 9.6}}), 1.4));
    case Shape::BrokenRing:
        return arc(6.5, 1.5, 35, 110)
            .united(arc(6.5, 1.5, 215, 110))
            .united(stroked(lines({{3.4, 8.0}, {12.6, 8.0}}), 1.5));
    case Shape::Unknown:
        return outline(lozenge(7.6), lozenge(5.8)).united(questionMark());
    case Shape::Waiting:
        return outline(lozenge(7.6), lozenge(5.8)).united(pauseBars());
    case Shape::Asking:
        return lozenge(7.6).subtracted(questionMark());
    case Shape::HalfCircle:
        return halfCircle();
    case Shape::HollowSquare:
        return outline(square(4.5), square(3.1));
    case Shape::Running:
        return arc(6.5, 1.6, 0, 90).united(dashes(6.5, 1.2, 12, 14)).united(disc(2.0));
    case Shape::Connecting:
        return dashes(6.5, 1.5, 8, 27);
    case Shape::Queued:
        return dashes(6.5, 1.3, 12, 13);
    case Shape::Pending:
        return ring(3.5, 1.3);
    case Shape::Skipped:
        return skipped();
    case Shape::Cancelled:
        break;
    }
    return outline(square(6.0), square(4.7)).united(stroked(lines({{5.7, 8.0}, {10.3, 8.0}}), 1.4));
}

/// Boolean operations on paths cost; each shape is made once.
const QPainterPath &cachedPath(Shape shape)
{
    static const QHash<int, QPainterPath> paths = [] {
        QHash<int, QPainterPath> made;
        for (int i = 0; i <= static_cast<int>(Shape::Cancelled); ++i)
            made.insert(i, pathOf(static_cast<Shape>(i)));
        return made;
    }();
    return *paths.constFind(static_cast<int>(shape));
}

} // namespace

void StateGlyph::paint(QPainter *painter, const QRect &where, Shape shape, const QColor &color, int size)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const int side = qMin(size, qMin(where.width(), where.height()));
    painter->translate(where.x() + (where.width() - side) / 2, where.y() + (where.height() - side) / 2);
    painter->scale(side / 16.0, side / 16.0);
    painter->fillPath(cachedPath(shape), color);
    painter->restore();
}

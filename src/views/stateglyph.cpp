#include "views/stateglyph.h"

#include "models/instancecolumn.h"
#include "models/runmodel.h"

using Shape = StateGlyph::Shape;

Shape StateGlyph::of(const Instance &instance)
{
    if (instance.state == Instance::State::Unknown && !instance.stateIsKnowable)
        return Shape::Pending;
    const Shape shape = of(instance.state);
    return instance.stale && shape == Shape::Dot ? Shape::HollowDot : shape;
}

Shape StateGlyph::of(Instance::State state)
{
    switch (state) {
    case Instance::State::Running:
        return Shape::Dot;
    case Instance::State::Pending:
    case Instance::State::Stopping:
    case Instance::State::Rebooting:
        return Shape::HalfCircle;
    case Instance::State::Stopped:
        return Shape::HollowSquare;
    case Instance::State::Terminated:
        return Shape::Cancelled;
    case Instance::State::Error:
        return Shape::Failed;
    case Instance::State::Unknown:
        break;
    }
    return Shape::Unknown;
}

Shape StateGlyph::of(const LaneStatus &lane)
{
    return refusedKeys(lane).isEmpty() ? of(lane.state) : Shape::Failed;
}

Shape StateGlyph::of(LaneStatus::State state)
{
    switch (state) {
    case LaneStatus::State::Queued:
        return Shape::Queued;
    case LaneStatus::State::Connecting:
    case LaneStatus::State::Authenticating:
        return Shape::Connecting;
    case LaneStatus::State::Asking:
        return Shape::Asking;
    case LaneStatus::State::Running:
        return Shape::Running;
    case LaneStatus::State::Ok:
        return Shape::Ok;
    case LaneStatus::State::Changed:
        return Shape::Changed;
    case LaneStatus::State::Failed:
        return Shape::Failed;
    case LaneStatus::State::TimedOut:
        return Shape::Clock;
    case LaneStatus::State::Unreachable:
        return Shape::Unreachable;
    case LaneStatus::State::Cancelled:
        return Shape::Cancelled;
    case LaneStatus::State::Skipped:
        return Shape::Skipped;
    case LaneStatus::State::Lost:
        break;
    }
    return Shape::BrokenRing;
}

Theme::Role StateGlyph::role(Shape shape)
{
    switch (shape) {
    case Shape::Dot:
    case Shape::Ok:
    case Shape::Changed:
        return Theme::Role::Ok;
    case Shape::Failed:
        return Theme::Role::Failed;
    case Shape::Unreachable:
        return Theme::Role::Unreachable;
    case Shape::Clock:
    case Shape::BrokenRing:
    case Shape::Unknown:
    case Shape::Waiting:
    case Shape::Asking:
    case Shape::HalfCircle:
        return Theme::Role::Waiting;
    case Shape::Running:
    case Shape::Connecting:
        return Theme::Role::Active;
    case Shape::HollowDot:
    case Shape::HollowSquare:
    case Shape::Queued:
    case Shape::Pending:
    case Shape::Skipped:
    case Shape::Cancelled:
        break;
    }
    return Theme::Role::Faint;
}

bool StateGlyph::stressesWord(Shape shape)
{
    const Theme::Role colour = role(shape);
    return colour == Theme::Role::Failed || colour == Theme::Role::Unreachable || colour == Theme::Role::Waiting;
}

void StateGlyph::paint(QPainter *painter, const QRect &where, Shape shape, const Theme &theme)
{
    paint(painter, where, shape, theme.color(role(shape)));
}

QString StateGlyph::title(Instance::State state)
{
    return ::title(state);
}

QString StateGlyph::title(LaneStatus::State state)
{
    return laneTitle(state);
}

QString StateGlyph::title(const LaneStatus &lane)
{
    return laneTitle(lane);
}

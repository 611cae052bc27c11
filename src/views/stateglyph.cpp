#include "views/stateglyph.h"

#include "models/instancecolumn.h"

#include <QCoreApplication>

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
    switch (state) {
    case LaneStatus::State::Queued:
        return QCoreApplication::translate("StateGlyph", "queued", "a host in a run");
    case LaneStatus::State::Connecting:
        return QCoreApplication::translate("StateGlyph", "connecting", "a host in a run");
    case LaneStatus::State::Authenticating:
        return QCoreApplication::translate("StateGlyph", "signing in", "a host in a run");
    case LaneStatus::State::Asking:
        return QCoreApplication::translate("StateGlyph", "asking", "a host in a run");
    case LaneStatus::State::Running:
        return QCoreApplication::translate("StateGlyph", "running", "a host in a run");
    case LaneStatus::State::Ok:
        return QCoreApplication::translate("StateGlyph", "ok", "a host in a run");
    case LaneStatus::State::Changed:
        return QCoreApplication::translate("StateGlyph", "changed", "a host in a run");
    case LaneStatus::State::Failed:
        return QCoreApplication::translate("StateGlyph", "failed", "a host in a run");
    case LaneStatus::State::TimedOut:
        return QCoreApplication::translate("StateGlyph", "timed out", "a host in a run");
    case LaneStatus::State::Unreachable:
        return QCoreApplication::translate("StateGlyph", "unreachable", "a host in a run");
    case LaneStatus::State::Cancelled:
        return QCoreApplication::translate("StateGlyph", "cancelled", "a host in a run");
    case LaneStatus::State::Skipped:
        return QCoreApplication::translate("StateGlyph", "skipped", "a host in a run");
    case LaneStatus::State::Lost:
        break;
    }
    return QCoreApplication::translate("StateGlyph", "not known", "a host in a run");
}

QString StateGlyph::title(const LaneStatus &lane)
{
    if (lane.state == LaneStatus::State::Failed && !lane.signal.isEmpty())
        return QCoreApplication::translate("StateGlyph", "signal %1", "a host in a run").arg(lane.signal);
    if (lane.state == LaneStatus::State::Failed && lane.exit >= 0)
        return QCoreApplication::translate("StateGlyph", "exit %1", "a host in a run").arg(lane.exit);
    return title(lane.state);
}

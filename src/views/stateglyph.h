#pragma once

#include "core/instance.h"
#include "runs/lanestatus.h"
#include "views/theme.h"

#include <QIcon>

class QPainter;

/// The shape of a state, so that none is told by colour alone: filled, with the ground showing through. GUI thread.
class StateGlyph
{
public:
    enum class Shape {
        Dot,
        HollowDot,
        Ok,
        Changed,
        Failed,
        Unreachable,
        Clock,
        BrokenRing,
        Unknown,
        Waiting,
        Asking,
        HalfCircle,
        HollowSquare,
        Running,
        Connecting,
        Queued,
        Pending,
        Skipped,
        Cancelled
    };

    static Shape of(const Instance &instance); ///< a stale one is hollow
    static Shape of(Instance::State state);
    static Shape of(LaneStatus::State state);
    static Shape of(const LaneStatus &lane); ///< a refused key looks failed

    /// The colour the shape usually has.
    static Theme::Role role(Shape shape);
    /// Whether its word takes the colour and medium weight as well: only where something needs the eye.
    static bool stressesWord(Shape shape);

    /// In the middle of the rectangle, at most 16 px wide unless `size` says so.
    static void paint(QPainter *painter, const QRect &where, Shape shape, const QColor &color, int size = 16);
    static void paint(QPainter *painter, const QRect &where, Shape shape, const Theme &theme);
    /// Follows the application's palette by itself.
    static QIcon icon(Shape shape);

    /// Translated words for people: "running", "timed out", "not known".
    static QString title(Instance::State state);
    static QString title(LaneStatus::State state);
    static QString title(const LaneStatus &lane); ///< with the exit or signal: "exit 2"
};

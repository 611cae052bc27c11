#pragma once

#include <QImage>
#include <QTest>
#include <QWidget>

/// Waits until what a widget shows has not changed for a few turns of the event loop; false when it never rests, as a
/// clock does not.
inline bool waitUntilStill(QWidget &widget)
{
    constexpr int turns = 12; // of 10 ms at least
    constexpr int patience = 5'000;
    QImage last;
    int same = 0;
    return QTest::qWaitFor(
        [&] {
            const QImage now = widget.grab().toImage();
            same = now == last ? same + 1 : 0;
            last = now;
            return same >= turns;
        },
        patience);
}

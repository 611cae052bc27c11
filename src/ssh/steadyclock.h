#pragma once

#include <QtGlobal>

#include <chrono>

/// Milliseconds of a clock that never jumps.
inline qint64 steadyNow()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

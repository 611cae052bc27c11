#pragma once

#include <QByteArray>

/// Takes device control strings (ECMA-48, 8.3.27: ESC P ... ESC \) out of what a host sends: requests for settings,
/// pictures, macros. None of them is answered or shown, and libvterm 0.1.4 crashes on some. What is split over several
/// pieces is known again.
class DeviceStrings
{
public:
    /// The bytes without them. The view is valid as long as `bytes` and until the next call.
    QByteArrayView strip(QByteArrayView bytes);
    void reset() { m_state = State::Ground; }

private:
    enum class State { Ground, Escape, Inside, InsideEscape };

    void take(char byte);

    State m_state = State::Ground;
    QByteArray m_kept;
};

#pragma once

#include <QtGlobal>

/// When the other side of a session is to be asked whether it lives, and when it counts as dead: as ServerAliveInterval
/// and ServerAliveCountMax of ssh_config(5). Times are ms of the steady clock.
class Liveness
{
public:
    enum class Due { Nothing, Ask, Dead };

    /// Negative or 0 where they are not said: every 15 s, three times. An interval of 0 asks never.
    void begin(qint64 now, int intervalSeconds, int countMax);
    /// Something has come.
    void heard(qint64 now);
    /// The network is another one, or time has passed unseen: an answer must come soon. It is to be asked now.
    void doubt(qint64 now) { m_doubtedAt = now; }
    /// What is to be done; `isRead` is false while nobody listens, and silence means nothing.
    Due due(qint64 now, bool isRead);
    qint64 nextWake() const; ///< 0: never
    int countMax() const { return m_countMax; }
    bool isDoubted() const { return m_doubtedAt != 0; }

private:
    static constexpr qint64 doubtMs = 10'000;

    qint64 m_interval = 0;
    int m_countMax = 0;
    int m_unanswered = 0;
    qint64 m_lastHeard = 0;
    qint64 m_askAt = 0;     ///< 0: never
    qint64 m_doubtedAt = 0; ///< 0: not in doubt
};

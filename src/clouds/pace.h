#pragma once

#include <QtGlobal>

/// How fast one account may call one region: a bucket that fills by itself and is emptied call by call. Times are
/// milliseconds of a clock that never jumps. GUI thread.
class Pace
{
public:
    explicit Pace(double perSecond = 5) : m_wanted(perSecond), m_rate(perSecond), m_tokens(burst()) {}

    /// Takes one call and says how long to wait before it. An urgent one does not wait; those behind it do.
    qint64 take(qint64 now, bool urgent = false);
    /// The server said it is too much: half the pace, won back by a tenth each quiet minute.
    void throttled(qint64 now);
    double perSecond() const { return m_rate; }

private:
    double burst() const { return m_wanted * 2; }
    void refill(qint64 now);

    double m_wanted;
    double m_rate;
    double m_tokens;
    qint64 m_filled = 0;
    qint64 m_quietSince = 0;
};

/// Spares a region that does not work: after five failures in a row nothing is sent there for a minute.
class Circuit
{
public:
    /// Milliseconds until it may be tried again; 0 when it may now.
    qint64 closedFor(qint64 now) const { return now < m_until ? m_until - now : 0; }
    void failed(qint64 now);
    void worked() { m_straight = 0; }

private:
    int m_straight = 0;
    qint64 m_until = 0;
};

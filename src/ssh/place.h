#pragma once

#include <QtGlobal>

class Admission;

/// A link's place among those that connect. It is given up while the host is silent for longer than hosts that answer
/// are, so that dead ones hold up nobody, and while somebody is asked on the way. Times are ms of the steady clock.
class Place
{
public:
    explicit Place(Admission &admission) : m_admission(admission) {}

    bool isHeld() const { return m_isHeld; }
    void giveUp() { m_isHeld = false; }
    void take() { m_isHeld = true; }

    /// From now on it is for the host to say something, if it was not already.
    void listen(qint64 now);
    /// Silence means nothing for now: we wait for something of our own.
    void rest() { m_since = 0; }
    void heard(qint64 now);
    /// When it has been silent for too long to hold a place; 0: never.
    qint64 lapsesAt() const { return m_isHeld && m_since != 0 ? m_since + m_patience : 0; }
    /// ms; of what was heard since the beginning.
    qint64 longestSilence() const { return m_longest; }

private:
    Admission &m_admission;
    bool m_isHeld = true;
    qint64 m_since = 0; ///< of the silence; 0: nothing is waited for
    qint64 m_patience = 0;
    qint64 m_longest = 0;
};

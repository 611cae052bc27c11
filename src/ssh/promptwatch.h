#pragma once

#include "core/sink.h"

#include <QByteArray>
#include <QString>

/// Tells when a command waits for a person: its output has stopped for a while at the end of a line that asks for
/// something. Pure; times are those of a steady clock, in ms.
class PromptWatch
{
public:
    static constexpr qint64 quietMs = 700;

    struct Found
    {
        QString text;          ///< the line; empty: it asks nothing
        bool isHidden = false; ///< for a password or the like
        bool isPager = false;  ///< it wants a key, not a line
    };

    void see(Stream stream, QByteArrayView bytes, qint64 now);
    /// When it is worth asking found(); 0: not before more has come.
    qint64 dueAt() const { return m_line.isEmpty() ? 0 : m_seenAt + quietMs; }
    qint64 seenAt() const { return m_seenAt; } ///< when output came last
    /// What is asked. Told once.
    Found found(qint64 now);

    /// Of a line without an end of line.
    static Found read(const QByteArray &line);

private:
    QByteArray m_line; ///< the last one, without an end yet
    qint64 m_seenAt = 0;
};

#pragma once

#include "core/host.h"
#include "core/question.h"

#include <QObject>

#include <functional>
#include <memory>

/// A login shell on a host, with a terminal of its own on that side. GUI thread. What has arrived and is not taken()
/// yet is bounded: a program that prints without end waits for the window, and not the other way round.
class Shell : public QObject
{
    Q_OBJECT
public:
    enum class State { Connecting, Asking, Open, Ended };
    Q_ENUM(State)

    /// Why there is no shell any more.
    struct End
    {
        enum class Cause { Exited, Closed, Lost };

        Cause cause = Cause::Exited;
        int status = 0;             ///< of Exited
        QString message;            ///< of Lost: translated, what failed and what to do
        bool keyWasRefused = false; ///< of Lost: the host key is not the expected one
    };

    /// Bytes that may have arrived without being taken; beyond that nothing is read from the host.
    static constexpr qint64 mostUntaken = 256 * 1024;

    using QObject::QObject;

    virtual State state() const = 0;
    /// Connects. Once; `columns` and `rows` are those of the terminal.
    virtual void start(int columns, int rows) = 0;
    virtual void send(const QByteArray &bytes) = 0;
    virtual void resize(int columns, int rows) = 0;
    /// So many bytes of what arrived() are dealt with.
    virtual void taken(qint64 bytes) = 0;
    /// Ends it; ended() comes later.
    virtual void close() = 0;
    /// Answers a question of asked(); one that is no longer open is ignored.
    virtual void answer(const Answer &) {}

Q_SIGNALS:
    void stateChanged(Shell::State state);
    void arrived(const QByteArray &bytes);
    /// On the way there somebody has to say something: a host key, a passphrase.
    void asked(const Question &question);
    void withdrawn(quint64 question);  ///< answered, or nobody waits for it any more
    void ended(const Shell::End &end); ///< once, after the last arrived()
};

/// Makes the shell of a host, not started yet; never null.
using ShellMaker = std::function<std::unique_ptr<Shell>(const Host &)>;

Q_DECLARE_METATYPE(Shell::End)

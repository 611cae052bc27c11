#pragma once

#include "core/error.h"

#include <QMap>
#include <QString>

#include <utility>
#include <variant>

/// What a step wants done. Values: whoever performs them needs nothing else of the step.
namespace act {

/// Runs a command on the host through the login user's shell.
struct Exec
{
    QString command; ///< as it was typed, for the login user's shell
    QMap<QString, QString> environment = {};
    QString dir = {};       ///< where to run; empty: the home folder
    QString stdinFile = {}; ///< here, on this machine; empty: no input
    bool loginShell = false;
    bool pty = false;
    qint64 timeoutMs = 0; ///< for the command once it runs; 0: none

    bool operator==(const Exec &) const = default;
};

/// Lets time pass.
struct Wait
{
    qint64 milliseconds = 0;

    bool operator==(const Wait &) const = default;
};

enum Verdict { Ok, Changed, Skipped, Failed };

/// The step is over. `error` says why it did not go well.
struct End
{
    Verdict verdict = Ok;
    Error error = {};

    bool operator==(const End &) const = default;
};

} // namespace act

using Action = std::variant<act::Exec, act::Wait, act::End>;

/// A command ended: with a status, or by a signal.
struct Exited
{
    int status = -1;     ///< -1: ended by a signal
    QString signal = {}; ///< "TERM" without SIG, or null
    QString why = {};    ///< translated, when there is more to say of it

    bool operator==(const Exited &) const = default;
};

/// The time has passed.
struct Waited
{
    bool operator==(const Waited &) const = default;
};

/// What came of an action: what it was to give, or an Error instead.
class Outcome
{
public:
    using What = std::variant<Exited, Waited, Error>;

    Outcome(What what, qint64 elapsedMs = 0) : elapsed(elapsedMs), m_what(std::move(what)) {}

    template <class T>
    bool is() const
    {
        return std::holds_alternative<T>(m_what);
    }
    /// Null when it is something else.
    template <class T>
    const T *as() const
    {
        return std::get_if<T>(&m_what);
    }

    qint64 elapsed = 0; ///< ms

private:
    What m_what;
};

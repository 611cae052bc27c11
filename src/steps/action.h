#pragma once

#include "core/error.h"
#include "steps/copyaction.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <utility>
#include <variant>

/// What a step wants done. Values: whoever performs them needs nothing else of the step.
namespace act {

/// Runs a command on the host through the login user's shell.
struct Exec
{
    QString command; ///< as it was typed, for the login user's shell
    QMap<QString, QString> environment = {};
    QString dir = {};             ///< where to run; empty: the home folder
    QString stdinFile = {};       ///< here, on this machine; empty: no input
    QString script = {};          ///< here, on this machine: sent and run in place of the command
    QStringList arguments = {};   ///< of the script
    QStringList interpreter = {}; ///< of the script; empty: as its first line says
    QString umask = {};           ///< octal; empty: as it is there
    bool sudo = false;
    QString sudoUser = {};     ///< empty: root
    bool keepsInput = false;   ///< what the command asks is put to the person
    bool forwardAgent = false; ///< the command may have the person's agent sign
    bool keep = false;  ///< it goes on when the connection is lost, and is found again; without input or terminal
    QString finds = {}; ///< "RUN STARTED" of the run that began it: it is only looked for
    bool pty = false, loginShell = false;
    int columns = 120, rows = 40; ///< of the terminal
    qint64 timeoutMs = 0;         ///< for the command once it runs; 0: none

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

using Action = std::variant<act::Exec, act::Put, act::Get, act::Wait, act::End>;

/// A command ended: with a status, or by a signal.
struct Exited
{
    int status = -1;     ///< -1: ended by a signal
    QString signal = {}; ///< "TERM" without SIG, or null
    QString why = {};    ///< translated, when there is more to say of it

    bool operator==(const Exited &) const = default;
};

/// Files are where they should be.
struct Moved
{
    bool changed = false;     ///< something was not there before
    qint64 bytes = 0;         ///< that went over the wire
    QString sha256 = {};      ///< hex; of the one file, or of the list of a folder's names and hashes
    QStringList skipped = {}; ///< names that were left out: neither file nor folder, links that lead elsewhere
    int same = 0;             ///< files that were there already and were left alone
    int unverified = 0;       ///< files that were to be compared by hash and could not be

    bool operator==(const Moved &) const = default;
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
    using What = std::variant<Exited, Moved, Waited, Error>;

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

#pragma once

#include "core/error.h"

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
    QString sudoUser = {};                         ///< empty: root
    bool keepsInput = false, forwardAgent = false; ///< its questions are put to the person; his agent may sign for it
    bool keep = false;  ///< it goes on when the connection is lost, and is found again; without input or terminal
    QString finds = {}; ///< "RUN STARTED" of the run that began it: it is only looked for
    bool pty = false, loginShell = false;
    int columns = 120, rows = 40; ///< of the terminal
    qint64 timeoutMs = 0;         ///< for the command once it runs; 0: none

    bool operator==(const Exec &) const = default;
};

/// Copies files of this computer to the host.
struct Put
{
    enum class Skip {
        SameHash, ///< what has the same content there is left alone
        SameTime, ///< what has the same size and time of change
        Never     ///< everything is written anew
    };

    QStringList paths; ///< here; patterns with * and ? for several
    QString to;        ///< there; what one file becomes, or the folder that gets the rest
    bool into = false; ///< `to` is a folder also for one file, and for one folder under its own name
    QStringList exclude = {};
    bool followLinks = false;     ///< copies what links point to
    int mode = -1;                ///< of files; -1: as it is
    qint64 user = -1, group = -1; ///< numbers of the new owner; -1: as it is
    bool sudo = false;            ///< put in place by somebody else than who logs in
    QString sudoUser = {};        ///< empty: root
    QString backup = {};          ///< the old file stays under its name with this behind
    bool verifyHash = true;
    Skip skip = Skip::SameHash;
    qint64 timeoutMs = 0; ///< for the whole of it; 0: none

    bool operator==(const Put &) const = default;
};

/// Copies a file or a folder of the host to this computer.
struct Get
{
    QString from;         ///< there
    QString into;         ///< here: this host's own folder
    qint64 mostBytes = 0; ///< no more than that; 0: no limit
    bool again = false;   ///< also what is here already
    qint64 timeoutMs = 0;

    bool operator==(const Get &) const = default;
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

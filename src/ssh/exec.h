#pragma once

#include "core/error.h"
#include "core/host.h"
#include "core/phase.h"
#include "core/sink.h"
#include "ssh/keep.h"

#include <QList>
#include <QMap>
#include <QStringList>

#include <memory>

struct TransferEnd;

/// Names one command on one host, unique in this process; 0 is none.
using JobId = quint64;
/// The next one.
JobId nextJobId();

/// How long each phase may take, in ms; 0 = no limit. When one is over the host ends as unreachable, the command as
/// timed out.
struct Deadlines
{
    int resolve = 15000;
    int connect = 15000; ///< TCP, per address; retries of dropped connections included
    int keyExchange = 15000;
    int authenticate = 30000; ///< without the time the person takes
    int question = 120000;    ///< for the person; sshd's own LoginGraceTime is 120 s
    int open = 15000;
    int run = 0; ///< the command itself
};

/// What to do about a host key nobody knows yet; Strict: nobody is asked. Where it is not AcceptNew, what ssh_config
/// says by StrictHostKeyChecking counts more. A changed or revoked key is refused always.
enum class HostKeyPolicy { Ask, AcceptNew, Strict };

/// For whom a host is reached, what may be asked on the way, and how long it may take.
struct Terms
{
    HostKeyPolicy hostKeys = HostKeyPolicy::Ask;
    bool mayAsk = true;         ///< false: no question; what needs one ends the host with the reason
    QString passwordGroup = {}; ///< hosts that share one password question; empty: the host alone
    int lane = 0;               ///< for the sink and for questions
    quint64 run = 0;            ///< what Answer::AllOfRun covers
    QStringList way = {};       ///< of a jump host: those behind it that wait for it, and itself
    bool forwardAgent = false;  ///< what runs there may ask the person's agent to sign; a shell goes by its host
    bool yieldsPlace = false;   ///< others of its run go first while the host is silent; see ExecProgress::isBack
    Deadlines deadlines = {};
};

/// Whether a command runs as somebody else than who logged in.
struct Sudo
{
    bool wanted = false;
    QString user = {};  ///< empty: root
    QString group = {}; ///< hosts that share one password question; empty: the host alone
};

/// A file that is sent to the host, run there in place of a command, and removed.
struct Script
{
    QByteArray bytes = {};
    QString name = {}; ///< of the file; no folder
    QStringList arguments = {};
    QStringList interpreter = {}; ///< program and its arguments; empty: as its first line says
    bool isEmpty() const { return name.isEmpty(); }
};

class InputFile;

/// One command on one host.
struct ExecRequest : Terms
{
    Host host;
    QByteArray command; ///< for the login shell of the remote user
    Script script = {}; ///< in place of the command
    QMap<QString, QString> environment = {};
    QByteArray stdinBytes = {};                           ///< then end of file; empty: end of file at once
    std::shared_ptr<const InputFile> stdinFile = nullptr; ///< in place of them
    QString dir = {};                                     ///< where to run; empty: the home directory
    QString umask = {};                                   ///< octal; empty: as it is there
    Sudo sudo = {};
    Keep keep = {}; ///< then without input and terminal
    /// Standard input stays open when it is given nothing, and what the command asks is put to the person.
    bool keepsInput = false;
    bool pty = false; ///< a terminal: stderr comes out of stdout then
    int columns = 120;
    int rows = 40;
    bool loginShell = false;          ///< with the person's profile
    std::shared_ptr<OutputSink> sink; ///< may be null: output is counted and dropped
};

/// Where a job stands. The words are those of LaneStatus::State.
enum class ExecState {
    Queued,
    Connecting,
    Authenticating,
    Asking,
    Running, // alive
    Ok,
    Failed,
    TimedOut,
    Unreachable,
    Cancelled,
    Lost // ended
};

/// How a job went on.
struct ExecProgress
{
    JobId job = 0;
    ExecState state = ExecState::Queued;
    qint64 at = 0;         ///< ms since the epoch
    bool isSilent = false; ///< the host has not answered for so long that others go first
    bool isBack = false;   ///< after it was silent: it could go on, and waits for Executor::goOn()
};

/// What a job has put out so far; the bytes are in its sink.
struct ExecOutput
{
    JobId job = 0;
    qint64 outBytes = 0;
    qint64 errBytes = 0;
    qint64 lines = 0;
};

/// How a job ended.
struct ExecEnd
{
    JobId job = 0;
    ExecState state = ExecState::Failed;
    int exit = -1;               ///< exit status; -1 when there was none
    QString signal;              ///< "TERM" without SIG, when a signal ended it
    bool mayStillRun = false;    ///< the remote process may have survived us
    bool hostKeyRefused = false; ///< changed, revoked, or refused by the person or the policy
    Error error;                 ///< when the state is not Ok: what failed and what to do
    QList<Phase> phases;         ///< for Diagnose
    qint64 startedAt = 0;        ///< ms since the epoch: left the queue
    qint64 endedAt = 0;
    ExecOutput output;
    std::shared_ptr<const TransferEnd> transfer; ///< of a transfer that began
    QByteArray outputHash; ///< SHA-256 over the SHA-256 of stdout and the one of stderr: equal outputs are equal
};

Q_DECLARE_METATYPE(ExecProgress)
Q_DECLARE_METATYPE(ExecOutput)
Q_DECLARE_METATYPE(ExecEnd)

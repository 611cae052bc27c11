#pragma once

#include "ssh/environmentrequests.h"
#include "ssh/exec.h"
#include "ssh/handshake.h"
#include "ssh/output.h"
#include "ssh/promptwatch.h"
#include "ssh/session.h"

#include <libssh/callbacks.h>

/// One command in a session: opens the channel, sends the request and standard input, hands on the output, and notes
/// how it ends. Everything arrives through libssh's callbacks while the session is pumped. Owned by a worker.
class RemoteCommand
{
public:
    /// The session must outlive this. `pty`: it gets a terminal. `sent`: variables that the host may take or not.
    RemoteCommand(Session &session, const ExecRequest &request, bool pty, const QMap<QString, QString> &sent,
                  Output &output);
    ~RemoteCommand();
    RemoteCommand(const RemoteCommand &) = delete;
    RemoteCommand &operator=(const RemoteCommand &) = delete;

    /// Opens and begins; call after each pump until it is not Again. Failed: refused() or the session's error says why.
    Session::Step begin();
    /// Sends more of standard input, when there is room.
    void feed();
    /// Sent before the rest of standard input.
    void type(QByteArray &&bytes);
    /// Standard input ends, although it was to stay open.
    void closeInput();
    /// "TERM" or "KILL", to the command and its process group.
    void sendSignal(const char *name);

    bool wasSent() const { return !m_line.isNull(); } ///< the other side may have begun it
    bool hasClosed() const { return m_closed; }
    bool hasEnd() const { return m_exit >= 0 || !m_signal.isEmpty(); } ///< exit status or signal came
    bool hasAllOutput() const { return m_outputIsOver || m_closed; }   ///< it may come after the exit status
    int exitStatus() const { return m_exit; }
    QString signal() const { return m_signal; }
    bool refusedTerminal() const { return m_refusedTerminal; }
    bool hasTerminal() const { return m_pty; }
    /// The command itself runs, not what goes before it.
    bool hasBegun() const { return !m_talks || m_handshake.isOver(); }
    Handshake &handshake() { return m_handshake; }
    qint64 received(Stream stream) const { return m_received[stream == Stream::Err ? 1 : 0]; } ///< of the command's own
    PromptWatch &prompts() { return m_prompts; } ///< sees what comes while standard input stays open

private:
    enum class Stage { Open, Environment, Terminal, Exec, Running };

    int request(Stage stage);
    void setCallbacks();
    bool send(const char *bytes, qsizetype size, qsizetype &sent);
    QByteArray nextInput() const;
    void take(Stream stream, QByteArrayView bytes);
    static int onData(ssh_session, ssh_channel, void *data, uint32_t size, int isStderr, void *self);
    static void onEof(ssh_session, ssh_channel, void *self);
    static void onClose(ssh_session, ssh_channel, void *self);
    static void onExitStatus(ssh_session, ssh_channel, int status, void *self);
    static void onExitSignal(ssh_session, ssh_channel, const char *signal, int, const char *, const char *, void *self);

    Session &m_session;
    const ExecRequest &m_request;
    const bool m_pty;
    const bool m_talks;      ///< the wrapper does, first
    const bool m_keepsInput; ///< open, for answers
    Output &m_output;
    Handshake m_handshake;
    PromptWatch m_prompts;
    QByteArray m_typed; ///< goes before the rest of standard input; wiped when it is sent
    ssh_channel m_channel = nullptr;
    ssh_channel_callbacks_struct m_callbacks = {};
    Stage m_stage = Stage::Open;
    EnvironmentRequests m_environment;
    QByteArray m_line;
    qint64 m_received[2] = {};
    qint64 m_fed = 0;           ///< of standard input
    bool m_inputIsOver = false; ///< whatever the request says
    bool m_eofSent = false;
    bool m_outputIsOver = false;
    bool m_closed = false;
    bool m_refusedTerminal = false;
    int m_exit = -1;
    QString m_signal;
};

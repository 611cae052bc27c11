#pragma once

#include "core/secret.h"
#include "ssh/session.h"

struct ssh_channel_struct;

/// Does something to a command from beside it: a second channel of its session runs a small script. A host that allows
/// no second channel, or forces a command, is left as it is. Owned by a worker.
class Sibling
{
public:
    /// The session must outlive this. `input`: a line for the script's standard input; nothing when empty.
    Sibling(Session &session, QByteArray line, Secret input = {});
    ~Sibling();
    Sibling(const Sibling &) = delete;
    Sibling &operator=(const Sibling &) = delete;

    /// Goes as far as it can now; call after each pump.
    void step();
    /// The script has ended, or could not be begun.
    bool hasEnded() const;

    /// Signals the process groups begun by the same session. For logins as root, where OpenSSH refuses the signal
    /// request ("requires privilege separation").
    static QByteArray rootKillLine(const char *signal);

private:
    enum class Stage { Open, Exec, Input, Begun, Failed };

    void feed();

    Session &m_session;
    const QByteArray m_line;
    const Secret m_input;
    ssh_channel_struct *m_channel = nullptr;
    Stage m_stage = Stage::Open;
};

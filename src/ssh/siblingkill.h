#pragma once

#include "ssh/session.h"

struct ssh_channel_struct;

/// Ends a command from beside it: a second channel runs a small script that signals the process groups begun by the
/// same session. For logins as root, where OpenSSH refuses the signal request ("requires privilege separation"). A host
/// that allows no second channel, or forces a command, is left as it is. Owned by a worker.
class SiblingKill
{
public:
    /// The session must outlive this.
    SiblingKill(Session &session, const char *signal);
    ~SiblingKill();
    SiblingKill(const SiblingKill &) = delete;
    SiblingKill &operator=(const SiblingKill &) = delete;

    /// Goes as far as it can now; call after each pump.
    void step();

private:
    Session &m_session;
    const QByteArray m_script;
    ssh_channel_struct *m_channel = nullptr;
    bool m_opened = false;
    bool m_over = false;
};

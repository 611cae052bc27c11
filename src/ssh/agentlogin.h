#pragma once

#include "ssh/session.h"

/// Lets libssh log in with the keys of the agent. Blocks, so it runs on a thread of its own with the session lent to
/// it.
class AgentLogin
{
public:
    static constexpr int hung = -100; ///< the agent did not answer in time

    /// Takes the agent's socket. Returns a status of ssh_userauth_*, or hung.
    static int run(Session &session, int agentSocket, const QByteArray &user, int timeoutMs);
};

#pragma once

#include "ssh/agent.h"
#include "ssh/session.h"

/// Lets libssh log in with one key of an agent without ever waiting for the agent. libssh asks its agent over a socket
/// and would block; what it has there instead is this, which has written its answers before they are asked for. The
/// first time the answer is a refusal, which brings to light what is to be signed; the second time it is the signature
/// that the agent has given meanwhile. One for each session; one thread.
class AgentLogin
{
public:
    explicit AgentLogin(Session &session);
    ~AgentLogin();
    AgentLogin(const AgentLogin &) = delete;
    AgentLogin &operator=(const AgentLogin &) = delete;

    static constexpr int wantsSignature = -100;

    void begin(const QByteArray &blob);
    /// A status of ssh_userauth_*, or wantsSignature: have the agent answer request(), then give it to sign().
    int step(const QByteArray &user);
    const QByteArray &request() const { return m_request; }
    /// False when the answer is no signature.
    bool sign(const QByteArray &answer);

private:
    void prepare(const QByteArray &answer);
    void drain();

    Session &m_session;
    int m_theirs = -1; ///< libssh's end, which it closes
    int m_ours = -1;
    QByteArray m_blob;
    QByteArray m_request;
    bool m_isSigned = false;
};

#pragma once

#include "ssh/agent.h"
#include "ssh/session.h"

#include <libssh/callbacks.h>

class Link;

/// Agent forwarding (auth-agent@openssh.com): what a host asks of the person's agent, handed on message by message and
/// answered when the agent does. A hung agent holds up nobody but the one who asked it. All channels of one session, in
/// its worker's thread.
class ForwardedAgent
{
public:
    using Poster = std::function<void(std::function<void(Link &)>)>;

    /// `isAllowed`: something that runs there now was given the agent.
    ForwardedAgent(std::shared_ptr<Session> session, Agent &agent, Poster poster, std::function<bool()> isAllowed);
    ~ForwardedAgent();
    ForwardedAgent(const ForwardedAgent &) = delete;
    ForwardedAgent &operator=(const ForwardedAgent &) = delete;

    /// After the session has handled what came.
    void pumped();

private:
    struct Channel
    {
        ForwardedAgent *owner = nullptr;
        ssh_channel channel = nullptr;
        ssh_channel_callbacks_struct callbacks = {};
        QByteArray asked;    ///< not handed on yet
        QByteArray answered; ///< not sent yet
        bool isTalking = false;
        bool isOver = false;
    };

    ssh_channel open();
    static void handOn(const std::shared_ptr<Channel> &channel);
    static bool send(Channel &channel);
    static int onData(ssh_session, ssh_channel, void *data, uint32_t size, int isStderr, void *channel);
    static void onEnd(ssh_session, ssh_channel, void *channel);

    const std::shared_ptr<Session> m_session;
    Agent &m_agent;
    const Poster m_poster;
    const std::function<bool()> m_isAllowed;
    std::vector<std::shared_ptr<Channel>> m_channels;
};

#include "ssh/forwardedagent.h"

#include "ssh/link.h"
#include "ssh/sshwire.h"

#include <algorithm>
#include <libssh/libssh.h>

namespace {

constexpr size_t mostChannels = 8;
constexpr qsizetype largestMessage = 256 * 1024; // as ssh-agent has it
constexpr char failed = 5;

} // namespace

ForwardedAgent::ForwardedAgent(std::shared_ptr<Session> session, Agent &agent, Poster poster,
                               std::function<bool()> isAllowed)
    : m_session(std::move(session)),
      m_agent(agent),
      m_poster(std::move(poster)),
      m_isAllowed(std::move(isAllowed))
{
    m_session->onAgentChannel([this] { return open(); });
}

ForwardedAgent::~ForwardedAgent()
{
    m_session->onAgentChannel({});
    for (const auto &each : m_channels) {
        ssh_remove_channel_callbacks(each->channel, &each->callbacks);
        ssh_channel_free(each->channel);
    }
}

/// Null refuses it.
ssh_channel ForwardedAgent::open()
{
    ssh_channel made =
        m_isAllowed() && m_channels.size() < mostChannels ? ssh_channel_new(m_session->handle()) : nullptr;
    if (!made)
        return nullptr;
    const auto channel = std::make_shared<Channel>();
    channel->owner = this;
    channel->channel = made;
    ssh_callbacks_init(&channel->callbacks);
    channel->callbacks.userdata = channel.get();
    channel->callbacks.channel_data_function = &ForwardedAgent::onData;
    channel->callbacks.channel_eof_function = &ForwardedAgent::onEnd;
    channel->callbacks.channel_close_function = &ForwardedAgent::onEnd;
    ssh_set_channel_callbacks(made, &channel->callbacks);
    m_channels.push_back(channel);
    return made;
}

int ForwardedAgent::onData(ssh_session, ssh_channel, void *data, uint32_t size, int isStderr, void *channel)
{
    auto &self = *static_cast<Channel *>(channel);
    if (!isStderr)
        self.asked.append(static_cast<const char *>(data), qsizetype(size));
    return int(size);
}

void ForwardedAgent::onEnd(ssh_session, ssh_channel, void *channel)
{
    static_cast<Channel *>(channel)->isOver = true;
}

/// One message at a time, as the agent has it on a connection.
void ForwardedAgent::handOn(const std::shared_ptr<Channel> &channel)
{
    QByteArrayView rest(channel->asked);
    const QByteArray message = takeWireString(rest);
    if (channel->isTalking || message.isNull()) {
        channel->isOver = channel->isOver || channel->asked.size() > largestMessage;
        return;
    }
    channel->asked = rest.toByteArray();
    channel->isTalking = true;
    ForwardedAgent &self = *channel->owner;
    self.m_agent.talk(message,
                      [poster = self.m_poster, weak = std::weak_ptr<Channel>(channel)](const QByteArray &answer) {
                          poster([weak, answer](Link &link) {
                              const std::shared_ptr<Channel> asking = weak.lock();
                              if (!asking)
                                  return;
                              const QByteArray said = answer.isEmpty() ? QByteArray(1, failed) : answer;
                              char length[4];
                              qToBigEndian<quint32>(quint32(said.size()), length);
                              asking->answered += QByteArray(length, sizeof length) + said;
                              asking->isTalking = false;
                              link.poke();
                          });
                      });
}

/// False when the channel is dead. What the other side has no room for waits.
bool ForwardedAgent::send(Channel &channel)
{
    const uint32_t room = ssh_channel_window_size(channel.channel);
    const qsizetype size = std::min<qsizetype>(channel.answered.size(), room);
    if (size == 0)
        return true;
    const int sent = ssh_channel_write(channel.channel, channel.answered.constData(), uint32_t(size));
    if (sent > 0)
        channel.answered.remove(0, sent);
    return sent >= 0;
}

void ForwardedAgent::pumped()
{
    for (const auto &each : m_channels) {
        handOn(each);
        if (!send(*each))
            each->isOver = true;
    }
    std::erase_if(m_channels, [](const std::shared_ptr<Channel> &each) {
        if (!each->isOver || each->isTalking)
            return false;
        ssh_channel_close(each->channel);
        ssh_remove_channel_callbacks(each->channel, &each->callbacks);
        ssh_channel_free(each->channel);
        return true;
    });
}

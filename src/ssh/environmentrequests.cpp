#include "ssh/environmentrequests.h"

#include <libssh/libssh.h>

EnvironmentRequests::EnvironmentRequests(const QMap<QString, QString> &variables)
{
    for (auto it = variables.cbegin(); it != variables.cend(); ++it) {
        if (!it.key().isEmpty())
            m_left.append({it.key().toUtf8(), it.value().toUtf8()});
    }
}

Session::Step EnvironmentRequests::step(Session &session, ssh_channel_struct *channel)
{
    while (!m_left.isEmpty()) {
        const auto &[name, value] = m_left.first();
        const int status = ssh_channel_request_env(channel, name.constData(), value.constData());
        if (status == SSH_AGAIN)
            return Session::Step::Again;
        if (status != SSH_OK && session.linkIsDead())
            return Session::Step::Failed;
        m_left.removeFirst();
    }
    return Session::Step::Ok;
}

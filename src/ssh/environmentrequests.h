#pragma once

#include "ssh/session.h"

#include <QMap>

/// The variables that ssh_config sends to a host (SetEnv), asked for one after the other before a command or a shell. A
/// host takes those that its AcceptEnv names and refuses the others, which is no failure. Owned by a worker.
class EnvironmentRequests
{
public:
    EnvironmentRequests() = default;
    explicit EnvironmentRequests(const QMap<QString, QString> &variables);

    /// Call after each pump until it is not Again. Failed: the session is dead.
    Session::Step step(Session &session, ssh_channel_struct *channel);

private:
    QList<std::pair<QByteArray, QByteArray>> m_left;
};

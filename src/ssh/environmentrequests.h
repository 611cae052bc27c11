#pragma once

#include "ssh/session.h"

#include <QMap>

/// The variables that ssh_config sends to a host (SendEnv, SetEnv), asked for one after the other before a command or a
/// shell. A host takes those that its AcceptEnv names and refuses the others, which is no failure. Owned by a worker.
class EnvironmentRequests
{
public:
    EnvironmentRequests() = default;
    explicit EnvironmentRequests(const QMap<QString, QString> &variables);
    /// Those of the host, SetEnv's in place of ours. Our language goes to where somebody sits alone (`isTerminal`):
    /// distributions have ssh send it everywhere, but what a run puts out must not depend on who runs it, and each
    /// variable costs a round trip.
    static QMap<QString, QString> variablesFor(const Host &host, bool isTerminal);

    /// Call after each pump until it is not Again. Failed: the session is dead.
    Session::Step step(Session &session, ssh_channel_struct *channel);

private:
    QList<std::pair<QByteArray, QByteArray>> m_left;
};

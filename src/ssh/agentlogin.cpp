#include "ssh/agentlogin.h"

#include "ssh/steadyclock.h"

#include <libssh/libssh.h>
#include <poll.h>

int AgentLogin::run(Session &session, int agentSocket, const QByteArray &user, int timeoutMs)
{
    const qint64 end = steadyNow() + 4 * timeoutMs;
    ssh_set_agent_socket(session.handle(), agentSocket);
    int status = SSH_AUTH_AGAIN;
    while (status == SSH_AUTH_AGAIN) {
        const qint64 before = steadyNow();
        status = ssh_userauth_agent(session.handle(), user.constData());
        if (steadyNow() - before >= timeoutMs || steadyNow() >= end)
            return status == SSH_AUTH_SUCCESS ? status : hung;
        if (status == SSH_AUTH_AGAIN) {
            pollfd waiting = {session.socket(), short(session.wantsWrite() ? POLLIN | POLLOUT : POLLIN), 0};
            ::poll(&waiting, 1, int(qMax<qint64>(1, end - steadyNow())));
        }
    }
    return status;
}

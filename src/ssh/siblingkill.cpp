#include "ssh/siblingkill.h"

#include <libssh/libssh.h>

namespace {

/// sshd gives each command a session of its own, led by the shell, so a group has the number of its shell. The shell
/// that runs this is a child of the same sshd as the one that is to end.
QByteArray script(const QByteArray &signal)
{
    return "exec /bin/sh -c '[ -z \"$SSH_ORIGINAL_COMMAND\" ] || exit 0; "
           "for pid in $(ps -o pid= --ppid $PPID 2>/dev/null || pgrep -P $PPID); do "
           "[ \"$pid\" = $$ ] || kill -s " +
           signal + " -- -$pid; done' >/dev/null 2>&1";
}

} // namespace

SiblingKill::SiblingKill(Session &session, const char *signal) : m_session(session), m_script(script(signal)) {}

SiblingKill::~SiblingKill()
{
    if (m_channel)
        ssh_channel_free(m_channel);
}

void SiblingKill::step()
{
    if (m_over)
        return;
    if (!m_channel && !(m_channel = ssh_channel_new(m_session.handle()))) {
        m_over = true;
        return;
    }
    int status = SSH_OK;
    if (!m_opened) {
        status = ssh_channel_open_session(m_channel);
        m_opened = status == SSH_OK;
    }
    if (m_opened)
        status = ssh_channel_request_exec(m_channel, m_script.constData());
    m_over = status != SSH_AGAIN;
}

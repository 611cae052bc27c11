#include "ssh/siblingkill.h"

#include <libssh/libssh.h>

namespace {

/// sshd gives each command a session of its own, led by the shell, so a group has the number of its shell. The shell
/// that runs this is a child of the same sshd as the one that is to end. Until sshd's child has become that shell it
/// has no group yet and sshd's own way with signals, which would swallow ours: that is waited for.
QByteArray script(const QByteArray &signal)
{
    // Builtins alone where there is a Linux /proc: many hosts may be one computer, and forks are what costs there.
    return "exec /bin/sh -c '[ -z \"$SSH_ORIGINAL_COMMAND\" ] || exit 0; "
           "read -r all </proc/$PPID/task/$PPID/children; "
           "[ -n \"$all\" ] || all=$(ps -o pid= --ppid $PPID || pgrep -P $PPID); "
           "for pid in $all; do [ \"$pid\" = $$ ] && continue; n=0; "
           "while [ $n -lt 40 ]; do comm=; read -r comm </proc/$pid/comm || comm=$(ps -o comm= -p $pid); "
           "case $comm in sshd*) ;; *) break;; esac; sleep 0.05 || sleep 1; n=$((n+1)); done; kill -s " +
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

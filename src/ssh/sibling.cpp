#include "ssh/sibling.h"

#include <libssh/libssh.h>

/// sshd gives each command a session of its own, led by the shell, so a group has the number of its shell. The shell
/// that runs this is a child of the same sshd as the one that is to end. Until sshd's child has become that shell it
/// has no group yet and sshd's own way with signals, which would swallow ours: that is waited for.
QByteArray Sibling::rootKillLine(const char *signal)
{
    // Builtins alone where there is a Linux /proc: many hosts may be one computer, and forks are what costs there.
    return "exec /bin/sh -c '[ -z \"$SSH_ORIGINAL_COMMAND\" ] || exit 0; "
           "read -r all </proc/$PPID/task/$PPID/children; "
           "[ -n \"$all\" ] || all=$(ps -o pid= --ppid $PPID || pgrep -P $PPID); "
           "for pid in $all; do [ \"$pid\" = $$ ] && continue; n=0; "
           "while [ $n -lt 40 ]; do comm=; read -r comm </proc/$pid/comm || comm=$(ps -o comm= -p $pid); "
           "case $comm in sshd*) ;; *) break;; esac; sleep 0.05 || sleep 1; n=$((n+1)); done; kill -s " +
           QByteArray(signal) + " -- -$pid; done' >/dev/null 2>&1";
}

Sibling::Sibling(Session &session, QByteArray line, Secret input)
    : m_session(session),
      m_line(std::move(line)),
      m_input(std::move(input))
{
}

Sibling::~Sibling()
{
    if (m_channel)
        ssh_channel_free(m_channel);
}

void Sibling::step()
{
    if (m_stage >= Stage::Begun)
        return;
    if (!m_channel && !(m_channel = ssh_channel_new(m_session.handle()))) {
        m_stage = Stage::Failed;
        return;
    }
    while (m_stage < Stage::Input) {
        const int status = m_stage == Stage::Open ? ssh_channel_open_session(m_channel)
                                                  : ssh_channel_request_exec(m_channel, m_line.constData());
        if (status == SSH_AGAIN)
            return;
        m_stage = status == SSH_OK ? Stage(int(m_stage) + 1) : Stage::Failed;
    }
    if (m_stage == Stage::Input)
        feed();
}

/// A line is small: it goes out whole or, with no room at all, is tried again.
void Sibling::feed()
{
    if (!m_input.isEmpty()) {
        if (ssh_channel_window_size(m_channel) == 0)
            return;
        QByteArray line = m_input.bytes().toByteArray() + '\n';
        ssh_channel_write(m_channel, line.constData(), uint32_t(line.size()));
        wipe(line);
    }
    ssh_channel_send_eof(m_channel);
    m_stage = Stage::Begun;
}

bool Sibling::hasEnded() const
{
    return m_stage == Stage::Failed ||
           (m_stage == Stage::Begun && (ssh_channel_is_eof(m_channel) || ssh_channel_is_closed(m_channel)));
}

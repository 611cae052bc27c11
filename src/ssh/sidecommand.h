#pragma once

#include "core/secret.h"
#include "ssh/session.h"

#include <libssh/callbacks.h>

/// A short command beside something else in the same session, whose output is small and kept in memory. A host that
/// allows no second channel, or forces a command, is left as it is. Owned by a worker.
class SideCommand
{
public:
    static constexpr qsizetype mostOutput = 1 << 20;

    /// The session must outlive this. `input`: a line for its standard input; nothing when empty.
    SideCommand(Session &session, QByteArray command, Secret input = {});
    ~SideCommand();
    SideCommand(const SideCommand &) = delete;
    SideCommand &operator=(const SideCommand &) = delete;

    /// Goes as far as it can now; call after each pump.
    void step();
    bool hasEnded() const { return m_over; }
    int exitStatus() const { return m_exit; } ///< -1: it could not be run, or a signal ended it
    const QByteArray &output() const { return m_output; }

private:
    void feed();
    static int onData(ssh_session, ssh_channel, void *data, uint32_t size, int isStderr, void *self);
    static void onClose(ssh_session, ssh_channel, void *self);
    static void onExitStatus(ssh_session, ssh_channel, int status, void *self);

    Session &m_session;
    const QByteArray m_command;
    const Secret m_input;
    ssh_channel m_channel = nullptr;
    ssh_channel_callbacks_struct m_callbacks = {};
    bool m_opened = false;
    bool m_begun = false;
    bool m_fed = false;
    bool m_over = false;
    int m_exit = -1;
    QByteArray m_output;
};

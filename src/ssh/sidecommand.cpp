#include "ssh/sidecommand.h"

#include <libssh/libssh.h>

SideCommand::SideCommand(Session &session, QByteArray command, Secret input)
    : m_session(session),
      m_command(std::move(command)),
      m_input(std::move(input))
{
}

SideCommand::~SideCommand()
{
    if (!m_channel)
        return;
    ssh_remove_channel_callbacks(m_channel, &m_callbacks);
    ssh_channel_free(m_channel);
}

void SideCommand::step()
{
    if (m_over || m_fed)
        return;
    if (m_begun)
        return feed();
    if (!m_channel) {
        m_channel = ssh_channel_new(m_session.handle());
        if (!m_channel) {
            m_over = true;
            return;
        }
        ssh_callbacks_init(&m_callbacks);
        m_callbacks.userdata = this;
        m_callbacks.channel_data_function = &SideCommand::onData;
        m_callbacks.channel_close_function = &SideCommand::onClose;
        m_callbacks.channel_exit_status_function = &SideCommand::onExitStatus;
        ssh_set_channel_callbacks(m_channel, &m_callbacks);
    }
    int status = SSH_OK;
    if (!m_opened) {
        status = ssh_channel_open_session(m_channel);
        m_opened = status == SSH_OK;
    }
    if (m_opened) {
        status = ssh_channel_request_exec(m_channel, m_command.constData());
        m_begun = status == SSH_OK;
    }
    m_over = status != SSH_OK && status != SSH_AGAIN;
    if (m_begun)
        feed();
}

/// A line is small: it goes out whole or, with no room at all, is tried again.
void SideCommand::feed()
{
    if (!m_input.isEmpty()) {
        if (ssh_channel_window_size(m_channel) == 0)
            return;
        QByteArray line = m_input.bytes().toByteArray() + '\n';
        ssh_channel_write(m_channel, line.constData(), uint32_t(line.size()));
        wipe(line);
    }
    ssh_channel_send_eof(m_channel);
    m_fed = true;
}

int SideCommand::onData(ssh_session, ssh_channel, void *data, uint32_t size, int isStderr, void *self)
{
    auto *command = static_cast<SideCommand *>(self);
    if (!isStderr && command->m_output.size() + qsizetype(size) <= mostOutput)
        command->m_output.append(static_cast<const char *>(data), qsizetype(size));
    return int(size);
}

void SideCommand::onClose(ssh_session, ssh_channel, void *self)
{
    static_cast<SideCommand *>(self)->m_over = true;
}

void SideCommand::onExitStatus(ssh_session, ssh_channel, int status, void *self)
{
    static_cast<SideCommand *>(self)->m_exit = status;
}

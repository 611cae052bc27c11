#pragma once

#include "core/shell.h"

#include <QSocketNotifier>

#include <sys/types.h>

/// A program on this computer behind a terminal of its own: real bash, vim, htop or tmux for tests, without SSH.
class LocalShell final : public Shell
{
    Q_OBJECT
public:
    /// `environment`: NAME=value, added to the few that it has anyhow.
    explicit LocalShell(QStringList command, QStringList environment = {}, QObject *parent = nullptr);
    ~LocalShell() override;

    State state() const override { return m_state; }
    void start(int columns, int rows) override;
    void send(const QByteArray &bytes) override;
    void resize(int columns, int rows) override;
    void taken(qint64 bytes) override;
    void close() override;

    qint64 mostUntakenSeen() const { return m_mostSeen; }

private:
    void receive();
    void write();
    void finish();
    void become(State state);

    QStringList m_command;
    QStringList m_environment;
    State m_state = State::Connecting;
    int m_terminal = -1;
    pid_t m_process = -1;
    bool m_closing = false;
    qint64 m_untaken = 0;
    qint64 m_mostSeen = 0;
    QByteArray m_unsent;
    std::unique_ptr<QSocketNotifier> m_readable;
    std::unique_ptr<QSocketNotifier> m_writable;
};

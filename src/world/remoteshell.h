#pragma once

#include "core/shell.h"
#include "ssh/exec.h"

class Executor;

/// A shell on a host, over SSH and the sessions that commands use as well. GUI thread; the executor is borrowed and
/// outlives it.
class RemoteShell final : public Shell
{
    Q_OBJECT
public:
    RemoteShell(Executor &executor, Host host, QObject *parent = nullptr);
    ~RemoteShell() override;

    State state() const override { return m_state; }
    void start(int columns, int rows) override;
    void send(const QByteArray &bytes) override;
    void resize(int columns, int rows) override;
    void taken(qint64 bytes) override;
    void close() override;
    void answer(const Answer &answer) override;

private:
    void takeProgress(const QList<ExecProgress> &progress);
    void takeEnds(const QList<ExecEnd> &ends);
    void become(State state);

    Executor &m_executor;
    const Host m_host;
    JobId m_job = 0;
    State m_state = State::Connecting;
};

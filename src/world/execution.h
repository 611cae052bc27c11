#pragma once

#include "core/async.h"
#include "runs/performer.h"
#include "ssh/exec.h"
#include "ssh/transfer.h"

#include <QHash>

class Executor;

/// How far a process trusts and asks.
struct ExecutionOptions
{
    HostKeyPolicy hostKeys = HostKeyPolicy::Ask;
    bool mayAsk = true; ///< somebody is there to answer
};

/// Does commands over SSH and waits. GUI thread; the executor is borrowed.
class Execution final : public Performer
{
    Q_OBJECT
public:
    explicit Execution(Executor &executor, const ExecutionOptions &options = {}, QObject *parent = nullptr);
    ~Execution() override;

    void begin(const Act &act) override;
    void cancel(const QList<ActId> &acts) override;
    void forget(const QList<ActId> &acts) override;
    void answer(const ::Answer &answer) override;
    int openConnections() const override;

private:
    void exec(const Act &act, const act::Exec &exec);
    void start(const Act &act, const act::Exec &exec, const QByteArray &input);
    void wait(const Act &act, const act::Wait &wait);
    void put(const Act &act, const act::Put &put);
    Async<std::shared_ptr<SourceBlocks>> source(qint64 run, const act::Put &put);
    void transfer(const Act &act, TransferRequest request);
    void refuse(ActId act, const Error &why);
    Async<QByteArray> input(qint64 run, const QString &path);
    void end(ActId act, const Outcome &outcome);

    void takeProgress(const QList<ExecProgress> &progress);
    void takeOutput(const QList<ExecOutput> &outputs);
    void takeTransfers(const QHash<JobId, TransferProgress> &progress);
    void takeQuestion(JobId job, const Question &question);
    void takeEnds(const QList<ExecEnd> &ends);

    Executor &m_executor;
    const ExecutionOptions m_options;
    QHash<ActId, JobId> m_acts; ///< under way; job 0: not with the executor
    QHash<JobId, ActId> m_jobs;
    QPair<qint64, QString> m_inputOf; ///< run and file the input below is of
    Async<QByteArray> m_input;
    QPair<qint64, act::Put> m_sourceOf; ///< run and files the source below is of
    Async<std::shared_ptr<SourceBlocks>> m_source;
    QThreadPool m_readers;
};

/// What came of a command, in the words of steps. The kind of an Error is that of how the host ended.
Outcome outcomeOf(const ExecEnd &end);

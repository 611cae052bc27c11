#pragma once

#include "core/async.h"
#include "runs/performer.h"
#include "ssh/exec.h"
#include "ssh/transfer.h"

#include <QHash>
#include <QSet>

class Executor;
class InputFile;
class SecretStore;

/// How far a process trusts and asks.
struct ExecutionOptions
{
    HostKeyPolicy hostKeys = HostKeyPolicy::Ask;
    bool mayAsk = true;             ///< somebody is there to answer
    SecretStore *secrets = nullptr; ///< sudo passwords are looked for there first; borrowed
};

/// Does commands over SSH and waits. GUI thread; the executor is borrowed.
class Execution final : public Performer
{
    Q_OBJECT
public:
    explicit Execution(Executor &executor, const ExecutionOptions &options = {}, QObject *parent = nullptr);
    ~Execution() override;

    void begin(const Act &act) override;
    void goOn(ActId act) override;
    void cancel(const QList<ActId> &acts) override;
    void forget(const QList<ActId> &acts) override;
    void answer(const ::Answer &answer) override;
    int openConnections() const override;

private:
    /// What a command needs of this computer.
    struct Files
    {
        std::shared_ptr<const InputFile> input = nullptr;
        QByteArray script = {};
    };

    void exec(const Act &act, const act::Exec &exec);
    void start(const Act &act, const act::Exec &exec, const Files &files);
    void wait(const Act &act, const act::Wait &wait);
    void put(const Act &act, const act::Put &put);
    Async<std::shared_ptr<SourceBlocks>> source(qint64 run, const act::Put &put);
    void transfer(const Act &act, TransferRequest request);
    void refuse(ActId act, const Error &why);
    Async<Files> files(qint64 run, const act::Exec &exec);
    void end(ActId act, const Outcome &outcome);

    void takeProgress(const QList<ExecProgress> &progress);
    void takeOutput(const QList<ExecOutput> &outputs);
    void takeTransfers(const QHash<JobId, TransferProgress> &progress);
    void takeClosed(quint64 question);
    void takeQuestion(JobId job, const Question &question);
    void seek(ActId act, const Question &question);
    void takeEnds(const QList<ExecEnd> &ends);

    Executor &m_executor;
    const ExecutionOptions m_options;
    QHash<ActId, JobId> m_acts; ///< under way; job 0: not with the executor
    QHash<JobId, ActId> m_jobs;
    QPair<qint64, act::Put> m_sourceOf; ///< run and files the source below is of
    Async<std::shared_ptr<SourceBlocks>> m_source;
    QSet<QString> m_sought;                         ///< names of secrets: each is looked for once
    QHash<quint64, QList<ActId>> m_seeking;         ///< who waits for the keychain, by question
    QSet<quint64> m_answered;                       ///< questions that are about to close
    QHash<quint64, QString> m_names;                ///< of secrets, by open question
    QHash<QPair<qint64, int>, int> m_kept;          ///< commands that keep going, by run and lane
    std::tuple<qint64, QString, QString> m_filesOf; ///< run, input and script of the files below
    Async<Files> m_files;
    QThreadPool m_readers;
};

/// What came of a command, in the words of steps. The kind of an Error is that of how the host ended.
Outcome outcomeOf(const ExecEnd &end);

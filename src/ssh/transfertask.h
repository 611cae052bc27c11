#pragma once

#include "ssh/handshake.h"
#include "ssh/remotehash.h"
#include "ssh/sftptransfer.h"
#include "ssh/sidecommand.h"
#include "ssh/sudotalk.h"
#include "ssh/task.h"

#include <QCoreApplication>

#include <optional>

/// Files to or from one host, over an SFTP channel of the session that commands use as well.
class TransferTask final : public Task
{
    Q_DECLARE_TR_FUNCTIONS(TransferTask)
public:
    /// `wake` brings the worker to call advance(), from any thread.
    TransferTask(JobId id, TransferRequest request, WorkerServices &services, Waker wake);
    ~TransferTask() override;

    /// A file was read or written here.
    void advance();

    const Host &host() const override { return m_request.host; }
    bool begin() override;
    void linkIs(ExecState state) override;
    void linkReady(Link &link) override;
    void linkFailed(const LinkTrouble &trouble, const QList<Phase> &phases) override;
    void linkLost(const QString &words) override;
    void pumped() override;
    bool wantsAnotherLink() const override { return m_stage == Stage::Moving || Task::wantsAnotherLink(); }
    int pauseBefore() const override { return m_pause; }
    bool isAsking() const override { return m_asking; }
    void answered(quint64 serial, const Answer &answer) override;
    void cancel() override;
    bool hasEnded() const override { return m_end.has_value(); }
    void report() override;
    qint64 nextWake() const override { return m_deadline; }
    void tick() override;

private:
    enum class Stage { Waiting, Open, Subsystem, Program, Talk, Names, Carry, Moving, Over };

    void open();
    void makeTransfer();
    void begun();
    void ask(const QByteArray &command);
    void takeNames();
    void carryOn();
    void remark();
    void talk();
    void give(SudoTalk::Step step);
    void refused();
    void carry();
    void send();
    void hash();
    void tellProgress();
    void finish();
    bool comesBack(const QString &words);
    void letGo();
    void cut(Error::Kind kind, const QString &message, const QString &detail = {});
    void end(ExecState state, const Error &error = {});
    static int onData(ssh_session, ssh_channel, void *data, uint32_t size, int isStderr, void *self);
    static void onClose(ssh_session, ssh_channel, void *self);

    const TransferRequest m_request;
    TransferOptions m_options; ///< with the numbers of the owner
    const Waker m_wake;
    Link *m_link = nullptr;
    std::shared_ptr<Session> m_session;
    ssh_channel m_channel = nullptr;
    ssh_channel_callbacks_struct m_callbacks = {};
    std::unique_ptr<SftpTransfer> m_transfer;
    RemoteHash m_hash;
    std::unique_ptr<SideCommand> m_beside;
    std::unique_ptr<SudoTalk> m_sudo;
    Handshake m_handshake; ///< of sudo
    PhaseLog m_phases;
    Stage m_stage = Stage::Waiting;
    ExecState m_state = ExecState::Queued;
    QByteArray m_unsent;
    TransferProgress m_told;
    bool m_closed = false;
    bool m_cancelled = false;
    bool m_asking = false;
    quint64 m_askSerial = 0;
    bool m_offersAgain = false; ///< the deadline is for the next look at the password
    std::optional<Error> m_cutBy;
    std::optional<Error> m_lost;         ///< how the connection was lost that is made anew
    std::optional<TransferEnd> m_before; ///< what was done until then
    size_t m_comebacks = 0;
    int m_pause = 0;
    qint64 m_runUntil = 0;
    qint64 m_startedAt = 0; ///< ms since the epoch
    qint64 m_deadline = never;
    std::optional<ExecEnd> m_end;
};

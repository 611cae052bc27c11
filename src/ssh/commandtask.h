#pragma once

#include "ssh/output.h"
#include "ssh/remotecommand.h"
#include "ssh/sidecommand.h"
#include "ssh/sudotalk.h"
#include "ssh/task.h"

#include <QCoreApplication>

#include <optional>

/// One command on one host, from the queue to its end.
class CommandTask final : public Task
{
    Q_DECLARE_TR_FUNCTIONS(CommandTask)
public:
    CommandTask(JobId id, ExecRequest request, WorkerServices &services);
    ~CommandTask() override;

    const Host &host() const override { return m_request.host; }
    bool begin() override;
    void linkIs(ExecState state) override;
    void linkReady(Link &link) override;
    void linkFailed(const LinkTrouble &trouble, const QList<Phase> &phases) override;
    void linkLost(const QString &words) override;
    void pumped() override;
    bool wantsAnotherLink() const override { return m_stage == Stage::Moving; }
    int pauseBefore() const override { return m_pause; }
    bool blocksReading() const override { return m_output.isBlocked(); }
    void cancel() override;
    bool hasEnded() const override { return m_end.has_value(); }
    bool isAsking() const override { return m_askedAt != 0; }
    bool isTelling() const override;
    void answered(quint64 serial, const Answer &answer) override;
    void report() override;
    qint64 nextWake() const override;
    void tick() override;

private:
    enum class Stage { Waiting, Open, Moving, Run, Clear, Over };

    void openCommand();
    void run();
    void awaitWrapper();
    void commandBegan();
    void checkForEnd();
    void finishRun();
    bool clearsUp();
    void endOfRun();
    void endWithoutOutput(const QString &words);
    void kill(const char *signal);
    void timedOut();
    void terminate(ExecState reason, const Error &error);
    void nextSignal();
    Error stopped() const;

    // commandtalk.cpp
    void talk();
    void answerSudo(SudoTalk::Step step);
    bool ask(const Question &question, int milliseconds, const Questions::Concern &concern);
    void asked();
    void watchPrompt();
    void askPrompt(const PromptWatch::Found &found);
    void answerPrompt(const Answer &answer);
    bool wrapperEnded();

    // commandkeep.cpp: of a command that goes on without us
    void keepRecord();
    bool looksAgain(const QString &words);
    void takeStock();
    bool followsOn();
    bool killsKept(const char *signal);
    bool endsKept();
    Error lostSight(const QString &why) const;

    void end(ExecState state, const Error &error = {}, bool mayStillRun = false);

    ExecRequest m_request;
    Output m_output;
    Link *m_link = nullptr; ///< while the command is open
    std::shared_ptr<Session> m_session;
    std::unique_ptr<RemoteCommand> m_command;
    std::unique_ptr<SideCommand> m_sibling; ///< signals the command, or clears up after it
    PhaseLog m_phases;

    Stage m_stage = Stage::Waiting;
    ExecState m_state = ExecState::Queued;
    bool m_begun = false;                  ///< the command itself, not what goes before it
    bool m_preambleSent = false;           ///< so it may have begun
    bool m_cancelled = false;              ///< while the command was being opened
    int m_signals = 0;                     ///< step of being ended: TERM, TERM again, KILL, over
    ExecState m_endReason = ExecState::Ok; ///< why it is being ended
    Error m_endError;
    qint64 m_startedAt = 0;
    qint64 m_deadline = 0; ///< of the stage; 0 = none
    qint64 m_nextSignalAt = 0;
    qint64 m_graceEndsAt = 0; ///< after an exit status without the end of output
    qint64 m_graceLimit = 0;
    qint64 m_commandBegan = 0;
    qint64 m_retryAt = 0; ///< the sudo password waits for what becomes of it elsewhere
    bool m_asksPager = false;
    bool m_asksSecret = false;
    std::unique_ptr<SudoTalk> m_sudo;
    QString m_wrapperWords; ///< why the command never began, when it is known
    enum class Kept { Running, Ended, Gone, Missing };
    Kept m_kept = Kept::Running;
    qint64 m_keptGroup = 0;
    QByteArray m_keptFolder;
    qint64 m_keptBegan = 0; ///< when it was first heard of
    qint64 m_lookUntil = 0; ///< the connection is lost, and it is looked for; 0: it is not
    int m_losses = 0;       ///< in a row
    int m_rounds = 0;       ///< of following it in one session
    int m_pause = 0;
    quint64 m_askSerial = 0;
    qint64 m_askedAt = 0; ///< a question is open since then
    qint64 m_runLeft = 0; ///< of the command's time, meanwhile
    std::optional<ExecEnd> m_end;
};

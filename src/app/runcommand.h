#pragma once

#include "app/gathering.h"
#include "app/runprinter.h"
#include "core/question.h"
#include "plans/plan.h"

#include <QPointer>
#include <QSet>

class Run;

/// maestro run QUERY -- COMMAND...
class RunCommand : public SelectingCommand
{
    Q_OBJECT
public:
    using SelectingCommand::SelectingCommand;

    /// The remote processes are told to end; a second time leaves at once.
    void interrupt() override;

protected:
    void selected(const Query &query, const QList<Instance> &instances) override;
    /// What is to be done on the hosts; Error::Invalid or NotFound when the call was wrong.
    virtual Result<Plan> plan() const;
    Policy policy() const;
    const QString &canonical() const { return m_canonical; }
    const QList<Host> &hosts() const { return m_hosts; }

private:
    void confirm(int protectedHosts, const QString &word);
    void begin();
    Result<QString> readable(const QString &path) const;
    Result<QMap<QString, QString>> stepValues() const;
    void follow(Run *run);
    void askOpenQuestions();
    void ask(const Question &question);
    void askForNextKey();
    void askForKey(const Question &question, const QString &prompt);
    void askPrompts(const Question &question, const QList<Secret> &answers);
    void end();

    quint32 m_seed = 0; ///< of pick:
    QString m_canonical;
    QList<Host> m_hosts;
    QPointer<Run> m_run;
    std::unique_ptr<RunPrinter> m_printer;
    QSet<quint64> m_asked;
    QList<quint64> m_keys; ///< questions of host keys that wait for their turn
    bool m_isAskingForKey = false;
    bool m_interrupted = false;
};

#pragma once

#include "app/gathering.h"
#include "app/runprinter.h"
#include "core/question.h"
#include "plans/plan.h"

#include <QPointer>
#include <QSet>

class Run;

/// maestro run QUERY -- COMMAND...
class RunCommand final : public SelectingCommand
{
    Q_OBJECT
public:
    using SelectingCommand::SelectingCommand;

    /// The remote processes are told to end; a second time leaves at once.
    void interrupt() override;

protected:
    void selected(const Query &query, const QList<Instance> &instances) override;

private:
    void confirm(int protectedHosts, const QString &word);
    void begin();
    Result<Plan> plan() const;
    void follow(Run *run);
    void askOpenQuestions();
    void ask(const Question &question);
    void end();

    QString m_canonical;
    QList<Host> m_hosts;
    QPointer<Run> m_run;
    std::unique_ptr<RunPrinter> m_printer;
    QSet<quint64> m_asked;
    bool m_interrupted = false;
};

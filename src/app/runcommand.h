#pragma once

#include "app/gathering.h"
#include "app/runfollower.h"
#include "plans/plan.h"

/// maestro run QUERY -- COMMAND...
class RunCommand : public SelectingCommand
{
    Q_OBJECT
public:
    RunCommand(Engine &engine, Terminal &terminal, CommandLine line, QObject *parent = nullptr);

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
    void confirm(const QString &why, const QString &option, const QString &word);
    void begin();
    Result<QString> readable(const QString &path) const;
    Result<QMap<QString, QString>> stepValues() const;

    quint32 m_seed = 0; ///< of pick:
    QString m_canonical;
    QList<Host> m_hosts;
    RunFollower m_follower;
};

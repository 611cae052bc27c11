#pragma once

#include "app/gathering.h"
#include "core/power.h"

/// maestro power QUERY start|stop|reboot|terminate
class PowerCommand final : public SelectingCommand
{
    Q_OBJECT
public:
    using SelectingCommand::SelectingCommand;

protected:
    void selected(const Query &query, const QList<Instance> &instances) override;

private:
    void confirm();
    void begin();
    void answered(const Instance &instance, const Done &done);
    QByteArray wordsOf(const Instance &instance, const Done &done);
    QStringList warnings() const;

    PowerVerb m_verb = PowerVerb::Start;
    QList<Instance> m_instances;
    int m_waiting = 0;
    bool m_someFailed = false;
    bool m_hasHead = false; ///< of the CSV
};

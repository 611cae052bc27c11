#pragma once

#include "core/account.h"
#include "core/async.h"
#include "lab/faults.h"
#include "lab/sshfarm.h"

/// The demo: real hosts on this computer, and a profile that knows them. Everything ends and goes with this object.
class Demo : public QObject
{
    Q_OBJECT
public:
    /// `profile`: folder to work in; empty: one among the farm's files, which go with it
    /// however the program ends.
    explicit Demo(const QString &profile, QObject *parent = nullptr);

    /// Starts the hosts and writes the inventory file; done when account() can be used. Error::NotFound without an
    /// sshd.
    Async<void> start();
    QString profile() const { return m_profile; }
    QStringList knownHosts() const { return {m_farm.knownHostsFile()}; }
    /// The account of the demo's inventory; the same in every demo of one profile.
    Account account() const;

private:
    Done writeInventory();
    QString inventoryFile() const;

    SshFarm m_farm;
    QString m_profile;
    FaultServer m_closed;
};

#pragma once

#include "lab/sshfarm.h"

/// One machine of the demo: what the inventory says of it and how it behaves.
struct DemoHost
{
    enum class Kind { Normal, Stopped, RefusesKey, Unreachable };

    QString name;
    QString role;
    QString environment;
    QString region;
    QString type;
    Kind kind = Kind::Normal;
};

/// The fleet of the demo: at least 24 that answer, three stopped, one that refuses the key, one nobody can reach.
const QList<DemoHost> &demoHosts();
/// The farm that the fleet's living machines are.
FarmOptions demoFarm();
/// The fleet as a CSV inventory; `living` are the farm's hosts in demoFarm()'s order.
QByteArray demoInventory(const QList<Host> &living, quint16 closedPort);

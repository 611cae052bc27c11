#pragma once

#include "runs/lanestatus.h"

#include <QMap>
#include <QStringList>

/// What `@run:42/group2` means in queries: the groups of a run as they are shown, numbered from 1, biggest first. Pure.

/// The runs that the texts name so; each once.
QList<qint64> runsNamedIn(const QStringList &texts);
/// "run:42/group1" -> keys of the instances; hosts that are no instance are left out.
QMap<QString, QStringList> keyGroupsOf(qint64 run, const QList<LaneStatus> &lanes);
/// "run:42/group2".
QString groupName(qint64 run, int number);

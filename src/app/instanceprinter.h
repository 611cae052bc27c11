#pragma once

#include "app/commandline.h"
#include "core/instance.h"

/// What `maestro list` prints. Text: aligned columns for people, unprintable characters made visible; JSON: one object
/// an instance and line; CSV: reads back as an inventory of the same hosts. Pure; any thread.
QByteArray printInstances(const QList<Instance> &instances, CommandLine::Format format, const QDateTime &now);

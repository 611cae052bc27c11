#pragma once

#include "query/completion.h"

/// Tags that hosts have, those of most hosts first. Pure.
QStringList tagsByHosts(const QueryFacts &facts);
/// The few that tell hosts apart and are worth a column until the person chooses: on many of the hosts, never the name
/// again, none that clouds set for themselves, none that is another one on every host. Pure.
QStringList columnTags(const QueryFacts &facts, int hosts);

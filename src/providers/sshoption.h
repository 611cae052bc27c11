#pragma once

#include "providers/sshconfigfile.h"

/// Why ssh would refuse an option or a Match line (translated, without a stop), or null. Of options, those that
/// Maestro goes by; one it does not know is none of its business.
QString mistakeIn(const SshOption &option);
QString mistakeIn(const QList<SshCriterion> &criteria);

/// The name under which `ssh -G` prints an option that has an older name; others as they are. Lower case.
QString usualKeyword(const QString &keyword);
/// Options of which every value counts ("identityfile"), in contrast to those whose first does.
bool accumulates(const QString &keyword);
/// A time as ssh_config has it ("90", "1m30s") in seconds; -1: it is none.
int secondsOf(const QString &time);

/// The lines of an SshOption: the one that `ssh -G` would print for an option, without a line end, or more than one
/// where it prints each value by itself. `~` and tokens stay as they are.
QStringList printed(const SshOption &option);

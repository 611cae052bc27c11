#pragma once

#include "core/host.h"

/// The line that a person pastes into a shell to reach the host as Maestro does: `ssh -p 2222 -J bastion --
/// me@10.0.0.1`, each word quoted as a POSIX shell needs it. `host` is what rules, inventory and image say of it; what
/// stands in ssh_config is left to ssh, which reads it under the same name. Null when there is no address, or when a
/// part of it could be taken for an option.
QString sshCommand(const Host &host);

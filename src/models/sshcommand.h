#pragma once

#include "core/instance.h"

/// The line that a person pastes into a shell to reach the instance: `ssh -p 2222 -- ubuntu@10.0.0.1`, each word quoted
/// as a POSIX shell needs it. Null when there is no address, or when a part of it could be taken for an option.
QString sshCommand(const Instance &instance);

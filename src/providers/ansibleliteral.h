#pragma once

#include "providers/ansiblemodel.h"

/// What a value of an INI inventory is once Ansible has read it as a Python literal: quotes of a literal text are gone,
/// lists, tuples and maps are Complex, everything else stays the text that it is.
AnsibleVariable ansibleLiteral(const QString &text);

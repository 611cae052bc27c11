#pragma once

#include "providers/ansiblemodel.h"

#include <QByteArray>

/// Adds what an INI inventory says. Error::Invalid with the line (and the column where there is one) for what Ansible
/// refuses as well: unknown kinds of section, undeclared groups, loops, `---`, bad ranges, open quotes.
Done readAnsibleIni(const QByteArray &bytes, AnsibleModel &model);

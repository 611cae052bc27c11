#pragma once

#include "formats/yaml.h"
#include "providers/ansiblemodel.h"

#include <QByteArray>

/// Adds what a YAML or JSON inventory says; also what `ansible-inventory --list` and scripts print (kept in a file).
/// Error::Unsupported for the settings of a dynamic plugin, Error::Invalid with line and column for anything else that
/// is none.
Done readAnsibleYaml(const QByteArray &bytes, AnsibleModel &model, QStringList &warnings);

/// The variables of a group_vars or host_vars file.
Result<AnsibleVariables> readAnsibleVariables(const QByteArray &bytes);

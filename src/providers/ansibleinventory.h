#pragma once

#include "providers/ansiblemodel.h"
#include "providers/inventoryfiles.h"
#include "providers/staticinventory.h"

/// An Ansible inventory: an INI, YAML or JSON file, or a folder of them, with group_vars and host_vars beside it.
/// Programs and dynamic plugins are refused with a sentence; nothing is run. Values of secrets are never copied.
Result<StaticInventory> ansibleInventory(const QString &path, const InventoryFiles &files);

/// The host as its variables say how to reach it. Warnings are added.
Instance ansibleInstance(const QString &path, const QString &name, const AnsibleModel &model, QStringList &warnings);

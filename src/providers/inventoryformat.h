#pragma once

#include "providers/inventoryfiles.h"
#include "providers/staticinventory.h"

/// The kinds of file that list hosts.
enum class InventoryFormat { SshConfig, Ansible, Csv, HostList };

/// Finds out by name and content what a file is: for `--inventory FILE` and for files a person picks.
/// Error::Unsupported for programs, Terraform state and dynamic plugins, Error::Invalid when it is nothing of the kind.
Result<InventoryFormat> inventoryFormat(const QString &path, const InventoryFiles &files);

/// Reads it as that. Blocks; for the pool. Runs nothing.
Result<StaticInventory> readInventory(const QString &path, InventoryFormat format, const InventoryFiles &files,
                                      const InventoryReader &reader);

/// The kind of account for a format: "sshconfig", "ansible", "csv", "hosts".
QString providerKey(InventoryFormat format);
/// Whether it is one of these: what a file lists keeps its address, whatever region the file says.
bool isInventoryKey(const QString &key);

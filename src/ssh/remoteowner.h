#pragma once

#include "core/fileowner.h"
#include "core/result.h"
#include "ssh/sftptypes.h"

#include <QByteArray>

/// Names of an owner become numbers, for the file protocol knows no others: the host is asked. Pure.
namespace remoteowner {

/// A command for the host's shell that tells the numbers.
QByteArray command(const FileOwner &owner);
/// How that ended: its exit status and standard output. Error::Invalid: there is no such user or group;
/// Error::Unsupported: the host runs no commands.
Result<sftp::Owner> answer(const FileOwner &owner, int exit, const QByteArray &output);
/// The same from what stands in the host's /etc/passwd and /etc/group; both empty: they could not be read.
Result<sftp::Owner> fromFiles(const FileOwner &owner, const QByteArray &passwd, const QByteArray &group);

} // namespace remoteowner

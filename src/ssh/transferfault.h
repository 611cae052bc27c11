#pragma once

#include "core/error.h"
#include "ssh/sftpwire.h"

/// Why a host would not do something with a file, in words for a person. Pure; any thread.
namespace transferfault {

/// What was being done.
enum class Doing { Looking, MakingFolder, Opening, Writing, Finishing, Replacing, Reading };

/// `path` is the file that was meant, not a name of ours beside it; `space` is what the host says of the file system,
/// where it does; `wanted` are bytes or a file that are still to be written.
Error of(Doing doing, const QByteArray &path, const sftp::Reply &reply, const std::optional<sftp::Space> &space = {},
         quint64 wanted = 0);
/// The answer has neither what was asked for nor a reason.
Error strange(const QByteArray &path);
/// A folder is where a file is to be, or the other way round.
Error isFolder(const QByteArray &path);
Error isNoFolder(const QByteArray &path);
/// What came to be there is not what was sent.
Error differs(const QByteArray &path);

/// As a person may read it.
QString shownPath(const QByteArray &path);

} // namespace transferfault

#pragma once

#include "core/result.h"
#include "ssh/openfile.h"
#include "ssh/sftptypes.h"

/// Where what comes from a host is put on this computer. Names come from strangers: they are encoded, never climb, and
/// nothing is written through a link. All of it blocks; for a pool.
namespace localplace {

/// The name of ours for a host's name (one part of a path): percent-encoded, the same for the same, another for
/// another.
QByteArray nameFor(const QByteArray &stranger);
/// What a link at `at` (the host's path below the tree) may say here when it says `target` there: nothing where it
/// leads out of the tree.
std::optional<QByteArray> linkFor(const QByteArray &at, const QByteArray &target);

/// Makes the folder; one that is there is fine, a link to one is not.
Done makeFolder(const QByteArray &path, quint32 mode);
/// Makes the folder and those above it that are missing; links among those are the person's own.
Done makeFolders(const QByteArray &path);
/// What stands there: a plain file of that size and time, one of that size, or neither.
enum class Here { Other, SameSize, Same };
Here standing(const QByteArray &path, qint64 size, const std::optional<sftp::Times> &times);
/// SHA-256 of a plain file, hex; it is not followed where it is a link.
Result<QByteArray> hashOf(const QByteArray &path);
/// Gives a file these times, as well as that can be done.
void setTimes(const QByteArray &path, const sftp::Times &times);
/// A link that replaces what is there unless that is a folder.
Done makeLink(const QByteArray &path, const QByteArray &target);

/// A file that is being received, under a name of its own until it is whole; taken away when it never is, unless it is
/// kept for the next time.
class NewFile
{
public:
    /// `known` is what the host says of the file.
    NewFile(QByteArray path, const sftp::Attributes &known);
    ~NewFile();
    NewFile(const NewFile &) = delete;
    NewFile &operator=(const NewFile &) = delete;

    /// Answers from where on it is to be received: not 0 where the greater part of the same file (by its time) was
    /// kept.
    Result<qint64> open();
    Done write(qint64 offset, const QByteArray &bytes);
    /// SHA-256 of all that was written, hex.
    Result<QByteArray> hash();
    /// Puts it in place, with mode and times where known.
    Done finish();
    /// The connection was lost: what came stays, to be gone on with.
    void keep();

private:
    Failure failed() const;
    qint64 kept();

    const QByteArray m_path;
    const QByteArray m_temporary;
    const sftp::Attributes m_known;
    OpenFile m_file;
    bool m_made = false;
};

} // namespace localplace

#pragma once

#include "core/fileowner.h"
#include "core/host.h"
#include "core/result.h"
#include "ssh/exec.h"
#include "ssh/sftptypes.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

class SourceBlocks;

/// How files are put in place. A value.
struct TransferOptions
{
    enum class Equal {
        SameHash, ///< size and SHA-256; size and time where the host cannot hash
        SameTime, ///< size and time of change
        Never     ///< everything is written anew
    };

    std::optional<quint32> mode = {}; ///< of files, octal; nothing: that of the file that is replaced, or of the source
    std::optional<sftp::Owner> owner = {};     ///< nothing: as the host does it
    std::optional<FileOwner> ownerByName = {}; ///< the same where no numbers are said; the host is asked for them
    bool keepOwner = false;                    ///< of the file that is replaced, where no owner is said
    bool keepTimes = true;
    QString backup = {};          ///< the old file stays under its name with this behind; empty: it is replaced
    Equal skip = Equal::SameHash; ///< what counts as there already
    bool verifyHash = true;       ///< compared with the host's own; else the size is
    QStringList exclude = {};     ///< of a download; see isExcluded()
    qint64 mostBytes = 0;         ///< of a download from one host; 0: no limit
    int mostFiles = 200'000;      ///< of a download from one host

    bool operator==(const TransferOptions &) const = default;
};

/// Files from here to a host, or from a host to here. The deadline `run` is for the whole of it.
struct TransferRequest : Terms
{
    Host host;
    QString remote;                       ///< path on the host; relative to the home folder of the user
    std::shared_ptr<SourceBlocks> source; ///< of an upload, shared by all hosts; null: it is a download
    QString folder = {};                  ///< of a download: this host's own folder here
    TransferOptions options = {};
    Sudo sudo = {};                             ///< the file server on the host runs as somebody else
    std::shared_ptr<OutputSink> sink = nullptr; ///< for what is said of a copy that went well; may be null
};

/// How far it is. The totals of a download grow while its folders are read.
struct TransferProgress
{
    qint64 bytes = 0;
    qint64 totalBytes = 0;
    int files = 0;
    int totalFiles = 0;

    bool operator==(const TransferProgress &) const = default;
};

/// How it ended.
struct TransferEnd
{
    Error error = {}; ///< with a message: it went wrong
    bool changed = false;
    TransferProgress progress = {};
    qint64 bytesMoved = 0;    ///< over the wire; less than progress.bytes when something was there already
    QByteArray sha256 = {};   ///< hex; of the file, or of the list of a folder's names and hashes
    QStringList skipped = {}; ///< names that were left out, and are said: devices, links that lead out of the tree
    int same = 0;             ///< files that were there already and were left alone
    int unverified = 0;       ///< files that were to be compared by hash, which the host could not tell

    bool isOk() const { return error.message.isEmpty(); }
};

/// Called from any thread: brings the worker to call advance() of the transfer, soon.
using Waker = std::function<void()>;

/// Asks the host for the SHA-256 (hex) of a file of its own; answers in the worker's thread, before it calls advance().
/// Error::Unsupported: the host cannot.
using RemoteHasher = std::function<void(const QByteArray &path, std::function<void(const Result<QByteArray> &)> then)>;

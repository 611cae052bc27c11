#pragma once

#include "core/sink.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

/// One chunk of a lane's output. Small neighbours of one stream may have become one before they were first looked at.
struct SpoolChunk
{
    Stream stream = Stream::Out;
    qint64 at = 0;     ///< ms since the epoch, of its first byte
    qint64 offset = 0; ///< of its first byte in the lane's bytes (all streams together, in the order they came)
    qint64 size = 0;

    bool operator==(const SpoolChunk &) const = default;
};

/// The kept output of one run, readable while it grows. Thread-safe; reads come from the page cache of a local file.
class SpoolReader
{
public:
    virtual ~SpoolReader() = default;
    /// Bytes of the lane so far, all streams.
    virtual qint64 size(int lane) const = 0;
    /// Chunks from `fromChunk` on, at most `limit`. A chunk that was given or counted once does not change any more.
    virtual QList<SpoolChunk> chunks(int lane, qsizetype fromChunk = 0, qsizetype limit = -1) const = 0;
    virtual qsizetype chunkCount(int lane) const = 0;
    /// At most `size` bytes of the lane from `offset`; fewer at the end, empty when they cannot be read.
    virtual QByteArray read(int lane, qint64 offset, qint64 size) const = 0;
    /// All bytes of one stream, at most `limit`.
    virtual QByteArray stream(int lane, Stream stream, qint64 limit = -1) const = 0;
    /// Looks what another process has added since. Lanes that grew, in order; always empty for a spool of this process.
    virtual QList<int> refresh() { return {}; }
};

/// The output of a run on disk: append-only, small outputs share one pack file; folder 0700, files 0600. Writing is
/// thread-safe over lanes and happens in the caller's thread. What was written is found again after a crash.
class Spool
{
public:
    /// Creates `folder` when it is missing. Error::Failed with the path and reason when it cannot be.
    static Result<std::shared_ptr<OutputSink>> create(const QString &folder, int lanes);
    /// Of a run that may still be written by another process, or that was. A torn tail is left out.
    static Result<std::shared_ptr<SpoolReader>> open(const QString &folder);
    /// The reader that shares the writer's index.
    static std::shared_ptr<SpoolReader> readerOf(const std::shared_ptr<OutputSink> &sink);
};

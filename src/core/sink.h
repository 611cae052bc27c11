#pragma once

#include "core/result.h"

#include <QByteArrayView>

/// Which stream of a host a chunk of output came from; Note is Maestro's own line about the host.
enum class Stream : quint8 { Out = 1, Err = 2, Note = 3 };

/// Where output goes in the turn it arrives. Called by worker threads, for one lane by one thread at a time;
/// thread-safe over lanes. Bytes are kept as they came.
class OutputSink
{
public:
    virtual ~OutputSink() = default;
    /// Appends; `at` is ms since the epoch. On failure (disk full) nothing of the chunk counts as kept.
    virtual Done write(int lane, Stream stream, QByteArrayView bytes, qint64 at) = 0;
};

#pragma once

#include "storage/spool.h"

#include <vector>

/// One line of a host's output, without its line break.
struct OutputLine
{
    QByteArray bytes;
    Stream stream = Stream::Out;
    qint64 at = 0;              ///< ms since the epoch, of the chunk it began in
    bool continuesLast = false; ///< the line before was cut, at 64 KiB or by the other stream

    bool operator==(const OutputLine &) const = default;
};

/// The lines of one lane's kept output: a sparse index, so that two million lines cost little and any of them is found
/// by reading a few KiB. A line ends at a line break, where the other stream cuts in, and at 64 KiB. One thread, its
/// owner's.
class OutputLines
{
public:
    static constexpr qint64 longestLine = 64 * 1024;

    OutputLines(std::shared_ptr<SpoolReader> output, int lane);

    /// Indexes what has come since, at most about `budget` bytes. True when there is more to index.
    bool advance(qint64 budget);
    /// Lines known so far; an unfinished last line counts.
    qint64 count() const;
    /// Lines from `first` on, at most `count`.
    QList<OutputLine> lines(qint64 first, qint64 count) const;
    qint64 bytesIndexed() const { return m_end.offset; }

private:
    /// A place where a line begins.
    struct Place
    {
        qint64 line = 0;
        qint64 offset = 0;
        qsizetype chunk = 0; ///< index of the chunk that holds `offset`
        bool continues = false;
    };

    /// Walks over lines from a place; reads in blocks.
    class Walk;

    void remember(const Place &place);

    std::shared_ptr<SpoolReader> m_output;
    int m_lane;
    std::vector<Place> m_places; ///< about every 128 lines or 64 KiB
    Place m_end;                 ///< begin of the first line that is not finished
    bool m_tail = false;         ///< there are bytes behind m_end: an unfinished line
};

#pragma once

#include "ssh/sourcetree.h"
#include "ssh/starter.h"
#include "ssh/transfer.h"

#include <atomic>

/// Some bytes of a file here; they never change once they are there. Whoever holds one keeps it in memory.
class SourceBlock
{
public:
    /// In memory, or known not to be had.
    bool isReady() const { return m_ready.load(std::memory_order_acquire); }
    /// Once it is ready: the bytes, or why there are none (the file changed since it was hashed, or is gone).
    const Result<QByteArray> &bytes() const { return m_bytes; }

    void set(Result<QByteArray> bytes)
    {
        m_bytes = std::move(bytes);
        m_ready.store(true, std::memory_order_release);
    }

private:
    Result<QByteArray> m_bytes = QByteArray();
    std::atomic_bool m_ready = false;
};

/// The files of a source tree, block by block, read by a pool and shared by all hosts they go to: what is in memory is
/// bounded by what hosts hold and a few blocks more, however many hosts there are. Thread-safe.
class SourceBlocks
{
public:
    static constexpr qint64 blockSize = 256 * 1024;

    SourceBlocks(std::shared_ptr<const SourceTree> tree, Starter starter);
    ~SourceBlocks();

    const SourceTree &tree() const { return *m_tree; }
    /// Block `index` of the file `item`. When it is not ready it is being read, and `wake` is called once it is.
    std::shared_ptr<const SourceBlock> block(int item, qint64 index, const Waker &wake);

private:
    struct Shared;

    const std::shared_ptr<const SourceTree> m_tree;
    const Starter m_starter;
    const std::shared_ptr<Shared> m_shared;
};

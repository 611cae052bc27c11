#include "ssh/sourceblocks.h"

#include "core/text.h"
#include "ssh/openfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>

#include <deque>
#include <mutex>
#include <sys/stat.h>

namespace {

constexpr size_t mostRecent = 64; // 16 MiB

using Key = std::pair<int, qint64>;

Failure broken(const SourceItem &item, const QString &why)
{
    return failure(Error::Failed, why.arg(visibleText(QFile::decodeName(item.path))));
}

Result<QByteArray> readBlock(const SourceItem &item, qint64 index)
{
    const OpenFile file(item.path, O_RDONLY | O_NONBLOCK);
    struct ::stat status = {};
    if (!file.isOpen() || ::fstat(file.number(), &status) != 0)
        return broken(item, QCoreApplication::translate("Source", "%1 vanished while it was being copied."));
    const QString changed = QCoreApplication::translate(
        "Source", "%1 changed while it was being copied. Copy it again when nobody writes to it.");
    if (status.st_size != item.size ||
        qint64(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec != item.changed)
        return broken(item, changed);
    const qint64 offset = index * SourceBlocks::blockSize;
    const qint64 size = std::min(SourceBlocks::blockSize, item.size - offset);
    QByteArray bytes(size, Qt::Uninitialized);
    qint64 got = 0;
    if (!file.readAt(offset, bytes.data(), size, got))
        return broken(item, QCoreApplication::translate("Source", "%1 cannot be read any more."));
    if (got != size)
        return broken(item, changed);
    return bytes;
}

} // namespace

struct SourceBlocks::Shared
{
    struct Known
    {
        std::weak_ptr<SourceBlock> block;
        std::vector<Waker> waiting;
    };

    std::mutex mutex;
    QHash<Key, Known> known;
    std::deque<std::pair<Key, std::shared_ptr<SourceBlock>>> recent; ///< kept for the hosts that come a little later

    void keep(const Key &key, const std::shared_ptr<SourceBlock> &block, Result<QByteArray> bytes)
    {
        block->set(std::move(bytes));
        std::vector<Waker> waiting;
        std::shared_ptr<SourceBlock> dropped;
        {
            const std::lock_guard lock(mutex);
            waiting.swap(known[key].waiting);
            recent.emplace_back(key, block);
            if (recent.size() > mostRecent)
                dropped = dropOldest();
        }
        for (const Waker &wake : waiting)
            wake();
    }

    /// Held by hosts all the same it stays known until they let it go and somebody asks again.
    std::shared_ptr<SourceBlock> dropOldest()
    {
        auto [key, block] = std::move(recent.front());
        recent.pop_front();
        if (block.use_count() == 1)
            known.remove(key);
        return block;
    }
};

SourceBlocks::SourceBlocks(std::shared_ptr<const SourceTree> tree, Starter starter)
    : m_tree(std::move(tree)),
      m_starter(std::move(starter)),
      m_shared(std::make_shared<Shared>())
{
}

SourceBlocks::~SourceBlocks() = default;

std::shared_ptr<const SourceBlock> SourceBlocks::block(int item, qint64 index, const Waker &wake)
{
    const Key key(item, index);
    std::shared_ptr<SourceBlock> block;
    {
        const std::lock_guard lock(m_shared->mutex);
        Shared::Known &known = m_shared->known[key];
        block = known.block.lock();
        if (block && !block->isReady())
            known.waiting.push_back(wake);
        if (block)
            return block;
        block = std::make_shared<SourceBlock>();
        known.block = block;
        known.waiting = {wake};
    }
    m_starter([shared = m_shared, tree = m_tree, key, block] {
        shared->keep(key, block, readBlock(tree->items.at(key.first), key.second));
    });
    return block;
}

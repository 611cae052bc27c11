#include "storage/spool.h"

#include "storage/spoollane.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QtEndian>

#include <array>
#include <cerrno>
#include <cstring>
#include <deque>
#include <sys/stat.h>

namespace {

constexpr int mostLanes = 1'000'000;
constexpr qint64 packHead = 16;                   // magic, version, lanes
constexpr quint64 packMagic = 0x004B4341504F524D; // "MROPACK"
constexpr quint32 packVersion = 1;

QString packPath(const QString &folder)
{
    return folder + QStringLiteral("/pack");
}

/// All lanes of one folder: the reader, and what the writer writes to.
class SpoolFolder final : public SpoolReader
{
public:
    SpoolFolder(const QString &folder, std::unique_ptr<SpoolFile> pack, int lanes, bool isWritten)
        : m_pack(std::move(pack)),
          m_isWritten(isWritten)
    {
        for (int lane = 0; lane < lanes; ++lane)
            m_lanes.emplace_back(lane, *m_pack, QStringLiteral("%1/lane-%2").arg(folder).arg(lane));
    }

    SpoolLane *lane(int lane)
    {
        return lane >= 0 && static_cast<size_t>(lane) < m_lanes.size() ? &m_lanes[static_cast<size_t>(lane)] : nullptr;
    }
    const SpoolLane *lane(int lane) const { return const_cast<SpoolFolder *>(this)->lane(lane); }

    qint64 size(int of) const override { return lane(of) ? lane(of)->size() : 0; }
    qsizetype chunkCount(int of) const override { return lane(of) ? lane(of)->count() : 0; }
    QList<SpoolChunk> chunks(int of, qsizetype from, qsizetype limit) const override
    {
        return lane(of) ? lane(of)->chunks(from, limit) : QList<SpoolChunk>();
    }
    QByteArray read(int of, qint64 offset, qint64 size) const override
    {
        return lane(of) ? lane(of)->read(offset, size) : QByteArray();
    }
    QByteArray stream(int of, Stream wanted, qint64 limit) const override
    {
        return lane(of) ? lane(of)->stream(wanted, limit) : QByteArray();
    }

    QList<int> refresh() override
    {
        if (m_isWritten)
            return {};
        const std::lock_guard lock(m_scanning);
        // Own files are looked for first: all that their lanes have in the pack is there by then.
        std::vector<bool> own(m_lanes.size());
        for (size_t i = 0; i < m_lanes.size(); ++i)
            own[i] = m_lanes[i].hasOwn();
        std::vector<bool> grown(m_lanes.size());
        m_scanned = m_pack->scan(m_scanned, [&](const SpoolRecord &record, qint64 at) {
            if (record.lane >= m_lanes.size())
                return;
            m_lanes[record.lane].found(record, at, false);
            grown[record.lane] = true;
        });
        QList<int> lanes;
        for (size_t i = 0; i < m_lanes.size(); ++i) {
            if (own[i] && m_lanes[i].scanOwn())
                grown[i] = true;
            if (grown[i])
                lanes.append(static_cast<int>(i));
        }
        return lanes;
    }

private:
    std::unique_ptr<SpoolFile> m_pack;
    std::deque<SpoolLane> m_lanes; // elements cannot be moved
    const bool m_isWritten;
    std::mutex m_scanning;
    qint64 m_scanned = packHead;
};

class SpoolWriter final : public OutputSink
{
public:
    explicit SpoolWriter(std::shared_ptr<SpoolFolder> folder) : m_folder(std::move(folder)) {}

    Done write(int lane, Stream stream, QByteArrayView bytes, qint64 at) override
    {
        SpoolLane *found = m_folder->lane(lane);
        Q_ASSERT(found);
        return found->write(stream, bytes, at);
    }

    const std::shared_ptr<SpoolFolder> &folder() const { return m_folder; }

private:
    std::shared_ptr<SpoolFolder> m_folder;
};

} // namespace

Result<std::shared_ptr<OutputSink>> Spool::create(const QString &folder, int lanes)
{
    const QDir parent = QFileInfo(folder).dir();
    if (!parent.exists() && !QDir().mkpath(parent.path())) {
        return failure(Error::Failed,
                       QCoreApplication::translate("Spool", "The folder %1 cannot be made.").arg(parent.path()));
    }
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0 && errno != EEXIST) {
        return failure(Error::Failed, QCoreApplication::translate("Spool", "The folder %1 cannot be made: %2.")
                                          .arg(folder, QString::fromLocal8Bit(std::strerror(errno))));
    }
    auto pack = SpoolFile::create(packPath(folder));
    if (!pack)
        return Failure(pack.error());
    std::array<char, packHead> head = {};
    qToLittleEndian<quint64>(packMagic, head.data());
    qToLittleEndian<quint32>(packVersion, head.data() + 8);
    qToLittleEndian<quint32>(static_cast<quint32>(lanes), head.data() + 12);
    if (const Done written = (*pack)->write(QByteArrayView(head.data(), head.size())); !written)
        return Failure(written.error());
    auto store = std::make_shared<SpoolFolder>(folder, std::move(*pack), lanes, true);
    return std::shared_ptr<OutputSink>(std::make_shared<SpoolWriter>(std::move(store)));
}

Result<std::shared_ptr<SpoolReader>> Spool::open(const QString &folder)
{
    auto pack = SpoolFile::open(packPath(folder));
    if (!pack)
        return Failure(pack.error());
    const QByteArray head = (*pack)->read(0, packHead);
    const bool isPack = head.size() == packHead && qFromLittleEndian<quint64>(head.constData()) == packMagic;
    const quint32 lanes = isPack ? qFromLittleEndian<quint32>(head.constData() + 12) : 0;
    if (!isPack || qFromLittleEndian<quint32>(head.constData() + 8) != packVersion || lanes > mostLanes) {
        return failure(
            Error::Unsupported,
            QCoreApplication::translate("Spool", "The kept output in %1 is of a kind that this version cannot read.")
                .arg(folder));
    }
    auto store = std::make_shared<SpoolFolder>(folder, std::move(*pack), static_cast<int>(lanes), false);
    store->refresh();
    return std::shared_ptr<SpoolReader>(std::move(store));
}

std::shared_ptr<SpoolReader> Spool::readerOf(const std::shared_ptr<OutputSink> &sink)
{
    const auto writer = std::dynamic_pointer_cast<SpoolWriter>(sink);
    Q_ASSERT(writer);
    return writer->folder();
}

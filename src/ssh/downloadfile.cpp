#include "ssh/downloadfile.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using sftp::Reply;
using sftp::Status;
using sftp::Type;
using transferfault::Doing;

namespace {

class DownloadFileText
{
    Q_DECLARE_TR_FUNCTIONS(DownloadFile)
};

constexpr qsizetype mostUnderWay = 64;
constexpr qint64 mostForTheDisk = 8 << 20; // received and not written yet, of all files of this host

} // namespace

DownloadFile::DownloadFile(SftpClient &client, DiskQueue &disk, QByteArray remote, QByteArray path,
                           sftp::Attributes known, RemoteHasher hasher)
    : m_client(client),
      m_disk(disk),
      m_remote(std::move(remote)),
      m_path(std::move(path)),
      m_known(std::move(known)),
      m_hasher(std::move(hasher)),
      m_file(std::make_shared<localplace::NewFile>(m_path, m_known))
{
}

DownloadFile::Then DownloadFile::counted(Then then)
{
    ++m_pending;
    return [this, then = std::move(then)](const Reply &reply) {
        --m_pending;
        if (m_stage != Stage::Over && then)
            then(reply);
    };
}

void DownloadFile::begin(bool skipSame)
{
    if (!skipSame || !m_known.size)
        return open();
    m_disk.post([compared = m_compared, path = m_path, size = size(), times = m_known.times] {
        compared->store(localplace::isSame(path, size, times) ? 1 : 0);
        return Done();
    });
}

void DownloadFile::open()
{
    m_stage = Stage::Asking;
    m_client.open(m_remote, sftp::Read, {}, counted([this](const Reply &reply) {
                      const auto *opened = reply.as<sftp::HandleReply>();
                      if (!opened)
                          return fail(transferfault::of(
                              reply.status() == Status::NoSuchFile ? Doing::Looking : Doing::Reading, m_remote, reply));
                      m_handle = opened->handle;
                      m_disk.post([file = m_file, opened = m_opened]() -> Done {
                          const Result<qint64> from = file->open();
                          if (!from)
                              return Failure(from.error());
                          opened->store(*from);
                          return {};
                      });
                      m_stage = Stage::Opening;
                  }));
}

void DownloadFile::step()
{
    if (m_stage == Stage::Comparing) {
        const int same = m_compared->load();
        if (same == 0)
            open();
        else if (same == 1)
            m_stage = Stage::Over;
    }
    if (m_stage == Stage::Opening && m_opened->load() >= 0) {
        m_from = m_at = m_opened->load();
        m_stage = Stage::Filling;
    }
    if (m_stage == Stage::Filling)
        fill();
    if (m_stage == Stage::Checking)
        compareHashes();
}

/// A file without a size (of /proc) is read one piece after the other until its end.
void DownloadFile::fill()
{
    const qint64 end = size();
    while (m_stage == Stage::Filling && !m_atEnd && m_client.underWay() < mostUnderWay &&
           m_disk.waitingBytes() < mostForTheDisk) {
        if (end > 0 ? m_at >= end : m_reads > 0)
            break;
        const qsizetype wanted =
            end > 0 ? qsizetype(std::min<qint64>(m_client.readSize(), end - m_at)) : m_client.readSize();
        read(m_at, wanted);
        m_at += end > 0 ? wanted : 0;
    }
    if (m_stage == Stage::Filling && m_reads == 0 && (m_atEnd || (end > 0 && m_at >= end)))
        settle();
}

void DownloadFile::read(qint64 offset, qsizetype size)
{
    ++m_reads;
    m_client.read(m_handle, quint64(offset), size, counted([this, offset, size](const Reply &reply) {
                      --m_reads;
                      take(offset, size, reply);
                  }));
}

void DownloadFile::take(qint64 offset, qsizetype asked, const Reply &reply)
{
    if (reply.status() == Status::Eof) {
        m_atEnd = true;
        return;
    }
    const auto *data = reply.as<sftp::DataReply>();
    if (!data)
        return fail(reply.isOk() ? transferfault::strange(m_remote)
                                 : transferfault::of(Doing::Reading, m_remote, reply));
    const qsizetype got = data->bytes.size();
    if (got == 0 || got > asked)
        return fail(transferfault::strange(m_remote));
    m_received += got;
    m_disk.post([file = m_file, offset, bytes = data->bytes] { return file->write(offset, bytes); }, got);
    if (size() == 0)
        m_at += got;
    else if (got < asked)
        read(offset + got, asked - got); // servers may give less than they were asked for
}

void DownloadFile::settle()
{
    m_client.close(std::exchange(m_handle, {}), counted({}));
    if (m_hasher && size() > 0)
        return askHashes();
    place();
}

/// Of what lies here now, part of it perhaps of an earlier copy, and of what lies there.
void DownloadFile::askHashes()
{
    m_stage = Stage::Checking;
    m_disk.post([file = m_file, ours = m_ours]() -> Done {
        const Result<QByteArray> hash = file->hash();
        if (!hash)
            return Failure(hash.error());
        ours->hash = *hash;
        ours->isThere = true;
        return {};
    });
    ++m_pending;
    m_hasher(m_remote, [this](const Result<QByteArray> &theirs) {
        --m_pending;
        m_theirs = theirs;
    });
}

/// A host that cannot hash has been compared by size, as it is for an upload.
void DownloadFile::compareHashes()
{
    if (!m_theirs || !m_ours->isThere)
        return;
    if (*m_theirs && **m_theirs != m_ours->hash)
        return fail({Error::Failed,
                     DownloadFileText::tr("%1 came with other contents than it has on the host: it was changed "
                                          "meanwhile. Copy it again.")
                         .arg(transferfault::shownPath(m_remote)),
                     {}});
    place();
}

void DownloadFile::place()
{
    m_disk.post([file = m_file] { return file->finish(); });
    m_changed = true;
    m_stage = Stage::Over;
}

void DownloadFile::fail(const Error &error)
{
    if (m_stage == Stage::Over)
        return;
    m_stage = Stage::Over;
    m_error = error;
    if (!m_handle.isEmpty())
        m_client.close(std::exchange(m_handle, {}), counted({}));
}

void DownloadFile::abandon(const Error &why)
{
    const bool mayGoOn = m_stage == Stage::Filling && (why.kind == Error::Lost || why.kind == Error::TimedOut);
    if (mayGoOn) {
        m_disk.post([file = m_file]() -> Done {
            file->keep();
            return {};
        });
    }
    fail(why);
}

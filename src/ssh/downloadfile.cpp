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

void DownloadFile::begin(TransferOptions::Equal skip, bool verifies)
{
    m_byHash = skip == TransferOptions::Equal::SameHash && m_hasher;
    m_verifies = verifies && m_hasher;
    if (skip == TransferOptions::Equal::Never || !m_known.size)
        return open();
    m_disk.post([compared = m_compared, path = m_path, size = size(), times = m_known.times] {
        compared->store(int(localplace::standing(path, size, times)));
        return Done();
    });
}

/// What is here has the size, and another time: a log that was rotated, or a file that was copied by other means.
void DownloadFile::match()
{
    m_stage = Stage::Matching;
    askHashes([path = m_path] { return localplace::hashOf(path); });
}

void DownloadFile::matched()
{
    if (!m_theirs || !m_ours->isThere)
        return;
    const bool isSame = *m_theirs && !m_ours->hash.isEmpty() && **m_theirs == m_ours->hash;
    m_theirs.reset();
    m_ours = std::make_shared<Hashed>();
    if (!isSame)
        return open();
    if (m_known.times) {
        m_disk.post([path = m_path, times = *m_known.times]() -> Done {
            localplace::setTimes(path, times); // the next time it is seen at once
            return {};
        });
    }
    m_stage = Stage::Over;
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
        const int found = m_compared->load();
        const bool mayBeSame = found == int(localplace::Here::SameSize) && m_byHash && size() > 0;
        if (found == int(localplace::Here::Same))
            m_stage = Stage::Over;
        else if (mayBeSame)
            match();
        else if (found >= 0)
            open();
    }
    if (m_stage == Stage::Matching)
        matched();
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
    if (!m_verifies || size() == 0)
        return place();
    m_stage = Stage::Checking;
    askHashes([file = m_file] { return file->hash(); });
}

/// Of what lies here, part of it perhaps of an earlier copy, and of what lies there.
void DownloadFile::askHashes(const std::function<Result<QByteArray>()> &ours)
{
    const bool isMatching = m_stage == Stage::Matching;
    m_disk.post([ours, into = m_ours, isMatching]() -> Done {
        const Result<QByteArray> hash = ours();
        if (!hash && !isMatching)
            return Failure(hash.error());
        into->hash = hash.value_or(QByteArray()); // what cannot be read is no match
        into->isThere = true;
        return {};
    });
    ++m_pending;
    m_hasher(m_remote, [this](const Result<QByteArray> &theirs) {
        --m_pending;
        m_theirs = theirs;
    });
}

/// A host that cannot hash has been compared by size, as it is for an upload; that is said.
void DownloadFile::compareHashes()
{
    if (!m_theirs || !m_ours->isThere)
        return;
    m_isUnverified = !*m_theirs;
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

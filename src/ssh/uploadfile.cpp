#include "ssh/uploadfile.h"

#include <QCryptographicHash>

#include <algorithm>

using sftp::Attributes;
using sftp::Reply;
using sftp::Status;
using sftp::Type;

namespace {

constexpr qsizetype mostUnderWay = 64;
constexpr qsizetype mostWaiting = 2 * SftpClient::chunk; // made but not sent: more follows when there is room
constexpr qint64 doubtful = 256 * 1024;                  // at the end of a temporary: it is written again
constexpr quint32 writableByAll = 0002;

quint32 secondsOf(const SourceItem &item)
{
    return quint32(std::clamp<qint64>(item.changed / 1'000'000'000, 0, 0xffffffff));
}

} // namespace

QByteArray folderOf(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    return slash < 0 ? QByteArray(".") : slash == 0 ? QByteArray("/") : path.first(slash);
}

QByteArray temporaryNameOf(const QByteArray &target, const QByteArray &sha256, const QByteArray &host)
{
    const qsizetype slash = target.lastIndexOf('/') + 1;
    QByteArray name = target.mid(slash);
    if (name.size() > 200)
        name = name.first(150) + QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().first(16);
    const QByteArray mark = QCryptographicHash::hash(sha256 + '\n' + host, QCryptographicHash::Sha256).toHex();
    return target.first(slash) + '.' + name + ".maestro-" + mark.first(16);
}

UploadFile::UploadFile(UploadSetting setting, int item, QByteArray target)
    : m_setting(setting),
      m_client(setting.client),
      m_index(item),
      m_item(setting.source.tree().items.at(item)),
      m_target(std::move(target)),
      m_temporary(temporaryNameOf(
          m_target, m_item.kind == SourceItem::Kind::Link ? "link " + m_item.link : m_item.sha256, setting.host))
{
}

/// Answers are counted also when nobody wants them any more: the file must live until the last one came.
UploadFile::Then UploadFile::counted(Then then)
{
    ++m_pending;
    return [this, then = std::move(then)](const Reply &reply) {
        --m_pending;
        if (isWanted() && then)
            then(reply);
    };
}

void UploadFile::begin()
{
    m_client.ask(Type::Lstat, m_target, counted([this](const Reply &reply) { takeOld(reply); }));
}

void UploadFile::takeOld(const Reply &reply)
{
    if (const auto *found = reply.as<Attributes>()) {
        m_old = *found;
        m_hasOld = true;
    } else if (reply.status() != Status::NoSuchFile) {
        return refuse(Doing::Looking, reply);
    }
    if (m_old.isFolder())
        return fail(transferfault::isFolder(m_target));
    compare();
}

bool UploadFile::isSameTime() const
{
    return m_old.times && m_old.times->modified == secondsOf(m_item);
}

/// Whether the same is there already.
void UploadFile::compare()
{
    const auto skip = m_setting.options.skip;
    if (m_item.kind == SourceItem::Kind::Link) {
        if (!m_old.isLink())
            return makeLink(false);
        return m_client.ask(Type::Readlink, m_target, counted([this](const Reply &reply) {
                                const auto *names = reply.as<sftp::Names>();
                                if (names && names->size() == 1 && names->first().name == m_item.link)
                                    return succeed(false);
                                makeLink(false);
                            }));
    }
    const bool sameSize = m_old.isFile() && m_old.size && *m_old.size == quint64(m_item.size);
    if (!sameSize || skip == TransferOptions::Equal::Never)
        return beginNew();
    if (skip == TransferOptions::Equal::SameTime)
        return isSameTime() ? keepOld() : beginNew();
    askHash(m_target, [this](const QByteArray &hash) {
        m_isUnverified = hash.isEmpty();
        if (hash.isEmpty() ? isSameTime() : hash == m_item.sha256)
            keepOld();
        else
            beginNew();
    });
}

/// The hash, or nothing where the host cannot tell.
void UploadFile::askHash(const QByteArray &path, std::function<void(const QByteArray &)> then)
{
    if (!m_setting.hash)
        return then({});
    ++m_pending;
    const std::weak_ptr<char> life = m_life;
    m_setting.hash(path, [this, life, then = std::move(then)](const Result<QByteArray> &hash) {
        if (life.expired())
            return;
        --m_pending;
        if (isWanted())
            then(hash ? *hash : QByteArray());
    });
}

/// The bytes are there; mode and owner are put right where they were asked for.
void UploadFile::keepOld()
{
    Attributes wanted;
    if (m_setting.options.owner && m_old.owner != m_setting.options.owner)
        wanted.owner = m_setting.options.owner;
    if (m_setting.options.mode && (!m_old.mode || (*m_old.mode & 07777) != *m_setting.options.mode))
        wanted.mode = m_setting.options.mode;
    if (wanted == Attributes())
        return succeed(false);
    m_client.setstat(m_target, wanted, counted([this](const Reply &reply) {
                         if (!reply.isOk())
                             return refuse(Doing::Finishing, reply);
                         succeed(true);
                     }));
}

void UploadFile::beginNew()
{
    m_client.ask(Type::Lstat, m_temporary, counted([this](const Reply &reply) { takeLeftOver(reply); }));
}

/// Where anybody may write, a temporary may be anybody's: it is not believed.
void UploadFile::takeLeftOver(const Reply &reply)
{
    const auto *found = reply.as<Attributes>();
    if (!found)
        return open(false);
    if (!found->isFile() || !found->size)
        return open(true);
    m_client.ask(Type::Stat, folderOf(m_temporary), counted([this, size = *found->size](const Reply &folder) {
                     const auto *attributes = folder.as<Attributes>();
                     if (attributes && attributes->mode && !(*attributes->mode & writableByAll))
                         return goOn(size);
                     open(true);
                 }));
}

void UploadFile::goOn(quint64 size)
{
    const qint64 at = std::max<qint64>(0, qint64(std::min<quint64>(size, quint64(m_item.size))) - doubtful);
    m_client.open(m_temporary, sftp::Write, {}, opened([this, at](const Reply &reply) {
                      const auto *handle = reply.as<sftp::HandleReply>();
                      if (!handle)
                          return open(true);
                      Attributes cut;
                      cut.size = quint64(at);
                      m_client.fsetstat(handle->handle, cut, counted([this](const Reply &done) {
                                            if (!done.isOk())
                                                refuse(Doing::Writing, done);
                                        }));
                      takeHandle(handle->handle, at);
                  }));
}

/// `again`: something stands there that is taken away first.
void UploadFile::open(bool again)
{
    if (again)
        m_client.ask(Type::Remove, m_temporary, counted({}));
    Attributes attributes;
    attributes.mode = 0600;
    m_client.open(m_temporary, sftp::Write | sftp::Create | sftp::Exclusive, attributes,
                  opened([this](const Reply &reply) {
                      const auto *handle = reply.as<sftp::HandleReply>();
                      if (!handle)
                          return refuse(Doing::Opening, reply);
                      takeHandle(handle->handle, 0);
                  }));
}

/// What was opened after all, when the file has failed meanwhile, is taken away again.
UploadFile::Then UploadFile::opened(Then then)
{
    ++m_pending;
    return [this, then = std::move(then)](const Reply &reply) {
        --m_pending;
        const auto *handle = reply.as<sftp::HandleReply>();
        m_made = m_made || handle;
        if (isWanted())
            return then(reply);
        if (!handle)
            return;
        m_client.close(handle->handle, counted({}));
        m_client.ask(Type::Remove, m_temporary, counted({}));
    };
}

void UploadFile::takeHandle(const QByteArray &handle, qint64 at)
{
    m_handle = handle;
    m_at = at;
    m_done = at;
    m_stage = Stage::Filling;
    step();
}

void UploadFile::makeLink(bool again)
{
    if (again)
        m_client.ask(Type::Remove, m_temporary, counted({}));
    m_client.symlink(m_item.link, m_temporary, counted([this, again](const Reply &reply) {
                         if (reply.status() == Status::Failure && !again)
                             return makeLink(true);
                         if (!reply.isOk())
                             return refuse(Doing::Opening, reply);
                         m_made = true;
                         replace();
                     }));
}

void UploadFile::step()
{
    if (m_stage == Stage::Filling)
        fill();
}

void UploadFile::fill()
{
    while (m_stage == Stage::Filling && m_at < m_item.size) {
        if (m_client.underWay() >= mostUnderWay || m_client.outgoingSize() >= mostWaiting)
            return;
        const qint64 index = m_at / SourceBlocks::blockSize;
        if (index != m_blockIndex) {
            m_block = m_setting.source.block(m_index, index, m_setting.wake);
            m_blockIndex = index;
        }
        if (!m_block->isReady())
            return;
        if (!m_block->bytes())
            return fail(m_block->bytes().error());
        const qint64 inside = m_at % SourceBlocks::blockSize;
        write(m_block->bytes()->mid(inside, m_client.writeSize()));
    }
    if (m_stage == Stage::Filling)
        settle();
}

void UploadFile::write(const QByteArray &bytes)
{
    const qint64 size = bytes.size();
    m_client.write(m_handle, quint64(m_at), bytes, counted([this, size](const Reply &reply) {
                       if (!reply.isOk())
                           return refuse(Doing::Writing, reply);
                       m_done += size;
                       m_written += size;
                   }));
    m_at += size;
}

#include "ssh/uploadfile.h"

#include <utility>

// The second half of an upload: what is written is settled, checked and put in place, or taken away again.

using sftp::Attributes;
using sftp::Reply;
using sftp::Status;
using sftp::Type;

/// Of a file that replaces another: that one's mode, so that a private file stays private; never its set-id bits.
Attributes UploadFile::lastAttributes() const
{
    constexpr quint32 usualMask = 0022; // a new file: as the source, and never writable by others
    Attributes attributes;
    if (m_setting.options.mode)
        attributes.mode = *m_setting.options.mode;
    else if (m_old.isFile())
        attributes.mode = *m_old.mode & 0777;
    else
        attributes.mode = m_item.mode & 0777 & ~usualMask;
    const quint64 seconds = quint64(std::max<qint64>(0, m_item.changed / 1'000'000'000));
    if (m_setting.options.keepTimes && seconds <= 0xffffffff)
        attributes.times = sftp::Times{quint32(seconds), quint32(seconds)};
    return attributes;
}

/// Everything behind the last byte goes out at once; the host does it in order. The owner comes first: giving a file
/// away takes bits of its mode.
void UploadFile::settle()
{
    m_stage = Stage::Settling;
    m_block.reset();
    const auto must = [this](const Reply &reply) {
        if (!reply.isOk())
            refuse(Doing::Finishing, reply);
    };
    const bool keeps = m_setting.options.keepOwner && m_hasOld && m_old.owner;
    if (m_setting.options.owner || keeps) {
        Attributes owner;
        owner.owner = m_setting.options.owner ? m_setting.options.owner : m_old.owner;
        m_client.fsetstat(m_handle, owner, counted(must));
    }
    m_client.fsetstat(m_handle, lastAttributes(), counted(must));
    if (m_client.features().fsync)
        m_client.fsync(m_handle, counted(must));
    m_client.fstat(m_handle, counted([this](const Reply &reply) {
                       const auto *found = reply.as<Attributes>();
                       if (!found || !found->size)
                           return fail(transferfault::strange(m_target));
                       m_sizeThere = *found->size;
                   }));
    m_client.close(std::exchange(m_handle, {}), counted([this](const Reply &reply) {
                       if (!reply.isOk())
                           return refuse(Doing::Finishing, reply);
                       verify();
                   }));
}

void UploadFile::verify()
{
    if (m_sizeThere != quint64(m_item.size))
        return fail(transferfault::differs(m_target));
    m_isUnverified = false;
    if (!m_setting.options.verifyHash)
        return replace();
    askHash(m_temporary, [this](const QByteArray &hash) {
        m_isUnverified = hash.isEmpty();
        if (!hash.isEmpty() && hash != m_item.sha256)
            return fail(transferfault::differs(m_target));
        replace();
    });
}

void UploadFile::replace()
{
    const QString suffix = m_setting.options.backup;
    if (!m_hasOld || suffix.isEmpty())
        return moveIn();
    const QByteArray backup = m_target + suffix.toUtf8();
    if (!m_client.features().posixRename)
        m_client.ask(Type::Remove, backup, counted({}));
    m_client.rename(m_target, backup, counted([this](const Reply &reply) {
                        if (!reply.isOk())
                            return refuse(Doing::Replacing, reply);
                        m_moved = true;
                        moveIn();
                    }));
}

/// A server without posix-rename replaces nothing: the old file goes just before.
void UploadFile::moveIn()
{
    if (m_hasOld && !m_moved && !m_client.features().posixRename)
        m_client.ask(Type::Remove, m_target, counted({}));
    m_client.rename(m_temporary, m_target, counted([this](const Reply &reply) {
                        if (!reply.isOk())
                            return putBack(reply);
                        m_made = false;
                        succeed(true);
                    }));
}

void UploadFile::putBack(const Reply &why)
{
    if (m_moved)
        m_client.rename(m_target + m_setting.options.backup.toUtf8(), m_target, counted({}));
    refuse(Doing::Replacing, why);
}

/// Asks how full the file system is where the status alone does not tell.
void UploadFile::refuse(Doing doing, const Reply &reply)
{
    if (reply.status() == Status::Ok)
        return fail(transferfault::strange(m_target));
    if (reply.status() != Status::Failure || !m_client.features().statvfs)
        return fail(transferfault::of(doing, m_target, reply));
    m_stage = Stage::Refusing;
    const quint64 wanted = quint64(m_item.size - m_done);
    ++m_pending;
    m_client.statvfs(folderOf(m_target), [this, doing, reply, wanted](const Reply &said) {
        --m_pending;
        std::optional<sftp::Space> space;
        if (const auto *bytes = said.as<sftp::ExtendedReply>()) {
            if (const auto read = sftp::readSpace(bytes->bytes))
                space = *read;
        }
        fail(transferfault::of(doing, m_target, reply, space, wanted));
    });
}

void UploadFile::fail(const Error &error)
{
    if (m_stage == Stage::Over)
        return;
    m_stage = Stage::Over;
    m_error = error;
    m_block.reset();
    if (!m_handle.isEmpty())
        m_client.close(std::exchange(m_handle, {}), counted({}));
    if (m_made)
        m_client.ask(Type::Remove, m_temporary, counted({}));
}

void UploadFile::abandon(const Error &why)
{
    fail(why);
}

void UploadFile::succeed(bool changed)
{
    m_stage = Stage::Over;
    m_changed = changed;
    m_done = m_item.size;
}

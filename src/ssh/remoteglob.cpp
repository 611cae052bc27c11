#include "ssh/remoteglob.h"

#include "core/glob.h"

#include <algorithm>

using sftp::Reply;
using sftp::Type;

namespace {

constexpr qsizetype mostFound = 200'000;

QByteArray below(const QByteArray &folder, const QByteArray &name)
{
    return folder.isEmpty() || folder.endsWith('/') ? folder + name : folder + '/' + name;
}

bool fits(const QByteArray &pattern, const QByteArray &name)
{
    return !name.isEmpty() && name != "." && name != ".." && !name.contains('/') && !name.contains('\0') &&
           name.startsWith('.') == pattern.startsWith('.') &&
           matchesGlob(QByteArrayView(pattern), QByteArrayView(name));
}

} // namespace

bool RemoteGlob::isPattern(QByteArrayView path)
{
    return path.contains('*') || path.contains('?');
}

RemoteGlob::RemoteGlob(SftpClient &client, const QByteArray &pattern, Count count)
    : m_client(client),
      m_count(std::move(count)),
      m_base(pattern.startsWith('/') ? "/" : "")
{
    for (const QByteArray &part : pattern.split('/')) {
        if (part.isEmpty())
            continue;
        if (m_parts.isEmpty() && !isPattern(part))
            m_base = below(m_base, part);
        else
            m_parts.append(part);
    }
    if (m_base.isEmpty())
        m_base = ".";
}

void RemoteGlob::begin(std::function<void(const QByteArrayList &)> done)
{
    m_done = std::move(done);
    ++m_reading;
    enter({}, 0);
    left();
}

void RemoteGlob::enter(const QByteArray &name, qsizetype part)
{
    if (part == m_parts.size()) {
        m_found.append(name);
        return;
    }
    if (!isPattern(m_parts.at(part)))
        return enter(below(name, m_parts.at(part)), part + 1);
    ++m_reading;
    m_client.ask(Type::Opendir, name.isEmpty() ? m_base : below(m_base, name),
                 m_count([this, name, part](const Reply &reply) {
                     if (const auto *opened = reply.as<sftp::HandleReply>())
                         return readOn(opened->handle, name, part);
                     left();
                 }));
}

void RemoteGlob::readOn(const QByteArray &handle, const QByteArray &name, qsizetype part)
{
    m_client.ask(Type::Readdir, handle, m_count([this, handle, name, part](const Reply &reply) {
                     const auto *names = reply.as<sftp::Names>();
                     if (!names || names->isEmpty() || m_found.size() > mostFound) {
                         m_client.close(handle, m_count({}));
                         return left();
                     }
                     for (const sftp::Entry &entry : *names) {
                         // Links may lead to folders, so that only plain files are known not to.
                         const bool isLast = part + 1 == m_parts.size();
                         if ((isLast || !entry.attributes.isFile()) && fits(m_parts.at(part), entry.name))
                             enter(below(name, entry.name), part + 1);
                     }
                     readOn(handle, name, part);
                 }));
}

void RemoteGlob::left()
{
    if (--m_reading > 0)
        return;
    std::sort(m_found.begin(), m_found.end());
    m_done(m_found);
}

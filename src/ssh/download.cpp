#include "ssh/download.h"

#include "core/text.h"
#include "ssh/exclusion.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

using sftp::Attributes;
using sftp::Reply;
using sftp::Status;
using sftp::Type;
using transferfault::Doing;

namespace {

class DownloadText
{
    Q_DECLARE_TR_FUNCTIONS(Download)
};

constexpr size_t mostFiles = 32;
constexpr int mostFolders = 16; // read at once
constexpr int deepest = 64;

QByteArray lastName(const QByteArray &path)
{
    const QByteArray name = path.mid(path.lastIndexOf('/') + 1);
    return name.isEmpty() || name == "." || name == ".." ? QByteArray("files") : name;
}

} // namespace

Download::Download(const QString &remote, const QString &folder, const TransferOptions &options, const Starter &disk,
                   const Waker &wake, RemoteHasher hasher)
    : m_remote(remotePath(remote)),
      m_folder(QFile::encodeName(folder)),
      m_options(options),
      m_hasher(std::move(hasher)),
      m_disk(disk, wake)
{
}

Download::Then Download::counted(Then then)
{
    ++m_pending;
    return [this, then = std::move(then)](const Reply &reply) {
        --m_pending;
        if (m_stage != Stage::Ending && then)
            then(reply);
    };
}

QByteArray Download::remoteOf(const QByteArray &name) const
{
    if (name.isEmpty())
        return m_remote;
    return m_remote == "/" ? m_remote + name : m_remote + '/' + name;
}

void Download::step()
{
    if (m_stage == Stage::Start)
        askRoot();
    if (m_stage == Stage::Walking)
        walk();
    if (m_stage == Stage::Links && m_pending == 0)
        m_stage = Stage::Ending;
    collect();
    if (m_stage == Stage::Ending && m_pending == 0 && m_files.empty() && m_disk.isIdle()) {
        if (const Done done = m_disk.result(); !done && m_failure.message.isEmpty())
            m_failure = done.error();
        finish(m_failure);
    }
}

void Download::askRoot()
{
    m_stage = Stage::Walking;
    m_client.ask(Type::Stat, m_remote, counted([this](const Reply &reply) {
                     if (const auto *found = reply.as<Attributes>()) {
                         m_disk.post([folder = m_folder] { return localplace::makeFolders(folder); });
                         return takeRoot({{}, m_folder + '/' + localplace::nameFor(lastName(m_remote)), *found});
                     }
                     if (reply.status() == Status::NoSuchFile && RemoteGlob::isPattern(m_remote))
                         return expand();
                     fail(transferfault::of(Doing::Looking, m_remote, reply));
                 }));
}

void Download::takeRoot(const Found &root)
{
    if (root.attributes.isFolder()) {
        m_folders.append(root);
        return;
    }
    ++m_progress.totalFiles;
    m_progress.totalBytes += qint64(std::min<quint64>(root.attributes.size.value_or(0), quint64(1) << 60));
    m_waiting.append(root);
    isTooMuch();
}

void Download::expand()
{
    m_pattern = m_remote;
    m_glob = std::make_unique<RemoteGlob>(m_client, m_pattern, [this](Then then) { return counted(std::move(then)); });
    m_remote = m_glob->base();
    m_glob->begin([this](const QByteArrayList &names) {
        m_unanswered = names.size();
        if (names.isEmpty())
            failUnfit();
        for (const QByteArray &name : names)
            askFitting(name);
    });
}

void Download::failUnfit()
{
    const QString sentence =
        m_options.exclude.isEmpty()
            ? DownloadText::tr("Nothing on the host fits %1, where * and ? stand for parts of names.")
            : DownloadText::tr("Nothing on the host fits %1, where * and ? stand for parts of names, and is not left "
                               "out.");
    fail({Error::Failed, sentence.arg(transferfault::shownPath(m_pattern)), {}});
}

/// One that is gone, or was only guessed to be there, does not fit.
void Download::askFitting(const QByteArray &name)
{
    m_client.ask(Type::Stat, remoteOf(name), counted([this, name](const Reply &reply) {
                     --m_unanswered;
                     if (const auto *found = reply.as<Attributes>())
                         takeFitting(name, *found);
                     if (m_unanswered == 0 && m_taken.isEmpty() && m_end.skipped.isEmpty())
                         failUnfit();
                 }));
}

void Download::takeFitting(const QByteArray &name, const Attributes &attributes)
{
    if (isExcluded(m_options.exclude, name))
        return;
    if (!attributes.isFile() && !attributes.isFolder()) {
        m_end.skipped.append(transferfault::shownPath(name));
        return;
    }
    m_disk.post([folder = m_folder] { return localplace::makeFolders(folder); });
    QByteArray path = m_folder;
    QByteArrayList parts = name.split('/');
    const QByteArray last = parts.takeLast();
    for (const QByteArray &part : std::as_const(parts)) {
        path += '/' + localplace::nameFor(part);
        m_disk.post([path] { return localplace::makeFolder(path, 0755); });
    }
    path += '/' + localplace::nameFor(last);
    if (m_taken.contains(path))
        return;
    m_taken.insert(path);
    takeRoot({name, path, attributes});
}

void Download::readFolder(const Found &folder)
{
    ++m_reading;
    m_disk.post([path = folder.path, mode = folder.attributes.mode.value_or(0755)] {
        return localplace::makeFolder(path, mode);
    });
    m_client.ask(Type::Opendir, remoteOf(folder.name), counted([this, folder](const Reply &reply) {
                     if (const auto *opened = reply.as<sftp::HandleReply>())
                         return readOn(opened->handle, folder);
                     fail(transferfault::of(Doing::Reading, remoteOf(folder.name), reply));
                 }));
}

void Download::readOn(const QByteArray &handle, const Found &folder)
{
    m_client.ask(Type::Readdir, handle, counted([this, handle, folder](const Reply &reply) {
                     if (const auto *names = reply.as<sftp::Names>()) {
                         for (const sftp::Entry &entry : *names)
                             takeEntry(entry, folder);
                         if (m_stage != Stage::Ending && !names->isEmpty())
                             return readOn(handle, folder);
                     } else if (reply.status() != Status::Eof) {
                         fail(transferfault::of(Doing::Reading, remoteOf(folder.name), reply));
                     }
                     m_client.close(handle, counted({}));
                     --m_reading;
                 }));
}

void Download::takeEntry(const sftp::Entry &entry, const Found &folder)
{
    if (m_stage == Stage::Ending || entry.name == "." || entry.name == "..")
        return;
    if (entry.name.isEmpty() || entry.name.contains('/') || entry.name.contains('\0'))
        return fail(transferfault::strange(remoteOf(folder.name)));
    const QByteArray name = folder.name.isEmpty() ? entry.name : folder.name + '/' + entry.name;
    if (isExcluded(m_options.exclude, name))
        return;
    const Found found{name, folder.path + '/' + localplace::nameFor(entry.name), entry.attributes};
    if (m_taken.contains(found.path))
        return;
    m_taken.insert(found.path);
    if (entry.attributes.isFolder() && found.name.count('/') < deepest) {
        m_folders.append(found);
    } else if (entry.attributes.isLink()) {
        m_links.append(found);
    } else if (entry.attributes.isFile()) {
        m_waiting.append(found);
        ++m_progress.totalFiles;
        m_progress.totalBytes += qint64(std::min<quint64>(entry.attributes.size.value_or(0), quint64(1) << 60));
    } else {
        m_end.skipped.append(transferfault::shownPath(found.name));
    }
    isTooMuch();
}

/// Sizes are what the host says; what really comes is counted as well.
bool Download::isTooMuch()
{
    const qint64 bytes = std::max(m_progress.totalBytes, m_progress.bytes);
    if (m_taken.size() > m_options.mostFiles)
        fail(
            {Error::Failed,
             DownloadText::tr("There are more than %n files, so nothing more is copied.", nullptr, m_options.mostFiles),
             {}});
    else if (m_options.mostBytes > 0 && bytes > m_options.mostBytes)
        fail({Error::Failed,
              DownloadText::tr("The files are larger than the limit of %1 bytes, so nothing more is copied.")
                  .arg(m_options.mostBytes),
              {}});
    return m_stage == Stage::Ending;
}

void Download::walk()
{
    while (m_reading < mostFolders && !m_folders.isEmpty())
        readFolder(m_folders.takeFirst());
    while (m_files.size() < mostFiles && !m_waiting.isEmpty()) {
        const Found found = m_waiting.takeFirst();
        m_files.push_back(std::make_unique<DownloadFile>(m_client, m_disk, remoteOf(found.name), found.path,
                                                         found.attributes, m_hasher));
        m_files.back()->begin(m_options.skip, m_options.verifyHash);
    }
    for (const auto &file : m_files)
        file->step();
}

/// Links come last: until then nothing of this download can lead through one.
void Download::takeLinks()
{
    m_stage = Stage::Links;
    for (const Found &link : std::as_const(m_links)) {
        m_client.ask(Type::Readlink, remoteOf(link.name), counted([this, link](const Reply &reply) {
                         const auto *names = reply.as<sftp::Names>();
                         takeLink(link, names && names->size() == 1 ? names->first().name : QByteArray());
                     }));
    }
}

void Download::takeLink(const Found &link, const QByteArray &target)
{
    const auto inside = localplace::linkFor(link.name, target);
    if (!inside) {
        m_end.skipped.append(transferfault::shownPath(link.name));
        return;
    }
    m_disk.post([path = link.path, target = *inside] { return localplace::makeLink(path, target); });
}

void Download::collect()
{
    qint64 under = 0;
    for (const auto &file : m_files) {
        under += file->done();
        if (!file->error().message.isEmpty())
            fail(file->error());
        if (!file->hasEnded() || !file->error().message.isEmpty())
            continue;
        under -= file->done();
        m_settled += std::max(file->done(), file->hasChanged() ? 0 : file->size());
        m_end.bytesMoved += file->received();
        m_end.changed = m_end.changed || file->hasChanged();
        m_end.same += file->hasChanged() ? 0 : 1;
        m_end.unverified += file->isUnverified() ? 1 : 0;
        ++m_progress.files;
    }
    const size_t before = m_files.size();
    std::erase_if(m_files, [](const auto &file) { return file->hasEnded(); });
    m_progress.bytes = m_settled + under;
    if (m_stage == Stage::Ending || isTooMuch())
        return;
    if (const Done done = m_disk.result(); !done)
        return fail(done.error());
    if (m_stage == Stage::Walking && m_files.size() < before)
        walk();
    if (m_stage == Stage::Walking && m_pending == 0 && m_files.empty() && m_waiting.isEmpty() && m_folders.isEmpty())
        takeLinks();
    if (m_stage == Stage::Links && m_pending == 0)
        m_stage = Stage::Ending;
}

void Download::fail(const Error &error)
{
    if (m_stage == Stage::Ending)
        return;
    m_stage = Stage::Ending;
    m_failure = error;
    for (const auto &file : m_files)
        file->abandon(error);
}

void Download::abandon(const Error &why)
{
    fail(why);
}

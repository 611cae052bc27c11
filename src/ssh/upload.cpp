#include "ssh/upload.h"

#include <algorithm>

using sftp::Attributes;
using sftp::Reply;
using sftp::Status;
using sftp::Type;
using transferfault::Doing;

namespace {

constexpr size_t mostFiles = 32; // at once: what small files wait for is the way, not the bytes

} // namespace

Upload::Upload(const QString &remote, std::shared_ptr<SourceBlocks> source, const TransferOptions &options, Waker wake,
               RemoteHasher hash, QByteArray host)
    : m_source(std::move(source)),
      m_options(options),
      m_wake(std::move(wake)),
      m_hash(std::move(hash)),
      m_host(std::move(host)),
      m_target(remotePath(remote))
{
    m_progress.totalBytes = m_source->tree().bytes;
    m_progress.totalFiles = m_source->tree().files;
    m_end.sha256 = m_source->tree().sha256;
    m_end.skipped = m_source->tree().skipped;
}

Upload::Then Upload::counted(Then then)
{
    ++m_pending;
    return [this, then = std::move(then)](const Reply &reply) {
        --m_pending;
        if (m_stage != Stage::Ending && then)
            then(reply);
    };
}

QByteArray Upload::pathOf(const SourceItem &item) const
{
    if (item.name.isEmpty())
        return m_target;
    return m_target == "/" ? m_target + item.name : m_target + '/' + item.name;
}

void Upload::step()
{
    if (m_stage == Stage::Start && m_options.ownerByName && !m_options.owner)
        askOwner();
    else if (m_stage == Stage::Start)
        askTarget();
    if (m_stage == Stage::Folders && m_pending == 0)
        m_stage = Stage::Files;
    if (m_stage == Stage::Files) {
        beginFiles();
        stepFiles();
        collect();
    }
    if (m_stage == Stage::Ending) {
        collect();
        if (m_pending == 0 && m_files.empty())
            finish(m_failure);
    }
}

void Upload::askOwner()
{
    m_stage = Stage::Owner;
    m_names = std::make_unique<RemoteNames>(m_client, *m_options.ownerByName);
    ++m_pending;
    m_names->ask([this](const Result<sftp::Owner> &owner) {
        --m_pending;
        if (m_stage == Stage::Ending)
            return;
        if (!owner)
            return fail(owner.error());
        m_options.owner = *owner;
        askTarget();
    });
}

void Upload::askTarget()
{
    m_stage = Stage::Target;
    m_client.ask(Type::Stat, m_target, counted([this](const Reply &reply) { takeTarget(reply); }));
}

void Upload::takeTarget(const Reply &reply)
{
    const auto *found = reply.as<Attributes>();
    if (!found && reply.status() != Status::NoSuchFile)
        return fail(transferfault::of(Doing::Looking, m_target, reply));
    const SourceTree &tree = m_source->tree();
    if (tree.isOneFile) {
        if (found && found->isFolder())
            m_target = m_target == "/" ? m_target + tree.fileName : m_target + '/' + tree.fileName;
        m_stage = Stage::Files;
        return;
    }
    if (found && !found->isFolder())
        return fail(transferfault::isNoFolder(m_target));
    m_stage = Stage::Folders;
    makeFolders();
}

/// The missing ones above the target as well. All go out at once, and the host makes them in order; those that are
/// there already fail, which is no harm.
void Upload::makeFolders()
{
    for (qsizetype slash = m_target.indexOf('/', 1); slash > 0; slash = m_target.indexOf('/', slash + 1))
        makeFolder(m_target.first(slash), 0755);
    for (const SourceItem &item : m_source->tree().items) {
        if (item.kind == SourceItem::Kind::Folder)
            makeFolder(pathOf(item), (item.mode & 0777) | 0700);
    }
}

void Upload::makeFolder(const QByteArray &path, quint32 mode)
{
    Attributes attributes;
    attributes.mode = mode;
    m_client.mkdir(path, attributes, counted([this, path](const Reply &made) {
                       if (made.isOk()) {
                           m_end.changed = true;
                           if (m_options.owner) {
                               Attributes owner;
                               owner.owner = m_options.owner;
                               m_client.setstat(path, owner, counted([this, path](const Reply &given) {
                                                    if (!given.isOk())
                                                        fail(transferfault::of(Doing::Finishing, path, given));
                                                }));
                           }
                           return;
                       }
                       m_client.ask(Type::Stat, path, counted([this, path, made](const Reply &reply) {
                                        const auto *found = reply.as<Attributes>();
                                        if (!found)
                                            fail(transferfault::of(Doing::MakingFolder, path, made));
                                        else if (!found->isFolder())
                                            fail(transferfault::isNoFolder(path));
                                    }));
                   }));
}

void Upload::beginFiles()
{
    const SourceTree &tree = m_source->tree();
    while (m_files.size() < mostFiles && m_next < tree.items.size()) {
        const int index = m_next++;
        const SourceItem &item = tree.items.at(index);
        if (item.kind == SourceItem::Kind::Folder)
            continue;
        m_files.push_back(std::make_unique<UploadFile>(
            UploadSetting{m_client, *m_source, m_options, m_wake, m_hash, m_host}, index, pathOf(item)));
        m_files.back()->begin();
    }
}

void Upload::stepFiles()
{
    for (const auto &file : m_files)
        file->step();
}

/// Takes in what the files say of themselves, and drops those that are over.
void Upload::collect()
{
    qint64 under = 0;
    for (const auto &file : m_files) {
        if (!file->error().message.isEmpty() && m_stage != Stage::Ending)
            fail(file->error());
        if (!file->hasEnded()) {
            under += file->done();
            continue;
        }
        m_end.bytesMoved += file->written();
        if (!file->error().message.isEmpty())
            continue;
        m_settled += file->size();
        ++m_progress.files;
        m_end.changed = m_end.changed || file->hasChanged();
        m_end.same += file->hasChanged() ? 0 : 1;
        m_end.unverified += file->isUnverified() ? 1 : 0;
    }
    std::erase_if(m_files, [](const auto &file) { return file->hasEnded(); });
    m_progress.bytes = m_settled + under;
    if (m_stage == Stage::Files && m_files.empty()) {
        if (m_next >= m_source->tree().items.size())
            m_stage = Stage::Ending;
        else
            beginFiles();
    }
}

void Upload::fail(const Error &error)
{
    if (m_stage == Stage::Ending)
        return;
    m_stage = Stage::Ending;
    m_failure = error;
    for (const auto &file : m_files)
        file->abandon(error);
}

void Upload::abandon(const Error &why)
{
    fail(why);
}

import re,shutil
def sub(p,a,b,n=1):
    s=open(p).read()
    assert a in s,(p,a)
    s=s.replace(a,b,n); open(p,'w').write(s)
for f in ['remoteowner.h','remoteowner.cpp']: shutil.copy('/tmp/hold/'+f,'src/ssh/'+f)
p='src/ssh/transfer.h'
sub(p,'''    bool keepOwner = false;                ///<''','''    QString ownerName = {}; ///< the same by names, "www-data:adm", of which the host is asked; see RemoteOwner
    bool keepOwner = false;                ///<''')
sub(p,'''    Sudo sudo = {}; ///< the file server on the host runs as somebody else
};''','''    Sudo sudo = {}; ///< the file server on the host runs as somebody else
    std::shared_ptr<OutputSink> sink = nullptr; ///< for what is said of a copy that went well; may be null
};''')
sub(p,'''    QStringList skipped = {}; ///< names that were left out, and are said: devices, links that lead out of the tree
''','''    QStringList skipped = {}; ///< names that were left out, and are said: devices, links that lead out of the tree
    int unverified = 0;       ///< files that were to be compared by hash, which the host could not tell
''')
p='src/ssh/uploadfile.h'
sub(p,'''    bool hasChanged() const { return m_changed; }
''','''    bool hasChanged() const { return m_changed; }
    /// The host could not tell its hash: size, and time where it was there already, had to do.
    bool isUnverified() const { return m_isUnverified; }
''')
sub(p,'''    bool m_changed = false;
    QByteArray m_handle;''','''    bool m_changed = false;
    bool m_isUnverified = false;
    QByteArray m_handle;''')
p='src/ssh/uploadfile.cpp'
sub(p,'''        if (hash.isEmpty() ? isSameTime() : hash == m_item.sha256)
            keepOld();
        else
            beginNew();''','''        m_isUnverified = hash.isEmpty();
        if (hash.isEmpty() ? isSameTime() : hash == m_item.sha256)
            keepOld();
        else
            beginNew();''')
p='src/ssh/uploadfile_place.cpp'
sub(p,'''        if (!hash.isEmpty() && hash != m_item.sha256)
            return fail''','''        m_isUnverified = hash.isEmpty();
        if (!hash.isEmpty() && hash != m_item.sha256)
            return fail''')
sub(p,'''    if (!m_setting.options.verifyHash)
        return replace();''','''    m_isUnverified = false;
    if (!m_setting.options.verifyHash)
        return replace();''')
p='src/ssh/upload.cpp'
sub(p,'''        m_end.changed = m_end.changed || file->hasChanged();
    }
    std::erase_if''','''        m_end.changed = m_end.changed || file->hasChanged();
        m_end.unverified += file->isUnverified() ? 1 : 0;
    }
    std::erase_if''')
# download
p='src/ssh/localplace.h'
sub(p,'''/// Whether a plain file of that size and time stands there.
bool isSame(const QByteArray &path, qint64 size, const std::optional<sftp::Times> &times);
''','''/// What stands there: a plain file of that size and time, one of that size, or neither.
enum class Here { Other, SameSize, Same };
Here standing(const QByteArray &path, qint64 size, const std::optional<sftp::Times> &times);
/// SHA-256 of a plain file, hex; it is not followed where it is a link.
Result<QByteArray> hashOf(const QByteArray &path);
/// Gives a file these times, as well as that can be done.
void setTimes(const QByteArray &path, const sftp::Times &times);
''')
p='src/ssh/localplace.cpp'
s=open(p).read()
i=s.index('bool isSame(const QByteArray'); j=s.index('Done makeLink(')
s=s[:i]+'''Here standing(const QByteArray &path, qint64 size, const std::optional<sftp::Times> &times)
{
    struct ::stat status = {};
    if (::lstat(path.constData(), &status) != 0 || !S_ISREG(status.st_mode) || status.st_size != size)
        return Here::Other;
    return times && status.st_mtim.tv_sec == qint64(times->modified) ? Here::Same : Here::SameSize;
}

Result<QByteArray> hashOf(const QByteArray &path)
{
    const OpenFile file(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray part(256 * 1024, '\\0');
    qint64 got = 0;
    for (qint64 at = 0; file.isOpen() && file.readAt(at, part.data(), part.size(), got); at += got) {
        if (got == 0)
            return hash.result().toHex();
        hash.addData(QByteArrayView(part).first(got));
    }
    return failedAt(path);
}

void setTimes(const QByteArray &path, const sftp::Times &times)
{
    const timespec both[] = {{time_t(times.accessed), 0}, {time_t(times.modified), 0}};
    ::utimensat(AT_FDCWD, path.constData(), both, AT_SYMLINK_NOFOLLOW);
}

'''+s[j:]
open(p,'w').write(s)
p='src/ssh/downloadfile.h'
sub(p,'''    /// `skipSame`: a file of that size and time is left alone.
    void begin(bool skipSame);
''','''    /// What counts as here already; `verifies`: what comes is compared with the host's hash.
    void begin(TransferOptions::Equal skip, bool verifies);
''')
sub(p,'''    bool hasChanged() const { return m_changed; }
''','''    bool hasChanged() const { return m_changed; }
    bool isUnverified() const { return m_isUnverified; } ///< the host could not tell the hash that was wanted
''')
sub(p,'enum class Stage { Comparing, Asking,','enum class Stage { Comparing, Matching, Asking,')
sub(p,'''    void open();
    void fill();''','''    void match();
    void matched();
    void askHashes(const std::function<Result<QByteArray>()> &ours);
    void open();
    void fill();''')
sub(p,'''    void askHashes();
    void compareHashes();''','''    void compareHashes();''')
sub(p,'''    const std::shared_ptr<Hashed> m_ours = std::make_shared<Hashed>();
''','''    std::shared_ptr<Hashed> m_ours = std::make_shared<Hashed>();
''')
sub(p,'''    bool m_changed = false;
''','''    bool m_changed = false;
    bool m_byHash = false; ///< a file that was changed at another time may be the same
    bool m_verifies = false;
    bool m_isUnverified = false;
''')
p='src/ssh/downloadfile.cpp'
sub(p,'''void DownloadFile::begin(bool skipSame)
{
    if (!skipSame || !m_known.size)
        return open();
    m_disk.post([compared = m_compared, path = m_path, size = size(), times = m_known.times] {
        compared->store(localplace::isSame(path, size, times) ? 1 : 0);
        return Done();
    });
}
''','''void DownloadFile::begin(TransferOptions::Equal skip, bool verifies)
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
''')
sub(p,'''        const int same = m_compared->load();
        if (same == 0)
            open();
        else if (same == 1)
            m_stage = Stage::Over;
    }
''','''        const int found = m_compared->load();
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
''')
sub(p,'''    if (m_hasher && size() > 0)
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
''','''    if (!m_verifies || size() == 0)
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
''')
sub(p,'''    if (*m_theirs && **m_theirs''','''    m_isUnverified = !*m_theirs;
    if (*m_theirs && **m_theirs''')
sub(p,'/// A host that cannot hash has been compared by size, as it is for an upload.','/// A host that cannot hash has been compared by size, as it is for an upload; that is said.')
p='src/ssh/download.cpp'
sub(p,'m_hasher(options.verifyHash ? std::move(hasher) : nullptr),','m_hasher(std::move(hasher)),')
sub(p,'m_files.back()->begin(m_options.skip != TransferOptions::Equal::Never);','m_files.back()->begin(m_options.skip, m_options.verifyHash);')
sub(p,'''        m_end.changed = m_end.changed || file->hasChanged();
        ++m_progress.files;''','''        m_end.changed = m_end.changed || file->hasChanged();
        m_end.unverified += file->isUnverified() ? 1 : 0;
        ++m_progress.files;''')
# task
p='src/ssh/transfertask.h'
sub(p,'Talk, Carry, Over };','Talk, Names, Carry, Over };')
sub(p,'''    void begun();
''','''    void begun();
    void ask(const QByteArray &command);
    void takeNames();
    void carryOn();
    void remark();
''')
sub(p,'''    const TransferRequest m_request;
''','''    const TransferRequest m_request;
    TransferOptions m_options; ///< with the numbers of the owner
''')
p='src/ssh/transfertask.cpp'
s=open(p).read()
i=s.index('/// Sums are asked for by commands beside the channel.'); j=s.index('void TransferTask::tellProgress()')
hashpart=s[i:j]
s=s[:i]+s[j:]
s=s.replace('''/// The server is there.
void TransferTask::begun()
{
    m_stage = Stage::Carry;
    m_phases.begin("run");
    m_deadline = m_terms.deadlines.run > 0 ? steadyNow() + m_terms.deadlines.run : never;
    linkIs(ExecState::Running);
    makeTransfer();
    carry();
}
''','''/// The server is there. Names of an owner become numbers first.
void TransferTask::begun()
{
    m_phases.begin("run");
    linkIs(ExecState::Running);
    if (!m_request.source || m_options.ownerName.isEmpty())
        return carryOn();
    m_stage = Stage::Names;
    m_deadline = steadyNow() + sideMs;
    takeNames();
}

void TransferTask::carryOn()
{
    m_stage = Stage::Carry;
    m_deadline = m_terms.deadlines.run > 0 ? steadyNow() + m_terms.deadlines.run : never;
    makeTransfer();
    carry();
}
''')
s=s.replace('''        m_transfer = std::make_unique<Download>(m_request.remote, m_request.folder, m_request.options,
''','''        m_transfer = std::make_unique<Download>(m_request.remote, m_request.folder, m_options,
''')
s=s.replace('m_request.source, m_request.options, m_wake','m_request.source, m_options, m_wake')
s=s.replace('''      m_request(std::move(request)),
      m_wake''','''      m_request(std::move(request)),
      m_options(m_request.options),
      m_wake''')
s=s.replace('''    if (m_stage == Stage::Talk)
        return talk();
    carry();
}''','''    if (m_stage == Stage::Talk)
        return talk();
    m_stage == Stage::Names ? takeNames() : carry();
}''')
s=s.replace('''    if (m_transfer)
        result.transfer = std::make_shared<const TransferEnd>(m_transfer->end());
''','''    if (m_transfer)
        result.transfer = std::make_shared<const TransferEnd>(m_transfer->end());
    if (state == ExecState::Ok)
        remark();
''')
s=s.replace('constexpr qint64 sudoMs = 60000;       // it may have to ask a directory far away\n','constexpr qint64 sudoMs = 60000;       // it may have to ask a directory far away\nconstexpr qint64 sideMs = 60000;       // the same\n')
open(p,'w').write(s)
h=hashpart.replace('''    if (const std::optional<QByteArray> command = m_hash.next()) {
        const QByteArray line =
            m_sudo ? wrapping::besideLine(m_request.sudo, !m_sudo->password().isEmpty(), *command) : *command;
        m_hashing = std::make_unique<SideCommand>(*m_session, line, m_sudo ? m_sudo->password() : Secret());
        m_hashing->step();
        m_link->poke();
    }
''','''    if (const std::optional<QByteArray> command = m_hash.next())
        ask(*command);
''').replace('m_hashing','m_beside')
open('src/ssh/transfertask_beside.cpp','w').write('''#include "core/sink.h"
#include "ssh/link.h"
#include "ssh/remoteowner.h"
#include "ssh/transfertask.h"
#include "ssh/wrapping.h"

#include <QDateTime>

// The part of a transfer that goes beside its channel: what the host is asked by commands, and what is said at the end.

namespace {

constexpr int mostNames = 20; ///< that are said; more are counted

} // namespace

/// As whoever the file server runs as.
void TransferTask::ask(const QByteArray &command)
{
    const QByteArray line =
        m_sudo ? wrapping::besideLine(m_request.sudo, !m_sudo->password().isEmpty(), command) : command;
    m_beside = std::make_unique<SideCommand>(*m_session, line, m_sudo ? m_sudo->password() : Secret());
    m_beside->step();
    m_link->poke();
}

/// Which numbers the owner has there.
void TransferTask::takeNames()
{
    const std::optional<RemoteOwner> owner = RemoteOwner::of(m_options.ownerName);
    if (!owner)
        return end(ExecState::Failed,
                   {Error::Invalid, tr("\\"%1\\" is no owner of files.").arg(m_options.ownerName), {}});
    if (!m_beside)
        return ask(owner->command());
    m_beside->step();
    if (!m_beside->hasEnded())
        return;
    const std::unique_ptr<SideCommand> ended = std::move(m_beside);
    const Result<sftp::Owner> numbers = owner->answer(ended->exitStatus(), ended->output());
    if (!numbers)
        return end(ExecState::Failed, numbers.error());
    m_options.owner = *numbers;
    carryOn();
}

'''+h.rstrip()+'''

/// What went well in another way than was asked for is said, each of it once.
void TransferTask::remark()
{
    const TransferEnd &outcome = m_transfer->end();
    QStringList sentences;
    if (outcome.unverified > 0)
        sentences += tr("%n file(s) could be checked by size and time alone: the host tells no hashes. It runs no "
                        "commands beside a copy, or has no sha256sum.",
                        nullptr, outcome.unverified);
    if (!outcome.skipped.isEmpty()) {
        const QString names = outcome.skipped.first(qMin<qsizetype>(mostNames, outcome.skipped.size())).join(u", ");
        sentences += tr("%n name(s) were left out, for they are no files or lead elsewhere: %1", nullptr,
                        int(outcome.skipped.size()))
                         .arg(names);
    }
    for (const QString &sentence : std::as_const(sentences)) {
        m_phases.note(sentence);
        const Done kept = m_request.sink ? m_request.sink->write(m_terms.lane, Stream::Note,
                                                                 (sentence + u'\\n').toUtf8(),
                                                                 QDateTime::currentMSecsSinceEpoch())
                                         : Done();
        if (!kept)
            m_phases.note(kept.error().message);
    }
}
''')
for p in ['src/ssh/transfertask.h','src/ssh/transfertask.cpp']:
    s=open(p).read(); s=s.replace('m_hashing','m_beside'); open(p,'w').write(s)
# steps
p='src/steps/action.h'
s=open(p).read()
i=s.index('struct Put'); print(s[i:i+1200])

#include "ssh/sourcetree.h"

#include "core/glob.h"
#include "core/text.h"
#include "ssh/exclusion.h"
#include "ssh/openfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSet>

#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

class SourceText
{
    Q_DECLARE_TR_FUNCTIONS(Source)
};

constexpr int deepest = 64;
constexpr qsizetype mostItems = 500'000;

QString shown(const QByteArray &path)
{
    return visibleText(QFile::decodeName(path));
}

Failure unreadable(const QByteArray &path)
{
    return failure(Error::Invalid, SourceText::tr("%1 cannot be read: %2.").arg(shown(path), qt_error_string(errno)));
}

QByteArray joined(const QByteArray &folder, const QByteArray &name)
{
    return folder.isEmpty() ? name : folder + '/' + name;
}

/// The last part of a path; of "." and ".." that of the folder they stand for.
QByteArray lastName(const QString &path)
{
    return QFile::encodeName(QDir(QDir::cleanPath(QDir(path).absolutePath())).dirName());
}

class Reading
{
public:
    Reading(const SourceWish &wish, std::stop_token stop) : m_wish(wish), m_stop(std::move(stop)) {}

    Result<std::shared_ptr<const SourceTree>> read();

private:
    Done add(const QByteArray &path, const QByteArray &name, int depth);
    Done addFolder(const QByteArray &path, const QByteArray &name, const struct ::stat &status, int depth);
    Done addFile(SourceItem item);
    Done addLink(SourceItem item);
    void sum();

    const SourceWish &m_wish;
    const std::stop_token m_stop;
    SourceTree m_tree;
    QList<std::pair<dev_t, ino_t>> m_above; ///< the folders we are in: a link to one of them would have no end
};

bool isPattern(const QString &path)
{
    return (path.contains(u'*') || path.contains(u'?')) && !QFileInfo::exists(path);
}

/// The paths that fit a pattern, in order; hidden ones only for a pattern that says the dot.
QStringList fitting(const QString &pattern)
{
    QStringList found = {pattern.startsWith(u'/') ? QStringLiteral("/") : QString()};
    for (const QString &part : pattern.split(u'/', Qt::SkipEmptyParts)) {
        QStringList next;
        for (const QString &base : std::as_const(found)) {
            const QString folder = base.isEmpty() || base.endsWith(u'/') ? base : base + u'/';
            if (!part.contains(u'*') && !part.contains(u'?')) {
                if (QFileInfo::exists(folder + part))
                    next.append(folder + part);
                continue;
            }
            const auto filters = QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot;
            const QStringList names =
                QDir(folder.isEmpty() ? QStringLiteral(".") : folder).entryList(filters, QDir::Name);
            for (const QString &name : names) {
                if (name.startsWith(u'.') == part.startsWith(u'.') && matchesGlob(QStringView(part), QStringView(name)))
                    next.append(folder + name);
            }
        }
        found = next;
    }
    return found;
}

Done Reading::add(const QByteArray &path, const QByteArray &name, int depth)
{
    if (m_stop.stop_requested())
        return failure(Error::Stopped, SourceText::tr("It was stopped."));
    if (depth > deepest || m_tree.items.size() >= mostItems) {
        return failure(Error::Invalid,
                       SourceText::tr("There are too many files or folders below %1 to copy them.").arg(shown(path)));
    }
    struct ::stat status = {};
    if ((m_wish.followLinks ? ::stat : ::lstat)(path.constData(), &status) != 0)
        return unreadable(path);
    SourceItem item;
    item.name = name;
    item.path = path;
    item.mode = status.st_mode & 07777;
    item.changed = qint64(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec;
    if (S_ISDIR(status.st_mode))
        return addFolder(path, name, status, depth);
    if (S_ISREG(status.st_mode))
        return addFile(std::move(item));
    if (S_ISLNK(status.st_mode))
        return addLink(std::move(item));
    m_tree.skipped.append(shown(path));
    return {};
}

Done Reading::addFolder(const QByteArray &path, const QByteArray &name, const struct ::stat &status, int depth)
{
    const std::pair<dev_t, ino_t> self(status.st_dev, status.st_ino);
    if (m_above.contains(self)) {
        m_tree.skipped.append(shown(path));
        return {};
    }
    SourceItem item;
    item.kind = SourceItem::Kind::Folder;
    item.name = name;
    item.path = path;
    item.mode = status.st_mode & 07777;
    m_tree.items.append(item);
    const auto names = namesIn(path);
    if (!names)
        return Failure(names.error());
    m_above.append(self);
    for (const QByteArray &each : *names) {
        const QByteArray below = joined(name, each);
        if (isExcluded(m_wish.exclude, below))
            continue;
        if (const Done added = add(path + '/' + each, below, depth + 1); !added)
            return added;
    }
    m_above.removeLast();
    return {};
}

Done Reading::addFile(SourceItem item)
{
    const OpenFile file(item.path, O_RDONLY | O_NONBLOCK);
    struct ::stat status = {};
    if (!file.isOpen() || ::fstat(file.number(), &status) != 0)
        return unreadable(item.path);
    auto hash = hashOfFile(file.number(), m_stop);
    if (!hash)
        return Failure(hash.error());
    item.sha256 = *hash;
    item.size = status.st_size;
    m_tree.bytes += item.size;
    ++m_tree.files;
    m_tree.items.append(std::move(item));
    return {};
}

Done Reading::addLink(SourceItem item)
{
    QByteArray target(4096, '\0');
    const ssize_t size = ::readlink(item.path.constData(), target.data(), size_t(target.size()));
    if (size < 0)
        return unreadable(item.path);
    item.kind = SourceItem::Kind::Link;
    item.link = target.first(size);
    ++m_tree.files;
    m_tree.items.append(std::move(item));
    return {};
}

/// The hash of the one file, or that of the list.
void Reading::sum()
{
    if (m_tree.isOneFile) {
        m_tree.sha256 = m_tree.items.first().sha256;
        return;
    }
    QByteArray list;
    for (const SourceItem &item : std::as_const(m_tree.items))
        list += (item.kind == SourceItem::Kind::Link ? item.link : item.sha256) + "  " + item.name + '\0';
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    EVP_Digest(list.constData(), size_t(list.size()), digest, &size, EVP_sha256(), nullptr);
    m_tree.sha256 = QByteArray(reinterpret_cast<const char *>(digest), size).toHex();
}

Result<std::shared_ptr<const SourceTree>> Reading::read()
{
    QStringList paths;
    for (const QString &path : m_wish.paths) {
        const QStringList found = isPattern(path) ? fitting(path) : QStringList{path};
        if (found.isEmpty())
            return failure(Error::Invalid, SourceText::tr("No file fits %1.").arg(visibleText(path)));
        paths += found;
    }
    if (paths.isEmpty())
        return failure(Error::Invalid, SourceText::tr("There is nothing to copy."));
    const bool alone = paths.size() == 1 && !m_wish.intoFolder;
    if (!alone) {
        SourceItem folder;
        folder.kind = SourceItem::Kind::Folder;
        folder.mode = 0755;
        m_tree.items.append(folder);
    }
    QSet<QByteArray> names;
    for (const QString &path : std::as_const(paths)) {
        const QByteArray name = lastName(path);
        if (names.contains(name))
            return failure(Error::Invalid, SourceText::tr("Two of the files are called %1.").arg(shown(name)));
        names.insert(name);
        if (const Done added = add(QFile::encodeName(path), alone ? QByteArray() : name, 0); !added)
            return Failure(added.error());
    }
    if (m_tree.items.isEmpty())
        return failure(Error::Invalid,
                       SourceText::tr("%1 is neither a file nor a folder.").arg(visibleText(paths.first())));
    m_tree.isOneFile = alone && m_tree.items.first().kind != SourceItem::Kind::Folder;
    if (m_tree.isOneFile)
        m_tree.fileName = lastName(paths.first());
    sum();
    return std::make_shared<const SourceTree>(std::move(m_tree));
}

} // namespace

Result<std::shared_ptr<const SourceTree>> readSource(const SourceWish &wish, std::stop_token stop)
{
    return Reading(wish, std::move(stop)).read();
}

Result<QByteArray> hashOfFile(int file, std::stop_token stop)
{
    const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX *)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr);
    QByteArray buffer(256 * 1024, Qt::Uninitialized);
    while (true) {
        if (stop.stop_requested())
            return failure(Error::Stopped, SourceText::tr("It was stopped."));
        const ssize_t size = ::read(file, buffer.data(), size_t(buffer.size()));
        if (size < 0 && errno == EINTR)
            continue;
        if (size < 0)
            return failure(Error::Failed, SourceText::tr("A file cannot be read: %1.").arg(qt_error_string(errno)));
        if (size == 0)
            break;
        EVP_DigestUpdate(context.get(), buffer.constData(), size_t(size));
    }
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    EVP_DigestFinal_ex(context.get(), digest, &size);
    return QByteArray(reinterpret_cast<const char *>(digest), size).toHex();
}

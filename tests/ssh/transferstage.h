#pragma once

#include "fakes/quickfolder.h"
#include "ssh/sftpserver.h"
#include "ssh/sourceblocks.h"
#include "ssh/upload.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QPointer>
#include <QThreadPool>
#include <QtEndian>

#include <sys/mount.h>
#include <sys/stat.h>
#include <utime.h>

/// How the other side is.
struct ServerKind
{
    QStringList arguments = {};
    int user = -1;        ///< -1: ours
    qint64 killAt = -1;   ///< bytes both ways
    bool isPlain = false; ///< offers no extension
    std::function<void()> inChild = {};
};

/// One transfer against one real sftp-server, on folders of this computer.
class TransferStage : public QObject
{
public:
    ~TransferStage() override { m_pool.waitForDone(); }

    Starter starter()
    {
        return [this](std::function<void()> work) {
            ++m_reads;
            m_pool.start(std::move(work));
        };
    }
    int reads() const { return m_reads; }
    /// In which thread it is called does not matter.
    Waker waker(QObject *owner, std::function<void()> then)
    {
        return [owner = QPointer<QObject>(owner), then = std::move(then)] {
            QMetaObject::invokeMethod(owner.data(), then, Qt::QueuedConnection);
        };
    }

    std::shared_ptr<SourceBlocks> source(const SourceWish &wish)
    {
        auto tree = readSource(wish);
        if (!tree)
            QTest::qFail(qPrintable(tree.error().message), __FILE__, __LINE__);
        return tree ? std::make_shared<SourceBlocks>(*tree, starter()) : nullptr;
    }

    static QByteArray hashOf(const QString &path)
    {
        QFile file(path);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result().toHex() : QByteArray();
    }

    /// Lets it run to its end. `mayHash`: the host can tell hashes.
    template <class Transfer>
    TransferEnd run(Transfer &transfer, const ServerKind &how = {}, const std::function<void()> &meanwhile = {})
    {
        Peer peer{transfer, how.isPlain};
        SftpServer server(peer, how.arguments, how.user, how.inChild);
        server.killAt = how.killAt;
        server.onEnd = [&transfer] { transfer.cut({Error::Lost, QStringLiteral("The connection was lost."), {}}); };
        m_pump = [&] {
            transfer.advance();
            server.pump();
            if (meanwhile)
                meanwhile();
        };
        if (!QTest::qWaitFor([&] { return transfer.hasEnded(); }, 120'000))
            QTest::qFail("The transfer did not end.", __FILE__, __LINE__);
        m_pump = {};
        return transfer.end();
    }

    TransferEnd upload(const SourceWish &wish, const QString &remote, const TransferOptions &options = {},
                       const ServerKind &how = {}, bool mayHash = true)
    {
        const auto blocks = source(wish);
        if (!blocks)
            return {};
        Upload upload(remote, blocks, options, wake(), mayHash ? hasher() : RemoteHasher());
        return run(upload, how);
    }

    Waker wake()
    {
        return waker(this, [this] {
            if (m_pump)
                m_pump();
        });
    }
    RemoteHasher hasher()
    {
        return [this](const QByteArray &path, std::function<void(const Result<QByteArray> &)> then) {
            QMetaObject::invokeMethod(
                this,
                [this, path, then] {
                    if (!m_pump)
                        return;
                    then(hashOf(QFile::decodeName(path)));
                    m_pump();
                },
                Qt::QueuedConnection);
        };
    }

private:
    /// Between the server and ours, to take its extensions away.
    struct Peer
    {
        SftpTransfer &transfer;
        bool isPlain;

        void feed(const QByteArray &bytes)
        {
            if (!std::exchange(isPlain, false))
                return transfer.feed(bytes);
            const auto size = 4 + qsizetype(qFromBigEndian<quint32>(bytes.constData()));
            transfer.feed(QByteArray::fromHex("000000050200000003"));
            transfer.feed(bytes.mid(size));
        }
        QByteArray takeOutgoing(qsizetype most) { return transfer.takeOutgoing(most); }
    };

    QThreadPool m_pool;
    std::atomic_int m_reads = 0;
    std::function<void()> m_pump;
};

/// Files to be copied and the folder they go to.
class TransferFolders
{
public:
    QString here(const QString &name = {}) const { return m_folder.path() + QStringLiteral("/here") + below(name); }
    QString there(const QString &name = {}) const { return m_folder.path() + QStringLiteral("/there") + below(name); }

    TransferFolders()
    {
        QDir().mkpath(here());
        QDir().mkpath(there());
        QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755)); // other users go through it in some tests
    }
    static void write(const QString &path, const QByteArray &bytes, int mode = 0644)
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            QTest::qFail(qPrintable(path), __FILE__, __LINE__);
        file.close();
        ::chmod(QFile::encodeName(path).constData(), mode_t(mode));
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<cannot be read>");
    }
    static QByteArray someBytes(qsizetype size, quint32 seed = 1)
    {
        QByteArray bytes(size, Qt::Uninitialized);
        for (char &c : bytes) {
            seed = seed * 1664525 + 1013904223;
            c = char(seed >> 24);
        }
        return bytes;
    }
    static struct ::stat statusOf(const QString &path)
    {
        struct ::stat status = {};
        ::lstat(QFile::encodeName(path).constData(), &status);
        return status;
    }
    static int modeOf(const QString &path) { return int(statusOf(path).st_mode & 07777); }
    /// Every name below a folder, hidden ones too, sorted.
    static QStringList names(const QString &folder)
    {
        QStringList found;
        QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
        while (all.hasNext())
            found.append(all.next().mid(folder.size() + 1));
        found.sort();
        return found;
    }

private:
    static QString below(const QString &name) { return name.isEmpty() ? QString() : u'/' + name; }

    const QuickFolder m_folder;
};

/// A file system of its own, where this process may mount one.
class MountedFolder
{
public:
    MountedFolder(const QString &path, const char *size, unsigned long flags = 0)
        : m_path(QFile::encodeName(path)),
          m_mounted(::mount("tmpfs", m_path.constData(), "tmpfs", MS_NOSUID | MS_NODEV | flags, size) == 0)
    {
    }
    ~MountedFolder()
    {
        if (m_mounted)
            ::umount2(m_path.constData(), MNT_DETACH);
    }
    MountedFolder(const MountedFolder &) = delete;
    MountedFolder &operator=(const MountedFolder &) = delete;
    bool isThere() const { return m_mounted; }

private:
    const QByteArray m_path;
    const bool m_mounted;
};

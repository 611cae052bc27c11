#pragma once

#include "ssh/downloadfile.h"
#include "ssh/remoteglob.h"
#include "ssh/sftptransfer.h"

#include <QSet>

#include <vector>

/// A file or a folder on its way from one host into a folder here of its own. Names are encoded, links are made as
/// links where they stay inside what is copied and are left out otherwise; none is followed, neither there nor here.
class Download final : public SftpTransfer
{
public:
    /// `remote` on the host; it comes to `folder` here under its last name. Where nothing has that name, its `*` and
    /// `?` stand for names: each file or folder that fits comes, in the folders that were patterns. `disk` begins pool
    /// work. `hasher` is asked where the options want files verified by hash.
    Download(const QString &remote, const QString &folder, const TransferOptions &options, const Starter &disk,
             const Waker &wake, RemoteHasher hasher);

protected:
    void step() override;
    void abandon(const Error &why) override;
    void wasCut(const Error &why) override { fail(why); }

private:
    enum class Stage { Start, Walking, Links, Ending };
    /// Something found on the host and not begun yet.
    struct Found
    {
        QByteArray name; ///< below the tree's own folder, the host's; empty: that folder
        QByteArray path; ///< here
        sftp::Attributes attributes;
    };
    using Then = SftpClient::Then;

    Then counted(Then then);
    void askRoot();
    void takeRoot(const Found &root);
    void expand();
    void askFitting(const QByteArray &name);
    void takeFitting(const QByteArray &name, const sftp::Attributes &attributes);
    void failUnfit();
    void readFolder(const Found &folder);
    void readOn(const QByteArray &handle, const Found &folder);
    void takeEntry(const sftp::Entry &entry, const Found &folder);
    void walk();
    void takeLinks();
    void takeLink(const Found &link, const QByteArray &target);
    void collect();
    void fail(const Error &error);
    bool isTooMuch();
    QByteArray remoteOf(const QByteArray &name) const;

    QByteArray m_remote; ///< what names are below
    const QByteArray m_folder;
    const TransferOptions m_options;
    const RemoteHasher m_hasher; ///< null: nothing is verified
    DiskQueue m_disk;
    std::unique_ptr<RemoteGlob> m_glob;
    QByteArray m_pattern;       ///< of m_glob
    qsizetype m_unanswered = 0; ///< names that fit and are looked at
    Stage m_stage = Stage::Start;
    int m_pending = 0;
    int m_reading = 0; ///< folders
    QList<Found> m_folders;
    QList<Found> m_waiting; ///< files
    QList<Found> m_links;
    QSet<QByteArray> m_taken; ///< paths here: a server may say a name twice
    std::vector<std::unique_ptr<DownloadFile>> m_files;
    qint64 m_settled = 0;
    Error m_failure;
};

#pragma once

#include "ssh/remotenames.h"
#include "ssh/sftptransfer.h"
#include "ssh/uploadfile.h"

#include <vector>

/// A source tree on its way to one host: folders first, then files, several at once, each put in place as a whole. The
/// first failure ends it; files that are in place by then stay there. Folders of the target that are missing are made
/// for a tree, not for a single file: a mistyped path should not become a folder.
class Upload final : public SftpTransfer
{
public:
    /// `hash` may be empty: then size and time decide. `host`: what tells this host from others.
    Upload(const QString &remote, std::shared_ptr<SourceBlocks> source, const TransferOptions &options, Waker wake,
           RemoteHasher hash = {}, QByteArray host = {});

protected:
    void step() override;
    void abandon(const Error &why) override;

private:
    enum class Stage { Start, Owner, Target, Folders, Files, Ending };

    using Then = SftpClient::Then;
    Then counted(Then then);
    void askOwner();
    void askTarget();
    void takeTarget(const sftp::Reply &reply);
    void makeFolders();
    void makeFolder(const QByteArray &path, quint32 mode);
    void beginFiles();
    void stepFiles();
    void collect();
    void fail(const Error &error);
    QByteArray pathOf(const SourceItem &item) const;

    const std::shared_ptr<SourceBlocks> m_source;
    TransferOptions m_options;
    const Waker m_wake;
    const RemoteHasher m_hash;
    const QByteArray m_host;
    std::unique_ptr<RemoteNames> m_names;
    QByteArray m_target;
    Stage m_stage = Stage::Start;
    int m_pending = 0;                                ///< answers of our own, not of the files
    int m_next = 0;                                   ///< of the items
    std::vector<std::unique_ptr<UploadFile>> m_files; ///< under way
    qint64 m_settled = 0;                             ///< bytes of the files that are over
    Error m_failure;
};

#pragma once

#include "ssh/sftpclient.h"
#include "ssh/sourceblocks.h"
#include "ssh/transferfault.h"

/// What the files of one upload share.
struct UploadSetting
{
    SftpClient &client;
    SourceBlocks &source;
    const TransferOptions &options;
    const Waker &wake;
    const RemoteHasher &hash; ///< may be empty
    const QByteArray &host;   ///< part of temporary names: hosts may share a file system
};

/// One file or link on its way to one host: into a temporary name beside the target, checked there, and put in place by
/// a rename, so that no half file ever stands in it. A temporary of the same content that an upload left behind is gone
/// on with. A link at the target is replaced, not followed. Owned by an Upload.
class UploadFile
{
public:
    UploadFile(UploadSetting setting, int item, QByteArray target);
    UploadFile(const UploadFile &) = delete;
    UploadFile &operator=(const UploadFile &) = delete;

    void begin();
    /// Sends more of it when it may.
    void step();
    /// Takes away what is half done, then ends.
    void abandon(const Error &why);

    /// Nothing of it is under way any more.
    bool hasEnded() const { return m_stage == Stage::Over && m_pending == 0; }
    const Error &error() const { return m_error; } ///< without a message: it is in place
    bool hasChanged() const { return m_changed; }
    /// The host could not tell its hash: size, and time where it was there already, had to do.
    bool isUnverified() const { return m_isUnverified; }
    qint64 done() const { return m_done; }       ///< bytes of it that are there
    qint64 written() const { return m_written; } ///< bytes that went over the wire
    qint64 size() const { return m_item.size; }

private:
    enum class Stage { Asking, Filling, Settling, Refusing, Over };
    using Doing = transferfault::Doing;
    /// A function that is called with the answer, unless the file has failed meanwhile.
    using Then = std::function<void(const sftp::Reply &)>;

    Then counted(Then then);
    bool isWanted() const { return m_stage < Stage::Refusing; }
    void takeOld(const sftp::Reply &reply);
    bool isSameTime() const;
    void compare();
    void askHash(const QByteArray &path, std::function<void(const QByteArray &)> then);
    void keepOld();
    void beginNew();
    void takeLeftOver(const sftp::Reply &reply);
    void open(bool again);
    void goOn(quint64 size);
    Then opened(Then then);
    void takeHandle(const QByteArray &handle, qint64 at);
    void makeLink(bool again);
    void fill();
    void write(const QByteArray &bytes);
    void settle();
    sftp::Attributes lastAttributes() const;
    void verify();
    void replace();
    void moveIn();
    void putBack(const sftp::Reply &why);
    void refuse(Doing doing, const sftp::Reply &reply);
    void fail(const Error &error);
    void succeed(bool changed);

    const UploadSetting m_setting;
    SftpClient &m_client;
    const int m_index;
    const SourceItem &m_item;
    const QByteArray m_target;
    const QByteArray m_temporary;
    const std::shared_ptr<char> m_life = std::make_shared<char>(); ///< for answers that do not come through the client
    Stage m_stage = Stage::Asking;
    sftp::Attributes m_old; ///< of what stands at the target
    bool m_hasOld = false;
    bool m_made = false;  ///< the temporary is ours to take away
    bool m_moved = false; ///< the old file is under its backup name
    bool m_changed = false;
    bool m_isUnverified = false;
    QByteArray m_handle;
    std::shared_ptr<const SourceBlock> m_block;
    qint64 m_blockIndex = -1;
    qint64 m_at = 0; ///< where the next bytes go
    qint64 m_done = 0;
    qint64 m_written = 0;
    quint64 m_sizeThere = 0;
    int m_pending = 0;
    Error m_error;
};

/// The folder of a path; "." of a name alone.
QByteArray folderOf(const QByteArray &path);
/// ".NAME.maestro-XXXXXXXXXXXX" beside it, the same for the same content from the same host; shorter where NAME is
/// long. Another host that has the same file system has another one.
QByteArray temporaryNameOf(const QByteArray &target, const QByteArray &sha256, const QByteArray &host = {});

#pragma once

#include <QByteArray>
#include <QList>

#include <optional>
#include <variant>

/// What the packets of SFTP version 3 (draft-ietf-secsh-filexfer-02) say, as values; any thread. Paths and names are
/// bytes: their encoding is the host's.
namespace sftp {

enum class Type : quint8 {
    Init = 1,
    Version = 2,
    Open = 3,
    Close = 4,
    Read = 5,
    Write = 6,
    Lstat = 7,
    Fstat = 8,
    Setstat = 9,
    Fsetstat = 10,
    Opendir = 11,
    Readdir = 12,
    Remove = 13,
    Mkdir = 14,
    Rmdir = 15,
    Realpath = 16,
    Stat = 17,
    Rename = 18,
    Readlink = 19,
    Symlink = 20,
    Status = 101,
    Handle = 102,
    Data = 103,
    Name = 104,
    Attributes = 105,
    Extended = 200,
    ExtendedReply = 201
};

enum class Status : quint32 {
    Ok = 0,
    Eof = 1,
    NoSuchFile = 2,
    Denied = 3,
    Failure = 4, ///< OpenSSH's word for every errno without one of its own: ENOSPC, EROFS, EEXIST, EDQUOT, ...
    BadMessage = 5,
    NoConnection = 6,
    ConnectionLost = 7,
    Unsupported = 8
};

enum OpenFlag : quint32 { Read = 1, Write = 2, Append = 4, Create = 8, Truncate = 16, Exclusive = 32 };

struct Owner
{
    quint32 user = 0;
    quint32 group = 0;

    bool operator==(const Owner &) const = default;
};

/// Seconds since the epoch.
struct Times
{
    quint32 accessed = 0;
    quint32 modified = 0;

    bool operator==(const Times &) const = default;
};

/// What is known of a file, or what is to be set of it; each part may be absent.
struct Attributes
{
    std::optional<quint64> size = {};
    std::optional<Owner> owner = {};
    std::optional<quint32> mode = {}; ///< as of stat(2): type and permissions
    std::optional<Times> times = {};

    bool isFolder() const { return mode && (*mode & 0170000) == 0040000; }
    bool isFile() const { return mode && (*mode & 0170000) == 0100000; }
    bool isLink() const { return mode && (*mode & 0170000) == 0120000; }
    bool operator==(const Attributes &) const = default;
};

struct StatusReply
{
    Status status = Status::Ok;
    QByteArray message = {}; ///< the server's words; a stranger's

    bool operator==(const StatusReply &) const = default;
};

struct HandleReply
{
    QByteArray handle;
    bool operator==(const HandleReply &) const = default;
};

struct DataReply
{
    QByteArray bytes;
    bool operator==(const DataReply &) const = default;
};

/// One name of a folder, or the one answer of realpath and readlink.
struct Entry
{
    QByteArray name;
    Attributes attributes;

    bool operator==(const Entry &) const = default;
};

using Names = QList<Entry>;

/// What an extension answers; its form is the extension's own.
struct ExtendedReply
{
    QByteArray bytes;

    bool operator==(const ExtendedReply &) const = default;
};
/// The other side's answer to one request.
struct Reply
{
    using What = std::variant<StatusReply, HandleReply, DataReply, Names, Attributes, ExtendedReply>;

    quint32 id = 0;
    What what;

    /// Null when it is something else.
    template <class T>
    const T *as() const
    {
        return std::get_if<T>(&what);
    }
    bool isOk() const { return status() == Status::Ok; }
    /// Of an answer that carries something else: Ok for what was asked, which only the caller can judge.
    Status status() const
    {
        const auto *said = as<StatusReply>();
        return said ? said->status : Status::Ok;
    }
};

} // namespace sftp

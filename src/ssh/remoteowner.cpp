#include "ssh/remoteowner.h"

#include <QCoreApplication>

#include <optional>

namespace {

constexpr int noUser = 3;
constexpr int noGroup = 4;

class RemoteOwnerText
{
    Q_DECLARE_TR_FUNCTIONS(RemoteOwner)
};

Failure missingUser(const FileOwner &owner)
{
    return failure(Error::Invalid,
                   RemoteOwnerText::tr("There is no user %1 on the host, who was to own the files.").arg(owner.user()));
}

Failure missingGroup(const FileOwner &owner)
{
    return failure(
        Error::Invalid,
        RemoteOwnerText::tr("There is no group %1 on the host, which was to own the files.").arg(owner.group()));
}

Failure unknown(const FileOwner &owner)
{
    return failure(Error::Unsupported,
                   RemoteOwnerText::tr("The host cannot be asked which numbers %1 has: it runs no commands beside a "
                                       "copy, and shows no /etc/passwd. Write the numbers of user and group, such as "
                                       "1000:1000.")
                       .arg(owner.text()));
}

std::optional<quint32> numberOf(const QByteArray &text)
{
    bool ok = false;
    const quint32 number = text.toUInt(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

/// A field of the line "NAME:...:NUMBER:..." of that name or number.
std::optional<quint32> fieldOf(const QByteArray &file, const QString &who, int field)
{
    const QByteArray wanted = who.toLatin1();
    for (const QByteArray &line : file.split('\n')) {
        const QList<QByteArray> fields = line.split(':');
        if (fields.size() > 3 && (fields[0] == wanted || fields[2] == wanted))
            return numberOf(fields.value(field));
    }
    return {};
}

} // namespace

/// All sources of users are asked where the programs for that are there (id, getent), else the files alone: BusyBox and
/// macOS have no getent. What is a number already is left as it is.
QByteArray remoteowner::command(const FileOwner &owner)
{
    static const char script[] =
        "in_file() { awk -F: -v n=\"$1\" -v at=\"$2\" \"\\$1 == n || \\$3 == n { print \\$at; exit }\" \"$3\" "
        "2>/dev/null; }; "
        "u=$1 g=$2; "
        "case $1 in *[!0-9]*) u=$(id -u \"$1\" 2>/dev/null || in_file \"$1\" 3 /etc/passwd);; esac; "
        "[ -n \"$u\" ] || exit 3; "
        "case $2 in \"\") g=$(id -g \"$1\" 2>/dev/null || in_file \"$1\" 4 /etc/passwd); [ -n \"$g\" ] || exit 3;; "
        "*[!0-9]*) g=$(getent group \"$2\" 2>/dev/null | cut -d: -f3); "
        "[ -n \"$g\" ] || g=$(in_file \"$2\" 3 /etc/group);; esac; "
        "[ -n \"$g\" ] || exit 4; echo \"$u $g\"";
    return QByteArray("exec /bin/sh -c '") + script + "' sh '" + owner.user().toLatin1() + "' '" +
           owner.group().toLatin1() + '\'';
}

Result<sftp::Owner> remoteowner::answer(const FileOwner &owner, int exit, const QByteArray &output)
{
    if (exit == noUser)
        return missingUser(owner);
    if (exit == noGroup)
        return missingGroup(owner);
    const auto numbers = FileOwner::of(QString::fromLatin1(output.trimmed().replace(' ', ':')));
    if (const auto both = numbers && exit == 0 ? numbers->numbers() : std::nullopt)
        return sftp::Owner{both->first, both->second};
    return unknown(owner);
}

Result<sftp::Owner> remoteowner::fromFiles(const FileOwner &owner, const QByteArray &passwd, const QByteArray &group)
{
    if (passwd.isEmpty() && group.isEmpty())
        return unknown(owner);
    const auto writtenUser = numberOf(owner.user().toLatin1());
    const auto user = writtenUser ? writtenUser : fieldOf(passwd, owner.user(), 2);
    if (!user)
        return missingUser(owner);
    const auto writtenGroup = numberOf(owner.group().toLatin1());
    const auto its = owner.group().isEmpty() ? fieldOf(passwd, owner.user(), 3)
                     : writtenGroup          ? writtenGroup
                                             : fieldOf(group, owner.group(), 2);
    if (!its)
        return owner.group().isEmpty() ? missingUser(owner) : missingGroup(owner);
    return sftp::Owner{*user, *its};
}

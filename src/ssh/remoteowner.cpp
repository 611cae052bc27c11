#include "ssh/remoteowner.h"

#include <QCoreApplication>

namespace {

constexpr int noUser = 3;
constexpr int noGroup = 4;

class RemoteOwnerText
{
    Q_DECLARE_TR_FUNCTIONS(RemoteOwner)
};

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
        return failure(
            Error::Invalid,
            RemoteOwnerText::tr("There is no user %1 on the host, who was to own the files.").arg(owner.user()));
    if (exit == noGroup)
        return failure(
            Error::Invalid,
            RemoteOwnerText::tr("There is no group %1 on the host, which was to own the files.").arg(owner.group()));
    const auto numbers = FileOwner::of(QString::fromLatin1(output.trimmed().replace(' ', ':')));
    if (const auto both = numbers && exit == 0 ? numbers->numbers() : std::nullopt)
        return sftp::Owner{both->first, both->second};
    return failure(Error::Unsupported,
                   RemoteOwnerText::tr("The host cannot be asked which numbers %1 has, for it runs no commands beside "
                                       "a copy. Write the numbers of user and group, such as 1000:1000.")
                       .arg(owner.text()));
}

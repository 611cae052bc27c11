#include "ssh/remoteowner.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

constexpr int noUser = 3;
constexpr int noGroup = 4;

class RemoteOwnerText
{
    Q_DECLARE_TR_FUNCTIONS(RemoteOwner)
};

std::optional<quint32> numberOf(const QString &text)
{
    bool ok = false;
    const quint32 number = text.toUInt(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

/// What user databases have, those of directories too ("ann@corp.example", "CORP+ann"); nothing that a shell or an
/// option would read.
bool isName(const QString &text)
{
    return !text.isEmpty() && !text.startsWith(u'-') && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || QStringLiteral("._-@+$").contains(c));
    });
}

} // namespace

std::optional<RemoteOwner> RemoteOwner::of(const QString &text)
{
    RemoteOwner owner;
    owner.m_user = text.section(u':', 0, 0);
    owner.m_group = text.section(u':', 1);
    const bool isOne = isName(owner.m_user) && (owner.m_group.isEmpty() || isName(owner.m_group));
    return isOne ? std::optional(owner) : std::nullopt;
}

std::optional<sftp::Owner> RemoteOwner::numbers() const
{
    const auto user = numberOf(m_user);
    const auto group = numberOf(m_group);
    return user && group ? std::optional(sftp::Owner{*user, *group}) : std::nullopt;
}

/// A group is asked of all sources where there is getent, and of the file alone where not (BusyBox, macOS).
QByteArray RemoteOwner::command() const
{
    static const char script[] =
        "u=$1 g=$2; case $1 in *[!0-9]*) u=$(id -u \"$1\" 2>/dev/null) || exit 3;; esac; "
        "case $2 in \"\") g=$(id -g \"$1\" 2>/dev/null) || exit 3;; "
        "*[!0-9]*) g=$(getent group \"$2\" 2>/dev/null | cut -d: -f3); "
        "[ -n \"$g\" ] || g=$(awk -F: -v n=\"$2\" '\\''$1 == n { print $3; exit }'\\'' /etc/group); "
        "[ -n \"$g\" ] || exit 4;; esac; echo \"$u $g\"";
    return QByteArray("exec /bin/sh -c '") + script + "' sh '" + m_user.toLatin1() + "' '" + m_group.toLatin1() + '\'';
}

Result<sftp::Owner> RemoteOwner::answer(int exit, const QByteArray &output) const
{
    if (exit == noUser)
        return failure(Error::Invalid, RemoteOwnerText::tr("There is no user %1 on the host, who was to own the files.")
                                           .arg(m_user));
    if (exit == noGroup)
        return failure(Error::Invalid, RemoteOwnerText::tr("There is no group %1 on the host, which was to own the "
                                                           "files.")
                                           .arg(m_group));
    const QList<QByteArray> words = output.trimmed().split(' ');
    const auto user = numberOf(QString::fromLatin1(words.value(0)));
    const auto group = numberOf(QString::fromLatin1(words.value(1)));
    if (exit == 0 && words.size() == 2 && user && group)
        return sftp::Owner{*user, *group};
    return failure(Error::Unsupported,
                   RemoteOwnerText::tr("The host cannot be asked which numbers %1 has, for it runs no commands. Write "
                                       "the numbers of user and group, such as 1000:1000.")
                       .arg(text()));
}

#include "models/danger.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <vector>

namespace {

struct Danger
{
    QRegularExpression pattern;
    const char *reason;
};

/// A pattern for a command at a place where the shell begins one, perhaps behind sudo, env or a loop's word.
QRegularExpression command(const QString &pattern)
{
    static const QString before =
        QStringLiteral("(?:^|[;&|({`\\n]|\\s-c\\s+['\"]|\\b(?:then|do|else|nohup|exec|command|time|xargs|eval)\\s|"
                       "\\b(?:sudo|doas|env|nice|ionice|timeout|su)\\s(?:[^;&|\\n]*\\s)?['\"]?)\\s*(?:\\S*/)?");
    return QRegularExpression(before + pattern, QRegularExpression::MultilineOption);
}

const std::vector<Danger> &dangers()
{
    static const QString end = QStringLiteral("(?=['\"]?(?:\\s|[;&|)}]|$))");
    static const std::vector<Danger> list = {
        {command(QStringLiteral("rm\\s(?=[^;&|\\n]*\\s?-(?:-recursive|[a-zA-Z]*[rR]))[^;&|\\n]*\\s['\"]?"
                                "(?:/|~|\\$\\{?HOME\\}?|/(?:bin|boot|dev|etc|home|lib|lib64|opt|root|sbin|srv|usr|var))"
                                "/?\\*?") +
                 end),
         QT_TRANSLATE_NOOP("Danger", "rm -r on a top folder deletes a whole system.")},
        {command(QStringLiteral("(?:mkfs(?:\\.\\w+)?|wipefs|blkdiscard|mkswap)\\b")),
         QT_TRANSLATE_NOOP("Danger", "This command erases a file system.")},
        {command(QStringLiteral("(?:fdisk|parted|sfdisk|sgdisk)\\b")),
         QT_TRANSLATE_NOOP("Danger", "This command changes partitions.")},
        {command(QStringLiteral("dd\\b[^;&|\\n]*\\bof=['\"]?/dev/(?!null|zero|stdout|stderr|tty)")),
         QT_TRANSLATE_NOOP("Danger", "dd writes straight to a device.")},
        {QRegularExpression(QStringLiteral(">\\s*/dev/(?:sd|hd|vd|xvd|nvme|mapper|dm-|md|mmcblk)")),
         QT_TRANSLATE_NOOP("Danger", "The output would overwrite a device.")},
        {command(QStringLiteral("(?:shutdown|poweroff|halt|reboot|kexec)\\b(?!-)")),
         QT_TRANSLATE_NOOP("Danger", "This command stops or restarts the hosts.")},
        {command(QStringLiteral("(?:tel)?init\\s+[0156]\\b")),
         QT_TRANSLATE_NOOP("Danger", "This command stops or restarts the hosts.")},
        {command(
             QStringLiteral("systemctl\\s(?:-\\S+\\s+)*(?:reboot|poweroff|halt|kexec|rescue|emergency|suspend)\\b")),
         QT_TRANSLATE_NOOP("Danger", "This command stops or restarts the hosts.")},
        {QRegularExpression(QStringLiteral("(\\w+|:)\\s*\\(\\)\\s*\\{[^}]*\\1\\s*\\|\\s*\\1\\s*&")),
         QT_TRANSLATE_NOOP("Danger", "This is a fork bomb.")},
        {command(QStringLiteral("ch(?:mod|own|grp)\\s(?=[^;&|\\n]*-(?:-recursive|[a-zA-Z]*R))[^;&|\\n]*\\s/\\*?") +
                 end),
         QT_TRANSLATE_NOOP("Danger", "This changes the rights of every file on the hosts.")},
        {command(QStringLiteral("(?:iptables|ip6tables)\\s[^;&|\\n]*(?:-F|--flush|-P\\s+INPUT\\s+DROP)\\b")),
         QT_TRANSLATE_NOOP("Danger", "This may cut off the connection to the hosts.")},
        {command(QStringLiteral("kill(?:all5)?\\s[^;&|\\n]*\\s-1") + end),
         QT_TRANSLATE_NOOP("Danger", "This ends every process on the hosts.")},
    };
    return list;
}

} // namespace

QString dangerOf(const QString &command)
{
    if (command.isEmpty())
        return {}; // asked when the window is made: there is time for the patterns when something is typed
    for (const Danger &danger : dangers()) {
        if (danger.pattern.match(command).hasMatch())
            return QCoreApplication::translate("Danger", danger.reason);
    }
    return {};
}

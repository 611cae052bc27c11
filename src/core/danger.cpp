#include "core/danger.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cstring>
#include <vector>

namespace {

struct Danger
{
    const char *words; ///< one of them stands in every such command; the pattern is compiled only then
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
        {"rm",
         command(QStringLiteral("rm\\s(?=[^;&|\\n]*\\s?-(?:-recursive|[a-zA-Z]*[rR]))[^;&|\\n]*\\s['\"]?"
                                "(?:/|~|\\$\\{?HOME\\}?|/(?:bin|boot|dev|etc|home|lib|lib64|opt|root|sbin|srv|usr|var))"
                                "/?\\*?") +
                 end),
         QT_TRANSLATE_NOOP("Danger", "rm -r on a top folder deletes a whole system.")},
        {"mkfs wipefs blkdiscard mkswap", command(QStringLiteral("(?:mkfs(?:\\.\\w+)?|wipefs|blkdiscard|mkswap)\\b")),
         QT_TRANSLATE_NOOP("Danger", "This command erases a file system.")},
        {"fdisk parted sfdisk sgdisk", command(QStringLiteral("(?:fdisk|parted|sfdisk|sgdisk)\\b")),
         QT_TRANSLATE_NOOP("Danger", "This command changes partitions.")},
        {"dd", command(QStringLiteral("dd\\b[^;&|\\n]*\\bof=['\"]?/dev/(?!null|zero|stdout|stderr|tty)")),
         QT_TRANSLATE_NOOP("Danger", "dd writes straight to a device.")},
        {"/dev/", QRegularExpression(QStringLiteral(">\\s*/dev/(?:sd|hd|vd|xvd|nvme|mapper|dm-|md|mmcblk)")),
         QT_TRANSLATE_NOOP("Danger", "The output would overwrite a device.")},
        {"shutdown poweroff halt reboot kexec",
         command(QStringLiteral("(?:shutdown|poweroff|halt|reboot|kexec)\\b(?!-)")),
         QT_TRANSLATE_NOOP("Danger", "This command stops or restarts the hosts.")},
        {"init", command(QStringLiteral("(?:tel)?init\\s+[0156]\\b")),
         QT_TRANSLATE_NOOP("Danger", "This command stops or restarts the hosts.")},
        {"systemctl",
         command(
             QStringLiteral("systemctl\\s(?:-\\S+\\s+)*(?:reboot|poweroff|halt|kexec|rescue|emergency|suspend)\\b")),
         QT_TRANSLATE_NOOP("Danger", "This command stops or restarts the hosts.")},
        {"()", QRegularExpression(QStringLiteral("(\\w+|:)\\s*\\(\\)\\s*\\{[^}]*\\1\\s*\\|\\s*\\1\\s*&")),
         QT_TRANSLATE_NOOP("Danger", "This is a fork bomb.")},
        {"chmod chown chgrp",
         command(QStringLiteral("ch(?:mod|own|grp)\\s(?=[^;&|\\n]*-(?:-recursive|[a-zA-Z]*R))[^;&|\\n]*\\s/\\*?") +
                 end),
         QT_TRANSLATE_NOOP("Danger", "This changes the rights of every file on the hosts.")},
        {"iptables ip6tables",
         command(QStringLiteral("(?:iptables|ip6tables)\\s[^;&|\\n]*(?:-F|--flush|-P\\s+INPUT\\s+DROP)\\b")),
         QT_TRANSLATE_NOOP("Danger", "This may cut off the connection to the hosts.")},
        {"kill", command(QStringLiteral("kill(?:all5)?\\s[^;&|\\n]*\\s-1") + end),
         QT_TRANSLATE_NOOP("Danger", "This ends every process on the hosts.")},
    };
    return list;
}

bool hasAny(const QString &command, const char *words)
{
    for (const QByteArray &word : QByteArray::fromRawData(words, qsizetype(std::strlen(words))).split(' ')) {
        if (command.contains(QLatin1String(word)))
            return true;
    }
    return false;
}

} // namespace

QString dangerOf(const QString &command)
{
    if (command.isEmpty())
        return {}; // asked when the window is made
    for (const Danger &danger : dangers()) {
        if (hasAny(command, danger.words) && danger.pattern.match(command).hasMatch())
            return QCoreApplication::translate("Danger", danger.reason);
    }
    return {};
}

#include "models/sshcommand.h"

#include "core/text.h"

#include <QRegularExpression>

namespace {

QString shellQuoted(const QString &text)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9@%_+=:,./-]+$"));
    if (plain.match(text).hasMatch())
        return text;
    return u'\'' + QString(text).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

bool isPlainAddress(const QString &address)
{
    static const QRegularExpression v6(QStringLiteral("^[0-9A-Fa-f:]+(%[A-Za-z0-9._-]+)?$"));
    return isPlainHostName(address) || v6.match(address).hasMatch();
}

} // namespace

QString sshCommand(const Host &host)
{
    static const QRegularExpression plainUser(QStringLiteral("^[A-Za-z0-9_][A-Za-z0-9_.@\\\\-]*$"));
    const bool named = isPlainHostName(host.alias);
    if (!named && !isPlainAddress(host.address))
        return {};
    if (!host.user.isEmpty() && !plainUser.match(host.user).hasMatch())
        return {};
    QStringList words{QStringLiteral("ssh")};
    if (host.portIsSaid)
        words += {QStringLiteral("-p"), QString::number(host.port)};
    for (const QString &file : host.identityFiles)
        words += {QStringLiteral("-i"), shellQuoted(file)};
    if (host.noJump)
        words += {QStringLiteral("-J"), QStringLiteral("none")};
    else if (!host.jump.isEmpty())
        words += {QStringLiteral("-J"), shellQuoted(host.jump)};
    else if (!host.foreignProxy.command.isEmpty())
        words += {QStringLiteral("-o"), shellQuoted(QStringLiteral("ProxyCommand=") + host.foreignProxy.command)};
    if (!host.forwardAgent.isEmpty())
        words += QStringLiteral("-A");
    // Known by a name in ssh_config, but not by that of its address: the address counts here as well.
    if (named && !host.address.isEmpty() && host.address != host.alias && isPlainAddress(host.address))
        words += {QStringLiteral("-o"), shellQuoted(QStringLiteral("HostName=") + host.address)};
    const QString target = named ? host.alias : host.address;
    words += {QStringLiteral("--"), shellQuoted(host.user.isEmpty() ? target : host.user + u'@' + target)};
    return words.join(u' ');
}

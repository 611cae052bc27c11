#include "models/sshcommand.h"

#include "core/text.h"
#include "core/usualuser.h"

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

QString sshCommand(const Instance &instance)
{
    static const QRegularExpression plainUser(QStringLiteral("^[A-Za-z0-9_][A-Za-z0-9_.@\\\\-]*$"));
    if (!instance.sshAlias.isEmpty() && isPlainHostName(instance.sshAlias))
        return QStringLiteral("ssh -- ") + instance.sshAlias;
    const QString address = instance.address();
    const QString user = usualUser(instance);
    if (!isPlainAddress(address) || (!user.isEmpty() && !plainUser.match(user).hasMatch()))
        return {};
    QString line = QStringLiteral("ssh");
    if (instance.sshPort > 0)
        line += QStringLiteral(" -p %1").arg(instance.sshPort);
    if (!instance.sshKeyFile.isEmpty())
        line += QStringLiteral(" -i ") + shellQuoted(instance.sshKeyFile);
    if (!instance.sshJump.isEmpty())
        line += QStringLiteral(" -J ") + shellQuoted(instance.sshJump);
    if (instance.sshJump.isEmpty() && !instance.sshProxy.command.isEmpty())
        line += QStringLiteral(" -o ") + shellQuoted(QStringLiteral("ProxyCommand=") + instance.sshProxy.command);
    return line + QStringLiteral(" -- ") + shellQuoted(user.isEmpty() ? address : user + u'@' + address);
}

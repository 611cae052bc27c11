#include "ssh/jump.h"

#include "core/text.h"

#include <QCoreApplication>

#include <arpa/inet.h>
#include <optional>

namespace {

Failure notUnderstood(const Host &host)
{
    return failure(Error::Invalid,
                   QCoreApplication::translate("Jump", "The jump host \"%1\" of %2 is not understood. Write "
                                                       "[user@]host[:port], several separated by commas.")
                       .arg(host.jump, host.name));
}

/// Takes the port off "host:22", "[::1]:22" or a bare "::1"; 0: it is no port.
std::optional<quint16> takePort(QString &text, bool &isSaid)
{
    const qsizetype bracket = text.lastIndexOf(u']');
    const qsizetype colon = text.lastIndexOf(u':');
    quint16 port = 22;
    if (colon > bracket && (bracket >= 0 || text.indexOf(u':') == colon)) {
        bool isNumber = false;
        port = text.mid(colon + 1).toUShort(&isNumber);
        isSaid = true;
        if (!isNumber || port == 0)
            return {};
        text.truncate(colon);
    }
    if (bracket >= 0 && text.startsWith(u'[') && text.endsWith(u']'))
        text = text.mid(1, text.size() - 2);
    return port;
}

} // namespace

Result<Host> lastJump(const Host &host)
{
    const qsizetype comma = host.jump.lastIndexOf(u',');
    QString text = host.jump.mid(comma + 1).trimmed();
    if (text.startsWith(QStringLiteral("ssh://")))
        text = text.mid(6);
    Host via;
    if (const qsizetype at = text.lastIndexOf(u'@'); at >= 0) {
        via.user = text.left(at);
        text = text.mid(at + 1);
    }
    const std::optional<quint16> port = takePort(text, via.portIsSaid);
    in6_addr v6;
    const bool isAddress = ::inet_pton(AF_INET6, text.toLatin1().constData(), &v6) == 1;
    if (!port || text.isEmpty() || (!isAddress && !isPlainHostName(text)))
        return notUnderstood(host);
    via.name = text;
    via.address = text;
    via.port = *port;
    via.jump = comma >= 0 ? host.jump.left(comma) : QString();
    if (!isAddress)
        via.alias = text;
    via.moreIdentityFiles = host.identityFiles + host.moreIdentityFiles;
    return via;
}

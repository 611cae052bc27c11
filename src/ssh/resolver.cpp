#include "ssh/resolver.h"

#include <QCoreApplication>

#include <memory>
#include <netdb.h>
#include <sys/socket.h>

Result<QStringList> resolveName(const QString &name)
{
    addrinfo hints = {};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_ADDRCONFIG;
    addrinfo *found = nullptr;
    const int status = ::getaddrinfo(name.toUtf8().constData(), nullptr, &hints, &found);
    const std::unique_ptr<addrinfo, void (*)(addrinfo *)> owned(status == 0 ? found : nullptr, [](addrinfo *list) {
        if (list)
            ::freeaddrinfo(list);
    });
    if (status != 0) {
        return failure(status == EAI_NONAME ? Error::NotFound : Error::Unreachable,
                       QCoreApplication::translate("Resolver",
                                                   "The name %1 could not be resolved: %2. Check the name and "
                                                   "the DNS of this computer.")
                           .arg(name, QString::fromLocal8Bit(::gai_strerror(status))));
    }
    QStringList addresses;
    for (const addrinfo *entry = found; entry; entry = entry->ai_next) {
        char text[NI_MAXHOST];
        if (::getnameinfo(entry->ai_addr, entry->ai_addrlen, text, sizeof text, nullptr, 0, NI_NUMERICHOST) == 0)
            addresses += QString::fromLatin1(text);
    }
    addresses.removeDuplicates();
    return addresses;
}

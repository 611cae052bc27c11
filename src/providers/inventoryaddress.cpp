#include "providers/inventoryaddress.h"

#include "core/ipaddress.h"
#include "formats/shellwords.h"

#include <algorithm>

namespace {

constexpr int longestName = 255;

bool isNamePart(QChar c)
{
    return c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_';
}

/// Splits "host:port" at the colon that ends the host; IPv6 without brackets has no port.
std::optional<HostSpec> hostAndPort(QStringView text)
{
    HostSpec spec;
    QStringView port;
    if (text.startsWith(u'[')) {
        const qsizetype end = text.indexOf(u']');
        if (end < 0)
            return {};
        spec.host = text.sliced(1, end - 1).toString();
        port = text.sliced(end + 1);
    } else if (text.count(u':') == 1) {
        const qsizetype colon = text.indexOf(u':');
        spec.host = text.first(colon).toString();
        port = text.sliced(colon);
    } else {
        spec.host = text.toString();
    }
    if (!port.isEmpty()) {
        spec.port = port.front() == u':' ? portOf(port.sliced(1)) : 0;
        if (spec.port == 0)
            return {};
    }
    return spec;
}

/// What `ssh` would take as separate option and value: -p 22, -p22.
bool takesValue(QChar option)
{
    return QStringView(u"BbcDEeFIiJLlmOopQRSWw").contains(option);
}

} // namespace

bool isConnectable(QStringView text)
{
    if (text.isEmpty() || text.size() > longestName)
        return false;
    if (IpAddress::of(text))
        return true;
    return text.front().isLetterOrNumber() && std::all_of(text.begin(), text.end(), isNamePart);
}

bool isLogin(QStringView text)
{
    if (text.isEmpty() || text.size() > longestName || text.front() == u'-')
        return false;
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return isNamePart(c) || c == u'@' || c == u'\\' || c == u'+' || c == u'$' || c == u'~';
    });
}

int portOf(QStringView text)
{
    bool ok = false;
    const int port = text.toInt(&ok);
    return ok && port > 0 && port < 65536 && text.front().isDigit() ? port : 0;
}

std::optional<HostSpec> hostSpec(QStringView text)
{
    QStringView rest = text.trimmed();
    if (rest.startsWith(u"ssh://", Qt::CaseInsensitive)) {
        rest = rest.sliced(6);
        if (rest.endsWith(u'/'))
            rest.chop(1);
    }
    const qsizetype at = rest.lastIndexOf(u'@');
    auto spec = hostAndPort(at < 0 ? rest : rest.sliced(at + 1));
    if (!spec || !isConnectable(spec->host))
        return {};
    if (at >= 0) {
        spec->user = rest.first(at).toString();
        if (!isLogin(spec->user))
            return {};
    }
    return spec;
}

QString jumpChain(QStringView text)
{
    if (text.trimmed().compare(u"none", Qt::CaseInsensitive) == 0)
        return QStringLiteral("");
    QStringList hops;
    for (const QStringView part : text.tokenize(u',')) {
        const auto hop = hostSpec(part);
        if (!hop)
            return {};
        const bool brackets = hop->host.contains(u':') && hop->port > 0;
        hops += (hop->user.isEmpty() ? QString() : hop->user + u'@') +
                (brackets ? u'[' + hop->host + u']' : hop->host) +
                (hop->port > 0 ? u':' + QString::number(hop->port) : QString());
    }
    return hops.join(u',');
}

QString jumpOfProxyCommand(const QString &command)
{
    const auto words = shellWords(command);
    if (!words || words->size() < 4 || (words->first() != u"ssh" && !words->first().endsWith(u"/ssh")))
        return {};
    HostSpec hop;
    bool forwards = false;
    for (qsizetype i = 1; i < words->size(); ++i) {
        const QString &word = words->at(i);
        if (!word.startsWith(u'-')) {
            if (!hop.host.isEmpty())
                return {}; // it would run a command there
            hop.host = word;
            continue;
        }
        if (word.size() < 2 || !takesValue(word.at(1)))
            continue;
        const QString value = word.size() > 2 ? word.sliced(2) : words->value(++i);
        if (word.at(1) == u'W')
            forwards = value == u"%h:%p" || value == u"[%h]:%p";
        else if (word.at(1) == u'l')
            hop.user = value;
        else if (word.at(1) == u'p')
            hop.port = portOf(value);
    }
    if (!forwards || hop.host.isEmpty())
        return {};
    QString text = hop.user.isEmpty() ? hop.host : hop.user + u'@' + hop.host;
    if (hop.port > 0)
        text += u':' + QString::number(hop.port);
    return jumpChain(text);
}

bool setAddress(Instance &instance, const QString &address)
{
    if (!isConnectable(address))
        return false;
    const auto ip = IpAddress::of(address);
    if (!ip)
        instance.dns += address;
    else if (ip->isAny())
        return false;
    else if (ip->isV6())
        (ip->isPrivate() ? instance.privateV6 : instance.publicV6) += address;
    else
        (ip->isPrivate() ? instance.privateV4 : instance.publicV4) += address;
    return true;
}

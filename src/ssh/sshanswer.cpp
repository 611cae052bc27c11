#include "ssh/sshanswer.h"

#include "ssh/jump.h"
#include "ssh/sshtokens.h"

#include <algorithm>

namespace {

const QString none = QStringLiteral("none");

bool isRooted(const QString &path)
{
    return path.startsWith(u'/') || path.startsWith(u'~') || path.startsWith(u'$');
}

/// Where ssh prints several paths in a line it does not say which blank belongs to one: one that no path begins behind.
QStringList pathsOf(const QString &line)
{
    QStringList paths;
    const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (paths.isEmpty() || isRooted(word) || !isRooted(line))
            paths += word;
        else
            paths.last() += u' ' + word;
    }
    return paths;
}

/// ssh prints its lists with a time as seconds already, our reader as well.
int numberOf(const QString &text, int otherwise)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    return ok ? number : otherwise;
}

bool isSet(const QString &text)
{
    return !text.isEmpty() && text != none;
}

/// In the order that is wanted, without those that are switched off; empty: the usual ones.
QString methodsOf(const SshAnswer &answer)
{
    static const QList<std::pair<QByteArray, QString>> switches = {
        {"pubkeyauthentication", QStringLiteral("publickey")},
        {"kbdinteractiveauthentication", QStringLiteral("keyboard-interactive")},
        {"passwordauthentication", QStringLiteral("password")},
    };
    const QString said = answer.value("preferredauthentications");
    QStringList usual;
    QStringList off;
    for (const auto &[keyword, method] : switches) {
        const QString word = answer.value(keyword).toLower();
        (word == u"no" || word == u"false" ? off : usual) += method;
    }
    if (off.isEmpty())
        return said;
    QStringList left = said.isEmpty() ? usual : said.split(u',');
    left.removeIf([&off](const QString &method) { return off.contains(method.trimmed()); });
    return left.isEmpty() ? none : left.join(u',');
}

/// In the words that stand in a file; ssh prints others for two of them.
QString strictnessOf(const QString &said)
{
    const QString word = said.toLower();
    if (word == u"true" || word == u"yes")
        return QStringLiteral("yes");
    if (word == u"false" || word == u"no" || word == u"off")
        return QStringLiteral("no");
    return word == u"ask" ? QString() : word;
}

bool isYes(const QString &said)
{
    return said == u"yes";
}

} // namespace

SshAnswer::SshAnswer(const QByteArray &text)
{
    for (const QByteArray &line : text.split('\n')) {
        const qsizetype space = line.indexOf(' ');
        if (space > 0)
            m_values[line.first(space).toLower()] += QString::fromUtf8(line.sliced(space + 1));
    }
}

SshAnswer SshAnswer::beyond(const SshAnswer &usual) const
{
    SshAnswer rest = *this;
    for (auto it = usual.m_values.cbegin(); it != usual.m_values.cend(); ++it) {
        if (rest.m_values.value(it.key()) == *it)
            rest.m_values.remove(it.key());
    }
    return rest;
}

bool SshAnswer::needsSsh() const
{
    static const QList<QByteArray> taken = {
        "hostname",
        "user",
        "port",
        "hostkeyalias",
        "proxyjump",
        "proxycommand",
        "identityfile",
        "certificatefile",
        "identitiesonly",
        "identityagent",
        "userknownhostsfile",
        "globalknownhostsfile",
        "connecttimeout",
        "serveraliveinterval",
        "serveralivecountmax",
        "setenv",
        "addressfamily",
        "forwardagent",
        "preferredauthentications",
        "pubkeyauthentication",
        "kbdinteractiveauthentication",
        "passwordauthentication",
        "kexalgorithms",
        "ciphers",
        "macs",
        "hostkeyalgorithms",
        "pubkeyacceptedalgorithms",
        "stricthostkeychecking",
        "revokedhostkeys",
        "bindaddress",
        "bindinterface",
    };
    return std::any_of(taken.begin(), taken.end(), [this](const QByteArray &keyword) { return has(keyword); });
}

QString SshAnswer::value(const QByteArray &keyword) const
{
    return m_values.value(keyword).value(0);
}

Host SshAnswer::completed(const Host &host, const QString &name) const
{
    Host full = host;
    if (const QString address = value("hostname"); host.address.isEmpty() || host.address == name)
        full.address = address.isEmpty() ? name : address;
    if (const QString user = value("user"); !user.isEmpty() && (host.user.isEmpty() || host.userIsGuess)) {
        full.user = user;
        full.userIsGuess = false;
    }
    if (!host.portIsSaid && host.port == 22)
        full.port = quint16(numberOf(value("port"), host.port));
    if (full.hostKeyAlias.isEmpty())
        full.hostKeyAlias = value("hostkeyalias");
    const SshTokens tokens(full, name);
    if (!host.noJump && !goesThroughAnother(host)) {
        if (const QString jump = value("proxyjump"); isSet(jump))
            full.jump = tokens.filled(jump);
        else if (const QString command = value("proxycommand"); isSet(command))
            full.proxyCommand = command;
    }
    const auto paths = [&tokens](QStringList &into, const QStringList &texts) {
        for (const QString &text : texts) {
            if (const QString path = tokens.path(text); isSet(path) && !into.contains(path))
                into += path;
        }
    };
    paths(full.identityFiles, m_values.value("identityfile"));
    full.noKeyFiles = has("identityfile") && full.identityFiles.isEmpty();
    paths(full.certificateFiles, m_values.value("certificatefile"));
    full.identitiesOnly = host.identitiesOnly || isYes(value("identitiesonly"));
    full.identityAgent = tokens.path(value("identityagent"));
    for (const QString &path : pathsOf(value("userknownhostsfile")))
        full.userKnownHosts += tokens.path(path);
    for (const QString &path : pathsOf(value("globalknownhostsfile")))
        full.globalKnownHosts += tokens.path(path);
    full.connectTimeoutSeconds = numberOf(value("connecttimeout"), 0);
    full.serverAliveIntervalSeconds = numberOf(value("serveraliveinterval"), -1);
    full.serverAliveCountMax = numberOf(value("serveralivecountmax"), 0);
    for (const QString &pair : m_values.value("setenv"))
        full.setEnv.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    full.addressFamily = value("addressfamily") == QStringLiteral("any") ? QString() : value("addressfamily");
    if (const QString agent = value("forwardagent"); full.forwardAgent.isEmpty() && agent != QStringLiteral("no"))
        full.forwardAgent = agent == QStringLiteral("yes") ? agent : tokens.path(agent);
    full.preferredAuthentications = methodsOf(*this);
    full.algorithms = {value("kexalgorithms"), value("ciphers"), value("macs"), value("hostkeyalgorithms"),
                       value("pubkeyacceptedalgorithms")};
    full.strictHostKeyChecking = strictnessOf(value("stricthostkeychecking"));
    if (const QString path = tokens.path(value("revokedhostkeys")); isSet(path))
        full.revokedHostKeys = path;
    full.hashKnownHosts = isYes(value("hashknownhosts"));
    full.bindAddress = value("bindaddress");
    full.bindInterface = value("bindinterface");
    full.sendEnv = m_values.value("sendenv");
    full.sendEnv.removeDuplicates();
    return full;
}

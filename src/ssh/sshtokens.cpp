#include "ssh/sshtokens.h"

#include "core/locallogin.h"

#include <QCryptographicHash>
#include <QSysInfo>

#include <algorithm>
#include <unistd.h>

namespace {

QString withHome(const QString &path)
{
    if (!path.startsWith(u'~'))
        return path;
    qsizetype slash = path.indexOf(u'/');
    if (slash < 0)
        slash = path.size();
    const QString name = path.sliced(1, slash - 1);
    const QString home = homeOf(name);
    return home.isEmpty() ? path : home + path.sliced(slash);
}

bool isVariable(QStringView name)
{
    const auto isLetter = [](QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || c == u'_'; };
    return !name.isEmpty() && isLetter(name.front()) &&
           std::all_of(name.begin(), name.end(), [&](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9'); });
}

/// Without regular expressions, here where every connection comes by: their library is half a megabyte.
QString withVariables(const QString &text)
{
    QString out;
    qsizetype from = 0;
    for (qsizetype begin = text.indexOf(u"${"); begin >= 0; begin = text.indexOf(u"${", begin + 1)) {
        const qsizetype end = text.indexOf(u'}', begin);
        if (end < 0)
            break;
        const QStringView name = QStringView(text).sliced(begin + 2, end - begin - 2);
        const QByteArray variable = name.toLatin1();
        if (!isVariable(name) || !qEnvironmentVariableIsSet(variable.constData()))
            continue;
        out.append(QStringView(text).sliced(from, begin - from));
        out.append(qEnvironmentVariable(variable.constData()));
        from = end + 1;
        begin = end;
    }
    out.append(QStringView(text).sliced(from));
    return out;
}

} // namespace

SshTokens::SshTokens(const Host &host, const QString &name)
{
    const QString login = localLogin();
    const QString user = host.user.isEmpty() ? login : host.user;
    const QString port = QString::number(host.port);
    const QString here = QSysInfo::machineHostName();
    const QByteArray connection = (here + host.address + port + user).toUtf8();
    m_tokens = {
        {u'%', QStringLiteral("%")},
        {u'C', QString::fromLatin1(QCryptographicHash::hash(connection, QCryptographicHash::Sha1).toHex())},
        {u'd', localHome()},
        {u'h', host.address},
        {u'i', QString::number(::getuid())},
        {u'k', host.hostKeyAlias.isEmpty() ? name : host.hostKeyAlias},
        {u'l', here},
        {u'L', here.section(u'.', 0, 0)},
        {u'n', name},
        {u'p', port},
        {u'r', user},
        {u'u', login},
    };
}

QString SshTokens::filled(const QString &text) const
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool token = text.at(i) == u'%' && i + 1 < text.size() && m_tokens.contains(text.at(i + 1));
        out += token ? m_tokens.value(text.at(++i)) : QString(text.at(i));
    }
    return out;
}

QString SshTokens::path(const QString &text) const
{
    return withVariables(filled(withHome(text)));
}

#include "ssh/sshtokens.h"

#include "core/locallogin.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSysInfo>

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

QString withVariables(QString text)
{
    static const QRegularExpression variable(QStringLiteral("\\$\\{([A-Za-z_][A-Za-z0-9_]*)\\}"));
    qsizetype from = 0;
    for (auto found = variable.match(text); found.hasMatch(); found = variable.match(text, from)) {
        const QByteArray name = found.captured(1).toLocal8Bit();
        const QString value =
            qEnvironmentVariableIsSet(name.constData()) ? qEnvironmentVariable(name.constData()) : found.captured();
        text.replace(found.capturedStart(), found.capturedLength(), value);
        from = found.capturedStart() + value.size();
    }
    return text;
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

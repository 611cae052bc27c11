#include "ssh/environmentrequests.h"

#include "core/glob.h"

#include <algorithm>
#include <libssh/libssh.h>
#include <unistd.h>

namespace {

/// locale(7), and gettext's own.
bool isOfLanguage(const QString &name)
{
    static const QStringList categories = {
        QStringLiteral("ALL"),         QStringLiteral("ADDRESS"),  QStringLiteral("COLLATE"),
        QStringLiteral("CTYPE"),       QStringLiteral("MESSAGES"), QStringLiteral("IDENTIFICATION"),
        QStringLiteral("MEASUREMENT"), QStringLiteral("MONETARY"), QStringLiteral("NAME"),
        QStringLiteral("NUMERIC"),     QStringLiteral("PAPER"),    QStringLiteral("TELEPHONE"),
        QStringLiteral("TIME"),
    };
    return name == u"LANG" || name == u"LANGUAGE" || (name.startsWith(u"LC_") && categories.contains(name.sliced(3)));
}

} // namespace

QMap<QString, QString> EnvironmentRequests::variablesFor(const Host &host, bool isTerminal)
{
    QMap<QString, QString> variables;
    for (char **each = host.sendEnv.isEmpty() ? nullptr : ::environ; each && *each; ++each) {
        const QString line = QString::fromLocal8Bit(*each);
        const QString name = line.section(u'=', 0, 0);
        const bool isNamed = std::any_of(host.sendEnv.cbegin(), host.sendEnv.cend(), [&name](const QString &pattern) {
            return matchesGlob<QStringView>(pattern, name);
        });
        if (isNamed && (isTerminal || !isOfLanguage(name)))
            variables.insert(name, line.section(u'=', 1));
    }
    for (auto it = host.setEnv.cbegin(); it != host.setEnv.cend(); ++it)
        variables.insert(it.key(), *it);
    return variables;
}

EnvironmentRequests::EnvironmentRequests(const QMap<QString, QString> &variables)
{
    for (auto it = variables.cbegin(); it != variables.cend(); ++it) {
        if (!it.key().isEmpty())
            m_left.append({it.key().toUtf8(), it.value().toUtf8()});
    }
}

Session::Step EnvironmentRequests::step(Session &session, ssh_channel_struct *channel)
{
    while (!m_left.isEmpty()) {
        const auto &[name, value] = m_left.first();
        const int status = ssh_channel_request_env(channel, name.constData(), value.constData());
        if (status == SSH_AGAIN)
            return Session::Step::Again;
        if (status != SSH_OK && session.linkIsDead())
            return Session::Step::Failed;
        m_left.removeFirst();
    }
    return Session::Step::Ok;
}

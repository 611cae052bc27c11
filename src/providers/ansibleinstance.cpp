#include "core/text.h"
#include "formats/shellwords.h"
#include "providers/ansibleinventory.h"
#include "providers/inventoryaddress.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace {

class AnsibleInstanceText
{
    Q_DECLARE_TR_FUNCTIONS(AnsibleInstanceText)
};

/// The jump host of one that is nothing else; any other is kept.
QString takeProxyCommand(const QString &command, Instance &instance)
{
    const QString jump = jumpOfProxyCommand(command);
    if (jump.isEmpty() && instance.sshProxy.command.isEmpty() && command != u"none")
        instance.sshProxy.command = command;
    return jump;
}

/// What Ansible means by -J and -o in ssh arguments.
void takeSshArguments(const QString &text, Instance &instance)
{
    const auto words = shellWords(text);
    if (!words)
        return;
    for (qsizetype i = 0; i < words->size(); ++i) {
        const QString &word = words->at(i);
        if (word.size() < 2 || !word.startsWith(u'-'))
            continue;
        const QChar option = word.at(1);
        if (!QStringView(u"JolpiF").contains(option))
            continue;
        QString value = word.size() > 2 ? word.sliced(2) : words->value(++i);
        QString jump = option == u'J' ? jumpChain(value) : QString();
        if (option == u'o') {
            value = value.trimmed();
            const qsizetype end = value.indexOf(QRegularExpression(QStringLiteral("[=\\s]")));
            const QString keyword = value.first(end < 0 ? value.size() : end).toLower();
            const QString argument = value.sliced(end < 0 ? value.size() : end + 1).trimmed();
            if (keyword == u"proxyjump")
                jump = jumpChain(argument);
            else if (keyword == u"proxycommand" && instance.sshJump.isEmpty())
                jump = takeProxyCommand(argument, instance);
        }
        if (!jump.isEmpty() && instance.sshJump.isEmpty() && instance.sshProxy.command.isEmpty())
            instance.sshJump = jump;
        if (option == u'l' && instance.sshUser.isEmpty() && isLogin(value))
            instance.sshUser = value;
        if (option == u'p' && instance.sshPort == 0)
            instance.sshPort = portOf(value);
        if (option == u'i' && instance.sshKeyFile.isEmpty())
            instance.sshKeyFile = value;
    }
}

/// One host's variables, taken out one after the other; what is left becomes tags.
class HostVariables
{
public:
    HostVariables(const QString &host, AnsibleVariables variables) : m_host(host), m_variables(std::move(variables)) {}

    /// The first of the names that is set; a template that only names the host itself is filled in. Null: none, or one
    /// that only Ansible could compute.
    QString take(const QStringList &names, QStringList &warnings)
    {
        QString taken;
        for (const QString &name : names) {
            const AnsibleVariable variable = m_variables.take(name);
            if (taken.isNull() && variable.kind == AnsibleVariable::Kind::Scalar && !variable.text.isEmpty())
                taken = filled(name, variable.text, warnings);
        }
        return taken;
    }

    const AnsibleVariables &rest() const { return m_variables; }

private:
    QString filled(const QString &name, QString text, QStringList &warnings) const
    {
        if (!text.contains(u"{{") && !text.contains(u"{%"))
            return text;
        static const QRegularExpression own(QStringLiteral("\\{\\{\\s*inventory_hostname(_short)?\\s*\\}\\}"));
        for (auto found = own.match(text); found.hasMatch(); found = own.match(text)) {
            const QString value = found.captured(1).isEmpty() ? m_host : m_host.section(u'.', 0, 0);
            text.replace(found.capturedStart(), found.capturedLength(), value);
        }
        if (!text.contains(u"{{") && !text.contains(u"{%"))
            return text;
        warn(warnings, AnsibleInstanceText::tr("%1 of %2 is a template that only Ansible can fill in.")
                           .arg(name, visibleText(m_host)));
        return {};
    }

    QString m_host;
    AnsibleVariables m_variables;
};

/// The variables that say how to connect, newest name first.
struct Names
{
    QStringList connection{QStringLiteral("ansible_connection")};
    QStringList host{QStringLiteral("ansible_host"), QStringLiteral("ansible_ssh_host")};
    QStringList port{QStringLiteral("ansible_port"), QStringLiteral("ansible_ssh_port")};
    QStringList user{QStringLiteral("ansible_user"), QStringLiteral("ansible_ssh_user")};
    QStringList keyFile{QStringLiteral("ansible_ssh_private_key_file"), QStringLiteral("ansible_private_key_file")};
    QStringList arguments{QStringLiteral("ansible_ssh_extra_args"), QStringLiteral("ansible_ssh_common_args"),
                          QStringLiteral("ansible_ssh_args")};
};

const Names &names()
{
    static const Names all;
    return all;
}

/// Everything that is not about connecting.
void keepTheRest(const AnsibleVariables &rest, Instance &instance)
{
    for (auto it = rest.cbegin(); it != rest.cend(); ++it) {
        if (it->kind == AnsibleVariable::Kind::Locked || isSecretVariable(it.key()))
            instance.extra.insert(it.key(), AnsibleInstanceText::tr("(locked)"));
        else if (it->kind == AnsibleVariable::Kind::Complex)
            instance.extra.insert(it.key(), AnsibleInstanceText::tr("(a list or a map)"));
        else if (it.key().startsWith(u"ansible_"))
            instance.extra.insert(it.key(), it->text);
        else
            instance.tags.insert(it.key(), it->text);
    }
}

bool isSsh(const QString &connection)
{
    return connection.isEmpty() || connection == u"ssh" || connection == u"smart" || connection == u"paramiko" ||
           connection == u"paramiko_ssh" || connection.endsWith(u".ssh") || connection.endsWith(u".paramiko_ssh") ||
           connection.endsWith(u".libssh");
}

void takeAddress(const QString &address, const QString &connection, Instance &instance, QStringList &warnings)
{
    if (!isSsh(connection)) {
        instance.extra.insert(QStringLiteral("ansible_connection"), connection);
        instance.extra.insert(QStringLiteral("ansible_host"), address);
        if (connection.endsWith(u"winrm") || connection.endsWith(u"psrp"))
            instance.platform = Instance::Platform::Windows;
        warn(warnings, AnsibleInstanceText::tr("%1 is not reached by SSH (ansible_connection is %2).")
                           .arg(visibleText(instance.name), visibleText(connection)));
    } else if (!setAddress(instance, address)) {
        warn(warnings,
             AnsibleInstanceText::tr("%1 has no address that can be connected to.").arg(visibleText(instance.name)));
    }
}

} // namespace

Instance ansibleInstance(const QString &path, const QString &name, const AnsibleModel &model, QStringList &warnings)
{
    Instance instance = staticInstance(path, name);
    for (const QString &group : model.groupsOf(name))
        instance.tags.insert(group, QString());
    HostVariables variables(name, model.variablesOf(name));
    const QString connection = variables.take(names().connection, warnings);
    QString address = variables.take(names().host, warnings);
    const auto port = portOf(variables.take(names().port, warnings));
    const QString user = variables.take(names().user, warnings);
    instance.sshPort = port;
    instance.sshUser = isLogin(user) ? user : QString();
    instance.sshKeyFile = variables.take(names().keyFile, warnings);
    for (const QString &arguments : names().arguments) {
        if (const QString text = variables.take({arguments}, warnings); !text.isEmpty())
            takeSshArguments(text, instance);
    }
    takeAddress(address.isEmpty() ? name : address, connection, instance, warnings);
    keepTheRest(variables.rest(), instance);
    return instance;
}

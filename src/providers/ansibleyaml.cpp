#include "providers/ansibleyaml.h"

#include "core/text.h"
#include "formats/textfile.h"
#include "providers/ansiblerange.h"
#include "providers/staticinventory.h"

#include <QCoreApplication>

namespace {

class AnsibleYamlText
{
    Q_DECLARE_TR_FUNCTIONS(AnsibleYamlText)
};

Failure wrong(const YamlValue &at, const QString &sentence)
{
    return mistakeAt(at.line, at.column, sentence);
}

AnsibleVariable variableOf(const YamlValue &value)
{
    const bool vault = value.tag == u"!vault" || (value.isMap() && value.value(u"__ansible_vault"));
    if (vault || (value.isText() && value.text.startsWith(u"$ANSIBLE_VAULT;")))
        return {{}, AnsibleVariable::Kind::Locked};
    if (value.isList() || value.isMap())
        return {{}, AnsibleVariable::Kind::Complex};
    if (const auto word = value.toBool())
        return {*word ? QStringLiteral("true") : QStringLiteral("false"), AnsibleVariable::Kind::Scalar};
    return {value.text, AnsibleVariable::Kind::Scalar};
}

AnsibleVariables variablesOf(const YamlValue &map)
{
    AnsibleVariables variables;
    for (const YamlEntry &entry : map.entries)
        variables.insert(entry.key.text, variableOf(entry.value));
    return variables;
}

class AnsibleYaml
{
public:
    AnsibleYaml(AnsibleModel &model, QStringList &warnings) : m_model(model), m_warnings(warnings) {}

    /// Groups within groups; deeper than YAML's own limit it cannot come.
    Done group(const QString &name, const YamlValue &body, const QString &parent)
    {
        m_model.addGroup(name);
        if (name != u"all") {
            if (const Done done = m_model.addChild(parent, name); !done)
                return wrong(body, done.error().message);
        }
        if (body.isNull())
            return {};
        if (!body.isMap())
            return wrong(body,
                         AnsibleYamlText::tr("The group %1 must hold hosts, vars or children").arg(visibleText(name)));
        for (const YamlEntry &entry : body.entries) {
            if (const Done done = part(name, entry); !done)
                return done;
        }
        return {};
    }

    /// {"web": {"hosts": [...]}, "_meta": {"hostvars": {...}}}, or a bare list of hosts for a group.
    Done listed(const YamlValue &root)
    {
        for (const YamlEntry &entry : root.entries) {
            if (entry.key.text == u"_meta")
                continue;
            if (const Done done = listedGroup(entry.key.text, entry.value); !done)
                return done;
        }
        const YamlValue *meta = root.value(u"_meta");
        const YamlValue *variables = meta ? meta->value(u"hostvars") : nullptr;
        if (!variables)
            return {};
        for (const YamlEntry &entry : variables->entries)
            m_model.setHostVariables(entry.key.text, variablesOf(entry.value));
        return {};
    }

private:
    Done part(const QString &name, const YamlEntry &entry)
    {
        if (entry.key.text == u"vars" && (entry.value.isMap() || entry.value.isNull())) {
            m_model.setGroupVariables(name, variablesOf(entry.value));
            return {};
        }
        if (entry.key.text == u"hosts")
            return hosts(name, entry.value);
        if (entry.key.text == u"children")
            return children(name, entry.value);
        warn(m_warnings, AnsibleYamlText::tr("\"%1\" in the group %2 was left out (line %3).")
                             .arg(visibleText(entry.key.text), visibleText(name))
                             .arg(entry.key.line));
        return {};
    }

    Done children(const QString &name, const YamlValue &value)
    {
        if (value.isList() || value.isText())
            return wrong(value,
                         AnsibleYamlText::tr("The children of %1 must be a map of groups").arg(visibleText(name)));
        for (const YamlEntry &entry : value.entries) {
            if (const Done done = group(entry.key.text, entry.value, name); !done)
                return done;
        }
        return {};
    }

    Done hosts(const QString &name, const YamlValue &value)
    {
        if (value.isText())
            return host(name, value, {});
        if (value.isList())
            return wrong(value, AnsibleYamlText::tr("The hosts of %1 must be a map: write \"name:\", not \"- name\"")
                                    .arg(visibleText(name)));
        for (const YamlEntry &entry : value.entries) {
            if (!entry.value.isMap() && !entry.value.isNull())
                return wrong(entry.value, AnsibleYamlText::tr("The variables of a host must be a map"));
            if (const Done done = host(name, entry.key, variablesOf(entry.value)); !done)
                return done;
        }
        return {};
    }

    Done host(const QString &name, const YamlValue &key, const AnsibleVariables &variables)
    {
        const bool ipv6 = key.text.count(u':') > 1 && !key.text.contains(u'[');
        const auto names = ipv6 ? Result<QStringList>(QStringList{key.text}) : expandAnsibleRange(key.text);
        if (!names)
            return wrong(key, names.error().message);
        m_total += names->size();
        if (m_total > 100'000)
            return wrong(key, AnsibleYamlText::tr("The inventory has more than 100,000 hosts"));
        for (const QString &one : *names) {
            m_model.addHost(name, one);
            m_model.setHostVariables(one, variables);
        }
        return {};
    }

    Done listedGroup(const QString &name, const YamlValue &value)
    {
        m_model.addGroup(name);
        if (name != u"all") {
            if (const Done done = m_model.addChild(QStringLiteral("all"), name); !done)
                return wrong(value, done.error().message);
        }
        const bool shaped = value.value(u"hosts") || value.value(u"children") || value.value(u"vars");
        if (value.isMap() && !value.entries.isEmpty() && !shaped) {
            m_model.addHost(QStringLiteral("ungrouped"), name); // one host with its variables
            m_model.setHostVariables(name, variablesOf(value));
            return {};
        }
        const YamlValue *hosts = value.isList() ? &value : value.value(u"hosts");
        for (const YamlValue &host : hosts ? hosts->items : QList<YamlValue>())
            m_model.addHost(name, host.text);
        if (const YamlValue *variables = value.value(u"vars"))
            m_model.setGroupVariables(name, variablesOf(*variables));
        const YamlValue *children = value.value(u"children");
        for (const YamlValue &child : children ? children->items : QList<YamlValue>()) {
            if (const Done done = m_model.addChild(name, child.text); !done)
                return wrong(child, done.error().message);
        }
        return {};
    }

    AnsibleModel &m_model;
    QStringList &m_warnings;
    qsizetype m_total = 0;
};

/// Whether it has the shape that programs print: lists of hosts rather than maps.
bool isListed(const YamlValue &root)
{
    if (root.value(u"_meta"))
        return true;
    for (const YamlEntry &entry : root.entries) {
        const YamlValue *hosts = entry.value.value(u"hosts");
        const YamlValue *children = entry.value.value(u"children");
        if (entry.value.isList() || (hosts && hosts->isList()) || (children && children->isList()))
            return true;
    }
    return false;
}

} // namespace

Done readAnsibleYaml(const QByteArray &bytes, AnsibleModel &model, QStringList &warnings)
{
    if (bytes.startsWith("$ANSIBLE_VAULT;"))
        return failure(
            Error::Unsupported,
            AnsibleYamlText::tr("The inventory is encrypted by Ansible Vault, which Maestro does not open."));
    const auto root = readYaml(bytes, YamlTwice::LastWins);
    if (!root)
        return Failure(root.error());
    if (root->isNull())
        return {};
    if (!root->isMap())
        return wrong(*root, AnsibleYamlText::tr("An inventory must be a map of groups"));
    if (const YamlValue *plugin = root->value(u"plugin"); plugin && plugin->isText()) {
        return failure(
            Error::Unsupported,
            AnsibleYamlText::tr(
                "This file is the settings of Ansible's plugin %1, not a list of hosts. Maestro runs no plugin: "
                "add the cloud itself as an account, or keep the output of ansible-inventory --list in a file.")
                .arg(visibleText(plugin->text)));
    }
    AnsibleYaml yaml(model, warnings);
    const bool json = bytes.trimmed().startsWith('{');
    if (json && isListed(*root))
        return yaml.listed(*root);
    for (const YamlEntry &entry : root->entries) {
        if (const Done done = yaml.group(entry.key.text, entry.value, QStringLiteral("all")); !done)
            return done;
    }
    return {};
}

Result<AnsibleVariables> readAnsibleVariables(const QByteArray &bytes)
{
    const auto root = readYaml(bytes, YamlTwice::LastWins);
    if (!root)
        return Failure(root.error());
    if (!root->isMap() && !root->isNull())
        return wrong(*root, AnsibleYamlText::tr("A file of variables must be a map"));
    return variablesOf(*root);
}

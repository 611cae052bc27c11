#include "providers/sshconfiginventory.h"

#include "core/glob.h"
#include "core/text.h"
#include "providers/inventoryaddress.h"
#include "providers/sshoption.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace {

class SshConfigInventoryText
{
    Q_DECLARE_TR_FUNCTIONS(SshConfigInventoryText)
};

/// What the details of a host show, by keyword.
const QMap<QString, QString> &shown()
{
    static const QMap<QString, QString> titles{
        {QStringLiteral("hostkeyalias"), QStringLiteral("HostKeyAlias")},
        {QStringLiteral("identitiesonly"), QStringLiteral("IdentitiesOnly")},
        {QStringLiteral("identityagent"), QStringLiteral("IdentityAgent")},
        {QStringLiteral("certificatefile"), QStringLiteral("CertificateFile")},
        {QStringLiteral("userknownhostsfile"), QStringLiteral("UserKnownHostsFile")},
        {QStringLiteral("addressfamily"), QStringLiteral("AddressFamily")},
        {QStringLiteral("connecttimeout"), QStringLiteral("ConnectTimeout")},
        {QStringLiteral("forwardagent"), QStringLiteral("ForwardAgent")},
        {QStringLiteral("proxycommand"), QStringLiteral("ProxyCommand")},
        {QStringLiteral("remotecommand"), QStringLiteral("RemoteCommand")},
    };
    return titles;
}

QString withoutBrackets(const QString &host)
{
    return host.startsWith(u'[') && host.endsWith(u']') ? host.sliced(1, host.size() - 2) : host;
}

Instance instanceOf(const QString &path, const QString &name, const SshSettings &settings, bool own)
{
    Instance instance = staticInstance(path, name);
    setAddress(instance, settings.address);
    instance.sshUser = isLogin(settings.user) ? settings.user : QString();
    instance.sshPort = settings.port;
    instance.sshKeyFile = settings.identityFiles.value(0);
    instance.sshJump = settings.jump;
    if (!own)
        instance.sshProxy.command = settings.proxyCommand;
    if (own && isPlainHostName(name))
        instance.sshAlias = name;
    const QString tag = settings.all.value(QStringLiteral("tag"));
    if (!tag.isEmpty())
        instance.tags.insert(tag, QString());
    for (auto it = shown().cbegin(); it != shown().cend(); ++it) {
        const QString value = settings.all.value(it.key());
        if (!value.isEmpty())
            instance.extra.insert(*it, value);
    }
    return instance;
}

/// What SendEnv names, a line each, is sent as well; a pattern behind a - takes away what was named before it.
void addNames(QStringList &lines, const QStringList &named)
{
    static const QString keyword = QStringLiteral("sendenv ");
    for (const QString &line : named) {
        const QStringView word = QStringView(line).sliced(keyword.size());
        if (!word.startsWith(u'-')) {
            lines += line;
            continue;
        }
        lines.removeIf([&](const QString &each) {
            return each.startsWith(keyword) &&
                   matchesGlob<QStringView>(word.sliced(1), QStringView(each).sliced(keyword.size()));
        });
    }
}

bool isOwn(const QString &path, const InventoryFiles &files, const InventoryReader &reader)
{
    return files.real(path) == files.real(reader.home + QStringLiteral("/.ssh/config"));
}

} // namespace

/// What is known of a name while its blocks are read from top to bottom.
struct SshConfigResolver::Pass
{
    QString name;
    bool final = false;
    SshSettings found;

    QString value(const QString &keyword) const { return found.all.value(keyword); }
};

SshConfigResolver::SshConfigResolver(SshConfigFile config, InventoryReader reader)
    : m_config(std::move(config)),
      m_reader(std::move(reader))
{
    for (qsizetype i = 0; i < m_config.blocks.size(); ++i) {
        const SshBlock &block = m_config.blocks.at(i);
        const auto named = std::find_if(block.conditions.begin(), block.conditions.end(),
                                        [](const SshCondition &c) { return !c.isMatch() && c.host.onlyNames(); });
        if (named == block.conditions.end()) {
            m_open += i;
        } else {
            for (const QString &name : named->host.names()) {
                if (QList<qsizetype> &blocks = m_named[name]; blocks.isEmpty() || blocks.last() != i)
                    blocks += i;
            }
        }
        for (const SshCondition &condition : block.conditions) {
            for (const SshCriterion &criterion : condition.criteria)
                m_final = m_final || criterion.word == u"final";
        }
    }
}

QList<qsizetype> SshConfigResolver::blocksFor(const QString &name) const
{
    const QList<qsizetype> named = m_named.value(name);
    QList<qsizetype> blocks(named.size() + m_open.size());
    std::merge(named.begin(), named.end(), m_open.begin(), m_open.end(), blocks.begin());
    return blocks;
}

SshSettings SshConfigResolver::resolve(const QString &name) const
{
    Pass pass{name, false, {}};
    const QList<qsizetype> blocks = blocksFor(name);
    apply(pass, blocks);
    if (m_final) {
        if (const QString host = pass.value(QStringLiteral("hostname")); !host.isEmpty())
            pass.found.all.insert(QStringLiteral("hostname"), filled(host, pass));
        pass.final = true;
        apply(pass, blocks);
    }
    SshSettings &found = pass.found;
    found.user = pass.value(QStringLiteral("user"));
    found.port = portOf(pass.value(QStringLiteral("port")));
    const QString host = pass.value(QStringLiteral("hostname"));
    if (!host.isEmpty())
        found.lines += QStringLiteral("hostname ") + filled(host, pass).toLower();
    found.address = host.isEmpty() ? name : withoutBrackets(filled(host, pass));
    found.all.insert(QStringLiteral("hostname"), found.address);
    found.identityFiles.removeDuplicates();
    for (QString &file : found.identityFiles)
        file = filled(expandHome(file, m_reader), pass);
    if (const QString jump = pass.value(QStringLiteral("proxyjump")); !jump.isEmpty())
        found.jump = jumpChain(filled(jump, pass));
    else if (const QString command = pass.value(QStringLiteral("proxycommand")); !command.isEmpty())
        found.jump = jumpOfProxyCommand(command);
    if (const QString command = pass.value(QStringLiteral("proxycommand")); found.jump.isEmpty() && command != u"none")
        found.proxyCommand = command;
    return found;
}

void SshConfigResolver::apply(Pass &pass, const QList<qsizetype> &blocks) const
{
    static const QString jump = QStringLiteral("proxyjump");
    static const QString command = QStringLiteral("proxycommand");
    for (const qsizetype index : blocks) {
        const SshBlock &block = m_config.blocks.at(index);
        if (block.options.isEmpty() || !holds(block, pass))
            continue;
        for (const SshOption &option : block.options) {
            if (option.keyword == u"identityfile" && option.value != u"none")
                pass.found.identityFiles += option.value;
            if (option.keyword == u"sendenv") {
                addNames(pass.found.lines, option.lines);
                continue;
            }
            if (accumulates(option.keyword) && !pass.found.lines.contains(option.lines.value(0)))
                pass.found.lines += option.lines;
            const bool other = (option.keyword == jump && pass.found.all.contains(command)) ||
                               (option.keyword == command && pass.found.all.contains(jump));
            if (other || (pass.found.all.contains(option.keyword) && !accumulates(option.keyword)))
                continue;
            if (pass.found.all.contains(option.keyword))
                continue;
            pass.found.all.insert(option.keyword, option.value);
            const bool shownElsewhere = accumulates(option.keyword) || option.keyword == u"hostname";
            if (!shownElsewhere && !(option.keyword == jump && option.value == u"none"))
                pass.found.lines += option.lines;
        }
    }
}

bool SshConfigResolver::holds(const SshBlock &block, const Pass &pass) const
{
    return std::all_of(block.conditions.begin(), block.conditions.end(), [&](const SshCondition &condition) {
        if (!condition.isMatch())
            return condition.host.match(pass.name);
        return std::all_of(condition.criteria.begin(), condition.criteria.end(),
                           [&](const SshCriterion &criterion) { return holds(criterion, pass) != criterion.negated; });
    });
}

bool SshConfigResolver::holds(const SshCriterion &criterion, const Pass &pass) const
{
    if (criterion.word == u"all")
        return true;
    if (criterion.word == u"final" || criterion.word == u"canonical")
        return pass.final;
    if (criterion.word == u"originalhost")
        return criterion.patterns.match(pass.name.toLower());
    if (criterion.word == u"host") {
        const QString host = pass.value(QStringLiteral("hostname"));
        return criterion.patterns.match((host.isEmpty() ? pass.name : filled(host, pass)).toLower());
    }
    if (criterion.word == u"user") {
        const QString user = pass.value(QStringLiteral("user"));
        return criterion.patterns.match(user.isEmpty() ? m_reader.localUser : user);
    }
    if (criterion.word == u"localuser")
        return criterion.patterns.match(m_reader.localUser);
    if (criterion.word == u"tagged")
        return criterion.patterns.match(pass.value(QStringLiteral("tag")));
    // exec would run something, the others ask what is not known here. A negated one must not match either.
    return criterion.negated;
}

QString SshConfigResolver::filled(const QString &text, const Pass &pass) const
{
    if (!text.contains(u'%'))
        return text;
    const QString host = pass.found.address.isEmpty() ? pass.name : pass.found.address;
    const QString user = pass.value(QStringLiteral("user"));
    const QString port = pass.value(QStringLiteral("port"));
    const QString alias = pass.value(QStringLiteral("hostkeyalias"));
    const QMap<QChar, QString> tokens{
        {u'%', QStringLiteral("%")},
        {u'h', host},
        {u'n', pass.name},
        {u'p', port.isEmpty() ? QStringLiteral("22") : port},
        {u'r', user.isEmpty() ? m_reader.localUser : user},
        {u'u', m_reader.localUser},
        {u'd', m_reader.home},
        {u'j', pass.value(QStringLiteral("proxyjump"))},
        {u'k', alias.isEmpty() ? pass.name : alias},
        {u'l', m_reader.localHost},
        {u'L', m_reader.localHost.section(u'.', 0, 0)},
    };
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool token = text.at(i) == u'%' && i + 1 < text.size() && tokens.contains(text.at(i + 1));
        out += token ? tokens.value(text.at(++i)) : QString(text.at(i));
    }
    return out;
}

QStringList SshConfigResolver::names() const
{
    QStringList names;
    QSet<QString> seen;
    for (const SshBlock &block : m_config.blocks) {
        for (const QString &name : block.names) {
            if (!seen.contains(name) && holds(block, Pass{name, false, {}})) {
                seen.insert(name);
                names += name;
            }
        }
    }
    return names;
}

Result<StaticInventory> sshConfigInventory(const QString &path, const InventoryFiles &files,
                                           const InventoryReader &reader)
{
    auto config = readSshConfig(path, files, reader);
    if (!config)
        return Failure(config.error());
    StaticInventory inventory{{}, config->warnings, config->files};
    const bool own = isOwn(path, files, reader);
    const SshConfigResolver resolver(std::move(*config), reader);
    for (const QString &name : resolver.names()) {
        if (const QString why = whyNoName(name); !why.isEmpty()) {
            warn(inventory.warnings,
                 SshConfigInventoryText::tr("The host %1 was left out: %2.").arg(visibleText(name), why));
            continue;
        }
        inventory.instances += instanceOf(path, name, resolver.resolve(name), own);
        if (inventory.instances.last().address().isNull())
            warn(inventory.warnings,
                 SshConfigInventoryText::tr("%1 has no address that can be connected to.").arg(visibleText(name)));
    }
    return inventory;
}

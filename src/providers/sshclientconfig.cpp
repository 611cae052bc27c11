#include "providers/sshclientconfig.h"

#include "core/locallogin.h"

#include <QCoreApplication>

namespace {

class SshClientConfigText
{
    Q_DECLARE_TR_FUNCTIONS(SshClientConfig)
};

/// Values that ssh prints with the name of the host filled in, when they have a %.
bool isFilledIn(const SshOption &option)
{
    const bool such = option.keyword == u"hostname" || option.keyword == u"identityagent" ||
                      option.keyword == u"userknownhostsfile" || option.keyword == u"forwardagent";
    return such && option.value.contains(u'%');
}

bool canonicalises(const SshOption &option)
{
    return option.keyword == u"canonicalizehostname" && option.value.compare(u"no", Qt::CaseInsensitive) != 0;
}

bool runsSomething(const SshCriterion &criterion)
{
    return criterion.word == u"exec";
}

/// `bastion` of "me@bastion:2222" where that is all of the chain, lower case.
bool leadsTo(const QString &chain, const QString &address, int port, const QString &user)
{
    const qsizetype at = chain.indexOf(u'@');
    const QString rest = chain.sliced(at + 1).toLower();
    const bool samePort = rest == address || rest == address + u':' + QString::number(port);
    return samePort && (at < 0 || chain.first(at) == user);
}

} // namespace

SshClientConfig::SshClientConfig(const QStringList &paths, std::shared_ptr<const InventoryFiles> files,
                                 const InventoryReader &reader)
    : m_files(std::move(files))
{
    SshConfigFile all;
    for (const QString &path : paths) {
        m_read += path;
        if (m_files->what(path) == InventoryFiles::Is::Missing)
            continue;
        const Result<SshConfigFile> one = readSshConfig(path, *m_files, reader);
        if (!one) {
            m_mistakes += one.error().message;
            continue;
        }
        all.blocks += one->blocks;
        m_mistakes += one->mistakes;
        m_read += one->files;
    }
    m_read.removeDuplicates();
    m_stamp = stampOf(m_read);
    index(all);
    m_resolver = std::make_unique<const SshConfigResolver>(std::move(all), reader);
}

std::shared_ptr<const ClientConfig> SshClientConfig::read()
{
    InventoryReader reader = InventoryReader::real();
    reader.home = localHome(); // ssh does not go by HOME
    reader.localUser = localLogin();
    return std::make_shared<SshClientConfig>(
        QStringList{reader.home + QStringLiteral("/.ssh/config"), QStringLiteral("/etc/ssh/ssh_config")},
        std::make_shared<DiskFiles>(), reader);
}

/// Gives a number to each list of patterns that tells names apart.
void SshClientConfig::index(const SshConfigFile &config)
{
    int number = 0;
    const auto add = [&](const SshPatterns &patterns) {
        ++number;
        if (!patterns.onlyNames()) {
            m_wild.emplaceBack(number, patterns);
            return;
        }
        for (const QString &name : patterns.names())
            m_named[name] += QByteArray::number(number) + ' ';
    };
    for (const SshBlock &block : config.blocks) {
        for (const SshCondition &condition : block.conditions) {
            if (!condition.isMatch())
                add(condition.host);
            for (const SshCriterion &criterion : condition.criteria) {
                m_onlySshKnows = m_onlySshKnows || runsSomething(criterion);
                if (criterion.word == u"host" || criterion.word == u"originalhost")
                    add(criterion.patterns);
            }
        }
        for (const SshOption &option : block.options)
            m_onlySshKnows = m_onlySshKnows || isFilledIn(option) || canonicalises(option);
    }
}

QByteArray SshClientConfig::kindOf(const QString &name) const
{
    if (m_onlySshKnows || !m_mistakes.isEmpty())
        return {};
    QByteArray kind = "=" + m_named.value(name);
    const QString lower = name.toLower(); // Match goes by it, and a pattern that both fit is no harm
    if (lower != name)
        kind += '~' + m_named.value(lower);
    for (const auto &[number, patterns] : m_wild) {
        if (patterns.match(name) || patterns.match(lower))
            kind += '*' + QByteArray::number(number);
    }
    return kind;
}

QByteArray SshClientConfig::stampOf(const QStringList &paths) const
{
    QByteArray stamp;
    for (const QString &path : paths)
        stamp += m_files->stamp(path) + '\n';
    return stamp;
}

Result<QByteArray> SshClientConfig::answer(const QString &name) const
{
    if (!m_mistakes.isEmpty())
        return failure(Error::Invalid, m_mistakes.first());
    const SshSettings found = m_resolver->resolve(name);
    const QString jump = found.all.value(QStringLiteral("proxyjump"));
    if (leadsTo(jump, found.address.toLower(), found.port > 0 ? found.port : 22, found.user))
        return failure(Error::Invalid, SshClientConfigText::tr(
                                           "ProxyJump sends %1 through itself. Leave it out of that block: Host * !%1")
                                           .arg(name));
    return QByteArray(found.lines.join(u'\n').toUtf8() + '\n');
}

#include "models/sshcommand.h"
#include "providers/sshclientconfig.h"
#include "ssh/hostkeys.h"
#include "ssh/sshconfig.h"
#include "views/accesspage.h"
#include "views/hostkeyspage.h"
#include "views/instancespage.h"
#include "views/mainwindow.h"
#include "views/sshpage.h"
#include "window/application.h"
#include "world/targets.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>

// How hosts are reached and whom to trust: the page of SSH and its parts.

namespace {

const QString sshPage = QStringLiteral("ssh");
const QString accessPart = QStringLiteral("access");
const QString keysPart = QStringLiteral("hostkeys");
const QString partState = QStringLiteral("ssh.part");

class SourceWords
{
    Q_DECLARE_TR_FUNCTIONS(HostKeySource)
};

QString wordsOf(Pin::Source source)
{
    switch (source) {
    case Pin::Source::Asked:
        return SourceWords::tr("your answer");
    case Pin::Source::AcceptedNew:
        return SourceWords::tr("accepted as new");
    case Pin::Source::KnownHosts:
        return SourceWords::tr("known_hosts");
    case Pin::Source::Console:
        return SourceWords::tr("the instance's console");
    case Pin::Source::Certificate:
        return SourceWords::tr("a certificate authority");
    }
    return {};
}

/// The pin as the page shows it; `instance` may be gone.
TrustedKey shown(const Pin &pin, const Instance *instance)
{
    TrustedKey key;
    key.instance = pin.instance;
    key.name = instance && !instance->name.isEmpty() ? instance->name : pin.name;
    key.account = instance ? instance->account : QString();
    key.address = instance ? instance->address() : QString();
    key.place = QString::fromUtf8(pin.place);
    if (key.address.isEmpty())
        key.address = key.place;
    key.type = QString::fromLatin1(pin.key.type);
    key.blob = pin.key.blob;
    key.fingerprint = QString::fromLatin1(pin.key.fingerprint());
    key.source = wordsOf(pin.source);
    key.firstSeen = pin.firstSeen;
    key.lastSeen = pin.lastSeen;
    return key;
}

} // namespace

QWidget *Application::makeSsh()
{
    m_ssh = new SshPage;
    m_ssh->addPart(accessPart, tr("Access rules"), makeAccess());
    m_ssh->addPart(keysPart, tr("Host keys"), makeHostKeys());
    m_ssh->showPart(QString::fromUtf8(m_state.value(partState)));
    connect(m_ssh, &SshPage::partChosen, this, [this](const QString &part) { m_state.keep(partState, part.toUtf8()); });
    return m_ssh;
}

QWidget *Application::makeAccess()
{
    auto *page =
        new AccessPage({m_engine.access, m_engine.accounts, m_engine.inventory, m_engine.pool,
                        [this] { return m_engine.queryContext(); },
                        [](const Instance &instance, const Access &access) { return hostOf(instance, {}, access); },
                        [this](const Host &host) { return completedBySsh(host); }});
    connect(page, &AccessPage::instancesWanted, this, [this](const QString &query) {
        m_window->showPage(QStringLiteral("instances"));
        m_instances->setQuery(query);
    });
    return page;
}

/// With what ssh_config says of it.
Async<Host> Application::completedBySsh(const Host &host)
{
    if (!m_sshConfig) {
        SshConfigOptions options;
        options.read = &SshClientConfig::read;
        m_sshConfig = std::make_shared<SshConfig>(options);
    }
    return onPool(m_engine.pool, [config = m_sshConfig, host] { return config->completed(host); });
}

/// As a run would reach it. A user that is only the usual one of the image is left to ssh_config where that has one.
void Application::copySshCommand(const QString &key)
{
    const Instance *instance = m_engine.inventory.find(key);
    if (!instance)
        return;
    const Host said = hostOf(*instance, {}, m_engine.access.ready(m_engine.queryContext()).of(*instance));
    whenDone(completedBySsh(said), m_instances, [this, key, said](const Result<Host> &full) {
        Host host = said;
        if (said.userIsGuess && full && !full->userIsGuess)
            host.user.clear();
        const QString line = sshCommand(host);
        if (line.isNull())
            return m_instances->showPowerTrouble(
                key, {Error::Invalid, tr("Its user name or address has characters that an ssh command cannot have.")});
        QGuiApplication::clipboard()->setText(line);
    });
}

QWidget *Application::makeHostKeys()
{
    m_hostKeys = new HostKeysPage;
    connect(m_hostKeys, &HostKeysPage::refreshWanted, this, &Application::readHostKeys);
    connect(m_hostKeys, &HostKeysPage::forgetWanted, this, &Application::forgetHostKeys);
    // A new connection may have brought a new key.
    connect(&m_engine.executor, &Executor::connectionsChanged, m_hostKeys, [this] {
        if (m_hostKeys->isVisible())
            readHostKeys();
    });
    return m_hostKeys;
}

/// The pinned ones, and what known_hosts has of the host that the person came for.
void Application::readHostKeys()
{
    const auto read =
        onPool(m_engine.pool, [keys = m_engine.executor.hostKeys(), host = m_keysOf]() -> Result<QList<Pin>> {
            QList<Pin> pins = keys->pins().all();
            return host.key.isEmpty() ? pins : pins + keys->unpinned(HostName::of(host));
        });
    whenDone(read, m_hostKeys, [this](const Result<QList<Pin>> &pins) {
        QList<TrustedKey> keys;
        for (const Pin &pin : pins ? *pins : QList<Pin>())
            keys.append(shown(pin, m_engine.inventory.find(pin.instance)));
        m_hostKeys->setKeys(keys);
    });
}

void Application::forgetHostKeys(const QList<TrustedKey> &forgotten)
{
    const auto forget = onPool(m_engine.pool, [keys = m_engine.executor.hostKeys(), forgotten]() -> Done {
        Done done;
        for (const TrustedKey &key : forgotten) {
            const Pin pin{key.instance, key.name, key.place.toUtf8(), {key.type.toLatin1(), key.blob}};
            if (const Done gone = keys->forget(pin); !gone)
                done = gone;
        }
        return done;
    });
    whenDone(forget, m_hostKeys, [this](const Done &done) {
        m_hostKeys->setTrouble(done ? QString() : done.error().message);
        readHostKeys();
    });
}

void Application::showHostKeys(const Host &host)
{
    m_keysOf = host;
    m_window->showPage(sshPage);
    m_ssh->showPart(keysPart);
    m_hostKeys->showInstance(host.key, host.name);
}

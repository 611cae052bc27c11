#include "keychain/secretservice.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>
#include <QLoggingCategory>

namespace {

Q_LOGGING_CATEGORY(lcService, "maestro.secrets")

using Standing = SecretService::Standing;

const QString serviceName = QStringLiteral("org.freedesktop.secrets");
const QString servicePath = QStringLiteral("/org/freedesktop/secrets");
constexpr auto serviceInterface = "org.freedesktop.Secret.Service";
constexpr auto collectionInterface = "org.freedesktop.Secret.Collection";
constexpr auto promptInterface = "org.freedesktop.Secret.Prompt";
constexpr auto propertiesInterface = "org.freedesktop.DBus.Properties";

/// Without an address the library would try to start a bus of its own, and wait for that.
bool hasBusAddress()
{
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + QStringLiteral("/bus"));
}

Standing standingOf(const QDBusError &error)
{
    qCInfo(lcService).noquote() << "the Secret Service answered" << error.name() << error.message();
    switch (error.type()) {
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
        return Standing::Silent;
    case QDBusError::Disconnected:
    case QDBusError::NoServer:
        return Standing::NoBus;
    default:
        return Standing::NoService;
    }
}

template <class F>
void whenAnswered(const QDBusPendingCall &call, QObject *owner, F then)
{
    auto *watcher = new QDBusPendingCallWatcher(call, owner);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, owner, [then](QDBusPendingCallWatcher *answered) {
        answered->deleteLater();
        then(*answered);
    });
}

QString uniqueName(const void *owner)
{
    return QStringLiteral("maestro-secrets-%1").arg(quintptr(owner), 0, 16);
}

} // namespace

SecretService::SecretService(std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent),
      m_patience(patience),
      m_name(uniqueName(this)),
      m_bus(QString())
{
    m_waitsFor.setSingleShot(true);
    connect(&m_waitsFor, &QTimer::timeout, this,
            [this] { give(failure(Error::TimedOut, {}, QStringLiteral("the prompt is open"))); });
    connect(&m_life, &QDBusServiceWatcher::serviceUnregistered, this, &SecretService::serviceGone);
}

SecretService::~SecretService()
{
    QDBusConnection::disconnectFromBus(m_name);
}

bool SecretService::connectToBus()
{
    if (m_bus.isConnected())
        return true;
    if (!hasBusAddress())
        return false;
    QDBusConnection::disconnectFromBus(m_name);
    m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, m_name);
    m_life.setConnection(m_bus);
    m_life.setWatchMode(QDBusServiceWatcher::WatchForUnregistration);
    m_life.setWatchedServices({serviceName});
    return m_bus.isConnected();
}

QDBusPendingCall SecretService::call(const QString &path, const char *interface, const char *method,
                                     const QVariantList &arguments)
{
    auto message = QDBusMessage::createMethodCall(serviceName, path, QLatin1String(interface), QLatin1String(method));
    message.setArguments(arguments);
    return m_bus.asyncCall(message, int(m_patience.count()));
}

Async<Standing> SecretService::look()
{
    if (!connectToBus())
        return ready<Standing>(Standing::NoBus);
    const auto promise = promised<Standing>();
    const auto asked = call(servicePath, serviceInterface, "ReadAlias", {QStringLiteral("default")});
    whenAnswered(asked, this, [this, promise](const QDBusPendingReply<QDBusObjectPath> &alias) {
        if (alias.isError())
            return answer<Standing>(promise, standingOf(alias.error()));
        if (alias.value().path() == QStringLiteral("/"))
            return answer<Standing>(promise, Standing::NoCollection);
        lookAtLock(promise, alias.value().path());
    });
    return promise->future();
}

void SecretService::lookAtLock(const Promised<Standing> &promise, const QString &collection)
{
    m_collection = collection;
    const auto asked =
        call(collection, propertiesInterface, "Get", {QLatin1String(collectionInterface), QStringLiteral("Locked")});
    whenAnswered(asked, this, [promise](const QDBusPendingReply<QDBusVariant> &locked) {
        if (locked.isError())
            return answer<Standing>(promise, standingOf(locked.error()));
        answer<Standing>(promise, locked.value().variant().toBool() ? Standing::Locked : Standing::Unlocked);
    });
}

Async<void> SecretService::unlock(std::chrono::milliseconds patience)
{
    Q_ASSERT(!m_waiting);
    m_waiting = promised<void>();
    const auto answered = m_waiting->future();
    m_waitsFor.start(patience);
    if (!m_prompt.isEmpty())
        return answered;
    const QList<QDBusObjectPath> collections = {QDBusObjectPath(m_collection)};
    const auto asked = call(servicePath, serviceInterface, "Unlock", {QVariant::fromValue(collections)});
    whenAnswered(asked, this, [this](const QDBusPendingReply<QList<QDBusObjectPath>, QDBusObjectPath> &unlocked) {
        if (unlocked.isError()) {
            const bool isSilent = standingOf(unlocked.error()) == Standing::Silent;
            return give(failure(isSilent ? Error::TimedOut : Error::Failed, {}, unlocked.error().message()));
        }
        const QString path = unlocked.argumentAt<1>().path();
        if (path == QStringLiteral("/"))
            return give({});
        prompt(path);
    });
    return answered;
}

void SecretService::prompt(const QString &path)
{
    m_prompt = path;
    m_bus.connect(serviceName, path, QLatin1String(promptInterface), QStringLiteral("Completed"), this,
                  SLOT(promptCompleted(bool, QDBusVariant)));
    whenAnswered(call(path, promptInterface, "Prompt", {QString()}), this, [this](const QDBusPendingReply<> &shown) {
        if (!shown.isError())
            return;
        forgetPrompt();
        give(failure(Error::Denied, {}, shown.error().message()));
    });
}

void SecretService::promptCompleted(bool dismissed, const QDBusVariant &)
{
    forgetPrompt();
    give(dismissed ? Done(failure(Error::Denied, {}, QStringLiteral("dismissed"))) : Done());
}

void SecretService::serviceGone()
{
    forgetPrompt();
    give(failure(Error::Failed, {}, QStringLiteral("the service ended")));
}

void SecretService::forgetPrompt()
{
    if (m_prompt.isEmpty())
        return;
    m_bus.disconnect(serviceName, m_prompt, QLatin1String(promptInterface), QStringLiteral("Completed"), this,
                     SLOT(promptCompleted(bool, QDBusVariant)));
    m_prompt.clear();
}

void SecretService::give(const Done &outcome)
{
    m_waitsFor.stop();
    if (const auto waiting = std::exchange(m_waiting, nullptr))
        answer(waiting, outcome);
}

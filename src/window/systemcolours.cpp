#include "window/systemcolours.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace {

const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString group = QStringLiteral("org.freedesktop.appearance");
const QString key = QStringLiteral("color-scheme");

/// `Read` answers a variant in a variant, newer portals and the signal one.
QVariant innermost(QVariant value)
{
    while (value.canConvert<QDBusVariant>() && value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

SystemColours::SystemColours(QThreadPool &pool, const QString &address, QObject *parent) : QObject(parent)
{
    const auto connectTo = [address]() -> Result<QDBusConnection> {
        return address.isEmpty() ? QDBusConnection::sessionBus()
                                 : QDBusConnection::connectToBus(address, QStringLiteral("maestro-colours"));
    };
    whenDone(onPool(pool, connectTo), this, [this](const Result<QDBusConnection> &bus) {
        if (bus && bus->isConnected())
            follow(*bus);
    });
}

/// No sender is named for the signal: to watch one, QtDBus would ask the bus for its owner and wait.
void SystemColours::follow(QDBusConnection bus)
{
    bus.connect({}, path, interface, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage read = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.portal.Desktop"), path,
                                                       interface, QStringLiteral("Read"));
    read.setArguments({group, key});
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        if (reply.isValid())
            take(QVariant::fromValue(reply.value()));
    });
}

void SystemColours::settingChanged(const QString &ofGroup, const QString &ofKey, const QDBusVariant &value)
{
    if (ofGroup == group && ofKey == key)
        take(QVariant::fromValue(value));
}

/// 1 dark, 2 light, 0 no wish: then the palette the program started with stays, unless dark was wanted before.
void SystemColours::take(const QVariant &value)
{
    bool isNumber = false;
    const uint scheme = innermost(value).toUInt(&isNumber);
    if (!isNumber || scheme > 2 || (scheme == 0 && !m_isDark))
        return;
    m_isDark = scheme == 1;
    Q_EMIT darkWanted(m_isDark);
}

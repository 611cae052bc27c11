#include "window/systemwakes.h"

SystemWakes::SystemWakes(QThreadPool &pool, const QString &address, QObject *parent) : QObject(parent)
{
    const auto connectTo = [address]() -> Result<QDBusConnection> {
        return address.isEmpty() ? QDBusConnection::systemBus()
                                 : QDBusConnection::connectToBus(address, QStringLiteral("maestro-wakes"));
    };
    whenDone(onPool(pool, connectTo), this, [this](const Result<QDBusConnection> &bus) {
        if (!bus || !bus->isConnected())
            return;
        // No sender is named: to watch one, QtDBus would ask the bus for its owner and wait.
        QDBusConnection(*bus).connect({}, QStringLiteral("/org/freedesktop/login1"),
                                      QStringLiteral("org.freedesktop.login1.Manager"),
                                      QStringLiteral("PrepareForSleep"), this, SLOT(prepareForSleep(bool)));
    });
}

void SystemWakes::prepareForSleep(bool begins)
{
    begins ? Q_EMIT fallingAsleep() : Q_EMIT awake();
}

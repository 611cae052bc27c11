#pragma once

#include "core/async.h"

#include <QDBusConnection>
#include <QObject>

/// Hears from the system's login manager (org.freedesktop.login1, PrepareForSleep) that the computer goes to sleep and
/// wakes up. Says nothing where there is none. GUI thread, which never waits for the bus.
class SystemWakes final : public QObject
{
    Q_OBJECT
public:
    /// Connects on the pool, which is borrowed. An empty address means the system's bus.
    explicit SystemWakes(QThreadPool &pool, const QString &address = {}, QObject *parent = nullptr);

Q_SIGNALS:
    void fallingAsleep();
    void awake();

private Q_SLOTS:
    void prepareForSleep(bool begins);
};

#pragma once

#include "core/async.h"

#include <QDBusConnection>
#include <QObject>

class QDBusVariant;

/// Whether the desktop wants dark colours: asks its settings portal (org.freedesktop.appearance, color-scheme) and
/// follows it. Says nothing where there is no bus or no portal. GUI thread, which never waits for the bus.
class SystemColours final : public QObject
{
    Q_OBJECT
public:
    /// Connects on the pool, which is borrowed. An empty address means the session's bus.
    explicit SystemColours(QThreadPool &pool, const QString &address = {}, QObject *parent = nullptr);

Q_SIGNALS:
    void darkWanted(bool dark);

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void follow(QDBusConnection bus);
    void take(const QVariant &value);

    bool m_isDark = false; ///< as it was told last
};

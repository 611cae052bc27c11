#pragma once

#include "core/promised.h"

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QObject>
#include <QTimer>

#include <chrono>

/// The Secret Service on the session bus, as far as it says how it stands and can be unlocked; the secrets themselves
/// go through QtKeychain. GUI thread; asks without waiting. QtKeychain alone cannot tell "locked" from "never stored".
class SecretService final : public QObject
{
    Q_OBJECT
public:
    enum class Standing { NoBus, NoService, Silent, NoCollection, Locked, Unlocked };

    /// `patience`: of one call to the service.
    explicit SecretService(std::chrono::milliseconds patience, QObject *parent = nullptr);
    ~SecretService() override;

    /// Of the default collection. Never an Error.
    Async<Standing> look();
    /// Lets the service ask the person. Denied: dismissed. TimedOut: not answered within `patience`; the prompt stays,
    /// and the next unlock waits for the same one. (Taking it away ends some keyrings.) One at a time, after a look.
    Async<void> unlock(std::chrono::milliseconds patience);

private Q_SLOTS:
    void promptCompleted(bool dismissed, const QDBusVariant &result);

private:
    bool connectToBus();
    QDBusPendingCall call(const QString &path, const char *interface, const char *method,
                          const QVariantList &arguments);
    void lookAtLock(const Promised<Standing> &promise, const QString &collection);
    void prompt(const QString &path);
    void serviceGone();
    void forgetPrompt();
    void give(const Done &outcome);

    const std::chrono::milliseconds m_patience;
    const QString m_name; ///< of the connection, which is our own: the shared one cannot be made anew
    QDBusConnection m_bus;
    QString m_collection; ///< the default one, of the last look
    QString m_prompt;     ///< the open one
    Promised<void> m_waiting;
    QTimer m_waitsFor;
    QDBusServiceWatcher m_life;
};

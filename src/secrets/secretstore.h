#pragma once

#include "core/async.h"
#include "core/secret.h"

#include <QObject>

/// How the keychain stands, in the words of its state rather than of its errors.
enum class KeychainState { Unknown, Ready, Locked, NoService, NoBus, TimedOut };

/// Where secrets are kept. GUI thread; each call ends by itself (a time-out of ours). Errors: Denied (locked,
/// dismissed), NotFound (never stored), Unsupported (no bus, no service), TimedOut (a prompt was left open), Failed
/// (not kept).
class SecretStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual Async<Secret> read(const QString &key) = 0;
    /// Read back and compared before it answers.
    virtual Async<void> write(const QString &key, const Secret &secret) = 0;
    /// Read back: answers well only when it is gone.
    virtual Async<void> remove(const QString &key) = 0;
    virtual KeychainState state() const = 0;
    /// Finds out how it stands without asking the person anything; state() follows.
    virtual void look() {}
    /// Asks the person to open it, when it is locked. Reads that follow a dismissed prompt do not ask again by
    /// themselves.
    virtual Async<void> unlock() { return ready(Done()); }

Q_SIGNALS:
    void stateChanged();
};

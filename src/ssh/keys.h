#pragma once

#include "ssh/privatekey.h"
#include "ssh/starter.h"

#include <QHash>

#include <functional>
#include <mutex>
#include <vector>

/// What became of a key file.
struct KeyState
{
    enum Kind { Ready, Encrypted, Missing, Unusable };

    Kind kind = Missing;
    std::shared_ptr<const PrivateKey> key; ///< of Ready
    QByteArray publicBlob;                 ///< where it is known; wire form
    QString problem;                       ///< of Unusable, and of Encrypted after a wrong passphrase; translated
};

/// The key files in use, each read and imported once for all hosts, off the workers. Thread-safe.
class Keys
{
public:
    using Then = std::function<void(const KeyState &)>; ///< called in any thread, also at once

    explicit Keys(Starter blocking) : m_blocking(std::move(blocking)) {}

    void load(const QString &path, Then then);
    /// It is encrypted, and no passphrase is being tried: load() tells then what became of it.
    bool isLocked(const QString &path);
    /// Imports an encrypted key, once for all who ask meanwhile.
    void unlock(const QString &path, const Secret &passphrase, Then then);

private:
    struct Entry
    {
        KeyState state;
        QByteArray text;
        bool known = false;
        bool busy = false;
        std::vector<Then> waiting;
    };

    void finish(const QString &path, KeyState state, QByteArray text);

    const Starter m_blocking;
    std::mutex m_mutex;
    QHash<QString, std::shared_ptr<Entry>> m_entries;
};

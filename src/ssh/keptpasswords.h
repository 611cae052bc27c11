#pragma once

#include "core/secret.h"

#include <QHash>

#include <mutex>

/// Passwords of what is no host, such as a proxy, for as long as this process lives. Thread-safe.
class KeptPasswords
{
public:
    Secret of(const QString &whose)
    {
        const std::lock_guard lock(m_mutex);
        return m_known.value(whose);
    }
    void keep(const QString &whose, const Secret &password)
    {
        const std::lock_guard lock(m_mutex);
        m_known.insert(whose, password);
    }
    void forget(const QString &whose)
    {
        const std::lock_guard lock(m_mutex);
        m_known.remove(whose);
    }

private:
    std::mutex m_mutex;
    QHash<QString, Secret> m_known;
};

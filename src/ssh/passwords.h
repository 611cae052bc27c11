#pragma once

#include "core/secret.h"

#include <QHash>

#include <mutex>

/// Passwords the person has given in this process, until one is refused. Thread-safe.
class Passwords
{
public:
    Secret find(const QString &subject)
    {
        const std::lock_guard lock(m_mutex);
        return m_known.value(subject);
    }
    void keep(const QString &subject, const Secret &password)
    {
        const std::lock_guard lock(m_mutex);
        m_known.insert(subject, password);
    }
    void forget(const QString &subject, const Secret &refused)
    {
        const std::lock_guard lock(m_mutex);
        if (m_known.value(subject).equals(refused))
            m_known.remove(subject);
    }

private:
    std::mutex m_mutex;
    QHash<QString, Secret> m_known;
};

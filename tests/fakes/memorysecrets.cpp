#include "fakes/memorysecrets.h"

void MemorySecrets::refuse(Error::Kind kind, const QString &message, KeychainState standing)
{
    m_refusal = Error{kind, message, {}};
    m_state = standing;
    Q_EMIT stateChanged();
}

void MemorySecrets::accept()
{
    m_refusal.reset();
    m_refusedKey.clear();
    m_state = KeychainState::Ready;
    Q_EMIT stateChanged();
}

Async<Secret> MemorySecrets::read(const QString &key)
{
    ++reads;
    if (m_refusal)
        return ready<Secret>(Failure(*m_refusal));
    if (!secrets.contains(key))
        return ready<Secret>(failure(Error::NotFound, QStringLiteral("not stored")));
    return ready<Secret>(secrets.value(key));
}

Async<void> MemorySecrets::write(const QString &key, const Secret &secret)
{
    ++writes;
    if (m_refusal)
        return ready<void>(Failure(*m_refusal));
    if (!m_refusedKey.isEmpty() && key.endsWith(m_refusedKey))
        return ready<void>(failure(Error::Failed, QStringLiteral("not kept")));
    secrets.insert(key, secret);
    return ready(Done());
}

Async<void> MemorySecrets::remove(const QString &key)
{
    ++removals;
    if (m_refusal)
        return ready<void>(Failure(*m_refusal));
    secrets.remove(key);
    return ready(Done());
}

Async<void> MemorySecrets::unlock()
{
    ++unlocks;
    return m_refusal ? ready<void>(Failure(*m_refusal)) : ready(Done());
}

#include "secrets/sessionsecrets.h"

Async<Secret> SessionSecrets::read(const QString &key)
{
    const auto found = m_secrets.constFind(key);
    if (found == m_secrets.cend())
        return ready<Secret>(failure(Error::NotFound, tr("This secret is not kept in this session.")));
    return ready<Secret>(*found);
}

Async<void> SessionSecrets::write(const QString &key, const Secret &secret)
{
    m_secrets.insert(key, secret);
    return ready(Done());
}

Async<void> SessionSecrets::remove(const QString &key)
{
    m_secrets.remove(key);
    return ready(Done());
}

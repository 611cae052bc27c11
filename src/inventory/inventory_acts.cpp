#include "inventory/inventory.h"

// What is asked of one machine.

QString Inventory::whyNot(const Instance &instance, PowerVerb verb) const
{
    const auto source = m_sources.find(instance.accountId);
    if (source == m_sources.end())
        return tr("Its account is switched off or gone.");
    return source->second->whyNot(instance, verb);
}

QStringList Inventory::warnings(const Instance &instance, PowerVerb verb) const
{
    const auto source = m_sources.find(instance.accountId);
    return source == m_sources.end() ? QStringList() : source->second->warnings(instance, verb);
}

Async<void> Inventory::power(const QString &instanceKey, PowerVerb verb)
{
    const Instance *instance = find(instanceKey);
    if (!instance)
        return ready<void>(failure(Error::NotFound, tr("This machine is not in the inventory any more.")));
    const auto source = m_sources.find(instance->accountId);
    if (source == m_sources.end())
        return ready<void>(failure(Error::NotFound, tr("Its account is switched off or gone.")));
    return source->second->power(*instance, verb);
}

Async<QByteArray> Inventory::console(const QString &instanceKey)
{
    const Instance *instance = find(instanceKey);
    const auto source = instance ? m_sources.find(instance->accountId) : m_sources.end();
    if (source == m_sources.end())
        return ready<QByteArray>(failure(Error::Unsupported, tr("This machine is in no account that could be asked.")));
    return source->second->console(*instance);
}

void Inventory::learnEnds(const QHash<QString, QString> &ends)
{
    QHash<QString, QString> news;
    for (auto end = ends.cbegin(); end != ends.cend(); ++end) {
        if (m_ends.value(end.key()) != end.value())
            news.insert(end.key(), end.value());
    }
    if (news.isEmpty())
        return;
    m_ends.insert(news);
    enqueue({.kind = InstanceUpdate::Kind::Ends, .ends = news});
}

#include "query/completion.h"
#include "query/facts.h"
#include "query/vocabulary.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostValues = 2000; // of one key or tag: nobody reads a longer list, and names can be all different

/// Counts values of one inventory; a hash while it counts.
class Counting
{
public:
    void add(const QString &key, const QString &value)
    {
        if (value.isEmpty())
            return;
        QHash<QString, int> &values = m_counts[key];
        if (const auto known = values.find(value); known != values.end())
            ++*known;
        else if (values.size() < mostValues)
            values.insert(value, 1);
    }

    QMap<QString, QMap<QString, int>> values() const
    {
        QMap<QString, QMap<QString, int>> sorted;
        for (auto key = m_counts.cbegin(); key != m_counts.cend(); ++key) {
            for (auto value = key->cbegin(); value != key->cend(); ++value)
                sorted[key.key()].insert(value.key(), value.value());
        }
        return sorted;
    }

private:
    QHash<QString, QHash<QString, int>> m_counts;
};

void countTags(Counting &counting, const Instance &instance)
{
    for (auto it = instance.tags.cbegin(); it != instance.tags.cend(); ++it) {
        counting.add(u"tag"_s, it.key());
        counting.add(u"tag:"_s + it.key(), it.value());
    }
}

void countYesAndNo(Counting &counting, const Instance &instance)
{
    if (isProduction(instance))
        counting.add(u"is"_s, u"production"_s);
    if (instance.state == Instance::State::Running)
        counting.add(u"is"_s, u"running"_s);
    if (isDrained(instance))
        counting.add(u"is"_s, u"drained"_s);
    for (const QString &thing : fixedValues(QueryKey::Has)) {
        if (hasThing(thing, instance))
            counting.add(u"has"_s, thing);
    }
}

} // namespace

QueryFacts QueryFacts::of(const QList<Instance> &instances)
{
    Counting counting;
    for (const Instance &instance : instances) {
        counting.add(u"provider"_s, instance.provider);
        counting.add(u"account"_s, instance.account);
        counting.add(u"region"_s, instance.region);
        counting.add(u"zone"_s, instance.zone);
        counting.add(u"state"_s, word(instance.state));
        counting.add(u"type"_s, instance.type);
        counting.add(u"image"_s, instance.imageName.isEmpty() ? instance.image : instance.imageName);
        counting.add(u"vpc"_s, instance.network);
        counting.add(u"key"_s, instance.keyName);
        counting.add(u"via"_s, instance.sshJump);
        counting.add(u"ssh"_s, instance.sshUser);
        counting.add(u"last"_s, instance.lastResult.isEmpty() ? u"never"_s : instance.lastResult);
        for (const Instance::Named &group : instance.securityGroups)
            counting.add(u"sg"_s, group.name.isEmpty() ? group.id : group.name);
        for (auto it = instance.balancers.keyBegin(); it != instance.balancers.keyEnd(); ++it)
            counting.add(u"lb"_s, *it);
        for (auto it = instance.extra.keyBegin(); it != instance.extra.keyEnd(); ++it)
            counting.add(u"col"_s, *it);
        countTags(counting, instance);
        countYesAndNo(counting, instance);
    }
    return QueryFacts{counting.values()};
}

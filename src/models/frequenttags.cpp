#include "models/frequenttags.h"

#include <algorithm>
#include <numeric>

namespace {

constexpr int mostColumns = 3;
constexpr int leastShare = 5; ///< at least one host in so many has it

int hostsOf(const QMap<QString, int> &counts)
{
    return std::accumulate(counts.begin(), counts.end(), 0);
}

bool isWorthAColumn(const QString &tag, const QMap<QString, int> &counts, int hosts)
{
    const int with = hostsOf(counts);
    const bool repeatsTheName = tag.compare(u"name", Qt::CaseInsensitive) == 0;
    const bool ofACloud = tag.contains(u':');
    const bool isAnId = with > 1 && counts.size() == with;
    return !repeatsTheName && !ofACloud && !isAnId && with * leastShare >= hosts;
}

} // namespace

QStringList tagsByHosts(const QueryFacts &facts)
{
    QList<std::pair<int, QString>> counted;
    for (auto it = facts.values.begin(); it != facts.values.end(); ++it) {
        if (it.key().startsWith(u"tag:"))
            counted.append({-hostsOf(*it), it.key().mid(4)});
    }
    std::sort(counted.begin(), counted.end());
    QStringList tags;
    for (const auto &[hosts, tag] : counted)
        tags.append(tag);
    return tags;
}

QStringList columnTags(const QueryFacts &facts, int hosts)
{
    QStringList tags = tagsByHosts(facts);
    tags.removeIf([&](const QString &tag) {
        return !isWorthAColumn(tag, facts.values.value(QStringLiteral("tag:") + tag), hosts);
    });
    return tags.mid(0, mostColumns);
}

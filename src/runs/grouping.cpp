#include "runs/grouping.h"

#include "core/nodeset.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace {

/// Equal for lanes that belong together. Without a hash and without a word of why, a lane stands alone.
QByteArray keyOf(const LaneStatus &status, int lane)
{
    QByteArray key;
    QDataStream stream(&key, QIODevice::WriteOnly);
    const bool isAlone = status.outputHash.isEmpty() && status.outBytes + status.errBytes > 0;
    stream << static_cast<int>(status.state) << status.exit << status.signal << status.outputHash
           << (status.exit < 0 ? status.error.message : QString()) << (isAlone ? lane : -1);
    return key;
}

bool isWell(const LaneGroup &group)
{
    return group.state == LaneStatus::State::Ok || group.state == LaneStatus::State::Changed;
}

} // namespace

bool Grouping::update(const QList<LaneStatus> &lanes, const QList<int> &changed)
{
    bool moved = false;
    for (const int lane : changed) {
        if (lane < 0 || lane >= lanes.size() || !lanes.at(lane).hasEnded())
            continue;
        const LaneStatus &status = lanes.at(lane);
        const QByteArray key = keyOf(status, lane);
        if (m_keyOf.value(lane) == key)
            continue;
        leave(lane);
        LaneGroup &group = m_byKey[key];
        if (group.lanes.isEmpty()) {
            group.state = status.state;
            group.exit = status.exit;
            group.signal = status.signal;
            group.outputHash = status.outputHash;
            group.error = status.exit < 0 ? status.error.message : QString();
        }
        group.lanes.insert(std::lower_bound(group.lanes.begin(), group.lanes.end(), lane), lane);
        m_keyOf.insert(lane, key);
        moved = true;
    }
    m_isSorted = m_isSorted && !moved;
    return moved;
}

bool Grouping::update(const QList<LaneStatus> &lanes)
{
    QList<int> all(lanes.size());
    std::iota(all.begin(), all.end(), 0);
    return update(lanes, all);
}

void Grouping::leave(int lane)
{
    const auto key = m_keyOf.constFind(lane);
    if (key == m_keyOf.cend())
        return;
    LaneGroup &group = m_byKey[*key];
    group.lanes.removeOne(lane);
    if (group.lanes.isEmpty())
        m_byKey.remove(*key);
    m_keyOf.remove(lane);
}

void Grouping::clear()
{
    *this = Grouping();
}

const QList<LaneGroup> &Grouping::groups() const
{
    if (m_isSorted)
        return m_sorted;
    m_sorted = m_byKey.values();
    std::sort(m_sorted.begin(), m_sorted.end(), [](const LaneGroup &a, const LaneGroup &b) {
        return std::tuple(-a.lanes.size(), isWell(a), a.first()) < std::tuple(-b.lanes.size(), isWell(b), b.first());
    });
    m_groupOf.clear();
    for (int group = 0; group < m_sorted.size(); ++group) {
        for (const int lane : m_sorted.at(group).lanes)
            m_groupOf.insert(lane, group);
    }
    m_isSorted = true;
    return m_sorted;
}

int Grouping::groupOf(int lane) const
{
    groups();
    return m_groupOf.value(lane, -1);
}

QString Grouping::nodes(const LaneGroup &group, const QList<LaneStatus> &lanes)
{
    QStringList names;
    for (const int lane : group.lanes)
        names.append(lanes.at(lane).host.name);
    return NodeSet::fold(names);
}

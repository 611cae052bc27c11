#pragma once

#include "runs/lanestatus.h"

#include <QHash>
#include <QList>
#include <QString>

/// Lanes that ended alike: same state, exit, signal and output, or the same cause without one.
struct LaneGroup
{
    QList<int> lanes; ///< in order
    LaneStatus::State state = LaneStatus::State::Ok;
    int exit = -1;
    QString signal;
    QByteArray outputHash; ///< null: the output is not known to be equal to any other
    QString cause;         ///< why, without what is a host's own; when there is no exit status
    bool differ = false;   ///< their messages do, in what is a host's own

    int first() const { return lanes.first(); } ///< whose output stands for all
    bool operator==(const LaneGroup &) const = default;
};

/// Folds the lanes of a run that ended into groups, biggest first; of equal size those that did not end well, then the
/// one with the first lane. Pure; follows a run at the cost of what changed.
class Grouping
{
public:
    /// Takes the lanes named; ended ones find their group. Whether anything moved.
    bool update(const QList<LaneStatus> &lanes, const QList<int> &changed);
    /// All of them.
    bool update(const QList<LaneStatus> &lanes);
    void clear();

    const QList<LaneGroup> &groups() const;
    /// The group of a lane in groups(), or -1 while it has not ended.
    int groupOf(int lane) const;
    /// Names of a group's hosts as a node set: "web-[01-33]".
    static QString nodes(const LaneGroup &group, const QList<LaneStatus> &lanes);
    /// Translated: how many are meant by the message of the first too, where theirs have other names in them; else
    /// empty.
    static QString likewise(const LaneGroup &group);

private:
    void leave(int lane);

    QHash<QByteArray, LaneGroup> m_byKey;
    QHash<int, QByteArray> m_keyOf;
    mutable QList<LaneGroup> m_sorted;
    mutable QHash<int, int> m_groupOf;
    mutable bool m_isSorted = true;
};

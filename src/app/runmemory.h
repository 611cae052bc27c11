#pragma once

#include "core/async.h"

#include <QMap>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

class Inventory;
class Journal;
class Run;
class Runner;

/// What queries ask of the runs that were: how the last one ended on each host (last:), and the groups of one
/// (@run:42/group2). GUI thread; reading happens on pools. All of it is borrowed.
class RunMemory final : public QObject
{
    Q_OBJECT
public:
    RunMemory(Journal &journal, Runner &runner, Inventory &inventory, QThreadPool &pool, QObject *parent = nullptr);

    /// Reads what these queries ask for; answers when it is known here and to the inventory. What cannot be read stays
    /// unknown.
    Async<void> recall(const QStringList &texts);
    /// Reads how hosts ended, and does so again when runs end, of other processes too.
    void follow();
    /// "run:42/group2" -> instance keys, of the runs that were read and had ended.
    const QMap<QString, QStringList> &keyGroups() const { return m_keyGroups; }

Q_SIGNALS:
    void keyGroupsChanged();

private:
    Async<void> readEnds();
    Async<void> readGroups(qint64 run);
    void forget(qint64 run);
    void take(const Run &run);

    Journal &m_journal;
    Inventory &m_inventory;
    QThreadPool &m_pool;
    QMap<QString, QStringList> m_keyGroups;
    qint64 m_endsFrom = 0;  ///< the first run that may say more of how hosts ended
    QSet<qint64> m_known;   ///< runs whose groups are read, or are being read
    QSet<qint64> m_awaited; ///< asked for; they had not ended, or were interrupted, when they were read
    QTimer m_soon;          ///< from what was written to reading it
};

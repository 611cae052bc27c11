#include "fakes/tablejournal.h"

#include "storage/spool.h"

namespace {

class TableLock final : public RunLock
{
};

} // namespace

TableJournal::TableJournal(const QString &folder, QObject *parent) : Journal(parent), m_folder(folder) {}

bool TableJournal::keep(const QString &line)
{
    if (m_stopped)
        return false;
    if (m_stopAfter >= 0 && m_lines.size() >= m_stopAfter) {
        m_stopped = true;
        Q_EMIT worldEnded();
        return false;
    }
    m_lines.append(line);
    return true;
}

Async<void> TableJournal::never()
{
    m_unanswered.append(std::make_shared<Promise<void>>());
    m_unanswered.last()->start();
    return m_unanswered.last()->future();
}

Async<RunPlace> TableJournal::claim(int lanes)
{
    auto lock = std::make_shared<TableLock>();
    const qint64 id = ++m_last;
    m_locks.insert(id, lock);
    const auto output = Spool::create(folderOf(id), lanes);
    if (!output)
        return ready<RunPlace>(Failure(output.error()));
    return ready<RunPlace>(RunPlace{id, folderOf(id), lock, *output});
}

QString TableJournal::folderOf(qint64 run) const
{
    return QStringLiteral("%1/%2").arg(m_folder).arg(run);
}

Async<void> TableJournal::begin(const RunRecord &run)
{
    if (!m_refusal.message.isEmpty())
        return ready<void>(Failure(m_refusal));
    if (!keep(QStringLiteral("begin %1").arg(run.id)))
        return never();
    m_runs.insert(run.id, run);
    Q_EMIT changed();
    return ready<void>({});
}

void TableJournal::move(qint64 run, const LaneRecord &lane)
{
    if (!keep(QStringLiteral("lane %1 %2").arg(lane.lane).arg(lane.state)) || !m_runs.contains(run))
        return;
    LaneRecord &kept = m_runs[run].lanes[lane.lane];
    const QByteArray host = kept.host;
    kept = lane;
    kept.host = host;
}

void TableJournal::decide(qint64 run, const Decision &decision)
{
    if (keep(QStringLiteral("decision %1 %2").arg(decision.what, decision.detail)))
        m_decisions[run].append(decision);
}

Async<void> TableJournal::end(qint64 run, qint64 at)
{
    if (!keep(QStringLiteral("end %1").arg(run)))
        return never();
    m_runs[run].endedAt = at;
    Q_EMIT changed();
    return ready<void>({});
}

RunRecord TableJournal::found(qint64 run) const
{
    RunRecord record = m_runs.value(run);
    record.alive = record.endedAt == 0 && !m_stopped && !m_locks.value(run).expired();
    for (const LaneRecord &lane : std::as_const(record.lanes))
        ++record.states[lane.state];
    return record;
}

Async<QList<RunRecord>> TableJournal::list(const QString &text, int limit)
{
    QList<RunRecord> runs;
    for (const qint64 id : m_runs.keys()) {
        const RunRecord record = found(id);
        bool hit = record.words.contains(text) || record.query.contains(text);
        for (const LaneRecord &lane : record.lanes)
            hit = hit || lane.name.contains(text);
        if (hit)
            runs.prepend(record);
    }
    return ready<QList<RunRecord>>(runs.mid(0, limit));
}

Async<RunRecord> TableJournal::read(qint64 run)
{
    if (!m_runs.contains(run))
        return ready<RunRecord>(failure(Error::NotFound, QStringLiteral("Run %1 is not kept.").arg(run)));
    return ready<RunRecord>(found(run));
}

Async<QList<Decision>> TableJournal::decisions(qint64 run)
{
    return ready<QList<Decision>>(m_decisions.value(run));
}

Async<LastEnds> TableJournal::lastEnds(qint64 since)
{
    LastEnds ends;
    for (const RunRecord &run : std::as_const(m_runs)) {
        if (run.id < since)
            continue;
        for (const LaneRecord &lane : run.lanes) {
            if (lane.endedAt > 0)
                ends.words.insert(lane.hostKey, lane.state);
        }
    }
    return ready<LastEnds>(ends);
}

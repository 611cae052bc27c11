#include "app/runmemory.h"

#include "core/promised.h"
#include "inventory/inventory.h"
#include "runs/records.h"
#include "runs/rungroups.h"
#include "runs/runner.h"
#include "storage/journal.h"

#include <algorithm>

namespace {

constexpr std::chrono::seconds soon(2);

struct KeyGroups
{
    QMap<QString, QStringList> groups;
    bool mayChange = false; ///< its commands may be found again
};

/// Groups are numbered by their size, so that a number means nothing before all hosts have ended: Busy till then. On
/// the pool.
Result<KeyGroups> groupsOf(const RunRecord &record)
{
    const auto sheet = sheetOf(record);
    if (!sheet)
        return Failure(sheet.error());
    if (sheet->state == RunState::Running)
        return failure(Error::Busy, QStringLiteral("Run %1 has not ended.").arg(sheet->id));
    return KeyGroups{keyGroupsOf(sheet->id, sheet->lanes), sheet->state == RunState::Interrupted};
}

} // namespace

RunMemory::RunMemory(Journal &journal, Runner &runner, Inventory &inventory, QThreadPool &pool, QObject *parent)
    : QObject(parent),
      m_journal(journal),
      m_inventory(inventory),
      m_pool(pool)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        readEnds();
        for (const qint64 run : std::exchange(m_awaited, {}))
            readGroups(run);
    });
    connect(&runner, &Runner::runEnded, this, [this](const Run *run) { take(*run); });
}

void RunMemory::take(const Run &run)
{
    QHash<QString, QString> ends;
    for (const LaneStatus &lane : run.lanes()) {
        if (lane.hasEnded() && !lane.host.key.isEmpty())
            ends.insert(lane.host.key, word(lane.state));
    }
    m_inventory.learnEnds(ends);
}

void RunMemory::follow()
{
    readEnds();
    connect(&m_journal, &Journal::changed, &m_soon, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
}

Async<void> RunMemory::recall(const QStringList &texts)
{
    QList<Async<void>> readings;
    if (std::any_of(texts.begin(), texts.end(), [](const QString &text) { return text.contains(u"last"); }))
        readings.append(readEnds());
    for (const qint64 run : runsNamedIn(texts)) {
        if (!m_known.contains(run))
            readings.append(readGroups(run));
    }
    const auto promise = promised<void>();
    const auto left = std::make_shared<qsizetype>(readings.size());
    if (readings.isEmpty())
        answer(promise, Done());
    for (const Async<void> &reading : std::as_const(readings)) {
        whenDone(reading, this, [promise, left](const Done &) {
            if (--*left == 0)
                answer(promise, Done());
        });
    }
    return promise->future();
}

Async<void> RunMemory::readEnds()
{
    const auto promise = promised<void>();
    whenDone(m_journal.lastEnds(m_endsFrom), this, [this, promise](const Result<LastEnds> &ends) {
        if (ends) {
            m_endsFrom = std::max(m_endsFrom, ends->next);
            m_inventory.learnEnds(ends->words);
        }
        answer(promise, ends ? Done() : Done(Failure(ends.error())));
    });
    return promise->future();
}

/// There may be fewer of them than before.
void RunMemory::forget(qint64 run)
{
    const QString begin = QStringLiteral("run:%1/").arg(run);
    m_keyGroups.removeIf([&begin](const auto &group) { return group.key().startsWith(begin); });
}

Async<void> RunMemory::readGroups(qint64 run)
{
    const auto promise = promised<void>();
    m_known.insert(run);
    const auto refuse = [this, promise, run](const Error &error) {
        m_known.remove(run);
        if (error.kind == Error::Busy)
            m_awaited.insert(run);
        answer<void>(promise, Failure(error));
    };
    whenDone(m_journal.read(run), this, [this, promise, refuse, run](const Result<RunRecord> &record) {
        if (!record)
            return refuse(record.error());
        const auto groups = onPool(m_pool, [record = *record] { return groupsOf(record); });
        whenDone(groups, this, [this, promise, refuse, run](const Result<KeyGroups> &found) {
            if (!found)
                return refuse(found.error());
            if (found->mayChange)
                m_awaited.insert(run);
            forget(run);
            m_keyGroups.insert(found->groups);
            Q_EMIT keyGroupsChanged();
            answer(promise, Done());
        });
    });
    return promise->future();
}

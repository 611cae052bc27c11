#include "runs/history.h"

#include "plans/planjson.h"
#include "runs/finding.h"
#include "runs/records.h"
#include "storage/journal.h"

namespace {

RunSummary summaryOf(const RunRecord &record)
{
    RunSummary summary;
    summary.id = record.id;
    summary.title = record.title;
    summary.query = record.query;
    if (record.query.contains(u"pick:") || record.query.contains(u'@')) // plans are long to read
        summary.seed = planFromJson(record.plan).value_or({}).seed;
    summary.startedAt = record.startedAt;
    summary.endedAt = record.endedAt;
    summary.state = record.endedAt > 0 ? RunState::Ended : record.alive ? RunState::Running : RunState::Interrupted;
    for (auto it = record.states.cbegin(); it != record.states.cend(); ++it) {
        LaneStatus::State state = laneStateOf(it.key());
        if (state < LaneStatus::State::Ok && summary.state == RunState::Interrupted)
            state = LaneStatus::State::Lost;
        summary.counts[state] += it.value();
        summary.hosts += it.value();
    }
    return summary;
}

/// What was kept of a lane that has no end: the journal does not know its counters.
void count(LaneStatus &status, int lane, const SpoolReader &output)
{
    const QByteArray out = output.stream(lane, Stream::Out);
    const QByteArray err = output.stream(lane, Stream::Err);
    status.outBytes = out.size();
    status.errBytes = err.size();
    status.lines = out.count('\n') + err.count('\n');
}

/// On a pool thread.
Result<RunSheet> readSheet(const RunRecord &record, const QString &folder)
{
    auto sheet = sheetOf(record);
    if (!sheet)
        return sheet;
    const auto output = Spool::open(folder);
    if (!output)
        return sheet; // the run counts even when its output is gone
    sheet->output = *output;
    for (int lane = 0; lane < sheet->lanes.size(); ++lane) {
        LaneStatus &status = sheet->lanes[lane];
        if (!status.hasEnded() || status.endedAt == 0)
            count(status, lane, *sheet->output);
    }
    return sheet;
}

} // namespace

History::History(Journal &journal, QObject *parent) : QObject(parent), m_journal(journal)
{
    m_pool.setMaxThreadCount(1);
    m_follow.setInterval(500);
    connect(&m_journal, &Journal::changed, this, &History::changed);
    connect(&m_journal, &Journal::changed, this, &History::followSought);
    connect(&m_follow, &QTimer::timeout, this, &History::followLiving);
}

History::~History()
{
    m_pool.clear();
}

Async<QList<RunSummary>> History::list(const QString &text, int limit)
{
    auto promise = std::make_shared<Promise<QList<RunSummary>>>();
    promise->start();
    whenDone(m_journal.list(text, limit), this, [promise](const Result<QList<RunRecord>> &records) {
        if (!records) {
            promise->addResult(Failure(records.error()));
        } else {
            QList<RunSummary> summaries;
            for (const RunRecord &record : *records)
                summaries.append(summaryOf(record));
            promise->addResult(summaries);
        }
        promise->finish();
    });
    return promise->future();
}

Async<std::shared_ptr<Run>> History::open(qint64 id)
{
    auto promise = std::make_shared<Promise<std::shared_ptr<Run>>>();
    promise->start();
    const auto refuse = [promise](const Error &error) {
        promise->addResult(Failure(error));
        promise->finish();
    };
    whenDone(m_journal.read(id), this, [this, promise, refuse, id](const Result<RunRecord> &record) {
        if (!record)
            return refuse(record.error());
        const QString folder = m_journal.folderOf(id);
        const auto sheet = onPool(m_pool, [record = *record, folder] { return readSheet(record, folder); });
        whenDone(sheet, this, [this, promise, refuse](const Result<RunSheet> &read) {
            if (!read)
                return refuse(read.error());
            auto run = std::make_shared<Run>(*read);
            if (run->state() == RunState::Running) {
                m_living.append(run);
                m_follow.start();
            } else if (!hostsToFind(*run).isEmpty()) {
                m_sought.append(run);
            }
            promise->addResult(run);
            promise->finish();
        });
    });
    return promise->future();
}

void History::followLiving()
{
    m_living.removeIf([](const std::weak_ptr<Run> &weak) {
        const auto run = weak.lock();
        return !run || run->state() != RunState::Running;
    });
    if (m_living.isEmpty())
        m_follow.stop();
    for (const std::weak_ptr<Run> &weak : std::as_const(m_living))
        follow(weak);
}

void History::followSought()
{
    m_sought.removeIf([](const std::weak_ptr<Run> &weak) {
        const auto run = weak.lock();
        return !run || hostsToFind(*run).isEmpty();
    });
    for (const std::weak_ptr<Run> &weak : std::as_const(m_sought))
        follow(weak);
}

void History::follow(const std::weak_ptr<Run> &weak)
{
    whenDone(m_journal.read(weak.lock()->id()), this, [this, weak](const Result<RunRecord> &record) {
        if (!record)
            return;
        whenDone(onPool(m_pool, [record = *record] { return sheetOf(record); }), this,
                 [weak](const Result<RunSheet> &sheet) {
                     if (const auto run = weak.lock(); run && sheet)
                         run->follow(*sheet);
                 });
    });
}

#include "runs/runner.h"

#include "core/promised.h"
#include "runs/conductor.h"
#include "runs/finding.h"
#include "runs/records.h"
#include "steps/registry.h"
#include "storage/spool.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace {

Done checked(const RunRequest &request)
{
    if (request.hosts.isEmpty())
        return failure(Error::Invalid,
                       QCoreApplication::translate("Runner", "There is no host to run on. Choose some."));
    if (request.plan.stages.size() != 1) {
        return failure(Error::Unsupported,
                       QCoreApplication::translate("Runner", "This version carries out plans of one stage only."));
    }
    for (const StepSpec &step : request.plan.stages.first().steps) {
        const auto made = makeStep(step);
        if (!made)
            return Failure(made.error());
    }
    return {};
}

QList<LaneStatus> lanesOf(const QList<Host> &hosts, qint64 now)
{
    QList<LaneStatus> lanes;
    lanes.reserve(hosts.size());
    for (const Host &host : hosts) {
        LaneStatus status;
        status.host = host;
        if (host.address.isEmpty()) {
            Lane::end(status, LaneStatus::State::Skipped,
                      {Error::Unreachable,
                       QCoreApplication::translate("Runner", "This host has no address that it could be reached at."),
                       {}},
                      now);
        }
        lanes.append(status);
    }
    return lanes;
}

} // namespace

Runner::Runner(Performer &performer, Journal &journal, QObject *parent)
    : Runner(performer, journal, &QDateTime::currentMSecsSinceEpoch, parent)
{
}

Runner::Runner(Performer &performer, Journal &journal, Clock clock, QObject *parent)
    : QObject(parent),
      m_performer(performer),
      m_journal(journal),
      m_clock(std::move(clock))
{
    connect(&m_performer, &Performer::connectionsChanged, this, &Runner::connectionsChanged);
}

Runner::~Runner() = default;

Async<Run *> Runner::start(const RunRequest &request)
{
    if (const Done good = checked(request); !good)
        return ready<Run *>(Failure(good.error()));
    const auto schedule = Schedule::make(static_cast<int>(request.hosts.size()), request.plan.policy);
    if (!schedule)
        return ready<Run *>(Failure(schedule.error()));
    const auto started = promised<Run *>();
    ++m_starting;
    whenDone(m_journal.claim(static_cast<int>(request.hosts.size())), this,
             [this, started, request, schedule = *schedule, stops = m_stopCount](const Result<RunPlace> &place) {
                 --m_starting;
                 if (!place)
                     answer(started, Failure(place.error()));
                 else if (m_stopCount != stops)
                     answer(started, failure(Error::Stopped, Conductor::tr("The run was stopped.")));
                 else
                     answer(started, begin(request, schedule, *place));
             });
    return started->future();
}

Result<Run *> Runner::begin(const RunRequest &request, const Schedule &schedule, const RunPlace &place)
{
    RunSheet sheet;
    sheet.id = place.id;
    sheet.plan = request.plan;
    sheet.query = request.query;
    sheet.startedAt = m_clock();
    sheet.lanes = lanesOf(request.hosts, sheet.startedAt);
    sheet.output = Spool::readerOf(place.output);

    const ConductorParts parts{
        m_performer, m_journal, m_clock, schedule, place.output, place.lock, m_journal.begin(runRecord(sheet))};
    m_runs.push_back(std::make_unique<Run>(std::move(sheet), parts));
    Run *run = m_runs.back().get();
    connect(run, &Run::stateChanged, this, [this, run] {
        if (run->state() != Run::State::Ended)
            return;
        if (runToFind(run->plan()) > 0)
            settleFound(*run);
        Q_EMIT runEnded(run);
    });
    Q_EMIT runAdded(run);
    return run;
}

/// The run that began the commands has nothing to look for where their end is known now.
void Runner::settleFound(const Run &finder)
{
    ++m_settling;
    const qint64 began = runToFind(finder.plan());
    whenDone(m_journal.read(began), this, [this, began, id = finder.id()](const Result<RunRecord> &record) {
        settle(began, id, record);
        --m_settling;
        Q_EMIT settled();
    });
}

void Runner::settle(qint64 began, qint64 finder, const Result<RunRecord> &record)
{
    auto sheet = record ? sheetOf(*record) : Result<RunSheet>(Failure(record.error()));
    const auto runOf = [this](qint64 number) -> Run * {
        const auto found =
            std::find_if(m_runs.cbegin(), m_runs.cend(), [number](const auto &run) { return run->id() == number; });
        return found == m_runs.cend() ? nullptr : found->get();
    };
    const Run *found = runOf(finder);
    if (!sheet || !found || sheet->state == RunState::Running)
        return;
    for (const int lane : ::settle(*sheet, *found))
        m_journal.move(began, laneRecord(lane, sheet->lanes.at(lane)));
    if (Run *run = runOf(began))
        run->follow(*sheet);
}

QList<Run *> Runner::runs() const
{
    QList<Run *> runs;
    for (const auto &run : m_runs)
        runs.append(run.get());
    return runs;
}

int Runner::openConnections() const
{
    return m_performer.openConnections();
}

void Runner::forget(Run *run)
{
    std::erase_if(m_runs, [run](const auto &each) { return each.get() == run; });
}

void Runner::stopAll()
{
    ++m_stopCount;
    for (Run *run : runs())
        run->stop();
}

void Runner::leaveAll()
{
    ++m_stopCount;
    for (Run *run : runs())
        run->leave();
}

bool Runner::isIdle() const
{
    return m_starting == 0 && std::all_of(m_runs.cbegin(), m_runs.cend(),
                                          [](const auto &run) { return run->state() == Run::State::Ended; });
}

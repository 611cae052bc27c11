#include "runs/run.h"

#include "runs/conductor.h"

#include <array>

namespace {

/// Of a run whose output was not kept.
class NoOutput final : public SpoolReader
{
public:
    qint64 size(int) const override { return 0; }
    QList<SpoolChunk> chunks(int, qsizetype, qsizetype) const override { return {}; }
    qsizetype chunkCount(int) const override { return 0; }
    QByteArray read(int, qint64, qint64) const override { return {}; }
    QByteArray stream(int, Stream, qint64) const override { return {}; }
};

void count(LaneStatus &status, int lane, const SpoolReader &output)
{
    status.outBytes = 0;
    status.errBytes = 0;
    for (const SpoolChunk &chunk : output.chunks(lane))
        (chunk.stream == Stream::Err ? status.errBytes : status.outBytes) +=
            chunk.stream == Stream::Note ? 0 : chunk.size;
}

/// Lanes that differ, by what a view shows of them.
bool differs(const LaneStatus &a, const LaneStatus &b)
{
    return a.state != b.state || a.exit != b.exit || a.startedAt != b.startedAt || a.endedAt != b.endedAt ||
           a.mayStillRun != b.mayStillRun || a.outBytes != b.outBytes || a.errBytes != b.errBytes;
}

} // namespace

Run::Run(RunSheet sheet, QObject *parent) : QObject(parent), m_sheet(std::move(sheet))
{
    if (!m_sheet.output)
        m_sheet.output = std::make_shared<NoOutput>();
}

Run::Run(RunSheet sheet, const ConductorParts &parts, QObject *parent) : Run(std::move(sheet), parent)
{
    m_conductor = std::make_unique<Conductor>(m_sheet, parts);
    connect(m_conductor.get(), &Conductor::lanesChanged, this, &Run::lanesChanged);
    connect(m_conductor.get(), &Conductor::outputArrived, this, &Run::outputArrived);
    connect(m_conductor.get(), &Conductor::questionsChanged, this, &Run::questionsChanged);
    connect(m_conductor.get(), &Conductor::stateChanged, this, &Run::stateChanged);
}

Run::~Run() = default;

Run::Counts Run::counts() const
{
    return countsOf(m_sheet.lanes);
}

QList<Host> Run::hosts() const
{
    QList<Host> hosts;
    for (const LaneStatus &lane : m_sheet.lanes)
        hosts.append(lane.host);
    return hosts;
}

QList<Host> Run::failedHosts() const
{
    QList<Host> hosts;
    for (const LaneStatus &lane : m_sheet.lanes) {
        if (lane.hasEnded() && !lane.endedWell())
            hosts.append(lane.host);
    }
    return hosts;
}

void Run::follow(const RunSheet &sheet)
{
    if ((m_conductor && m_sheet.state == RunState::Running) || sheet.lanes.size() != m_sheet.lanes.size())
        return;
    const QList<int> grown = m_sheet.output->refresh();
    QList<int> changed;
    for (int lane = 0; lane < sheet.lanes.size(); ++lane) {
        LaneStatus next = sheet.lanes.at(lane);
        if (next.endedAt == 0)
            count(next, lane, *m_sheet.output); // the journal counts only at the end
        if (!differs(m_sheet.lanes.at(lane), next))
            continue;
        m_sheet.lanes[lane] = next;
        changed.append(lane);
    }
    const bool moved = m_sheet.state != sheet.state;
    m_sheet.state = sheet.state;
    m_sheet.endedAt = sheet.endedAt;
    if (!grown.isEmpty())
        Q_EMIT outputArrived(grown);
    if (!changed.isEmpty())
        Q_EMIT lanesChanged(changed);
    if (moved)
        Q_EMIT stateChanged();
}

void Run::setPaused(bool paused)
{
    if (m_conductor)
        m_conductor->setPaused(paused);
}

void Run::stop()
{
    if (m_conductor)
        m_conductor->stop();
}

void Run::leave()
{
    if (m_conductor)
        m_conductor->leave();
}

void Run::stopLane(int lane)
{
    if (m_conductor)
        m_conductor->stopLane(lane);
}

void Run::answer(const Answer &answer)
{
    if (m_conductor)
        m_conductor->answer(answer);
}

Run::Counts countsOf(const QList<LaneStatus> &lanes)
{
    std::array<int, static_cast<size_t>(LaneStatus::State::Lost) + 1> numbers = {};
    for (const LaneStatus &lane : lanes)
        ++numbers.at(static_cast<size_t>(lane.state));
    Run::Counts counts;
    for (size_t state = 0; state < numbers.size(); ++state) {
        if (numbers.at(state) > 0)
            counts.insert(static_cast<LaneStatus::State>(state), numbers.at(state));
    }
    return counts;
}

#include "runs/lane.h"

#include "steps/registry.h"

#include <QCoreApplication>

#include <algorithm>

Lane::Lane(QList<StepSpec> steps, qint64 timeoutMs) : m_specs(std::move(steps)), m_timeoutMs(timeoutMs) {}

std::optional<Action> Lane::begin(LaneStatus &status, qint64 at)
{
    status.startedAt = at;
    status.state = LaneStatus::State::Connecting;
    return beginStep(status, at);
}

std::optional<Action> Lane::beginStep(LaneStatus &status, qint64 at)
{
    ++m_at;
    if (m_at >= m_specs.size()) {
        end(status, m_changed ? LaneStatus::State::Changed : LaneStatus::State::Ok, {}, at);
        return {};
    }
    if (m_timeoutMs > 0 && at - status.startedAt >= m_timeoutMs) {
        end(status, LaneStatus::State::TimedOut,
            {Error::TimedOut,
             QCoreApplication::translate("Lane", "The time for this host was over before all steps were done."),
             {}},
            at);
        return {};
    }
    auto step = makeStep(m_specs.at(m_at));
    if (!step) {
        end(status, LaneStatus::State::Failed, step.error(), at);
        return {};
    }
    m_step = std::move(*step);
    return take(status, m_step->begin({status.host}), at);
}

std::optional<Action> Lane::next(LaneStatus &status, const Outcome &outcome, qint64 at)
{
    if (status.hasEnded() || !m_step)
        return {};
    if (const auto *exited = outcome.as<Exited>()) {
        status.exit = exited->status;
        status.signal = exited->signal;
    }
    if (const auto *moved = outcome.as<Moved>()) {
        status.sameFiles += moved->same;
        status.leftOut += int(moved->skipped.size());
        status.unverified += moved->unverified;
    }
    return take(status, m_step->next(outcome), at);
}

std::optional<Action> Lane::take(LaneStatus &status, const Action &action, qint64 at)
{
    const auto *over = std::get_if<act::End>(&action);
    if (!over)
        return action;
    m_step.reset();
    if (over->verdict == act::Failed) {
        end(status, stateFor(over->error), over->error, at);
        return {};
    }
    if (over->verdict == act::Changed)
        m_changed = true;
    if (over->verdict == act::Skipped && m_specs.size() == 1) {
        end(status, LaneStatus::State::Skipped, over->error, at);
        return {};
    }
    return beginStep(status, at);
}

qint64 Lane::timeLeft(const LaneStatus &status, qint64 at) const
{
    if (m_timeoutMs <= 0)
        return 0;
    return std::max<qint64>(1, m_timeoutMs - (at - status.startedAt));
}

void Lane::end(LaneStatus &status, LaneStatus::State state, const Error &error, qint64 at)
{
    status.state = state;
    status.error = error;
    status.endedAt = at;
}

LaneStatus::State stateFor(const Error &error)
{
    switch (error.kind) {
    case Error::Unreachable:
    case Error::Denied:
    case Error::NotFound:
        return LaneStatus::State::Unreachable;
    case Error::TimedOut:
        return LaneStatus::State::TimedOut;
    case Error::Stopped:
        return LaneStatus::State::Cancelled;
    case Error::Lost:
        return LaneStatus::State::Lost;
    default:
        return LaneStatus::State::Failed;
    }
}

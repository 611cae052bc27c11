#include "runs/lanestatus.h"

#include <array>
#include <utility>

namespace {

using State = LaneStatus::State;

constexpr std::array<std::pair<State, const char *>, 13> words = {{
    {State::Queued, "queued"},
    {State::Connecting, "connecting"},
    {State::Authenticating, "authenticating"},
    {State::Asking, "asking"},
    {State::Running, "running"},
    {State::Ok, "ok"},
    {State::Changed, "changed"},
    {State::Failed, "failed"},
    {State::TimedOut, "timed-out"},
    {State::Unreachable, "unreachable"},
    {State::Cancelled, "cancelled"},
    {State::Skipped, "skipped"},
    {State::Lost, "not-known"},
}};

} // namespace

QString word(LaneStatus::State state)
{
    return QString::fromLatin1(words.at(static_cast<size_t>(state)).second);
}

QStringList refusedKeys(const LaneStatus &status)
{
    const bool atTheKey = status.state == State::Unreachable && !status.phases.isEmpty() && !status.phases.last().ok;
    return atTheKey ? status.phases.last().keys : QStringList();
}

LaneStatus::State laneStateOf(const QString &word)
{
    for (const auto &[state, text] : words) {
        if (word == QLatin1String(text))
            return state;
    }
    return State::Lost;
}

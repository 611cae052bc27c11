#include "core/instance.h"

#include <array>
#include <utility>

namespace {

using State = Instance::State;

constexpr std::array<std::pair<State, const char *>, 8> words = {{
    {State::Unknown, "unknown"},
    {State::Pending, "pending"},
    {State::Running, "running"},
    {State::Stopping, "stopping"},
    {State::Stopped, "stopped"},
    {State::Rebooting, "rebooting"},
    {State::Terminated, "terminated"},
    {State::Error, "error"},
}};

} // namespace

QString Instance::key() const
{
    QString key;
    key.reserve(accountId.size() + region.size() + id.size() + 2);
    key += accountId;
    key += u'/';
    key += region;
    key += u'/';
    key += id;
    return key;
}

QString Instance::address() const
{
    for (const QStringList *addresses : {&publicV4, &publicV6, &dns, &privateV4, &privateV6}) {
        if (!addresses->isEmpty())
            return addresses->first();
    }
    return {};
}

QString word(Instance::State state)
{
    for (const auto &[candidate, text] : words) {
        if (candidate == state)
            return QString::fromLatin1(text);
    }
    return QStringLiteral("unknown");
}

Instance::State stateOf(const QString &word)
{
    for (const auto &[state, text] : words) {
        if (word == QLatin1String(text))
            return state;
    }
    return State::Unknown;
}

bool isTarget(const Instance &instance)
{
    return instance.state == State::Running || (instance.state == State::Unknown && !instance.stateIsKnowable);
}

bool isProduction(const Instance &instance)
{
    for (const auto *tag : {"env", "environment", "stage"}) {
        for (auto it = instance.tags.cbegin(); it != instance.tags.cend(); ++it) {
            if (it.key().compare(QLatin1String(tag), Qt::CaseInsensitive) != 0)
                continue;
            const QString value = it.value().toLower();
            if (value == QLatin1String("prod") || value == QLatin1String("production") ||
                value == QLatin1String("live"))
                return true;
        }
    }
    return false;
}

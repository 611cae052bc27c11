#include "providers/provider.h"

Async<void> Provider::power(const Instance &instance, PowerVerb verb, std::stop_token)
{
    return ready<void>(failure(Error::Unsupported, whyNot(instance, verb)));
}

QString Provider::whyNot(const Instance &, PowerVerb) const
{
    return tr("Maestro cannot start or stop the machines of this kind of account.");
}

QString Provider::warning(const Instance &, PowerVerb) const
{
    return {};
}

Async<QByteArray> Provider::console(const Instance &, std::stop_token)
{
    return ready<QByteArray>(failure(Error::Unsupported, tr("This kind of account tells no console output.")));
}

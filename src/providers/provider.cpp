#include "providers/provider.h"

Async<void> Provider::power(const Instance &, PowerVerb, std::stop_token)
{
    return ready<void>(
        failure(Error::Unsupported, tr("Maestro cannot start or stop the machines of this kind of account.")));
}

Async<QByteArray> Provider::console(const Instance &, std::stop_token)
{
    return ready<QByteArray>(failure(Error::Unsupported, tr("This kind of account tells no console output.")));
}

#include "clouds/ec2.h"
#include "core/promised.h"
#include "providers/chain.h"

// The console of an instance. Rule: GetConsoleOutput of the EC2 API reference.

namespace {

/// What cloud-init puts around the host keys that it prints at the first boot.
constexpr auto keyMark = "SSH HOST KEY ";

} // namespace

/// What was printed around the last boot is kept for a while; the output of now is there for some types of instances
/// only, and is asked for where the other says nothing of host keys.
Async<QByteArray> Ec2::console(const Instance &instance, std::stop_token stop)
{
    if (m_account.route.plain)
        return ready<QByteArray>(
            failure(Error::Unsupported, tr("The account is reached without encryption: its consoles prove nothing.")));
    return chain(consoleOutput(instance, false, stop), this, [this, instance, stop](const QByteArray &posted) {
        if (posted.contains(keyMark))
            return ready<QByteArray>(posted);
        const auto promise = promised<QByteArray>();
        whenDone(consoleOutput(instance, true, stop), this, [promise, posted](const Result<QByteArray> &latest) {
            answer<QByteArray>(promise, latest ? posted + '\n' + *latest : posted);
        });
        return promise->future();
    });
}

Async<QByteArray> Ec2::consoleOutput(const Instance &instance, bool latest, std::stop_token stop)
{
    Question question{.region = instance.region, .urgent = true, .optional = latest};
    question.fields = {{"Action", QStringLiteral("GetConsoleOutput")},
                       {"Version", QStringLiteral("2016-11-15")},
                       {"InstanceId", instance.id}};
    if (latest)
        question.fields.append({"Latest", QStringLiteral("true")});
    return chain(ask(question, std::move(stop)), this, [id = instance.id](const AwsAnswer &answer) {
        const auto body = answer.words();
        return ready<QByteArray>(body ? readConsole(*body, id) : Result<QByteArray>(Failure(body.error())));
    });
}

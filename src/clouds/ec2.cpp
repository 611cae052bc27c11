#include "clouds/ec2.h"

#include "clouds/ec2check.h"
#include "core/promised.h"
#include "providers/chain.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <cstdlib>

namespace {

QList<AwsField> action(const char *name)
{
    return {{"Action", QString::fromLatin1(name)}, {"Version", QStringLiteral("2016-11-15")}};
}

QString actionOf(PowerVerb verb)
{
    switch (verb) {
    case PowerVerb::Start:
        return QStringLiteral("StartInstances");
    case PowerVerb::Stop:
        return QStringLiteral("StopInstances");
    case PowerVerb::Reboot:
        return QStringLiteral("RebootInstances");
    case PowerVerb::Terminate:
        return QStringLiteral("TerminateInstances");
    }
    return {};
}

/// The attribute that protects against it; null when there is none.
QString protectionAgainst(PowerVerb verb)
{
    if (verb == PowerVerb::Terminate)
        return QStringLiteral("disableApiTermination");
    return verb == PowerVerb::Stop ? QStringLiteral("disableApiStop") : QString();
}

/// Not the secrets, and not to be read back.
QString nameOf(const Ec2Account &account)
{
    const AwsSignIn &from = account.signIn;
    const QString all =
        QStringList{from.keys.id, from.profile, from.role.arn, from.endpoint.toString(), from.homeRegion}.join(u'\n');
    const QByteArray sum = QCryptographicHash::hash(all.toUtf8(), QCryptographicHash::Sha256).toHex();
    return account.id + u'/' + QString::fromLatin1(sum.first(12));
}

QString regionsKey(const QString &signIn)
{
    return QStringLiteral("regions/") + signIn;
}

Result<QStringList> enabledRegions(const AwsAnswer &answer)
{
    const auto body = answer.words();
    if (!body)
        return Failure(body.error());
    const auto found = readRegions(*body);
    if (!found)
        return Failure(found.error());
    QStringList names;
    for (const Ec2Region &region : *found) {
        if (region.enabled && isRegionName(region.name))
            names.append(region.name);
    }
    names.sort();
    return names;
}

} // namespace

ProviderKind Ec2::kind(Http &http)
{
    return {{QStringLiteral("ec2"), tr("Amazon EC2"), QStringLiteral("cloud"), Ec2Account::form()},
            [&http](const Account &account, const Values &values) -> Result<std::unique_ptr<Provider>> {
                auto read = Ec2Account::read(account, values);
                if (!read)
                    return Failure(read.error());
                return std::unique_ptr<Provider>(std::make_unique<Ec2>(*read, http));
            },
            false,
            {&Ec2::whyNot, &Ec2::warnings}};
}

Ec2::Ec2(Ec2Account account, Http &http)
    : m_account(std::move(account)),
      m_http(http),
      m_client(http, m_account.id, m_account.route),
      m_credentials(m_account.signIn, m_client, http),
      m_signInName(nameOf(m_account)),
      m_images(http, m_signInName)
{
    connect(&m_client, &AwsClient::clockIsOff, this, &Ec2::sayClock);
}

Capabilities Ec2::capabilities() const
{
    Capabilities can;
    can.regions = true;
    can.console = true;
    return can;
}

void Ec2::sayClock(qint64 milliseconds)
{
    if (milliseconds == 0)
        return Q_EMIT noticed({});
    const int minutes = int((std::llabs(milliseconds) + 30'000) / 60'000);
    Q_EMIT noticed(milliseconds > 0
                       ? tr("The clock of this machine is %n minutes slow. Set it right.", nullptr, minutes)
                       : tr("The clock of this machine is %n minutes fast. Set it right.", nullptr, minutes));
}

Async<AwsAnswer> Ec2::askOnce(const Question &question, std::stop_token stop)
{
    return chain(m_credentials.session(), this, [this, question, stop](const AwsSession &session) {
        const QString region = question.region.isEmpty() ? session.homeRegion : question.region;
        const AwsCall call{question.service,
                           session.endpointOf(question.service, region),
                           region,
                           question.fields,
                           question.idempotent,
                           question.urgent,
                           question.optional};
        return m_client.call(call, session.keys, stop);
    });
}

// A session that ended before its time is begun anew, once.
Async<AwsAnswer> Ec2::ask(const Question &question, std::stop_token stop)
{
    return chain(askOnce(question, stop), this, [this, question, stop](const AwsAnswer &answer) {
        if (!answer.fault || !isExpiredSession(*answer.fault))
            return ready<AwsAnswer>(answer);
        m_credentials.forget();
        return askOnce(question, stop);
    });
}

Async<QStringList> Ec2::regions(std::stop_token stop)
{
    constexpr qint64 aDay = 86'400;
    if (!m_account.regions.isEmpty())
        return ready<QStringList>(m_account.regions);
    const Remembered::Fact known = m_http.remembered().find(regionsKey(m_signInName));
    const QStringList names = known.value.toVariant().toStringList();
    if (!names.isEmpty() && known.isFresh(m_http.surroundings().now(), aDay))
        return ready<QStringList>(names);
    const auto promise = promised<QStringList>();
    whenDone(regionsNow(std::move(stop)), this, [promise, names](const Result<QStringList> &now) {
        const bool mayBeOld = !now && (now.error().kind == Error::Unreachable || now.error().kind == Error::TimedOut ||
                                       now.error().kind == Error::Throttled);
        answer<QStringList>(promise, mayBeOld && !names.isEmpty() ? names : now);
    });
    return promise->future();
}

Async<QStringList> Ec2::regionsNow(std::stop_token stop)
{
    if (!m_account.regions.isEmpty())
        return ready<QStringList>(m_account.regions);
    return chain(ask({.fields = action("DescribeRegions")}, stop), this, [this](const AwsAnswer &answer) {
        return chain(onPool(m_http.pool(), [answer] { return enabledRegions(answer); }), this,
                     [this](const QStringList &names) {
                         m_http.remembered().keep(regionsKey(m_signInName), QJsonArray::fromStringList(names),
                                                  m_http.surroundings().now());
                         return ready<QStringList>(names);
                     });
    });
}

Async<InstancePage> Ec2::page(const QString &region, const QString &token, std::stop_token stop)
{
    Question question{.region = region, .fields = action("DescribeInstances")};
    question.fields.append({"MaxResults", QStringLiteral("1000")});
    if (!token.isEmpty())
        question.fields.append({"NextToken", token});
    return chain(ask(question, stop), this, [this, region, token, question, stop](const AwsAnswer &answer) mutable {
        if (!answer.fault || answer.fault->code != u"InvalidPaginationToken" || token.isEmpty())
            return answer.fault ? pageFault(answer) : read(region, answer.body, false, stop);
        question.fields.removeLast();
        return chain(ask(question, stop), this, [this, region, stop](const AwsAnswer &first) {
            return first.fault ? pageFault(first) : read(region, first.body, true, stop);
        });
    });
}

// A region that is not enabled any more answers so: the next refresh asks which there are.
Async<InstancePage> Ec2::pageFault(const AwsAnswer &answer)
{
    if (answer.fault->code == u"AuthFailure")
        m_http.remembered().doubt(regionsKey(m_signInName));
    return ready<InstancePage>(Failure(answer.words().error()));
}

Async<InstancePage> Ec2::read(const QString &region, const QByteArray &body, bool restarted, std::stop_token stop)
{
    const QDateTime now = m_http.surroundings().now();
    const auto pages = onPool(m_http.pool(), [=, id = m_account.id, name = m_account.name]() -> Result<InstancePage> {
        auto page = readInstances(body);
        if (!page)
            return Failure(page.error());
        for (Instance &instance : page->items) {
            instance.provider = QStringLiteral("ec2");
            instance.accountId = id;
            instance.account = name;
            instance.region = region;
            instance.seenAt = now;
        }
        return InstancePage{std::move(page->items), page->next, restarted};
    });
    return chain(pages, this,
                 [this, region, stop](const InstancePage &page) { return withImages(region, page, stop); });
}

Async<InstancePage> Ec2::withImages(const QString &region, const InstancePage &page, std::stop_token stop)
{
    QSet<QString> images;
    for (const Instance &instance : page.items) {
        if (!instance.image.isEmpty())
            images.insert(instance.image);
    }
    const auto askFor = [this, stop](const QString &where, const QList<AwsField> &fields) {
        return ask({.region = where, .fields = fields, .optional = true}, stop);
    };
    return chain(m_images.names(region, images, askFor), this, [page](const Ec2Images::Names &names) {
        InstancePage named = page;
        for (Instance &instance : named.items)
            nameImage(instance, names.value(instance.image));
        return ready<InstancePage>(named);
    });
}

Async<Instance> Ec2::instance(const Instance &known, std::stop_token stop)
{
    Question question{.region = known.region, .fields = action("DescribeInstances"), .urgent = true};
    question.fields.append({"InstanceId.1", known.id});
    return chain(ask(question, stop), this, [this, known, stop](const AwsAnswer &answer) {
        const auto body = answer.words();
        if (!body)
            return ready<Instance>(Failure(body.error()));
        return chain(read(known.region, *body, false, stop), this, [known](const InstancePage &page) {
            if (page.items.isEmpty())
                return ready<Instance>(failure(Error::NotFound, tr("The instance %1 is gone.").arg(known.id)));
            return ready<Instance>(page.items.first());
        });
    });
}

// Reading the protection may be forbidden where acting is not; AWS itself then holds to it.
Async<void> Ec2::power(const Instance &instance, PowerVerb verb, std::stop_token stop)
{
    if (const QString why = whyNot(instance, verb); !why.isNull())
        return ready<void>(failure(Error::Invalid, why));
    const QString attribute = protectionAgainst(verb);
    if (attribute.isEmpty())
        return act(instance, verb, stop);
    Question question{.region = instance.region, .fields = action("DescribeInstanceAttribute"), .urgent = true};
    question.fields += {{"InstanceId", instance.id}, {"Attribute", attribute}};
    return chain(ask(question, stop), this, [this, instance, verb, attribute, stop](const AwsAnswer &answer) {
        if (answer.fault && answer.fault->code == u"InvalidInstanceID.NotFound")
            return ready<void>(Failure(answer.words().error()));
        const auto isProtected = answer.fault ? Result<bool>(false) : readFlag(answer.body, attribute);
        if (!isProtected)
            return ready<void>(Failure(isProtected.error()));
        if (!*isProtected)
            return act(instance, verb, stop);
        const QString words =
            verb == PowerVerb::Stop
                ? tr("%1 is protected against being stopped. Take the stop protection away at AWS first.")
                : tr("%1 is protected against being terminated. Take the termination protection away at AWS first.");
        return ready<void>(failure(Error::Denied, words.arg(instance.name), attribute));
    });
}

Async<void> Ec2::act(const Instance &instance, PowerVerb verb, std::stop_token stop)
{
    Question question{.region = instance.region, .fields = action(actionOf(verb).toLatin1().constData())};
    question.fields.append({"InstanceId.1", instance.id});
    question.idempotent = verb != PowerVerb::Reboot; // a second reboot is a second reboot
    question.urgent = true;
    return chain(ask(question, stop), this, [](const AwsAnswer &answer) {
        const auto body = answer.words();
        return ready<void>(body ? Done() : Done(Failure(body.error())));
    });
}

QString Ec2::whyNot(const Instance &instance, PowerVerb verb)
{
    using State = Instance::State;
    const State state = instance.state;
    const bool onDisk = instance.extra.value(rootDeviceTitle()) != u"instance-store";
    if (state == State::Terminated)
        return tr("It is terminated.");
    if (instance.rawState == u"shutting-down")
        return tr("It is being terminated.");
    switch (verb) {
    case PowerVerb::Start:
        if (state != State::Stopped)
            return state == State::Running ? tr("It is running already.")
                                           : tr("It can be started once it has stopped.");
        break;
    case PowerVerb::Stop:
        if (state != State::Running && state != State::Pending)
            return tr("It is not running.");
        if (!onDisk)
            return tr("Its root device is an instance store, which is lost on stopping: it can only be rebooted or "
                      "terminated.");
        break;
    case PowerVerb::Reboot:
        if (state != State::Running)
            return tr("It is not running.");
        break;
    case PowerVerb::Terminate:
        break;
    }
    return {};
}

QStringList Ec2::warnings(const Instance &instance, PowerVerb verb)
{
    QStringList words;
    const bool goes = verb == PowerVerb::Stop || verb == PowerVerb::Terminate;
    const QString group = instance.tags.value(QStringLiteral("aws:autoscaling:groupName"));
    if (goes && !group.isEmpty())
        words.append(tr("It belongs to the Auto Scaling group %1, which may replace it.").arg(group));
    if (verb == PowerVerb::Stop && instance.extra.value(lifecycleTitle()) == u"spot")
        words.append(
            tr("It is a spot instance: only one with a persistent request can be stopped, and it may not come back."));
    if (verb == PowerVerb::Stop && !instance.publicV4.isEmpty())
        words.append(tr("Its public address changes when it starts again, unless it is an Elastic IP."));
    if (verb == PowerVerb::Stop)
        words.append(tr("While it is stopped, its disks are still billed."));
    return words;
}

Async<Ec2Identity> Ec2::identity(std::stop_token stop)
{
    Question question{.service = "sts"};
    question.fields = {{"Action", QStringLiteral("GetCallerIdentity")}, {"Version", QStringLiteral("2011-06-15")}};
    return chain(ask(question, stop), this, [](const AwsAnswer &answer) {
        const auto body = answer.words();
        return ready<Ec2Identity>(body ? readIdentity(*body) : Result<Ec2Identity>(Failure(body.error())));
    });
}

Async<AwsAnswer> Ec2::rehearse(const Instance &instance, const QString &name, std::stop_token stop)
{
    Question question{.region = instance.region, .fields = action(name.toLatin1().constData())};
    if (!instance.id.isEmpty())
        question.fields.append({"InstanceId.1", instance.id});
    question.fields.append({"DryRun", QStringLiteral("true")});
    return ask(question, stop);
}

Async<AccountCheck> Ec2::validate(std::stop_token stop)
{
    return (new Ec2Check(*this, std::move(stop)))->begin();
}

#include "fakes/ec2server.h"

#include "clouds/sigv4.h"

#include <QLocale>
#include <QRegularExpression>
#include <QXmlStreamWriter>

#include <cstdlib>

namespace {

constexpr qint64 window = 300'000; ///< how far a signature's time may be off

struct Signature
{
    QByteArray keyId, date, region, service, headers, hex;
};

Signature readSignature(const FakeRequest &request)
{
    static const QRegularExpression form(
        QStringLiteral("^AWS4-HMAC-SHA256 Credential=([^/]+)/([0-9]{8})/([^/]+)/([^/]+)/aws4_request, "
                       "SignedHeaders=([^,]+), Signature=(\\w+)$"));
    const auto match = form.match(QString::fromLatin1(request.header("Authorization")));
    const auto part = [&](int i) { return match.captured(i).toLatin1(); };
    return {part(1), part(2), part(3), part(4), part(5), part(6)};
}

QDateTime stampOf(const FakeRequest &request)
{
    QDateTime at = QDateTime::fromString(QString::fromLatin1(request.header("X-Amz-Date")),
                                         QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    at.setTimeSpec(Qt::UTC);
    return at;
}

/// An answer in the clothes of EC2: root, request id, then what `inside` writes.
template <class F>
FakeReply document(const QString &root, F inside)
{
    FakeReply reply;
    QXmlStreamWriter xml(&reply.body);
    xml.writeStartDocument();
    xml.writeStartElement(root);
    xml.writeDefaultNamespace(QStringLiteral("http://ec2.amazonaws.com/doc/2016-11-15/"));
    xml.writeTextElement(QStringLiteral("requestId"), QStringLiteral("fake-0001"));
    inside(xml);
    xml.writeEndDocument();
    return reply;
}

void element(QXmlStreamWriter &xml, const char *name, const QString &text)
{
    xml.writeTextElement(QString::fromLatin1(name), text);
}

template <class F>
void within(QXmlStreamWriter &xml, const char *name, F inside)
{
    xml.writeStartElement(QString::fromLatin1(name));
    inside();
    xml.writeEndElement();
}

int codeOf(const QString &state)
{
    static const QMap<QString, int> codes = {{QStringLiteral("pending"), 0},        {QStringLiteral("running"), 16},
                                             {QStringLiteral("shutting-down"), 32}, {QStringLiteral("terminated"), 48},
                                             {QStringLiteral("stopping"), 64},      {QStringLiteral("stopped"), 80}};
    return codes.value(state, 255);
}

void writeState(QXmlStreamWriter &xml, const char *name, const QString &state)
{
    within(xml, name, [&] {
        element(xml, "code", QString::number(codeOf(state)));
        element(xml, "name", state);
    });
}

void writeTags(QXmlStreamWriter &xml, const FakeInstance &instance)
{
    QMap<QString, QString> tags = instance.tags;
    if (!instance.name.isEmpty())
        tags.insert(QStringLiteral("Name"), instance.name);
    within(xml, "tagSet", [&] {
        for (auto it = tags.begin(); it != tags.end(); ++it) {
            within(xml, "item", [&] {
                element(xml, "key", it.key());
                element(xml, "value", it.value());
            });
        }
    });
}

void writeInstance(QXmlStreamWriter &xml, const FakeInstance &instance)
{
    within(xml, "item", [&] {
        element(xml, "instanceId", instance.id);
        element(xml, "imageId", instance.image);
        writeState(xml, "instanceState", instance.state);
        element(xml, "keyName", QStringLiteral("ops"));
        element(xml, "instanceType", instance.type);
        element(xml, "launchTime", QStringLiteral("2026-03-02T08:11:45.000Z"));
        within(xml, "placement", [&] { element(xml, "availabilityZone", instance.zone); });
        if (instance.state != u"terminated") {
            element(xml, "subnetId", QStringLiteral("subnet-1f"));
            element(xml, "vpcId", QStringLiteral("vpc-77"));
            if (!instance.privateIp.isEmpty())
                element(xml, "privateIpAddress", instance.privateIp);
            if (!instance.publicIp.isEmpty() && instance.state == u"running")
                element(xml, "ipAddress", instance.publicIp);
            if (!instance.ipv6.isEmpty())
                element(xml, "ipv6Address", instance.ipv6);
        }
        element(xml, "rootDeviceType", instance.rootDevice);
        element(xml, "architecture", QStringLiteral("x86_64"));
        element(xml, "platformDetails", instance.platform);
        writeTags(xml, instance);
    });
}

QString settled(const QString &state)
{
    static const QMap<QString, QString> after = {{QStringLiteral("pending"), QStringLiteral("running")},
                                                 {QStringLiteral("stopping"), QStringLiteral("stopped")},
                                                 {QStringLiteral("shutting-down"), QStringLiteral("terminated")}};
    return after.value(state, state);
}

} // namespace

Ec2Server::Ec2Server(quint16 port) : m_server([this](const FakeRequest &request) { return answer(request); }, port) {}

void Ec2Server::addInstances(const QString &region, int count)
{
    static const QStringList roles = {QStringLiteral("web"), QStringLiteral("app"), QStringLiteral("db"),
                                      QStringLiteral("cache"), QStringLiteral("queue")};
    static const QStringList stages = {QStringLiteral("production"), QStringLiteral("staging"), QStringLiteral("test")};
    for (int i = 0; i < count; ++i) {
        const int number = ++m_numbered;
        const QString role = roles[i % roles.size()];
        FakeInstance instance;
        instance.id = QStringLiteral("i-%1").arg(number, 17, 16, QLatin1Char('0'));
        instance.name = QStringLiteral("%1-%2").arg(role).arg(i / int(roles.size()) + 1, 2, 10, QLatin1Char('0'));
        instance.zone = region + QChar(u'a' + i % 3);
        instance.type = i % 4 == 0 ? QStringLiteral("m5.large") : QStringLiteral("t3.small");
        instance.privateIp =
            QStringLiteral("10.%1.%2.%3").arg(number / 62'500 % 250).arg(number / 250 % 250).arg(number % 250 + 1);
        instance.publicIp = QStringLiteral("198.18.%1.%2").arg(number / 250 % 250).arg(number % 250 + 1);
        instance.tags = {{QStringLiteral("role"), role}, {QStringLiteral("env"), stages[i % stages.size()]}};
        if (i % 11 == 10)
            instance.state = QStringLiteral("stopped");
        add(region, instance);
    }
}

FakeInstance &Ec2Server::add(const QString &region, const FakeInstance &instance)
{
    QList<FakeInstance> &all = m_instances[region];
    all.append(instance);
    if (all.last().zone.isEmpty())
        all.last().zone = region + u'a';
    return all.last();
}

FakeInstance *Ec2Server::find(const QString &region, const QString &id)
{
    for (FakeInstance &instance : m_instances[region]) {
        if (instance.id == id)
            return &instance;
    }
    return nullptr;
}

void Ec2Server::refuse(const QString &action, int status, const QString &code, const QString &message)
{
    if (code.isEmpty())
        m_refused.remove(action);
    else
        m_refused.insert(action, fault(status, code, message));
}

void Ec2Server::holdLaterPages(const QString &region)
{
    m_server.hold([region](const FakeRequest &request) {
        return readSignature(request).region == region.toLatin1() && !request.field("NextToken").isEmpty();
    });
}

int Ec2Server::count(const QString &action) const
{
    int count = 0;
    for (const FakeRequest &request : m_server.requests())
        count += request.field("Action") == action;
    return count;
}

FakeReply Ec2Server::fault(int status, const QString &code, const QString &message)
{
    FakeReply reply;
    reply.status = status;
    QXmlStreamWriter xml(&reply.body);
    xml.writeStartDocument();
    within(xml, "Response", [&] {
        within(xml, "Errors", [&] {
            within(xml, "Error", [&] {
                element(xml, "Code", code);
                element(xml, "Message", message);
            });
        });
        element(xml, "RequestID", QStringLiteral("fake-fault-0001"));
    });
    return reply;
}

FakeReply Ec2Server::dated(FakeReply reply) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc().addMSecs(clockAhead);
    const QString date = QLocale::c().toString(now, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    reply.headers.append(Header{"Date", date.toLatin1()});
    reply.headers.append(Header{"Content-Type", "text/xml;charset=UTF-8"});
    return reply;
}

FakeReply Ec2Server::answer(const FakeRequest &request)
{
    QString region;
    if (const QString code = refusedSignature(request, &region); !code.isNull())
        return dated(fault(code == u"AuthFailure" ? 401 : code == u"RequestExpired" ? 400 : 403, code));
    if (dead.contains(region)) {
        FakeReply hungUp;
        hungUp.hangsUp = true;
        return hungUp;
    }
    const QString action = request.field("Action");
    if (const auto refused = m_refused.constFind(action); refused != m_refused.constEnd())
        return dated(*refused);
    return dated(act(action, request, region));
}

QString Ec2Server::refusedSignature(const FakeRequest &request, QString *region) const
{
    const Signature found = readSignature(request);
    *region = QString::fromLatin1(found.region);
    const bool own = found.keyId == keys.id.toLatin1();
    if (!own && !m_sessions.contains(found.keyId))
        return found.keyId.startsWith("ASIA") ? QStringLiteral("ExpiredToken") : QStringLiteral("AuthFailure");
    const Session session = own ? Session{keys.secret, keys.token.bytes().toByteArray()} : m_sessions[found.keyId];
    if (request.header("X-Amz-Security-Token") != session.token)
        return QStringLiteral("AuthFailure");
    SigV4Request wire{request.method, request.target, {}, {}, request.body};
    for (const QByteArray &name : found.headers.split(';'))
        wire.headers.append({name, request.header(name)});
    const SigV4Scope scope{found.region, found.service, stampOf(request)};
    const QByteArray text = sigV4StringToSign(sigV4CanonicalRequest(wire), scope);
    if (!scope.at.isValid() || sigV4Signature(text, session.secret, scope) != found.hex)
        return QStringLiteral("SignatureDoesNotMatch");
    const qint64 off = QDateTime::currentDateTimeUtc().addMSecs(clockAhead).msecsTo(scope.at);
    return std::llabs(off) > window ? QStringLiteral("RequestExpired") : QString();
}

FakeReply Ec2Server::act(const QString &action, const FakeRequest &request, const QString &region)
{
    if (action == u"GetCallerIdentity")
        return identity(request);
    if (action == u"AssumeRole")
        return assumeRole(request);
    if (action == u"DescribeRegions")
        return describeRegions();
    if (!m_instances.contains(region) || notOptedIn.contains(region))
        return fault(401, QStringLiteral("AuthFailure"), QStringLiteral("the region is not enabled"));
    if (action == u"DescribeInstances")
        return describeInstances(request, region);
    if (action == u"DescribeImages")
        return describeImages(request);
    if (action == u"DescribeInstanceAttribute")
        return describeAttribute(request, region);
    if (action == u"GetConsoleOutput")
        return consoleOutput(request, region);
    return changeState(action, request, region);
}

FakeReply Ec2Server::describeRegions() const
{
    return document(QStringLiteral("DescribeRegionsResponse"), [&](QXmlStreamWriter &xml) {
        within(xml, "regionInfo", [&] {
            for (const QString &region : m_instances.keys()) {
                within(xml, "item", [&] {
                    element(xml, "regionName", region);
                    element(xml, "regionEndpoint", url().host());
                    element(xml, "optInStatus",
                            notOptedIn.contains(region) ? QStringLiteral("not-opted-in")
                                                        : QStringLiteral("opt-in-not-required"));
                });
            }
        });
    });
}

FakeReply Ec2Server::describeInstances(const FakeRequest &request, const QString &region)
{
    QList<FakeInstance> &all = m_instances[region];
    const QString id = request.field("InstanceId.1");
    const QString token = request.field("NextToken");
    const QString tokenStart = QStringLiteral("page+%1/").arg(m_tokenAge); // signs that must be encoded
    if (!id.isEmpty() && !find(region, id))
        return fault(400, QStringLiteral("InvalidInstanceID.NotFound"));
    if (!token.isEmpty() && !token.startsWith(tokenStart))
        return fault(400, QStringLiteral("InvalidPaginationToken"));
    const bool emptyNow = emptyFirstPage && token.isEmpty() && id.isEmpty();
    const qsizetype from = token.mid(tokenStart.size()).toLongLong();
    const int most = qMin(pageSize, id.isEmpty() ? request.field("MaxResults").toInt() : 1);
    const qsizetype to = emptyNow ? 0 : qMin(from + most, all.size());
    return document(QStringLiteral("DescribeInstancesResponse"), [&](QXmlStreamWriter &xml) {
        within(xml, "reservationSet", [&] {
            for (qsizetype i = id.isEmpty() ? from : 0; i < (id.isEmpty() ? to : all.size()); ++i) {
                if (!id.isEmpty() && all[i].id != id)
                    continue;
                within(xml, "item", [&] {
                    element(xml, "ownerId", QStringLiteral("210987654321"));
                    within(xml, "instancesSet", [&] { writeInstance(xml, all[i]); });
                });
                all[i].state = settled(all[i].state);
            }
        });
        if (id.isEmpty() && (emptyNow || to < all.size()))
            element(xml, "nextToken", tokenStart + QString::number(to));
    });
}

FakeReply Ec2Server::describeImages(const FakeRequest &request) const
{
    if (request.field("Filter.1.Name") != u"image-id")
        return fault(400, QStringLiteral("InvalidParameterValue"));
    return document(QStringLiteral("DescribeImagesResponse"), [&](QXmlStreamWriter &xml) {
        within(xml, "imagesSet", [&] {
            for (int i = 1; !request.field("Filter.1.Value." + QByteArray::number(i)).isEmpty(); ++i) {
                const QString id = request.field("Filter.1.Value." + QByteArray::number(i));
                if (!images.contains(id))
                    continue;
                within(xml, "item", [&] {
                    element(xml, "imageId", id);
                    element(xml, "name", images.value(id));
                });
            }
        });
    });
}

FakeReply Ec2Server::describeAttribute(const FakeRequest &request, const QString &region)
{
    const FakeInstance *instance = find(region, request.field("InstanceId"));
    if (!instance)
        return fault(400, QStringLiteral("InvalidInstanceID.NotFound"));
    const QString attribute = request.field("Attribute");
    const bool value = attribute == u"disableApiStop" ? instance->stopProtected : instance->terminationProtected;
    return document(QStringLiteral("DescribeInstanceAttributeResponse"), [&](QXmlStreamWriter &xml) {
        element(xml, "instanceId", instance->id);
        within(xml, attribute.toLatin1().constData(),
               [&] { element(xml, "value", value ? QStringLiteral("true") : QStringLiteral("false")); });
    });
}

FakeReply Ec2Server::consoleOutput(const FakeRequest &request, const QString &region)
{
    const FakeInstance *instance = find(region, request.field("InstanceId"));
    if (!instance)
        return fault(400, QStringLiteral("InvalidInstanceID.NotFound"));
    const bool latest = request.field("Latest") == u"true";
    if (latest && instance->latestConsole.isNull())
        return fault(400, QStringLiteral("UnsupportedOperation"));
    return document(QStringLiteral("GetConsoleOutputResponse"), [&](QXmlStreamWriter &xml) {
        element(xml, "instanceId", instance->id);
        element(xml, "timestamp", QStringLiteral("2026-03-02T08:12:45.000Z"));
        element(xml, "output", QString::fromLatin1((latest ? instance->latestConsole : instance->console).toBase64()));
    });
}

FakeReply Ec2Server::changeState(const QString &action, const FakeRequest &request, const QString &region)
{
    FakeInstance *instance = find(region, request.field("InstanceId.1"));
    if (!instance)
        return fault(400, QStringLiteral("InvalidInstanceID.NotFound"));
    if (request.field("DryRun") == u"true")
        return fault(412, QStringLiteral("DryRunOperation"));
    const QString before = instance->state;
    if (action == u"StartInstances" && before == u"stopped")
        instance->state = QStringLiteral("pending");
    else if (action == u"StopInstances" && instance->stopProtected)
        return fault(400, QStringLiteral("OperationNotPermitted"));
    else if (action == u"StopInstances" && before == u"running")
        instance->state = QStringLiteral("stopping");
    else if (action == u"TerminateInstances" && instance->terminationProtected)
        return fault(400, QStringLiteral("OperationNotPermitted"));
    else if (action == u"TerminateInstances")
        instance->state = QStringLiteral("shutting-down");
    else if (action == u"RebootInstances" && before == u"running")
        return document(QStringLiteral("RebootInstancesResponse"),
                        [](QXmlStreamWriter &xml) { element(xml, "return", QStringLiteral("true")); });
    else
        return fault(400, QStringLiteral("IncorrectInstanceState"));
    return document(action + QStringLiteral("Response"), [&](QXmlStreamWriter &xml) {
        within(xml, "instancesSet", [&] {
            within(xml, "item", [&] {
                element(xml, "instanceId", instance->id);
                writeState(xml, "currentState", instance->state);
                writeState(xml, "previousState", before);
            });
        });
    });
}

FakeReply Ec2Server::assumeRole(const FakeRequest &request)
{
    if (!externalId.isEmpty() && request.field("ExternalId") != externalId)
        return fault(403, QStringLiteral("AccessDenied"));
    const QByteArray id = "ASIAFAKE" + QByteArray::number(++m_numbered);
    const Session session{Secret(QByteArray("session-secret-canary-" + id)), "session-token-canary/" + id + "=="};
    m_sessions.insert(id, session);
    const QDateTime until = QDateTime::currentDateTimeUtc().addSecs(sessionSeconds);
    return document(QStringLiteral("AssumeRoleResponse"), [&](QXmlStreamWriter &xml) {
        within(xml, "AssumeRoleResult", [&] {
            within(xml, "Credentials", [&] {
                element(xml, "AccessKeyId", QString::fromLatin1(id));
                element(xml, "SecretAccessKey", QString::fromUtf8(session.secret.bytes().toByteArray()));
                element(xml, "SessionToken", QString::fromLatin1(session.token));
                element(xml, "Expiration", until.toString(Qt::ISODate));
            });
        });
    });
}

FakeReply Ec2Server::identity(const FakeRequest &request) const
{
    const bool session = !request.header("X-Amz-Security-Token").isEmpty();
    const QString arn = session ? QStringLiteral("arn:aws:sts::210987654321:assumed-role/ops/maestro")
                                : QStringLiteral("arn:aws:iam::210987654321:user/maestro");
    return document(QStringLiteral("GetCallerIdentityResponse"), [&](QXmlStreamWriter &xml) {
        within(xml, "GetCallerIdentityResult", [&] {
            element(xml, "Arn", arn);
            element(xml, "UserId", QStringLiteral("AIDAFAKE"));
            element(xml, "Account", QStringLiteral("210987654321"));
        });
    });
}

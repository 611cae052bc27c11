#include "clouds/awserror.h"

#include "clouds/redaction.h"
#include "formats/xml.h"

#include <QCoreApplication>

#include <cstdlib>

namespace {

class AwsErrorText
{
    Q_DECLARE_TR_FUNCTIONS(AwsErrorText)
};

bool isOneOf(const QString &code, std::initializer_list<const char *> codes)
{
    for (const char *candidate : codes) {
        if (code == QLatin1String(candidate))
            return true;
    }
    return false;
}

bool isThrottle(const AwsFault &fault)
{
    return fault.status == 429 ||
           isOneOf(fault.code, {"RequestLimitExceeded", "EC2ThrottledException", "Throttling", "ThrottlingException",
                                "ThrottledException", "TooManyRequestsException", "RequestThrottled",
                                "RequestThrottledException", "SlowDown", "BandwidthLimitExceeded"});
}

bool isSkew(const AwsFault &fault, qint64 offset)
{
    if (isOneOf(fault.code, {"RequestExpired", "RequestTimeTooSkewed"}))
        return true;
    if (isOneOf(fault.code, {"SignatureDoesNotMatch", "InvalidSignatureException"}))
        return fault.message.contains(u"Signature expired") || fault.message.contains(u"not yet current");
    constexpr qint64 fiveMinutes = 300'000;
    return fault.code == u"AuthFailure" && std::llabs(offset) > fiveMinutes;
}

bool isBadKey(const AwsFault &fault)
{
    return isOneOf(fault.code, {"AuthFailure", "InvalidClientTokenId", "UnrecognizedClientException",
                                "SignatureDoesNotMatch", "InvalidSignatureException", "MissingAuthenticationToken",
                                "IncompleteSignature", "InvalidAccessKeyId"});
}

Error wordsForRefusal(const AwsFault &fault, const AwsContext &at)
{
    if (fault.retryAfter > 0 && isThrottle(fault))
        return {Error::Throttled,
                AwsErrorText::tr("%1 asks to wait %2 seconds before the next request. Refresh again later.")
                    .arg(at.host)
                    .arg(fault.retryAfter / 1000)};
    if (isThrottle(fault))
        return {Error::Throttled,
                AwsErrorText::tr("%1 answers too many requests of this account and refused more. Refresh again later.")
                    .arg(at.host)};
    if (isOneOf(fault.code, {"InvalidInstanceID.NotFound", "InvalidInstanceID.Malformed"}))
        return {Error::NotFound, AwsErrorText::tr("The instance is gone from %1. Refresh the list.").arg(at.region)};
    if (fault.code == u"IncorrectInstanceState")
        return {Error::Busy,
                AwsErrorText::tr("The state of the instance does not allow this now. Refresh and try again.")};
    if (fault.code == u"OperationNotPermitted")
        return {Error::Denied,
                AwsErrorText::tr("The instance is protected against this. Take the protection away at AWS first.")};
    if (fault.code == u"UnsupportedOperation")
        return {Error::Unsupported,
                AwsErrorText::tr("This instance cannot do that: AWS says the operation is not supported for it.")};
    if (isOneOf(fault.code, {"InsufficientInstanceCapacity", "InstanceLimitExceeded", "VcpuLimitExceeded"}))
        return {Error::Busy,
                AwsErrorText::tr("AWS has no room to start it in this zone, or the account's limit is reached (%1).")
                    .arg(fault.code)};
    if (fault.status >= 500)
        return {Error::Unreachable, AwsErrorText::tr("%1 is not working at the moment (HTTP %2). Try again later.")
                                        .arg(at.host)
                                        .arg(fault.status)};
    if (fault.code.isEmpty())
        return {Error::Failed,
                AwsErrorText::tr("%1 did not answer like AWS (HTTP %2). Check the endpoint of the account.")
                    .arg(at.host)
                    .arg(fault.status)};
    return {Error::Failed, AwsErrorText::tr("%1 refused %2: %3.").arg(at.host, at.action, fault.code)};
}

Error wordsFor(const AwsFault &fault, const AwsContext &at)
{
    if (isMissingRight(fault))
        return {Error::Denied,
                AwsErrorText::tr("The keys of this account lack the right %1 in %2. Add it to the policy of their user "
                                 "or role.")
                    .arg(at.action, at.region)};
    if (isSkew(fault, 0))
        return {
            Error::Unreachable,
            AwsErrorText::tr("%1 does not accept the time of this machine. Set its clock and try again.").arg(at.host)};
    if (isExpiredSession(fault))
        return {Error::Denied,
                AwsErrorText::tr("The session of this account has ended. Enter new keys or a new session token.")};
    if (fault.code == u"SignatureDoesNotMatch" || fault.code == u"InvalidSignatureException")
        return {Error::Denied,
                AwsErrorText::tr("%1 did not accept the signature. Enter the secret access key anew.").arg(at.host)};
    if (fault.code == u"OptInRequired")
        return {
            Error::Denied,
            AwsErrorText::tr("The region %1 or the service is not enabled for this account. Enable it at AWS or leave "
                             "the region out.")
                .arg(at.region)};
    if (isBadKey(fault))
        return {
            Error::Denied,
            AwsErrorText::tr("%1 did not accept the access key in %2. Check the access key ID and the secret, and that "
                             "the region is enabled.")
                .arg(at.host, at.region)};
    if (isOneOf(fault.code, {"PendingVerification", "Blocked"}))
        return {Error::Denied,
                AwsErrorText::tr("AWS has closed this account for the moment (%1). Ask AWS support.").arg(fault.code)};
    if (fault.code == u"RegionDisabledException")
        return {Error::Denied,
                AwsErrorText::tr("STS is not activated in %1. Activate it at AWS or choose another home region.")
                    .arg(at.region)};
    return wordsForRefusal(fault, at);
}

} // namespace

AwsFault readAwsFault(const HttpReply &reply)
{
    AwsFault fault;
    fault.status = reply.status;
    fault.requestId = QString::fromLatin1(reply.header("x-amzn-requestid"));
    constexpr qint64 longest = 120'000;
    fault.retryAfter = reply.retryAfter > longest ? reply.retryAfter : 0;
    constexpr qsizetype largestFault = 64 << 10; // it is read where the window is drawn
    const auto document =
        reply.body.size() <= largestFault ? readXml(reply.body) : Result<XmlElement>(failure(Error::Failed, {}));
    if (!document)
        return fault;
    const XmlElement *error = document->child(u"Errors/Error");
    if (!error)
        error = document->child(u"Error");
    if (!error)
        return fault;
    fault.code = error->childText(u"Code").trimmed();
    fault.message = error->childText(u"Message");
    for (const QStringView name : {u"RequestID", u"RequestId"}) {
        if (const QString id = document->childText(name); !id.isEmpty())
            fault.requestId = id;
    }
    return fault;
}

Verdict awsVerdict(const HttpReply &reply, qint64 offset)
{
    if (reply.status < 400)
        return Verdict::Final;
    const AwsFault fault = readAwsFault(reply);
    if (isSkew(fault, offset))
        return Verdict::Skewed;
    if (isThrottle(fault))
        return Verdict::Throttled;
    // 500 and a code that says what is missing: no second try brings it.
    if (isOneOf(fault.code, {"InsufficientInstanceCapacity", "InstanceLimitExceeded", "VcpuLimitExceeded"}))
        return Verdict::Final;
    return fault.code == u"RequestTimeout" ? Verdict::Transient : verdictOf(reply.status);
}

bool isMissingRight(const AwsFault &fault)
{
    return isOneOf(fault.code, {"UnauthorizedOperation", "AccessDenied", "AccessDeniedException"});
}

bool isExpiredSession(const AwsFault &fault)
{
    return isOneOf(fault.code, {"ExpiredToken", "ExpiredTokenException"});
}

Error awsError(const AwsFault &fault, const AwsContext &context, const QList<Secret> &secrets)
{
    Error error = wordsFor(fault, context);
    QStringList detail = {fault.code, fault.message.section(u'\n', 0, 0)};
    if (!fault.requestId.isEmpty())
        detail.append(QStringLiteral("request ") + fault.requestId);
    if (isMissingRight(fault))
        detail.append(awsPolicy({context.action}));
    detail.removeAll(QString());
    error.detail = redacted(detail.join(u'\n'), secrets);
    return error;
}

// What only reads cannot be bound to a resource; what changes a machine can.
QString awsPolicy(const QStringList &actions, const QString &accountNumber)
{
    QStringList quoted;
    bool readsOnly = true;
    for (const QString &action : actions) {
        quoted.append(u'"' + action + u'"');
        readsOnly &= action.contains(u":Describe") || action.contains(u":Get");
    }
    const QString account = accountNumber.isEmpty() ? QStringLiteral("*") : accountNumber;
    const QString resource =
        readsOnly ? QStringLiteral("*") : QStringLiteral("arn:aws:ec2:*:%1:instance/*").arg(account);
    return QStringLiteral("{\"Effect\": \"Allow\",\n \"Action\": [%1],\n \"Resource\": \"%2\"}")
        .arg(quoted.join(QStringLiteral(", ")), resource);
}

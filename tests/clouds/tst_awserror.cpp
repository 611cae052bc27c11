#include "clouds/awserror.h"
#include "clouds/redaction.h"

#include <QTest>

namespace {

HttpReply reply(int status, const QString &code, const QString &message = {})
{
    HttpReply answer;
    answer.status = status;
    answer.body = QStringLiteral("<Response><Errors><Error><Code>%1</Code><Message>%2</Message></Error></Errors>"
                                 "<RequestID>r-1</RequestID></Response>")
                      .arg(code, message)
                      .toUtf8();
    return answer;
}

} // namespace

class TestAwsError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faultsOfAllServicesAreRead();
    void codesAreJudged_data();
    void codesAreJudged();
    void codesBecomeKinds_data();
    void codesBecomeKinds();
    void policiesAreAsSmallAsCanBe();
    void secretsAreTakenOut_data();
    void secretsAreTakenOut();
};

void TestAwsError::faultsOfAllServicesAreRead()
{
    const AwsFault ec2 = readAwsFault(reply(400, QStringLiteral("InvalidInstanceID.NotFound"), QStringLiteral("gone")));
    QCOMPARE(ec2.code, QStringLiteral("InvalidInstanceID.NotFound"));
    QCOMPARE(ec2.message, QStringLiteral("gone"));
    QCOMPARE(ec2.requestId, QStringLiteral("r-1"));
    HttpReply sts;
    sts.status = 403;
    sts.body =
        "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error><Type>Sender</Type>"
        "<Code>InvalidClientTokenId</Code><Message>m</Message></Error><RequestId>r-2</RequestId></ErrorResponse>";
    const AwsFault fault = readAwsFault(sts);
    QCOMPARE(fault.code, QStringLiteral("InvalidClientTokenId"));
    QCOMPARE(fault.requestId, QStringLiteral("r-2"));
    HttpReply html;
    html.status = 502;
    html.body = "<html><body>Bad Gateway";
    QVERIFY(readAwsFault(html).code.isEmpty());
}

void TestAwsError::codesAreJudged_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<Verdict>("verdict");
    const auto row = [](int status, const char *code, Verdict verdict, qint64 offset = 0) {
        QTest::addRow("%d %s %lld", status, code, static_cast<long long>(offset))
            << status << QString::fromLatin1(code) << offset << verdict;
    };
    row(200, "", Verdict::Final);
    row(503, "RequestLimitExceeded", Verdict::Throttled);
    row(400, "Throttling", Verdict::Throttled);
    row(429, "", Verdict::Throttled);
    row(503, "Unavailable", Verdict::Transient);
    row(500, "InternalError", Verdict::Transient);
    row(400, "RequestTimeout", Verdict::Transient);
    row(500, "InsufficientInstanceCapacity", Verdict::Final);
    row(400, "RequestExpired", Verdict::Skewed);
    row(403, "SignatureDoesNotMatch", Verdict::Final);
    row(401, "AuthFailure", Verdict::Final);
    row(401, "AuthFailure", Verdict::Skewed, -600'000);
    row(403, "UnauthorizedOperation", Verdict::Final);
}

void TestAwsError::codesAreJudged()
{
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(qint64, offset);
    QFETCH(Verdict, verdict);
    QVERIFY(awsVerdict(reply(status, code), offset) == verdict);
    QVERIFY(awsVerdict(reply(403, QStringLiteral("SignatureDoesNotMatch"),
                             QStringLiteral("Signature expired: 1 is now earlier")),
                       0) == Verdict::Skewed);
}

void TestAwsError::codesBecomeKinds_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<Error::Kind>("kind");
    const auto row = [](int status, const char *code, Error::Kind kind) {
        QTest::addRow("%d %s", status, code) << status << QString::fromLatin1(code) << kind;
    };
    row(403, "UnauthorizedOperation", Error::Denied);
    row(403, "AccessDenied", Error::Denied);
    row(401, "AuthFailure", Error::Denied);
    row(403, "InvalidClientTokenId", Error::Denied);
    row(403, "SignatureDoesNotMatch", Error::Denied);
    row(400, "ExpiredToken", Error::Denied);
    row(401, "OptInRequired", Error::Denied);
    row(400, "PendingVerification", Error::Denied);
    row(403, "RegionDisabledException", Error::Denied);
    row(400, "RequestExpired", Error::Unreachable);
    row(503, "RequestLimitExceeded", Error::Throttled);
    row(400, "InvalidInstanceID.NotFound", Error::NotFound);
    row(400, "IncorrectInstanceState", Error::Busy);
    row(400, "OperationNotPermitted", Error::Denied);
    row(400, "UnsupportedOperation", Error::Unsupported);
    row(500, "InsufficientInstanceCapacity", Error::Busy);
    row(503, "Unavailable", Error::Unreachable);
    row(418, "", Error::Failed);
    row(400, "SomethingNew", Error::Failed);
}

void TestAwsError::codesBecomeKinds()
{
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(Error::Kind, kind);
    const AwsContext at{QStringLiteral("ec2:StartInstances"), QStringLiteral("eu-west-1"),
                        QStringLiteral("ec2.example")};
    const Error error = awsError(readAwsFault(reply(status, code, QStringLiteral("their words"))), at);
    QCOMPARE(error.kind, kind);
    QVERIFY(error.message.endsWith(u'.'));
    QVERIFY2(!error.message.contains(u"%"), qPrintable(error.message));
    QVERIFY(error.detail.contains(u"their words") && error.detail.contains(u"r-1"));
}

void TestAwsError::policiesAreAsSmallAsCanBe()
{
    QCOMPARE(
        awsPolicy({QStringLiteral("ec2:DescribeInstances")}),
        QStringLiteral("{\"Effect\": \"Allow\",\n \"Action\": [\"ec2:DescribeInstances\"],\n \"Resource\": \"*\"}"));
    QVERIFY(awsPolicy({QStringLiteral("ec2:StopInstances")}, QStringLiteral("42"))
                .contains(u"arn:aws:ec2:*:42:instance/*"));
}

void TestAwsError::secretsAreTakenOut_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *text) { QTest::newRow(name) << QString::fromLatin1(text); };
    row("the secret itself", "it said ca/na+ry!");
    row("the secret in a URL", "it said ca%2Fna%2Bry%21");
    row("a header", "Authorization: Bearer canary");
    row("a header of AWS", "x-amz-security-token:canary/x==");
    row("a field", "user=me&password=canary&x=1");
    row("JSON", "{\"adminPass\": \"canary\", \"x\": 1}");
    row("XML", "<SecretAccessKey>canary</SecretAccessKey>");
}

void TestAwsError::secretsAreTakenOut()
{
    QFETCH(QString, text);
    const QString clean = redacted(text, {Secret("ca/na+ry!")});
    QVERIFY2(!clean.contains(u"canary") && !clean.contains(u"na+ry") && !clean.contains(u"na%2Bry"), qPrintable(clean));
    QVERIFY(clean.contains(u"[removed]"));
    QCOMPARE(redacted(QStringLiteral("nothing to hide")), QStringLiteral("nothing to hide"));
}

QTEST_APPLESS_MAIN(TestAwsError)
#include "tst_awserror.moc"

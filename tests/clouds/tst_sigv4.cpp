#include "clouds/sigv4.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

class TestSigV4 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKeyIsDerivedStepByStep();
    void aSessionTokenIsSentAndSigned();
    void requestsOfOurOwnAreSigned_data();
    void requestsOfOurOwnAreSigned();
    void theHeadersOfARequestAreSigned_data();
    void theHeadersOfARequestAreSigned();
    void theQueryOfARequestIsSigned_data();
    void theQueryOfARequestIsSigned();
    void reservedCharactersAreEncoded_data();
    void reservedCharactersAreEncoded();
};

namespace {

const QString vectorFolder = QStringLiteral(SOURCE_DIR "/../shared/sigv4");

/// One folder of the public vectors: a raw request, its keys, and what must come of it.
struct Vector
{
    SigV4Request request;
    AwsKeys keys;
    SigV4Scope scope;
    bool signBody = false;
    bool omitToken = false;
    QString folder;

    QByteArray file(const QString &name) const
    {
        QFile file(folder + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray("no file");
    }
};

void readRequest(Vector &vector)
{
    const QByteArray text = vector.file(QStringLiteral("request.txt"));
    const qsizetype end = text.indexOf("\n\n");
    const QList<QByteArray> lines = text.first(end < 0 ? text.size() : end).split('\n');
    vector.request.body = end < 0 ? QByteArray() : text.mid(end + 2);
    const QByteArray first = lines.first();
    vector.request.method = first.first(first.indexOf(' '));
    const QByteArray target = first.mid(first.indexOf(' ') + 1, first.lastIndexOf(' ') - first.indexOf(' ') - 1);
    const qsizetype mark = target.indexOf('?');
    vector.request.path = mark < 0 ? target : target.first(mark);
    const QList<QByteArray> pairs = mark < 0 ? QList<QByteArray>() : target.mid(mark + 1).split('&');
    for (const QByteArray &pair : pairs)
        vector.request.query.append({pair.split('=').first(), pair.mid(pair.indexOf('=') + 1)});
    for (const QByteArray &line : lines.mid(1))
        vector.request.headers.append({line.first(line.indexOf(':')), line.mid(line.indexOf(':') + 1)});
}

Vector readVector(const QString &folder)
{
    Vector vector;
    vector.folder = folder;
    const QJsonObject context = QJsonDocument::fromJson(vector.file(QStringLiteral("context.json"))).object();
    const QJsonObject keys = context[u"credentials"].toObject();
    vector.keys = {keys[u"access_key_id"].toString(), Secret::fromText(keys[u"secret_access_key"].toString()),
                   Secret::fromText(keys[u"token"].toString())};
    vector.scope = {context[u"region"].toString().toLatin1(), context[u"service"].toString().toLatin1(),
                    QDateTime::fromString(context[u"timestamp"].toString(), Qt::ISODate)};
    vector.request.normalize = context[u"normalize"].toBool();
    vector.signBody = context[u"sign_body"].toBool();
    vector.omitToken = context[u"omit_session_token"].toBool();
    readRequest(vector);
    return vector;
}

void addVectorRows()
{
    QTest::addColumn<QString>("folder");
    const QStringList names = QDir(vectorFolder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << vectorFolder + u'/' + name;
    if (names.isEmpty())
        QTest::newRow("no vectors") << QString();
}

QByteArray bodyHash(const QByteArray &body)
{
    return QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
}

} // namespace

Q_DECLARE_METATYPE(SigV4Request)

void TestSigV4::theKeyIsDerivedStepByStep()
{
    const SigV4Scope scope{"us-east-1", "iam", QDateTime(QDate(2012, 2, 15), QTime(0, 0), Qt::UTC)};
    const Secret key = sigV4Key(Secret("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"), scope);
    QCOMPARE(key.bytes().toByteArray().toHex(),
             QByteArray("f4780e2d9f65fa895f9c67b32ce1baf0b0d8a43505a000a1a9e090d414db404d"));
}

void TestSigV4::aSessionTokenIsSentAndSigned()
{
    const SigV4Scope scope{"eu-west-1", "ec2", QDateTime(QDate(2026, 3, 2), QTime(8, 11, 45), Qt::UTC)};
    const AwsKeys keys{QStringLiteral("ASIAEXAMPLE"), Secret("very secret"), Secret("a token")};
    const QList<Header> added = sigV4Headers({"POST", "/", {}, {{"Host", "localhost:4566"}}, "Action=X"}, keys, scope);
    QCOMPARE(headerValue(added, "X-Amz-Date"), QByteArray("20260302T081145Z"));
    QCOMPARE(headerValue(added, "X-Amz-Security-Token"), QByteArray("a token"));
    const QByteArray authorization = headerValue(added, "Authorization");
    QVERIFY2(authorization.startsWith("AWS4-HMAC-SHA256 Credential=ASIAEXAMPLE/20260302/eu-west-1/ec2/aws4_request, "
                                      "SignedHeaders=host;x-amz-date;x-amz-security-token, Signature="),
             authorization);
    QVERIFY(!authorization.contains("very secret"));
}

/// What another implementation, written from the same rules, makes of them; the public vectors are not everywhere.
void TestSigV4::requestsOfOurOwnAreSigned_data()
{
    QTest::addColumn<SigV4Request>("request");
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<QByteArray>("signature");
    const Header host = {"Host", "ec2.test"};
    const auto row = [](const char *what, const SigV4Request &request, const char *names, const char *signature) {
        QTest::newRow(what) << request << QByteArray(names) << QByteArray(signature);
    };
    row("plain", {"GET", "/", {}, {host}}, "host;x-amz-date",
        "293448a40808f4877406490ab7ee488e9b6b3c6ac8cd262004f3521462cbdf57");
    row("query out of order", {"GET", "/", {{"b", "2"}, {"a", "1"}, {"a", "0"}, {"A", "3"}}, {host}}, "host;x-amz-date",
        "e46a9c94c98acf8b9abed192ace7a8d0d2e6b77f9e93d1f3e481ef0c1270db3c");
    row("reserved characters", {"GET", "/", {{"key with space", "a+b/c=d&e~f"}}, {host}}, "host;x-amz-date",
        "3e312e7b5c6a912f813f407e81bd22a3ebb5742b793d15149383722f2c2694b0");
    row("dots and slashes", {"GET", "/one/./two//../three/", {}, {host}}, "host;x-amz-date",
        "0076d9ef65f9bbb821319f0555028fdfc4f510d401bfca6f6cada2e70f6adc67");
    row("letters beyond ASCII", {"GET", "/straße/ü", {{"name", "Größe"}}, {host}}, "host;x-amz-date",
        "a5d30596245171b810b4bce2936abe3eb2e094905171882287473bfd3a084705");
    row("blanks in headers", {"POST", "/", {}, {host, {"My-Header", "  a   b  c "}}}, "host;my-header;x-amz-date",
        "dd66e151c7bb5ba8c804c5c6b134d1b5e899bf4b6a323ea3c072811572a43a19");
    row("a header twice", {"POST", "/", {}, {host, {"Zoo", "b"}, {"zoo", "a"}}}, "host;x-amz-date;zoo",
        "702b2256faf9b1d756d2cd4b8ee422c4d25909907a7cd0a2e9bb8565b9c47283");
    row("a form",
        {"POST",
         "/",
         {},
         {{"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}, {"Host", "ec2.test:8443"}},
         "Action=DescribeInstances&Version=2016-11-15"},
        "content-type;host;x-amz-date", "95fa903a01c48c8e02fdb327ca2bee67a48df2209946c7037f06df8771d57125");
}

void TestSigV4::requestsOfOurOwnAreSigned()
{
    QFETCH(SigV4Request, request);
    QFETCH(QByteArray, names);
    QFETCH(QByteArray, signature);
    const SigV4Scope scope{"eu-test-1", "ec2", QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7), Qt::UTC)};
    const AwsKeys keys{QStringLiteral("OWNKEY"), Secret("own/secret+for=tests"), {}};
    QCOMPARE(headerValue(sigV4Headers(request, keys, scope), "Authorization"),
             "AWS4-HMAC-SHA256 Credential=OWNKEY/20260304/eu-test-1/ec2/aws4_request, SignedHeaders=" + names +
                 ", Signature=" + signature);
}

void TestSigV4::theHeadersOfARequestAreSigned_data()
{
    addVectorRows();
}

void TestSigV4::theHeadersOfARequestAreSigned()
{
    QFETCH(QString, folder);
    if (folder.isEmpty())
        QSKIP("The public vectors of Signature Version 4 are not here: they belong into ../shared/sigv4.");
    Vector vector = readVector(folder);
    if (vector.signBody)
        vector.request.headers.append({"x-amz-content-sha256", bodyHash(vector.request.body)});
    const QList<Header> added = sigV4Headers(vector.request, vector.keys, vector.scope);
    const QByteArray authorization = headerValue(added, "Authorization");
    QCOMPARE(authorization.last(64), vector.file(QStringLiteral("header-signature.txt")));
    QVERIFY(vector.file(QStringLiteral("header-signed-request.txt")).contains(authorization));

    SigV4Request request = vector.request;
    for (const auto &header : added) {
        if (header.first != "Authorization")
            request.headers.append(header);
    }
    const QByteArray canonical = sigV4CanonicalRequest(request);
    QCOMPARE(canonical, vector.file(QStringLiteral("header-canonical-request.txt")));
    QCOMPARE(sigV4StringToSign(canonical, vector.scope), vector.file(QStringLiteral("header-string-to-sign.txt")));
}

void TestSigV4::theQueryOfARequestIsSigned_data()
{
    addVectorRows();
}

// A signed link: the same canonical request with its parameters in the query.
void TestSigV4::theQueryOfARequestIsSigned()
{
    QFETCH(QString, folder);
    if (folder.isEmpty())
        QSKIP("The public vectors of Signature Version 4 are not here: they belong into ../shared/sigv4.");
    Vector vector = readVector(folder);
    SigV4Request request = vector.request;
    request.query += QList<Header>{{"X-Amz-Algorithm", "AWS4-HMAC-SHA256"},
                                   {"X-Amz-Credential", vector.keys.id.toLatin1() + '/' + vector.scope.text()},
                                   {"X-Amz-Date", vector.scope.stamp()},
                                   {"X-Amz-Expires", "3600"},
                                   {"X-Amz-SignedHeaders", sigV4SignedHeaders(request)}};
    if (!vector.keys.token.isEmpty() && !vector.omitToken)
        request.query.append({"X-Amz-Security-Token", vector.keys.token.bytes().toByteArray()});
    const QByteArray canonical = sigV4CanonicalRequest(request);
    QCOMPARE(canonical, vector.file(QStringLiteral("query-canonical-request.txt")));
    const QByteArray toSign = sigV4StringToSign(canonical, vector.scope);
    QCOMPARE(toSign, vector.file(QStringLiteral("query-string-to-sign.txt")));
    QCOMPARE(sigV4Signature(toSign, vector.keys.secret, vector.scope),
             vector.file(QStringLiteral("query-signature.txt")));
}

void TestSigV4::reservedCharactersAreEncoded_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("space") << QByteArray("a b") << QByteArray("a%20b");
    QTest::newRow("plus and slash") << QByteArray("a+b/c==") << QByteArray("a%2Bb%2Fc%3D%3D");
    QTest::newRow("unreserved") << QByteArray("A-z_0.9~") << QByteArray("A-z_0.9~");
    QTest::newRow("star") << QByteArray("*") << QByteArray("%2A");
    QTest::newRow("utf-8") << QByteArray("w\xc3\xb6rker") << QByteArray("w%C3%B6rker");
}

void TestSigV4::reservedCharactersAreEncoded()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, encoded);
    QCOMPARE(sigV4Encoded(text), encoded);
}

QTEST_APPLESS_MAIN(TestSigV4)
#include "tst_sigv4.moc"

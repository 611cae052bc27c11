#include "clouds/http.h"
#include "clouds/httperror.h"
#include "fakes/awaited.h"
#include "fakes/handclock.h"
#include "fakes/httpserver.h"

#include <QTemporaryFile>
#include <QTest>

#include <memory>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace {

struct Identity
{
    QSslCertificate certificate;
    QSslKey key;
};

QByteArray textOf(BIO *bio)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    const QByteArray text(bytes, qsizetype(size));
    BIO_free(bio);
    return text;
}

/// A certificate that signs itself, for 127.0.0.1, valid from so many days ago to so many ahead.
Identity selfSigned(long daysAgo = 1, long daysAhead = 10)
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> made(X509_new(), X509_free);
    X509_set_version(made.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), 7);
    X509_gmtime_adj(X509_getm_notBefore(made.get()), -daysAgo * 86'400);
    X509_gmtime_adj(X509_getm_notAfter(made.get()), daysAhead * 86'400);
    X509_set_pubkey(made.get(), key.get());
    X509_NAME *name = X509_get_subject_name(made.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("fake cloud"), -1, -1,
                               0);
    X509_set_issuer_name(made.get(), name);
    X509_EXTENSION *address = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "IP:127.0.0.1");
    X509_add_ext(made.get(), address, -1);
    X509_EXTENSION_free(address);
    X509_sign(made.get(), key.get(), EVP_sha256());
    BIO *certificate = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(certificate, made.get());
    BIO *secret = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(secret, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return {QSslCertificate(textOf(certificate), QSsl::Pem), QSslKey(textOf(secret), QSsl::Ec)};
}

} // namespace

class TestTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUnknownAuthorityIsRefusedWithItsFingerprint();
    void aFileOfAuthoritiesIsTrusted();
    void aPinnedCertificateIsTrustedAndNoOther();
    void anExpiredCertificateSpeaksOfTheClock();
    void aBrokenFileOfAuthoritiesIsNamed();

private:
    HandClock m_clock;
};

void TestTls::anUnknownAuthorityIsRefusedWithItsFingerprint()
{
    const Identity identity = selfSigned();
    HttpServer server(identity.certificate, identity.key, [](const FakeRequest &) { return FakeReply{200, "hello"}; });
    Http http(m_clock.surroundings());
    HttpRequest request;
    request.url = server.url();
    const auto reply = awaited(http.send(request));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Unreachable);
    QVERIFY2(reply.error().message.contains(QString::fromLatin1(fingerprintOf(identity.certificate))),
             qPrintable(reply.error().message));
    QVERIFY(server.requests().isEmpty());
}

void TestTls::aFileOfAuthoritiesIsTrusted()
{
    const Identity identity = selfSigned();
    HttpServer server(identity.certificate, identity.key, [](const FakeRequest &) { return FakeReply{200, "hello"}; });
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(identity.certificate.toPem());
    file.close();
    Http http(m_clock.surroundings());
    HttpRequest request;
    request.url = server.url();
    request.route.caFile = file.fileName();
    const auto reply = awaited(http.send(request));
    QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().message + reply.error().detail));
    QCOMPARE(reply->body, QByteArray("hello"));
    request.route.caFile.clear();
    QVERIFY(!awaited(http.send(request))); // what one account trusts another does not
}

void TestTls::aPinnedCertificateIsTrustedAndNoOther()
{
    const Identity identity = selfSigned();
    const Identity other = selfSigned();
    HttpServer server(identity.certificate, identity.key, [](const FakeRequest &) { return FakeReply{200, "hello"}; });
    Http http(m_clock.surroundings());
    HttpRequest request;
    request.url = server.url();
    request.route.fingerprint = fingerprintOf(identity.certificate).toLower().replace(":", "");
    const auto reply = awaited(http.send(request));
    QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().message + reply.error().detail));
    request.route.fingerprint = fingerprintOf(other.certificate);
    const auto refused = awaited(http.send(request));
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(QString::fromLatin1(fingerprintOf(identity.certificate))));
    QVERIFY(refused.error().message.contains(QString::fromLatin1(fingerprintOf(other.certificate))));
    QCOMPARE(server.requests().size(), 1);
}

void TestTls::anExpiredCertificateSpeaksOfTheClock()
{
    const Identity identity = selfSigned(10, -2);
    HttpServer server(identity.certificate, identity.key, [](const FakeRequest &) { return FakeReply{200, "hello"}; });
    Http http(m_clock.surroundings());
    HttpRequest request;
    request.url = server.url();
    request.route.fingerprint = fingerprintOf(identity.certificate);
    const auto reply = awaited(http.send(request));
    QVERIFY(!reply);
    QVERIFY2(reply.error().message.contains(u"clock"), qPrintable(reply.error().message));
}

void TestTls::aBrokenFileOfAuthoritiesIsNamed()
{
    Http http(m_clock.surroundings());
    HttpRequest request;
    request.url = QUrl(QStringLiteral("https://127.0.0.1:1/"));
    request.route.caFile = QStringLiteral("/nonexistent/authorities.pem");
    const auto missing = awaited(http.send(request));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, Error::Invalid);
    QVERIFY(missing.error().message.contains(u"/nonexistent/authorities.pem"));
    request.route.caFile = QStringLiteral(SOURCE_DIR "/CMakeLists.txt");
    const auto empty = awaited(http.send(request));
    QVERIFY(!empty);
    QCOMPARE(empty.error().kind, Error::Invalid);
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"

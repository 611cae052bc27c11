#include "ssh/agentbench.h"
#include "ssh/certificate.h"
#include "ssh/sshbench.h"

/// Certificates for users, made by ssh-keygen and shown to a real sshd that takes nothing else.
class TestCertificates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyKindSaysWhatItIsFor_data();
    void everyKindSaysWhatItIsFor();
    void whatIsWrongIsSaidInWords();
    void cutCertificatesAreNone();
    void theCertificateBesideTheKeyLogsIn();
    void aNamedCertificateLogsIn();
    void anExpiredOneIsNamedAndNotTried();
    void aCertificateOfAnotherKeyIsLeftOut();
    void anEncryptedKeyWithACertificateLogsIn();

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }
    /// Signs KEY.pub; the certificate is KEY-cert.pub.
    bool sign(const QString &key, const QStringList &options = {}) const
    {
        return runs(QStringLiteral("ssh-keygen"),
                    QStringList{QStringLiteral("-q"), QStringLiteral("-s"), file(QStringLiteral("ca")),
                                QStringLiteral("-I"), QStringLiteral("me@work")} +
                        options + QStringList{key + QStringLiteral(".pub")});
    }
    static QByteArray load(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    ExecEnd login(const QString &key, const QStringList &certificates = {})
    {
        Bench bench(Bench::quiet(m_farm->knownHostsFile()));
        Host host = m_farm->hosts().first();
        host.identityFiles = {key};
        host.certificateFiles = certificates;
        return bench.run(host, "hostname");
    }
    QStringList forMe() const { return {QStringLiteral("-n"), m_farm->hosts().first().user}; }

    QTemporaryDir m_folder;
    std::unique_ptr<SshFarm> m_farm;
};

void TestCertificates::initTestCase()
{
    QVERIFY(!makeKey(file(QStringLiteral("ca"))).isEmpty());
    FarmOptions options{plainHosts(1)};
    options.hosts[0].refusesKey = true;
    options.config = {QStringLiteral("TrustedUserCAKeys %1").arg(file(QStringLiteral("ca.pub")))};
    m_farm = std::make_unique<SshFarm>(options);
    QVERIFY(startFarm(*m_farm));
}

void TestCertificates::everyKindSaysWhatItIsFor_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("bits");
    QTest::newRow("ed25519") << QStringLiteral("ed25519") << QStringLiteral("256");
    QTest::newRow("ecdsa 256") << QStringLiteral("ecdsa") << QStringLiteral("256");
    QTest::newRow("ecdsa 521") << QStringLiteral("ecdsa") << QStringLiteral("521");
    QTest::newRow("rsa") << QStringLiteral("rsa") << QStringLiteral("2048");
}

void TestCertificates::everyKindSaysWhatItIsFor()
{
    QFETCH(QString, kind);
    QFETCH(QString, bits);
    const QString key = file(kind + bits);
    QVERIFY(runs(QStringLiteral("ssh-keygen"), {QStringLiteral("-q"), QStringLiteral("-t"), kind, QStringLiteral("-b"),
                                                bits, QStringLiteral("-N"), QString(), QStringLiteral("-f"), key}));
    const QString user = m_farm->hosts().first().user;
    QVERIFY(sign(key, {QStringLiteral("-n"), user + QStringLiteral(",b"), QStringLiteral("-V"),
                       QStringLiteral("20240101000000Z:20990101000000Z")}));
    const Certificate certificate = Certificate::parse(load(key + QStringLiteral("-cert.pub")));
    QVERIFY(Certificate::isCertificate(certificate.blob));
    QCOMPARE(certificate.publicBlob, QByteArray::fromBase64(load(key + QStringLiteral(".pub")).split(' ').value(1)));
    QCOMPARE(certificate.keyId, QStringLiteral("me@work"));
    QCOMPARE(certificate.principals, (QStringList{user, QStringLiteral("b")}));
    QCOMPARE(certificate.validAfter, 1704067200U);
    QCOMPARE(certificate.validBefore, 4070908800U);
    QCOMPARE(certificate.trouble(QDateTime::currentDateTime()), QString());
    QCOMPARE(login(key).error.message, QString());
}

void TestCertificates::whatIsWrongIsSaidInWords()
{
    Certificate certificate;
    certificate.blob = "x";
    certificate.isForUsers = true;
    certificate.validAfter = 1000;
    certificate.validBefore = 2000;
    const auto at = [&certificate](qint64 seconds) {
        return certificate.trouble(QDateTime::fromSecsSinceEpoch(seconds));
    };
    QVERIFY(at(999).contains(QStringLiteral("valid from")));
    QCOMPARE(at(1000), QString());
    QCOMPARE(at(1999), QString());
    QVERIFY(at(2000).contains(QStringLiteral("valid until")));
    certificate.isForUsers = false;
    QVERIFY(at(1500).contains(QStringLiteral("for hosts")));
    QVERIFY(Certificate().trouble(QDateTime::currentDateTime()).contains(QStringLiteral("not a certificate")));
}

void TestCertificates::cutCertificatesAreNone()
{
    const QString key = file(QStringLiteral("cut"));
    QVERIFY(!makeKey(key).isEmpty());
    QVERIFY(sign(key));
    const QByteArray whole = Certificate::parse(load(key + QStringLiteral("-cert.pub"))).blob;
    QVERIFY(whole.size() > 200);
    // What follows the validity (options, the signature) is for the server to read.
    for (qsizetype size = 0; size < 120; ++size)
        QVERIFY(Certificate::ofBlob(whole.left(size)).blob.isEmpty());
    QVERIFY(
        !Certificate::isCertificate(QByteArray::fromBase64(load(key + QStringLiteral(".pub")).split(' ').value(1))));
}

void TestCertificates::theCertificateBesideTheKeyLogsIn()
{
    const QString key = file(QStringLiteral("beside"));
    QVERIFY(!makeKey(key).isEmpty());
    QCOMPARE(int(login(key).error.kind), int(Error::Denied));
    QVERIFY(sign(key, forMe()));
    QCOMPARE(login(key).error.message, QString());
}

void TestCertificates::aNamedCertificateLogsIn()
{
    const QString key = file(QStringLiteral("apart"));
    const QString elsewhere = file(QStringLiteral("elsewhere.pub"));
    QVERIFY(!makeKey(key).isEmpty());
    QVERIFY(sign(key, forMe()));
    QVERIFY(QFile::rename(key + QStringLiteral("-cert.pub"), elsewhere));
    QCOMPARE(int(login(key).error.kind), int(Error::Denied));
    QCOMPARE(login(key, {elsewhere}).error.message, QString());
}

void TestCertificates::anExpiredOneIsNamedAndNotTried()
{
    const QString key = file(QStringLiteral("late"));
    QVERIFY(!makeKey(key).isEmpty());
    QVERIFY(sign(key, forMe() + QStringList{QStringLiteral("-V"), QStringLiteral("20200101:20210101")}));
    const ExecEnd end = login(key);
    QVERIFY2(end.error.message.contains(QStringLiteral("late-cert.pub: it was valid until")),
             qPrintable(end.error.message));
}

void TestCertificates::aCertificateOfAnotherKeyIsLeftOut()
{
    const QString key = file(QStringLiteral("mine"));
    const QString other = file(QStringLiteral("other"));
    QVERIFY(!makeKey(key).isEmpty() && !makeKey(other).isEmpty());
    QVERIFY(sign(other, forMe()));
    QCOMPARE(int(login(key, {other + QStringLiteral("-cert.pub")}).error.kind), int(Error::Denied));
}

void TestCertificates::anEncryptedKeyWithACertificateLogsIn()
{
    const QString key = file(QStringLiteral("locked"));
    QVERIFY(!makeKey(key).isEmpty());
    QVERIFY(sign(key, forMe()));
    QVERIFY(runs(QStringLiteral("ssh-keygen"),
                 {QStringLiteral("-q"), QStringLiteral("-p"), QStringLiteral("-P"), QString(), QStringLiteral("-N"),
                  QStringLiteral("secret"), QStringLiteral("-f"), key}));
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    Host host = m_farm->hosts().first();
    host.identityFiles = {key};
    const JobId job = bench.executor->start(bench.request(host, "hostname"));
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 1, 20000);
    QCOMPARE(int(bench.questions.first().kind), int(Question::Kind::Passphrase));
    bench.executor->answer(
        {bench.questions.first().id, Answer::Choice::Once, Secret::fromText(QStringLiteral("secret"))});
    QVERIFY(bench.await(job));
    QCOMPARE(bench.ends.value(job).error.message, QString());
}

QTEST_GUILESS_MAIN(TestCertificates)
#include "tst_certificates.moc"

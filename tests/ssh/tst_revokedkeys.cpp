#include "ssh/askprogram.h"
#include "ssh/hostcertificate.h"
#include "ssh/hostkeys.h"
#include "ssh/sshbench.h"

#include <QTemporaryDir>

/// Lists of revoked keys that ssh-keygen made. ssh-keygen and ssh say what they revoke.
class TestRevokedKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aListRevokesWhatSshKeygenSays_data();
    void aListRevokesWhatSshKeygenSays();
    void aTextRevokesItsLines();
    void whatIsNotUnderstoodIsAnError();
    void everyPieceOfAListThatIsCutOffIsAnError();
    void aRevokedKeyIsRefusedAsSshDoes_data();
    void aRevokedKeyIsRefusedAsSshDoes();
    void aKeyThatIsRevokedLaterIsRefusedOnAnOpenSession();
    void aRevokedCertificateVouchesForNothing_data();
    void aRevokedCertificateVouchesForNothing();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    Result<ProgramAnswer> keygen(const QStringList &arguments) const
    {
        return askProgram(QStringList{QStringLiteral("ssh-keygen")} + arguments, 60000);
    }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return file.fileName();
    }
    PublicKey key(const QString &name) const
    {
        const QList<QByteArray> words = read(name + QStringLiteral(".pub")).split(' ');
        return {words.value(0), words.value(1).trimmed()};
    }
    CertificateMark certificate(const QString &name) const
    {
        const QList<QByteArray> words = read(name + QStringLiteral("-cert.pub")).split(' ');
        const auto found = HostCertificate::parsed(words.value(0), words.value(1));
        return found ? found->voucher().mark() : CertificateMark();
    }
    /// A list made of a specification as ssh-keygen(1) has it; FOLDER is replaced.
    QString list(const QByteArray &specification) const;
    /// What ssh itself makes of the first host: whether it gets as far as the login.
    bool sshTrusts(const QString &knownHosts, const QString &revoked) const;
    ExecEnd run(const QString &knownHosts, const QString &revoked) const;

    QTemporaryDir m_folder;
    std::unique_ptr<SshFarm> m_farm;
};

namespace {

const QString a = QStringLiteral("a");
const QString b = QStringLiteral("b");
const QString authority = QStringLiteral("ca");
const QByteArray any = "ANY"; // before a specification: of no authority

} // namespace

void TestRevokedKeys::initTestCase()
{
    for (const QString &name : {a, b, authority}) {
        const auto made = keygen({QStringLiteral("-q"),
                                  QStringLiteral("-t"),
                                  QStringLiteral("ed25519"),
                                  QStringLiteral("-N"),
                                  {},
                                  QStringLiteral("-f"),
                                  path(name)});
        if (!made)
            QSKIP("there is no ssh-keygen to make lists with");
        QCOMPARE(made->status, 0);
    }
    int serial = 7;
    for (const QString &name : {a, b}) {
        const auto made = keygen({QStringLiteral("-q"), QStringLiteral("-s"), path(authority), QStringLiteral("-h"),
                                  QStringLiteral("-I"), QStringLiteral("id of ") + name, QStringLiteral("-n"),
                                  QStringLiteral("127.77.0.1"), QStringLiteral("-z"), QString::number(serial++),
                                  path(name + QStringLiteral(".pub"))});
        QVERIFY(made && made->status == 0);
    }
    FarmOptions options{plainHosts(1)};
    options.config = {QStringLiteral("HostKey ") + path(a), QStringLiteral("HostCertificate %1-cert.pub").arg(path(a))};
    m_farm = std::make_unique<SshFarm>(options);
    QVERIFY(startFarm(*m_farm));
}

QString TestRevokedKeys::list(const QByteArray &specification) const
{
    const bool ofAny = specification.startsWith(any);
    QByteArray text = ofAny ? specification.mid(any.size()) : specification;
    const QString file = write(QStringLiteral("specification"), text.replace("FOLDER", m_folder.path().toUtf8()));
    const QString krl = path(QStringLiteral("krl"));
    QFile::remove(krl);
    const QStringList command{QStringLiteral("-k"), QStringLiteral("-f"), krl, QStringLiteral("-s"),
                              ofAny ? QStringLiteral("none") : path(authority + QStringLiteral(".pub"))};
    const auto made = keygen(command + QStringList{file});
    if (!made || made->status != 0)
        qWarning("%s", made ? made->err.constData() : "no ssh-keygen");
    return krl;
}

void TestRevokedKeys::aListRevokesWhatSshKeygenSays_data()
{
    QTest::addColumn<QByteArray>("specification");
    QTest::newRow("nothing") << QByteArray("# nothing\n");
    QTest::newRow("a key") << QByteArray("key: FOLDERKEY\n");
    QTest::newRow("a hash") << QByteArray("hash: FINGERPRINT\n");
    QTest::newRow("an older hash") << QByteArray("sha1: FOLDERKEY\n");
    QTest::newRow("a newer hash") << QByteArray("sha256: FOLDERKEY\n");
    QTest::newRow("a serial number") << QByteArray("serial: 7\n");
    QTest::newRow("another serial number") << QByteArray("serial: 9\n");
    QTest::newRow("a range") << QByteArray("serial: 5-7\n");
    QTest::newRow("many") << QByteArray("serial: 1\nserial: 3\nserial: 5\nserial: 7\nserial: 12\nserial: 19\n");
    QTest::newRow("far apart") << QByteArray("serial: 7\nserial: 1000000\nserial: 18446744073709551615\n");
    QTest::newRow("a name") << QByteArray("id: id of a\n");
    QTest::newRow("another name") << QByteArray("id: id of nobody\n");
    QTest::newRow("a serial number of anybody") << QByteArray("ANYserial: 7\n");
}

void TestRevokedKeys::aListRevokesWhatSshKeygenSays()
{
    QFETCH(QByteArray, specification);
    specification.replace("FOLDERKEY", read(QStringLiteral("a.pub")).trimmed());
    specification.replace("FINGERPRINT", key(a).fingerprint());
    const QString krl = list(specification);
    const Result<RevokedKeys> revoked = RevokedKeys::parsed(read(QStringLiteral("krl")));
    QVERIFY2(revoked, revoked ? "" : qPrintable(revoked.error().message));
    for (const QString &name : {a, b, authority}) {
        const auto said =
            keygen({QStringLiteral("-Q"), QStringLiteral("-f"), krl, path(name + QStringLiteral(".pub"))});
        QVERIFY(said);
        QCOMPARE(revoked->revokes(key(name)), said->status != 0);
    }
    for (const QString &name : {a, b}) {
        const auto said =
            keygen({QStringLiteral("-Q"), QStringLiteral("-f"), krl, path(name + QStringLiteral("-cert.pub"))});
        QVERIFY(said);
        QCOMPARE(revoked->revokes(certificate(name)) || revoked->revokes(key(name)), said->status != 0);
    }
}

void TestRevokedKeys::aTextRevokesItsLines()
{
    const QByteArray line = read(QStringLiteral("a.pub"));
    for (const QByteArray &text : {line, "# one\r\n\n  " + line.trimmed() + "\r\n", line.trimmed()}) {
        const Result<RevokedKeys> revoked = RevokedKeys::parsed(text);
        QVERIFY(revoked.has_value());
        QVERIFY(revoked->revokes(key(a)));
        QVERIFY(!revoked->revokes(key(b)));
    }
    QVERIFY(RevokedKeys::parsed({}).has_value());
}

void TestRevokedKeys::whatIsNotUnderstoodIsAnError()
{
    const Result<RevokedKeys> text = RevokedKeys::parsed(read(QStringLiteral("a.pub")) + "web-1 was stolen\n");
    QVERIFY(!text);
    QVERIFY2(text.error().message.contains(QStringLiteral("line 2")), qPrintable(text.error().message));
    list("serial: 7\n");
    QByteArray newer = read(QStringLiteral("krl"));
    newer[11] = 2; // the format's version
    QVERIFY(!RevokedKeys::parsed(newer));
    QVERIFY(!RevokedKeys::parsed(read(QStringLiteral("krl")) + QByteArray("\x09\0\0\0\0", 5)));
}

void TestRevokedKeys::everyPieceOfAListThatIsCutOffIsAnError()
{
    list("serial: 7\nserial: 20-30\nid: x\nsha256: " + read(QStringLiteral("b.pub")));
    const QByteArray whole = read(QStringLiteral("krl"));
    QVERIFY(RevokedKeys::parsed(whole));
    int good = 0;
    for (qsizetype size = 44; size < whole.size(); ++size)
        good += RevokedKeys::parsed(whole.first(size)) ? 1 : 0;
    QVERIFY2(good <= 2, qPrintable(QString::number(good))); // between two sections it is a shorter list
}

bool TestRevokedKeys::sshTrusts(const QString &knownHosts, const QString &revoked) const
{
    const Host host = m_farm->hosts().first();
    QStringList command = {QStringLiteral("ssh"), QStringLiteral("-F"), QStringLiteral("none")};
    for (const QString &option :
         {QStringLiteral("BatchMode=yes"), QStringLiteral("StrictHostKeyChecking=yes"),
          QStringLiteral("GlobalKnownHostsFile=none"), QStringLiteral("UserKnownHostsFile=") + knownHosts,
          QStringLiteral("RevokedHostKeys=") + revoked, QStringLiteral("IdentityFile=") + m_farm->privateKeyFile(),
          QStringLiteral("Port=%1").arg(host.port), QStringLiteral("HostKeyAlgorithms=ssh-ed25519")})
        command += {QStringLiteral("-o"), option};
    const auto said = askProgram(command + QStringList{host.address, QStringLiteral("true")}, 60000);
    return said && said->status == 0;
}

ExecEnd TestRevokedKeys::run(const QString &knownHosts, const QString &revoked) const
{
    Bench bench(Bench::quiet(knownHosts));
    Host host = m_farm->hosts().first();
    host.revokedHostKeys = revoked;
    ExecRequest request = bench.request(host, "hostname");
    request.mayAsk = false;
    return bench.run(request);
}

void TestRevokedKeys::aRevokedKeyIsRefusedAsSshDoes_data()
{
    QTest::addColumn<QByteArray>("text"); ///< null: there is no such file
    QTest::addColumn<QString>("words");   ///< empty: it is trusted
    const QString revoked = QStringLiteral("marked as revoked");
    QTest::newRow("another key") << QByteArray("OTHER\n") << QString();
    QTest::newRow("empty") << QByteArray("") << QString();
    QTest::newRow("its key") << QByteArray("OTHER\nKEY\n") << revoked;
    QTest::newRow("in a list") << QByteArray("LIST") << revoked;
    QTest::newRow("no such file") << QByteArray() << QStringLiteral("cannot be read");
    QTest::newRow("a word") << QByteArray("OTHER\nstolen\n") << QStringLiteral("line 2");
}

void TestRevokedKeys::aRevokedKeyIsRefusedAsSshDoes()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, words);
    QString revoked = path(QStringLiteral("revoked"));
    QFile::remove(revoked);
    const QByteArray own = m_farm->hostKey(0).trimmed();
    if (text == "LIST")
        revoked = list("key: " + own + "\n");
    else if (!text.isNull())
        write(QStringLiteral("revoked"),
              text.replace("OTHER", read(QStringLiteral("b.pub")).trimmed()).replace("KEY", own));
    QCOMPARE(sshTrusts(m_farm->knownHostsFile(), revoked), words.isEmpty());
    const ExecEnd end = run(m_farm->knownHostsFile(), revoked);
    QCOMPARE(end.error.message.isEmpty(), words.isEmpty());
    QVERIFY2(end.error.message.contains(words), qPrintable(end.error.message));
    QCOMPARE(end.hostKeyRefused, !words.isEmpty());
}

void TestRevokedKeys::aKeyThatIsRevokedLaterIsRefusedOnAnOpenSession()
{
    ExecutorOptions options = Bench::quiet(m_farm->knownHostsFile());
    options.keepSeconds = 60;
    Bench bench(options);
    Host host = m_farm->hosts().first();
    host.revokedHostKeys = write(QStringLiteral("later"), "");
    QCOMPARE(bench.run(host, "hostname").error.message, QString());
    QCOMPARE(bench.executor->openConnections(), 1);
    write(QStringLiteral("later"), m_farm->hostKey(0) + '\n');
    const ExecEnd end = bench.run(host, "hostname");
    QVERIFY2(end.error.message.contains(QStringLiteral("marked as revoked")), qPrintable(end.error.message));
}

void TestRevokedKeys::aRevokedCertificateVouchesForNothing_data()
{
    QTest::addColumn<QByteArray>("specification");
    QTest::addColumn<bool>("isTrusted");
    QTest::newRow("nothing") << QByteArray("serial: 9\n") << true;
    QTest::newRow("its serial number") << QByteArray("serial: 7\n") << false;
    QTest::newRow("its name") << QByteArray("id: id of a\n") << false;
    QTest::newRow("its authority") << QByteArray("AUTHORITY") << false;
}

void TestRevokedKeys::aRevokedCertificateVouchesForNothing()
{
    QFETCH(QByteArray, specification);
    QFETCH(bool, isTrusted);
    if (specification == "AUTHORITY")
        specification = "key: " + read(QStringLiteral("ca.pub"));
    const QString known = write(QStringLiteral("known"), "@cert-authority * " + read(QStringLiteral("ca.pub")));
    HostKeys keys({known});
    Host host = m_farm->hosts().first();
    const HostName before = HostName::of(host);
    const QList<QByteArray> words = read(QStringLiteral("a-cert.pub")).split(' ');
    const auto certificate = HostCertificate::parsed(words.value(0), words.value(1));
    QVERIFY(certificate.has_value());
    keys.trustCertified(before, key(a), certificate->voucher()); // before anybody revoked it
    QCOMPARE(int(keys.check(before, key(a), 1).verdict), int(HostKeys::Verdict::Known));
    host.revokedHostKeys = list(specification);
    const HostKeys::Finding found = keys.check(HostName::of(host), key(a), 1);
    QCOMPARE(int(found.verdict), int(isTrusted ? HostKeys::Verdict::Known : HostKeys::Verdict::Revoked));
}

QTEST_GUILESS_MAIN(TestRevokedKeys)
#include "tst_revokedkeys.moc"

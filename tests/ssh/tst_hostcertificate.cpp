#include "ssh/askprogram.h"
#include "ssh/certifier.h"
#include "ssh/hostcertificate.h"
#include "ssh/shownkey.h"
#include "ssh/sshbench.h"

#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

namespace {

const QString host = QStringLiteral("host");

} // namespace

/// Certificates that ssh-keygen made. ssh itself, in front of a real sshd, says which of them hold.
class TestHostCertificate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void whatHoldsIsWhatHoldsForSsh_data();
    void whatHoldsIsWhatHoldsForSsh();
    void everyTypeOfAuthorityAndKeyIsVerified_data();
    void everyTypeOfAuthorityAndKeyIsVerified();
    void aCertificateOfAnotherKeyProvesNothing();
    void aChangedByteIsNoticed();
    void aHostIsTrustedForItsAuthority();
    void aHostBehindAnotherIsTrustedForItsAuthority_data();
    void aHostBehindAnotherIsTrustedForItsAuthority();
    void aHostThatShowsNoCertificateInTimeHasNone();
    void aRevokedAuthorityIsFinal();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    bool keygen(const QStringList &arguments) const
    {
        const Result<ProgramAnswer> said =
            askProgram(QStringList{QStringLiteral("ssh-keygen"), QStringLiteral("-q")} + arguments, 60000);
        if (!said || said->status != 0)
            qWarning("%s", said ? said->err.constData() : "no ssh-keygen");
        return said && said->status == 0;
    }
    bool makeKey(const QString &name, const QStringList &type) const
    {
        return QFile::exists(path(name)) ||
               keygen(QStringList{QStringLiteral("-N"), {}, QStringLiteral("-f"), path(name), QStringLiteral("-t")} +
                      type);
    }
    /// Leaves KEY-cert.pub beside the key.
    bool sign(const QString &authority, const QString &key, const QStringList &arguments) const
    {
        return keygen(
            QStringList{QStringLiteral("-s"), path(authority), QStringLiteral("-I"), QStringLiteral("an id")} +
            arguments + QStringList{path(key + QStringLiteral(".pub"))});
    }
    QList<QByteArray> words(const QString &file) const
    {
        QFile text(path(file));
        return text.open(QIODevice::ReadOnly) ? text.readAll().trimmed().split(' ') : QList<QByteArray>();
    }
    PublicKey publicKey(const QString &name) const
    {
        const QList<QByteArray> line = words(name + QStringLiteral(".pub"));
        return {line.value(0), line.value(1)};
    }
    Result<HostCertificate> certificate(const QString &key) const
    {
        const QList<QByteArray> line = words(key + QStringLiteral("-cert.pub"));
        return HostCertificate::parsed(line.value(0), line.value(1));
    }
    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return file.fileName();
    }
    /// Hosts that have the certified key beside their own.
    FarmOptions certified(int hosts) const
    {
        FarmOptions options;
        options.hosts = plainHosts(hosts);
        options.config = {QStringLiteral("HostKey ") + path(host),
                          QStringLiteral("HostCertificate %1-cert.pub").arg(path(host))};
        return options;
    }
    /// "accept", "ask" or "refuse", as ssh sees the host `web` with this known_hosts file.
    QString judged(const QString &knownHosts) const;

    QTemporaryDir m_folder;
    bool m_hasJudge = false;
};

namespace {

const QString authority = QStringLiteral("ca");
const QStringList ed25519 = {QStringLiteral("ed25519")};

QStringList list(const char *text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

void TestHostCertificate::initTestCase()
{
    if (!askProgram({QStringLiteral("ssh-keygen"), QStringLiteral("-?")}, 60000))
        QSKIP("there is no ssh-keygen to make certificates");
    for (const QString &name : {host, authority, QStringLiteral("ca2")})
        QVERIFY(makeKey(name, ed25519));
    write(QStringLiteral("sshd_config"), "UsePAM no\nStrictModes no\nPidFile none\n");
    QVERIFY(sign(authority, host, list("-h -n web")));
    m_hasJudge = judged(write(QStringLiteral("plain"),
                              "web " + words(host + QStringLiteral(".pub")).mid(0, 2).join(' ') + '\n')) ==
                 QStringLiteral("accept");
    if (!m_hasJudge)
        qInfo("sshd does not run here: only our own verdict is looked at");
}

QString TestHostCertificate::judged(const QString &knownHosts) const
{
    QStringList command = {QStringLiteral("ssh"), QStringLiteral("-F"), QStringLiteral("none")};
    const QString proxy = QStringLiteral("ProxyCommand=%1 -i -f %2 -h %3 -c %3-cert.pub 2>/dev/null")
                              .arg(SshFarm::sshdProgram(), path(QStringLiteral("sshd_config")), path(host));
    for (const QString &option :
         {QStringLiteral("BatchMode=yes"), QStringLiteral("StrictHostKeyChecking=yes"),
          QStringLiteral("GlobalKnownHostsFile=none"), QStringLiteral("PreferredAuthentications=none"),
          QStringLiteral("UserKnownHostsFile=") + knownHosts, proxy})
        command += {QStringLiteral("-o"), option};
    const Result<ProgramAnswer> said = askProgram(command + list("web true"), 60000);
    if (!said)
        return said.error().message;
    if (said->err.contains("Permission denied"))
        return QStringLiteral("accept");
    if (said->err.contains("REVOKED HOST KEY") || said->err.contains("IDENTIFICATION HAS CHANGED"))
        return QStringLiteral("refuse");
    return said->err.contains("host key is known for") ? QStringLiteral("ask") : QString::fromUtf8(said->err);
}

void TestHostCertificate::whatHoldsIsWhatHoldsForSsh_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("signer");
    QTest::addColumn<QString>("reason"); ///< empty: it holds
    const auto row = [](const char *title, const char *options, const char *reason, const QString &signer = authority) {
        QTest::newRow(title) << list(options) << signer << QString::fromLatin1(reason);
    };
    row("valid", "-h -n web", "");
    row("one of several names", "-h -n db,web", "");
    row("a pattern", "-h -n w*", "other hosts");
    row("valid for a while", "-h -n web -V -1h:+1h", "");
    row("expired", "-h -n web -V -2h:-1h", "expired");
    row("not valid yet", "-h -n web -V +1h:+2h", "not valid yet");
    row("another name", "-h -n db", "other hosts");
    row("a user's", "-n web", "a user's");
    row("another authority", "-h -n web", "does not name", QStringLiteral("ca2"));
    row("conditions", "-h -n web -O critical:never@example.com", "conditions");
}

void TestHostCertificate::whatHoldsIsWhatHoldsForSsh()
{
    QFETCH(QStringList, options);
    QFETCH(QString, signer);
    QFETCH(QString, reason);
    QVERIFY(sign(signer, host, options));
    const Result<HostCertificate> found = certificate(host);
    QVERIFY(found.has_value());
    const Done done = found->check({publicKey(authority)}, "Web", publicKey(host), QDateTime::currentDateTimeUtc());
    QCOMPARE(done.has_value(), reason.isEmpty());
    if (!done) {
        QVERIFY2(done.error().message.contains(reason), qPrintable(done.error().message));
        QVERIFY(done.error().message.contains(QStringLiteral("an id")) || reason == u"does not name");
    }
    const QByteArray line = "@cert-authority web " + words(authority + QStringLiteral(".pub")).mid(0, 2).join(' ');
    const bool isHosts = options.contains(QStringLiteral("-h")); // sshd itself does not show a user's
    if (m_hasJudge && isHosts)
        QCOMPARE(judged(write(QStringLiteral("known"), line + '\n')),
                 reason.isEmpty() ? QStringLiteral("accept") : QStringLiteral("ask"));
}

void TestHostCertificate::everyTypeOfAuthorityAndKeyIsVerified_data()
{
    QTest::addColumn<QStringList>("authorityType");
    QTest::addColumn<QStringList>("keyType");
    const QStringList types = {QStringLiteral("ed25519"), QStringLiteral("ecdsa -b 256"),
                               QStringLiteral("ecdsa -b 384"), QStringLiteral("ecdsa -b 521"),
                               QStringLiteral("rsa -b 2048")};
    for (const QString &signer : types)
        QTest::addRow("%s signs", qPrintable(signer)) << signer.split(u' ') << ed25519;
    for (const QString &type : types)
        QTest::addRow("%s is signed", qPrintable(type)) << ed25519 << type.split(u' ');
}

void TestHostCertificate::everyTypeOfAuthorityAndKeyIsVerified()
{
    QFETCH(QStringList, authorityType);
    QFETCH(QStringList, keyType);
    const QString signer = QStringLiteral("ca-") + authorityType.join(QString());
    const QString key = QStringLiteral("key-") + keyType.join(QString());
    QVERIFY(makeKey(signer, authorityType));
    QVERIFY(makeKey(key, keyType));
    QVERIFY(sign(signer, key, list("-h -n web")));
    const Result<HostCertificate> found = certificate(key);
    QVERIFY(found.has_value());
    QCOMPARE(found->key(), publicKey(key));
    QCOMPARE(found->authority(), publicKey(signer));
    const Done done = found->check({publicKey(signer)}, "web", publicKey(key), QDateTime::currentDateTimeUtc());
    QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().message));
}

void TestHostCertificate::aCertificateOfAnotherKeyProvesNothing()
{
    QVERIFY(sign(authority, host, list("-h -n web")));
    const Done done =
        certificate(host)->check({publicKey(authority)}, "web", publicKey(authority), QDateTime::currentDateTimeUtc());
    QVERIFY(!done.has_value());
    QVERIFY(done.error().message.contains(QStringLiteral("another key")));
    QVERIFY(sign(authority, host, list("-h"))); // for no name at all
    QVERIFY(!certificate(host)
                 ->check({publicKey(authority)}, "web", publicKey(host), QDateTime::currentDateTimeUtc())
                 .has_value());
}

void TestHostCertificate::aChangedByteIsNoticed()
{
    QVERIFY(sign(authority, host, list("-h -n web")));
    const QList<QByteArray> line = words(host + QStringLiteral("-cert.pub"));
    const QByteArray wire = QByteArray::fromBase64(line.at(1));
    for (qsizetype i = 0; i < wire.size(); ++i) {
        QByteArray changed = wire;
        changed[i] = char(changed[i] ^ 1);
        const Result<HostCertificate> found = HostCertificate::parsed(line.at(0), changed.toBase64());
        if (found)
            QVERIFY2(!found->check({publicKey(authority)}, "web", publicKey(host), QDateTime::currentDateTimeUtc()),
                     qPrintable(QString::number(i)));
        QVERIFY(!HostCertificate::parsed(line.at(0), wire.first(i).toBase64()));
    }
}

void TestHostCertificate::aHostIsTrustedForItsAuthority()
{
    QVERIFY(sign(authority, host, list("-h -n 127.77.0.2,127.77.0.3")));
    SshFarm farm(certified(2));
    QVERIFY(startFarm(farm));
    const Host there = farm.hosts().at(0);
    const QByteArray line = "@cert-authority * " + words(authority + QStringLiteral(".pub")).mid(0, 2).join(' ') + '\n';
    HostKeys keys({write(QStringLiteral("authorities"), line)});
    const HostName name = HostName::of(there);
    const HostKeys::Finding before = keys.check(name, publicKey(host), 1);
    QCOMPARE(int(before.verdict), int(HostKeys::Verdict::Unknown));
    QVERIFY(before.mayBeCertified);
    const OpenSideWay source = sideWayTo(there.address, there.port);
    const Done certified = certify(keys, name, publicKey(host), source);
    QVERIFY2(certified.has_value(), certified ? "" : qPrintable(certified.error().message));
    QCOMPARE(int(keys.check(name, publicKey(host), 1).verdict), int(HostKeys::Verdict::Known));
    QCOMPARE(int(keys.pins().of(there.key).value(0).source), int(Pin::Source::Certificate));
    // The farm's own key of the same type has no certificate, and the certificate is none for it.
    const QList<QByteArray> own = farm.hostKey(0).split(' ');
    const HostName second = HostName::of(farm.hosts().at(1));
    QVERIFY(!certify(keys, second, {own.at(0), own.at(1).trimmed()}, source).has_value());
    QCOMPARE(int(keys.check(second, publicKey(host), 1).verdict), int(HostKeys::Verdict::Unknown));
    QCOMPARE(int(certify(keys, second, publicKey(host), sideWayTo(there.address, 1)).error().kind),
             int(Error::Unreachable));
}

void TestHostCertificate::aHostBehindAnotherIsTrustedForItsAuthority_data()
{
    QTest::addColumn<QString>("way");
    QTest::addColumn<QString>("certified"); ///< for which name
    QTest::addColumn<bool>("isTrusted");
    for (const char *way : {"direct", "jump", "command", "socks"}) {
        QTest::addRow("%s", way) << QString::fromLatin1(way) << QStringLiteral("127.77.0.3") << true;
        QTest::addRow("%s, another name", way) << QString::fromLatin1(way) << QStringLiteral("127.77.0.9") << false;
    }
}

void TestHostCertificate::aHostBehindAnotherIsTrustedForItsAuthority()
{
    QFETCH(QString, way);
    QFETCH(QString, certified);
    QFETCH(bool, isTrusted);
    const QString key = QStringLiteral("other-type");
    QVERIFY(makeKey(key, list("ecdsa -b 256")));
    QVERIFY(sign(authority, key, {QStringLiteral("-h"), QStringLiteral("-n"), certified}));
    FarmOptions options{plainHosts(2)};
    options.ownHostKeys = true;
    options.config = {QStringLiteral("HostKey ") + path(key),
                      QStringLiteral("HostCertificate %1-cert.pub").arg(path(key))};
    SshFarm farm(options);
    QVERIFY(startFarm(farm));
    const Host gate = farm.hosts().at(0);
    Host there = farm.hosts().at(1);
    there.algorithms.hostKeys = QStringLiteral("ecdsa-sha2-nistp256");
    const QString known = write(
        QStringLiteral("behind"),
        "@cert-authority 127.77.0.3,[127.77.0.3]:* " + words(authority + QStringLiteral(".pub")).mid(0, 2).join(' ') +
            "\n[" + gate.address.toUtf8() + "]:" + QByteArray::number(gate.port) + ' ' + farm.hostKey(0) + '\n');
    const QStringList toGate = {
        QStringLiteral("-F"),           QStringLiteral("none"),
        QStringLiteral("-i"),           farm.privateKeyFile(),
        QStringLiteral("-o"),           QStringLiteral("IdentitiesOnly=yes"),
        QStringLiteral("-o"),           QStringLiteral("HostKeyAlgorithms=ssh-ed25519"),
        QStringLiteral("-o"),           QStringLiteral("UserKnownHostsFile=") + farm.knownHostsFile(),
        QStringLiteral("-p"),           QString::number(gate.port),
        gate.user + u'@' + gate.address};
    QProcess proxy;
    if (way == u"jump")
        there.jump = QStringLiteral("%1@%2:%3").arg(gate.user, gate.address).arg(gate.port);
    if (way == u"command")
        there.proxyCommand = QStringLiteral("ssh -W %h:%p ") + toGate.join(u' ');
    if (way == u"socks") {
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        const QString port = QString::number(free.serverPort());
        free.close();
        there.jump = QStringLiteral("socks5://127.0.0.1:") + port;
        proxy.start(QStringLiteral("ssh"),
                    QStringList{QStringLiteral("-N"), QStringLiteral("-D"), QStringLiteral("127.0.0.1:") + port} +
                        toGate);
        const auto answers = [&] {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, port.toUShort());
            return QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::ConnectedState; }, 200);
        };
        QTRY_VERIFY_WITH_TIMEOUT(answers(), 20000);
    }
    Bench bench(Bench::quiet(known));
    for (const char *turn : {"first", "then"}) { // for it is pinned by then
        ExecRequest request = bench.request(there, "hostname");
        request.mayAsk = false;
        const ExecEnd end = bench.run(request);
        QVERIFY2(end.error.message.isEmpty() == isTrusted, qPrintable(QString::fromLatin1(turn) + end.error.message));
    }
    const QList<Pin> pins = bench.executor->hostKeys()->pins().of(there.key);
    QCOMPARE(pins.size(), isTrusted ? 1 : 0);
    if (isTrusted)
        QCOMPARE(int(pins.first().source), int(Pin::Source::Certificate));
    QFile file(known);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 2); // a key that is certified needs no line
    proxy.kill();
    QTRY_COMPARE(proxy.state(), QProcess::NotRunning);
}

void TestHostCertificate::aHostThatShowsNoCertificateInTimeHasNone()
{
    for (const FaultServer::Kind kind : {FaultServer::Kind::Tarpit, FaultServer::Kind::Reset}) {
        FaultServer server(kind);
        QVERIFY(server.start());
        Result<QByteArray> shown = failure(Error::Failed, {});
        std::thread asks([&shown, port = server.port()] {
            const Result<SideWay> way = sideWayTo(QStringLiteral("127.0.0.1"), port)(2000);
            shown = way ? shownKey(way->socket, {"ssh-ed25519-cert-v01@openssh.com"}, 500) : Failure(way.error());
        });
        QTRY_COMPARE(server.accepted(), 1);
        asks.join();
        QVERIFY(!shown);
        QVERIFY(!shown.error().message.isEmpty());
    }
    SshFarm plain({plainHosts(1)});
    QVERIFY(startFarm(plain));
    const Result<SideWay> way = sideWayTo(plain.hosts().at(0).address, plain.port())(5000);
    QVERIFY(way.has_value());
    QCOMPARE(int(shownKey(way->socket, {"ssh-ed25519-cert-v01@openssh.com"}, 5000).error().kind), int(Error::NotFound));
}

void TestHostCertificate::aRevokedAuthorityIsFinal()
{
    QVERIFY(sign(authority, host, list("-h -n 127.77.0.2,web")));
    const QByteArray key = words(authority + QStringLiteral(".pub")).mid(0, 2).join(' ');
    const QString known = write(QStringLiteral("revoked"), "@cert-authority * " + key + "\n@revoked * " + key + '\n');
    if (m_hasJudge)
        QCOMPARE(judged(known), QStringLiteral("refuse"));
    SshFarm farm(certified(1));
    QVERIFY(startFarm(farm));
    const Host there = farm.hosts().at(0);
    HostKeys keys({known});
    const Done done = certify(keys, HostName::of(there), publicKey(host), sideWayTo(there.address, there.port));
    QVERIFY(!done.has_value());
    QCOMPARE(int(done.error().kind), int(Error::Denied));
    QCOMPARE(int(keys.check(HostName::of(there), publicKey(host), 1).verdict), int(HostKeys::Verdict::Unknown));
}

QTEST_GUILESS_MAIN(TestHostCertificate)
#include "tst_hostcertificate.moc"

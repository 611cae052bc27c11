#include "ssh/hostkeys.h"
#include "ssh/sshbench.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QMessageAuthenticationCode>
#include <QProcess>
#include <QTemporaryDir>

class TestHostKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linesOfEveryKindAreUnderstood_data();
    void linesOfEveryKindAreUnderstood();
    void aMissingLastNewlineIsRepaired();
    void whatAnotherProgramAddsIsSeen();
    void tenThousandHashedLinesCostNextToNothing();
    void anUnknownKeyAsksWhileOthersGoOn();
    void anAnswerForAllOfTheRunServesEveryHost();
    void aChangedKeyIsRefusedWithBothFingerprints();
    void knownTypesComeFirstOfThoseThatAreAllowed_data();
    void knownTypesComeFirstOfThoseThatAreAllowed();
    void aRevokedKeyIsRefused();
    void strictAndAcceptNewAskNobody();

private:
    static PublicKey key(const char *letter, const QByteArray &type = "ssh-ed25519")
    {
        const auto text = [](const QByteArray &bytes) { return QByteArray(3, '\0') + char(bytes.size()) + bytes; };
        QByteArray wire = text(type);
        if (type.startsWith("ecdsa"))
            wire += text(type.mid(type.lastIndexOf('-') + 1)) + text('\4' + QByteArray(64, *letter));
        else
            wire += text(QByteArray(32, *letter));
        return {type, wire.toBase64()};
    }
};

namespace {

const char anyName[] = "web-1";

QByteArray hashedName(const QByteArray &name, const QByteArray &salt)
{
    const QByteArray full = salt.leftJustified(20, '.'); // OpenSSH takes no other length
    return "|1|" + full.toBase64() + '|' +
           QMessageAuthenticationCode::hash(name, full, QCryptographicHash::Sha1).toBase64();
}

} // namespace

void TestHostKeys::linesOfEveryKindAreUnderstood_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("port");
    QTest::addColumn<int>("verdict");
    const QByteArray a = ' ' + key("a").type + ' ' + key("a").blob + '\n';
    const QByteArray b = ' ' + key("b").type + ' ' + key("b").blob + '\n';
    const QByteArray ecdsa = " ecdsa-sha2-nistp256 " + key("c", "ecdsa-sha2-nistp256").blob + '\n';
    const auto row = [](const char *title, const QByteArray &text, const QByteArray &name, int port,
                        HostKeys::Verdict verdict) { QTest::newRow(title) << text << name << port << int(verdict); };
    using V = HostKeys::Verdict;
    row("nothing", {}, anyName, 22, V::Unknown);
    row("plain", "web-1" + a, anyName, 22, V::Known);
    row("case", "WEB-1" + a, "Web-1", 22, V::Known);
    row("list", "db,web-1,10.0.0.1" + a, "10.0.0.1", 22, V::Known);
    row("other host", "web-2" + a, anyName, 22, V::Unknown);
    row("changed", "web-1" + b, anyName, 22, V::Changed);
    row("one of two", "web-1" + b + "web-1" + a, anyName, 22, V::Known);
    row("other type", "web-1" + ecdsa, anyName, 22, V::OtherType);
    row("port", "[web-1]:2222" + a, anyName, 2222, V::Known);
    row("port changed", "[web-1]:2222" + b, anyName, 2222, V::Changed);
    row("known without the port", "web-1" + a, anyName, 2222, V::Known);
    row("another without the port", "web-1" + b, anyName, 2222, V::Unknown);
    row("wildcard", "web-*" + a, anyName, 22, V::Known);
    row("question mark", "web-?" + a, anyName, 22, V::Known);
    row("wildcard and port", "[127.*]:2222" + a, "127.0.0.9", 2222, V::Known);
    row("negated", "web-*,!web-1" + a, anyName, 22, V::Unknown);
    row("negated other", "web-*,!web-2" + a, anyName, 22, V::Known);
    row("hashed", hashedName("web-1", "salt") + a, anyName, 22, V::Known);
    row("hashed and port", hashedName("[web-1]:2222", "salt") + a, anyName, 2222, V::Known);
    row("hashed changed", hashedName("web-1", "salt") + b, anyName, 22, V::Changed);
    row("hashed other type", hashedName("web-1", "salt") + ecdsa, anyName, 22, V::OtherType);
    row("revoked", "@revoked *" + a, anyName, 22, V::Revoked);
    row("revoked and known", "web-1" + a + "@revoked web-1" + a, anyName, 22, V::Revoked);
    row("revoked beyond port 22", "@revoked web-1" + a, anyName, 2222, V::Revoked);
    row("revoked elsewhere", "web-1" + a + "@revoked web-2" + a, anyName, 22, V::Known);
    row("authority", "@cert-authority *" + a, anyName, 22, V::Unknown);
    row("carriage returns", "# old\r\nweb-1" + a.trimmed().prepend(' ') + "\r\n", anyName, 22, V::Known);
    row("no last newline", "web-1" + a.chopped(1), anyName, 22, V::Known);
    row("tabs and blanks", "  web-1\t" + a.trimmed().replace(' ', '\t') + " a comment \n", anyName, 22, V::Known);
    const char garbage[] = "\0\1\2 \n|1|x\n@\nweb-1\nweb-1 ssh-ed25519\nweb-1 ssh-ed25519 ???\n";
    row("garbage around", QByteArray(garbage, sizeof garbage - 1) + "web-1" + a, anyName, 22, V::Known);
    row("type that lies", "web-1 ssh-rsa " + key("a").blob + '\n', anyName, 22, V::Unknown);
}

void TestHostKeys::linesOfEveryKindAreUnderstood()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, name);
    QFETCH(int, port);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("known_hosts")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    HostKeys keys({file.fileName()});
    QTEST(int(keys.check({name, port}, key("a"), 1).verdict), "verdict");
}

void TestHostKeys::aMissingLastNewlineIsRepaired()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("ssh/known_hosts"));
    HostKeys keys({path});
    QVERIFY(keys.trustAlways({"one", 22}, key("a")).has_value());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QCOMPARE(file.permissions() & (QFileDevice::ReadOther | QFileDevice::ReadGroup), QFileDevice::Permissions());
    file.resize(file.size() - 1);
    file.close();
    QVERIFY(keys.trustAlways({"two", 2222}, key("b")).has_value());
    HostKeys again({path});
    QCOMPARE(int(again.check({"one", 22}, key("a"), 0).verdict), int(HostKeys::Verdict::Known));
    QCOMPARE(int(again.check({"two", 2222}, key("b"), 0).verdict), int(HostKeys::Verdict::Known));
    QCOMPARE(int(keys.check({"two", 2222}, key("b"), 0).verdict), int(HostKeys::Verdict::Known));
    HostKeys nowhere({QStringLiteral("/proc/no/such/file")});
    QVERIFY(!nowhere.trustAlways({"one", 22}, key("a")).has_value());
    QCOMPARE(int(nowhere.check({"one", 22}, key("a"), 0).verdict), int(HostKeys::Verdict::Known));
}

void TestHostKeys::whatAnotherProgramAddsIsSeen()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("known_hosts"));
    HostKeys keys({path});
    QCOMPARE(int(keys.check({"one", 22}, key("a"), 0).verdict), int(HostKeys::Verdict::Unknown));
    HostKeys other({path});
    QVERIFY(other.trustAlways({"one", 22}, key("a")).has_value());
    QCOMPARE(int(keys.check({"one", 22}, key("a"), 0).verdict), int(HostKeys::Verdict::Known));
    QCOMPARE(keys.preferredTypes({"one", 22}), QList<QByteArray>{"ssh-ed25519"});
}

void TestHostKeys::tenThousandHashedLinesCostNextToNothing()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("known_hosts")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    PublicKey wanted;
    for (int i = 0; i < 10000; ++i) {
        QByteArray wire("\0\0\0\x0bssh-ed25519\0\0\0 ", 19);
        wire += QByteArray::number(i).rightJustified(32, 'k');
        wanted = {"ssh-ed25519", wire.toBase64()};
        file.write(hashedName("host-" + QByteArray::number(i), "salt" + QByteArray::number(i)) + " ssh-ed25519 " +
                   wanted.blob + '\n');
    }
    file.close();
    HostKeys keys({file.fileName()});
    QCOMPARE(int(keys.check({"host-9999", 22}, wanted, 0).verdict), int(HostKeys::Verdict::Known));
    QElapsedTimer watch;
    watch.start();
    for (int i = 0; i < 100; ++i)
        QCOMPARE(int(keys.check({"host-9999", 22}, wanted, 0).verdict), int(HostKeys::Verdict::Known));
    QVERIFY2(watch.nsecsElapsed() / 100 < 500000, qPrintable(QString::number(watch.nsecsElapsed() / 100)));
    QCOMPARE(int(keys.check({"host-9999", 22}, key("a"), 0).verdict), int(HostKeys::Verdict::Changed));
}

void TestHostKeys::anUnknownKeyAsksWhileOthersGoOn()
{
    FarmOptions options;
    options.hosts = plainHosts(3);
    options.ownHostKeys = true;
    SshFarm farm(options);
    QVERIFY(startFarm(farm));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("known_hosts"));
    Bench bench(Bench::quiet(path));
    bench.executor->setMaxConnecting(1);
    const JobId asking = bench.executor->start(bench.request(farm.hosts().at(0), "hostname", 5));
    QTRY_COMPARE(bench.questions.size(), 1);
    QCOMPARE(int(bench.states.value(asking)), int(ExecState::Asking));
    ExecRequest other = bench.request(farm.hosts().at(1), "hostname");
    other.hostKeys = HostKeyPolicy::AcceptNew;
    QCOMPARE(int(bench.run(other).state), int(ExecState::Ok));
    const Question question = bench.questions.first();
    const QList<QByteArray> words = farm.hostKey(0).split(' ');
    QCOMPARE(question.fingerprint.toLatin1(), (PublicKey{words.at(0), words.at(1)}.fingerprint()));
    QCOMPARE(question.keyType, QStringLiteral("ssh-ed25519"));
    QCOMPARE(question.lane, 5);
    bench.executor->answer({question.id, Answer::Choice::Once, {}, false});
    QVERIFY(bench.await(asking));
    QCOMPARE(int(bench.ends.value(asking).state), int(ExecState::Ok));
    HostKeys kept({path});
    QCOMPARE(
        int(kept.check({farm.hosts().at(0).address.toLatin1(), farm.port()}, {words.at(0), words.at(1)}, 0).verdict),
        int(HostKeys::Verdict::Unknown));

    const JobId refused = bench.executor->start(bench.request(farm.hosts().at(2), "hostname"));
    QTRY_COMPARE(bench.questions.size(), 2);
    bench.executor->answer({bench.questions.last().id, Answer::Choice::Refuse, {}, false});
    QVERIFY(bench.await(refused));
    QCOMPARE(int(bench.ends.value(refused).state), int(ExecState::Unreachable));
    QVERIFY(bench.ends.value(refused).hostKeyRefused);
}

void TestHostKeys::anAnswerForAllOfTheRunServesEveryHost()
{
    FarmOptions options;
    options.hosts = plainHosts(5);
    SshFarm farm(options);
    QVERIFY(startFarm(farm));
    QTemporaryDir folder;
    Bench bench(Bench::quiet(folder.filePath(QStringLiteral("known_hosts"))));
    for (int i = 0; i < 4; ++i) {
        ExecRequest request = bench.request(farm.hosts().at(i), "hostname", i);
        request.run = i < 3 ? 7 : 8;
        bench.executor->start(request);
    }
    QTRY_COMPARE(bench.questions.size(), 4);
    const auto ofRun8 = std::find_if(bench.questions.cbegin(), bench.questions.cend(),
                                     [](const Question &question) { return question.lane == 3; });
    const auto ofRun7 = std::find_if(bench.questions.cbegin(), bench.questions.cend(),
                                     [](const Question &question) { return question.lane == 1; });
    bench.executor->answer({ofRun7->id, Answer::Choice::AllOfRun, {}, false});
    QVERIFY(bench.awaitCount(3));
    QCOMPARE(bench.sink->out(0) + bench.sink->out(1) + bench.sink->out(2), "host-1\nhost-2\nhost-3\n");
    ExecRequest later = bench.request(farm.hosts().at(4), "hostname");
    later.run = 7;
    QCOMPARE(int(bench.run(later).state), int(ExecState::Ok));
    QCOMPARE(bench.ends.size(), 4);
    bench.executor->answer({ofRun8->id, Answer::Choice::Always, {}, false});
    QVERIFY(bench.awaitCount(5));
    QCOMPARE(bench.questions.size(), 4);
}

void TestHostKeys::aChangedKeyIsRefusedWithBothFingerprints()
{
    FarmOptions options;
    options.hosts = plainHosts(2);
    options.ownHostKeys = true;
    SshFarm farm(options);
    QVERIFY(startFarm(farm));
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("known_hosts")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray name = KnownHosts::nameOf(farm.hosts().at(0).address.toLatin1(), farm.port());
    file.write(name + ' ' + farm.hostKey(1) + '\n');
    file.write(hashedName(KnownHosts::nameOf(farm.hosts().at(1).address.toLatin1(), farm.port()), "salt") +
               " ecdsa-sha2-nistp256 " + key("c", "ecdsa-sha2-nistp256").blob + '\n');
    file.close();
    Bench bench(Bench::quiet(file.fileName()));
    ExecRequest request = bench.request(farm.hosts().at(0), "echo never");
    request.hostKeys = HostKeyPolicy::AcceptNew;
    const ExecEnd end = bench.run(request);
    QCOMPARE(int(end.state), int(ExecState::Unreachable));
    QVERIFY(end.hostKeyRefused);
    for (int i : {0, 1}) {
        const QList<QByteArray> words = farm.hostKey(i).split(' ');
        QVERIFY(end.error.message.contains(QString::fromLatin1(PublicKey{words.at(0), words.at(1)}.fingerprint())));
    }
    request.host = farm.hosts().at(1); // another type than the known one, which the server has not
    QVERIFY(bench.run(request).hostKeyRefused);
    QCOMPARE(bench.sink->total(), 0);
    QVERIFY(bench.questions.isEmpty());
}

void TestHostKeys::knownTypesComeFirstOfThoseThatAreAllowed_data()
{
    QTest::addColumn<QString>("algorithms"); // as ssh_config or `ssh -G` says them
    QTest::addColumn<bool>("knowsRsa");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("one is added") << QStringLiteral("+ssh-rsa") << true << true;
    QTest::newRow("a list of ssh") << QStringLiteral("ssh-ed25519-cert-v01@openssh.com,ssh-ed25519,"
                                                     "sk-ssh-ed25519@openssh.com,rsa-sha2-512,rsa-sha2-256,ssh-rsa")
                                   << true << true;
    QTest::newRow("the known one is not allowed") << QStringLiteral("ssh-ed25519") << true << false;
    QTest::newRow("certificates alone") << QStringLiteral("ssh-ed25519-cert-v01@openssh.com") << false << true;
}

void TestHostKeys::knownTypesComeFirstOfThoseThatAreAllowed()
{
    QFETCH(QString, algorithms);
    QFETCH(bool, knowsRsa);
    QTemporaryDir folder;
    const QString rsa = folder.filePath(QStringLiteral("rsa"));
    QCOMPARE(QProcess::execute(QStringLiteral("ssh-keygen"),
                               {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("rsa"), QStringLiteral("-b"),
                                QStringLiteral("2048"), QStringLiteral("-N"), QString(), QStringLiteral("-f"), rsa}),
             0);
    FarmOptions options;
    options.hosts = plainHosts(1);
    options.config = {QStringLiteral("HostKey %1").arg(rsa)};
    SshFarm farm(options);
    QVERIFY(startFarm(farm));
    QFile line(rsa + QStringLiteral(".pub"));
    QVERIFY(line.open(QIODevice::ReadOnly));
    QFile file(folder.filePath(QStringLiteral("known_hosts")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(KnownHosts::nameOf(farm.hosts().at(0).address.toLatin1(), farm.port()) + ' ' +
               (knowsRsa ? line.readAll() : farm.hostKey(0) + '\n'));
    file.close();
    Bench bench(Bench::quiet(file.fileName()));
    Host host = farm.hosts().at(0);
    host.algorithms.hostKeys = algorithms;
    const ExecEnd end = bench.run(host, "hostname");
    QTEST(end.error.message.isEmpty(), "accepted");
}

void TestHostKeys::aRevokedKeyIsRefused()
{
    FarmOptions options;
    options.hosts = plainHosts(1);
    SshFarm farm(options);
    QVERIFY(startFarm(farm));
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("known_hosts")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(farm.knownHosts() + "@revoked * " + farm.hostKey(0) + '\n');
    file.close();
    Bench bench(Bench::quiet(file.fileName()));
    const ExecEnd end = bench.run(farm.hosts().at(0), "echo never");
    QVERIFY(end.hostKeyRefused);
    QVERIFY(end.error.message.contains(QStringLiteral("revoked")));
    QCOMPARE(bench.sink->total(), 0);
}

void TestHostKeys::strictAndAcceptNewAskNobody()
{
    FarmOptions options;
    options.hosts = plainHosts(1);
    SshFarm farm(options);
    QVERIFY(startFarm(farm));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("known_hosts"));
    Bench bench(Bench::quiet(path));
    ExecRequest request = bench.request(farm.hosts().at(0), "hostname");
    request.hostKeys = HostKeyPolicy::Strict;
    QVERIFY(bench.run(request).hostKeyRefused);
    QVERIFY(!QFile::exists(path));
    request.hostKeys = HostKeyPolicy::AcceptNew;
    QCOMPARE(int(bench.run(request).state), int(ExecState::Ok));
    request.hostKeys = HostKeyPolicy::Strict;
    QCOMPARE(int(bench.run(request).state), int(ExecState::Ok));
    QVERIFY(bench.questions.isEmpty());
}

QTEST_GUILESS_MAIN(TestHostKeys)
#include "tst_hostkeys.moc"

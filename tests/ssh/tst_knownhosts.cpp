#include "ssh/askprogram.h"
#include "ssh/hostkeys.h"
#include "ssh/sshbench.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QTemporaryDir>
#include <QtEndian>

#include <sys/stat.h>
#include <unistd.h>

/// known_hosts files of every kind: ssh itself, against a real sshd, is the judge of our verdict.
class TestKnownHosts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theVerdictIsThatOfSsh_data();
    void theVerdictIsThatOfSsh();
    void aKeyRevokedForTheNameIsRevokedOnEveryPort();
    void eachHostMayHaveFilesOfItsOwn();
    void withoutAFileAKeyIsTrustedByThisProcessAlone();
    void whatWeAddStandsWhereALinkLeads();
    void aFileThatCannotBeWrittenIsNamed();
    void manyProcessesAddWithoutLoss();
    void aLineThatIsTakenOutIsNotTrustedAnyMore();
    void fingerprintsAreThoseOfSshKeygen();

private:
    QString write(const QByteArray &text) const
    {
        QFile file(m_folder.filePath(QStringLiteral("known_hosts")));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return file.fileName();
    }
    /// "accept", "ask" or "refuse", as ssh sees it.
    QString judged(const QString &knownHosts) const;
    /// Of the first host, which is no instance that keys could be pinned to.
    HostName name() const
    {
        Host host = m_farm->hosts().first();
        host.key.clear();
        return HostName::of(host);
    }
    PublicKey key(int index) const { return keyOf(m_farm->hostKey(index)); }
    static PublicKey keyOf(const QByteArray &line)
    {
        const QList<QByteArray> words = line.split(' ');
        return {words.value(0), words.value(1).trimmed()};
    }

    QTemporaryDir m_folder;
    std::unique_ptr<SshFarm> m_farm;
};

namespace {

QByteArray hashed(const QByteArray &name, const QByteArray &salt = QByteArray(20, 's'))
{
    return "|1|" + salt.toBase64() + '|' +
           QMessageAuthenticationCode::hash(name, salt, QCryptographicHash::Sha1).toBase64();
}

QString wordOf(HostKeys::Verdict verdict)
{
    switch (verdict) {
    case HostKeys::Verdict::Known:
        return QStringLiteral("accept");
    case HostKeys::Verdict::Unknown:
        return QStringLiteral("ask");
    case HostKeys::Verdict::OtherType: // the server of the test has no other
    case HostKeys::Verdict::Changed:
    case HostKeys::Verdict::Revoked:
    case HostKeys::Verdict::Unsure:
        break;
    }
    return QStringLiteral("refuse");
}

/// A key of the type, with a wire form as OpenSSH has it.
QByteArray madeKey(const QByteArray &type, const QList<QByteArray> &parts)
{
    QByteArray wire;
    for (const QByteArray &part : QList<QByteArray>{type} + parts) {
        const quint32 size = qToBigEndian(quint32(part.size()));
        wire += QByteArray(reinterpret_cast<const char *>(&size), 4) + part;
    }
    return type + ' ' + wire.toBase64();
}

} // namespace

void TestKnownHosts::initTestCase()
{
    if (!askProgram({QStringLiteral("ssh"), QStringLiteral("-V")}, 20000))
        QSKIP("there is no ssh to compare with");
    FarmOptions options;
    options.hosts = plainHosts(2);
    options.ownHostKeys = true;
    m_farm = std::make_unique<SshFarm>(options);
    QVERIFY(startFarm(*m_farm));
}

QString TestKnownHosts::judged(const QString &knownHosts) const
{
    const Host host = m_farm->hosts().first();
    QStringList command = {QStringLiteral("ssh"), QStringLiteral("-F"), QStringLiteral("none")};
    for (const QString &option :
         {QStringLiteral("BatchMode=yes"), QStringLiteral("StrictHostKeyChecking=yes"),
          QStringLiteral("GlobalKnownHostsFile=none"), QStringLiteral("PreferredAuthentications=none"),
          QStringLiteral("UserKnownHostsFile=") + knownHosts, QStringLiteral("Port=%1").arg(host.port)})
        command += {QStringLiteral("-o"), option};
    const Result<ProgramAnswer> said = askProgram(command + QStringList{host.address, QStringLiteral("true")}, 60000);
    if (!said)
        return said.error().message;
    if (said->err.contains("Permission denied"))
        return QStringLiteral("accept");
    if (said->err.contains("IDENTIFICATION HAS CHANGED") || said->err.contains("REVOKED HOST KEY"))
        return QStringLiteral("refuse");
    if (said->err.contains("host key is known for"))
        return QStringLiteral("ask");
    return QString::fromUtf8(said->err);
}

void TestKnownHosts::theVerdictIsThatOfSsh_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("verdict");
    if (!m_farm)
        return;
    const QByteArray bare = name().host;
    const QByteArray host = KnownHosts::nameOf(bare, name().port);
    const QByteArray port = QByteArray::number(name().port);
    const QByteArray mine = ' ' + m_farm->hostKey(0).trimmed();
    const QByteArray other = ' ' + m_farm->hostKey(1).trimmed();
    const QByteArray point = '\4' + QByteArray(64, 'p');
    const QByteArray ecdsa = ' ' + madeKey("ecdsa-sha2-nistp256", {"nistp256", point});
    const QByteArray rsa =
        ' ' + madeKey("ssh-rsa", {QByteArray("\1\0\1", 3), QByteArray(1, '\0') + QByteArray(256, '\xc1')});
    const auto row = [](const char *title, const QByteArray &text, const char *verdict) {
        QTest::newRow(title) << text << QString::fromLatin1(verdict);
    };
    row("nothing", "", "ask");
    row("plain", host + mine + '\n', "accept");
    row("another key", host + other + '\n', "refuse");
    row("another host", "[127.99.0.1]:" + port + mine + '\n', "ask");
    row("another port", '[' + bare + "]:1" + other + '\n', "ask");
    row("without its port", bare + mine + '\n', "accept");
    row("another key without its port", bare + other + '\n', "ask");
    row("several names", "web," + host + ",db" + mine + '\n', "accept");
    row("several names, another key", "web," + host + other + '\n', "refuse");
    row("both keys", host + other + '\n' + host + mine + '\n', "accept");
    row("the same line twice", host + mine + '\n' + host + mine + '\n', "accept");
    row("wildcard", "[127.*]:" + port + mine + '\n', "accept");
    row("wildcard, another key", "[127.*]:" + port + other + '\n', "refuse");
    row("wildcard without the port", "127.*" + mine + '\n', "accept");
    row("every name", "*" + mine + '\n', "accept");
    row("question marks", host.left(host.size() - 2) + "??" + mine + '\n', "accept");
    row("negated", "[127.*]:*,!" + host + mine + '\n', "ask");
    row("negated, another key", "*,!" + host + other + '\n', "ask");
    row("negated other", "*,!web" + mine + '\n', "accept");
    row("only negated", "!web" + mine + '\n', "ask");
    row("hashed", hashed(host) + mine + '\n', "accept");
    row("hashed, another key", hashed(host) + other + '\n', "refuse");
    row("hashed, another name", hashed("web") + other + '\n', "ask");
    row("hashed without its port", hashed(bare) + mine + '\n', "accept");
    row("hashed with a short salt", hashed(host, "salt") + mine + '\n', "ask");
    row("hashed badly", "|1|x" + mine + "\n|1|" + mine + "\n|2|" + hashed(host).mid(3) + other + '\n', "ask");
    row("revoked", "@revoked " + host + mine + '\n', "refuse");
    row("revoked and known", host + mine + "\n@revoked *" + mine + '\n', "refuse");
    row("revoked elsewhere", host + mine + "\n@revoked web" + mine + '\n', "accept");
    row("revoked, hashed", host + mine + "\n@revoked " + hashed(host) + mine + '\n', "refuse");
    row("another key revoked", host + mine + "\n@revoked *" + other + '\n', "accept");
    row("only another key revoked", "@revoked *" + other + '\n', "ask");
    row("an authority", "@cert-authority *" + other + '\n', "ask");
    row("an authority with the host's key", "@cert-authority *" + mine + '\n', "ask");
    row("an authority beside", "@cert-authority *" + other + '\n' + host + mine + '\n', "accept");
    row("a marker that is not known", "@trusted " + host + mine + '\n', "ask");
    row("two markers", "@revoked @cert-authority " + host + mine + '\n', "ask");
    row("tabs and blanks", "  \t" + host + "\t " + mine.trimmed().replace(' ', "\t  ") + "   \n", "accept");
    row("a comment behind", host + mine + " root@web # new\n", "accept");
    row("comments and empty lines", "# one\n\n   # two\n" + host + mine + '\n', "accept");
    row("a comment before the key", host + " #" + mine + '\n', "ask");
    row("carriage returns", "# one\r\n\r\n" + host + mine + "\r\n", "accept");
    row("carriage returns, another key", host + other + "\r\n", "refuse");
    row("no last newline", host + mine, "accept");
    row("no last newline, another key", host + other, "refuse");
    row("case", host.toUpper() + mine + '\n', "accept");
    row("another type", host + rsa + '\n', "refuse");
    row("another type, and the key", host + rsa + '\n' + host + mine + '\n', "accept");
    row("a point on no curve", host + ecdsa.chopped(4) + '\n', "ask");
    row("a type that is not known", host + ' ' + madeKey("ssh-future", {"x"}) + '\n', "ask");
    row("a type of old", host + " 1024 35 1234567890\n", "ask");
    row("a type that lies", host + " ssh-rsa " + mine.split(' ').at(2) + '\n', "ask");
    row("a key cut short", host + mine.chopped(8) + '\n', "ask");
    row("a key with more behind", host + ' ' + madeKey("ssh-ed25519", {QByteArray(32, 'k'), "more"}) + '\n', "ask");
    row("a small RSA key", host + ' ' + madeKey("ssh-rsa", {"\3", QByteArray(64, '\x71')}) + '\n', "ask");
    row("not base64", host + " ssh-ed25519 ???\n", "ask");
    row("no key", host + '\n' + host + " ssh-ed25519\n@revoked\n@\n", "ask");
    row("garbage around", "\1\2\377 \x1b[0m\n\xff\xfe\n" + host + mine + "\n,,,\n", "accept");
    row("a long line", QByteArray("web,").repeated(40000) + host + mine + '\n', "accept");
    row("a long line, another key", QByteArray("web,").repeated(40000) + host + other + '\n', "refuse");
    row("a long line of a comment", '#' + QByteArray(200000, 'x') + '\n' + host + mine + '\n', "accept");
}

void TestKnownHosts::theVerdictIsThatOfSsh()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, verdict);
    const QString path = write(text);
    QCOMPARE(judged(path), verdict);
    HostKeys keys({path});
    QCOMPARE(wordOf(keys.check(name(), key(0), 1).verdict), verdict);
}

// Stricter than ssh, which finds it out when it looks for the name without its port, warns, and then asks.
void TestKnownHosts::aKeyRevokedForTheNameIsRevokedOnEveryPort()
{
    const QString path = write("@revoked " + name().host + ' ' + m_farm->hostKey(0).trimmed() + '\n');
    HostKeys keys({path});
    QCOMPARE(int(keys.check(name(), key(0), 1).verdict), int(HostKeys::Verdict::Revoked));
}

void TestKnownHosts::eachHostMayHaveFilesOfItsOwn()
{
    const QString usual = write({});
    const QString own = m_folder.filePath(QStringLiteral("own"));
    HostKeys keys({usual});
    HostName there = name();
    there.userFiles = QStringList{own};
    QVERIFY(keys.trustAlways(there, key(0)).has_value());
    QCOMPARE(int(keys.check(there, key(0), 1).verdict), int(HostKeys::Verdict::Known));
    QCOMPARE(int(keys.check(there, key(1), 1).verdict), int(HostKeys::Verdict::Changed));
    QCOMPARE(int(keys.check(name(), key(0), 1).verdict), int(HostKeys::Verdict::Unknown));
    QCOMPARE(QFileInfo(usual).size(), 0);
    HostName elsewhere = name();
    elsewhere.globalFiles = QStringList{own};
    QCOMPARE(int(keys.check(elsewhere, key(0), 1).verdict), int(HostKeys::Verdict::Known));
}

void TestKnownHosts::withoutAFileAKeyIsTrustedByThisProcessAlone()
{
    HostKeys keys({m_folder.filePath(QStringLiteral("never"))});
    HostName there = name();
    there.userFiles = QStringList{QStringLiteral("none")};
    QVERIFY(keys.trustAlways(there, key(0)).has_value());
    QCOMPARE(int(keys.check(there, key(0), 1).verdict), int(HostKeys::Verdict::Known));
    QVERIFY(!QFile::exists(QStringLiteral("none")));
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("never"))));
}

void TestKnownHosts::whatWeAddStandsWhereALinkLeads()
{
    const QString target = m_folder.filePath(QStringLiteral("target"));
    const QString link = m_folder.filePath(QStringLiteral("link"));
    QFile file(target);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("web " + m_farm->hostKey(1).trimmed());
    file.close();
    QVERIFY(QFile::link(target, link));
    HostKeys keys({link});
    QVERIFY(keys.trustAlways(name(), key(0)).has_value());
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(judged(target), QStringLiteral("accept"));
    HostKeys again({target});
    QCOMPARE(int(again.check({"web", 22}, key(1), 1).verdict), int(HostKeys::Verdict::Known));
}

void TestKnownHosts::aFileThatCannotBeWrittenIsNamed()
{
    // A folder stands where the file should: this fails for the administrator as well.
    HostKeys keys({m_folder.path()});
    const Done kept = keys.trustAlways(name(), key(0));
    QVERIFY(!kept.has_value());
    QVERIFY2(kept.error().message.contains(m_folder.path()), qPrintable(kept.error().message));
    QCOMPARE(int(keys.check(name(), key(0), 1).verdict), int(HostKeys::Verdict::Known));
    if (::geteuid() == 0)
        return;
    const QString path = write("# mine\n");
    QVERIFY(::chmod(QFile::encodeName(path).constData(), 0400) == 0);
    HostKeys readOnly({path});
    QVERIFY(!readOnly.trustAlways(name(), key(0)).has_value());
    QVERIFY(::chmod(QFile::encodeName(path).constData(), 0600) == 0);
}

void TestKnownHosts::manyProcessesAddWithoutLoss()
{
    const QString path = write("web " + m_farm->hostKey(1).trimmed());
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&, i] {
            HostKeys keys({path}); // as another process has it
            for (int n = 0; n < 25; ++n) {
                const Done kept = keys.trustAlways({"host-" + QByteArray::number(i * 25 + n), 22}, key(0));
                if (!kept)
                    qWarning("%s", qUtf8Printable(kept.error().message));
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    HostKeys keys({path});
    QCOMPARE(int(keys.check({"web", 22}, key(1), 1).verdict), int(HostKeys::Verdict::Known));
    HostKeys other({path});
    QVERIFY(other.trustAlways({"one", 22}, key(0)).has_value());
    QVERIFY(keys.trustAlways({"two", 22}, key(0)).has_value());
    QCOMPARE(int(keys.check({"one", 22}, key(0), 1).verdict), int(HostKeys::Verdict::Known));
    for (int i = 0; i < 100; ++i)
        QCOMPARE(int(keys.check({"host-" + QByteArray::number(i), 22}, key(0), 1).verdict),
                 int(HostKeys::Verdict::Known));
}

void TestKnownHosts::aLineThatIsTakenOutIsNotTrustedAnyMore()
{
    const QString path = write({});
    HostKeys keys({path});
    QVERIFY(keys.trustAlways({"web", 22}, key(0)).has_value());
    QCOMPARE(int(keys.check({"web", 22}, key(0), 1).verdict), int(HostKeys::Verdict::Known));
    write("# nothing\n");
    QCOMPARE(int(keys.check({"web", 22}, key(0), 1).verdict), int(HostKeys::Verdict::Unknown));
}

void TestKnownHosts::fingerprintsAreThoseOfSshKeygen()
{
    const QString path = m_folder.filePath(QStringLiteral("key.pub"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_farm->hostKey(0));
    file.close();
    const QStringList command = {QStringLiteral("ssh-keygen"), QStringLiteral("-l"), QStringLiteral("-f"), path};
    const Result<ProgramAnswer> sha = askProgram(command, 20000);
    const Result<ProgramAnswer> md5 =
        askProgram(command + QStringList{QStringLiteral("-E"), QStringLiteral("md5")}, 20000);
    QVERIFY(sha && md5);
    QCOMPARE(key(0).fingerprint(), sha->out.split(' ').value(1));
    QCOMPARE(key(0).md5Fingerprint(), md5->out.split(' ').value(1));
}

QTEST_GUILESS_MAIN(TestKnownHosts)
#include "tst_knownhosts.moc"

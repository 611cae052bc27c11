#include "ssh/keys.h"
#include "ssh/rsakey.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <libssh/libssh.h>

class TestKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyKindOfKeyIsImported_data();
    void everyKindOfKeyIsImported();
    void whatIsNoKeyIsSaid_data();
    void whatIsNoKeyIsSaid();
    void whatCannotBeUsedSaysWhatToDo_data();
    void whatCannotBeUsedSaysWhatToDo();
    void aWeakRsaKeyIsRefused();
    void aKeyThatOthersMayReadIsIgnored();
    void aPublicHalfNamesAKeyOfTheAgent();
    void rsaKeysSignQuickly();
    void aFileIsReadOnceForAll();

private:
    static bool keygen(const QString &path, const QStringList &options)
    {
        QProcess program;
        program.start(QStringLiteral("ssh-keygen"),
                      QStringList{QStringLiteral("-q"), QStringLiteral("-f"), path} + options);
        return QTest::qWaitFor([&] { return program.state() == QProcess::NotRunning; }, 30000) &&
               program.exitCode() == 0;
    }
    /// The RSA key in this form.
    bool writeRsa(const QString &path, const QStringList &form) const
    {
        const QString pub = QStringLiteral(".pub");
        return QFile::copy(m_rsa, path) && QFile::copy(m_rsa + pub, path + pub) &&
               keygen(path, QStringList{QStringLiteral("-p"), QStringLiteral("-P"), QString()} + form);
    }
    bool generate(const QString &path, QStringList options) const
    {
        return options.removeOne(QStringLiteral("rsa")) ? writeRsa(path, options)
                                                        : keygen(path, QStringList{QStringLiteral("-t")} + options);
    }
    static QByteArray load(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static bool save(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() &&
               file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    static Starter atOnce()
    {
        return [](const std::function<void()> &work) { work(); };
    }

    QTemporaryDir m_folder;
    const QString m_rsa = m_folder.filePath(QStringLiteral("rsa")); ///< one for all: such a key takes long to find
};

void TestKeys::initTestCase()
{
    QVERIFY(keygen(m_rsa, {QStringLiteral("-t"), QStringLiteral("rsa"), QStringLiteral("-b"), QStringLiteral("2048"),
                           QStringLiteral("-N"), QString()}));
}

void TestKeys::everyKindOfKeyIsImported_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("passphrase");
    const auto row = [](const char *name, const char *options, const QString &passphrase) {
        QTest::newRow(name) << QString::fromLatin1(options).split(u' ') << passphrase;
    };
    row("ed25519", "ed25519", {});
    row("ed25519, encrypted", "ed25519", QStringLiteral("secret"));
    row("ecdsa 256", "ecdsa -b 256", {});
    row("ecdsa 521, encrypted", "ecdsa -b 521", QStringLiteral("secret"));
    row("rsa", "rsa", {});
    row("rsa, encrypted", "rsa", QStringLiteral("secret"));
    row("rsa, PEM", "rsa -m PEM", {});
    row("rsa, PEM, encrypted", "rsa -m PEM", QStringLiteral("secret"));
    row("rsa, PKCS8", "rsa -m PKCS8", {});
    row("ecdsa, PEM", "ecdsa -m PEM", {});
    row("rsa, PKCS8, encrypted", "rsa -m PKCS8", QStringLiteral("secret"));
    row("ecdsa 384", "ecdsa -b 384", {});
    row("ecdsa, PKCS8", "ecdsa -m PKCS8", {});
    row("ecdsa, PEM, encrypted", "ecdsa -b 384 -m PEM", QStringLiteral("secret"));
}

void TestKeys::everyKindOfKeyIsImported()
{
    QFETCH(QStringList, options);
    QFETCH(QString, passphrase);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("key"));
    QVERIFY(generate(path, options + QStringList{QStringLiteral("-N"), passphrase}));
    const QByteArray blob = QByteArray::fromBase64(load(path + QStringLiteral(".pub")).split(' ').value(1));

    Keys keys(atOnce());
    KeyState state;
    const auto keep = [&state](const KeyState &now) { state = now; };
    keys.load(path, keep);
    QCOMPARE(state.publicBlob.isEmpty() ? blob : state.publicBlob, blob);
    if (!passphrase.isEmpty()) {
        QCOMPARE(int(state.kind), int(KeyState::Encrypted));
        QCOMPARE(state.publicBlob, blob);
        keys.unlock(path, Secret::fromText(QStringLiteral("wrong")), keep);
        QCOMPARE(int(state.kind), int(KeyState::Encrypted));
        QVERIFY(!state.problem.isEmpty());
        keys.unlock(path, Secret::fromText(passphrase), keep);
    }
    QCOMPARE(state.problem, QString());
    QCOMPARE(int(state.kind), int(KeyState::Ready));
    char *text = nullptr;
    QCOMPARE(ssh_pki_export_pubkey_base64(state.key->handle(), &text), SSH_OK);
    QCOMPARE(QByteArray::fromBase64(text), blob);
    ssh_string_free_char(text);
}

void TestKeys::whatIsNoKeyIsSaid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("hello\n");
    QTest::newRow("public") << QByteArray("ssh-ed25519 AAAA me\n");
    QTest::newRow("cut") << QByteArray("-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5v\n");
    QTest::newRow("hollow") << QByteArray("-----BEGIN RSA PRIVATE KEY-----\n-----END RSA PRIVATE KEY-----\n");
    QTest::newRow("binary") << QByteArray("-----BEGIN OPENSSH PRIVATE KEY-----\n") + QByteArray(200, '\xff');
}

void TestKeys::whatIsNoKeyIsSaid()
{
    QFETCH(QByteArray, text);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("key"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    Keys keys(atOnce());
    KeyState state;
    keys.load(path, [&state](const KeyState &now) { state = now; });
    QVERIFY(state.kind == KeyState::Unusable || state.kind == KeyState::Encrypted);
    QVERIFY(!state.key);
    keys.load(path + QStringLiteral("-missing"), [&state](const KeyState &now) { state = now; });
    QCOMPARE(int(state.kind), int(KeyState::Missing));
}

void TestKeys::whatCannotBeUsedSaysWhatToDo_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("advice");
    QTest::newRow("PuTTY") << QByteArray("PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\n")
                           << QStringLiteral("puttygen KEY.ppk -O private-openssh");
    QTest::newRow("ssh.com") << QByteArray("---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\n")
                             << QStringLiteral("ssh-keygen -i");
    QTest::newRow("public") << QByteArray("ssh-ed25519 AAAA me\n") << QStringLiteral("public key");
    const auto wire = [](const QByteArray &text) {
        QByteArray size(4, '\0');
        size[3] = char(text.size());
        return size + text;
    };
    const QByteArray onToken = wire("sk-ssh-ed25519@openssh.com") + wire(QByteArray(32, 'x')) + wire("ssh:");
    QTest::newRow("security key") << "-----BEGIN OPENSSH PRIVATE KEY-----\n" +
                                         (QByteArray("openssh-key-v1\0", 15) + wire("none") + wire("none") + wire("") +
                                          QByteArray("\0\0\0\1", 4) + wire(onToken) + wire("secret"))
                                             .toBase64() +
                                         "\n-----END OPENSSH PRIVATE KEY-----\n"
                                  << QStringLiteral("ssh-add");
}

void TestKeys::whatCannotBeUsedSaysWhatToDo()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, advice);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("key"));
    QVERIFY(save(path, text));
    Keys keys(atOnce());
    KeyState state;
    keys.load(path, [&state](const KeyState &now) { state = now; });
    QCOMPARE(int(state.kind), int(KeyState::Unusable));
    QVERIFY2(state.problem.contains(advice), qPrintable(state.problem));
}

void TestKeys::aWeakRsaKeyIsRefused()
{
    QTemporaryDir folder;
    for (const char *format : {"RFC4716", "PEM"}) {
        const QString path = folder.filePath(QString::fromLatin1(format));
        QVERIFY(keygen(path, {QStringLiteral("-t"), QStringLiteral("rsa"), QStringLiteral("-b"), QStringLiteral("1024"),
                              QStringLiteral("-m"), QString::fromLatin1(format), QStringLiteral("-N"), QString()}));
        Keys keys(atOnce());
        KeyState state;
        keys.load(path, [&state](const KeyState &now) { state = now; });
        QCOMPARE(int(state.kind), int(KeyState::Unusable));
        QVERIFY2(state.problem.contains(QStringLiteral("1024 bits is too weak")), qPrintable(state.problem));
    }
}

void TestKeys::aKeyThatOthersMayReadIsIgnored()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("key"));
    QVERIFY(keygen(path, {QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"), QString()}));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
    Keys keys(atOnce());
    KeyState state;
    keys.load(path, [&state](const KeyState &now) { state = now; });
    QCOMPARE(int(state.kind), int(KeyState::Unusable));
    QVERIFY2(state.problem.contains(QStringLiteral("(mode 0640)")), qPrintable(state.problem));
    QVERIFY(state.problem.contains(QStringLiteral("chmod 600")));
}

void TestKeys::aPublicHalfNamesAKeyOfTheAgent()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("key"));
    QVERIFY(keygen(path, {QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"), QString()}));
    QVERIFY(QFile::remove(path));
    Keys keys(atOnce());
    KeyState state;
    keys.load(path, [&state](const KeyState &now) { state = now; });
    QCOMPARE(int(state.kind), int(KeyState::Missing));
    QVERIFY(!state.publicBlob.isEmpty());
    KeyState other;
    keys.load(path + QStringLiteral(".pub"), [&other](const KeyState &now) { other = now; });
    QCOMPARE(other.publicBlob, state.publicBlob);
}

void TestKeys::rsaKeysSignQuickly()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("key"));
    QVERIFY(writeRsa(path, {QStringLiteral("-N"), QString()}));
    const QByteArray complete = completeRsaKey(load(path));
    QVERIFY(PrivateKey::import(complete, {}).has_value());
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("rsa"), QStringLiteral("-check"), QStringLiteral("-text"), QStringLiteral("-noout")});
    openssl.write(complete);
    openssl.closeWriteChannel();
    QTRY_COMPARE(openssl.state(), QProcess::NotRunning);
    const QByteArray shown = openssl.readAllStandardOutput();
    QVERIFY(shown.contains("RSA key ok"));
    QVERIFY(shown.contains("coefficient:\n    ")); // the numbers of the Chinese remainder are there
}

void TestKeys::aFileIsReadOnceForAll()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("key"));
    QVERIFY(generate(path, {QStringLiteral("ed25519"), QStringLiteral("-N"), QString()}));
    std::vector<std::function<void()>> started;
    Keys keys([&started](std::function<void()> work) { started.push_back(std::move(work)); });
    int answers = 0;
    std::shared_ptr<const PrivateKey> first;
    for (int i = 0; i < 100; ++i) {
        keys.load(path, [&](const KeyState &state) {
            ++answers;
            if (!first)
                first = state.key;
            QCOMPARE(state.key, first);
        });
    }
    QCOMPARE(started.size(), size_t(1));
    started.front()();
    QCOMPARE(answers, 100);
    keys.load(path, [&](const KeyState &) { ++answers; });
    QCOMPARE(started.size(), size_t(1));
    QCOMPARE(answers, 101);
}

QTEST_GUILESS_MAIN(TestKeys)
#include "tst_keys.moc"

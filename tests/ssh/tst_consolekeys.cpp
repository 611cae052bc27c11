#include "ssh/consolekeys.h"

#include <QTest>

class TestConsoleKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void blocksOfEveryFormAreUnderstood_data();
    void blocksOfEveryFormAreUnderstood();
    void onlyTheEndOfALongOutputIsRead();
    void randomBytesComeToNothing();

private:
    static PublicKey key(char letter)
    {
        return PublicKey::ofWire(QByteArray("\0\0\0\x0bssh-ed25519\0\0\0 ", 19) + QByteArray(32, letter));
    }
};

void TestConsoleKeys::blocksOfEveryFormAreUnderstood_data()
{
    QTest::addColumn<QByteArray>("console");
    QTest::addColumn<int>("verdict");
    using V = ConsoleKeys::Verdict;
    const auto row = [](const char *title, const QByteArray &console, V verdict) {
        QTest::newRow(title) << console << int(verdict);
    };
    const QByteArray begin = "-----BEGIN SSH HOST KEY FINGERPRINTS-----\n";
    const QByteArray end = "-----END SSH HOST KEY FINGERPRINTS-----\n";
    const QByteArray beginKeys = "-----BEGIN SSH HOST KEY KEYS-----\n";
    const QByteArray endKeys = "-----END SSH HOST KEY KEYS-----\n";
    const QByteArray mine = "256 " + key('a').fingerprint() + " root@web (ED25519)\n";
    const QByteArray other = "256 " + key('b').fingerprint() + " root@web (ED25519)\n";
    const QByteArray rsa = "3072 SHA256:" + QByteArray(43, 'r') + " root@web (RSA)\n";
    const QByteArray md5 = "256 " + key('a').md5Fingerprint() + " root@web (ED25519)\n";
    const QByteArray otherMd5 = "256 " + key('b').md5Fingerprint() + " root@web (ED25519)\n";
    const QByteArray full = key('a').type + ' ' + key('a').blob + " root@web\n";
    const QByteArray otherFull = key('b').type + ' ' + key('b').blob + " root@web\n";
    const auto prefixed = [](const QByteArray &text, const QByteArray &prefix) {
        QByteArray lines;
        for (const QByteArray &line : text.trimmed().split('\n'))
            lines += prefix + line + '\n';
        return lines;
    };
    row("nothing", "", V::Silent);
    row("no block", "Cloud-init v. 23.1 finished\n" + mine, V::Silent);
    row("fingerprints", begin + rsa + mine + end, V::Confirmed);
    row("another key", begin + rsa + other + end, V::Mismatch);
    row("another type only", begin + rsa + end, V::Silent);
    row("keys", beginKeys + full + endKeys, V::Confirmed);
    row("other keys", beginKeys + otherFull + endKeys, V::Mismatch);
    row("fingerprints and keys", begin + mine + end + beginKeys + full + endKeys, V::Confirmed);
    row("fingerprints against keys", begin + mine + end + beginKeys + otherFull + endKeys, V::Disagree);
    row("two boots", begin + mine + end + "reboot\n" + begin + mine + end, V::Confirmed);
    row("two boots with other keys", begin + mine + end + begin + other + end, V::Disagree);
    row("MD5", begin + md5 + end, V::Confirmed);
    row("another MD5", begin + otherMd5 + end, V::Mismatch);
    row("MD5 as of old", begin + QByteArray(md5).replace("MD5:", "") + end, V::Confirmed);
    row("MD5 and SHA256", begin + md5 + mine + end, V::Confirmed);
    row("MD5 against SHA256", begin + otherMd5 + mine + end, V::Disagree);
    row("cut before its end", begin + mine, V::Silent);
    row("cut before its begin", mine + end, V::Silent);
    row("begun anew", begin + other + begin + mine + end, V::Confirmed);
    row("carriage returns", QByteArray(begin + mine + end).replace("\n", "\r\n"), V::Confirmed);
    row("as EC2 prints it", prefixed("#############\n" + begin + mine + end + "####", "ec2: "), V::Confirmed);
    row("as cloud-init logs it", prefixed(begin + mine + end, "[   12.345678] cloud-init[1234]: "), V::Confirmed);
    row("as syslog prints it", prefixed(begin + mine + end, "<14>Jan  1 00:00:00 ec2: "), V::Confirmed);
    row("no comment in it", begin + QByteArray(mine).replace("root@web", "no comment") + end, V::Confirmed);
    row("a path in it", begin + QByteArray(md5).replace("root@web", "/etc/ssh/ssh_host_ed25519_key.pub") + end,
        V::Confirmed);
    row("a fingerprint cut short", begin + QByteArray(mine).replace(key('a').fingerprint(), "SHA256:abc") + end,
        V::Silent);
    row("a fingerprint with more behind",
        begin + QByteArray(mine).replace(key('a').fingerprint(), key('a').fingerprint() + "AAAA") + end, V::Silent);
    row("a key that is none", beginKeys + "ssh-ed25519 AAAAC3Nz root@web\n" + endKeys, V::Silent);
    row("without its type", begin + QByteArray(mine).replace("(ED25519)", "") + end, V::Silent);
}

void TestConsoleKeys::blocksOfEveryFormAreUnderstood()
{
    QFETCH(QByteArray, console);
    QTEST(int(ConsoleKeys(console).check(key('a'))), "verdict");
}

void TestConsoleKeys::onlyTheEndOfALongOutputIsRead()
{
    const QByteArray block = "-----BEGIN SSH HOST KEY FINGERPRINTS-----\n256 " + key('a').fingerprint() +
                             " root@web (ED25519)\n-----END SSH HOST KEY FINGERPRINTS-----\n";
    const QByteArray noise = QByteArray(99, '.') + '\n';
    QCOMPARE(int(ConsoleKeys(noise.repeated(20000) + block).check(key('a'))), int(ConsoleKeys::Verdict::Confirmed));
    QVERIFY(ConsoleKeys(block + noise.repeated(20000)).isEmpty());
}

void TestConsoleKeys::randomBytesComeToNothing()
{
    QByteArray bytes;
    quint32 state = 7;
    for (int i = 0; i < 20000; ++i)
        bytes += char((state = state * 1664525 + 1013904223) >> 24);
    QVERIFY(
        ConsoleKeys("-----BEGIN SSH HOST KEY KEYS-----\n" + bytes + "\n-----END SSH HOST KEY KEYS-----\n").isEmpty());
}

QTEST_APPLESS_MAIN(TestConsoleKeys)
#include "tst_consolekeys.moc"

#include "ssh/hostkeys.h"
#include "ssh/knownhostsedit.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace {

const QByteArray one = "AAAAC3NzaC1lZDI1NTE5AAAAIGicLXTbxAVOuPNAA9eAqDLncN8fkiuD6bjgjwpuSfyb";
const QByteArray two = "AAAAC3NzaC1lZDI1NTE5AAAAIPQOL9ZRw8ttaOdFfJoX+466EAwjVN4JxyiXujF2eypv";

PublicKey key(const QByteArray &blob)
{
    return {"ssh-ed25519", blob};
}

} // namespace

class TestKnownHostsEdit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatSaysItGoes_data();
    void onlyWhatSaysItGoes();
    void rightsAndLinksStay();
    void aFileThatIsNotThereSaysNothing();
    void aForgottenKeyIsUnknown();

private:
    QByteArray content(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

void TestKnownHostsEdit::onlyWhatSaysItGoes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const QByteArray mine = " ssh-ed25519 " + one;
    const QByteArray other = " ssh-ed25519 " + two;
    const auto same = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text << text; };
    QTest::newRow("alone") << "web" + mine + "\n" << QByteArray();
    QTest::newRow("among others") << "# mine\ndb" + mine + "\nWEB" + mine + " me\nweb" + other + "\n"
                                  << "# mine\ndb" + mine + "\nweb" + other + "\n";
    QTest::newRow("a list of names") << "web,10.0.0.1" + mine + "\n"
                                     << "10.0.0.1" + mine + "\n";
    QTest::newRow("hashed") << "|1|XE/DnJOQnu8Ri0th5cLNUMWulI0=|Fshb19w4HjkJrItq35D7Di5fLHw=" + mine + "\ndb" + mine +
                                   "\n"
                            << "db" + mine + "\n";
    QTest::newRow("no newline at the end") << "db" + mine + "\nweb" + mine << "db" + mine;
    same("another name", "webx" + mine + "\n");
    same("a pattern", "w*" + mine + "\n");
    same("revoked", "@revoked web" + mine + "\n");
    same("an authority", "@cert-authority web" + mine + "\n");
    same("another port", "[web]:2222" + mine + "\n");
}

void TestKnownHostsEdit::onlyWhatSaysItGoes()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QVERIFY(key(one).isSound());
    const QString path = write(QStringLiteral("known"), before);
    const Result<int> removed = removeFromKnownHosts(path, "web", key(one));
    QVERIFY(removed);
    QCOMPARE(*removed, before == after ? 0 : 1);
    QCOMPARE(content(QStringLiteral("known")), after);
}

void TestKnownHostsEdit::rightsAndLinksStay()
{
    const QString path = write(QStringLiteral("true"), "web ssh-ed25519 " + one + "\ndb ssh-ed25519 " + one + "\n");
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    const QString link = m_folder.filePath(QStringLiteral("link"));
    QVERIFY(QFile::link(path, link));
    QCOMPARE(*removeFromKnownHosts(link, "web", key(one)), 1);
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(content(QStringLiteral("true")), "db ssh-ed25519 " + one + "\n");
    const auto rights = QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther);
    QVERIFY(!rights);
}

void TestKnownHostsEdit::aFileThatIsNotThereSaysNothing()
{
    QCOMPARE(*removeFromKnownHosts(m_folder.filePath(QStringLiteral("none")), "web", key(one)), 0);
}

void TestKnownHostsEdit::aForgottenKeyIsUnknown()
{
    using V = HostKeys::Verdict;
    const QString path = m_folder.filePath(QStringLiteral("kept"));
    HostKeys keys({path}, m_folder.filePath(QStringLiteral("pins")));
    HostName name{"web", 22};
    name.instance = QStringLiteral("acc/eu/i-1");
    QVERIFY(keys.trustAlways(name, key(one)));
    QCOMPARE(int(keys.check(name, key(two), 1).verdict), int(V::Changed));
    QVERIFY(keys.forget(keys.pins().of(name.instance).first()));
    QVERIFY(keys.pins().all().isEmpty());
    QCOMPARE(int(keys.check(name, key(two), 1).verdict), int(V::Unknown));
    QCOMPARE(int(keys.check(name, key(one), 1).verdict), int(V::Unknown));
    // What known_hosts alone knows can be shown and forgotten as well.
    write(QStringLiteral("kept"), "web ssh-ed25519 " + one + "\n");
    const QList<Pin> there = keys.unpinned(name);
    QCOMPARE(there.size(), 1);
    QVERIFY(keys.forget(there.first()));
    QCOMPARE(int(keys.check(name, key(one), 1).verdict), int(V::Unknown));
    // A file that cannot be written: the key was kept in this process alone.
    name.userFiles = QStringList{QStringLiteral("none")};
    QVERIFY(keys.trustAlways(name, key(one)));
    QVERIFY(keys.forget(keys.pins().of(name.instance).first()));
    QCOMPARE(int(keys.check(name, key(one), 1).verdict), int(V::Unknown));
}

QTEST_GUILESS_MAIN(TestKnownHostsEdit)
#include "tst_knownhostsedit.moc"

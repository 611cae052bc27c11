#include "app/inventoryaccount.h"
#include "fakes/profile.h"
#include "fakes/windowstage.h"
#include "fakes/witness.h"
#include "lab/sshfarm.h"

#include <QCryptographicHash>

/// What hosts ask while a run goes on, answered in the window of the whole program.
class TestQuestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_stage.reset(); }

    void anUnknownHostWaitsWhileTheOthersGoOn();
    void oneAnswerServesAllOfTheRun_data();
    void oneAnswerServesAllOfTheRun();
    void leavingAHostOutSaysSo();
    void aChangedKeyIsRefusedWithBothFingerprints();
    void whatIsTypedAsASecretIsKeptNowhere();
    void aProgramThatAnInventoryNamesIsAskedAboutOnce();

private:
    QString knownHosts() const { return m_stage->folder.filePath(QStringLiteral("known_hosts")); }
    /// The lines of these hosts.
    QByteArray linesOf(const QList<int> &hosts) const;
    QByteArray fingerprintOf(int host) const;
    static QString dock() { return Hands::read(QStringLiteral("questionDock")); }

    std::unique_ptr<SshFarm> m_farm;
    std::unique_ptr<WindowStage> m_stage;
};

namespace {

constexpr const char *passphrase = "canary-passphrase-1812overture";
constexpr const char *password = "canary-password-correcthorse";

FarmOptions farm()
{
    FarmOptions options{plainHosts(4)};
    options.hosts[3].refusesKey = true;
    options.ownHostKeys = true;
    options.keyPassphrase = QString::fromLatin1(passphrase);
    options.config = {QStringLiteral("PasswordAuthentication yes"), QStringLiteral("PermitRootLogin yes")};
    return options;
}

} // namespace

QByteArray TestQuestions::linesOf(const QList<int> &hosts) const
{
    const QByteArrayList lines = m_farm->knownHosts().split('\n');
    QByteArray some;
    for (const int host : hosts)
        some += lines.value(host) + '\n';
    return some;
}

QByteArray TestQuestions::fingerprintOf(int host) const
{
    const QByteArray blob = QByteArray::fromBase64(m_farm->hostKey(host).split(' ').value(1));
    return "SHA256:" +
           QCryptographicHash::hash(blob, QCryptographicHash::Sha256).toBase64(QByteArray::OmitTrailingEquals);
}

void TestQuestions::initTestCase()
{
    m_farm = std::make_unique<SshFarm>(farm());
    const Done started = awaited(m_farm->start());
    QVERIFY2(started, qPrintable(started ? QString() : started.error().message));
}

void TestQuestions::init()
{
    m_stage = std::make_unique<WindowStage>();
    m_stage->options.knownHosts = {knownHosts()};
    WindowStage::save(knownHosts(), linesOf({0, 3}));
    m_stage->start();
    m_stage->addInventory(farmInventory(m_farm->hosts()), 4);
}

void TestQuestions::anUnknownHostWaitsWhileTheOthersGoOn()
{
    WindowStage::run(QStringLiteral("host-1 or host-2"), QStringLiteral("hostname"), 2);
    QTRY_VERIFY2(dock().contains(QString::fromLatin1(fingerprintOf(1))), qPrintable(dock()));
    QVERIFY2(dock().contains(QStringLiteral("The key of host-2")), qPrintable(dock()));
    QVERIFY2(dock().contains(QStringLiteral("ssh-ed25519")), qPrintable(dock()));
    QTRY_VERIFY(Hands::reads(QStringLiteral("1 of 2 ended")));
    Hands::click(QStringLiteral("once"));
    WindowStage::waitForTheEnd();
    QTRY_COMPARE(WindowStage::ends(), (QStringList{QStringLiteral("host-1 | ok"), QStringLiteral("host-2 | ok")}));
    QVERIFY(!Hands::seen(QStringLiteral("questionDock")));
    // For this run only.
    Hands::click(QStringLiteral("retryAll"));
    QTRY_VERIFY2(Hands::seen(QStringLiteral("questionDock")), qPrintable(Hands::read()));
    Hands::click(QStringLiteral("always"));
    WindowStage::waitForTheEnd();
    Hands::click(QStringLiteral("retryAll"));
    QTRY_VERIFY(Hands::reads(QStringLiteral("Run 3")));
    WindowStage::waitForTheEnd();
    QCOMPARE(WindowStage::ends(), (QStringList{QStringLiteral("host-1 | ok"), QStringLiteral("host-2 | ok")}));
}

void TestQuestions::oneAnswerServesAllOfTheRun_data()
{
    QTest::addColumn<QString>("answer");
    QTest::newRow("every new key of the run") << QStringLiteral("allOfRun");
    QTest::newRow("these keys") << QStringLiteral("always");
}

void TestQuestions::oneAnswerServesAllOfTheRun()
{
    QFETCH(QString, answer);
    WindowStage::run(QStringLiteral("host-[1-3]"), QStringLiteral("hostname"), 3);
    QTRY_VERIFY2(dock().contains(QStringLiteral("2 hosts show a key")), qPrintable(dock()));
    Hands::click(answer);
    WindowStage::waitForTheEnd();
    QTRY_COMPARE(WindowStage::ends(), (QStringList{QStringLiteral("host-1 | ok"), QStringLiteral("host-2 | ok"),
                                                   QStringLiteral("host-3 | ok")}));
    QFile known(knownHosts());
    QVERIFY(known.open(QIODevice::ReadOnly));
    const QByteArray kept = known.readAll();
    for (const int host : {1, 2})
        QVERIFY(kept.contains(m_farm->hostKey(host)));
}

void TestQuestions::leavingAHostOutSaysSo()
{
    WindowStage::run(QStringLiteral("host-2"), QStringLiteral("hostname"), 1);
    Hands::click(QStringLiteral("refuse"));
    WindowStage::waitForTheEnd();
    QTRY_COMPARE(WindowStage::ends(), (QStringList{QStringLiteral("host-2 | unreachable")}));
    QTRY_VERIFY2(Hands::reads(QStringLiteral("was not trusted")), qPrintable(Hands::read()));
}

void TestQuestions::aChangedKeyIsRefusedWithBothFingerprints()
{
    // The line of host-2 with the key of host-3.
    const QByteArray name = linesOf({1}).split(' ').first();
    WindowStage::save(knownHosts(), name + ' ' + m_farm->hostKey(2) + '\n');
    WindowStage::run(QStringLiteral("host-2"),
                     QStringLiteral("touch %1").arg(m_stage->folder.filePath(QStringLiteral("nobody-may"))), 1);
    WindowStage::waitForTheEnd();
    QVERIFY(!Hands::seen(QStringLiteral("questionDock")));
    QTRY_COMPARE(WindowStage::ends(), (QStringList{QStringLiteral("host-2 | key refused")}));
    Hands::press(Qt::Key_2);
    const QString said = Hands::read(QStringLiteral("laneBanner"));
    for (const int host : {1, 2})
        QVERIFY2(said.contains(QString::fromLatin1(fingerprintOf(host))), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("has changed")), qPrintable(said));
    QVERIFY2(said.contains(knownHosts()), qPrintable(said));
    QVERIFY(!QFile::exists(m_stage->folder.filePath(QStringLiteral("nobody-may"))));
}

void TestQuestions::aProgramThatAnInventoryNamesIsAskedAboutOnce()
{
    // A second file of hosts: the same ones, by way of a program that leaves a mark.
    const QString mark = m_stage->folder.filePath(QStringLiteral("ran"));
    const QString inventory = m_stage->folder.filePath(QStringLiteral("team.ini"));
    QByteArray text = "[team]\n";
    for (const int index : {0, 3}) {
        const Host host = m_farm->hosts().at(index);
        text +=
            QStringLiteral("team-%1 ansible_host=%2 ansible_port=%3 ansible_user=%4 ansible_ssh_private_key_file=%5\n")
                .arg(index)
                .arg(host.address)
                .arg(host.port)
                .arg(host.user, host.identityFiles.value(0))
                .toUtf8();
    }
    const QByteArray way =
        "bash -c 'echo ran >>" + mark.toUtf8() + "; exec 3<>/dev/tcp/%h/%p; cat <&3 & cat >&3; kill $!'";
    WindowStage::save(inventory, text + "[team:vars]\nansible_ssh_common_args=-o ProxyCommand=\"" + way + "\"\n");
    const auto account = accountOfInventory(inventory);
    QVERIFY(account);
    QVERIFY(m_stage->application->engine().accounts.addTemporary(*account));
    QTRY_COMPARE(Hands::rows(QStringLiteral("instanceTable")).size(), 6);
    WindowStage::run(QStringLiteral("team-0"), QStringLiteral("hostname"), 1);
    QTRY_VERIFY2(dock().contains(inventory) && dock().contains(QStringLiteral("/dev/tcp")), qPrintable(dock()));
    QVERIFY(!QFile::exists(mark));
    Hands::click(QStringLiteral("refuse"));
    WindowStage::waitForTheEnd();
    QTRY_VERIFY2(Hands::reads(QStringLiteral("nobody has allowed it")), qPrintable(Hands::read()));
    QVERIFY(!QFile::exists(mark));
    Hands::click(QStringLiteral("retryAll"));
    QTRY_VERIFY2(Hands::seen(QStringLiteral("questionDock")), qPrintable(Hands::read()));
    Hands::click(QStringLiteral("always"));
    WindowStage::waitForTheEnd();
    QTRY_COMPARE(WindowStage::ends(), QStringList{QStringLiteral("team-0 | ok")});
    QVERIFY(QFile::exists(mark));
    Hands::click(QStringLiteral("retryAll"));
    QTRY_VERIFY(Hands::reads(QStringLiteral("Run 3")));
    WindowStage::waitForTheEnd();
    QVERIFY(!Hands::seen(QStringLiteral("questionDock")));
}

void TestQuestions::whatIsTypedAsASecretIsKeptNowhere()
{
    const Witness witness;
    // A key with a passphrase opens one host, the other one asks for a password.
    QList<Host> hosts = {m_farm->hosts().at(0), m_farm->hosts().at(3)};
    hosts[0].identityFiles = {m_farm->encryptedKeyFile()};
    WindowStage::save(m_stage->folder.filePath(QStringLiteral("hosts.csv")), farmInventory(hosts));
    Hands::press(Qt::Key_F5);
    QTRY_COMPARE(Hands::rows(QStringLiteral("instanceTable")).size(), 2);
    WindowStage::run(QStringLiteral("host-1"), QStringLiteral("hostname"), 1);
    QTRY_VERIFY2(dock().contains(QStringLiteral("id_encrypted")), qPrintable(dock()));
    Hands::type(QStringLiteral("questionSecret"), QString::fromLatin1(passphrase));
    QVERIFY(!Hands::reads(QString::fromLatin1(passphrase)));
    auto *use = Hands::find<QAbstractButton>(QStringLiteral("once"));
    QTRY_VERIFY(use->isEnabled()); // not by the key that was meant for something else
    Hands::press(Qt::Key_Return);
    WindowStage::waitForTheEnd();
    QTRY_COMPARE(WindowStage::ends(), (QStringList{QStringLiteral("host-1 | ok")}));

    WindowStage::run(QStringLiteral("host-4"), QStringLiteral("hostname"), 1);
    QTRY_VERIFY2(dock().contains(QStringLiteral("password")), qPrintable(dock()));
    Hands::type(QStringLiteral("questionSecret"), QString::fromLatin1(password));
    Hands::click(QStringLiteral("once"));
    QTRY_VERIFY2(dock().contains(QStringLiteral("was refused")), qPrintable(dock()));
    Hands::click(QStringLiteral("refuse"));
    WindowStage::waitForTheEnd();
    QTRY_COMPARE(WindowStage::ends(), (QStringList{QStringLiteral("host-4 | unreachable")}));
    m_stage->application.reset();                                                  // everything is written
    QVERIFY(!filesWith(m_stage->folder.path(), QByteArray("hostname")).isEmpty()); // the search finds what is there
    for (const char *secret : {passphrase, password}) {
        QVERIFY(!Witness::log().contains(secret));
        for (const QByteArray &arguments : Witness::argumentsWith(secret)) // the farm's own makes the key with it
            QVERIFY2(arguments.contains(m_farm->folder().toUtf8() + "/supervisor"), arguments.constData());
        QCOMPARE(filesWith(Desktop::home(), QByteArray(secret)).join(u' '), QString());
        QCOMPARE(filesWith(Desktop::home(), QByteArray(secret).toBase64()).join(u' '), QString());
    }
}

int main(int argc, char **argv)
{
    return Desktop::runTest<TestQuestions, QApplication>(argc, argv);
}

#include "tst_questions.moc"

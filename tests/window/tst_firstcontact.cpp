#include "fakes/awaited.h"
#include "fakes/windowstage.h"
#include "lab/sshfarm.h"
#include "ssh/hostkeys.h"

#include <QCryptographicHash>

/// The first contact with machines of a cloud, in the window of the whole program: what their consoles say of their
/// keys, and what becomes of a key that changed. Real sshd's, reached by an access rule.
class TestFirstContact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aRuleSaysHowTheyAreReached();
    void theRightKeyIsTrustedWithoutAQuestion();
    void theWrongKeyIsRefusedUnlessAWordIsTyped();
    void aSilentConsoleSaysSoInTheQuestion();
    void aChangedKeyIsForgottenOnItsPage();

private:
    QByteArray fingerprintOf(int host) const;
    QByteArray consoleOf(int host) const;
    static QString dock() { return Hands::read(QStringLiteral("questionDock")); }
    static void run(const QString &name) { WindowStage::run(name, QStringLiteral("hostname"), 1); }
    QString key(const QString &name) const;

    static constexpr const char *secret = "canary/firstcontact+secret";
    Ec2Server m_cloud;
    std::unique_ptr<SshFarm> m_farm;
    std::unique_ptr<WindowStage> m_stage;
};

namespace {

const QString west = QStringLiteral("eu-west-1");

} // namespace

QByteArray TestFirstContact::fingerprintOf(int host) const
{
    const QByteArray blob = QByteArray::fromBase64(m_farm->hostKey(host).split(' ').value(1));
    return "SHA256:" +
           QCryptographicHash::hash(blob, QCryptographicHash::Sha256).toBase64(QByteArray::OmitTrailingEquals);
}

QByteArray TestFirstContact::consoleOf(int host) const
{
    return "[  OK  ] Reached target Cloud-init.\n-----BEGIN SSH HOST KEY FINGERPRINTS-----\n256 " +
           fingerprintOf(host) + " root@ip-10-0-0-1 (ED25519)\n-----END SSH HOST KEY FINGERPRINTS-----\n";
}

QString TestFirstContact::key(const QString &name) const
{
    for (const Instance &instance : m_stage->application->engine().inventory.instances()) {
        if (instance.name == name)
            return instance.key();
    }
    return {};
}

void TestFirstContact::initTestCase()
{
    FarmOptions options{plainHosts(4)};
    options.ownHostKeys = true;
    m_farm = std::make_unique<SshFarm>(options);
    const Done started = awaited(m_farm->start());
    QVERIFY2(started, qPrintable(started ? QString() : started.error().message));
    m_cloud.keys.secret = Secret(secret);
    const QList<QByteArray> consoles{consoleOf(0), consoleOf(2), "Linux\n", "Linux\n"};
    for (int i = 0; i < 4; ++i) {
        FakeInstance instance;
        instance.id = QStringLiteral("i-%1").arg(i + 1);
        instance.name = QStringLiteral("host-%1").arg(i + 1);
        instance.publicIp = m_farm->hosts().at(i).address;
        instance.console = consoles.at(i);
        m_cloud.add(west, instance);
    }
    m_stage = std::make_unique<WindowStage>();
    m_stage->start();
    WindowStage::addCloud(m_cloud, QString::fromLatin1(secret));
    Hands::click(QStringLiteral("rail_instances"));
    QTRY_COMPARE(Hands::rows(QStringLiteral("instanceTable")).size(), 4);
}

void TestFirstContact::aRuleSaysHowTheyAreReached()
{
    Hands::click(QStringLiteral("rail_ssh"));
    Hands::click(QStringLiteral("addFirstRule"));
    Hands::type(QStringLiteral("field_query"), QStringLiteral("ec2"));
    Hands::type(QStringLiteral("field_user"), m_farm->hosts().first().user);
    Hands::type(QStringLiteral("field_key"), m_farm->privateKeyFile());
    Hands::type(QStringLiteral("field_port"), QString::number(m_farm->port()));
    QTRY_VERIFY2(Hands::reads(QStringLiteral("Fits 4 of 4 instances")), qPrintable(Hands::read()));
    Hands::click(QStringLiteral("saveRule"));
    QTRY_VERIFY2(Hands::reads(QStringLiteral("All changes are saved.")), qPrintable(Hands::read()));
    QTRY_VERIFY2(Hands::read(QStringLiteral("reachFacts")).contains(QString::number(m_farm->port())),
                 qPrintable(Hands::read(QStringLiteral("reachFacts"))));
}

void TestFirstContact::theRightKeyIsTrustedWithoutAQuestion()
{
    run(QStringLiteral("host-1"));
    WindowStage::waitForTheEnd();
    QTRY_COMPARE(WindowStage::ends(), QStringList{QStringLiteral("host-1 | ok")});
    QCOMPARE(m_cloud.count(QStringLiteral("GetConsoleOutput")), 1);
    Hands::click(QStringLiteral("rail_ssh"));
    Hands::click(QStringLiteral("part_hostkeys"));
    QTRY_VERIFY2(Hands::rows(QStringLiteral("hostKeyTable")).join(u'\n').contains(QStringLiteral("console")),
                 qPrintable(Hands::read()));
    QVERIFY(Hands::rows(QStringLiteral("hostKeyTable")).join(u'\n').contains(QString::fromLatin1(fingerprintOf(0))));
}

void TestFirstContact::theWrongKeyIsRefusedUnlessAWordIsTyped()
{
    run(QStringLiteral("host-2"));
    for (const int host : {1, 2})
        QTRY_VERIFY2(dock().contains(QString::fromLatin1(fingerprintOf(host))), qPrintable(dock()));
    QVERIFY2(dock().contains(QStringLiteral("is not the one it should have")), qPrintable(dock()));
    Hands::click(QStringLiteral("refuse"));
    WindowStage::waitForTheEnd();
    QTRY_COMPARE(WindowStage::ends(), QStringList{QStringLiteral("host-2 | key refused")});
    run(QStringLiteral("host-2"));
    Hands::type(QStringLiteral("questionTyped"), QStringLiteral("host-2"));
    Hands::click(QStringLiteral("always"));
    WindowStage::waitForTheEnd();
    QTRY_COMPARE(WindowStage::ends(), QStringList{QStringLiteral("host-2 | ok")});
}

void TestFirstContact::aSilentConsoleSaysSoInTheQuestion()
{
    run(QStringLiteral("host-3"));
    QTRY_VERIFY2(dock().contains(QStringLiteral("Its console shows no host keys")), qPrintable(dock()));
    Hands::click(QStringLiteral("always"));
    WindowStage::waitForTheEnd();
    QTRY_COMPARE(WindowStage::ends(), QStringList{QStringLiteral("host-3 | ok")});
}

void TestFirstContact::aChangedKeyIsForgottenOnItsPage()
{
    // It had the key of host-1 before.
    Host host = m_farm->hosts().at(3);
    host.key = key(QStringLiteral("host-4"));
    const QByteArrayList old = m_farm->hostKey(0).split(' ');
    QVERIFY(m_stage->application->engine().executor.hostKeys()->trustAlways(HostName::of(host),
                                                                            {old.value(0), old.value(1)}));
    run(QStringLiteral("host-4"));
    WindowStage::waitForTheEnd();
    QTRY_COMPARE(WindowStage::ends(), QStringList{QStringLiteral("host-4 | key refused")});
    const QString said = Hands::read(QStringLiteral("laneBanner"));
    for (const int each : {0, 3})
        QVERIFY2(said.contains(QString::fromLatin1(fingerprintOf(each))), qPrintable(said));
    Hands::click(QStringLiteral("laneHostKeys"));
    QTRY_COMPARE(Hands::rows(QStringLiteral("hostKeyTable")).size(), 1);
    Hands::click(QStringLiteral("forgetHostKey"));
    Hands::click(QStringLiteral("confirmationAct"));
    QTRY_VERIFY2(Hands::reads(QStringLiteral("No key of this instance is trusted.")) ||
                     Hands::reads(QStringLiteral("No host key matches.")),
                 qPrintable(Hands::read()));
    run(QStringLiteral("host-4"));
    QTRY_VERIFY2(dock().contains(QStringLiteral("The key of host-4")), qPrintable(dock()));
    Hands::click(QStringLiteral("always"));
    WindowStage::waitForTheEnd();
    QTRY_COMPARE(WindowStage::ends(), QStringList{QStringLiteral("host-4 | ok")});
}

int main(int argc, char **argv)
{
    return Desktop::runTest<TestFirstContact, QApplication>(argc, argv);
}

#include "tst_firstcontact.moc"

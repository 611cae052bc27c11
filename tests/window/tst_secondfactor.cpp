#include "fakes/profile.h"
#include "fakes/windowstage.h"
#include "fakes/witness.h"
#include "servers/loginserver.h"

/// Hosts that want a code at the login, in the window of the whole program. With MAESTRO_PICTURES set to a folder, it
/// keeps pictures there of what it sees.
class TestSecondFactor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCodeForTwelveHostsIsAskedForOnce();

private:
    static QString dock() { return Hands::read(QStringLiteral("questionDock")); }
    void picture(const QString &name) const
    {
        if (const QString folder = qEnvironmentVariable("MAESTRO_PICTURES"); !folder.isEmpty())
            m_stage->application->window().grab().save(folder + u'/' + name + QStringLiteral(".png"));
    }

    std::unique_ptr<WindowStage> m_stage;
};

void TestSecondFactor::aCodeForTwelveHostsIsAskedForOnce()
{
    const Witness witness;
    LoginRules rules;
    rules.stages = {{"keyboard-interactive"}};
    rules.rounds = {{"Corp login", "Use your token", {"Verification code: "}, {false}, {"271828"}}};
    LoginServer server(12, rules);
    QList<Host> hosts;
    for (int i = 0; i < 12; ++i) {
        Host host;
        host.name = host.instance = QStringLiteral("vault-%1").arg(i + 1);
        host.address = LoginServer::addressOf(i);
        host.port = server.port();
        host.user = QStringLiteral("somebody");
        hosts += host;
    }
    m_stage = std::make_unique<WindowStage>();
    m_stage->options.knownHosts = {m_stage->folder.filePath(QStringLiteral("known_hosts"))};
    m_stage->options.hostKeys = HostKeyPolicy::AcceptNew;
    m_stage->start();
    m_stage->addInventory(farmInventory(hosts), 12);
    WindowStage::run(QStringLiteral("vault-[1-12]"), QStringLiteral("hello"), 12);
    QTRY_VERIFY2(dock().contains(QStringLiteral("Verification code")), qPrintable(dock()));
    QVERIFY2(dock().contains(QStringLiteral("Use your token")), qPrintable(dock())); // the server's own words
    QVERIFY2(!dock().contains(QStringLiteral("more question")), qPrintable(dock()));
    Hands::type(QStringLiteral("questionPrompt1"), QStringLiteral("271828"));
    picture(QStringLiteral("second-factor"));
    Hands::click(QStringLiteral("once"));
    WindowStage::waitForTheEnd();
    const QStringList ends = WindowStage::ends();
    QCOMPARE(ends.size(), 12);
    QCOMPARE(ends.filter(QStringLiteral("| ok")).size(), 12);
    QCOMPARE(server.count(QStringLiteral("round 1 right")), 12);
    QCOMPARE(server.count(QStringLiteral("wrong")), 0);
    QVERIFY(!Hands::seen(QStringLiteral("questionDock")));
    m_stage->application.reset(); // everything is written
    QVERIFY(!Witness::log().contains("271828"));
    QCOMPARE(filesWith(Desktop::home(), QByteArray("271828")).join(u' '), QString());
    m_stage.reset();
}

int main(int argc, char **argv)
{
    return Desktop::runTest<TestSecondFactor, QApplication>(argc, argv);
}

#include "tst_secondfactor.moc"

#include "fakes/profile.h"
#include "fakes/windowstage.h"
#include "fakes/witness.h"
#include "lab/sshfarm.h"

#include <QFileInfo>

#include <unistd.h>

/// Commands that need more than a host: sudo and its password, and answers to what they ask, in the window of the whole
/// program. With MAESTRO_PICTURES set to a folder, it keeps pictures there of what it sees.
class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_stage.reset(); }

    void thePasswordOfSudoIsAskedForOnceAndKeptNowhere();
    void equalPromptsAreOneQuestion();

private:
    static QString dock() { return Hands::read(QStringLiteral("questionDock")); }
    void picture(const QString &name) const
    {
        if (const QString folder = qEnvironmentVariable("MAESTRO_PICTURES"); !folder.isEmpty())
            m_stage->application->window().grab().save(folder + u'/' + name + QStringLiteral(".png"));
    }

    std::unique_ptr<SshFarm> m_farm;
    QList<Host> m_hosts;
    std::unique_ptr<WindowStage> m_stage;
};

void TestCommands::initTestCase()
{
    if (::geteuid() != 0 || !QFileInfo(QStringLiteral("/usr/bin/sudo")).isExecutable())
        QSKIP("Only root may give hosts on this computer sudo rules of their own, and sudo must be installed.");
    FarmOptions options{plainHosts(3)};
    options.ownHostKeys = true;
    options.passwordUser = QStringLiteral("farmhand");
    for (FarmHost &host : options.hosts)
        host.files.insert(QStringLiteral("/etc/sudoers"),
                          "Defaults use_pty\nDefaults timestamp_timeout=0\nfarmhand ALL=(ALL) ALL\n");
    m_farm = std::make_unique<SshFarm>(options);
    const Done started = awaited(m_farm->start());
    QVERIFY2(started, qPrintable(started ? QString() : started.error().message));
    m_hosts = m_farm->hosts();
    for (Host &host : m_hosts)
        host.user = QStringLiteral("farmhand");
}

void TestCommands::init()
{
    m_stage = std::make_unique<WindowStage>();
    m_stage->options.knownHosts = {m_farm->knownHostsFile()};
    m_stage->start();
    m_stage->addInventory(farmInventory(m_hosts), 3);
}

void TestCommands::thePasswordOfSudoIsAskedForOnceAndKeptNowhere()
{
    const Witness witness;
    const QByteArray password = SshFarm::password;
    Hands::click(QStringLiteral("rail_instances"));
    Hands::type(QStringLiteral("queryField"), QStringLiteral("host-[1-3]"));
    Hands::type(QStringLiteral("commandEditor"), QStringLiteral("id -un"));
    Hands::click(QStringLiteral("runSudo"));
    QVERIFY(Hands::find<QAbstractButton>(QStringLiteral("runSudo"))->isChecked());
    QTRY_COMPARE(Hands::find<QAbstractButton>(QStringLiteral("runButton"))->text(), QStringLiteral("Run on 3 hosts"));
    picture(QStringLiteral("sudo-bar"));
    Hands::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY2(dock().contains(QStringLiteral("sudo password of farmhand")), qPrintable(dock()));
    QVERIFY2(!dock().contains(QStringLiteral("more question")), qPrintable(dock()));
    Hands::type(QStringLiteral("questionSecret"), QString::fromLatin1(password));
    picture(QStringLiteral("sudo-question"));
    Hands::click(QStringLiteral("once"));
    WindowStage::waitForTheEnd();
    QTRY_COMPARE(WindowStage::ends(), (QStringList{QStringLiteral("host-1 | ok"), QStringLiteral("host-2 | ok"),
                                                   QStringLiteral("host-3 | ok")}));
    m_stage->application.reset();                                                // everything is written
    QVERIFY(!filesWith(m_stage->folder.path(), QByteArray("id -un")).isEmpty()); // the search finds what is there
    QVERIFY(!filesWith(m_stage->folder.path(), QByteArray("root\n")).isEmpty());
    QVERIFY(!Witness::log().contains(password));
    QCOMPARE(Witness::argumentsWith(password).join('\n'), QByteArray());
    QCOMPARE(filesWith(Desktop::home(), password).join(u' '), QString());
    QCOMPARE(filesWith(Desktop::home(), password.toBase64()).join(u' '), QString());
}

void TestCommands::equalPromptsAreOneQuestion()
{
    WindowStage::run(QStringLiteral("host-[1-3]"),
                     QStringLiteral("printf 'Continue? [Y/n] '; read -r a; echo \"got $a\"; [ \"$a\" = y ]"), 3);
    QTRY_VERIFY2(dock().contains(QStringLiteral("3 hosts ask the same")), qPrintable(dock()));
    QVERIFY2(dock().contains(QStringLiteral("Continue? [Y/n]")), qPrintable(dock()));
    Hands::type(QStringLiteral("questionSecret"), QStringLiteral("n"));
    picture(QStringLiteral("prompt-question"));
    Hands::click(QStringLiteral("once"));
    QTRY_VERIFY2(dock().contains(QStringLiteral("2 hosts ask the same")), qPrintable(dock()));
    Hands::type(QStringLiteral("questionSecret"), QStringLiteral("y"));
    Hands::click(QStringLiteral("allOfRun"));
    WindowStage::waitForTheEnd();
    QStringList ends = WindowStage::ends();
    QCOMPARE(ends.filter(QStringLiteral("ok")).size(), 2);
    QCOMPARE(ends.size(), 3);
    QVERIFY(!Hands::seen(QStringLiteral("questionDock")));
}

int main(int argc, char **argv)
{
    return Desktop::runTest<TestCommands, QApplication>(argc, argv);
}

#include "tst_commands.moc"

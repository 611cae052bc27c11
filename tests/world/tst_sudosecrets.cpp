#include "fakes/awaited.h"
#include "fakes/memorysecrets.h"
#include "fakes/tablejournal.h"
#include "lab/sshfarm.h"
#include "runs/runner.h"
#include "ssh/executor.h"
#include "world/execution.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using State = LaneStatus::State;

/// The sudo password of a group of hosts comes out of the keychain where that has it, else from the person; with the
/// real sudo.
class TestSudoSecrets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();

    void whatTheKeychainHasIsNotAskedFor();
    void whatItHasNotIsAskedForOnceAndKeptWhereWished();
    void whatNobodyWishesToKeepIsNotKept();
    void aWrongOneIsAskedForAndReplaced();
    void aKeychainThatRefusesIsAsIfItHadNone();

private:
    Run *run();
    Question question(Run *run) { return run->questions().value(0); }
    static void end(Run *run, int well);

    std::unique_ptr<SshFarm> m_farm;
    QList<Host> m_hosts;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MemorySecrets> m_secrets;
    std::unique_ptr<TableJournal> m_journal;
    std::unique_ptr<Executor> m_executor;
    std::unique_ptr<Execution> m_execution;
    std::unique_ptr<Runner> m_runner;
};

namespace {

const QString name = QStringLiteral("sudo-password/farmhand@lab");

Secret right()
{
    return Secret::fromText(QString::fromLatin1(SshFarm::password));
}

} // namespace

void TestSudoSecrets::initTestCase()
{
    if (::geteuid() != 0 || !QFileInfo(QStringLiteral("/usr/bin/sudo")).isExecutable())
        QSKIP("Only root may give hosts on this computer sudo rules of their own, and sudo must be installed.");
    FarmOptions options{plainHosts(4)};
    options.ownHostKeys = true;
    options.passwordUser = QStringLiteral("farmhand");
    for (FarmHost &host : options.hosts)
        host.files.insert(QStringLiteral("/etc/sudoers"),
                          "Defaults use_pty\nDefaults timestamp_timeout=0\nfarmhand ALL=(ALL) ALL\n");
    m_farm = std::make_unique<SshFarm>(options);
    QVERIFY(awaited(m_farm->start(), 30'000));
    m_hosts = m_farm->hosts();
    for (Host &host : m_hosts) {
        host.user = QStringLiteral("farmhand");
        host.account = QStringLiteral("lab");
    }
}

void TestSudoSecrets::cleanupTestCase()
{
    if (m_farm)
        QVERIFY(awaited(m_farm->stop()));
    m_farm.reset();
}

void TestSudoSecrets::init()
{
    m_secrets = std::make_unique<MemorySecrets>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_journal = std::make_unique<TableJournal>(m_folder->path());
    ExecutorOptions options;
    options.knownHostsFiles = {m_farm->knownHostsFile()};
    options.agentSocket.clear();
    options.sshFolder = m_folder->path();
    m_executor = std::make_unique<Executor>(options);
    m_execution =
        std::make_unique<Execution>(*m_executor, ExecutionOptions{HostKeyPolicy::Strict, true, m_secrets.get()});
    m_runner = std::make_unique<Runner>(*m_execution, *m_journal);
}

void TestSudoSecrets::cleanup()
{
    m_runner.reset();
    m_execution.reset();
    m_executor.reset();
    m_journal.reset();
    m_secrets.reset();
}

Run *TestSudoSecrets::run()
{
    const Plan plan = Plan::command(QStringLiteral("id -un"), QStringLiteral("all"), {},
                                    {{QStringLiteral("sudo"), QStringLiteral("true")}});
    const auto started = awaited(m_runner->start({plan, QStringLiteral("all"), m_hosts}));
    return started ? *started : nullptr;
}

void TestSudoSecrets::end(Run *run, int well)
{
    QTRY_VERIFY_WITH_TIMEOUT(run->state() == Run::State::Ended, 30'000);
    for (const LaneStatus &lane : run->lanes())
        QVERIFY2(lane.state == State::Ok || well < int(run->lanes().size()), qPrintable(lane.error.message));
    QCOMPARE(run->counts().value(State::Ok), well);
}

void TestSudoSecrets::whatTheKeychainHasIsNotAskedFor()
{
    m_secrets->secrets.insert(name, right());
    Run *first = run();
    QVERIFY(first);
    bool isAsked = false;
    connect(first, &Run::questionsChanged, this, [&] { isAsked = isAsked || !first->questions().isEmpty(); });
    end(first, 4);
    QVERIFY(!isAsked);
    QCOMPARE(m_secrets->reads, 1); // for all hosts
    end(run(), 4);
    QCOMPARE(m_secrets->reads, 1);
    QCOMPARE(m_secrets->writes, 0);
}

void TestSudoSecrets::whatItHasNotIsAskedForOnceAndKeptWhereWished()
{
    Run *run = this->run();
    QVERIFY(run);
    QTRY_COMPARE_WITH_TIMEOUT(run->questions().size(), 1, 20'000);
    QCOMPARE(int(question(run).kind), int(Question::Kind::Sudo));
    QVERIFY(question(run).canRemember);
    run->answer({question(run).id, Answer::Choice::Once, right(), true});
    end(run, 4);
    QCOMPARE(m_secrets->reads, 1);
    QTRY_COMPARE(m_secrets->writes, 1);
    QVERIFY(m_secrets->secrets.value(name).equals(right()));
}

void TestSudoSecrets::whatNobodyWishesToKeepIsNotKept()
{
    Run *run = this->run();
    QVERIFY(run);
    QTRY_COMPARE_WITH_TIMEOUT(run->questions().size(), 1, 20'000);
    run->answer({question(run).id, Answer::Choice::Once, right(), false});
    end(run, 4);
    QCOMPARE(m_secrets->writes, 0);
    QVERIFY(m_secrets->secrets.isEmpty());
}

/// It is tried on two hosts at most; what the person says then takes its place.
void TestSudoSecrets::aWrongOneIsAskedForAndReplaced()
{
    m_secrets->secrets.insert(name, Secret::fromText(QStringLiteral("of last year")));
    Run *run = this->run();
    QVERIFY(run);
    QTRY_VERIFY_WITH_TIMEOUT(!run->questions().isEmpty(), 30'000);
    while (run->state() != Run::State::Ended) {
        QTRY_VERIFY_WITH_TIMEOUT(!run->questions().isEmpty() || run->state() == Run::State::Ended, 30'000);
        if (!run->questions().isEmpty())
            run->answer({question(run).id, Answer::Choice::Once, right(), true});
    }
    end(run, 4);
    QTRY_VERIFY(m_secrets->writes > 0);
    bool isKept = false;
    for (const Secret &each : std::as_const(m_secrets->secrets))
        isKept = isKept || each.equals(right());
    QVERIFY(isKept);
}

void TestSudoSecrets::aKeychainThatRefusesIsAsIfItHadNone()
{
    m_secrets->secrets.insert(name, right());
    m_secrets->refuse(Error::Denied, QStringLiteral("The keychain is locked."));
    Run *run = this->run();
    QVERIFY(run);
    QTRY_COMPARE_WITH_TIMEOUT(run->questions().size(), 1, 20'000);
    run->answer({question(run).id, Answer::Choice::Once, right(), true});
    end(run, 4);
    QTRY_COMPARE(m_secrets->writes, 1); // it was tried, and nothing is lost for it
}

QTEST_GUILESS_MAIN(TestSudoSecrets)
#include "tst_sudosecrets.moc"

// GCC 12 with the sanitizers sees uninitialised members in a std::variant that is not that alternative.
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"

#include "app/copycommand.h"
#include "fakes/awaited.h"
#include "fakes/tablejournal.h"
#include "fakes/tableperformer.h"
#include "runs/runner.h"

#include <QTemporaryDir>

/// What a call of maestro copy does, down to what the performer is given.
class TestCopyCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void filesHereCountFromTheFolderOfTheCall();
    void optionsReachTheHosts();
    void optionsReachTheDownload();
    void everyHostGetsAFolderOfItsOwn();
    void wrongCallsAreFoundBeforeTheFirstHost_data();
    void wrongCallsAreFoundBeforeTheFirstHost();
    void hostsEndAsTheirCopyDid();

private:
    Result<Plan> planOf(const QString &call, const QList<Host> &hosts = {}) const;
    static QList<Host> hosts(const QStringList &names);
    QList<Action> actionsOf(const Plan &plan, const QList<Host> &hosts);

    std::unique_ptr<QTemporaryDir> m_folder;
    TablePerformer m_performer;
    QStringList m_states;
};

void TestCopyCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(m_folder->filePath(QStringLiteral("shop.conf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
}

Result<Plan> TestCopyCommand::planOf(const QString &call, const QList<Host> &hosts) const
{
    const auto line = parseCommandLine(call.split(u' '));
    return line ? copyPlan(*line, m_folder->path(), hosts) : Result<Plan>(Failure(line.error()));
}

QList<Host> TestCopyCommand::hosts(const QStringList &names)
{
    QList<Host> hosts;
    for (const QString &name : names) {
        Host host;
        host.key = QStringLiteral("a/r/%1").arg(hosts.size());
        host.name = name;
        host.address = QStringLiteral("127.0.0.1");
        hosts.append(host);
    }
    return hosts;
}

/// What the performer was given when all hosts have ended.
QList<Action> TestCopyCommand::actionsOf(const Plan &plan, const QList<Host> &hosts)
{
    const QTemporaryDir profile;
    TableJournal journal(profile.path());
    Runner runner(m_performer, journal);
    const qsizetype before = m_performer.begun().size();
    const auto run = awaited(runner.start({plan, QStringLiteral("all"), hosts}));
    if (!run || !QTest::qWaitFor([&] { return (*run)->state() == Run::State::Ended; }))
        return {};
    m_states.clear();
    for (const LaneStatus &lane : (*run)->lanes())
        m_states.append(word(lane.state));
    QList<Action> actions;
    for (const Act &act : m_performer.begun().mid(before))
        actions.append(act.action);
    return actions;
}

void TestCopyCommand::filesHereCountFromTheFolderOfTheCall()
{
    const auto plan = planOf(QStringLiteral("copy web shop.conf *.d /etc/hosts --to /srv/"));
    QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message));
    QCOMPARE(plan->title(), QStringLiteral("Copy shop.conf *.d /etc/hosts to /srv/"));
    const QList<Action> actions = actionsOf(*plan, hosts({QStringLiteral("web-1")}));
    QCOMPARE(actions.size(), 1);
    const auto put = std::get<act::Put>(actions.first());
    QCOMPARE(put.paths, (QStringList{m_folder->filePath(QStringLiteral("shop.conf")),
                                     m_folder->filePath(QStringLiteral("*.d")), QStringLiteral("/etc/hosts")}));
    QCOMPARE(put.to, QStringLiteral("/srv/"));
    QVERIFY(put.into);
}

void TestCopyCommand::optionsReachTheHosts()
{
    const auto plan = planOf(QStringLiteral("copy web shop.conf --to /srv/x --mode 0640 --owner 33:34 --backup "
                                            "--follow --exclude .git --exclude *.o"));
    QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message));
    const QList<Action> actions = actionsOf(*plan, hosts({QStringLiteral("web-1")}));
    QCOMPARE(actions.size(), 1);
    const auto put = std::get<act::Put>(actions.first());
    QCOMPARE(put.mode, 0640);
    QCOMPARE(put.owner->text(), QStringLiteral("33:34"));
    QCOMPARE(put.backup, QStringLiteral(".maestro-backup"));
    QCOMPARE(put.exclude, (QStringList{QStringLiteral(".git"), QStringLiteral("*.o")}));
    QVERIFY(put.followLinks && !put.into);
}

void TestCopyCommand::optionsReachTheDownload()
{
    const QList<Host> some = hosts({QStringLiteral("web-1")});
    const auto plan = planOf(QStringLiteral("copy web --from /var/log --into logs --exclude *.gz --verify"), some);
    QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message));
    const auto get = std::get<act::Get>(actionsOf(*plan, some).value(0));
    QCOMPARE(get.exclude, QStringList(QStringLiteral("*.gz")));
    QVERIFY(get.verifyHash);
}

void TestCopyCommand::everyHostGetsAFolderOfItsOwn()
{
    const QString call = QStringLiteral("copy web --from /var/log/syslog --into logs");
    const auto into = [&](const QStringList &names) {
        QStringList folders;
        const auto plan = planOf(call, hosts(names));
        for (const Action &action : plan ? actionsOf(*plan, hosts(names)) : QList<Action>())
            folders.append(std::get<act::Get>(action).into.section(u'/', -1));
        folders.sort();
        return folders.join(u' ');
    };
    QCOMPARE(into({QStringLiteral("web-1"), QStringLiteral("web-2")}), QStringLiteral("web-1 web-2"));
    QCOMPARE(into({QStringLiteral("web"), QStringLiteral("web")}), QStringLiteral("a%2Fr%2F0 a%2Fr%2F1"));
}

void TestCopyCommand::wrongCallsAreFoundBeforeTheFirstHost_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *call, const char *word) {
        QTest::newRow(call) << QString::fromLatin1(call) << QString::fromLatin1(word);
    };
    row("copy web missing --to /srv", "missing");
    row("copy web shop.conf --to /srv --mode rw", "rw");
    row("copy web shop.conf --to /srv --owner -root", "-root");
}

void TestCopyCommand::wrongCallsAreFoundBeforeTheFirstHost()
{
    QFETCH(QString, call);
    QFETCH(QString, word);
    const auto plan = planOf(call);
    QVERIFY(!plan);
    QVERIFY2(plan.error().message.contains(word), qPrintable(plan.error().message));
}

void TestCopyCommand::hostsEndAsTheirCopyDid()
{
    TableHost same;
    same.moved = Moved{};
    TableHost full;
    full.error = {Error::Failed, QStringLiteral("There is no space left."), {}};
    m_performer.setHost(QStringLiteral("same"), same);
    m_performer.setHost(QStringLiteral("full"), full);
    const auto plan = planOf(QStringLiteral("copy web shop.conf --to /srv/x"));
    QVERIFY(plan);
    QCOMPARE(actionsOf(*plan, hosts({QStringLiteral("new"), QStringLiteral("same"), QStringLiteral("full")})).size(),
             3);
    QCOMPARE(m_states, (QStringList{QStringLiteral("changed"), QStringLiteral("ok"), QStringLiteral("failed")}));
}

QTEST_GUILESS_MAIN(TestCopyCommand)
#include "tst_copycommand.moc"

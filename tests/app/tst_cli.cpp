#include "core/async.h"
#include "lab/sshfarm.h"
#include "ssh/relay.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <pty.h>
#include <unistd.h>

/// The program itself, called as a script would, on real hosts.
class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aCommandRunsOnAllHostsAndIsKept();
    void queriesAskHowRunsEnded();
    void jsonPrintsAnObjectForEachHost();
    void equalOutputIsFolded();
    void aFileForEachHost();
    void failuresGiveOne();
    void anUnknownKeyFailsTheHostUnlessAccepted();
    void onATerminalNewKeysAreAskedFor_data();
    void onATerminalNewKeysAreAskedFor();
    void aChangedKeyIsRefused();
    void aKeyThatChangesBetweenTwoCallsIsRefused();
    void aCommandThatWentOnIsFoundAgain();
    void whatIsStoppedOutOfReachSaysHowItIsFound();
    void wrongCallsGiveTwo();
    void noHostGivesThreeAndSaysWhy();
    void aProtectedSelectionWantsItsNumber();
    void listPrintsWhatReadsBackTheSame();
    void standardInputAndEnvironmentArrive();
    void folderUmaskAndLoginShellArrive();
    void aScriptOfThisComputerRunsThere();
    void aNamedJumpHostIsGoneThrough();
    void aPromptNobodyCanAnswerEndsTheInput();
    void anInterruptEndsTheRemoteProcesses();
    void aSecretOfTheEnvironmentIsInNoFile();
    void theWindowOpensAndEndsInOrder();
    void filesAreCopiedToHostsAndBack();
    void aProgramOfAnInventoryIsRunOnlyWhenItIsAllowed();
    void aKeptCommandEndsLikeAnyOther();
    void whatOfACopyIsLeftOutIsSaidForEachHost();
    void aCopyThatFailsSaysWhyForEachHost();

private:
    struct Said
    {
        int exit = -1;
        QByteArray out;
        QByteArray err;
    };

    Said maestro(const QStringList &arguments, const QByteArray &input = {});
    Said run(const QStringList &options, const QString &command, const QString &query = QStringLiteral("all"));
    void prepare(QProcess &process, const QStringList &arguments);
    QStringList inventoryOptions() const;

    std::unique_ptr<SshFarm> m_farm;
    QTemporaryDir m_folder;
};

void TestCli::initTestCase()
{
    m_farm = std::make_unique<SshFarm>(FarmOptions{plainHosts(5)});
    Result<void> started = failure(Error::Busy, {});
    whenDone(m_farm->start(), this, [&](const Done &done) { started = done; });
    QTRY_VERIFY_WITH_TIMEOUT(started || started.error().kind != Error::Busy, 30'000);
    QVERIFY2(started, qPrintable(started ? QString() : started.error().message));
    QFile file(m_folder.filePath(QStringLiteral("hosts.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name,address,port,user,key,tags\n");
    const QList<Host> hosts = m_farm->hosts();
    for (qsizetype i = 0; i < hosts.size(); ++i)
        file.write(QStringLiteral("%1,%2,%3,%4,%5,role=%6\n")
                       .arg(hosts[i].name, hosts[i].address)
                       .arg(hosts[i].port)
                       .arg(hosts[i].user, hosts[i].identityFiles.first(),
                            i < 3 ? QStringLiteral("web;env=test") : QStringLiteral("db;env=production"))
                       .toUtf8());
}

QStringList TestCli::inventoryOptions() const
{
    return {QStringLiteral("--profile"), m_folder.filePath(QStringLiteral("profile")), QStringLiteral("--inventory"),
            m_folder.filePath(QStringLiteral("hosts.csv"))};
}

void TestCli::prepare(QProcess &process, const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("detect_leaks=0")); // its memory cannot be traced
    environment.insert(QStringLiteral("HOME"), m_folder.path());
    process.setProcessEnvironment(environment);
    process.setProgram(QStringLiteral(MAESTRO_PROGRAM));
    process.setArguments(arguments);
}

TestCli::Said TestCli::maestro(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    prepare(process, arguments);
    process.start();
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

TestCli::Said TestCli::run(const QStringList &options, const QString &command, const QString &query)
{
    const QStringList arguments =
        inventoryOptions() +
        QStringList{QStringLiteral("run"), QStringLiteral("--known-hosts"), m_farm->knownHostsFile()} + options +
        QStringList{query, QStringLiteral("--"), command};
    return maestro(arguments);
}

void TestCli::aCommandRunsOnAllHostsAndIsKept()
{
    const Said said = run({QStringLiteral("--labels")}, QStringLiteral("hostname"), QStringLiteral("role=web"));
    QVERIFY2(said.exit == 0, said.err.constData());
    QByteArrayList lines = said.out.trimmed().split('\n');
    std::sort(lines.begin(), lines.end());
    QVERIFY2(lines.size() == 3, said.out.constData());
    QCOMPARE(lines, (QByteArrayList{"host-1: host-1", "host-2: host-2", "host-3: host-3"}));
    const Said runs = maestro(inventoryOptions() +
                              QStringList{QStringLiteral("runs"), QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(runs.exit, 0);
    const QJsonObject last = QJsonDocument::fromJson(runs.out.split('\n').first()).object();
    QCOMPARE(last[QStringLiteral("title")].toString(), QStringLiteral("hostname"));
    QCOMPARE(last[QStringLiteral("state")].toString(), QStringLiteral("ended"));
    const QString id = QString::number(last[QStringLiteral("id")].toInt());
    const Said shown = maestro(inventoryOptions() + QStringList{QStringLiteral("runs"), QStringLiteral("show"), id,
                                                                QStringLiteral("--host"), QStringLiteral("host-2")});
    QCOMPARE(shown.out, QByteArray("host-2\n"));
}

void TestCli::queriesAskHowRunsEnded()
{
    const QString query = QStringLiteral("name:host-[1-3]");
    QCOMPARE(run({}, QStringLiteral("test $(hostname) != host-2"), query).exit, 1);
    const auto list = [this](const QString &asked) {
        const Said said = maestro(inventoryOptions() + QStringList{QStringLiteral("list"), QStringLiteral("--format"),
                                                                   QStringLiteral("csv"), asked});
        QByteArrayList names;
        for (int host = 1; host <= 5; ++host) {
            const QByteArray name = "host-" + QByteArray::number(host);
            if (said.out.contains(name))
                names.append(name);
        }
        return names;
    };
    QCOMPARE(list(QStringLiteral("last:failed")), QByteArrayList{"host-2"});
    QCOMPARE(list(query + QStringLiteral(" last:ok")), (QByteArrayList{"host-1", "host-3"}));
    const Said runs = maestro(inventoryOptions() +
                              QStringList{QStringLiteral("runs"), QStringLiteral("--format"), QStringLiteral("json")});
    const int id = QJsonDocument::fromJson(runs.out.split('\n').first()).object()[QStringLiteral("id")].toInt();
    QCOMPARE(list(QStringLiteral("@run:%1/group1").arg(id)), (QByteArrayList{"host-1", "host-3"}));
    QCOMPARE(list(QStringLiteral("@run:%1/group2").arg(id)), QByteArrayList{"host-2"});
    const Said none =
        maestro(inventoryOptions() + QStringList{QStringLiteral("list"), QStringLiteral("@run:%1/group9").arg(id)});
    QCOMPARE(none.exit, 2);
    QVERIFY2(none.err.contains("in the history of runs"), none.err.constData());
}

void TestCli::jsonPrintsAnObjectForEachHost()
{
    const Said said = run({QStringLiteral("--format"), QStringLiteral("json")},
                          QStringLiteral("echo out; echo err >&2; exit 3"), QStringLiteral("host-1"));
    QCOMPARE(said.exit, 1);
    const QJsonObject host = QJsonDocument::fromJson(said.out).object();
    QCOMPARE(host[QStringLiteral("state")].toString(), QStringLiteral("failed"));
    QCOMPARE(host[QStringLiteral("exit")].toInt(), 3);
    QCOMPARE(host[QStringLiteral("stdout")].toString(), QStringLiteral("out\n"));
    QCOMPARE(host[QStringLiteral("stderr")].toString(), QStringLiteral("err\n"));
}

void TestCli::equalOutputIsFolded()
{
    const Said said = run({QStringLiteral("--group"), QStringLiteral("--quiet")}, QStringLiteral("echo same"));
    QVERIFY2(said.exit == 5 || said.exit == 0, said.err.constData());
    const Said confirmed =
        run({QStringLiteral("--group"), QStringLiteral("--confirm"), QStringLiteral("5")}, QStringLiteral("echo same"));
    QVERIFY2(confirmed.out.contains("host-[1-5]"), confirmed.out.constData());
    QCOMPARE(confirmed.out.count("same"), 1);
}

void TestCli::aFileForEachHost()
{
    const QString folder = m_folder.filePath(QStringLiteral("out"));
    const Said said =
        run({QStringLiteral("--output"), folder}, QStringLiteral("hostname; echo no >&2"), QStringLiteral("role=web"));
    QCOMPARE(said.exit, 0);
    QFile file(folder + QStringLiteral("/host-2.out"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("host-2\n"));
    QVERIFY(QFile::exists(folder + QStringLiteral("/host-3.err")));
}

void TestCli::failuresGiveOne()
{
    const Said said = run({}, QStringLiteral("test $(hostname) != host-2"), QStringLiteral("role=web"));
    QCOMPARE(said.exit, 1);
    QVERIFY2(said.err.contains("host-2: exit 1"), said.err.constData());
    const Said gone =
        run({QStringLiteral("--port"), QStringLiteral("1")}, QStringLiteral("true"), QStringLiteral("host-1"));
    QCOMPARE(gone.exit, 1);
    QVERIFY2(gone.err.contains("unreachable"), gone.err.constData());
}

void TestCli::anUnknownKeyFailsTheHostUnlessAccepted()
{
    const QString known = m_folder.filePath(QStringLiteral("known"));
    const QStringList call =
        inventoryOptions() + QStringList{QStringLiteral("run"), QStringLiteral("--known-hosts"), known};
    const QStringList command = {QStringLiteral("host-1"), QStringLiteral("--"), QStringLiteral("hostname")};
    const Said refused = maestro(call + command);
    QVERIFY2(refused.exit == 1, refused.err.constData());
    QVERIFY2(refused.err.contains("SHA256:"), refused.err.constData());
    const Said accepted = maestro(call + QStringList{QStringLiteral("--accept-new")} + command);
    QVERIFY2(accepted.exit == 0, accepted.err.constData());
    QCOMPARE(maestro(call + command).exit, 0);
}

void TestCli::onATerminalNewKeysAreAskedFor_data()
{
    QTest::addColumn<QByteArrayList>("answers");
    QTest::addColumn<QByteArrayList>("prompts"); ///< the end of what stands before each of them
    QTest::addColumn<int>("exit");
    QTest::addColumn<int>("keys"); ///< that are known afterwards
    const QByteArray trust = "run): ";
    const QByteArray again = "or all: ";
    QTest::newRow("all") << QByteArrayList{"maybe", "all"} << QByteArrayList{trust, again} << 0 << 3;
    QTest::newRow("each") << QByteArrayList{"yes", "no", "yes"} << QByteArrayList{trust, trust, trust} << 5 << 2;
}

void TestCli::onATerminalNewKeysAreAskedFor()
{
    QFETCH(QByteArrayList, answers);
    QFETCH(QByteArrayList, prompts);
    QFETCH(int, exit);
    QFETCH(int, keys);
    const QString known = m_folder.filePath(QStringLiteral("known-%1").arg(keys));
    int person = -1;
    int program = -1;
    QCOMPARE(::openpty(&person, &program, nullptr, nullptr, nullptr), 0);
    QProcess process;
    prepare(process, QStringList{QStringLiteral("--profile"), m_folder.filePath(QStringLiteral("profile-%1").arg(keys)),
                                 QStringLiteral("--inventory"), m_folder.filePath(QStringLiteral("hosts.csv")),
                                 QStringLiteral("run"), QStringLiteral("--known-hosts"), known,
                                 QStringLiteral("role=web"), QStringLiteral("--"), QStringLiteral("hostname")});
    process.setStandardInputFile(QString::fromLocal8Bit(::ttyname(program)));
    process.start();
    QByteArray shown;
    const auto showed = [&](const QByteArray &words) {
        shown += process.readAllStandardError();
        return shown.contains(words); // what became of another host may stand behind it
    };
    for (qsizetype i = 0; i < answers.size(); ++i) {
        QTRY_VERIFY2_WITH_TIMEOUT(showed(prompts.at(i)), shown.constData(), 30000);
        QVERIFY(shown.contains("ssh-ed25519 SHA256:"));
        shown.clear();
        const QByteArray line = answers.at(i) + '\n';
        QCOMPARE(::write(person, line.constData(), size_t(line.size())), ssize_t(line.size()));
        if (i + 1 < answers.size() && prompts.at(i + 1) == "or all: ")
            shown = "ssh-ed25519 SHA256:"; // it is not shown twice
    }
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 30000);
    QVERIFY2(process.exitCode() == exit, process.readAllStandardError().constData());
    QVERIFY(!process.readAllStandardError().contains("Trust it?"));
    QFile file(known);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), keys);
    ::close(person);
    ::close(program);
}

void TestCli::aChangedKeyIsRefused()
{
    const QString known = m_folder.filePath(QStringLiteral("changed"));
    const Host host = m_farm->hosts().first();
    QFile file(known);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QStringLiteral("[%1]:%2 ").arg(host.address).arg(host.port).toUtf8() +
               "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f\n");
    file.close();
    const Said said =
        maestro(inventoryOptions() + QStringList{QStringLiteral("run"), QStringLiteral("--known-hosts"), known,
                                                 QStringLiteral("--accept-new"), QStringLiteral("host-1"),
                                                 QStringLiteral("--"), QStringLiteral("hostname")});
    QVERIFY2(said.exit == 5, said.err.constData());
    QCOMPARE(said.err.count("SHA256:"), 2);
    QVERIFY(said.out.isEmpty());
}

void TestCli::aKeyThatChangesBetweenTwoCallsIsRefused()
{
    // With the person's own known_hosts and the pins, both of the first call.
    const QStringList call =
        inventoryOptions() + QStringList{QStringLiteral("run"), QStringLiteral("--accept-new"),
                                         QStringLiteral("host-1"), QStringLiteral("--"), QStringLiteral("hostname")};
    const Said first = maestro(call);
    QVERIFY2(first.exit == 0, first.err.constData());
    const QByteArray own = m_farm->hostKey(0).split(' ').value(1).trimmed();
    int places = 0;
    for (const char *name : {".ssh/known_hosts", "profile/hostkeys"}) {
        QFile file(m_folder.filePath(QLatin1String(name)));
        QVERIFY2(file.open(QIODevice::ReadWrite), name);
        QByteArray text = file.readAll();
        places += int(text.count(own));
        text.replace(own, "AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f");
        QVERIFY(file.resize(0) && file.seek(0) && file.write(text) == text.size());
    }
    QCOMPARE(places, 2);
    const Said again = maestro(call);
    QVERIFY2(again.exit == 5, again.err.constData());
    QVERIFY2(again.err.count("SHA256:") == 2, again.err.constData());
    QVERIFY(again.out.isEmpty());
}

void TestCli::aCommandThatWentOnIsFoundAgain()
{
    const QStringList known = {QStringLiteral("--known-hosts"), m_farm->knownHostsFile()};
    QProcess process;
    prepare(process,
            inventoryOptions() +
                QStringList{QStringLiteral("run"), QStringLiteral("--keep-going"), QStringLiteral("--labels")} + known +
                QStringList{QStringLiteral("host-1"), QStringLiteral("--"),
                            QStringLiteral("echo begun; sleep 6; echo over; exit 4")});
    process.start();
    QByteArray out;
    const auto hasBegun = [&] {
        out += process.readAllStandardOutput();
        return out.contains("begun");
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasBegun(), 30'000);
    const auto newest = [this] {
        const Said runs = maestro(inventoryOptions() + QStringList{QStringLiteral("runs"), QStringLiteral("--format"),
                                                                   QStringLiteral("json")});
        return QJsonDocument::fromJson(runs.out.split('\n').first()).object();
    };
    const auto isOnDisk = [&] {
        return newest()[QStringLiteral("counts")].toObject()[QStringLiteral("running")].toInt() == 1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isOnDisk(), 20'000);
    process.kill(); // as a laptop that is switched off
    QTRY_COMPARE(process.state(), QProcess::NotRunning);
    const QJsonObject last = newest();
    QCOMPARE(last[QStringLiteral("state")].toString(), QStringLiteral("interrupted"));
    const QStringList find =
        QStringList{QStringLiteral("--profile"), m_folder.filePath(QStringLiteral("profile")), QStringLiteral("runs"),
                    QStringLiteral("find"), QString::number(last[QStringLiteral("id")].toInt())} +
        known;
    const Said elsewhere = maestro(find + QStringList{QStringLiteral("--host"), QStringLiteral("host-2")});
    QCOMPARE(elsewhere.exit, 3);
    QVERIFY2(elsewhere.err.contains("host-2"), elsewhere.err.constData());
    const Said found = maestro(find);
    QVERIFY2(found.out == "begun\nover\n", (found.out + found.err).constData());
    QCOMPARE(found.exit, 1);
    QVERIFY2(found.err.contains("host-1: exit 4"), found.err.constData());
    const Said again = maestro(find);
    QCOMPARE(again.exit, 3);
    QVERIFY2(again.err.contains("is left to be found"), again.err.constData());
    const Said plain = run({}, QStringLiteral("true"), QStringLiteral("host-1"));
    QCOMPARE(plain.exit, 0);
}

void TestCli::whatIsStoppedOutOfReachSaysHowItIsFound()
{
    const Host host = m_farm->hosts().first();
    Relay wire(host.address, quint16(host.port));
    QFile file(m_folder.filePath(QStringLiteral("far.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QStringLiteral("name,address,port,user,key,tags\nfar,127.0.0.1,%1,%2,%3,\n")
                   .arg(wire.port())
                   .arg(host.user, host.identityFiles.first())
                   .toUtf8());
    file.close();
    const QStringList call{QStringLiteral("--profile"), m_folder.filePath(QStringLiteral("profile")),
                           QStringLiteral("--inventory"), file.fileName()};
    QProcess process;
    QByteArray out;
    QByteArray err;
    const auto says = [&](const char *words) {
        out += process.readAllStandardOutput();
        err += process.readAllStandardError();
        return out.contains(words) || err.contains(words);
    };
    prepare(process,
            call + QStringList{QStringLiteral("run"), QStringLiteral("--accept-new"), QStringLiteral("--keep-going"),
                               QStringLiteral("--labels"), QStringLiteral("far"), QStringLiteral("--"),
                               QStringLiteral("echo begun; sleep 3; echo over")});
    process.start();
    QTRY_VERIFY2_WITH_TIMEOUT(says("begun"), err.constData(), 30'000);
    const int before = wire.connections();
    wire.close();
    wire.cutNow();
    QTRY_VERIFY_WITH_TIMEOUT(wire.connections() > before, 30'000); // it looks for its command
    ::kill(pid_t(process.processId()), SIGINT);
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 30'000);
    says("");
    const qsizetype at = err.indexOf("maestro runs find ");
    QVERIFY2(at >= 0, err.constData());
    const QString number = QString::fromLatin1(err.mid(at + 18).split('\n').first());
    wire.close(false);
    out.clear();
    prepare(process,
            call + QStringList{QStringLiteral("runs"), QStringLiteral("find"), number, QStringLiteral("--accept-new")});
    process.start();
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 30'000);
    says("");
    QCOMPARE(out, QByteArray("begun\nover\n"));
    QCOMPARE(process.exitCode(), 0);
}

void TestCli::wrongCallsGiveTwo()
{
    const Said query = run({}, QStringLiteral("true"), QStringLiteral("stat:running"));
    QCOMPARE(query.exit, 2);
    QVERIFY2(query.err.contains("^^^^^"), query.err.constData());
    QCOMPARE(maestro({QStringLiteral("nonsense")}).exit, 2);
    QCOMPARE(maestro({QStringLiteral("list"), QStringLiteral("--inventory"), QStringLiteral("/nowhere")}).exit, 2);
}

void TestCli::noHostGivesThreeAndSaysWhy()
{
    const Said said = run({}, QStringLiteral("true"), QStringLiteral("role=web env=live"));
    QCOMPARE(said.exit, 3);
    QVERIFY2(said.err.contains("env=live"), said.err.constData());
}

void TestCli::aProtectedSelectionWantsItsNumber()
{
    const QString query = QStringLiteral("role=db");
    QCOMPARE(run({}, QStringLiteral("true"), query).exit, 5);
    QCOMPARE(run({QStringLiteral("--yes")}, QStringLiteral("true"), query).exit, 5);
    QCOMPARE(run({QStringLiteral("--confirm"), QStringLiteral("1")}, QStringLiteral("true"), query).exit, 5);
    QCOMPARE(run({QStringLiteral("--confirm"), QStringLiteral("2")}, QStringLiteral("true"), query).exit, 0);
}

void TestCli::listPrintsWhatReadsBackTheSame()
{
    const QStringList csv = {QStringLiteral("list"), QStringLiteral("--format"), QStringLiteral("csv"),
                             QStringLiteral("role=web")};
    const Said first = maestro(inventoryOptions() + csv);
    QVERIFY2(first.exit == 0, first.err.constData());
    const QString copy = m_folder.filePath(QStringLiteral("copy.csv"));
    QFile file(copy);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(first.out);
    file.close();
    const QStringList json = {QStringLiteral("list"), QStringLiteral("--format"), QStringLiteral("json")};
    const Said again = maestro(QStringList{QStringLiteral("--profile"), m_folder.filePath(QStringLiteral("other")),
                                           QStringLiteral("--inventory"), copy} +
                               json);
    QVERIFY2(again.exit == 0, again.err.constData());
    QCOMPARE(again.out.trimmed().count('\n'), 2);
    const QJsonObject host = QJsonDocument::fromJson(again.out.split('\n').first()).object();
    QCOMPARE(host[QStringLiteral("name")].toString(), QStringLiteral("host-1"));
    QCOMPARE(host[QStringLiteral("tags")].toObject()[QStringLiteral("role")].toString(), QStringLiteral("web"));
}

void TestCli::standardInputAndEnvironmentArrive()
{
    const QString input = m_folder.filePath(QStringLiteral("input"));
    QFile file(input);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("from a file\n");
    file.close();
    const Said said =
        run({QStringLiteral("--stdin"), input, QStringLiteral("--env"), QStringLiteral("COLOUR=deep blue")},
            QStringLiteral("cat; echo \"$COLOUR\""), QStringLiteral("host-1"));
    QCOMPARE(said.out, QByteArray("from a file\ndeep blue\n"));
}

void TestCli::folderUmaskAndLoginShellArrive()
{
    const Said said = run({QStringLiteral("--dir"), QStringLiteral("/usr"), QStringLiteral("--umask"),
                           QStringLiteral("027"), QStringLiteral("--login")},
                          QStringLiteral("pwd; umask"), QStringLiteral("host-1"));
    QVERIFY2(said.exit == 0, said.err.constData());
    QVERIFY2(said.out.startsWith("/usr\n0027\n"), said.out.constData());
    const Said wrong =
        run({QStringLiteral("--umask"), QStringLiteral("9")}, QStringLiteral("true"), QStringLiteral("host-1"));
    QCOMPARE(wrong.exit, 2);
    QVERIFY2(wrong.err.contains("is no umask"), wrong.err.constData());
}

void TestCli::aScriptOfThisComputerRunsThere()
{
    QFile script(m_folder.filePath(QStringLiteral("fix it.sh")));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\necho \"$MAESTRO_NAME $MAESTRO_TAG_role <$1>\"; exit 3\n");
    script.close();
    const Said said =
        run({QStringLiteral("--script"), script.fileName()}, QStringLiteral("a  'b'"), QStringLiteral("host-1"));
    QCOMPARE(said.exit, 1);
    QCOMPARE(said.out, QByteArray("host-1 web <a  'b'>\n"));
    QVERIFY2(said.err.contains("exit 3"), said.err.constData());
    const Said missing = run({QStringLiteral("--script"), QStringLiteral("/no/such/file")}, QStringLiteral("x"),
                             QStringLiteral("host-1"));
    QCOMPARE(missing.exit, 2);
    QVERIFY2(missing.err.contains("/no/such/file"), missing.err.constData());
}

void TestCli::aNamedJumpHostIsGoneThrough()
{
    const Host gate = m_farm->hosts().at(1);
    const Said said =
        run({QStringLiteral("--jump"), QStringLiteral("%1@%2:%3").arg(gate.user, gate.address).arg(gate.port)},
            QStringLiteral("hostname; echo ${SSH_CONNECTION%% *}"), QStringLiteral("host-1"));
    QVERIFY2(said.exit == 0, said.err.constData());
    QVERIFY2(said.out.startsWith("host-1\n"), said.out.constData());
    const Said wrong =
        run({QStringLiteral("--jump"), QStringLiteral("a b")}, QStringLiteral("true"), QStringLiteral("host-1"));
    QCOMPARE(wrong.exit, 1);
}

void TestCli::aPromptNobodyCanAnswerEndsTheInput()
{
    const Said said = run({QStringLiteral("--keep-input")},
                          QStringLiteral("printf 'Continue? [Y/n] '; read -r a || exit 7"), QStringLiteral("host-1"));
    QCOMPARE(said.exit, 1);
    QVERIFY2(said.err.contains("exit 7"), said.err.constData());
}

void TestCli::anInterruptEndsTheRemoteProcesses()
{
    QProcess process;
    const QString mark = m_folder.filePath(QStringLiteral("mark"));
    prepare(process,
            inventoryOptions() +
                QStringList{QStringLiteral("run"), QStringLiteral("--labels"), QStringLiteral("--known-hosts"),
                            m_farm->knownHostsFile(), QStringLiteral("host-1"), QStringLiteral("--"),
                            QStringLiteral("echo begun; trap 'touch %1; exit 1' TERM; sleep 300 & wait").arg(mark)});
    process.start();
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += process.readAllStandardOutput()).contains("begun"), 30'000);
    QCOMPARE(::kill(pid_t(process.processId()), SIGINT), 0);
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitCode(), 130);
    QVERIFY(QFile::exists(mark));
}

void TestCli::aSecretOfTheEnvironmentIsInNoFile()
{
    const QByteArray canary = "CANARY-4711-swordfish";
    const Said said = run({QStringLiteral("--env"), QStringLiteral("DB_PASSWORD=") + QString::fromLatin1(canary)},
                          QStringLiteral("test -n \"$DB_PASSWORD\""), QStringLiteral("host-1"));
    QVERIFY2(said.exit == 0, said.err.constData());
    QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int searched = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(canary), qPrintable(file.fileName()));
        ++searched;
    }
    QVERIFY(searched > 3);
}

/// From the program's own main() on: it comes as far as its event loop, which alone hears that it is to end.
void TestCli::theWindowOpensAndEndsInOrder()
{
    const QString profile = m_folder.filePath(QStringLiteral("of-the-window"));
    QProcess process;
    prepare(process, {QStringLiteral("--profile"), profile});
    QProcessEnvironment environment = process.processEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process.setProcessEnvironment(environment);
    process.start();
    QTRY_VERIFY2_WITH_TIMEOUT(QFile::exists(profile + QStringLiteral("/journal.db")),
                              process.readAllStandardError().constData(), 30'000);
    process.terminate();
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 30'000);
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
}

void TestCli::aProgramOfAnInventoryIsRunOnlyWhenItIsAllowed()
{
    const Host host = m_farm->hosts().first();
    const QString mark = m_folder.filePath(QStringLiteral("ran"));
    QFile file(m_folder.filePath(QStringLiteral("team.ini")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QStringLiteral("team-1 ansible_host=%1 ansible_port=%2 ansible_user=%3 ansible_ssh_private_key_file=%4 "
                              "ansible_ssh_common_args='-o ProxyCommand=\"echo ran >>%5; exec bash -c \\\"exec "
                              "3<>/dev/tcp/%h/%p; cat <&3 & cat >&3\\\"\"'\n")
                   .arg(host.address)
                   .arg(host.port)
                   .arg(host.user, host.identityFiles.first(), mark)
                   .toUtf8());
    file.close();
    const QStringList begin = {QStringLiteral("--profile"),   m_folder.filePath(QStringLiteral("programs")),
                               QStringLiteral("--inventory"), file.fileName(),
                               QStringLiteral("run"),         QStringLiteral("--known-hosts"),
                               m_farm->knownHostsFile(),      QStringLiteral("team-1")};
    const QStringList end = {QStringLiteral("--"), QStringLiteral("hostname")};
    const Said refused = maestro(begin + end);
    QCOMPARE(refused.exit, 1);
    QVERIFY2(refused.err.contains("--allow-programs"), refused.err.constData());
    QVERIFY2(refused.err.contains(file.fileName().toUtf8()), refused.err.constData());
    QVERIFY(!QFile::exists(mark));
    const Said allowed = maestro(begin + QStringList{QStringLiteral("--allow-programs")} + end);
    QVERIFY2(allowed.exit == 0, allowed.err.constData());
    QCOMPARE(allowed.out, "host-1\n");
    QVERIFY(QFile::exists(mark));
    QCOMPARE(maestro(begin + end).exit, 1); // it held for that call
}

void TestCli::aKeptCommandEndsLikeAnyOther()
{
    const Said said =
        run({QStringLiteral("--keep-going")}, QStringLiteral("hostname; exit 3"), QStringLiteral("host-1"));
    QCOMPARE(said.exit, 1);
    QCOMPARE(said.out, "host-1\n");
    QVERIFY2(said.err.contains("exit status 3"), said.err.constData());
    const Said wrong = run({QStringLiteral("--keep-going"), QStringLiteral("--pty")}, QStringLiteral("true"),
                           QStringLiteral("host-1"));
    QVERIFY2(wrong.exit != 0 && wrong.err.contains("no input and no terminal"), wrong.err.constData());
}

void TestCli::filesAreCopiedToHostsAndBack()
{
    const QStringList call = inventoryOptions() + QStringList{QStringLiteral("copy"), QStringLiteral("--known-hosts"),
                                                              m_farm->knownHostsFile(), QStringLiteral("role=web")};
    const QStringList oneByOne{QStringLiteral("--parallel"), QStringLiteral("1")}; // they write one folder
    QDir here(m_folder.path());
    QVERIFY(here.mkpath(QStringLiteral("site/css")));
    QFile page(here.filePath(QStringLiteral("site/css/main.css")));
    QVERIFY(page.open(QIODevice::WriteOnly));
    page.write("body { margin: 0 }\n");
    page.close();
    const QString there = here.filePath(QStringLiteral("there")); // the hosts are this computer: they share it
    const Said up =
        maestro(call + oneByOne + QStringList{here.filePath(QStringLiteral("site")), QStringLiteral("--to"), there});
    QVERIFY2(up.exit == 0, up.err.constData());
    QVERIFY2(up.err.contains("; 2 files there already"), up.err.constData()); // the first host has put it there
    QFile copied(there + QStringLiteral("/css/main.css"));
    QVERIFY(copied.open(QIODevice::ReadOnly));
    QCOMPARE(copied.readAll(), "body { margin: 0 }\n");
    const Said down = maestro(call + QStringList{QStringLiteral("--from"), there, QStringLiteral("--into"),
                                                 here.filePath(QStringLiteral("back"))});
    QVERIFY2(down.exit == 0, down.err.constData());
    QVERIFY2(!down.err.contains("already"), down.err.constData());
    for (const char *host : {"host-1", "host-2", "host-3"})
        QVERIFY2(QFile::exists(here.filePath(QStringLiteral("back/%1/there/css/main.css").arg(QLatin1String(host)))),
                 host);
}

void TestCli::whatOfACopyIsLeftOutIsSaidForEachHost()
{
    QDir here(m_folder.path());
    QVERIFY(here.mkpath(QStringLiteral("logs")));
    QVERIFY(QFile(here.filePath(QStringLiteral("logs/app.log"))).open(QIODevice::WriteOnly));
    QVERIFY(QFile::link(QStringLiteral("/etc/passwd"), here.filePath(QStringLiteral("logs/elsewhere"))));
    const QStringList call =
        inventoryOptions() + QStringList{QStringLiteral("copy"),   QStringLiteral("--known-hosts"),
                                         m_farm->knownHostsFile(), QStringLiteral("host-1"),
                                         QStringLiteral("--from"), here.filePath(QStringLiteral("logs")),
                                         QStringLiteral("--into"), here.filePath(QStringLiteral("fetched"))};
    const Said said = maestro(call);
    QVERIFY2(said.exit == 0, said.err.constData());
    QVERIFY2(said.err.contains("host-1: 1 name was left out") && said.err.contains("elsewhere"), said.err.constData());
    QVERIFY2(said.err.contains("; 1 name left out"), said.err.constData());
    const QJsonObject json =
        QJsonDocument::fromJson(maestro(call + QStringList{QStringLiteral("--format"), QStringLiteral("json")}).out)
            .object();
    QCOMPARE(json[QStringLiteral("files_left_out")].toInt(), 1);
    QCOMPARE(json[QStringLiteral("files_same")].toInt(), 1);
    QVERIFY(json[QStringLiteral("notes")].toString().contains(QStringLiteral("elsewhere")));
}

void TestCli::aCopyThatFailsSaysWhyForEachHost()
{
    QFile file(m_folder.filePath(QStringLiteral("small")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("x");
    file.close();
    const Said said =
        maestro(inventoryOptions() + QStringList{QStringLiteral("copy"), QStringLiteral("--known-hosts"),
                                                 m_farm->knownHostsFile(), QStringLiteral("role=web"), file.fileName(),
                                                 QStringLiteral("--to"), QStringLiteral("/no/such/folder/small")});
    QCOMPARE(said.exit, 1);
    for (const char *host : {"host-1", "host-2", "host-3"})
        QVERIFY2((said.out + said.err).contains(host), (said.out + said.err).constData());
    QVERIFY2((said.out + said.err).contains("/no/such/folder"), (said.out + said.err).constData());
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"

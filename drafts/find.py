import re
def sub(p,a,b,n=1):
    s=open(p).read()
    assert a in s,(p,a)
    s=s.replace(a,b,n); open(p,'w').write(s)
p='src/app/runcommand.cpp'
s=open(p).read()
i=s.index('void RunCommand::follow(Run *run)')
body=s[i:]
s=s[:i].rstrip()+'''

void RunCommand::interrupt()
{
    if (!m_follower.interrupt())
        CliCommand::interrupt();
}
'''
s=s.replace('                 follow(*run);','                 m_follower.follow(*run);')
for inc in ['#include "app/laneprinter.h"\n','#include <algorithm>\n','#include <numeric>\n']:
    s=s.replace(inc,'')
s=s.replace('namespace {','namespace {',1)
# constructor
s=s.replace('''} // namespace

void RunCommand::selected''','''} // namespace

RunCommand::RunCommand(Engine &engine, Terminal &terminal, CommandLine line, QObject *parent)
    : SelectingCommand(engine, terminal, std::move(line), parent),
      m_follower(m_terminal, m_line)
{
    connect(&m_follower, &RunFollower::ended, this, &RunCommand::finished);
    connect(&m_follower, &RunFollower::failed, this,
            [this](const QString &sentence) { fail(sentence, exitcode::hostFailed); });
}

void RunCommand::selected''',1)
open(p,'w').write(s)
# follower
body=body.replace('RunCommand::','RunFollower::')
body=body.replace('''void RunFollower::interrupt()
{
    if (!m_run || m_interrupted)
        return CliCommand::interrupt();
    m_interrupted = true;
    note(tr("Telling the remote processes to end. Ctrl+C again leaves at once."));
    m_run->stop();
}
''','''bool RunFollower::interrupt()
{
    if (!m_run || m_interrupted)
        return false;
    m_interrupted = true;
    if (!m_line.quiet)
        m_terminal.err(tr("Telling the remote processes to end. Ctrl+C again leaves at once.").toUtf8() + '\\n');
    m_run->stop();
    return true;
}
''')
body=body.replace('return fail(written.error().message, exitcode::hostFailed);','return Q_EMIT failed(written.error().message);').replace('Q_EMIT finished(m_interrupted','Q_EMIT ended(m_interrupted')
open('src/app/runfollower.cpp','w').write('''#include "app/runfollower.h"

#include "app/clicommand.h"
#include "app/laneprinter.h"
#include "app/terminal.h"
#include "core/text.h"
#include "runs/run.h"

#include <algorithm>
#include <numeric>

'''+body)
open('src/app/runfollower.h','w').write('''#pragma once

#include "app/commandline.h"
#include "app/runprinter.h"
#include "core/question.h"

#include <QObject>
#include <QPointer>
#include <QSet>

#include <memory>

class Run;
class Terminal;

/// A run as it is shown on the command line, from its beginning to its end: prints what comes, and puts its questions to
/// the person. One thread.
class RunFollower : public QObject
{
    Q_OBJECT
public:
    /// Borrows both.
    RunFollower(Terminal &terminal, const CommandLine &line) : m_terminal(terminal), m_line(line) {}

    void follow(Run *run);
    /// Tells the remote processes to end. False when there are none, or they were told already.
    bool interrupt();

Q_SIGNALS:
    void ended(int exitCode);
    void failed(const QString &sentence); ///< what is printed could not be written

private:
    void askOpenQuestions();
    void ask(const Question &question);
    void askForNextKey();
    void askForKey(const Question &question, const QString &prompt);
    void askPrompts(const Question &question, const QList<Secret> &answers);
    void end();

    Terminal &m_terminal;
    const CommandLine &m_line;
    QPointer<Run> m_run;
    std::unique_ptr<RunPrinter> m_printer;
    QSet<quint64> m_asked;
    QList<quint64> m_keys; ///< questions of host keys that wait for their turn
    bool m_isAskingForKey = false;
    bool m_interrupted = false;
};
''')
p='src/app/runcommand.h'
s=open(p).read()
i=s.index('    void follow(Run *run);'); j=s.index('    QString m_canonical;')
s=s[:i]+'\n'+s[j:]
i=s.index('    QPointer<Run> m_run;')
s=s[:i]+'    RunFollower m_follower;\n};\n'
s=s.replace('''    using SelectingCommand::SelectingCommand;
''','''    RunCommand(Engine &engine, Terminal &terminal, CommandLine line, QObject *parent = nullptr);
''')
s=s.replace('#include "app/runprinter.h"\n#include "core/question.h"\n','#include "app/runfollower.h"\n').replace('#include <QPointer>\n#include <QSet>\n\nclass Run;\n\n','')
open(p,'w').write(s)
# runs find
p='src/app/commandline.cpp'
sub(p,'''    if (words.value(0) != QLatin1String("show")) {
        line.query = words.join(u' ');
        return {};
    }
    if (words.size() != 2)
        return wrong(CommandLineText::tr("runs show needs the number of a run: maestro runs show 12"));
''','''    const QString verb = words.value(0);
    if (verb != QLatin1String("show") && verb != QLatin1String("find")) {
        line.query = words.join(u' ');
        return {};
    }
    if (words.size() != 2)
        return wrong(CommandLineText::tr("runs %1 needs the number of a run: maestro runs %1 12").arg(verb));
''')
p='src/app/runscommand.h'
sub(p,'#include "app/clicommand.h"\n','#include "app/clicommand.h"\n#include "app/runfollower.h"\n')
sub(p,'''/// maestro runs [TEXT], maestro runs show ID [--host NAME]
''','''/// maestro runs [TEXT], maestro runs show ID [--host NAME], maestro runs find ID
''')
sub(p,'''    using CliCommand::CliCommand;

    void start() override;
''','''    RunsCommand(Engine &engine, Terminal &terminal, CommandLine line, QObject *parent = nullptr);

    void start() override;
    void interrupt() override;
''')
sub(p,'''    void show(const Run &run);
''','''    void show(const Run &run);
    void find(const Run &run);

    RunFollower m_follower;
''')
p='src/app/runscommand.cpp'
sub(p,'''void RunsCommand::start()
{
    if (m_line.words.value(0) != QLatin1String("show")) {''','''RunsCommand::RunsCommand(Engine &engine, Terminal &terminal, CommandLine line, QObject *parent)
    : CliCommand(engine, terminal, std::move(line), parent),
      m_follower(m_terminal, m_line)
{
    connect(&m_follower, &RunFollower::ended, this, &RunsCommand::finished);
    connect(&m_follower, &RunFollower::failed, this,
            [this](const QString &sentence) { fail(sentence, exitcode::hostFailed); });
}

void RunsCommand::interrupt()
{
    if (!m_follower.interrupt())
        CliCommand::interrupt();
}

void RunsCommand::start()
{
    const QString verb = m_line.words.value(0);
    if (verb.isEmpty()) {''')
sub(p,'''        show(**run);
    });''','''        verb == QLatin1String("find") ? find(**run) : show(**run);
    });''')
sub(p,'whenDone(m_engine.history.open(id), this, [this](const','whenDone(m_engine.history.open(id), this, [this, verb](const')
sub(p,'''void RunsCommand::print(''','''/// By a run of its own, which begins no command and reads what they have put out from the beginning.
void RunsCommand::find(const Run &run)
{
    const QList<Host> hosts = hostsToFind(run);
    if (hosts.isEmpty())
        return fail(keepsGoing(run.plan())
                        ? tr("No command of run %1 is left to be found: all have ended, and were seen to.").arg(run.id())
                        : tr("The commands of run %1 end with their connection: there is nothing to find. What is to "
                             "go on is run with --keep-going.")
                              .arg(run.id()),
                    exitcode::noHost);
    whenDone(m_engine.runner.start({planToFind(run), run.query(), hosts}), this, [this](const Result<Run *> &finder) {
        if (!finder)
            return fail(finder.error().message, exitcode::wrongCall);
        m_follower.follow(*finder);
    });
}

void RunsCommand::print(''')
sub(p,'#include "core/text.h"\n','#include "core/text.h"\n#include "runs/finding.h"\n')
p='src/app/usage.cpp'
sub(p,'''        "maestro runs  show ID [--host NAME]          what was kept of a run\\n"
''','''        "maestro runs  show ID [--host NAME]          what was kept of a run\\n"
        "maestro runs  find ID                        looks for what a run with --keep-going has left on its hosts\\n"
''')
sub(p,'--owner UID:GID\\n"','--owner USER[:GROUP] (names or numbers; without a group the user\'s own)\\n"\n        "     A link that a file would take the place of is replaced; what it leads to stays.\\n"')
p='src/app/optionrules.h'
for a in ['{"known-hosts", "FILE", " run copy "}','{"accept-new", nullptr, " run copy "}','{"allow-programs", nullptr, " list run copy power accounts "}']:
    sub(p,a,a[:-3]+' runs "}')
sub(p,'{"owner", "UID:GID", " copy "}','{"owner", "USER[:GROUP]", " copy "}')
p='tests/app/tst_cli.cpp'
sub(p,'''    void wrongCallsGiveTwo();
''','''    void aCommandThatWentOnIsFoundAgain();
    void wrongCallsGiveTwo();
''')
sub(p,'''void TestCli::wrongCallsGiveTwo()
{''','''void TestCli::aCommandThatWentOnIsFoundAgain()
{
    const QStringList known = {QStringLiteral("--known-hosts"), m_farm->knownHostsFile()};
    QProcess process;
    prepare(process, inventoryOptions() + QStringList{QStringLiteral("run"), QStringLiteral("--keep-going"),
                                                      QStringLiteral("--labels")} +
                         known +
                         QStringList{QStringLiteral("host-1"), QStringLiteral("--"),
                                     QStringLiteral("echo begun; sleep 2; echo over; exit 4")});
    process.start();
    QByteArray out;
    const auto hasBegun = [&] {
        out += process.readAllStandardOutput();
        return out.contains("begun");
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasBegun(), 30'000);
    process.kill(); // as a laptop that is switched off
    QTRY_COMPARE(process.state(), QProcess::NotRunning);
    const Said runs = maestro(inventoryOptions() +
                              QStringList{QStringLiteral("runs"), QStringLiteral("--format"), QStringLiteral("json")});
    const QJsonObject last = QJsonDocument::fromJson(runs.out.split('\\n').first()).object();
    QCOMPARE(last[QStringLiteral("state")].toString(), QStringLiteral("interrupted"));
    const QStringList find =
        QStringList{QStringLiteral("--profile"), m_folder.filePath(QStringLiteral("profile")), QStringLiteral("runs"),
                    QStringLiteral("find"), QString::number(last[QStringLiteral("id")].toInt())} +
        known;
    const Said found = maestro(find);
    QVERIFY2(found.out == "begun\\nover\\n", (found.out + found.err).constData());
    QCOMPARE(found.exit, 1);
    QVERIFY2(found.err.contains("host-1: exit 4"), found.err.constData());
    const Said again = maestro(find);
    QCOMPARE(again.exit, 3);
    QVERIFY2(again.err.contains("is left to be found"), again.err.constData());
    const Said plain = run({}, QStringLiteral("true"), QStringLiteral("host-1"));
    QCOMPARE(plain.exit, 0);
}

void TestCli::wrongCallsGiveTwo()
{''')

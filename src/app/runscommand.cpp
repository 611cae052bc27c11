#include "app/runscommand.h"

#include "app/engine.h"
#include "app/laneprinter.h"
#include "app/terminal.h"
#include "core/text.h"
#include "runs/finding.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace {

QString stateWord(Run::State state)
{
    switch (state) {
    case Run::State::Running:
        return QStringLiteral("running");
    case Run::State::Stopping:
        return QStringLiteral("stopping");
    case Run::State::Ended:
        return QStringLiteral("ended");
    case Run::State::Interrupted:
        return QStringLiteral("interrupted");
    }
    return {};
}

QString timeText(qint64 ms)
{
    return ms > 0 ? QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate) : QString();
}

QJsonObject jsonOf(const RunSummary &run)
{
    QJsonObject counts;
    for (auto it = run.counts.cbegin(); it != run.counts.cend(); ++it)
        counts.insert(word(it.key()), it.value());
    QJsonObject json{{QStringLiteral("id"), run.id},
                     {QStringLiteral("title"), run.title},
                     {QStringLiteral("query"), run.query},
                     {QStringLiteral("started"), timeText(run.startedAt)},
                     {QStringLiteral("ended"), run.endedAt > 0 ? QJsonValue(timeText(run.endedAt)) : QJsonValue()},
                     {QStringLiteral("state"), stateWord(run.state)},
                     {QStringLiteral("hosts"), run.hosts},
                     {QStringLiteral("counts"), counts}};
    if (run.seed != 0)
        json.insert(QStringLiteral("pick_seed"), qint64(run.seed));
    return json;
}

QStringList cellsOf(const RunSummary &run)
{
    QStringList counts;
    for (auto it = run.counts.cbegin(); it != run.counts.cend(); ++it)
        counts.append(QString::number(it.value()) + u' ' + word(it.key()));
    return {QString::number(run.id),    timeText(run.startedAt),           stateWord(run.state),
            QString::number(run.hosts), counts.join(QStringLiteral(", ")), run.title};
}

} // namespace

RunsCommand::RunsCommand(Engine &engine, Terminal &terminal, CommandLine line, QObject *parent)
    : CliCommand(engine, terminal, std::move(line), parent),
      m_follower(m_terminal, m_line)
{
    connect(&m_follower, &RunFollower::ended, this, &RunsCommand::end);
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
    if (verb.isEmpty()) {
        whenDone(m_engine.history.list(m_line.query), this, [this](const Result<QList<RunSummary>> &runs) {
            if (!runs)
                return fail(runs.error().message, exitcode::wrongCall);
            print(*runs);
        });
        return;
    }
    bool isNumber = false;
    const qint64 id = m_line.words.value(1).toLongLong(&isNumber);
    if (!isNumber)
        return fail(tr("\"%1\" is not the number of a run; maestro runs lists them.").arg(m_line.words.value(1)),
                    exitcode::wrongCall);
    whenDone(m_engine.history.open(id), this, [this, verb](const Result<std::shared_ptr<Run>> &run) {
        if (!run)
            return fail(run.error().message, exitcode::wrongCall);
        if (verb == QLatin1String("find"))
            find(**run);
        else
            show(**run);
    });
}

/// By a run of its own, which begins no command and reads what they have put out from the beginning.
void RunsCommand::find(const Run &run)
{
    QList<Host> hosts = hostsToFind(run);
    if (run.state() == Run::State::Running || run.state() == Run::State::Stopping)
        return fail(tr("Run %1 is not over: another Maestro follows it.").arg(run.id()), exitcode::noHost);
    if (!keepsGoing(run.plan()))
        return fail(tr("The commands of run %1 end with their connection: there is nothing to find. What is to go on "
                       "is run with --keep-going.")
                        .arg(run.id()),
                    exitcode::noHost);
    if (hosts.isEmpty())
        return fail(tr("No command of run %1 is left to be found: how they ended is known.").arg(run.id()),
                    exitcode::noHost);
    hosts.removeIf([this](const Host &host) { return !m_line.host.isEmpty() && host.name != m_line.host; });
    if (hosts.isEmpty())
        return fail(tr("On \"%1\" no command of run %2 is left to be found.").arg(m_line.host).arg(run.id()),
                    exitcode::noHost);
    whenDone(m_engine.runner.start({planToFind(run), run.query(), hosts}), this, [this](const Result<Run *> &finder) {
        if (!finder)
            return fail(finder.error().message, exitcode::wrongCall);
        m_follower.follow(*finder);
    });
}

/// What was found is written down first: else it would be looked for again.
void RunsCommand::end(int exitCode)
{
    if (!m_engine.runner.isSettling())
        return Q_EMIT finished(exitCode);
    connect(&m_engine.runner, &Runner::settled, this, [this, exitCode] { Q_EMIT finished(exitCode); });
}

void RunsCommand::print(const QList<RunSummary> &runs)
{
    QByteArray out = m_line.format == CommandLine::Format::Csv ? "id,started,state,hosts,counts,title\r\n" : "";
    for (const RunSummary &run : runs) {
        QStringList cells = cellsOf(run);
        if (m_line.format == CommandLine::Format::Json) {
            out += QJsonDocument(jsonOf(run)).toJson(QJsonDocument::Compact) + '\n';
        } else if (m_line.format == CommandLine::Format::Csv) {
            std::transform(cells.begin(), cells.end(), cells.begin(), csvCell);
            out += cells.join(u',').toUtf8() + "\r\n";
        } else {
            out += visibleText(cells.join(QStringLiteral("  "))).toUtf8() + '\n';
        }
    }
    m_terminal.out(out);
    if (runs.isEmpty())
        note(tr("There are no runs yet."));
    Q_EMIT finished(exitcode::ok);
}

void RunsCommand::show(const Run &run)
{
    const QList<LaneStatus> &lanes = run.lanes();
    const std::shared_ptr<SpoolReader> output = run.output();
    const auto clean = [this](const QByteArray &bytes) {
        return m_terminal.outputIsTerminal() ? forTerminal(bytes) : bytes;
    };
    if (m_line.format == CommandLine::Format::Csv)
        m_terminal.out(csvHeadOfLanes());
    bool found = false;
    for (int lane = 0; lane < lanes.size(); ++lane) {
        if (!m_line.host.isEmpty() && lanes[lane].host.name != m_line.host)
            continue;
        found = true;
        if (m_line.format == CommandLine::Format::Json) {
            m_terminal.out(jsonOf(lanes[lane], *output, lane) + '\n');
        } else if (m_line.format == CommandLine::Format::Csv) {
            m_terminal.out(csvOf(lanes[lane], *output, lane));
        } else {
            if (m_line.host.isEmpty())
                m_terminal.out("---- " + sentenceOf(lanes[lane]).toUtf8() + '\n');
            m_terminal.out(clean(output->stream(lane, Stream::Out)));
            m_terminal.err(clean(output->stream(lane, Stream::Err)));
            m_terminal.err(clean(output->stream(lane, Stream::Note)));
        }
    }
    if (!found)
        return fail(tr("Run %1 has no host \"%2\".").arg(run.id()).arg(m_line.host), exitcode::noHost);
    Q_EMIT finished(exitcode::ok);
}

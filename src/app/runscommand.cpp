#include "app/runscommand.h"

#include "app/engine.h"
#include "app/laneprinter.h"
#include "app/terminal.h"
#include "core/text.h"

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

void RunsCommand::start()
{
    if (m_line.words.value(0) != QLatin1String("show")) {
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
    whenDone(m_engine.history.open(id), this, [this](const Result<std::shared_ptr<Run>> &run) {
        if (!run)
            return fail(run.error().message, exitcode::wrongCall);
        show(**run);
    });
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
        }
    }
    if (!found)
        return fail(tr("Run %1 has no host \"%2\".").arg(run.id()).arg(m_line.host), exitcode::noHost);
    Q_EMIT finished(exitcode::ok);
}

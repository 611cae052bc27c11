#include "fakes/tableperformer.h"

#include <QCryptographicHash>

#include <algorithm>
#include <utility>

TablePerformer::TablePerformer(QObject *parent) : Performer(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &TablePerformer::flush);
}

void TablePerformer::begin(const Act &act)
{
    if (m_dead)
        return;
    m_begun.append(act);
    Live live;
    live.act = act;
    live.host = m_table.value(act.host.name, m_default);
    m_live.insert(act.id, live);
    m_mostAtOnce = std::max(m_mostAtOnce, openConnections());
    m_fresh.append(act.id);
    m_timer.start();
    Q_EMIT connectionsChanged(openConnections());
}

void TablePerformer::flush()
{
    const QList<ActId> fresh = std::exchange(m_fresh, {});
    for (const ActId id : fresh) {
        if (!m_live.contains(id))
            continue;
        Live &live = m_live[id];
        tell({id, Report::What::Progress, LaneStatus::State::Connecting});
        for (Question question : std::as_const(live.host.questions)) {
            question.id = ++m_lastQuestion;
            question.lane = live.act.lane;
            question.host = live.act.host.name;
            live.asking.append(question);
        }
        const QList<Question> asking = live.asking;
        for (const Question &question : asking)
            Q_EMIT asked(id, question);
        advance(id);
    }
    const QList<Report> reports = std::exchange(m_reports, {});
    if (!reports.isEmpty() && !m_dead)
        Q_EMIT reported(reports);
}

void TablePerformer::advance(ActId id)
{
    const auto found = m_live.find(id);
    if (found == m_live.end() || !found->asking.isEmpty() || found->running)
        return;
    found->running = true;
    if (std::holds_alternative<act::Wait>(found->act.action)) {
        end(id, Outcome(Waited{}));
        return;
    }
    if (found->host.isSilent) {
        found->held = true;
        Report report{id, Report::What::Progress, LaneStatus::State::Connecting};
        report.isSilent = true;
        return tell(report);
    }
    const auto runs = [](const Live &live) { return live.running && !live.host.isSilent; };
    m_mostRunning = std::max(m_mostRunning, int(std::count_if(m_live.cbegin(), m_live.cend(), runs)));
    if (found->host.error.message.isEmpty() || !found->host.output.isEmpty())
        tell({id, Report::What::Progress, LaneStatus::State::Running});
    for (const auto &[stream, bytes] : std::as_const(found->host.output))
        write(*found, stream, bytes);
    if (found->host.holds) {
        found->held = true;
        return;
    }
    end(id, outcomeOf(*found));
}

Outcome TablePerformer::outcomeOf(const Live &live)
{
    if (!live.host.error.message.isEmpty())
        return Outcome(live.host.error);
    if (!std::holds_alternative<act::Exec>(live.act.action))
        return Outcome(live.host.moved);
    return Outcome(Exited{live.host.signal.isEmpty() ? live.host.exit : -1, live.host.signal, {}});
}

void TablePerformer::write(Live &live, Stream stream, const QByteArray &bytes)
{
    static qint64 at = 1'700'000'000'000;
    const Done kept = live.act.sink ? live.act.sink->write(live.act.lane, stream, bytes, ++at) : Done();
    if (!kept)
        return;
    (stream == Stream::Err ? live.errBytes : live.outBytes) += bytes.size();
    (stream == Stream::Err ? live.err : live.out) += bytes;
    live.lines += bytes.count('\n');
    Report report{live.act.id, Report::What::Output};
    report.outBytes = live.outBytes;
    report.errBytes = live.errBytes;
    report.lines = live.lines;
    tell(report);
}

void TablePerformer::end(ActId id, const Outcome &outcome)
{
    const Live live = m_live.take(id);
    Report report{id, Report::What::Ended};
    report.outBytes = live.outBytes;
    report.errBytes = live.errBytes;
    report.lines = live.lines;
    report.phases = live.host.phases;
    report.outcome = outcome;
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(QCryptographicHash::hash(live.out, QCryptographicHash::Sha1));
    hash.addData(QCryptographicHash::hash(live.err, QCryptographicHash::Sha1));
    report.outputHash = hash.result();
    tell(report);
    Q_EMIT connectionsChanged(openConnections());
}

void TablePerformer::tell(const Report &report)
{
    m_reports.append(report);
    m_timer.start();
}

void TablePerformer::release(const QString &name)
{
    const QList<ActId> ids = m_live.keys();
    for (const ActId id : ids) {
        const Live &live = m_live[id];
        if (!live.held || (!name.isNull() && live.act.host.name != name))
            continue;
        end(id, outcomeOf(live));
    }
}

void TablePerformer::releaseAll()
{
    release({});
}

void TablePerformer::answerAfterAll(const QString &name)
{
    for (auto it = m_live.begin(); it != m_live.end(); ++it) {
        if (it->act.host.name != name || !it->host.isSilent)
            continue;
        Report report{it.key(), Report::What::Progress, LaneStatus::State::Authenticating};
        report.isBack = true;
        tell(report);
    }
}

void TablePerformer::goOn(ActId act)
{
    const auto found = m_live.find(act);
    if (found == m_live.end() || !found->host.isSilent)
        return;
    found->host.isSilent = found->running = found->held = false;
    advance(act);
}

void TablePerformer::print(const QString &name, Stream stream, const QByteArray &bytes)
{
    for (Live &live : m_live) {
        if (live.act.host.name == name && live.running)
            write(live, stream, bytes);
    }
}

void TablePerformer::die()
{
    m_dead = true;
    m_live.clear();
    m_reports.clear();
}

void TablePerformer::cancel(const QList<ActId> &acts)
{
    for (const ActId id : acts) {
        if (m_live.contains(id))
            end(id, Outcome(Error{Error::Stopped, QStringLiteral("It was stopped."), {}}));
    }
}

void TablePerformer::forget(const QList<ActId> &acts)
{
    for (const ActId id : acts)
        m_live.remove(id);
    m_reports.removeIf([&acts](const Report &report) { return acts.contains(report.act); });
}

void TablePerformer::answer(const ::Answer &answer)
{
    m_answers.append(answer);
    const QList<ActId> ids = m_live.keys();
    for (const ActId id : ids) {
        Live &live = m_live[id];
        if (live.asking.removeIf([&](const Question &open) { return open.id == answer.question; }) == 0)
            continue;
        if (answer.choice == ::Answer::Choice::Refuse && live.host.diesAsked)
            end(id, Outcome(Error{Error::Denied, QStringLiteral("The question was answered with no."), {}}));
        else
            advance(id);
    }
}

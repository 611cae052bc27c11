#include "runs/conductor.h"

#include "runs/records.h"

namespace {

ActId nextAct()
{
    static ActId last = 0; // GUI thread only
    return ++last;
}

QString choiceWord(Answer::Choice choice)
{
    switch (choice) {
    case Answer::Choice::Once:
        return QStringLiteral("once");
    case Answer::Choice::Always:
        return QStringLiteral("always");
    case Answer::Choice::AllOfRun:
        return QStringLiteral("all-of-run");
    case Answer::Choice::Refuse:
        break;
    }
    return QStringLiteral("refuse");
}

} // namespace

Conductor::Conductor(RunSheet &sheet, const ConductorParts &parts) : m_sheet(sheet), m_parts(parts)
{
    const QList<StepSpec> steps = sheet.plan.stages.first().steps;
    m_players.resize(static_cast<size_t>(sheet.lanes.size()));
    for (int lane = 0; lane < sheet.lanes.size(); ++lane) {
        m_players[static_cast<size_t>(lane)].lane = Lane(steps, sheet.plan.policy.timeoutSeconds * qint64(1000));
        if (sheet.lanes.at(lane).hasEnded())
            m_parts.schedule.leaveOut(lane);
        else
            ++m_unended;
    }
    connect(&m_changes, &Changes::due, this, &Conductor::lanesChanged);
    connect(&m_output, &Changes::due, this, &Conductor::outputArrived);
    connect(&m_parts.performer, &Performer::reported, this, &Conductor::take);
    connect(&m_parts.performer, &Performer::asked, this, &Conductor::takeQuestion);
    connect(&m_parts.performer, &Performer::withdrawn, this, &Conductor::takeWithdrawal);
    whenDone(m_parts.written, this, [this](const Done &written) { open(written); });
}

Conductor::~Conductor()
{
    m_parts.performer.forget(m_acts.keys());
}

void Conductor::open(const Done &written)
{
    m_opened = true;
    if (!written) {
        Error why = written.error();
        if (why.message.isEmpty())
            why.message = tr("The run could not be written down, so nothing was begun.");
        endAllQueued(LaneStatus::State::Skipped, why);
    }
    pump();
}

void Conductor::pump()
{
    if (!m_opened || m_closed)
        return;
    if (m_sheet.state == RunState::Running) {
        giveBackPlaces();
        const QList<int> lanes = m_sheet.paused ? QList<int>() : m_parts.schedule.begin();
        for (const int lane : lanes) {
            LaneStatus &status = m_sheet.lanes[lane];
            const auto action = m_players[static_cast<size_t>(lane)].lane.begin(status, m_parts.clock());
            if (!status.hasEnded())
                note(lane);
            perform(lane, action);
        }
        if (m_parts.schedule.isHalted()) {
            endAllQueued(LaneStatus::State::Skipped,
                         {Error::Stopped,
                          tr("It was not begun: more than %Ln hosts had failed.", nullptr, m_parts.schedule.limit()),
                          {}});
        }
    }
    closeWhenDone();
}

void Conductor::perform(int lane, const std::optional<Action> &action)
{
    if (!action) {
        settle(lane);
        return;
    }
    Player &player = m_players[static_cast<size_t>(lane)];
    const LaneStatus &status = m_sheet.lanes.at(lane);
    player.act = nextAct();
    const auto *command = std::get_if<act::Exec>(&*action);
    player.keeps = command && command->keep;
    player.hasRun = false;
    m_acts.insert(player.act, lane);
    m_changes.mark(lane);
    m_parts.performer.begin({player.act, m_sheet.id, lane, status.host, *action, m_sheet.plan.policy.connectSeconds,
                             player.lane.timeLeft(status, m_parts.clock()), m_parts.sink, m_sheet.startedAt});
}

void Conductor::take(const QList<Report> &reports)
{
    bool mayBegin = false;
    for (const Report &report : reports) {
        const auto found = m_acts.constFind(report.act);
        if (found == m_acts.cend())
            continue;
        const int lane = *found;
        switch (report.what) {
        case Report::What::Progress:
            takeProgress(lane, report);
            mayBegin = mayBegin || report.isSilent || report.isBack;
            break;
        case Report::What::Output:
            takeOutput(lane, report);
            break;
        case Report::What::Moved:
            takeMoved(lane, report);
            break;
        case Report::What::Ended:
            takeEnd(lane, report);
            mayBegin = true;
            break;
        }
    }
    if (mayBegin)
        pump();
}

/// Those whose host was silent had begun before the others.
void Conductor::giveBackPlaces()
{
    while (!m_back.isEmpty() && m_parts.schedule.back()) {
        Player &player = m_players[static_cast<size_t>(m_back.takeFirst())];
        player.isSilent = false;
        m_parts.performer.goOn(player.act);
    }
}

void Conductor::takeProgress(int lane, const Report &report)
{
    Player &player = m_players[static_cast<size_t>(lane)];
    if (report.isSilent && !std::exchange(player.isSilent, true))
        m_parts.schedule.silent();
    if (report.isBack && !m_back.contains(lane))
        m_back.append(lane);
    player.hasRun = player.hasRun || report.state == LaneStatus::State::Running;
    LaneStatus &status = m_sheet.lanes[lane];
    if (status.state == report.state || m_inquiry.isAsking(lane))
        return;
    status.state = report.state;
    m_changes.mark(lane);
    if (report.state == LaneStatus::State::Running)
        note(lane);
}

void Conductor::takeOutput(int lane, const Report &report)
{
    LaneStatus &status = m_sheet.lanes[lane];
    status.outBytes = report.outBytes;
    status.errBytes = report.errBytes;
    status.lines = report.lines;
    m_output.mark(lane);
}

void Conductor::takeMoved(int lane, const Report &report)
{
    LaneStatus &status = m_sheet.lanes[lane];
    status.moved = report.moved;
    status.toMove = report.toMove;
    m_changes.mark(lane);
}

void Conductor::takeEnd(int lane, const Report &report)
{
    Player &player = m_players[static_cast<size_t>(lane)];
    m_back.removeOne(lane);
    if (std::exchange(player.isSilent, false))
        m_parts.schedule.silentEnds();
    m_acts.remove(player.act);
    player.act = 0;
    LaneStatus &status = m_sheet.lanes[lane];
    if (m_inquiry.withdrawLane(lane))
        questionsMoved();
    status.phases += report.phases;
    status.mayStillRun = report.mayStillRun;
    takeOutput(lane, report);
    status.outputHash = report.outputHash;
    const qint64 now = m_parts.clock();
    if (m_sheet.state == RunState::Running || report.outcome.is<Error>()) {
        perform(lane, player.lane.next(status, report.outcome, now));
        return;
    }
    // The run is being stopped: what has come out counts, what would follow is not begun.
    if (player.lane.next(status, report.outcome, now))
        Lane::end(status, LaneStatus::State::Cancelled, {Error::Stopped, tr("The run was stopped."), {}}, now);
    settle(lane);
}

void Conductor::settle(int lane)
{
    const LaneStatus &status = m_sheet.lanes.at(lane);
    m_parts.schedule.end(status.endedWell() || status.state == LaneStatus::State::Skipped ||
                         status.state == LaneStatus::State::Cancelled);
    --m_unended;
    note(lane);
}

void Conductor::endQueued(int lane, LaneStatus::State state, const Error &error)
{
    Lane::end(m_sheet.lanes[lane], state, error, m_parts.clock());
    m_parts.schedule.leaveOut(lane);
    --m_unended;
    note(lane);
}

void Conductor::endAllQueued(LaneStatus::State state, const Error &error)
{
    for (int lane = 0; lane < m_sheet.lanes.size(); ++lane) {
        if (m_sheet.lanes.at(lane).state == LaneStatus::State::Queued)
            endQueued(lane, state, error);
    }
}

void Conductor::closeWhenDone()
{
    if (m_unended > 0 || m_closed)
        return;
    m_closed = true;
    m_inquiry.clear();
    questionsMoved();
    m_sheet.endedAt = m_parts.clock();
    m_sheet.state = RunState::Ended;
    m_sheet.paused = false;
    auto lock = std::exchange(m_parts.lock, nullptr);
    whenDone(m_parts.journal.end(m_sheet.id, m_sheet.endedAt), this, [lock](const Done &) {});
    m_output.flush();
    m_changes.flush();
    Q_EMIT stateChanged();
}

void Conductor::note(int lane)
{
    m_changes.mark(lane);
    m_parts.journal.move(m_sheet.id, laneRecord(lane, m_sheet.lanes.at(lane)));
}

void Conductor::decide(int lane, const QString &what, const QString &detail)
{
    m_parts.journal.decide(m_sheet.id, {m_parts.clock(), lane, what, detail});
}

void Conductor::stop()
{
    if (m_closed || m_sheet.state != RunState::Running)
        return;
    decide(-1, QStringLiteral("stop"));
    m_sheet.state = RunState::Stopping;
    m_sheet.paused = false;
    endAllQueued(LaneStatus::State::Cancelled, {Error::Stopped, tr("It was not begun: the run was stopped."), {}});
    m_parts.performer.cancel(m_acts.keys());
    Q_EMIT stateChanged();
    // Not before the commit has its answer: the end must follow the beginning in the journal.
    if (m_opened)
        closeWhenDone();
}

void Conductor::setPaused(bool paused)
{
    if (m_closed || m_sheet.state != RunState::Running || m_sheet.paused == paused)
        return;
    decide(-1, paused ? QStringLiteral("pause") : QStringLiteral("go-on"));
    m_sheet.paused = paused;
    Q_EMIT stateChanged();
    pump();
}

void Conductor::leave()
{
    m_acts.removeIf([this](const auto &entry) {
        const Player &player = m_players[static_cast<size_t>(entry.value())];
        return player.keeps && player.hasRun;
    });
    stop();
}

void Conductor::stopLane(int lane)
{
    if (m_closed || lane < 0 || lane >= m_sheet.lanes.size() || m_sheet.lanes.at(lane).hasEnded())
        return;
    decide(lane, QStringLiteral("stop-lane"));
    if (m_sheet.lanes.at(lane).state == LaneStatus::State::Queued) {
        endQueued(lane, LaneStatus::State::Cancelled,
                  {Error::Stopped, tr("It was not begun: this host was stopped."), {}});
        pump();
        return;
    }
    m_parts.performer.cancel({m_players[static_cast<size_t>(lane)].act});
}

void Conductor::takeQuestion(ActId act, const Question &question)
{
    const auto found = m_acts.constFind(act);
    if (found == m_acts.cend())
        return;
    Question asked = question;
    asked.lane = *found;
    if (const auto known = m_inquiry.ask(asked)) {
        m_parts.performer.answer(*known);
        return;
    }
    m_sheet.lanes[asked.lane].state = LaneStatus::State::Asking;
    m_changes.mark(asked.lane);
    questionsMoved();
}

void Conductor::takeWithdrawal(quint64 question)
{
    if (m_inquiry.withdraw(question))
        questionsMoved();
}

void Conductor::answer(const Answer &answer)
{
    const Question *asked = m_inquiry.find(answer.question);
    if (!asked)
        return;
    decide(asked->lane, QStringLiteral("answer"),
           QString(asked->subject).replace(u'\n', u' ') + QStringLiteral(": ") +
               choiceWord(answer.choice)); // the secret stays out
    const QList<Answer> answers = m_inquiry.answer(answer);
    for (const Answer &each : answers)
        m_parts.performer.answer(each);
    questionsMoved();
}

/// Lanes whose question is gone go on; the sheet shows what is left.
void Conductor::questionsMoved()
{
    for (int lane = 0; lane < m_sheet.lanes.size(); ++lane) {
        LaneStatus &status = m_sheet.lanes[lane];
        if (status.state != LaneStatus::State::Asking || m_inquiry.isAsking(lane))
            continue;
        status.state = LaneStatus::State::Authenticating;
        m_changes.mark(lane);
    }
    m_sheet.questions = m_inquiry.shown();
    Q_EMIT questionsChanged();
}

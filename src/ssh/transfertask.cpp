#include "ssh/transfertask.h"

#include "ssh/download.h"
#include "ssh/link.h"
#include "ssh/steadyclock.h"
#include "ssh/upload.h"
#include "ssh/wrapping.h"

#include <QDateTime>

#include <libssh/libssh.h>

namespace {

constexpr qsizetype most = 256 * 1024; // handed to libssh in one turn
constexpr qint64 askedMs = 60000;      // sudo, and what knows users, may have to ask a directory far away

/// Where servers keep the program when the subsystem is not configured.
constexpr char serverScript[] =
    "for p in /usr/lib/openssh/sftp-server /usr/libexec/openssh/sftp-server /usr/libexec/sftp-server "
    "/usr/lib/ssh/sftp-server /usr/lib/sftp-server; do [ -x $p ] && exec $p; done; exit 127";

} // namespace

TransferTask::TransferTask(JobId id, TransferRequest request, WorkerServices &services, Waker wake)
    : Task(id, request, services),
      m_request(std::move(request)),
      m_options(m_request.options),
      m_wake(std::move(wake))
{
}

TransferTask::~TransferTask()
{
    end(ExecState::Cancelled);
}

bool TransferTask::begin()
{
    wantsLink();
    m_stage = Stage::Waiting;
    if (m_startedAt == 0)
        m_startedAt = QDateTime::currentMSecsSinceEpoch();
    return true;
}

void TransferTask::linkIs(ExecState state)
{
    if (m_state == state)
        return;
    m_state = state;
    m_services.events.post(ExecProgress{m_id, state, QDateTime::currentMSecsSinceEpoch()});
}

void TransferTask::linkReady(Link &link)
{
    m_link = &link;
    m_session = link.sharedSession();
    m_phases = PhaseLog(link.phasesFor(m_startedAt));
    m_phases.begin(QStringLiteral("open"));
    m_stage = Stage::Open;
    if (m_terms.deadlines.open > 0)
        m_deadline = steadyNow() + m_terms.deadlines.open;
    m_channel = ssh_channel_new(m_session->handle());
    if (!m_channel)
        return end(ExecState::Failed, {Error::Failed, m_session->errorText(), {}});
    ssh_callbacks_init(&m_callbacks);
    m_callbacks.userdata = this;
    m_callbacks.channel_data_function = &TransferTask::onData;
    m_callbacks.channel_close_function = &TransferTask::onClose;
    ssh_set_channel_callbacks(m_channel, &m_callbacks);
    if (m_request.sudo.wanted)
        m_sudo = std::make_unique<SudoTalk>(m_services.sudoPasswords, m_request.sudo, m_request.host, link.host().user);
    open();
    link.poke();
}

void TransferTask::open()
{
    while (m_stage < Stage::Talk) {
        int status = SSH_OK;
        if (m_stage == Stage::Open)
            status = ssh_channel_open_session(m_channel);
        else if (m_sudo)
            status =
                ssh_channel_request_exec(m_channel, wrapping::serverLine(m_request.sudo, serverScript).constData());
        else if (m_stage == Stage::Subsystem)
            status = ssh_channel_request_subsystem(m_channel, "sftp");
        else
            status = ssh_channel_request_exec(m_channel, serverScript);
        if (status == SSH_AGAIN)
            return;
        if (status == SSH_OK && (m_stage == Stage::Subsystem || m_sudo) && m_stage != Stage::Open)
            m_stage = Stage::Program;
        else if (status != SSH_OK && (m_stage != Stage::Subsystem || m_sudo)) {
            if (m_session->isLost())
                return; // the link tells
            if (m_stage == Stage::Open && leaves(*m_link))
                return letGo();
            const QString words = m_session->errorText();
            return end(ExecState::Failed,
                       {Error::Denied, tr("%1 takes no files (SFTP): %2").arg(m_link->label(), words), words});
        }
        m_stage = Stage(int(m_stage) + 1);
    }
    if (!m_sudo)
        return begun();
    m_deadline = steadyNow() + askedMs;
    talk();
}

/// The server is there. Names of an owner become numbers first.
void TransferTask::begun()
{
    m_phases.begin(QStringLiteral("run"));
    linkIs(ExecState::Running);
    if (!m_request.source || !m_options.ownerByName)
        return carryOn();
    m_stage = Stage::Names;
    m_deadline = steadyNow() + askedMs;
    takeNames();
}

void TransferTask::carryOn()
{
    m_stage = Stage::Carry;
    if (m_runUntil == 0)
        m_runUntil = m_terms.deadlines.run > 0 ? steadyNow() + m_terms.deadlines.run : never;
    m_deadline = m_runUntil;
    makeTransfer();
    carry();
}

/// Gives sudo what it asks for.
void TransferTask::talk()
{
    if (m_handshake.isPastSudo())
        m_sudo->passed();
    if (m_handshake.takePreambleWish())
        return begun();
    if (m_handshake.takePasswordWish())
        give(m_sudo->asked(m_terms.mayAsk));
    if (m_closed && !m_end)
        refused();
}

void TransferTask::give(SudoTalk::Step step)
{
    m_deadline = steadyNow() + askedMs;
    switch (step) {
    case SudoTalk::Step::Wait:
        m_offersAgain = true;
        m_deadline = steadyNow() + SudoTalk::verdictMs;
        return;
    case SudoTalk::Step::Refuse:
        return end(ExecState::Failed, {Error::Denied, m_sudo->refusal(), QString::fromUtf8(m_handshake.words())});
    case SudoTalk::Step::Ask:
        m_asking =
            m_link->askFor(*this, m_sudo->question(), m_terms.deadlines.question, ++m_askSerial, m_sudo->concern());
        if (!m_asking)
            return give(m_sudo->offer(m_terms.mayAsk)); // somebody has said it meanwhile
        m_deadline = steadyNow() + m_terms.deadlines.question;
        return linkIs(ExecState::Asking);
    case SudoTalk::Step::Give:
        break;
    }
    QByteArray line = m_sudo->password().bytes().toByteArray() + '\n';
    ssh_channel_write(m_channel, line.constData(), uint32_t(line.size())); // small: there is room at the beginning
    wipe(line);
    m_link->poke();
}

void TransferTask::answered(quint64 serial, const Answer &answer)
{
    if (serial != m_askSerial || !m_asking || m_end)
        return;
    m_asking = false;
    m_services.questions.withdraw(m_id);
    linkIs(ExecState::Running);
    give(m_sudo->answered(answer, m_terms.mayAsk));
}

/// sudo ended before the server began.
void TransferTask::refused()
{
    const QByteArray words = m_handshake.words().trimmed();
    QString sentence = m_sudo->sentenceOf(m_sudo->ended(words), m_handshake.hasNoSudo());
    if (sentence.isEmpty())
        sentence = tr("sudo on %1 ended before the copy could begin.").arg(m_request.host.name);
    end(ExecState::Failed, {Error::Denied, sentence, QString::fromUtf8(words)});
}

void TransferTask::makeTransfer()
{
    const RemoteHasher hasher = [this](const QByteArray &path, auto then) { m_hash.ask(path, std::move(then)); };
    if (!m_request.source) {
        m_transfer = std::make_unique<Download>(m_request.remote, m_request.folder, m_options, m_services.blocking,
                                                m_wake, hasher);
        return;
    }
    const QByteArray host = (m_request.host.key + u'\n' + m_request.host.address).toUtf8();
    m_transfer = std::make_unique<Upload>(m_request.remote, m_request.source, m_options, m_wake, hasher, host);
}

void TransferTask::pumped()
{
    if (wantsAnotherLink())
        return;
    if (m_stage < Stage::Talk)
        return open();
    if (m_stage == Stage::Talk)
        return talk();
    if (m_stage == Stage::Names)
        return takeNames();
    carry();
}

void TransferTask::advance()
{
    if (m_stage != Stage::Carry)
        return;
    carry();
    m_link->poke();
}

void TransferTask::carry()
{
    m_transfer->advance();
    send();
    hash();
    if (m_closed && !m_transfer->hasEnded())
        cut(Error::Lost, tr("%1 ended the file transfer. Is there an sftp-server?").arg(m_link->label()));
    tellProgress();
    if (m_transfer->hasEnded())
        finish();
}

void TransferTask::send()
{
    while (!m_closed && !m_session->wantsWrite()) {
        const qsizetype room = qMin<qsizetype>(most, ssh_channel_window_size(m_channel));
        if (m_unsent.isEmpty())
            m_unsent = m_transfer->takeOutgoing(room);
        if (m_unsent.isEmpty() || room == 0)
            return;
        const int sent = ssh_channel_write(m_channel, m_unsent.constData(), uint32_t(qMin(room, m_unsent.size())));
        if (sent <= 0)
            return;
        m_unsent.remove(0, sent);
    }
}

void TransferTask::tellProgress()
{
    const TransferProgress now = m_transfer->progress();
    if (now == m_told)
        return;
    m_told = now;
    m_services.events.post(TransferEvent{m_id, now});
}

void TransferTask::finish()
{
    const TransferEnd &outcome = m_transfer->end();
    if (m_cutBy)
        return end(m_cutBy->kind == Error::TimedOut ? ExecState::TimedOut : ExecState::Lost, *m_cutBy);
    if (m_cancelled)
        return end(ExecState::Cancelled, {Error::Stopped, tr("Stopped before it ended."), {}});
    end(outcome.isOk() ? ExecState::Ok : ExecState::Failed, outcome.error);
}

void TransferTask::cut(Error::Kind kind, const QString &message, const QString &detail)
{
    m_cutBy = Error{kind, message, detail};
    m_transfer->cut(*m_cutBy);
}

/// What was begun on the host is tidied up first.
void TransferTask::cancel()
{
    m_cancelled = true;
    if (m_stage != Stage::Carry)
        return end(ExecState::Cancelled, {Error::Stopped, tr("Stopped before it ended."), {}});
    m_transfer->stop();
    m_deadline = steadyNow() + 3000;
    advance();
}

void TransferTask::tick()
{
    m_deadline = never;
    if (m_end)
        return;
    if (std::exchange(m_offersAgain, false))
        return give(m_sudo->offer(m_terms.mayAsk));
    if (m_asking)
        return answered(m_askSerial, {});
    if (m_cancelled)
        return end(ExecState::Cancelled, {Error::Stopped, tr("Stopped before it ended."), {}});
    if (m_stage == Stage::Carry) {
        cut(Error::TimedOut, tr("The copy did not end within %n second(s).", nullptr, m_terms.deadlines.run / 1000));
        return finish();
    }
    const qint64 limit = m_stage < Stage::Talk ? m_terms.deadlines.open : askedMs;
    end(ExecState::TimedOut,
        {Error::TimedOut,
         tr("%1 did not begin the copy within %n second(s).", nullptr, int(limit / 1000)).arg(m_link->label()),
         {}});
}

void TransferTask::end(ExecState state, const Error &error)
{
    if (m_end)
        return;
    if (state == ExecState::Ok)
        remark();
    m_phases.close(error.message.isEmpty());
    ExecEnd result;
    result.job = m_id;
    result.state = state;
    result.error = error;
    result.phases = m_phases.phases();
    result.startedAt = m_startedAt;
    result.endedAt = QDateTime::currentMSecsSinceEpoch();
    if (m_transfer)
        result.transfer = std::make_shared<const TransferEnd>(m_transfer->end());
    else if (m_before)
        result.transfer = std::make_shared<const TransferEnd>(*m_before);
    m_stage = Stage::Over;
    m_end = std::move(result);
    m_beside.reset();
    m_asking = false;
    letGo();
}

void TransferTask::letGo()
{
    m_deadline = never;
    m_sudo.reset();
    if (m_channel) {
        ssh_remove_channel_callbacks(m_channel, &m_callbacks);
        ssh_channel_free(m_channel);
        m_channel = nullptr;
        m_link->poke();
    }
    m_session.reset();
}

void TransferTask::report()
{
    m_services.events.post(Event(*m_end));
}

int TransferTask::onData(ssh_session, ssh_channel, void *data, uint32_t size, int isStderr, void *self)
{
    auto *task = static_cast<TransferTask *>(self);
    const QByteArrayView bytes(static_cast<const char *>(data), qsizetype(size));
    if (isStderr && task->m_sudo && task->m_stage < Stage::Carry) // also together with the word that it was begun
        task->m_handshake.take(bytes);
    else if (isStderr)
        task->m_phases.note(QString::fromUtf8(bytes.first(qMin<qsizetype>(bytes.size(), 300))));
    else if (task->m_transfer)
        task->m_transfer->feed(bytes);
    return int(size);
}

void TransferTask::onClose(ssh_session, ssh_channel, void *self)
{
    static_cast<TransferTask *>(self)->m_closed = true;
}

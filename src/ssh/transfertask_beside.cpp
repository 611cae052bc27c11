#include "core/sink.h"
#include "ssh/link.h"
#include "ssh/remoteowner.h"
#include "ssh/transfertask.h"
#include "ssh/wrapping.h"

#include <QDateTime>

// The part of a transfer that goes beside its channel: what the host is asked by commands, and what is said at the end.

namespace {

constexpr int mostNames = 20; ///< that are said; more are counted

} // namespace

/// As whoever the file server runs as.
void TransferTask::ask(const QByteArray &command)
{
    const QByteArray line =
        m_sudo ? wrapping::besideLine(m_request.sudo, !m_sudo->password().isEmpty(), command) : command;
    m_beside = std::make_unique<SideCommand>(*m_session, line, m_sudo ? m_sudo->password() : Secret());
    m_beside->step();
    m_link->poke();
}

/// Which numbers the owner has there.
void TransferTask::takeNames()
{
    const FileOwner owner = *m_options.ownerByName;
    if (!m_beside)
        return ask(remoteowner::command(owner));
    m_beside->step();
    if (!m_beside->hasEnded())
        return;
    const std::unique_ptr<SideCommand> ended = std::move(m_beside);
    const Result<sftp::Owner> numbers = remoteowner::answer(owner, ended->exitStatus(), ended->output());
    if (numbers)
        m_options.owner = *numbers;
    else if (numbers.error().kind != Error::Unsupported) // else the upload looks into the host's files
        return end(ExecState::Failed, numbers.error());
    carryOn();
}

/// Sums are asked for by commands beside the channel.
void TransferTask::hash()
{
    if (m_beside) {
        m_beside->step();
        if (!m_beside->hasEnded())
            return;
        const std::unique_ptr<SideCommand> ended = std::move(m_beside);
        m_hash.take(ended->exitStatus(), ended->output());
        m_transfer->advance();
        send();
    }
    if (const std::optional<QByteArray> command = m_hash.next())
        ask(*command);
}

/// What went well in another way than was asked for is said, each of it once.
void TransferTask::remark()
{
    const TransferEnd &outcome = m_transfer->end();
    QStringList sentences;
    if (outcome.unverified > 0)
        sentences += tr("%n file(s) could be checked by size and time alone: the host tells no hashes. It runs no "
                        "commands beside a copy, or has no sha256sum.",
                        nullptr, outcome.unverified);
    if (!outcome.skipped.isEmpty()) {
        const QString names = outcome.skipped.first(qMin<qsizetype>(mostNames, outcome.skipped.size())).join(u", ");
        sentences += tr("%n name(s) were left out, for they are no files or lead elsewhere: %1", nullptr,
                        int(outcome.skipped.size()))
                         .arg(names);
    }
    for (const QString &sentence : std::as_const(sentences)) {
        m_phases.note(sentence);
        if (!m_request.sink)
            continue;
        const QByteArray line = (sentence + u'\n').toUtf8();
        if (const Done kept =
                m_request.sink->write(m_terms.lane, Stream::Note, line, QDateTime::currentMSecsSinceEpoch());
            !kept)
            m_phases.note(kept.error().message);
    }
}

#include "ssh/link.h"
#include "ssh/transfertask.h"

#include <array>

// The part of TransferTask for connections that could not be made, or were lost: the copy goes on over another one.

namespace {

/// Between the tries, in ms.
constexpr std::array pausesMs = {1000, 4000, 15000};

} // namespace

void TransferTask::linkFailed(const LinkTrouble &trouble, const QList<Phase> &phases)
{
    m_phases = PhaseLog(phases);
    if (m_lost && !trouble.hostKeyRefused) {
        if (!comesBack(trouble.error.message))
            end(ExecState::Lost, {Error::Lost, m_lost->message, trouble.error.message});
        return;
    }
    end(trouble.state, trouble.error);
    m_end->hostKeyRefused = trouble.hostKeyRefused;
}

void TransferTask::linkLost(const QString &words)
{
    m_phases.note(words);
    const QString sentence =
        (m_request.source
             ? tr("The connection to %1 was lost. Begun again, the copy goes on where it stopped.")
             : tr("The connection to %1 was lost. Begun again, the copy goes on with what is here already."))
            .arg(m_link->label());
    if (!m_transfer && !m_lost)
        return end(ExecState::Lost, {Error::Lost, sentence, words});
    if (m_transfer) {
        cut(Error::Lost, sentence, words);
        m_lost = m_cutBy;
    }
    if (!comesBack(words))
        end(ExecState::Lost, *m_lost);
}

/// Over another link, after a while: what was brought stays, and is gone on with. False: it was tried often enough.
bool TransferTask::comesBack(const QString &words)
{
    if (m_cancelled || m_comebacks >= pausesMs.size())
        return false;
    m_pause = pausesMs[m_comebacks++];
    m_phases.note(words);
    if (m_transfer)
        m_before = m_transfer->end();
    m_beside.reset();
    m_hash = {};
    m_transfer.reset();
    m_unsent.clear();
    m_handshake = {};
    m_cutBy.reset();
    m_closed = false;
    m_asking = false;
    letGo();
    m_stage = Stage::Moving;
    linkIs(ExecState::Connecting);
    return true;
}

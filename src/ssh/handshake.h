#pragma once

#include <QByteArray>

/// What a wrapper that talks first (see wrapping.h) says before it becomes the command. Its marks are taken out of the
/// output, and what sudo says meanwhile is kept apart. Pure.
class Handshake
{
public:
    /// What is output of what came: all before the first mark and all after the last.
    QByteArray take(QByteArrayView bytes);

    bool isOver() const { return m_stage == Stage::Over; } ///< the command has begun
    /// What the wrapper waits for; told once each time.
    bool takePasswordWish() { return std::exchange(m_wantsPassword, false); }
    bool takePreambleWish() { return std::exchange(m_wantsPreamble, false); }

    bool hasNoSudo() const { return m_hasNoSudo; }
    /// sudo asked at all, and it let us pass.
    bool isPastSudo() const { return m_stage == Stage::Preamble || m_stage == Stage::Over; }
    QByteArray words() const { return m_words; }   ///< of sudo, or of a wrapper that failed; at most 16 KiB
    qint64 group() const { return m_group; }       ///< process group of the command; 0: not known
    QByteArray folder() const { return m_folder; } ///< of the script; empty: none

private:
    enum class Stage { Noise, Sudo, Preamble, Over };

    void hear(const QByteArray &mark);
    void keep(const QByteArray &text, QByteArray &output);

    Stage m_stage = Stage::Noise;
    QByteArray m_waiting; ///< may be the beginning of a mark
    QByteArray m_words;
    QByteArray m_folder;
    qint64 m_group = 0;
    bool m_wantsPassword = false;
    bool m_wantsPreamble = false;
    bool m_hasNoSudo = false;
};

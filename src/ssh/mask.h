#pragma once

#include "core/secret.h"
#include "core/sink.h"

#include <vector>

/// Takes secrets out of output before it is kept: as they are, and in Base64 and percent-encoded. What may be the
/// beginning of one at the end of a chunk is held back until more comes. Secrets under 8 bytes are left, since they
/// would be found everywhere. One thread.
class Mask
{
public:
    void add(const Secret &secret);
    bool isEmpty() const { return m_needles.empty(); }
    /// What may be kept of what came.
    QByteArray take(Stream stream, QByteArrayView bytes);
    /// What is still held back; nothing more comes.
    QByteArray rest(Stream stream);

private:
    QByteArray &heldOf(Stream stream) { return m_held[stream == Stream::Err ? 1 : 0]; }

    std::vector<Secret> m_needles;
    QByteArray m_held[2];
};

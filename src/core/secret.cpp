#include "core/secret.h"

#include <cstring>
#include <vector>

class Secret::Buffer
{
public:
    explicit Buffer(QByteArrayView bytes) : m_bytes(bytes.begin(), bytes.end()) {}
    ~Buffer()
    {
        if (!m_bytes.empty())
            explicit_bzero(m_bytes.data(), m_bytes.size());
    }
    Buffer(const Buffer &) = delete;
    Buffer &operator=(const Buffer &) = delete;

    QByteArrayView view() const { return {m_bytes.data(), qsizetype(m_bytes.size())}; }

private:
    std::vector<char> m_bytes;
};

Secret::Secret(QByteArray &&bytes) : m_buffer(std::make_shared<const Buffer>(bytes))
{
    wipe(bytes);
}

Secret Secret::fromText(const QString &text)
{
    return Secret(text.toUtf8());
}

bool Secret::isEmpty() const
{
    return !m_buffer || m_buffer->view().isEmpty();
}

QByteArrayView Secret::bytes() const
{
    return m_buffer ? m_buffer->view() : QByteArrayView();
}

bool Secret::equals(const Secret &other) const
{
    const QByteArrayView mine = bytes();
    const QByteArrayView theirs = other.bytes();
    if (mine.size() != theirs.size())
        return false;
    unsigned char difference = 0;
    for (qsizetype i = 0; i < mine.size(); ++i)
        difference |= static_cast<unsigned char>(mine[i] ^ theirs[i]);
    return difference == 0;
}

void wipe(QByteArray &bytes)
{
    if (bytes.isDetached())
        explicit_bzero(bytes.data(), size_t(bytes.size()));
    bytes.clear();
}

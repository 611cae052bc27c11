#include "ssh/output.h"

#include <QDateTime>

#include <algorithm>
#include <openssl/evp.h>

namespace {

QByteArray finish(EVP_MD_CTX *digest)
{
    unsigned char bytes[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    if (digest)
        EVP_DigestFinal_ex(digest, bytes, &size);
    else
        EVP_Digest("", 0, bytes, &size, EVP_sha256(), nullptr);
    return QByteArray(reinterpret_cast<const char *>(bytes), int(size));
}

} // namespace

void OutputCount::add(Stream stream, QByteArrayView bytes)
{
    (stream == Stream::Err ? m_err : m_out).fetch_add(bytes.size(), std::memory_order_relaxed);
    m_lines.fetch_add(std::count(bytes.begin(), bytes.end(), '\n'), std::memory_order_relaxed);
}

ExecOutput OutputCount::now() const
{
    return {m_job, m_out.load(), m_err.load(), m_lines.load()};
}

Output::Output(JobId job, int lane, std::shared_ptr<OutputSink> sink, Mailbox<Event> &events)
    : m_lane(lane),
      m_sink(std::move(sink)),
      m_events(events),
      m_count(std::make_shared<OutputCount>(job))
{
}

Output::~Output()
{
    for (EVP_MD_CTX *digest : m_digests)
        EVP_MD_CTX_free(digest);
}

void Output::write(Stream stream, QByteArrayView bytes)
{
    if (m_mask.isEmpty())
        return pass(stream, bytes);
    if (const QByteArray shown = m_mask.take(stream, bytes); !shown.isEmpty())
        pass(stream, shown);
}

void Output::note(const QString &sentence)
{
    pass(Stream::Note, (sentence + u'\n').toUtf8());
}

void Output::drain()
{
    for (const Stream stream : {Stream::Out, Stream::Err}) {
        if (const QByteArray rest = m_mask.rest(stream); !rest.isEmpty())
            pass(stream, rest);
    }
    flush();
}

void Output::pass(Stream stream, QByteArrayView bytes)
{
    if (m_failed || m_discards)
        return;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (!m_pending.empty() || !keep(stream, bytes, now))
        m_pending.push_back({stream, bytes.toByteArray(), now});
}

void Output::flush()
{
    while (!m_pending.empty() && keep(m_pending.front().stream, m_pending.front().bytes, m_pending.front().at))
        m_pending.pop_front();
    if (m_failed || m_discards)
        m_pending.clear();
}

/// False when the sink is busy: nothing happened, try again.
bool Output::keep(Stream stream, QByteArrayView bytes, qint64 at)
{
    if (m_sink) {
        if (const Done done = m_sink->write(m_lane, stream, bytes, at); !done) {
            if (done.error().kind == Error::Busy)
                return false;
            m_failed = true;
            m_error = done.error();
            return true;
        }
    }
    if (stream == Stream::Note)
        return tell();
    EVP_MD_CTX *&digest = m_digests[stream == Stream::Err ? 1 : 0];
    if (!digest) {
        digest = EVP_MD_CTX_new();
        EVP_DigestInit_ex(digest, EVP_sha256(), nullptr);
    }
    EVP_DigestUpdate(digest, bytes.data(), size_t(bytes.size()));
    m_count->add(stream, bytes);
    return tell();
}

bool Output::tell()
{
    if (m_count->markDirty())
        m_events.post(OutputEvent{m_count});
    return true;
}

QByteArray Output::hash()
{
    const QByteArray both = finish(m_digests[0]) + finish(m_digests[1]);
    EVP_MD_CTX *whole = EVP_MD_CTX_new();
    EVP_DigestInit_ex(whole, EVP_sha256(), nullptr);
    EVP_DigestUpdate(whole, both.constData(), size_t(both.size()));
    const QByteArray result = finish(whole);
    EVP_MD_CTX_free(whole);
    return result;
}

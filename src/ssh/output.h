#pragma once

#include "core/result.h"
#include "ssh/mask.h"
#include "ssh/questions.h"

#include <atomic>
#include <deque>

struct evp_md_ctx_st;

/// What a job has put out so far, written by its worker and read by the owner's thread.
class OutputCount
{
public:
    explicit OutputCount(JobId job) : m_job(job) {}
    void add(Stream stream, QByteArrayView bytes);
    ExecOutput now() const;
    /// True for the first change since the last read: one event stands for all of them.
    bool markDirty() { return !m_dirty.exchange(true); }
    void clean() { m_dirty.store(false); }

private:
    const JobId m_job;
    std::atomic<qint64> m_out = 0;
    std::atomic<qint64> m_err = 0;
    std::atomic<qint64> m_lines = 0;
    std::atomic_bool m_dirty = false;
};

/// The way of one job's output: into the sink first, then into the counts. A sink that is busy (Error::Busy) is tried
/// again later; meanwhile the connection must not be read. Owned by a worker.
class Output
{
public:
    Output(JobId job, int lane, std::shared_ptr<OutputSink> sink, Mailbox<Event> &events);
    ~Output();
    Output(const Output &) = delete;
    Output &operator=(const Output &) = delete;

    void write(Stream stream, QByteArrayView bytes);
    /// A line of Maestro's own.
    void note(const QString &sentence);
    /// From now on it is taken out of what comes.
    void hide(const Secret &secret) { m_mask.add(secret); }
    /// Nothing more comes.
    void drain();
    /// What the sink would not take yet is given to it again.
    void flush();
    bool isBlocked() const { return !m_pending.empty(); }
    /// The sink failed; nothing more is kept.
    bool hasFailed() const { return m_failed; }
    const Error &error() const { return m_error; }
    /// From now on output is read and dropped.
    void discard() { m_discards = true; }
    ExecOutput counts() const { return m_count->now(); }
    /// See ExecEnd::outputHash.
    QByteArray hash();

private:
    struct Chunk
    {
        Stream stream;
        QByteArray bytes;
        qint64 at;
    };

    void pass(Stream stream, QByteArrayView bytes);
    bool keep(Stream stream, QByteArrayView bytes, qint64 at);
    bool tell();

    const int m_lane;
    const std::shared_ptr<OutputSink> m_sink;
    Mailbox<Event> &m_events;
    const std::shared_ptr<OutputCount> m_count;
    std::deque<Chunk> m_pending;
    Mask m_mask;
    evp_md_ctx_st *m_digests[2] = {};
    bool m_failed = false;
    bool m_discards = false;
    Error m_error;
};

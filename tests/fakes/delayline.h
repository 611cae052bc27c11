#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <deque>
#include <functional>

/// Bytes come out half a round trip after they went in.
class DelayLine : public QObject
{
public:
    DelayLine(int milliseconds, std::function<void(const QByteArray &)> out)
        : m_milliseconds(milliseconds),
          m_out(std::move(out))
    {
        m_clock.start();
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &DelayLine::give);
    }
    void put(const QByteArray &bytes)
    {
        if (bytes.isEmpty())
            return;
        m_bytes.push_back({m_clock.elapsed() + m_milliseconds, bytes});
        if (!m_timer.isActive())
            m_timer.start(m_milliseconds);
    }

private:
    void give()
    {
        while (!m_bytes.empty() && m_bytes.front().first <= m_clock.elapsed()) {
            const QByteArray bytes = m_bytes.front().second;
            m_bytes.pop_front();
            m_out(bytes);
        }
        if (!m_bytes.empty())
            m_timer.start(int(std::max<qint64>(0, m_bytes.front().first - m_clock.elapsed())));
    }

    const int m_milliseconds;
    const std::function<void(const QByteArray &)> m_out;
    std::deque<std::pair<qint64, QByteArray>> m_bytes;
    QElapsedTimer m_clock;
    QTimer m_timer;
};

#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTimer>

/// Gathers numbers of lanes and tells them at most every 16 ms, each once, in order.
class Changes : public QObject
{
    Q_OBJECT
public:
    explicit Changes(QObject *parent = nullptr);

    void mark(int lane);
    /// Tells what is gathered now.
    void flush();

Q_SIGNALS:
    void due(const QList<int> &lanes);

private:
    QList<int> m_lanes;
    QList<bool> m_marked;
    QTimer m_timer;
    QElapsedTimer m_last;
};

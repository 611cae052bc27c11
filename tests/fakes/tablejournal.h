#pragma once

#include "storage/journal.h"

#include <QHash>
#include <QMap>
#include <QStringList>

/// A Journal in memory that can stop the world at any of its lines: what comes after is not kept, and nothing answers.
class TableJournal final : public Journal
{
    Q_OBJECT
public:
    /// `folder` is where runs keep their output.
    explicit TableJournal(const QString &folder, QObject *parent = nullptr);

    /// Keeps that many lines, then emits worldEnded() once and keeps nothing any more; -1: never.
    void stopAfter(int lines) { m_stopAfter = lines; }
    bool isStopped() const { return m_stopped; }
    /// begin() is refused with this; an empty message lets it be.
    void refuse(const Error &error) { m_refusal = error; }
    QStringList lines() const { return m_lines; }

    Async<RunPlace> claim(int lanes) override;
    Async<void> begin(const RunRecord &run) override;
    void move(qint64 run, const LaneRecord &lane) override;
    void decide(qint64 run, const Decision &decision) override;
    Async<void> end(qint64 run, qint64 at) override;
    Async<QList<RunRecord>> list(const QString &text, int limit) override;
    Async<RunRecord> read(qint64 run) override;
    Async<QList<Decision>> decisions(qint64 run) override;
    Async<LastEnds> lastEnds(qint64 since) override;
    QString folderOf(qint64 run) const override;

Q_SIGNALS:
    void worldEnded();

private:
    bool keep(const QString &line);
    RunRecord found(qint64 run) const;
    Async<void> never();

    const QString m_folder;
    int m_stopAfter = -1;
    bool m_stopped = false;
    Error m_refusal;
    QStringList m_lines;
    qint64 m_last = 0;
    QMap<qint64, RunRecord> m_runs;
    QHash<qint64, QList<Decision>> m_decisions;
    QHash<qint64, std::weak_ptr<RunLock>> m_locks;
    QList<std::shared_ptr<Promise<void>>> m_unanswered;
};

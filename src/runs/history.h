#pragma once

#include "core/async.h"
#include "runs/run.h"

#include <QThreadPool>
#include <QTimer>

class Journal;
struct RunRecord;

/// One line of the list of runs.
struct RunSummary
{
    qint64 id = 0;
    QString title;
    QString query;
    qint64 startedAt = 0; ///< ms since the epoch
    qint64 endedAt = 0;
    Run::State state = Run::State::Ended;
    quint32 seed = 0; ///< of the pick: in its query; 0: nothing was picked
    int hosts = 0;
    Run::Counts counts;

    bool operator==(const RunSummary &) const = default;
};

/// The runs that were, of every process of this profile. GUI thread; reading happens on a pool.
class History final : public QObject
{
    Q_OBJECT
public:
    explicit History(Journal &journal, QObject *parent = nullptr);
    ~History() override;

    /// Newest first; `text` narrows to runs whose command, query or host names contain it.
    Async<QList<RunSummary>> list(const QString &text = {}, int limit = 500);
    /// The run with its lanes and output; Error::NotFound when it is not kept (any more). One that lives in another
    /// process follows what that one writes, as long as somebody holds it.
    Async<std::shared_ptr<Run>> open(qint64 id);

Q_SIGNALS:
    void changed();

private:
    void followLiving();
    void followSought();
    void follow(const std::weak_ptr<Run> &weak);

    Journal &m_journal;
    QThreadPool m_pool;
    QTimer m_follow;
    QList<std::weak_ptr<Run>> m_living;
    QList<std::weak_ptr<Run>> m_sought; ///< over, but another run may yet find commands of theirs
};

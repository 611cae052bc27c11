#pragma once

#include "runs/run.h"

#include <QThreadPool>

#include <functional>

class QWidget;

/// What a run is exported as.
enum class ExportForm { Json, Csv, Text, Folder };

/// Asks where a run's outputs shall go and has them written there, on a thread of its own. GUI thread.
class RunExport final : public QObject
{
    Q_OBJECT
public:
    /// Called on a worker. The path is a file's, or the folder's that shall hold a file per host.
    using Writer = std::function<Done(const QList<LaneStatus> &lanes, const SpoolReader &output, ExportForm form,
                                      const QString &path)>;

    explicit RunExport(QWidget *parent);
    void setWriter(Writer writer) { m_writer = std::move(writer); }
    /// As the run stands now.
    void ask(const Run &run, ExportForm form);

Q_SIGNALS:
    void written(const QString &path);
    void failed(const QString &sentence);

private:
    QWidget *m_parent;
    Writer m_writer;
    QThreadPool m_pool;
};

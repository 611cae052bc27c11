#pragma once

#include "app/commandline.h"
#include "app/hostfiles.h"
#include "runs/lanestatus.h"
#include "storage/spool.h"

#include <QSet>

#include <functional>

/// How a run is told on the command line.
struct RunPrinting
{
    CommandLine::Format format = CommandLine::Format::Text;
    bool labels = false;   ///< each line after its host's name, as it comes
    bool group = false;    ///< equal output once, under a node set, at the end
    bool quiet = false;    ///< no progress and no summary
    bool verbose = false;  ///< the other side's own words below a failure
    bool progress = false; ///< standard error is a terminal
    bool alike = false;    ///< every host takes the same files
    bool visible = false;  ///< standard output is a terminal: control characters but colours made visible
    QString outputFolder;  ///< a file per host instead
};

/// Prints a run's output as it comes and its ends. Texts go through `out` and `err`; the owner's thread.
class RunPrinter
{
public:
    using Write = std::function<void(const QByteArray &)>;

    RunPrinter(RunPrinting how, std::shared_ptr<SpoolReader> output, Write out, Write err);

    /// New output of these lanes; prints whole lines only.
    void outputArrived(const QList<LaneStatus> &lanes, const QList<int> &which);
    /// Lanes whose state changed; prints those that ended, once each.
    void lanesChanged(const QList<LaneStatus> &lanes, const QList<int> &which);
    /// Everything that waits for the end: groups, summary. Error when a file of --output could not be written.
    Done finish(const QList<LaneStatus> &lanes);

private:
    struct Cursor
    {
        qsizetype chunk = 0;
        QByteArray out;
        QByteArray err;
    };

    void printLines(const LaneStatus &status, int lane, bool last);
    void printLabelled(const QString &name, QByteArray &pending, bool last, const Write &write);
    void printEnd(const LaneStatus &status, int lane);
    void printNotes(const LaneStatus &status, int lane);
    void printWhole(const LaneStatus &status, int lane);
    void printGroups(const QList<LaneStatus> &lanes);
    void printProgress(const QList<LaneStatus> &lanes);
    QByteArray cleaned(const QByteArray &bytes) const;

    RunPrinting m_how;
    HostFiles m_files;
    std::shared_ptr<SpoolReader> m_output;
    Write m_out;
    Write m_err;
    QMap<int, Cursor> m_cursors;
    QSet<int> m_ended;
    Done m_written;
    bool m_csvHead = false;
};

#pragma once

#include "runs/history.h"
#include "runs/runner.h"
#include "views/runexport.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QSplitter;
class QStackedWidget;
class RunListPane;
class RunView;

/// The page of runs: those that are and those that were at the side, the chosen one beside. GUI thread. Borrows runner
/// and history.
class RunsPage final : public QWidget
{
    Q_OBJECT
public:
    RunsPage(Runner &runner, History &history, QWidget *parent = nullptr);

    /// Opens a run that lives in this process.
    void showRun(Run *run);
    /// Opens any run by its number.
    void showRun(qint64 id);
    void setExportWriter(RunExport::Writer writer);
    /// For the menus and the palette; they work while the page is shown.
    QList<QAction *> pageActions() const { return m_actions; }
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void runAgainRequested(const Plan &plan, const QString &query, const QList<Host> &hosts);
    void snippetRequested(const QString &command);
    void hostKeysWanted(const Host &host);          ///< whose key was refused
    void shellWanted(const Host &host);             ///< to look there what went wrong
    void selectionWanted(const QList<Host> &hosts); ///< on the Instances page
    /// The person wants to begin one of these on the Instances page.
    void commandProposed(const QString &command);

private:
    QWidget *buildEmpty();
    void loadSoon();
    void load();
    void follow(Run *run);
    void listRuns();
    void showNewest();
    void present(Run *run);
    void opened(qint64 id, const Result<std::shared_ptr<Run>> &run);
    Run *living(qint64 id) const;
    void say(const QString &sentence);

    Runner &m_runner;
    History &m_history;
    QSplitter *m_split;
    RunListPane *m_list;
    QStackedWidget *m_stack;
    RunView *m_view;
    QWidget *m_empty;
    std::shared_ptr<Run> m_kept; ///< the one shown, when it is out of the history
    qint64 m_wanted = 0;         ///< the run that shall be shown
    QList<QAction *> m_actions;
    QTimer m_loadTimer;
    QTimer m_listTimer; ///< while runs go on
    QList<RunSummary> m_summaries;
    bool m_loading = false;
};

#pragma once

#include "runs/run.h"
#include "views/runexport.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class Banner;
class GroupedView;
class HostsPane;
class LanePane;
class QAction;
class QButtonGroup;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;
class CompareBar;
class QuestionDock;
class RoleLabel;
class RunHead;
class RunSegments;
class StateChips;

/// One run, alive or kept: head, progress, chips that filter, its output grouped or by host, and the question that
/// waits. GUI thread; the run may go at any time.
class RunView final : public QWidget
{
    Q_OBJECT
public:
    enum class Mode { Grouped, Hosts };

    explicit RunView(QWidget *parent = nullptr);

    void setRun(Run *run);
    Run *run() const { return m_run; }
    void setMode(Mode mode);
    void takeFocus();
    /// What one can do with a run, for the menu and the palette. The keys (1 2 N F3 ...) work wherever the focus is on
    /// `page`, letters not while one types.
    QList<QAction *> addActionsTo(QWidget *page);
    /// What writes an export; without it there is nothing to export with.
    void setExportWriter(RunExport::Writer writer) { m_export->setWriter(std::move(writer)); }
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    /// Run again on these hosts, with the plan of the run.
    void runAgainRequested(const Plan &plan, const QString &query, const QList<Host> &hosts);
    void snippetRequested(const QString &command);
    void hostKeysWanted(const Host &host);
    void shellWanted(const Host &host);
    void selectionWanted(const QList<Host> &hosts); ///< on the Instances page

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QAction *addAct(QWidget *page, const char *name, const QString &text, const QKeySequence &keys,
                    const std::function<void()> &act);
    void followRun();
    void askStop();
    LanePane *pane() const;
    LanePane *beside();
    void build();
    QWidget *buildChipRow();
    QToolButton *segment(const QString &name, const QString &text, const QString &key, Mode mode);
    void stepFailed(int by);
    void stepTab(int by);
    void findNext(int step);
    void refresh();
    void connectExport();
    void retry(const QList<Host> &hosts);
    void findAgain();
    QList<Host> hostsOf(const QList<int> &lanes) const;
    void retryLanes(const QList<int> &lanes);

    QPointer<Run> m_run;
    RunHead *m_head;
    RunSegments *m_segments;
    StateChips *m_chips;
    RoleLabel *m_ended;
    QButtonGroup *m_modes;
    Banner *m_interrupted;
    QPushButton *m_find = nullptr; ///< in it
    Banner *m_exported;            ///< what became of an export, until it is closed or another run is shown
    RunExport *m_export;
    QStackedWidget *m_stack;
    GroupedView *m_grouped;
    QSplitter *m_hostsSplit;
    HostsPane *m_hosts;
    LanePane *m_lanes;
    LanePane *m_beside = nullptr;
    QList<QAction *> m_acts;
    QAction *m_pauseAct = nullptr;
    QAction *m_stopAct = nullptr;
    QAction *m_retryFailedAct = nullptr;
    QAction *m_retryAllAct = nullptr;
    QuestionDock *m_questions;
    CompareBar *m_compare = nullptr;
};

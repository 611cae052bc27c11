#pragma once

#include "models/outputsearch.h"
#include "runs/run.h"

#include <QPointer>
#include <QWidget>

class Banner;
class LaneTabs;
class OutputSaver;
class OutputView;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;
class RoleLabel;

/// The hosts of a run one looks at: a tab each, one viewer that is pointed at the chosen one, and below its output why
/// it did not end well. GUI thread.
class LanePane final : public QWidget
{
    Q_OBJECT
public:
    explicit LanePane(QWidget *parent = nullptr);

    void setRun(Run *run);
    /// Opens the lane's tab or goes to it. `pinned`: it is not given up for the next one.
    void open(int lane, bool pinned);
    int currentLane() const;
    /// Whether the first that fail get a tab by themselves; they do.
    void setOpensFailed(bool opens) { m_opensFailed = opens; }
    /// To the next (1) or previous (-1) tab, around the end.
    void stepTab(int by);
    void closeTab();
    void closeTabOf(int lane);
    void focusSearch();
    void findNext(int step);

Q_SIGNALS:
    void retryRequested(int lane);
    void laneChosen(int lane);             ///< -1: the last tab was closed
    void hostKeysWanted(const Host &host); ///< whose key was refused
    void shellWanted(const Host &host);    ///< to look there what went wrong
    /// This host's output shall stand beside the others.
    void besideWanted(int lane);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildTabRow();
    QWidget *buildInfoRow();
    QToolButton *tool(const QString &name, const QString &icon, const QString &text, bool checkable);
    void lanesChanged(const QList<int> &lanes);
    void outputArrived(const QList<int> &lanes);
    void showCurrent();
    void showStatus();
    void showBanner(const LaneStatus &status);
    void showHits();
    void save();

    QPointer<Run> m_run;
    LaneTabs *m_tabs;
    OutputView *m_view;
    QPlainTextEdit *m_diagnosis;
    QStackedWidget *m_stack;
    RoleLabel *m_address;
    RoleLabel *m_facts;
    RoleLabel *m_found;
    QLineEdit *m_search;
    QToolButton *m_follow = nullptr;
    QToolButton *m_wrap = nullptr;
    QToolButton *m_diagnose = nullptr;
    Banner *m_banner;
    OutputSaver *m_saver;
    QPushButton *m_retry = nullptr;
    QPushButton *m_shell = nullptr;
    QPushButton *m_ssh = nullptr;
    QPushButton *m_keys = nullptr;
    OutputSearch m_hits;
    qsizetype m_hit = -1;
    int m_shownLane = -1;
    bool m_opensFailed = true;
    int m_opened = 0; ///< tabs that opened by themselves
};

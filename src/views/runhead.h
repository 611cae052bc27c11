#pragma once

#include "runs/run.h"
#include "views/runexport.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QMenu;
class QPushButton;
class RoleLabel;

/// The head of a run: number, command, hosts and time, and what one can do to it. GUI thread.
class RunHead final : public QWidget
{
    Q_OBJECT
public:
    explicit RunHead(QWidget *parent = nullptr);
    void setRun(Run *run);
    /// Words and buttons anew; cheap.
    void refresh();

Q_SIGNALS:
    void pauseRequested(bool pause);
    void stopRequested();
    void retryFailedRequested();
    void retryAllRequested();
    void snippetRequested(const QString &command);
    void exportRequested(ExportForm form);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void elide();
    QMenu *makeExportMenu();

    QPointer<Run> m_run;
    RoleLabel *m_number;
    RoleLabel *m_command;
    RoleLabel *m_facts;
    QPushButton *m_pause;
    QPushButton *m_stop;
    QPushButton *m_retryFailed;
    QPushButton *m_retryAll;
    QPushButton *m_export;
    QPushButton *m_snippet;
    QTimer m_clock;
};

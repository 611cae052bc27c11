#pragma once

#include "plans/plan.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

/// What is to be said before files come from hosts: which, and into which folder here. Shown by open(). GUI thread.
class DownloadDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `left`: of the hosts, how many are left out and why (translated), or null. `before`: what was said the last
    /// time.
    DownloadDialog(int hosts, const QString &left, const StepSpec &before, QWidget *parent);

    /// What was said, as a step of a plan.
    StepSpec step() const;

Q_SIGNALS:
    void copyWanted(const StepSpec &step);

private:
    QLayout *makeForm();
    void showSaid(const StepSpec &before);
    void choose();
    void follow();

    QLineEdit *m_from;
    QLineEdit *m_into;
    QLineEdit *m_exclude;
    QCheckBox *m_verify;
    QPushButton *m_copy;
};

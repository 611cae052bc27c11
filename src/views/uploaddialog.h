#pragma once

#include "plans/plan.h"

#include <QDialog>

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

/// What is still to be said before files go to hosts: where to, and whose they are then. Shown by open(). GUI thread.
class UploadDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `left`: of the hosts, how many are left out and why (translated), or null.
    UploadDialog(const QStringList &paths, int hosts, const QString &left, QWidget *parent);

    /// The target of the last time.
    void setTarget(const QString &target);
    /// What was said, as a step of a plan.
    StepSpec step() const;

Q_SIGNALS:
    void copyWanted(const StepSpec &step);

private:
    void showFiles(QFormLayout *form);
    QLineEdit *field(const QString &name, const QString &label, const QString &example, QFormLayout *form);
    QCheckBox *box(const QString &name, const QString &text, QFormLayout *form);
    void follow();

    const QStringList m_paths;
    QLineEdit *m_target = nullptr;
    QLineEdit *m_mode = nullptr;
    QLineEdit *m_owner = nullptr;
    QLineEdit *m_exclude = nullptr;
    QCheckBox *m_into = nullptr;
    QCheckBox *m_sudo = nullptr;
    QCheckBox *m_backup = nullptr;
    QCheckBox *m_follow = nullptr;
    QPushButton *m_copy;
};

#pragma once

#include "plans/plan.h"

#include <QFrame>

#include <memory>

namespace Ui {
class RunOptions;
}

/// What a run may be told beyond its command: time-out, environment, folder, terminal, when to stop. Opens over the
/// bar. GUI thread.
class RunOptions final : public QFrame
{
    Q_OBJECT
public:
    explicit RunOptions(QWidget *parent = nullptr);
    ~RunOptions() override;

    void setDefaults(int timeoutSeconds);
    /// Fills in what is set here, and leaves the rest.
    void apply(Policy &policy, QMap<QString, QString> &values) const;
    /// For the command step: "true" is root.
    QString sudoUser() const;
    bool forwardsAgent() const;
    /// The file that is run in place of a command; null: none.
    QString script() const;
    /// "stop after 3 failures, 30 s a host": what differs from nothing; empty when nothing does.
    QString summary() const;
    void openAbove(const QWidget *anchor);

Q_SIGNALS:
    void changed();

private:
    QString inputFile() const;

    std::unique_ptr<Ui::RunOptions> m_form;
};

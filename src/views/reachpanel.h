#pragma once

#include "core/async.h"
#include "inventory/accessrules.h"
#include "models/accesswords.h"

#include <QWidget>

class QGridLayout;
class QLineEdit;
class QTimer;
class RoleLabel;

/// What a chosen host will be reached with, and who says so: rules, inventory, image, ssh_config. Follows what is
/// edited. GUI thread.
class ReachPanel final : public QWidget
{
    Q_OBJECT
public:
    using Reach = std::function<Host(const Instance &, const Access &)>;
    /// Adds what ssh_config says; off the GUI thread.
    using Complete = std::function<Async<Host>(const Host &)>;

    ReachPanel(Reach reach, Complete complete, QWidget *parent = nullptr);

    /// Kept as they are: copies are cheap.
    void setInstances(const QList<Instance> &instances);
    /// `example`: an instance to show while the person has chosen none; null: none.
    void setRules(const AccessRules &rules, const Instance *example);

private:
    const Instance *chosen() const;
    void follow();
    void show(const QList<ReachFact> &facts, const QString &note);

    const Reach m_reach;
    const Complete m_complete;
    QList<Instance> m_instances;
    AccessRules m_rules;
    QString m_example; ///< key
    quint64 m_asked = 0;
    QLineEdit *m_host;
    RoleLabel *m_who;
    RoleLabel *m_note;
    QWidget *m_facts;
    QGridLayout *m_grid;
    QTimer *m_typed;
};

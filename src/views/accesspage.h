#pragma once

#include "inventory/accessrulestore.h"
#include "inventory/accounts.h"
#include "inventory/inventory.h"
#include "models/accessrulesmodel.h"
#include "views/reachpanel.h"

#include <QListView>
#include <QTimer>

class AccessRuleEditor;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;
class RoleLabel;

/// The rules of how hosts are reached: their list in the order in which they count, the form of one, and what a host
/// gets of them. GUI thread; borrows what it is given.
class AccessPage final : public QWidget
{
    Q_OBJECT
public:
    /// What the page stands on.
    struct World
    {
        AccessRuleStore &rules;
        Accounts &accounts;
        Inventory &inventory;
        QThreadPool &pool; ///< for looking at all instances
        std::function<QueryContext()> context;
        ReachPanel::Reach reach;
        ReachPanel::Complete complete;
    };

    explicit AccessPage(World world, QWidget *parent = nullptr);

public Q_SLOTS:
    void addRule();

Q_SIGNALS:
    void instancesWanted(const QString &query);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeSide();
    QWidget *makeHead();
    QWidget *makeEmpty();
    void makeKeys();
    QToolButton *tool(const QString &name, const QString &icon, const QString &words);
    QList<AccessRule> rules() const;
    void follow();
    void followSoon();
    void choose(int place);
    void load(int place);
    void loadNew(const AccessRule &rule);
    void leaveThen(const std::function<void()> &next);
    void edited();
    void showNone();
    void showRules();
    void measure();
    void showFit(const QList<Instance> &instances, const QList<int> &rows);
    void save();
    void keep(const QList<AccessRule> &rules, const AccessRule &shown);
    void move(int by);
    bool canMove(int by) const;
    void askRemove();

    World m_world;
    AccessRulesModel *m_model;
    QListView *m_list;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    QStackedWidget *m_stack;
    RoleLabel *m_title = nullptr;
    AccessRuleEditor *m_editor;
    ReachPanel *m_reach;
    QSplitter *m_split;
    int m_place = -1;          ///< of the rule in the form; -1: a new one, or none
    QList<Instance> m_factsOf; ///< whose facts the form has
    QTimer m_measure;          ///< counting looks at all instances: not at each letter
    quint64 m_measured = 0;
    QList<AccessRulesModel::Shown> m_shown; ///< with the numbers that were counted last
};

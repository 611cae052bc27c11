#pragma once

#include "core/account.h"
#include "core/settings.h"
#include "inventory/inventory.h"
#include "models/instancemodel.h"
#include "models/runscope.h"
#include "models/runwish.h"
#include "models/savedfiltersmodel.h"
#include "models/sourcesmodel.h"
#include "views/detailspanel.h"
#include "views/powerquestion.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

struct Host;
class ColumnMenu;
class CommandBar;
class EmptyResult;
class FileCopies;
class InstanceTable;
class QMenu;
class QueryBar;
class SourcesPanel;

/// The page of the instances: query, sources, table, details and command bar. Values come in by the setters, what the
/// person wants goes out by signals; it knows neither the inventory nor the runner. GUI thread.
class InstancesPage final : public QWidget
{
    Q_OBJECT
public:
    /// The pool is borrowed; two threads at least.
    InstancesPage(QThreadPool &pool, const PowerRules &rules, QWidget *parent = nullptr);
    ~InstancesPage() override;

    /// `ready`: see InstanceFilter.
    void setInstances(const QList<Instance> &instances,
                      const std::shared_ptr<const PreparedInstances> &ready = nullptr);
    void setAccounts(const QList<Account> &accounts, const QList<Kind> &kinds);
    void setSources(const QList<SourceStatus> &sources, bool refreshing);
    void setSettings(const Settings &settings);
    void setKeyGroups(const QMap<QString, QStringList> &groups); ///< of runs; see recallWanted()
    /// Shown while there is no account; the page takes it.
    void setFirstStart(QWidget *widget);
    /// What became of a verb that was wanted.
    void showPowerTrouble(const QString &key, const Error &error);
    /// The names that stateChanged() tells.
    static QStringList stateNames();
    /// What stateChanged() told, from an earlier start; before the first show.
    void restore(const QString &name, const QByteArray &value);
    void setQuery(const QString &text);
    const QueryFacts &facts() const; ///< what stands in the table, for completion
    /// Makes them what the table shows and the command bar runs on.
    void selectHosts(const QList<Host> &hosts);
    void setCommand(const QString &command);
    /// Whether terminals can be opened from here.
    void setShellsOffered(bool offered);
    /// For the menus and the palette; their shortcuts work while the page is visible.
    QList<QAction *> pageActions() const { return m_actions; }

Q_SIGNALS:
    void runRequested(const RunWish &wish);
    void shellsRequested(const QStringList &keys, const QString &user); ///< a terminal on each
    void sshCommandRequested(const QString &key);                       ///< into the clipboard
    void powerRequested(const QString &key, PowerVerb verb);
    void refreshRequested(const QString &accountId);
    void accountWanted(const QString &accountId); ///< empty: the accounts page
    void settingsChanged(const Settings &settings);
    void recallWanted(const QStringList &queries); ///< they name groups of runs that are not known here
    void stateChanged(const QString &name, const QByteArray &value);
    void rowsReady(); ///< the table has the rows that were set last
    void rowsShown(); ///< once: the first rows have been painted

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void wireQuery();
    void wireTable();
    void wireRun();
    void addKeys();
    void follow();
    void showRows();
    void showCurrent();
    void askScope();
    void guardQuery();
    void countFilters();
    void explain();
    void explainNow();
    bool isSettled() const;
    void saveFilter(const QString &canonical);
    void saveSnippet(const QString &command);
    void changeSettings(const std::function<void(Settings &)> &change);
    void tableMenu(const QPoint &at);
    ScopeQuestion scopeQuestion() const;
    Shield shield() const;
    void runWith(bool sudo);
    void run();
    void runOnOne();
    void startAsked(const RunScope &scope);
    void start(const RunScope &scope);
    void remember(const QString &command);
    PowerQuestion powerQuestion(const QList<Instance> &chosen, PowerVerb verb) const;
    void power(const QList<Instance> &chosen, PowerVerb verb);
    void addPower(QMenu *menu);
    QStringList chosenKeys() const;
    void openShells(const QStringList &keys);
    void wireCopies();
    void addCopies(QMenu *menu);
    RunScope copyScope(const QString &on = {}) const;
    void fetchFiles();
    void startCopy(const StepSpec &step, const QString &title, const RunScope &scope);
    void ask(const Confirmation::Asked &asked, std::function<void()> act);
    const Instance *find(const QString &key) const;

    QThreadPool &m_pool;
    const PowerRules m_powerRules;
    QStringList m_powerTroubles; ///< of the last verb
    InstanceModel m_model;
    SourcesModel m_sources;
    SavedFiltersModel m_filters;
    Settings m_settings;
    QList<Account> m_accounts;
    QueryContext m_context;
    bool m_hasAccounts = true;
    bool m_refreshing = false, m_runWhenSettled = false, m_offersShells = false;
    FileCopies *const m_copies;

    QueryBar *m_query;
    QStackedWidget *m_middle; ///< the panes, or the first start
    QSplitter *m_across, *m_down;
    SourcesPanel *m_panel;
    QStackedWidget *m_stack; ///< the table, or why it has no rows
    InstanceTable *m_table;
    EmptyResult *m_empty;
    DetailsPanel *m_details;
    CommandBar *m_command;
    ColumnMenu *m_columns;
    QWidget *m_first;
    QList<QAction *> m_actions;
    std::stop_source m_scopeStop;
    quint64 m_scopeWanted = 0, m_countsWanted = 0;
    std::shared_ptr<const PreparedInstances> m_countedIn; ///< what the saved filters were counted in
    QTimer m_explainSoon; ///< an explanation searches all instances several times: not at each letter
    bool m_explaining = false;
};

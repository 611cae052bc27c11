#pragma once

#include "app/commandline.h"
#include "app/engine.h"
#include "storage/windowstate.h"
#include "views/importflow.h"
#include "views/looks.h"
#include "window/networkwatch.h"
#include "window/systemcolours.h"
#include "window/systemwakes.h"

#include <QPointer>

class AccountsPage;
class ActivityFeed;
class FirstStartPage;
class HostKeysPage;
class InstancesPage;
class MainWindow;
class RunsPage;
class SshConfig;
class SshPage;
class TerminalsPage;
struct RunWish;
struct TrustedKey;

/// The program with its window: makes every object once and connects them. GUI thread.
class Application final : public QObject
{
    Q_OBJECT
public:
    Application(const EngineOptions &options, QObject *parent = nullptr);
    ~Application() override;

    Engine &engine() { return m_engine; }
    MainWindow &window() { return *m_window; }
    /// Shows the window with what is cached, in a moment; then asks the clouds.
    void start();
    /// Puts a command into the command bar, ready to be run.
    void proposeCommand(const QString &command);

Q_SIGNALS:
    void demoWanted();

private:
    struct FirstRows;

    void makePages();
    QWidget *makeRuns();
    QWidget *makeAccounts();
    void makeFirst();
    void offerTerminals(const ShellMaker &shells);
    QWidget *makeTerminals(const ShellMaker &shells);
    QWidget *makeSsh();
    QWidget *makeAccess();
    QWidget *makeHostKeys();
    void readHostKeys();
    void forgetHostKeys(const QList<TrustedKey> &keys);
    void showHostKeys(const Host &host);
    void copySshCommand(const QString &key);
    Async<Host> completedBySsh(const Host &host);
    void addActions();
    void connectInstances();
    void connectRuns();
    void connectWindow();
    void connectSystem();
    void followInventory();
    void followAccounts();
    void show();
    void refreshFirst();
    void run(const RunWish &wish);
    void runAgain(const Plan &plan, const QString &query, const QList<Host> &hosts);
    void startRun(const RunRequest &request);
    void followSettings();
    void paceRefresh();
    void showSettings();
    void showConnections();
    class ImportDialog *openImport();
    void connectImports();
    void tell(const QString &title, const QString &sentence);

    const std::shared_ptr<FirstRows> m_firstRows;
    Engine m_engine;
    Async<void> m_cached; ///< read while the window is made
    bool m_hasCached = false;
    bool m_hasRefreshed = false;
    bool m_isShown = false;
    WindowState m_state;
    Looks m_looks;
    SystemColours m_colours;
    std::unique_ptr<SystemWakes> m_wakes;
    std::shared_ptr<SshConfig> m_sshConfig; ///< made when it is first asked
    NetworkWatch m_network;
    ImportFlow m_imports;
    std::unique_ptr<MainWindow> m_window;
    InstancesPage *m_instances = nullptr;
    RunsPage *m_runs = nullptr;           ///< made when it is first shown
    AccountsPage *m_accounts = nullptr;   ///< likewise
    TerminalsPage *m_terminals = nullptr; ///< likewise
    SshPage *m_ssh = nullptr;             ///< likewise
    HostKeysPage *m_hostKeys = nullptr;   ///< a part of it
    Host m_keysOf;                        ///< whose keys were asked for there
    FirstStartPage *m_first = nullptr;    ///< made when there is no account
    std::unique_ptr<ActivityFeed> m_feed;
};

/// `maestro` and `maestro demo`: runs the event loop of a QApplication and answers the exit code. Looked up by this
/// name in the module (app/modules.h).
extern "C" Q_DECL_EXPORT int maestroWindow(int &argc, char **argv, const CommandLine &line);

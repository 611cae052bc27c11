#include "views/accountspage.h"
#include "views/addaccountmenu.h"
#include "views/firststartpage.h"
#include "views/instancespage.h"
#include "views/keychainbanner.h"
#include "views/mainwindow.h"
#include "views/runspage.h"
#include "views/terminalspage.h"
#include "window/application.h"
#include "window/exportwriter.h"
#include "world/targets.h"

#include <QAction>
#include <QTimer>

// The pages of the window. All but the first are made when they are first shown.

namespace {

const QString instancesPage = QStringLiteral("instances");
const QString runsPage = QStringLiteral("runs");
const QString accountsPage = QStringLiteral("accounts");
const QString terminalsPage = QStringLiteral("terminals");
const QString sshPage = QStringLiteral("ssh");
const QString runsState = QStringLiteral("runs");
const QString terminalsState = QStringLiteral("terminals");

} // namespace

void Application::makePages()
{
    const auto whyNot = [this](const Instance &instance, PowerVerb verb) {
        return m_engine.inventory.whyNot(instance, verb);
    };
    const auto warnings = [this](const Instance &instance, PowerVerb verb) {
        return m_engine.inventory.warnings(instance, verb);
    };
    m_instances = new InstancesPage(m_engine.pool, {whyNot, warnings});
    for (const QString &name : InstancesPage::stateNames())
        m_instances->restore(name, m_state.value(name));
    m_window->addPage(instancesPage, tr("Instances"), QStringLiteral("rail-instances"), m_instances);
    m_window->addPage(runsPage, tr("Runs"), QStringLiteral("rail-runs"), [this] { return makeRuns(); });
    m_window->addPage(accountsPage, tr("Accounts"), QStringLiteral("rail-accounts"), [this] { return makeAccounts(); });
    m_window->addPage(sshPage, tr("SSH"), QStringLiteral("rail-ssh"), [this] { return makeSsh(); });
}

QWidget *Application::makeRuns()
{
    m_runs = new RunsPage(m_engine.runner, m_engine.history);
    m_runs->setExportWriter(writeExport);
    m_runs->restoreState(m_state.value(runsState));
    connectRuns();
    m_window->addActions(MainWindow::Menu::Run, m_runs->pageActions());
    return m_runs;
}

QWidget *Application::makeAccounts()
{
    m_accounts = new AccountsPage(m_engine.accounts, m_engine.inventory, m_engine.allowedFiles);
    connect(m_accounts, &AccountsPage::importWanted, this, &Application::openImport);
    return m_accounts;
}

void Application::makeFirst()
{
    m_first = new FirstStartPage;
    const QList<Kind> offered = m_engine.kinds.all();
    auto *kinds = new AddAccountMenu(offered, m_engine.kinds.trouble(), m_first);
    connect(kinds, &QMenu::triggered, this, [this](const QAction *kind) {
        m_window->showPage(accountsPage);
        m_accounts->addAccount(kind->data().toString());
    });
    m_first->setAddMenu(kinds);
    connect(m_first, &FirstStartPage::demoWanted, this, &Application::demoWanted);
    connect(&m_imports, &ImportFlow::found, m_first, &FirstStartPage::setOffers);
    connect(m_first, &FirstStartPage::importWanted, this, [this](const QList<int> &places) { m_imports.take(places); });
    const auto noteKeychain = [this] {
        m_first->setKeychainNote(KeychainBanner::promiseOf(m_engine.accounts.keychain()));
    };
    connect(&m_engine.accounts, &Accounts::keychainChanged, m_first, noteKeychain);
    noteKeychain();
    QTimer::singleShot(0, m_first, [this] { m_engine.accounts.lookAtKeychain(); });
    m_instances->setFirstStart(m_first);
}

/// Its place in the rail comes with the first terminal.
void Application::offerTerminals(const ShellMaker &shells)
{
    m_window->addPage(terminalsPage, tr("Terminals"), QStringLiteral("rail-terminals"),
                      [this, shells] { return makeTerminals(shells); });
    m_window->setPageShown(terminalsPage, false);
    m_instances->setShellsOffered(true);
    connect(m_instances, &InstancesPage::shellsRequested, this, [this](const QStringList &keys, const QString &user) {
        m_window->setPageShown(terminalsPage, true);
        m_window->showPage(terminalsPage);
        TargetOptions options;
        options.user = user;
        const AccessRules access = m_engine.access.ready(m_engine.queryContext());
        for (const QString &key : keys) {
            if (const Instance *instance = m_engine.inventory.find(key))
                m_terminals->open(hostOf(*instance, options, access.of(*instance)));
        }
    });
}

QWidget *Application::makeTerminals(const ShellMaker &shells)
{
    m_terminals = new TerminalsPage(shells);
    m_terminals->restoreState(m_state.value(terminalsState));
    m_terminals->setSettings(m_engine.settings.settings());
    connect(m_terminals, &TerminalsPage::instancesWanted, this, [this] { m_window->showPage(instancesPage); });
    connect(m_terminals, &TerminalsPage::hostKeysWanted, this, &Application::showHostKeys);
    connect(m_terminals, &TerminalsPage::settingsChanged, this,
            [this](const Settings &settings) { m_engine.settings.save(settings); });
    connect(&m_engine.settings, &SettingsFile::changed, m_terminals,
            [this] { m_terminals->setSettings(m_engine.settings.settings()); });
    return m_terminals;
}

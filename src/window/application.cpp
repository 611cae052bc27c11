#include "window/application.h"

#include "core/text.h"
#include "views/accountspage.h"
#include "views/activityfeed.h"
#include "views/addaccountmenu.h"
#include "views/allowedprograms.h"
#include "views/firststartpage.h"
#include "views/importdialog.h"
#include "views/instancespage.h"
#include "views/mainwindow.h"
#include "views/runspage.h"
#include "views/settingsdialog.h"
#include "views/statusline.h"
#include "views/terminalspage.h"
#include "window/exportwriter.h"
#include "window/losses.h"
#include "world/remoteshell.h"
#include "world/targets.h"

#include <QAction>
#include <QLayout>
#include <QMenu>
#include <QMessageBox>
#include <QTimer>
#include <QWindow>

#include <utility>

using namespace std::chrono_literals;

namespace {

const QString instancesPage = QStringLiteral("instances");
const QString runsPage = QStringLiteral("runs");
const QString accountsPage = QStringLiteral("accounts");
const QString runsState = QStringLiteral("runs");
const QString terminalsState = QStringLiteral("terminals");
/// So long the window waits for its rows: no longer than anybody notices.
constexpr auto unready = 100ms;
/// Connecting to the system's bus and loading a backend are nothing for the start.
constexpr auto systemAfter = 3s;
/// So long is waited for rows to be painted: another page may be in front.
constexpr auto unseen = 500ms;

} // namespace

/// What the pool makes of the cached rows while the window is being made: written there before it answers, read here
/// after that.
struct Application::FirstRows : std::enable_shared_from_this<FirstRows>
{
    std::shared_ptr<const PreparedInstances> ready;

    EngineOptions madeReadyIn(EngineOptions options)
    {
        options.cachedRows = [rows = shared_from_this()](const QList<Instance> &instances) {
            rows->ready = prepareInstances(instances, nullptr);
        };
        return options;
    }
};

Application::Application(const EngineOptions &options, QObject *parent)
    : QObject(parent),
      m_firstRows(std::make_shared<FirstRows>()),
      m_engine(m_firstRows->madeReadyIn(options)),
      m_cached(m_engine.inventory.loadCache()),
      m_state(m_engine.documents),
      m_colours(m_engine.pool),
      m_imports(m_engine.accounts, m_engine.pool, ImportPlaces::real()),
      m_window(std::make_unique<MainWindow>(m_state, m_looks))
{
    m_window->setLook(m_engine.settings.settings().look);
    makePages();
    offerTerminals(options.shells ? options.shells : [this](const Host &host) -> std::unique_ptr<Shell> {
        return std::make_unique<RemoteShell>(m_engine.executor, host);
    });
    addActions();
    connectInstances();
    connect(&m_engine.accounts, &Accounts::changed, this, &Application::followAccounts);
    connectImports();
    connectWindow();
    connectSystem();
    m_feed =
        std::make_unique<ActivityFeed>(m_engine.accounts, m_engine.inventory, m_engine.runner, *m_window->statusLine());
}

Application::~Application()
{
    if (m_runs)
        m_state.keep(runsState, m_runs->saveState());
    if (m_terminals)
        m_state.keep(terminalsState, m_terminals->saveState());
    m_feed.reset();
    m_window.reset();
    m_engine.runner.leaveAll();
}

void Application::addActions()
{
    m_window->addActions(MainWindow::Menu::Instances, m_instances->pageActions());
}

void Application::connectInstances()
{
    connect(&m_engine.inventory, &Inventory::changed, this, &Application::followInventory);
    connect(&m_engine.inventory, &Inventory::sourcesChanged, this, &Application::followInventory);
    connect(m_instances, &InstancesPage::refreshRequested, this,
            [this](const QString &account) { m_engine.inventory.refresh(account); });
    connect(m_instances, &InstancesPage::sshCommandRequested, this, &Application::copySshCommand);
    connect(m_instances, &InstancesPage::powerRequested, this, [this](const QString &key, PowerVerb verb) {
        whenDone(m_engine.inventory.power(key, verb), this, [this, key](const Done &done) {
            if (!done)
                m_instances->showPowerTrouble(key, done.error());
        });
    });
    connect(m_instances, &InstancesPage::accountWanted, this, [this](const QString &account) {
        m_window->showPage(accountsPage);
        if (!account.isEmpty())
            m_accounts->showAccount(account);
    });
    connect(m_instances, &InstancesPage::settingsChanged, this,
            [this](const Settings &settings) { m_engine.settings.save(settings); });
    connect(m_instances, &InstancesPage::recallWanted, this,
            [this](const QStringList &queries) { m_engine.memory.recall(queries); });
    connect(&m_engine.memory, &RunMemory::keyGroupsChanged, this,
            [this] { m_instances->setKeyGroups(m_engine.memory.keyGroups()); });
    connect(m_instances, &InstancesPage::stateChanged, &m_state, &WindowState::keep);
    connect(m_instances, &InstancesPage::runRequested, this, &Application::run);
    connect(&m_engine.settings, &SettingsFile::changed, this, &Application::followSettings);
}

void Application::connectRuns()
{
    connect(m_runs, &RunsPage::runAgainRequested, this, &Application::runAgain);
    connect(m_runs, &RunsPage::commandProposed, this, &Application::proposeCommand);
    connect(m_runs, &RunsPage::hostKeysWanted, this, &Application::showHostKeys);
    connect(m_runs, &RunsPage::shellWanted, this, [this](const Host &host) {
        m_window->setPageShown(QStringLiteral("terminals"), true);
        m_window->showPage(QStringLiteral("terminals"));
        m_terminals->open(host);
    });
    connect(m_runs, &RunsPage::selectionWanted, this, [this](const QList<Host> &hosts) {
        m_window->showPage(QStringLiteral("instances"));
        m_instances->selectHosts(hosts);
    });
    connect(m_runs, &RunsPage::snippetRequested, this, [this](const QString &command) {
        Settings settings = m_engine.settings.settings();
        settings.snippets.insert(command.section(u'\n', 0, 0).left(60), command);
        m_engine.settings.save(settings);
    });
}

void Application::connectImports()
{
    connect(m_window.get(), &MainWindow::importWanted, this, &Application::openImport);
    // What the keychain refuses on the first page goes on in the dialog, which offers the way on.
    connect(&m_imports, &ImportFlow::refused, this, [this](const QString &sentence, const QList<int> &left) {
        if (!m_window->findChild<ImportDialog *>())
            openImport()->setRefusal(sentence, left);
    });
    connect(&m_imports, &ImportFlow::ended, this, [this](const QString &sentence) {
        if (m_imports.hasProblems() && !m_window->findChild<ImportDialog *>())
            tell(tr("Import"), sentence);
    });
}

ImportDialog *Application::openImport()
{
    auto *dialog = new ImportDialog(m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_imports, &ImportFlow::found, dialog, &ImportDialog::setOffers);
    connect(&m_imports, &ImportFlow::ended, dialog, &ImportDialog::setNote);
    connect(&m_imports, &ImportFlow::refused, dialog, &ImportDialog::setRefusal);
    connect(dialog, &ImportDialog::importWanted, this, [this](const QList<int> &places) { m_imports.take(places); });
    connect(dialog, &ImportDialog::sessionOnlyWanted, this,
            [this](const QList<int> &places) { m_imports.take(places, true); });
    dialog->open();
    m_imports.look();
    return dialog;
}

void Application::connectWindow()
{
    connect(&m_colours, &SystemColours::darkWanted, &m_looks, &Looks::setSystemDark);
    m_window->setLosses([this] { return lossesOf(m_engine.runner, m_terminals, m_engine.settings.settings()); });
    connect(m_window.get(), &MainWindow::settingsWanted, this, &Application::showSettings);
    connect(m_window.get(), &MainWindow::lookChosen, this, [this](Settings::Look look) {
        Settings settings = m_engine.settings.settings();
        settings.look = look;
        m_engine.settings.save(settings);
    });
    connect(m_window.get(), &MainWindow::queryProposed, this, [this](const QString &query) {
        m_window->showPage(instancesPage);
        m_instances->setQuery(query);
    });
    connect(m_window.get(), &MainWindow::fabricEntered, this, [this](const QString &query, const QString &command) {
        m_window->showPage(instancesPage);
        if (!query.isEmpty())
            m_instances->setQuery(query);
        if (!command.isEmpty())
            m_instances->setCommand(command);
    });
    connect(m_window->statusLine(), &StatusLine::clicked, this, [this](const QString &key) {
        if (key.startsWith(QLatin1String("run/"))) {
            m_window->showPage(runsPage);
            m_runs->showRun(key.mid(4).toLongLong());
        } else if (key.startsWith(QLatin1String("account/"))) {
            m_window->showPage(accountsPage);
            m_accounts->showAccount(key.mid(8));
        } else if (key == QLatin1String("keychain")) {
            m_window->showPage(accountsPage);
        } else if (key == QLatin1String("connections")) {
            showConnections();
        } else {
            m_window->showPage(instancesPage);
        }
    });
}

/// Sessions do not outlive sleep, and those over a network that is gone are found dead soon.
void Application::connectSystem()
{
    QTimer::singleShot(systemAfter, this, [this] {
        m_wakes = std::make_unique<SystemWakes>(m_engine.pool);
        connect(m_wakes.get(), &SystemWakes::fallingAsleep, &m_engine.executor, &Executor::closeIdle);
        connect(m_wakes.get(), &SystemWakes::awake, &m_engine.executor, &Executor::doubtAll);
        connect(&m_network, &NetworkWatch::changed, &m_engine.executor, &Executor::doubtAll);
        m_network.begin();
    });
}

void Application::start()
{
    followSettings();
    followAccounts();
    // The window comes with its rows: to lay out and paint it without them first would only make both later.
    connect(m_instances, &InstancesPage::rowsReady, this, &Application::show);
    m_window->winId(); // the display makes its side of it meanwhile
    if (m_engine.accounts.accounts().isEmpty() || m_window->currentPage() != instancesPage)
        show();
    else
        QTimer::singleShot(unready, this, &Application::show);
    // The clouds and files are asked when the cached rows stand on the screen: both want the same processors.
    connect(m_instances, &InstancesPage::rowsShown, this, &Application::refreshFirst);
    whenDone(m_cached, this, [this](const Done &) {
        m_hasCached = true;
        followInventory();
        QTimer::singleShot(m_engine.inventory.instances().isEmpty() ? 0ms : unseen, this, &Application::refreshFirst);
    });
    m_window->layout()->activate(); // while the rows are being read
}

void Application::show()
{
    if (std::exchange(m_isShown, true))
        return;
    m_window->show();
    connect(m_window->windowHandle(), &QWindow::visibilityChanged, this, &Application::paceRefresh);
    connect(m_window.get(), &MainWindow::pageShown, this, &Application::paceRefresh);
    paceRefresh();
    for (const Error &problem : {m_engine.settings.problem(), m_engine.accounts.problem()}) {
        if (!problem.message.isEmpty())
            tell(tr("Profile"), problem.message);
    }
    connect(&m_engine.journal, &Journal::troubled, this, [this](const Error &error) {
        if (!error.message.isEmpty()) // else it works again
            tell(tr("History"), error.message);
    });
    whenDone(m_engine.journal.opened(), this, [this](const Done &opened) {
        if (!opened)
            tell(tr("History"), opened.error().message);
    });
}

void Application::refreshFirst()
{
    if (m_hasRefreshed)
        return;
    m_hasRefreshed = true;
    m_engine.inventory.refresh();
    m_engine.memory.follow();
}

void Application::proposeCommand(const QString &command)
{
    m_window->showPage(instancesPage);
    m_instances->setCommand(command);
}

void Application::followInventory()
{
    if (m_hasCached)
        m_instances->setInstances(m_engine.inventory.instances(), std::exchange(m_firstRows->ready, nullptr));
    m_instances->setSources(m_engine.inventory.sources(), m_engine.inventory.isRefreshing());
}

void Application::followAccounts()
{
    const QList<Account> accounts = m_engine.accounts.accounts();
    m_instances->setAccounts(accounts, m_engine.kinds.here());
    if (accounts.isEmpty()) {
        if (!m_first)
            makeFirst();
        m_imports.look();
    }
    followInventory();
}

void Application::run(const RunWish &wish)
{
    RunRequest request{wish.plan, wish.query, {}};
    TargetOptions options;
    options.user = wish.user;
    const AccessRules access = m_engine.access.ready(m_engine.queryContext());
    for (const QString &key : wish.keys) {
        if (const Instance *instance = m_engine.inventory.find(key))
            request.hosts.append(hostOf(*instance, options, access.of(*instance)));
    }
    startRun(request);
}

void Application::startRun(const RunRequest &request)
{
    whenDone(m_engine.runner.start(request), this, [this](const Result<Run *> &run) {
        if (!run)
            return tell(tr("Run"), run.error().message);
        m_window->showPage(runsPage);
        m_runs->showRun(*run);
    });
}

/// What can be done about the open SSH sessions.
void Application::showConnections()
{
    auto *menu = new QMenu(m_window.get());
    menu->setObjectName(QStringLiteral("connectionsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *close = menu->addAction(tr("Close the sessions that nothing uses"));
    close->setObjectName(QStringLiteral("closeIdleAction"));
    close->setEnabled(m_engine.executor.openConnections() > 0);
    connect(close, &QAction::triggered, &m_engine.executor, &Executor::closeIdle);
    menu->popup(QCursor::pos());
}

void Application::followSettings()
{
    const Settings &settings = m_engine.settings.settings();
    m_instances->setSettings(settings);
    paceRefresh();
    m_engine.executor.setMaxConnecting(settings.connecting);
    m_engine.executor.setMaxOfGroups(settings.behindJump, settings.ofAccount);
    m_engine.executor.setKeepSeconds(settings.sessionSeconds);
}

/// Nobody waits for what is not in sight, and each refresh of a cloud counts against its limits.
void Application::paceRefresh()
{
    if (!m_window)
        return; // it goes
    constexpr int outOfSight = 300;
    const int wanted = m_engine.settings.settings().refreshSeconds;
    const QWindow *window = m_window->windowHandle();
    const bool isHidden = !window || window->visibility() == QWindow::Hidden ||
                          window->visibility() == QWindow::Minimized || m_window->currentPage() != instancesPage;
    m_engine.inventory.setRefreshSeconds(isHidden && wanted > 0 ? std::max(wanted, outOfSight) : wanted);
}

void Application::showSettings()
{
    auto *dialog = new SettingsDialog(m_engine.settings.settings(), m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFacts(m_instances->facts(), m_engine.queryContext());
    connect(dialog, &SettingsDialog::programsWanted, this,
            [this, dialog] { (new AllowedPrograms(m_engine.allowedFiles, dialog))->open(); });
    connect(dialog, &SettingsDialog::lookTried, m_window.get(), &MainWindow::setLook);
    connect(dialog, &SettingsDialog::settingsChosen, this,
            [this](const Settings &settings) { m_engine.settings.save(settings); });
    dialog->open();
}

void Application::tell(const QString &title, const QString &sentence)
{
    auto *box = new QMessageBox(QMessageBox::Warning, title, sentence, QMessageBox::Ok, m_window.get());
    box->setObjectName(QStringLiteral("tellBox"));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

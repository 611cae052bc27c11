#include "views/instancespage.h"

#include "core/async.h"
#include "models/frequenttags.h"
#include "models/queryfor.h"
#include "query/parser.h"
#include "views/columnmenu.h"
#include "views/commandbar.h"
#include "views/emptyresult.h"
#include "views/filecopies.h"
#include "views/instancetable.h"
#include "views/metrics.h"
#include "views/pane.h"
#include "views/querybar.h"
#include "views/rule.h"
#include "views/sourcespanel.h"

#include <QAction>
#include <QBoxLayout>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QShowEvent>
#include <QToolButton>

namespace {

const QString columnsState = QStringLiteral("instances.columns");
const QString acrossState = QStringLiteral("instances.sources");
const QString downState = QStringLiteral("instances.details");

} // namespace

InstancesPage::InstancesPage(QThreadPool &pool, const PowerRules &rules, QWidget *parent)
    : QWidget(parent),
      m_pool(pool),
      m_powerRules(rules),
      m_model(pool),
      m_copies(new FileCopies(this, [this] { return shield().trouble; })),
      m_query(new QueryBar),
      m_middle(new QStackedWidget),
      m_across(new QSplitter(Qt::Horizontal)),
      m_down(new QSplitter(Qt::Vertical)),
      m_panel(new SourcesPanel(m_sources, m_filters)),
      m_stack(new QStackedWidget),
      m_table(new InstanceTable(m_model)),
      m_empty(new EmptyResult),
      m_details(new DetailsPanel(rules.whyNot)),
      m_command(new CommandBar),
      m_columns(new ColumnMenu(*m_table, m_model, this)),
      m_first(new EmptyResult)
{
    setObjectName(QStringLiteral("instancesPage"));
    m_context.seed = QRandomGenerator::global()->bounded(1u, 0xffffffffu);
    setAccessibleName(tr("Instances"));
    static_cast<EmptyResult *>(m_first)->showNoAccounts();
    connect(static_cast<EmptyResult *>(m_first), &EmptyResult::accountsWanted, this,
            [this] { Q_EMIT accountWanted({}); });
    layOut();
    wireQuery();
    wireTable();
    wireCopies();
    wireRun();
    addKeys();
    setSettings({});
    setShellsOffered(false);
    setFocusProxy(m_query);
    showRows();
}

QStringList InstancesPage::stateNames()
{
    return {columnsState, acrossState, downState};
}

InstancesPage::~InstancesPage()
{
    m_scopeStop.request_stop();
}

void InstancesPage::layOut()
{
    pane::setGround(this, QPalette::Window);
    m_across->setObjectName(QStringLiteral("sourcesSplitter"));
    m_down->setObjectName(QStringLiteral("detailsSplitter"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_down->addWidget(m_stack);
    m_down->addWidget(m_details);
    m_down->setStretchFactor(0, 1);
    m_down->setCollapsible(0, false);
    m_across->addWidget(m_panel);
    m_across->addWidget(m_down);
    m_across->setStretchFactor(1, 1);
    m_across->setCollapsible(1, false);
    const int letters = Metrics::of(this).chars(1);
    m_across->setSizes({letters * 33, letters * 160});
    m_down->setSizes({letters * 64, letters * 25});
    m_middle->addWidget(m_across);
    m_middle->addWidget(m_first);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_query);
    layout->addWidget(new Rule(Qt::Horizontal));
    layout->addWidget(m_middle, 1);
    layout->addWidget(new Rule(Qt::Horizontal));
    layout->addWidget(m_command);
}

void InstancesPage::wireQuery()
{
    connect(m_query, &QueryBar::queryChanged, this, [this](const Query &query) {
        m_table->goToTop();
        m_model.setQuery(query);
        m_panel->showQuery(m_query->text());
    });
    connect(m_query, &QueryBar::recallWanted, this, &InstancesPage::recallWanted);
    connect(m_query, &QueryBar::mistakeChanged, this, &InstancesPage::guardQuery);
    connect(m_query, &QueryBar::applied, this, [this] {
        if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0)
            m_table->setCurrentIndex(m_model.index(0, 0));
        m_table->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_query, &QueryBar::saveWanted, this, &InstancesPage::saveFilter);
    connect(m_query, &QueryBar::refreshWanted, this, [this] { Q_EMIT refreshRequested({}); });
    connect(m_panel, &SourcesPanel::queryWanted, m_query, &QueryBar::setText);
    connect(m_panel, &SourcesPanel::accountWanted, this, &InstancesPage::accountWanted);
    connect(m_panel, &SourcesPanel::refreshWanted, this, &InstancesPage::refreshRequested);
    connect(m_panel, &SourcesPanel::filterRemovalWanted, this, [this](const QString &name) {
        changeSettings([&](Settings &settings) { settings.queries.remove(name); });
    });
    connect(m_empty, &EmptyResult::queryWanted, m_query, &QueryBar::setText);
    connect(m_empty, &EmptyResult::refreshWanted, this, [this] { Q_EMIT refreshRequested({}); });
}

void InstancesPage::wireTable()
{
    m_table->viewport()->installEventFilter(this);
    m_query->columnsButton()->setMenu(m_columns);
    connect(&m_model, &InstanceModel::applied, this, &InstancesPage::follow);
    connect(&m_model, &InstanceModel::factsReady, m_query, &QueryBar::setFacts);
    connect(&m_model, &InstanceModel::factsReady, m_columns, &ColumnMenu::setFacts);
    connect(&m_model, &InstanceModel::factsReady, this,
            [this](const QueryFacts &facts) { m_table->setUsualTags(columnTags(facts, m_model.total())); });
    connect(&m_model, &InstanceModel::selectionChanged, this, [this] {
        m_query->setCounts(m_model.rowCount(), m_model.total(), m_model.selectedCount());
        askScope();
    });
    connect(m_table, &InstanceTable::currentRowChanged, this, &InstancesPage::showCurrent);
    connect(m_table, &InstanceTable::menuWanted, this, &InstancesPage::tableMenu);
    connect(m_table, &InstanceTable::columnMenuWanted, m_columns, [this](const QPoint &at) { m_columns->popup(at); });
    connect(m_table, &InstanceTable::layoutEdited, this, [this] {
        const QJsonDocument json(m_table->tableLayout().toJson());
        Q_EMIT stateChanged(columnsState, json.toJson(QJsonDocument::Compact));
    });
    const auto showDetails = [this](bool shown) {
        m_details->setVisible(shown);
        Q_EMIT stateChanged(downState, shown ? m_down->saveState() : QByteArray("hidden"));
        (shown ? static_cast<QWidget *>(m_details) : m_table)->setFocus();
    };
    connect(m_table, &InstanceTable::detailsWanted, this, [this, showDetails] { showDetails(m_details->isHidden()); });
    connect(m_details, &DetailsPanel::closeWanted, this, [showDetails] { showDetails(false); });
    connect(m_across, &QSplitter::splitterMoved, this,
            [this] { Q_EMIT stateChanged(acrossState, m_across->saveState()); });
    connect(m_down, &QSplitter::splitterMoved, this, [this] { Q_EMIT stateChanged(downState, m_down->saveState()); });
}

void InstancesPage::addKeys()
{
    const auto add = [this](const char *name, const QString &text, const QList<QKeySequence> &keys, auto act) {
        auto *action = new QAction(text, this);
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcuts(keys);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
        m_actions.append(action);
    };
    add("focusQuery", tr("Query"), {QKeySequence(tr("Ctrl+K")), QKeySequence(Qt::Key_Slash)},
        [this] { m_query->focusField(); });
    add("focusCommand", tr("Command"), {QKeySequence(tr("Ctrl+L"))}, [this] { m_command->focusEditor(); });
    add("openShells", tr("Open a terminal"), {QKeySequence(tr("Ctrl+T"))}, [this] { openShells(chosenKeys()); });
    add("runCommand", tr("Run"), {QKeySequence(tr("Ctrl+Return")), QKeySequence(tr("Ctrl+Enter"))},
        [this] { runWith(false); });
    add("runWithSudo", tr("Run with sudo"),
        {QKeySequence(tr("Ctrl+Shift+Return")), QKeySequence(tr("Ctrl+Shift+Enter"))}, [this] { runWith(true); });
    add("copyFiles", tr("Copy files to the hosts…"), {}, [this] { m_copies->choose(copyScope()); });
    add("copyFolder", tr("Copy a folder to the hosts…"), {}, [this] { m_copies->chooseFolder(copyScope()); });
    add("fetchFiles", tr("Copy files from the hosts…"), {}, [this] { fetchFiles(); });
    add("refreshInventory", tr("Refresh"), {QKeySequence(Qt::Key_F5), QKeySequence(tr("Ctrl+R"))},
        [this] { Q_EMIT refreshRequested({}); });
}

void InstancesPage::restore(const QString &name, const QByteArray &value)
{
    if (value.isEmpty())
        return;
    if (name == columnsState)
        m_table->setTableLayout(TableLayout::fromJson(QJsonDocument::fromJson(value).object()));
    else if (name == acrossState)
        m_across->restoreState(value);
    else if (name == downState && value == "hidden")
        m_details->hide();
    else if (name == downState)
        m_down->restoreState(value);
}

void InstancesPage::setInstances(const QList<Instance> &instances,
                                 const std::shared_ptr<const PreparedInstances> &ready)
{
    m_model.setInstances(instances, ready);
    m_sources.setTotal(int(instances.size()));
}

void InstancesPage::setAccounts(const QList<Account> &accounts, const QList<Kind> &kinds)
{
    QMap<QString, QString> icons;
    for (const Kind &kind : kinds)
        icons.insert(kind.key, kind.icon);
    m_sources.setIcons(icons);
    m_sources.setAccounts(accounts);
    m_accounts = accounts;
    m_hasAccounts = !accounts.isEmpty();
    m_query->setEnabled(m_hasAccounts);
    m_command->setEnabled(m_hasAccounts);
    showRows();
}

void InstancesPage::setSources(const QList<SourceStatus> &sources, bool refreshing)
{
    m_sources.setSources(sources);
    m_refreshing = refreshing;
    m_query->setRefreshing(refreshing);
    showRows();
}

void InstancesPage::setSettings(const Settings &settings)
{
    m_settings = settings;
    m_filters.setQueries(settings.queries);
    m_command->setSettings(settings);
    m_context.groups = settings.queries;
    m_query->setContext(m_context);
    countFilters();
    askScope();
}

void InstancesPage::setKeyGroups(const QMap<QString, QStringList> &groups)
{
    m_context.keyGroups = groups;
    m_query->setContext(m_context);
    countFilters();
    askScope();
}

void InstancesPage::setFirstStart(QWidget *widget)
{
    m_middle->removeWidget(m_first);
    delete m_first;
    m_first = widget;
    m_middle->addWidget(m_first);
    showRows();
}

void InstancesPage::setQuery(const QString &text)
{
    m_query->setText(text);
}

const QueryFacts &InstancesPage::facts() const
{
    return m_query->facts();
}

void InstancesPage::selectHosts(const QList<Host> &hosts)
{
    m_model.noteSelection();
    m_model.clearSelection();
    auto find = [hosts, instances = m_model.instances()]() -> Result<QString> { return queryFor(hosts, instances); };
    whenDone(onPool(m_pool, std::move(find)), this, [this](const Result<QString> &query) {
        if (query)
            m_query->setText(*query);
    });
}

void InstancesPage::setCommand(const QString &command)
{
    m_command->setCommand(command);
}

/// After each set of rows.
void InstancesPage::follow()
{
    m_query->setCounts(m_model.rowCount(), m_model.total(), m_model.selectedCount());
    if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0 && !m_table->hasFocus())
        m_table->setCurrentIndex(m_model.index(0, 0));
    showCurrent();
    showRows();
    askScope();
    if (m_countedIn != m_model.prepared())
        countFilters();
    if (m_runWhenSettled && isSettled())
        run();
    Q_EMIT rowsReady();
}

void InstancesPage::showRows()
{
    m_middle->setCurrentWidget(m_hasAccounts ? static_cast<QWidget *>(m_across) : m_first);
    if (!m_model.isLoaded())
        m_empty->showLoading();
    else if (m_model.total() == 0)
        m_empty->showNoHosts(m_refreshing);
    else if (m_model.rowCount() == 0)
        explain();
    const bool hasRows = m_model.isLoaded() && m_model.rowCount() > 0;
    m_stack->setCurrentWidget(hasRows ? static_cast<QWidget *>(m_table) : m_empty);
    if (!m_model.isLoaded())
        m_query->setCounts(0, -1, 0);
}

void InstancesPage::showCurrent()
{
    const int row = m_table->currentIndex().row();
    m_details->show(row >= 0 && row < m_model.rowCount() ? &m_model.instance(row) : nullptr);
}

/// Until the table has painted rows.
bool InstancesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && m_model.rowCount() > 0) {
        watched->removeEventFilter(this);
        QMetaObject::invokeMethod(this, &InstancesPage::rowsShown, Qt::QueuedConnection);
    }
    return false;
}

void InstancesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous() && !m_table->hasFocus())
        m_query->setFocus();
}

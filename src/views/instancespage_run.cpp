// What InstancesPage works out on workers, and what it asks before it lets something happen.
#include "models/commandhistory.h"
#include "query/parser.h"
#include "views/askname.h"
#include "views/commandbar.h"
#include "views/emptyresult.h"
#include "views/icons.h"
#include "views/instancespage.h"
#include "views/instancetable.h"
#include "views/querybar.h"
#include "views/runquestion.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>

namespace {

constexpr int manyShells = 8;  ///< asks first
constexpr int mostShells = 50; ///< as many tabs as one can have

} // namespace

void InstancesPage::wireRun()
{
    connect(m_command, &CommandBar::runWanted, this, &InstancesPage::runWith);
    connect(m_command, &CommandBar::testWanted, this, &InstancesPage::runOnOne);
    connect(m_command, &CommandBar::snippetSaveWanted, this, &InstancesPage::saveSnippet);
    connect(m_command, &CommandBar::snippetRemovalWanted, this, [this](const QString &name) {
        changeSettings([&](Settings &settings) { settings.snippets.remove(name); });
    });
    connect(m_details, &DetailsPanel::powerWanted, this, [this](const QString &key, PowerVerb verb) {
        if (const Instance *instance = find(key))
            power(QList<Instance>{*instance}, verb);
    });
    connect(m_details, &DetailsPanel::shellWanted, this, [this](const QString &key) { openShells({key}); });
    connect(m_details, &DetailsPanel::sshCommandWanted, this, &InstancesPage::sshCommandRequested);
    m_explainSoon.setSingleShot(true);
    m_explainSoon.setInterval(200);
    connect(&m_explainSoon, &QTimer::timeout, this, &InstancesPage::explainNow);
}

/// What the settings guard.
Shield InstancesPage::shield() const
{
    QueryContext context = m_context;
    context.now = QDateTime::currentDateTimeUtc();
    return shieldOf(m_settings.protectedQuery, context);
}

ScopeQuestion InstancesPage::scopeQuestion() const
{
    ScopeQuestion question;
    question.in = m_model.prepared();
    question.isSelection = m_model.selectedCount() > 0;
    if (question.isSelection) {
        for (const int row : m_model.selectedRows())
            question.rows.push_back(m_model.indices()[size_t(row)]);
    } else {
        question.rows = m_model.indices();
    }
    question.query = m_query->query();
    const Shield guarded = shield();
    question.hasProtected = guarded.guards;
    question.protectedHosts = guarded.query;
    return question;
}

/// With a mistake in the query the table shows more than what was meant: only what was selected by hand may be run.
void InstancesPage::guardQuery()
{
    const bool unclear = m_query->hasMistake() && m_model.selectedCount() == 0;
    m_command->setObstacle(unclear ? tr("The query is not understood: mend it, or select hosts.") : QString());
}

void InstancesPage::askScope()
{
    guardQuery();
    m_scopeStop.request_stop();
    m_scopeStop = {};
    const quint64 wanted = ++m_scopeWanted;
    if (!m_model.isLoaded())
        return;
    const auto work = [question = scopeQuestion(), stop = m_scopeStop.get_token()] {
        return Result<RunScope>(runScope(question, [&stop] { return stop.stop_requested(); }));
    };
    whenDone(onPool(m_pool, work), this, [this, wanted](const Result<RunScope> &scope) {
        if (wanted != m_scopeWanted || !scope)
            return;
        m_command->setScope(*scope);
        m_command->setUsualUser(scope->user);
        if (m_runWhenSettled && isSettled())
            run();
    });
}

void InstancesPage::countFilters()
{
    const quint64 wanted = ++m_countsWanted;
    m_countedIn = m_model.prepared();
    if (!m_model.isLoaded() || m_settings.queries.isEmpty())
        return;
    QueryContext context = m_context;
    context.now = QDateTime::currentDateTimeUtc();
    const auto work = [in = m_model.prepared(), context] {
        QMap<QString, int> counts;
        for (auto it = context.groups.begin(); it != context.groups.end(); ++it) {
            const ParsedQuery parsed = parseQuery(it.value(), context);
            const auto rows = parsed.query ? parsed.query->select(*in->index.value()) : std::nullopt;
            if (rows)
                counts.insert(it.key(), rows->count());
        }
        return Result<QMap<QString, int>>(counts);
    };
    whenDone(onPool(m_pool, work), this, [this, wanted](const Result<QMap<QString, int>> &counts) {
        if (wanted == m_countsWanted && counts)
            m_filters.setCounts(*counts);
    });
}

void InstancesPage::explain()
{
    m_empty->showNoHits({});
    m_explainSoon.start();
}

void InstancesPage::explainNow()
{
    if (m_explaining || m_model.rowCount() > 0 || m_model.total() == 0)
        return;
    m_explaining = true;
    const QString asked = m_query->query().canonical();
    const auto work = [in = m_model.prepared(), query = m_query->query()] {
        return Result<QueryExplanation>(explainEmpty(query, *in->index.value()));
    };
    whenDone(onPool(m_pool, work), this, [this, asked](const Result<QueryExplanation> &explanation) {
        m_explaining = false;
        if (m_model.rowCount() > 0 || !explanation)
            return;
        if (asked == m_query->query().canonical())
            m_empty->showNoHits(*explanation);
        else
            m_explainSoon.start();
    });
}

/// Whether what would be run is known without a search: the filter is done, and what is protected can be asked.
bool InstancesPage::isSettled() const
{
    const bool asksProtected = !m_settings.protectedQuery.trimmed().isEmpty();
    return m_model.isSettled() && (!asksProtected || !m_model.prepared() || m_model.prepared()->index.isMade());
}

void InstancesPage::runWith(bool sudo)
{
    m_command->setSudoOnce(sudo);
    run();
}

void InstancesPage::run()
{
    // What is counted is what is run: a filter still on its way is waited for.
    m_runWhenSettled = m_command->isEnabled() && !isSettled();
    if (m_runWhenSettled || !m_command->isEnabled())
        return;
    guardQuery();
    const RunScope scope = runScope(scopeQuestion());
    m_command->setScope(scope);
    if (!m_command->whyNot().isEmpty()) {
        m_command->focusEditor();
        return;
    }
    startAsked(scope);
}

/// On the first host that would be run on and has an address.
void InstancesPage::runOnOne()
{
    ScopeQuestion question = scopeQuestion();
    const std::vector<int> rows = std::exchange(question.rows, {});
    for (const int row : rows) {
        question.rows = {row};
        if (const RunScope one = runScope(question); one.hosts() == 1)
            return startAsked(one);
    }
}

/// Starts, after asking where a slip would be dear.
void InstancesPage::startAsked(const RunScope &scope)
{
    RunQuestion question;
    question.what = m_command->what();
    question.hosts = scope.hosts();
    question.protectedHosts = scope.protectedHosts;
    question.settings = m_settings;
    question.trouble = shield().trouble;
    question.sudo = m_command->values().contains(QStringLiteral("sudo"));
    const std::optional<Confirmation::Asked> asked = askedBefore(question);
    if (!asked)
        return start(scope);
    ask(*asked, [this, scope] { start(scope); });
}

void InstancesPage::start(const RunScope &scope)
{
    const QMap<QString, QString> values = m_command->values();
    const bool isScript = values.contains(QStringLiteral("script"));
    const QString command = isScript ? QString() : m_command->command();
    RunWish wish;
    wish.query = m_query->query().isAll() ? QStringLiteral("all") : m_query->query().canonical();
    wish.plan = Plan::command(command, wish.query, m_command->policy(), values);
    wish.plan.seed = scope.isSelection ? 0 : m_query->query().pickSeed();
    wish.keys = scope.keys;
    wish.user = m_command->user();
    if (!isScript)
        remember(command);
    Q_EMIT runRequested(wish);
}

void InstancesPage::remember(const QString &command)
{
    m_command->remember(command);
    changeSettings([&](Settings &settings) {
        settings.commandHistory.removeAll(command);
        settings.commandHistory.prepend(command);
        settings.commandHistory = settings.commandHistory.mid(0, CommandHistory::limit);
    });
}

void InstancesPage::setShellsOffered(bool offered)
{
    m_offersShells = offered;
    m_details->setShellsOffered(offered);
    for (QAction *action : std::as_const(m_actions)) {
        if (action->objectName() == QLatin1String("openShells"))
            action->setVisible(offered);
    }
}

/// The selected hosts, or the current one.
QStringList InstancesPage::chosenKeys() const
{
    QStringList keys;
    for (const int row : m_model.selectedRows())
        keys.append(m_model.instance(row).key());
    if (keys.isEmpty() && !m_table->currentKey().isEmpty())
        keys.append(m_table->currentKey());
    return keys;
}

void InstancesPage::openShells(const QStringList &keys)
{
    const auto act = [this, keys] { Q_EMIT shellsRequested(keys.mid(0, mostShells), m_command->user()); };
    const int count = int(keys.size());
    if (count > mostShells)
        return ask({tr("Open terminals on the first %Ln hosts?", nullptr, mostShells),
                    {tr("More at once would be of no use.")},
                    tr("Open %Ln terminals", nullptr, mostShells),
                    {},
                    {},
                    false},
                   act);
    if (count > manyShells)
        return ask(
            {tr("Open %Ln terminals?", nullptr, count), {}, tr("Open %Ln terminals", nullptr, count), {}, {}, false},
            act);
    if (count > 0)
        act();
}

void InstancesPage::ask(const Confirmation::Asked &asked, std::function<void()> act)
{
    auto *dialog = new Confirmation(asked, this);
    connect(dialog, &QDialog::accepted, this, [act = std::move(act)] { act(); });
    dialog->open();
}

void InstancesPage::changeSettings(const std::function<void(Settings &)> &change)
{
    Settings settings = m_settings;
    change(settings);
    if (settings == m_settings)
        return;
    setSettings(settings);
    Q_EMIT settingsChanged(settings);
}

void InstancesPage::saveFilter(const QString &canonical)
{
    auto *dialog = new AskName(tr("Save this filter"), canonical, m_settings.queries.keys(), this);
    connect(dialog, &AskName::named, this, [this, canonical](const QString &name) {
        changeSettings([&](Settings &settings) { settings.queries.insert(name, canonical); });
    });
    dialog->open();
}

void InstancesPage::saveSnippet(const QString &command)
{
    if (command.trimmed().isEmpty())
        return;
    auto *dialog = new AskName(tr("Save this command"), command, m_settings.snippets.keys(), this);
    connect(dialog, &AskName::named, this, [this, command](const QString &name) {
        changeSettings([&](Settings &settings) { settings.snippets.insert(name, command); });
    });
    dialog->open();
}

void InstancesPage::tableMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("tableMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(Icons::icon(QStringLiteral("copy")), tr("Copy"), this,
                    [this] { QGuiApplication::clipboard()->setText(m_table->copyText()); });
    const Instance &current = m_model.instance(m_table->currentIndex().row());
    menu->addAction(tr("Copy ssh command"), this, [this, key = current.key()] { Q_EMIT sshCommandRequested(key); })
        ->setEnabled(!current.address().isEmpty());
    if (m_offersShells) {
        const QStringList keys = chosenKeys();
        menu->addAction(Icons::icon(QStringLiteral("terminal")), tr("Open %Ln terminals", nullptr, int(keys.size())),
                        this, [this, keys] { openShells(keys); });
    }
    addCopies(menu);
    addPower(menu);
    menu->addSeparator();
    menu->addAction(tr("Details"), m_table, &InstanceTable::detailsWanted);
    menu->addSeparator();
    menu->addAction(tr("Select all"), m_table, &InstanceTable::selectAll);
    menu->addAction(tr("Select none"), this,
                    [this] {
                        m_model.noteSelection();
                        m_model.clearSelection();
                    })
        ->setEnabled(m_model.selectedCount() > 0);
    menu->popup(at);
}

const Instance *InstancesPage::find(const QString &key) const
{
    for (const Instance &instance : m_model.instances()) {
        if (key.endsWith(instance.id) && instance.key() == key)
            return &instance;
    }
    return nullptr;
}

#include "core/text.h"
#include "models/accessrulesmodel.h"
#include "views/accesspage.h"
#include "views/accessruleeditor.h"
#include "views/confirmation.h"
#include "views/rolelabel.h"

#include <QListView>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>

// What the page does to the rules.

using namespace Qt::StringLiterals;

namespace {

constexpr int mostNames = 3;

/// What a look at all instances brings.
struct Measured
{
    QList<QList<int>> rows; ///< that each rule fits; last those of the rule in the form
    std::optional<QueryFacts> facts = {};
};

} // namespace

QList<AccessRule> AccessPage::rules() const
{
    return inEffect(m_world.rules.rules());
}

/// Counting looks at all instances for each rule: a refresh that brings them in batches is waited for.
void AccessPage::followSoon()
{
    if (isVisible() && !m_measure.isActive())
        m_measure.start();
}

void AccessPage::follow()
{
    const QList<AccessRule> all = rules();
    const bool hasForm = m_stack->currentIndex() == 1;
    if (hasForm && !m_editor->isNew()) {
        const int place = int(all.indexOf(m_editor->loaded()));
        if (place >= 0)
            m_place = place;
        else if (m_editor->isChanged()) // another process took it away: what is typed here is not lost
            return loadNew(m_editor->rule());
        else
            showNone();
    }
    measure();
    if (m_stack->currentIndex() == 0 && !all.isEmpty())
        load(0);
}

void AccessPage::showNone()
{
    m_place = -1;
    m_stack->setCurrentIndex(0);
}

/// The list as it stands now, with the numbers of the last count.
void AccessPage::showRules()
{
    QHash<QString, int> counted;
    const auto nameOf = [](const AccessRule &rule) { return rule.accountId + u'\n' + rule.query; };
    for (const AccessRulesModel::Shown &shown : std::as_const(m_shown))
        counted.insert(nameOf(shown.rule), shown.matches);
    const QueryContext context = m_world.context();
    m_shown.clear();
    for (const AccessRule &rule : rules()) {
        const Done fine = AccessRules::check(rule, context);
        m_shown.append({rule, counted.value(nameOf(rule)), fine ? QString() : fine.error().message});
    }
    {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_model->setRules(m_shown, m_world.accounts.accounts());
    }
    choose(m_place);
}

/// The numbers of the list, whom the rule in the form fits, and what a host gets with it.
void AccessPage::measure()
{
    showRules();
    const bool hasForm = m_stack->currentIndex() == 1;
    const QList<AccessRule> all = rules();
    const AccessRule edited = hasForm ? m_editor->rule() : AccessRule();
    const QList<Instance> instances = m_world.inventory.instances();
    const bool isNews = instances.constData() != m_factsOf.constData();
    auto count = [all, edited, instances, isNews, context = m_world.context()]() -> Result<Measured> {
        Measured found;
        for (const AccessRule &rule : all)
            found.rows.append(AccessRules::matching(rule, instances, context));
        found.rows.append(AccessRules::matching(edited, instances, context));
        if (isNews)
            found.facts = QueryFacts::of(instances);
        return found;
    };
    const quint64 measured = ++m_measured;
    whenDone(onPool(m_world.pool, std::move(count)), this, [this, measured, instances](const Result<Measured> &found) {
        if (measured != m_measured || !found)
            return;
        if (found->facts) {
            m_factsOf = instances;
            m_editor->setFacts(*found->facts, m_world.context());
        }
        for (qsizetype i = 0; i < qMin(m_shown.size(), found->rows.size() - 1); ++i)
            m_shown[i].matches = int(found->rows.at(i).size());
        showRules();
        showFit(instances, found->rows.last());
    });
}

/// `rows`: the instances that the rule in the form fits.
void AccessPage::showFit(const QList<Instance> &instances, const QList<int> &rows)
{
    QList<AccessRule> all = rules();
    if (m_stack->currentIndex() == 1) {
        if (m_place >= 0)
            all[m_place] = m_editor->rule();
        else
            all.append(m_editor->rule());
        QStringList names;
        for (const int row : rows.first(qMin<qsizetype>(mostNames, rows.size())))
            names += visibleText(instances.at(row).name);
        const int more = int(rows.size()) - mostNames;
        const QString who =
            more > 0 ? tr("%1 and %Ln more", nullptr, more).arg(names.join(u", "_s)) : names.join(u", "_s);
        const QString fits =
            tr("Fits %1 of %Ln instances", nullptr, int(instances.size())).arg(QLocale().toString(rows.size()));
        m_editor->setFit(names.isEmpty() ? fits : fits + u": "_s + who, !rows.isEmpty());
    }
    m_reach->setInstances(instances);
    m_reach->setRules(AccessRules(all, m_world.context()), rows.isEmpty() ? nullptr : &instances.at(rows.first()));
}

/// Goes to a rule that was chosen in the list; without a word when it is the one in the form.
void AccessPage::choose(int place)
{
    const bool isShown = m_stack->currentIndex() == 1 && place == m_place;
    if (!isShown && place >= 0)
        return leaveThen([this, place] { load(place); });
    {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_list->setCurrentIndex(m_model->index(m_model->rowOf(m_place)));
        if (m_place < 0)
            m_list->clearSelection();
    }
    m_list->viewport()->update();
    m_up->setEnabled(canMove(-1));
    m_down->setEnabled(canMove(1));
    m_remove->setVisible(m_place >= 0);
    m_title->setText(m_place < 0 ? tr("New rule") : tr("Rule %1").arg(m_place + 1));
}

void AccessPage::load(int place)
{
    m_place = place;
    m_stack->setCurrentIndex(1);
    m_editor->load(rules().value(place), false, m_world.accounts.accounts());
}

void AccessPage::loadNew(const AccessRule &rule)
{
    m_place = -1;
    m_stack->setCurrentIndex(1);
    m_editor->load(rule, true, m_world.accounts.accounts());
}

void AccessPage::addRule()
{
    leaveThen([this] { loadNew({}); });
}

void AccessPage::leaveThen(const std::function<void()> &next)
{
    if (m_stack->currentIndex() != 1 || !m_editor->isChanged())
        return next();
    choose(m_place);
    auto *box = new Confirmation(
        {tr("The changes to this rule are not saved."), {}, tr("Discard the changes"), {}, {}, true}, this);
    connect(box, &QDialog::accepted, this, next);
    box->open();
}

void AccessPage::edited()
{
    if (m_stack->currentIndex() == 1)
        m_editor->setMistakes(AccessRules::mistakes(m_editor->rule(), m_world.context()));
    m_measure.start();
    choose(m_place);
}

void AccessPage::save()
{
    if (m_stack->currentIndex() != 1 || (!m_editor->isNew() && !m_editor->isChanged()))
        return;
    const AccessRule rule = m_editor->rule();
    const QList<Error> mistakes = AccessRules::mistakes(rule, m_world.context());
    if (!mistakes.isEmpty())
        return m_editor->setMistakes(mistakes);
    QList<AccessRule> all = rules();
    if (m_place >= 0)
        all[m_place] = rule;
    else
        all.append(rule);
    keep(all, rule);
}

/// `shown`: the rule that is in the form then.
void AccessPage::keep(const QList<AccessRule> &rules, const AccessRule &shown)
{
    const QList<AccessRule> all = inEffect(rules);
    const int place = int(all.indexOf(shown));
    m_place = place;
    if (place >= 0)
        m_editor->load(shown, false, m_world.accounts.accounts());
    else
        showNone();
    whenDone(m_world.rules.save(all), this, [this](const Result<QJsonObject> &kept) {
        if (!kept)
            m_editor->setFailure(kept.error().message);
    });
    follow();
}

bool AccessPage::canMove(int by) const
{
    const QList<AccessRule> all = rules();
    const int to = m_place + by;
    return m_place >= 0 && to >= 0 && to < all.size() && all.at(to).isOfAccount() == all.at(m_place).isOfAccount();
}

/// Among its like: rules of whole accounts count after those with a query, wherever they stand.
void AccessPage::move(int by)
{
    if (!canMove(by))
        return;
    QList<AccessRule> all = rules();
    all.swapItemsAt(m_place, m_place + by);
    m_place += by;
    whenDone(m_world.rules.save(all), this, [this](const Result<QJsonObject> &kept) {
        if (!kept)
            m_editor->setFailure(kept.error().message);
    });
    measure();
}

void AccessPage::askRemove()
{
    const QList<AccessRule> all = rules();
    const AccessRule rule = all.value(m_place);
    const int hosts = int(AccessRules::matching(rule, m_world.inventory.instances(), m_world.context()).size());
    auto *box = new Confirmation({tr("Remove rule %1?").arg(m_place + 1),
                                  {scopeOf(rule, m_world.accounts.accounts()) + u": "_s + summaryOf(rule.access),
                                   tr("%Ln instances are reached without it then.", nullptr, hosts)},
                                  tr("Remove the rule"),
                                  {},
                                  {},
                                  true},
                                 this);
    connect(box, &QDialog::accepted, this, [this, rule] {
        QList<AccessRule> left = rules();
        left.removeOne(rule);
        keep(left, left.value(qMin<qsizetype>(m_place, left.size() - 1)));
    });
    box->open();
}

#include "views/accessruleeditor.h"

#include "views/formwidget.h"
#include "views/metrics.h"
#include "views/pane.h"
#include "views/querycompleter.h"
#include "views/rolelabel.h"
#include "views/savebar.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace {

const QString yes = u"true"_s;
/// In the order of AddressChoice.
const QStringList choices = {u"usual"_s, u"public"_s, u"private"_s, u"ipv6"_s, u"dns"_s};

class AccessForm
{
    Q_DECLARE_TR_FUNCTIONS(AccessRuleEditor)
};

Field accountField(const QList<Account> &accounts, const QString &chosen)
{
    Field field{accessfield::account, AccessForm::tr("Account"), Field::Type::Choice};
    field.group = AccessForm::tr("Which instances");
    field.choices = {QString()};
    field.choiceLabels = {AccessForm::tr("Any account")};
    for (const Account &account : accounts) {
        field.choices.append(account.id);
        field.choiceLabels.append(account.name);
    }
    if (!field.choices.contains(chosen)) {
        field.choices.append(chosen);
        field.choiceLabels.append(AccessForm::tr("An account that is gone"));
    }
    return field;
}

QList<Field> reachFields()
{
    Field user{accessfield::user, AccessForm::tr("User"), Field::Type::Text};
    user.group = AccessForm::tr("How they are reached");
    user.placeholder = u"admin"_s;
    Field key{accessfield::keyFile, AccessForm::tr("Key"), Field::Type::File};
    key.placeholder = u"~/.ssh/id_ed25519"_s;
    key.help = AccessForm::tr("Tried first; the others follow as ssh_config has them.");
    Field port{accessfield::port, AccessForm::tr("Port"), Field::Type::Text};
    port.placeholder = u"22"_s;
    Field address{accessfield::address, AccessForm::tr("Address"), Field::Type::Choice};
    address.choices = choices;
    address.choiceLabels = {AccessForm::tr("The usual one"), AccessForm::tr("Public"), AccessForm::tr("Private"),
                            AccessForm::tr("IPv6"), AccessForm::tr("DNS name")};
    address.help =
        AccessForm::tr("Usual: public, or private behind a jump host. Without the chosen kind: the usual one.");
    Field jump{accessfield::jump, AccessForm::tr("Jump host"), Field::Type::Text};
    jump.placeholder = u"ops@bastion.example.com"_s;
    jump.help = AccessForm::tr("Several separated by commas. Write none for a direct way, whatever ssh_config says.");
    Field name{accessfield::byName, AccessForm::tr("ssh_config"), Field::Type::Flag};
    name.placeholder = AccessForm::tr("Look there for the instance's name too");
    Field agent{accessfield::forwardAgent, AccessForm::tr("Agent"), Field::Type::Flag};
    agent.placeholder = AccessForm::tr("Forward the agent");
    agent.help =
        AccessForm::tr("To terminals only, where root can use your keys meanwhile. A run has a switch of its own.");
    return {user, key, port, address, jump, name, agent};
}

QMap<QString, QString> answersOf(const AccessRule &rule)
{
    const Access &access = rule.access;
    return {{accessfield::account, rule.accountId},
            {accessfield::query, rule.query},
            {accessfield::user, access.user},
            {accessfield::keyFile, access.keyFile},
            {accessfield::port, access.port > 0 ? QString::number(access.port) : QString()},
            {accessfield::address, choices.value(int(access.address))},
            {accessfield::jump, access.jump},
            {accessfield::byName, access.byName ? yes : QString()},
            {accessfield::forwardAgent, access.forwardAgent ? yes : QString()}};
}

} // namespace

AccessRuleEditor::AccessRuleEditor(QWidget *parent)
    : QWidget(parent),
      m_form(new FormWidget(this)),
      m_bar(new SaveBar({u"saveRule"_s, tr("Save the rule"), u"revertRule"_s, u"ruleNote"_s}, this))
{
    setObjectName(u"accessRuleEditor"_s);
    auto *content = new QWidget(this);
    auto *inset = new QVBoxLayout(content);
    inset->setContentsMargins(Metrics::formMargin, 16, Metrics::formMargin, Metrics::formMargin);
    inset->addWidget(m_form);
    inset->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(pane::scrolled(content, this), 1);
    column->addWidget(makeFit());
    column->addWidget(m_bar);
    connect(m_bar, &SaveBar::saveWanted, this, &AccessRuleEditor::saveWanted);
    connect(m_bar, &SaveBar::revertWanted, this, &AccessRuleEditor::revert);
    connect(m_form, &FormWidget::edited, this, [this] {
        m_failure.clear();
        follow();
        Q_EMIT edited();
    });
}

QWidget *AccessRuleEditor::makeFit()
{
    m_fit = new RoleLabel({}, Theme::Role::Text, RoleLabel::Step::Body, this);
    m_fit->setObjectName(u"ruleFit"_s);
    m_fit->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_show = new QPushButton(tr("Show them"), this);
    m_show->setObjectName(u"showFitting"_s);
    m_show->setAccessibleName(tr("Show the instances that the rule fits"));
    m_show->setProperty("role", u"link"_s);
    m_show->setFlat(true);
    m_show->setAutoDefault(false);
    connect(m_show, &QPushButton::clicked, this, &AccessRuleEditor::fittingWanted);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(Metrics::formMargin, 0, Metrics::formMargin, 0);
    row->addWidget(m_fit, 1);
    row->addWidget(m_show);
    return pane::bar(row, Metrics::of(this).secondBar(), Qt::TopEdge, this);
}

void AccessRuleEditor::load(const AccessRule &rule, bool isNew, const QList<Account> &accounts)
{
    m_loaded = rule;
    m_isNew = isNew;
    m_accounts = accounts;
    revert();
    if (isNew) {
        if (auto *query = m_form->findChild<QWidget *>(u"field_"_s + accessfield::query))
            query->setFocus();
    }
}

void AccessRuleEditor::revert()
{
    Field query{accessfield::query, tr("Query"), Field::Type::Query};
    query.placeholder = u"role=web env=prod"_s;
    query.help = tr("As in the query field of Instances. Without one, the rule is for all of the account.");
    Form form;
    form.fields = {accountField(m_accounts, m_loaded.accountId), query};
    form.fields += reachFields();
    m_form->setForm(form, answersOf(m_loaded), {});
    completeQuery();
    m_failure.clear();
    follow();
    Q_EMIT edited();
}

void AccessRuleEditor::setFacts(const QueryFacts &facts, const QueryContext &context)
{
    m_facts = facts;
    m_context = context;
    completeQuery();
}

/// The form is made anew for each rule.
void AccessRuleEditor::completeQuery()
{
    auto *line = m_form->findChild<QLineEdit *>(u"field_"_s + accessfield::query);
    if (!line)
        return;
    auto *completer = line->findChild<QueryCompleter *>();
    if (!completer)
        completer = new QueryCompleter(line);
    completer->setFacts(m_facts, m_context);
}

AccessRule AccessRuleEditor::rule() const
{
    const Values values = m_form->values();
    AccessRule rule;
    rule.accountId = values.text(accessfield::account);
    rule.query = values.text(accessfield::query);
    rule.access.user = values.text(accessfield::user);
    rule.access.keyFile = values.text(accessfield::keyFile);
    const QString port = values.text(accessfield::port);
    bool isNumber = false;
    rule.access.port = port.toInt(&isNumber);
    if (!port.isEmpty() && (!isNumber || rule.access.port == 0))
        rule.access.port = -1; // not what an empty field says
    rule.access.address = AddressChoice(qMax(0, int(choices.indexOf(values.text(accessfield::address)))));
    rule.access.jump = values.text(accessfield::jump);
    rule.access.byName = values.text(accessfield::byName) == yes;
    rule.access.forwardAgent = values.text(accessfield::forwardAgent) == yes;
    return rule;
}

bool AccessRuleEditor::isChanged() const
{
    return m_form->isChanged();
}

void AccessRuleEditor::setMistakes(const QList<Error> &mistakes)
{
    m_mistakes = mistakes;
    const QStringList touched = m_form->changedFields();
    m_form->clearMistakes();
    for (const Error &mistake : mistakes) {
        if (!m_isNew || touched.contains(mistake.detail))
            m_form->mark(mistake.detail, mistake.message);
    }
    follow();
}

void AccessRuleEditor::setFit(const QString &sentence, bool canShow)
{
    m_fit->setText(sentence);
    m_show->setVisible(canShow);
}

void AccessRuleEditor::setFailure(const QString &sentence)
{
    m_failure = sentence;
    follow();
}

void AccessRuleEditor::follow()
{
    const QStringList changes = m_form->changes();
    m_bar->enable(m_mistakes.isEmpty() && (m_isNew || !changes.isEmpty()), !changes.isEmpty());
    const bool blank = m_isNew && changes.isEmpty();
    if (!m_failure.isEmpty())
        m_bar->setNote(m_failure, Theme::Role::Failed);
    else if (!m_mistakes.isEmpty() && !blank)
        m_bar->setNote(m_mistakes.first().message);
    else if (m_isNew)
        m_bar->setNote(tr("This rule is not saved yet."));
    else
        m_bar->setChanges(changes);
}

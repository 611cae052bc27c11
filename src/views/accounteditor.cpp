#include "views/accounteditor.h"

#include "views/folding.h"
#include "views/formwidget.h"
#include "views/icons.h"
#include "views/metrics.h"
#include "views/pane.h"
#include "views/rolelabel.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace {

const QString nameField = u"name"_s;

/// The provider's form with the account's name above it, in the head's group.
Form withName(const Form &form)
{
    Form whole = form;
    Field name{nameField, AccountEditor::tr("Name"), Field::Type::Text, true};
    if (!whole.fields.isEmpty())
        name.group = std::exchange(whole.fields.first().group, {});
    if (name.group.isEmpty())
        name.group = AccountEditor::tr("Account");
    whole.fields.prepend(name);
    return whole;
}

} // namespace

AccountEditor::AccountEditor(QWidget *parent) : QWidget(parent), m_form(new FormWidget(this))
{
    setObjectName(u"accountEditor"_s);
    auto *content = new QWidget(this);
    auto *inset = new QVBoxLayout(content);
    inset->setContentsMargins(Metrics::formMargin, 16, Metrics::formMargin, Metrics::formMargin);
    inset->addWidget(m_form);
    inset->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(pane::scrolled(content, this), 1);
    column->addWidget(makeBar());
    connect(m_form, &FormWidget::edited, this, [this] {
        follow();
        Q_EMIT edited();
    });
}

QWidget *AccountEditor::makeBar()
{
    m_save = new QPushButton(Icons::icon(u"save"_s), tr("Save"), this);
    m_save->setObjectName(u"saveAccount"_s);
    m_save->setAccessibleName(tr("Save the account"));
    m_save->setProperty("role", u"primary"_s);
    m_save->setProperty("key", QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText));
    m_revert = new QPushButton(Icons::icon(u"undo"_s), tr("Revert"), this);
    m_revert->setObjectName(u"revertAccount"_s);
    m_revert->setAccessibleName(tr("Revert the changes"));
    m_notSaved = new RoleLabel({}, Theme::Role::Muted, RoleLabel::Step::Small, this);
    m_notSaved->setObjectName(u"notSaved"_s);
    m_notSaved->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_notSaved->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_notSaved->setMinimumWidth(Metrics::of(this).chars(16));
    for (QPushButton *button : {m_save, m_revert})
        button->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this, &AccountEditor::saveWanted);
    connect(m_revert, &QPushButton::clicked, this, &AccountEditor::revert);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(Metrics::formMargin, 0, Metrics::formMargin, 0);
    row->addWidget(m_save);
    row->addWidget(m_revert);
    row->addWidget(m_notSaved, 1);
    QWidget *bar = pane::bar(row, Metrics::of(this).toolBar(), Qt::TopEdge, this);
    new Folding(bar, {m_revert, m_save});
    return bar;
}

void AccountEditor::load(const Account &account, const Kind &kind, const QMap<QString, QString> &kept)
{
    m_account = account;
    m_kind = kind;
    m_kept = kept;
    revert();
}

void AccountEditor::revert()
{
    QMap<QString, QString> answers = m_account.values;
    answers.insert(nameField, m_account.name);
    m_form->setForm(withName(m_kind.form), answers, m_kept);
    m_isBusy = false;
    follow();
    if (isNew())
        m_form->focusFirst();
}

Account AccountEditor::account() const
{
    Account account = m_account;
    account.name = m_form->values().text(nameField);
    return account;
}

Values AccountEditor::values() const
{
    Values values = m_form->values();
    values.plain.remove(nameField);
    return values;
}

bool AccountEditor::isChanged() const
{
    return m_form->isChanged();
}

bool AccountEditor::showMistake(const QString &field, const QString &sentence)
{
    return m_form->showMistake(field, sentence);
}

void AccountEditor::setBusy(bool busy)
{
    m_isBusy = busy;
    follow();
}

void AccountEditor::follow()
{
    const QStringList changes = m_form->changes();
    m_save->setEnabled(!m_isBusy && (isNew() || !changes.isEmpty()));
    m_revert->setEnabled(!m_isBusy && !changes.isEmpty());
    if (m_isBusy)
        m_notSaved->setText(tr("Saving…"));
    else if (isNew())
        m_notSaved->setText(tr("This account is not saved yet."));
    else if (changes.isEmpty())
        m_notSaved->setText(tr("All changes are saved."));
    else
        m_notSaved->setText(
            tr("%n changes are not saved: %1", nullptr, static_cast<int>(changes.size())).arg(changes.join(u", "_s)));
}

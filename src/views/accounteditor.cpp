#include "views/accounteditor.h"

#include "views/formwidget.h"
#include "views/metrics.h"
#include "views/pane.h"
#include "views/savebar.h"

#include <QBoxLayout>
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

AccountEditor::AccountEditor(QWidget *parent)
    : QWidget(parent),
      m_form(new FormWidget(this)),
      m_bar(new SaveBar({u"saveAccount"_s, tr("Save the account"), u"revertAccount"_s, u"notSaved"_s}, this))
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
    column->addWidget(m_bar);
    connect(m_bar, &SaveBar::saveWanted, this, &AccountEditor::saveWanted);
    connect(m_bar, &SaveBar::revertWanted, this, &AccountEditor::revert);
    connect(m_form, &FormWidget::edited, this, [this] {
        follow();
        Q_EMIT edited();
    });
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
    m_bar->enable(!m_isBusy && (isNew() || !changes.isEmpty()), !m_isBusy && !changes.isEmpty());
    if (m_isBusy)
        m_bar->setNote(tr("Saving…"));
    else if (isNew())
        m_bar->setNote(tr("This account is not saved yet."));
    else
        m_bar->setChanges(changes);
}

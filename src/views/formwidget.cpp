#include "views/formwidget.h"

#include "inventory/formcheck.h"
#include "views/formfield.h"
#include "views/metrics.h"
#include "views/rolelabel.h"
#include "views/rule.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace {

constexpr int leastLabel = 136;
constexpr int mostLabel = 220;
constexpr int groupGap = 12;

} // namespace

FormWidget::FormWidget(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(Metrics::gap);
}

void FormWidget::addGroup(const QString &title)
{
    if (m_rows->count() > 0) {
        m_rows->addSpacing(groupGap);
        m_rows->addWidget(new Rule(Qt::Horizontal, this));
        m_rows->addSpacing(groupGap - Metrics::gap);
    }
    m_rows->addWidget(new RoleLabel(title, Theme::Role::Muted, RoleLabel::Step::Caps, this));
}

void FormWidget::setForm(const Form &form, const QMap<QString, QString> &answers, const QMap<QString, QString> &stored)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_fields.clear();
    m_form = form;
    int width = leastLabel;
    for (const Field &field : form.fields) {
        if (!field.group.isEmpty())
            addGroup(field.group);
        auto *row = new FormField(field, this);
        row->load(answers.value(field.name), stored.value(field.name));
        connect(row, &FormField::edited, this, [this, row] {
            row->setMistake({});
            follow();
            Q_EMIT edited();
        });
        m_rows->addWidget(row);
        m_fields.append(row);
        width = qMax(width, row->labelWidth());
    }
    for (FormField *row : std::as_const(m_fields))
        row->setLabelWidth(qMin(width, mostLabel));
    follow();
}

QMap<QString, QString> FormWidget::plainAnswers() const
{
    QMap<QString, QString> answers;
    for (const FormField *row : m_fields) {
        if (row->field().type != Field::Type::Secret)
            answers.insert(row->field().name, row->text());
    }
    return answers;
}

void FormWidget::follow()
{
    const QMap<QString, QString> answers = plainAnswers();
    for (FormField *row : std::as_const(m_fields))
        row->setVisible(isAsked(m_form, row->field(), answers));
}

Values FormWidget::values() const
{
    Values values;
    const QMap<QString, QString> answers = plainAnswers();
    for (const FormField *row : m_fields) {
        if (!isAsked(m_form, row->field(), answers))
            continue;
        if (row->field().type != Field::Type::Secret) {
            values.plain.insert(row->field().name, row->text());
        } else if (const auto secret = row->secret()) {
            values.secrets.insert(row->field().name, *secret);
        }
    }
    return values;
}

QStringList FormWidget::changes() const
{
    QStringList labels;
    for (const FormField *row : m_fields) {
        if (row->isVisibleTo(this) && row->isChanged())
            labels.append(row->field().label);
    }
    return labels;
}

QStringList FormWidget::changedFields() const
{
    QStringList names;
    for (const FormField *row : m_fields) {
        if (row->isVisibleTo(this) && row->isChanged())
            names.append(row->field().name);
    }
    return names;
}

bool FormWidget::mark(const QString &field, const QString &sentence)
{
    const auto row = std::find_if(m_fields.cbegin(), m_fields.cend(),
                                  [&](const FormField *each) { return each->field().name == field; });
    if (row == m_fields.cend())
        return false;
    (*row)->setMistake(sentence);
    return true;
}

bool FormWidget::showMistake(const QString &field, const QString &sentence)
{
    if (!mark(field, sentence))
        return false;
    if (auto *control = findChild<QWidget *>(QStringLiteral("field_") + field))
        control->setFocus();
    return true;
}

void FormWidget::clearMistakes()
{
    for (FormField *row : std::as_const(m_fields))
        row->setMistake({});
}

void FormWidget::focusFirst()
{
    if (!m_fields.isEmpty()) {
        if (auto *control =
                m_fields.first()->findChild<QWidget *>(QStringLiteral("field_") + m_fields.first()->field().name))
            control->setFocus();
    }
}

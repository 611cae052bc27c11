#include "views/formfield.h"

#include "views/filedialog.h"
#include "views/metrics.h"
#include "views/rolelabel.h"
#include "views/secretfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

const QString yes = u"true"_s;
const QString no = u"false"_s;

} // namespace

FormField::FormField(const Field &field, QWidget *parent)
    : QWidget(parent),
      m_field(field),
      m_label(new RoleLabel(field.label, Theme::Role::Muted, RoleLabel::Step::Body, this)),
      m_mistake(new RoleLabel({}, Theme::Role::Failed, RoleLabel::Step::Small, this))
{
    const Metrics metrics = Metrics::of(this);
    QWidget *control = makeControl();
    m_label->setBuddy(control);
    m_label->setMinimumHeight(metrics.control());
    m_label->setWordWrap(true);
    m_mistake->setWordWrap(true);
    m_mistake->setObjectName(u"mistake_"_s + field.name);
    m_mistake->hide();

    auto *column = new QVBoxLayout;
    column->setSpacing(Metrics::inner);
    auto *place = new QHBoxLayout;
    place->addWidget(control, 100);
    place->addStretch(1);
    column->addLayout(place);
    if (!field.help.isEmpty()) {
        auto *hint = new RoleLabel(field.help, Theme::Role::Muted, RoleLabel::Step::Small, this);
        hint->setWordWrap(true);
        column->addWidget(hint);
    }
    column->addWidget(m_mistake);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics::gap);
    row->addWidget(m_label, 0, Qt::AlignTop);
    row->addLayout(column, 1);
}

QWidget *FormField::makeControl()
{
    switch (m_field.type) {
    case Field::Type::Secret:
        m_secret = new SecretField(m_field.name, m_field.label, this);
        m_secret->setPlaceholder(m_field.placeholder);
        connect(m_secret, &SecretField::edited, this, &FormField::edited);
        return m_secret;
    case Field::Type::Choice:
        m_choice = new QComboBox(this);
        for (qsizetype i = 0; i < m_field.choices.size(); ++i)
            m_choice->addItem(m_field.choiceLabels.value(i, m_field.choices.at(i)), m_field.choices.at(i));
        connect(m_choice, &QComboBox::activated, this, &FormField::edited);
        m_choice->setObjectName(u"field_"_s + m_field.name);
        m_choice->setAccessibleName(m_field.label);
        m_choice->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        m_choice->setMinimumWidth(Metrics::of(this).chars(33));
        return m_choice;
    case Field::Type::Flag:
        m_flag = new QCheckBox(m_field.placeholder, this);
        connect(m_flag, &QCheckBox::clicked, this, &FormField::edited);
        m_flag->setObjectName(u"field_"_s + m_field.name);
        m_flag->setAccessibleName(m_field.label);
        m_flag->setMinimumHeight(Metrics::of(this).control());
        return m_flag;
    case Field::Type::File:
        return makeFile();
    default:
        return makeLine();
    }
}

QLineEdit *FormField::makeLine()
{
    const Metrics metrics = Metrics::of(this);
    m_line = new QLineEdit(this);
    m_line->setObjectName(u"field_"_s + m_field.name);
    m_line->setAccessibleName(m_field.label);
    m_line->setPlaceholderText(m_field.placeholder.isEmpty() ? m_field.fallback : m_field.placeholder);
    m_line->setMinimumWidth(metrics.chars(20));
    if (m_field.type == Field::Type::Text)
        m_line->setMaximumWidth(metrics.chars(52));
    else
        m_line->setFont(metrics.mono());
    connect(m_line, &QLineEdit::textEdited, this, &FormField::edited);
    return m_line;
}

QWidget *FormField::makeFile()
{
    auto *box = new QWidget(this);
    auto *choose = new QPushButton(tr("Choose…"), box);
    choose->setObjectName(u"choose_"_s + m_field.name);
    choose->setAccessibleName(tr("Choose %1").arg(m_field.label));
    choose->setAutoDefault(false);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(makeLine(), 1);
    row->addWidget(choose);
    box->setFocusProxy(m_line);
    connect(choose, &QPushButton::clicked, this, &FormField::chooseFile);
    return box;
}

void FormField::chooseFile()
{
    auto *dialog = new QFileDialog(this, m_field.label);
    dialog->setFileMode(QFileDialog::ExistingFile);
    if (!m_line->text().isEmpty())
        dialog->selectFile(m_line->text());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        setText(file);
        Q_EMIT edited();
    });
    openFileDialog(dialog);
}

void FormField::setText(const QString &text)
{
    if (m_line)
        m_line->setText(text);
    if (m_flag)
        m_flag->setChecked((text.isEmpty() ? m_field.fallback : text) == yes);
    if (m_choice) {
        const int index = m_choice->findData(text.isEmpty() ? m_field.fallback : text);
        m_choice->setCurrentIndex(index < 0 ? 0 : index);
    }
}

void FormField::load(const QString &text, const QString &stored)
{
    setText(text);
    if (m_secret)
        m_secret->setStored(stored);
    m_loaded = this->text();
    setMistake({});
}

QString FormField::text() const
{
    if (m_line)
        return m_line->text().trimmed();
    if (m_flag)
        return m_flag->isChecked() ? yes : no;
    if (m_choice)
        return m_choice->currentData().toString();
    return {};
}

std::optional<Secret> FormField::secret() const
{
    return m_secret ? m_secret->change() : std::nullopt;
}

bool FormField::isChanged() const
{
    return m_secret ? m_secret->isChanged() : text() != m_loaded;
}

void FormField::setMistake(const QString &sentence)
{
    m_mistake->setText(sentence);
    m_mistake->setVisible(!sentence.isEmpty());
    if (m_secret)
        m_secret->setMistake(!sentence.isEmpty());
    if (m_line) {
        m_line->setProperty("mistake", !sentence.isEmpty());
        m_line->update();
    }
}

int FormField::labelWidth() const
{
    return m_label->fontMetrics().horizontalAdvance(m_field.label) + Metrics::gap;
}

void FormField::setLabelWidth(int width)
{
    m_label->setFixedWidth(width);
}

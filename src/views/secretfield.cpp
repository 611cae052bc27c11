#include "views/secretfield.h"

#include "views/icons.h"
#include "views/metrics.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

SecretField::SecretField(const QString &name, const QString &label, QWidget *parent)
    : QWidget(parent),
      m_label(label),
      m_stored(new QLineEdit(this)),
      m_entry(new QLineEdit(this))
{
    const Metrics metrics = Metrics::of(this);
    m_stored->setObjectName(u"stored_"_s + name);
    m_stored->setReadOnly(true);
    m_stored->setAccessibleName(label);
    m_stored->addAction(Icons::icon(u"lock"_s, Theme::Role::Muted), QLineEdit::LeadingPosition);
    m_stored->setMinimumWidth(metrics.chars(15));
    m_entry->setObjectName(u"field_"_s + name);
    m_entry->setEchoMode(QLineEdit::Password);
    m_entry->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_entry->setAccessibleName(label);
    m_entry->setMinimumWidth(metrics.chars(20));
    m_replace = button(u"replace_"_s + name, tr("Replace…"), tr("Replace %1").arg(label));
    m_forget = button(u"forget_"_s + name, tr("Forget…"), tr("Forget %1").arg(label));
    m_forget->setProperty("role", u"danger"_s);
    m_keep = button(u"keep_"_s + name, tr("Keep the stored one"), tr("Keep the stored %1").arg(label));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_stored, 1);
    row->addWidget(m_entry, 1);
    row->addWidget(m_replace);
    row->addWidget(m_forget);
    row->addWidget(m_keep);
    connect(m_entry, &QLineEdit::textEdited, this, &SecretField::edited);
    connect(m_replace, &QPushButton::clicked, this, [this] {
        setMode(Mode::Replace);
        m_entry->setFocus();
    });
    connect(m_forget, &QPushButton::clicked, this, [this] { setMode(Mode::Forget); });
    connect(m_keep, &QPushButton::clicked, this, [this] { setMode(Mode::Stored); });
    setFocusProxy(m_entry);
    setMode(Mode::Enter);
}

QPushButton *SecretField::button(const QString &name, const QString &text, const QString &accessible)
{
    auto *made = new QPushButton(text, this);
    made->setObjectName(name);
    made->setAccessibleName(accessible);
    made->setAutoDefault(false);
    return made;
}

void SecretField::setStored(const QString &where)
{
    m_where = where;
    m_entry->clear();
    setMode(where.isEmpty() ? Mode::Enter : Mode::Stored);
}

void SecretField::setPlaceholder(const QString &text)
{
    m_entry->setPlaceholderText(text);
}

void SecretField::setMode(Mode mode)
{
    const bool differs = m_mode != mode;
    m_mode = mode;
    const bool entering = mode == Mode::Enter || mode == Mode::Replace;
    if (!entering)
        m_entry->clear();
    m_stored->setText(mode == Mode::Forget ? tr("forgotten when you save") : m_where);
    m_entry->setVisible(entering);
    m_stored->setVisible(!entering);
    m_replace->setVisible(mode == Mode::Stored);
    m_forget->setVisible(mode == Mode::Stored);
    m_keep->setVisible(mode == Mode::Replace || mode == Mode::Forget);
    setFocusProxy(entering ? static_cast<QWidget *>(m_entry) : m_replace);
    if (differs)
        Q_EMIT edited();
}

std::optional<Secret> SecretField::change() const
{
    if (m_mode == Mode::Forget)
        return Secret();
    if (m_mode == Mode::Stored || m_entry->text().isEmpty())
        return std::nullopt;
    return Secret::fromText(m_entry->text());
}

void SecretField::setMistake(bool mistake)
{
    m_entry->setProperty("mistake", mistake);
    m_entry->update();
}

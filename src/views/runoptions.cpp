#include "views/runoptions.h"

#include "views/metrics.h"
#include "views/rolelabel.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScreen>
#include <QSpinBox>

namespace {

QSpinBox *number(const QString &name, const QString &words, const QString &none, int most)
{
    auto *box = new QSpinBox;
    box->setObjectName(name);
    box->setAccessibleName(words);
    box->setRange(0, most);
    box->setSpecialValueText(none);
    return box;
}

} // namespace

RunOptions::RunOptions(QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_timeout(number(QStringLiteral("runTimeout"), tr("Time-out a host"), tr("none"), 7 * 24 * 3600)),
      m_failures(number(QStringLiteral("runFailures"), tr("Stop after failures"), tr("never"), 100'000)),
      m_folder(new QLineEdit),
      m_environment(new QPlainTextEdit),
      m_login(new QCheckBox(tr("Login shell"))),
      m_terminal(new QCheckBox(tr("Terminal (pty)")))
{
    setObjectName(QStringLiteral("runOptions"));
    setAccessibleName(tr("Options of the run"));
    setFrameShape(QFrame::StyledPanel);
    const Metrics metrics = Metrics::of(this);
    m_timeout->setSuffix(tr(" s"));
    m_folder->setObjectName(QStringLiteral("runFolder"));
    m_folder->setAccessibleName(tr("Folder"));
    m_folder->setPlaceholderText(tr("home"));
    m_environment->setObjectName(QStringLiteral("runEnvironment"));
    m_environment->setAccessibleName(tr("Environment"));
    m_environment->setPlaceholderText(QStringLiteral("LANG=C"));
    m_environment->setFont(metrics.mono());
    m_environment->setTabChangesFocus(true);
    m_environment->setFixedSize(metrics.chars(40), 3 * metrics.monoLine() + 2 * Metrics::gap);
    m_login->setObjectName(QStringLiteral("runLogin"));
    m_terminal->setObjectName(QStringLiteral("runTerminal"));

    auto *form = new QFormLayout(this);
    form->setContentsMargins(2 * Metrics::gap, 2 * Metrics::gap, 2 * Metrics::gap, 2 * Metrics::gap);
    const auto label = [](const QString &text) { return new RoleLabel(text, Theme::Role::Muted); };
    form->addRow(label(tr("Time-out a host")), m_timeout);
    form->addRow(label(tr("Stop after failures")), m_failures);
    form->addRow(label(tr("Folder")), m_folder);
    form->addRow(label(tr("Environment")), m_environment);
    form->addRow({}, m_login);
    form->addRow({}, m_terminal);
    connect(m_timeout, &QSpinBox::valueChanged, this, &RunOptions::changed);
    connect(m_failures, &QSpinBox::valueChanged, this, &RunOptions::changed);
    connect(m_folder, &QLineEdit::textChanged, this, &RunOptions::changed);
    connect(m_environment, &QPlainTextEdit::textChanged, this, &RunOptions::changed);
    connect(m_login, &QCheckBox::toggled, this, &RunOptions::changed);
    connect(m_terminal, &QCheckBox::toggled, this, &RunOptions::changed);
}

void RunOptions::setDefaults(int timeoutSeconds)
{
    m_timeout->setValue(timeoutSeconds);
}

void RunOptions::apply(Policy &policy, QMap<QString, QString> &values) const
{
    policy.timeoutSeconds = m_timeout->value();
    // The policy counts what may fail; the person counts the failure that is one too many.
    policy.maxFailures = m_failures->value() - 1;
    const auto set = [&](const QString &key, const QString &value) {
        if (!value.isEmpty())
            values.insert(key, value);
    };
    set(QStringLiteral("dir"), m_folder->text().trimmed());
    set(QStringLiteral("env"), m_environment->toPlainText().trimmed());
    set(QStringLiteral("login"), m_login->isChecked() ? QStringLiteral("true") : QString());
    set(QStringLiteral("pty"), m_terminal->isChecked() ? QStringLiteral("true") : QString());
}

QString RunOptions::summary() const
{
    QStringList parts;
    if (m_failures->value() > 0)
        parts.append(tr("stop after %n failures", nullptr, m_failures->value()));
    if (m_timeout->value() > 0)
        parts.append(tr("%1 s a host").arg(m_timeout->value()));
    if (!m_folder->text().trimmed().isEmpty())
        parts.append(tr("in %1").arg(m_folder->text().trimmed()));
    if (!m_environment->toPlainText().trimmed().isEmpty())
        parts.append(tr("environment set"));
    if (m_login->isChecked())
        parts.append(tr("login shell"));
    if (m_terminal->isChecked())
        parts.append(tr("terminal"));
    return parts.join(QStringLiteral(", "));
}

void RunOptions::openAbove(const QWidget *anchor)
{
    adjustSize();
    const QPoint corner = anchor->mapToGlobal(QPoint(0, 0));
    move(corner.x(), qMax(anchor->screen()->availableGeometry().top(), corner.y() - height() - Metrics::inner));
    show();
    m_timeout->setFocus();
}

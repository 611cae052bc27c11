#include "views/runoptions.h"

#include "ui_runoptions.h"
#include "views/metrics.h"
#include "views/typedpath.h"

#include <QCompleter>
#include <QFileInfo>
#include <QFileSystemModel>
#include <QScreen>

RunOptions::RunOptions(QWidget *parent) : QFrame(parent, Qt::Popup), m_form(std::make_unique<Ui::RunOptions>())
{
    m_form->setupUi(this);
    setObjectName(QStringLiteral("runOptions"));
    const Metrics metrics = Metrics::of(this);
    m_form->runEnvironment->setFont(metrics.mono());
    m_form->runEnvironment->setFixedHeight(3 * metrics.monoLine() + 2 * Metrics::gap);
    m_form->runEnvironment->setMinimumWidth(metrics.chars(40));
    for (RoleLabel *label : findChildren<RoleLabel *>())
        label->setMinimumHeight(metrics.control()); // its words stand beside those of the field
    connect(m_form->runTimeout, &QSpinBox::valueChanged, this, &RunOptions::changed);
    connect(m_form->runFailures, &QSpinBox::valueChanged, this, &RunOptions::changed);
    for (QLineEdit *line : {m_form->runFolder, m_form->runUmask, m_form->runInputFile, m_form->runSudoUser,
                            m_form->runScript, m_form->runInterpreter})
        connect(line, &QLineEdit::textChanged, this, &RunOptions::changed);
    connect(m_form->runScript, &QLineEdit::textChanged, this,
            [this] { m_form->runInterpreter->setEnabled(!script().isEmpty()); });
    m_form->runInterpreter->setEnabled(false);
    connect(m_form->runEnvironment, &QPlainTextEdit::textChanged, this, &RunOptions::changed);
    connect(m_form->runLogin, &QCheckBox::toggled, this, &RunOptions::changed);
    connect(m_form->runTerminal, &QCheckBox::toggled, this, &RunOptions::changed);
    connect(m_form->runAgent, &QCheckBox::toggled, this, &RunOptions::changed);
    connect(m_form->runInput, &QCheckBox::toggled, this, &RunOptions::changed);
    connect(m_form->runKeep, &QCheckBox::toggled, this, [this](bool keeps) {
        m_form->runTerminal->setEnabled(!keeps);
        m_form->runInput->setEnabled(!keeps);
        m_form->runInputFile->setEnabled(!keeps);
        Q_EMIT changed();
    });
}

RunOptions::~RunOptions() = default;

void RunOptions::setDefaults(int timeoutSeconds)
{
    m_form->runTimeout->setValue(timeoutSeconds);
}

void RunOptions::apply(Policy &policy, QMap<QString, QString> &values) const
{
    policy.timeoutSeconds = m_form->runTimeout->value();
    // The policy counts what may fail; the person counts the failure that is one too many.
    policy.maxFailures = m_form->runFailures->value() - 1;
    const auto set = [&](const QString &key, const QString &value) {
        if (!value.isEmpty())
            values.insert(key, value);
    };
    set(QStringLiteral("dir"), m_form->runFolder->text().trimmed());
    set(QStringLiteral("env"), m_form->runEnvironment->toPlainText().trimmed());
    set(QStringLiteral("umask"), m_form->runUmask->text().trimmed());
    set(QStringLiteral("stdin"), inputFile());
    set(QStringLiteral("script"), script());
    set(QStringLiteral("interpreter"), script().isEmpty() ? QString() : m_form->runInterpreter->text().trimmed());
    set(QStringLiteral("login"), m_form->runLogin->isChecked() ? QStringLiteral("true") : QString());
    const auto flag = [&set](const QString &key, bool on) { set(key, on ? QStringLiteral("true") : QString()); };
    const bool keeps = m_form->runKeep->isChecked();
    flag(QStringLiteral("keep"), keeps);
    flag(QStringLiteral("keep_input"), !keeps && inputFile().isEmpty() && m_form->runInput->isChecked());
    flag(QStringLiteral("pty"), !keeps && m_form->runTerminal->isChecked());
    flag(QStringLiteral("forward_agent"), forwardsAgent());
}

/// What keeps going has none.
QString RunOptions::inputFile() const
{
    return m_form->runKeep->isChecked() ? QString() : typedPath(m_form->runInputFile->text());
}

QString RunOptions::script() const
{
    return typedPath(m_form->runScript->text());
}

bool RunOptions::forwardsAgent() const
{
    return m_form->runAgent->isChecked();
}

QString RunOptions::sudoUser() const
{
    const QString user = m_form->runSudoUser->text().trimmed();
    return user.isEmpty() ? QStringLiteral("true") : user;
}

QString RunOptions::summary() const
{
    QStringList parts;
    if (!script().isEmpty())
        parts.append(tr("script %1").arg(QFileInfo(script()).fileName()));
    if (m_form->runFailures->value() > 0)
        parts.append(tr("stop after %Ln failures", nullptr, m_form->runFailures->value()));
    if (m_form->runTimeout->value() > 0)
        parts.append(tr("%1 s a host").arg(m_form->runTimeout->value()));
    if (!m_form->runFolder->text().trimmed().isEmpty())
        parts.append(tr("in %1").arg(m_form->runFolder->text().trimmed()));
    if (!m_form->runUmask->text().trimmed().isEmpty())
        parts.append(tr("umask %1").arg(m_form->runUmask->text().trimmed()));
    if (!inputFile().isEmpty())
        parts.append(tr("input from %1").arg(QFileInfo(inputFile()).fileName()));
    if (!m_form->runEnvironment->toPlainText().trimmed().isEmpty())
        parts.append(tr("environment set"));
    if (m_form->runLogin->isChecked())
        parts.append(tr("login shell"));
    if (m_form->runKeep->isChecked())
        parts.append(tr("keeps going"));
    else if (m_form->runTerminal->isChecked())
        parts.append(tr("terminal"));
    if (!m_form->runKeep->isChecked() && inputFile().isEmpty() && !m_form->runInput->isChecked())
        parts.append(tr("no input"));
    if (!m_form->runSudoUser->text().trimmed().isEmpty())
        parts.append(tr("sudo as %1").arg(m_form->runSudoUser->text().trimmed()));
    return parts.join(QStringLiteral(", "));
}

void RunOptions::openAbove(const QWidget *anchor)
{
    if (!m_form->runInputFile->completer()) { // not at the start of the program: it has a thread of its own
        auto *paths = new QFileSystemModel(this);
        paths->setRootPath(QString());
        for (QLineEdit *line : {m_form->runInputFile, m_form->runScript})
            line->setCompleter(new QCompleter(paths, this));
    }
    adjustSize();
    const QPoint corner = anchor->mapToGlobal(QPoint(0, 0));
    const QWidget *window = anchor->window();
    const int windowRight = window->mapToGlobal(QPoint(window->width(), 0)).x();
    const QRect screen = anchor->screen()->availableGeometry();
    const int right = qMin(windowRight, screen.right() + 1) - Metrics::gap;
    move(qMax(screen.left(), qMin(corner.x(), right - width())),
         qMax(screen.top(), corner.y() - height() - Metrics::inner));
    show();
    m_form->runTimeout->setFocus();
}

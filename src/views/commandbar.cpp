#include "views/commandbar.h"

#include "core/danger.h"
#include "core/text.h"
#include "views/blastline.h"
#include "views/commandbox.h"
#include "views/commandeditor.h"
#include "views/folding.h"
#include "views/icons.h"
#include "views/pane.h"
#include "views/rolelabel.h"
#include "views/runoptions.h"
#include "views/snippetmenu.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace {

QComboBox *combo(const QString &name, const QString &words)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(words);
    box->setToolTip(words);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

} // namespace

CommandBar::CommandBar(QWidget *parent)
    : QWidget(parent),
      m_user(combo(QStringLiteral("runUser"), tr("User to log in as"))),
      m_parallel(combo(QStringLiteral("runParallel"), tr("Hosts at once"))),
      m_batches(combo(QStringLiteral("runBatches"), tr("Batches"))),
      m_sudo(new QPushButton(tr("sudo"))),
      m_options(new QPushButton(tr("Options"))),
      m_summary(new RoleLabel({}, Theme::Role::Muted, RoleLabel::Step::Small)),
      m_test(new QPushButton(tr("Test on one host"))),
      m_snippets(new QToolButton),
      m_snippetMenu(new SnippetMenu(this)),
      m_popup(new RunOptions(this)),
      m_editor(new CommandEditor),
      m_box(new CommandBox(m_editor)),
      m_run(new QPushButton),
      m_line(new BlastLine)
{
    setObjectName(QStringLiteral("commandBar"));
    pane::setGround(this, QPalette::Window);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::gap, Metrics::gap, Metrics::gap, Metrics::inner);
    layout->setSpacing(Metrics::gap);
    layout->addLayout(makeOptions());
    layout->addLayout(makeEditor());
    layout->addWidget(m_line);
    new Folding(this, {m_test, m_snippets, m_options, m_sudo});
    connect(m_editor, &QPlainTextEdit::textChanged, this, &CommandBar::follow);
    connect(m_editor, &CommandEditor::submitted, this, [this] { Q_EMIT runWanted(false); });
    connect(m_editor, &CommandEditor::submittedWithSudo, this, [this] { Q_EMIT runWanted(true); });
    connect(m_editor, &CommandEditor::snippetsWanted, m_snippets, &QToolButton::showMenu);
    connect(m_run, &QPushButton::clicked, this, [this] { Q_EMIT runWanted(false); });
    connect(m_test, &QPushButton::clicked, this, &CommandBar::testWanted);
    connect(m_sudo, &QPushButton::toggled, this, &CommandBar::follow);
    connect(m_parallel, &QComboBox::activated, this, [this] { m_parallelIsChosen = true; });
    connect(m_options, &QPushButton::clicked, this, [this] { m_popup->openAbove(m_options); });
    connect(m_popup, &RunOptions::changed, this, &CommandBar::follow);
    connect(m_snippetMenu, &SnippetMenu::chosen, this, [this](const QString &command) {
        setCommand(command);
        focusEditor();
    });
    connect(m_snippetMenu, &SnippetMenu::saveWanted, this, [this] { Q_EMIT snippetSaveWanted(command()); });
    connect(m_snippetMenu, &SnippetMenu::removalWanted, this, &CommandBar::snippetRemovalWanted);
    setSettings({});
}

QLayout *CommandBar::makeOptions()
{
    m_user->setEditable(true);
    m_user->setInsertPolicy(QComboBox::NoInsert);
    m_user->lineEdit()->setPlaceholderText(tr("as each host's own user"));
    m_user->lineEdit()->setAccessibleName(tr("User to log in as"));
    m_user->addItem({});
    for (const char *user : {"root", "admin", "ubuntu", "ec2-user"})
        m_user->addItem(QString::fromLatin1(user));
    m_user->setMinimumWidth(Metrics::of(this).chars(30));
    m_batches->addItem(tr("One batch"), QStringList());
    m_batches->addItem(tr("1, then the rest"), QStringList{QStringLiteral("1"), QStringLiteral("100%")});
    m_batches->addItem(tr("1, 10%, then the rest"),
                       QStringList{QStringLiteral("1"), QStringLiteral("10%"), QStringLiteral("100%")});
    m_batches->addItem(tr("Batches of 25%"), QStringList(4, QStringLiteral("25%")));
    m_sudo->setObjectName(QStringLiteral("runSudo"));
    m_sudo->setIcon(Icons::icon(QStringLiteral("shield")));
    m_sudo->setAccessibleName(tr("sudo"));
    m_sudo->setCheckable(true);
    m_sudo->setToolTip(tr("Runs it with sudo; Ctrl+Shift+Enter does so once."));
    m_options->setObjectName(QStringLiteral("runOptionsButton"));
    m_options->setIcon(Icons::icon(QStringLiteral("options")));
    m_summary->setObjectName(QStringLiteral("runSummary"));
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_test->setObjectName(QStringLiteral("testOnOne"));
    m_test->setIcon(Icons::icon(QStringLiteral("flask")));
    m_test->setFlat(true);
    m_snippets->setObjectName(QStringLiteral("snippets"));
    m_snippets->setText(tr("Snippets"));
    m_snippets->setAccessibleName(tr("Snippets"));
    m_snippets->setIcon(Icons::icon(QStringLiteral("bookmark")));
    m_snippets->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_snippets->setAutoRaise(true);
    m_snippets->setPopupMode(QToolButton::InstantPopup);
    m_snippets->setMenu(m_snippetMenu);
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics::gap);
    auto *head = new RoleLabel(tr("Run").toUpper(), Theme::Role::Muted, RoleLabel::Step::Caps);
    head->setContentsMargins(Metrics::inner, 0, Metrics::formMargin, 0);
    row->addWidget(head);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_user, m_sudo, m_parallel, m_batches, m_options})
        row->addWidget(widget);
    row->addWidget(m_summary, 1);
    row->addWidget(m_test);
    row->addWidget(m_snippets);
    return row;
}

QLayout *CommandBar::makeEditor()
{
    m_run->setObjectName(QStringLiteral("runButton"));
    m_run->setIcon(Icons::icon(QStringLiteral("play"), Theme::Role::OnFill));
    m_run->setProperty("role", QStringLiteral("primary"));
    m_run->setProperty("tall", true);
    m_run->setProperty("key", tr("Ctrl+Enter"));
    m_run->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics::gap);
    row->addWidget(m_box, 1);
    row->addWidget(m_run);
    return row;
}

void CommandBar::setSettings(const Settings &settings)
{
    m_settings = settings;
    m_editor->history().setCommands(settings.commandHistory);
    m_snippetMenu->setSaved(settings.snippets);
    m_popup->setDefaults(settings.commandTimeout);
    const int chosen = m_parallelIsChosen ? m_parallel->currentData().toInt() : settings.parallel;
    QList<int> numbers = {1, 5, 20, 64, 128, 256};
    m_parallel->clear();
    if (!numbers.contains(chosen))
        numbers.append(chosen);
    std::sort(numbers.begin(), numbers.end());
    for (const int number : numbers)
        m_parallel->addItem(tr("%Ln at once", nullptr, number), number);
    m_parallel->setCurrentIndex(m_parallel->findData(chosen));
    follow();
}

void CommandBar::setScope(const RunScope &scope)
{
    m_scope = scope;
    follow();
}

void CommandBar::setUsualUser(const QString &user)
{
    m_user->lineEdit()->setPlaceholderText(user.isEmpty() ? tr("as each host's own user")
                                                          : tr("as %1 (usual)").arg(user));
}

void CommandBar::setObstacle(const QString &reason)
{
    m_obstacle = reason;
    follow();
}

QString CommandBar::command() const
{
    return m_editor->command();
}

QString CommandBar::what() const
{
    const QString script = m_popup->script();
    return script.isEmpty() ? command() : (script.section(u'/', -1) + u' ' + command().simplified()).trimmed();
}

/// What the command line is where a script is run: its words, as a shell reads them.
WordSplit CommandBar::arguments() const
{
    const QString line = command().replace(u'\n', u' ');
    return WordSplit::of(line, WordSplit::Escapes::Shell, WordSplit::Comments::No);
}

void CommandBar::setCommand(const QString &command)
{
    m_editor->setCommand(command);
}

QString CommandBar::user() const
{
    const QString user = m_user->currentText().trimmed();
    return user.isEmpty() ? QString() : user;
}

Policy CommandBar::policy() const
{
    Policy policy;
    policy.parallel = m_parallel->currentData().toInt();
    policy.batches = m_batches->currentData().toStringList();
    policy.connectSeconds = m_settings.connectTimeout;
    QMap<QString, QString> unused;
    m_popup->apply(policy, unused);
    return policy;
}

QMap<QString, QString> CommandBar::values() const
{
    Policy unused;
    QMap<QString, QString> values;
    m_popup->apply(unused, values);
    if (!m_popup->script().isEmpty())
        values.insert(QStringLiteral("arguments"), arguments().words.join(u'\n'));
    if (m_sudo->isChecked() || m_sudoOnce)
        values.insert(QStringLiteral("sudo"), m_popup->sudoUser());
    return values;
}

void CommandBar::setSudoOnce(bool sudo)
{
    m_sudoOnce = sudo;
}

QString CommandBar::whyNot() const
{
    if (!m_obstacle.isEmpty())
        return m_obstacle;
    if (m_scope.keys.isEmpty())
        return m_scope.notRunning > 0 ? tr("None of these hosts is running.") : tr("There is no host to run it on.");
    if (m_scope.hosts() == 0)
        return tr("None of these hosts has an address.");
    if (m_popup->script().isEmpty())
        return command().trimmed().isEmpty() ? tr("Type a command first.") : QString();
    if (!m_popup->script().startsWith(u'/'))
        return tr("Write the whole path of the script, from / or ~/ on.");
    return arguments().openQuote > 0 ? tr("A quote among the arguments of the script is not closed.") : QString();
}

void CommandBar::remember(const QString &command)
{
    m_editor->history().add(command);
}

void CommandBar::focusEditor()
{
    m_editor->setFocus(Qt::ShortcutFocusReason);
}

void CommandBar::follow()
{
    const QString reason = whyNot();
    m_run->setText(tr("Run on %Ln hosts", nullptr, m_scope.hosts()));
    m_run->setEnabled(reason.isEmpty());
    m_run->setToolTip(reason.isEmpty() ? tr("Runs the command (Ctrl+Enter)") : reason);
    m_run->setAccessibleDescription(reason);
    m_test->setEnabled(reason.isEmpty() && m_scope.hosts() > 1);
    m_test->setToolTip(reason.isEmpty() ? tr("Runs the command on the first of these hosts alone") : reason);
    m_summary->setText(m_popup->summary());
    const QString script = visibleText(m_popup->script().section(u'/', -1));
    const QFontMetrics letters(m_editor->font());
    m_editor->setPrompt(script.isEmpty() ? QStringLiteral("$")
                                         : letters.elidedText(script, Qt::ElideMiddle, Metrics::of(this).chars(24)));
    m_editor->setPlaceholderText(script.isEmpty() ? QStringLiteral("uptime") : tr("Arguments of %1").arg(script));
    m_box->update();
    m_line->show(m_scope, script.isEmpty() ? dangerOf(command()) : QString(),
                 m_settings.protectedQuery == Settings().protectedQuery, m_popup->forwardsAgent());
}

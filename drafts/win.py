import re
def sub(p,a,b,n=1):
    s=open(p).read()
    assert a in s,(p,a)
    s=s.replace(a,b,n); open(p,'w').write(s)
# run options form
p='ui/runoptions.ui'
s=open(p).read()
def shift(m):
    r=int(m.group(1)); return '<item row="%d"'%(r+2 if r>=6 else r)
s=re.sub(r'<item row="(\d+)"',shift,s)
def field(row,name,label,accessible,tip,place):
    return f'''   <item row="{row}" column="0">
    <widget class="RoleLabel" name="{name}Label">
     <property name="text">
      <string>{label}</string>
     </property>
     <property name="buddy">
      <cstring>{name}</cstring>
     </property>
     <property name="colour" stdset="0">
      <string notr="true">Muted</string>
     </property>
     <property name="step" stdset="0">
      <string notr="true">Body</string>
     </property>
    </widget>
   </item>
   <item row="{row}" column="1">
    <widget class="QLineEdit" name="{name}">
     <property name="accessibleName">
      <string>{accessible}</string>
     </property>
     <property name="toolTip">
      <string>{tip}</string>
     </property>
     <property name="placeholderText">
      {place}
     </property>
    </widget>
   </item>
'''
i=s.index('   <item row="8" column="0">')
s=s[:i]+field(6,'runScript','Script','Script','A file of this computer that is run on each host in place of a command. What stands in the command line are its arguments.','<string>none</string>')+field(7,'runInterpreter','Interpreter','Interpreter of the script','Without one, the first line of the script says it.','<string notr="true">python3 -u</string>')+s[i:]
open(p,'w').write(s)
p='src/views/runoptions.h'
sub(p,'''    bool forwardsAgent() const;
''','''    bool forwardsAgent() const;
    /// The file that is run in place of a command; null: none.
    QString script() const;
''')
p='src/views/runoptions.cpp'
sub(p,'''RunOptions::RunOptions(QWidget *parent) :''','''namespace {

/// The path of a file here, as it is typed.
QString pathOf(const QLineEdit *line)
{
    const QString typed = line->text().trimmed();
    return typed.startsWith(QLatin1String("~/")) ? QDir::homePath() + typed.sliced(1) : typed;
}

} // namespace

RunOptions::RunOptions(QWidget *parent) :''')
sub(p,'for (QLineEdit *line : {m_form->runFolder, m_form->runUmask, m_form->runInputFile, m_form->runSudoUser})','for (QLineEdit *line : {m_form->runFolder, m_form->runUmask, m_form->runInputFile, m_form->runSudoUser,\n                            m_form->runScript, m_form->runInterpreter})')
sub(p,'''    connect(m_form->runEnvironment, &QPlainTextEdit::textChanged''','''    connect(m_form->runScript, &QLineEdit::textChanged, this,
            [this] { m_form->runInterpreter->setEnabled(!script().isEmpty()); });
    m_form->runInterpreter->setEnabled(false);
    connect(m_form->runEnvironment, &QPlainTextEdit::textChanged''')
sub(p,'''    set(QStringLiteral("stdin"), inputFile());
''','''    set(QStringLiteral("stdin"), inputFile());
    set(QStringLiteral("script"), script());
    set(QStringLiteral("interpreter"), script().isEmpty() ? QString() : m_form->runInterpreter->text().trimmed());
''')
sub(p,'''    const QString typed = m_form->runInputFile->text().trimmed();
    if (m_form->runKeep->isChecked() || typed.isEmpty())
        return {};
    return typed.startsWith(QLatin1String("~/")) ? QDir::homePath() + typed.sliced(1) : typed;
}
''','''    return m_form->runKeep->isChecked() ? QString() : pathOf(m_form->runInputFile);
}

QString RunOptions::script() const
{
    return pathOf(m_form->runScript);
}
''')
sub(p,'''    QStringList parts;
    if (m_form->runFailures''','''    QStringList parts;
    if (!script().isEmpty())
        parts.append(tr("script %1").arg(QFileInfo(script()).fileName()));
    if (m_form->runFailures''')
sub(p,'''    if (!m_form->runInputFile->completer()) { // not at the start of the program: it has a thread of its own
        auto *paths = new QFileSystemModel(this);
        paths->setRootPath(QString());
        m_form->runInputFile->setCompleter(new QCompleter(paths, this));
    }
''','''    if (!m_form->runInputFile->completer()) { // not at the start of the program: it has a thread of its own
        auto *paths = new QFileSystemModel(this);
        paths->setRootPath(QString());
        for (QLineEdit *line : {m_form->runInputFile, m_form->runScript})
            line->setCompleter(new QCompleter(paths, this));
    }
''')
# command bar
p='src/views/commandbar.h'
sub(p,'''    void setCommand(const QString &command);
''','''    void setCommand(const QString &command);
    /// What is run, in a line: the command, or the script with its arguments.
    QString what() const;
''')
sub(p,'''    QLayout *makeEditor();
    void follow();''','''    QLayout *makeEditor();
    WordSplit arguments() const;
    void follow();''')
sub(p,'#include "core/settings.h"\n','#include "core/settings.h"\n#include "core/wordsplit.h"\n')
p='src/views/commandbar.cpp'
sub(p,'''void CommandBar::setCommand(const QString &command)
{''','''QString CommandBar::what() const
{
    const QString script = m_popup->script();
    return script.isEmpty() ? command() : (script.section(u'/', -1) + u' ' + command().simplified()).trimmed();
}

/// What the command line is where a script is run: its words, as a shell reads them.
WordSplit CommandBar::arguments() const
{
    const QString line = command().replace(u'\\n', u' ');
    return WordSplit::of(line, WordSplit::Escapes::Shell, WordSplit::Comments::No);
}

void CommandBar::setCommand(const QString &command)
{''')
sub(p,'''    if (m_sudo->isChecked() || m_sudoOnce)
        values.insert''','''    if (!m_popup->script().isEmpty())
        values.insert(QStringLiteral("arguments"), arguments().words.join(u'\\n'));
    if (m_sudo->isChecked() || m_sudoOnce)
        values.insert''')
sub(p,'''    return command().trimmed().isEmpty() ? tr("Type a command first.") : QString();
''','''    if (m_popup->script().isEmpty())
        return command().trimmed().isEmpty() ? tr("Type a command first.") : QString();
    return arguments().openQuote > 0 ? tr("A quote among the arguments of the script is not closed.") : QString();
''')
sub(p,'''    m_summary->setText(m_popup->summary());
''','''    m_summary->setText(m_popup->summary());
    const QString script = m_popup->script().section(u'/', -1);
    m_editor->setPlaceholderText(script.isEmpty() ? QStringLiteral("uptime") : tr("Arguments of %1").arg(script));
''')
p='src/views/instancespage_run.cpp'
sub(p,'question.what = m_command->command();','question.what = m_command->what();')
sub(p,'''    const QString command = m_command->command();
    RunWish wish;''','''    const QMap<QString, QString> values = m_command->values();
    const bool isScript = values.contains(QStringLiteral("script"));
    const QString command = isScript ? QString() : m_command->command();
    RunWish wish;''')
sub(p,'m_command->policy(), m_command->values());\n    wish.keys','m_command->policy(), values);\n    wish.keys')
s=open(p).read()
i=s.index('    m_command->remember(command);'); j=s.index('    Q_EMIT runRequested(wish);',i)
s=s[:i]+'''    Q_EMIT runRequested(wish);
    if (isScript)
        return;
'''+s[i:j].rstrip()+'\n'+s[j+len('    Q_EMIT runRequested(wish);\n'):]
s=s.replace('''        ->setObjectName(QStringLiteral("copyFilesHere"));
''','''        ->setObjectName(QStringLiteral("copyFilesHere"));
    menu->addAction(Icons::icon(QStringLiteral("import")),
                    tr("Copy files from %Ln hosts…", nullptr, int(chosenKeys().size())), this,
                    &InstancesPage::fetchFiles)
        ->setObjectName(QStringLiteral("fetchFilesHere"));
''')
open(p,'w').write(s)
sub('src/views/instancespage.cpp','''    add("copyFiles", tr("Copy files to the hosts…"), {}, [this] { chooseFiles(); });
''','''    add("copyFiles", tr("Copy files to the hosts…"), {}, [this] { chooseFiles(); });
    add("fetchFiles", tr("Copy files from the hosts…"), {}, [this] { fetchFiles(); });
''')
p='src/views/instancespage.h'
sub(p,'    void chooseFiles();\n','    void chooseFiles();\n    void fetchFiles();\n')
sub(p,'    void startCopy(const StepSpec &step, const RunScope &scope);\n','    void startCopy(const StepSpec &step, const RunScope &scope, const QString &title);\n    void startFetch(StepSpec step, const RunScope &scope);\n')
s=open(p).read()
s=re.sub(r'(    QString m_lastTarget[^\n]*\n)',r'\1    StepSpec m_lastFetch; ///< what the last download said\n',s,1)
assert 'm_lastFetch' in s
open(p,'w').write(s)
p='src/views/instancespage_copy.cpp'
s=open(p).read()
i=s.index('void InstancesPage::copyAsked(')
s=s[:i]+'''void InstancesPage::copyAsked(const StepSpec &step, const RunScope &scope)
{
    m_lastTarget = step.values.value(QStringLiteral("to"));
    const QStringList paths = step.values.value(QStringLiteral("from")).split(u'\\n');
    const QString what =
        paths.size() == 1 ? QFileInfo(paths.first()).fileName() : tr("%Ln files", nullptr, int(paths.size()));
    const QString title = tr("Copy %1 to %2").arg(visibleText(what), visibleText(m_lastTarget));
    if (scope.protectedHosts == 0)
        return startCopy(step, scope, title);
    const QString number = QString::number(scope.hosts());
    Confirmation::Asked asked;
    asked.title = tr("Copy this to %Ln hosts?", nullptr, scope.hosts());
    asked.reasons = {m_lastTarget, tr("%Ln of them are protected.", nullptr, scope.protectedHosts)};
    asked.act = tr("Copy to %Ln hosts", nullptr, scope.hosts());
    asked.typed = number;
    asked.typedLabel = tr("Type the number of hosts (%1):").arg(number);
    ask(asked, [this, step, scope, title] { startCopy(step, scope, title); });
}

/// The other way: it changes nothing on the hosts, so nothing is asked of protected ones.
void InstancesPage::fetchFiles()
{
    const RunScope scope = copyScope({});
    if (!canCopyTo(scope))
        return;
    auto *dialog = new DownloadDialog(scope.hosts(), leftOutOf(scope), m_lastFetch, this);
    connect(dialog, &DownloadDialog::copyWanted, this, [this, scope](const StepSpec &step) {
        m_lastFetch = step;
        startFetch(step, scope);
    });
    dialog->open();
}

/// Hosts of one name would have one folder: then it is called by what tells them apart.
void InstancesPage::startFetch(StepSpec step, const RunScope &scope)
{
    QSet<QString> names;
    for (const QString &key : scope.keys) {
        const int row = m_model.rowOf(key);
        names.insert(row >= 0 ? m_model.instance(row).name : key);
    }
    if (names.size() < scope.keys.size())
        step.values.insert(QStringLiteral("folder"), QStringLiteral("key"));
    startCopy(step, scope, tr("Copy %1 from the hosts").arg(visibleText(step.values.value(QStringLiteral("from")))));
}

void InstancesPage::startCopy(const StepSpec &step, const RunScope &scope, const QString &title)
{
    RunWish wish;
    wish.query = m_query->query().isAll() ? QStringLiteral("all") : m_query->query().canonical();
    wish.plan.name = title;
    wish.plan.policy = m_command->policy();
    wish.plan.stages = {Stage{{}, wish.query, {step}}};
    wish.keys = scope.keys;
    wish.user = m_command->user();
    Q_EMIT runRequested(wish);
}
'''
s=s.replace('tr("Select the hosts that are to get the files first.")','tr("Select the hosts first.")').replace('tr("No host to copy to")','tr("No host to copy files to or from")')
s=s.replace('#include "views/commandbar.h"\n','#include "views/commandbar.h"\n#include "views/downloaddialog.h"\n')
s=s.replace('#include <QMessageBox>\n','#include <QMessageBox>\n#include <QSet>\n')
s=s.replace('// Files that go from the table\'s rows to the hosts behind them: dropped there, or chosen in a dialog.','// Files that go to the hosts behind the table\'s rows, dropped there or chosen in a dialog, and files that come from them.')
open(p,'w').write(s)
# dialogs
p='src/views/uploaddialog.h'
sub(p,'''    QLineEdit *m_owner = nullptr;
''','''    QLineEdit *m_owner = nullptr;
    QLineEdit *m_exclude = nullptr;
''')
sub(p,'''    QCheckBox *m_backup = nullptr;
''','''    QCheckBox *m_backup = nullptr;
    QCheckBox *m_follow = nullptr;
''')
p='src/views/uploaddialog.cpp'
sub(p,'''QStringLiteral("1000:1000"), form);
    m_owner->setToolTip(tr("The numbers of user and group."));
    limit(m_owner, "|[0-9]{1,9}:[0-9]{1,9}");
''','''QStringLiteral("www-data:www-data"), form);
    m_owner->setToolTip(tr("User and group, by names or numbers; a user alone has the files with the group of his own."));
    limit(m_owner, "|[A-Za-z0-9_.@+$][A-Za-z0-9_.@+$-]*(:[A-Za-z0-9_.@+$][A-Za-z0-9_.@+$-]*)?");
    m_exclude = field(QStringLiteral("uploadExclude"), tr("Leave out"), QStringLiteral(".git *.log"), form);
    m_exclude->setToolTip(tr("Names or patterns, with blanks between them; * and ? stand for any part of a name."));
''')
sub(p,'''    layout->addLayout(form);
''','''    m_follow = box(QStringLiteral("uploadFollow"), tr("Copy what links lead to, not the links"), form);
    layout->addLayout(form);
''')
sub(p,'''    set("backup", m_backup''','''    set("exclude", m_exclude->text().split(u' ', Qt::SkipEmptyParts).join(u'\\n'));
    set("follow", m_follow->isChecked() ? yes : QString());
    set("backup", m_backup''')
open('src/views/downloaddialog.h','w').write('''#pragma once

#include "plans/plan.h"

#include <QDialog>

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

/// What is to be said before files come from hosts: which, and into which folder here. Shown by open(). GUI thread.
class DownloadDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `left`: of the hosts, how many are left out and why (translated), or null. `before`: what was said the last time.
    DownloadDialog(int hosts, const QString &left, const StepSpec &before, QWidget *parent);

    /// What was said, as a step of a plan.
    StepSpec step() const;

Q_SIGNALS:
    void copyWanted(const StepSpec &step);

private:
    QLineEdit *field(const QString &name, const QString &label, const QString &example, QFormLayout *form,
                     QPushButton *beside = nullptr);
    void choose();
    void follow();

    QLineEdit *m_from = nullptr;
    QLineEdit *m_into = nullptr;
    QLineEdit *m_exclude = nullptr;
    QCheckBox *m_verify;
    QPushButton *m_copy;
};
''')
open('src/views/downloaddialog.cpp','w').write('''#include "views/downloaddialog.h"

#include "views/filedialog.h"
#include "views/metrics.h"
#include "views/rolelabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>

namespace {

const QString sha256 = QStringLiteral("sha256");

} // namespace

DownloadDialog::DownloadDialog(int hosts, const QString &left, const StepSpec &before, QWidget *parent)
    : QDialog(parent),
      m_verify(new QCheckBox(tr("Compare the hash of each file with the host's"))),
      m_copy(new QPushButton(tr("Copy from %Ln hosts", nullptr, hosts)))
{
    setObjectName(QStringLiteral("downloadDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    const QString title = tr("Copy files from %Ln hosts", nullptr, hosts);
    setWindowTitle(title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::formMargin, Metrics::formMargin, Metrics::formMargin, 2 * Metrics::gap);
    layout->setSpacing(Metrics::gap);
    layout->addWidget(new RoleLabel(title, Theme::Role::Text, RoleLabel::Step::Head));
    if (!left.isEmpty())
        layout->addWidget(new RoleLabel(left, Theme::Role::Muted, RoleLabel::Step::Small));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Metrics::formMargin);
    form->setVerticalSpacing(Metrics::gap);
    m_from = field(QStringLiteral("downloadFrom"), tr("Path on the hosts"), QStringLiteral("/var/log/nginx/*.log"), form);
    m_from->setToolTip(tr("A file or a folder; * and ? stand for any part of a name."));
    m_from->setMinimumWidth(Metrics::of(this).chars(50));
    auto *browse = new QPushButton(tr("Choose…"));
    browse->setObjectName(QStringLiteral("downloadChoose"));
    browse->setAutoDefault(false);
    m_into = field(QStringLiteral("downloadInto"), tr("Folder here"), {}, form, browse);
    m_into->setToolTip(tr("Each host gets a folder of its own in it."));
    m_exclude = field(QStringLiteral("downloadExclude"), tr("Leave out"), QStringLiteral("*.gz"), form);
    m_exclude->setToolTip(tr("Names or patterns, with blanks between them; * and ? stand for any part of a name."));
    m_verify->setObjectName(QStringLiteral("downloadVerify"));
    form->addRow(QString(), m_verify);
    layout->addLayout(form);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_copy->setObjectName(QStringLiteral("downloadStart"));
    m_copy->setProperty("role", QStringLiteral("primary"));
    m_copy->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_copy);
    layout->addSpacing(Metrics::gap);
    layout->addLayout(buttons);
    connect(browse, &QPushButton::clicked, this, &DownloadDialog::choose);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        Q_EMIT copyWanted(step());
        QDialog::accept();
    });
    const auto said = [&before](const char *name) { return before.values.value(QLatin1String(name)); };
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    m_from->setText(said("from"));
    m_into->setText(QDir::toNativeSeparators(said("into").isEmpty() ? usual : said("into")));
    m_exclude->setText(said("exclude").replace(u'\\n', u' '));
    m_verify->setChecked(said("verify") == sha256);
    m_from->selectAll();
    for (QLineEdit *line : {m_from, m_into})
        connect(line, &QLineEdit::textChanged, this, &DownloadDialog::follow);
    follow();
}

QLineEdit *DownloadDialog::field(const QString &name, const QString &label, const QString &example, QFormLayout *form,
                                 QPushButton *beside)
{
    auto *made = new QLineEdit;
    made->setObjectName(name);
    made->setAccessibleName(label);
    made->setPlaceholderText(example);
    auto *shown = new RoleLabel(label, Theme::Role::Muted, RoleLabel::Step::Body);
    shown->setBuddy(made);
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics::gap);
    row->addWidget(made, 1);
    if (beside)
        row->addWidget(beside);
    form->addRow(shown, row);
    return made;
}

void DownloadDialog::choose()
{
    auto *dialog = new QFileDialog(this, tr("Folder for the files of the hosts"), m_into->text());
    dialog->setObjectName(QStringLiteral("downloadFolderDialog"));
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, m_into, &QLineEdit::setText);
    openFileDialog(dialog);
}

StepSpec DownloadDialog::step() const
{
    StepSpec step{{}, QStringLiteral("download"), {}};
    const auto set = [&step](const char *name, const QString &value) {
        if (!value.isEmpty())
            step.values.insert(QLatin1String(name), value);
    };
    const QString into = m_into->text().trimmed();
    set("from", m_from->text().trimmed());
    set("into", QDir::cleanPath(into.startsWith(QLatin1String("~/")) ? QDir::homePath() + into.sliced(1) : into));
    set("exclude", m_exclude->text().split(u' ', Qt::SkipEmptyParts).join(u'\\n'));
    set("verify", m_verify->isChecked() ? sha256 : QString());
    return step;
}

void DownloadDialog::follow()
{
    const bool isSaid = !m_from->text().trimmed().isEmpty();
    const QString into = m_into->text().trimmed();
    const bool hasFolder = into.startsWith(u'/') || into.startsWith(QLatin1String("~/"));
    m_copy->setEnabled(isSaid && hasFolder);
    m_copy->setToolTip(!isSaid     ? tr("Say first which files.")
                       : hasFolder ? QString()
                                   : tr("Write the whole path of the folder here, from / or ~/ on."));
}
''')
p='tests/window/tst_filedrop.cpp'
sub(p,'''    void whereNothingRunsItIsSaid();
''','''    void whatIsLeftOutAndLinksAreHeeded();
    void filesOfTheHostsComeHere();
    void aDownloadWantsAPathAndAFolder();
    void whereNothingRunsItIsSaid();
''')
sub(p,'''    Hands::type(QStringLiteral("uploadOwner"), QStringLiteral("1000"));
''','''    Hands::type(QStringLiteral("uploadOwner"), QStringLiteral("www-data:"));
''')
sub(p,'''void TestFileDrop::whereNothingRunsItIsSaid()
{''','''void TestFileDrop::whatIsLeftOutAndLinksAreHeeded()
{
    QVERIFY(QDir().mkpath(mark(QStringLiteral("site/.git"))));
    WindowStage::save(mark(QStringLiteral("site/index")), "page");
    WindowStage::save(mark(QStringLiteral("site/a.log")), "log");
    WindowStage::save(mark(QStringLiteral("site/.git/head")), "git");
    QVERIFY(QFile::link(QStringLiteral("index"), mark(QStringLiteral("site/link"))));
    QVERIFY(drop({QUrl::fromLocalFile(mark(QStringLiteral("site")))}, 0));
    Hands::type(QStringLiteral("uploadTarget"), mark(QStringLiteral("copied")));
    Hands::type(QStringLiteral("uploadExclude"), QStringLiteral(".git  *.log"));
    QTest::mouseClick(Hands::find<QAbstractButton>(QStringLiteral("uploadFollow")), Qt::LeftButton, {}, QPoint(8, 8));
    Hands::click(QStringLiteral("uploadStart"));
    WindowStage::waitForTheEnd();
    QCOMPARE(WindowStage::ends(), QStringList{QStringLiteral("host-1 | changed")});
    QCOMPARE(QDir(mark(QStringLiteral("copied"))).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             (QStringList{QStringLiteral("index"), QStringLiteral("link")}));
    QVERIFY(!QFileInfo(mark(QStringLiteral("copied/link"))).isSymLink());
}

void TestFileDrop::filesOfTheHostsComeHere()
{
    WindowStage::save(mark(QStringLiteral("a.log")), "one");
    WindowStage::save(mark(QStringLiteral("b.log")), "two");
    WindowStage::save(mark(QStringLiteral("c.log.gz")), "old");
    select({0, 1});
    QContextMenuEvent menu(QContextMenuEvent::Mouse, middleOf(1), table()->viewport()->mapToGlobal(middleOf(1)));
    QApplication::sendEvent(table()->viewport(), &menu);
    auto *shown = Hands::find<QMenu>(QStringLiteral("tableMenu"));
    auto *entry = shown->findChild<QAction *>(QStringLiteral("fetchFilesHere"));
    QVERIFY(entry);
    QTest::mouseClick(shown, Qt::LeftButton, {}, shown->actionGeometry(entry).center());
    QVERIFY2(Hands::read(QStringLiteral("downloadDialog")).contains(QStringLiteral("2 hosts")),
             qPrintable(Hands::read()));
    Hands::type(QStringLiteral("downloadFrom"), mark(QStringLiteral("*.log*")));
    Hands::type(QStringLiteral("downloadInto"), mark(QStringLiteral("came")));
    Hands::type(QStringLiteral("downloadExclude"), QStringLiteral("*.gz"));
    QTest::mouseClick(Hands::find<QAbstractButton>(QStringLiteral("downloadVerify")), Qt::LeftButton, {}, QPoint(8, 8));
    Hands::click(QStringLiteral("downloadStart"));
    QTRY_VERIFY2(Hands::seen(QStringLiteral("runsPage")), qPrintable(Hands::read()));
    WindowStage::waitForTheEnd();
    QCOMPARE(WindowStage::ends().size(), 2);
    for (const char *host : {"host-1", "host-2"}) {
        const QDir folder(mark(QStringLiteral("came/%1").arg(QString::fromLatin1(host))));
        QCOMPARE(folder.entryList(QDir::Files), (QStringList{QStringLiteral("a.log"), QStringLiteral("b.log")}));
    }
}

void TestFileDrop::aDownloadWantsAPathAndAFolder()
{
    select({0});
    QContextMenuEvent menu(QContextMenuEvent::Mouse, middleOf(0), table()->viewport()->mapToGlobal(middleOf(0)));
    QApplication::sendEvent(table()->viewport(), &menu);
    auto *shown = Hands::find<QMenu>(QStringLiteral("tableMenu"));
    QTest::mouseClick(shown, Qt::LeftButton, {},
                      shown->actionGeometry(shown->findChild<QAction *>(QStringLiteral("fetchFilesHere"))).center());
    auto *start = Hands::find<QAbstractButton>(QStringLiteral("downloadStart"));
    QVERIFY(!start->isEnabled());
    QVERIFY(!start->toolTip().isEmpty());
    Hands::type(QStringLiteral("downloadFrom"), QStringLiteral("/etc/motd"));
    QVERIFY(start->isEnabled()); // into the folder for downloads
    Hands::type(QStringLiteral("downloadInto"), QStringLiteral("somewhere"));
    QVERIFY(!start->isEnabled());
    Hands::press(Qt::Key_Escape);
    QTRY_VERIFY(!Hands::seen(QStringLiteral("downloadDialog")));
}

void TestFileDrop::whereNothingRunsItIsSaid()
{''')
p='tests/views/tst_instancespage.cpp'
sub(p,'''    void theOptionsReachThePlan();
''','''    void theOptionsReachThePlan();
    void aScriptTakesThePlaceOfTheCommand();
''')
sub(p,'''void TestInstancesPage::upAndDownWalkThroughTheHistory()
{''','''void TestInstancesPage::aScriptTakesThePlaceOfTheCommand()
{
    auto *editor = named<CommandEditor>("commandEditor");
    QVERIFY(!runButton()->isEnabled());
    QTest::mouseClick(named<QPushButton>("runOptionsButton"), Qt::LeftButton);
    QVERIFY(!named<QLineEdit>("runInterpreter")->isEnabled());
    named<QLineEdit>("runScript")->setText(QStringLiteral("~/bin/fix.sh"));
    QTest::keyClicks(named<QLineEdit>("runInterpreter"), QStringLiteral("bash -e"));
    named<QWidget>("runOptions")->hide();
    QCOMPARE(text("runSummary"), QStringLiteral("script fix.sh"));
    QVERIFY(editor->placeholderText().contains(QStringLiteral("fix.sh")));
    QVERIFY(runButton()->isEnabled()); // it needs no arguments
    QTest::keyClicks(editor, QStringLiteral("--dry-run 'two words"));
    QVERIFY(!runButton()->isEnabled());
    QVERIFY(runButton()->toolTip().contains(QStringLiteral("quote")));
    QTest::keyClicks(editor, QStringLiteral("'"));
    QSignalSpy wishes(m_page.get(), &InstancesPage::runRequested);
    QTest::mouseClick(runButton(), Qt::LeftButton);
    QTRY_COMPARE(wishes.count(), 1);
    const Plan plan = wishes.first().first().value<RunWish>().plan;
    const QMap<QString, QString> values = plan.stages.first().steps.first().values;
    QCOMPARE(values.value(QStringLiteral("script")), QDir::homePath() + QStringLiteral("/bin/fix.sh"));
    QCOMPARE(values.value(QStringLiteral("arguments")), QStringLiteral("--dry-run\\ntwo words"));
    QCOMPARE(values.value(QStringLiteral("interpreter")), QStringLiteral("bash -e"));
    QCOMPARE(values.value(QStringLiteral("command")), QString());
    QCOMPARE(plan.title(), QStringLiteral("fix.sh --dry-run two words"));
}

void TestInstancesPage::upAndDownWalkThroughTheHistory()
{''')

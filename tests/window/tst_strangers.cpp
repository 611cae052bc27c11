#include "fakes/portroute.h"
#include "fakes/profile.h"
#include "fakes/windowstage.h"
#include "fakes/witness.h"
#include "lab/sshfarm.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QHelpEvent>
#include <QPointer>
#include <QProcess>
#include <QRegularExpression>
#include <QToolTip>

#include <sys/stat.h>

/// Names, tags and outputs come from strangers: whatever they write is shown as it stands and does nothing.
class TestStrangers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theTableAndTheDetailsShowWhatStandsThere();
    void aRunShowsWhatStandsThere();
    void anOutputIsSavedWhereItWasMeantTo();
    void theCommandLineWritesFilesAndCellsThatDoNothing();
    void whatIsKeptIsOursAlone();
    void nothingOfItWasRun();

private:
    void inspect() const;
    QString proof() const { return m_stage->folder.filePath(QStringLiteral("pwned")); }
    QByteArray commandLine(const QStringList &arguments);

    std::unique_ptr<SshFarm> m_farm;
    Ec2Server m_cloud;
    QString m_profile; ///< of the command line; empty: the window's
    std::unique_ptr<WindowStage> m_stage;
};

namespace {

/// `%1` is a file that must never be there.
const QStringList hostileNames = {
    QStringLiteral("<b>bold</b><img src='file:///etc/passwd'>"),
    QStringLiteral("evil\u202Egpj.exe\u2066"),
    QStringLiteral("-oProxyCommand=touch %1"),
    QStringLiteral("../../../../etc/passwd"),
    QStringLiteral("=cmd|' /C touch %1'!A0"),
    QStringLiteral("esc\u001b[31m\u009b2J\u0007bell & &amp; &lt;i&gt;"),
};

const QByteArray talk = "printf '\\033]0;title\\007\\033]52;c;ZXZpbA==\\007<b>bold</b> \\342\\200\\256gpj\\n"
                        "=cmd|calc\\n\\033[31mred\\033[0m\\n'\n";

bool isDangerous(QChar c)
{
    const ushort u = c.unicode();
    const bool isControl = (u < 0x20 && u != '\n' && u != '\t') || (u >= 0x7f && u < 0xa0);
    return isControl || (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) || u == 0x200e || u == 0x200f;
}

bool isClean(const QString &text)
{
    return std::none_of(text.begin(), text.end(), isDangerous);
}

/// Qt would take it for markup, and it is not ours alone.
bool isMarkup(const QString &text)
{
    return text.contains(QStringLiteral("<b>bold")) || text.contains(QStringLiteral("<img"));
}

void inspectModel(const QAbstractItemModel *model, QStringList &wrong)
{
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            const QModelIndex index = model->index(row, column);
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole,
                                   Qt::AccessibleDescriptionRole, Qt::StatusTipRole}) {
                const QString text = index.data(role).toString();
                if (!isClean(text))
                    wrong += QStringLiteral("%1 role %2: %3")
                                 .arg(QLatin1String(model->metaObject()->className()))
                                 .arg(role)
                                 .arg(text);
            }
        }
    }
}

/// What the mouse is told over the rows of a view.
void inspectTips(const QAbstractItemView *view, QStringList &wrong)
{
    if (!view->isVisible())
        return;
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            const QPoint at = view->visualRect(view->model()->index(row, column)).center();
            QHelpEvent help(QEvent::ToolTip, at, view->viewport()->mapToGlobal(at));
            QApplication::sendEvent(view->viewport(), &help);
            if (isMarkup(QToolTip::text()) || !isClean(QToolTip::text()))
                wrong += view->objectName() + QStringLiteral(" says: ") + QToolTip::text();
        }
    }
    QToolTip::hideText();
}

void inspectWidget(const QWidget *widget, QStringList &wrong)
{
    const QString who =
        QStringLiteral("%1 %2: ").arg(QLatin1String(widget->metaObject()->className()), widget->objectName());
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        if (!label->text().isEmpty() && label->textFormat() != Qt::PlainText)
            wrong += who + QStringLiteral("may be markup: ") + label->text();
        if (!isClean(label->text()))
            wrong += who + label->text();
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && !isClean(button->text()))
        wrong += who + button->text();
    for (const QString &text : {widget->toolTip(), widget->accessibleName(), widget->accessibleDescription(),
                                widget->whatsThis(), widget->windowTitle(), widget->statusTip()}) {
        if (!isClean(text))
            wrong += who + text;
    }
    if (isMarkup(widget->toolTip()))
        wrong += who + QStringLiteral("tool tip: ") + widget->toolTip();
    if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model()) {
        inspectModel(view->model(), wrong);
        inspectTips(view, wrong);
    }
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
        for (int tab = 0; tab < tabs->count(); ++tab) {
            if (!isClean(tabs->tabText(tab) + tabs->tabToolTip(tab)) || isMarkup(tabs->tabToolTip(tab)))
                wrong += who + tabs->tabText(tab) + u'|' + tabs->tabToolTip(tab);
        }
    }
    if (const auto *menu = qobject_cast<const QMenu *>(widget); menu && !menu->toolTipsVisible())
        return;
    const QList<QAction *> actions = widget->actions();
    for (const QAction *action : actions) {
        if (!isClean(action->text() + action->toolTip()) || isMarkup(action->toolTip()))
            wrong += who + QStringLiteral("action ") + action->text() + u'|' + action->toolTip();
    }
}

} // namespace

/// Everything that is in the windows now, seen or not.
void TestStrangers::inspect() const
{
    QStringList wrong;
    QList<QPointer<QWidget>> all; // tool tips come and go meanwhile
    const QWidgetList now = QApplication::allWidgets();
    for (QWidget *widget : now)
        all += widget;
    for (const QPointer<QWidget> &widget : std::as_const(all)) {
        if (widget && !widget->inherits("QTipLabel")) // read where it belongs
            inspectWidget(widget, wrong);
    }
    wrong.removeDuplicates();
    if (!isClean(Hands::read()))
        wrong += QStringLiteral("what is read");
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestStrangers::initTestCase()
{
    FarmOptions options{plainHosts(int(hostileNames.size()))};
    for (FarmHost &host : options.hosts)
        host.programs.insert(QStringLiteral("talk"), talk);
    m_farm = std::make_unique<SshFarm>(options);
    const Done started = awaited(m_farm->start());
    QVERIFY2(started, qPrintable(started ? QString() : started.error().message));
    sshPortLeadsTo = m_farm->port();
    m_stage = std::make_unique<WindowStage>();
    const QString ssh = Desktop::home() + QStringLiteral("/.ssh");
    QVERIFY(QDir().mkpath(ssh));
    QFile key(m_farm->privateKeyFile());
    QVERIFY(key.open(QIODevice::ReadOnly));
    WindowStage::save(ssh + QStringLiteral("/id_ed25519"), key.readAll());
    QByteArray known = m_farm->knownHosts();
    for (const Host &host : m_farm->hosts())
        known += host.address.toLatin1() + ' ' + m_farm->hostKey(0) + '\n';
    WindowStage::save(ssh + QStringLiteral("/known_hosts"), known);

    const QList<Host> hosts = m_farm->hosts();
    for (int i = 0; i < hosts.size(); ++i) {
        FakeInstance instance;
        instance.id = QStringLiteral("i-%1").arg(i, 17, 16, QLatin1Char('0'));
        const QString name = hostileNames[i];
        instance.name = name.contains(u'%') ? name.arg(proof()) : name;
        // XML knows no control characters but these: a cloud sends the others as they are, or not at all.
        instance.name.remove(QChar(0x1b)).remove(QChar(0x07));
        instance.publicIp = hosts[i].address;
        instance.tags = {{instance.name, instance.name}, {QStringLiteral("role"), instance.name}};
        m_cloud.add(QStringLiteral("us-east-1"), instance);
    }
    m_stage->start();
    m_cloud.images.clear(); // of no known image: one logs in under one's own name
    WindowStage::addCloud(m_cloud, QString::fromUtf8(m_cloud.keys.secret.bytes().toByteArray()));
    Hands::click(QStringLiteral("rail_instances"));
    QTRY_COMPARE(Hands::rows(QStringLiteral("instanceTable")).size(), hosts.size());
}

void TestStrangers::theTableAndTheDetailsShowWhatStandsThere()
{
    QVERIFY2(Hands::reads(QStringLiteral("<b>bold</b><img src='file:///etc/passwd'>")), qPrintable(Hands::read()));
    QVERIFY(Hands::reads(QStringLiteral("evil<U+202E>gpj.exe<U+2066>")));
    inspect();
    auto *table = Hands::find<QAbstractItemView>(QStringLiteral("instanceTable"));
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(row, 1)).center());
        if (!Hands::seen(QStringLiteral("detailsPanel")))
            Hands::press(Qt::Key_Return);
        QTRY_VERIFY(Hands::seen(QStringLiteral("detailsPanel")));
        inspect();
    }
    // What is typed is found and completed, whatever it is.
    Hands::type(QStringLiteral("queryField"), QStringLiteral("role="));
    const auto completed = [] { // what there is to complete is counted in the background
        if (!Hands::seen(QStringLiteral("completionList")))
            Hands::press(Qt::Key_Space, Qt::ControlModifier);
        return Hands::seen(QStringLiteral("completionList")) != nullptr;
    };
    QTRY_VERIFY(completed());
    inspect();
    Hands::press(Qt::Key_Escape);
    Hands::type(QStringLiteral("queryField"), QStringLiteral("<b>nobody</b> "));
    inspect();
}

void TestStrangers::aRunShowsWhatStandsThere()
{
    WindowStage::run(QStringLiteral("all"), QStringLiteral("talk; test $(hostname) != host-1"),
                     int(hostileNames.size()));
    WindowStage::waitForTheEnd();
    QTRY_VERIFY2(Hands::read(QStringLiteral("groupedView")).contains(QStringLiteral("<b>bold</b> <U+202E>gpj")),
                 qPrintable(Hands::read(QStringLiteral("groupedView"))));
    QVERIFY(!Hands::reads(QStringLiteral("title")));
    QCOMPARE(m_stage->application->window().windowTitle().contains(QStringLiteral("title")), false);
    QVERIFY(!QGuiApplication::clipboard()->text().contains(QStringLiteral("evil"))); // OSC 52
    inspect();
    Hands::press(Qt::Key_2);
    auto *table = Hands::find<QAbstractItemView>(QStringLiteral("hostTable"));
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(row, 0)).center());
        QTRY_COMPARE(Hands::read(QStringLiteral("outputView")),
                     QStringLiteral("<b>bold</b> <U+202E>gpj\n=cmd|calc\nred"));
        inspect();
    }
    Hands::click(QStringLiteral("rail_accounts"));
    inspect();
}

void TestStrangers::anOutputIsSavedWhereItWasMeantTo()
{
    const QString folder = m_stage->folder.filePath(QStringLiteral("saved"));
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(QDir::setCurrent(folder));
    Hands::click(QStringLiteral("rail_runs"));
    auto *table = Hands::find<QAbstractItemView>(QStringLiteral("hostTable"));
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(row, 0)).center());
        Hands::click(QStringLiteral("saveOutput"));
        auto *dialog = Hands::find<QFileDialog>(QStringLiteral("saveOutputDialog"));
        const QString proposed = dialog->selectedFiles().value(0);
        QCOMPARE(QFileInfo(proposed).absolutePath(), folder);
        static const QRegularExpression harmless(QStringLiteral("^[A-Za-z0-9_%][A-Za-z0-9._%-]*\\.txt$"));
        QVERIFY2(harmless.match(QFileInfo(proposed).fileName()).hasMatch(), qPrintable(proposed));
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY2(QFileInfo(proposed).size() > 0, qPrintable(proposed));
        QTRY_VERIFY(!Hands::seen(QStringLiteral("saveOutputDialog")));
    }
    QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
             hostileNames.size());
}

QByteArray TestStrangers::commandLine(const QStringList &arguments)
{
    const QString profile = m_profile.isEmpty() ? m_stage->options.profile : m_profile;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("detect_leaks=0")); // its memory cannot be traced
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(MAESTRO_PROGRAM), QStringList{QStringLiteral("--profile"), profile} + arguments);
    [&] { QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, Hands::patience); }();
    [&] { QVERIFY2(process.exitCode() <= 1, process.readAllStandardError().constData()); }();
    return process.readAllStandardOutput();
}

void TestStrangers::theCommandLineWritesFilesAndCellsThatDoNothing()
{
    const QString csv = QString::fromUtf8(commandLine(
        {QStringLiteral("list"), QStringLiteral("--format"), QStringLiteral("csv"), QStringLiteral("all")}));
    QVERIFY2(csv.contains(QStringLiteral("'=cmd|")), qPrintable(csv));
    QVERIFY2(csv.contains(QStringLiteral("'-oProxyCommand")), qPrintable(csv));
    static const QRegularExpression formula(QStringLiteral("(^|,|\n)\"?[=+@-][^\\d]"));
    QVERIFY2(!formula.match(csv).hasMatch(), qPrintable(csv));
    const QString folder = m_stage->folder.filePath(QStringLiteral("each"));
    commandLine({QStringLiteral("run"), QStringLiteral("--port"), QString::number(m_farm->port()),
                 QStringLiteral("--output"), folder, QStringLiteral("all"), QStringLiteral("--"),
                 QStringLiteral("talk")});
    const QStringList files = QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    QCOMPARE(files.size(), hostileNames.size());
    static const QRegularExpression harmless(QStringLiteral("^[A-Za-z0-9_%][A-Za-z0-9._%-]*\\.out$"));
    for (const QString &file : files)
        QVERIFY2(harmless.match(file).hasMatch(), qPrintable(file));
}

/// Whatever the person's own umask says.
void TestStrangers::whatIsKeptIsOursAlone()
{
    m_profile = m_stage->folder.filePath(QStringLiteral("fresh"));
    const QString inventory = m_stage->folder.filePath(QStringLiteral("hosts.csv"));
    WindowStage::save(inventory, farmInventory(m_farm->hosts()));
    const mode_t before = ::umask(0);
    commandLine({QStringLiteral("--inventory"), inventory, QStringLiteral("run"), QStringLiteral("all"),
                 QStringLiteral("--"), QStringLiteral("talk")});
    ::umask(before);
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QDirIterator entries(m_profile, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    int seen = 0;
    while (entries.hasNext()) {
        const QString path = entries.next();
        QVERIFY2((QFile::permissions(path) & others) == 0, qPrintable(path));
        ++seen;
    }
    QVERIFY(seen > 3);
    QVERIFY((QFile::permissions(m_profile) & others) == 0);
}

void TestStrangers::nothingOfItWasRun()
{
    QVERIFY(!QFile::exists(proof()));
    m_stage.reset();
}

int main(int argc, char **argv)
{
    return Desktop::runTest<TestStrangers, QApplication>(argc, argv);
}

#include "tst_strangers.moc"

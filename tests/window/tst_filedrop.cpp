#include "fakes/profile.h"
#include "fakes/windowstage.h"
#include "lab/sshfarm.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QMenu>
#include <QMimeData>
#include <QTableView>

/// Files that are dropped on rows go to the hosts behind them.
class TestFileDrop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_stage.reset(); }

    void filesDroppedOnSelectedRowsGoToAllOfThem();
    void aDropBesideTheSelectionIsForThatRowAlone();
    void whatIsNoFileIsNotTaken();
    void withoutATargetNothingCanBegin();
    void theMenuOffersTheSame();
    void theMenuOffersAFolder();
    void whatIsLeftOutAndLinksAreHeeded();
    void filesOfTheHostsComeHere();
    void aDownloadWantsAPathAndAFolder();
    void whereNothingRunsItIsSaid();

private:
    static QTableView *table() { return Hands::find<QTableView>(QStringLiteral("instanceTable")); }
    static QPoint middleOf(int row) { return table()->visualRect(table()->model()->index(row, 0)).center(); }
    static void select(const QList<int> &rows);
    /// As a file manager would; false when it is not taken.
    static bool drop(const QList<QUrl> &urls, int row);
    QString mark(const QString &name) const { return m_stage->folder.filePath(name); }
    QUrl file(const QString &name, const QByteArray &bytes) const
    {
        WindowStage::save(mark(name), bytes);
        return QUrl::fromLocalFile(mark(name));
    }

    std::unique_ptr<SshFarm> m_farm;
    std::unique_ptr<WindowStage> m_stage;
};

void TestFileDrop::initTestCase()
{
    m_farm = std::make_unique<SshFarm>(FarmOptions{plainHosts(3)});
    const Done started = awaited(m_farm->start());
    QVERIFY2(started, qPrintable(started ? QString() : started.error().message));
    QVERIFY(QDir().mkpath(Desktop::home() + QStringLiteral("/.ssh")));
    WindowStage::save(Desktop::home() + QStringLiteral("/.ssh/known_hosts"), m_farm->knownHosts());
}

void TestFileDrop::init()
{
    m_stage = std::make_unique<WindowStage>();
    m_stage->start();
    m_stage->addInventory(farmInventory(m_farm->hosts()) + "host-4,host-4,127.0.0.1,22,nobody,,stopped\r\n", 4);
}

void TestFileDrop::select(const QList<int> &rows)
{
    for (const int row : rows)
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, Qt::ControlModifier, middleOf(row));
}

bool TestFileDrop::drop(const QList<QUrl> &urls, int row)
{
    QMimeData data;
    data.setUrls(urls);
    if (urls.isEmpty())
        data.setText(QStringLiteral("words"));
    const QPoint at = middleOf(row);
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(table()->viewport(), &enter);
    QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(table()->viewport(), &move);
    if (!move.isAccepted())
        return false;
    QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(table()->viewport(), &event);
    return event.isAccepted();
}

void TestFileDrop::filesDroppedOnSelectedRowsGoToAllOfThem()
{
    select({0, 2});
    QVERIFY(drop({file(QStringLiteral("one.txt"), "one"), file(QStringLiteral("two.txt"), "two")}, 2));
    const QString asked = Hands::read(QStringLiteral("uploadDialog"));
    QVERIFY2(asked.contains(QStringLiteral("one.txt\ntwo.txt")), qPrintable(asked));
    QVERIFY2(asked.contains(QStringLiteral("2 hosts")), qPrintable(asked));
    Hands::type(QStringLiteral("uploadTarget"), mark(QStringLiteral("target/")));
    Hands::type(QStringLiteral("uploadMode"), QStringLiteral("0640"));
    Hands::click(QStringLiteral("uploadStart"));
    QTRY_VERIFY2(Hands::seen(QStringLiteral("runsPage")), qPrintable(Hands::read()));
    WindowStage::waitForTheEnd();
    QCOMPARE(WindowStage::ends().size(), 2);
    QFile first(mark(QStringLiteral("target/one.txt")));
    QVERIFY(first.open(QIODevice::ReadOnly));
    QCOMPARE(first.readAll(), "one");
    QVERIFY(QFile::exists(mark(QStringLiteral("target/two.txt"))));
    QVERIFY(!first.permissions().testFlag(QFile::ReadOther));
    QTRY_VERIFY2(Hands::reads(QStringLiteral(" copied")), qPrintable(Hands::read()));
}

void TestFileDrop::aDropBesideTheSelectionIsForThatRowAlone()
{
    select({0, 2});
    QVERIFY(drop({file(QStringLiteral("one.txt"), "one")}, 1));
    const QString asked = Hands::read(QStringLiteral("uploadDialog"));
    QVERIFY2(asked.contains(QStringLiteral("1 hosts")), qPrintable(asked)); // plurals come with a translation
    Hands::type(QStringLiteral("uploadTarget"), mark(QStringLiteral("alone.txt")));
    Hands::press(Qt::Key_Return);
    QTRY_VERIFY2(Hands::seen(QStringLiteral("runsPage")), qPrintable(Hands::read()));
    WindowStage::waitForTheEnd();
    QCOMPARE(WindowStage::ends(), QStringList{QStringLiteral("host-2 | changed")});
    QVERIFY(QFile::exists(mark(QStringLiteral("alone.txt"))));
}

void TestFileDrop::whatIsNoFileIsNotTaken()
{
    QVERIFY(!drop({}, 0));
    QVERIFY(!drop({QUrl(QStringLiteral("https://example.com/x"))}, 0));
    QVERIFY(!Hands::seen(QStringLiteral("uploadDialog")));
}

void TestFileDrop::withoutATargetNothingCanBegin()
{
    QVERIFY(drop({file(QStringLiteral("one.txt"), "one")}, 0));
    auto *start = Hands::find<QAbstractButton>(QStringLiteral("uploadStart"));
    QVERIFY(!start->isEnabled());
    Hands::type(QStringLiteral("uploadTarget"), QStringLiteral("/srv"));
    QVERIFY(start->isEnabled());
    Hands::type(QStringLiteral("uploadOwner"), QStringLiteral("www-data:"));
    QVERIFY(!start->isEnabled());
    Hands::type(QStringLiteral("uploadOwner"), QStringLiteral("1000:1000"));
    Hands::type(QStringLiteral("uploadMode"), QStringLiteral("9644"));
    QCOMPARE(Hands::find<QLineEdit>(QStringLiteral("uploadMode"))->text(), QStringLiteral("644"));
    QVERIFY(start->isEnabled());
    Hands::press(Qt::Key_Escape);
    QTRY_VERIFY(!Hands::seen(QStringLiteral("uploadDialog")));
}

void TestFileDrop::theMenuOffersTheSame()
{
    select({0, 1});
    QContextMenuEvent menu(QContextMenuEvent::Mouse, middleOf(1), table()->viewport()->mapToGlobal(middleOf(1)));
    QApplication::sendEvent(table()->viewport(), &menu);
    auto *shown = Hands::find<QMenu>(QStringLiteral("tableMenu"));
    auto *entry = shown->findChild<QAction *>(QStringLiteral("copyFilesHere"));
    QVERIFY(entry);
    QVERIFY2(entry->text().contains(QStringLiteral("2 hosts")), qPrintable(entry->text()));
    QTest::mouseClick(shown, Qt::LeftButton, {}, shown->actionGeometry(entry).center());
    QVERIFY(Hands::find<QWidget>(QStringLiteral("copyFilesDialog")));
    Hands::press(Qt::Key_Escape);
}

void TestFileDrop::theMenuOffersAFolder()
{
    QVERIFY(QDir().mkpath(mark(QStringLiteral("whole"))));
    WindowStage::save(mark(QStringLiteral("whole/page")), "page");
    select({0});
    QContextMenuEvent menu(QContextMenuEvent::Mouse, middleOf(0), table()->viewport()->mapToGlobal(middleOf(0)));
    QApplication::sendEvent(table()->viewport(), &menu);
    auto *shown = Hands::find<QMenu>(QStringLiteral("tableMenu"));
    auto *entry = shown->findChild<QAction *>(QStringLiteral("copyFolderHere"));
    QVERIFY(entry);
    QTest::mouseClick(shown, Qt::LeftButton, {}, shown->actionGeometry(entry).center());
    auto *dialog = Hands::find<QFileDialog>(QStringLiteral("copyFilesDialog"));
    QVERIFY(dialog);
    dialog->selectFile(mark(QStringLiteral("whole")));
    QVERIFY(QMetaObject::invokeMethod(dialog, "accept"));
    Hands::type(QStringLiteral("uploadTarget"), mark(QStringLiteral("there")));
    Hands::click(QStringLiteral("uploadStart"));
    QTRY_VERIFY2(Hands::seen(QStringLiteral("runsPage")), qPrintable(Hands::read()));
    WindowStage::waitForTheEnd();
    QCOMPARE(WindowStage::ends(), QStringList{QStringLiteral("host-1 | changed")});
    QVERIFY(QFile::exists(mark(QStringLiteral("there/page"))));
}

void TestFileDrop::whatIsLeftOutAndLinksAreHeeded()
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
    QTRY_VERIFY2(Hands::seen(QStringLiteral("runsPage")), qPrintable(Hands::read()));
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
{
    select({3});
    QVERIFY(drop({file(QStringLiteral("one.txt"), "one")}, 3));
    QVERIFY2(Hands::read(QStringLiteral("noCopyBox")).contains(QStringLiteral("not running")),
             qPrintable(Hands::read()));
    Hands::press(Qt::Key_Return);
    QTRY_VERIFY(!Hands::seen(QStringLiteral("noCopyBox")));
    QVERIFY(!Hands::seen(QStringLiteral("uploadDialog")));
}

int main(int argc, char **argv)
{
    return Desktop::runTest<TestFileDrop, QApplication>(argc, argv);
}

#include "tst_filedrop.moc"

#include "inventory/filewatch.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

class TestFileWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFileWrittenInPlaceIsSeen();
    void aReplacedFileIsSeenEachTime();
    void aDeletedAndRemadeFileIsSeen();
    void aFileThatComesLaterIsSeen();
    void aNewFileInAWatchedFolderIsSeen();
    void manyWritesAreOneChange();
    void anotherFileOfTheFolderIsOfNoInterest();
    void pathsThatWereDroppedAreQuiet();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    static void write(const QString &path, const QByteArray &bytes);
    static void replace(const QString &path, const QByteArray &bytes);
    /// Does it and waits until a watch that is slower to look has said so: then ours has looked as well.
    static bool seenByAnother(const QString &path, const std::function<void()> &change);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFileWatch::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestFileWatch::write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestFileWatch::replace(const QString &path, const QByteArray &bytes)
{
    write(path + u'~', bytes);
    QCOMPARE(::rename(qPrintable(path + u'~'), qPrintable(path)), 0);
}

bool TestFileWatch::seenByAnother(const QString &path, const std::function<void()> &change)
{
    FileWatch slower(nullptr, std::chrono::milliseconds(80));
    QSignalSpy spy(&slower, &FileWatch::changed);
    slower.setPaths({path});
    change();
    return spy.wait(5000);
}

void TestFileWatch::aFileWrittenInPlaceIsSeen()
{
    const QString file = path(QStringLiteral("hosts"));
    write(file, "a\n");
    FileWatch watch(nullptr, std::chrono::milliseconds(40));
    QSignalSpy spy(&watch, &FileWatch::changed);
    watch.setPaths({file});
    write(file, "b\n");
    QTRY_COMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().toString(), file);
}

void TestFileWatch::aReplacedFileIsSeenEachTime()
{
    const QString file = path(QStringLiteral("hosts"));
    write(file, "a\n");
    FileWatch watch(nullptr, std::chrono::milliseconds(40));
    QSignalSpy spy(&watch, &FileWatch::changed);
    watch.setPaths({file});
    for (int i = 1; i <= 3; ++i) {
        replace(file, QByteArray::number(i));
        QTRY_COMPARE(spy.size(), i);
    }
}

void TestFileWatch::aDeletedAndRemadeFileIsSeen()
{
    const QString file = path(QStringLiteral("hosts"));
    write(file, "a\n");
    FileWatch watch(nullptr, std::chrono::milliseconds(40));
    QSignalSpy spy(&watch, &FileWatch::changed);
    watch.setPaths({file});
    QVERIFY(QFile::remove(file));
    QTRY_COMPARE(spy.size(), 1);
    write(file, "a\n");
    QTRY_COMPARE(spy.size(), 2);
}

void TestFileWatch::aFileThatComesLaterIsSeen()
{
    const QString file = path(QStringLiteral("later/hosts"));
    FileWatch watch(nullptr, std::chrono::milliseconds(40));
    QSignalSpy spy(&watch, &FileWatch::changed);
    watch.setPaths({file});
    QVERIFY(QDir().mkpath(path(QStringLiteral("later"))));
    write(file, "a\n");
    QTRY_COMPARE(spy.size(), 1);
    write(file, "ab\n");
    QTRY_COMPARE(spy.size(), 2);
}

void TestFileWatch::aNewFileInAWatchedFolderIsSeen()
{
    FileWatch watch(nullptr, std::chrono::milliseconds(40));
    QSignalSpy spy(&watch, &FileWatch::changed);
    watch.setPaths({m_folder->path()});
    write(path(QStringLiteral("new")), "a\n");
    QTRY_VERIFY(!spy.isEmpty());
    QCOMPARE(spy.first().first().toString(), m_folder->path());
}

void TestFileWatch::manyWritesAreOneChange()
{
    const QString file = path(QStringLiteral("hosts"));
    write(file, "a\n");
    FileWatch watch(nullptr, std::chrono::milliseconds(100));
    QSignalSpy spy(&watch, &FileWatch::changed);
    watch.setPaths({file});
    for (int i = 0; i < 20; ++i)
        replace(file, QByteArray::number(i));
    QTRY_COMPARE(spy.size(), 1);
    QVERIFY(!spy.wait(250)); // more than twice the time in which another would have come
    QCOMPARE(spy.size(), 1);
}

void TestFileWatch::anotherFileOfTheFolderIsOfNoInterest()
{
    const QString file = path(QStringLiteral("hosts"));
    write(file, "a\n");
    FileWatch watch(nullptr, std::chrono::milliseconds(40));
    QSignalSpy spy(&watch, &FileWatch::changed);
    watch.setPaths({file});
    const QString other = path(QStringLiteral("other"));
    QVERIFY(seenByAnother(other, [&] { write(other, "b\n"); }));
    QVERIFY(spy.isEmpty());
}

void TestFileWatch::pathsThatWereDroppedAreQuiet()
{
    const QString file = path(QStringLiteral("hosts"));
    write(file, "a\n");
    FileWatch watch(nullptr, std::chrono::milliseconds(40));
    QSignalSpy spy(&watch, &FileWatch::changed);
    watch.setPaths({file});
    QCOMPARE(watch.paths(), QStringList{file});
    watch.setPaths({});
    QVERIFY(seenByAnother(file, [&] { write(file, "b\n"); }));
    QVERIFY(spy.isEmpty());
}

QTEST_GUILESS_MAIN(TestFileWatch)
#include "tst_filewatch.moc"

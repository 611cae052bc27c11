#include "fakes/profile.h"
#include "fakes/quickfolder.h"
#include "storage/documents.h"
#include "storage/wholefile.h"

#include <QLockFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

namespace {

const QString name = QStringLiteral("things");
constexpr auto others =
    QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

Documents::Change set(const QString &key, int value)
{
    return [key, value](QJsonObject document) -> Result<QJsonObject> {
        document.insert(key, value);
        return document;
    };
}

Documents::Change addOne()
{
    return [](QJsonObject document) -> Result<QJsonObject> {
        document.insert(QStringLiteral("count"), document.value(QStringLiteral("count")).toInt() + 1);
        return document;
    };
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray contents(const QString &path)
{
    return readWhole(path, 1 << 20).value_or(QByteArray("missing"));
}

} // namespace

class TestDocuments : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QuickFolder>();
        m_profile = m_folder->filePath(QStringLiteral("deep/profile"));
    }

    void whatWasWrittenIsReadAndPrivate()
    {
        Documents documents(m_profile);
        QCOMPARE(documents.read(name, 1).error().kind, Error::NotFound);
        QVERIFY(awaited(documents.update(name, 3, set(QStringLiteral("a"), 7))));
        QCOMPARE(documents.read(name, 3)->value(QStringLiteral("a")).toInt(), 7);
        QCOMPARE(awaited(documents.fetch(name, 3))->value(QStringLiteral("version")).toInt(), 3);
        QCOMPARE(QFile::permissions(m_profile) & others, QFile::Permissions());
        QCOMPARE(QFile::permissions(documents.path(name)) & others, QFile::Permissions());
    }

    void anOpenFolderIsClosedToOthers()
    {
        QVERIFY(QDir().mkpath(m_profile));
        QVERIFY(QFile::setPermissions(m_profile,
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther));
        QVERIFY(makeFolder(m_profile));
        QCOMPARE(QFile::permissions(m_profile) & others, QFile::Permissions());
    }

    void aNewerDocumentIsRefusedUnharmed()
    {
        Documents documents(m_profile);
        QVERIFY(makeFolder(m_profile));
        const QByteArray newer = "{\"version\": 2, \"future\": true}";
        put(documents.path(name), newer);
        QCOMPARE(documents.read(name, 1).error().kind, Error::Unsupported);
        QCOMPARE(awaited(documents.update(name, 1, addOne())).error().kind, Error::Unsupported);
        QCOMPARE(contents(documents.path(name)), newer);
    }

    void aDamagedDocumentIsKeptAside_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("cut") << QByteArray("{\"version\": 1, \"a");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no object") << QByteArray("[1]");
        QTest::newRow("no version") << QByteArray("{\"a\": 1}");
        QTest::newRow("binary") << QByteArray("\x00\x01\x02", 3);
    }

    void aDamagedDocumentIsKeptAside()
    {
        QFETCH(QByteArray, bytes);
        Documents documents(m_profile);
        QVERIFY(makeFolder(m_profile));
        put(documents.path(name), bytes);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("is damaged")));
        const auto read = documents.read(name, 1);
        QCOMPARE(read.error().kind, Error::Failed);
        const QStringList kept = QDir(m_profile).entryList({QStringLiteral("*.damaged-*")});
        QCOMPARE(kept.size(), 1);
        QVERIFY(read.error().message.contains(kept.first()));
        QCOMPARE(contents(QDir(m_profile).filePath(kept.first())), bytes);
        QVERIFY(awaited(documents.update(name, 1, addOne())));
        QCOMPARE(contents(QDir(m_profile).filePath(kept.first())), bytes);
    }

    void aRefusedChangeWritesNothing()
    {
        Documents documents(m_profile);
        QVERIFY(awaited(documents.update(name, 1, addOne())));
        const QByteArray before = contents(documents.path(name));
        const auto refused = awaited(documents.update(name, 1, [](const QJsonObject &) -> Result<QJsonObject> {
            return failure(Error::Invalid, QStringLiteral("no"));
        }));
        QCOMPARE(refused.error().message, QStringLiteral("no"));
        QCOMPARE(contents(documents.path(name)), before);
    }

    void changesOfTwoProcessesAddUp()
    {
        Documents one(m_profile), two(m_profile);
        QList<Async<QJsonObject>> changes;
        for (int i = 0; i < 20; ++i)
            changes << one.update(name, 1, addOne()) << two.update(name, 1, addOne());
        for (const auto &change : changes)
            QVERIFY(awaited(change));
        QCOMPARE(one.read(name, 1)->value(QStringLiteral("count")).toInt(), 40);
    }

    void whatWasAskedForIsWrittenBeforeTheEnd()
    {
        {
            Documents documents(m_profile);
            for (int i = 0; i < 10; ++i)
                (void)documents.update(name, 1, addOne());
        }
        QCOMPARE(Documents(m_profile).read(name, 1)->value(QStringLiteral("count")).toInt(), 10);
    }

    void theLockOfACrashedProcessIsTaken()
    {
        Documents documents(m_profile);
        QVERIFY(makeFolder(m_profile));
        // A process id that cannot be alive: beyond the largest one of the kernel.
        put(documents.path(name) + QStringLiteral(".lock"),
            "99999999\nmaestro\n" + QSysInfo::machineHostName().toUtf8() + "\n");
        QVERIFY(awaited(documents.update(name, 1, addOne())));
    }

    void changesOfOthersAreSeen()
    {
        Documents one(m_profile), two(m_profile);
        two.watch(name);
        QSignalSpy seen(&two, &Documents::changedOnDisk);
        QVERIFY(awaited(one.update(name, 1, addOne())));
        QTRY_COMPARE(seen.size(), 1);
        QVERIFY(awaited(one.update(name, 1, addOne())));
        QTRY_COMPARE(seen.size(), 2);
        QVERIFY(awaited(one.update(QStringLiteral("others"), 1, addOne())));
        QVERIFY(awaited(one.update(name, 1, addOne())));
        QTRY_COMPARE(seen.size(), 3);
    }

    void aFolderThatCannotBeMadeIsSaid()
    {
        put(m_folder->filePath(QStringLiteral("file")), "x");
        Documents documents(m_folder->filePath(QStringLiteral("file/profile")));
        const auto written = awaited(documents.update(name, 1, addOne()));
        QCOMPARE(written.error().kind, Error::Failed);
        QVERIFY(written.error().message.contains(documents.folder()));
    }

    void aWholeFileHasALimit()
    {
        QVERIFY(makeFolder(m_profile));
        const QString path = m_profile + QStringLiteral("/whole");
        QVERIFY(replaceWhole(path, QByteArray(100, 'x')));
        QCOMPARE(readWhole(path, 100)->size(), 100);
        QCOMPARE(readWhole(path, 99).error().kind, Error::Failed);
        QCOMPARE(readWhole(path + u'2', 99).error().kind, Error::NotFound);
        QVERIFY(readWhole(path, 1 << 30)->capacity() < 1 << 20);                  // what it takes, not what it may
        QVERIFY(!readWhole(QStringLiteral("/proc/cpuinfo"), 1 << 20)->isEmpty()); // its size is said to be 0
        QCOMPARE(readWhole(QStringLiteral("/dev/zero"), 1 << 20).error().kind, Error::Failed);
    }

private:
    std::unique_ptr<QuickFolder> m_folder;
    QString m_profile;
};

QTEST_GUILESS_MAIN(TestDocuments)
#include "tst_documents.moc"

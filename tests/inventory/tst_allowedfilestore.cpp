#include "fakes/awaited.h"
#include "inventory/allowedfilestore.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

/// Which files of others may have their programs run, and for how long that holds.
class TestAllowedFileStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsAllowedAtFirst();
    void whatIsAllowedHoldsUntilTheFileChanges();
    void anAnswerForARunHoldsForThatRun();
    void whatIsAllowedIsKept();
    void whatIsTakenBackIsAskedAboutAgain();
    void aDamagedFileAllowsNothing();
};

namespace {

ForeignProgram program(const char *hash)
{
    return {QStringLiteral("nc gate 22"), QStringLiteral("/inv/hosts"), QString::fromLatin1(hash)};
}

} // namespace

void TestAllowedFileStore::nothingIsAllowedAtFirst()
{
    QTemporaryDir folder;
    Documents documents(folder.path());
    AllowedFileStore store(documents);
    QVERIFY(!store.files()->allows(program("a"), 1));
    QVERIFY(!store.files()->allows({QStringLiteral("id"), QString(), QString()}, 1));
}

void TestAllowedFileStore::whatIsAllowedHoldsUntilTheFileChanges()
{
    AllowedFiles files;
    files.allow(program("a"));
    QVERIFY(files.allows(program("a"), 1));
    QVERIFY(files.allows(program("a"), 2));
    QVERIFY(!files.allows(program("b"), 1));
    ForeignProgram elsewhere = program("a");
    elsewhere.file = QStringLiteral("/other/hosts");
    QVERIFY(!files.allows(elsewhere, 1));
}

void TestAllowedFileStore::anAnswerForARunHoldsForThatRun()
{
    AllowedFiles files;
    files.allowForRun(program("a"), 7);
    QVERIFY(files.allows(program("a"), 7));
    QVERIFY(!files.allows(program("a"), 8));
    QVERIFY(!files.allows(program("b"), 7));
    files.allowAll();
    QVERIFY(files.allows(program("b"), 8));
}

void TestAllowedFileStore::whatIsAllowedIsKept()
{
    QTemporaryDir folder;
    {
        Documents documents(folder.path());
        AllowedFileStore store(documents);
        store.files()->allow(program("a"));
        QTRY_VERIFY(documents.read(QStringLiteral("allowed-files"), 1).has_value());
    }
    Documents documents(folder.path());
    AllowedFileStore store(documents);
    QVERIFY(store.files()->allows(program("a"), 1));
    QVERIFY(!store.files()->allows(program("b"), 1));
}

void TestAllowedFileStore::whatIsTakenBackIsAskedAboutAgain()
{
    QTemporaryDir folder;
    Documents documents(folder.path());
    {
        AllowedFileStore store(documents);
        QSignalSpy changes(&store, &AllowedFileStore::changed);
        ForeignProgram other = program("c");
        other.file = QStringLiteral("/inv/another");
        for (const ForeignProgram &allowed : {program("a"), program("b"), program("a"), other})
            store.files()->allow(allowed);
        store.files()->allowForRun(program("d"), 7);
        QCOMPARE(store.files()->allowed(), QList({other, program("a"), program("b")}));
        store.files()->takeBack(program("a").file);
        QVERIFY(!store.files()->allows(program("a"), 1) && !store.files()->allows(program("b"), 1));
        QVERIFY(!store.files()->allows(program("d"), 7));
        QCOMPARE(store.files()->allowed(), QList({other}));
        QTRY_COMPARE(changes.count(), 4);
        const auto kept = [&documents] {
            const auto document = documents.read(QStringLiteral("allowed-files"), 1);
            return document ? document->value(u"files").toArray().size() : -1;
        };
        QTRY_COMPARE(kept(), 1);
    }
    AllowedFileStore again(documents);
    QVERIFY(again.files()->allowed().size() == 1 && !again.files()->allows(program("a"), 1));
}

void TestAllowedFileStore::aDamagedFileAllowsNothing()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("allowed-files.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"version\": 1, \"files\": [\"/inv/hosts\"");
    file.close();
    Documents documents(folder.path());
    AllowedFileStore store(documents);
    QVERIFY(!store.files()->allows(program("a"), 1));
}

QTEST_GUILESS_MAIN(TestAllowedFileStore)
#include "tst_allowedfilestore.moc"

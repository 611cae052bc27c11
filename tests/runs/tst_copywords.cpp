#include "runs/copywords.h"
#include "runs/records.h"

#include <QTest>

class TestCopyWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hostsAreCountedTogether();
    void whereNothingIsToBeSaidNothingIs();
    void hostsThatWaitForTheSameFilesCountAlready();
    void theJournalKeepsTheNumbers();
};

void TestCopyWords::hostsAreCountedTogether()
{
    LaneStatus one;
    one.sameFiles = 2;
    one.leftOut = 1;
    LaneStatus other;
    other.sameFiles = 3;
    other.unverified = 4;
    const QStringList words = copyWords({one, other});
    QCOMPARE(words.size(), 3);
    QVERIFY2(words[0].startsWith(QStringLiteral("5 file")), qPrintable(words[0]));
    QVERIFY2(words[1].startsWith(QStringLiteral("1 name")), qPrintable(words[1]));
    QVERIFY2(words[2].startsWith(QStringLiteral("4 file")), qPrintable(words[2]));
}

void TestCopyWords::whereNothingIsToBeSaidNothingIs()
{
    QCOMPARE(copyWords({}), QStringList());
    QCOMPARE(copyWords({LaneStatus(), LaneStatus()}), QStringList());
}

void TestCopyWords::hostsThatWaitForTheSameFilesCountAlready()
{
    LaneStatus busy;
    busy.state = LaneStatus::State::Running;
    busy.moved = 30;
    busy.toMove = 100;
    LaneStatus done = busy;
    done.state = LaneStatus::State::Changed;
    done.moved = 100;
    LaneStatus unreachable;
    unreachable.state = LaneStatus::State::Unreachable;
    const QList<LaneStatus> lanes = {busy, done, unreachable, LaneStatus(), LaneStatus()};
    QCOMPARE(copyAmount(lanes, true), (CopyAmount{130, 400}));
    QCOMPARE(copyAmount(lanes, false), (CopyAmount{130, 200}));
    QCOMPARE(copyAmount({LaneStatus()}, true), CopyAmount());
}

void TestCopyWords::theJournalKeepsTheNumbers()
{
    RunSheet sheet;
    sheet.id = 1;
    sheet.plan = Plan::command(QStringLiteral("true"), QStringLiteral("all"), {});
    LaneStatus status;
    status.state = LaneStatus::State::Changed;
    status.sameFiles = 7;
    status.leftOut = 8;
    status.unverified = 9;
    sheet.lanes = {status};
    const auto read = sheetOf(runRecord(sheet));
    QVERIFY(read);
    QCOMPARE(copyWords(read->lanes), copyWords(sheet.lanes));
    QCOMPARE(copyWords(read->lanes).size(), 3);
}

QTEST_APPLESS_MAIN(TestCopyWords)
#include "tst_copywords.moc"

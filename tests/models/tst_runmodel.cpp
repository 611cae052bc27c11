#include "fakes/runstage.h"
#include "models/runmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

/// The table of a run's hosts, over real runs.
class TestRunModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatNeedsTheEyeComesFirst();
    void rowsMoveAsHostsEndAndTheIndexStaysWithItsHost();
    void textAndStatesNarrowTheRows();
    void theNextFailedGoesAroundTheEnd();
    void anotherRunIsAnotherTable();
    void aRunThatIsGoneLeavesNoRows();
    void strangeNamesAreShownVisibly();
    void wordsAndTimes_data();
    void wordsAndTimes();

private:
    static QStringList shown(const RunModel &model, int column = RunModel::HostColumn)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.index(row, column).data().toString());
        return texts;
    }
    static void setFailures(RunStage &stage)
    {
        stage.performer.setHost(QStringLiteral("web-2"), {.exit = 3});
        stage.performer.setHost(QStringLiteral("web-4"),
                                {.error = {Error::Unreachable, QStringLiteral("Nothing answers."), {}}});
    }
};

void TestRunModel::whatNeedsTheEyeComesFirst()
{
    RunStage stage;
    setFailures(stage);
    RunModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRun(stage.start(RunStage::names(5)));
    QCOMPARE(model.rowCount(), 5);
    const QStringList wanted = {QStringLiteral("web-2"), QStringLiteral("web-4"), QStringLiteral("web-1"),
                                QStringLiteral("web-3"), QStringLiteral("web-5")};
    QTRY_COMPARE(shown(model), wanted);
    QCOMPARE(shown(model, RunModel::StateColumn).first(3),
             (QStringList{QStringLiteral("exit 3"), QStringLiteral("unreachable"), QStringLiteral("ok")}));
    QVERIFY(!model.index(0, RunModel::TimeColumn).data().toString().isEmpty());
}

void TestRunModel::rowsMoveAsHostsEndAndTheIndexStaysWithItsHost()
{
    RunStage stage;
    stage.performer.setDefault({.holds = true});
    stage.performer.setHost(QStringLiteral("web-3"), {.exit = 1, .holds = true});
    Run *run = stage.start(RunStage::names(3));
    RunModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRun(run);
    QTRY_COMPARE(run->counts().value(LaneStatus::State::Running), 3);
    const QPersistentModelIndex third(model.index(model.rowOf(2), 0));
    QCOMPARE(third.row(), 2);
    stage.performer.release(QStringLiteral("web-3"));
    QTRY_COMPARE(third.row(), 0);
    QCOMPARE(run->lanes()[2].state, LaneStatus::State::Failed);
    QCOMPARE(third.data().toString(), QStringLiteral("web-3"));
    stage.performer.releaseAll();
    QTRY_COMPARE(run->state(), Run::State::Ended);
}

void TestRunModel::textAndStatesNarrowTheRows()
{
    RunStage stage;
    setFailures(stage);
    RunModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRun(stage.ended(RunStage::names(12)));
    model.setText(QStringLiteral("WEB-1"));
    QCOMPARE(shown(model).size(), 4); // 1, 10, 11, 12
    model.setText(QStringLiteral("10.0.0.4"));
    QCOMPARE(shown(model), QStringList{QStringLiteral("web-4")});
    model.setText({});
    model.setStates({LaneStatus::State::Failed, LaneStatus::State::Unreachable});
    QCOMPARE(shown(model), (QStringList{QStringLiteral("web-2"), QStringLiteral("web-4")}));
    model.setStates({});
    QCOMPARE(model.rowCount(), 12);
}

void TestRunModel::theNextFailedGoesAroundTheEnd()
{
    RunStage stage;
    setFailures(stage);
    RunModel model;
    model.setRun(stage.ended(RunStage::names(5)));
    QCOMPARE(model.nextFailed(-1, 1), 1);
    QCOMPARE(model.nextFailed(0, 1), 3);
    QCOMPARE(model.nextFailed(1, 1), 1);
    QCOMPARE(model.nextFailed(-1, -1), 3);
    QCOMPARE(model.nextFailed(0, -1), 3);
    model.setStates({LaneStatus::State::Ok});
    QCOMPARE(model.nextFailed(0, 1), -1);
}

void TestRunModel::anotherRunIsAnotherTable()
{
    RunStage stage;
    RunModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRun(stage.ended(RunStage::names(3)));
    QSignalSpy resets(&model, &RunModel::modelReset);
    model.setRun(stage.ended({QStringLiteral("db-1")}));
    QCOMPARE(resets.size(), 1);
    QCOMPARE(shown(model), QStringList{QStringLiteral("db-1")});
}

void TestRunModel::aRunThatIsGoneLeavesNoRows()
{
    RunStage stage;
    RunModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Run *run = stage.ended(RunStage::names(3));
    model.setRun(run);
    stage.runner.forget(run);
    QVERIFY(!model.run());
    QVERIFY(!model.index(0, 0).data().isValid());
    QCOMPARE(model.nextFailed(0, 1), -1);
    model.setRun(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestRunModel::strangeNamesAreShownVisibly()
{
    RunStage stage;
    RunModel model;
    model.setRun(stage.ended({QStringLiteral("a\u202Eb\n\u001b[31m")}));
    const QString name = model.index(0, 0).data().toString();
    QVERIFY(!name.contains(QChar(0x202E)) && !name.contains(u'\n') && !name.contains(u'\u001b'));
}

void TestRunModel::wordsAndTimes_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64(0) << QStringLiteral("0.0 s");
    QTest::newRow("seconds") << qint64(4'240) << QStringLiteral("4.2 s");
    QTest::newRow("minutes") << qint64(185'000) << QStringLiteral("3 min 05 s");
    QTest::newRow("hours") << qint64(3'600'000 * 2 + 60'000 * 7) << QStringLiteral("2 h 07 min");
}

void TestRunModel::wordsAndTimes()
{
    QFETCH(qint64, milliseconds);
    QTEST(durationText(milliseconds), "text");
    LaneStatus lane;
    QVERIFY(durationText(lane, 5'000).isNull());
    lane.startedAt = 1'000;
    QCOMPARE(durationText(lane, 1'000 + milliseconds), durationText(milliseconds));
    lane.state = LaneStatus::State::Failed;
    QCOMPARE(laneTitle(lane), QStringLiteral("failed"));
    lane.exit = 2;
    QCOMPARE(laneTitle(lane), QStringLiteral("exit 2"));
    lane.signal = QStringLiteral("KILL");
    QCOMPARE(laneTitle(lane), QStringLiteral("signal KILL"));
}

QTEST_GUILESS_MAIN(TestRunModel)
#include "tst_runmodel.moc"

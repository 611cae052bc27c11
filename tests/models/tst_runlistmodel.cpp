#include "models/runlistmodel.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QSignalSpy>
#include <QTest>

/// The list of runs by day.
class TestRunListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachDayHasItsHead();
    void headsCannotBeChosen();
    void aNewRunMovesNobodyElse();
    void aRunThatGoesOnChangesInItsRow();
    void searchingTakesRowsAway();
    void aLineSaysHowItWent_data();
    void aLineSaysHowItWent();
    void strangeTitlesAreShownVisibly();

private:
    static RunSummary run(qint64 id, const QDate &day)
    {
        RunSummary run;
        run.id = id;
        run.title = QStringLiteral("uptime");
        run.startedAt = day.startOfDay().addSecs(14 * 3600 + 180).toMSecsSinceEpoch();
        run.endedAt = run.startedAt + 4000;
        run.hosts = 3;
        run.counts = {{LaneStatus::State::Ok, 3}};
        return run;
    }
    static QStringList shown(const RunListModel &model)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row) {
            const bool head = model.index(row).data(RunListModel::IsHeadRole).toBool();
            texts.append(head ? model.index(row).data().toString() : QString::number(model.idAt(row)));
        }
        return texts;
    }
    const QDate m_today = QDate(2026, 11, 22);
};

void TestRunListModel::eachDayHasItsHead()
{
    RunListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRuns({run(5, m_today), run(4, m_today), run(3, m_today.addDays(-1)), run(2, m_today.addDays(-2)),
                   run(1, m_today.addYears(-1))},
                  m_today);
    QLocale::setDefault(QLocale::c());
    const QStringList wanted = {
        QStringLiteral("Today"), QStringLiteral("5"),           QStringLiteral("4"), QStringLiteral("Yesterday"),
        QStringLiteral("3"),     QStringLiteral("20 November"), QStringLiteral("2"), QStringLiteral("22 November 2025"),
        QStringLiteral("1")};
    QCOMPARE(shown(model), wanted);
    QCOMPARE(model.rowOf(3), 4);
    QCOMPARE(model.rowOf(9), -1);
    QCOMPARE(model.idAt(0), 0);
    QCOMPARE(model.index(1).data(RunListModel::TimeRole).toString(), QStringLiteral("14:03"));
}

void TestRunListModel::headsCannotBeChosen()
{
    RunListModel model;
    model.setRuns({run(1, m_today)}, m_today);
    QCOMPARE(model.flags(model.index(0)), Qt::NoItemFlags);
    QVERIFY(model.flags(model.index(1)).testFlag(Qt::ItemIsSelectable));
}

void TestRunListModel::aNewRunMovesNobodyElse()
{
    RunListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRuns({run(2, m_today), run(1, m_today.addDays(-1))}, m_today);
    const QPersistentModelIndex second(model.index(model.rowOf(2)));
    QSignalSpy inserted(&model, &RunListModel::rowsInserted);
    QSignalSpy removed(&model, &RunListModel::rowsRemoved);
    QSignalSpy reset(&model, &RunListModel::modelReset);
    model.setRuns({run(3, m_today), run(2, m_today), run(1, m_today.addDays(-1))}, m_today);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(removed.size() + reset.size(), 0);
    QCOMPARE(second.data(RunListModel::IdRole).toLongLong(), 2);
    QCOMPARE(second.row(), 2);
}

void TestRunListModel::aRunThatGoesOnChangesInItsRow()
{
    RunListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    RunSummary living = run(2, m_today);
    living.endedAt = 0;
    living.state = Run::State::Running;
    living.counts = {{LaneStatus::State::Ok, 1}, {LaneStatus::State::Running, 2}};
    model.setRuns({living, run(1, m_today)}, m_today);
    QCOMPARE(model.index(1).data(RunListModel::DetailRole).toString(), QStringLiteral("2  3 host(s)  1 of 3"));
    QSignalSpy changed(&model, &RunListModel::dataChanged);
    living.counts = {{LaneStatus::State::Ok, 2}, {LaneStatus::State::Running, 1}};
    model.setRuns({living, run(1, m_today)}, m_today);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    QCOMPARE(model.index(1).data(RunListModel::DetailRole).toString(), QStringLiteral("2  3 host(s)  2 of 3"));
}

void TestRunListModel::searchingTakesRowsAway()
{
    RunListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRuns(
        {run(4, m_today), run(3, m_today.addDays(-1)), run(2, m_today.addDays(-1)), run(1, m_today.addDays(-9))},
        m_today);
    model.setRuns({run(2, m_today.addDays(-1))}, m_today);
    QCOMPARE(shown(model), (QStringList{QStringLiteral("Yesterday"), QStringLiteral("2")}));
    model.setRuns({}, m_today);
    QVERIFY(model.isEmpty());
}

void TestRunListModel::aLineSaysHowItWent_data()
{
    using State = LaneStatus::State;
    QTest::addColumn<Run::State>("state");
    QTest::addColumn<Run::Counts>("counts");
    QTest::addColumn<QString>("words");
    QTest::addColumn<LaneStatus::State>("worst");
    QTest::newRow("all well") << Run::State::Ended << Run::Counts{{State::Ok, 2}, {State::Changed, 1}}
                              << QStringLiteral("7  3 host(s)  3 ok") << State::Ok;
    QTest::newRow("one failed") << Run::State::Ended
                                << Run::Counts{{State::Ok, 1}, {State::Failed, 1}, {State::Unreachable, 1}}
                                << QStringLiteral("7  3 host(s)  1 ok, 2 not") << State::Failed;
    QTest::newRow("stopped") << Run::State::Ended << Run::Counts{{State::Cancelled, 3}}
                             << QStringLiteral("7  3 host(s)  0 ok, 3 not") << State::Cancelled;
    QTest::newRow("interrupted") << Run::State::Interrupted << Run::Counts{{State::Ok, 1}, {State::Lost, 2}}
                                 << QStringLiteral("7  3 host(s)  interrupted") << State::Lost;
}

void TestRunListModel::aLineSaysHowItWent()
{
    QFETCH(Run::State, state);
    QFETCH(Run::Counts, counts);
    RunSummary summary = run(7, m_today);
    summary.state = state;
    summary.counts = counts;
    RunListModel model;
    model.setRuns({summary}, m_today);
    QTEST(model.index(1).data(RunListModel::DetailRole).toString(), "words");
    QTEST(worstOf(summary), "worst");
}

void TestRunListModel::strangeTitlesAreShownVisibly()
{
    RunSummary strange = run(1, m_today);
    strange.title = QStringLiteral("echo \u202E\u001b[31m");
    RunListModel model;
    model.setRuns({strange}, m_today);
    const QString title = model.index(1).data(RunListModel::TitleRole).toString();
    QVERIFY(!title.contains(QChar(0x202E)) && !title.contains(u'\u001b'));
}

QTEST_GUILESS_MAIN(TestRunListModel)
#include "tst_runlistmodel.moc"

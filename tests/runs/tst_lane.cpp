#include "runs/lane.h"

#include <QTest>

using State = LaneStatus::State;

class TestLane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOutcomeHasItsEnd_data();
    void everyOutcomeHasItsEnd();
    void stepsGoOneAfterTheOther();
    void aFailedStepIsTheLast();
    void whatCopiesLeaveIsCountedOverTheSteps();
    void timeIsForAllStepsTogether();
    void anUnknownStepFailsTheLane();
    void nothingFollowsAnEnd();
    void wordsGoThereAndBack();
};

namespace {

StepSpec command(const char *text)
{
    return {{}, QStringLiteral("command"), {{QStringLiteral("command"), QString::fromLatin1(text)}}};
}

} // namespace

void TestLane::everyOutcomeHasItsEnd_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("signal");
    QTest::addColumn<int>("error"); // -1: it exited
    QTest::addColumn<State>("state");
    const auto exited = [](const char *name, int status, const char *signal, State state) {
        QTest::newRow(name) << status << QString::fromLatin1(signal) << -1 << state;
    };
    const auto ended = [](const char *name, Error::Kind kind, State state) {
        QTest::newRow(name) << -1 << QString() << int(kind) << state;
    };
    exited("exit 0", 0, "", State::Ok);
    exited("exit 1", 1, "", State::Failed);
    exited("exit 255", 255, "", State::Failed);
    exited("signal", -1, "KILL", State::Failed);
    ended("unreachable", Error::Unreachable, State::Unreachable);
    ended("denied", Error::Denied, State::Unreachable);
    ended("no such name", Error::NotFound, State::Unreachable);
    ended("timed out", Error::TimedOut, State::TimedOut);
    ended("stopped", Error::Stopped, State::Cancelled);
    ended("lost", Error::Lost, State::Lost);
    ended("failed", Error::Failed, State::Failed);
    ended("invalid", Error::Invalid, State::Failed);
    ended("busy", Error::Busy, State::Failed);
}

void TestLane::everyOutcomeHasItsEnd()
{
    QFETCH(int, status);
    QFETCH(QString, signal);
    QFETCH(int, error);
    QFETCH(State, state);
    Lane lane({command("true")});
    LaneStatus is;
    const auto first = lane.begin(is, 100);
    QVERIFY(first && std::holds_alternative<act::Exec>(*first));
    QCOMPARE(is.state, State::Connecting);
    QCOMPARE(is.startedAt, 100);
    const Outcome outcome = error < 0 ? Outcome(Exited{status, signal, {}})
                                      : Outcome(Error{static_cast<Error::Kind>(error), QStringLiteral("why"), {}});
    QVERIFY(!lane.next(is, outcome, 250));
    QCOMPARE(is.state, state);
    QCOMPARE(is.endedAt, 250);
    QCOMPARE(is.exit, error < 0 ? status : -1);
    QCOMPARE(is.signal, signal);
    QCOMPARE(is.error.message.isEmpty(), is.endedWell());
    QVERIFY(is.hasEnded());
}

void TestLane::stepsGoOneAfterTheOther()
{
    Lane lane({command("one"), command("two")});
    LaneStatus is;
    QCOMPARE(std::get<act::Exec>(*lane.begin(is, 1)).command, QStringLiteral("one"));
    const auto second = lane.next(is, Outcome(Exited{0, {}, {}}), 2);
    QVERIFY(second);
    QCOMPARE(std::get<act::Exec>(*second).command, QStringLiteral("two"));
    QVERIFY(!is.hasEnded());
    QVERIFY(!lane.next(is, Outcome(Exited{0, {}, {}}), 3));
    QCOMPARE(is.state, State::Ok);
}

void TestLane::aFailedStepIsTheLast()
{
    Lane lane({command("one"), command("two")});
    LaneStatus is;
    lane.begin(is, 1);
    QVERIFY(!lane.next(is, Outcome(Exited{9, {}, QStringLiteral("The disk is full.")}), 2));
    QCOMPARE(is.state, State::Failed);
    QCOMPARE(is.exit, 9);
    QCOMPARE(is.error.message, QStringLiteral("The disk is full.")); // the performer's own words
}

void TestLane::whatCopiesLeaveIsCountedOverTheSteps()
{
    const StepSpec upload{
        {},
        QStringLiteral("upload"),
        {{QStringLiteral("from"), QStringLiteral("a")}, {QStringLiteral("to"), QStringLiteral("/a")}}};
    Lane lane({upload, upload});
    LaneStatus is;
    QVERIFY(lane.begin(is, 0));
    QVERIFY(lane.next(is, Outcome(Moved{true, 9, {}, {QStringLiteral("fifo")}, 3, 0}), 1));
    QVERIFY(!lane.next(is, Outcome(Moved{false, 0, {}, {}, 2, 4}), 2));
    QCOMPARE(is.state, State::Changed);
    QCOMPARE(is.sameFiles, 5);
    QCOMPARE(is.leftOut, 1);
    QCOMPARE(is.unverified, 4);
}

void TestLane::timeIsForAllStepsTogether()
{
    Lane lane({command("one"), command("two")}, 1000);
    LaneStatus is;
    lane.begin(is, 5000);
    QCOMPARE(lane.timeLeft(is, 5000), 1000);
    QCOMPARE(lane.timeLeft(is, 5400), 600);
    QVERIFY(!lane.next(is, Outcome(Exited{0, {}, {}}), 6000));
    QCOMPARE(is.state, State::TimedOut);
    QCOMPARE(lane.timeLeft(is, 9000), 1);
    QCOMPARE(Lane({command("x")}).timeLeft(is, 9000), 0);
}

void TestLane::anUnknownStepFailsTheLane()
{
    Lane lane({StepSpec{{}, QStringLiteral("teleport"), {}}});
    LaneStatus is;
    QVERIFY(!lane.begin(is, 1));
    QCOMPARE(is.state, State::Failed);
    QVERIFY(is.error.message.contains(QStringLiteral("teleport")));
}

void TestLane::nothingFollowsAnEnd()
{
    Lane lane({command("one")});
    LaneStatus is;
    lane.begin(is, 1);
    lane.next(is, Outcome(Exited{0, {}, {}}), 2);
    QVERIFY(!lane.next(is, Outcome(Exited{1, {}, {}}), 3));
    QCOMPARE(is.state, State::Ok);
    QCOMPARE(is.endedAt, 2);
}

void TestLane::wordsGoThereAndBack()
{
    for (int i = 0; i <= int(State::Lost); ++i)
        QCOMPARE(laneStateOf(word(static_cast<State>(i))), static_cast<State>(i));
    QCOMPARE(word(State::TimedOut), QStringLiteral("timed-out"));
    QCOMPARE(word(State::Lost), QStringLiteral("not-known"));
    QCOMPARE(laneStateOf(QStringLiteral("a word of a later version")), State::Lost);
}

QTEST_APPLESS_MAIN(TestLane)
#include "tst_lane.moc"

#include "app/laneprinter.h"
#include "fakes/textspool.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using State = LaneStatus::State;

class TestLanePrinter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonHasTheWordsThatAreFixed();
    void bytesThatAreNotUtf8ComeAsBase64();
    void aSentenceNamesHostEndAndReason();
    void exitCodesAreFixed_data();
    void exitCodesAreFixed();
    void aTerminalGetsColoursAndNothingElse();
    void aPipeGetsNoColours();
};

namespace {

LaneStatus laneIn(State state, int exit = -1)
{
    LaneStatus status;
    status.host.key = QStringLiteral("acc/eu/i-1");
    status.host.name = QStringLiteral("web-1");
    status.host.instance = QStringLiteral("i-1");
    status.host.address = QStringLiteral("10.0.0.1");
    status.state = state;
    status.exit = exit;
    status.startedAt = 1'000;
    status.endedAt = 3'500;
    return status;
}

} // namespace

void TestLanePrinter::jsonHasTheWordsThatAreFixed()
{
    const TextSpool output({{Stream::Out, "up\n"}, {Stream::Err, "hm\n"}});
    const QJsonObject json = QJsonDocument::fromJson(jsonOf(laneIn(State::Failed, 2), output, 0)).object();
    const QStringList keys = {QStringLiteral("address"), QStringLiteral("error"),    QStringLiteral("exit"),
                              QStringLiteral("host"),    QStringLiteral("instance"), QStringLiteral("name"),
                              QStringLiteral("seconds"), QStringLiteral("signal"),   QStringLiteral("started"),
                              QStringLiteral("state"),   QStringLiteral("stderr"),   QStringLiteral("stdout")};
    QCOMPARE(json.keys(), keys);
    QCOMPARE(json[QStringLiteral("state")].toString(), QStringLiteral("failed"));
    QCOMPARE(json[QStringLiteral("exit")].toInt(), 2);
    QCOMPARE(json[QStringLiteral("seconds")].toDouble(), 2.5);
    QCOMPARE(json[QStringLiteral("started")].toString(), QStringLiteral("1970-01-01T00:00:01.000Z"));
    QCOMPARE(json[QStringLiteral("stdout")].toString(), QStringLiteral("up\n"));
    QCOMPARE(json[QStringLiteral("stderr")].toString(), QStringLiteral("hm\n"));
    QVERIFY(json[QStringLiteral("signal")].isNull());
}

void TestLanePrinter::bytesThatAreNotUtf8ComeAsBase64()
{
    const TextSpool output({{Stream::Out, "\xff\xfe"}});
    const QJsonObject json = QJsonDocument::fromJson(jsonOf(laneIn(State::Ok, 0), output, 0)).object();
    QVERIFY(!json.contains(QStringLiteral("stdout")));
    QCOMPARE(json[QStringLiteral("stdout_base64")].toString(), QStringLiteral("//4="));
}

void TestLanePrinter::aSentenceNamesHostEndAndReason()
{
    LaneStatus status = laneIn(State::Unreachable);
    status.host.name = QStringLiteral("web\u202E-1");
    status.error = {Error::Unreachable, QStringLiteral("Port 22 refused the connection."), {}};
    QCOMPARE(sentenceOf(status), QStringLiteral("web<U+202E>-1: unreachable: Port 22 refused the connection."));
    QCOMPARE(endWords(laneIn(State::Failed, 7)), QStringLiteral("exit 7"));
}

void TestLanePrinter::exitCodesAreFixed_data()
{
    QTest::addColumn<QList<int>>("states");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, QList<State> states, int code) {
        QList<int> numbers;
        for (const State state : states)
            numbers.append(int(state));
        QTest::newRow(name) << numbers << code;
    };
    row("all ok", {State::Ok, State::Changed}, 0);
    row("ok and skipped", {State::Ok, State::Skipped}, 0);
    row("one failed", {State::Ok, State::Failed}, 1);
    row("unreachable", {State::Unreachable}, 1);
    row("timed out", {State::Ok, State::TimedOut}, 1);
    row("all skipped", {State::Skipped}, 3);
}

void TestLanePrinter::exitCodesAreFixed()
{
    QFETCH(QList<int>, states);
    QFETCH(int, code);
    QList<LaneStatus> lanes;
    for (const int state : states)
        lanes.append(laneIn(State(state)));
    QCOMPARE(exitCodeOf(lanes), code);
}

void TestLanePrinter::aTerminalGetsColoursAndNothingElse()
{
    QCOMPARE(forTerminal("\x1b[1;31mred\x1b[0m\ttab\r\n\x1b]0;title\x07"),
             QByteArray("\x1b[1;31mred\x1b[0m\ttab\n") + QStringLiteral("␛]0;title␇").toUtf8());
}

void TestLanePrinter::aPipeGetsNoColours()
{
    QCOMPARE(withoutColours("\x1b[31mred\x1b[m and \x1b[2J"), QByteArray("red and \x1b[2J"));
}

QTEST_GUILESS_MAIN(TestLanePrinter)
#include "tst_laneprinter.moc"

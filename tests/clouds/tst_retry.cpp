#include "clouds/pace.h"
#include "clouds/retry.h"

#include <QTest>

class TestRetry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWaitDoublesUpToItsCap_data();
    void theWaitDoublesUpToItsCap();
    void whatTheServerAsksForIsRead_data();
    void whatTheServerAsksForIsRead();
    void aBucketSpendsItsBurstThenWaits();
    void throttlingHalvesAndQuietWinsBack();
    void anUrgentCallDoesNotWait();
    void fiveFailuresInARowClose();
};

void TestRetry::theWaitDoublesUpToItsCap_data()
{
    QTest::addColumn<int>("failed");
    QTest::addColumn<double>("random");
    QTest::addColumn<qint64>("wait");
    QTest::newRow("first") << 0 << 0.5 << qint64(500);
    QTest::newRow("second") << 1 << 0.5 << qint64(1000);
    QTest::newRow("capped") << 9 << 0.5 << qint64(10'000);
    QTest::newRow("far") << 1000 << 0.999 << qint64(19'980);
    QTest::newRow("at once") << 3 << 0.0 << qint64(0);
}

void TestRetry::theWaitDoublesUpToItsCap()
{
    QFETCH(int, failed);
    QFETCH(double, random);
    QFETCH(qint64, wait);
    QCOMPARE(backOff(failed, 1000, 20'000, random), wait);
}

void TestRetry::whatTheServerAsksForIsRead_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("wait"); // -1: nothing
    const auto row = [](const char *name, const char *value, qint64 wait) {
        QTest::addRow("%s %s", name, value) << QByteArray(name) << QByteArray(value) << wait;
    };
    row("Retry-After", "7", 7'000);
    row("retry-after", " 7 ", 7'000);
    row("Retry-After", "Mon, 02 Mar 2026 08:12:15 GMT", 30'000);
    row("Retry-After", "Mon, 02 Mar 2026 08:00:00 GMT", 0);
    row("Retry-After", "soon", -1);
    row("Retry-After", "-3", -1);
    row("x-amz-retry-after", "1500", 1'500);
    row("RateLimit-Reset", "3", 3'000);
    row("X-RateLimit-Reset", "1772439165", 60'000);
    row("X-Other", "3", -1);
}

void TestRetry::whatTheServerAsksForIsRead()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(qint64, wait);
    const QDateTime now(QDate(2026, 3, 2), QTime(8, 11, 45), Qt::UTC);
    QCOMPARE(retryAfter({{name, value}}, now).value_or(-1), wait);
}

void TestRetry::aBucketSpendsItsBurstThenWaits()
{
    Pace pace(5);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(pace.take(0), 0);
    QCOMPARE(pace.take(0), 200);
    QCOMPARE(pace.take(0), 400);
    QCOMPARE(pace.take(10'000), 0);
}

void TestRetry::throttlingHalvesAndQuietWinsBack()
{
    Pace pace(8);
    pace.throttled(0);
    QCOMPARE(pace.perSecond(), 4.0);
    pace.take(59'999);
    QCOMPARE(pace.perSecond(), 4.0);
    pace.take(60'000);
    QCOMPARE(pace.perSecond(), 4.4);
    pace.take(60'000 * 30);
    QCOMPARE(pace.perSecond(), 8.0);
    for (int i = 0; i < 20; ++i)
        pace.throttled(60'000 * 30);
    QCOMPARE(pace.perSecond(), 0.5);
}

void TestRetry::anUrgentCallDoesNotWait()
{
    Pace pace(1);
    QCOMPARE(pace.take(0), 0);
    QCOMPARE(pace.take(0), 0);
    QCOMPARE(pace.take(0, true), 0);
    QCOMPARE(pace.take(0), 2'000); // behind the urgent one
}

void TestRetry::fiveFailuresInARowClose()
{
    Circuit circuit;
    for (int i = 0; i < 4; ++i)
        circuit.failed(0);
    circuit.worked();
    for (int i = 0; i < 4; ++i)
        circuit.failed(0);
    QCOMPARE(circuit.closedFor(0), 0);
    circuit.failed(1'000);
    QCOMPARE(circuit.closedFor(1'000), 60'000);
    QCOMPARE(circuit.closedFor(61'000), 0);
}

QTEST_APPLESS_MAIN(TestRetry)
#include "tst_retry.moc"

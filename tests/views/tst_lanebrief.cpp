#include "views/lanebrief.h"

#include <QTest>

class TestLaneBrief : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatCameOfACopyIsSaidFirst();
};

/// A narrow pane cuts the rest.
void TestLaneBrief::whatCameOfACopyIsSaidFirst()
{
    LaneStatus status;
    status.host.account = QStringLiteral("prod");
    QCOMPARE(lanebrief::facts(status), QStringLiteral("prod"));
    status.moved = 1024;
    status.toMove = 1024;
    status.sameFiles = 2;
    status.unverified = 1;
    const QStringList facts = lanebrief::facts(status).split(QStringLiteral("  ·  "));
    QCOMPARE(facts.size(), 4);
    QVERIFY2(facts[0].endsWith(QStringLiteral("copied")), qPrintable(facts[0]));
    QVERIFY2(facts[1].endsWith(QStringLiteral("already")), qPrintable(facts[1]));
    QVERIFY2(facts[2].endsWith(QStringLiteral("by hash")), qPrintable(facts[2]));
    QCOMPARE(facts[3], QStringLiteral("prod"));
}

QTEST_MAIN(TestLaneBrief)
#include "tst_lanebrief.moc"

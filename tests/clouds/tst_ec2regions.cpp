#include "fakes/awaited.h"
#include "fakes/ec2setting.h"

#include <QTest>

namespace {

const QString describeRegions = QStringLiteral("DescribeRegions");
constexpr qint64 aDay = 86'400'000;

} // namespace

class TestEc2Regions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void regionsAreAskedForOnceADay();
    void anOldListServesWhereTheHomeRegionIsDead_data();
    void anOldListServesWhereTheHomeRegionIsDead();
    void aRefusalIsNotPaperedOver();
    void nothingKnownAndNothingReachedIsAnError();
    void anotherSignInAsksForItself();
    void aRegionThatRefusesTheKeysAsksForTheListAgain();
    void theTestOfAnAccountAsksAlways();
};

void TestEc2Regions::regionsAreAskedForOnceADay()
{
    Ec2Setting at;
    const QStringList both = {at.west, at.east};
    QCOMPARE(*awaited(at.make()->regions({})), both);
    QCOMPARE(*awaited(at.make()->regions({})), both);
    QCOMPARE(at.server.count(describeRegions), 1);
    at.clock.wrongBy += aDay;
    at.server.clockAhead += aDay;
    at.server.addRegion(QStringLiteral("sa-east-1"));
    QCOMPARE(awaited(at.make()->regions({}))->size(), 3);
    QCOMPARE(at.server.count(describeRegions), 2);
}

void TestEc2Regions::anOldListServesWhereTheHomeRegionIsDead_data()
{
    QTest::addColumn<bool>("hangsUp");
    QTest::newRow("hung up on") << true;
    QTest::newRow("throttled") << false;
}

void TestEc2Regions::anOldListServesWhereTheHomeRegionIsDead()
{
    QFETCH(bool, hangsUp);
    Ec2Setting at;
    at.server.addInstances(at.west, 2);
    QVERIFY(awaited(at.make()->regions({})));
    at.clock.wrongBy += aDay;
    at.server.clockAhead += aDay;
    if (hangsUp)
        at.server.dead = {at.east}; // the home region, which is asked which regions there are
    else
        at.server.refuse(describeRegions, 503, QStringLiteral("RequestLimitExceeded"));
    const auto provider = at.make();
    const auto regions = awaited(provider->regions({}));
    QVERIFY2(regions, qPrintable(regions ? QString() : regions.error().message));
    QCOMPARE(*regions, (QStringList{at.west, at.east}));
    QCOMPARE(awaited(provider->page(at.west, {}, {}))->items.size(), 2);
}

void TestEc2Regions::aRefusalIsNotPaperedOver()
{
    Ec2Setting at;
    QVERIFY(awaited(at.make()->regions({})));
    at.clock.wrongBy += aDay;
    at.server.clockAhead += aDay;
    at.server.refuse(describeRegions, 403, QStringLiteral("UnauthorizedOperation"));
    const auto regions = awaited(at.make()->regions({}));
    QVERIFY(!regions);
    QCOMPARE(regions.error().kind, Error::Denied);
}

void TestEc2Regions::nothingKnownAndNothingReachedIsAnError()
{
    Ec2Setting at;
    at.server.dead = {at.east};
    const auto regions = awaited(at.make()->regions({}));
    QVERIFY(!regions);
    QCOMPARE(regions.error().kind, Error::Unreachable);
}

void TestEc2Regions::anotherSignInAsksForItself()
{
    Ec2Setting at;
    QVERIFY(awaited(at.make()->regions({})));
    at.values.plain.insert(QStringLiteral("home_region"), at.west);
    QVERIFY(awaited(at.make()->regions({})));
    QCOMPARE(at.server.count(describeRegions), 2);
}

void TestEc2Regions::aRegionThatRefusesTheKeysAsksForTheListAgain()
{
    Ec2Setting at;
    const auto provider = at.make();
    QCOMPARE(awaited(provider->regions({}))->size(), 2);
    at.server.notOptedIn = {at.west}; // switched off meanwhile
    QVERIFY(!awaited(provider->page(at.west, {}, {})));
    QCOMPARE(*awaited(provider->regions({})), QStringList{at.east});
}

void TestEc2Regions::theTestOfAnAccountAsksAlways()
{
    Ec2Setting at;
    QVERIFY(awaited(at.make()->regions({})));
    QVERIFY(awaited(at.make()->validate({})));
    QCOMPARE(at.server.count(describeRegions), 2);
}

QTEST_GUILESS_MAIN(TestEc2Regions)
#include "tst_ec2regions.moc"

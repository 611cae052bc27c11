#include "core/usualuser.h"
#include "fakes/awaited.h"
#include "fakes/ec2setting.h"

#include <QTest>

namespace {

const QString describeImages = QStringLiteral("DescribeImages");
const QString ubuntuName = QStringLiteral("ubuntu/images/hvm-ssd/ubuntu-jammy-22.04-amd64-server-20260101");

/// A cloud with machines of the images ami-0001, ami-0002 and so on, whose names it knows.
struct Shelf : Ec2Setting
{
    explicit Shelf(int images)
    {
        for (int i = 1; i <= images; ++i) {
            const QString id = QStringLiteral("ami-%1").arg(i, 4, 10, QLatin1Char('0'));
            server.images.insert(id, QStringLiteral("name of ") + id);
            server.add(west, {.id = QStringLiteral("i-%1").arg(i), .image = id});
        }
    }

    /// Of the machines of the first page, in their order.
    QStringList imageNames(Provider &provider)
    {
        const auto page = awaited(provider.page(west, {}, {}));
        QStringList names;
        if (page) {
            for (const Instance &instance : page->items)
                names.append(instance.imageName);
        }
        return names;
    }
};

} // namespace

class TestEc2Images : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void machinesHaveTheNameOfTheirImage();
    void theUsualUserComesFromTheImage();
    void whatThePlatformSaysStaysBesideTheName_data();
    void whatThePlatformSaysStaysBesideTheName();
    void namesAreAskedForInBatches();
    void namesAreRememberedOverProviders();
    void anImageThatIsGoneIsNotAskedForEachTime();
    void aFailureCostsOnlyTheNames_data();
    void aFailureCostsOnlyTheNames();
    void anotherSignInKnowsNothingOfThem();
};

void TestEc2Images::machinesHaveTheNameOfTheirImage()
{
    Shelf at(3);
    const auto provider = at.make();
    QCOMPARE(at.imageNames(*provider),
             (QStringList{QStringLiteral("name of ami-0001"), QStringLiteral("name of ami-0002"),
                          QStringLiteral("name of ami-0003")}));
    Instance known;
    known.id = QStringLiteral("i-2");
    known.region = at.west;
    QCOMPARE(awaited(provider->instance(known, {}))->imageName, QStringLiteral("name of ami-0002"));
    QCOMPARE(at.server.count(describeImages), 1);
}

void TestEc2Images::theUsualUserComesFromTheImage()
{
    Ec2Setting at;
    at.server.images.insert(QStringLiteral("ami-u"), ubuntuName);
    at.server.add(at.west, {.id = QStringLiteral("i-1"), .image = QStringLiteral("ami-u")});
    const auto page = awaited(at.make()->page(at.west, {}, {}));
    QVERIFY(page);
    QCOMPARE(usualUser(page->items.first()), QStringLiteral("ubuntu"));
}

void TestEc2Images::whatThePlatformSaysStaysBesideTheName_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");
    const QString redHat = QStringLiteral("Red Hat Enterprise Linux");
    QTest::newRow("Linux") << QStringLiteral("Linux/UNIX") << ubuntuName << ubuntuName;
    QTest::newRow("one's own image") << redHat << QStringLiteral("golden-7")
                                     << QStringLiteral("golden-7 (Red Hat Enterprise Linux)");
    QTest::newRow("says it itself") << redHat << QStringLiteral("red hat enterprise linux 9")
                                    << QStringLiteral("red hat enterprise linux 9");
    QTest::newRow("no name") << redHat << QString() << redHat;
    QTest::newRow("Windows") << QStringLiteral("Windows") << QStringLiteral("golden-8") << QStringLiteral("golden-8");
}

void TestEc2Images::whatThePlatformSaysStaysBesideTheName()
{
    QFETCH(QString, platform);
    QFETCH(QString, name);
    QFETCH(QString, shown);
    Shelf at(0);
    at.server.images.insert(QStringLiteral("ami-x"), name);
    at.server.add(at.west, {.id = QStringLiteral("i-1"), .image = QStringLiteral("ami-x"), .platform = platform});
    const auto provider = at.make();
    QCOMPARE(at.imageNames(*provider), QStringList{shown});
}

void TestEc2Images::namesAreAskedForInBatches()
{
    Shelf at(450);
    const auto provider = at.make();
    const QStringList names = at.imageNames(*provider);
    QCOMPARE(names.size(), 450);
    QVERIFY(!names.contains(QString()));
    QCOMPARE(at.server.count(describeImages), 3); // 200 a time, as many as a filter takes
}

void TestEc2Images::namesAreRememberedOverProviders()
{
    Shelf at(3);
    QCOMPARE(at.imageNames(*at.make()).size(), 3);
    at.server.refuse(describeImages, 403, QStringLiteral("UnauthorizedOperation"));
    QCOMPARE(at.imageNames(*at.make()).last(), QStringLiteral("name of ami-0003"));
    QCOMPARE(at.server.count(describeImages), 1);
}

void TestEc2Images::anImageThatIsGoneIsNotAskedForEachTime()
{
    Shelf at(2);
    at.server.images.remove(QStringLiteral("ami-0001"));
    const auto provider = at.make();
    const QStringList names = {QString(), QStringLiteral("name of ami-0002")};
    QCOMPARE(at.imageNames(*provider), names);
    QCOMPARE(at.imageNames(*provider), names);
    QCOMPARE(at.server.count(describeImages), 1);
    at.clock.elapsed += 600'000;
    QCOMPARE(at.imageNames(*provider), names);
    QCOMPARE(at.server.count(describeImages), 2);
}

void TestEc2Images::aFailureCostsOnlyTheNames_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("no right") << 403 << QStringLiteral("UnauthorizedOperation");
    QTest::newRow("throttled") << 503 << QStringLiteral("RequestLimitExceeded");
    QTest::newRow("broken") << 500 << QStringLiteral("InternalError");
    QTest::newRow("unknown to a private cloud") << 400 << QStringLiteral("InvalidAction");
}

void TestEc2Images::aFailureCostsOnlyTheNames()
{
    QFETCH(int, status);
    QFETCH(QString, code);
    Shelf at(3);
    at.server.refuse(describeImages, status, code);
    const auto provider = at.make();
    QCOMPARE(at.imageNames(*provider), (QStringList{QString(), QString(), QString()}));
    QCOMPARE(at.imageNames(*provider).size(), 3);
    QCOMPARE(at.server.count(describeImages), 1); // once, without waiting
    QVERIFY(at.clock.waits.isEmpty());
    at.server.refuse(describeImages, 0, {});
    at.clock.elapsed += 600'000;
    QCOMPARE(at.imageNames(*provider).first(), QStringLiteral("name of ami-0001"));
}

void TestEc2Images::anotherSignInKnowsNothingOfThem()
{
    Shelf at(1);
    QCOMPARE(at.imageNames(*at.make()).size(), 1);
    at.values.plain.insert(QStringLiteral("role_arn"), QStringLiteral("arn:aws:iam::210987654321:role/ops"));
    QCOMPARE(at.imageNames(*at.make()).size(), 1);
    QCOMPARE(at.server.count(describeImages), 2);
}

QTEST_GUILESS_MAIN(TestEc2Images)
#include "tst_ec2images.moc"

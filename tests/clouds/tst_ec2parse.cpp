#include "clouds/ec2parse.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace {

QByteArray own(const char *name)
{
    QFile file(QStringLiteral(SOURCE_DIR "/tests/replies/ec2/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QString foreignFolder = QStringLiteral(SOURCE_DIR "/../shared/replies/ec2");

QByteArray foreign(const QString &name)
{
    QFile file(foreignFolder + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestEc2Parse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldIsRead();
    void whatIsMissingIsNull();
    void theLowByteOfTheCodeIsTheState_data();
    void theLowByteOfTheCodeIsTheState();
    void regionsSayWhetherTheyAreEnabled();
    void anInstanceWithoutAnIdIsRefused();
    void everyKnownReplyIsReadOrRefused_data();
    void everyKnownReplyIsReadOrRefused();
    void noReplyIsLeftOutOfTheTable();
    void theKnownInstancesComeOut();
    void theKnownImagesComeOut_data();
    void theKnownImagesComeOut();
};

void TestEc2Parse::everyFieldIsRead()
{
    const auto page = readInstances(own("full.xml"));
    QVERIFY2(page, qPrintable(page ? QString() : page.error().detail));
    QCOMPARE(page->next, QStringLiteral("eyJ2IjoiMSJ9+/=="));
    QCOMPARE(page->items.size(), 1);
    const Instance &it = page->items.first();
    QCOMPARE(it.id, QStringLiteral("i-09f1aa22bb33cc44d"));
    QCOMPARE(it.name, QStringLiteral("wörker-3"));
    QCOMPARE(it.state, Instance::State::Running); // 272 = 256 + 16
    QCOMPARE(it.rawState, QStringLiteral("running"));
    QCOMPARE(it.zone, QStringLiteral("eu-west-1b"));
    QCOMPARE(it.type, QStringLiteral("t3.small"));
    QCOMPARE(it.image, QStringLiteral("ami-0abc"));
    QCOMPARE(it.imageName, QStringLiteral("Red Hat Enterprise Linux"));
    QCOMPARE(it.platform, Instance::Platform::Linux);
    QCOMPARE(it.keyName, QStringLiteral("ops"));
    QCOMPARE(it.network, QStringLiteral("vpc-77"));
    QCOMPARE(it.subnet, QStringLiteral("subnet-1f"));
    QCOMPARE(it.launched, QDateTime(QDate(2026, 3, 2), QTime(8, 11, 45), Qt::UTC));
    QCOMPARE(it.publicV4, (QStringList{QStringLiteral("198.51.100.7"), QStringLiteral("198.51.100.8")}));
    QCOMPARE(it.privateV4, (QStringList{QStringLiteral("10.4.1.17"), QStringLiteral("10.4.1.18")}));
    QCOMPARE(it.publicV6, (QStringList{QStringLiteral("2001:db8::1"), QStringLiteral("2001:db8::5")}));
    QCOMPARE(it.dns, QStringList{QStringLiteral("ec2-198-51-100-7.eu-west-1.compute.amazonaws.com")});
    QCOMPARE(it.securityGroups, (QList<Instance::Named>{{QStringLiteral("sg-1"), QStringLiteral("web")},
                                                        {QStringLiteral("sg-2"), QStringLiteral("db")}}));
    QCOMPARE(it.tags.size(), 3);
    QVERIFY(it.tags.value(QStringLiteral("bare")).isEmpty() && !it.tags.value(QStringLiteral("bare")).isNull());
    QCOMPARE(it.extra.value(rootDeviceTitle()), QStringLiteral("ebs"));
    QCOMPARE(it.extra.value(lifecycleTitle()), QStringLiteral("spot"));
    const QStringList kept = it.extra.values();
    for (const char *value : {"arm64", "xen", "started by a person", "arn:aws:iam::210987654321:instance-profile/web",
                              "required", "euw1-az2", "default", "rack", "workers", "210987654321",
                              "2025-12-24T10:00:00.000Z", "ip-10-4-1-17.eu-west-1.compute.internal"})
        QVERIFY2(kept.contains(QString::fromLatin1(value)), value);
}

void TestEc2Parse::whatIsMissingIsNull()
{
    const auto page = readInstances(own("bare.xml"));
    QVERIFY(page);
    QVERIFY(page->next.isNull());
    QCOMPARE(page->items.size(), 3);
    const Instance &dead = page->items[0];
    QCOMPARE(dead.state, Instance::State::Terminated);
    QCOMPARE(dead.name, QStringLiteral("i-0dead"));
    QVERIFY(dead.keyName.isNull() && dead.network.isNull() && dead.address().isNull() && dead.dns.isEmpty());
    QVERIFY(dead.launched.isValid());
    const Instance &six = page->items[1];
    QCOMPARE(six.name, QStringLiteral("i-0six"));
    QCOMPARE(six.platform, Instance::Platform::Windows);
    QVERIFY(six.publicV4.isEmpty());
    QCOMPARE(six.publicV6, QStringList{QStringLiteral("2001:db8::9")}); // link-local ones reach nobody
    QCOMPARE(six.address(), QStringLiteral("2001:db8::9"));
    const Instance &strange = page->items[2];
    QCOMPARE(strange.state, Instance::State::Unknown);
    QCOMPARE(strange.rawState, QStringLiteral("hibernating-somewhere"));
}

void TestEc2Parse::theLowByteOfTheCodeIsTheState_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("name");
    QTest::addColumn<Instance::State>("state");
    QTest::newRow("pending") << 0 << QStringLiteral("pending") << Instance::State::Pending;
    QTest::newRow("running") << 16 << QStringLiteral("running") << Instance::State::Running;
    QTest::newRow("high byte") << 0xff10 << QStringLiteral("running") << Instance::State::Running;
    QTest::newRow("shutting down") << 32 << QStringLiteral("shutting-down") << Instance::State::Stopping;
    QTest::newRow("terminated") << 48 << QStringLiteral("terminated") << Instance::State::Terminated;
    QTest::newRow("stopping") << 64 << QStringLiteral("stopping") << Instance::State::Stopping;
    QTest::newRow("stopped") << 80 << QStringLiteral("stopped") << Instance::State::Stopped;
    QTest::newRow("new code") << 96 << QStringLiteral("running") << Instance::State::Unknown;
    QTest::newRow("only a name") << -1 << QStringLiteral("stopped") << Instance::State::Stopped;
    QTest::newRow("only shutting down") << -1 << QStringLiteral("shutting-down") << Instance::State::Stopping;
    QTest::newRow("nothing") << -1 << QString() << Instance::State::Unknown;
}

void TestEc2Parse::theLowByteOfTheCodeIsTheState()
{
    QFETCH(int, code);
    QFETCH(QString, name);
    QFETCH(Instance::State, state);
    QCOMPARE(ec2State(code, name), state);
}

void TestEc2Parse::regionsSayWhetherTheyAreEnabled()
{
    const auto regions = readRegions(own("regions.xml"));
    QVERIFY(regions);
    QStringList enabled;
    for (const Ec2Region &region : *regions) {
        if (region.enabled)
            enabled.append(region.name);
    }
    QCOMPARE(enabled, (QStringList{QStringLiteral("eu-west-1"), QStringLiteral("eu-south-1"), QStringLiteral("nova")}));
}

void TestEc2Parse::anInstanceWithoutAnIdIsRefused()
{
    const auto page =
        readInstances("<DescribeInstancesResponse><reservationSet><item><instancesSet><item/></instancesSet>"
                      "</item></reservationSet></DescribeInstancesResponse>");
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Failed);
}

/// What must come of each reply that is known of EC2: how many instances, or -1 for one that is not of this kind.
static const QMap<QString, int> &knownReplies()
{
    static const QMap<QString, int> replies = {
        {QStringLiteral("create_tags.xml"), -1},
        {QStringLiteral("delete_tags.xml"), -1},
        {QStringLiteral("describe_account_attributes.xml"), -1},
        {QStringLiteral("describe_addresses.xml"), -1},
        {QStringLiteral("describe_addresses_all.xml"), -1},
        {QStringLiteral("describe_addresses_multi.xml"), -1},
        {QStringLiteral("describe_addresses_single.xml"), -1},
        {QStringLiteral("describe_availability_zones.xml"), -1},
        {QStringLiteral("describe_images.xml"), -1},
        {QStringLiteral("describe_images_ex_imageids.xml"), -1},
        {QStringLiteral("describe_instance_types.xml"), -1},
        {QStringLiteral("describe_instances.xml"), 2},
        {QStringLiteral("describe_key_pairs.xml"), -1},
        {QStringLiteral("describe_security_groups.xml"), -1},
        {QStringLiteral("describe_tags.xml"), -1},
        {QStringLiteral("describe_volumes.xml"), -1},
        {QStringLiteral("describe_vpcs.xml"), -1},
        {QStringLiteral("get_console_output.xml"), -1},
        {QStringLiteral("import_key_pair.xml"), -1},
        {QStringLiteral("reboot_instances.xml"), -1},
        {QStringLiteral("run_instances.xml"), -1},
    };
    return replies;
}

void TestEc2Parse::everyKnownReplyIsReadOrRefused_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("count");
    for (auto it = knownReplies().begin(); it != knownReplies().end(); ++it)
        QTest::newRow(qPrintable(it.key())) << it.key() << it.value();
}

void TestEc2Parse::everyKnownReplyIsReadOrRefused()
{
    QFETCH(QString, file);
    QFETCH(int, count);
    const QByteArray reply = foreign(file);
    if (reply.isEmpty())
        QSKIP("The collected replies of EC2 are not here: they belong into ../shared/replies/ec2.");
    const auto page = readInstances(reply);
    QCOMPARE(page ? int(page->items.size()) : -1, count);
    if (count < 0) {
        QCOMPARE(page.error().kind, Error::Failed);
        QVERIFY2(page.error().detail.contains(u"instead of DescribeInstancesResponse"),
                 qPrintable(page.error().detail));
    }
}

void TestEc2Parse::noReplyIsLeftOutOfTheTable()
{
    const QStringList files = QDir(foreignFolder).entryList({QStringLiteral("*.xml")});
    if (files.isEmpty())
        QSKIP("The collected replies of EC2 are not here: they belong into ../shared/replies/ec2.");
    QCOMPARE(files, knownReplies().keys());
}

void TestEc2Parse::theKnownInstancesComeOut()
{
    const QByteArray reply = foreign(QStringLiteral("describe_instances.xml"));
    if (reply.isEmpty())
        QSKIP("The collected replies of EC2 are not here: they belong into ../shared/replies/ec2.");
    const auto page = readInstances(reply);
    QVERIFY(page);
    const Instance &first = page->items[0];
    QCOMPARE(first.id, QStringLiteral("i-4382922a"));
    QCOMPARE(first.name, first.id);
    QCOMPARE(first.state, Instance::State::Stopped);
    QCOMPARE(first.publicV4, QStringList{QStringLiteral("1.2.3.4")});
    QCOMPARE(first.privateV4, QStringList{QStringLiteral("10.211.11.211")});
    QCOMPARE(first.securityGroups.size(), 2);
    QCOMPARE(first.keyName, QStringLiteral("fauxkey"));
    const Instance &second = page->items[1];
    QCOMPARE(second.name, QStringLiteral("Test Server 2"));
    QCOMPARE(second.network, QStringLiteral("vpc-61dcd30e"));
    QCOMPARE(second.subnet, QStringLiteral("subnet-5fd9d412"));
    QCOMPARE(second.tags.value(QStringLiteral("Group")), QStringLiteral("VPC Test"));
    QCOMPARE(second.launched, QDateTime(QDate(2013, 12, 2), QTime(15, 58, 29), Qt::UTC));
}

void TestEc2Parse::theKnownImagesComeOut_data()
{
    using Names = QHash<QString, QString>;
    QTest::addColumn<QString>("file");
    QTest::addColumn<Names>("names");
    const QString first = QStringLiteral("ami-57ba933a");
    const QString name = QStringLiteral("Test Image");
    QTest::newRow("all") << QStringLiteral("describe_images.xml")
                         << Names{{first, name},
                                  {QStringLiteral("ami-85b2a8ae"), QStringLiteral("Test Image 2")},
                                  {QStringLiteral("ami-85b2a8ac"), QStringLiteral("Test Image 3")}};
    QTest::newRow("by id") << QStringLiteral("describe_images_ex_imageids.xml") << Names{{first, name}};
}

void TestEc2Parse::theKnownImagesComeOut()
{
    using Names = QHash<QString, QString>;
    QFETCH(const QString, file);
    QFETCH(const Names, names);
    const QByteArray reply = foreign(file);
    if (reply.isEmpty())
        QSKIP("The collected replies of EC2 are not here: they belong into ../shared/replies/ec2.");
    const auto images = readImages(reply);
    QVERIFY(images);
    QCOMPARE(*images, names);
}

QTEST_APPLESS_MAIN(TestEc2Parse)
#include "tst_ec2parse.moc"

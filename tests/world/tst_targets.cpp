#include "core/usualuser.h"
#include "world/targets.h"

#include <QTest>

class TestTargets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAddressFollowsThePolicy_data();
    void theAddressFollowsThePolicy();
    void theUserIsTheUsualOneOfTheImage_data();
    void theUserIsTheUsualOneOfTheImage();
    void theHostIsFrozenWhole();
    void thePersonCountsMoreThanTheInventory();
    void anAddressOfACloudIsLentAndOfAFileIsNot();
    void rulesCountMoreThanTheInventoryAndLessThanThePerson();
    void aRuleChoosesTheAddress_data();
    void aRuleChoosesTheAddress();
    void aJumpHostThatWasNamedCountsMoreThanTheInventorys();
    void aHostOfAnEarlierRunIsWhereItsInstanceIsNow();
};

void TestTargets::theAddressFollowsThePolicy_data()
{
    QTest::addColumn<Instance>("instance");
    QTest::addColumn<QString>("address");
    const auto row = [](const char *name, const std::function<void(Instance &)> &fill, const char *address) {
        Instance instance;
        fill(instance);
        QTest::newRow(name) << instance << QString::fromLatin1(address);
    };
    const QStringList v4 = {QStringLiteral("54.1.2.3")};
    const QStringList v6 = {QStringLiteral("2600::1")};
    const QStringList ten = {QStringLiteral("10.0.0.5")};
    row(
        "nothing", [](Instance &) {}, "");
    row(
        "public before private",
        [&](Instance &i) {
            i.publicV4 = v4;
            i.privateV4 = ten;
        },
        "54.1.2.3");
    row(
        "v4 before v6",
        [&](Instance &i) {
            i.publicV4 = v4;
            i.publicV6 = v6;
        },
        "54.1.2.3");
    row(
        "only v6",
        [&](Instance &i) {
            i.publicV6 = v6;
            i.privateV4 = ten;
        },
        "2600::1");
    row(
        "a name before private",
        [&](Instance &i) {
            i.dns = {QStringLiteral("a.example.com")};
            i.privateV4 = ten;
        },
        "a.example.com");
    row(
        "only private", [&](Instance &i) { i.privateV4 = ten; }, "10.0.0.5");
    row(
        "private first through a jump host",
        [&](Instance &i) {
            i.publicV4 = v4;
            i.privateV4 = ten;
            i.sshJump = QStringLiteral("gate");
        },
        "10.0.0.5");
    row(
        "never link-local v6",
        [&](Instance &i) {
            i.publicV6 = {QStringLiteral("FE80::1")};
            i.privateV4 = ten;
        },
        "10.0.0.5");
    row(
        "never link-local v4", [](Instance &i) { i.privateV4 = {QStringLiteral("169.254.7.7")}; }, "");
    row(
        "the second when the first is link-local",
        [](Instance &i) {
            i.privateV6 = {QStringLiteral("fe80::2"), QStringLiteral("fd00::2")};
        },
        "fd00::2");
    row(
        "the entry of ssh_config", [](Instance &i) { i.sshAlias = QStringLiteral("gate"); }, "gate");
}

void TestTargets::theAddressFollowsThePolicy()
{
    QFETCH(Instance, instance);
    QFETCH(QString, address);
    QCOMPARE(addressOf(instance), address);
    QCOMPARE(hostOf(instance).address, address);
}

void TestTargets::theUserIsTheUsualOneOfTheImage_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("image");
    QTest::addColumn<QString>("user");
    QTest::newRow("Amazon Linux") << "ec2"
                                  << "al2023-ami-2023.4.2024"
                                  << "ec2-user";
    QTest::newRow("Amazon Linux 2") << "ec2"
                                    << "amzn2-ami-hvm-2.0"
                                    << "ec2-user";
    QTest::newRow("Ubuntu") << "ec2"
                            << "ubuntu/images/hvm-ssd/ubuntu-jammy-22.04"
                            << "ubuntu";
    QTest::newRow("Debian on EC2") << "ec2"
                                   << "debian-12-amd64-2024"
                                   << "admin";
    QTest::newRow("Debian on OpenStack") << "openstack"
                                         << "Debian 12"
                                         << "debian";
    QTest::newRow("Debian elsewhere") << "digitalocean"
                                      << "Debian 12 x64"
                                      << "root";
    QTest::newRow("Alma on EC2") << "ec2"
                                 << "AlmaLinux OS 9.3"
                                 << "ec2-user";
    QTest::newRow("Red Hat") << "ec2"
                             << "RHEL-9.3.0_HVM"
                             << "ec2-user";
    QTest::newRow("Flatcar") << "ec2"
                             << "Flatcar-stable-3815"
                             << "core";
    QTest::newRow("Windows") << "ec2"
                             << "Windows_Server-2022-English"
                             << "Administrator";
    QTest::newRow("unknown") << "ec2"
                             << "golden-7"
                             << "";
    QTest::newRow("no image") << "ansible"
                              << ""
                              << "";
}

void TestTargets::theUserIsTheUsualOneOfTheImage()
{
    QFETCH(QString, provider);
    QFETCH(QString, image);
    QFETCH(QString, user);
    Instance instance;
    instance.provider = provider;
    instance.imageName = image;
    QCOMPARE(usualUser(instance), user);
    QCOMPARE(hostOf(instance).user, user);
    QCOMPARE(hostOf(instance).userIsGuess, !user.isEmpty());
    instance.sshUser = QStringLiteral("deploy");
    QCOMPARE(hostOf(instance).user, QStringLiteral("deploy"));
    QVERIFY(!hostOf(instance).userIsGuess);
}

void TestTargets::theHostIsFrozenWhole()
{
    Instance instance;
    instance.id = QStringLiteral("i-1");
    instance.name = QStringLiteral("app-01");
    instance.account = QStringLiteral("prod-aws");
    instance.accountId = QStringLiteral("uuid");
    instance.region = QStringLiteral("eu-west-1");
    instance.keyName = QStringLiteral("ops");
    instance.publicV4 = {QStringLiteral("54.1.2.3")};
    instance.sshPort = 2222;
    instance.sshKeyFile = QStringLiteral("/k");
    instance.sshJump = QStringLiteral("gate:23");
    instance.sshAlias = QStringLiteral("app");
    instance.tags = {{QStringLiteral("Env"), QStringLiteral("Production")}};
    const Host host = hostOf(instance);
    QCOMPARE(host.key, instance.key());
    QCOMPARE(host.name, instance.name);
    QCOMPARE(host.instance, instance.id);
    QCOMPARE(host.account, instance.account);
    QCOMPARE(host.region, instance.region);
    QCOMPARE(host.keyName, instance.keyName);
    QCOMPARE(host.port, 2222);
    QCOMPARE(host.forwardAgent, QString());
    QCOMPARE(host.identityFiles, QStringList{QStringLiteral("/k")});
    QCOMPARE(host.jump, QStringLiteral("gate:23"));
    QCOMPARE(host.alias, QStringLiteral("app"));
    QVERIFY(host.production);
    QCOMPARE(hostOf(Instance()).port, 22);
}

void TestTargets::anAddressOfACloudIsLentAndOfAFileIsNot()
{
    Instance instance;
    instance.region = QStringLiteral("eu-west-1");
    for (const char *file : {"", "csv", "ansible", "sshconfig", "hosts"}) {
        instance.provider = QString::fromLatin1(file);
        QVERIFY2(!hostOf(instance).isLent, file); // whatever region a file gives it
    }
    instance.region.clear();
    instance.provider = QStringLiteral("ec2");
    QVERIFY(hostOf(instance).isLent);
}

void TestTargets::thePersonCountsMoreThanTheInventory()
{
    Instance instance;
    instance.sshUser = QStringLiteral("deploy");
    instance.sshPort = 2222;
    instance.sshKeyFile = QStringLiteral("/theirs");
    const Host host = hostOf(instance, {QStringLiteral("root"), QStringLiteral("/mine"), 23});
    QCOMPARE(host.user, QStringLiteral("root"));
    QCOMPARE(host.port, 23);
    QVERIFY(host.portIsSaid);
    QCOMPARE(host.identityFiles, (QStringList{QStringLiteral("/mine"), QStringLiteral("/theirs")}));
}

void TestTargets::rulesCountMoreThanTheInventoryAndLessThanThePerson()
{
    Instance instance;
    instance.name = QStringLiteral("web-1");
    instance.imageName = QStringLiteral("ubuntu-22.04");
    instance.publicV4 = {QStringLiteral("54.1.2.3")};
    instance.privateV4 = {QStringLiteral("10.0.0.5")};
    instance.sshJump = QStringLiteral("theirs");
    instance.sshKeyFile = QStringLiteral("/theirs");
    Access access;
    access.user = QStringLiteral("deploy");
    access.port = 2222;
    access.keyFile = QStringLiteral("/rule");
    access.forwardAgent = true;
    access.jump = QStringLiteral("gate:23");
    access.byName = true;
    const Host host = hostOf(instance, {}, access);
    QCOMPARE(host.user, QStringLiteral("deploy"));
    QVERIFY(!host.userIsGuess);
    QCOMPARE(host.port, 2222);
    QCOMPARE(host.identityFiles, (QStringList{QStringLiteral("/rule"), QStringLiteral("/theirs")}));
    QCOMPARE(host.forwardAgent, QStringLiteral("yes"));
    QCOMPARE(host.jump, QStringLiteral("gate:23"));
    QCOMPARE(host.alias, QStringLiteral("web-1"));
    QCOMPARE(host.address, QStringLiteral("10.0.0.5"));
    QCOMPARE(hostOf(instance, {QStringLiteral("root"), {}, 22}, access).user, QStringLiteral("root"));
    QCOMPARE(hostOf(instance, {QStringLiteral("root"), {}, 22}, access).port, 22);
    access.keyFile = QStringLiteral("~/.ssh/rule");
    QVERIFY(hostOf(instance, {}, access).identityFiles.first().startsWith(u'/'));
    access.jump = QStringLiteral("none");
    instance.sshAlias = QStringLiteral("theirs");
    const Host direct = hostOf(instance, {}, access);
    QVERIFY(direct.noJump && direct.jump.isEmpty());
    QCOMPARE(direct.address, QStringLiteral("54.1.2.3"));
    QCOMPARE(direct.alias, QStringLiteral("theirs"));
    instance.sshAlias.clear();
    instance.name = QStringLiteral("-oProxyCommand=x");
    QCOMPARE(hostOf(instance, {}, access).alias, QString());
}

void TestTargets::aRuleChoosesTheAddress_data()
{
    QTest::addColumn<AddressChoice>("choice");
    QTest::addColumn<QString>("address");
    QTest::newRow("usual") << AddressChoice::Usual << QStringLiteral("54.1.2.3");
    QTest::newRow("public") << AddressChoice::Public << QStringLiteral("54.1.2.3");
    QTest::newRow("private") << AddressChoice::Private << QStringLiteral("10.0.0.5");
    QTest::newRow("IPv6") << AddressChoice::V6 << QStringLiteral("fd00::5");
    QTest::newRow("a name, but there is none") << AddressChoice::Dns << QStringLiteral("54.1.2.3");
}

void TestTargets::aRuleChoosesTheAddress()
{
    QFETCH(AddressChoice, choice);
    Instance instance;
    instance.publicV4 = {QStringLiteral("54.1.2.3")};
    instance.privateV4 = {QStringLiteral("10.0.0.5")};
    instance.privateV6 = {QStringLiteral("fe80::5"), QStringLiteral("fd00::5")};
    Access access;
    access.address = choice;
    QTEST(addressOf(instance, access), "address");
}

void TestTargets::aJumpHostThatWasNamedCountsMoreThanTheInventorys()
{
    Instance instance;
    instance.publicV4 = QStringList{QStringLiteral("54.1.2.3")};
    instance.privateV4 = QStringList{QStringLiteral("10.0.0.5")};
    instance.sshJump = QStringLiteral("gate");
    TargetOptions options;
    options.jump = QStringLiteral("me@other:2222");
    QCOMPARE(hostOf(instance, options).jump, QStringLiteral("me@other:2222"));
    QCOMPARE(hostOf(instance, options).address, QStringLiteral("10.0.0.5"));
    options.jump = QStringLiteral("none");
    QCOMPARE(hostOf(instance, options).jump, QString());
    QCOMPARE(hostOf(instance, options).address, QStringLiteral("54.1.2.3"));
}

void TestTargets::aHostOfAnEarlierRunIsWhereItsInstanceIsNow()
{
    Instance instance;
    instance.publicV4 = QStringList{QStringLiteral("54.1.2.3")};
    instance.privateV4 = QStringList{QStringLiteral("10.0.0.5")};
    TargetOptions options;
    options.user = QStringLiteral("carol");
    const Host then = hostOf(instance, options);
    instance.publicV4 = QStringList{QStringLiteral("54.9.9.9")};
    const Host now = whereNow(then, instance);
    QCOMPARE(now.address, QStringLiteral("54.9.9.9"));
    QCOMPARE(now.user, QStringLiteral("carol"));
    options.jump = QStringLiteral("gate");
    QCOMPARE(whereNow(hostOf(instance, options), instance).address, QStringLiteral("10.0.0.5"));
    instance.publicV4.clear();
    instance.privateV4.clear();
    QCOMPARE(whereNow(then, instance).address, QString());
}

QTEST_APPLESS_MAIN(TestTargets)
#include "tst_targets.moc"

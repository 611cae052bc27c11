#include "core/text.h"
#include "providers/csvinventory.h"

#include <QTest>

#include <ctime>

class TestCsvInventory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreRead();
    void bomSemicolonsAndUmlautsAreFine();
    void addressesComeFromWhatThereIs_data();
    void addressesComeFromWhatThereIs();
    void tagsArePartedInManyWays_data();
    void tagsArePartedInManyWays();
    void aGivenStateIsKnown();
    void badRowsAreNamedAndTheOthersKept();
    void sameNamesStayApart();
    void guardedCellsReadBackTheSame();
    void secretsAndHostileCellsComeToNothing();
    void aTableWithoutHostsIsRefused();
    void tenThousandRowsLoadAtOnce();

private:
    static StaticInventory read(const QByteArray &text);
};

StaticInventory TestCsvInventory::read(const QByteArray &text)
{
    const auto inventory = csvInventory(QStringLiteral("/hosts.csv"), text);
    return inventory ? *inventory : StaticInventory{{}, {inventory.error().message}, {}};
}

void TestCsvInventory::columnsAreRead()
{
    const auto inventory = read(
        "Name,ID,State,Provider,Account,Region,Zone,Type,Address,Public_IP,Private_IP,IPv6,Port,User,Key,Jump,Image,"
        "Launched,VPC,Security_Groups,Tags,Group,Note,rack\n"
        "web-1,i-1,running,ec2,prod,eu-west-1,eu-west-1a,t3.small,203.0.113.7,203.0.113.7;203.0.113.8,10.0.0.1,"
        "2001:db8::1;fd00::1,2222,deploy,~/.ssh/id,ops@bastion:22,ami-1,2026-03-02T08:11:45Z,vpc-1,web;sg-1,"
        "env=prod;blue,front,a note,r7\n");
    QCOMPARE(inventory.instances.size(), 1);
    QVERIFY2(inventory.warnings.isEmpty(), qPrintable(inventory.warnings.join(u'\n')));
    const Instance i = inventory.instances.first();
    QCOMPARE(i.name, QStringLiteral("web-1"));
    QCOMPARE(i.id, QStringLiteral("i-1"));
    QCOMPARE(i.state, Instance::State::Running);
    QVERIFY(i.stateIsKnowable);
    QCOMPARE(i.region, QStringLiteral("eu-west-1"));
    QCOMPARE(i.zone, QStringLiteral("eu-west-1a"));
    QCOMPARE(i.type, QStringLiteral("t3.small"));
    QCOMPARE(i.publicV4, (QStringList{QStringLiteral("203.0.113.7"), QStringLiteral("203.0.113.8")}));
    QCOMPARE(i.privateV4, QStringList{QStringLiteral("10.0.0.1")});
    QCOMPARE(i.publicV6, QStringList{QStringLiteral("2001:db8::1")});
    QCOMPARE(i.privateV6, QStringList{QStringLiteral("fd00::1")});
    QCOMPARE(i.sshPort, 2222);
    QCOMPARE(i.sshUser, QStringLiteral("deploy"));
    QCOMPARE(i.sshKeyFile, QStringLiteral("~/.ssh/id"));
    QCOMPARE(i.sshJump, QStringLiteral("ops@bastion:22"));
    QCOMPARE(i.image, QStringLiteral("ami-1"));
    QCOMPARE(i.launched, QDateTime(QDate(2026, 3, 2), QTime(8, 11, 45), Qt::UTC));
    QCOMPARE(i.network, QStringLiteral("vpc-1"));
    QCOMPARE(i.securityGroups.size(), 2);
    QCOMPARE(i.tags, (QMap<QString, QString>{{QStringLiteral("env"), QStringLiteral("prod")},
                                             {QStringLiteral("blue"), {}},
                                             {QStringLiteral("front"), {}}}));
    QCOMPARE(i.extra.value(QStringLiteral("rack")), QStringLiteral("r7"));
    QCOMPARE(i.extra.value(QStringLiteral("provider")), QStringLiteral("ec2"));
    QCOMPARE(i.extra.value(QStringLiteral("note")), QStringLiteral("a note"));
}

void TestCsvInventory::bomSemicolonsAndUmlautsAreFine()
{
    const auto inventory = read("\xEF\xBB\xBFname;ip;ort\r\nw\xC3\xB6rker;10.0.0.1;K\xC3\xB6ln\r\n");
    QCOMPARE(inventory.instances.size(), 1);
    QCOMPARE(inventory.instances.first().name, QStringLiteral("wörker"));
    QCOMPARE(inventory.instances.first().extra.value(QStringLiteral("ort")), QStringLiteral("Köln"));
    QCOMPARE(inventory.instances.first().address(), QStringLiteral("10.0.0.1"));
}

void TestCsvInventory::addressesComeFromWhatThereIs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("address");
    const auto row = [](const char *title, const char *text, const char *name, const char *address) {
        QTest::newRow(title) << QByteArray(text) << QString::fromLatin1(name) << QString::fromLatin1(address);
    };
    row("name only", "name\nweb-1\n", "web-1", "web-1");
    row("ip only", "ip,x\n10.0.0.1,\n", "10.0.0.1", "10.0.0.1");
    row("host only", "Host Name,hostname\nx,web.x\n", "web.x", "web.x");
    row("address beats name", "name,address\nweb,web.int\n", "web", "web.int");
    row("public first", "name,private_ip,public_ip\nweb,10.0.0.1,203.0.113.1\n", "web", "203.0.113.1");
    row("zero is none", "name,public_ip\nweb,0.0.0.0\n", "web", "web");
    row("a private address as the public one", "name,public_ip\nweb,10.0.0.1\n", "web", "10.0.0.1");
}

void TestCsvInventory::addressesComeFromWhatThereIs()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, name);
    QFETCH(QString, address);
    const auto inventory = read(text);
    QCOMPARE(inventory.instances.size(), 1);
    QCOMPARE(inventory.instances.first().name, name);
    QCOMPARE(inventory.instances.first().address(), address);
}

void TestCsvInventory::tagsArePartedInManyWays_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("tags");
    const auto row = [](const char *cell, const char *tags) {
        QTest::newRow(cell) << QString::fromLatin1(cell) << QString::fromLatin1(tags);
    };
    row("env=prod;blue", "blue|env=prod");
    row("env=prod | blue", "blue|env=prod");
    row("env=prod role=web", "env=prod|role=web");
    row("prod web", "prod|web");
    row("Name=web 1", "Name=web 1");
    row("Name=web 1;x", "Name=web 1|x");
    row("a=b=c", "a=b=c");
    row("=x;;", "");
}

void TestCsvInventory::tagsArePartedInManyWays()
{
    QFETCH(QString, cell);
    QFETCH(QString, tags);
    QStringList words;
    const auto found = tagsOfCell(cell);
    for (auto it = found.cbegin(); it != found.cend(); ++it)
        words += it->isEmpty() ? it.key() : it.key() + u'=' + *it;
    QCOMPARE(words.join(u'|'), tags);
}

void TestCsvInventory::aGivenStateIsKnown()
{
    const auto inventory = read("name,state\na,Stopped\nb,\nc,unknown\n");
    QVERIFY(!isTarget(inventory.instances.at(0)));
    QVERIFY(isTarget(inventory.instances.at(1)));
    QVERIFY(isTarget(inventory.instances.at(2)));
}

void TestCsvInventory::badRowsAreNamedAndTheOthersKept()
{
    const auto inventory = read("name,ip\na,10.0.0.1,x\n,\n-oProxyCommand=x,10.0.0.2\nb,10.0.0.3\n");
    QCOMPARE(inventory.instances.size(), 1);
    QCOMPARE(inventory.warnings.size(), 3);
    QVERIFY(inventory.warnings.at(0).contains(QStringLiteral("Line 2")));
    QVERIFY(inventory.warnings.at(1).contains(QStringLiteral("Line 3")));
    QVERIFY(inventory.warnings.at(2).contains(QStringLiteral("Line 4")));
}

void TestCsvInventory::sameNamesStayApart()
{
    const auto inventory = read("name,ip\na,10.0.0.1\na,10.0.0.2\n");
    QCOMPARE(inventory.instances.size(), 2);
    QVERIFY(inventory.instances.at(0).key() != inventory.instances.at(1).key());
    QCOMPARE(inventory.warnings.size(), 1);
}

void TestCsvInventory::guardedCellsReadBackTheSame()
{
    for (const QString &text : {QStringLiteral("=1+1"), QStringLiteral("@x"), QStringLiteral("+49"),
                                QStringLiteral("'quoted'"), QStringLiteral("a,\"b\""), QStringLiteral("wörker")}) {
        const auto inventory = read("name,note\nweb," + csvCell(text).toUtf8() + "\n");
        QCOMPARE(inventory.instances.size(), 1);
        QCOMPARE(inventory.instances.first().extra.value(QStringLiteral("note")), text);
    }
}

void TestCsvInventory::secretsAndHostileCellsComeToNothing()
{
    const auto inventory =
        read("name,ip,user,jump,port,password,root-pass\nweb,-oProxyCommand=id,-l,-J x,70000,XSECRETX,XSECRETX\n"
             "\"a\x1b[1m\",10.0.0.1,,,,,\n../x,,,,,,\n");
    QCOMPARE(inventory.instances.size(), 2);
    const Instance web = inventory.instances.first();
    QCOMPARE(web.address(), QStringLiteral("web"));
    QVERIFY(web.sshUser.isEmpty());
    QVERIFY(web.sshJump.isEmpty());
    QCOMPARE(web.sshPort, 0);
    QVERIFY(!web.extra.values().join(u' ').contains(QStringLiteral("XSECRETX")));
    QVERIFY(inventory.instances.last().address().isNull());
}

void TestCsvInventory::aTableWithoutHostsIsRefused()
{
    const auto inventory = csvInventory(QStringLiteral("/x.csv"), "colour,size\nred,1\n");
    QVERIFY(!inventory);
    QCOMPARE(inventory.error().kind, Error::Invalid);
}

void TestCsvInventory::tenThousandRowsLoadAtOnce()
{
    QByteArray text = "name,address,port,tags\n";
    for (int i = 0; i < 10'000; ++i)
        text += "web-" + QByteArray::number(i) + ",10.0.0.1,2222,env=prod;rack=r1\n";
    std::clock_t begin = std::clock();
    QCOMPARE(read(text).instances.size(), 10'000);
    qInfo("CSV of 10,000 hosts: %ld ms of CPU", (std::clock() - begin) * 1000 / CLOCKS_PER_SEC);
}

QTEST_GUILESS_MAIN(TestCsvInventory)
#include "tst_csvinventory.moc"

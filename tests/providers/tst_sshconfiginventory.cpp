#include "fakes/textfiles.h"
#include "providers/sshconfiginventory.h"

#include <QTest>

#include <ctime>

class TestSshConfigInventory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void patternsAndJumpHostsMakeNoEntries();
    void aMatchingNegationVoidsTheLine();
    void theFirstValueWins();
    void identityFilesAddUpAndTokensAreFilledIn();
    void whicheverOfJumpAndCommandComesFirstWins();
    void matchIsEvaluatedAndNeverRuns_data();
    void matchIsEvaluatedAndNeverRuns();
    void includesFollowPatternsAndStayConditional();
    void includesNeverLoop();
    void badLinesAreNamedAndTheOthersKept();
    void hostileNamesComeToNothing();
    void onlyTheOwnFileHasAliases();
    void tenThousandHostsLoadAtOnce();

private:
    static InventoryReader person();
    static StaticInventory read(const QByteArray &text);
    static Instance find(const StaticInventory &inventory, const char *name);
    static QStringList names(const StaticInventory &inventory);
};

namespace {

const QString own = QStringLiteral("/home/ann/.ssh/config");

} // namespace

InventoryReader TestSshConfigInventory::person()
{
    return {QStringLiteral("/home/ann"),
            QStringLiteral("ann"),
            QStringLiteral("desk.example.com"),
            {{QStringLiteral("KEYS"), QStringLiteral("/keys")}}};
}

StaticInventory TestSshConfigInventory::read(const QByteArray &text)
{
    const auto inventory = sshConfigInventory(own, TextFiles{{own, text}}, person());
    return inventory ? *inventory : StaticInventory{{}, {inventory.error().message}, {}};
}

Instance TestSshConfigInventory::find(const StaticInventory &inventory, const char *name)
{
    for (const Instance &instance : inventory.instances) {
        if (instance.name == QLatin1String(name))
            return instance;
    }
    return {};
}

QStringList TestSshConfigInventory::names(const StaticInventory &inventory)
{
    QStringList names;
    for (const Instance &instance : inventory.instances)
        names += instance.name;
    return names;
}

void TestSshConfigInventory::patternsAndJumpHostsMakeNoEntries()
{
    const auto inventory =
        read("Include conf.d/*.conf\nHost web-? !web-9\n  User deploy\n  ProxyJump bastion\nHost web-1 web-2\n"
             "  Hostname %h.int.example.com\n  Port 2222\nHost *\n  IdentityFile ~/.ssh/id_ed25519\n"
             "  ServerAliveInterval 30\n");
    QCOMPARE(names(inventory), (QStringList{QStringLiteral("web-1"), QStringLiteral("web-2")}));
    const Instance web = find(inventory, "web-2");
    QCOMPARE(web.dns, QStringList{QStringLiteral("web-2.int.example.com")});
    QCOMPARE(web.sshUser, QStringLiteral("deploy"));
    QCOMPARE(web.sshPort, 2222);
    QCOMPARE(web.sshJump, QStringLiteral("bastion"));
    QCOMPARE(web.sshKeyFile, QStringLiteral("/home/ann/.ssh/id_ed25519"));
    QCOMPARE(web.sshAlias, QStringLiteral("web-2"));
    QVERIFY(!web.stateIsKnowable);
    QVERIFY(isTarget(web));
    QVERIFY2(inventory.warnings.isEmpty(), qPrintable(inventory.warnings.join(u'\n')));
    QVERIFY(find(inventory, "web-1").id != web.id);
}

void TestSshConfigInventory::aMatchingNegationVoidsTheLine()
{
    const auto inventory = read("Host * !bastion\n  User deploy\nHost bastion web\nHost web\n  User other\n");
    QVERIFY(find(inventory, "bastion").sshUser.isNull());
    QCOMPARE(find(inventory, "web").sshUser, QStringLiteral("deploy"));
}

void TestSshConfigInventory::theFirstValueWins()
{
    const auto inventory =
        read("PORT=2200\nHost a b\n  hostname = \"10.0.0.1\"\n  Port 22\n  USER x # comment\nHost a\n  User y\n"
             "  HostName 10.0.0.2\n");
    const Instance a = find(inventory, "a");
    QCOMPARE(a.privateV4, QStringList{QStringLiteral("10.0.0.1")});
    QCOMPARE(a.sshPort, 2200);
    QCOMPARE(a.sshUser, QStringLiteral("x"));
}

void TestSshConfigInventory::identityFilesAddUpAndTokensAreFilledIn()
{
    const auto config =
        readSshConfig(own,
                      TextFiles{{own, "Host a\n User bob\n Hostname a.x\n IdentityFile ${KEYS}/%r-%h-%n-%p-%u-%L-%%\n"
                                      "Host *\n IdentityFile none\n IdentityFile \"%d/my key\"\n"}},
                      person());
    QVERIFY(config);
    const SshSettings a = SshConfigResolver(*config, person()).resolve(QStringLiteral("a"));
    QCOMPARE(a.identityFiles,
             (QStringList{QStringLiteral("/keys/bob-a.x-a-22-ann-desk-%"), QStringLiteral("/home/ann/my key")}));
}

void TestSshConfigInventory::whicheverOfJumpAndCommandComesFirstWins()
{
    const auto inventory =
        read("Host a\n ProxyJump none\nHost a b\n ProxyCommand ssh -W %h:%p ops@gate # not a comment\n"
             "Host c\n ProxyCommand ssh -W %h:%p ops@gate\nHost *\n ProxyJump bastion:2222,inner\n");
    QVERIFY(find(inventory, "a").sshJump.isEmpty());
    QVERIFY(find(inventory, "b").sshJump.isEmpty());
    QCOMPARE(find(inventory, "c").sshJump, QStringLiteral("ops@gate"));
    const auto jump = read("Host d\nHost *\n ProxyJump bastion:2222,inner\n ProxyCommand nc %h %p\n");
    QCOMPARE(find(jump, "d").sshJump, QStringLiteral("bastion:2222,inner"));
}

void TestSshConfigInventory::matchIsEvaluatedAndNeverRuns_data()
{
    QTest::addColumn<QByteArray>("criteria");
    QTest::addColumn<bool>("holds");
    QTest::newRow("all") << QByteArray("all") << true;
    QTest::newRow("host after Hostname") << QByteArray("host *.example.com") << true;
    QTest::newRow("host before Hostname") << QByteArray("host web") << false;
    QTest::newRow("originalhost") << QByteArray("originalhost web,db") << true;
    QTest::newRow("negated") << QByteArray("!originalhost db") << true;
    QTest::newRow("user") << QByteArray("user deploy") << true;
    QTest::newRow("localuser") << QByteArray("localuser ann") << true;
    QTest::newRow("both") << QByteArray("localuser ann user root") << false;
    QTest::newRow("tagged") << QByteArray("tagged blue") << true;
    QTest::newRow("equals") << QByteArray("host=web.example.com user=deploy") << true;
    QTest::newRow("exec") << QByteArray("exec \"touch /tmp/never\"") << false;
    QTest::newRow("negated exec") << QByteArray("!exec \"false\"") << false;
    QTest::newRow("network") << QByteArray("localnetwork 10.0.0.0/8") << false;
    QTest::newRow("final") << QByteArray("final") << true;
    QTest::newRow("not final") << QByteArray("!final all") << true;
    QTest::newRow("no value") << QByteArray("host") << false;
}

void TestSshConfigInventory::matchIsEvaluatedAndNeverRuns()
{
    QFETCH(QByteArray, criteria);
    QFETCH(bool, holds);
    const auto inventory =
        read("Host web\n Hostname web.example.com\n User deploy\n Tag blue\nMatch " + criteria + "\n Port 2222\n");
    QCOMPARE(find(inventory, "web").sshPort, holds ? 2222 : 0);
    QVERIFY(find(inventory, "web").tags.contains(QStringLiteral("blue")));
}

void TestSshConfigInventory::includesFollowPatternsAndStayConditional()
{
    const TextFiles files{
        {own,
         "Include conf.d/*.conf ~/more ${KEYS}/x\nHost web\n User deploy\n Include web.conf\n Port 22\nHost other\n"},
        {QStringLiteral("/home/ann/.ssh/conf.d/a.conf"), "Host a\n User first\n"},
        {QStringLiteral("/home/ann/.ssh/conf.d/b.conf"), "Host a b\n User second\n"},
        {QStringLiteral("/home/ann/.ssh/conf.d/c.txt"), "Host c\n"},
        {QStringLiteral("/home/ann/.ssh/conf.d/.d.conf"), "Host d\n"},
        {QStringLiteral("/home/ann/more"), "Host m\n"},
        {QStringLiteral("/keys/x"), "Host x\n"},
        {QStringLiteral("/home/ann/.ssh/web.conf"), "IdentityFile /k\nHost w* other\n HostName 10.0.0.1\n"}};
    const auto inventory = sshConfigInventory(own, files, person());
    QVERIFY(inventory);
    QCOMPARE(names(*inventory).join(u' '), QStringLiteral("a b m x web other"));
    QCOMPARE(find(*inventory, "a").sshUser, QStringLiteral("first"));
    const Instance web = find(*inventory, "web");
    QCOMPARE(web.sshKeyFile, QStringLiteral("/k"));
    QCOMPARE(web.sshPort, 22);
    QCOMPARE(web.privateV4, QStringList{QStringLiteral("10.0.0.1")});
    QCOMPARE(find(*inventory, "other").dns, QStringList{QStringLiteral("other")});
    QVERIFY(find(*inventory, "other").sshKeyFile.isNull());
    QVERIFY(inventory->files.contains(QStringLiteral("/home/ann/.ssh/conf.d")));
    QVERIFY(inventory->files.contains(QStringLiteral("/home/ann/more")));
}

void TestSshConfigInventory::includesNeverLoop()
{
    TextFiles files{{own, "Include a\nHost end\n"},
                    {QStringLiteral("/home/ann/.ssh/a"), "Include config a\nHost in\n"}};
    const auto loop = sshConfigInventory(own, files, person());
    QVERIFY(loop);
    QCOMPARE(names(*loop).join(u' '), QStringLiteral("in end"));
    QCOMPARE(loop->warnings.size(), 2);
    QVERIFY2(loop->warnings.first().contains(QStringLiteral("line 1")), qPrintable(loop->warnings.first()));
    for (int i = 0; i < 30; ++i)
        files.add(QStringLiteral("/home/ann/.ssh/d%1").arg(i),
                  "Include d" + QByteArray::number(i + 1) + " d" + QByteArray::number(i + 1) + "\n");
    files.add(own, "Include d0\nHost end\n");
    const auto deep = sshConfigInventory(own, files, person());
    QVERIFY(deep);
    QCOMPARE(names(*deep).join(u' '), QStringLiteral("end"));
    QVERIFY(!deep->warnings.isEmpty());
}

void TestSshConfigInventory::badLinesAreNamedAndTheOthersKept()
{
    const auto inventory = read("Host a\n User \"x\n Port\n Port 99999\nHost\nHost b\n");
    QCOMPARE(names(inventory).join(u' '), QStringLiteral("a b"));
    QCOMPARE(inventory.warnings.size(), 3);
    QVERIFY(inventory.warnings.at(0).contains(QStringLiteral("line 2")));
    QVERIFY(inventory.warnings.at(2).contains(QStringLiteral("line 5")));
    QCOMPARE(find(inventory, "a").sshPort, 0);
    QVERIFY(!sshConfigInventory(own, TextFiles{{own, QByteArray("Host a\0b", 8)}}, person()));
    QCOMPARE(sshConfigInventory(own, TextFiles{}, person()).error().kind, Error::NotFound);
}

void TestSshConfigInventory::hostileNamesComeToNothing()
{
    const auto inventory =
        read("Host -oProxyCommand=id a\x1b[1m ../x ok\nHost ok\n User -oProxyCommand=x\n Hostname -bad\n"
             " ProxyJump -J\n");
    QCOMPARE(names(inventory).join(u' '), QStringLiteral("../x ok"));
    for (const Instance &instance : inventory.instances)
        QVERIFY(instance.address().isNull());
    QVERIFY(find(inventory, "../x").sshAlias.isNull());
    QVERIFY(find(inventory, "ok").sshUser.isNull());
    QVERIFY(find(inventory, "ok").sshJump.isEmpty());
    for (const QString &warning : inventory.warnings)
        QVERIFY(!warning.contains(QChar(0x1b)));
    read("Host " + QByteArray("*?").repeated(500) + " x\nHost " + QByteArray(5'000, 'a') + " b\n");
}

void TestSshConfigInventory::onlyTheOwnFileHasAliases()
{
    const QString other = QStringLiteral("/srv/team.config");
    const auto inventory = sshConfigInventory(other, TextFiles{{other, "Host a\n"}}, person());
    QVERIFY(inventory);
    QVERIFY(inventory->instances.first().sshAlias.isNull());
}

void TestSshConfigInventory::tenThousandHostsLoadAtOnce()
{
    QByteArray text = "Host web-* !web-9\n  User deploy\n";
    for (int i = 0; i < 10'000; ++i) {
        const QByteArray n = QByteArray::number(i);
        text += "Host web-" + n + " alias-" + n + "\n  Hostname 10.1." + QByteArray::number(i / 250) + '.' +
                QByteArray::number(i % 250) + "\n  Port 2222\n";
    }
    text += "Host *\n  IdentityFile ~/.ssh/id_ed25519\n  ProxyJump bastion\n";
    std::clock_t begin = std::clock();
    const auto inventory = read(text);
    qInfo("ssh_config of 10,000 blocks, 20,000 names: %ld ms of CPU", (std::clock() - begin) * 1000 / CLOCKS_PER_SEC);
    QCOMPARE(inventory.instances.size(), 20'000);
    QCOMPARE(find(inventory, "web-9999").sshJump, QStringLiteral("bastion"));
}

QTEST_GUILESS_MAIN(TestSshConfigInventory)
#include "tst_sshconfiginventory.moc"

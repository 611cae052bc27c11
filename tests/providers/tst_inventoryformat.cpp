#include "fakes/textfiles.h"
#include "providers/inventoryformat.h"

#include <QTest>

class TestInventoryFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formatsAreToldApart_data();
    void formatsAreToldApart();
    void whatIsNoInventoryIsSaid_data();
    void whatIsNoInventoryIsSaid();
    void aProgramIsForAnsible();
    void aFolderIsForAnsible();
    void whatWasFoundCanBeRead();
    void aProgramToConnectWithIsKnownByItsFileAndContent();
    void theOwnSshConfigIsNoForeignFile();
};

void TestInventoryFormat::formatsAreToldApart_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *title, const char *name, const char *text, const char *key) {
        QTest::newRow(title) << QString::fromLatin1(name) << QByteArray(text) << QString::fromLatin1(key);
    };
    row("ssh", "config", "# mine\nHost a\n  User b\n", "sshconfig");
    row("ssh, options first", "x", "ServerAliveInterval 30\nHost a\n", "sshconfig");
    row("ssh, include first", "x", "Include conf.d/*\n", "sshconfig");
    row("ansible section", "hosts", "[web]\na\n", "ansible");
    row("ansible variables", "hosts", "a ansible_host=10.0.0.1\n", "ansible");
    row("ansible range", "hosts", "web[01:03].x\n", "ansible");
    row("ansible by name", "x.ini", "a\n", "ansible");
    row("yaml by name", "x.yml", "all:\n", "ansible");
    row("yaml by content", "hosts", "all:\n  hosts:\n    a:\n", "ansible");
    row("json", "x.json", "{}", "ansible");
    row("json by content", "x", "{\"all\": {}}", "ansible");
    row("csv by name", "x.csv", "name\na\n", "csv");
    row("csv by content", "x", "\xEF\xBB\xBFName;IP\na;10.0.0.1\n", "csv");
    row("tabs", "x.txt", "name\tip\na\t10.0.0.1\n", "csv");
    row("list", "hosts.txt", "# x\na\nops@b:22\n", "hosts");
    row("list of addresses", "x", "10.0.0.1\n[::1]:22\n", "hosts");
    row("etc hosts", "hosts", "127.0.0.1 localhost\n10.0.0.1 web\n", "hosts");
    row("empty", "x", "\n# nothing\n", "hosts");
}

void TestInventoryFormat::formatsAreToldApart()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    QFETCH(QString, key);
    const QString path = u'/' + name;
    const auto format = inventoryFormat(path, TextFiles{{path, text}});
    QVERIFY2(format, format ? "" : qPrintable(format.error().message));
    QCOMPARE(providerKey(*format), key);
}

void TestInventoryFormat::whatIsNoInventoryIsSaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    QTest::newRow("prose") << QStringLiteral("x") << QByteArray("Dear all, this is no list\nof anything at all.\n")
                           << int(Error::Invalid);
    QTest::newRow("binary") << QStringLiteral("x")
                            << QByteArray("\x7f"
                                          "ELF\0\1",
                                          6)
                            << int(Error::Invalid);
    QTest::newRow("state") << QStringLiteral("terraform.tfstate") << QByteArray("{}") << int(Error::Unsupported);
    QTest::newRow("state by content") << QStringLiteral("x")
                                      << QByteArray("{\"version\":4,\"terraform_version\":\"1\"}")
                                      << int(Error::Unsupported);
    QTest::newRow("options") << QStringLiteral("x") << QByteArray("-oProxyCommand=id\n--help\n") << int(Error::Invalid);
}

void TestInventoryFormat::whatIsNoInventoryIsSaid()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    QFETCH(int, kind);
    const QString path = u'/' + name;
    const auto format = inventoryFormat(path, TextFiles{{path, text}});
    QVERIFY(!format);
    QCOMPARE(int(format.error().kind), kind);
    QVERIFY(format.error().message.contains(path));
    QCOMPARE(inventoryFormat(QStringLiteral("/none"), TextFiles{}).error().kind, Error::NotFound);
}

void TestInventoryFormat::aProgramIsForAnsible()
{
    const QString path = QStringLiteral("/inv");
    TextFiles files{{path, "#!/bin/sh\necho '{}'\n"}};
    files.programs.insert(path);
    const auto format = inventoryFormat(path, files);
    QVERIFY(format);
    QCOMPARE(*format, InventoryFormat::Ansible);
}

void TestInventoryFormat::aFolderIsForAnsible()
{
    const auto format = inventoryFormat(QStringLiteral("/inv"), TextFiles{{QStringLiteral("/inv/hosts"), "a\n"}});
    QVERIFY(format);
    QCOMPARE(*format, InventoryFormat::Ansible);
}

void TestInventoryFormat::whatWasFoundCanBeRead()
{
    const TextFiles files{
        {QStringLiteral("/ssh"), "Host a\n"},
        {QStringLiteral("/ini"), "[g]\na\n"},
        {QStringLiteral("/csv"), "name,ip\na,10.0.0.1\n"},
        {QStringLiteral("/list"), "a\n"},
        {QStringLiteral("/yaml"), "# mine\nall:\n  hosts:\n    a: {ansible_private_key_file: ~/k}\n"}};
    const InventoryReader person{QStringLiteral("/home/ann"), QStringLiteral("ann"), {}, {}};
    for (const char *path : {"/ssh", "/ini", "/csv", "/list", "/yaml"}) {
        const QString name = QString::fromLatin1(path);
        const auto inventory = readInventory(name, *inventoryFormat(name, files), files, person);
        QVERIFY(inventory);
        QCOMPARE(inventory->instances.size(), 1);
        QCOMPARE(inventory->instances.first().name, QStringLiteral("a"));
        QVERIFY(inventory->files.contains(name));
        const bool yaml = name == QStringLiteral("/yaml");
        QCOMPARE(inventory->instances.first().sshKeyFile, yaml ? QStringLiteral("/home/ann/k") : QString());
    }
}

void TestInventoryFormat::aProgramToConnectWithIsKnownByItsFileAndContent()
{
    const auto programOf = [](const QByteArray &hosts, const QByteArray &variables) {
        const TextFiles files{{QStringLiteral("/inv/hosts"), hosts},
                              {QStringLiteral("/inv/group_vars/web"), variables}};
        const auto read = readInventory(QStringLiteral("/inv/hosts"), InventoryFormat::Ansible, files, {});
        return read ? read->instances.value(0).sshProxy : ForeignProgram();
    };
    const QByteArray hosts = "[web]\na\n";
    const QByteArray variables = "ansible_ssh_common_args: -o ProxyCommand=\"nc gate 22\"\n";
    const ForeignProgram program = programOf(hosts, variables);
    QCOMPARE(program.command, QStringLiteral("nc gate 22"));
    QCOMPARE(program.file, QStringLiteral("/inv/hosts"));
    QCOMPARE(program.hash.size(), 64);
    QCOMPARE(programOf(hosts, variables), program);
    // Whatever was read for it counts: also a remark in a file beside it.
    QVERIFY(programOf(hosts, variables + "# x\n").hash != program.hash);
    QVERIFY(programOf(hosts + "# x\n", variables).hash != program.hash);
}

void TestInventoryFormat::theOwnSshConfigIsNoForeignFile()
{
    const QString own = QStringLiteral("/home/ann/.ssh/config");
    const QString other = QStringLiteral("/srv/team/ssh_config");
    const QByteArray text = "Host a\n HostName 10.0.0.1\n ProxyCommand nc -x gate %h %p\n";
    const TextFiles files{{own, text}, {other, text}};
    InventoryReader reader;
    reader.home = QStringLiteral("/home/ann");
    const auto mine = readInventory(own, InventoryFormat::SshConfig, files, reader);
    QCOMPARE(mine->instances.value(0).sshProxy.command, QString());
    QCOMPARE(mine->instances.value(0).sshAlias, QStringLiteral("a"));
    const auto theirs = readInventory(other, InventoryFormat::SshConfig, files, reader);
    QCOMPARE(theirs->instances.value(0).sshProxy.command, QStringLiteral("nc -x gate %h %p"));
    QCOMPARE(theirs->instances.value(0).sshProxy.file, other);
}

QTEST_GUILESS_MAIN(TestInventoryFormat)
#include "tst_inventoryformat.moc"

#include "fakes/textfiles.h"
#include "providers/inventoryformat.h"

#include <QRandomGenerator>
#include <QTest>

/// Whatever a file holds, reading it ends, and ends in hosts that harm nothing or in a sentence.
class TestInventoryFuzz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void brokenSamplesEndInHostsOrASentence_data();
    void brokenSamplesEndInHostsOrASentence();

private:
    static QByteArray broken(QByteArray text, QRandomGenerator &random);
};

void TestInventoryFuzz::brokenSamplesEndInHostsOrASentence_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("sample");
    QTest::newRow("ssh") << int(InventoryFormat::SshConfig) << QStringLiteral("/ssh")
                         << QByteArray(
                                "Include ssh x*\nHost web-? !web-9 a \"b c\"\n  ProxyJump ops@[::1]:22,b\n  Hostname "
                                "%h.%%x\nMatch host a user "
                                "!b exec \"x\" final\n  IdentityFile ${A}~/%d\n  ProxyCommand ssh -W %h:%p -p 22 x\n");
    QTest::newRow("ini")
        << int(InventoryFormat::Ansible) << QStringLiteral("/hosts.ini")
        << QByteArray(
               "web[01:03:2]-[a:c]:22 a=[1,'x',{2:3}] b=\"'q'\"\n[g:children]\nh\n[h]\n[::1]:22 ansible_ssh_args='-J "
               "x -o ProxyCommand=\"ssh -W %h:%p y\"'\n[g:vars]\nansible_port={{ x }}\n");
    QTest::newRow("yaml") << int(InventoryFormat::Ansible) << QStringLiteral("/hosts.yml")
                          << QByteArray("all:\n  hosts: {a: &x {ansible_port: 22, l: [1, 2]}, 'b[1:3]': *x}\n  "
                                        "children:\n    g:\n      vars: {<<: "
                                        "*x, v: !vault |\n        abc}\n      hosts:\n        c:\n");
    QTest::newRow("json")
        << int(InventoryFormat::Ansible) << QStringLiteral("/list.json")
        << QByteArray(R"({"_meta":{"hostvars":{"a":{"p":1}}},"g":{"hosts":["a"],"children":["h"]},"h":["b"]})");
    QTest::newRow("csv")
        << int(InventoryFormat::Csv) << QStringLiteral("/x.csv")
        << QByteArray("name;ip;tags;port;launched\n\"a;\"\"b\";10.0.0.1;x=y|z;22;2026-01-01T00:00:00Z\n=1;::1;;;\n");
    QTest::newRow("list") << int(InventoryFormat::HostList) << QStringLiteral("/x")
                          << QByteArray("a\nops@b:22 # x\n[::1]:22\n10.0.0.1 c d\nssh://x@y:22/\n");
}

QByteArray TestInventoryFuzz::broken(QByteArray text, QRandomGenerator &random)
{
    static const char bytes[] = "\0\n\r\t \"'\\[]{}:;,=#%!*?&<>-@|$~\x1b\x80\xff\xc3";
    static const QByteArray odd(bytes, sizeof(bytes) - 1);
    const int changes = random.bounded(1, 6);
    for (int i = 0; i < changes && !text.isEmpty(); ++i) {
        const int at = random.bounded(int(text.size()));
        switch (random.bounded(4)) {
        case 0:
            text[at] = odd.at(random.bounded(int(odd.size())));
            break;
        case 1:
            text.remove(at, random.bounded(1, 12));
            break;
        case 2:
            text.insert(at, text.mid(random.bounded(int(text.size())), random.bounded(1, 30)));
            break;
        default:
            text.insert(at, QByteArray(random.bounded(1, 40), odd.at(random.bounded(int(odd.size())))));
        }
    }
    return text;
}

void TestInventoryFuzz::brokenSamplesEndInHostsOrASentence()
{
    QFETCH(int, format);
    QFETCH(QString, path);
    QFETCH(QByteArray, sample);
    QRandomGenerator random(20261122);
    const InventoryReader person{QStringLiteral("/home/ann"), QStringLiteral("ann"), QStringLiteral("desk"), {}};
    int read = 0;
    for (int i = 0; i < 1'000; ++i) {
        const QByteArray text = i == 0 ? sample : broken(sample, random);
        const TextFiles files{{path, text}};
        const auto found = inventoryFormat(path, files);
        QVERIFY(found || !found.error().message.isEmpty());
        const auto inventory = readInventory(path, InventoryFormat(format), files, person);
        if (!inventory) {
            QVERIFY(!inventory.error().message.isEmpty());
            continue;
        }
        ++read;
        for (const Instance &instance : inventory->instances) {
            QVERIFY(!instance.id.isEmpty() && !instance.name.isEmpty());
            for (const QString &text_ :
                 {instance.name, instance.address(), instance.sshUser, instance.sshJump, instance.sshAlias})
                QVERIFY2(!text_.startsWith(u'-'), text.constData());
        }
    }
    QVERIFY(read > 0);
}

QTEST_GUILESS_MAIN(TestInventoryFuzz)
#include "tst_inventoryfuzz.moc"

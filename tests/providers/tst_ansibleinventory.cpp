#include "fakes/textfiles.h"
#include "providers/ansibleinventory.h"

#include <QTest>

#include <ctime>

class TestAnsibleInventory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSampleComesOut();
    void iniLinesAreRead_data();
    void iniLinesAreRead();
    void iniMistakesHaveTheirLine_data();
    void iniMistakesHaveTheirLine();
    void yamlUnderTheNameOfAnIniIsSaid();
    void aChildOverridesItsParentAndAHostBoth();
    void depthPriorityAndNameDecide();
    void filesOfVariablesWinOverTheInventory();
    void yamlIsRead();
    void whatProgramsPrintIsRead();
    void yamlMistakesAreSaid_data();
    void yamlMistakesAreSaid();
    void secretsAreNeverCopied();
    void onlySshIsConnectedTo();
    void sshArgumentsGiveTheJumpHost_data();
    void sshArgumentsGiveTheJumpHost();
    void aCommandThatIsToConnectIsKeptButNamesNoFile();
    void aFolderIsOneInventory();
    void programsAreRefused();
    void hostileNamesComeToNothing();
    void longChainsOfGroupsEnd();
    void tenThousandHostsLoadAtOnce();

private:
    static StaticInventory read(const QByteArray &text, const char *name = "/inv/hosts");
    static Error mistake(const QByteArray &text, const char *name = "/inv/hosts");
    static Instance find(const StaticInventory &inventory, const char *name);
    static QString names(const StaticInventory &inventory);
};

StaticInventory TestAnsibleInventory::read(const QByteArray &text, const char *name)
{
    const QString path = QString::fromLatin1(name);
    const auto inventory = ansibleInventory(path, TextFiles{{path, text}});
    return inventory ? *inventory : StaticInventory{{}, {inventory.error().message}, {}};
}

Error TestAnsibleInventory::mistake(const QByteArray &text, const char *name)
{
    const QString path = QString::fromLatin1(name);
    const auto inventory = ansibleInventory(path, TextFiles{{path, text}});
    return inventory ? Error{} : inventory.error();
}

Instance TestAnsibleInventory::find(const StaticInventory &inventory, const char *name)
{
    for (const Instance &instance : inventory.instances) {
        if (instance.name == QLatin1String(name))
            return instance;
    }
    return {};
}

QString TestAnsibleInventory::names(const StaticInventory &inventory)
{
    QStringList names;
    for (const Instance &instance : inventory.instances)
        names += instance.name;
    return names.join(u' ');
}

void TestAnsibleInventory::theSampleComesOut()
{
    const auto inventory = read("[web]\nweb[01:03].example.com http_port=8080 ansible_user=deploy\n[db]\n"
                                "db-[a:b] ansible_host=10.0.5.1 ansible_port=2222   # same address for both: warn\n"
                                "[prod:children]\nweb\ndb\n[prod:vars]\n"
                                "ansible_ssh_common_args=-o ProxyJump=ops@bastion.example.com:2200\n");
    QCOMPARE(names(inventory), QStringLiteral("web01.example.com web02.example.com web03.example.com db-a db-b"));
    const Instance web = find(inventory, "web02.example.com");
    QCOMPARE(web.tags.keys().join(u' '), QStringLiteral("all http_port prod web"));
    QCOMPARE(web.tags.value(QStringLiteral("http_port")), QStringLiteral("8080"));
    QCOMPARE(web.sshUser, QStringLiteral("deploy"));
    QCOMPARE(web.sshJump, QStringLiteral("ops@bastion.example.com:2200"));
    QCOMPARE(web.dns, QStringList{QStringLiteral("web02.example.com")});
    const Instance db = find(inventory, "db-b");
    QCOMPARE(db.privateV4, QStringList{QStringLiteral("10.0.5.1")});
    QCOMPARE(db.sshPort, 2222);
    QCOMPARE(inventory.warnings.size(), 1);
    QVERIFY2(inventory.warnings.first().contains(QStringLiteral("10.0.5.1")), qPrintable(inventory.warnings.first()));
    QVERIFY(!db.stateIsKnowable);
    QVERIFY(isTarget(db));
}

void TestAnsibleInventory::iniLinesAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("first"); // "address port user tag=v"
    const auto row = [](const char *title, const char *text, const char *hosts, const char *first) {
        QTest::newRow(title) << QByteArray(text) << QString::fromUtf8(hosts) << QString::fromUtf8(first);
    };
    row("port after colon", "web:2222 ansible_user=x\n", "web", "web 2222 x -");
    row("range and port", "web[1:2].x:2222\n", "web1.x web2.x", "web1.x 2222 - -");
    row("IPv6 with port", "[2001:db8::1]:2222\n", "2001:db8::1", "2001:db8::1 2222 - -");
    row("IPv6", "2001:db8::1 v=1\n", "2001:db8::1", "2001:db8::1 0 - 1");
    row("quotes", "web v=\"a b\" ansible_user='x'\n", "web", "web 0 x a b");
    row("literal text", "web v=\"'a b'\"\n", "web", "web 0 - a b");
    row("list is no tag", "web v=[1,2]\n", "web", "web 0 - -");
    row("text in brackets", "web v=[prod\n", "web", "web 0 - [prod");
    row("port as text", "web ansible_port=\"'2222'\"\n", "web", "web 2222 - -");
    row("old names", "web ansible_ssh_host=10.0.0.1 ansible_ssh_port=22 ansible_ssh_user=y\n", "web",
        "10.0.0.1 22 y -");
    row("comments", "# a\n; b\nweb # c\n\n[g] # d\ndb\n", "web db", "web 0 - -");
    row("merged", "[g]\na\n[h]\na v=1\n[g]\nb\n", "a b", "a 0 - 1");
    row("vars", "[g]\na\n[g:vars]\nv = x = y # z\n", "a", "a 0 - x = y # z");
    row("own name as template", "web.x ansible_host={{inventory_hostname_short}}.int\n", "web.x", "web.int 0 - -");
    row("CRLF and BOM", "\xEF\xBB\xBF[g]\r\na v=1\r\n", "a", "a 0 - 1");
}

void TestAnsibleInventory::iniLinesAreRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, names);
    QFETCH(QString, first);
    const auto inventory = read(text);
    QVERIFY2(!inventory.instances.isEmpty(), qPrintable(inventory.warnings.join(u'\n')));
    QCOMPARE(TestAnsibleInventory::names(inventory), names);
    const Instance &i = inventory.instances.first();
    const auto orDash = [](const QString &value) { return value.isEmpty() ? QStringLiteral("-") : value; };
    const QString got = QStringLiteral("%1 %2 %3 ").arg(i.address()).arg(i.sshPort).arg(orDash(i.sshUser)) +
                        orDash(i.tags.value(QStringLiteral("v")));
    QCOMPARE(got, first);
}

void TestAnsibleInventory::iniMistakesHaveTheirLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *title, const char *text, const char *place) {
        QTest::newRow(title) << QByteArray(text) << QString::fromUtf8(place);
    };
    row("kind of section", "a\n[g:hots]\n", "line 2, column 4");
    row("vars of nothing", "[g:vars]\nv=1\n", "line 1");
    row("undeclared child", "[g:children]\n\nh\n", "line 3");
    row("loop", "[a:children]\nb\n[b:children]\na\n", "line 4");
    row("itself", "[a:children]\na\n", "line 2");
    row("colon without port", "a\nweb:\n", "line 2");
    row("port that is none", "web:ssh\n", "line 1");
    row("open quote", "a\nb v='x\n", "line 2, column 5");
    row("no variable", "web one\n", "line 1, column 5");
    row("bad range", "\nweb[01:3]\n", "line 2");
    row("open section", "[g\n", "line 1, column 3");
    row("no =", "[g]\n[g:vars]\nv\n", "line 3, column 2");
    row("two children", "[g]\n[h:children]\ng g\n", "line 3");
    QTest::newRow("binary") << QByteArray("a\n\0", 3) << QStringLiteral("line 2, column 1");
    QTest::newRow("many") << QByteArray("a[0:99999]\nb[0:1]\n") << QStringLiteral("line 2");
}

void TestAnsibleInventory::iniMistakesHaveTheirLine()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const Error error = mistake(text);
    QCOMPARE(error.kind, Error::Invalid);
    QVERIFY2(error.message.contains(u'(' + place), qPrintable(error.message));
    QVERIFY(error.message.startsWith(QStringLiteral("/inv/hosts: ")));
}

void TestAnsibleInventory::yamlUnderTheNameOfAnIniIsSaid()
{
    QVERIFY(mistake("---\nall:\n", "/inv/hosts.ini").message.contains(QStringLiteral("(line 1, column 1)")));
}

void TestAnsibleInventory::aChildOverridesItsParentAndAHostBoth()
{
    const auto inventory =
        read("[all:vars]\nv=all\nw=all\nx=all\ny=all\n[parent:children]\nchild\n[parent:vars]\nw=parent\nx=parent\n"
             "y=parent\n[child]\nh y=host\n[child:vars]\nx=child\ny=child\n[solo]\ns\n");
    const auto tags = find(inventory, "h").tags;
    QCOMPARE(tags.value(QStringLiteral("v")), QStringLiteral("all"));
    QCOMPARE(tags.value(QStringLiteral("w")), QStringLiteral("parent"));
    QCOMPARE(tags.value(QStringLiteral("x")), QStringLiteral("child"));
    QCOMPARE(tags.value(QStringLiteral("y")), QStringLiteral("host"));
    QCOMPARE(find(inventory, "s").tags.value(QStringLiteral("w")), QStringLiteral("all"));
}

void TestAnsibleInventory::depthPriorityAndNameDecide()
{
    const auto inventory = read("[a]\nh\n[b]\nh\n[c]\nh\n[a:vars]\nv=a\nw=a\nansible_group_priority=10\n[b:vars]\nv="
                                "b\nw=b\n[c:vars]\nw=c\nz=c\n"
                                "[b:children]\n");
    const auto tags = find(inventory, "h").tags;
    QCOMPARE(tags.value(QStringLiteral("v")), QStringLiteral("a"));
    QCOMPARE(tags.value(QStringLiteral("w")), QStringLiteral("a"));
    QCOMPARE(tags.value(QStringLiteral("z")), QStringLiteral("c"));
    QCOMPARE(find(read("[a]\nh\n[b]\nh\n[a:vars]\nv=a\n[b:vars]\nv=b\n"), "h").tags.value(QStringLiteral("v")),
             QStringLiteral("b"));
}

void TestAnsibleInventory::filesOfVariablesWinOverTheInventory()
{
    const TextFiles files{
        {QStringLiteral("/inv/hosts"), "[web]\nh a=inline b=inline\n[web:vars]\nb=web\nc=web\nd=web\n"},
        {QStringLiteral("/inv/group_vars/all"), "c: allfile\nd: allfile\n"},
        {QStringLiteral("/inv/group_vars/web/10.yml"), "d: webfile\nansible_port: 2222\n"},
        {QStringLiteral("/inv/group_vars/web/20.yml"), "e: later\n"},
        {QStringLiteral("/inv/group_vars/web/vault.yml"), "$ANSIBLE_VAULT;1.1;AES256\n6162\n"},
        {QStringLiteral("/inv/group_vars/other.yml"), "{not yaml"},
        {QStringLiteral("/inv/host_vars/h.json"), "{\"a\": \"hostfile\"}"}};
    const auto inventory = ansibleInventory(QStringLiteral("/inv/hosts"), files);
    QVERIFY2(inventory, inventory ? "" : qPrintable(inventory.error().message));
    const Instance h = inventory->instances.first();
    QCOMPARE(h.tags.value(QStringLiteral("a")), QStringLiteral("hostfile"));
    QCOMPARE(h.tags.value(QStringLiteral("b")), QStringLiteral("inline"));
    QCOMPARE(h.tags.value(QStringLiteral("c")), QStringLiteral("allfile"));
    QCOMPARE(h.tags.value(QStringLiteral("d")), QStringLiteral("webfile"));
    QCOMPARE(h.tags.value(QStringLiteral("e")), QStringLiteral("later"));
    QCOMPARE(h.sshPort, 2222);
    QCOMPARE(inventory->warnings.size(), 1);
    QVERIFY(inventory->files.contains(QStringLiteral("/inv/group_vars/web/10.yml")));
}

void TestAnsibleInventory::yamlIsRead()
{
    const auto inventory = read(
        "all:\n  vars: {env: prod}\n  hosts:\n    lone:\n  children:\n    web:\n      hosts:\n"
        "        web[1:2].x: &v\n          ansible_port: 2222\n          ansible_become: yes\n          http: 80\n"
        "        three: *v\n      vars:\n        key: !vault |\n          $ANSIBLE_VAULT;1.1;AES256\n          6162\n"
        "    one:\n      hosts: single\n    blue:\n      children:\n        web:\n    odd:\n      hosst: x\n",
        "/inv/hosts.yml");
    QCOMPARE(names(inventory), QStringLiteral("lone web1.x web2.x three single"));
    const Instance web = find(inventory, "web1.x");
    QCOMPARE(web.sshPort, 2222);
    QCOMPARE(web.tags.keys().join(u' '), QStringLiteral("all blue env http web"));
    QCOMPARE(web.tags.value(QStringLiteral("http")), QStringLiteral("80"));
    QVERIFY(isProduction(web));
    QCOMPARE(web.extra.value(QStringLiteral("ansible_become")), QStringLiteral("true"));
    QCOMPARE(web.extra.value(QStringLiteral("key")), QStringLiteral("(locked)"));
    QCOMPARE(find(inventory, "lone").tags.keys().join(u' '), QStringLiteral("all env ungrouped"));
    QCOMPARE(inventory.warnings.size(), 1);
    QVERIFY(inventory.warnings.first().contains(QStringLiteral("line ")));
}

void TestAnsibleInventory::whatProgramsPrintIsRead()
{
    const auto listed =
        read(R"({"_meta": {"hostvars": {"web1": {"ansible_host": "10.0.0.5", "http_port": 80}}, "profile": "x"},
        "all": {"children": ["ungrouped", "web"]}, "web": {"hosts": ["web1"], "children": ["blue"]}, "ungrouped": {"hosts": ["lone"]},
        "blue": {"hosts": ["b1"], "vars": {"color": "blue"}}})",
             "/inv/list.json");
    QCOMPARE(listed.instances.size(), 3);
    QCOMPARE(find(listed, "web1").privateV4, QStringList{QStringLiteral("10.0.0.5")});
    QCOMPARE(find(listed, "web1").tags.keys().join(u' '), QStringLiteral("all http_port web"));
    QCOMPARE(find(listed, "b1").tags.keys().join(u' '), QStringLiteral("all blue color web"));
    const auto bare = read(R"({"web": ["h1", "h2"], "single": {"ansible_port": 2222}})", "/inv/list.json");
    QCOMPARE(names(bare), QStringLiteral("h1 h2 single"));
    QCOMPARE(find(bare, "single").sshPort, 2222);
    const auto plain = read(R"({"all": {"hosts": {"a": null}}})", "/inv/x.json");
    QCOMPARE(names(plain), QStringLiteral("a"));
}

void TestAnsibleInventory::yamlMistakesAreSaid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("part");
    QTest::newRow("plugin") << QByteArray("plugin: amazon.aws.aws_ec2\nregions: [x]\n") << int(Error::Unsupported)
                            << QStringLiteral("amazon.aws.aws_ec2");
    QTest::newRow("vault") << QByteArray("$ANSIBLE_VAULT;1.1;AES256\n6162\n") << int(Error::Unsupported)
                           << QStringLiteral("Vault");
    QTest::newRow("list of hosts") << QByteArray("all:\n  hosts:\n    - a\n") << int(Error::Invalid)
                                   << QStringLiteral("(line 3, column 5)");
    QTest::newRow("list") << QByteArray("- a\n") << int(Error::Invalid) << QStringLiteral("(line 1, column 1)");
    QTest::newRow("loop") << QByteArray("a:\n  children:\n    b:\n      children:\n        a:\n") << int(Error::Invalid)
                          << QStringLiteral("line ");
    QTest::newRow("range") << QByteArray("all:\n  hosts:\n    w[1:]:\n") << int(Error::Invalid)
                           << QStringLiteral("(line 3, column 5)");
    QTest::newRow("text as group") << QByteArray("web: x\n") << int(Error::Invalid)
                                   << QStringLiteral("(line 1, column 6)");
    QTest::newRow("syntax") << QByteArray("all:\n\t- a\n") << int(Error::Invalid) << QStringLiteral("(line 2, column ");
    QTest::newRow("children as list") << QByteArray("web:\n  children: [a]\n") << int(Error::Invalid)
                                      << QStringLiteral("(line 2, column ");
}

void TestAnsibleInventory::yamlMistakesAreSaid()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kind);
    QFETCH(QString, part);
    const Error error = mistake(text, "/inv/hosts.yaml");
    QCOMPARE(int(error.kind), kind);
    QVERIFY2(error.message.contains(part), qPrintable(error.message));
}

void TestAnsibleInventory::secretsAreNeverCopied()
{
    const auto inventory =
        read("h ansible_password=XSECRETX ansible_ssh_pass=XSECRETX ansible_become_pass=XSECRETX db_password=XSECRETX "
             "ansible_become_password=XSECRETX api_token=XSECRETX AWS_SECRET_ACCESS_KEY=XSECRETX vault_x=XSECRETX "
             "ansible_winrm_password=XSECRETX compass=north\n");
    const Instance h = inventory.instances.first();
    for (const auto &map : {h.tags, h.extra}) {
        for (auto it = map.cbegin(); it != map.cend(); ++it)
            QVERIFY2(!it->contains(QStringLiteral("XSECRETX")), qPrintable(it.key()));
    }
    QVERIFY(!inventory.warnings.join(u' ').contains(QStringLiteral("XSECRETX")));
    QVERIFY(h.extra.contains(QStringLiteral("ansible_password")));
}

void TestAnsibleInventory::onlySshIsConnectedTo()
{
    const auto inventory =
        read("a ansible_connection=local\nb ansible_connection=winrm ansible_host=10.0.0.2\nc ansible_connection=ssh\n"
             "d ansible_connection=ansible.builtin.ssh\n");
    QVERIFY(find(inventory, "a").address().isNull());
    QVERIFY(find(inventory, "b").address().isNull());
    QCOMPARE(find(inventory, "b").platform, Instance::Platform::Windows);
    QCOMPARE(find(inventory, "c").address(), QStringLiteral("c"));
    QCOMPARE(find(inventory, "d").address(), QStringLiteral("d"));
    QCOMPARE(inventory.warnings.size(), 2);
}

void TestAnsibleInventory::sshArgumentsGiveTheJumpHost_data()
{
    QTest::addColumn<QByteArray>("arguments");
    QTest::addColumn<QString>("jump");
    const auto row = [](const char *arguments, const char *jump) {
        QTest::newRow(arguments) << QByteArray(arguments) << QString::fromLatin1(jump);
    };
    row("-J ops@b:22", "ops@b:22");
    row("-C -Jb,c", "b,c");
    row("-oProxyJump=b", "b");
    row("-o 'ProxyJump b'", "b");
    row("-o ControlMaster=auto -o ProxyCommand=\"ssh -W %h:%p -q ops@b\"", "ops@b");
    row("-o ProxyCommand=\"touch /tmp/x\"", "");
    row("-o StrictHostKeyChecking=no", "");
    row("-J", "");
    row("-o", "");
}

void TestAnsibleInventory::aCommandThatIsToConnectIsKeptButNamesNoFile()
{
    const auto inventory = read("a ansible_ssh_common_args='-o ProxyCommand=\"nc -x gate %h %p\"'\n"
                                "b ansible_ssh_common_args='-J gate -o ProxyCommand=\"nc %h %p\"'\n"
                                "c ansible_ssh_common_args='-o ProxyCommand=none'\nd\n");
    QCOMPARE(find(inventory, "a").sshProxy.command, QStringLiteral("nc -x gate %h %p"));
    QCOMPARE(find(inventory, "b").sshProxy.command, QString());
    QCOMPARE(find(inventory, "b").sshJump, QStringLiteral("gate"));
    QCOMPARE(find(inventory, "c").sshProxy.command, QString());
}

void TestAnsibleInventory::sshArgumentsGiveTheJumpHost()
{
    QFETCH(QByteArray, arguments);
    QFETCH(QString, jump);
    const auto inventory = read("[g]\nh\n[g:vars]\nansible_ssh_common_args=" + arguments + "\n");
    QCOMPARE(inventory.instances.size(), 1);
    QCOMPARE(inventory.instances.first().sshJump, jump);
}

void TestAnsibleInventory::aFolderIsOneInventory()
{
    const TextFiles files{{QStringLiteral("/inv/01-hosts"), "[web]\na\n"},
                          {QStringLiteral("/inv/02-more.yml"), "web:\n  hosts:\n    b:\n"},
                          {QStringLiteral("/inv/03-aws_ec2.yml"), "plugin: aws_ec2\n"},
                          {QStringLiteral("/inv/README.md"), "words of no inventory\n"},
                          {QStringLiteral("/inv/hosts.bak"), "[web\n"},
                          {QStringLiteral("/inv/.hidden"), "[web\n"},
                          {QStringLiteral("/inv/sub/hosts"), "[db]\nc\n"},
                          {QStringLiteral("/inv/group_vars/web.yml"), "v: 1\n"}};
    const auto inventory = ansibleInventory(QStringLiteral("/inv"), files);
    QVERIFY2(inventory, inventory ? "" : qPrintable(inventory.error().message));
    QCOMPARE(names(*inventory), QStringLiteral("a b c"));
    QCOMPARE(find(*inventory, "b").tags.value(QStringLiteral("v")), QStringLiteral("1"));
    QCOMPARE(inventory->warnings.size(), 1);
}

void TestAnsibleInventory::programsAreRefused()
{
    TextFiles files{{QStringLiteral("/inv/ec2.py"), "#!/usr/bin/python3\nprint('{}')\n"}};
    files.programs.insert(QStringLiteral("/inv/ec2.py"));
    const auto inventory = ansibleInventory(QStringLiteral("/inv/ec2.py"), files);
    QVERIFY(!inventory);
    QCOMPARE(inventory.error().kind, Error::Unsupported);
    QVERIFY(inventory.error().message.contains(QStringLiteral("was not run")));
}

void TestAnsibleInventory::hostileNamesComeToNothing()
{
    const auto inventory = read("-oProxyCommand=id\na\x1b[1:2]m\n\"a b\"\nok ansible_host=-oProxyCommand=id "
                                "ansible_user=-l ansible_ssh_extra_args='-J -x'\n");
    QCOMPARE(names(inventory), QStringLiteral("a b ok"));
    for (const Instance &instance : inventory.instances) {
        QVERIFY(instance.address().isNull());
        QVERIFY(instance.sshUser.isEmpty());
        QVERIFY(instance.sshJump.isEmpty());
    }
}

void TestAnsibleInventory::longChainsOfGroupsEnd()
{
    QByteArray up;
    for (int i = 0; i < 5'000; ++i)
        up += "[g" + QByteArray::number(i) + "]\n";
    for (int i = 0; i < 4'999; ++i)
        up += "[g" + QByteArray::number(i + 1) + ":children]\ng" + QByteArray::number(i) + "\n";
    QCOMPARE(read("h\n" + up).instances.size(), 1);
}

void TestAnsibleInventory::tenThousandHostsLoadAtOnce()
{
    QByteArray text = "[web]\n";
    for (int i = 0; i < 10'000; ++i)
        text += "web-" + QByteArray::number(i) + ".example.com ansible_port=2222 rack=r" + QByteArray::number(i % 40) +
                "\n";
    text += "[prod:children]\nweb\n[prod:vars]\nenv=prod\nansible_user=deploy\n";
    std::clock_t begin = std::clock();
    const auto inventory = read(text);
    qInfo("Ansible INI of 10,000 hosts: %ld ms of CPU", (std::clock() - begin) * 1000 / CLOCKS_PER_SEC);
    QCOMPARE(inventory.instances.size(), 10'000);
    QByteArray yaml = "all:\n  hosts:\n";
    for (int i = 0; i < 10'000; ++i)
        yaml += "    web-" + QByteArray::number(i) + ".example.com: {ansible_port: 2222, rack: r1}\n";
    begin = std::clock();
    QCOMPARE(read(yaml, "/inv/hosts.yml").instances.size(), 10'000);
    qInfo("Ansible YAML of 10,000 hosts: %ld ms of CPU", (std::clock() - begin) * 1000 / CLOCKS_PER_SEC);
}

QTEST_GUILESS_MAIN(TestAnsibleInventory)
#include "tst_ansibleinventory.moc"

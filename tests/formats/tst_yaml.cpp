#include "formats/yaml.h"

#include <QTest>

class TestYaml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mapsListsAndScalarsAreRead();
    void scalarsSayWhatTheyAre_data();
    void scalarsSayWhatTheyAre();
    void tagsAreKept();
    void aliasesAndMergesAreResolved();
    void jsonIsYaml();
    void keysThatComeTwiceAreRefusedOrTheLastWins();
    void hostileDocumentsAreRefused_data();
    void hostileDocumentsAreRefused();
    void nodesAreCounted();
    void emptyIsNull();
};

void TestYaml::mapsListsAndScalarsAreRead()
{
    const auto root = readYaml("all:\n  hosts:\n    web1:\n    db1: {port: 2222}\nlist: [a, 'b', 3]\n");
    QVERIFY(root);
    QVERIFY(root->isMap());
    const YamlValue *hosts = root->value(u"all")->value(u"hosts");
    QCOMPARE(hosts->entries.size(), 2);
    QVERIFY(hosts->value(u"web1")->isNull());
    QCOMPARE(hosts->value(u"db1")->textOf(u"port"), QStringLiteral("2222"));
    QCOMPARE(hosts->entries.at(1).key.line, 4);
    QCOMPARE(hosts->entries.at(1).key.column, 5);
    QCOMPARE(root->value(u"list")->items.size(), 3);
    QVERIFY(root->value(u"list")->items.at(1).quoted);
    QVERIFY(!root->value(u"none"));
}

void TestYaml::scalarsSayWhatTheyAre_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("null");
    QTest::addColumn<int>("boolean"); // -1: none
    QTest::addColumn<int>("number");  // -1: none
    QTest::newRow("yes") << QByteArray("yes") << false << 1 << -1;
    QTest::newRow("Off") << QByteArray("Off") << false << 0 << -1;
    QTest::newRow("quoted yes") << QByteArray("'yes'") << false << -1 << -1;
    QTest::newRow("number") << QByteArray("2222") << false << -1 << 2222;
    QTest::newRow("quoted number") << QByteArray("\"2222\"") << false << -1 << -1;
    QTest::newRow("tilde") << QByteArray("~") << true << -1 << -1;
    QTest::newRow("null") << QByteArray("null") << true << -1 << -1;
    QTest::newRow("quoted null") << QByteArray("'null'") << false << -1 << -1;
    QTest::newRow("quoted empty") << QByteArray("''") << false << -1 << -1;
    QTest::newRow("words") << QByteArray("web 1") << false << -1 << -1;
}

void TestYaml::scalarsSayWhatTheyAre()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, null);
    QFETCH(int, boolean);
    QFETCH(int, number);
    const auto root = readYaml("v: " + text + "\n");
    QVERIFY(root);
    const YamlValue *value = root->value(u"v");
    QCOMPARE(value->isNull(), null);
    QCOMPARE(value->toBool().has_value() ? int(*value->toBool()) : -1, boolean);
    QCOMPARE(int(value->toInt().value_or(-1)), number);
}

void TestYaml::tagsAreKept()
{
    const auto root = readYaml("a: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  6162\nb: !!str 5\n");
    QVERIFY(root);
    QCOMPARE(root->value(u"a")->tag, QStringLiteral("!vault"));
    QVERIFY(root->value(u"b")->tag.isEmpty());
}

void TestYaml::aliasesAndMergesAreResolved()
{
    const auto root = readYaml("base: &base {user: deploy, port: 22}\none:\n  <<: *base\n  port: 2222\n"
                               "two: {<<: [{user: a}, *base], x: *base}\n");
    QVERIFY(root);
    QCOMPARE(root->value(u"one")->textOf(u"user"), QStringLiteral("deploy"));
    QCOMPARE(root->value(u"one")->textOf(u"port"), QStringLiteral("2222"));
    QCOMPARE(root->value(u"two")->textOf(u"user"), QStringLiteral("a"));
    QCOMPARE(root->value(u"two")->textOf(u"port"), QStringLiteral("22"));
    QCOMPARE(root->value(u"two")->value(u"x")->textOf(u"user"), QStringLiteral("deploy"));
}

void TestYaml::jsonIsYaml()
{
    const auto root = readYaml(R"({"all": {"hosts": {"a": null, "b": {"port": 22}}}})");
    QVERIFY(root);
    QVERIFY(root->value(u"all")->value(u"hosts")->value(u"a")->isNull());
    QCOMPARE(root->value(u"all")->value(u"hosts")->value(u"b")->textOf(u"port"), QStringLiteral("22"));
}

void TestYaml::keysThatComeTwiceAreRefusedOrTheLastWins()
{
    const auto refused = readYaml("a: 1\nb: 2\na: 3\n");
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(QStringLiteral("line 3, column 1")), qPrintable(refused.error().message));
    const auto last = readYaml("a: 1\nb: 2\na: 3\n", YamlTwice::LastWins);
    QVERIFY(last);
    QCOMPARE(last->entries.size(), 2);
    QCOMPARE(last->textOf(u"a"), QStringLiteral("3"));
}

void TestYaml::hostileDocumentsAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QByteArray bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n";
    for (char c = 'b'; c <= 'i'; ++c) {
        const QByteArray last(1, char(c - 1));
        bomb +=
            QByteArray(1, c) + ": &" + QByteArray(1, c) + " [" + (("*" + last + ", ").repeated(9) + "*" + last) + "]\n";
    }
    QTest::newRow("alias bomb") << bomb << QStringLiteral("(line ");
    QTest::newRow("deep flow") << QByteArray(100'000, '[') << QStringLiteral("(line 1, column ");
    QTest::newRow("deep maps") << QByteArray("{a: ").repeated(100'000) << QStringLiteral("(line 1, ");
    QByteArray steps;
    for (int i = 0; i < 200; ++i)
        steps += QByteArray(i, ' ') + "a:\n";
    QTest::newRow("deep block") << steps << QStringLiteral("(line 65, ");
    QTest::newRow("dashes") << QByteArray("- ").repeated(100'000) << QStringLiteral("(line 1, ");
    QTest::newRow("self alias") << QByteArray("a: &a [*a]\n") << QStringLiteral("(line 1, column ");
    QTest::newRow("unknown alias") << QByteArray("a: *b\n") << QStringLiteral("(line 1, column ");
    QTest::newRow("tab") << QByteArray("a:\n\tb: 1\n") << QStringLiteral("(line 2, column ");
    QTest::newRow("binary") << QByteArray("a: \0", 4) << QStringLiteral("(line 1, column 4)");
    QTest::newRow("map as key") << QByteArray("? {a: 1}\n: 2\n") << QStringLiteral("(line 1, column ");
    QTest::newRow("two documents") << QByteArray("a: 1\n---\nb: 2\n") << QStringLiteral("(line 3)");
    QTest::newRow("large") << QByteArray(17 * 1024 * 1024, 'a') << QStringLiteral("16 MiB");
}

void TestYaml::hostileDocumentsAreRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const auto root = readYaml(text);
    QVERIFY(!root);
    QCOMPARE(root.error().kind, Error::Invalid);
    QVERIFY2(root.error().message.contains(place), qPrintable(root.error().message));
}

void TestYaml::nodesAreCounted()
{
    const YamlLimits limits{1'000, 8, 10};
    QVERIFY(readYaml("[1, 2, 3, 4, 5, 6, 7, 8, 9]", YamlTwice::Refused, limits));
    QVERIFY(!readYaml("[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]", YamlTwice::Refused, limits));
    QVERIFY(!readYaml("[&a [1, 2, 3], *a, *a]", YamlTwice::Refused, limits));
}

void TestYaml::emptyIsNull()
{
    for (const char *text : {"", "\n", "# only a comment\n", "---\n"}) {
        const auto root = readYaml(text);
        QVERIFY(root);
        QVERIFY(root->isNull());
    }
}

QTEST_GUILESS_MAIN(TestYaml)
#include "tst_yaml.moc"

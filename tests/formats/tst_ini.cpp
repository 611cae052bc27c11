#include "formats/ini.h"

#include <QTest>

class TestIni : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sectionsAndEntriesKeepTheirOrderAndLines();
    void valuesStandAsTheyAre();
    void indentedLinesAreNestedValues();
    void aSectionThatComesTwiceIsOne();
    void mistakesHaveLineAndColumn_data();
    void mistakesHaveLineAndColumn();
};

void TestIni::sectionsAndEntriesKeepTheirOrderAndLines()
{
    const auto file =
        readIni("\xEF\xBB\xBF# profiles\r\n[default]\r\nregion = eu-west-1\r\n\r\n[profile prod]\r\nrole_arn=x\r\n");
    QVERIFY(file);
    QCOMPARE(file->sections.size(), 2);
    QCOMPARE(file->sections.at(0).name, QStringLiteral("default"));
    QCOMPARE(file->sections.at(0).text(u"region"), QStringLiteral("eu-west-1"));
    QCOMPARE(file->sections.at(1).line, 5);
    QCOMPARE(file->section(u"profile prod")->entry(u"role_arn")->line, 6);
    QVERIFY(!file->section(u"prod"));
    QVERIFY(file->section(u"default")->text(u"none").isNull());
}

void TestIni::valuesStandAsTheyAre()
{
    const auto file = readIni("[a]\nKey = a%b\\c=d # no comment ; neither\n; comment\nempty =\n");
    QVERIFY(file);
    QCOMPARE(file->section(u"a")->text(u"key"), QStringLiteral("a%b\\c=d # no comment ; neither"));
    QVERIFY(file->section(u"a")->text(u"empty").isNull());
    QVERIFY(file->section(u"a")->entry(u"empty"));
}

void TestIni::indentedLinesAreNestedValues()
{
    const auto file =
        readIni("[services local]\nec2 =\n  endpoint_url = http://127.0.0.1:4566\n  # comment\n  other = 1\n"
                "sts =\n\tendpoint_url = http://127.0.0.1:4567\nlong = a\n  b\n");
    QVERIFY(file);
    const IniSection *services = file->section(u"services local");
    QVERIFY(services);
    QCOMPARE(services->entry(u"ec2")->nested.value(QStringLiteral("endpoint_url")),
             QStringLiteral("http://127.0.0.1:4566"));
    QCOMPARE(services->entry(u"ec2")->nested.size(), 2);
    QCOMPARE(services->entry(u"sts")->nested.value(QStringLiteral("endpoint_url")),
             QStringLiteral("http://127.0.0.1:4567"));
    QCOMPARE(services->text(u"long"), QStringLiteral("a\nb"));
}

void TestIni::aSectionThatComesTwiceIsOne()
{
    const auto file = readIni("[a]\nx=1\ny=1\n[b]\n[a]\nx=2\n");
    QVERIFY(file);
    QCOMPARE(file->sections.size(), 2);
    QCOMPARE(file->section(u"a")->text(u"x"), QStringLiteral("2"));
    QCOMPARE(file->section(u"a")->text(u"y"), QStringLiteral("1"));
}

void TestIni::mistakesHaveLineAndColumn_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("no =") << QByteArray("[a]\nword\n") << QStringLiteral("(line 2, column 5)");
    QTest::newRow("no name") << QByteArray("[a]\n\n= 1\n") << QStringLiteral("(line 3, column 1)");
    QTest::newRow("no section") << QByteArray("# x\na = 1\n") << QStringLiteral("(line 2, column 1)");
    QTest::newRow("open section") << QByteArray("[a\n") << QStringLiteral("(line 1, column 3)");
    QTest::newRow("binary") << QByteArray("[a]\nx=\0y", 8) << QStringLiteral("(line 2, column 3)");
    QTest::newRow("large") << QByteArray(5 * 1024 * 1024, 'a') << QStringLiteral("4 MiB");
}

void TestIni::mistakesHaveLineAndColumn()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const auto file = readIni(text);
    QVERIFY(!file);
    QCOMPARE(file.error().kind, Error::Invalid);
    QVERIFY2(file.error().message.contains(place), qPrintable(file.error().message));
}

QTEST_GUILESS_MAIN(TestIni)
#include "tst_ini.moc"

#include "formats/xml.h"

#include <QTest>

class TestXml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void localNamesAreKept();
    void pathsLeadToGrandchildren();
    void emptyAndAbsentTextAreNull();
    void leafTextStandsAsItWas();
    void hostileDocumentsAreRefused_data();
    void hostileDocumentsAreRefused();
    void errorsSayLineAndColumn();
    void aPlainDoctypeIsHarmless();
};

void TestXml::localNamesAreKept()
{
    const auto root = readXml(
        R"(<?xml version="1.0"?><r xmlns="http://a/" xmlns:p="http://b/"><p:item>1</p:item><item>2</item></r>)");
    QVERIFY(root);
    QCOMPARE(root->name, QStringLiteral("r"));
    QCOMPARE(root->all(u"item").size(), 2);
    QCOMPARE(root->all(u"item").last()->text, QStringLiteral("2"));
}

void TestXml::pathsLeadToGrandchildren()
{
    const auto root = readXml("<r><instanceState><code>16</code><name>running</name></instanceState></r>");
    QVERIFY(root);
    QCOMPARE(root->childText(u"instanceState/name"), QStringLiteral("running"));
    QVERIFY(!root->child(u"instanceState/none"));
    QVERIFY(!root->child(u"none/name"));
    QVERIFY(root->child(u"instanceState")->text.isNull());
}

void TestXml::emptyAndAbsentTextAreNull()
{
    const auto root = readXml("<r><dnsName/><a></a></r>");
    QVERIFY(root);
    QVERIFY(root->childText(u"dnsName").isNull());
    QVERIFY(root->childText(u"a").isNull());
    QVERIFY(root->childText(u"b").isNull());
    QVERIFY(root->child(u"dnsName"));
}

void TestXml::leafTextStandsAsItWas()
{
    const auto root = readXml("<r> <v> wörker &amp; <![CDATA[<x>]]> </v> </r>");
    QVERIFY(root);
    QCOMPARE(root->childText(u"v"), QStringLiteral(" wörker & <x> "));
}

void TestXml::hostileDocumentsAreRefused_data()
{
    QTest::addColumn<QByteArray>("document");
    QByteArray deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "<a>";
    QTest::newRow("deep") << deep;
    QTest::newRow("bomb") << QByteArray(R"(<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><r>&b;</r>)");
    QTest::newRow("external") << QByteArray(R"(<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><r>&a;</r>)");
    QTest::newRow("parameter") << QByteArray(R"(<!DOCTYPE r [<!ENTITY % p "x">]><r/>)");
    QTest::newRow("undeclared") << QByteArray("<r>&x;</r>");
    QTest::newRow("undeclared with outer DTD") << QByteArray(R"(<!DOCTYPE r SYSTEM "http://127.0.0.1/x"><r>&x;</r>)");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("503 Slow Down");
    QTest::newRow("cut") << QByteArray("<r><item>1</it");
    QTest::newRow("binary") << QByteArray("\x00\x01\xff<r/>", 7);
    QTest::newRow("two roots") << QByteArray("<a/><b/>");
    QTest::newRow("many") << QByteArray("<r>" + QByteArray("<a/>").repeated(1'000'001) + "</r>");
    QTest::newRow("large") << QByteArray(64 * 1024 * 1024 + 1, ' ');
}

void TestXml::hostileDocumentsAreRefused()
{
    QFETCH(QByteArray, document);
    const auto root = readXml(document);
    QVERIFY(!root);
    QCOMPARE(root.error().kind, Error::Failed);
    QVERIFY(!root.error().message.isEmpty());
}

void TestXml::errorsSayLineAndColumn()
{
    const auto root = readXml("<r>\n  <a></b>\n</r>");
    QVERIFY(!root);
    QVERIFY2(root.error().message.contains(QStringLiteral("line 2, column")), qPrintable(root.error().message));
}

void TestXml::aPlainDoctypeIsHarmless()
{
    QVERIFY(readXml("<!DOCTYPE html><html/>"));
}

QTEST_GUILESS_MAIN(TestXml)
#include "tst_xml.moc"

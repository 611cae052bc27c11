#include "core/text.h"

#include <QTest>

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void controlAndBidiCharactersBecomeVisible();
    void fileNamesNeverClimb_data();
    void fileNamesNeverClimb();
    void longNamesStayApart();
    void formulasAreGuardedInCsv();
    void onlyPlainNamesReachSsh_data();
    void onlyPlainNamesReachSsh();
    void numbersSortByValue();
};

void TestText::controlAndBidiCharactersBecomeVisible()
{
    QCOMPARE(visibleText(QStringLiteral("a\x1b[31mb")), QStringLiteral("a␛[31mb"));
    QCOMPARE(visibleText(QStringLiteral("a\u202Eb")), QStringLiteral("a<U+202E>b"));
    QCOMPARE(visibleText(QStringLiteral("a\tb")), QStringLiteral("a␉b"));
    QCOMPARE(visibleText(QStringLiteral("a\tb"), true), QStringLiteral("a\tb"));
    QCOMPARE(visibleText(QStringLiteral("wörker-3 日本")), QStringLiteral("wörker-3 日本"));
}

void TestText::fileNamesNeverClimb_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << QStringLiteral("web-01.x") << QStringLiteral("web-01.x");
    QTest::newRow("up") << QStringLiteral("../x") << QStringLiteral("%2E.%2Fx");
    QTest::newRow("dot") << QStringLiteral(".") << QStringLiteral("%2E");
    QTest::newRow("dots") << QStringLiteral("..") << QStringLiteral("%2E.");
    QTest::newRow("option") << QStringLiteral("-rf") << QStringLiteral("%2Drf");
    QTest::newRow("empty") << QString() << QStringLiteral("%00");
    QTest::newRow("umlaut") << QStringLiteral("ä") << QStringLiteral("%C3%A4");
}

void TestText::fileNamesNeverClimb()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QCOMPARE(safeFileName(text), name);
}

void TestText::longNamesStayApart()
{
    const QString a = safeFileName(QString(400, u'a') + u'1');
    const QString b = safeFileName(QString(400, u'a') + u'2');
    QVERIFY(a.size() <= 200);
    QVERIFY(a != b);
}

void TestText::formulasAreGuardedInCsv()
{
    QCOMPARE(csvCell(QStringLiteral("=1+1")), QStringLiteral("'=1+1"));
    QCOMPARE(csvCell(QStringLiteral("a,\"b\"")), QStringLiteral("\"a,\"\"b\"\"\""));
    QCOMPARE(csvCell(QStringLiteral("web-1")), QStringLiteral("web-1"));
}

void TestText::onlyPlainNamesReachSsh_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("plain");
    QTest::newRow("name") << QStringLiteral("web-1.example.com") << true;
    QTest::newRow("option") << QStringLiteral("-oProxyCommand=x") << false;
    QTest::newRow("space") << QStringLiteral("a b") << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("umlaut") << QStringLiteral("wörker") << false;
}

void TestText::onlyPlainNamesReachSsh()
{
    QFETCH(QString, name);
    QFETCH(bool, plain);
    QCOMPARE(isPlainHostName(name), plain);
}

void TestText::numbersSortByValue()
{
    QVERIFY(naturalCompare(u"web2", u"web10") < 0);
    QVERIFY(naturalCompare(u"web10", u"web2") > 0);
    QVERIFY(naturalCompare(u"Web2", u"web10") < 0);
    QVERIFY(naturalCompare(u"web", u"web1") < 0);
    QCOMPARE(naturalCompare(u"web01", u"web01"), 0);
    QVERIFY(naturalCompare(u"web01", u"web1") != 0);
}

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"

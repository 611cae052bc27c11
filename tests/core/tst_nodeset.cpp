#include "core/nodeset.h"

#include <QTest>

namespace {

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

/// NodeSet: names as text with ranges.
class TestNodeSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesFoldIntoShortText_data();
    void namesFoldIntoShortText();
    void textExpandsIntoNames_data();
    void textExpandsIntoNames();
    void badTextIsRefused_data();
    void badTextIsRefused();
    void moreNamesThanTheLimitAreRefused();
    void whatWasFoldedExpandsToTheSameNames();
    void aRangeKnowsItsNumbersAsWritten();
};

void TestNodeSet::namesFoldIntoShortText_data()
{
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("folded");
    const auto row = [](const char *names, const char *folded) {
        QTest::newRow(folded) << QString::fromUtf8(names) << QString::fromUtf8(folded);
    };
    row("", "");
    row("web01", "web01");
    row("web04 web02 web01 web03 web07", "web[01-04,07]");
    row("web1 web1 web2", "web[1-2]");
    row("web8 web9 web10 web11", "web[8-11]");
    row("web08 web09 web10", "web[08-10]");
    row("web1 web01", "web01,web1");
    row("n0 n2 n4 n6 n8", "n[0-8/2]");
    row("n1 n4 n7", "n[1,4,7]");
    row("r1u01 r1u02 r2u01 r2u02", "r[1-2]u[01-02]");
    row("r1u1 r1u2 r2u1", "r1u[1-2],r2u1");
    row("app-eu-01 app-eu-02 app-us-01", "app-eu-[01-02],app-us-01");
    row("web10 db web2", "db,web[2,10]");
    row("web1.example.com web2.example.com", "web[1-2].example.com");
    row("id123456789012345678901 id123456789012345678902", "id123456789012345678901,id123456789012345678902");
}

void TestNodeSet::namesFoldIntoShortText()
{
    QFETCH(QString, names);
    QFETCH(QString, folded);
    QCOMPARE(NodeSet::fold(names.split(u' ', Qt::SkipEmptyParts)), folded);
}

void TestNodeSet::textExpandsIntoNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char *text, const char *names) {
        QTest::newRow(text) << QString::fromUtf8(text) << words(names);
    };
    row("", "");
    row("web01", "web01");
    row("web[01-03,07]", "web01 web02 web03 web07");
    row("web[8-10]", "web8 web9 web10");
    row("web[08-10]", "web08 web09 web10");
    row("web[098-101]", "web098 web099 web100 web101");
    row("n[0-8/2]", "n0 n2 n4 n6 n8");
    row("n[0-7/3]", "n0 n3 n6");
    row("a[1-2]b[1-2].c", "a1b1.c a1b2.c a2b1.c a2b2.c");
    row("web[1-2], db1 ,,mq[5]", "web1 web2 db1 mq5");
    row("[1-3]", "1 2 3");
}

void TestNodeSet::textExpandsIntoNames()
{
    QFETCH(QString, text);
    QFETCH(QStringList, names);
    const Result<QStringList> expanded = NodeSet::expand(text);
    QVERIFY(expanded);
    QCOMPARE(*expanded, names);
}

void TestNodeSet::badTextIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    QTest::newRow("never closed") << QStringLiteral("web[01-03") << QStringLiteral("never closed");
    QTest::newRow("never opened") << QStringLiteral("web01]") << QStringLiteral("without a [");
    QTest::newRow("backwards") << QStringLiteral("web[09-02]") << QStringLiteral("09-02 runs backwards");
    QTest::newRow("no number") << QStringLiteral("web[a-b]") << QStringLiteral("not a range");
    QTest::newRow("empty") << QStringLiteral("web[]") << QStringLiteral("not a range");
    QTest::newRow("empty item") << QStringLiteral("web[1,,2]") << QStringLiteral("not a range");
    QTest::newRow("nested") << QStringLiteral("web[1[2]]") << QStringLiteral("not a range");
    QTest::newRow("step 0") << QStringLiteral("web[1-5/0]") << QStringLiteral("step of 0");
    QTest::newRow("too many digits") << QStringLiteral("web[1-99999999999999999999]") << QStringLiteral("not a range");
}

void TestNodeSet::badTextIsRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    const Result<QStringList> expanded = NodeSet::expand(text);
    QVERIFY(!expanded);
    QCOMPARE(expanded.error().kind, Error::Invalid);
    QVERIFY2(expanded.error().message.contains(part), qPrintable(expanded.error().message));
}

void TestNodeSet::moreNamesThanTheLimitAreRefused()
{
    QCOMPARE(NodeSet::expand(QStringLiteral("n[1-100000]"))->size(), 100'000);
    QVERIFY(!NodeSet::expand(QStringLiteral("n[1-100001]")));
    QVERIFY(!NodeSet::expand(QStringLiteral("n[1-60000],m[1-60000]")));
    QVERIFY(!NodeSet::expand(QStringLiteral("a[1-999999999999]b[1-999999999999]c[0-999999999999999999]")));
    QVERIFY(!NodeSet::expand(QStringLiteral("a[1-4]"), 3));
}

void TestNodeSet::whatWasFoldedExpandsToTheSameNames()
{
    QStringList names;
    quint32 dice = 7;
    for (int i = 0; i < 3000; ++i) {
        dice = dice * 1664525u + 1013904223u;
        const QString number = QString::number(dice >> 25);
        names.append(QStringLiteral("r%1u%2")
                         .arg((dice >> 8) % 7)
                         .arg((dice >> 16) % 2 ? number.rightJustified(3, u'0') : number));
    }
    QStringList again = NodeSet::expand(NodeSet::fold(names)).value_or({});
    names.removeDuplicates();
    names.sort();
    QCOMPARE(again.size(), names.size());
    again.sort();
    QCOMPARE(again, names);
}

void TestNodeSet::aRangeKnowsItsNumbersAsWritten()
{
    const NodeSet::Range padded{8, 12, 2, 2};
    QVERIFY(padded.contains(u"08") && padded.contains(u"10") && padded.contains(u"12"));
    QVERIFY(!padded.contains(u"8") && !padded.contains(u"008") && !padded.contains(u"09") && !padded.contains(u"14"));
    const NodeSet::Range plain{0, 100, 1, 0};
    QVERIFY(plain.contains(u"0") && plain.contains(u"100"));
    QVERIFY(!plain.contains(u"00") && !plain.contains(u"01") && !plain.contains(u"") && !plain.contains(u"x"));
}

QTEST_GUILESS_MAIN(TestNodeSet)
#include "tst_nodeset.moc"

#include "providers/ansiblerange.h"

#include <QTest>

class TestAnsibleRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rangesAreExpanded_data();
    void rangesAreExpanded();
    void badRangesAreRefused_data();
    void badRangesAreRefused();
};

void TestAnsibleRange::rangesAreExpanded_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("names");
    const auto row = [](const char *pattern, const char *names) {
        QTest::newRow(pattern) << QString::fromLatin1(pattern) << QString::fromLatin1(names);
    };
    row("web1", "web1");
    row("db[01:03:2]-[a:b].x", "db01-a.x db01-b.x db03-a.x db03-b.x");
    row("w[8:11]", "w8 w9 w10 w11");
    row("w[08:11]", "w08 w09 w10 w11");
    row("w[:2]", "w0 w1 w2");
    row("w[0:2]", "w0 w1 w2");
    row("w[y:B]", "wy wz wA wB");
    row("[a:b].x", "a.x b.x");
    row("w[1:10:4]", "w1 w5 w9");
}

void TestAnsibleRange::rangesAreExpanded()
{
    QFETCH(QString, pattern);
    QFETCH(QString, names);
    const auto expanded = expandAnsibleRange(pattern);
    QVERIFY(expanded);
    QCOMPARE(expanded->join(u' '), names);
}

void TestAnsibleRange::badRangesAreRefused_data()
{
    QTest::addColumn<QString>("pattern");
    for (const char *pattern : {"w[1:]", "w[01:3]", "w[001:10]", "w[3:1]", "w[a:3]", "w[1:3", "w[1]", "w[1:2:0]",
                                "w[1:2:-1]", "w[1:2:3:4]", "w[]", "w[0:999999]", "w[0:999][0:999]", "w[0:2147483648]",
                                "w[-1:3]", "w[0:2147483647]", "w[2147483646:2147483647:2147483647][0:99999][0:9]"})
        QTest::newRow(pattern) << QString::fromLatin1(pattern);
}

void TestAnsibleRange::badRangesAreRefused()
{
    QFETCH(QString, pattern);
    const auto expanded = expandAnsibleRange(pattern);
    QVERIFY(!expanded);
    QCOMPARE(expanded.error().kind, Error::Invalid);
}

QTEST_GUILESS_MAIN(TestAnsibleRange)
#include "tst_ansiblerange.moc"

#include "formats/csv.h"

#include <QTest>

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSeparatorIsFound_data();
    void theSeparatorIsFound();
    void quotesHoldSeparatorsQuotesAndLineBreaks();
    void badRowsAreNamedAndTheOthersKept();
    void latin1IsReadAndSaid();
    void theLimitsHold();
    void openQuotesCostOnePass();
};

void TestCsv::theSeparatorIsFound_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QChar>("separator");
    QTest::newRow("comma") << QByteArray("name,ip\nw\xC3\xB6rker,10.0.0.1\n") << QChar(u',');
    QTest::newRow("semicolon, BOM, CRLF")
        << QByteArray("\xEF\xBB\xBFname;ip\r\nw\xC3\xB6rker;10.0.0.1\r\n") << QChar(u';');
    QTest::newRow("tab") << QByteArray("name\tip\nw\xC3\xB6rker\t10.0.0.1") << QChar(u'\t');
    QTest::newRow("comma in a quoted head") << QByteArray("name;\"ip\"\nw\xC3\xB6rker;10.0.0.1\n") << QChar(u';');
    QTest::newRow("old Mac") << QByteArray("name,ip\rw\xC3\xB6rker,10.0.0.1\r") << QChar(u',');
    const QString wide = QStringLiteral("\uFEFFname\tip\nwörker\t10.0.0.1");
    QTest::newRow("UTF-16") << QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2)
                            << QChar(u'\t');
}

void TestCsv::theSeparatorIsFound()
{
    QFETCH(QByteArray, text);
    QFETCH(QChar, separator);
    const auto table = readCsv(text);
    QVERIFY(table);
    QCOMPARE(table->separator, separator);
    QCOMPARE(table->header, (QStringList{QStringLiteral("name"), QStringLiteral("ip")}));
    QCOMPARE(table->rows.size(), 1);
    QCOMPARE(table->rows.first().cells, (QStringList{QStringLiteral("wörker"), QStringLiteral("10.0.0.1")}));
}

void TestCsv::quotesHoldSeparatorsQuotesAndLineBreaks()
{
    const auto table = readCsv("a,b\n\"1,\"\"x\"\"\n2\",3\n\n4,5\n6\n");
    QVERIFY(table);
    QCOMPARE(table->rows.size(), 3);
    QCOMPARE(table->rows.at(0).cells.first(), QStringLiteral("1,\"x\"\n2"));
    QCOMPARE(table->rows.at(0).line, 2);
    QCOMPARE(table->rows.at(1).line, 5);
    QCOMPARE(table->rows.at(2).cells, (QStringList{QStringLiteral("6"), QString()}));
    QVERIFY(table->warnings.isEmpty());
}

void TestCsv::badRowsAreNamedAndTheOthersKept()
{
    const auto table = readCsv("a,b\n1,2,3\n4,5\n\"6\"x,7\n8,9\n\"open,10\n11,12\n");
    QVERIFY(table);
    QCOMPARE(table->rows.size(), 3);
    QCOMPARE(table->rows.last().cells.first(), QStringLiteral("11"));
    QVERIFY2(table->warnings.size() == 3, qPrintable(table->warnings.join(u'\n')));
    QVERIFY(table->warnings.at(0).contains(QStringLiteral("Line 2")));
    QVERIFY(table->warnings.at(1).contains(QStringLiteral("Line 4")));
    QVERIFY(table->warnings.at(2).contains(QStringLiteral("Line 6")));
}

void TestCsv::latin1IsReadAndSaid()
{
    const auto table = readCsv("name;ip\nw\xF6rker;10.0.0.1\n");
    QVERIFY(table);
    QCOMPARE(table->rows.first().cells.first(), QStringLiteral("wörker"));
    QCOMPARE(table->warnings.size(), 1);
}

void TestCsv::theLimitsHold()
{
    QVERIFY(readCsv("a\n" + QByteArray("1\n").repeated(100'000)));
    const auto long_ = readCsv("a\n" + QByteArray("1\n").repeated(100'001));
    QVERIFY(!long_);
    QVERIFY(long_.error().message.contains(QStringLiteral("line 100002")));
    QVERIFY(!readCsv("a" + QByteArray(",b").repeated(1'000) + "\n"));
    QVERIFY(!readCsv(""));
    QVERIFY(!readCsv("\n \n"));
    QVERIFY(!readCsv("\"a"));
    QVERIFY(!readCsv(QByteArray("a\0b", 3)));
    const auto wide = readCsv("a,b\n" + QByteArray(1'000'000, ',') + "\n1,2\n");
    QVERIFY(wide);
    QCOMPARE(wide->rows.size(), 1);
}

void TestCsv::openQuotesCostOnePass()
{
    const auto table = readCsv("a\n" + QByteArray("\"\"\"\n").repeated(99'999));
    QVERIFY(table);
    QVERIFY(table->warnings.size() <= 101);
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"

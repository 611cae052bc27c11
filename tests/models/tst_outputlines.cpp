#include "fakes/textspool.h"
#include "models/outputlines.h"

#include <QTest>

class TestOutputLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesEndAtBreaksAndWhereTheOtherStreamCutsIn();
    void anUnfinishedLineCountsAndGrows();
    void anEndlessLineIsCutAt64KiB();
    void anyLineOfManyIsFound();
    void aBudgetIsKept();
};

namespace {

QStringList texts(const OutputLines &lines, qint64 first, qint64 count)
{
    QStringList result;
    for (const OutputLine &line : lines.lines(first, count))
        result.append(QString::fromUtf8(line.bytes));
    return result;
}

std::shared_ptr<SpoolReader> spool(const QList<std::pair<Stream, QByteArray>> &chunks)
{
    return std::make_shared<TextSpool>(chunks);
}

} // namespace

void TestOutputLines::linesEndAtBreaksAndWhereTheOtherStreamCutsIn()
{
    OutputLines lines(
        spool({{Stream::Out, "one\ntw"}, {Stream::Out, "o\nthr"}, {Stream::Err, "oops\n"}, {Stream::Out, "ee\n"}}), 0);
    QVERIFY(!lines.advance(1 << 20));
    QCOMPARE(lines.count(), 5);
    QCOMPARE(texts(lines, 0, 9), QStringLiteral("one two thr oops ee").split(u' '));
    QCOMPARE(lines.lines(3, 1).first().stream, Stream::Err);
    QVERIFY(lines.lines(4, 1).first().stream == Stream::Out);
    QVERIFY(!lines.lines(2, 1).first().continuesLast);
    QVERIFY(lines.lines(3, 1).first().continuesLast);
}

void TestOutputLines::anUnfinishedLineCountsAndGrows()
{
    OutputLines lines(spool({{Stream::Out, "a\nb"}}), 0);
    QVERIFY(!lines.advance(1 << 20));
    QCOMPARE(lines.count(), 2);
    QCOMPARE(texts(lines, 1, 1), QStringList{QStringLiteral("b")});
    OutputLines none(spool({}), 0);
    QVERIFY(!none.advance(1 << 20));
    QCOMPARE(none.count(), 0);
    QVERIFY(none.lines(0, 5).isEmpty());
}

void TestOutputLines::anEndlessLineIsCutAt64KiB()
{
    OutputLines lines(spool({{Stream::Out, QByteArray(200 * 1024, 'x')}}), 0);
    QVERIFY(!lines.advance(1 << 30));
    QCOMPARE(lines.count(), 4);
    QCOMPARE(lines.lines(0, 1).first().bytes.size(), OutputLines::longestLine);
    QVERIFY(lines.lines(1, 1).first().continuesLast);
    QCOMPARE(lines.lines(3, 1).first().bytes.size(), 8 * 1024);
}

void TestOutputLines::anyLineOfManyIsFound()
{
    QList<std::pair<Stream, QByteArray>> chunks;
    for (int chunk = 0; chunk < 100; ++chunk) {
        QByteArray bytes;
        for (int line = 0; line < 500; ++line)
            bytes += "line " + QByteArray::number(chunk * 500 + line) + '\n';
        chunks.append({Stream::Out, bytes});
    }
    OutputLines lines(spool(chunks), 0);
    QVERIFY(!lines.advance(1 << 30));
    QCOMPARE(lines.count(), 50'000);
    for (const qint64 line : {0, 1, 127, 128, 129, 499, 500, 25'000, 49'999})
        QCOMPARE(texts(lines, line, 1), QStringList{QStringLiteral("line %1").arg(line)});
    QCOMPARE(lines.lines(49'990, 100).size(), 10);
}

void TestOutputLines::aBudgetIsKept()
{
    OutputLines lines(spool({{Stream::Out, QByteArray("0123456\n").repeated(1000)}}), 0);
    QVERIFY(lines.advance(800));
    QCOMPARE(lines.count(), 100);
    while (lines.advance(800))
        QVERIFY(lines.bytesIndexed() <= 8000);
    QCOMPARE(lines.count(), 1000);
}

QTEST_GUILESS_MAIN(TestOutputLines)
#include "tst_outputlines.moc"

#include "fakes/textspool.h"
#include "models/outputsearch.h"

#include <QSignalSpy>
#include <QTest>

/// Finding a text in one host's output.
class TestOutputSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPlaceIsFoundInTheShownText();
    void capitalsCountOnlyWhenAskedFor();
    void aLongOutputIsLookedThroughInSlices();
    void whatIsAddedIsFoundAndAGrowingLineCountsOnce();
    void nothingIsFoundForNothing();
    void tooManyHitsEndTheSearch();

private:
    using Hits = QList<OutputSearch::Hit>;

    static OutputLines linesOf(const QByteArray &bytes)
    {
        OutputLines lines(std::make_shared<TextSpool>(QList<std::pair<Stream, QByteArray>>{{Stream::Out, bytes}}), 0);
        while (lines.advance(1 << 30)) {
        }
        return lines;
    }
};

void TestOutputSearch::everyPlaceIsFoundInTheShownText()
{
    const OutputLines lines = linesOf("one error, two errors\nnothing\n\x1b[31mno \x1b[1merror\x1b[0m\n");
    OutputSearch search;
    search.look(&lines, QStringLiteral("error"));
    QVERIFY(search.isLooking());
    QTRY_VERIFY(!search.isLooking());
    QCOMPARE(search.hits(), (Hits{{0, 4, 5}, {0, 15, 5}, {2, 3, 5}}));
}

void TestOutputSearch::capitalsCountOnlyWhenAskedFor()
{
    const OutputLines lines = linesOf("Error\nerror\nERROR\n");
    OutputSearch search;
    search.look(&lines, QStringLiteral("error"));
    QTRY_VERIFY(!search.isLooking());
    QCOMPARE(search.hits().size(), 3);
    search.look(&lines, QStringLiteral("Error"));
    QTRY_VERIFY(!search.isLooking());
    QCOMPARE(search.hits(), (Hits{{0, 0, 5}}));
}

void TestOutputSearch::aLongOutputIsLookedThroughInSlices()
{
    const OutputLines lines = linesOf(QByteArray("quiet\n").repeated(9'999) + "loud\n");
    OutputSearch search;
    QSignalSpy changed(&search, &OutputSearch::changed);
    search.look(&lines, QStringLiteral("loud"));
    QTRY_VERIFY(!search.isLooking());
    QVERIFY(changed.size() >= 3);
    QCOMPARE(search.hits(), (Hits{{9'999, 0, 4}}));
}

void TestOutputSearch::whatIsAddedIsFoundAndAGrowingLineCountsOnce()
{
    const auto spool = std::make_shared<TextSpool>(
        QList<std::pair<Stream, QByteArray>>{{Stream::Out, "ping\npi"}, {Stream::Out, "ng ping\nping"}});
    OutputLines lines(spool, 0);
    lines.advance(5);
    OutputSearch search;
    search.look(&lines, QStringLiteral("ping"));
    QTRY_VERIFY(!search.isLooking());
    while (lines.advance(1 << 20)) {
    }
    search.goOn();
    QTRY_VERIFY(!search.isLooking());
    const Hits wanted = {{0, 0, 4}, {1, 0, 4}, {1, 5, 4}, {2, 0, 4}};
    QCOMPARE(search.hits(), wanted);
    search.goOn();
    QTRY_VERIFY(!search.isLooking());
    QCOMPARE(search.hits(), wanted);
}

void TestOutputSearch::nothingIsFoundForNothing()
{
    const OutputLines lines = linesOf("text\n");
    OutputSearch search;
    QSignalSpy changed(&search, &OutputSearch::changed);
    search.look(&lines, {});
    search.look(nullptr, QStringLiteral("text"));
    QVERIFY(!search.isLooking());
    QVERIFY(search.hits().isEmpty());
    QCOMPARE(changed.size(), 2);
}

void TestOutputSearch::tooManyHitsEndTheSearch()
{
    const OutputLines lines = linesOf((QByteArray("x").repeated(100) + '\n').repeated(200));
    OutputSearch search;
    search.look(&lines, QStringLiteral("x"));
    QTRY_VERIFY(!search.isLooking());
    QCOMPARE(search.hits().size(), OutputSearch::mostHits);
}

QTEST_GUILESS_MAIN(TestOutputSearch)
#include "tst_outputsearch.moc"

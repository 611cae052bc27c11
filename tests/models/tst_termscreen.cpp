#include "models/termpack.h"
#include "models/termtext.h"

#include <QTest>

/// Rows, what scrolled away, and what a person reads in them.
class TestTermScreen : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRowSurvivesPacking_data();
    void aRowSurvivesPacking();
    void plainRowsTakeAByteALetter();
    void linesBeyondTheLimitAreDroppedAndNumbersStay();
    void halfAWideLetterIsNone();
    void aRegionScrollsWithoutKeepingWhatLeaves();
    void columnsMoveWithinTheirRow();
    void narrowAndWideAgainGivesTheSameLines();
    void theCursorStaysAtItsLetter_data();
    void theCursorStaysAtItsLetter();
    void wideLettersAreNotCutByTheWidth();
    void theUsualScreenKeepsTheCursorsRowBehindTheOther();
    void inventedLettersAreBounded();
    void whatIsSelectedIsWhatOneReads();
    void aBlockTakesColumns();
    void aDoubleClickTakesAPath();
    void linksAreFoundOverTwoRows();
    void findingIgnoresCase();

private:
    static void write(TermScreen &screen, int row, const QString &text)
    {
        for (int column = 0; column < text.size(); ++column)
            screen.put({row, column}, char32_t(text[column].unicode()), 1, {});
    }
    /// A line below the others, as a terminal makes it.
    static void add(TermScreen &screen, const QString &text)
    {
        screen.scroll({0, screen.rows(), 0, screen.columns()}, 1, 0, {});
        write(screen, screen.rows() - 1, text);
    }
    static QString all(const TermScreen &screen)
    {
        return termtext::shown(screen, screen.firstLine(), int(screen.endLine() - screen.firstLine())).trimmed();
    }
};

void TestTermScreen::aRowSurvivesPacking_data()
{
    QTest::addColumn<TermLine>("line");
    const TermLook red{1, -1, TermLook::Bold};
    const TermLook onBlue{0x1123456, 4, 0};
    TermLook wide = red;
    wide.flags |= TermLook::Wide;
    QTest::newRow("empty") << TermLine{};
    QTest::newRow("wrapped") << TermLine{{{U'a', {}}, {U'b', red}}, true};
    QTest::newRow("coloured ground at the end") << TermLine{{{U'a', {}}, {0, onBlue}, {0, onBlue}}, false};
    QTest::newRow("wide") << TermLine{{{0x6F22, wide}, {TermCell::tail, wide}, {U'x', red}}, false};
    QTest::newRow("a letter with marks") << TermLine{{{TermCell::firstCluster + 7, {}}, {0x1F600, {}}}, false};
}

void TestTermScreen::aRowSurvivesPacking()
{
    QFETCH(TermLine, line);
    QCOMPARE(termpack::unpacked(termpack::packed(line)), line);
    QCOMPARE(termpack::isWrapped(termpack::packed(line)), line.wrapped);
}

void TestTermScreen::plainRowsTakeAByteALetter()
{
    TermLine line;
    line.cells.assign(80, {U'x', {}});
    line.cells.resize(200);
    QVERIFY(termpack::packed(line).size() <= 80 + 8);
}

void TestTermScreen::linesBeyondTheLimitAreDroppedAndNumbersStay()
{
    TermScreen screen(3, 20, 10);
    for (int i = 0; i < 100; ++i)
        add(screen, QStringLiteral("line %1").arg(i));
    QCOMPARE(screen.screenTop() - screen.firstLine(), 10);
    QCOMPARE(screen.endLine() - screen.screenTop(), 3);
    const qint64 last = screen.endLine() - 1;
    QCOMPARE(termtext::shown(screen, last, 1), QStringLiteral("line 99"));
    add(screen, QStringLiteral("line 100"));
    QCOMPARE(termtext::shown(screen, last, 1), QStringLiteral("line 99"));
    QVERIFY(all(screen).startsWith(QStringLiteral("line 88")));
}

void TestTermScreen::halfAWideLetterIsNone()
{
    TermScreen screen(1, 10);
    screen.put({0, 2}, char32_t(0x6F22), 2, {});
    QCOMPARE(termtext::shown(screen, 0, 1), QStringLiteral("  漢"));
    screen.put({0, 3}, U'x', 1, {});
    QCOMPARE(termtext::shown(screen, 0, 1), QStringLiteral("   x"));
    screen.put({0, 5}, char32_t(0x6F22), 2, {});
    screen.put({0, 4}, char32_t(0x5B57), 2, {});
    QCOMPARE(termtext::shown(screen, 0, 1), QStringLiteral("   x字"));
}

void TestTermScreen::aRegionScrollsWithoutKeepingWhatLeaves()
{
    TermScreen screen(4, 10);
    for (int row = 0; row < 4; ++row)
        write(screen, row, QString(QChar(u'a' + row)));
    screen.scroll({1, 4, 0, 10}, 1, 0, {});
    QCOMPARE(termtext::shown(screen, 0, 4), QStringLiteral("a\nc\nd\n"));
    QCOMPARE(screen.screenTop(), 0);
    screen.scroll({0, 3, 0, 10}, -2, 0, {});
    QCOMPARE(termtext::shown(screen, 0, 4), QStringLiteral("\n\na\n"));
    screen.scroll({0, 4, 0, 10}, 99, 0, {});
    QCOMPARE(screen.screenTop(), 4);
}

void TestTermScreen::columnsMoveWithinTheirRow()
{
    TermScreen screen(1, 6);
    write(screen, 0, QStringLiteral("abcdef"));
    screen.scroll({0, 1, 1, 6}, 0, 2, {});
    QCOMPARE(termtext::shown(screen, 0, 1), QStringLiteral("adef"));
    screen.scroll({0, 1, 0, 6}, 0, -1, {});
    QCOMPARE(termtext::shown(screen, 0, 1), QStringLiteral(" adef"));
}

void TestTermScreen::narrowAndWideAgainGivesTheSameLines()
{
    TermScreen screen(5, 40);
    for (int i = 0; i < 50; ++i)
        add(screen, QStringLiteral("line %1 with some words behind it").arg(i));
    const QString before = all(screen);
    TermPlace cursor{4, 3};
    for (const int columns : {10, 7, 33, 100, 40})
        cursor = screen.resize(5, columns, cursor);
    QCOMPARE(all(screen), before);
    QCOMPARE(cursor, (TermPlace{4, 3}));
}

void TestTermScreen::theCursorStaysAtItsLetter_data()
{
    QTest::addColumn<TermPlace>("cursor");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<TermPlace>("then");
    // Three rows of ten: "one", "two two tw" wrapped into "o"; then room.
    QTest::newRow("wider") << TermPlace{2, 1} << QSize(20, 5) << TermPlace{1, 11};
    QTest::newRow("narrower") << TermPlace{2, 1} << QSize(5, 5) << TermPlace{3, 1};
    QTest::newRow("lower") << TermPlace{2, 1} << QSize(10, 2) << TermPlace{1, 1};
    QTest::newRow("higher") << TermPlace{2, 1} << QSize(10, 9) << TermPlace{2, 1};
    QTest::newRow("in the room below") << TermPlace{4, 7} << QSize(20, 5) << TermPlace{3, 7};
    QTest::newRow("one row") << TermPlace{0, 2} << QSize(10, 1) << TermPlace{0, 2};
}

void TestTermScreen::theCursorStaysAtItsLetter()
{
    QFETCH(TermPlace, cursor);
    QFETCH(QSize, size);
    TermScreen screen(5, 10);
    write(screen, 0, QStringLiteral("one"));
    write(screen, 1, QStringLiteral("two two tw"));
    screen.setWrapped(1);
    write(screen, 2, QStringLiteral("o"));
    QTEST(screen.resize(size.height(), size.width(), cursor), "then");
}

void TestTermScreen::wideLettersAreNotCutByTheWidth()
{
    TermScreen screen(4, 6);
    for (int column = 0; column < 6; column += 2)
        screen.put({0, column}, char32_t(0x6F22), 2, {});
    TermPlace cursor = screen.resize(4, 5, {0, 5});
    QCOMPARE(termtext::shown(screen, screen.screenTop(), 2), QStringLiteral("漢漢\n漢"));
    cursor = screen.resize(4, 6, cursor);
    QCOMPARE(termtext::shown(screen, screen.screenTop(), 2), QStringLiteral("漢漢漢\n"));
}

void TestTermScreen::theUsualScreenKeepsTheCursorsRowBehindTheOther()
{
    TermScreen screen(4, 10);
    for (int row = 0; row < 4; ++row)
        write(screen, row, QStringLiteral("row %1").arg(row));
    screen.setAlternate(true, {3, 2});
    screen.erase({0, 4, 0, 10}, {});
    QCOMPARE(screen.resize(2, 10, {0, 0}), (TermPlace{0, 0}));
    screen.setAlternate(false, {});
    QCOMPARE(termtext::shown(screen, screen.screenTop(), 2), QStringLiteral("row 2\nrow 3"));
    QCOMPARE(all(screen), QStringLiteral("row 0\nrow 1\nrow 2\nrow 3"));
}

void TestTermScreen::inventedLettersAreBounded()
{
    TermScreen screen(2, 10);
    for (char32_t i = 0; i < 70'000; ++i) {
        const char32_t letters[] = {U'a' + i % 26, 0x300 + i % 100, 0x300 + i / 100 % 1000};
        screen.put({0, 0}, QString::fromUcs4(letters, 3), 1, {});
    }
    const QString shown = termtext::shown(screen, 0, 1);
    QCOMPARE(shown.size(), 1); // without its marks
}

void TestTermScreen::whatIsSelectedIsWhatOneReads()
{
    TermScreen screen(4, 8);
    write(screen, 0, QStringLiteral("first"));
    write(screen, 1, QStringLiteral("long lin"));
    screen.setWrapped(1);
    write(screen, 2, QStringLiteral("e"));
    write(screen, 3, QStringLiteral("last"));
    QCOMPARE(termtext::selected(screen, {{0, 0}, {3, 8}}), QStringLiteral("first\nlong line\nlast"));
    QCOMPARE(termtext::selected(screen, {{3, 2}, {1, 5}}), QStringLiteral("line\nla"));
    QCOMPARE(termtext::selected(screen, {{0, 1}, {0, 3}}), QStringLiteral("ir"));
    QCOMPARE(termtext::selected(screen, termtext::wholeLine(screen, 2)), QStringLiteral("long line"));
}

void TestTermScreen::aBlockTakesColumns()
{
    TermScreen screen(3, 8);
    write(screen, 0, QStringLiteral("abcdef"));
    write(screen, 1, QStringLiteral("gh"));
    write(screen, 2, QStringLiteral("ijklmn"));
    QCOMPARE(termtext::selected(screen, {{0, 4}, {2, 1}, true}), QStringLiteral("bcd\nh\njkl"));
}

void TestTermScreen::aDoubleClickTakesAPath()
{
    TermScreen screen(1, 40);
    write(screen, 0, QStringLiteral("cp '/etc/ssh/sshd_config.d' there"));
    QCOMPARE(termtext::selected(screen, termtext::word(screen, {0, 12})), QStringLiteral("/etc/ssh/sshd_config.d"));
    QCOMPARE(termtext::selected(screen, termtext::word(screen, {0, 39})), QString());
}

void TestTermScreen::linksAreFoundOverTwoRows()
{
    TermScreen screen(3, 20);
    write(screen, 0, QStringLiteral("see https://example."));
    screen.setWrapped(0);
    write(screen, 1, QStringLiteral("org/a(b)?c=d). Done"));
    QVERIFY(!termtext::link(screen, {0, 2}));
    QVERIFY(!termtext::link(screen, {1, 14}));
    for (const TermSpot spot : {TermSpot{0, 4}, TermSpot{1, 5}}) {
        const auto link = termtext::link(screen, spot);
        QVERIFY(link);
        QCOMPARE(link->target, QUrl(QStringLiteral("https://example.org/a(b)?c=d")));
        QCOMPARE(link->where, (TermRange{{0, 4}, {1, 12}}));
    }
    write(screen, 2, QStringLiteral("https://раypal.com"));
    QCOMPARE(termtext::link(screen, {2, 3})->target.toEncoded(), QByteArray("https://xn--ypal-43d9g.com"));
}

void TestTermScreen::findingIgnoresCase()
{
    TermScreen screen(2, 20);
    for (int i = 0; i < 30; ++i)
        add(screen, i % 10 ? QStringLiteral("nothing") : QStringLiteral("Error and error"));
    const QList<TermRange> hits = termtext::find(screen, QStringLiteral("ERROR"));
    QCOMPARE(hits.size(), 6);
    QCOMPARE(hits[1].from.column, 10);
    QCOMPARE(hits[1].to.column, 15);
    QCOMPARE(termtext::find(screen, QStringLiteral("error"), 2).size(), 2);
    QVERIFY(termtext::find(screen, {}).isEmpty());
}

QTEST_APPLESS_MAIN(TestTermScreen)
#include "tst_termscreen.moc"

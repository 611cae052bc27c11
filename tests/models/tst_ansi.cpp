#include "models/ansi.h"

#include <QTest>

class TestAnsi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreFreeOfControls_data();
    void textsAreFreeOfControls();
    void coloursBecomeSpans();
    void aLookGoesOnIntoTheNextLine();
    void coloursAreReadInAllTheirForms_data();
    void coloursAreReadInAllTheirForms();
    void longLinesAreCut();
};

void TestAnsi::textsAreFreeOfControls_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, QByteArray bytes, const QString &text) {
        QTest::newRow(name) << bytes << text;
    };
    row("plain", "hello", QStringLiteral("hello"));
    row("tab", "a\tb", QStringLiteral("a       b"));
    row("cursor moves are dropped", "a\x1b[2Kb\x1b[1;5Hc", QStringLiteral("abc"));
    row("titles are dropped", "\x1b]0;evil\x07hello", QStringLiteral("hello"));
    row("clipboard is not touched", "\x1b]52;c;aGk=\x1b\\x", QStringLiteral("x"));
    row("progress shows its last state", "10%\r50%\r100%", QStringLiteral("100%"));
    row("a last return overwrites nothing", "done\r", QStringLiteral("done"));
    row("invalid UTF-8", "a\xff", QStringLiteral("a\uFFFD"));
    row("bidi", QByteArray("a\xe2\x80\xae") + "b", QStringLiteral("a<U+202E>b"));
    row("bell", "a\x07", QStringLiteral("a␇"));
    row("unfinished sequence", "a\x1b[31", QStringLiteral("a"));
    row("emoji", "a \xf0\x9f\x98\x80", QStringLiteral("a 😀"));
}

void TestAnsi::textsAreFreeOfControls()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    AnsiSpan look;
    QCOMPARE(readAnsi(bytes, look).text, text);
}

void TestAnsi::coloursBecomeSpans()
{
    AnsiSpan look;
    const AnsiText line = readAnsi("a\x1b[1;31mred\x1b[0mb", look);
    QCOMPARE(line.text, QStringLiteral("aredb"));
    QCOMPARE(line.spans.size(), 3);
    QCOMPARE(line.spans[1].start, 1);
    QCOMPARE(line.spans[1].length, 3);
    QCOMPARE(line.spans[1].foreground, 1);
    QVERIFY(line.spans[1].bold);
    QVERIFY(line.spans[2].sameLook(line.spans[0]));
}

void TestAnsi::aLookGoesOnIntoTheNextLine()
{
    AnsiSpan look;
    readAnsi("\x1b[32mgreen", look);
    const AnsiText next = readAnsi("still", look);
    QCOMPARE(next.spans.first().foreground, 2);
}

void TestAnsi::coloursAreReadInAllTheirForms_data()
{
    QTest::addColumn<QByteArray>("sequence");
    QTest::addColumn<int>("foreground");
    QTest::addColumn<int>("background");
    QTest::newRow("bright") << QByteArray("\x1b[97m") << 15 << -1;
    QTest::newRow("256") << QByteArray("\x1b[38;5;202m") << 202 << -1;
    QTest::newRow("true colour") << QByteArray("\x1b[38;2;1;2;3m") << 0x1010203 << -1;
    QTest::newRow("true colour with colons") << QByteArray("\x1b[38:2::1:2:3m") << 0x1010203 << -1;
    QTest::newRow("both") << QByteArray("\x1b[38;5;9;48;2;0;0;255m") << 9 << 0x10000ff;
    QTest::newRow("back to default") << QByteArray("\x1b[31;42m\x1b[39;49m") << -1 << -1;
    QTest::newRow("empty is a reset") << QByteArray("\x1b[31m\x1b[m") << -1 << -1;
    QTest::newRow("nonsense") << QByteArray("\x1b[38;9;1m") << -1 << -1;
}

void TestAnsi::coloursAreReadInAllTheirForms()
{
    QFETCH(QByteArray, sequence);
    QFETCH(int, foreground);
    QFETCH(int, background);
    AnsiSpan look;
    readAnsi(sequence + "x", look);
    QCOMPARE(look.foreground, foreground);
    QCOMPARE(look.background, background);
}

void TestAnsi::longLinesAreCut()
{
    AnsiSpan look;
    QCOMPARE(readAnsi(QByteArray(100'000, 'x'), look, 1000).text.size(), 1000);
}

QTEST_GUILESS_MAIN(TestAnsi)
#include "tst_ansi.moc"

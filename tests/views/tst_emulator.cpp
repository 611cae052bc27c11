#include "models/termtext.h"
#include "views/emulator.h"

#include <QSignalSpy>
#include <QTest>

Q_DECLARE_METATYPE(Qt::KeyboardModifiers)

/// What hosts send, as a screen; what keys, pastes and the mouse send them. The sequences are those of ECMA-48, DEC's
/// terminals and xterm.
class TestEmulator : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sequencesGiveTheScreen_data();
    void sequencesGiveTheScreen();
    void looksAndColoursAreKept_data();
    void looksAndColoursAreKept();
    void bytesMayComeOneByOne();
    void programsLearnKindStateAndCursor_data();
    void programsLearnKindStateAndCursor();
    void nothingElseIsAnswered_data();
    void nothingElseIsAnswered();
    void askingWithoutEndIsNotAnsweredWithoutEnd();
    void theTitleIsShownAndHarmless();
    void longTitlesAreBounded();
    void keysSendWhatTheyShould_data();
    void keysSendWhatTheyShould();
    void theHostChoosesTheModeOfTheArrows();
    void pastesAreBracketedWhereTheHostWantsIt();
    void theMouseIsReportedAsAsked_data();
    void theMouseIsReportedAsAsked();
    void focusIsReportedWhenAsked();
    void theCursorHasTheShapeAskedFor();
    void theOtherScreenLeavesTheUsualOne();
    void linesAreJoinedAgainWhenItGetsWider();
    void anEditedLineIsNotWrappedAnyMore();
    void randomBytesDoNoHarm();

private:
    static QString shown(const Emulator &emulator)
    {
        QString text = termtext::shown(emulator.screen(), emulator.screen().screenTop(), emulator.screen().rows());
        while (text.endsWith(u'\n'))
            text.chop(1);
        return text;
    }
};

void TestEmulator::sequencesGiveTheScreen_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<TermPlace>("cursor");
    const auto row = [](const char *name, const QByteArray &sent, const char *text, TermPlace cursor) {
        QTest::newRow(name) << sent << QString::fromUtf8(text) << cursor;
    };
    // On 5 rows of 10 columns.
    row("text", "one\r\ntwo", "one\ntwo", {1, 3});
    row("carriage return", "abc\rX", "Xbc", {0, 1});
    row("backspace", "abc\b\bX", "aXc", {0, 2});
    row("tab", "a\tb", "a       b", {0, 9});
    row("a full row waits", "0123456789", "0123456789", {0, 9});
    row("and goes on below", "0123456789A", "0123456789\nA", {1, 1});
    row("without wrapping", "\x1b[?7l0123456789AB", "012345678B", {0, 9});
    row("cursor up, down, left, right", "\x1b[3Ba\x1b[2Ab\x1b[4Cc\x1b[9Dd", "\ndb    c\n\na", {1, 1});
    row("cursor to a place", "\x1b[2;4Hx\x1b[fy", "y\n   x", {0, 1});
    row("places beyond the edge", "\x1b[99;99Hx", "\n\n\n\n         x", {4, 9});
    row("cursor to a column, to a row", "\x1b[5Ga\x1b[3db", "    a\n\n     b", {2, 6});
    row("save and restore the cursor",
        "ab\x1b"
        "7\x1b[4;4H\x1b"
        "8c",
        "abc", {0, 3});
    row("erase to the end of the line", "abcdef\x1b[3D\x1b[K", "abc", {0, 3});
    row("erase to its begin", "abcdef\x1b[3D\x1b[1K", "    ef", {0, 3});
    row("erase the line", "abc\x1b[2Kd", "   d", {0, 4});
    row("erase below", "a\r\nb\r\nc\x1b[2;1H\x1b[J", "a", {1, 0});
    row("erase above", "a\r\nb\r\nc\x1b[2;1H\x1b[1J", "\n\nc", {1, 0});
    row("erase all", "a\r\nb\x1b[2J", "", {1, 1});
    row("erase letters", "abcdef\r\x1b[2X", "  cdef", {0, 0});
    row("insert letters", "abcdef\r\x1b[2@", "  abcdef", {0, 0});
    row("delete letters", "abcdef\r\x1b[2P", "cdef", {0, 0});
    row("insert mode", "abc\r\x1b[4hX\x1b[4lY", "XYbc", {0, 2});
    row("insert lines", "a\r\nb\r\nc\x1b[2;1H\x1b[L", "a\n\nb\nc", {1, 0});
    row("delete lines", "a\r\nb\r\nc\x1b[1;1H\x1b[M", "b\nc", {0, 0});
    row("scroll up", "a\r\nb\r\nc\x1b[S", "b\nc", {2, 1});
    row("scroll down", "a\r\nb\x1b[T", "\na\nb", {1, 1});
    row("a region of its own", "\x1b[2;3r\x1b[1;1Ha\r\nb\r\nc\r\nd", "a\nc\nd", {2, 1});
    row("origin in the region", "\x1b[2;4r\x1b[?6h\x1b[1;1Hx", "\nx", {1, 1});
    row("index and reverse index",
        "a\x1b"
        "Db\x1bMc",
        "a c\n b", {0, 3});
    row("next line",
        "a\x1b"
        "Eb",
        "a\nb", {1, 1});
    row("tab stops", "\x1b[3g\x1b[1;4H\x1bH\r\ta", "   a", {0, 4});
    row("line drawing of DEC", "\x1b(0lqk\x1b(Bq", "┌─┐q", {0, 4});
    row("the screen of letters", "\x1b#8", "EEEEEEEEEE\nEEEEEEEEEE\nEEEEEEEEEE\nEEEEEEEEEE\nEEEEEEEEEE", {0, 0});
    row("reset",
        "abc\x1b"
        "cd",
        "d", {0, 1});
    row("UTF-8",
        "gr\xc3\xbc\xc3\x9f"
        "e",
        "grüße", {0, 5});
    row("wide letters", "\xe6\xbc\xa2\xe5\xad\x97x", "漢字x", {0, 5});
    row("a wide letter at the edge", "012345678\xe6\xbc\xa2", "012345678\n漢", {1, 2});
    row("a letter with a mark", "e\xcc\x81x",
        "é"
        "x",
        {0, 2});
    row("invalid bytes", "a\xff\xc3(b", "a\xef\xbf\xbd\xef\xbf\xbd(b", {0, 5});
    row("unknown sequences are not shown", "a\x1b[99z\x1b[?9999h\x1b]1337;x\x07\x1bPx\x1b\\b", "ab", {0, 2});
    row("a clipboard sequence is not shown",
        "a\x1b]52;c;cm0gLXJm\x07"
        "b",
        "ab", {0, 2});
}

void TestEmulator::sequencesGiveTheScreen()
{
    QFETCH(QByteArray, sent);
    Emulator emulator(5, 10);
    emulator.feed(sent);
    QTEST(shown(emulator).normalized(QString::NormalizationForm_C), "shown");
    QTEST(emulator.cursor(), "cursor");
}

void TestEmulator::looksAndColoursAreKept_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<qint32>("ink");
    QTest::addColumn<qint32>("ground");
    QTest::addColumn<int>("flags");
    const auto row = [](const char *sent, qint32 ink, qint32 ground, int flags) {
        QTest::newRow(sent + 1) << QByteArray(sent) << ink << ground << flags;
    };
    row("\x1b[m", -1, -1, 0);
    row("\x1b[31;42m", 1, 2, 0);
    row("\x1b[91;102m", 9, 10, 0);
    row("\x1b[38;5;208m", 208, -1, 0);
    row("\x1b[48;2;1;2;3m", -1, 0x1010203, 0);
    row("\x1b[1;3m", -1, -1, TermLook::Bold | TermLook::Italic);
    row("\x1b[4m", -1, -1, TermLook::Underline);
    row("\x1b[21m", -1, -1, TermLook::DoubleUnderline);
    row("\x1b[4:3m", -1, -1, TermLook::CurlyUnderline);
    row("\x1b[7;9m", -1, -1, TermLook::Reverse | TermLook::Strike);
    row("\x1b[1;4;7;31m\x1b[22;24;27;39m", -1, -1, 0);
}

void TestEmulator::looksAndColoursAreKept()
{
    QFETCH(QByteArray, sent);
    Emulator emulator(2, 10);
    emulator.feed(sent + "x");
    const TermLook look = emulator.screen().row(0).cells.front().look;
    QTEST(look.ink, "ink");
    QTEST(look.ground, "ground");
    QTEST(int(look.flags), "flags");
}

void TestEmulator::bytesMayComeOneByOne()
{
    Emulator whole(5, 20);
    Emulator pieces(5, 20);
    const QByteArray sent = "\x1b[1;31mgr\xc3\xbc\xe6\xbc\xa2\x1b[0m\x1b]0;title\x1b\\\x1b[3;3Hend";
    whole.feed(sent);
    for (const char byte : sent)
        pieces.feed(QByteArrayView(&byte, 1));
    QCOMPARE(shown(pieces), shown(whole));
    QCOMPARE(pieces.title(), QStringLiteral("title"));
}

void TestEmulator::programsLearnKindStateAndCursor_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("kind") << QByteArray("\x1b[c") << QByteArray("\x1b[?1;2c");
    QTest::newRow("state") << QByteArray("\x1b[5n") << QByteArray("\x1b[0n");
    QTest::newRow("cursor") << QByteArray("\x1b[3;4H\x1b[6n") << QByteArray("\x1b[3;4R");
}

void TestEmulator::programsLearnKindStateAndCursor()
{
    QFETCH(QByteArray, asked);
    Emulator emulator(5, 20);
    QSignalSpy answers(&emulator, &Emulator::answered);
    emulator.feed(asked);
    QCOMPARE(answers.size(), 1);
    QTEST(answers[0][0].toByteArray(), "answer");
}

void TestEmulator::nothingElseIsAnswered_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::newRow("title") << QByteArray("\x1b]0;; rm -rf ~\x07\x1b[21t");
    QTest::newRow("icon's title") << QByteArray("\x1b]1;x\x07\x1b[20t");
    QTest::newRow("clipboard") << QByteArray("\x1b]52;c;?\x07\x1b]52;p;?\x1b\\");
    QTest::newRow("colours") << QByteArray("\x1b]4;1;?\x07\x1b]10;?\x07\x1b]11;?\x1b\\");
    QTest::newRow("answerback") << QByteArray("\x05");
    QTest::newRow("settings") << QByteArray("\x1bP$qm\x1b\\\x1bP$q\"p\x1b\\");
    QTest::newRow("modes") << QByteArray("\x1b[?2004$p\x1b[4$p");
    QTest::newRow("termcap") << QByteArray("\x1bP+q544e\x1b\\");
    QTest::newRow("version") << QByteArray("\x1b[>q");
    QTest::newRow("size of the window") << QByteArray("\x1b[14t\x1b[18t\x1b[13t");
    QTest::newRow("checksum") << QByteArray("\x1b[1;1;1;1;5;5*y");
    QTest::newRow("macro") << QByteArray("\x1bP1;0;0!z68\x1b\\\x1b[1*z");
}

void TestEmulator::nothingElseIsAnswered()
{
    QFETCH(QByteArray, asked);
    Emulator emulator(5, 20);
    QSignalSpy answers(&emulator, &Emulator::answered);
    emulator.feed(asked);
    QCOMPARE(answers.size(), 0);
    emulator.feed("\x1b[5n"); // and it still lives
    QCOMPARE(answers.size(), 1);
}

void TestEmulator::askingWithoutEndIsNotAnsweredWithoutEnd()
{
    Emulator emulator(5, 20);
    QSignalSpy answers(&emulator, &Emulator::answered);
    emulator.feed(QByteArray("\x1b[6n").repeated(10'000));
    QCOMPARE(answers.size(), 1);
    QVERIFY(answers[0][0].toByteArray().size() < 2'000);
}

void TestEmulator::theTitleIsShownAndHarmless()
{
    Emulator emulator(5, 20);
    QSignalSpy titles(&emulator, &Emulator::titleChanged);
    emulator.feed("\x1b]0;root@web: \xe2\x80\xae/etc\x07");
    QCOMPARE(titles.size(), 1);
    QVERIFY(emulator.title().startsWith(QStringLiteral("root@web: ")));
    QVERIFY(!emulator.title().contains(QChar(0x202E)));
}

void TestEmulator::longTitlesAreBounded()
{
    Emulator emulator(5, 20);
    emulator.feed("\x1b]2;" + QByteArray(10'000'000, 'x') + "\x07still here");
    QVERIFY(emulator.title().size() < 10'000);
    QCOMPARE(shown(emulator), QStringLiteral("still here"));
}

void TestEmulator::keysSendWhatTheyShould_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, int key, Qt::KeyboardModifiers modifiers, const char *text,
                        const QByteArray &bytes) {
        QTest::newRow(name) << key << modifiers << QString::fromUtf8(text) << bytes;
    };
    const Qt::KeyboardModifiers none;
    const Qt::KeyboardModifiers shift = Qt::ShiftModifier;
    const Qt::KeyboardModifiers ctrl = Qt::ControlModifier;
    const Qt::KeyboardModifiers alt = Qt::AltModifier;
    row("a", Qt::Key_A, none, "a", "a");
    row("A", Qt::Key_A, shift, "A", "A");
    row("u umlaut", Qt::Key_Udiaeresis, none, "ü", "\xc3\xbc");
    row("AltGr+Q", Qt::Key_At, Qt::GroupSwitchModifier, "@", "@");
    row("AltGr as Ctrl+Alt", Qt::Key_Q, ctrl | alt, "@", "@");
    row("Ctrl+A", Qt::Key_A, ctrl, "\x01", "\x01");
    row("Ctrl+C", Qt::Key_C, ctrl, "\x03", "\x03");
    row("Ctrl+I", Qt::Key_I, ctrl, "\t", "\t");
    row("Ctrl+M", Qt::Key_M, ctrl, "\r", "\r");
    row("Ctrl+Z", Qt::Key_Z, ctrl, "\x1a", "\x1a");
    row("Ctrl+Space", Qt::Key_Space, ctrl, " ", QByteArray(1, '\0'));
    row("Ctrl+[", Qt::Key_BracketLeft, ctrl, "[", "\x1b");
    row("Ctrl+\\", Qt::Key_Backslash, ctrl, "\\", "\x1c");
    row("Ctrl+]", Qt::Key_BracketRight, ctrl, "]", "\x1d");
    row("Ctrl+Shift+_", Qt::Key_Underscore, ctrl | shift, "_", "\x1f");
    row("Ctrl+/", Qt::Key_Slash, ctrl, "/", "\x1f");
    row("Alt+B", Qt::Key_B, alt, "b",
        "\x1b"
        "b");
    row("Alt+B without its text", Qt::Key_B, alt, "",
        "\x1b"
        "b");
    row("Alt+Shift+B", Qt::Key_B, alt | shift, "B",
        "\x1b"
        "B");
    row("Alt+.", Qt::Key_Period, alt, ".", "\x1b.");
    row("Alt+Ctrl+H", Qt::Key_H, alt | ctrl, "\b", "\x1b\x08");
    row("Return", Qt::Key_Return, none, "\r", "\r");
    row("Shift+Return", Qt::Key_Return, shift, "\r", "\r");
    row("Alt+Return", Qt::Key_Return, alt, "\r", "\x1b\r");
    row("Enter of the keypad", Qt::Key_Enter, Qt::KeypadModifier, "\r", "\r");
    row("5 of the keypad", Qt::Key_5, Qt::KeypadModifier, "5", "5");
    row("+ of the keypad", Qt::Key_Plus, Qt::KeypadModifier, "+", "+");
    row("Home of the keypad", Qt::Key_Home, Qt::KeypadModifier, "", "\x1b[H");
    row("Backspace", Qt::Key_Backspace, none, "\b", "\x7f");
    row("Ctrl+Backspace", Qt::Key_Backspace, ctrl, "\x7f", "\x08");
    row("Alt+Backspace", Qt::Key_Backspace, alt, "\b", "\x1b\x7f");
    row("Tab", Qt::Key_Tab, none, "\t", "\t");
    row("Shift+Tab", Qt::Key_Backtab, shift, "", "\x1b[Z");
    row("Escape", Qt::Key_Escape, none, "\x1b", "\x1b");
    row("Up", Qt::Key_Up, none, "", "\x1b[A");
    row("Ctrl+Right", Qt::Key_Right, ctrl, "", "\x1b[1;5C");
    row("Alt+Left", Qt::Key_Left, alt, "", "\x1b[1;3D");
    row("Ctrl+Shift+Down", Qt::Key_Down, ctrl | shift, "", "\x1b[1;6B");
    row("End", Qt::Key_End, none, "", "\x1b[F");
    row("Insert", Qt::Key_Insert, none, "", "\x1b[2~");
    row("Delete", Qt::Key_Delete, none, "\x7f", "\x1b[3~");
    row("Ctrl+Delete", Qt::Key_Delete, ctrl, "", "\x1b[3;5~");
    row("Page up", Qt::Key_PageUp, none, "", "\x1b[5~");
    row("Page down", Qt::Key_PageDown, none, "", "\x1b[6~");
    row("F1", Qt::Key_F1, none, "", "\x1bOP");
    row("F4", Qt::Key_F4, none, "", "\x1bOS");
    row("F5", Qt::Key_F5, none, "", "\x1b[15~");
    row("F12", Qt::Key_F12, none, "", "\x1b[24~");
    row("Shift+F5", Qt::Key_F5, shift, "", "\x1b[15;2~");
    row("Ctrl+F1", Qt::Key_F1, ctrl, "", "\x1b[1;5P");
    row("a key without meaning", Qt::Key_VolumeUp, none, "", {});
}

void TestEmulator::keysSendWhatTheyShould()
{
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(QString, text);
    Emulator emulator(5, 20);
    QTEST(emulator.keyBytes({key, modifiers, text}), "bytes");
}

void TestEmulator::theHostChoosesTheModeOfTheArrows()
{
    Emulator emulator(5, 20);
    emulator.feed("\x1b[?1h");
    QCOMPARE(emulator.keyBytes({Qt::Key_Up, {}, {}}), QByteArray("\x1bOA"));
    QCOMPARE(emulator.keyBytes({Qt::Key_Up, Qt::ControlModifier, {}}), QByteArray("\x1b[1;5A"));
    emulator.feed("\x1b[?1l\x1b[20h");
    QCOMPARE(emulator.keyBytes({Qt::Key_Up, {}, {}}), QByteArray("\x1b[A"));
    QCOMPARE(emulator.keyBytes({Qt::Key_Return, {}, {}}), QByteArray("\r\n"));
}

void TestEmulator::pastesAreBracketedWhereTheHostWantsIt()
{
    Emulator emulator(5, 20);
    QCOMPARE(emulator.pasteBytes(QStringLiteral("ü\r")), QByteArray("\xc3\xbc\r"));
    emulator.feed("\x1b[?2004h");
    QCOMPARE(emulator.pasteBytes(QStringLiteral("a")), QByteArray("\x1b[200~a\x1b[201~"));
}

void TestEmulator::theMouseIsReportedAsAsked_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<Emulator::Mouse>("mode");
    QTest::addColumn<QByteArray>("pressed");
    QTest::addColumn<QByteArray>("dragged");
    QTest::addColumn<QByteArray>("released");
    QTest::addColumn<QByteArray>("moved");
    const QByteArray none;
    const auto row = [](const char *name, const char *asked, Emulator::Mouse mode, const QByteArray &pressed,
                        const QByteArray &dragged, const QByteArray &released, const QByteArray &moved) {
        QTest::newRow(name) << QByteArray(asked) << mode << pressed << dragged << released << moved;
    };
    using Mouse = Emulator::Mouse;
    row("not at all", "", Mouse::None, none, none, none, none);
    row("buttons", "\x1b[?1000h", Mouse::Click, "\x1b[M $#", none, "\x1b[M#%$", none);
    row("buttons, as numbers", "\x1b[?1000h\x1b[?1006h", Mouse::Click, "\x1b[<0;4;3M", none, "\x1b[<0;5;4m", none);
    row("dragging", "\x1b[?1002h\x1b[?1006h", Mouse::Drag, "\x1b[<0;4;3M", "\x1b[<32;5;4M", "\x1b[<0;5;4m", none);
    row("moving", "\x1b[?1003h\x1b[?1006h", Mouse::Move, "\x1b[<35;4;3M\x1b[<0;4;3M", "\x1b[<32;5;4M", "\x1b[<0;5;4m",
        "\x1b[<35;6;5M");
}

void TestEmulator::theMouseIsReportedAsAsked()
{
    QFETCH(QByteArray, asked);
    Emulator emulator(20, 40);
    emulator.feed(asked);
    QTEST(emulator.mouse(), "mode");
    QTEST(emulator.buttonBytes(1, true, {2, 3}, {}), "pressed");
    QTEST(emulator.moveBytes({3, 4}, {}), "dragged");
    QTEST(emulator.buttonBytes(1, false, {3, 4}, {}), "released");
    QTEST(emulator.moveBytes({4, 5}, {}), "moved");
}

void TestEmulator::focusIsReportedWhenAsked()
{
    Emulator emulator(5, 20);
    QCOMPARE(emulator.focusBytes(true), QByteArray());
    emulator.feed("\x1b[?1004h");
    QCOMPARE(emulator.focusBytes(true), QByteArray("\x1b[I"));
    QCOMPARE(emulator.focusBytes(false), QByteArray("\x1b[O"));
}

void TestEmulator::theCursorHasTheShapeAskedFor()
{
    using Shape = Emulator::CursorShape;
    Emulator emulator(5, 20);
    QCOMPARE(emulator.cursorShape(), Shape::Block);
    emulator.feed("\x1b[4 q");
    QCOMPARE(emulator.cursorShape(), Shape::Underline);
    QVERIFY(!emulator.cursorBlinks());
    emulator.feed("\x1b[5 q\x1b[?25l");
    QCOMPARE(emulator.cursorShape(), Shape::Bar);
    QVERIFY(emulator.cursorBlinks());
    QVERIFY(!emulator.isCursorVisible());
}

void TestEmulator::theOtherScreenLeavesTheUsualOne()
{
    Emulator emulator(4, 20);
    emulator.feed("$ vim\r\n\x1b[?1049h\x1b[Htext\x1b[4;1Hstatus\r\n\r\n");
    QVERIFY(emulator.screen().isAlternate());
    QCOMPARE(emulator.screen().screenTop(), 0); // nothing of it is kept
    emulator.feed("\x1b[?1049l$ ");
    QCOMPARE(shown(emulator), QStringLiteral("$ vim\n$"));
    QCOMPARE(emulator.cursor(), (TermPlace{1, 2}));
}

void TestEmulator::linesAreJoinedAgainWhenItGetsWider()
{
    Emulator emulator(5, 10);
    emulator.feed("0123456789abcdefghij\r\nnext\r\n0123456789\r\n$ ");
    emulator.resize(5, 40);
    QCOMPARE(shown(emulator), QStringLiteral("0123456789abcdefghij\nnext\n0123456789\n$"));
    QCOMPARE(emulator.cursor(), (TermPlace{3, 2}));
    emulator.feed("x");
    emulator.resize(5, 5);
    QCOMPARE(termtext::selected(emulator.screen(), {{0, 0}, {emulator.screen().endLine() - 1, 5}}),
             QStringLiteral("0123456789abcdefghij\nnext\n0123456789\n$ x"));
}

void TestEmulator::anEditedLineIsNotWrappedAnyMore()
{
    Emulator emulator(5, 10);
    emulator.feed("0123456789ab\x1b[A\r\x1b[K");
    emulator.resize(5, 20);
    QCOMPARE(shown(emulator), QStringLiteral("\nab"));
}

void TestEmulator::randomBytesDoNoHarm()
{
    quint32 seed = 12345;
    Emulator emulator(24, 80);
    for (int round = 0; round < 200; ++round) {
        QByteArray bytes;
        for (int i = 0; i < 500; ++i) {
            seed = seed * 1664525 + 1013904223;
            static constexpr char likely[] = "\x1b[;?0123456789HJKLMPXrhlmtnc]@\r\n\x9b\xe6\xbc\xa2";
            bytes += seed & 0x10000 ? likely[(seed >> 20) % (sizeof likely - 1)] : char(seed >> 24);
        }
        emulator.feed(bytes);
        emulator.resize(1 + int(seed % 40), 2 + int(seed / 64 % 120));
        const TermPlace cursor = emulator.cursor();
        QVERIFY(cursor.row < emulator.screen().rows() && cursor.column < emulator.screen().columns());
        QVERIFY(shown(emulator).count(u'\n') < emulator.screen().rows());
    }
}

QTEST_GUILESS_MAIN(TestEmulator)
#include "tst_emulator.moc"

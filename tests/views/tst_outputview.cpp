#include "storage/spool.h"
#include "views/metrics.h"
#include "views/outputaccess.h"
#include "views/outputview.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

/// The viewer over a real spool that grows.
class TestOutputView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installOutputAccess(); }
    void init();
    void cleanup() { m_view.reset(); }

    void outputStreamsAndTheTailIsFollowed();
    void scrollingUpStopsFollowingAndEndGoesOn();
    void onlyTheLinesInSightAreShown();
    void aDraggedSelectionIsCopied();
    void aDoubleClickTakesAWord();
    void marksStandUnderTheirLetters();
    void selectingAllCopiesAllLines();
    void hitsAreMarkedWithoutScrolling();
    void aHitOutOfSightIsScrolledTo();
    void longLinesWrapOrScroll();
    void hostileOutputIsHarmless();
    void screenReadersReadWhatIsInSight();
    void pointingElsewhereForgetsTheSelection();

private:
    void write(const QByteArray &bytes, int lane = 0)
    {
        QVERIFY(m_sink->write(lane, Stream::Out, bytes, ++m_at));
        m_view->outputArrived();
    }
    static QByteArray numbered(int from, int to)
    {
        QByteArray bytes;
        for (int line = from; line <= to; ++line)
            bytes += "line " + QByteArray::number(line) + '\n';
        return bytes;
    }
    /// Where a column of a shown row stands.
    QPoint at(int row, int column) const { return {12 + int(column * m_char), 6 + row * m_line + m_line / 2}; }
    void measure();

    QTemporaryDir m_folder;
    int m_spools = 0;
    qint64 m_at = 1;
    qreal m_char = 0;
    int m_line = 0;
    std::shared_ptr<OutputSink> m_sink;
    std::unique_ptr<OutputView> m_view;
};

void TestOutputView::init()
{
    const QString folder = m_folder.filePath(QString::number(++m_spools));
    m_sink = *Spool::create(folder, 2);
    m_view = std::make_unique<OutputView>();
    m_view->resize(600, 300);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setFocus();
    m_view->pointAt(Spool::readerOf(m_sink), 0);
    measure();
}

/// The size of a letter, from the room that is taken.
void TestOutputView::measure()
{
    const Metrics metrics = Metrics::of(m_view.get());
    m_char = QFontMetricsF(metrics.mono()).horizontalAdvance(u'0');
    m_line = metrics.monoLine();
}

void TestOutputView::outputStreamsAndTheTailIsFollowed()
{
    write("up 3 days\n");
    QTRY_COMPARE(m_view->shownText(), QStringLiteral("up 3 days"));
    write(numbered(1, 500));
    QTRY_VERIFY(m_view->shownText().endsWith(QStringLiteral("line 500")));
    write("half a li");
    QTRY_VERIFY(m_view->shownText().endsWith(QStringLiteral("half a li")));
    write("ne\n");
    QTRY_VERIFY(m_view->shownText().endsWith(QStringLiteral("half a line")));
    QVERIFY(m_view->isFollowing());
}

void TestOutputView::scrollingUpStopsFollowingAndEndGoesOn()
{
    write(numbered(1, 500));
    QTRY_VERIFY(m_view->shownText().endsWith(QStringLiteral("line 500")));
    QSignalSpy following(m_view.get(), &OutputView::followingChanged);
    QTest::keyClick(m_view.get(), Qt::Key_PageUp);
    QCOMPARE(following.size(), 1);
    QVERIFY(!m_view->isFollowing());
    const qint64 first = m_view->firstLine();
    write(numbered(501, 600));
    QTRY_COMPARE(m_view->lines()->count(), 600);
    QCOMPARE(m_view->firstLine(), first);
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QVERIFY(m_view->isFollowing());
    QVERIFY(m_view->shownText().endsWith(QStringLiteral("line 600")));
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QVERIFY(!m_view->isFollowing());
    QVERIFY(m_view->shownText().startsWith(QStringLiteral("line 1\n")));
}

void TestOutputView::onlyTheLinesInSightAreShown()
{
    write(numbered(1, 100'000));
    QTRY_COMPARE(m_view->lines()->count(), 100'000);
    QVERIFY(m_view->visibleLines() < 40);
    m_view->scrollToLine(50'000);
    QVERIFY(m_view->shownText().contains(QStringLiteral("line 50001\n")));
    QVERIFY(m_view->visibleLines() < 40);
}

void TestOutputView::aDraggedSelectionIsCopied()
{
    write("first line\n\x1b[32msecond\x1b[0m line\nthird line\n");
    QTRY_COMPARE(m_view->visibleLines(), 3);
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, at(0, 6));
    QTest::mouseMove(m_view->viewport(), at(1, 3));
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, at(1, 6));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, at(1, 6));
    QCOMPARE(m_view->selectedText(), QStringLiteral("line\nsecond"));
    QTest::keySequence(m_view.get(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("line\nsecond"));
}

void TestOutputView::aDoubleClickTakesAWord()
{
    write("first line here\n");
    QTRY_COMPARE(m_view->visibleLines(), 1);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, at(0, 8));
    QCOMPARE(m_view->selectedText(), QStringLiteral("line"));
}

/// Letters are no whole pixels wide: at the end of a long line that would be seen.
void TestOutputView::marksStandUnderTheirLetters()
{
    m_view->resize(1400, 300);
    write(QByteArray(120, ' ') + "X\n");
    QTRY_COMPARE(m_view->visibleLines(), 1);
    const QImage plain = m_view->viewport()->grab().toImage();
    m_view->setHits({{0, 120, 1}}, -1);
    const QImage marked = m_view->viewport()->grab().toImage();
    QRect letter;
    QRect mark;
    for (int y = 0; y < plain.height(); ++y) {
        for (int x = 0; x < plain.width(); ++x) {
            if (plain.pixel(x, y) != plain.pixel(0, 0))
                letter |= QRect(x, y, 1, 1);
            if (plain.pixel(x, y) != marked.pixel(x, y))
                mark |= QRect(x, y, 1, 1);
        }
    }
    QVERIFY(!letter.isEmpty() && mark.adjusted(-1, 0, 1, 0).contains(letter));
}

void TestOutputView::selectingAllCopiesAllLines()
{
    write(numbered(1, 1000));
    QTRY_COMPARE(m_view->lines()->count(), 1000);
    QTest::keySequence(m_view.get(), QKeySequence::SelectAll);
    QTest::keySequence(m_view.get(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromUtf8(numbered(1, 1000)).trimmed());
}

void TestOutputView::hitsAreMarkedWithoutScrolling()
{
    write(numbered(1, 500));
    QTRY_VERIFY(m_view->shownText().endsWith(QStringLiteral("line 500")));
    m_view->setHits({{3, 0, 4}}, 0);
    QVERIFY(m_view->isFollowing());
    QVERIFY(m_view->shownText().endsWith(QStringLiteral("line 500")));
    const QImage before = m_view->viewport()->grab().toImage();
    m_view->setHits({{499, 0, 4}}, 0);
    QVERIFY(before != m_view->viewport()->grab().toImage());
}

void TestOutputView::aHitOutOfSightIsScrolledTo()
{
    write(numbered(1, 500));
    QTRY_COMPARE(m_view->lines()->count(), 500);
    m_view->scrollToLine(250);
    QVERIFY(m_view->shownText().contains(QStringLiteral("line 251\n")));
    const qint64 first = m_view->firstLine();
    m_view->scrollToLine(252);
    QCOMPARE(m_view->firstLine(), first);
}

void TestOutputView::longLinesWrapOrScroll()
{
    write(QByteArray(2000, 'x') + "\nend\n");
    QTRY_COMPARE(m_view->lines()->count(), 2);
    QCOMPARE(m_view->horizontalScrollBar()->maximum(), 0);
    m_view->setWrapping(false);
    QVERIFY(m_view->horizontalScrollBar()->maximum() > 1000);
    m_view->setWrapping(true);
    QCOMPARE(m_view->horizontalScrollBar()->maximum(), 0);
}

void TestOutputView::hostileOutputIsHarmless()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("mine"));
    write("\x1b]52;c;ZXZpbA==\x07<b>bold</b><img src=x>\x1b]0;title\x07\n"
          "safe\xE2\x80\xAEgpj.exe\n\x1b[2J\x1b[10;10Hmoved\x1b[6n\n\xFF\xFE\n");
    QTRY_COMPARE(m_view->lines()->count(), 4);
    const QString shown = m_view->shownText();
    QVERIFY(shown.contains(QStringLiteral("<b>bold</b><img src=x>")));
    QVERIFY(!shown.contains(QChar(0x1b)) && !shown.contains(QChar(0x202E)));
    QVERIFY(!shown.contains(QStringLiteral("ZXZpbA")));
    QVERIFY(shown.contains(QStringLiteral("moved")));
    QVERIFY(!m_view->viewport()->grab().isNull());
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("mine"));
    QVERIFY(m_view->windowTitle().isEmpty());
}

void TestOutputView::screenReadersReadWhatIsInSight()
{
    write("one\ntwo\n");
    QTRY_COMPARE(m_view->visibleLines(), 2);
    QAccessibleInterface *access = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(access && access->textInterface());
    QCOMPARE(access->text(QAccessible::Name), QStringLiteral("Output"));
    QAccessibleTextInterface *text = access->textInterface();
    QCOMPARE(text->text(0, text->characterCount()), QStringLiteral("one\ntwo"));
    QVERIFY(access->state().readOnly && access->state().multiLine);
    QCOMPARE(text->selectionCount(), 0);
    m_view->selectAll();
    QCOMPARE(text->selectionCount(), 1);
}

void TestOutputView::pointingElsewhereForgetsTheSelection()
{
    write("one\n");
    write("two\n", 1);
    QTRY_COMPARE(m_view->visibleLines(), 1);
    m_view->selectAll();
    m_view->pointAt(Spool::readerOf(m_sink), 1);
    QVERIFY(m_view->selectedText().isEmpty());
    QCOMPARE(m_view->shownText(), QStringLiteral("two"));
    m_view->pointAt(nullptr, -1);
    QVERIFY(m_view->shownText().isEmpty());
}

QTEST_MAIN(TestOutputView)
#include "tst_outputview.moc"

#include "views/outputaccess.h"
#include "views/terminalview.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

/// The view over an emulator: what the person does with keys and mouse.
class TestTerminalView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installOutputAccess(); }
    void init();
    void cleanup();
    void theGridFollowsTheSize();
    void lettersGoToTheShellAndWindowKeysDoNot();
    void tabIsAKeyLikeOthers();
    void inputMethodsTypeLetters();
    void draggingSelects();
    void aDoubleClickTakesAWordAndAThirdTheLine();
    void withAltABlockIsSelected();
    void theMiddleClickPastes();
    void newOutputUnderTheSelectionEndsIt();
    void theMouseGoesToTheHostUnlessShiftIsHeld();
    void theWheelLooksBackAndInOtherScreensSendsArrows();
    void typingComesBackToTheEnd();
    void lookingBackStaysWhileOutputComes();
    void onlyWhatChangedIsPainted();
    void searchHitsAreScrolledTo();
    void aLinkIsOpenedWithCtrlOnly();
    void zoomChangesTheGrid();
    void screenReadersReadTheScreenAndTheCursor();
    void everyLookIsReadable_data();
    void everyLookIsReadable();

private:
    void feed(const QByteArray &bytes)
    {
        m_emulator->feed(bytes);
        m_view->refresh();
    }
    QPoint at(int row, int column) const
    {
        const QRect cell = m_view->cellRect({m_view->firstShown() + row, column});
        return {cell.left() + 1, cell.center().y()};
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, modifiers, from);
        QMouseEvent move(QEvent::MouseMove, to, m_view->viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                         modifiers);
        QApplication::sendEvent(m_view->viewport(), &move);
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, modifiers, to);
    }
    void wheel(int steps, Qt::KeyboardModifiers modifiers = {}) const
    {
        const QPointF point = m_view->viewport()->rect().center();
        QWheelEvent event(point, m_view->viewport()->mapToGlobal(point), {}, QPoint(0, steps * 120), Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_view->viewport(), &event);
    }
    void manyLines(int from, int to)
    {
        QByteArray bytes;
        for (int i = from; i <= to; ++i)
            bytes += "line " + QByteArray::number(i) + "\r\n";
        feed(bytes);
    }

    std::unique_ptr<Emulator> m_emulator;
    std::unique_ptr<TerminalView> m_view;
};

void TestTerminalView::init()
{
    m_emulator = std::make_unique<Emulator>(24, 80);
    m_view = std::make_unique<TerminalView>(*m_emulator);
    m_view->resize(600, 300);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setFocus();
    QTRY_VERIFY(m_view->hasFocus());
}

void TestTerminalView::cleanup()
{
    m_view.reset();
    m_emulator.reset();
}

void TestTerminalView::theGridFollowsTheSize()
{
    QSignalSpy grids(m_view.get(), &TerminalView::gridChanged);
    const QSize before = m_view->gridSize();
    QVERIFY(before.width() > 40 && before.height() > 10);
    QCOMPARE(m_emulator->screen().columns(), before.width());
    m_view->resize(300, 200);
    QTRY_COMPARE(grids.size(), 1);
    QVERIFY(m_view->gridSize().width() < before.width());
    QCOMPARE(m_emulator->screen().rows(), m_view->gridSize().height());
}

void TestTerminalView::lettersGoToTheShellAndWindowKeysDoNot()
{
    QSignalSpy keys(m_view.get(), &TerminalView::keyTyped);
    QTest::keyClick(m_view.get(), Qt::Key_A);
    QTest::keyClick(m_view.get(), Qt::Key_R, Qt::ControlModifier);
    QTest::keyClick(m_view.get(), Qt::Key_F1);
    QCOMPARE(keys.size(), 3);
    QTest::keyClick(m_view.get(), Qt::Key_Tab, Qt::ControlModifier);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(m_view.get(), Qt::Key_Control);
    QCOMPARE(keys.size(), 3);
    QCOMPARE(keys[1][0].value<TermKey>().key, int(Qt::Key_R));
    QKeyEvent override(QEvent::ShortcutOverride, Qt::Key_R, Qt::ControlModifier);
    override.ignore();
    QApplication::sendEvent(m_view.get(), &override);
    QVERIFY(override.isAccepted()); // no shortcut of the window takes it
}

void TestTerminalView::tabIsAKeyLikeOthers()
{
    QSignalSpy keys(m_view.get(), &TerminalView::keyTyped);
    QTest::keyClick(m_view.get(), Qt::Key_Tab);
    QTest::keyClick(m_view.get(), Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(keys.size(), 2);
    QVERIFY(m_view->hasFocus());
}

void TestTerminalView::inputMethodsTypeLetters()
{
    QSignalSpy texts(m_view.get(), &TerminalView::textTyped);
    QInputMethodEvent composing(QStringLiteral("´"), {});
    QApplication::sendEvent(m_view.get(), &composing);
    QCOMPARE(texts.size(), 0);
    QInputMethodEvent done;
    done.setCommitString(QStringLiteral("é"));
    QApplication::sendEvent(m_view.get(), &done);
    QCOMPARE(texts.size(), 1);
    QCOMPARE(texts[0][0].toString(), QStringLiteral("é"));
    const QWidget *widget = m_view.get();
    QVERIFY(widget->inputMethodQuery(Qt::ImCursorRectangle).toRect().isValid());
}

void TestTerminalView::draggingSelects()
{
    feed("first line\r\nsecond line\r\n");
    drag(at(0, 6), at(1, 6));
    QCOMPARE(m_view->selectedText(), QStringLiteral("line\nsecond"));
    m_view->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("line\nsecond"));
    drag(at(0, 3), at(0, 3));
    QVERIFY(!m_view->hasSelection());
}

void TestTerminalView::aDoubleClickTakesAWordAndAThirdTheLine()
{
    feed("see /var/log/syslog here\r\n");
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, at(0, 8));
    QCOMPARE(m_view->selectedText(), QStringLiteral("/var/log/syslog"));
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, at(0, 8));
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, at(0, 8));
    QCOMPARE(m_view->selectedText(), QStringLiteral("see /var/log/syslog here"));
}

void TestTerminalView::withAltABlockIsSelected()
{
    feed("abcdef\r\nghijkl\r\nmnopqr\r\n");
    drag(at(0, 1), at(2, 3), Qt::AltModifier);
    QCOMPARE(m_view->selectedText(), QStringLiteral("bc\nhi\nno"));
}

void TestTerminalView::theMiddleClickPastes()
{
    QSignalSpy pastes(m_view.get(), &TerminalView::pasteWanted);
    QGuiApplication::clipboard()->setText(QStringLiteral("two\nlines"));
    QTest::mouseClick(m_view->viewport(), Qt::MiddleButton);
    QTest::keyClick(m_view.get(), Qt::Key_Insert, Qt::ShiftModifier);
    m_view->paste();
    QCOMPARE(pastes.size(), 3);
    QCOMPARE(pastes[0][0].toString(), QStringLiteral("two\nlines"));
}

void TestTerminalView::newOutputUnderTheSelectionEndsIt()
{
    feed("first\r\nsecond\r\n");
    drag(at(0, 0), at(0, 5));
    feed("elsewhere");
    QCOMPARE(m_view->selectedText(), QStringLiteral("first"));
    feed("\x1b[1;1Hother");
    QVERIFY(!m_view->hasSelection());
}

void TestTerminalView::theMouseGoesToTheHostUnlessShiftIsHeld()
{
    feed("text\x1b[?1000h\x1b[?1006h");
    QSignalSpy reports(m_view.get(), &TerminalView::reported);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at(0, 2));
    QCOMPARE(reports.size(), 2);
    QCOMPARE(reports[0][0].toByteArray(), QByteArray("\x1b[<0;3;1M"));
    QCOMPARE(reports[1][0].toByteArray(), QByteArray("\x1b[<0;3;1m"));
    wheel(1);
    QCOMPARE(reports.size(), 3);
    QVERIFY(reports[2][0].toByteArray().startsWith("\x1b[<64;"));
    drag(at(0, 0), at(0, 4), Qt::ShiftModifier);
    QCOMPARE(reports.size(), 3);
    QCOMPARE(m_view->selectedText(), QStringLiteral("text"));
}

void TestTerminalView::theWheelLooksBackAndInOtherScreensSendsArrows()
{
    QSignalSpy reports(m_view.get(), &TerminalView::reported);
    manyLines(1, 100);
    const qint64 end = m_view->firstShown();
    wheel(1);
    QCOMPARE(m_view->firstShown(), end - 3);
    QCOMPARE(reports.size(), 0);
    feed("\x1b[?1049h");
    wheel(-1);
    QCOMPARE(reports.size(), 3);
    QCOMPARE(reports[0][0].toByteArray(), QByteArray("\x1b[B"));
}

void TestTerminalView::typingComesBackToTheEnd()
{
    manyLines(1, 100);
    QTest::keyClick(m_view.get(), Qt::Key_Home, Qt::ShiftModifier);
    QVERIFY(m_view->shownText().startsWith(QStringLiteral("line 1\n")));
    QVERIFY(!m_view->isFollowing());
    QTest::keyClick(m_view.get(), Qt::Key_X);
    QVERIFY(m_view->isFollowing());
    QVERIFY(m_view->shownText().contains(QStringLiteral("line 100")));
}

void TestTerminalView::lookingBackStaysWhileOutputComes()
{
    manyLines(1, 100);
    m_view->verticalScrollBar()->setValue(20);
    const QString before = m_view->shownText();
    manyLines(101, 20'000); // the first ones are dropped meanwhile
    QVERIFY(!m_view->isFollowing());
    QVERIFY(m_view->shownText() != before); // it is gone: the oldest there is instead
    QCOMPARE(m_view->firstShown(), m_emulator->screen().firstLine());
    m_view->verticalScrollBar()->setValue(5000);
    const QString kept = m_view->shownText();
    manyLines(20'001, 20'100);
    QCOMPARE(m_view->shownText(), kept);
}

void TestTerminalView::onlyWhatChangedIsPainted()
{
    /// Counts the pixels that are painted.
    class Paints : public QObject
    {
    public:
        int height = 0;
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() == QEvent::Paint)
                height += static_cast<QPaintEvent *>(event)->rect().height();
            return false;
        }
    };
    Paints paints;
    m_view->viewport()->installEventFilter(&paints);
    feed("\x1b[3;1Hthird");
    QTRY_VERIFY(paints.height > 0);
    m_view->viewport()->repaint(); // nothing waits to be painted after that
    paints.height = 0;
    feed("x");
    QTRY_VERIFY(paints.height > 0);
    QVERIFY2(paints.height <= 2 * m_view->cellRect({0, 0}).height(), qPrintable(QString::number(paints.height)));
}

void TestTerminalView::searchHitsAreScrolledTo()
{
    manyLines(1, 500);
    QCOMPARE(m_view->find(QStringLiteral("LINE 12")), 11);
    QCOMPARE(m_view->currentHit(), 10);
    QVERIFY(m_view->shownText().contains(QStringLiteral("line 129")));
    m_view->findNext(1);
    QCOMPARE(m_view->currentHit(), 0);
    QVERIFY(m_view->shownText().contains(QStringLiteral("line 12\n")));
    QCOMPARE(m_view->find(QStringLiteral("nowhere")), 0);
}

void TestTerminalView::aLinkIsOpenedWithCtrlOnly()
{
    feed("see https://example.org/a here");
    QSignalSpy links(m_view.get(), &TerminalView::linkWanted);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at(0, 10));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier, at(0, 1));
    QCOMPARE(links.size(), 0);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier, at(0, 10));
    QCOMPARE(links.size(), 1);
    QCOMPARE(links[0][0].toUrl(), QUrl(QStringLiteral("https://example.org/a")));
}

void TestTerminalView::zoomChangesTheGrid()
{
    const QSize before = m_view->gridSize();
    m_view->setZoom(2);
    QVERIFY(m_view->gridSize().width() < before.width() * 2 / 3);
    wheel(-1, Qt::ControlModifier);
    QVERIFY(m_view->zoom() < 2);
    m_view->setZoom(100);
    QVERIFY(m_view->zoom() < 10);
    m_view->setZoom(1);
    QCOMPARE(m_view->gridSize(), before);
}

void TestTerminalView::screenReadersReadTheScreenAndTheCursor()
{
    feed("first\r\nsec");
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(reader && reader->textInterface());
    const QString text = reader->textInterface()->text(0, 9);
    QCOMPARE(text, QStringLiteral("first\nsec"));
    QCOMPARE(reader->textInterface()->cursorPosition(), 9);
    QVERIFY(reader->state().readOnly);
    drag(at(0, 0), at(0, 5));
    QCOMPARE(reader->textInterface()->selectionCount(), 1);
}

void TestTerminalView::everyLookIsReadable_data()
{
    QTest::addColumn<Theme::Set>("set");
    QTest::newRow("light") << Theme::Set::Light;
    QTest::newRow("dark") << Theme::Set::Dark;
}

void TestTerminalView::everyLookIsReadable()
{
    QFETCH(Theme::Set, set);
    const Theme theme(set);
    TermColors colors(theme);
    QList<int> codes; // the named ones and some of the others
    for (int code = -1; code < 256; code += code < 16 ? 1 : 7)
        codes.append(code);
    for (const int ground : std::as_const(codes)) {
        for (const int ink : std::as_const(codes)) {
            for (const quint16 flags : {quint16(0), quint16(TermLook::Reverse)}) {
                const TermColors::Pair pair = colors.of({ink, ground, flags});
                const QColor behind = pair.ground.isValid() ? pair.ground : theme.color(Theme::Role::OutputGround);
                QVERIFY2(Theme::contrast(pair.ink, behind) >= 4.4,
                         qPrintable(QStringLiteral("%1 on %2").arg(ink).arg(ground)));
            }
        }
    }
}

QTEST_MAIN(TestTerminalView)
#include "tst_terminalview.moc"

#include "fakes/runstage.h"
#include "views/groupedview.h"
#include "views/outputaccess.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>

/// A run's output in groups, over real runs.
class TestGroupedView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installOutputAccess(); }
    void init();
    void cleanup();

    void equalOutputsFoldBiggestFirst();
    void aHostThatDiffersIsMarkedAsTheOnlyOne();
    void aClickOnTheHeadFoldsTheBlockAndSpaceUnfoldsIt();
    void hostsThatNobodyReachesStandInOneBlock();
    void theButtonBelowAFailureRunsItAgain();
    void theMenuTakesAGroupFurther();
    void theKeyboardWalksCopiesAndOpens();
    void statesFilterTheBlocks();
    void hostsThatGoOnStandInABlockOfTheirOwn();
    void aLongBlockSaysWhatItDoesNotCopy();
    void hostileOutputIsHarmless();
    void screenReadersReadHeadsAndOutput();
    void differencesToTheLargestGroupAreMarked();
    void twoChosenGroupsAreComparedAndEscLeaves();
    void withoutAChoiceTheOddOneIsCompared();
    void whatHasNoOutputIsNotCompared();
    void aRunThatIsGoneLeavesNoTrouble();

private:
    void show(Run *run, int blocks);
    void setOutput(const QString &host, const QByteArray &bytes, int exit = 0)
    {
        m_stage->performer.setHost(host, {.output = {{Stream::Out, bytes}}, .exit = exit});
    }
    void setUnreachable(const QString &host, const QString &why)
    {
        m_stage->performer.setHost(host, {.error = {Error::Unreachable, why, {}}});
    }
    QStringList shown() const { return m_view->shownText().split(u'\n'); }
    void click(const QPoint &at) { QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at); }
    /// On the words of a block's head.
    QPoint headOf(int block) const { return m_view->headRect(block).topLeft() + QPoint(60, 8); }

    std::unique_ptr<RunStage> m_stage;
    std::unique_ptr<GroupedView> m_view;
};

void TestGroupedView::init()
{
    m_stage = std::make_unique<RunStage>();
    m_view = std::make_unique<GroupedView>();
    m_view->resize(900, 600);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setFocus();
}

void TestGroupedView::cleanup()
{
    m_view.reset();
    m_stage.reset();
}

void TestGroupedView::show(Run *run, int blocks)
{
    QVERIFY(run);
    m_view->setRun(run);
    QTRY_COMPARE(m_view->blockCount(), blocks);
    QTRY_VERIFY(m_view->headRect(blocks - 1).top() > 0 || blocks == 1);
}

void TestGroupedView::equalOutputsFoldBiggestFirst()
{
    setOutput(QStringLiteral("web-3"), "other\n");
    setOutput(QStringLiteral("web-5"), "other\n");
    setOutput(QStringLiteral("web-7"), "bad\n", 2);
    show(m_stage->ended(RunStage::names(8)), 3);
    QTRY_COMPARE(shown().size(), 7);
    QCOMPARE(shown()[0], QStringLiteral("ok: web-[1-2,4,6,8], 5 host(s)"));
    QCOMPARE(shown()[1], QStringLiteral("ok"));
    QCOMPARE(shown()[2], QStringLiteral("ok: web-[3,5], 2 host(s)"));
    QCOMPARE(shown()[3], QStringLiteral("other"));
    QCOMPARE(shown()[4], QStringLiteral("exit 2: web-7, 1 host(s), only this host"));
    QCOMPARE(shown()[5], QStringLiteral("bad"));
}

void TestGroupedView::aHostThatDiffersIsMarkedAsTheOnlyOne()
{
    setOutput(QStringLiteral("web-2"), "other\n");
    show(m_stage->ended(RunStage::names(3)), 2);
    QVERIFY(shown().contains(QStringLiteral("ok: web-2, 1 host(s), only this host")));
    // Where everybody differs nobody is the odd one.
    setOutput(QStringLiteral("web-1"), "one\n");
    show(m_stage->ended(RunStage::names(2)), 2);
    QVERIFY(!m_view->shownText().contains(QStringLiteral("only this host")));
}

void TestGroupedView::aClickOnTheHeadFoldsTheBlockAndSpaceUnfoldsIt()
{
    setOutput(QStringLiteral("web-2"), "other\n");
    show(m_stage->ended(RunStage::names(3)), 2);
    QTRY_VERIFY(m_view->headRect(1).top() > m_view->headRect(0).bottom() + 1);
    click(headOf(0));
    QCOMPARE(m_view->headRect(1).top(), m_view->headRect(0).bottom() + 1);
    QVERIFY(!shown().contains(QStringLiteral("ok")));
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QVERIFY(m_view->headRect(1).top() > m_view->headRect(0).bottom() + 1);
}

void TestGroupedView::hostsThatNobodyReachesStandInOneBlock()
{
    setUnreachable(QStringLiteral("web-1"), QStringLiteral("Nothing answers at 10.0.0.1 port 22."));
    setUnreachable(QStringLiteral("web-2"), QStringLiteral("Nothing answers at 10.0.0.2 port 22."));
    setUnreachable(QStringLiteral("web-3"), QStringLiteral("The name of web-3 is not known."));
    show(m_stage->ended(RunStage::names(3)), 2);
    QVERIFY2(
        shown().contains(QStringLiteral("Nothing answers at 10.0.0.1 port 22. It is the same with 1 other host(s).")),
        qPrintable(m_view->shownText()));
    QVERIFY2(shown().contains(QStringLiteral("The name of web-3 is not known.")), qPrintable(m_view->shownText()));
    const int height = m_view->headRect(1).top();
    click(headOf(1));
    QCOMPARE(m_view->headRect(1).top(), height); // the first one stays open
    QVERIFY(m_view->retryRect(1).isEmpty());
    QVERIFY(!m_view->retryRect(0).isEmpty());
}

void TestGroupedView::theButtonBelowAFailureRunsItAgain()
{
    setOutput(QStringLiteral("web-2"), "bad\n", 1);
    setOutput(QStringLiteral("web-3"), "bad\n", 1);
    show(m_stage->ended(RunStage::names(5)), 2);
    QTRY_VERIFY(m_view->shownText().contains(QStringLiteral("bad")));
    QSignalSpy retried(m_view.get(), &GroupedView::retryRequested);
    QVERIFY(m_view->retryRect(0).isEmpty());
    click(m_view->retryRect(1).center());
    QCOMPARE(retried.size(), 1);
    QCOMPARE(retried.first().first().value<QList<int>>(), (QList<int>{1, 2}));
    QTest::keyClick(m_view.get(), Qt::Key_R);
    QCOMPARE(retried.size(), 2);
}

void TestGroupedView::theMenuTakesAGroupFurther()
{
    setOutput(QStringLiteral("web-2"), "bad\n", 1);
    setOutput(QStringLiteral("web-3"), "bad\n", 1);
    show(m_stage->ended(RunStage::names(5)), 2);
    QSignalSpy selected(m_view.get(), &GroupedView::selectionWanted);
    QSignalSpy shells(m_view.get(), &GroupedView::shellWanted);
    for (const char *entry : {"useAsSelection", "openShellOnFirst", "copyAsQuery"}) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, headOf(1), m_view->viewport()->mapToGlobal(headOf(1)));
        QApplication::sendEvent(m_view->viewport(), &event);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        menu->findChild<QAction *>(QString::fromLatin1(entry))->trigger();
        menu->close();
    }
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.first().first().value<QList<int>>(), (QList<int>{1, 2}));
    QCOMPARE(shells.size(), 1);
    QCOMPARE(shells.first().first().toInt(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("@run:1/group2"));
}

void TestGroupedView::theKeyboardWalksCopiesAndOpens()
{
    setOutput(QStringLiteral("web-2"), "\x1b[31mother\x1b[0m\n");
    show(m_stage->ended(RunStage::names(3)), 2);
    QTRY_VERIFY(m_view->shownText().contains(QStringLiteral("other")));
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QTest::keySequence(m_view.get(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("web-2\nother\n"));
    QSignalSpy opened(m_view.get(), &GroupedView::laneOpened);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(opened.value(0).value(0).toInt(), 1);
}

void TestGroupedView::statesFilterTheBlocks()
{
    setOutput(QStringLiteral("web-2"), "bad\n", 1);
    setUnreachable(QStringLiteral("web-3"), QStringLiteral("Nothing answers."));
    show(m_stage->ended(RunStage::names(4)), 3);
    m_view->setStates({LaneStatus::State::Failed});
    QCOMPARE(m_view->blockCount(), 1);
    QVERIFY(shown().first().startsWith(QStringLiteral("exit 1: web-2")));
    m_view->setStates({});
    QCOMPARE(m_view->blockCount(), 3);
}

void TestGroupedView::hostsThatGoOnStandInABlockOfTheirOwn()
{
    m_stage->performer.setHost(QStringLiteral("web-2"), {.holds = true});
    Run *run = m_stage->start(RunStage::names(3));
    show(run, 2);
    QTRY_VERIFY(shown().contains(QStringLiteral("ok: web-[1,3], 2 host(s)")));
    QVERIFY(shown().contains(QStringLiteral("not ended yet: web-2, 1 host(s)")));
    m_stage->performer.releaseAll();
    QTRY_VERIFY(!m_view->shownText().contains(QStringLiteral("not ended yet")));
    QCOMPARE(m_view->blockCount(), 2); // it said nothing, the others did
}

void TestGroupedView::aLongBlockSaysWhatItDoesNotCopy()
{
    setOutput(QStringLiteral("web-1"), QByteArray("again\n").repeated(3000));
    show(m_stage->ended(RunStage::names(1)), 1);
    QTRY_VERIFY(m_view->verticalScrollBar()->maximum() > 2000);
    QTest::keySequence(m_view.get(), QKeySequence::Copy);
    const QStringList copied = QGuiApplication::clipboard()->text().trimmed().split(u'\n');
    QCOMPARE(copied.size(), 1 + 2000 + 1);
    QCOMPARE(copied.last(), QStringLiteral("First 2,000 of 3,000 lines; the host's tab has them all."));
    QSignalSpy opened(m_view.get(), &GroupedView::laneOpened);
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
    click(QPoint(100, m_view->viewport()->height() - 14));
    QCOMPARE(opened.size(), 1);
}

void TestGroupedView::hostileOutputIsHarmless()
{
    const QString name = QStringLiteral("<b>x</b>\u202Ey");
    QGuiApplication::clipboard()->setText(QStringLiteral("mine"));
    setOutput(name, "<script>1</script>\x1b]52;c;ZXZpbA==\x07\x1b[2J\xE2\x80\xAEtxt\n");
    show(m_stage->ended({name}), 1);
    QTRY_VERIFY(m_view->shownText().contains(QStringLiteral("<script>1</script>")));
    QVERIFY(!m_view->shownText().contains(QChar(0x202E)));
    QVERIFY(!m_view->shownText().contains(QChar(0x1b)));
    QVERIFY(!m_view->grab().isNull());
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("mine"));
}

void TestGroupedView::screenReadersReadHeadsAndOutput()
{
    show(m_stage->ended(RunStage::names(2)), 1);
    QTRY_COMPARE(shown().size(), 2);
    QAccessibleInterface *access = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(access && access->textInterface());
    QAccessibleTextInterface *text = access->textInterface();
    QCOMPARE(text->text(0, text->characterCount()), QStringLiteral("ok: web-[1-2], 2 host(s)\nok"));
}

void TestGroupedView::aRunThatIsGoneLeavesNoTrouble()
{
    Run *run = m_stage->ended(RunStage::names(2));
    show(run, 1);
    m_stage->runner.forget(run);
    QVERIFY(!m_view->grab().isNull());
    m_view->setRun(nullptr);
    QCOMPARE(m_view->blockCount(), 0);
    QVERIFY(m_view->shownText().isEmpty());
}

void TestGroupedView::differencesToTheLargestGroupAreMarked()
{
    for (const QString &host : RunStage::names(4))
        setOutput(host, "first\nversion 1\nlast\n");
    setOutput(QStringLiteral("web-2"), "first\n\x1b[31mversion 2\x1b[0m\nlast\n");
    show(m_stage->ended(RunStage::names(4)), 2);
    m_view->setMarking(true);
    QTRY_VERIFY(shown().contains(QStringLiteral("ok: web-2, 1 host(s), only this host, 1 lines differ")));
    QVERIFY(shown().contains(QStringLiteral("ok: web-[1,3-4], 3 host(s), largest group")));
    const QStringList marked = shown().mid(shown().indexOf(QStringLiteral("last")) + 2);
    QCOMPARE(marked, QStringList({QStringLiteral("  first"), QStringLiteral("− version 1"),
                                  QStringLiteral("+ version 2"), QStringLiteral("  last")}));
    m_view->setMarking(false);
    QTRY_VERIFY(!m_view->shownText().contains(u'−'));
}

void TestGroupedView::twoChosenGroupsAreComparedAndEscLeaves()
{
    setOutput(QStringLiteral("web-4"), "b\n");
    setOutput(QStringLiteral("web-5"), "c\n", 1);
    show(m_stage->ended(RunStage::names(5)), 3);
    QSignalSpy changed(m_view.get(), &GroupedView::choiceChanged);
    click(m_view->choiceRect(2).center());
    QCOMPARE(m_view->chosenCount(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QTest::keyClick(m_view.get(), Qt::Key_C);
    QCOMPARE(m_view->chosenCount(), 2);
    QVERIFY(changed.size() >= 2);
    m_view->compare();
    QCOMPARE(m_view->blockCount(), 2);
    QVERIFY(m_view->isComparing());
    QTRY_VERIFY(m_view->shownText().contains(QStringLiteral("nothing in common")));
    QVERIFY(shown().contains(QStringLiteral("− b")) || shown().contains(QStringLiteral("− c")));
    QVERIFY(m_view->choiceRect(0).isEmpty());
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QVERIFY(!m_view->isComparing());
    QCOMPARE(m_view->blockCount(), 3);
    QCOMPARE(m_view->chosenCount(), 2); // to be compared again
    click(m_view->choiceRect(1).center());
    QCOMPARE(m_view->chosenCount(), 1);
}

void TestGroupedView::withoutAChoiceTheOddOneIsCompared()
{
    setOutput(QStringLiteral("web-4"), "b\n");
    setOutput(QStringLiteral("web-5"), "b\n");
    setOutput(QStringLiteral("web-6"), "c\n");
    show(m_stage->ended(RunStage::names(6)), 3);
    QVERIFY(m_view->canCompare());
    m_view->compare();
    QCOMPARE(m_view->blockCount(), 2);
    QTRY_VERIFY(shown().contains(QStringLiteral("+ c")));
    // Another run begins with all its groups; one group alone is compared with nothing.
    setOutput(QStringLiteral("web-6"), "ok\n");
    show(m_stage->ended({QStringLiteral("web-1")}), 1);
    QVERIFY(!m_view->isComparing() && !m_view->canCompare());
    QVERIFY(m_view->choiceRect(0).isEmpty());
}

void TestGroupedView::whatHasNoOutputIsNotCompared()
{
    setUnreachable(QStringLiteral("web-2"), QStringLiteral("Nothing answers."));
    show(m_stage->ended(RunStage::names(3)), 2);
    m_view->setMarking(true);
    QTRY_VERIFY(m_view->shownText().contains(QStringLiteral("no output")));
}

QTEST_MAIN(TestGroupedView)
#include "tst_groupedview.moc"

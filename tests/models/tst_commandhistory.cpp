#include "models/commandhistory.h"

#include <QTest>

class TestCommandHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void upWalksBackAndDownComesBackToTheDraft();
    void theOldestIsTheEnd();
    void whatIsRunAgainComesToTheFrontOnce();
    void blanksAreNotKept();
    void itNeverGrowsWithoutEnd();
    void typingEndsTheWalk();
    void anEmptyDraftComesBackToo();
};

namespace {

CommandHistory three()
{
    CommandHistory history;
    history.setCommands({QStringLiteral("c"), QStringLiteral("b"), QStringLiteral("a")});
    return history;
}

} // namespace

void TestCommandHistory::upWalksBackAndDownComesBackToTheDraft()
{
    CommandHistory history = three();
    QCOMPARE(history.older(QStringLiteral("draft")), QStringLiteral("c"));
    QCOMPARE(history.older(QStringLiteral("c")), QStringLiteral("b"));
    QCOMPARE(history.newer(), QStringLiteral("c"));
    QCOMPARE(history.newer(), QStringLiteral("draft"));
    QVERIFY(history.newer().isNull());
}

void TestCommandHistory::theOldestIsTheEnd()
{
    CommandHistory history = three();
    for (const char *expected : {"c", "b", "a"})
        QCOMPARE(history.older({}), QLatin1String(expected));
    QVERIFY(history.older({}).isNull());
    QCOMPARE(history.newer(), QStringLiteral("b")); // the end does not move it
    QVERIFY(CommandHistory().older(QStringLiteral("draft")).isNull());
}

void TestCommandHistory::whatIsRunAgainComesToTheFrontOnce()
{
    CommandHistory history = three();
    history.add(QStringLiteral("a"));
    QCOMPARE(history.commands(), (QStringList{QStringLiteral("a"), QStringLiteral("c"), QStringLiteral("b")}));
    QCOMPARE(history.older({}), QStringLiteral("a")); // and a walk begins anew
}

void TestCommandHistory::blanksAreNotKept()
{
    CommandHistory history = three();
    history.add(QStringLiteral(" \n\t"));
    QCOMPARE(history.commands().size(), 3);
}

void TestCommandHistory::itNeverGrowsWithoutEnd()
{
    CommandHistory history;
    for (int i = 0; i <= CommandHistory::limit; ++i)
        history.add(QString::number(i));
    QCOMPARE(history.commands().size(), CommandHistory::limit);
    QCOMPARE(history.commands().last(), QStringLiteral("1"));
}

void TestCommandHistory::typingEndsTheWalk()
{
    CommandHistory history = three();
    history.older({});
    history.older({});
    history.stop();
    QVERIFY(history.newer().isNull());
    QCOMPARE(history.older(QStringLiteral("new")), QStringLiteral("c"));
}

void TestCommandHistory::anEmptyDraftComesBackToo()
{
    CommandHistory history = three();
    history.older({});
    const QString draft = history.newer();
    QVERIFY(draft.isEmpty() && !draft.isNull());
}

QTEST_GUILESS_MAIN(TestCommandHistory)
#include "tst_commandhistory.moc"

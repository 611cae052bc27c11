#include "runs/rungroups.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestRunGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRunsThatQueriesNameAreFound();
    void groupsAreNumberedAsTheyAreShown();
};

void TestRunGroups::theRunsThatQueriesNameAreFound()
{
    QCOMPARE(
        runsNamedIn({u"last:failed @run:42/group2"_s, u"(@run:7/group1 or -@run:42/group1)"_s, u"@\"run:9/group1\""_s}),
        (QList<qint64>{42, 7, 9}));
    QVERIFY(runsNamedIn({u"@run:"_s, u"@run:4"_s, u"run:3/group1"_s, u"@web"_s, QString()}).isEmpty());
}

void TestRunGroups::groupsAreNumberedAsTheyAreShown()
{
    QList<LaneStatus> lanes;
    for (const char *output : {"odd", "same", "same", "no instance"}) {
        LaneStatus status;
        status.state = LaneStatus::State::Ok;
        status.exit = 0;
        status.outputHash = output;
        status.outBytes = 1;
        if (qstrcmp(output, "no instance") != 0)
            status.host.key = u"a/r/%1"_s.arg(lanes.size());
        lanes.append(status);
    }
    lanes.append(LaneStatus()); // it runs
    const QMap<QString, QStringList> expected = {
        {u"run:42/group1"_s, {u"a/r/1"_s, u"a/r/2"_s}}, {u"run:42/group2"_s, {u"a/r/0"_s}}, {u"run:42/group3"_s, {}}};
    QCOMPARE(keyGroupsOf(42, lanes), expected);
}

QTEST_GUILESS_MAIN(TestRunGroups)
#include "tst_rungroups.moc"

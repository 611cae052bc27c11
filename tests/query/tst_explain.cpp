#include "query/explain.h"
#include "query/hosts.h"

namespace {

QueryExplanation explain(const char *text, bool asTarget = false)
{
    const Query query = *parseQuery(QString::fromUtf8(text), hosts::context()).query;
    return explainEmpty(query, *SearchIndex::of(hosts::all()), asTarget);
}

} // namespace

/// explainEmpty: which word removed the last host.
class TestExplain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWordThatRemovedTheLastHostIsNamed_data();
    void theWordThatRemovedTheLastHostIsNamed();
    void theStepsCountWhatIsLeft();
    void asATargetHostsThatDoNotRunAreGoneFirst();
    void aQueryWithHitsNeedsNoExplanation();
};

void TestExplain::theWordThatRemovedTheLastHostIsNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("without");
    QTest::addColumn<int>("hits");
    QTest::addColumn<QString>("nearest");
    const auto row = [](const char *text, const char *word, const char *without, int hits, const char *nearest) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(word) << QString::fromUtf8(without) << hits
                            << QString::fromUtf8(nearest);
    };
    row("role=api env=prod us-west-1", "region:us-west-1", "role=api env=prod", 2, "us-west-2");
    row("role=apy", "role=apy", "", 10, "api");
    row("name:apj-1", "name:apj-1", "", 10, "api-1");
    row("node04", "node04", "", 10, "node01 node02 node03");
    row("role=api role=db env=prod", "role=db", "role=api env=prod", 2, "");
    row("@nodes env=prod pick:1", "env=prod", "@nodes pick:1", 1, "");
    row("(role=x or role=y)", "role=x or role=y", "", 10, "");
    row("-all", "-all", "", 10, "");
}

void TestExplain::theWordThatRemovedTheLastHostIsNamed()
{
    QFETCH(QString, text);
    const QueryExplanation explanation = explain(qPrintable(text));
    QTEST(explanation.word, "word");
    QTEST(explanation.without, "without");
    QTEST(explanation.hitsWithout, "hits");
    QTEST(explanation.nearest.join(u' '), "nearest");
}

void TestExplain::theStepsCountWhatIsLeft()
{
    const QueryExplanation explanation = explain("role=api env=prod us-west-1 name:x");
    const QList<QueryExplanation::Step> steps = {
        {QStringLiteral("role=api"), 3}, {QStringLiteral("env=prod"), 2}, {QStringLiteral("region:us-west-1"), 0}};
    QCOMPARE(explanation.steps, steps);
    QCOMPARE(explanation.message, QStringLiteral("role=api: 3, env=prod: 2, region:us-west-1: 0. "
                                                 "Did you mean us-west-2?"));
}

void TestExplain::asATargetHostsThatDoNotRunAreGoneFirst()
{
    const QueryExplanation explanation = explain("role=api env=staging", true);
    QCOMPARE(explanation.steps.first(), (QueryExplanation::Step{QStringLiteral("running hosts"), 9}));
    QCOMPARE(explanation.word, QStringLiteral("env=staging"));
    QCOMPARE(explanation.hitsWithout, 2);
    QVERIFY(explain("role=api env=staging").word.isNull());
}

void TestExplain::aQueryWithHitsNeedsNoExplanation()
{
    QVERIFY(explain("role=api").word.isNull());
    QVERIFY(explain("role=api").steps.isEmpty());
    QVERIFY(explainEmpty(*parseQuery(QStringLiteral("x"), {}).query, *SearchIndex::of({})).word.isNull());
}

QTEST_GUILESS_MAIN(TestExplain)
#include "tst_explain.moc"

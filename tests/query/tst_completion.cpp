#include "query/completion.h"
#include "query/hosts.h"

namespace {

QStringList texts(const Completions &completions)
{
    QStringList list;
    for (const Completion &completion : completions.items)
        list.append(completion.text);
    return list;
}

Completions complete(const QString &text)
{
    static const QueryFacts facts = QueryFacts::of(hosts::all());
    return completeQuery(text, int(text.size()), facts, hosts::context());
}

} // namespace

/// completeQuery and QueryFacts: what could stand at the cursor.
class TestCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void factsCountValuesByKeyAndTag();
    void theWordAtTheCursorIsCompleted_data();
    void theWordAtTheCursorIsCompleted();
    void anEmptyWordOffersKeysThenSavedFilters();
    void whatNothingStandsBehindIsNotOffered();
    void valuesComeMostFrequentFirstWithTheirCount();
    void onlyTheWordAtTheCursorIsReplaced();
    void everyCompletionOfAValueParses();
    void theListIsLimited();
};

void TestCompletion::factsCountValuesByKeyAndTag()
{
    const QueryFacts facts = QueryFacts::of(hosts::all());
    QCOMPARE(facts.values[QStringLiteral("region")][QStringLiteral("us-east-1")], 2);
    QCOMPARE(facts.values[QStringLiteral("tag:role")][QStringLiteral("node")], 3);
    QCOMPARE(facts.values[QStringLiteral("tag")][QStringLiteral("env")], 6);
    QCOMPARE(facts.values[QStringLiteral("lb")][QStringLiteral("front")], 2);
    QCOMPARE(facts.values[QStringLiteral("is")][QStringLiteral("production")], 4);
    QVERIFY(QueryFacts::of({}).values.isEmpty());
}

void TestCompletion::theWordAtTheCursorIsCompleted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("offered");
    const auto row = [](const char *text, const char *offered) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(offered);
    };
    row("reg", "region:");
    row("ro", "role=");
    row("hetz", "hetzner");
    row("stag", "env=staging");
    row("region:", "region:us-east-1");
    row("region:us", "region:us-west-2");
    row("region:fsn1,n", "region:fsn1,nbg1");
    row("state:", "state:any");
    row("role=", "role=api");
    row("role!=", "role!=db");
    row("-role=a", "role=api");
    row("(role=a", "role=api");
    row("ROLE=a", "ROLE=api");
    row("tag:", "tag:backup");
    row("tag:Co", "tag:\"Cost Centre\"");
    row("\"Cost Centre\"=", "\"Cost Centre\"=\"R&D, \\\"old\\\"\"");
    row("Cost", "\"Cost Centre\"=");
    row("@", "@api");
    row("@my", "@\"my group\"");
    row("@run", "@run:42/group2");
    row("ec2,us-e", "ec2,us-east-1");
    row("ec2,r", "ec2,rackspace");
    row("lb:front=", "lb:front=draining");
    row("pick:", "pick:10%");
    row("role=api pick:1 per:", "per:region");
    row("per:r", "per:role");
    row("sort:", "sort:age");
    row("age:", "age:>30d");
    row("has:pub", "has:public_ip");
    row("col:", "col:kernel");
    row("a or st", "state:");
}

void TestCompletion::theWordAtTheCursorIsCompleted()
{
    QFETCH(QString, text);
    QFETCH(QString, offered);
    const QStringList list = texts(complete(text));
    QVERIFY2(list.contains(offered), qPrintable(list.join(QStringLiteral(" | "))));
}

void TestCompletion::anEmptyWordOffersKeysThenSavedFilters()
{
    const QStringList list = texts(complete(QString()));
    QVERIFY(list.contains(QStringLiteral("region:")));
    QVERIFY(list.indexOf(QStringLiteral("@api")) > list.indexOf(QStringLiteral("zone:")));
    QCOMPARE(texts(complete(QStringLiteral("role=api "))), list);
}

void TestCompletion::whatNothingStandsBehindIsNotOffered()
{
    Instance plain;
    plain.id = QStringLiteral("i-1");
    plain.region = QStringLiteral("us-east-1");
    const QStringList offered = texts(completeQuery({}, 0, QueryFacts::of({plain}), hosts::context()));
    QVERIFY(offered.contains(QStringLiteral("region:")) && offered.contains(QStringLiteral("vpc:")));
    for (const QString &rare : {QStringLiteral("lb:"), QStringLiteral("col:")}) {
        QVERIFY(!offered.contains(rare));
        QVERIFY(texts(complete({})).contains(rare)); // some have it there
    }
}

void TestCompletion::valuesComeMostFrequentFirstWithTheirCount()
{
    const Completions completions = complete(QStringLiteral("provider:"));
    QCOMPARE(completions.items[0].text, QStringLiteral("provider:ec2"));
    QCOMPARE(completions.items[0].count, 4);
    QCOMPARE(completions.items[0].detail, QStringLiteral("4"));
    QCOMPARE(completions.items[1].text, QStringLiteral("provider:hetzner"));
    QCOMPARE(completions.title, QStringLiteral("Values of provider"));
}

void TestCompletion::onlyTheWordAtTheCursorIsReplaced()
{
    const QString text = QStringLiteral("role=api -reg:x zone:y");
    const QueryFacts facts = QueryFacts::of(hosts::all());
    const Completions completions = completeQuery(text, 13, facts, hosts::context()); // behind "reg"
    QCOMPARE(completions.start, 10);
    QCOMPARE(completions.length, 5);
    QCOMPARE(completeQuery(text, 999, facts, {}).start, 16);
    QCOMPARE(completeQuery(text, -5, facts, {}).start, 0);
    QCOMPARE(completeQuery(QStringLiteral("\"Cost Centre\"="), 14, facts, {}).start, 0);
}

void TestCompletion::everyCompletionOfAValueParses()
{
    const QueryFacts facts = QueryFacts::of(hosts::all());
    for (auto it = facts.values.cbegin(); it != facts.values.cend(); ++it) {
        QString head = it.key() + u':';
        if (it.key().startsWith(QStringLiteral("tag:")))
            head = u'"' + it.key().mid(4) + QStringLiteral("\"=");
        for (const QString &text : texts(complete(head)))
            QVERIFY2(parseQuery(text, hosts::context()).query, qPrintable(text));
    }
}

void TestCompletion::theListIsLimited()
{
    const QueryFacts facts = QueryFacts::of(hosts::all());
    QCOMPARE(completeQuery(QString(), 0, facts, {}, 3).items.size(), 3);
    QCOMPARE(completeQuery(QStringLiteral("zzz:"), 4, facts, {}).items.size(), 0);
}

QTEST_GUILESS_MAIN(TestCompletion)
#include "tst_completion.moc"

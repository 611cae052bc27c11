#include "query/hosts.h"
#include "query/searchindex.h"

namespace {

/// More than one block, with everything in it that a column holds.
QList<Instance> many(int count)
{
    const QList<Instance> kinds = hosts::all();
    QList<Instance> instances;
    for (int i = 0; i < count; ++i) {
        Instance instance = kinds[i % kinds.size()];
        instance.name += QStringLiteral("-%1").arg(i);
        instance.id = QStringLiteral("i-%1").arg(i, 8, 16, QLatin1Char('0'));
        instance.privateV4 = {QStringLiteral("10.%1.%2.%3").arg(i >> 16).arg((i >> 8) & 255).arg(i & 255)};
        instance.launched = hosts::now().addSecs(-3600 * (i % 900));
        instances.append(instance);
    }
    return instances;
}

} // namespace

/// SearchIndex and RowSet: the same rows as a plain walk, and blocks that are taken over.
class TestSearchIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theIndexFindsWhatAWalkFinds_data();
    void theIndexFindsWhatAWalkFinds();
    void aPickOfTheIndexIsThePickOfTheWalk();
    void blocksThatDidNotChangeAreTakenOver();
    void aPatchedIndexFindsWhatAWalkFinds();
    void aStoppedIndexOrSelectionHasNoAnswer();
    void anEmptyInventoryHasAnEmptyIndex();
    void aRowSetCountsAndListsItsRows();
};

void TestSearchIndex::theIndexFindsWhatAWalkFinds_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "all",
                             "api",
                             "API-1",
                             "a",
                             "10.0.1.",
                             "10.0.1.7",
                             "\"api-1\"",
                             "\"API\"",
                             "name:/^api-1.*5$/",
                             "ec2,^api",
                             "name:api-1*",
                             "name:node[01-03]-*",
                             "name:/5/",
                             "name:/NODE.*9/i",
                             "role=api,db",
                             "role!=api",
                             "ROLE=api",
                             "backup=\"\"",
                             "tag:backup",
                             "tag:c*",
                             "age:>30d",
                             "age:<=5h role=node",
                             "region:uk",
                             "state:stopped",
                             "lb:front=draining",
                             "is:production",
                             "is:drained",
                             "has:ipv6",
                             "-has:tags",
                             "sg:mail",
                             "via:*",
                             "last:failed",
                             "last:never",
                             "col:kernel=6.1.0-21",
                             "col:kernel",
                             "ip:10.0.16.0/20",
                             "ip:10.0.0.*",
                             "i-00000010",
                             "api or role=db",
                             "-(api or role=db)",
                             "(role=api or fsn1) -name:*7",
                             "node01,fsn1,10.0.0.3,mail*",
                             "@both",
                             "@run:42/group2",
                             "é",
                             "nothing-like-this",
                             "account:csv*",
                             "ssh:x",
                             "\"Cost Centre\"=/old/"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestSearchIndex::theIndexFindsWhatAWalkFinds()
{
    static const QList<Instance> instances = many(9001);
    static const auto index = SearchIndex::of(instances);
    QFETCH(QString, text);
    const ParsedQuery parsed = parseQuery(text, hosts::context());
    QVERIFY2(parsed.query, qPrintable(parsed.mistake ? parsed.mistake->message : QString()));
    std::vector<int> walked;
    for (int row = 0; row < int(instances.size()); ++row) {
        if (parsed.query->matches(instances[row]))
            walked.push_back(row);
    }
    const RowSet found = parsed.query->select(*index).value();
    QCOMPARE(found.size(), 9001);
    QCOMPARE(found.rows(), walked);
    QCOMPARE(found.count(), int(walked.size()));
}

void TestSearchIndex::aPickOfTheIndexIsThePickOfTheWalk()
{
    const QList<Instance> instances = many(5000);
    const auto index = SearchIndex::of(instances);
    for (const char *text :
         {"role=api pick:3", "pick:1% per:region", "first:7 role=db", "@one", "role=node sort:-age first:4"}) {
        const ParsedQuery parsed = parseQuery(QString::fromUtf8(text), hosts::context());
        QList<int> walked = parsed.query->select(instances).value();
        std::sort(walked.begin(), walked.end());
        const std::vector<int> found = parsed.query->select(*index).value().rows();
        QCOMPARE(QList<int>(found.begin(), found.end()), walked);
        QVERIFY(!walked.isEmpty());
    }
}

void TestSearchIndex::blocksThatDidNotChangeAreTakenOver()
{
    QList<Instance> instances = many(9001);
    const auto before = SearchIndex::of(instances);
    QCOMPARE(before->blocks().size(), size_t(3));
    for (Instance &instance : instances)
        instance.seenAt = hosts::now(); // every refresh does
    instances[5000].tags.insert(QStringLiteral("role"), QStringLiteral("changed"));
    const auto after = SearchIndex::of(instances, before);
    QVERIFY(after->blocks()[0] == before->blocks()[0]);
    QVERIFY(after->blocks()[1] != before->blocks()[1]);
    QVERIFY(after->blocks()[2] == before->blocks()[2]);
    const Query query = *parseQuery(QStringLiteral("role=changed"), {}).query;
    QCOMPARE(query.select(*after).value().rows(), std::vector<int>{5000});
    QCOMPARE(query.select(*before).value().count(), 0);
    instances.resize(8000);
    QCOMPARE(SearchIndex::of(instances, after)->blocks().size(), size_t(2));
}

/// A machine becomes another one now and then, and each time the index is made upon the one before.
void TestSearchIndex::aPatchedIndexFindsWhatAWalkFinds()
{
    QList<Instance> instances = many(4200);
    const QList<Instance> others = hosts::all();
    QList<Query> queries;
    for (const char *text :
         {"api", "role=api", "role!=db", "tag:backup", "fresh=3", "state:stopped", "is:production", "sg:mail",
          "has:ipv6", "-has:tags", "age:>30d", "ip:10.0.16.0/20", "via:*", "name:node[01-03]-*", "region:uk"})
        queries.append(*parseQuery(QString::fromUtf8(text), hosts::context()).query);
    auto index = SearchIndex::of(instances);
    for (int round = 0; round < 9; ++round) {
        for (int i = 0; i < 150; ++i) {
            const int row = int((round * 7919 + i * 613) % instances.size());
            const QString id = instances[row].id;
            instances[row] = others[(round + i) % others.size()];
            instances[row].id = id;
            if (i % 5 == 0)
                instances[row].tags.insert(QStringLiteral("fresh"), QString::number(round % 7));
        }
        index = SearchIndex::of(instances, index);
        for (const Query &query : std::as_const(queries)) {
            std::vector<int> walked;
            for (int row = 0; row < int(instances.size()); ++row) {
                if (query.matches(instances[row]))
                    walked.push_back(row);
            }
            QVERIFY2(query.select(*index).value().rows() == walked, qPrintable(query.canonical()));
        }
    }
}

void TestSearchIndex::aStoppedIndexOrSelectionHasNoAnswer()
{
    const QList<Instance> instances = many(100);
    QVERIFY(!SearchIndex::of(instances, {}, [] { return true; }));
    const auto index = SearchIndex::of(instances);
    QVERIFY(!parseQuery(QStringLiteral("api"), {}).query->select(*index, [] { return true; }));
}

void TestSearchIndex::anEmptyInventoryHasAnEmptyIndex()
{
    const auto index = SearchIndex::of({});
    QCOMPARE(index->size(), 0);
    QCOMPARE(Query().select(*index).value().count(), 0);
    QCOMPARE(parseQuery(QStringLiteral("pick:1 web"), {}).query->select(*index).value().count(), 0);
}

void TestSearchIndex::aRowSetCountsAndListsItsRows()
{
    RowSet rows(130);
    QCOMPARE(rows.count(), 0);
    for (const int row : {0, 63, 64, 129})
        rows.insert(row);
    rows.remove(63);
    QCOMPARE(rows.rows(), (std::vector<int>{0, 64, 129}));
    QVERIFY(rows.contains(129) && !rows.contains(63));
    QCOMPARE(RowSet(130, true).count(), 130);
    QCOMPARE(RowSet(128, true).count(), 128);
    QCOMPARE(RowSet(0, true).count(), 0);
}

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"

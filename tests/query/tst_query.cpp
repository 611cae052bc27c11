#include "query/hosts.h"
#include "query/query.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

const QString designFolder = QStringLiteral(SOURCE_DIR "/../shared/design/");

QList<Instance> designHosts()
{
    QFile file(designFolder + QStringLiteral("queries-hosts.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Instance> instances;
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).array()) {
        const QJsonObject object = value.toObject();
        const auto text = [&](const char *key) { return object.value(QLatin1String(key)).toString(); };
        Instance instance;
        instance.name = text("name");
        instance.id = text("id");
        instance.provider = text("provider");
        instance.account = text("account");
        instance.accountId = text("account");
        instance.region = text("region");
        instance.zone = text("zone");
        instance.type = text("type");
        instance.state = stateOf(text("state"));
        instance.privateV4 = {text("ip")};
        if (!text("pub").isEmpty())
            instance.publicV4 = {text("pub")};
        instance.lastResult = text("last");
        instance.launched = hosts::now().addDays(-object.value(QStringLiteral("age")).toInt());
        const QJsonObject balancers = object.value(QStringLiteral("lb")).toObject();
        for (auto it = balancers.begin(); it != balancers.end(); ++it)
            instance.balancers.insert(it.key(), it.value().toString());
        const QJsonObject tags = object.value(QStringLiteral("tags")).toObject();
        for (auto it = tags.begin(); it != tags.end(); ++it)
            instance.tags.insert(it.key(), it.value().toString());
        instances.append(instance);
    }
    return instances;
}

QueryContext designContext()
{
    QueryContext context;
    context.now = hosts::now();
    context.groups = {
        {QStringLiteral("web"), QStringLiteral("role=web")},
        {QStringLiteral("batch"), QStringLiteral("role=worker")},
        {QStringLiteral("oncall"), QStringLiteral("web01,db01")},
    };
    return context;
}

} // namespace

/// Query: what a parsed selection finds, in which order, and what of it a run acts on.
class TestQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theVectorsOfTheDesignHold_data();
    void theVectorsOfTheDesignHold();
    void everyClauseFindsItsHosts_data();
    void everyClauseFindsItsHosts();
    void onlyRunningHostsAreTargetsUnlessAStateIsNamed();
    void aPickIsTheSameForASeedAndDiffersBetweenSeeds();
    void aPickTakesItsNumberOutOfEachHeap();
    void sortTakesAKeyOrATag();
    void everythingIsSelectedByAnEmptyQueryAndByAll();
    void aPatternThatExplodesIsNoMatchAndDoesNotHang();
    void aStoppedSelectionHasNoAnswer();
    void freeTextsAreToldApart();
};

void TestQuery::theVectorsOfTheDesignHold_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("hosts");
    QFile file(designFolder + QStringLiteral("queries.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("The queries of the design are not here: they belong into ../shared/design/queries.tsv.");
    for (QString line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList cells = line.split(u'\t');
        if (line.startsWith(u'#') || cells.size() < 4)
            continue;
        QTest::newRow(qPrintable(cells[0] + u' ' + cells[1])) << cells[0] << cells[1] << cells[2] << cells[3];
    }
}

void TestQuery::theVectorsOfTheDesignHold()
{
    QFETCH(QString, kind);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QFETCH(QString, hosts);
    const QList<Instance> instances = designHosts();
    QVERIFY(!instances.isEmpty());
    const ParsedQuery parsed = parseQuery(text, designContext());
    if (kind == QStringLiteral("bad")) {
        QVERIFY(parsed.mistake);
        QVERIFY(!parsed.query);
        QCOMPARE(QStringLiteral("%1-%2").arg(parsed.mistake->first).arg(parsed.mistake->last), expected);
        const QString remedy = hosts.section(QStringLiteral(" — "), 1);
        if (!parsed.mistake->message.contains(remedy))
            qInfo("%s\n  wanted: %s", qPrintable(parsed.mistake->message), qPrintable(hosts));
        return;
    }
    QVERIFY2(parsed.query, qPrintable(parsed.mistake ? parsed.mistake->message : QString()));
    QCOMPARE(parsed.query->canonical(), expected);
    const QStringList wanted = hosts == QStringLiteral("(none)") ? QStringList() : hosts.split(u' ');
    QCOMPARE(hosts::names(parsed.query->select(instances).value(), instances), wanted);
    QCOMPARE(parseQuery(expected, designContext()).query->canonical(), expected);
}

void TestQuery::everyClauseFindsItsHosts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << hosts::words(expected);
    };
    row("provider:hetzner", "node01 node02 node03");
    row("provider:h*", "node01 node02 node03");
    row("account:csv-main", "printer");
    row("region:fsn1,nbg1", "node01 node02 node03");
    row("region:uk", "uk-db");
    row("region:/^us/", "api-1 api-2 api-10");
    row("zone:nbg1a", "node03");
    row("name:api-1", "api-1");
    row("name:mail", "mail.example.org");
    row("name:\"mail\"", "");
    row("name:MAIL*", "mail.example.org");
    row("name:api-?", "api-1 api-2");
    row("name:api-[1-10]", "api-1 api-2 api-10");
    row("name:api-[01-10]", "api-10");
    row("name:node[01-03/2]", "node01 node03");
    row("name:n*[1-2]", "node01 node02");
    row("name:n*0[1-2]", "node01 node02");
    row("name:/^API/i", "api-1 api-2 api-10");
    row("name:/^API/", "");
    row("name:/a.*i/", "api-1 api-2 api-10 mail.example.org");
    row("^api,^node0[12]", "api-1 api-2 api-10 node01 node02");
    row("name:>node02", "node03 old-db printer uk-db");
    row("ip:10.1.0.1", "api-1");
    row("10.1.0.1,10.1.0.2", "api-1 api-2");
    row("ip:10.1.0.0/30", "api-1 api-2 api-10");
    row("10.1.0.0/30", "api-1 api-2 api-10");
    row("ip:203.0.113.*", "api-1");
    row("2001:DB8:0::1", "api-1");
    row("10.1.0", "api-1 api-2 api-10 mail.example.org node01 node02 node03 old-db printer uk-db");
    row("state:stopped", "api-10");
    row("state:unknown", "printer");
    row("state:any role=api", "api-1 api-2 api-10");
    row("lb:front", "api-1 api-2");
    row("lb:front=draining", "api-2");
    row("lb:fro*=in,x", "api-1");
    row("is:drained", "api-2");
    row("is:production", "api-1 api-2 mail.example.org old-db");
    row("is:running,drained role=api", "api-1 api-2");
    row("has:public_ip", "api-1");
    row("has:ipv6", "api-1");
    row("-has:private_ip", "");
    row("has:tags -has:lb env=prod", "mail.example.org old-db");
    row("tag:backup", "mail.example.org");
    row("tag:b*,nothing", "mail.example.org");
    row("backup=\"\"", "mail.example.org");
    row("backup!=\"\" env=prod", "api-1 api-2 old-db");
    row("\"Cost Centre\"=\"R&D, \\\"old\\\"\"", "old-db");
    row("ROLE=API", "api-1 api-2 api-10");
    row("role=\"API\"", "");
    row("role=api,mail -env=staging", "api-1 api-2 mail.example.org");
    row("role!=api,node,db", "mail.example.org printer");
    row("role=/^(api|db)$/", "api-1 api-2 api-10 old-db uk-db");
    row("ssh:deploy", "");
    row("via:bastion", "node01");
    row("last:failed", "node01");
    row("last:never provider:hetzner", "node02 node03");
    row("col:kernel", "node02 node03");
    row("col:kernel!=6.1.0-18 provider:hetzner", "node01 node03");
    row("col:Kernel=>6.1.0-18", "node03");
    row("sg:mail", "mail.example.org");
    row("sg:sg-1", "mail.example.org");
    row("age:>1w role=db", "old-db");
    row("age:<=48h", "uk-db");
    row("type:t3.*  role=node", "node01 node02 node03");
    row("@api", "api-1 api-2 api-10");
    row("@both -@nodes", "api-1 api-2 api-10");
    row("@\"my group\"", "old-db uk-db");
    row("@run:42/group2", "node01 old-db");
    row("-role=api -role=node -role=db", "mail.example.org printer");
    row("!role=api !(role=node or role=db)", "mail.example.org printer");
    row("not not role=api", "api-1 api-2 api-10");
    row("role=api and env=prod or role=mail", "api-1 api-2 mail.example.org");
    row("node01,10.1.0.1,fsn1", "api-1 node01 node02");
    row("ec2_us_east", "api-1 api-2");
    row("ec2_us_east,ec2_us_west,^api", "api-1 api-2");
    row("EC2,US-EAST-1", "api-1 api-2");
    row("ec2,a.*2|mail", "api-2 mail.example.org");
    row("ec2,(api|mail)", "api-1 api-2 api-10 mail.example.org");
    row("ec2,/org$/", "mail.example.org");
    row("all -provider:ec2 -provider:hetzner", "old-db printer uk-db");
    row("\"example.ORG\"", "");
    row("example.ORG", "mail.example.org");
    row("first:2 role=api", "api-1 api-2");
    row("role=api first:1 per:region", "api-1 api-10");
}

void TestQuery::everyClauseFindsItsHosts()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    const QList<Instance> instances = hosts::all();
    const ParsedQuery parsed = parseQuery(text, hosts::context());
    QVERIFY2(parsed.query, qPrintable(parsed.mistake ? parsed.mistake->message : QString()));
    QCOMPARE(hosts::names(parsed.query->select(instances).value(), instances), expected);

    const QString canonical = parsed.query->canonical();
    const ParsedQuery again = parseQuery(canonical, hosts::context());
    QVERIFY2(again.query, qPrintable(canonical));
    QCOMPARE(again.query->canonical(), canonical);
    QCOMPARE(hosts::names(again.query->select(instances).value(), instances), expected);
}

void TestQuery::onlyRunningHostsAreTargetsUnlessAStateIsNamed()
{
    const QList<Instance> instances = hosts::all();
    const auto targets = [&](const char *text) {
        return hosts::names(parseQuery(QString::fromUtf8(text), hosts::context()).query->targets(instances), instances);
    };
    QCOMPARE(targets("role=api"), hosts::words("api-1 api-2"));
    QCOMPARE(targets("role=api state:any"), hosts::words("api-1 api-2 api-10"));
    QCOMPARE(targets("@stopped"), hosts::words("api-10"));
    QCOMPARE(targets("provider:csv"), hosts::words("printer"));
    QCOMPARE(targets("api-10 pick:1"), QStringList());
    QVERIFY(parseQuery(QStringLiteral("-state:stopped"), {}).query->namesState());
    QVERIFY(!parseQuery(QStringLiteral("role=api"), {}).query->namesState());
}

void TestQuery::aPickIsTheSameForASeedAndDiffersBetweenSeeds()
{
    QList<Instance> instances;
    for (int i = 0; i < 200; ++i)
        instances.append(hosts::host(qPrintable(QStringLiteral("n%1").arg(i)), "ec2", "us-east-1", ""));
    QueryContext context = hosts::context();
    const auto pick = [&](quint32 seed) {
        context.seed = seed;
        return hosts::names(parseQuery(QStringLiteral("pick:5%"), context).query->select(instances).value(), instances);
    };
    const QStringList first = pick(1);
    QCOMPARE(first.size(), 10);
    QCOMPARE(pick(1), first);
    QVERIFY(pick(2) != first);
    std::reverse(instances.begin(), instances.end()); // a refresh may bring them in another order
    QCOMPARE(pick(1), first);
}

void TestQuery::aPickTakesItsNumberOutOfEachHeap()
{
    const QList<Instance> instances = hosts::all();
    const auto count = [&](const char *text) {
        return parseQuery(QString::fromUtf8(text), hosts::context()).query->select(instances).value().size();
    };
    QCOMPARE(count("pick:1 per:provider"), 4);
    QCOMPARE(count("role=node pick:1 per:region"), 2);
    QCOMPARE(count("role=node pick:2 per:role"), 2);
    QCOMPARE(count("role=node pick:1%"), 1);
    QCOMPARE(count("pick:50%"), 5);
    QCOMPARE(count("pick:100%"), 10);
    QCOMPARE(count("role=nothing pick:1"), 0);
    QCOMPARE(count("@one"), 1);
}

void TestQuery::sortTakesAKeyOrATag()
{
    const QList<Instance> instances = hosts::all();
    const auto sorted = [&](const char *text) {
        return hosts::names(parseQuery(QString::fromUtf8(text), hosts::context()).query->select(instances).value(),
                            instances);
    };
    QCOMPARE(sorted("role=db sort:age"), hosts::words("uk-db old-db"));
    QCOMPARE(sorted("role=db sort:-age"), hosts::words("old-db uk-db"));
    QCOMPARE(sorted("ec2 sort:-name"), hosts::words("mail.example.org api-10 api-2 api-1"));
    QCOMPARE(sorted("ec2 sort:role first:1"), hosts::words("api-1"));
    QCOMPARE(parseQuery(QStringLiteral("ec2 sort:-AGE"), {}).query->sortKey(), QStringLiteral("-age"));
}

void TestQuery::everythingIsSelectedByAnEmptyQueryAndByAll()
{
    QVERIFY(Query().isAll());
    QCOMPARE(Query().canonical(), QString());
    QCOMPARE(Query().select(hosts::all()).value().size(), hosts::all().size());
    QVERIFY(parseQuery(QString(), {}).query->isAll());
    QVERIFY(parseQuery(QStringLiteral("  "), {}).query->isAll());
    QVERIFY(parseQuery(QStringLiteral("all"), {}).query->isAll());
    QVERIFY(!parseQuery(QStringLiteral("all pick:1"), {}).query->isAll());
    QVERIFY(!parseQuery(QStringLiteral("ec2"), {}).query->isAll());
}

void TestQuery::aPatternThatExplodesIsNoMatchAndDoesNotHang()
{
    Instance instance = hosts::host("x", "ec2", "us-east-1", "");
    instance.name = QString(60, u'a') + u'!';
    QElapsedTimer timer;
    timer.start();
    for (const char *text : {"name:/^(a+)+$/", "name:/(a|aa)+$/", "ec2,(a*)*b", "name:/^(([a-z])+.)+[A-Z]([a-z])+$/"}) {
        const ParsedQuery parsed = parseQuery(QString::fromUtf8(text), {});
        QVERIFY(parsed.query);
        for (int i = 0; i < 100; ++i)
            QVERIFY(!parsed.query->matches(instance));
    }
    QVERIFY2(timer.elapsed() < 20'000, "a pattern took long enough to be called a hang");
}

void TestQuery::aStoppedSelectionHasNoAnswer()
{
    QVERIFY(!Query().select(hosts::all(), [] { return true; }));
    QVERIFY(Query().select(hosts::all(), [] { return false; }));
}

void TestQuery::freeTextsAreToldApart()
{
    const auto texts = [](const char *text) {
        return parseQuery(QString::fromUtf8(text), hosts::context()).query->freeTexts();
    };
    QCOMPARE(texts("web1 name:web2 role=web3"), hosts::words("web1"));
    QCOMPARE(texts("-(web1 or web*,x)"), hosts::words("web1 x"));
    QCOMPARE(texts("web[1-2] 10.0.0.1"), QStringList());
}

QTEST_GUILESS_MAIN(TestQuery)
#include "tst_query.moc"

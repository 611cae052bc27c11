#include "query/hosts.h"
#include "query/parser.h"

namespace {

ParsedQuery parse(const char *text)
{
    return parseQuery(QString::fromUtf8(text), hosts::context());
}

} // namespace

/// parseQuery: the grammar, its mistakes, and how it says what it understood.
class TestParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodTextHasItsCanonicalForm_data();
    void goodTextHasItsCanonicalForm();
    void badTextIsUnderlinedAndSaysWhatToDo_data();
    void badTextIsUnderlinedAndSaysWhatToDo();
    void oneClearGuessMendsTheText_data();
    void oneClearGuessMendsTheText();
    void theLastWordMayBeUnfinished_data();
    void theLastWordMayBeUnfinished();
    void doubtfulWordsAreNoted_data();
    void doubtfulWordsAreNoted();
    void wordsAreClassifiedForColours();
    void readingsSayHowItWasUnderstood();
    void aGroupThatHoldsItselfIsRefused();
    void groupsThatGrowWithoutEndAreRefused();
    void deepBracketsAndLongTextAreRefused();
    void aLongListOfNamesIsReadInTime();
};

void TestParser::goodTextHasItsCanonicalForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    const auto row = [](const char *text, const char *canonical) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(canonical);
    };
    row("  EC2  ", "provider:ec2");
    row("ec2,rackspace", "provider:ec2,rackspace");
    row("ec2,us-east-1,us-east-1", "provider:ec2 region:us-east-1");
    row("ec2_us_west", "provider:ec2 region:us-west-1");
    row("ec2,a|b", "provider:ec2 name:/^(?:a|b)/");
    row("ec2,a/b.*", "provider:ec2 name:/^a\\/b.*/");
    row("ec2,filter=^a,^b", "provider:ec2 filter=^a,^b");
    row("filter=server", "filter=server");
    row("ec2,web*", "provider:ec2 name:/^web*/");
    row("ec2,^a{1,2}", "provider:ec2 name:/^a{1,2}/");
    row("-ec2,us-east-1", "-(provider:ec2 region:us-east-1)");
    row("^app", "name:/^app/");
    row("/x y/I", "name:/x y/i");
    row("NAME:Web01", "name:Web01");
    row("us-west-1,us-west-2", "region:us-west-1,us-west-2");
    row("i-0abc12", "id:i-0abc12");
    row("10.0.0.1,10.0.0.2", "ip:10.0.0.1,10.0.0.2");
    row("fe80::1", "ip:fe80::1");
    row("web*,db01", "web*,db01");
    row("\"a b\"", "\"a b\"");
    row("\"a\\\"b\"=x", "\"a\\\"b\"=x");
    row("a and b", "a b");
    row("a AND (b OR c)", "a (b or c)");
    row("((a))", "a");
    row("(a b) c", "a b c");
    row("(a or b) or c", "a or b or c");
    row("not not a", "a");
    row("-(-a)", "a");
    row("!(a b)", "-(a b)");
    row("!a", "-a");
    row("x(y)", "x(y)");
    row("(b or x(y ) c", "(b or x(y ) c");
    row("aws/role=web", "aws/role=web");
    row("role=a,\"b c\",/d/i", "role=a,\"b c\",/d/i");
    row("state:RUNNING", "state:running");
    row("age:>1W", "age:>1w");
    row("lb:x=IN,y", "lb:x=in,y");
    row("col:\"Disk free\"=<5", "col:\"Disk free\"=<5");
    row("region:RegionOne", "region:RegionOne");
    row("region:\"us-esat-1\"", "region:\"us-esat-1\"");
    row("pick:1 role=web", "role=web pick:1");
    row("a or b pick:1", "(a or b) pick:1");
    row("sort:NAME first:3 per:\"a b\"", "first:3 per:\"a b\" sort:name");
    row("@one", "@one");
    row("@\"my group\"", "@\"my group\"");
    row("all", "all");
    row("order", "order");
    row("android notebook", "android notebook");
    row("pickle", "pickle");
    row("10.0.0.1:22", "10.0.0.1:22");
}

void TestParser::goodTextHasItsCanonicalForm()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    const ParsedQuery parsed = parseQuery(text, hosts::context());
    QVERIFY2(parsed.query, qPrintable(parsed.mistake ? parsed.mistake->message : QString()));
    QCOMPARE(parsed.query->canonical(), canonical);
    const ParsedQuery again = parseQuery(canonical, hosts::context());
    QVERIFY(again.query);
    QCOMPARE(again.query->canonical(), canonical);
}

void TestParser::badTextIsUnderlinedAndSaysWhatToDo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("columns");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *text, const char *columns, const char *part) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(columns) << QString::fromUtf8(part);
    };
    row("ec2,us-esat-1", "5-13", "did you mean us-east-1? For names that start with it write ^us-esat-1");
    row("ec2,dfw", "5-7", "is a region of rackspace");
    row("ec2,nyc1", "5-8", "not of ec2 — write digitalocean,nyc1");
    row("ec3,us-east-1", "1-3", "did you mean ec2?");
    row("ec2,role=web", "5-12", "put a space before it");
    row("ec2,-web", "5-8", "put a space before it");
    row("ec2,", "4-4", "an empty item");
    row("ec2,filter=", "5-11", "no value after filter=");
    row("web,ec2", "5-7", "a provider leads its list");
    row("web,role=db", "5-11", "write “or” before role=db");
    row(",a", "1-1", "an empty item");
    row("a,,b", "3-3", "an empty item");
    row("region:us-est-1", "8-15", "did you mean us-east-1 or us-west-1?");
    row("provider:ecs", "10-12", "did you mean ec2?");
    row("provider:ec2_us_east", "10-20", "write ec2,us-east-1");
    row("stat:running", "1-5", "did you mean state:? For a tag write stat=running");
    row("rol:web", "1-4", "For a tag write rol=web");
    row("state:runing", "7-12", "did you mean running? States: running, stopped");
    row("has:publicip", "5-12", "did you mean public_ip?");
    row("last:fail", "6-9", "last: takes ok");
    row("age:30d", "5-7", "write age:>30d or age:<30d");
    row("age:>30", "5-7", "is not an age");
    row("age:>", "5-5", "nothing to compare with");
    row(">5", "1-2", "needs a key or a tag");
    row("ip:10.0", "4-7", "is not a whole address");
    row("tag:role=web", "5-12", "write role=web");
    row("lb:x=gone", "6-9", "in, draining or out");
    row("col:a,b", "6-6", "takes one column");
    row("name:(a", "6-6", "cannot begin with (");
    row("web[01-03", "1-9", "never closed — node ranges look like");
    row("web[9-2]", "1-8", "runs backwards");
    row("name:web*]", "6-10", "has a ] without a [");
    row("/app", "1-4", "never closed — add /");
    row("/a/b", "1-4", "only i can follow");
    row("\"web", "1-4", "this quote is never closed");
    row("\"a\"b", "1-4", "can follow the closing quote");
    row("name:/a(/", "8-8", "bad regular expression");
    row("name:/(b/ x", "8-8", "bad regular expression");
    row("=x", "1-1", "no tag before =");
    row("role!=", "1-6", "no value after role!=");
    row("(role=web", "1-1", "never closed — add )");
    row("a (b (c)", "3-3", "never closed");
    row("role=web)", "9-9", "there is no ( for this )");
    row("()", "1-2", "nothing between");
    row("or a", "1-2", "nothing before “or”");
    row("a or or b", "6-7", "nothing before “or”");
    row("a or", "3-4", "nothing after “or”");
    row("(a or) b", "4-5", "nothing after “or”");
    row("and a", "1-3", "nothing before “and”");
    row("a and", "3-5", "nothing after “and”");
    row("a -", "3-3", "nothing after “-”");
    row("a not", "3-5", "nothing after “not”");
    row("!-and", "2-2", "nothing after “-”");
    row("- a", "1-1", "put it directly before");
    row("-pick:1", "1-7", "“pick:1” cannot be negated: it works on the whole selection");
    row("(pick:1 a)", "2-7", "pick: works on the whole selection and cannot be inside ( )");
    row("a or pick:1", "3-4", "nothing after “or”");
    row("pick:x", "6-6", "pick: needs a number or a percentage");
    row("pick:0", "6-6", "pick: needs a number");
    row("pick:101%", "6-9", "pick: needs a number");
    row("first:5%", "7-8", "first: needs a number");
    row("pick:", "1-5", "no value after pick:");
    row("pick:1 first:2", "14-14", "can be there once");
    row("per:zone", "1-8", "says nothing by itself");
    row("sort:name sort:age", "16-18", "can be there once");
    row("@apy", "1-4", "there is no group “apy” — did you mean @api?");
    row("@run:9/group1", "1-13", "in the history of runs");
    row("@", "1-1", "no group after @");
    row("@broken", "1-7", "cannot be used: unknown key");
    row("@one role=api", "1-4", "picks hosts itself");
    row("-@one", "2-5", "picks hosts itself");
}

void TestParser::badTextIsUnderlinedAndSaysWhatToDo()
{
    QFETCH(QString, text);
    QFETCH(QString, columns);
    QFETCH(QString, part);
    const ParsedQuery parsed = parseQuery(text, hosts::context());
    QVERIFY(parsed.mistake);
    QVERIFY(!parsed.query);
    QVERIFY2(parsed.mistake->message.contains(part), qPrintable(parsed.mistake->message));
    QCOMPARE(QStringLiteral("%1-%2").arg(parsed.mistake->first).arg(parsed.mistake->last), columns);
}

void TestParser::oneClearGuessMendsTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mended");
    const auto row = [](const char *text, const char *mended) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(mended);
    };
    row("ec2,us-esat-1 role=web", "ec2,us-east-1 role=web");
    row("region:us-est-1", "");
    row("stat:running", "state:running");
    row("a rol:web", "a rol=web");
    row("state:runing", "state:running");
    row("ec3,us-east-1", "ec2,us-east-1");
    row("ec2,nyc1", "ec2,digitalocean,nyc1");
    row("ec2,role=web", "ec2 role=web");
    row("web,role=db", "web or role=db");
    row("a,,b", "a,b");
    row("web[01-03", "web[01-03]");
    row("name:/app", "name:/app/");
    row("name:\"web", "name:\"web\"");
    row("(role=web", "(role=web)");
    row("role=web)", "role=web");
    row("@apy", "@api");
    row("role=", "");
    row("ec2,web[01-03]", "ec2 web[01-03]"); // no regular expression: 1-0 runs backwards in it
}

void TestParser::oneClearGuessMendsTheText()
{
    QFETCH(QString, text);
    QFETCH(QString, mended);
    const ParsedQuery parsed = parseQuery(text, hosts::context());
    QVERIFY(parsed.mistake);
    QCOMPARE(parsed.mistake->suggestion, mended);
    if (!mended.isEmpty())
        QVERIFY(parseQuery(mended, hosts::context()).query);
}

void TestParser::theLastWordMayBeUnfinished_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("unfinished");
    for (const char *text : {"role=", "region:", "state:run", "is:prod", "@ap",     "name:/ap",     "name:\"we",
                             "web[0", "a or",    "a or ",     "-",       "ec2,",    "ec2,us-east-", "(role=web",
                             "age:>", "age:>1",  "pick:",     "ip:10.0", "ec2,^a(", "a and ",       "not"})
        QTest::newRow(text) << QString::fromUtf8(text) << true;
    for (const char *text : {"role= x", "state:runing", "rol:web", "rol:", "- ", "role=web)", "@wbe", "web[9-2]",
                             "age:old", "state:run x", "pick:x", "ec2,,^a", "ec2,us-esat-1"})
        QTest::newRow(text) << QString::fromUtf8(text) << false;
}

void TestParser::theLastWordMayBeUnfinished()
{
    QFETCH(QString, text);
    QFETCH(bool, unfinished);
    const ParsedQuery parsed = parseQuery(text, hosts::context());
    QVERIFY(parsed.mistake);
    QCOMPARE(parsed.mistake->unfinished, unfinished);
}

void TestParser::doubtfulWordsAreNoted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *text, const char *part) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(part);
    };
    row("web01 db01", "a space means and; write web01,db01");
    row("ec2,appserver", "“appserver” is no region: read as names that start with it");
    row("ec2,web[0-3]", "read as a regular expression");
    row("us-esat-1", "did you mean us-east-1?");
    row("rackspce", "did you mean rackspace?");
    row("region=us-east-1", "write region:us-east-1 for the region itself");
    row("region:RegionOne", "no region of the providers that have fixed ones");
    row("app", "");
    row("role=web env=prod", "");
    row("ec2,^app", "");
}

void TestParser::doubtfulWordsAreNoted()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    const ParsedQuery parsed = parseQuery(text, hosts::context());
    QVERIFY(parsed.query);
    const QString notes = parsed.notes.join(u'\n');
    if (part.isEmpty())
        QCOMPARE(notes, QString());
    else
        QVERIFY2(notes.contains(part), qPrintable(notes));
}

void TestParser::wordsAreClassifiedForColours()
{
    const ParsedQuery parsed = parse("ec2,us-east-1 -role=web name:/x/ (free or @api) pick:1");
    QVERIFY(parsed.query);
    QStringList kinds;
    int end = 0;
    for (const QueryToken &token : parsed.tokens) {
        QVERIFY(token.start >= end);
        end = token.start + token.length;
        kinds.append(QString::number(int(token.kind)));
    }
    using Kind = QueryToken::Kind;
    QStringList expected;
    for (const Kind kind : {Kind::Provider, Kind::Region, Kind::Operator, Kind::Key, Kind::Operator, Kind::Value,
                            Kind::Key, Kind::Pattern, Kind::Operator, Kind::Text, Kind::Operator, Kind::Group,
                            Kind::Operator, Kind::Operator, Kind::Number})
        expected.append(QString::number(int(kind)));
    QCOMPARE(kinds, expected);
}

void TestParser::readingsSayHowItWasUnderstood()
{
    QStringList readings;
    for (const QueryReading &reading : parse("ec2,^app env!=prod -db pick:10% sort:age").readings)
        readings.append(reading.what + u'|' + reading.value);
    const QStringList expected = {
        QStringLiteral("provider|ec2"),     QStringLiteral("name|begins with app"),
        QStringLiteral("tag env|not prod"), QStringLiteral("not text|db"),
        QStringLiteral("pick|10 %"),        QStringLiteral("sorted by|age"),
    };
    QCOMPARE(readings, expected);
}

void TestParser::aGroupThatHoldsItselfIsRefused()
{
    const ParsedQuery parsed = parse("role=a @loop");
    QVERIFY(parsed.mistake);
    QCOMPARE(parsed.mistake->first, 8);
    QCOMPARE(parsed.mistake->last, 12);
    QVERIFY2(parsed.mistake->message.contains(QStringLiteral("@loop → @pool → @loop")),
             qPrintable(parsed.mistake->message));
}

void TestParser::groupsThatGrowWithoutEndAreRefused()
{
    QueryContext context;
    for (int i = 0; i < 40; ++i) {
        const QString next = QString::number(i + 1);
        context.groups.insert(QStringLiteral("g%1").arg(i), QStringLiteral("@g%1 or -@g%1 x").arg(next));
    }
    context.groups.insert(QStringLiteral("g40"), QStringLiteral("web"));
    QVERIFY(parseQuery(QStringLiteral("@g0"), context).mistake);
    QVERIFY(parseQuery(QStringLiteral("@g26"), context).mistake); // 2^14 clauses
    QVERIFY(parseQuery(QStringLiteral("@g32"), context).query);
}

void TestParser::deepBracketsAndLongTextAreRefused()
{
    const auto nested = [](int depth) { return QString(depth, u'(') + u'a' + QString(depth, u')'); };
    QVERIFY(parseQuery(nested(50), {}).query);
    QVERIFY(parseQuery(nested(51), {}).mistake);
    QVERIFY(parseQuery(QString(100'000, u'('), {}).mistake);
    QVERIFY(parseQuery(QString(100'000, u'-') + u'a', {}).query);
    QVERIFY(parseQuery(QString(200'001, u'a'), {}).mistake);
}

void TestParser::aLongListOfNamesIsReadInTime()
{
    QStringList names;
    for (int i = 0; i < 10'000; ++i)
        names.append(QStringLiteral("host-%1").arg(i));
    QElapsedTimer timer;
    timer.start();
    const ParsedQuery parsed = parseQuery(names.join(u','), {});
    QVERIFY(parsed.query);
    QCOMPARE(parsed.query->freeTexts().size(), 10'000);
    QVERIFY2(timer.elapsed() < 20'000, "reading is not linear");
}

QTEST_GUILESS_MAIN(TestParser)
#include "tst_parser.moc"

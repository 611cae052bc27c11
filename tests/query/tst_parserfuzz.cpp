#include "query/hosts.h"
#include "query/parser.h"
#include "query/searchindex.h"

namespace {

/// A generator that is the same everywhere; std's distributions are not.
class Dice
{
public:
    explicit Dice(quint64 seed) : m_state(seed * 2 + 1) {}

    int below(int end)
    {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 7;
        m_state ^= m_state << 17;
        return int((m_state >> 11) % quint64(end));
    }

private:
    quint64 m_state;
};

/// Pieces of the language and things that are nearly some, put together at random.
QString randomQuery(Dice &dice)
{
    static const QStringList pieces = {
        QStringLiteral("ec2"),         QStringLiteral("rackspace"),  QStringLiteral("us-east-1"),
        QStringLiteral("us-esat-1"),   QStringLiteral("dfw"),        QStringLiteral("uk"),
        QStringLiteral("ec2_us_east"), QStringLiteral("filter="),    QStringLiteral("name:"),
        QStringLiteral("region:"),     QStringLiteral("state:"),     QStringLiteral("running"),
        QStringLiteral("age:"),        QStringLiteral(">1w"),        QStringLiteral("<2h"),
        QStringLiteral("is:"),         QStringLiteral("has:"),       QStringLiteral("public_ip"),
        QStringLiteral("tag:"),        QStringLiteral("role="),      QStringLiteral("env!="),
        QStringLiteral("web"),         QStringLiteral("web[01-03]"), QStringLiteral("a[1-2]b[3-5/2]"),
        QStringLiteral("web*"),        QStringLiteral("/re/"),       QStringLiteral("/re"),
        QStringLiteral("/i"),          QStringLiteral("^app"),       QStringLiteral("^a(b|c)"),
        QStringLiteral("("),           QStringLiteral(")"),          QStringLiteral("["),
        QStringLiteral("]"),           QStringLiteral("{"),          QStringLiteral("}"),
        QStringLiteral("{1,2}"),       QStringLiteral("\""),         QStringLiteral("\"a b\""),
        QStringLiteral("\\"),          QStringLiteral("-"),          QStringLiteral("!"),
        QStringLiteral("not"),         QStringLiteral("and"),        QStringLiteral("or"),
        QStringLiteral("all"),         QStringLiteral("@api"),       QStringLiteral("@loop"),
        QStringLiteral("@one"),        QStringLiteral("@"),          QStringLiteral("@run:42/group2"),
        QStringLiteral("pick:1"),      QStringLiteral("pick:10%"),   QStringLiteral("first:2"),
        QStringLiteral("per:zone"),    QStringLiteral("sort:name"),  QStringLiteral("sort:-age"),
        QStringLiteral(","),           QStringLiteral(","),          QStringLiteral(" "),
        QStringLiteral(" "),           QStringLiteral(" "),          QStringLiteral(" "),
        QStringLiteral(" or "),        QStringLiteral(" -"),         QStringLiteral("10.0.0.1"),
        QStringLiteral("2001:db8::1"), QStringLiteral("10.0.0.0/8"), QStringLiteral("i-0abc1"),
        QStringLiteral("lb:"),         QStringLiteral("=draining"),  QStringLiteral("col:"),
        QStringLiteral("kernel"),      QStringLiteral("!="),         QStringLiteral("="),
        QStringLiteral(":"),           QStringLiteral(">"),          QStringLiteral("<="),
        QStringLiteral("*"),           QStringLiteral("?"),          QStringLiteral("|"),
        QStringLiteral("$"),           QStringLiteral("."),          QStringLiteral("+"),
        QStringLiteral("\\d"),         QStringLiteral("\\("),        QStringLiteral("(?=x)"),
        QStringLiteral("(?i)"),        QStringLiteral("\n"),         QStringLiteral("\t"),
        QStringLiteral("é"),           QStringLiteral("ß"),          QStringLiteral("𝕏"),
        QStringLiteral("\x01"),        QStringLiteral("%"),          QStringLiteral("last:failed"),
        QStringLiteral("via:"),        QStringLiteral("ssh:"),       QStringLiteral("0"),
        QStringLiteral("9"),           QStringLiteral("[^a]"),       QStringLiteral("[09-02]"),
        QStringLiteral("\"\""),
    };
    QString text;
    const int count = 1 + dice.below(8);
    for (int i = 0; i < count; ++i)
        text += dice.below(12) == 0 ? QString(QChar(32 + dice.below(96))) : pieces[dice.below(int(pieces.size()))];
    return text;
}

} // namespace

/// parseQuery with texts that nobody would write. MAESTRO_FUZZ says how many, MAESTRO_FUZZ_SEED which.
class TestParserFuzz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomTextIsParsedOrRefusedWithAPosition_data();
    void randomTextIsParsedOrRefusedWithAPosition();
};

// In parts, as a test function is stopped after five minutes, and to tell which seed it was.
void TestParserFuzz::randomTextIsParsedOrRefusedWithAPosition_data()
{
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<int>("count");
    constexpr int part = 20'000;
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue("MAESTRO_FUZZ", &isGiven);
    const quint64 first = 20261122 + 1'000'000 * quint64(qEnvironmentVariableIntValue("MAESTRO_FUZZ_SEED"));
    for (int left = isGiven ? given : part; left > 0; left -= part) {
        const quint64 seed = first + quint64(left / part);
        QTest::addRow("seed %llu", seed) << seed << qMin(left, part);
    }
}

/// Parsed or refused with a position within the text, and nothing else; what is parsed prints to a text that means the
/// same, and the index finds the same hosts as the plain walk.
void TestParserFuzz::randomTextIsParsedOrRefusedWithAPosition()
{
    const QList<Instance> instances = hosts::all();
    const auto index = SearchIndex::of(instances);
    const QueryContext context = hosts::context();
    QFETCH(quint64, seed);
    QFETCH(int, count);
    Dice dice(seed);
    int good = 0;
    for (int i = 0; i < count; ++i) {
        const QString text = randomQuery(dice);
        const ParsedQuery parsed = parseQuery(text, context);
        QVERIFY2(parsed.query.has_value() != parsed.mistake.has_value(), qPrintable(text));
        for (const QueryToken &token : parsed.tokens)
            QVERIFY2(token.start >= 0 && token.length > 0 && token.start + token.length <= text.size(),
                     qPrintable(text));
        if (parsed.mistake) {
            const QueryMistake &mistake = *parsed.mistake;
            QVERIFY2(mistake.first >= 1 && mistake.first <= mistake.last && mistake.last <= text.size(),
                     qPrintable(text));
            QVERIFY2(!mistake.message.isEmpty(), qPrintable(text));
            continue;
        }
        ++good;
        const QString canonical = parsed.query->canonical();
        const ParsedQuery again = parseQuery(canonical, context);
        QVERIFY2(again.query, qPrintable(text + QStringLiteral("  ->  ") + canonical));
        QVERIFY2(again.query->canonical() == canonical, qPrintable(text + QStringLiteral("  ->  ") + canonical));
        const QList<int> rows = parsed.query->select(instances).value();
        QVERIFY2(again.query->select(instances).value() == rows,
                 qPrintable(text + QStringLiteral("  ->  ") + canonical));
        RowSet walked(int(instances.size()));
        for (const int row : rows)
            walked.insert(row);
        QVERIFY2(parsed.query->select(*index).value() == walked, qPrintable(text));
    }
    qInfo("%d texts: %d parsed, %d refused", count, good, count - good);
    QVERIFY(good > count / 20 && good < count);
}

QTEST_GUILESS_MAIN(TestParserFuzz)
#include "tst_parserfuzz.moc"

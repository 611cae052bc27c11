#include "query/parser.h"
#include "views/helptopics.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestHelpTopics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPartHasItsTopic_data();
    void everyPartHasItsTopic();
    void everyExampleOfAQueryIsGood();
    void whatIsUnknownGetsTheKeysOfTheWindow();
};

void TestHelpTopics::everyPartHasItsTopic_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"query", "table", "command", "runs", "terminals", "accounts", "access", "hostkeys", "window"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestHelpTopics::everyPartHasItsTopic()
{
    QFETCH(QString, name);
    const HelpTopic topic = helpTopic(name);
    QCOMPARE(topic.name, name);
    QVERIFY(!topic.title.isEmpty() && !topic.intro.isEmpty());
    QVERIFY(topic.lines.size() >= 4);
    for (const HelpLine &line : topic.lines)
        QVERIFY(!line.words.isEmpty());
}

void TestHelpTopics::everyExampleOfAQueryIsGood()
{
    const HelpTopic topic = helpTopic(u"query"_s);
    QueryContext context;
    context.now = QDateTime::currentDateTimeUtc();
    context.groups.insert(u"web"_s, u"role=web"_s);
    int examples = 0;
    for (const HelpLine &line : topic.lines) {
        const ParsedQuery parsed = parseQuery(line.example, context);
        QVERIFY2(parsed.query && !parsed.mistake, qPrintable(line.example));
        examples += line.example.isEmpty() ? 0 : 1;
    }
    QVERIFY(examples > 15);
}

void TestHelpTopics::whatIsUnknownGetsTheKeysOfTheWindow()
{
    QCOMPARE(helpTopic(u"nonsense"_s).name, u"window"_s);
    QCOMPARE(helpTopic({}).name, u"window"_s);
}

QTEST_GUILESS_MAIN(TestHelpTopics)
#include "tst_helptopics.moc"

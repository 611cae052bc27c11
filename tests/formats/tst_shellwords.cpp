#include "formats/shellwords.h"

#include <QTest>

class TestShellWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreSplitAsAShellDoes_data();
    void linesAreSplitAsAShellDoes();
    void anOpenQuoteIsAMistakeWithItsColumn();
};

void TestShellWords::linesAreSplitAsAShellDoes_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("words");
    const auto words = [](const char *text) { return QString::fromUtf8(text).split(u'|'); };
    QTest::newRow("blanks") << QStringLiteral("  a \t b ") << words("a|b");
    QTest::newRow("double quotes") << QStringLiteral("k=\"v w\" x") << words("k=v w|x");
    QTest::newRow("single quotes") << QStringLiteral("k='v \\ \" w'") << words("k=v \\ \" w");
    QTest::newRow("backslash") << QStringLiteral("a\\ b \"c\\\"d\\e\"") << words("a b|c\"d\\e");
    QTest::newRow("comment") << QStringLiteral("a # b 'c") << words("a");
    QTest::newRow("no comment within a word") << QStringLiteral("a#b \"# c\"") << words("a#b|# c");
    QTest::newRow("empty word") << QStringLiteral("a '' b") << words("a||b");
    QTest::newRow("nothing is run") << QStringLiteral("$(id) `id` $HOME ; |").replace(u'|', u'&')
                                    << words("$(id)|`id`|$HOME|;|&");
}

void TestShellWords::linesAreSplitAsAShellDoes()
{
    QFETCH(QString, line);
    QFETCH(QStringList, words);
    const auto split = shellWords(line, ShellComments::Yes);
    QVERIFY(split);
    QCOMPARE(*split, words);
}

void TestShellWords::anOpenQuoteIsAMistakeWithItsColumn()
{
    const auto split = shellWords(u"a 'b c", ShellComments::No, 7);
    QVERIFY(!split);
    QVERIFY2(split.error().message.contains(QStringLiteral("(line 7, column 3)")), qPrintable(split.error().message));
}

QTEST_GUILESS_MAIN(TestShellWords)
#include "tst_shellwords.moc"

#include "core/wordsplit.h"

#include <QTest>

class TestWordSplit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBackslashTakesWhatItsLanguageSays_data();
    void aBackslashTakesWhatItsLanguageSays();
    void anOpenQuoteIsToldByItsColumn();
};

void TestWordSplit::aBackslashTakesWhatItsLanguageSays_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("shell");
    QTest::addColumn<QStringList>("ssh");
    const auto row = [](const char *name, const char *line, const char *shell, const char *ssh) {
        const auto words = [](const char *text) { return QString::fromUtf8(text).split(u'|'); };
        QTest::newRow(name) << QString::fromUtf8(line) << words(shell) << words(ssh);
    };
    row("before a blank", "a\\ b c", "a b|c", "a b|c");
    row("before a letter", "C:\\dir", "C:dir", "C:\\dir");
    row("before itself", "a\\\\b", "a\\b", "a\\b");
    row("before a quote", "a\\\"b", "a\"b", "a\"b");
    row("in double quotes, before a quote", "\"a\\\"b\"", "a\"b", "a\"b");
    row("in double quotes, before the other quote", "\"a\\'b\"", "a\\'b", "a'b");
    row("in double quotes, before a letter", "\"a\\b c\"", "a\\b c", "a\\b c");
    row("in single quotes, before itself", "'a\\\\b'", "a\\\\b", "a\\b");
    row("at the end", "a\\", "a\\", "a\\");
    row("comment", "a #b", "a", "a");
    row("empty word", "a \"\" b", "a||b", "a||b");
}

void TestWordSplit::aBackslashTakesWhatItsLanguageSays()
{
    QFETCH(const QString, line);
    const auto words = [&](WordSplit::Escapes escapes) {
        return WordSplit::of(line, escapes, WordSplit::Comments::Yes).words;
    };
    QTEST(words(WordSplit::Escapes::Shell), "shell");
    QTEST(words(WordSplit::Escapes::Ssh), "ssh");
}

void TestWordSplit::anOpenQuoteIsToldByItsColumn()
{
    const auto column = [](QStringView line) {
        return WordSplit::of(line, WordSplit::Escapes::Ssh, WordSplit::Comments::No).openQuote;
    };
    QCOMPARE(column(u"a 'b c"), 3);
    QCOMPARE(column(u"\"a"), 1);
    QCOMPARE(column(u"'a' \"b\""), 0);
}

QTEST_GUILESS_MAIN(TestWordSplit)
#include "tst_wordsplit.moc"

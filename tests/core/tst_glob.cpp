#include "core/glob.h"

#include <QByteArrayView>
#include <QStringView>
#include <QTest>

class TestGlob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWholeTextMustFit_data();
    void theWholeTextMustFit();
};

void TestGlob::theWholeTextMustFit_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *pattern, const char *text, bool fits) {
        QTest::addRow("%s on %s", pattern, text) << QString::fromLatin1(pattern) << QString::fromLatin1(text) << fits;
    };
    row("web*", "web01", true);
    row("web*", "my-web01", false);
    row("web-?", "web-1", true);
    row("web-?", "web-10", false);
    row("*.example.com", "a.b.example.com", true);
    row("*b*d", "abcbd", true);
    row("", "", true);
    row("**", "", true);
    row("?", "", false);
    row("Web", "web", false);
    row("a[1]", "a1", false);
    row("*", "a*b?", true);
    row("a*a*a*a*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false);
}

void TestGlob::theWholeTextMustFit()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QFETCH(bool, fits);
    QCOMPARE(matchesGlob<QStringView>(pattern, text), fits);
    QCOMPARE(matchesGlob<QByteArrayView>(pattern.toUtf8(), text.toUtf8()), fits);
}

QTEST_APPLESS_MAIN(TestGlob)
#include "tst_glob.moc"

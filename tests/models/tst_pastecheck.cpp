#include "models/pastecheck.h"

#include <QTest>

class TestPasteCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPasteIsRiskyWhenItCouldRunSomething_data();
    void aPasteIsRiskyWhenItCouldRunSomething();
};

void TestPasteCheck::aPasteIsRiskyWhenItCouldRunSomething_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("sent");
    QTest::addColumn<int>("lines");
    QTest::addColumn<bool>("controls");
    const auto row = [](const char *name, const QString &pasted, const QString &sent, int lines, bool controls) {
        QTest::newRow(name) << pasted << sent << lines << controls;
    };
    row("nothing", {}, {}, 0, false);
    row("a word", QStringLiteral("uptime"), QStringLiteral("uptime"), 1, false);
    row("tabs stay", QStringLiteral("a\tb"), QStringLiteral("a\tb"), 1, false);
    row("other scripts", QStringLiteral("grüße 漢字"), QStringLiteral("grüße 漢字"), 1, false);
    row("a line with its end", QStringLiteral("uptime\n"), QStringLiteral("uptime\r"), 2, false);
    row("ends of Windows", QStringLiteral("a\r\nb"), QStringLiteral("a\rb"), 2, false);
    row("the end of a bracketed paste", QStringLiteral("a\x1b[201~rm -rf /"), QStringLiteral("a[201~rm -rf /"), 1,
        true);
    row("Ctrl+C", QStringLiteral("a\x03"), QStringLiteral("a"), 1, true);
    row("a control of eight bits",
        QStringLiteral("a\u009b"
                       "201~"),
        QStringLiteral("a201~"), 1, true);
    row("text turned around",
        QStringLiteral("a\u202e"
                       "b"),
        QStringLiteral("ab"), 1, true);
}

void TestPasteCheck::aPasteIsRiskyWhenItCouldRunSomething()
{
    QFETCH(QString, pasted);
    const PasteCheck check(pasted);
    QTEST(check.text, "sent");
    QTEST(check.lines, "lines");
    QTEST(check.hasControls, "controls");
    QCOMPARE(check.isRisky(), check.lines > 1 || check.hasControls);
}

QTEST_APPLESS_MAIN(TestPasteCheck)
#include "tst_pastecheck.moc"

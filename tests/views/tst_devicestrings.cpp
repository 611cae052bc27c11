#include "views/devicestrings.h"

#include <QTest>

class TestDeviceStrings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreTakenOutWhereverTheyAreSplit_data();
    void theyAreTakenOutWhereverTheyAreSplit();
};

void TestDeviceStrings::theyAreTakenOutWhereverTheyAreSplit_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("kept");
    QTest::newRow("nothing") << QByteArray("plain \x1b[31mred\x1b[m") << QByteArray("plain \x1b[31mred\x1b[m");
    QTest::newRow("a question") << QByteArray("a\x1bP$qm\x1b\\b") << QByteArray("ab");
    QTest::newRow("two") << QByteArray("\x1bP1;0;0!z68\x1b\\\x1b[1*z\x1bP$q\"p\x1b\\") << QByteArray("\x1b[1*z");
    QTest::newRow("cancelled") << QByteArray("\x1bPabc\x18z") << QByteArray("z");
    QTest::newRow("ended by another") << QByteArray("\x1bPabc\x1b[31mz") << QByteArray("\x1b[31mz");
    QTest::newRow("another begins") << QByteArray("\x1bPabc\x1bPdef\x1b\\z") << QByteArray("z");
    QTest::newRow("two escapes") << QByteArray("\x1b\x1b[mz") << QByteArray("\x1b\x1b[mz");
    QTest::newRow("without end") << QByteArray("a\x1bPabc") << QByteArray("a");
}

void TestDeviceStrings::theyAreTakenOutWhereverTheyAreSplit()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, kept);
    for (qsizetype at = 0; at <= bytes.size(); ++at) {
        DeviceStrings strings;
        QByteArray all = strings.strip(QByteArrayView(bytes).first(at)).toByteArray();
        all += strings.strip(QByteArrayView(bytes).sliced(at));
        QCOMPARE(all, kept);
    }
}

QTEST_APPLESS_MAIN(TestDeviceStrings)
#include "tst_devicestrings.moc"

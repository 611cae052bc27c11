#include "clouds/remembered.h"

#include <QSignalSpy>
#include <QTest>

namespace {

const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
const QString key = QStringLiteral("regions/a");

} // namespace

class TestRemembered : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasNeverToldIsNotKnown();
    void aFactIsFreshForAsLongAsAsked_data();
    void aFactIsFreshForAsLongAsAsked();
    void onlyNewsIsAChange();
    void aDoubtedFactIsKnownAndNoLongerFresh();
    void loadingKeepsWhatIsKnownAndLeavesOutWhatIsOldOrDamaged();
};

void TestRemembered::whatWasNeverToldIsNotKnown()
{
    const Remembered remembered;
    QVERIFY(!remembered.find(key).isKnown());
    QVERIFY(!remembered.find(key).isFresh(now, 86'400));
}

void TestRemembered::aFactIsFreshForAsLongAsAsked_data()
{
    QTest::addColumn<qint64>("age");
    QTest::addColumn<bool>("fresh");
    QTest::newRow("now") << qint64(0) << true;
    QTest::newRow("just") << qint64(86'399) << true;
    QTest::newRow("too old") << qint64(86'400) << false;
    QTest::newRow("of the future") << qint64(-1) << false;
}

void TestRemembered::aFactIsFreshForAsLongAsAsked()
{
    QFETCH(qint64, age);
    QFETCH(bool, fresh);
    Remembered remembered;
    remembered.keep(key, QStringLiteral("x"), now.addSecs(-age));
    QVERIFY(remembered.find(key).isKnown());
    QCOMPARE(remembered.find(key).isFresh(now, 86'400), fresh);
}

void TestRemembered::onlyNewsIsAChange()
{
    Remembered remembered;
    QSignalSpy changed(&remembered, &Remembered::changed);
    remembered.keep(key, QStringLiteral("x"), now);
    QCOMPARE(changed.size(), 1);
    remembered.keep(key, QStringLiteral("x"), now.addSecs(60));
    QCOMPARE(changed.size(), 1);
    remembered.keep(key, QStringLiteral("y"), now.addSecs(120));
    QCOMPARE(changed.size(), 2);
    remembered.keep(key, QStringLiteral("y"), now.addDays(2)); // so that it is not thrown away as old
    QCOMPARE(changed.size(), 3);
}

void TestRemembered::aDoubtedFactIsKnownAndNoLongerFresh()
{
    Remembered remembered;
    remembered.doubt(key);
    QVERIFY(!remembered.find(key).isKnown());
    remembered.keep(key, QStringLiteral("x"), now);
    remembered.doubt(key);
    QCOMPARE(remembered.find(key).value.toString(), QStringLiteral("x"));
    QVERIFY(!remembered.find(key).isFresh(now, 86'400));
}

void TestRemembered::loadingKeepsWhatIsKnownAndLeavesOutWhatIsOldOrDamaged()
{
    Remembered old;
    old.keep(key, QStringLiteral("old"), now.addDays(-1));
    old.keep(QStringLiteral("b"), QStringLiteral("b"), now.addDays(-29));
    old.keep(QStringLiteral("ancient"), QStringLiteral("c"), now.addDays(-31));
    QJsonObject facts = old.facts();
    facts.insert(QStringLiteral("damaged"), 7);
    facts.insert(QStringLiteral("empty"), QJsonObject());
    Remembered remembered;
    remembered.keep(key, QStringLiteral("new"), now);
    remembered.load(facts, now);
    QCOMPARE(remembered.facts().keys(), (QStringList{QStringLiteral("b"), key}));
    QCOMPARE(remembered.find(key).value.toString(), QStringLiteral("new"));
}

QTEST_APPLESS_MAIN(TestRemembered)
#include "tst_remembered.moc"

#include "core/fileowner.h"

#include <QTest>

class TestFileOwner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsAnOwnerIsRead_data();
    void whatIsAnOwnerIsRead();
    void whatIsNoneIsRefused_data();
    void whatIsNoneIsRefused();
};

void TestFileOwner::whatIsAnOwnerIsRead_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("group");
    QTest::addColumn<bool>("isNumbers");
    QTest::newRow("www-data") << "www-data" << QString() << false;
    QTest::newRow("www-data:adm") << "www-data"
                                  << "adm" << false;
    QTest::newRow("1000:1000") << "1000"
                               << "1000" << true;
    QTest::newRow("1000") << "1000" << QString() << false;
    QTest::newRow("1000:adm") << "1000"
                              << "adm" << false;
    QTest::newRow("ann@corp.example:domain_users") << "ann@corp.example"
                                                   << "domain_users" << false;
    QTest::newRow("CORP+ann") << "CORP+ann" << QString() << false;
    QTest::newRow("4294967296:1") << "4294967296"
                                  << "1" << false; // more than a number of a user
}

void TestFileOwner::whatIsAnOwnerIsRead()
{
    QFETCH(QString, user);
    QFETCH(QString, group);
    QFETCH(bool, isNumbers);
    const QString text = QString::fromLatin1(QTest::currentDataTag());
    const auto owner = FileOwner::of(text);
    QVERIFY(owner);
    QCOMPARE(owner->user(), user);
    QCOMPARE(owner->group(), group);
    QCOMPARE(owner->text(), text);
    QCOMPARE(owner->numbers().has_value(), isNumbers);
    if (isNumbers)
        QCOMPARE(*owner->numbers(), (std::pair<quint32, quint32>(user.toUInt(), group.toUInt())));
}

void TestFileOwner::whatIsNoneIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", ":", ":adm", "www-data:", "a:b:c", "-n", "root:-x", "$(id)", "a b", "a'b", "a/b", "a\nb"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestFileOwner::whatIsNoneIsRefused()
{
    QFETCH(QString, text);
    QVERIFY(!FileOwner::of(text));
}

QTEST_APPLESS_MAIN(TestFileOwner)
#include "tst_fileowner.moc"

#include "models/hostkeysmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

class TestHostKeysModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTextShowsSomeOfThem();
    void itSortsAsPeopleCount();
    void hostileNamesAreShownVisibly();

private:
    static TrustedKey key(const char *name, const char *print, int day)
    {
        TrustedKey made;
        made.instance = QStringLiteral("acc/eu/") + QString::fromLatin1(name);
        made.name = QString::fromLatin1(name);
        made.account = QStringLiteral("prod-aws");
        made.address = QStringLiteral("10.0.0.%1").arg(day);
        made.type = QStringLiteral("ssh-ed25519");
        made.fingerprint = QString::fromLatin1(print);
        made.firstSeen = QDateTime(QDate(2026, 1, day), QTime(12, 0), Qt::UTC);
        made.lastSeen = made.firstSeen;
        return made;
    }
    static QStringList names(const HostKeysModel &model)
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names += model.index(row, 0).data().toString();
        return names;
    }
};

void TestHostKeysModel::aTextShowsSomeOfThem()
{
    HostKeysModel model;
    QAbstractItemModelTester tester(&model);
    model.setKeys({key("web-1", "SHA256:aaa", 1), key("db", "SHA256:bbb", 2)});
    QCOMPARE(model.rowCount(), 2);
    for (const char *text : {"WEB", "sha256:AAA", "10.0.0.1", "acc/eu/web-1"}) {
        model.setText(QString::fromLatin1(text));
        QCOMPARE(names(model), QStringList{QStringLiteral("web-1")});
    }
    model.setText(QStringLiteral("prod-aws"));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowOf(QStringLiteral("acc/eu/db")), 0);
    model.setText(QStringLiteral("nothing"));
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.total(), 2);
    QCOMPARE(model.rowOf(QStringLiteral("acc/eu/db")), -1);
}

void TestHostKeysModel::itSortsAsPeopleCount()
{
    HostKeysModel model;
    model.setKeys({key("web-10", "SHA256:a", 3), key("web-2", "SHA256:b", 5), key("web-1", "SHA256:c", 4)});
    QCOMPARE(names(model), (QStringList{QStringLiteral("web-1"), QStringLiteral("web-2"), QStringLiteral("web-10")}));
    model.sort(HostKeysModel::FirstColumn, Qt::DescendingOrder);
    QCOMPARE(names(model), (QStringList{QStringLiteral("web-2"), QStringLiteral("web-1"), QStringLiteral("web-10")}));
}

void TestHostKeysModel::hostileNamesAreShownVisibly()
{
    HostKeysModel model;
    TrustedKey odd = key("a", "SHA256:a", 1);
    odd.name = QStringLiteral("web\u202e1");
    model.setKeys({odd});
    QVERIFY(model.index(0, 0).data().toString().contains(QStringLiteral("202E")));
}

QTEST_GUILESS_MAIN(TestHostKeysModel)
#include "tst_hostkeysmodel.moc"

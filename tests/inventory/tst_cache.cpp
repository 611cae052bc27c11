#include "inventory/cache.h"

#include <QTest>

namespace {

Instance full()
{
    Instance i;
    i.id = QStringLiteral("i-1");
    i.name = QStringLiteral("wäb 🚀");
    i.state = Instance::State::Stopping;
    i.rawState = QStringLiteral("shutting-down");
    i.provider = QStringLiteral("ec2");
    i.accountId = QStringLiteral("uuid");
    i.account = QStringLiteral("prod");
    i.region = QStringLiteral("eu");
    i.platform = Instance::Platform::Windows;
    i.publicV4 = {QStringLiteral("192.0.2.1"), QStringLiteral("192.0.2.2")};
    i.dns = {QStringLiteral("web.example")};
    i.tags = {{QStringLiteral("bare"), QStringLiteral("")}, {QStringLiteral("role"), QStringLiteral("web")}};
    i.securityGroups = {{QStringLiteral("sg-1"), QStringLiteral("default")}, {QStringLiteral("sg-2"), {}}};
    i.balancers = {{QStringLiteral("lb"), QStringLiteral("in")}};
    i.extra = {{QStringLiteral("Monitoring"), QStringLiteral("on")}};
    i.launched = QDateTime(QDate(2024, 2, 29), QTime(1, 2, 3, 4), Qt::UTC);
    i.seenAt = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    i.stateIsKnowable = false;
    i.sshPort = 2222;
    i.sshUser = QStringLiteral("admin");
    i.lastResult = QStringLiteral("failed");
    i.stale = true;
    return i;
}

} // namespace

class TestCache : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFieldComesBack()
    {
        Instance bare;
        bare.stale = true;
        const QList<Instance> instances = {full(), bare, full()};
        const auto read = cache::decode(cache::encode(instances));
        QVERIFY(read);
        QCOMPARE(*read, instances);
        QVERIFY(read->at(1).zone.isNull());
        QVERIFY(!read->first().tags.value(QStringLiteral("bare")).isNull());
        QVERIFY(cache::decode(cache::encode({}))->isEmpty());
    }

    void rowsOfTheCacheAreStale()
    {
        Instance fresh = full();
        fresh.stale = false;
        QVERIFY(cache::decode(cache::encode({fresh}))->first().stale);
    }

    void everyDamageIsFound()
    {
        const QByteArray whole = cache::encode({full(), full()});
        for (qsizetype cut = 0; cut < whole.size(); ++cut)
            QVERIFY(!cache::decode(whole.left(cut)));
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray damaged = whole;
            damaged[at] = char(damaged[at] ^ 0x10);
            QVERIFY2(!cache::decode(damaged), qPrintable(QString::number(at)));
        }
        QVERIFY(!cache::decode(whole + 'x'));
    }

    void anotherVersionIsNotRead()
    {
        QByteArray newer = cache::encode({full()});
        newer[8] = char(newer[8] + 1);
        QCOMPARE(cache::decode(newer).error().kind, Error::Unsupported);
    }
};

QTEST_GUILESS_MAIN(TestCache)
#include "tst_cache.moc"

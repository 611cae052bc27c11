// GCC 12 with the sanitizers sees uninitialised members in a std::variant that is not that alternative.
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"

#include "world/transfers.h"

#include <QTest>

/// Between the words of steps and those of transfers.
class TestTransfers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUploadKeepsWhatTheStepSaid();
    void whatTheStepLeftOpenStaysOpen();
    void aDownloadKeepsWhatTheStepSaid();
    void theShorterTimeOutCounts_data();
    void theShorterTimeOutCounts();
    void endsBecomeOutcomes();
};

namespace {

Act someAct()
{
    Act act;
    act.host.name = QStringLiteral("web-1");
    act.lane = 3;
    act.run = 9;
    act.connectSeconds = 7;
    return act;
}

} // namespace

void TestTransfers::anUploadKeepsWhatTheStepSaid()
{
    act::Put put;
    put.paths = {QStringLiteral("a"), QStringLiteral("b")};
    put.to = QStringLiteral("/srv");
    put.into = true;
    put.exclude = {QStringLiteral(".git")};
    put.followLinks = true;
    put.mode = 0640;
    put.owner = FileOwner::of(QStringLiteral("0:33"));
    put.backup = QStringLiteral(".old");
    put.verifyHash = false;
    put.skip = act::Put::Skip::SameTime;
    const SourceWish wish = wishOf(put);
    QCOMPARE(wish.paths, put.paths);
    QCOMPARE(wish.exclude, put.exclude);
    QVERIFY(wish.followLinks && wish.intoFolder);
    const TransferRequest request = requestOf(someAct(), put, nullptr);
    QCOMPARE(request.host.name, QStringLiteral("web-1"));
    QCOMPARE(request.lane, 3);
    QCOMPARE(request.run, 9u);
    QCOMPARE(request.remote, QStringLiteral("/srv"));
    QCOMPARE(request.deadlines.connect, 7000);
    TransferOptions options;
    options.mode = 0640;
    options.owner = sftp::Owner{0, 33};
    options.backup = QStringLiteral(".old");
    options.verifyHash = false;
    options.skip = TransferOptions::Equal::SameTime;
    QVERIFY(request.options == options);
    put.owner = FileOwner::of(QStringLiteral("www-data")); // the host is asked
    options.owner = {};
    options.ownerByName = put.owner;
    QVERIFY(requestOf(someAct(), put, nullptr).options == options);
}

void TestTransfers::whatTheStepLeftOpenStaysOpen()
{
    const TransferRequest request = requestOf(someAct(), act::Put{}, nullptr);
    QVERIFY(!request.options.mode && !request.options.owner);
    QVERIFY(request.options.verifyHash);
    QCOMPARE(request.options.skip, TransferOptions::Equal::SameHash);
}

void TestTransfers::aDownloadKeepsWhatTheStepSaid()
{
    const act::Get get{
        QStringLiteral("/var/log"), QStringLiteral("/tmp/web-1"), {QStringLiteral("*.gz")}, 1000, true, true};
    const TransferRequest request = requestOf(someAct(), get);
    QVERIFY(!request.source);
    QCOMPARE(request.remote, QStringLiteral("/var/log"));
    QCOMPARE(request.folder, QStringLiteral("/tmp/web-1"));
    QCOMPARE(request.options.mostBytes, 1000);
    QCOMPARE(request.options.exclude, QStringList(QStringLiteral("*.gz")));
    QVERIFY(request.options.verifyHash);
    QVERIFY(!requestOf(someAct(), act::Get{}).options.verifyHash);
    QCOMPARE(request.options.skip, TransferOptions::Equal::Never);
    QCOMPARE(requestOf(someAct(), act::Get{}).options.skip, TransferOptions::Equal::SameHash);
}

void TestTransfers::theShorterTimeOutCounts_data()
{
    QTest::addColumn<int>("ofStep");
    QTest::addColumn<int>("ofLane");
    QTest::addColumn<int>("counts");
    QTest::newRow("none") << 0 << 0 << 0;
    QTest::newRow("the step's") << 5 << 0 << 5;
    QTest::newRow("the lane's") << 0 << 6 << 6;
    QTest::newRow("both") << 5 << 4 << 4;
}

void TestTransfers::theShorterTimeOutCounts()
{
    QFETCH(int, ofStep);
    QFETCH(int, ofLane);
    QFETCH(int, counts);
    Act act = someAct();
    act.timeoutMs = ofLane;
    act::Put put;
    put.timeoutMs = ofStep;
    QCOMPARE(requestOf(act, put, nullptr).deadlines.run, counts);
}

void TestTransfers::endsBecomeOutcomes()
{
    TransferEnd end;
    end.changed = true;
    end.bytesMoved = 12;
    end.sha256 = "ab";
    end.skipped = {QStringLiteral("fifo")};
    end.same = 4;
    end.unverified = 2;
    const Outcome moved = outcomeOf(end, 30);
    QVERIFY(moved.as<Moved>());
    QCOMPARE(*moved.as<Moved>(), (Moved{true, 12, QStringLiteral("ab"), {QStringLiteral("fifo")}, 4, 2}));
    QCOMPARE(moved.elapsed, 30);
    end.error = {Error::Lost, QStringLiteral("gone"), {}};
    const Outcome lost = outcomeOf(end, 30);
    QVERIFY(lost.as<Error>());
    QCOMPARE(int(lost.as<Error>()->kind), int(Error::Lost));
}

QTEST_APPLESS_MAIN(TestTransfers)
#include "tst_transfers.moc"

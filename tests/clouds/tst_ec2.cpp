#include "fakes/awaited.h"
#include "fakes/ec2setting.h"

#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTest>

namespace {

const QString west = QStringLiteral("eu-west-1");
const QString east = QStringLiteral("us-east-1");

/// All pages of a region; the error of the first that failed.
Result<QList<Instance>> allOf(Provider &provider, const QString &region)
{
    QList<Instance> all;
    QString token;
    do {
        const auto page = awaited(provider.page(region, token, {}));
        if (!page)
            return Failure(page.error());
        if (page->restarted)
            all.clear();
        all += page->items;
        token = page->next;
    } while (!token.isEmpty());
    return all;
}

QStringList *caughtLog = nullptr;

void catchLog(QtMsgType, const QMessageLogContext &, const QString &text)
{
    if (caughtLog)
        caughtLog->append(text);
}

} // namespace

class TestEc2 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoRegionsComeInSeveralPages();
    void theRegionsOfTheAccountAreNotAskedFor();
    void aRegionThatIsNotEnabledIsLeftOut();
    void anEmptyPageWithATokenGoesOn();
    void anExpiredTokenBeginsTheRegionAgain();
    void badCredentialsAreDenied_data();
    void badCredentialsAreDenied();
    void aMissingRightIsNamedWithItsPolicy();
    void throttlingIsWaitedOut();
    void aServerErrorIsTriedAgain();
    void anAnswerCutInTheMiddleIsAskedForAgain();
    void malformedXmlIsAClearError_data();
    void malformedXmlIsAClearError();
    void aWrongClockIsCorrectedOnceAndSaid_data();
    void aWrongClockIsCorrectedOnceAndSaid();
    void aDeadRegionDoesNotStopTheOthers();
    void unicodeNamesAndBareMachinesAreRead();
    void aRoleIsTakenOnAndKept();
    void anEndedSessionIsRenewed();
    void aForeignRoleIsExplained();
    void oneSignInServesAllRegions();
    void secretsAreInNoLogAndNoError();
    void aStopArrives();
    void aGoneProviderLeavesNothingBehind();
};

void TestEc2::twoRegionsComeInSeveralPages()
{
    Ec2Setting at;
    at.server.addInstances(east, 25);
    at.server.addInstances(west, 7);
    at.server.pageSize = 10;
    const auto provider = at.make();
    QVERIFY(provider);
    const auto regions = awaited(provider->regions({}));
    QVERIFY2(regions, qPrintable(regions ? QString() : regions.error().message));
    QCOMPARE(*regions, (QStringList{west, east}));
    const auto found = allOf(*provider, east);
    QVERIFY(found);
    QCOMPARE(found->size(), 25);
    QCOMPARE(at.server.count(QStringLiteral("DescribeInstances")), 3);
    const Instance &first = found->first();
    QCOMPARE(first.provider, QStringLiteral("ec2"));
    QCOMPARE(first.account, QStringLiteral("prod-aws"));
    QCOMPARE(first.key(), QStringLiteral("0f3c/us-east-1/") + first.id);
    QCOMPARE(first.state, Instance::State::Running);
    QVERIFY(first.seenAt.isValid());
    QCOMPARE(allOf(*provider, west)->size(), 7);
}

void TestEc2::theRegionsOfTheAccountAreNotAskedFor()
{
    Ec2Setting at;
    at.values.plain.insert(QStringLiteral("regions"), QStringLiteral("eu-west-1, us-east-1 eu-west-1"));
    const auto regions = awaited(at.make()->regions({}));
    QVERIFY(regions);
    QCOMPARE(*regions, (QStringList{west, east}));
    QVERIFY(at.server.requests().isEmpty());
}

void TestEc2::aRegionThatIsNotEnabledIsLeftOut()
{
    Ec2Setting at;
    at.server.addRegion(QStringLiteral("af-south-1"));
    at.server.notOptedIn = {QStringLiteral("af-south-1")};
    const auto provider = at.make();
    QCOMPARE(*awaited(provider->regions({})), (QStringList{west, east}));
    const auto page = awaited(provider->page(QStringLiteral("af-south-1"), {}, {}));
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Denied);
    QVERIFY(page.error().message.contains(u"af-south-1"));
}

void TestEc2::anEmptyPageWithATokenGoesOn()
{
    Ec2Setting at;
    at.server.addInstances(west, 3);
    at.server.emptyFirstPage = true;
    const auto provider = at.make();
    const auto first = awaited(provider->page(west, {}, {}));
    QVERIFY(first);
    QVERIFY(first->items.isEmpty());
    QVERIFY(!first->next.isEmpty());
    QCOMPARE(allOf(*provider, west)->size(), 3);
}

void TestEc2::anExpiredTokenBeginsTheRegionAgain()
{
    Ec2Setting at;
    at.server.addInstances(west, 6);
    at.server.pageSize = 4;
    const auto provider = at.make();
    const auto first = awaited(provider->page(west, {}, {}));
    QVERIFY(first);
    at.server.expireTokens();
    const auto second = awaited(provider->page(west, first->next, {}));
    QVERIFY(second);
    QVERIFY(second->restarted);
    QCOMPARE(second->items.first().id, first->items.first().id);
    QCOMPARE(allOf(*provider, west)->size(), 6);
}

void TestEc2::badCredentialsAreDenied_data()
{
    QTest::addColumn<QString>("keyId");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("word");
    QTest::newRow("unknown key") << QStringLiteral("AKIANOBODY") << QStringLiteral("x") << QStringLiteral("access key");
    QTest::newRow("wrong secret") << QStringLiteral("AKIAFAKEFAKEFAKE") << QStringLiteral("wrong-canary")
                                  << QStringLiteral("secret access key");
    QTest::newRow("ended session") << QStringLiteral("ASIAGONE") << QStringLiteral("x") << QStringLiteral("session");
}

void TestEc2::badCredentialsAreDenied()
{
    QFETCH(QString, keyId);
    QFETCH(QString, secret);
    QFETCH(QString, word);
    Ec2Setting at;
    at.values.plain[QStringLiteral("access_key_id")] = keyId;
    at.values.secrets[QStringLiteral("secret_access_key")] = Secret::fromText(secret);
    const auto regions = awaited(at.make()->regions({}));
    QVERIFY(!regions);
    QCOMPARE(regions.error().kind, Error::Denied);
    QVERIFY2(regions.error().message.contains(word), qPrintable(regions.error().message));
}

void TestEc2::aMissingRightIsNamedWithItsPolicy()
{
    Ec2Setting at;
    at.server.refuse(QStringLiteral("DescribeInstances"), 403, QStringLiteral("UnauthorizedOperation"),
                     QStringLiteral("You are not authorized to perform this operation."));
    const auto page = awaited(at.make()->page(west, {}, {}));
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Denied);
    QVERIFY(page.error().message.contains(u"ec2:DescribeInstances"));
    QVERIFY(page.error().message.contains(west));
    QVERIFY(page.error().detail.contains(u"\"Action\": [\"ec2:DescribeInstances\"]"));
    QVERIFY(page.error().detail.contains(u"fake-fault-0001"));
    QCOMPARE(at.server.count(QStringLiteral("DescribeInstances")), 1);
}

void TestEc2::throttlingIsWaitedOut()
{
    Ec2Setting at;
    at.server.addInstances(west, 2);
    at.server.enqueue(Ec2Server::fault(503, QStringLiteral("RequestLimitExceeded")));
    at.server.enqueue(Ec2Server::fault(400, QStringLiteral("Throttling")));
    const auto page = awaited(at.make()->page(west, {}, {}));
    QVERIFY(page);
    QCOMPARE(page->items.size(), 2);
    QCOMPARE(at.clock.waits, (QList<qint64>{500, 1000}));
    at.server.refuse(QStringLiteral("DescribeInstances"), 503, QStringLiteral("RequestLimitExceeded"));
    const auto refused = awaited(at.make()->page(west, {}, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Throttled);
}

void TestEc2::aServerErrorIsTriedAgain()
{
    Ec2Setting at;
    at.server.addInstances(west, 2);
    at.server.enqueue(FakeReply::text(502, "<html>Bad Gateway</html>"));
    at.server.enqueue(Ec2Server::fault(500, QStringLiteral("InternalError")));
    QVERIFY(awaited(at.make()->page(west, {}, {})));
    at.server.refuse(QStringLiteral("DescribeInstances"), 503, QStringLiteral("Unavailable"));
    const auto page = awaited(at.make()->page(west, {}, {}));
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Unreachable);
    QVERIFY(page.error().message.contains(u"127.0.0.1"));
}

void TestEc2::anAnswerCutInTheMiddleIsAskedForAgain()
{
    Ec2Setting at;
    at.server.addInstances(west, 2);
    FakeReply cut = FakeReply::text(200, "<DescribeInstancesResponse><reservationSet>...");
    cut.cutAfter = 30;
    at.server.enqueue(cut);
    const auto page = awaited(at.make()->page(west, {}, {}));
    QVERIFY(page);
    QCOMPARE(page->items.size(), 2);
}

void TestEc2::malformedXmlIsAClearError_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("truncated") << QByteArray("<DescribeInstancesResponse><reservationSet><item>");
    QTest::newRow("no XML") << QByteArray("Welcome to the hotel network!");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("another answer") << QByteArray("<html><body>Please sign in</body></html>");
    QTest::newRow("entities") << QByteArray("<!DOCTYPE x [<!ENTITY a \"b\">]><DescribeInstancesResponse/>");
}

void TestEc2::malformedXmlIsAClearError()
{
    QFETCH(QByteArray, body);
    Ec2Setting at;
    at.server.enqueue(FakeReply::text(200, body));
    const auto page = awaited(at.make()->page(west, {}, {}));
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Failed);
    QVERIFY(page.error().message.contains(u"EC2"));
    QVERIFY(!page.error().detail.isEmpty());
}

void TestEc2::aWrongClockIsCorrectedOnceAndSaid_data()
{
    QTest::addColumn<qint64>("wrongBy");
    QTest::addColumn<QString>("words");
    QTest::newRow("slow") << qint64(-600'000) << QStringLiteral("slow");
    QTest::newRow("fast") << qint64(600'000) << QStringLiteral("fast");
}

void TestEc2::aWrongClockIsCorrectedOnceAndSaid()
{
    QFETCH(qint64, wrongBy);
    QFETCH(QString, words);
    Ec2Setting at;
    at.clock.wrongBy = wrongBy;
    at.server.addInstances(west, 2);
    const auto provider = at.make();
    QSignalSpy noticed(provider.get(), &Provider::noticed);
    QVERIFY(awaited(provider->page(west, {}, {})));
    QCOMPARE(at.server.count(QStringLiteral("DescribeInstances")), 2);
    QVERIFY(awaited(provider->page(west, {}, {})));
    QCOMPARE(at.server.count(QStringLiteral("DescribeInstances")),
             3); // now it is signed with the server's time at once
    QCOMPARE(noticed.count(), 1);
    const QString said = noticed.first().first().toString();
    QVERIFY2(said.contains(words) && said.contains(u"10"), qPrintable(said));
    at.clock.wrongBy = 0; // it was set right
    QVERIFY(awaited(provider->page(west, {}, {})));
    QCOMPARE(noticed.count(), 2);
    QCOMPARE(noticed.last().first().toString(), QString());
}

void TestEc2::aDeadRegionDoesNotStopTheOthers()
{
    Ec2Setting at;
    at.server.addInstances(west, 3);
    Ec2Setting dead;
    const QUrl closed = [] { return HttpServer().url(); }();
    dead.values.plain[QStringLiteral("endpoint")] = closed.toString();
    const auto alive = at.make();
    const auto gone = dead.make();
    const auto failing = gone->page(east, {}, {});
    QVERIFY(awaited(alive->page(west, {}, {})));
    const auto error = awaited(failing);
    QVERIFY(!error);
    QCOMPARE(error.error().kind, Error::Unreachable);
    QVERIFY(error.error().message.contains(QString::number(closed.port())));
}

void TestEc2::unicodeNamesAndBareMachinesAreRead()
{
    Ec2Setting at;
    at.server.add(west, {.id = QStringLiteral("i-1"), .name = QStringLiteral("wörker-3 🐙")});
    at.server.add(west, {.id = QStringLiteral("i-2"), .name = {}, .ipv6 = QStringLiteral("2001:db8::7")});
    const auto page = awaited(at.make()->page(west, {}, {}));
    QVERIFY(page);
    QCOMPARE(page->items[0].name, QStringLiteral("wörker-3 🐙"));
    QVERIFY(page->items[0].address().isNull());
    QCOMPARE(page->items[1].name, QStringLiteral("i-2"));
    QCOMPARE(page->items[1].address(), QStringLiteral("2001:db8::7"));
}

void TestEc2::aRoleIsTakenOnAndKept()
{
    Ec2Setting at;
    at.server.addInstances(west, 2);
    at.server.externalId = QStringLiteral("shop/7");
    at.values.plain[QStringLiteral("role_arn")] = QStringLiteral("arn:aws:iam::210987654321:role/ops");
    at.values.plain[QStringLiteral("external_id")] = at.server.externalId;
    const auto provider = at.make();
    QVERIFY(awaited(provider->page(west, {}, {})));
    QVERIFY(awaited(provider->page(west, {}, {})));
    QCOMPARE(at.server.count(QStringLiteral("AssumeRole")), 1);
    QVERIFY(at.server.requests().last().header("Authorization").contains("Credential=ASIAFAKE"));
    at.server.sessionSeconds = -5; // each session was over before it began: clocks are compared by the second
    const auto second = at.make();
    QVERIFY(awaited(second->page(west, {}, {})));
    QVERIFY(awaited(second->page(west, {}, {})));
    QCOMPARE(at.server.count(QStringLiteral("AssumeRole")), 3);
}

void TestEc2::anEndedSessionIsRenewed()
{
    Ec2Setting at;
    at.server.addInstances(west, 2);
    at.values.plain[QStringLiteral("role_arn")] = QStringLiteral("arn:aws:iam::210987654321:role/ops");
    const auto provider = at.make();
    QVERIFY(awaited(provider->page(west, {}, {})));
    at.server.endSessions();
    QVERIFY(awaited(provider->page(west, {}, {})));
    QCOMPARE(at.server.count(QStringLiteral("AssumeRole")), 2);
}

void TestEc2::aForeignRoleIsExplained()
{
    Ec2Setting at;
    at.server.externalId = QStringLiteral("another");
    at.values.plain[QStringLiteral("role_arn")] = QStringLiteral("arn:aws:iam::210987654321:role/ops");
    const auto page = awaited(at.make()->page(west, {}, {}));
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Denied);
    QVERIFY(page.error().message.contains(u"role/ops"));
    QVERIFY(page.error().message.contains(u"sts:AssumeRole"));
}

void TestEc2::oneSignInServesAllRegions()
{
    Ec2Setting at;
    at.values.plain[QStringLiteral("role_arn")] = QStringLiteral("arn:aws:iam::210987654321:role/ops");
    const auto provider = at.make();
    const auto first = provider->page(west, {}, {});
    const auto second = provider->page(east, {}, {});
    QVERIFY(awaited(first));
    QVERIFY(awaited(second));
    QCOMPARE(at.server.count(QStringLiteral("AssumeRole")), 1);
}

// The server speaks the secrets aloud, as AWS does with the canonical request of a bad signature.
void TestEc2::secretsAreInNoLogAndNoError()
{
    Ec2Setting at;
    QStringList log;
    caughtLog = &log;
    QLoggingCategory::setFilterRules(QStringLiteral("maestro.*=true"));
    const auto before = qInstallMessageHandler(catchLog);
    at.server.addInstances(west, 2);
    at.values.plain[QStringLiteral("role_arn")] = QStringLiteral("arn:aws:iam::210987654321:role/ops");
    const auto provider = at.make();
    const bool fine = awaited(provider->page(west, {}, {})).has_value();
    const QString loud =
        QStringLiteral("refused x-amz-security-token:session-token-canary/ASIAFAKE1== and "
                       "session-secret-canary-ASIAFAKE1 and fake/secret+canary fake%2Fsecret%2Bcanary");
    at.server.refuse(QStringLiteral("DescribeInstances"), 403, QStringLiteral("SignatureDoesNotMatch"), loud);
    const auto page = awaited(provider->page(west, {}, {}));
    at.server.refuse(QStringLiteral("AssumeRole"), 403, QStringLiteral("AccessDenied"), loud);
    const auto denied = awaited(at.make()->page(west, {}, {}));
    qInstallMessageHandler(before);
    caughtLog = nullptr;
    QVERIFY(fine && !page && !denied);
    QVERIFY(!log.isEmpty());
    const QString all = log.join(u'\n') + page.error().message + page.error().detail;
    QVERIFY2(!all.contains(u"canary"), qPrintable(all));
    const QString own = denied.error().message + denied.error().detail;
    QVERIFY2(!own.contains(u"fake/secret") && !own.contains(u"fake%2Fsecret"), qPrintable(own));
}

void TestEc2::aStopArrives()
{
    Ec2Setting at;
    FakeReply silent;
    silent.silent = true;
    at.server.enqueue(silent);
    std::stop_source stop;
    const auto provider = at.make();
    const auto page = provider->page(west, {}, stop.get_token());
    QTRY_COMPARE(at.server.requests().size(), 1);
    stop.request_stop();
    const auto answer = awaited(page);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Stopped);
}

void TestEc2::aGoneProviderLeavesNothingBehind()
{
    Ec2Setting at;
    FakeReply silent;
    silent.silent = true;
    at.server.enqueue(silent);
    auto provider = at.make();
    const auto page = provider->page(west, {}, {});
    QTRY_COMPARE(at.server.requests().size(), 1);
    provider.reset();
    const auto answer = awaited(page);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Stopped);
}

QTEST_GUILESS_MAIN(TestEc2)
#include "tst_ec2.moc"

#include "clouds/http.h"
#include "fakes/awaited.h"
#include "fakes/handclock.h"
#include "fakes/httpserver.h"

#include <QTest>

class TestHttp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerOfAnyStatusIsAValue();
    void whatIsSentIsFixed();
    void aThrottledRequestIsSentAgainAndSlower();
    void whatTheServerAsksForIsWaitedFor();
    void aServerThatAsksForTooLongIsNotWaitedFor();
    void aBrokenServerIsTriedFiveTimes();
    void aCutAnswerIsAskedForAgain();
    void whatMayHaveArrivedIsNotSentTwice();
    void aClosedPortIsNamedInTheError();
    void aSilentServerTimesOut();
    void aStopEndsTheWait();
    void aRegionThatFailsIsLeftAlone();
    void aLargeAnswerIsRefused();
    void plainHttpStaysOnThisMachine();
    void credentialsDoNotFollowARedirect();
    void theServersClockIsKept();
    void aSkewedRequestIsSignedOnceMore();
    void aProxyIsAskedForOtherHosts();
    void aProxyThatWantsAPasswordIsSaid();
};

namespace {

HttpRequest requestTo(const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    request.pace = QStringLiteral("a/r");
    return request;
}

QByteArray dateText(const QDateTime &date)
{
    return QLocale::c().toString(date.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
}

} // namespace

void TestHttp::anAnswerOfAnyStatusIsAValue()
{
    HandClock clock;
    Http http(clock.surroundings());
    HttpServer server;
    server.enqueue({403, "no", {{"X-Why", "because"}}});
    const auto answer = awaited(http.send(requestTo(server.url())));
    QVERIFY(answer);
    QCOMPARE(answer->status, 403);
    QCOMPARE(answer->body, QByteArray("no"));
    QCOMPARE(answer->header("x-why"), QByteArray("because"));
    QCOMPARE(server.requests().size(), 1);
}

void TestHttp::whatIsSentIsFixed()
{
    HandClock clock;
    Http http(clock.surroundings());
    HttpServer server;
    server.enqueue({200, "x", {{"Set-Cookie", "a=b"}}});
    server.enqueue({200, "y"});
    HttpRequest request = requestTo(server.url(QStringLiteral("/p?q=a%2Bb")));
    QVERIFY(awaited(http.send(request)));
    request.method = "POST";
    request.body = "Action=List";
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}};
    QVERIFY(awaited(http.send(request)));
    const FakeRequest &get = server.requests().first();
    QCOMPARE(get.target, QByteArray("/p?q=a%2Bb"));
    QVERIFY(get.header("User-Agent").startsWith("Maestro/"));
    QVERIFY(get.header("Content-Length").isNull());
    const FakeRequest &post = server.requests().last();
    QCOMPARE(post.body, QByteArray("Action=List"));
    QVERIFY(post.header("Cookie").isNull());
    QVERIFY(post.header("Content-Type").startsWith("application/x-www-form-urlencoded"));
}

void TestHttp::aThrottledRequestIsSentAgainAndSlower()
{
    HandClock clock;
    Http http(clock.surroundings());
    HttpServer server([](const FakeRequest &) { return FakeReply{200, "done"}; });
    server.enqueue({429});
    server.enqueue({429});
    const auto answer = awaited(http.send(requestTo(server.url())));
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->tries, 3);
    QCOMPARE(clock.waits, (QList<qint64>{500, 1000})); // half of 1 s, then of 2 s: the jitter is 0.5
}

void TestHttp::whatTheServerAsksForIsWaitedFor()
{
    HandClock clock;
    Http http(clock.surroundings());
    HttpServer server([](const FakeRequest &) { return FakeReply{200, "done"}; });
    server.enqueue({429, {}, {{"Retry-After", "7"}}});
    QVERIFY(awaited(http.send(requestTo(server.url()))));
    QCOMPARE(clock.waits, (QList<qint64>{7000}));
}

void TestHttp::aServerThatAsksForTooLongIsNotWaitedFor()
{
    HandClock clock;
    Http http(clock.surroundings());
    HttpServer server;
    server.enqueue({429, {}, {{"Retry-After", "3600"}}});
    const auto answer = awaited(http.send(requestTo(server.url())));
    QVERIFY(answer);
    QCOMPARE(answer->status, 429);
    QCOMPARE(answer->retryAfter, 3'600'000);
    QVERIFY(clock.waits.isEmpty());
}

void TestHttp::aBrokenServerIsTriedFiveTimes()
{
    HandClock clock;
    Http http(clock.surroundings());
    HttpServer server([](const FakeRequest &) { return FakeReply{503}; });
    const auto answer = awaited(http.send(requestTo(server.url())));
    QVERIFY(answer);
    QCOMPARE(answer->status, 503);
    QCOMPARE(server.requests().size(), 5);
    QCOMPARE(clock.waits, (QList<qint64>{100, 200, 400, 800}));
}

void TestHttp::aCutAnswerIsAskedForAgain()
{
    HandClock clock;
    Http http(clock.surroundings());
    HttpServer server([](const FakeRequest &) { return FakeReply{200, "whole"}; });
    server.enqueue({200, "only a part of this", {}, 6});
    const auto answer = awaited(http.send(requestTo(server.url())));
    QVERIFY(answer);
    QCOMPARE(answer->body, QByteArray("whole"));
    QCOMPARE(answer->tries, 2);
}

void TestHttp::whatMayHaveArrivedIsNotSentTwice()
{
    HandClock clock;
    Http http(clock.surroundings());
    HttpServer server([](const FakeRequest &) { return FakeReply{200, "again"}; });
    server.enqueue({200, "only a part of this", {}, 6});
    HttpRequest request = requestTo(server.url());
    request.method = "POST";
    request.idempotent = false;
    const auto answer = awaited(http.send(request));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Unreachable);
    QCOMPARE(server.requests().size(), 1);
    server.enqueue({500});
    const auto second = awaited(http.send(request));
    QVERIFY(second);
    QCOMPARE(second->status, 500);
}

void TestHttp::aClosedPortIsNamedInTheError()
{
    HandClock clock;
    Http http(clock.surroundings());
    HttpServer server;
    const QUrl url = server.url();
    server.close();
    const auto answer = awaited(http.send(requestTo(url)));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Unreachable);
    QVERIFY2(answer.error().message.contains(QStringLiteral("127.0.0.1:%1").arg(url.port())),
             qPrintable(answer.error().message));
    QCOMPARE(clock.waits.size(), 4);
}

void TestHttp::aSilentServerTimesOut()
{
    HandClock clock;
    Http http(clock.surroundings());
    HttpServer server([](const FakeRequest &) { return FakeReply{200, {}, {}, -1, true}; });
    HttpRequest request = requestTo(server.url());
    request.timeout = 50;
    request.retry.tries = 2;
    const auto answer = awaited(http.send(request));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::TimedOut);
    QCOMPARE(server.requests().size(), 2);
}

void TestHttp::aStopEndsTheWait()
{
    HandClock clock;
    Http http(clock.surroundings());
    std::stop_source stop;
    HttpServer server([&](const FakeRequest &) {
        stop.request_stop();
        return FakeReply{200, {}, {}, -1, true};
    });
    const auto answer = awaited(http.send(requestTo(server.url()), stop.get_token()));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Stopped);
    const auto later = awaited(http.send(requestTo(server.url()), stop.get_token()));
    QCOMPARE(later.error().kind, Error::Stopped);
    QCOMPARE(server.requests().size(), 1);
}

void TestHttp::aRegionThatFailsIsLeftAlone()
{
    HandClock clock;
    Http http(clock.surroundings());
    HttpServer server([](const FakeRequest &) { return FakeReply{500}; });
    HttpRequest request = requestTo(server.url());
    request.retry.tries = 1;
    for (int i = 0; i < 5; ++i)
        QVERIFY(awaited(http.send(request)));
    const auto spared = awaited(http.send(request));
    QVERIFY(!spared);
    QCOMPARE(server.requests().size(), 5);
    HttpRequest urgent = request;
    urgent.urgent = true;
    QVERIFY(awaited(http.send(urgent)));
    HttpRequest other = request;
    other.pace = QStringLiteral("a/other");
    QVERIFY(awaited(http.send(other)));
    clock.elapsed += 61'000;
    QVERIFY(awaited(http.send(request)));
}

void TestHttp::aLargeAnswerIsRefused()
{
    HandClock clock;
    Http http(clock.surroundings());
    HttpServer server([](const FakeRequest &) { return FakeReply{200, QByteArray(300'000, 'x')}; });
    HttpRequest request = requestTo(server.url());
    request.largest = 100'000;
    const auto answer = awaited(http.send(request));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Failed);
    QCOMPARE(server.requests().size(), 1);
}

void TestHttp::plainHttpStaysOnThisMachine()
{
    HandClock clock;
    Http http(clock.surroundings());
    const auto answer = awaited(http.send(requestTo(QUrl(QStringLiteral("http://ec2.example.com/")))));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Invalid);
    QVERIFY(answer.error().message.contains(u"ec2.example.com"));
}

void TestHttp::credentialsDoNotFollowARedirect()
{
    HandClock clock;
    Http http(clock.surroundings());
    HttpServer other([](const FakeRequest &) { return FakeReply{200, "there"}; });
    HttpServer server;
    server.enqueue({302, {}, {{"Location", "/second"}}});
    server.enqueue({302, {}, {{"Location", other.url(QStringLiteral("/third")).toEncoded()}}});
    HttpRequest request = requestTo(server.url());
    request.headers = {{"Authorization", "Bearer canary"}, {"Accept", "text/plain"}};
    request.redirects = true;
    const auto answer = awaited(http.send(request));
    QVERIFY(answer);
    QCOMPARE(answer->body, QByteArray("there"));
    QCOMPARE(server.requests().last().target, QByteArray("/second"));
    QCOMPARE(server.requests().last().header("Authorization"), QByteArray("Bearer canary"));
    QVERIFY(!other.requests().first().raw.contains("canary"));
    QCOMPARE(other.requests().first().header("Accept"), QByteArray("text/plain"));
}

void TestHttp::theServersClockIsKept()
{
    HandClock clock;
    Http http(clock.surroundings());
    HttpServer server;
    server.enqueue({200, {}, {{"Date", dateText(QDateTime::currentDateTimeUtc().addSecs(600))}}});
    QVERIFY(awaited(http.send(requestTo(server.url()))));
    QVERIFY(qAbs(http.clockOffset(server.url()) - 600'000) < 3'000);
    QCOMPARE(http.clockOffset(QUrl(QStringLiteral("https://elsewhere.example/"))), 0);
}

void TestHttp::aSkewedRequestIsSignedOnceMore()
{
    HandClock clock;
    clock.wrongBy = -600'000;
    Http http(clock.surroundings());
    HttpServer server([](const FakeRequest &) {
        return FakeReply{400, "late", {{"Date", dateText(QDateTime::currentDateTimeUtc())}}};
    });
    QList<QDateTime> signedAt;
    HttpRequest request = requestTo(server.url());
    request.sign = [&](const HttpRequest &, const QDateTime &now) {
        signedAt.append(now);
        return QList<Header>{{"X-Signed", "yes"}};
    };
    request.judge = [](const HttpReply &) { return Verdict::Skewed; };
    const auto answer = awaited(http.send(request));
    QVERIFY(answer);
    QVERIFY(answer->resigned);
    QCOMPARE(signedAt.size(), 2);
    QVERIFY(qAbs(signedAt.first().secsTo(signedAt.last()) - 600) < 5);
}

void TestHttp::aProxyIsAskedForOtherHosts()
{
    HandClock clock;
    Http http(clock.surroundings());
    HttpServer proxy([](const FakeRequest &) { return FakeReply{200, "from the proxy"}; });
    HttpRequest request = requestTo(QUrl(QStringLiteral("http://cloud.example/list")));
    request.route.plain = true;
    request.route.proxy = *ProxyChoice::read(QStringLiteral("http://127.0.0.1:%1").arg(proxy.port()));
    const auto answer = awaited(http.send(request));
    QVERIFY(answer);
    QCOMPARE(answer->body, QByteArray("from the proxy"));
    QCOMPARE(proxy.requests().first().target, QByteArray("http://cloud.example/list"));
}

void TestHttp::aProxyThatWantsAPasswordIsSaid()
{
    HandClock clock;
    Http http(clock.surroundings());
    HttpServer proxy([](const FakeRequest &) {
        return FakeReply{407, "no", {{"Proxy-Authenticate", "Basic realm=\"office\""}}};
    });
    HttpRequest request = requestTo(QUrl(QStringLiteral("http://cloud.example/list")));
    request.route.plain = true;
    for (const char *way : {"http://127.0.0.1:%1", "http://me@127.0.0.1:%1"}) {
        request.route.proxy =
            *ProxyChoice::read(QString::fromLatin1(way).arg(proxy.port()), Secret::fromText(QStringLiteral("wrong")));
        const auto answer = awaited(http.send(request));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Denied);
        QVERIFY2(answer.error().message.contains(QStringLiteral("user and password")),
                 qPrintable(answer.error().message));
    }
}

QTEST_GUILESS_MAIN(TestHttp)
#include "tst_http.moc"

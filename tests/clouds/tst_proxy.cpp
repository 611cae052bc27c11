#include "clouds/proxy.h"
#include "fakes/handclock.h"

#include <QTest>

class TestProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choicesAreReadAndWritten_data();
    void choicesAreReadAndWritten();
    void noProxyNamesHosts_data();
    void noProxyNamesHosts();
    void theEnvironmentIsUsedWhenTheDesktopSaysNothing_data();
    void theEnvironmentIsUsedWhenTheDesktopSaysNothing();
    void theDesktopGoesFirst();
    void thisMachineIsNeverAskedThroughAProxy_data();
    void thisMachineIsNeverAskedThroughAProxy();
    void theKindOfProxyFitsTheRequest();
};

void TestProxy::choicesAreReadAndWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical"); // null: refused
    const auto row = [](const char *text, const char *canonical) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(canonical);
    };
    row("", "system");
    row("System", "system");
    row("none", "none");
    row("http://proxy.example:8080", "http://proxy.example:8080");
    row("http://me@proxy.example", "http://me@proxy.example:3128");
    row("socks5://10.0.0.1", "socks5://10.0.0.1:1080");
    row("https://proxy.example", nullptr);
    row("proxy.example:8080", nullptr);
    row("http://me:secret@proxy.example", nullptr);
}

void TestProxy::choicesAreReadAndWritten()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    const auto choice = ProxyChoice::read(text);
    QCOMPARE(choice.has_value(), !canonical.isEmpty());
    if (choice)
        QCOMPARE(choice->text(), canonical);
    else
        QVERIFY(!choice.error().message.contains(u"secret"));
}

void TestProxy::noProxyNamesHosts_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("exempt");
    const auto row = [](const char *list, const char *host, bool exempt) {
        QTest::addRow("%s on %s", list, host) << QString::fromLatin1(list) << QString::fromLatin1(host) << exempt;
    };
    row("*", "a.example", true);
    row("a.example", "a.example", true);
    row("example", "a.example", true);
    row(".example", "a.example", true);
    row(".example", "badexample", false);
    row("b.example, 10.0.0.0/8", "10.4.1.17", true);
    row("10.0.0.0/8", "11.0.0.1", false);
    row("fd00::/8", "fd00::1", true);
    row("", "a.example", false);
    row("A.Example", "a.example", true);
}

void TestProxy::noProxyNamesHosts()
{
    QFETCH(QString, list);
    QFETCH(QString, host);
    QFETCH(bool, exempt);
    QCOMPARE(isExempt(list, host), exempt);
}

void TestProxy::theEnvironmentIsUsedWhenTheDesktopSaysNothing_data()
{
    using Environment = QMap<QString, QString>;
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("host");
    const QString https = QStringLiteral("HTTPS_PROXY");
    const QString target = QStringLiteral("https://ec2.eu-west-1.amazonaws.com/");
    QTest::newRow("none") << Environment{} << target << QString();
    QTest::newRow("https") << Environment{{https, QStringLiteral("http://p:1")}} << target << QStringLiteral("p");
    QTest::newRow("lower case") << Environment{{QStringLiteral("https_proxy"), QStringLiteral("p:1")}} << target
                                << QStringLiteral("p");
    QTest::newRow("not for http") << Environment{{https, QStringLiteral("http://p:1")}}
                                  << QStringLiteral("http://x.example/") << QString();
    QTest::newRow("all") << Environment{{QStringLiteral("ALL_PROXY"), QStringLiteral("socks5://s")}} << target
                         << QStringLiteral("s");
    QTest::newRow("exempt") << Environment{{https, QStringLiteral("http://p:1")},
                                           {QStringLiteral("NO_PROXY"), QStringLiteral(".amazonaws.com")}}
                            << target << QString();
}

void TestProxy::theEnvironmentIsUsedWhenTheDesktopSaysNothing()
{
    using Environment = QMap<QString, QString>;
    QFETCH(Environment, environment);
    QFETCH(QString, url);
    QFETCH(QString, host);
    HandClock clock;
    clock.environment = environment;
    const QNetworkProxy proxy = proxyFor({}, QUrl(url), clock.surroundings());
    QCOMPARE(proxy.hostName(), host);
    QCOMPARE(proxy.type() == QNetworkProxy::NoProxy, host.isEmpty());
}

void TestProxy::theDesktopGoesFirst()
{
    HandClock clock;
    clock.environment = {{QStringLiteral("HTTPS_PROXY"), QStringLiteral("http://p:1")}};
    clock.systemProxy = {QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("desktop"), 8)};
    const QUrl url(QStringLiteral("https://cloud.example/"));
    QCOMPARE(proxyFor({}, url, clock.surroundings()).hostName(), QStringLiteral("desktop"));
    const ProxyChoice none{ProxyChoice::Kind::None};
    QCOMPARE(proxyFor(none, url, clock.surroundings()).type(), QNetworkProxy::NoProxy);
}

void TestProxy::thisMachineIsNeverAskedThroughAProxy_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url :
         {"http://localhost:4566/", "http://127.0.0.9/", "http://[::1]:80/", "http://169.254.169.254/latest",
          "http://metadata.google.internal/", "http://[fd00:ec2::254]/"})
        QTest::newRow(url) << QString::fromLatin1(url);
}

void TestProxy::thisMachineIsNeverAskedThroughAProxy()
{
    QFETCH(QString, url);
    HandClock clock;
    const auto choice = ProxyChoice::read(QStringLiteral("http://proxy.example:1"));
    QVERIFY(choice);
    QCOMPARE(proxyFor(*choice, QUrl(url), clock.surroundings()).type(), QNetworkProxy::NoProxy);
}

void TestProxy::theKindOfProxyFitsTheRequest()
{
    HandClock clock;
    const auto http = ProxyChoice::read(QStringLiteral("http://me@proxy.example:1"), Secret("word"));
    const auto socks = ProxyChoice::read(QStringLiteral("socks5://proxy.example"));
    QVERIFY(http && socks);
    const QUrl plain(QStringLiteral("http://cloud.example/"));
    const QUrl encrypted(QStringLiteral("https://cloud.example/"));
    QCOMPARE(proxyFor(*http, encrypted, clock.surroundings()).type(), QNetworkProxy::HttpProxy);
    QCOMPARE(proxyFor(*http, plain, clock.surroundings()).type(), QNetworkProxy::HttpCachingProxy);
    QCOMPARE(proxyFor(*http, plain, clock.surroundings()).password(), QStringLiteral("word"));
    const QNetworkProxy through = proxyFor(*socks, encrypted, clock.surroundings());
    QCOMPARE(through.type(), QNetworkProxy::Socks5Proxy);
    QVERIFY(through.capabilities().testFlag(QNetworkProxy::HostNameLookupCapability)); // names are looked up over there
}

QTEST_GUILESS_MAIN(TestProxy)
#include "tst_proxy.moc"

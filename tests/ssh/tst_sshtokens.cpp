#include "ssh/sshtokens.h"

#include <QTest>

class TestSshTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokensAreFilledIn_data();
    void tokensAreFilledIn();
    void variablesAreFilledInPaths_data();
    void variablesAreFilledInPaths();
};

namespace {

SshTokens tokens()
{
    Host host;
    host.address = QStringLiteral("10.0.0.1");
    host.user = QStringLiteral("root");
    host.port = 2222;
    return {host, QStringLiteral("web")};
}

} // namespace

void TestSshTokens::tokensAreFilledIn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("filled");
    QTest::newRow("host") << "%r@%h:%p"
                          << "root@10.0.0.1:2222";
    QTest::newRow("name") << "%n %k"
                          << "web web";
    QTest::newRow("percent") << "100%%"
                             << "100%";
    QTest::newRow("unknown") << "%z"
                             << "%z";
    QTest::newRow("end") << "a%"
                         << "a%";
}

void TestSshTokens::tokensAreFilledIn()
{
    QFETCH(QString, text);
    QFETCH(QString, filled);
    QCOMPARE(tokens().filled(text), filled);
}

void TestSshTokens::variablesAreFilledInPaths_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("path");
    QTest::newRow("none") << "/etc/keys/%r"
                          << "/etc/keys/root";
    QTest::newRow("one") << "/run/${TOKENS_TEST}/agent"
                         << "/run/1/agent";
    QTest::newRow("two") << "${TOKENS_TEST}${TOKENS_TEST_2}"
                         << "1two";
    QTest::newRow("not set") << "/a/${TOKENS_TEST_NONE}/b"
                             << "/a/${TOKENS_TEST_NONE}/b";
    QTest::newRow("not set before one") << "${TOKENS_TEST_NONE}${TOKENS_TEST}"
                                        << "${TOKENS_TEST_NONE}1";
    QTest::newRow("no name") << "${}${1A}${A-B}"
                             << "${}${1A}${A-B}";
    QTest::newRow("open") << "${TOKENS_TEST"
                          << "${TOKENS_TEST";
    QTest::newRow("inside another") << "${A${TOKENS_TEST}}"
                                    << "${A1}";
    QTest::newRow("not again") << "${TOKENS_TEST_3}"
                               << "${TOKENS_TEST}";
}

void TestSshTokens::variablesAreFilledInPaths()
{
    qputenv("TOKENS_TEST", "1");
    qputenv("TOKENS_TEST_2", "two");
    qputenv("TOKENS_TEST_3", "${TOKENS_TEST}");
    QFETCH(QString, text);
    QFETCH(QString, path);
    QCOMPARE(tokens().path(text), path);
}

QTEST_APPLESS_MAIN(TestSshTokens)
#include "tst_sshtokens.moc"

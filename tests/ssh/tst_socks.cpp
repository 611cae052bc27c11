#include "core/socksproxy.h"
#include "ssh/sshbench.h"

#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>

namespace {

/// A proxy that wants a password (RFC 1929); `ssh -D` never does.
class PasswordProxy : public QObject
{
public:
    PasswordProxy()
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *client = m_server.nextPendingConnection()) {
                auto *talk = new Talk{client};
                connect(client, &QTcpSocket::readyRead, this, [this, talk] { take(*talk); });
                connect(client, &QObject::destroyed, this, [talk] { delete talk; });
                connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
            }
        });
        m_server.listen(QHostAddress::LocalHost);
    }

    quint16 port() const { return m_server.serverPort(); }
    int logins = 0;

private:
    struct Talk
    {
        QTcpSocket *client;
        int stage = 0;
        QTcpSocket *target = nullptr;
    };

    void take(Talk &talk)
    {
        const QByteArray bytes = talk.client->readAll();
        if (talk.stage == 0) {
            talk.client->write(bytes.contains('\2') ? "\5\2" : "\5\xff", 2);
            talk.stage = 1;
        } else if (talk.stage == 1) {
            ++logins;
            const bool right = bytes == QByteArray("\1\3ops\6secret", 12);
            talk.client->write(right ? QByteArray("\1\0", 2) : QByteArray("\1\1", 2));
            talk.stage = 2;
            if (!right)
                talk.client->disconnectFromHost();
        } else if (talk.stage == 2) { // version, connect, nothing, IPv4
            const QHostAddress address((quint32(quint8(bytes.at(4))) << 24) | (quint32(quint8(bytes.at(5))) << 16) |
                                       (quint32(quint8(bytes.at(6))) << 8) | quint8(bytes.at(7)));
            auto *target = new QTcpSocket(talk.client);
            talk.target = target;
            talk.stage = 3;
            connect(target, &QTcpSocket::connected, talk.client,
                    [client = talk.client] { client->write(QByteArray("\5\0\0\1\0\0\0\0\0\0", 10)); });
            connect(target, &QTcpSocket::readyRead, talk.client,
                    [target, client = talk.client] { client->write(target->readAll()); });
            connect(target, &QTcpSocket::disconnected, talk.client, [client = talk.client] { client->close(); });
            target->connectToHost(address, quint16(quint8(bytes.at(8)) << 8 | quint8(bytes.at(9))));
        } else {
            talk.target->write(bytes);
        }
    }

    QTcpServer m_server;
};

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

/// The way through a SOCKS5 proxy: a real one (`ssh -D`), and one that wants a password.
class TestSocks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void anAddressIsReadOrRefused_data();
    void anAddressIsReadOrRefused();
    void aHostIsReachedThroughIt();
    void manyHostsGoThroughItAtOnce();
    void aNameIsForTheProxyToResolve();
    void aJumpHostIsReachedThroughIt();
    void whatTheProxyRefusesIsSaid();
    void aProxyThatIsNotThereIsSaid();
    void aProxyThatNeverAnswersEndsWithTheConnectTime();
    void whatIsNoSocksProxyIsSaid();
    void itsPasswordIsAskedForOnce();
    void aWrongPasswordIsSaidAndAskedForAgain();

private:
    Host through(int index, quint16 port, const QString &user = {}) const;

    std::unique_ptr<SshFarm> m_farm;
    QProcess m_proxy;
    quint16 m_port = 0;
};

void TestSocks::initTestCase()
{
    m_farm = std::make_unique<SshFarm>(FarmOptions{plainHosts(20)});
    QVERIFY(startFarm(*m_farm));
    const Host gate = m_farm->hosts().at(0);
    m_port = freePort();
    m_proxy.start(QStringLiteral("ssh"),
                  {QStringLiteral("-F"), QStringLiteral("none"), QStringLiteral("-N"), QStringLiteral("-D"),
                   QStringLiteral("127.0.0.1:%1").arg(m_port), QStringLiteral("-i"), m_farm->privateKeyFile(),
                   QStringLiteral("-o"), QStringLiteral("IdentitiesOnly=yes"), QStringLiteral("-o"),
                   QStringLiteral("UserKnownHostsFile=") + m_farm->knownHostsFile(), QStringLiteral("-p"),
                   QString::number(gate.port), gate.user + u'@' + gate.address});
    const auto answers = [this] {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_port);
        return QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::ConnectedState; }, 200);
    };
    QTRY_VERIFY_WITH_TIMEOUT(answers(), 20000);
}

void TestSocks::cleanupTestCase()
{
    m_proxy.kill();
    QTRY_COMPARE(m_proxy.state(), QProcess::NotRunning);
    const Async<void> stopped = m_farm->stop();
    QTRY_VERIFY_WITH_TIMEOUT(stopped.isFinished(), 20000);
    m_farm.reset();
}

Host TestSocks::through(int index, quint16 port, const QString &user) const
{
    Host host = m_farm->hosts().at(index);
    const QString who = user.isEmpty() ? QString() : user + u'@';
    host.jump = QStringLiteral("socks5://") + who + QStringLiteral("127.0.0.1:") + QString::number(port);
    return host;
}

void TestSocks::anAddressIsReadOrRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("label"); // empty: refused; "-": it is no proxy
    const auto row = [](const char *text, const char *label) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(label);
    };
    row("socks5://proxy", "proxy:1080");
    row("socks5://ops@proxy:2080", "ops@proxy:2080");
    row("socks5h://10.0.0.1:1", "10.0.0.1:1");
    row("gate", "-");
    row("ops@gate:22", "-");
    row("socks5://proxy,gate", "-");
    row("socks4://proxy", "");
    row("socks5://", "");
    row("socks5://ops:secret@proxy", "");
    row("socks5://proxy:99999", "");
}

void TestSocks::anAddressIsReadOrRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, label);
    QCOMPARE(SocksProxy::isMeant(text), label != u"-");
    const auto proxy = SocksProxy::of(text);
    QCOMPARE(proxy ? proxy->label() : QString(), label == u"-" ? QString() : label);
}

void TestSocks::aHostIsReachedThroughIt()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const ExecEnd end = bench.run(through(1, m_port), "hostname");
    QCOMPARE(end.error.message, QString());
    QCOMPARE(bench.sink->out(), "host-2\n");
    QVERIFY(std::any_of(end.phases.cbegin(), end.phases.cend(),
                        [](const Phase &phase) { return phase.name == u"socks" && phase.ok; }));
}

void TestSocks::manyHostsGoThroughItAtOnce()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    for (int i = 0; i < 20; ++i)
        bench.executor->start(bench.request(through(i, m_port), "hostname", i));
    QVERIFY(bench.awaitCount(20));
    for (int i = 0; i < 20; ++i)
        QCOMPARE(bench.sink->out(i), "host-" + QByteArray::number(i + 1) + '\n');
}

void TestSocks::aNameIsForTheProxyToResolve()
{
    ExecutorOptions options = Bench::quiet(m_farm->knownHostsFile());
    options.resolver = [](const QString &) -> Result<QStringList> { return failure(Error::NotFound, {}); };
    Bench bench(options);
    Host host = through(1, m_port);
    host.address = QStringLiteral("localhost");
    ExecRequest request = bench.request(host, "echo there");
    request.hostKeys = HostKeyPolicy::AcceptNew;
    const ExecEnd end = bench.run(request);
    // Its sshd listens on 127.77.x.y only, so the proxy, which knows the name, is refused there.
    QVERIFY2(end.error.message.contains(QStringLiteral("did not connect")), qPrintable(end.error.message));
}

void TestSocks::aJumpHostIsReachedThroughIt()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const Host gate = m_farm->hosts().at(3);
    Host host = m_farm->hosts().at(4);
    host.jump =
        QStringLiteral("socks5://127.0.0.1:%1,%2@%3:%4").arg(m_port).arg(gate.user, gate.address).arg(gate.port);
    QCOMPARE(bench.run(host, "hostname").error.message, QString());
    QCOMPARE(bench.sink->out(), "host-5\n");
}

void TestSocks::whatTheProxyRefusesIsSaid()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    Host host = through(1, m_port);
    host.port = 1;
    const ExecEnd end = bench.run(host, "hostname");
    QCOMPARE(int(end.state), int(ExecState::Unreachable));
    QVERIFY2(end.error.message.contains(QStringLiteral("did not connect")), qPrintable(end.error.message));
}

void TestSocks::aProxyThatIsNotThereIsSaid()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const ExecEnd end = bench.run(through(1, freePort()), "hostname");
    QVERIFY2(end.error.message.contains(QStringLiteral("cannot be reached")), qPrintable(end.error.message));
}

void TestSocks::aProxyThatNeverAnswersEndsWithTheConnectTime()
{
    FaultServer pit(FaultServer::Kind::Tarpit);
    QVERIFY(pit.start());
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    ExecRequest request = bench.request(through(1, pit.port()), "hostname");
    request.deadlines.connect = 400;
    const ExecEnd end = bench.run(request);
    QCOMPARE(int(end.error.kind), int(Error::TimedOut));
    QVERIFY2(end.error.message.contains(QStringLiteral("SOCKS")), qPrintable(end.error.message));
}

void TestSocks::whatIsNoSocksProxyIsSaid()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    Host host = m_farm->hosts().at(1);
    host.jump = QStringLiteral("socks5://%1:%2").arg(host.address).arg(host.port); // an sshd
    const ExecEnd end = bench.run(host, "hostname");
    QVERIFY2(end.error.message.contains(QStringLiteral("does not speak SOCKS5")), qPrintable(end.error.message));
}

void TestSocks::itsPasswordIsAskedForOnce()
{
    PasswordProxy proxy;
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    for (int i = 0; i < 4; ++i)
        bench.executor->start(bench.request(through(i, proxy.port(), QStringLiteral("ops")), "hostname", i));
    QTRY_COMPARE(bench.questions.size(), 4);
    QCOMPARE(int(bench.questions.first().kind), int(Question::Kind::Password));
    for (const Question &question : std::as_const(bench.questions))
        QCOMPARE(question.id, bench.questions.first().id);
    bench.executor->answer(
        {bench.questions.first().id, Answer::Choice::Once, Secret::fromText(QStringLiteral("secret"))});
    QVERIFY(bench.awaitCount(4));
    bench.executor->start(bench.request(through(5, proxy.port(), QStringLiteral("ops")), "hostname", 5));
    QVERIFY(bench.awaitCount(5));
    for (const ExecEnd &end : std::as_const(bench.ends))
        QCOMPARE(end.error.message, QString());
    QCOMPARE(bench.questions.size(), 4);
}

void TestSocks::aWrongPasswordIsSaidAndAskedForAgain()
{
    PasswordProxy proxy;
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    for (const bool right : {false, true}) {
        const JobId job = bench.executor->start(
            bench.request(through(1, proxy.port(), QStringLiteral("ops")), "hostname", right ? 1 : 0));
        QTRY_COMPARE(bench.questions.size(), right ? 2 : 1);
        bench.executor->answer({bench.questions.last().id, Answer::Choice::Once,
                                Secret::fromText(right ? QStringLiteral("secret") : QStringLiteral("wrong"))});
        QVERIFY(bench.await(job));
        const QString message = bench.ends.value(job).error.message;
        QVERIFY2(right ? message.isEmpty() : message.contains(QStringLiteral("refused the password")),
                 qPrintable(message));
    }
    QCOMPARE(bench.sink->out(1), "host-2\n");
}

QTEST_GUILESS_MAIN(TestSocks)
#include "tst_socks.moc"

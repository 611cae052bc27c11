#include "ssh/session.h"

#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

/// The socket of a session: closed once, whoever closes it.
class TestSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void itsSocketIsClosedWithIt();
    void whatLibsshHasClosedIsNotClosedAgain();

private:
    static bool isOpen(int number) { return ::fcntl(number, F_GETFD) >= 0; }

    const SessionTarget m_target{QStringLiteral("host"), 22, QStringLiteral("me"), {}, {}};
    int m_ours = -1;
    int m_theirs = -1;
};

void TestSession::init()
{
    std::signal(SIGPIPE, SIG_IGN);
    int ends[2] = {-1, -1};
    QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends), 0);
    m_ours = ends[0];
    m_theirs = ends[1];
}

void TestSession::itsSocketIsClosedWithIt()
{
    {
        const auto session = Session::create(m_ours, m_target);
        QVERIFY(session.has_value());
        QCOMPARE((*session)->exchangeKeys(), Session::Step::Again);
        QVERIFY(isOpen(m_ours));
    }
    QVERIFY(!isOpen(m_ours));
    ::close(m_theirs);
}

void TestSession::whatLibsshHasClosedIsNotClosedAgain()
{
    auto session = Session::create(m_ours, m_target);
    QVERIFY(session.has_value());
    ::close(m_theirs);
    QCOMPARE((*session)->exchangeKeys(), Session::Step::Failed);
    QVERIFY2(!isOpen(m_ours), "libssh keeps a socket open whose write failed");
    const int file = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    QCOMPARE(::dup2(file, m_ours), m_ours); // another thread's file, under the same number
    QVERIFY((*session)->linkIsDead());
    session->reset();
    QVERIFY(isOpen(m_ours));
    ::close(m_ours);
    ::close(file);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"

#include "app/terminal.h"
#include "fakes/awaited.h"

#include <QTest>

#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <optional>
#include <pty.h>
#include <string>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <vector>

/// How the command line asks: through a pipe, and where a person sits.
class TestTerminal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void linesOfAPipeAreTheAnswersInOrder();
    void aPipeIsNotPromptedAndItsEndIsSaid();
    void aPersonIsPromptedForOneAnswerAfterTheOther();
    void aHiddenAnswerIsNotEchoed();
    void whatWasTypedIsNowhereInMemoryAfterwards();
    void theEchoIsBackWhenTheQuestionIsDropped();
    void anInterruptIsTold();

private:
    /// In place of standard input, and of standard error too where it is a terminal.
    void becomePipe();
    void becomeTerminal();
    void replace(int fd, int by);
    void type(const QByteArray &bytes) const
    {
        QCOMPARE(::write(m_person, bytes.constData(), size_t(bytes.size())), bytes.size());
    }
    /// All that was typed into the pipe.
    bool isRead() const
    {
        int left = -1;
        return ::ioctl(m_person, FIONREAD, &left) == 0 && left == 0;
    }
    void hangUp() { ::close(std::exchange(m_person, -1)); }
    QByteArray shown();
    static bool echoes();

    int m_person = -1; ///< where the person types
    int m_kept[3] = {-1, -1, -1};
    QByteArray m_shown;
};

namespace {

/// What became of a question; nothing while it is open.
class Asked
{
public:
    Asked(Terminal &terminal, const QString &prompt, bool hidden = false)
    {
        whenDone(terminal.ask(prompt, hidden), &m_owner, [this](const Result<Secret> &said) { m_answer = said; });
    }
    bool isOpen() const { return !m_answer; }
    bool isAnsweredBy(const char *text) const
    {
        return m_answer && *m_answer && (*m_answer)->equals(Secret::fromText(QString::fromLatin1(text)));
    }
    bool isStopped() const { return m_answer && !*m_answer && m_answer->error().kind == Error::Stopped; }

private:
    QObject m_owner;
    std::optional<Result<Secret>> m_answer;
};

} // namespace

void TestTerminal::init()
{
    m_shown.clear();
}

void TestTerminal::cleanup()
{
    for (int fd = 0; fd < 3; ++fd) {
        if (m_kept[fd] < 0)
            continue;
        ::dup2(m_kept[fd], fd);
        ::close(std::exchange(m_kept[fd], -1));
    }
    if (m_person >= 0)
        hangUp();
}

void TestTerminal::replace(int fd, int by)
{
    m_kept[fd] = ::dup(fd);
    ::dup2(by, fd);
}

void TestTerminal::becomePipe()
{
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    replace(STDIN_FILENO, ends[0]);
    ::close(ends[0]);
    m_person = ends[1];
}

void TestTerminal::becomeTerminal()
{
    int program = -1;
    QCOMPARE(::openpty(&m_person, &program, nullptr, nullptr, nullptr), 0);
    ::fcntl(m_person, F_SETFL, O_NONBLOCK);
    replace(STDIN_FILENO, program);
    replace(STDERR_FILENO, program);
    ::close(program);
}

QByteArray TestTerminal::shown()
{
    char buffer[4096];
    for (ssize_t count = 0; (count = ::read(m_person, buffer, sizeof buffer)) > 0;)
        m_shown.append(buffer, count);
    return m_shown;
}

bool TestTerminal::echoes()
{
    termios settings{};
    return ::tcgetattr(STDIN_FILENO, &settings) == 0 && (settings.c_lflag & ECHO) != 0;
}

void TestTerminal::linesOfAPipeAreTheAnswersInOrder()
{
    becomePipe();
    Terminal terminal;
    type("first\nsecond\r\nthi");
    const Asked first(terminal, QStringLiteral("1: "));
    const Asked second(terminal, QStringLiteral("2: "), true);
    const Asked third(terminal, QStringLiteral("3: "));
    QTRY_VERIFY(first.isAnsweredBy("first") && second.isAnsweredBy("second"));
    QVERIFY(third.isOpen()); // half a line is none
    type("rd\nfourth\n");
    QTRY_VERIFY(third.isAnsweredBy("third"));
    const Asked fourth(terminal, QStringLiteral("4: ")); // that came before it was asked for
    QTRY_VERIFY(fourth.isAnsweredBy("fourth"));
    type("");
    const Asked fifth(terminal, QStringLiteral("5: "));
    type("\n");
    QTRY_VERIFY(fifth.isAnsweredBy(""));
}

void TestTerminal::aPipeIsNotPromptedAndItsEndIsSaid()
{
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    becomePipe();
    replace(STDERR_FILENO, ends[1]);
    ::close(ends[1]);
    {
        Terminal terminal;
        type("without an end");
        hangUp();
        const Asked last(terminal, QStringLiteral("Say: "), true);
        const Asked none(terminal, QStringLiteral("Say more: "));
        QTRY_VERIFY(last.isAnsweredBy("without an end"));
        QTRY_VERIFY(none.isStopped());
        const Asked late(terminal, QStringLiteral("Say again: "));
        QTRY_VERIFY(late.isStopped());
    }
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    char byte = 0;
    QCOMPARE(::read(ends[0], &byte, 1), -1);
    ::close(ends[0]);
}

void TestTerminal::aPersonIsPromptedForOneAnswerAfterTheOther()
{
    becomeTerminal();
    Terminal terminal;
    QVERIFY(terminal.inputIsTerminal() && terminal.errorIsTerminal());
    const Asked first(terminal, QStringLiteral("Name: "));
    const Asked second(terminal, QStringLiteral("Town: "));
    QTRY_COMPARE(shown(), QByteArray("Name: "));
    type("Ada\n");
    QTRY_VERIFY(first.isAnsweredBy("Ada"));
    QTRY_VERIFY(shown().endsWith("Town: "));
    QVERIFY(second.isOpen());
    type("\x04"); // Ctrl+D
    QTRY_VERIFY(second.isStopped());
}

void TestTerminal::aHiddenAnswerIsNotEchoed()
{
    becomeTerminal();
    Terminal terminal;
    const Asked hidden(terminal, QStringLiteral("Password: "), true);
    const Asked open(terminal, QStringLiteral("Sure? "));
    QVERIFY(!echoes());
    type("open sesame\n");
    QTRY_VERIFY(hidden.isAnsweredBy("open sesame"));
    QVERIFY(echoes());
    type("yes\n");
    QTRY_VERIFY(open.isAnsweredBy("yes"));
    QTRY_VERIFY(shown().contains("yes"));
    QVERIFY2(!shown().contains("sesame"), m_shown.constData());
    QCOMPARE(m_shown.left(20), QByteArray("Password: \r\nSure? ye"));
}

/// Whether the bytes stand in what this process can write to; the shadows of sanitizers, which are huge, left out.
static bool isInMemory(const char *bytes)
{
    std::ifstream maps("/proc/self/maps");
    const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    std::vector<char> part;
    bool found = false;
    for (std::string line; std::getline(maps, line);) {
        unsigned long begin = 0;
        unsigned long end = 0;
        char rights[5] = {};
        if (std::sscanf(line.c_str(), "%lx-%lx %4s", &begin, &end, rights) != 3 || rights[0] != 'r' ||
            rights[1] != 'w' || end - begin > 64'000'000)
            continue;
        part.resize(end - begin);
        const ssize_t count = ::pread(memory, part.data(), part.size(), off_t(begin));
        const size_t length = std::strlen(bytes);
        found = found || (count > 0 && ::memmem(part.data(), size_t(count), bytes, length));
    }
    ::close(memory);
    return found;
}

void TestTerminal::whatWasTypedIsNowhereInMemoryAfterwards()
{
    static const char typed[] = "canary/4711swordfish"; // in memory that cannot be written to
    becomePipe();
    Terminal terminal;
    {
        const Asked asked(terminal, QStringLiteral("1: "), true);
        QCOMPARE(::write(m_person, typed, 15), 15);
        QTRY_VERIFY(isRead());
        const std::vector<char> more(6000, 'x'); // its buffer has to grow
        QCOMPARE(::write(m_person, typed + 15, sizeof typed - 1 - 15), ssize_t(sizeof typed - 1 - 15));
        QCOMPARE(::write(m_person, "\r\n", 2), 2);
        QCOMPARE(::write(m_person, more.data(), more.size()), ssize_t(more.size()));
        QTRY_VERIFY(asked.isAnsweredBy(typed));
    }
    QTRY_VERIFY(!isInMemory(typed)); // once the question is gone
    std::vector<char> control(typed, typed + sizeof typed);
    QVERIFY(isInMemory(typed)); // it would have been seen
}

void TestTerminal::theEchoIsBackWhenTheQuestionIsDropped()
{
    becomeTerminal();
    {
        Terminal terminal;
        const Asked hidden(terminal, QStringLiteral("Password: "), true);
        QVERIFY(!echoes());
    }
    QVERIFY(echoes());
}

void TestTerminal::anInterruptIsTold()
{
    Terminal terminal;
    QSignalSpy interrupted(&terminal, &Terminal::interrupted);
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        QCOMPARE(::raise(number), 0);
    QTRY_COMPARE(interrupted.size(), 3);
}

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"

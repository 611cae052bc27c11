#include "app/terminal.h"

#include <algorithm>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace {

/// Where the handler of signals writes to; the one thing that a handler can reach (signal-safety(7)). Handlers, unlike
/// a blocked mask, are not inherited by the programs we start.
volatile std::sig_atomic_t signalled = -1;

void noteSignal(int number)
{
    const int before = errno;
    const char byte = static_cast<char>(number);
    [[maybe_unused]] const ssize_t written = ::write(int(signalled), &byte, 1);
    errno = before;
}

void writeAll(int fd, const QByteArray &bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t count = ::write(fd, bytes.constData() + written, size_t(bytes.size() - written));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return;
        written += count;
    }
}

} // namespace

Terminal::Terminal(QObject *parent) : QObject(parent)
{
    std::signal(SIGPIPE, SIG_IGN);
    watchSignals();
}

Terminal::~Terminal()
{
    setEcho(true);
    wipe(m_input);
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        std::signal(number, SIG_DFL);
    m_signalled.reset();
    if (m_signals >= 0) {
        ::close(m_signals);
        ::close(int(signalled));
    }
}

void Terminal::watchSignals()
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_signals = ends[0];
    signalled = ends[1];
    struct sigaction action
    {
    };
    action.sa_handler = noteSignal;
    action.sa_flags = SA_RESTART;
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        ::sigaction(number, &action, nullptr);
    m_signalled = std::make_unique<QSocketNotifier>(m_signals, QSocketNotifier::Read);
    connect(m_signalled.get(), &QSocketNotifier::activated, this, [this] {
        char number = 0;
        while (::read(m_signals, &number, 1) == 1)
            Q_EMIT interrupted();
    });
}

bool Terminal::outputIsTerminal() const
{
    return ::isatty(STDOUT_FILENO);
}

bool Terminal::errorIsTerminal() const
{
    return ::isatty(STDERR_FILENO);
}

bool Terminal::inputIsTerminal() const
{
    return ::isatty(STDIN_FILENO);
}

void Terminal::out(const QByteArray &bytes)
{
    writeAll(STDOUT_FILENO, bytes);
}

void Terminal::err(const QByteArray &bytes)
{
    writeAll(STDERR_FILENO, bytes);
}

Async<Secret> Terminal::ask(const QString &prompt, bool hidden)
{
    auto promise = std::make_shared<Promise<Secret>>();
    promise->start();
    m_asked.push_back({promise, prompt, hidden});
    if (m_asked.size() == 1)
        beginAsking();
    return promise->future();
}

void Terminal::beginAsking()
{
    if (inputIsTerminal()) {
        err(m_asked.front().prompt.toUtf8());
        setEcho(!m_asked.front().hidden);
    }
    if (!m_inputReady) {
        m_inputReady = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
        connect(m_inputReady.get(), &QSocketNotifier::activated, this, &Terminal::readInput);
    }
    m_inputReady->setEnabled(true);
    if (m_input.contains('\n') || m_inputEnded)
        readInput();
}

void Terminal::readInput()
{
    if (!m_input.contains('\n') && !m_inputEnded) {
        char buffer[4096];
        const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (count < 0 && errno == EINTR)
            return;
        m_inputEnded = count <= 0;
        if (count > 0)
            keepInput(buffer, count);
        explicit_bzero(buffer, sizeof buffer);
    }
    while (!m_asked.empty()) {
        const qsizetype end = m_input.indexOf('\n');
        if (end < 0 && !m_inputEnded)
            return;
        if (end < 0 && m_input.isEmpty()) {
            answer(failure(Error::Stopped, tr("Standard input ended before the answer.")));
            continue;
        }
        answer(takeLine(end < 0 ? m_input.size() : end));
    }
    m_inputReady->setEnabled(false);
}

/// What has to move to a larger place leaves nothing in the old one.
void Terminal::keepInput(const char *bytes, qsizetype count)
{
    if (m_input.capacity() < m_input.size() + count) {
        QByteArray larger;
        larger.reserve(2 * (m_input.size() + count));
        larger.append(m_input.constData(), m_input.size());
        wipe(m_input);
        m_input.swap(larger);
    }
    m_input.append(bytes, count);
}

/// The bytes before `end`, without the end of the line.
Secret Terminal::takeLine(qsizetype end)
{
    const qsizetype taken = std::min(end + 1, m_input.size());
    QByteArray line(m_input.constData(), end > 0 && m_input.at(end - 1) == '\r' ? end - 1 : end);
    const qsizetype rest = m_input.size() - taken;
    char *all = m_input.data();
    std::memmove(all, all + taken, size_t(rest));
    explicit_bzero(all + rest, size_t(taken));
    m_input.truncate(rest);
    return Secret(std::move(line));
}

void Terminal::answer(Result<Secret> result)
{
    const Asked asked = std::move(m_asked.front());
    m_asked.pop_front();
    if (asked.hidden && inputIsTerminal()) {
        setEcho(true);
        err("\n");
    }
    asked.promise->addResult(std::move(result));
    asked.promise->finish();
    if (!m_asked.empty() && inputIsTerminal())
        beginAsking();
}

void Terminal::setEcho(bool echo)
{
    if (m_hidden == !echo)
        return;
    termios settings{};
    if (::tcgetattr(STDIN_FILENO, &settings) != 0)
        return;
    if (echo)
        settings.c_lflag |= ECHO;
    else
        settings.c_lflag &= ~tcflag_t(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSANOW, &settings);
    m_hidden = !echo;
}

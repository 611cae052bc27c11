#include "fakes/localshell.h"

#include <QDir>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

LocalShell::LocalShell(QStringList command, QStringList environment, QObject *parent)
    : Shell(parent),
      m_command(std::move(command)),
      m_environment(std::move(environment))
{
    m_environment += {QStringLiteral("TERM=xterm-256color"),
                      QStringLiteral("LANG=C.UTF-8"),
                      QStringLiteral("HOME=") + QDir::homePath(),
                      QStringLiteral("PATH=/usr/bin:/bin"),
                      QStringLiteral("PS1=$ "),
                      QStringLiteral("HISTFILE=")};
}

LocalShell::~LocalShell()
{
    m_readable.reset();
    m_writable.reset();
    if (m_terminal >= 0)
        ::close(m_terminal);
    if (m_process > 0) {
        ::kill(-m_process, SIGKILL); // forkpty() made it the leader of a session
        ::waitpid(m_process, nullptr, 0);
    }
}

void LocalShell::become(State state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

void LocalShell::start(int columns, int rows)
{
    // All that allocates happens before the fork.
    std::vector<QByteArray> words;
    for (const QString &text : m_command + m_environment)
        words.push_back(text.toLocal8Bit());
    std::vector<char *> arguments;
    std::vector<char *> environment;
    for (size_t i = 0; i < words.size(); ++i)
        (i < size_t(m_command.size()) ? arguments : environment).push_back(words[i].data());
    arguments.push_back(nullptr);
    environment.push_back(nullptr);
    winsize size{};
    size.ws_col = static_cast<unsigned short>(columns);
    size.ws_row = static_cast<unsigned short>(rows);
    m_process = ::forkpty(&m_terminal, nullptr, nullptr, &size);
    if (m_process == 0) {
        ::execvpe(arguments[0], arguments.data(), environment.data());
        ::_exit(127);
    }
    if (m_process < 0)
        return finish();
    ::fcntl(m_terminal, F_SETFL, ::fcntl(m_terminal, F_GETFL) | O_NONBLOCK);
    ::fcntl(m_terminal, F_SETFD, FD_CLOEXEC);
    m_readable = std::make_unique<QSocketNotifier>(m_terminal, QSocketNotifier::Read);
    m_writable = std::make_unique<QSocketNotifier>(m_terminal, QSocketNotifier::Write);
    m_writable->setEnabled(false);
    connect(m_readable.get(), &QSocketNotifier::activated, this, &LocalShell::receive);
    connect(m_writable.get(), &QSocketNotifier::activated, this, &LocalShell::write);
    become(State::Open);
}

void LocalShell::receive()
{
    QByteArray bytes(64 * 1024, Qt::Uninitialized);
    const ssize_t got = ::read(m_terminal, bytes.data(), size_t(bytes.size()));
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (got <= 0)
        return finish();
    m_untaken += got;
    m_mostSeen = std::max(m_mostSeen, m_untaken);
    m_readable->setEnabled(m_untaken < mostUntaken);
    Q_EMIT arrived(bytes.first(got));
}

void LocalShell::taken(qint64 bytes)
{
    m_untaken -= bytes;
    if (m_readable)
        m_readable->setEnabled(m_untaken < mostUntaken);
}

void LocalShell::send(const QByteArray &bytes)
{
    m_unsent += bytes;
    if (m_writable)
        write();
}

void LocalShell::write()
{
    const ssize_t written = ::write(m_terminal, m_unsent.constData(), size_t(m_unsent.size()));
    if (written > 0)
        m_unsent.remove(0, written);
    m_writable->setEnabled(!m_unsent.isEmpty());
}

void LocalShell::resize(int columns, int rows)
{
    winsize size{};
    size.ws_col = static_cast<unsigned short>(columns);
    size.ws_row = static_cast<unsigned short>(rows);
    if (m_terminal >= 0)
        ::ioctl(m_terminal, TIOCSWINSZ, &size);
}

void LocalShell::close()
{
    m_closing = true;
    if (m_process > 0)
        ::kill(-m_process, SIGHUP);
}

/// Its terminal is at an end.
void LocalShell::finish()
{
    if (m_state == State::Ended)
        return;
    if (m_readable)
        m_readable->setEnabled(false);
    int status = 0;
    if (m_process > 0)
        ::waitpid(m_process, &status, 0);
    m_process = -1;
    become(State::Ended);
    End end;
    if (m_closing)
        end.cause = End::Cause::Closed;
    else if (WIFEXITED(status))
        end.status = WEXITSTATUS(status);
    else
        end = {End::Cause::Lost, 0, QStringLiteral("The program was ended by a signal.")};
    Q_EMIT ended(end);
}

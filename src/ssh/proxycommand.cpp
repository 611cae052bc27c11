#include "ssh/proxycommand.h"

#include "core/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char **environ;

namespace {

constexpr int patienceMs = 2000;

Failure notStarted(int reason)
{
    return failure(Error::Unreachable,
                   QCoreApplication::translate("ProxyCommand", "The ProxyCommand could not be started: %1.")
                       .arg(QString::fromLocal8Bit(std::strerror(reason))));
}

void closeAll(std::initializer_list<int> descriptors)
{
    for (const int descriptor : descriptors)
        ::close(descriptor);
}

/// One that does not mind being told to end is killed after a while.
void awaitEnd(pid_t process)
{
    const int handle = int(::syscall(SYS_pidfd_open, process, 0));
    pollfd waiting = {handle, POLLIN, 0};
    if (handle < 0 || ::poll(&waiting, 1, patienceMs) <= 0)
        ::kill(-process, SIGKILL);
    if (handle >= 0)
        ::close(handle);
    while (::waitpid(process, nullptr, 0) < 0 && errno == EINTR) {
    }
}

/// Nothing in it means anything to a shell, and it is no option.
bool isHarmless(const QString &text)
{
    return !text.startsWith(u'-') && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || QStringLiteral("._:-@").contains(c));
    });
}

/// Ours, as for a shell that another one started. A bash whose input is a socket takes itself for the one that rshd
/// runs and reads ~/.bashrc (bash(1), INVOCATION), which may wait, or speak where the host is to; one below the first
/// level does not. ssh avoids it by pipes, but a session has one descriptor.
std::vector<char *> environmentOfTheSecondShell()
{
    static char level[] = "SHLVL=1";
    std::vector<char *> variables{level};
    for (char **each = environ; *each; ++each) {
        if (!QByteArrayView(*each).startsWith("SHLVL="))
            variables.push_back(*each);
    }
    variables.push_back(nullptr);
    return variables;
}

} // namespace

ProxyCommand::ProxyCommand(pid_t process, int socket, int errors, Starter blocking)
    : m_process(process),
      m_socket(socket),
      m_errors(errors),
      m_blocking(std::move(blocking))
{
}

Result<std::shared_ptr<ProxyCommand>> ProxyCommand::start(const QString &command, Whose whose, const Starter &blocking)
{
    int ends[2];
    int errors[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return notStarted(errno);
    if (::pipe2(errors, O_CLOEXEC | O_NONBLOCK) != 0) {
        const int reason = errno;
        closeAll({ends[0], ends[1]});
        return notStarted(reason);
    }
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], 0);
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
    posix_spawn_file_actions_adddup2(&actions, errors[1], 2);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF);
    sigset_t usual;
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    posix_spawnattr_setsigdefault(&attributes, &usual);
    QByteArray shell = whose == Whose::Own ? qgetenv("SHELL") : QByteArray();
    if (shell.isEmpty())
        shell = "/bin/sh";
    QByteArray option = "-c";
    QByteArray script = (whose == Whose::Own ? "exec " : "") + command.toLocal8Bit();
    char *arguments[] = {shell.data(), option.data(), script.data(), nullptr};
    pid_t process = 0;
    const int status = ::posix_spawn(&process, shell.constData(), &actions, &attributes, arguments,
                                     environmentOfTheSecondShell().data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    closeAll({ends[1], errors[1]});
    if (status != 0) {
        closeAll({ends[0], errors[0]});
        return notStarted(status);
    }
    return std::shared_ptr<ProxyCommand>(new ProxyCommand(process, ends[0], errors[0], blocking));
}

ProxyCommand::~ProxyCommand()
{
    if (m_socket >= 0)
        ::close(m_socket);
    ::close(m_errors);
    ::kill(-m_process, SIGTERM); // its group; it mostly goes by itself when its input ends
    m_blocking([process = m_process] { awaitEnd(process); });
}

QString ProxyCommand::lastWords() const
{
    QByteArray text;
    char part[4096];
    for (ssize_t got = 0; (got = ::read(m_errors, part, sizeof part)) > 0;)
        text.append(part, got);
    const QByteArray trimmed = text.trimmed();
    return visibleText(QString::fromUtf8(trimmed.mid(trimmed.lastIndexOf('\n') + 1)).left(300));
}

Result<QString> ProxyCommand::expanded(const QString &command, const Host &host)
{
    const QMap<QChar, QString> values = {{u'h', host.address},
                                         {u'n', host.alias.isEmpty() ? host.address : host.alias},
                                         {u'p', QString::number(host.port)},
                                         {u'r', host.user},
                                         {u'%', QStringLiteral("%")}};
    QString result;
    for (qsizetype i = 0; i < command.size(); ++i) {
        const QChar token = command.at(i) == u'%' && i + 1 < command.size() ? command.at(i + 1) : QChar();
        const auto value = values.constFind(token);
        if (token.isNull() || value == values.cend()) {
            result += command.at(i);
            continue;
        }
        if (token != u'%' && !isHarmless(*value))
            return failure(Error::Denied, QCoreApplication::translate(
                                              "ProxyCommand", "The ProxyCommand of %1 was not run: \"%2\" could mean "
                                                              "something to a shell.")
                                              .arg(host.name, *value));
        result += *value;
        ++i;
    }
    return result;
}

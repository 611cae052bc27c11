#include "ssh/sshconfig.h"

#include "core/text.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

namespace {

constexpr qint64 validForMs = 60000;
constexpr qsizetype largestAnswer = 1024 * 1024;

/// What arrives before the end of the pipe; nothing when that does not come in time.
std::optional<QByteArray> readAll(int fd, int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    QByteArray text;
    while (text.size() < largestAnswer) {
        pollfd waiting = {fd, POLLIN, 0};
        if (::poll(&waiting, 1, int(deadline.remainingTime())) <= 0)
            return {};
        char chunk[8192];
        const ssize_t got = ::read(fd, chunk, sizeof chunk);
        if (got <= 0)
            break;
        text.append(chunk, got);
    }
    return text;
}

Failure notAsked(int reason)
{
    return failure(Error::Failed, QCoreApplication::translate(
                                      "SshConfig", "ssh could not be asked for the configuration of this host: %1.")
                                      .arg(QString::fromLocal8Bit(std::strerror(reason))));
}

QString expandedPath(const QString &path)
{
    return path.startsWith(QStringLiteral("~/")) ? QDir::homePath() + path.mid(1) : path;
}

} // namespace

Result<QByteArray> SshConfig::ask(const QString &alias) const
{
    int pipe[2];
    if (::pipe2(pipe, O_CLOEXEC) != 0)
        return notAsked(errno);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, pipe[1], 1);
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    QByteArray program = m_program.toLocal8Bit();
    QByteArray name = alias.toUtf8();
    char dumpOption[] = "-G";
    char endOfOptions[] = "--";
    char *arguments[] = {program.data(), dumpOption, endOfOptions, name.data(), nullptr};
    pid_t child = 0;
    const int status = ::posix_spawnp(&child, program.constData(), &actions, nullptr, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(pipe[1]);
    if (status != 0) {
        ::close(pipe[0]);
        if (status == ENOENT)
            return QByteArray(); // no ssh, no configuration
        return notAsked(status);
    }
    const std::optional<QByteArray> text = readAll(pipe[0], m_timeoutMs);
    ::close(pipe[0]);
    ::kill(child, SIGKILL); // nothing when it has ended, as it should
    while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
    }
    if (!text)
        return failure(
            Error::TimedOut,
            QCoreApplication::translate(
                "SshConfig", "ssh did not say in time how %1 is configured. Something in ~/.ssh/config may hang.")
                .arg(alias));
    return *text;
}

Host SshConfig::merged(const Host &host, const QByteArray &text)
{
    Host result = host;
    QStringList identities;
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype space = line.indexOf(' ');
        const QByteArray key = line.left(space);
        const QString value = QString::fromUtf8(line.mid(space + 1)).trimmed();
        if (space < 0 || value.isEmpty() || value == QStringLiteral("none"))
            continue;
        if (key == "hostname" && (host.address.isEmpty() || host.address == host.alias))
            result.address = value;
        else if (key == "port" && host.port == 22)
            result.port = quint16(value.toUInt());
        else if (key == "user" && host.user.isEmpty())
            result.user = value;
        else if (key == "identityfile")
            identities += expandedPath(value);
        else if (key == "identitiesonly" && value == QStringLiteral("yes"))
            result.identitiesOnly = true;
        else if (key == "hostkeyalias" && host.hostKeyAlias.isEmpty())
            result.hostKeyAlias = value;
        else if ((key == "proxyjump" || key == "proxycommand") && host.jump.isEmpty())
            result.jump = value;
    }
    if (host.identityFiles.isEmpty())
        result.identityFiles = identities;
    return result;
}

Result<Host> SshConfig::completed(const Host &host)
{
    if (!isPlainHostName(host.alias))
        return host;
    const qint64 now = QDeadlineTimer::current().deadline();
    {
        const std::lock_guard lock(m_mutex);
        const auto kept = m_kept.constFind(host.alias);
        if (kept != m_kept.cend() && now - kept->at < validForMs)
            return merged(host, kept->text);
    }
    const Result<QByteArray> text = ask(host.alias);
    if (!text)
        return Failure(text.error());
    const std::lock_guard lock(m_mutex);
    m_kept.insert(host.alias, {*text, now});
    return merged(host, *text);
}

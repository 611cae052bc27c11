#include "ssh/askprogram.h"

#include "core/text.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char **environ;

namespace {

constexpr qsizetype mostOutput = 4 * 1024 * 1024;
constexpr qsizetype mostErrors = 64 * 1024;

class AskProgramText
{
    Q_DECLARE_TR_FUNCTIONS(AskProgram)
};

/// Both ends of a pipe; what is open at the end is closed.
struct Pipe
{
    std::array<int, 2> ends = {-1, -1};

    Pipe() = default;
    ~Pipe()
    {
        closeEnd(0);
        closeEnd(1);
    }
    Pipe(const Pipe &) = delete;
    Pipe &operator=(const Pipe &) = delete;

    bool open() { return ::pipe2(ends.data(), O_CLOEXEC) == 0; }
    void closeEnd(size_t end)
    {
        if (ends[end] >= 0)
            ::close(std::exchange(ends[end], -1));
    }
};

Failure notRun(const QString &program, int reason)
{
    return failure(
        reason == ENOENT ? Error::NotFound : Error::Failed,
        AskProgramText::tr("%1 could not be run: %2.").arg(program, QString::fromLocal8Bit(std::strerror(reason))));
}

/// Reads what there is. At the end, or beyond the limit, the pipe is closed.
void take(Pipe &pipe, QByteArray &into, qsizetype limit)
{
    char chunk[8192];
    const ssize_t got = ::read(pipe.ends[0], chunk, sizeof chunk);
    if (got < 0 && errno == EINTR)
        return;
    if (got > 0)
        into.append(chunk, got);
    if (got <= 0 || into.size() > limit)
        pipe.closeEnd(0);
}

/// False when the time was over before both pipes ended.
bool readBoth(Pipe &out, Pipe &err, ProgramAnswer &answer, int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    while (out.ends[0] >= 0 || err.ends[0] >= 0) {
        pollfd waiting[2] = {{out.ends[0], POLLIN, 0}, {err.ends[0], POLLIN, 0}};
        const int ready = ::poll(waiting, 2, int(deadline.remainingTime()));
        if (ready == 0 || (ready < 0 && errno != EINTR))
            return false;
        if (ready > 0 && waiting[0].revents != 0)
            take(out, answer.out, mostOutput);
        if (ready > 0 && waiting[1].revents != 0)
            take(err, answer.err, mostErrors);
    }
    return true;
}

int spawn(const QStringList &command, const Pipe &out, const Pipe &err, pid_t &child)
{
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, out.ends[1], 1);
    posix_spawn_file_actions_adddup2(&actions, err.ends[1], 2);
    QList<QByteArray> words;
    for (const QString &word : command)
        words += word.toLocal8Bit();
    std::vector<char *> arguments;
    for (QByteArray &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const int status = ::posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return status;
}

} // namespace

QString ProgramAnswer::lastWords() const
{
    const QList<QByteArray> lines = err.split('\n');
    for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
        if (const QByteArray words = line->trimmed(); !words.isEmpty())
            return visibleText(QString::fromUtf8(words));
    }
    return {};
}

Result<ProgramAnswer> askProgram(const QStringList &command, int timeoutMs)
{
    Pipe out;
    Pipe err;
    if (!out.open() || !err.open())
        return notRun(command.first(), errno);
    pid_t child = 0;
    if (const int reason = spawn(command, out, err, child); reason != 0)
        return notRun(command.first(), reason);
    out.closeEnd(1);
    err.closeEnd(1);
    ProgramAnswer answer;
    const bool ended = readBoth(out, err, answer, timeoutMs);
    ::kill(child, SIGKILL); // one that is already ending keeps its status
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (!ended)
        return failure(Error::TimedOut, AskProgramText::tr("%1 did not end in time.").arg(command.first()));
    answer.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return answer;
}

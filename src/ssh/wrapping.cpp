#include "ssh/wrapping.h"

#include "ssh/keeping.h"

#include <QRandomGenerator>

#include <algorithm>

namespace {

/// For every login shell: between single quotes fish takes a backslash for an escape and csh a ! for a command of its
/// history, so neither stands there.
QByteArray quoted(const QByteArray &text)
{
    QByteArray word = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\' || c == '!')
            word += QByteArray("'\\") + c + "'";
        else if (c != '\0')
            word += c;
    }
    return word + "'";
}

QByteArray mark(const QByteArray &word)
{
    return wrapping::markBegin() + word + "]";
}

/// For the shell to put together: sudo repeats what it does not allow, and that must not be taken for a mark.
QByteArray spelled(const QByteArray &begin)
{
    return begin.first(4) + "''" + begin.sliced(4);
}

bool isVariableName(const QString &name)
{
    return !name.isEmpty() && !name.at(0).isDigit() && std::all_of(name.cbegin(), name.cend(), [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'_';
    });
}

QByteArray exports(const ExecRequest &request, const char *end)
{
    QByteArray script;
    for (auto it = request.environment.cbegin(); it != request.environment.cend(); ++it) {
        if (isVariableName(it.key()))
            script += "export " + it.key().toLatin1() + "=" + quoted(it.value().toUtf8()) + end;
    }
    return script;
}

QByteArray place(const ExecRequest &request, const char *end)
{
    QByteArray script;
    if (!request.dir.isEmpty())
        script += "cd -- " + quoted(request.dir.toUtf8()) + " || exit" + end;
    else if (request.sudo.wanted && request.loginShell)
        script += QByteArray("cd || exit") + end;
    else if (request.sudo.wanted) // where we were let in may be closed to the other user
        script += QByteArray("{ [ -r . ] && [ -x . ]; } || cd 2>/dev/null || cd /") + end;
    if (!request.umask.isEmpty())
        script += "umask " + quoted(request.umask.toLatin1()) + " || exit" + end;
    return script;
}

/// The shell of the user, where it is one.
const char *const usualShell = "case ${SHELL-} in \"\"|*/nologin|*/false) SHELL=/bin/sh;; esac; ";

/// What the kernel would do with its first line: an interpreter and at most one argument. Done here, since a folder for
/// temporary files may allow no programs.
QByteArrayList interpreterOf(const Script &script)
{
    QByteArrayList words;
    if (!script.interpreter.isEmpty()) {
        for (const QString &word : script.interpreter)
            words += word.toUtf8();
        return words;
    }
    if (!script.bytes.startsWith("#!"))
        return script.bytes.startsWith("\x7f"
                                       "ELF")
                   ? words
                   : QByteArrayList{"/bin/sh"};
    const QByteArray first = script.bytes.mid(2, std::max<qsizetype>(0, script.bytes.indexOf('\n') - 2)).trimmed();
    const qsizetype space = std::min(first.indexOf(' ') < 0 ? first.size() : first.indexOf(' '),
                                     first.indexOf('\t') < 0 ? first.size() : first.indexOf('\t'));
    words += first.first(space);
    if (const QByteArray argument = first.sliced(space).trimmed(); !argument.isEmpty())
        words += argument;
    return words.first().isEmpty() ? QByteArrayList{"/bin/sh"} : words;
}

/// The call of a script that lies in maestro_f.
QByteArray scriptCall(const ExecRequest &request)
{
    QByteArray call;
    for (const QByteArray &word : interpreterOf(request.script))
        call += quoted(word) + ' ';
    call += "\"$maestro_f\"/" + quoted(request.script.name.toUtf8());
    for (const QString &argument : request.script.arguments)
        call += ' ' + quoted(argument.toUtf8());
    if (request.loginShell)
        call = usualShell + QByteArray("\"$SHELL\" -lc 'exec \"$0\" \"$@\"' ") + call;
    return call;
}

/// Runs the script as a child, so that its folder is removed when it has ended; its own end becomes ours.
QByteArray scriptRun(const ExecRequest &request)
{
    return "trap 'rm -rf -- \"$maestro_f\"' EXIT; trap 'exit 129' HUP; trap 'exit 130' INT; trap 'exit 143' TERM; " +
           scriptCall(request) +
           "; maestro_r=$?; if [ $maestro_r -gt 128 ]; then rm -rf -- \"$maestro_f\"; trap - EXIT HUP INT TERM; "
           "kill -$((maestro_r - 128)) $$ 2>/dev/null; fi; exit $maestro_r";
}

QByteArray commandRun(const ExecRequest &request)
{
    return QByteArray(usualShell) + "exec \"$SHELL\" " + (request.loginShell ? "-lc" : "-c") + " \"$2\"";
}

/// Of a command that is kept: begins it, or only finds it; sets maestro_k to what is said of it.
QByteArray keptBegin(const ExecRequest &request)
{
    if (request.keep.follows)
        return keeping::find();
    const QByteArray call = request.script.isEmpty() ? commandRun(request)
                                                     : "maestro_f=$3; " + scriptCall(request) +
                                                           "; maestro_r=$?; rm -rf -- \"$maestro_f\"; exit $maestro_r";
    return keeping::begin(keeping::runner(call), "\"$2\" \"$maestro_f\"");
}

/// The part that talks. It reads line by line, which takes no byte too many, so that what follows is the command's.
QByteArray talker(const ExecRequest &request, bool pty)
{
    QByteArray script;
    if (request.sudo.wanted) // the locale was for sudo's words alone
        script += "if [ -n \"$1\" ]; then LC_ALL=$1; export LC_ALL; else unset LC_ALL; fi; ";
    if (pty)
        script += "maestro_t=$(stty -g); stty raw -echo; ";
    if (request.keep.isWanted())
        script += keeping::place(request.keep);
    script += "printf %s '" + spelled(mark("ready")) +
              "' >&2; maestro_n=$(printf \"\\n.\"); maestro_n=${maestro_n%.}; maestro_s=; maestro_l=; "
              "while IFS= read -r maestro_l; do [ \"$maestro_l\" = '" +
              spelled(mark("end")) +
              "' ] && break; "
              "maestro_s=$maestro_s$maestro_l$maestro_n; done; [ \"$maestro_l\" = '" +
              spelled(mark("end")) + "' ] || exit 1; maestro_f=; eval \"$maestro_s\"; ";
    if (pty)
        script += "stty \"$maestro_t\"; ";
    if (request.keep.isWanted())
        return script + keptBegin(request) + "printf %s '" + spelled(wrapping::markBegin()) +
               "go '\"${maestro_p:-0} $maestro_k $maestro_d]\" >&2; " + keeping::follow(request.keep);
    script += "read -r maestro_a maestro_b maestro_c maestro_d maestro_g maestro_e 2>/dev/null </proc/$$/stat || "
              "maestro_g=$(ps -o pgid= -p $$ 2>/dev/null | tr -d \" \"); printf %s '" +
              spelled(wrapping::markBegin()) + "go '\"${maestro_g:-0} $maestro_f]\" >&2; ";
    return script + (request.script.isEmpty() ? commandRun(request) : scriptRun(request));
}

QByteArray sudoWords(const QString &user, const QByteArray &options)
{
    return "exec env LC_ALL=C sudo -H " + options + (user.isEmpty() ? "" : " -u " + quoted(user.toUtf8())) + " -- ";
}

/// Says marks before and behind sudo's own words.
QByteArray sudoCall(const QString &user, const QByteArray &script, const QByteArray &arguments)
{
    return "command -v sudo >/dev/null 2>&1 || { printf %s '" + mark("nosudo") + "' >&2; exit 127; }; printf %s '" +
           mark("sudo") + "' >&2; " + sudoWords(user, "-S -p '" + wrapping::passwordMark() + "'") + "/bin/sh -c " +
           quoted(script) + arguments;
}

} // namespace

QByteArray wrapping::serverLine(const Sudo &sudo, const QByteArray &server)
{
    const QByteArray script = "printf %s '" + spelled(mark("ready")) + "' >&2; " + server;
    return "exec /bin/sh -c " + quoted(sudoCall(sudo.user, script, {}));
}

QByteArray wrapping::besideLine(const Sudo &sudo, bool asks, const QByteArray &command)
{
    return "exec /bin/sh -c " +
           quoted(sudoWords(sudo.user, asks ? "-S -p ''" : "-n") + "/bin/sh -c " + quoted(command));
}

QByteArray wrapping::markBegin()
{
    static const QByteArray begin =
        "[maestro:" + QByteArray::number(QRandomGenerator::system()->generate64(), 16) + ":";
    return begin;
}

QByteArray wrapping::passwordMark()
{
    return mark("password");
}

bool wrapping::talksFirst(const ExecRequest &request)
{
    return request.sudo.wanted || !request.script.isEmpty() || request.keep.isWanted();
}

QByteArray wrapping::line(const ExecRequest &request, bool pty)
{
    const QByteArray command = quoted(request.command);
    if (talksFirst(request)) {
        const QByteArray script = talker(request, pty);
        if (!request.sudo.wanted)
            return "exec /bin/sh -c " + quoted(script) + (request.keep.isWanted() ? " maestro '' " + command : "");
        return "exec /bin/sh -c " + quoted(sudoCall(request.sudo.user, script, " maestro \"$LC_ALL\" " + command));
    }
    if (request.environment.isEmpty() && request.dir.isEmpty() && request.umask.isEmpty() && !request.loginShell)
        return request.command;
    QByteArray script = exports(request, "; ") + place(request, "; ");
    script += QByteArray("exec \"${SHELL:-/bin/sh}\" ") + (request.loginShell ? "-lc " : "-c ") + command;
    return "exec /bin/sh -c " + quoted(script);
}

QByteArray wrapping::preamble(const ExecRequest &request)
{
    if (request.keep.follows)
        return mark("end") + "\n";
    QByteArray lines = exports(request, "\n") + place(request, "\n");
    if (!request.script.isEmpty()) {
        const QByteArray name = quoted(request.script.name.toUtf8());
        lines += "maestro_f=$(umask 077; mktemp -d \"${TMPDIR:-/tmp}/maestro.XXXXXXXXXX\") || exit\n"
                 "(umask 077; head -c " +
                 QByteArray::number(request.script.bytes.size()) + " >\"$maestro_f\"/" + name +
                 ") || exit\n"
                 "chmod 700 \"$maestro_f\"/" +
                 name + " || exit\n";
    }
    return lines + mark("end") + "\n" + request.script.bytes;
}

QByteArray wrapping::sudoKillLine(const QString &user, bool asks, qint64 group, const char *signal)
{
    const QByteArray kill = "kill -s " + QByteArray(signal) + " -- -" + QByteArray::number(group) + " 2>/dev/null";
    return "exec /bin/sh -c " +
           quoted(sudoWords(user, asks ? "-S -p ''" : "-n") + "/bin/sh -c " + quoted(kill) + " >/dev/null 2>&1");
}

QByteArray wrapping::removeLine(const ExecRequest &request, bool asks, const QByteArray &folder)
{
    const QByteArray remove = "rm -rf -- " + quoted(folder);
    if (!request.sudo.wanted)
        return "exec /bin/sh -c " + quoted(remove);
    return "exec /bin/sh -c " +
           quoted(sudoWords(request.sudo.user, asks ? "-S -p ''" : "-n") + remove + " >/dev/null 2>&1");
}

/// sshd gives each command a session of its own, led by the shell, so a group has the number of its shell. The shell
/// that runs this is a child of the same sshd as the one that is to end. Until sshd's child has become that shell it
/// has no group yet and sshd's own way with signals, which would swallow ours: that is waited for.
QByteArray wrapping::rootKillLine(const char *signal)
{
    // Builtins alone where there is a Linux /proc: many hosts may be one computer, and forks are what costs there.
    return "exec /bin/sh -c '[ -z \"$SSH_ORIGINAL_COMMAND\" ] || exit 0; "
           "read -r all </proc/$PPID/task/$PPID/children; "
           "[ -n \"$all\" ] || all=$(ps -o pid= --ppid $PPID || pgrep -P $PPID); "
           "for pid in $all; do [ \"$pid\" = $$ ] && continue; n=0; "
           "while [ $n -lt 40 ]; do comm=; read -r comm </proc/$pid/comm || comm=$(ps -o comm= -p $pid); "
           "case $comm in sshd*) ;; *) break;; esac; sleep 0.05 || sleep 1; n=$((n+1)); done; kill -s " +
           QByteArray(signal) + " -- -$pid; done' >/dev/null 2>&1";
}

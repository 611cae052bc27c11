#include "ssh/keeping.h"

namespace {

/// Sets maestro_t and maestro_o of process $1; nothing where there is no Linux /proc. Builtins alone: it is asked
/// often. The name of the process stands in brackets and may hold blanks.
const char *const ageOf =
    "maestro_age() { maestro_t=; maestro_o=; read -r maestro_o 2>/dev/null </proc/sys/kernel/random/boot_id; "
    "read -r maestro_l 2>/dev/null </proc/$1/stat && { set -- ${maestro_l##*\\)}; shift 19; maestro_t=$1; }; :; }; ";

const char *const isAlive = "maestro_alive() { kill -0 \"$maestro_p\" 2>/dev/null || return 1; "
                            "maestro_age \"$maestro_p\"; "
                            "[ \"$maestro_t $maestro_o\" = \"$maestro_q $maestro_b\" ]; }; ";

/// The moment between the claim and the first word of who made it.
const char *const look =
    "maestro_i=0; while [ ! -e \"$maestro_d/pid\" ] && [ ! -e \"$maestro_d/exit\" ] && [ -d \"$maestro_d\" ] && "
    "[ $maestro_i -lt 50 ]; do sleep 0.1 2>/dev/null || sleep 1; maestro_i=$((maestro_i+1)); done; "
    "maestro_p=; maestro_q=; maestro_b=; read -r maestro_p maestro_q maestro_b 2>/dev/null <\"$maestro_d/pid\"; "
    "if [ -e \"$maestro_d/exit\" ]; then maestro_k=done; elif [ -n \"$maestro_p\" ] && maestro_alive; then "
    "maestro_k=running; elif [ -e \"$maestro_d/exit\" ]; then maestro_k=done; else maestro_k=gone; fi; ";

QByteArray quoted(const QByteArray &text)
{
    return "'" + QByteArray(text).replace("'", "'\\''") + "'";
}

QByteArray from(qint64 known, const char *file)
{
    return "-c +" + QByteArray::number(known + 1) + " \"$maestro_d/" + file + "\"";
}

} // namespace

QByteArray keeping::place(const Keep &keep)
{
    return "maestro_d=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/maestro/kept/" + keep.name + "; " + ageOf + isAlive;
}

QByteArray keeping::begin(const QByteArray &runner, const QByteArray &arguments)
{
    return "maestro_k=; command -v setsid >/dev/null 2>&1 && maestro_k=setsid; [ -n \"$maestro_k\" ] || "
           "{ command -v perl >/dev/null 2>&1 && maestro_k=\"perl -MPOSIX -e POSIX::setsid();exec@ARGV\"; }; "
           "[ -n \"$maestro_k\" ] || { printf %s \"There is neither setsid nor perl.\" >&2; exit 125; }; maestro_c=; "
           "(umask 077; mkdir -p \"${maestro_d%/*}\") || exit 125; "
           "if (umask 077; mkdir \"$maestro_d\") 2>/dev/null; then "
           "(umask 077; : >\"$maestro_d/out\"; : >\"$maestro_d/err\") || exit 125; "
           "$maestro_k /bin/sh -c " +
           quoted(runner) + " maestro \"$maestro_d\" " + arguments +
           " </dev/null >\"$maestro_d/out\" 2>\"$maestro_d/err\" & maestro_c=$!; "
           "else [ -d \"$maestro_d\" ] || exit 125; [ -z \"$maestro_f\" ] || rm -rf -- \"$maestro_f\"; fi; " +
           look;
}

QByteArray keeping::find()
{
    return QByteArray("maestro_c=; ") + look + "[ -d \"$maestro_d\" ] || maestro_k=none; ";
}

QByteArray keeping::runner(const QByteArray &call)
{
    // TERM is for the command: who notes its end waits for that. At its end it takes away records that nobody has asked
    // for in a week, but none of a command that still runs.
    return QByteArray("trap : HUP INT TERM; ") + ageOf +
           "maestro_age $$; (umask 077; printf \"%s %s %s\\n\" $$ \"$maestro_t\" \"$maestro_o\" >\"$1/new\") && "
           "mv -- \"$1/new\" \"$1/pid\" || exit 125; ( " +
           call +
           " ); maestro_r=$?; (umask 077; echo $maestro_r >\"$1/new\"); mv -- \"$1/new\" \"$1/exit\"; "
           "exec >/dev/null 2>&1; find \"${1%/*}\" -mindepth 1 -maxdepth 1 -type d -mtime +7 | "
           "while IFS= read -r maestro_p; do if [ ! -e \"$maestro_p/exit\" ] && read -r maestro_q maestro_s "
           "<\"$maestro_p/pid\" && kill -0 \"$maestro_q\"; then continue; fi; rm -rf -- \"$maestro_p\"; done";
}

QByteArray keeping::follow(const Keep &keep)
{
    const QByteArray out = from(keep.outBytes, "out");
    const QByteArray err = from(keep.errBytes, "err");
    return "[ $maestro_k != none ] || exit 0; if [ $maestro_k != running ]; then tail " + out + "; tail " + err +
           " >&2; maestro_r=0; [ $maestro_k != done ] || read -r maestro_r <\"$maestro_d/exit\"; exit $maestro_r; fi; "
           "tail -f " +
           out + " & maestro_x=$!; tail -f " + err +
           " >&2 & maestro_y=$!; trap \"kill $maestro_x $maestro_y 2>/dev/null\" EXIT; trap \"exit 0\" HUP INT TERM; "
           "[ -z \"$maestro_c\" ] || wait $maestro_c; "
           "while [ ! -e \"$maestro_d/exit\" ] && maestro_alive; do sleep 0.2 2>/dev/null || sleep 1; done; exit 0";
}

QByteArray keeping::killLine(qint64 group, const char *signal)
{
    return "exec /bin/sh -c 'kill -s " + QByteArray(signal) + " -- -" + QByteArray::number(group) + "' >/dev/null 2>&1";
}

keeping::State keeping::stateOf(const QByteArray &words)
{
    const qsizetype space = words.indexOf(' ');
    const QByteArray word = words.first(qMax<qsizetype>(0, space));
    return {word == "done", word == "gone", word == "none", words.sliced(space + 1)};
}

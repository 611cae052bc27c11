#include "lab/supervisor.h"

#include "lab/sshfarm.h"

QByteArray supervisorScript()
{
    // The first shell may be killed at any moment by the end of its QProcess; the second one then reads the end of the
    // same input and cleans up. Sessions change their title, which overwrites their environment: they are found as
    // children. Commands that left their session are found by the mark in their environment.
    QByteArray script = R"SCRIPT(
if [ "$1" != keeper ]; then
    exec 3<&0
    sh "$0" keeper "$@" <&3 3<&- &
    exec 3<&-
    wait
    exit
fi
shift
dir=$1 sshd=$2 count=$3 keys=$4 passphrase=$5 account=$6 unpacked=$7
trap : INT TERM HUP
cd / || exit 1

say_failed() {
    echo "failed: $*"
    echo end
}

children() {
    for child in $(cat /proc/"$1"/task/*/children 2>/dev/null); do
        echo "$child"
        children "$child"
    done
}

end_all() {
    for round in 1 2 3; do
        doomed=
        for pid in $daemons; do doomed="$doomed $(children "$pid")"; done
        for marked in $(grep -lsF "MAESTRO_FARM=$dir" /proc/[0-9]*/environ); do
            marked=${marked#/proc/}
            doomed="$doomed ${marked%/environ}"
        done
        [ "$round" = 1 ] && doomed="$daemons $doomed"
        for pid in $doomed; do [ "$pid" = $$ ] || kill -KILL "$pid" 2>/dev/null; done
    done
    wait
    rm -rf "$dir"
}

new_key() {
    [ -f "$1" ] || ssh-keygen -q -t ed25519 -N "$2" -C maestro-farm -f "$1" </dev/null >/dev/null
}

daemons=
trap end_all EXIT
new_key "$dir/id_ed25519" ''
[ -z "$passphrase" ] || new_key "$dir/id_encrypted" "$passphrase"
cat "$dir"/id_*.pub >"$dir/authorized_keys"
last=0
[ "$keys" = own ] && last=$((count - 1))
key=0
while [ "$key" -le "$last" ]; do
    new_key "$dir/host_$key" ''
    key=$((key + 1))
done

way=plain
if [ "$(id -u)" = 0 ]; then
    [ -d /run/sshd ] || mkdir -m 755 /run/sshd
    if [ -n "$account" ] || ! grep -q '^sshd:' /etc/passwd; then
        # sshd as root insists on its system user: give it one that only it can see. So is the account with a password.
        {
            cat /etc/passwd
            grep -q '^sshd:' /etc/passwd || echo 'sshd:x:65533:65534::/run/sshd:/usr/sbin/nologin'
            [ -z "$account" ] || echo "$account:"'@HASH@'":64999:65534::/:/bin/sh"
        } >"$dir/passwd"
        chmod 644 "$dir/passwd"
        # In a container root may often not mount: there a library shows it to sshd, and sshd to nobody else.
        wrapper=$(ls "$unpacked"/usr/lib/*/libnss_wrapper.so /usr/lib/*/libnss_wrapper.so 2>/dev/null | head -1)
        if unshare --mount mount --bind "$dir/passwd" /etc/passwd 2>/dev/null; then
            way=mounted
        elif [ -n "$wrapper" ]; then
            way=wrapped
        else
            say_failed 'this root may not mount, and sshd run by root needs its system user: install the package libnss-wrapper'
            cat >/dev/null
            exit 1
        fi
    fi
fi

serve() {
    case $way in
        mounted)
            exec unshare --mount sh -c '
                mount --bind "$1/passwd" /etc/passwd || exit
                [ ! -f "$1/files_$4" ] || while read -r file place; do
                    mount --bind "$1/$file" "$place" || exit
                done <"$1/files_$4"
                exec "$2" -D -e -f "$3"' sh "$dir" "$sshd" "$1" "$2"
            ;;
        wrapped)
            exec env LD_PRELOAD="$wrapper" NSS_WRAPPER_PASSWD="$dir/passwd" NSS_WRAPPER_GROUP=/etc/group \
                "$sshd" -D -e -f "$1"
            ;;
        plain) exec "$sshd" -D -e -f "$1" ;;
    esac
}

index=0
while [ "$index" -lt "$count" ]; do
    rm -f "$dir/sshd_$index.pid"
    serve "$dir/sshd_$index.conf" "$index" 2>"$dir/sshd_$index.log" </dev/null >/dev/null &
    daemons="$daemons $!"
    index=$((index + 1))
done

index=0
tries=0
while [ "$index" -lt "$count" ] && [ "$tries" -lt 600 ]; do
    if [ -s "$dir/sshd_$index.pid" ]; then
        index=$((index + 1))
    else
        tries=$((tries + 1))
        [ "$tries" -gt 20 ] && grep -qsv '^Server listening' "$dir/sshd_$index.log" && break
        sleep 0.05
    fi
done
complaints=$(cat "$dir"/sshd_*.log | grep -v '^Server listening' | head -5)
if [ "$index" -lt "$count" ] || [ -n "$complaints" ]; then
    say_failed "${complaints:-sshd did not listen in time}"
else
    echo ready
fi
cat >/dev/null
)SCRIPT";
    return script.replace("@HASH@", SshFarm::passwordHash);
}

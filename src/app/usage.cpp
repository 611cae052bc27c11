#include "app/commandline.h"

#include <QCoreApplication>

QString usage()
{
    return QCoreApplication::translate(
        "CommandLineText",
        "maestro                                      the window\n"
        "maestro list  [QUERY]                        the instances\n"
        "maestro run   QUERY -- COMMAND...            a command on the running instances that match\n"
        "maestro run   QUERY --script FILE [-- ARGS]  a local script, sent and run\n"
        "maestro copy  QUERY LOCAL... --to REMOTE     upload files or folders\n"
        "maestro copy  QUERY --from REMOTE --into DIR download, a folder for each host\n"
        "maestro runs  [TEXT]                         history\n"
        "maestro runs  show ID [--host NAME]          what was kept of a run\n"
        "maestro power QUERY start|stop|reboot|terminate\n"
        "maestro accounts                             the accounts\n"
        "maestro accounts add KIND NAME [--set FIELD=VALUE]...   secrets are read from standard input\n"
        "maestro accounts test NAME | remove NAME | import [SOURCE]\n"
        "maestro demo                                 hosts on this computer, and the window\n"
        "\n"
        "Everywhere: --profile DIR  --inventory FILE  --format text|json|csv  --quiet  --verbose\n"
        "            --help  --version\n"
        "list, run, copy, power: --partial (go on although an account cannot be read)  --cached (do not ask the "
        "clouds)\n"
        "     and accounts test: --allow-programs (what an inventory or an AWS profile names may run on this "
        "computer)\n"
        "run: --parallel N  --user NAME  --identity FILE  --port N  --jump [USER@]HOST[:PORT],...|none\n"
        "     (also through a proxy: --jump socks5://[USER@]HOST:PORT)\n"
        "     --sudo[=USER] (as root or USER)  --pty[=120x40] (a terminal; errors come among the output)\n"
        "     --keep-input (asks you what a command asks; with --pty always)\n"
        "     --forward-agent (root of each host can use the keys of your SSH agent meanwhile)\n"
        "     --keep-going (the command survives a lost connection and is found again; no input, no terminal)\n"
        "     --timeout SECONDS  --connect-timeout SECONDS  --batches 1,10%,50%  --max-failures N|N%\n"
        "     --env NAME=VALUE  --stdin FILE  --interpreter PROGRAM (of the script)  --known-hosts FILE\n"
        "     --dir FOLDER (where it starts)  --umask OCTAL  --login (a login shell, with the person's profile)\n"
        "     --accept-new  --group  --labels  --output DIR  --yes  --confirm COUNT (for a protected selection)\n"
        "     Where the command names one of them, or in a script: $MAESTRO_NAME, _ID, _IP, _ACCOUNT, _REGION,\n"
        "     and $MAESTRO_TAG_x for each tag.\n"
        "copy: what run has for hosts and limits, and --exclude PATTERN. With --from, * and ? stand for names on the\n"
        "     host (quote them), and --verify compares the hash of each file (uploads always do).\n"
        "     With --to: --mode OCTAL  --owner UID:GID\n"
        "     --sudo[=USER] (put in place by root or USER)\n"
        "     --backup (keep the old file)  --follow (copy what links point to)\n"
        "\n"
        "Exit: 0 all ok, 1 a host failed, 2 wrong call, 3 no host matched, 4 an account could not be read,\n"
        "      5 refused, 130 interrupted.\n");
}

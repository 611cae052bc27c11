#pragma once

#include "core/result.h"

#include <QMap>
#include <QStringList>

/// One call of the program, read and checked. A value.
struct CommandLine
{
    enum class Command { Window, List, Run, Copy, Runs, Power, Accounts, Demo, Help, Version };
    enum class Format { Text, Json, Csv };

    Command command = Command::Window;
    QString profile; ///< folder instead of the user's own; empty: the user's own
    QStringList inventories;
    Format format = Format::Text;
    bool quiet = false;
    bool verbose = false;

    QString query;
    QString shellCommand; ///< the words after "--", joined by spaces as ssh does
    QStringList words;    ///< what follows the command and is not its query: verb, "show", names, files to copy
    bool partial = false; ///< go on although an account could not be read
    bool cached = false;  ///< do not ask the clouds

    int parallel = 0;       ///< 0: the setting
    int timeout = -1;       ///< seconds per host; -1: the setting
    int connectTimeout = 0; ///< seconds; 0: the setting
    QString user;
    QString identity;
    int port = 0;
    QString jump;
    bool hasSudo = false;
    QString sudoUser;       ///< empty: root
    QString pty;            ///< "true", "132x50"; empty: no terminal
    bool keepInput = false; ///< what commands ask is put to the person
    bool forwardAgent = false;
    bool keepGoing = false; ///< the command survives a lost connection
    QString script;         ///< file to run in place of a command
    QStringList arguments;
    QString interpreter; ///< of the script
    QStringList batches;
    QString maxFailures;
    QMap<QString, QString> environment;
    QString stdinFile;
    QString dir;
    QString umask; ///< octal
    bool loginShell = false;
    QString knownHosts;
    bool acceptNew = false;
    bool allowPrograms = false; ///< what inventory files name may run here
    bool group = false;
    bool labels = false;
    QString outputFolder;
    bool yes = false;
    int confirm = -1;
    QString host; ///< of "runs show"

    /// Of "copy".
    QString to;   ///< on the hosts; empty: it is a download
    QString from; ///< on the hosts
    QString into; ///< here
    QStringList exclude;
    QString mode;
    QString owner;
    bool backup = false;
    bool follow = false;
    bool verify = false; ///< of a download: by hash

    QMap<QString, QString> sets; ///< of "accounts add"
};

/// Reads the words after the program's name. Error::Invalid with the place and what would be right.
Result<CommandLine> parseCommandLine(const QStringList &arguments);
/// What --help prints.
QString usage();

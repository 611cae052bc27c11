#pragma once

#include "ssh/exec.h"

#include <QByteArray>

/// How a command is put to the login shell of a host. Most go as they were typed, or behind a line that sets folder and
/// environment. Under sudo, and for a script, the wrapper talks first: it says marks among its errors, is given what it
/// needs on standard input (never in arguments, which others see and sudo logs), says that it begins, and becomes the
/// command. See Handshake for the other end. Pure.
namespace wrapping {

/// Whether the wrapper talks first.
bool talksFirst(const ExecRequest &request);
/// For the login shell. `pty`: it has a terminal, whatever the request says.
QByteArray line(const ExecRequest &request, bool pty);
/// What the wrapper is given once it is ready: settings, and the script if there is one.
QByteArray preamble(const ExecRequest &request);
/// Signals the process group of a command under sudo from beside it. `asks`: the password comes on standard input.
QByteArray sudoKillLine(const QString &user, bool asks, qint64 group, const char *signal);
/// Signals the process groups begun by the same session, from beside them. For logins as root, where OpenSSH refuses
/// the signal request ("requires privilege separation").
QByteArray rootKillLine(const char *signal);
/// Runs a server for the login shell's streams as somebody else; talks first, until "ready".
QByteArray serverLine(const Sudo &sudo, const QByteArray &server);
/// A command as that somebody, beside the server. `asks`: the password comes on standard input.
QByteArray besideLine(const Sudo &sudo, bool asks, const QByteArray &command);
/// Removes the folder of a script whose wrapper was killed.
QByteArray removeLine(const ExecRequest &request, bool asks, const QByteArray &folder);

/// The beginning of a mark; it ends with "]". Differs from process to process, so that no output can be one by chance.
QByteArray markBegin();
/// What sudo asks for the password with.
QByteArray passwordMark();

} // namespace wrapping

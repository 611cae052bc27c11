#pragma once

#include <QByteArray>

/// The shell program that makes the keys, starts the sshd's, says "ready", waits for the end of its input and then ends
/// everything that came of them and removes the folder. Arguments: folder, sshd, how many, own|one host key,
/// passphrase, name of an account with a password.
QByteArray supervisorScript();

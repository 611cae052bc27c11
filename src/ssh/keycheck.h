#pragma once

#include "ssh/hostkeys.h"

/// What is known so far of the key that a host has shown, while a link decides whether to trust it. A value.
struct KeyCheck
{
    PublicKey key = {};
    QList<QByteArray> wantedTypes = {}; ///< to ask the server for in its place
    bool certificateAsked = false;
    bool consoleAsked = false;
    bool isStrict = false;     ///< ssh_config lets nobody be asked
    bool isRecycled = false;   ///< the address had another instance's key: it is no new one
    QString former = {};       ///< translated: who had this address before
    QString console = {};      ///< translated: why the console did not decide it
    QStringList expected = {}; ///< what the console names in its place: it must not be trusted

    QString shown() const { return words(key); }
    QString why() const { return QStringList{former, console}.join(u' ').trimmed(); }
    /// "ssh-ed25519 SHA256:..."
    static QString words(const PublicKey &key) { return QString::fromLatin1(key.type + ' ' + key.fingerprint()); }
    static QStringList words(const QList<PublicKey> &keys)
    {
        QStringList all;
        for (const PublicKey &each : keys)
            all += words(each);
        return all;
    }
};

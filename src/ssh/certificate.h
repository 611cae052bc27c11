#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

/// An OpenSSH user certificate (PROTOCOL.certkeys): somebody's word that a key is good, for whom and how long. A value.
struct Certificate
{
    QString path;
    QByteArray type;       ///< "ssh-ed25519-cert-v01@openssh.com"
    QByteArray blob;       ///< wire form
    QByteArray publicBlob; ///< of the key it is for; wire form
    QString keyId;
    QStringList principals;
    quint64 validAfter = 0; ///< s since the epoch
    quint64 validBefore = 0;
    bool isForUsers = false;

    bool operator==(const Certificate &) const = default;

    /// Why it need not be tried, translated; empty when it may be.
    QString trouble(const QDateTime &now) const;

    /// Pure. The text is a line as in KEY-cert.pub; an invalid one has an empty blob.
    static Certificate parse(const QByteArray &text);
    /// Of what an agent holds.
    static Certificate ofBlob(const QByteArray &blob);
    static bool isCertificate(const QByteArray &blob);
};

#pragma once

#include "core/error.h"

#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslError>
#include <QUrl>

/// Words for what goes wrong before there is an answer: which host, what happened, what to do. Pure functions.

Error networkError(QNetworkReply::NetworkError code, const QUrl &url, const QString &serversWords);
Error tlsError(const QList<QSslError> &errors, const QSslCertificate &certificate, const QUrl &url);
/// The server has another certificate than the one that was pinned.
Error fingerprintError(const QByteArray &pinned, const QByteArray &found, const QUrl &url);
/// SHA-256 of a certificate as "AB:CD:..."; pinned ones are compared without regard to case and colons.
QByteArray fingerprintOf(const QSslCertificate &certificate);
bool sameFingerprint(const QByteArray &a, const QByteArray &b);
/// Whether the request cannot have reached the server, so that sending it again does nothing twice.
bool isBeforeSending(QNetworkReply::NetworkError code);
/// Whether another try may go better.
bool isPassing(QNetworkReply::NetworkError code);

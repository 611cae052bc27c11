#pragma once

#include "clouds/header.h"
#include "providers/awskeys.h"

#include <QByteArray>
#include <QList>

/// Signature Version 4, as AWS wants its requests signed. Pure functions; any thread.
/// Rule: docs.aws.amazon.com, "Create a signed AWS API request".

/// What is signed. Path and query are not yet percent-encoded.
struct SigV4Request
{
    QByteArray method = "POST";
    QByteArray path = "/";
    QList<Header> query = {};
    QList<Header> headers = {}; ///< all that are to be signed; `host` among them
    QByteArray body = {};
    bool normalize = true; ///< take "." and ".." and double slashes out of the path; S3 alone wants them kept
};

/// Where and when a signature holds.
struct SigV4Scope
{
    QByteArray region;
    QByteArray service;
    QDateTime at; ///< UTC, by the server's clock

    QByteArray stamp() const; ///< "20150830T123600Z"
    QByteArray text() const;  ///< "20150830/us-east-1/ec2/aws4_request"
};

/// The names of the headers that are signed: lower case, sorted, joined by ';'.
QByteArray sigV4SignedHeaders(const SigV4Request &request);
QByteArray sigV4CanonicalRequest(const SigV4Request &request);
QByteArray sigV4StringToSign(const QByteArray &canonicalRequest, const SigV4Scope &scope);
Secret sigV4Key(const Secret &secret, const SigV4Scope &scope);
/// In lower-case hexadecimal.
QByteArray sigV4Signature(const QByteArray &stringToSign, const Secret &secret, const SigV4Scope &scope);

/// The headers to add to the request: X-Amz-Date, X-Amz-Security-Token for a session, and Authorization.
QList<Header> sigV4Headers(SigV4Request request, const AwsKeys &keys, const SigV4Scope &scope);

/// RFC 3986: everything but A-Z a-z 0-9 - . _ ~ is percent-encoded, a space as %20.
QByteArray sigV4Encoded(const QByteArray &text);

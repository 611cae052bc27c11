#pragma once

#include "clouds/http.h"
#include "core/error.h"
#include "core/secret.h"

#include <optional>

/// What AWS says when it refuses. Pure functions; any thread.
struct AwsFault
{
    int status = 0;
    QString code;    ///< "UnauthorizedOperation"; empty when the answer was not one of AWS
    QString message; ///< its own words, for the log
    QString requestId;
    qint64 retryAfter = 0; ///< milliseconds, when it asked for more than we wait
};

/// What was asked, for the words of an error.
struct AwsContext
{
    QString action; ///< "ec2:DescribeInstances", as policies name it
    QString region;
    QString host;
};

/// The fault of an answer that is not 2xx.
AwsFault readAwsFault(const HttpReply &reply);
/// `offset` is how far the server's clock is ahead, in milliseconds: beyond five minutes a refused signature is a
/// clock.
Verdict awsVerdict(const HttpReply &reply, qint64 offset);
/// In words, with what to do. The missing right stands in the message, the policy that would grant it in the detail.
Error awsError(const AwsFault &fault, const AwsContext &context, const QList<Secret> &secrets = {});

/// Whether the policies of the keys do not allow it.
bool isMissingRight(const AwsFault &fault);
/// Whether a session's token has run out, so that a new session may do better.
bool isExpiredSession(const AwsFault &fault);
/// The smallest policy statement that allows these actions, as JSON to copy.
QString awsPolicy(const QStringList &actions, const QString &accountNumber = {});

#pragma once

#include "core/secret.h"

#include <QDateTime>
#include <QString>

/// What signs a request to AWS. A value; any thread.
struct AwsKeys
{
    QString id;           ///< AKIA... or, of a session, ASIA...
    Secret secret;        ///< secret access key
    Secret token = {};    ///< session token; empty for the keys of a user
    QDateTime until = {}; ///< UTC end of a session; invalid: they do not expire
};

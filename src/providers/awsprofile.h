#pragma once

#include "core/allowedfiles.h"
#include "core/result.h"
#include "providers/awskeys.h"

#include <QList>
#include <QUrl>

#include <functional>

/// A role to take on, with the keys of what stands before it.
struct AwsRole
{
    QString arn;
    QString externalId = {};
    QString sessionName = {}; ///< empty: Maestro's own
    int seconds = 3600;
};

/// Which of the addresses of a service are meant.
struct AwsEndpoints
{
    bool fips = false;      ///< those with validated cryptography, which agencies must use
    bool dualStack = false; ///< those that are reached over IPv6 as well
};

/// Which way to Amazon the variables of the process want, or a profile.
struct AwsWay
{
    AwsEndpoints endpoints;
    QString caFile; ///< more authorities to trust, PEM
};

/// A profile of the AWS files, its chain of source profiles resolved.
struct AwsProfile
{
    AwsKeys keys;
    ForeignProgram process; ///< prints the keys, where there are none
    QList<AwsRole> roles;   ///< in the order in which they are taken on
    QString region;
    QUrl endpoint;    ///< of EC2; empty: Amazon's own
    QUrl stsEndpoint; ///< of STS
    AwsWay way;       ///< a variable of the process goes before what the profile says
};

/// The texts of the two files and the variables of the process.
struct AwsFiles
{
    QByteArray config;
    QByteArray credentials;
    std::function<QString(const QString &)> environment;
    QString configPath = {}; ///< for what is said of it
    QString credentialsPath = {};
};

/// Reads one profile. Error::NotFound when no file has it, Error::Invalid for contradictions and loops,
/// Error::Unsupported for ways of signing in that need a browser or a one-time code. Runs nothing. Pure; any thread.
Result<AwsProfile> readAwsProfile(const AwsFiles &files, const QString &name);
/// What the variables alone say: AWS_CA_BUNDLE, AWS_USE_FIPS_ENDPOINT, AWS_USE_DUALSTACK_ENDPOINT.
AwsWay awsWay(const std::function<QString(const QString &)> &environment);

#pragma once

#include "clouds/awsclient.h"
#include "providers/awsprofile.h"

#include <QMetaObject>

/// How an account signs in.
struct AwsSignIn
{
    AwsKeys keys = {};       ///< of an access key; empty: by profile
    QString profile = {};    ///< name of the profile, read from the AWS files
    AwsRole role = {};       ///< then taken on; arn empty: none
    QUrl endpoint = {};      ///< one address for all services and regions; empty: Amazon's own, or the profile's
    QString homeRegion = {}; ///< empty: the profile's, then us-east-1
    QString account = {};    ///< id; whose program is asked about
};

/// What signs now, and where to.
struct AwsSession
{
    AwsKeys keys;
    QUrl endpoint;    ///< of EC2, for all regions; empty: Amazon's own
    QUrl stsEndpoint; ///< of STS; empty: Amazon's own
    QString homeRegion;
    AwsEndpoints endpoints = {}; ///< which of Amazon's own

    QUrl endpointOf(const QByteArray &service, const QString &region) const;
};

/// Keeps the session of an account: reads the profile, takes on its roles, and renews them before they end. GUI thread.
class AwsCredentials : public QObject
{
    Q_OBJECT
public:
    /// Client and Http are borrowed.
    AwsCredentials(AwsSignIn signIn, AwsClient &client, Http &http);

    /// The session; one sign-in serves all who ask at the same time.
    Async<AwsSession> session();
    /// The server refused it: sign in anew at the next question.
    void forget() { m_session.reset(); }

private:
    bool isFresh() const;
    QDateTime serversTime(const AwsSession &session) const;
    Async<AwsSession> begun();
    Async<AwsProfile> profile();
    Async<AwsKeys> keysOf(const AwsProfile &profile);
    Async<AwsSession> takenOn(AwsSession session, QList<AwsRole> roles);
    AwsCall assumeRole(const AwsSession &session, const AwsRole &role) const;
    void answer(const Result<AwsSession> &session);

    const AwsSignIn m_signIn;
    AwsClient &m_client;
    Http &m_http;
    std::optional<AwsSession> m_session;
    QDateTime m_renewAt;
    QList<std::shared_ptr<Promise<AwsSession>>> m_waiting;
};

/// The keys that a credential_process has printed.
Result<AwsKeys> readProcessKeys(const QByteArray &output);
/// The keys in an answer to AssumeRole.
Result<AwsKeys> readAssumedRole(const QByteArray &reply);

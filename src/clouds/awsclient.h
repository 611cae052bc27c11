#pragma once

#include "clouds/awserror.h"
#include "providers/awsprofile.h"

#include <QObject>

#include <stop_token>

using AwsField = std::pair<QByteArray, QString>;

/// One call of a query service of AWS.
struct AwsCall
{
    QByteArray service; ///< as signed: "ec2"
    QUrl endpoint;
    QString region;         ///< as signed
    QList<AwsField> fields; ///< Action and Version first
    bool idempotent = true;
    bool urgent = false;   ///< a person waits for it
    bool optional = false; ///< nice to have: asked for once and not waited for long

    AwsContext context() const;
};

/// What came: a body, or what AWS says against it.
struct AwsAnswer
{
    QByteArray body;
    std::optional<AwsFault> fault = {};
    AwsContext context = {};
    QList<Secret> secrets = {}; ///< to be kept out of words

    /// The body, or the fault in words.
    Result<QByteArray> words() const;
};

/// Signs and sends calls of one account. GUI thread.
class AwsClient : public QObject
{
    Q_OBJECT
public:
    /// `accountId` names the pace; the Http is borrowed.
    AwsClient(Http &http, QString accountId, HttpRoute route);

    /// More authorities to trust, where the account names none itself. Before the first call.
    void trust(const QString &caFile);

    Async<AwsAnswer> call(const AwsCall &call, const AwsKeys &keys, std::stop_token stop);

Q_SIGNALS:
    /// Our clock is off by so many milliseconds (the server is ahead when positive); 0: no more. Said when it begins
    /// and when it ends.
    void clockIsOff(qint64 milliseconds);

private:
    void noticeClock(const HttpReply &reply, const QUrl &url);

    Http &m_http;
    const QString m_accountId;
    HttpRoute m_route;
    bool m_saidClock = false;
};

/// Where a service stands: "https://ec2.eu-west-1.amazonaws.com/", by the partition the region belongs to.
QUrl awsEndpoint(const QByteArray &service, const QString &region, const AwsEndpoints &which = {});
/// Whether it may stand in a host name: "eu-west-1".
bool isRegionName(const QString &region);

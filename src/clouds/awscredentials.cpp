#include "clouds/awscredentials.h"

#include "formats/shellwords.h"
#include "formats/xml.h"
#include "providers/chain.h"
#include "providers/foreignprogram.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace {

QString withHome(const Surroundings &around, QString path)
{
    const QString home = around.environment(QStringLiteral("HOME"));
    if (path.startsWith(u"~/"))
        path.replace(0, 1, home.isEmpty() ? QDir::homePath() : home);
    return path;
}

QString pathOf(const Surroundings &around, const QString &variable, const QString &fallback)
{
    const QString path = around.environment(variable);
    return withHome(around, path.isEmpty() ? fallback : path);
}

Result<QByteArray> readFile(const QString &path)
{
    constexpr qint64 largest = 4 << 20;
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Denied, AwsCredentials::tr("The file %1 cannot be read.").arg(path), file.errorString());
    return file.read(largest + 1);
}

QString sessionName(const Surroundings &around)
{
    QString user = around.environment(QStringLiteral("USER"));
    user.remove(QRegularExpression(QStringLiteral("[^A-Za-z0-9_+=,.@-]")));
    return (user.isEmpty() ? QStringLiteral("maestro") : QStringLiteral("maestro-") + user).left(64);
}

} // namespace

QUrl AwsSession::endpointOf(const QByteArray &service, const QString &region) const
{
    const QUrl &own = service == "sts" ? stsEndpoint : endpoint;
    return own.isEmpty() ? awsEndpoint(service, region, endpoints) : own;
}

AwsCredentials::AwsCredentials(AwsSignIn signIn, AwsClient &client, Http &http)
    : m_signIn(std::move(signIn)),
      m_client(client),
      m_http(http)
{
}

bool AwsCredentials::isFresh() const
{
    return m_session && (!m_renewAt.isValid() || serversTime(*m_session) < m_renewAt);
}

QDateTime AwsCredentials::serversTime(const AwsSession &session) const
{
    const QUrl sts = session.endpointOf("sts", session.homeRegion);
    return m_http.surroundings().now().addMSecs(m_http.clockOffset(sts));
}

Async<AwsSession> AwsCredentials::session()
{
    if (isFresh())
        return ready<AwsSession>(*m_session);
    auto promise = std::make_shared<Promise<AwsSession>>();
    promise->start();
    m_waiting.append(promise);
    if (m_waiting.size() == 1)
        whenDone(begun(), this, [this](const Result<AwsSession> &session) { answer(session); });
    return promise->future();
}

// Renewed ten minutes before the end, or after three quarters of a shorter life.
void AwsCredentials::answer(const Result<AwsSession> &session)
{
    m_session.reset();
    if (session) {
        m_session = *session;
        m_renewAt = {};
        if (const QDateTime until = session->keys.until; until.isValid()) {
            constexpr qint64 tenMinutes = 600;
            const QDateTime now = serversTime(*session);
            m_renewAt = until.addSecs(-std::min(tenMinutes, now.secsTo(until) / 4));
        }
    }
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &promise : waiting) {
        promise->addResult(session);
        promise->finish();
    }
}

Async<AwsSession> AwsCredentials::begun()
{
    const QString region = m_signIn.homeRegion;
    if (m_signIn.profile.isEmpty()) {
        const AwsWay way = awsWay(m_http.surroundings().environment);
        m_client.trust(withHome(m_http.surroundings(), way.caFile));
        const AwsSession session{m_signIn.keys, m_signIn.endpoint, m_signIn.endpoint,
                                 region.isEmpty() ? QStringLiteral("us-east-1") : region, way.endpoints};
        return takenOn(session, m_signIn.role.arn.isEmpty() ? QList<AwsRole>() : QList<AwsRole>{m_signIn.role});
    }
    return chain(profile(), this, [this, region](const AwsProfile &found) {
        m_client.trust(withHome(m_http.surroundings(), found.way.caFile));
        AwsSession session{found.keys, m_signIn.endpoint, m_signIn.endpoint, region.isEmpty() ? found.region : region,
                           found.way.endpoints};
        if (m_signIn.endpoint.isEmpty()) {
            session.endpoint = found.endpoint;
            session.stsEndpoint = found.stsEndpoint;
        }
        if (!isRegionName(session.homeRegion))
            session.homeRegion = QStringLiteral("us-east-1");
        QList<AwsRole> roles = found.roles;
        if (!m_signIn.role.arn.isEmpty())
            roles.append(m_signIn.role);
        return chain(keysOf(found), this, [this, session, roles](const AwsKeys &keys) mutable {
            session.keys = keys;
            return takenOn(session, roles);
        });
    });
}

Async<AwsProfile> AwsCredentials::profile()
{
    const Surroundings around = m_http.surroundings();
    const QString config = pathOf(around, QStringLiteral("AWS_CONFIG_FILE"), QStringLiteral("~/.aws/config"));
    const QString credentials =
        pathOf(around, QStringLiteral("AWS_SHARED_CREDENTIALS_FILE"), QStringLiteral("~/.aws/credentials"));
    return onPool(
        m_http.pool(),
        [config, credentials, environment = around.environment, name = m_signIn.profile]() -> Result<AwsProfile> {
            auto configText = readFile(config);
            if (!configText)
                return Failure(configText.error());
            auto credentialsText = readFile(credentials);
            if (!credentialsText)
                return Failure(credentialsText.error());
            auto profile = readAwsProfile({*configText, *credentialsText, environment, config, credentials}, name);
            wipe(*configText);
            wipe(*credentialsText);
            return profile;
        });
}

/// Those of the profile, or what its program prints once it may run.
Async<AwsKeys> AwsCredentials::keysOf(const AwsProfile &profile)
{
    AllowedFiles &allowed = *m_http.surroundings().allowedFiles;
    if (profile.process.command.isEmpty()) {
        allowed.setWish(m_signIn.account, {});
        return ready<AwsKeys>(profile.keys);
    }
    if (const Done may = mayRun(allowed, m_signIn.account, {profile.process}); !may)
        return ready<AwsKeys>(Failure(may.error()));
    const auto words = shellWords(profile.process.command); // as the AWS command line does it: no shell
    if (!words)
        return ready<AwsKeys>(Failure(words.error()));
    constexpr qint64 largest = 1 << 20;
    return chain(programOutput({*words, {}, 60'000, largest}, this), this,
                 [](const QByteArray &output) { return ready<AwsKeys>(readProcessKeys(output)); });
}

AwsCall AwsCredentials::assumeRole(const AwsSession &session, const AwsRole &role) const
{
    const QString name = role.sessionName.isEmpty() ? sessionName(m_http.surroundings()) : role.sessionName;
    AwsCall call{"sts", session.endpointOf("sts", session.homeRegion), session.homeRegion, {}};
    call.fields = {{"Action", QStringLiteral("AssumeRole")},
                   {"Version", QStringLiteral("2011-06-15")},
                   {"RoleArn", role.arn},
                   {"RoleSessionName", name},
                   {"DurationSeconds", QString::number(role.seconds)}};
    if (!role.externalId.isEmpty())
        call.fields.append({"ExternalId", role.externalId});
    return call;
}

Async<AwsSession> AwsCredentials::takenOn(AwsSession session, QList<AwsRole> roles)
{
    if (roles.isEmpty())
        return ready<AwsSession>(session);
    const AwsRole role = roles.takeFirst();
    return chain(m_client.call(assumeRole(session, role), session.keys, {}), this,
                 [this, session, roles, role](const AwsAnswer &answer) mutable {
                     if (answer.fault && isMissingRight(*answer.fault)) {
                         const QString text =
                             tr("The keys may not take on the role %1. Its trust policy must name them, and "
                                "their own policy must allow sts:AssumeRole.")
                                 .arg(role.arn);
                         return ready<AwsSession>(failure(Error::Denied, text, answer.words().error().detail));
                     }
                     const auto body = answer.words();
                     if (!body)
                         return ready<AwsSession>(Failure(body.error()));
                     const auto keys = readAssumedRole(*body);
                     if (!keys)
                         return ready<AwsSession>(Failure(keys.error()));
                     session.keys = *keys;
                     return takenOn(session, roles);
                 });
}

Result<AwsKeys> readProcessKeys(const QByteArray &output)
{
    const QJsonObject keys = QJsonDocument::fromJson(output).object();
    const QString id = keys.value(u"AccessKeyId").toString();
    const QString secret = keys.value(u"SecretAccessKey").toString();
    if (keys.value(u"Version").toInt() != 1 || id.isEmpty() || secret.isEmpty())
        return failure(Error::Failed, AwsCredentials::tr("The program of the profile has printed no keys of version 1: "
                                                         "AccessKeyId and SecretAccessKey in JSON."));
    return AwsKeys{id, Secret::fromText(secret), Secret::fromText(keys.value(u"SessionToken").toString()),
                   QDateTime::fromString(keys.value(u"Expiration").toString(), Qt::ISODateWithMs).toUTC()};
}

Result<AwsKeys> readAssumedRole(const QByteArray &reply)
{
    const auto document = readXml(reply);
    const XmlElement *keys = document ? document->child(u"AssumeRoleResult/Credentials") : nullptr;
    if (!keys || keys->childText(u"AccessKeyId").isEmpty() || keys->childText(u"SecretAccessKey").isEmpty())
        return failure(Error::Failed, AwsCredentials::tr("The answer to taking on the role holds no keys."),
                       document ? QString() : document.error().message);
    return AwsKeys{keys->childText(u"AccessKeyId"), Secret::fromText(keys->childText(u"SecretAccessKey")),
                   Secret::fromText(keys->childText(u"SessionToken")),
                   QDateTime::fromString(keys->childText(u"Expiration"), Qt::ISODateWithMs).toUTC()};
}

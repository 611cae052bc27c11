#include "providers/awsprofile.h"

#include "formats/ini.h"
#include "providers/foreignprogram.h"

#include <QCoreApplication>
#include <QSet>

namespace {

class AwsProfileText
{
    Q_DECLARE_TR_FUNCTIONS(AwsProfileText)
};

/// Both files as one: for the same profile what the credentials file says comes first.
class Files
{
public:
    Files(IniFile config, IniFile credentials) : m_config(std::move(config)), m_credentials(std::move(credentials)) {}

    bool has(const QString &profile) const { return inConfig(profile) || m_credentials.section(profile); }

    bool isInCredentials(const QString &profile, QStringView key) const
    {
        const IniSection *section = m_credentials.section(profile);
        return section && !section->text(key).isEmpty();
    }

    QString text(const QString &profile, QStringView key) const
    {
        if (const IniSection *section = m_credentials.section(profile)) {
            if (const QString value = section->text(key); !value.isEmpty())
                return value;
        }
        const IniSection *section = inConfig(profile);
        return section ? section->text(key) : QString();
    }

    /// The nested value of `[services name]`: `ec2 =` and below it `endpoint_url = ...`.
    QString service(const QString &services, QStringView name, const QString &key) const
    {
        const IniSection *section = m_config.section(QStringLiteral("services ") + services);
        const IniEntry *entry = section ? section->entry(name) : nullptr;
        return entry ? entry->nested.value(key) : QString();
    }

private:
    const IniSection *inConfig(const QString &profile) const
    {
        if (const IniSection *section = m_config.section(QStringLiteral("profile ") + profile))
            return section;
        return profile == u"default" ? m_config.section(profile) : nullptr;
    }

    IniFile m_config;
    IniFile m_credentials;
};

Result<void> refuseForeignWays(const Files &files, const QString &name)
{
    for (const QStringView key : {u"sso_session", u"sso_start_url"}) {
        if (!files.text(name, key).isEmpty())
            return failure(
                Error::Unsupported,
                AwsProfileText::tr(
                    "The profile %1 signs in through a browser (SSO). Maestro cannot; give it a profile with keys.")
                    .arg(name));
    }
    if (!files.text(name, u"web_identity_token_file").isEmpty())
        return failure(Error::Unsupported,
                       AwsProfileText::tr("The profile %1 signs in with a web identity. Maestro cannot; give it a "
                                          "profile with keys.")
                           .arg(name));
    return {};
}

/// Each text of a program is one of its own: the files change for other reasons.
ForeignProgram processOf(const Files &files, const AwsFiles &from, const QString &name)
{
    const QString command = files.text(name, u"credential_process").trimmed();
    if (command.isEmpty())
        return {};
    return {command, files.isInCredentials(name, u"credential_process") ? from.credentialsPath : from.configPath,
            programHash(command.toUtf8())};
}

AwsKeys keysOf(const Files &files, const QString &name)
{
    return {files.text(name, u"aws_access_key_id"), Secret::fromText(files.text(name, u"aws_secret_access_key")),
            Secret::fromText(files.text(name, u"aws_session_token"))};
}

Result<AwsKeys> keysOfEnvironment(const AwsFiles &from, const QString &name)
{
    QString token = from.environment(QStringLiteral("AWS_SESSION_TOKEN"));
    if (token.isEmpty())
        token = from.environment(QStringLiteral("AWS_SECURITY_TOKEN")); // its older name
    const AwsKeys keys{from.environment(QStringLiteral("AWS_ACCESS_KEY_ID")),
                       Secret::fromText(from.environment(QStringLiteral("AWS_SECRET_ACCESS_KEY"))),
                       Secret::fromText(token)};
    if (keys.id.isEmpty() || keys.secret.isEmpty())
        return failure(Error::NotFound, AwsProfileText::tr("The profile %1 takes its keys from AWS_ACCESS_KEY_ID and "
                                                           "AWS_SECRET_ACCESS_KEY, which are not set.")
                                            .arg(name));
    return keys;
}

Result<AwsRole> roleOf(const Files &files, const QString &name)
{
    if (!files.text(name, u"mfa_serial").isEmpty())
        return failure(
            Error::Unsupported,
            AwsProfileText::tr(
                "The profile %1 wants a one-time code. Maestro cannot ask for it; give it a profile without one.")
                .arg(name));
    const bool source = !files.text(name, u"source_profile").isEmpty();
    if (source == !files.text(name, u"credential_source").isEmpty())
        return failure(
            Error::Invalid,
            AwsProfileText::tr("The profile %1 has a role; it needs source_profile or credential_source, and "
                               "only one of them.")
                .arg(name));
    bool isNumber = false;
    const int seconds = files.text(name, u"duration_seconds").toInt(&isNumber);
    return AwsRole{files.text(name, u"role_arn"), files.text(name, u"external_id"),
                   files.text(name, u"role_session_name"), isNumber ? qBound(900, seconds, 43'200) : 3600};
}

/// Follows source_profile to the keys; the roles come out in the order in which they are taken on.
Result<AwsProfile> follow(const Files &files, const AwsFiles &from, QString name)
{
    AwsProfile profile;
    QSet<QString> seen;
    while (true) {
        if (!files.has(name))
            return failure(Error::NotFound,
                           AwsProfileText::tr("There is no profile %1 in the AWS files. Check its name.").arg(name));
        if (const auto fine = refuseForeignWays(files, name); !fine)
            return Failure(fine.error());
        const bool again = seen.contains(name); // its own source: then its keys are meant
        if (again || files.text(name, u"role_arn").isEmpty()) {
            profile.keys = keysOf(files, name);
            if (profile.keys.id.isEmpty() && profile.keys.secret.isEmpty())
                profile.process = processOf(files, from, name);
            break;
        }
        seen.insert(name);
        const auto role = roleOf(files, name);
        if (!role)
            return Failure(role.error());
        profile.roles.prepend(*role);
        const QString source = files.text(name, u"source_profile");
        if (source.isEmpty()) {
            if (files.text(name, u"credential_source") != u"Environment")
                return failure(Error::Unsupported,
                               AwsProfileText::tr("The profile %1 takes its keys from the machine it runs on. Maestro "
                                                  "reads them from the AWS files only.")
                                   .arg(name));
            const auto keys = keysOfEnvironment(from, name);
            if (!keys)
                return Failure(keys.error());
            profile.keys = *keys;
            return profile;
        }
        if (seen.contains(source) && source != name)
            return failure(Error::Invalid,
                           AwsProfileText::tr("The profiles %1 and %2 name each other as source.").arg(name, source));
        name = source;
    }
    const bool hasKeys = !profile.keys.id.isEmpty() && !profile.keys.secret.isEmpty();
    if (!hasKeys && profile.process.command.isEmpty())
        return failure(
            Error::NotFound,
            AwsProfileText::tr("The profile %1 has no keys. Add aws_access_key_id and aws_secret_access_key.")
                .arg(name));
    return profile;
}

AwsWay wayOf(const std::function<QString(const QString &variable, QStringView key)> &setting)
{
    const auto isOn = [&](const QString &variable, QStringView key) {
        return setting(variable, key).compare(u"true", Qt::CaseInsensitive) == 0;
    };
    return {{isOn(QStringLiteral("AWS_USE_FIPS_ENDPOINT"), u"use_fips_endpoint"),
             isOn(QStringLiteral("AWS_USE_DUALSTACK_ENDPOINT"), u"use_dualstack_endpoint")},
            setting(QStringLiteral("AWS_CA_BUNDLE"), u"ca_bundle")};
}

QUrl endpointOf(const Files &files, const AwsFiles &from, const QString &name, const QString &service)
{
    if (from.environment(QStringLiteral("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS")).toLower() == u"true")
        return {};
    const QStringList candidates = {
        from.environment(QStringLiteral("AWS_ENDPOINT_URL_") + service.toUpper()),
        from.environment(QStringLiteral("AWS_ENDPOINT_URL")),
        files.service(files.text(name, u"services"), service, QStringLiteral("endpoint_url")),
        files.text(name, u"endpoint_url"),
    };
    for (const QString &candidate : candidates) {
        if (!candidate.isEmpty())
            return QUrl(candidate);
    }
    return {};
}

} // namespace

Result<AwsProfile> readAwsProfile(const AwsFiles &from, const QString &name)
{
    const auto config = readIni(from.config);
    if (!config)
        return failure(Error::Invalid, AwsProfileText::tr("The AWS config file is damaged."), config.error().message);
    const auto credentials = readIni(from.credentials);
    if (!credentials)
        return failure(Error::Invalid, AwsProfileText::tr("The AWS credentials file is damaged."),
                       credentials.error().message);
    const Files files(*config, *credentials);
    auto profile = follow(files, from, name);
    if (!profile)
        return profile;
    profile->region = files.text(name, u"region");
    for (const char *variable : {"AWS_REGION", "AWS_DEFAULT_REGION"}) {
        if (profile->region.isEmpty())
            profile->region = from.environment(QString::fromLatin1(variable));
    }
    const auto setting = [&](const QString &variable, QStringView key) {
        const QString set = from.environment(variable);
        return set.isEmpty() ? files.text(name, key) : set;
    };
    profile->way = wayOf(setting);
    profile->endpoint = endpointOf(files, from, name, QStringLiteral("ec2"));
    profile->stsEndpoint = endpointOf(files, from, name, QStringLiteral("sts"));
    return profile;
}

AwsWay awsWay(const std::function<QString(const QString &)> &environment)
{
    return wayOf([&](const QString &variable, QStringView) { return environment(variable); });
}

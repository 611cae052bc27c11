#include "inventory/awsimport.h"

#include "core/text.h"
#include "formats/ini.h"
#include "providers/awsprofile.h"
#include "providers/inventoryfiles.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

class AwsImportText
{
    Q_DECLARE_TR_FUNCTIONS(AwsImportText)
};

/// The two files, as text and as sections.
struct Files
{
    QString configPath;
    QString credentialsPath;
    QByteArray config;
    QByteArray credentials;
};

QString pathOf(const ImportPlaces &places, const char *variable, const char *usual)
{
    QString path = places.environment.value(QString::fromLatin1(variable));
    if (path.startsWith(u"~/"))
        path = places.home + path.sliced(1);
    return path.startsWith(u'/') ? path : places.home + QString::fromLatin1(usual);
}

Files filesOf(const ImportPlaces &places)
{
    Files files;
    files.configPath = pathOf(places, "AWS_CONFIG_FILE", "/.aws/config");
    files.credentialsPath = pathOf(places, "AWS_SHARED_CREDENTIALS_FILE", "/.aws/credentials");
    const DiskFiles disk;
    files.config = disk.read(files.configPath).value_or(QByteArray());
    files.credentials = disk.read(files.credentialsPath).value_or(QByteArray());
    return files;
}

ImportFinding unreadable(const QString &path, const Error &error)
{
    ImportFinding finding;
    finding.source = AwsImportText::tr("AWS profile");
    finding.path = path;
    finding.found = AwsImportText::tr("It could not be read.");
    finding.whyNot = error.message;
    return finding;
}

/// Names of profiles, in their order, and the file each stands in first.
QList<QPair<QString, QString>> profileNames(const Files &files, QList<ImportFinding> &broken)
{
    QList<QPair<QString, QString>> names;
    const auto add = [&](const QString &name, const QString &path) {
        const bool known =
            std::any_of(names.begin(), names.end(), [&](const auto &pair) { return pair.first == name; });
        if (!known && !name.isEmpty())
            names += {name, path};
    };
    if (const auto credentials = readIni(files.credentials)) {
        for (const IniSection &section : credentials->sections)
            add(section.name, files.credentialsPath);
    } else {
        broken += unreadable(files.credentialsPath, credentials.error());
    }
    if (const auto config = readIni(files.config)) {
        for (const IniSection &section : config->sections) {
            if (section.name == u"default")
                add(section.name, files.configPath);
            else if (section.name.startsWith(u"profile "))
                add(section.name.sliced(8).trimmed(), files.configPath);
        }
    } else {
        broken += unreadable(files.configPath, config.error());
    }
    return names;
}

/// "profile prod, role arn:..., region eu-west-1, endpoint http://..."
QString describe(const QString &name, const AwsProfile &profile)
{
    QStringList parts{AwsImportText::tr("profile %1").arg(visibleText(name))};
    if (!profile.process.command.isEmpty())
        parts += AwsImportText::tr("keys from the program %1").arg(visibleText(profile.process.command));
    for (const AwsRole &role : profile.roles)
        parts += AwsImportText::tr("role %1").arg(visibleText(role.arn));
    if (!profile.region.isEmpty())
        parts += AwsImportText::tr("region %1").arg(visibleText(profile.region));
    if (!profile.endpoint.isEmpty())
        parts += AwsImportText::tr("endpoint %1").arg(visibleText(profile.endpoint.toDisplayString()));
    return parts.join(QStringLiteral(", "));
}

ImportFinding profileFinding(const QString &name, const QString &path, const AwsFiles &files)
{
    ImportFinding finding;
    finding.source = AwsImportText::tr("AWS profile");
    finding.path = path;
    finding.account.provider = QStringLiteral("ec2");
    finding.account.name = name == u"default" ? QStringLiteral("aws") : name;
    finding.account.values = {{QStringLiteral("signin"), QStringLiteral("profile")}, {QStringLiteral("profile"), name}};
    const auto profile = readAwsProfile(files, name);
    if (!profile) {
        finding.found = AwsImportText::tr("profile %1").arg(visibleText(name));
        finding.whyNot = profile.error().message;
    } else {
        finding.found = describe(name, *profile);
        if (!profile->region.isEmpty())
            finding.account.values.insert(QStringLiteral("home_region"), profile->region);
    }
    finding.values.plain = finding.account.values;
    return finding;
}

} // namespace

ImportFinding awsKeyFinding(const QString &source, const QString &path, const QString &id, const QString &key,
                            const QString &token)
{
    ImportFinding finding;
    finding.source = source;
    finding.path = path;
    finding.account.provider = QStringLiteral("ec2");
    finding.account.name = QStringLiteral("ec2");
    finding.account.values = {{QStringLiteral("signin"), QStringLiteral("accesskey")},
                              {QStringLiteral("access_key_id"), id}};
    finding.values.plain = finding.account.values;
    finding.found = AwsImportText::tr("access key %1").arg(visibleText(id));
    if (id.isEmpty() || key.isEmpty()) {
        finding.found = AwsImportText::tr("half of an access key");
        finding.whyNot = AwsImportText::tr("The key needs both its id and its secret.");
        return finding;
    }
    finding.values.secrets.insert(QStringLiteral("secret_access_key"), Secret::fromText(key));
    if (!token.isEmpty()) {
        finding.values.secrets.insert(QStringLiteral("session_token"), Secret::fromText(token));
        finding.found = AwsImportText::tr("temporary access key %1").arg(visibleText(id));
    }
    return finding;
}

QList<ImportFinding> awsFindings(const ImportPlaces &places)
{
    QList<ImportFinding> findings;
    const auto variable = [&places](const char *name) { return places.environment.value(QString::fromLatin1(name)); };
    if (const QString id = variable("AWS_ACCESS_KEY_ID"); !id.isEmpty()) {
        ImportFinding finding = awsKeyFinding(AwsImportText::tr("AWS environment"), QStringLiteral("environment"), id,
                                              variable("AWS_SECRET_ACCESS_KEY"), variable("AWS_SESSION_TOKEN"));
        const QString region =
            variable("AWS_REGION").isEmpty() ? variable("AWS_DEFAULT_REGION") : variable("AWS_REGION");
        const QString ofEc2 = variable("AWS_ENDPOINT_URL_EC2");
        const QString endpoint = ofEc2.isEmpty() ? variable("AWS_ENDPOINT_URL") : ofEc2;
        if (!region.isEmpty())
            finding.account.values.insert(QStringLiteral("home_region"), region);
        if (!endpoint.isEmpty())
            finding.account.values.insert(QStringLiteral("endpoint"), endpoint);
        finding.values.plain = finding.account.values;
        findings += finding;
    }
    const Files files = filesOf(places);
    const AwsFiles texts{files.config, files.credentials,
                         [&places](const QString &name) { return places.environment.value(name); }};
    QList<ImportFinding> broken;
    const auto names = profileNames(files, broken);
    if (broken.isEmpty()) {
        for (const auto &[name, path] : names)
            findings += profileFinding(name, path, texts);
    }
    return findings + broken;
}

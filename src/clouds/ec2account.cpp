#include "clouds/ec2account.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace {

class Ec2AccountText
{
    Q_DECLARE_TR_FUNCTIONS(Ec2AccountText)
};

QString trimmed(const Values &values, const char *name)
{
    return values.text(QString::fromLatin1(name)).trimmed();
}

QList<Field> signInFields()
{
    using Type = Field::Type;
    const QString byKey = QStringLiteral("signin=accesskey");
    const QString byProfile = QStringLiteral("signin=profile");
    return {
        {.name = QStringLiteral("signin"),
         .label = Ec2AccountText::tr("Sign in with"),
         .type = Type::Choice,
         .required = true,
         .help = Ec2AccountText::tr("A profile is read from ~/.aws each time; nothing of it is stored."),
         .fallback = QStringLiteral("accesskey"),
         .choices = {QStringLiteral("accesskey"), QStringLiteral("profile")},
         .choiceLabels = {Ec2AccountText::tr("Access key"), Ec2AccountText::tr("Profile of the AWS command line")},
         .group = Ec2AccountText::tr("Signing in")},
        {.name = QStringLiteral("access_key_id"),
         .label = Ec2AccountText::tr("Access key ID"),
         .required = true,
         .placeholder = QStringLiteral("AKIA..."),
         .onlyIf = byKey},
        {.name = QStringLiteral("secret_access_key"),
         .label = Ec2AccountText::tr("Secret access key"),
         .type = Type::Secret,
         .required = true,
         .help = Ec2AccountText::tr("It is kept in the keychain and nowhere else."),
         .onlyIf = byKey},
        {.name = QStringLiteral("session_token"),
         .label = Ec2AccountText::tr("Session token"),
         .type = Type::Secret,
         .help = Ec2AccountText::tr("Only temporary keys have one. When it ends, the account must be given a new one."),
         .onlyIf = byKey},
        {.name = QStringLiteral("profile"),
         .label = Ec2AccountText::tr("Profile"),
         .required = true,
         .help = Ec2AccountText::tr("The name in ~/.aws/credentials or ~/.aws/config."),
         .fallback = QStringLiteral("default"),
         .onlyIf = byProfile},
        {.name = QStringLiteral("role_arn"),
         .label = Ec2AccountText::tr("Then assume role"),
         .help = Ec2AccountText::tr("The keys are only used to take on this role."),
         .placeholder = Ec2AccountText::tr("none; for example arn:aws:iam::...:role/ops")},
        {.name = QStringLiteral("external_id"),
         .label = Ec2AccountText::tr("External ID"),
         .help = Ec2AccountText::tr("Some roles of other companies ask for it.")},
    };
}

QList<Field> listFields()
{
    using Type = Field::Type;
    return {
        {.name = QStringLiteral("regions"),
         .label = Ec2AccountText::tr("Regions"),
         .type = Type::List,
         .help = Ec2AccountText::tr("Leave it empty to list all regions that are enabled for the account."),
         .placeholder = QStringLiteral("us-east-1, eu-west-1"),
         .group = Ec2AccountText::tr("What is listed")},
        {.name = QStringLiteral("home_region"),
         .label = Ec2AccountText::tr("Home region"),
         .help = Ec2AccountText::tr("Where Maestro signs in and asks which regions there are."),
         .placeholder = QStringLiteral("us-east-1")},
        {.name = QStringLiteral("endpoint"),
         .label = Ec2AccountText::tr("Endpoint"),
         .help = Ec2AccountText::tr(
             "One address for all regions, of a private cloud that speaks as EC2 does. Leave it empty for Amazon."),
         .placeholder = QStringLiteral("https://cloud.example.com/services/compute/"),
         .group = Ec2AccountText::tr("The way there")},
        {.name = QStringLiteral("plain_http"),
         .label = Ec2AccountText::tr("Allow a connection without encryption"),
         .type = Type::Flag,
         .help =
             Ec2AccountText::tr("Anybody on the way can then read what the account lists. Never needed for Amazon.")},
        {.name = QStringLiteral("proxy"),
         .label = Ec2AccountText::tr("Proxy"),
         .help = Ec2AccountText::tr("Write system, none, http://host:port or socks5://host:port."),
         .placeholder = QStringLiteral("system")},
        {.name = QStringLiteral("proxy_password"),
         .label = Ec2AccountText::tr("Password of the proxy"),
         .type = Type::Secret,
         .help = Ec2AccountText::tr(
             "Only for a proxy that asks for one; its user stands in the address, as in http://user@host:3128.")},
        {.name = QStringLiteral("ca_file"),
         .label = Ec2AccountText::tr("Certificate authorities"),
         .type = Type::File,
         .help = Ec2AccountText::tr(
             "A PEM file of authorities to trust as well, as a company's proxy or a private cloud needs it.")},
        {.name = QStringLiteral("fingerprint"),
         .label = Ec2AccountText::tr("Certificate of the endpoint"),
         .help =
             Ec2AccountText::tr("The SHA-256 fingerprint of the one certificate to trust there, for an endpoint that "
                                "no authority vouches for. Leave it empty for Amazon."),
         .placeholder = QStringLiteral("AB:CD:...")},
    };
}

Result<QStringList> readRegions(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    QStringList regions = text.split(between, Qt::SkipEmptyParts);
    regions.removeDuplicates();
    for (const QString &region : std::as_const(regions)) {
        if (!isRegionName(region))
            return failure(Error::Invalid,
                           Ec2AccountText::tr("%1 is not the name of a region. Write it like eu-west-1.").arg(region));
    }
    return regions;
}

Result<QUrl> readEndpoint(const Values &values)
{
    const QString text = trimmed(values, "endpoint");
    if (text.isEmpty())
        return QUrl();
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"https" && url.scheme() != u"http"))
        return failure(Error::Invalid,
                       Ec2AccountText::tr("The endpoint is no address. Write it like https://cloud.example.com/."));
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return failure(Error::Invalid,
                       Ec2AccountText::tr("The endpoint has more than host, port and path. Leave the rest out."));
    if (url.scheme() == u"http" && !isLoopback(url.host()) && trimmed(values, "plain_http") != u"true")
        return failure(Error::Invalid,
                       Ec2AccountText::tr(
                           "The endpoint is not encrypted. Write https, or allow a connection without encryption."));
    return url;
}

/// It can hold for one server only, and sign-in at Amazon goes to others.
Result<QByteArray> readFingerprint(const Values &values)
{
    static const QRegularExpression form(QStringLiteral("^(?:SHA-?256[:=]\\s*)?((?:[0-9A-Fa-f]{2}:?){32})$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QString text = trimmed(values, "fingerprint");
    if (text.isEmpty())
        return QByteArray();
    const auto match = form.match(text);
    if (!match.hasMatch())
        return failure(Error::Invalid, Ec2AccountText::tr("The fingerprint is none of SHA-256: that has 64 hexadecimal "
                                                          "digits, with colons or without."));
    if (trimmed(values, "endpoint").isEmpty() && trimmed(values, "signin") != u"profile") // that may name one
        return failure(Error::Invalid, Ec2AccountText::tr("A fingerprint goes with an endpoint of your own. Name the "
                                                          "endpoint, or leave the fingerprint out."));
    return match.captured(1).remove(u':').toLatin1().toUpper();
}

Result<AwsSignIn> readSignIn(const Values &values)
{
    AwsSignIn signIn;
    if (trimmed(values, "signin") == u"profile") {
        signIn.profile = trimmed(values, "profile");
        if (signIn.profile.isEmpty())
            signIn.profile = QStringLiteral("default");
    } else {
        signIn.keys = {trimmed(values, "access_key_id"), values.secret(QStringLiteral("secret_access_key")),
                       values.secret(QStringLiteral("session_token"))};
        if (signIn.keys.id.isEmpty())
            return failure(Error::Invalid,
                           Ec2AccountText::tr("The access key ID is missing. Enter it in the account."));
        if (signIn.keys.secret.isEmpty())
            return failure(Error::Invalid,
                           Ec2AccountText::tr("The secret access key is missing. Enter it in the account."));
    }
    signIn.role = {trimmed(values, "role_arn"), trimmed(values, "external_id")};
    if (!signIn.role.arn.isEmpty() && !signIn.role.arn.startsWith(u"arn:"))
        return failure(Error::Invalid,
                       Ec2AccountText::tr("The role is no ARN. Write it like arn:aws:iam::123456789012:role/ops."));
    signIn.homeRegion = trimmed(values, "home_region");
    if (!signIn.homeRegion.isEmpty() && !isRegionName(signIn.homeRegion))
        return failure(Error::Invalid,
                       Ec2AccountText::tr("The home region is not the name of a region. Write it like eu-west-1."));
    return signIn;
}

} // namespace

Form Ec2Account::form()
{
    return {signInFields() + listFields()};
}

Result<Ec2Account> Ec2Account::read(const Account &account, const Values &values)
{
    auto signIn = readSignIn(values);
    if (!signIn)
        return Failure(signIn.error());
    const auto regions = readRegions(trimmed(values, "regions"));
    if (!regions)
        return Failure(regions.error());
    const auto endpoint = readEndpoint(values);
    if (!endpoint)
        return Failure(endpoint.error());
    const auto proxy = ProxyChoice::read(trimmed(values, "proxy"), values.secret(QStringLiteral("proxy_password")));
    if (!proxy)
        return Failure(proxy.error());
    const auto fingerprint = readFingerprint(values);
    if (!fingerprint)
        return Failure(fingerprint.error());
    signIn->account = account.id;
    signIn->endpoint = *endpoint;
    if (signIn->homeRegion.isEmpty() && !regions->isEmpty() && signIn->profile.isEmpty())
        signIn->homeRegion = regions->first(); // keys never cross partitions, and the regions name the partition
    HttpRoute route;
    route.proxy = *proxy;
    route.caFile = trimmed(values, "ca_file");
    route.fingerprint = *fingerprint;
    route.plain = trimmed(values, "plain_http") == u"true";
    return Ec2Account{account.id, account.name, *signIn, *regions, route};
}

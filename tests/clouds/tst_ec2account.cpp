#include "clouds/registry.h"
#include "fakes/awaited.h"
#include "fakes/ec2setting.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

class TestEc2Account : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFormAsksWhatIsNeeded();
    void wrongAnswersAreNamed_data();
    void wrongAnswersAreNamed();
    void thePinnedCertificateIsOfAnEndpoint();
    void theFirstRegionIsWhereItSignsIn();
    void eachPartitionHasItsOwnHosts_data();
    void eachPartitionHasItsOwnHosts();
    void aProfileSignsIn();
    void aProgramOfAProfileIsRunOnceItIsAllowed();
    void aProgramThatPrintsNoKeysIsExplained_data();
    void aProgramThatPrintsNoKeysIsExplained();
    void aProfileWithoutFilesIsExplained();
    void aPathOfTheEndpointIsKept();
    void theAuthoritiesMayComeFromTheEnvironment();
};

namespace {

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

/// The account signs in by a profile that names a program.
void byProfile(Ec2Setting &at, const QTemporaryDir &folder, const QByteArray &command)
{
    write(folder.filePath(QStringLiteral("config")),
          "[profile shop]\ncredential_process = " + command +
              "\nregion = eu-west-1\nendpoint_url = " + at.server.url().toEncoded() + '\n');
    at.clock.environment = {
        {QStringLiteral("AWS_CONFIG_FILE"), folder.filePath(QStringLiteral("config"))},
        {QStringLiteral("AWS_SHARED_CREDENTIALS_FILE"), folder.filePath(QStringLiteral("credentials"))}};
    at.values = {};
    at.values.plain = {{QStringLiteral("signin"), QStringLiteral("profile")},
                       {QStringLiteral("profile"), QStringLiteral("shop")}};
}

} // namespace

void TestEc2Account::theFormAsksWhatIsNeeded()
{
    Http http;
    const QList<ProviderKind> kinds = cloudKinds(http);
    QCOMPARE(kinds.first().kind.key, QStringLiteral("ec2"));
    QVERIFY(!kinds.first().file);
    const Form form = kinds.first().kind.form;
    for (const char *name : {"signin", "access_key_id", "profile", "role_arn", "external_id", "regions", "endpoint",
                             "home_region", "proxy", "ca_file", "fingerprint"})
        QVERIFY2(form.field(QString::fromLatin1(name)), name);
    for (const char *name : {"secret_access_key", "session_token", "proxy_password"})
        QCOMPARE(form.field(QString::fromLatin1(name))->type, Field::Type::Secret);
    for (const Field &field : form.fields)
        QVERIFY2(!field.label.isEmpty() && (field.help.isEmpty() || field.help.endsWith(u'.')), qPrintable(field.name));
}

void TestEc2Account::wrongAnswersAreNamed_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *field, const char *value, const char *word) {
        QTest::newRow(value[0] ? value : field)
            << QString::fromLatin1(field) << QString::fromLatin1(value) << QString::fromLatin1(word);
    };
    row("access_key_id", "", "access key ID");
    row("regions", "eu-west-1, evil.example/", "evil.example/");
    row("regions", "Frankfurt", "Frankfurt");
    row("home_region", "a b", "home region");
    row("endpoint", "ftp://x/", "endpoint");
    row("endpoint", "cloud.example", "endpoint");
    row("endpoint", "http://cloud.example/", "encrypt");
    row("endpoint", "https://me:pw@cloud.example/", "endpoint");
    row("role_arn", "ops", "ARN");
    row("fingerprint", "AB:CD", "SHA-256");
    row("proxy", "gopher://x", "proxy");
    row("proxy", "http://me:pw@proxy:1", "password");
}

void TestEc2Account::wrongAnswersAreNamed()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, word);
    Ec2Setting at;
    at.values.plain[field] = value;
    const auto made = Ec2::kind(at.http).make(at.account, at.values);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, Error::Invalid);
    QVERIFY2(made.error().message.contains(word), qPrintable(made.error().message));
    QVERIFY(!made.error().message.contains(u"pw"));
    if (field == u"endpoint" && word == u"encrypt") {
        at.values.plain[QStringLiteral("plain_http")] = QStringLiteral("true");
        QVERIFY(at.make());
    }
}

void TestEc2Account::thePinnedCertificateIsOfAnEndpoint()
{
    Ec2Setting at;
    const QString bare = QStringLiteral("ab").repeated(32);
    for (const QString &text :
         {bare, QStringLiteral("AB:").repeated(31) + QStringLiteral("AB"), QStringLiteral("SHA256:") + bare}) {
        at.values.plain[QStringLiteral("fingerprint")] = text;
        at.values.plain[QStringLiteral("endpoint")] = QStringLiteral("https://cloud.example/");
        const auto read = Ec2Account::read(at.account, at.values);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
        QCOMPARE(read->route.fingerprint, QByteArray("AB").repeated(32));
        at.values.plain[QStringLiteral("endpoint")].clear(); // Amazon has many servers
        QVERIFY(Ec2Account::read(at.account, at.values).error().message.contains(QStringLiteral("endpoint")));
    }
}

void TestEc2Account::theFirstRegionIsWhereItSignsIn()
{
    Ec2Setting at;
    at.values.plain[QStringLiteral("regions")] = QStringLiteral("cn-north-1");
    const auto read = Ec2Account::read(at.account, at.values);
    QVERIFY(read);
    QCOMPARE(read->signIn.homeRegion, QStringLiteral("cn-north-1"));
}

void TestEc2Account::eachPartitionHasItsOwnHosts_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<bool>("fips");
    QTest::addColumn<bool>("dualStack");
    QTest::addColumn<QString>("url");
    const auto row = [](const char *region, const char *url, bool fips = false, bool dualStack = false) {
        QTest::newRow(url) << QString::fromLatin1(region) << fips << dualStack << QString::fromLatin1(url);
    };
    row("eu-west-1", "https://ec2.eu-west-1.amazonaws.com/");
    row("us-gov-west-1", "https://ec2.us-gov-west-1.amazonaws.com/");
    row("cn-north-1", "https://ec2.cn-north-1.amazonaws.com.cn/");
    row("eusc-de-east-1", "https://ec2.eusc-de-east-1.amazonaws.eu/");
    row("us-iso-east-1", "https://ec2.us-iso-east-1.c2s.ic.gov/");
    row("us-isob-east-1", "https://ec2.us-isob-east-1.sc2s.sgov.gov/");
    row("us-east-2", "https://ec2-fips.us-east-2.amazonaws.com/", true);
    row("us-gov-east-1", "https://ec2.us-gov-east-1.amazonaws.com/", true);
    row("eu-west-2", "https://ec2.eu-west-2.api.aws/", false, true);
    row("us-west-2", "https://ec2-fips.us-west-2.api.aws/", true, true);
    row("us-gov-west-1", "https://ec2-fips.us-gov-west-1.api.aws/", true, true);
    row("cn-northwest-1", "https://ec2.cn-northwest-1.api.amazonwebservices.com.cn/", false, true);
    row("us-iso-west-1", "https://ec2.us-iso-west-1.c2s.ic.gov/", false, true);
}

void TestEc2Account::eachPartitionHasItsOwnHosts()
{
    QFETCH(QString, region);
    QFETCH(bool, fips);
    QFETCH(bool, dualStack);
    QFETCH(QString, url);
    QCOMPARE(awsEndpoint("ec2", region, {fips, dualStack}).toString(), url);
}

void TestEc2Account::aProfileSignsIn()
{
    Ec2Setting at;
    QTemporaryDir folder;
    at.server.addInstances(at.west, 3);
    write(folder.filePath(QStringLiteral("config")),
          "[profile shop]\nrole_arn = arn:aws:iam::1:role/ops\nsource_profile = base\nregion = eu-west-1\nendpoint_url "
          "= " +
              at.server.url().toEncoded() + '\n');
    write(folder.filePath(QStringLiteral("credentials")),
          "[base]\naws_access_key_id = AKIAFAKEFAKEFAKE\naws_secret_access_key = fake/secret+canary\n");
    at.clock.environment = {
        {QStringLiteral("AWS_CONFIG_FILE"), folder.filePath(QStringLiteral("config"))},
        {QStringLiteral("AWS_SHARED_CREDENTIALS_FILE"), folder.filePath(QStringLiteral("credentials"))}};
    at.values = {};
    at.values.plain = {{QStringLiteral("signin"), QStringLiteral("profile")},
                       {QStringLiteral("profile"), QStringLiteral("shop")}};
    const auto provider = at.make();
    const auto regions = awaited(provider->regions({}));
    QVERIFY2(regions, qPrintable(regions ? QString() : regions.error().message));
    const auto page = awaited(provider->page(at.west, {}, {}));
    QVERIFY(page);
    QCOMPARE(page->items.size(), 3);
    QCOMPARE(at.server.count(QStringLiteral("AssumeRole")), 1);
    QCOMPARE(at.server.requests().first().field("RoleSessionName"), QStringLiteral("maestro"));
    QVERIFY(at.server.requests().first().header("Authorization").contains("/eu-west-1/sts/"));
}

void TestEc2Account::aProgramOfAProfileIsRunOnceItIsAllowed()
{
    Ec2Setting at;
    QTemporaryDir folder;
    at.server.addInstances(at.west, 3);
    const QString mark = folder.filePath(QStringLiteral("ran"));
    const QString config = folder.filePath(QStringLiteral("config"));
    byProfile(at, folder,
              "sh -c 'echo ran >>" + mark.toUtf8() +
                  "; echo \"{\\\"Version\\\": 1, \\\"AccessKeyId\\\": \\\"AKIAFAKEFAKEFAKE\\\", "
                  "\\\"SecretAccessKey\\\": \\\"fake/secret+canary\\\"}\"'");
    AllowedFiles &allowed = *at.http.surroundings().allowedFiles;
    const auto provider = at.make();
    const auto refused = awaited(provider->regions({}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Denied);
    QVERIFY2(refused.error().message.contains(config) && refused.error().message.contains(mark),
             qPrintable(refused.error().message));
    QVERIFY(!QFile::exists(mark));
    const auto wish = allowed.wishOf(at.account.id);
    QVERIFY(wish);
    QCOMPARE(wish->file, config);
    allowed.allow(*wish);
    const auto page = awaited(provider->page(at.west, {}, {}));
    QVERIFY2(page, qPrintable(page ? QString() : page.error().message));
    QCOMPARE(page->items.size(), 3);
    QVERIFY(!allowed.wishOf(at.account.id));
    // Another text in the same file is another program.
    byProfile(at, folder, "sh -c 'echo again >>" + mark.toUtf8() + "'");
    QCOMPARE(awaited(at.make()->regions({})).error().kind, Error::Denied);
    QFile ran(mark);
    QVERIFY(ran.open(QIODevice::ReadOnly));
    QCOMPARE(ran.readAll(), "ran\n");
}

void TestEc2Account::aProgramThatPrintsNoKeysIsExplained_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QString>("words");
    QTest::newRow("missing") << QByteArray("/nonexistent/helper --x") << QStringLiteral("/nonexistent/helper");
    QTest::newRow("fails") << QByteArray("sh -c 'echo no ticket >&2; exit 3'") << QStringLiteral("3. no ticket");
    QTest::newRow("prints nothing") << QByteArray("true") << QStringLiteral("no keys");
    QTest::newRow("version") << QByteArray("echo '{\"Version\":2,\"AccessKeyId\":\"a\",\"SecretAccessKey\":\"b\"}'")
                             << QStringLiteral("no keys");
    QTest::newRow("killed") << QByteArray("sh -c 'kill -9 $$'") << QStringLiteral("signal");
    QTest::newRow("quote") << QByteArray("sh -c 'x") << QStringLiteral("quote");
    QTest::newRow("endless") << QByteArray("yes") << QStringLiteral("too much");
}

void TestEc2Account::aProgramThatPrintsNoKeysIsExplained()
{
    QFETCH(QByteArray, command);
    QFETCH(QString, words);
    Ec2Setting at;
    QTemporaryDir folder;
    byProfile(at, folder, command);
    at.http.surroundings().allowedFiles->allowAll();
    const auto regions = awaited(at.make()->regions({}));
    QVERIFY(!regions);
    QVERIFY2(regions.error().message.contains(words), qPrintable(regions.error().message));
}

void TestEc2Account::aProfileWithoutFilesIsExplained()
{
    Ec2Setting at;
    at.clock.environment = {{QStringLiteral("HOME"), QStringLiteral("/nonexistent")}};
    at.values.plain = {{QStringLiteral("signin"), QStringLiteral("profile")},
                       {QStringLiteral("profile"), QStringLiteral("shop")}};
    const auto regions = awaited(at.make()->regions({}));
    QVERIFY(!regions);
    QCOMPARE(regions.error().kind, Error::NotFound);
    QVERIFY(regions.error().message.contains(u"shop"));
}

void TestEc2Account::aPathOfTheEndpointIsKept()
{
    Ec2Setting at;
    at.server.addInstances(at.west, 3);
    at.values.plain[QStringLiteral("endpoint")] = at.server.url().toString() + QStringLiteral("services/compute/");
    QVERIFY(awaited(at.make()->page(at.west, {}, {})));
    QCOMPARE(at.server.requests().first().target, QByteArray("/services/compute/"));
}

void TestEc2Account::theAuthoritiesMayComeFromTheEnvironment()
{
    Ec2Setting at;
    const QString bundle = QStringLiteral("/nonexistent/bundle.pem");
    at.clock.environment = {{QStringLiteral("AWS_CA_BUNDLE"), bundle}};
    at.values.plain[QStringLiteral("endpoint")] = QStringLiteral("https://127.0.0.1:1/");
    const auto regions = awaited(at.make()->regions({}));
    QVERIFY(!regions);
    QVERIFY2(regions.error().message.contains(bundle), qPrintable(regions.error().message));
}

QTEST_GUILESS_MAIN(TestEc2Account)
#include "tst_ec2account.moc"

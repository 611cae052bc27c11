#include "providers/awsprofile.h"

#include <QMap>
#include <QTest>

namespace {

AwsFiles files(const char *config, const char *credentials, const QMap<QString, QString> &environment = {})
{
    return {config, credentials, [environment](const QString &name) { return environment.value(name); }};
}

const char *keysOf = "[default]\naws_access_key_id = AKIADEFAULT\naws_secret_access_key = se%cret\\/+\n"
                     "[base]\naws_access_key_id=AKIABASE\naws_secret_access_key=s2\naws_session_token=t2\n";

} // namespace

class TestAwsProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreReadFromTheCredentialsFile();
    void theCredentialsFileGoesBeforeTheConfig();
    void aChainOfRolesComesInOrder();
    void aProfileMayBeItsOwnSource();
    void contradictionsAndLoopsAreRefused_data();
    void contradictionsAndLoopsAreRefused();
    void aProgramIsKnownByItsTextAndFile();
    void theEnvironmentMayHoldTheKeys();
    void theRegionMayComeFromTheEnvironment();
    void theEndpointIsTakenInOrder_data();
    void theEndpointIsTakenInOrder();
    void theWayToAmazonMayBeSet_data();
    void theWayToAmazonMayBeSet();
};

void TestAwsProfile::keysAreReadFromTheCredentialsFile()
{
    const auto profile = readAwsProfile(files("[default]\nregion = eu-central-1\n", keysOf), QStringLiteral("default"));
    QVERIFY(profile);
    QCOMPARE(profile->keys.id, QStringLiteral("AKIADEFAULT"));
    QVERIFY(profile->keys.secret.equals(Secret("se%cret\\/+")));
    QVERIFY(profile->keys.token.isEmpty());
    QCOMPARE(profile->region, QStringLiteral("eu-central-1"));
    QVERIFY(profile->roles.isEmpty() && profile->endpoint.isEmpty());
    const auto base = readAwsProfile(files("", keysOf), QStringLiteral("base"));
    QVERIFY(base && base->keys.token.equals(Secret("t2")));
}

void TestAwsProfile::theCredentialsFileGoesBeforeTheConfig()
{
    const auto profile = readAwsProfile(
        files("[profile base]\naws_access_key_id = AKIACONFIG\naws_secret_access_key = no\nregion=eu-west-3\n", keysOf),
        QStringLiteral("base"));
    QVERIFY(profile);
    QCOMPARE(profile->keys.id, QStringLiteral("AKIABASE"));
    QCOMPARE(profile->region, QStringLiteral("eu-west-3"));
}

void TestAwsProfile::aChainOfRolesComesInOrder()
{
    const char *config = "[profile outer]\nrole_arn = arn:outer\nsource_profile = inner\nduration_seconds = 60\n"
                         "[profile inner]\nrole_arn = arn:inner\nsource_profile = base\nexternal_id = x7\n"
                         "role_session_name = me\n";
    const auto profile = readAwsProfile(files(config, keysOf), QStringLiteral("outer"));
    QVERIFY2(profile, qPrintable(profile ? QString() : profile.error().message));
    QCOMPARE(profile->keys.id, QStringLiteral("AKIABASE"));
    QCOMPARE(profile->roles.size(), 2);
    QCOMPARE(profile->roles[0].arn, QStringLiteral("arn:inner"));
    QCOMPARE(profile->roles[0].externalId, QStringLiteral("x7"));
    QCOMPARE(profile->roles[0].sessionName, QStringLiteral("me"));
    QCOMPARE(profile->roles[1].arn, QStringLiteral("arn:outer"));
    QCOMPARE(profile->roles[1].seconds, 900);
}

void TestAwsProfile::aProfileMayBeItsOwnSource()
{
    const auto profile = readAwsProfile(files("[profile base]\nrole_arn = arn:x\nsource_profile = base\n", keysOf),
                                        QStringLiteral("base"));
    QVERIFY(profile);
    QCOMPARE(profile->roles.size(), 1);
    QCOMPARE(profile->keys.id, QStringLiteral("AKIABASE"));
}

void TestAwsProfile::contradictionsAndLoopsAreRefused_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("missing") << QByteArray("") << Error::NotFound;
    QTest::newRow("no keys") << QByteArray("[profile a]\nregion = x\n") << Error::NotFound;
    QTest::newRow("missing source") << QByteArray("[profile a]\nrole_arn=r\nsource_profile=gone\n") << Error::NotFound;
    QTest::newRow("loop")
        << QByteArray("[profile a]\nrole_arn=r\nsource_profile=b\n[profile b]\nrole_arn=r\nsource_profile=a\n")
        << Error::Invalid;
    QTest::newRow("no source") << QByteArray("[profile a]\nrole_arn=r\n") << Error::Invalid;
    QTest::newRow("both sources")
        << QByteArray("[profile a]\nrole_arn=r\nsource_profile=base\ncredential_source=Environment\n")
        << Error::Invalid;
    QTest::newRow("machine") << QByteArray("[profile a]\nrole_arn=r\ncredential_source=Ec2InstanceMetadata\n")
                             << Error::Unsupported;
    QTest::newRow("one-time code") << QByteArray("[profile a]\nrole_arn=r\nsource_profile=base\nmfa_serial=m\n")
                                   << Error::Unsupported;
    QTest::newRow("browser") << QByteArray("[profile a]\nsso_session=s\n") << Error::Unsupported;
    QTest::newRow("web identity") << QByteArray("[profile a]\nweb_identity_token_file=/x\n") << Error::Unsupported;
}

void TestAwsProfile::contradictionsAndLoopsAreRefused()
{
    QFETCH(QByteArray, config);
    QFETCH(Error::Kind, kind);
    const auto profile = readAwsProfile(files(config.constData(), keysOf), QStringLiteral("a"));
    QVERIFY(!profile);
    QCOMPARE(profile.error().kind, kind);
    QVERIFY(!profile.error().message.isEmpty());
}

void TestAwsProfile::aProgramIsKnownByItsTextAndFile()
{
    const auto processOf = [](const char *config, const char *credentials) {
        AwsFiles from = files(config, credentials);
        from.configPath = QStringLiteral("/c");
        from.credentialsPath = QStringLiteral("/k");
        const auto profile = readAwsProfile(from, QStringLiteral("a"));
        return profile ? profile->process : ForeignProgram{profile.error().message, {}, {}};
    };
    const ForeignProgram program = processOf("[profile a]\ncredential_process = /bin/x --y\n", "");
    QCOMPARE(program.command, QStringLiteral("/bin/x --y"));
    QCOMPARE(program.file, QStringLiteral("/c"));
    QCOMPARE(program.hash.size(), 64);
    QCOMPARE(processOf("# x\n[profile a]\ncredential_process = /bin/x --y\nregion = r\n", ""), program);
    QVERIFY(processOf("[profile a]\ncredential_process = /bin/x --z\n", "").hash != program.hash);
    QCOMPARE(processOf("", "[a]\ncredential_process = /bin/x --y\n").file, QStringLiteral("/k"));
    QCOMPARE(processOf("[profile a]\nrole_arn=r\nsource_profile=b\n[profile b]\ncredential_process = /bin/x --y\n", ""),
             program);
    // Keys go before it.
    QCOMPARE(processOf("[profile a]\ncredential_process = /bin/x\n",
                       "[a]\naws_access_key_id=AKIA1\naws_secret_access_key=s\n"),
             ForeignProgram());
}

void TestAwsProfile::theEnvironmentMayHoldTheKeys()
{
    const char *config = "[profile a]\nrole_arn=r\ncredential_source=Environment\n";
    QVERIFY(!readAwsProfile(files(config, ""), QStringLiteral("a")));
    const auto profile = readAwsProfile(files(config, "",
                                              {{QStringLiteral("AWS_ACCESS_KEY_ID"), QStringLiteral("AKIAENV")},
                                               {QStringLiteral("AWS_SECRET_ACCESS_KEY"), QStringLiteral("s")}}),
                                        QStringLiteral("a"));
    QVERIFY(profile);
    QCOMPARE(profile->keys.id, QStringLiteral("AKIAENV"));
    QCOMPARE(profile->roles.size(), 1);
}

void TestAwsProfile::theRegionMayComeFromTheEnvironment()
{
    const QString name = QStringLiteral("base");
    const QString older = QStringLiteral("AWS_DEFAULT_REGION");
    const QString newer = QStringLiteral("AWS_REGION");
    const QString west = QStringLiteral("us-west-1");
    const QString east = QStringLiteral("us-east-2");
    QCOMPARE(readAwsProfile(files("", keysOf, {{older, west}}), name)->region, west);
    QCOMPARE(readAwsProfile(files("", keysOf, {{older, west}, {newer, east}}), name)->region, east);
    const char *config = "[profile base]\nregion = eu-west-3\n"; // the profile was chosen by name: it goes first
    QCOMPARE(readAwsProfile(files(config, keysOf, {{newer, east}}), name)->region, QStringLiteral("eu-west-3"));
}

void TestAwsProfile::theEndpointIsTakenInOrder_data()
{
    using Environment = QMap<QString, QString>;
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QString>("ec2");
    QTest::addColumn<QString>("sts");
    const QString service = QStringLiteral("AWS_ENDPOINT_URL_EC2");
    const QString all = QStringLiteral("AWS_ENDPOINT_URL");
    QTest::newRow("files") << Environment{} << QStringLiteral("http://localhost:1")
                           << QStringLiteral("http://localhost:9");
    QTest::newRow("all") << Environment{{all, QStringLiteral("http://localhost:2")}}
                         << QStringLiteral("http://localhost:2") << QStringLiteral("http://localhost:2");
    QTest::newRow("service") << Environment{{all, QStringLiteral("http://localhost:2")},
                                            {service, QStringLiteral("http://localhost:3")}}
                             << QStringLiteral("http://localhost:3") << QStringLiteral("http://localhost:2");
    QTest::newRow("ignored") << Environment{{QStringLiteral("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"),
                                             QStringLiteral("true")}}
                             << QString() << QString();
}

void TestAwsProfile::theEndpointIsTakenInOrder()
{
    using Environment = QMap<QString, QString>;
    QFETCH(Environment, environment);
    QFETCH(QString, ec2);
    QFETCH(QString, sts);
    const char *config = "[default]\nservices = lab\nendpoint_url = http://localhost:9\n"
                         "[services lab]\nec2 =\n  endpoint_url = http://localhost:1\n";
    const auto profile = readAwsProfile(files(config, keysOf, environment), QStringLiteral("default"));
    QVERIFY(profile);
    QCOMPARE(profile->endpoint.toString(), ec2);
    QCOMPARE(profile->stsEndpoint.toString(), sts);
}

void TestAwsProfile::theWayToAmazonMayBeSet_data()
{
    using Environment = QMap<QString, QString>;
    QTest::addColumn<QString>("lines");
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QString>("way");
    const auto row = [](const char *name, const char *lines, const Environment &environment, const char *way) {
        QTest::newRow(name) << QString::fromLatin1(lines) << environment << QString::fromLatin1(way);
    };
    const QString fips = QStringLiteral("AWS_USE_FIPS_ENDPOINT");
    const QString bundle = QStringLiteral("AWS_CA_BUNDLE");
    row("nothing", "", {}, "");
    row("profile", "use_fips_endpoint = true\nuse_dualstack_endpoint = true\nca_bundle = /a.pem\n", {},
        "fips dualstack /a.pem");
    row("variables", "",
        {{fips, QStringLiteral("TRUE")},
         {QStringLiteral("AWS_USE_DUALSTACK_ENDPOINT"), QStringLiteral("true")},
         {bundle, QStringLiteral("/b.pem")}},
        "fips dualstack /b.pem");
    row("a variable goes first", "use_fips_endpoint = true\nca_bundle = /a.pem\n",
        {{fips, QStringLiteral("false")}, {bundle, QStringLiteral("/b.pem")}}, "/b.pem");
    row("neither yes nor no", "use_fips_endpoint = perhaps\n", {}, "");
}

void TestAwsProfile::theWayToAmazonMayBeSet()
{
    using Environment = QMap<QString, QString>;
    QFETCH(const QString, lines);
    QFETCH(const Environment, environment);
    const auto words = [](const AwsWay &way) {
        QStringList all = {way.endpoints.fips ? QStringLiteral("fips") : QString(),
                           way.endpoints.dualStack ? QStringLiteral("dualstack") : QString(), way.caFile};
        all.removeAll(QString());
        return all.join(u' ');
    };
    const QByteArray config = "[default]\n" + lines.toLatin1();
    const auto profile = readAwsProfile(files(config.constData(), keysOf, environment), QStringLiteral("default"));
    QVERIFY(profile);
    QTEST(words(profile->way), "way");
    if (lines.isEmpty())
        QTEST(words(awsWay([&](const QString &name) { return environment.value(name); })), "way");
}

QTEST_APPLESS_MAIN(TestAwsProfile)
#include "tst_awsprofile.moc"

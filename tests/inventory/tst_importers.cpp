#include "inventory/importers.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

class TestImporters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anEmptyHomeHasNothing();
    void theOldFileIsReadLeniently();
    void theOldFileGivesAnAccountWithItsSecret();
    void keysOfTheEnvironmentAreFound();
    void halfAKeyCannotBeImported();
    void profilesSayWhatTheyAre();
    void aBrokenFileIsSaid();
    void namedFilesAreLookedAt();
    void theSshConfigurationIsCounted();
    void inventoriesAreFoundWhereAnsibleLooks();
    void findingsHaveNamesOfTheirOwn();
    void aKeyThatStandsTwiceIsOneAccount();
    void noSecretStandsInTexts();

private:
    void write(const QString &name, const QByteArray &bytes);
    ImportPlaces places(const QMap<QString, QString> &environment = {}) const;

    std::unique_ptr<QTemporaryDir> m_home;
};

void TestImporters::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
}

void TestImporters::write(const QString &name, const QByteArray &bytes)
{
    const QString path = m_home->filePath(name);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

ImportPlaces TestImporters::places(const QMap<QString, QString> &environment) const
{
    return {m_home->path(), {}, m_home->filePath(QStringLiteral("etc/ansible")), environment};
}

void TestImporters::anEmptyHomeHasNothing()
{
    QVERIFY(findImports(places()).isEmpty());
}

void TestImporters::theOldFileIsReadLeniently()
{
    const auto variables = readMaestroRc(
        "# comment\n\nEC2_ACCESS_ID=AKIA1\nexport EC2_SECRET_KEY = \"a=b+c\"\n RACKSPACE_ID='me'\nnonsense\n=x\n");
    QCOMPARE(variables.size(), 3);
    QCOMPARE(variables.value(QStringLiteral("EC2_ACCESS_ID")), QStringLiteral("AKIA1"));
    QCOMPARE(variables.value(QStringLiteral("EC2_SECRET_KEY")), QStringLiteral("a=b+c"));
    QCOMPARE(variables.value(QStringLiteral("RACKSPACE_ID")), QStringLiteral("me"));
    QVERIFY(readMaestroRc(QByteArray("A=\0b", 4)).isEmpty());
}

void TestImporters::theOldFileGivesAnAccountWithItsSecret()
{
    write(QStringLiteral(".maestrorc"),
          "EC2_ACCESS_ID=AKIA1\nEC2_SECRET_KEY=XSECRETX\nRACKSPACE_ID=me\nRACKSPACE_KEY=XSECRETX\n");
    const auto findings = findImports(places());
    QCOMPARE(findings.size(), 2);
    const ImportFinding &ec2 = findings.first();
    QVERIFY(ec2.isImportable());
    QCOMPARE(ec2.account.provider, QStringLiteral("ec2"));
    QVERIFY(ec2.account.id.isEmpty());
    QCOMPARE(ec2.values.text(QStringLiteral("signin")), QStringLiteral("accesskey"));
    QCOMPARE(ec2.values.text(QStringLiteral("access_key_id")), QStringLiteral("AKIA1"));
    QVERIFY(
        ec2.values.secret(QStringLiteral("secret_access_key")).equals(Secret::fromText(QStringLiteral("XSECRETX"))));
    QVERIFY(!findings.last().isImportable());
    QVERIFY(findings.last().values.secrets.isEmpty());
}

void TestImporters::keysOfTheEnvironmentAreFound()
{
    const auto findings =
        findImports(places({{QStringLiteral("AWS_ACCESS_KEY_ID"), QStringLiteral("ASIA1")},
                            {QStringLiteral("AWS_SECRET_ACCESS_KEY"), QStringLiteral("XSECRETX")},
                            {QStringLiteral("AWS_SESSION_TOKEN"), QStringLiteral("XTOKENX")},
                            {QStringLiteral("AWS_DEFAULT_REGION"), QStringLiteral("eu-west-1")},
                            {QStringLiteral("AWS_ENDPOINT_URL"), QStringLiteral("http://127.0.0.1:4566")},
                            {QStringLiteral("EC2_ACCESS_ID"), QStringLiteral("AKIA2")},
                            {QStringLiteral("EC2_SECRET_KEY"), QStringLiteral("y")}}));
    QCOMPARE(findings.size(), 2);
    QCOMPARE(findings.first().values.text(QStringLiteral("access_key_id")), QStringLiteral("AKIA2"));
    const Values &aws = findings.last().values;
    QCOMPARE(aws.text(QStringLiteral("home_region")), QStringLiteral("eu-west-1"));
    QCOMPARE(aws.text(QStringLiteral("endpoint")), QStringLiteral("http://127.0.0.1:4566"));
    QVERIFY(!aws.secret(QStringLiteral("session_token")).isEmpty());
}

void TestImporters::halfAKeyCannotBeImported()
{
    const auto findings = findImports(places({{QStringLiteral("AWS_ACCESS_KEY_ID"), QStringLiteral("AKIA1")}}));
    QCOMPARE(findings.size(), 1);
    QVERIFY(!findings.first().isImportable());
}

void TestImporters::profilesSayWhatTheyAre()
{
    write(QStringLiteral(".aws/credentials"),
          "[default]\naws_access_key_id=AKIA1\naws_secret_access_key=XSECRETX\n[ci]\naws_access_key_id=AKIA2\n"
          "aws_secret_access_key=XSECRETX\n");
    write(QStringLiteral(".aws/config"),
          "[default]\nregion=eu-west-1\n[profile "
          "prod]\nrole_arn=arn:aws:iam::1:role/ops\nsource_profile=default\nregion=us-east-1\n"
          "[profile lost]\nrole_arn=arn:x\nsource_profile=nobody\n[profile "
          "sso]\nsso_session=s\nsso_account_id=1\nsso_role_name=r\n"
          "[sso-session s]\nsso_start_url=https://x\n[profile "
          "local]\naws_access_key_id=A\naws_secret_access_key=b\nservices=l\n"
          "[services l]\nec2 =\n  endpoint_url = http://127.0.0.1:4566\n");
    const auto findings = findImports(places());
    QStringList names;
    for (const ImportFinding &finding : findings)
        names += finding.values.text(QStringLiteral("profile")) + (finding.isImportable() ? u'+' : u'-');
    QCOMPARE(names.join(u' '), QStringLiteral("default+ ci+ prod+ lost- sso- local+"));
    QCOMPARE(findings.at(0).account.name, QStringLiteral("aws"));
    QCOMPARE(findings.at(0).path, m_home->filePath(QStringLiteral(".aws/credentials")));
    QVERIFY2(findings.at(2).found.contains(QStringLiteral("role arn:aws:iam::1:role/ops, region us-east-1")),
             qPrintable(findings.at(2).found));
    QVERIFY(findings.at(5).found.contains(QStringLiteral("http://127.0.0.1:4566")));
    QVERIFY(findings.at(2).values.secrets.isEmpty());
}

void TestImporters::aBrokenFileIsSaid()
{
    write(QStringLiteral(".aws/config"), "[default]\nregion\n");
    const auto findings = findImports(places());
    QCOMPARE(findings.size(), 1);
    QVERIFY(!findings.first().isImportable());
    QVERIFY2(findings.first().whyNot.contains(QStringLiteral("line 2")), qPrintable(findings.first().whyNot));
}

void TestImporters::namedFilesAreLookedAt()
{
    write(QStringLiteral("elsewhere"), "[ci]\naws_access_key_id=AKIA2\naws_secret_access_key=x\n");
    const auto findings =
        findImports(places({{QStringLiteral("AWS_SHARED_CREDENTIALS_FILE"), QStringLiteral("~/elsewhere")}}));
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().account.name, QStringLiteral("ci"));
}

void TestImporters::theSshConfigurationIsCounted()
{
    write(QStringLiteral(".ssh/config"), "Include more\nHost a b\n User x\nHost *\n");
    write(QStringLiteral(".ssh/more"), "Host c\n");
    const auto findings = findImports(places());
    QCOMPARE(findings.size(), 1);
    QVERIFY(findings.first().found.startsWith(QStringLiteral("3 host")));
    QCOMPARE(findings.first().account.provider, QStringLiteral("sshconfig"));
    QCOMPARE(findings.first().values.text(QStringLiteral("file")), m_home->filePath(QStringLiteral(".ssh/config")));
    write(QStringLiteral(".ssh/config"), "Host *\n User x\n");
    QVERIFY(!findImports(places()).first().isImportable());
}

void TestImporters::inventoriesAreFoundWhereAnsibleLooks()
{
    write(QStringLiteral("named/hosts"), "a\nb\n");
    write(QStringLiteral("inv/one.yml"), "all:\n  hosts:\n    c:\n");
    write(QStringLiteral(".ansible.cfg"),
          "[defaults]\ninventory = ~/named/hosts,inv/one.yml\n[ssh_connection]\nssh_args = -C\n");
    write(QStringLiteral("etc/ansible/hosts"), "[bad\n");
    write(QStringLiteral("hosts.ini"), "# nothing\n");
    const auto findings =
        findImports(places({{QStringLiteral("ANSIBLE_INVENTORY"), m_home->filePath(QStringLiteral("named/hosts"))}}));
    QCOMPARE(findings.size(), 4);
    QVERIFY(findings.at(0).found.startsWith(QStringLiteral("2 host")));
    QCOMPARE(findings.at(1).path, m_home->filePath(QStringLiteral("inv/one.yml")));
    QVERIFY(findings.at(1).isImportable());
    QVERIFY(!findings.at(2).isImportable());
    QVERIFY2(findings.at(3).whyNot.contains(QStringLiteral("line 1")), qPrintable(findings.at(3).whyNot));
}

void TestImporters::findingsHaveNamesOfTheirOwn()
{
    write(QStringLiteral("inventory.ini"), "a\n");
    write(QStringLiteral("hosts.ini"), "b\n");
    write(QStringLiteral("named/hosts"), "c\n");
    write(QStringLiteral("etc/ansible/hosts"), "d\n");
    write(QStringLiteral(".maestrorc"), "EC2_ACCESS_ID=AKIA1\nEC2_SECRET_KEY=x\n");
    auto findings = findImports(places({{QStringLiteral("ANSIBLE_INVENTORY"), QStringLiteral("~/named/hosts")},
                                        {QStringLiteral("EC2_ACCESS_ID"), QStringLiteral("AKIA2")},
                                        {QStringLiteral("EC2_SECRET_KEY"), QStringLiteral("y")}}));
    nameApart(findings, {});
    QStringList names;
    for (const ImportFinding &finding : std::as_const(findings))
        names.append(finding.isImportable() ? finding.account.name : finding.whyNot);
    QCOMPARE(names,
             (QStringList{QStringLiteral("ec2"), QStringLiteral("ec2 (environment)"), QStringLiteral("hosts"),
                          QStringLiteral("inventory"), QStringLiteral("hosts (%1)").arg(QDir(m_home->path()).dirName()),
                          QStringLiteral("ansible")}));
    // What is an account already is not offered again; another of that name finds a number.
    Account known = findings.last().account;
    known.id = QStringLiteral("1");
    known.name = QStringLiteral("mine");
    Account other;
    other.name = QStringLiteral("Inventory");
    Account third;
    third.name = QStringLiteral("inventory (%1)").arg(QDir(m_home->path()).dirName());
    nameApart(findings, {known, other, third});
    QVERIFY2(findings.last().whyNot.contains(QStringLiteral("mine")), qPrintable(findings.last().whyNot));
    QCOMPARE(findings.at(3).account.name, QStringLiteral("inventory 2"));
}

void TestImporters::aKeyThatStandsTwiceIsOneAccount()
{
    write(QStringLiteral(".maestrorc"), "EC2_ACCESS_ID=AKIA1\nEC2_SECRET_KEY=x\n");
    auto findings = findImports(places({{QStringLiteral("EC2_ACCESS_ID"), QStringLiteral("AKIA1")},
                                        {QStringLiteral("EC2_SECRET_KEY"), QStringLiteral("x")}}));
    nameApart(findings, {});
    QCOMPARE(findings.size(), 2);
    QVERIFY(findings.first().isImportable());
    QVERIFY2(findings.last().whyNot.contains(QStringLiteral(".maestrorc")), qPrintable(findings.last().whyNot));
}

void TestImporters::noSecretStandsInTexts()
{
    write(QStringLiteral(".maestrorc"), "EC2_ACCESS_ID=AKIA1\nEC2_SECRET_KEY=XSECRETX\nRACKSPACE_KEY=XSECRETX\n");
    write(QStringLiteral(".aws/credentials"), "[default]\naws_access_key_id=AKIA1\naws_secret_access_key=XSECRETX\n");
    write(QStringLiteral("hosts.ini"), "a ansible_password=XSECRETX\n");
    const auto findings = findImports(places({{QStringLiteral("AWS_ACCESS_KEY_ID"), QStringLiteral("A")},
                                              {QStringLiteral("AWS_SECRET_ACCESS_KEY"), QStringLiteral("XSECRETX")}}));
    QCOMPARE(findings.size(), 5);
    for (const ImportFinding &finding : findings) {
        const QStringList texts =
            QStringList{finding.source, finding.path, finding.found, finding.whyNot, finding.account.name} +
            finding.account.values.values() + finding.values.plain.values();
        QVERIFY(!texts.join(u' ').contains(QStringLiteral("XSECRETX")));
    }
}

QTEST_GUILESS_MAIN(TestImporters)
#include "tst_importers.moc"

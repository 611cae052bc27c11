#include "models/instancefacts.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestInstanceFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldIsShown();
    void whatIsNotKnownHasNoLine();
    void theStateOfTheCloudIsSaidWhereItSaysMore();

private:
    static QStringList lines(const Instance &instance)
    {
        QStringList lines;
        for (const InstanceFacts &part : instanceFacts(instance)) {
            for (const InstanceFact &fact : part.facts)
                lines.append(fact.label + u": "_s + fact.value);
        }
        return lines;
    }
};

void TestInstanceFacts::everyFieldIsShown()
{
    Instance i;
    i.id = u"i-1"_s;
    i.provider = u"ec2"_s;
    i.account = u"prod"_s;
    i.region = u"eu-west-1"_s;
    i.zone = u"eu-west-1a"_s;
    i.type = u"m5.large"_s;
    i.image = u"ami-1"_s;
    i.imageName = u"Debian 12"_s;
    i.platform = Instance::Platform::Linux;
    i.publicV4 = {u"54.0.0.1"_s, u"54.0.0.2"_s};
    i.publicV6 = {u"2a05::1"_s};
    i.privateV4 = {u"10.0.0.1"_s, u"10.0.1.1"_s};
    i.dns = {u"a.example"_s, u"b.example"_s};
    i.network = u"vpc-1"_s;
    i.subnet = u"subnet-1"_s;
    i.securityGroups = {{u"sg-1"_s, u"web"_s}, {u"sg-2"_s, {}}};
    i.keyName = u"deploy"_s;
    i.sshUser = u"admin"_s;
    i.sshKeyFile = u"~/.ssh/web"_s;
    i.sshJump = u"bastion"_s;
    i.sshAlias = u"web"_s;
    i.sshProxy.command = u"nc %h %p"_s;
    i.sshPort = 2222;
    i.launched = QDateTime(QDate(2026, 2, 3), QTime(4, 5), Qt::UTC);
    i.seenAt = i.launched.addDays(1);
    for (int n = 0; n < 30; ++n)
        i.extra.insert(u"Extra %1"_s.arg(n), u"value %1"_s.arg(n));
    const QString said = lines(i).join(u'\n');
    for (const char *line : {"ID: i-1",
                             "Account: prod, ec2",
                             "Place: eu-west-1, eu-west-1a",
                             "Type: m5.large",
                             "Image: Debian 12 (ami-1)",
                             "Platform: Linux",
                             "Public: 54.0.0.1, 54.0.0.2, 2a05::1",
                             "Private: 10.0.0.1, 10.0.1.1",
                             "DNS: a.example, b.example",
                             "Network: vpc-1",
                             "Subnet: subnet-1",
                             "Groups: web (sg-1), sg-2",
                             "User: admin",
                             "Key: deploy",
                             "Key file: ~/.ssh/web",
                             "SSH name: web",
                             "Jump host: bastion",
                             "Through: nc %h %p",
                             "Port: 2222",
                             "Launched: ",
                             "As of: ",
                             "Extra 0: value 0",
                             "Extra 29: value 29"})
        QVERIFY2(said.contains(QLatin1String(line)), qPrintable(said + u"\n has not "_s + QLatin1String(line)));
}

void TestInstanceFacts::whatIsNotKnownHasNoLine()
{
    Instance bare;
    bare.id = u"i-1"_s;
    bare.sshUser = u"me"_s;
    QCOMPARE(lines(bare), (QStringList{u"ID: i-1"_s, u"User: me"_s}));
}

void TestInstanceFacts::theStateOfTheCloudIsSaidWhereItSaysMore()
{
    Instance instance;
    instance.state = Instance::State::Running;
    instance.rawState = u"RUNNING"_s;
    QVERIFY(lines(instance).filter(u"State there"_s).isEmpty());
    instance.rawState = u"VERIFY_RESIZE"_s;
    QCOMPARE(lines(instance).filter(u"State there"_s), QStringList{u"State there: VERIFY_RESIZE"_s});
}

QTEST_GUILESS_MAIN(TestInstanceFacts)
#include "tst_instancefacts.moc"

#include "fakes/awaited.h"
#include "fakes/ec2setting.h"

#include <QTest>

class TestEc2Console : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theConsoleOfThatInstanceIsRead();
    void theOutputOfNowIsAskedWhereTheOtherSaysNothing();
    void aMissingRightNamesTheAction();
    void aConnectionWithoutEncryptionProvesNothing();
    void anotherInstancesConsoleIsNotTaken();
    void kindsWithoutConsolesSaySo();

private:
    static Instance known()
    {
        Instance instance;
        instance.id = QStringLiteral("i-1");
        instance.region = QStringLiteral("eu-west-1");
        return instance;
    }
    static QByteArray keys(const QByteArray &print)
    {
        return "-----BEGIN SSH HOST KEY FINGERPRINTS-----\n256 " + print +
               " root@web (ED25519)\n-----END SSH HOST KEY FINGERPRINTS-----\n";
    }
};

void TestEc2Console::theConsoleOfThatInstanceIsRead()
{
    Ec2Setting at;
    at.server.add(at.west, {.id = QStringLiteral("i-1"), .console = keys("SHA256:one")});
    at.server.add(at.west, {.id = QStringLiteral("i-2"), .console = keys("SHA256:two")});
    const auto provider = at.make();
    QVERIFY(provider->capabilities().console);
    const auto output = awaited(provider->console(known(), {}));
    QVERIFY2(output, output ? "" : qPrintable(output.error().message));
    QCOMPARE(*output, keys("SHA256:one"));
    QCOMPARE(at.server.count(QStringLiteral("GetConsoleOutput")), 1);
}

void TestEc2Console::theOutputOfNowIsAskedWhereTheOtherSaysNothing()
{
    Ec2Setting at;
    FakeInstance &instance = at.server.add(at.west, {.id = QStringLiteral("i-1"), .console = "[ 0.0] Linux\n"});
    const auto provider = at.make();
    QCOMPARE(*awaited(provider->console(known(), {})), QByteArray("[ 0.0] Linux\n")); // a type that does not tell
    instance.latestConsole = keys("SHA256:one");
    QVERIFY(awaited(provider->console(known(), {}))->contains("SHA256:one"));
}

void TestEc2Console::aMissingRightNamesTheAction()
{
    Ec2Setting at;
    at.server.add(at.west, {.id = QStringLiteral("i-1")});
    at.server.refuse(QStringLiteral("GetConsoleOutput"), 403, QStringLiteral("UnauthorizedOperation"));
    const auto output = awaited(at.make()->console(known(), {}));
    QVERIFY(!output);
    QCOMPARE(output.error().kind, Error::Denied);
    QVERIFY2(output.error().message.contains(u"ec2:GetConsoleOutput"), qPrintable(output.error().message));
}

void TestEc2Console::aConnectionWithoutEncryptionProvesNothing()
{
    Ec2Setting at;
    at.server.add(at.west, {.id = QStringLiteral("i-1"), .console = keys("SHA256:one")});
    at.values.plain.insert(QStringLiteral("plain_http"), QStringLiteral("true"));
    QCOMPARE(awaited(at.make()->console(known(), {})).error().kind, Error::Unsupported);
    QCOMPARE(at.server.count(QStringLiteral("GetConsoleOutput")), 0);
}

void TestEc2Console::anotherInstancesConsoleIsNotTaken()
{
    const QByteArray reply = "<GetConsoleOutputResponse><instanceId>i-2</instanceId><output>" +
                             QByteArray("keys").toBase64() + "</output></GetConsoleOutputResponse>";
    QVERIFY(!readConsole(reply, QStringLiteral("i-1")));
    QCOMPARE(*readConsole(reply, QStringLiteral("i-2")), QByteArray("keys"));
    QVERIFY(!readConsole("<Other/>", QStringLiteral("i-2")));
}

void TestEc2Console::kindsWithoutConsolesSaySo()
{
    class Plain final : public Provider
    {
    public:
        Capabilities capabilities() const override { return {}; }
        Async<QStringList> regions(std::stop_token) override { return ready<QStringList>(QStringList()); }
        Async<InstancePage> page(const QString &, const QString &, std::stop_token) override
        {
            return ready<InstancePage>(InstancePage());
        }
        Async<Instance> instance(const Instance &known, std::stop_token) override { return ready<Instance>(known); }
        Async<AccountCheck> validate(std::stop_token) override { return ready<AccountCheck>(AccountCheck()); }
    };
    Plain plain;
    QVERIFY(!plain.capabilities().console);
    QCOMPARE(awaited(plain.console(known(), {})).error().kind, Error::Unsupported);
}

QTEST_GUILESS_MAIN(TestEc2Console)
#include "tst_ec2console.moc"

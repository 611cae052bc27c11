#include "clouds/ec2.h"
#include "fakes/awaited.h"
#include "fakes/ec2setting.h"

#include <QTest>

namespace {

Instance in(const QString &state, const QString &rootDevice = QStringLiteral("ebs"))
{
    Instance instance;
    instance.id = QStringLiteral("i-1");
    instance.name = QStringLiteral("web-1");
    instance.region = QStringLiteral("eu-west-1");
    instance.rawState = state;
    instance.state = ec2State(-1, state);
    instance.extra.insert(rootDeviceTitle(), rootDevice);
    return instance;
}

} // namespace

class TestEc2Power : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVerbChangesTheState_data();
    void aVerbChangesTheState();
    void aProtectedMachineIsLeftAlone_data();
    void aProtectedMachineIsLeftAlone();
    void anUnreadableProtectionDoesNotStopIt();
    void theStateSaysWhyNot_data();
    void theStateSaysWhyNot();
    void anImpossibleVerbIsNotSent();
    void groupsAndSpotsAreWarnedOf();
    void aMissingRightNamesTheAction();
    void aGoneMachineIsNotFound();
    void aRebootIsNotSentTwice();
};

void TestEc2Power::aVerbChangesTheState_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<PowerVerb>("verb");
    QTest::addColumn<QString>("at_once");
    QTest::addColumn<QString>("later");
    QTest::newRow("start") << QStringLiteral("stopped") << PowerVerb::Start << QStringLiteral("pending")
                           << QStringLiteral("running");
    QTest::newRow("stop") << QStringLiteral("running") << PowerVerb::Stop << QStringLiteral("stopping")
                          << QStringLiteral("stopped");
    QTest::newRow("reboot") << QStringLiteral("running") << PowerVerb::Reboot << QStringLiteral("running")
                            << QStringLiteral("running");
    QTest::newRow("terminate") << QStringLiteral("running") << PowerVerb::Terminate << QStringLiteral("shutting-down")
                               << QStringLiteral("terminated");
}

void TestEc2Power::aVerbChangesTheState()
{
    QFETCH(QString, before);
    QFETCH(PowerVerb, verb);
    QFETCH(QString, at_once);
    QFETCH(QString, later);
    Ec2Setting at;
    at.server.add(at.west, {.id = QStringLiteral("i-1"), .state = before});
    const auto provider = at.make();
    const auto known = awaited(provider->instance(in(before), {}));
    QVERIFY(known);
    const auto done = awaited(provider->power(*known, verb, {}));
    QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
    QCOMPARE(awaited(provider->instance(*known, {}))->rawState, at_once);
    QCOMPARE(awaited(provider->instance(*known, {}))->rawState, later);
}

void TestEc2Power::aProtectedMachineIsLeftAlone_data()
{
    QTest::addColumn<PowerVerb>("verb");
    QTest::addColumn<QString>("action");
    QTest::newRow("stop") << PowerVerb::Stop << QStringLiteral("StopInstances");
    QTest::newRow("terminate") << PowerVerb::Terminate << QStringLiteral("TerminateInstances");
}

void TestEc2Power::aProtectedMachineIsLeftAlone()
{
    QFETCH(PowerVerb, verb);
    QFETCH(QString, action);
    Ec2Setting at;
    at.server.add(at.west, {.id = QStringLiteral("i-1"), .stopProtected = true, .terminationProtected = true});
    const auto done = awaited(at.make()->power(in(QStringLiteral("running")), verb, {}));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Denied);
    QVERIFY(done.error().message.contains(u"web-1"));
    QCOMPARE(at.server.count(action), 0);
    QVERIFY(awaited(at.make()->power(in(QStringLiteral("running")), PowerVerb::Reboot, {})));
}

void TestEc2Power::anUnreadableProtectionDoesNotStopIt()
{
    Ec2Setting at;
    at.server.add(at.west, {.id = QStringLiteral("i-1")});
    at.server.refuse(QStringLiteral("DescribeInstanceAttribute"), 403, QStringLiteral("UnauthorizedOperation"));
    QVERIFY(awaited(at.make()->power(in(QStringLiteral("running")), PowerVerb::Stop, {})));
    QCOMPARE(at.server.find(at.west, QStringLiteral("i-1"))->state, QStringLiteral("stopping"));
}

void TestEc2Power::theStateSaysWhyNot_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("possible"); // s start, p stop, r reboot, t terminate
    const QString ebs = QStringLiteral("ebs");
    QTest::newRow("running") << QStringLiteral("running") << ebs << QStringLiteral("prt");
    QTest::newRow("instance store") << QStringLiteral("running") << QStringLiteral("instance-store")
                                    << QStringLiteral("rt");
    QTest::newRow("stopped") << QStringLiteral("stopped") << ebs << QStringLiteral("st");
    QTest::newRow("stopping") << QStringLiteral("stopping") << ebs << QStringLiteral("t");
    QTest::newRow("pending") << QStringLiteral("pending") << ebs << QStringLiteral("pt");
    QTest::newRow("shutting down") << QStringLiteral("shutting-down") << ebs << QString();
    QTest::newRow("terminated") << QStringLiteral("terminated") << ebs << QString();
}

void TestEc2Power::theStateSaysWhyNot()
{
    QFETCH(QString, state);
    QFETCH(QString, root);
    QFETCH(QString, possible);
    const QList<QPair<QChar, PowerVerb>> verbs = {
        {u's', PowerVerb::Start}, {u'p', PowerVerb::Stop}, {u'r', PowerVerb::Reboot}, {u't', PowerVerb::Terminate}};
    QString found;
    for (const auto &[letter, verb] : verbs) {
        if (Ec2::whyNot(in(state, root), verb).isNull())
            found += letter;
    }
    QCOMPARE(found, possible.isNull() ? QString() : possible);
}

void TestEc2Power::anImpossibleVerbIsNotSent()
{
    Ec2Setting at;
    const auto done = awaited(at.make()->power(in(QStringLiteral("stopped")), PowerVerb::Reboot, {}));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Invalid);
    QVERIFY(at.server.requests().isEmpty());
}

void TestEc2Power::groupsAndSpotsAreWarnedOf()
{
    const auto words = [](const Instance &instance, PowerVerb verb) {
        return Ec2::warnings(instance, verb).join(u'|');
    };
    Instance plain = in(QStringLiteral("running"));
    QVERIFY(words(plain, PowerVerb::Stop).contains(u"billed"));
    QCOMPARE(Ec2::warnings(plain, PowerVerb::Stop).size(), 1);
    plain.tags.insert(QStringLiteral("aws:autoscaling:groupName"), QStringLiteral("workers"));
    QVERIFY(words(plain, PowerVerb::Terminate).contains(u"workers"));
    QVERIFY(words(plain, PowerVerb::Reboot).isEmpty());
    Instance spot = in(QStringLiteral("running"));
    spot.extra.insert(lifecycleTitle(), QStringLiteral("spot"));
    QVERIFY(words(spot, PowerVerb::Stop).contains(u"spot"));
}

void TestEc2Power::aMissingRightNamesTheAction()
{
    Ec2Setting at;
    at.server.add(at.west, {.id = QStringLiteral("i-1")});
    at.server.refuse(QStringLiteral("RebootInstances"), 403, QStringLiteral("UnauthorizedOperation"));
    const auto done = awaited(at.make()->power(in(QStringLiteral("running")), PowerVerb::Reboot, {}));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Denied);
    QVERIFY(done.error().message.contains(u"ec2:RebootInstances"));
    QVERIFY(done.error().detail.contains(u"arn:aws:ec2:*:*:instance/*"));
}

void TestEc2Power::aGoneMachineIsNotFound()
{
    Ec2Setting at;
    const auto provider = at.make();
    QCOMPARE(awaited(provider->instance(in(QStringLiteral("running")), {})).error().kind, Error::NotFound);
    QCOMPARE(awaited(provider->power(in(QStringLiteral("running")), PowerVerb::Stop, {})).error().kind,
             Error::NotFound);
}

void TestEc2Power::aRebootIsNotSentTwice()
{
    Ec2Setting at;
    at.server.add(at.west, {.id = QStringLiteral("i-1")});
    at.server.enqueue(Ec2Server::fault(500, QStringLiteral("InternalError")));
    const auto done = awaited(at.make()->power(in(QStringLiteral("running")), PowerVerb::Reboot, {}));
    QVERIFY(!done);
    QCOMPARE(at.server.count(QStringLiteral("RebootInstances")), 1);
}

QTEST_GUILESS_MAIN(TestEc2Power)
#include "tst_ec2power.moc"

#include "fakes/awaited.h"
#include "fakes/ec2setting.h"

#include <QTest>

namespace {

/// "list instances|eu-west-1|yes, 3 hosts|ok", a line a right.
QStringList rightsOf(const AccountCheck &check)
{
    QStringList lines;
    for (const AccountCheck::Right &right : check.rights)
        lines.append(QStringList{right.what, right.where, right.answer,
                                 right.ok ? QStringLiteral("ok") : QStringLiteral("missing")}
                         .join(u'|'));
    return lines;
}

} // namespace

class TestEc2Check : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodAccountSaysWhoAndWhat();
    void aMissingRightComesWithItsPolicy();
    void withoutRegionsTheAccountSaysWhatToDo();
    void nothingIsChanged();
    void badKeysAreAnError();
    void aDeadRegionIsNoQuestionOfRights();
    void aRegionThatIsNotEnabledNeedsNoPolicy();
    void aForbiddenListIsAQuestionOfRights();
    void aStopEndsIt();
};

void TestEc2Check::aGoodAccountSaysWhoAndWhat()
{
    Ec2Setting at;
    at.server.addInstances(at.east, 12);
    at.server.addInstances(at.west, 3);
    at.server.pageSize = 10;
    const auto check = awaited(at.make()->validate({}));
    QVERIFY2(check, qPrintable(check ? QString() : check.error().message));
    QCOMPARE(check->identity, QStringLiteral("arn:aws:iam::210987654321:user/maestro"));
    QCOMPARE(check->accountName, QStringLiteral("210987654321"));
    const QStringList rights = rightsOf(*check);
    QCOMPARE(rights.size(), 4);
    QVERIFY(rights[0].startsWith(u"list regions|"));
    QVERIFY(rights[1].startsWith(u"list instances|eu-west-1|yes, 3"));
    QVERIFY(rights[2].startsWith(u"list instances|us-east-1|yes, more than 10"));
    QVERIFY(rights[3].startsWith(u"start instances|") && rights[3].endsWith(u"|yes|ok"));
    QVERIFY(check->advice.isEmpty() && check->policy.isEmpty());
    QVERIFY(check->milliseconds >= 0);
}

void TestEc2Check::aMissingRightComesWithItsPolicy()
{
    Ec2Setting at;
    at.server.addInstances(at.west, 3);
    at.values.plain[QStringLiteral("regions")] = at.west;
    at.server.refuse(QStringLiteral("StartInstances"), 403, QStringLiteral("UnauthorizedOperation"));
    const auto check = awaited(at.make()->validate({}));
    QVERIFY(check);
    const QStringList rights = rightsOf(*check);
    QCOMPARE(rights.size(), 2);
    QVERIFY(rights[1].startsWith(u"start instances|") && rights[1].endsWith(u"|no|missing"));
    QVERIFY(check->advice.contains(u"ec2:StartInstances"));
    QCOMPARE(check->policy, QStringLiteral("{\"Effect\": \"Allow\",\n \"Action\": [\"ec2:StartInstances\"],\n"
                                           " \"Resource\": \"arn:aws:ec2:*:210987654321:instance/*\"}"));
}

void TestEc2Check::withoutRegionsTheAccountSaysWhatToDo()
{
    Ec2Setting at;
    at.server.refuse(QStringLiteral("DescribeRegions"), 403, QStringLiteral("UnauthorizedOperation"));
    const auto check = awaited(at.make()->validate({}));
    QVERIFY(check);
    QCOMPARE(check->rights.size(), 1);
    QVERIFY(!check->rights.first().ok);
    QVERIFY(check->advice.contains(u"ec2:DescribeRegions"));
    QVERIFY(check->policy.contains(u"ec2:DescribeRegions"));
}

// A cloud that is not Amazon may not know rehearsals.
void TestEc2Check::nothingIsChanged()
{
    Ec2Setting at;
    at.server.addInstances(at.west, 5);
    QVERIFY(awaited(at.make()->validate({})));
    QCOMPARE(at.server.count(QStringLiteral("StopInstances")), 0);
    QCOMPARE(at.server.count(QStringLiteral("RebootInstances")), 0);
    QCOMPARE(at.server.count(QStringLiteral("TerminateInstances")), 0);
    for (const FakeRequest &request : at.server.requests()) {
        if (request.field("Action") == u"StartInstances")
            QCOMPARE(request.field("DryRun"), QStringLiteral("true"));
    }
}

void TestEc2Check::badKeysAreAnError()
{
    Ec2Setting at;
    at.values.plain[QStringLiteral("access_key_id")] = QStringLiteral("AKIANOBODY");
    const auto check = awaited(at.make()->validate({}));
    QVERIFY(!check);
    QCOMPARE(check.error().kind, Error::Denied);
    QCOMPARE(at.server.requests().size(), 1);
}

void TestEc2Check::aDeadRegionIsNoQuestionOfRights()
{
    Ec2Setting at;
    at.server.addInstances(at.west, 3);
    at.server.refuse(QStringLiteral("DescribeInstances"), 503, QStringLiteral("Unavailable"));
    at.values.plain[QStringLiteral("regions")] = at.west;
    const auto check = awaited(at.make()->validate({}));
    QVERIFY(check);
    QCOMPARE(rightsOf(*check), QStringList{QStringLiteral("list instances|eu-west-1|no answer|missing")});
    QVERIFY(check->policy.isEmpty());
    QVERIFY(check->advice.contains(u"503"));
}

void TestEc2Check::aRegionThatIsNotEnabledNeedsNoPolicy()
{
    Ec2Setting at;
    at.server.notOptedIn = {at.west};
    at.values.plain[QStringLiteral("regions")] = at.west;
    const auto check = awaited(at.make()->validate({}));
    QVERIFY(check);
    QCOMPARE(rightsOf(*check), QStringList{QStringLiteral("list instances|eu-west-1|no|missing")});
    QVERIFY(check->policy.isEmpty());
    QVERIFY(check->advice.contains(u"enabled"));
}

void TestEc2Check::aForbiddenListIsAQuestionOfRights()
{
    Ec2Setting at;
    at.server.refuse(QStringLiteral("DescribeInstances"), 403, QStringLiteral("UnauthorizedOperation"));
    const auto check = awaited(at.make()->validate({}));
    QVERIFY(check);
    QVERIFY(check->policy.contains(u"\"ec2:DescribeInstances\"") && check->policy.contains(u"\"Resource\": \"*\""));
    QVERIFY(check->advice.contains(u"ec2:DescribeInstances"));
}

void TestEc2Check::aStopEndsIt()
{
    Ec2Setting at;
    FakeReply silent;
    silent.silent = true;
    at.server.enqueue(silent);
    std::stop_source stop;
    const auto provider = at.make();
    const auto check = provider->validate(stop.get_token());
    QTRY_COMPARE(at.server.requests().size(), 1);
    stop.request_stop();
    QCOMPARE(awaited(check).error().kind, Error::Stopped);
}

QTEST_GUILESS_MAIN(TestEc2Check)
#include "tst_ec2check.moc"

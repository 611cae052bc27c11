#include "views/powerquestion.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What is asked before machines are stopped.
class TestPowerQuestion : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneIsNamedWithItsIdAndPlace();
    void severalAreFoldedByPlace();
    void equalNamesAreToldApartByTheirIds();
    void aLongListEndsBehindAWholeName();
    void whatNoOneCouldReadIsCounted();
};

namespace {

Instance machine(const QString &name, const QString &id, const QString &region = u"eu-west-1"_s)
{
    Instance instance;
    instance.name = name;
    instance.id = id;
    instance.account = u"prod"_s;
    instance.region = region;
    return instance;
}

QStringList reasons(const QList<Instance> &which)
{
    PowerQuestion question;
    question.verb = PowerVerb::Stop;
    question.which = which;
    question.shield.guards = false;
    const auto asked = askedBefore(question);
    return asked ? asked->reasons : QStringList();
}

} // namespace

void TestPowerQuestion::oneIsNamedWithItsIdAndPlace()
{
    QCOMPARE(reasons({machine(u"web-1"_s, u"i-1"_s)}), QStringList{u"i-1 in prod, eu-west-1"_s});
}

void TestPowerQuestion::severalAreFoldedByPlace()
{
    const QStringList expected = {u"prod, eu-west-1: web-[1-2]"_s, u"prod, us-east-1: web-1"_s};
    QCOMPARE(reasons({machine(u"web-1"_s, u"i-1"_s), machine(u"web-1"_s, u"i-3"_s, u"us-east-1"_s),
                      machine(u"web-2"_s, u"i-2"_s)}),
             expected);
}

void TestPowerQuestion::equalNamesAreToldApartByTheirIds()
{
    const QList<Instance> which = {machine(u"web"_s, u"i-1"_s), machine(u"web"_s, u"i-2"_s),
                                   machine(u"db"_s, u"i-3"_s)};
    QCOMPARE(reasons(which), QStringList{u"prod, eu-west-1: db, web (i-1, i-2)"_s});
}

void TestPowerQuestion::aLongListEndsBehindAWholeName()
{
    QList<Instance> which;
    for (int i = 0; i < 200; ++i)
        which.append(
            machine(QStringLiteral("app%1-of-somebody").arg(QChar(char16_t(u'a' + i % 26))) + QString(1 + i / 26, u'x'),
                    QStringLiteral("i-%1").arg(i)));
    const QString said = reasons(which).value(0);
    QVERIFY2(said.size() < 700, qPrintable(said));
    QVERIFY2(said.contains(u" … ("), qPrintable(said));
    const QString last = said.section(u" … "_s, 0, 0).section(u',', -1).trimmed();
    QVERIFY2(std::any_of(which.cbegin(), which.cend(), [&](const Instance &each) { return each.name == last; }),
             qPrintable(last));
}

void TestPowerQuestion::whatNoOneCouldReadIsCounted()
{
    QList<Instance> which;
    for (int i = 0; i < 12; ++i)
        which.append(machine(u"web"_s, QStringLiteral("i-%1").arg(i), u"region-"_s + QChar(char16_t(u'a' + i))));
    const QStringList said = reasons(which);
    QCOMPARE(said.size(), 9);
    QVERIFY2(said.last().startsWith(u'4'), qPrintable(said.last()));
}

QTEST_APPLESS_MAIN(TestPowerQuestion)
#include "tst_powerquestion.moc"

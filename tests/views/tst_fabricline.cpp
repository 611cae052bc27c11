#include "views/fabricline.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestFabricLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLineOfTheOldProgramIsUnderstood_data();
    void aLineOfTheOldProgramIsUnderstood();
    void anythingElseIsNot_data();
    void anythingElseIsNot();
};

void TestFabricLine::aLineOfTheOldProgramIsUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("command");
    QTest::newRow("both") << u"fab nodes:ec2,^app sys.run_command:\"uptime\""_s << u"ec2,^app"_s << u"uptime"_s;
    QTest::newRow("blanks in the command")
        << u"fab nodes:ec2 sys.run_command:\"df -h /\""_s << u"ec2"_s << u"df -h /"_s;
    QTest::newRow("quotes around the task") << u"fab 'nodes:ec2,us-east-1,^app' 'sys.run_command:echo \"a b\"'"_s
                                            << u"ec2,us-east-1,^app"_s << u"echo \"a b\""_s;
    QTest::newRow("keyword") << u"fab nodes:ec2 sys.run_command:command=uptime"_s << u"ec2"_s << u"uptime"_s;
    QTest::newRow("escaped comma") << u"fab nodes:ec2 sys.run_command:\"ps -o pid\\,args\""_s << u"ec2"_s
                                   << u"ps -o pid,args"_s;
    QTest::newRow("nodes alone") << u"  fab nodes:rackspace "_s << u"rackspace"_s << QString();
    QTest::newRow("built-in uptime") << u"fab nodes:ec2 sys.uptime"_s << u"ec2"_s << u"uptime"_s;
    QTest::newRow("built-in memory") << u"fab nodes:ec2 sys.memory"_s << u"ec2"_s << u"free -m"_s;
}

void TestFabricLine::aLineOfTheOldProgramIsUnderstood()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    QFETCH(QString, command);
    const auto line = FabricLine::parse(text);
    QVERIFY(line);
    QCOMPARE(line->query, query);
    QCOMPARE(line->command, command);
}

void TestFabricLine::anythingElseIsNot_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("a word") << u"settings"_s;
    QTest::newRow("fab alone") << u"fab"_s;
    QTest::newRow("unknown task") << u"fab nodes:ec2 web.deploy:1"_s;
    QTest::newRow("open quote") << u"fab nodes:ec2 sys.run_command:\"uptime"_s;
    QTest::newRow("another program") << u"fabric nodes:ec2"_s;
    QTest::newRow("endless") << u"fab nodes:"_s + QString(20'000, u'a');
}

void TestFabricLine::anythingElseIsNot()
{
    QFETCH(QString, text);
    QVERIFY(!FabricLine::parse(text));
}

QTEST_MAIN(TestFabricLine)
#include "tst_fabricline.moc"

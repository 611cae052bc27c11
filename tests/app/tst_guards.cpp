#include "app/programcall.h"

using namespace Qt::StringLiterals;

/// What the program refuses, what it keeps and what it says, called as a script would.
class TestGuards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anEmptyQueryReachesNoHost_data();
    void anEmptyQueryReachesNoHost();
    void aListWithoutAQueryIsEverything();
    void protectionThatIsNotUnderstoodProtectsEveryHost();
    void aCommandThatCannotBeUndoneIsRunOnlyWhenThatIsSaid();
    void whatCannotBeReadNowStaysInTheCache();
    void oddRowsOfAFileAreSaid();
    void aFileOfTheCallIsReadBesideTheCache();
    void everyProviderThatIsPrintedCanBeAskedFor();
    void pickTakesOtherHostsEachTime();
    void theRunKeepsByWhatItsHostsWerePicked();
    void aTestOfAnAccountIsPrintedAsAskedFor();
    void powerAnswersAsAskedFor();
    void aWindowWithoutADisplaySaysWhatToDo();

private:
    std::unique_ptr<ProgramCall> m_program;
    QString m_hosts; ///< a file of two hosts where nobody answers
};

void TestGuards::init()
{
    m_program = std::make_unique<ProgramCall>();
    m_hosts = m_program->write(u"hosts.csv"_s, "name,address,port,tags\nweb-1,127.0.0.1,1,role=web\n"
                                               "web-2,127.0.0.1,1,role=web\n");
}

void TestGuards::anEmptyQueryReachesNoHost_data()
{
    QTest::addColumn<QStringList>("call");
    QTest::newRow("power") << QStringList{u"power"_s, u""_s, u"stop"_s, u"--yes"_s};
    QTest::newRow("copy") << QStringList{u"copy"_s, u""_s, u"/etc/hostname"_s, u"--to"_s, u"/nowhere/x"_s};
    QTest::newRow("run") << QStringList{u"run"_s, u" "_s, u"--"_s, u"true"_s};
}

void TestGuards::anEmptyQueryReachesNoHost()
{
    QFETCH(QStringList, call);
    const auto said = (*m_program)(QStringList{u"--inventory"_s, m_hosts} + call);
    QVERIFY2(said.exit == 2, said.err + said.out);
    QVERIFY2(said.err.contains("\"all\""), said.err);
    QVERIFY2(said.out.isEmpty(), said.out);
}

void TestGuards::aListWithoutAQueryIsEverything()
{
    for (const QStringList &query : {QStringList(), QStringList(u""_s)}) {
        const auto said = (*m_program)(QStringList{u"--inventory"_s, m_hosts, u"list"_s} + query);
        QVERIFY2(said.exit == 0, said.err);
        QVERIFY2(said.out.contains("web-1") && said.out.contains("web-2"), said.out);
    }
}

void TestGuards::protectionThatIsNotUnderstoodProtectsEveryHost()
{
    m_program->setSettings({{u"protectedQuery"_s, u"@gone"_s}});
    const QStringList run = {u"--inventory"_s, m_hosts, u"run"_s, u"all"_s};
    const QStringList command = {u"--"_s, u"true"_s};
    const auto refused = (*m_program)(run + command);
    QVERIFY2(refused.exit == 5, refused.err);
    QVERIFY2(refused.err.contains("@gone") && refused.err.contains("--confirm 2"), refused.err);
    QCOMPARE((*m_program)(run + QStringList{u"--confirm"_s, u"2"_s} + command).exit, 1); // nobody is there
    const auto power = (*m_program)({u"--inventory"_s, m_hosts, u"power"_s, u"all"_s, u"stop"_s, u"--yes"_s});
    QVERIFY2(power.exit == 5 && power.err.contains("--confirm 2"), power.err);
}

void TestGuards::aCommandThatCannotBeUndoneIsRunOnlyWhenThatIsSaid()
{
    const QStringList run = {u"--inventory"_s, m_hosts, u"run"_s, u"all"_s};
    const QStringList command = {u"--"_s, u"rm -rf /var"_s};
    const auto refused = (*m_program)(run + command);
    QVERIFY2(refused.exit == 5, refused.err);
    QVERIFY2(refused.err.contains("deletes a whole system") && refused.err.contains("--yes"), refused.err);
    for (const QStringList &word : {QStringList{u"--yes"_s}, QStringList{u"--confirm"_s, u"2"_s}})
        QCOMPARE((*m_program)(run + word + command).exit, 1); // nobody is there
    const auto other = (*m_program)(run + QStringList{u"--confirm"_s, u"3"_s} + command);
    QVERIFY2(other.exit == 5, other.err); // it was meant for another number of hosts
}

void TestGuards::whatCannotBeReadNowStaysInTheCache()
{
    const QString second = m_program->write(u"more.csv"_s, "name,address\ndb-1,127.0.0.1\n");
    QCOMPARE((*m_program)({u"accounts"_s, u"add"_s, u"csv"_s, u"first"_s, u"--set"_s, u"file="_s + m_hosts}).exit, 0);
    QCOMPARE((*m_program)({u"accounts"_s, u"add"_s, u"csv"_s, u"second"_s, u"--set"_s, u"file="_s + second}).exit, 0);
    QCOMPARE((*m_program)({u"list"_s}).exit, 0);
    QVERIFY(QFile::remove(second));
    const auto failed = (*m_program)({u"list"_s});
    QVERIFY2(failed.exit == 4 && failed.err.contains("second"), failed.err);
    for (const QString &how : {u"--cached"_s, u"--partial"_s}) {
        const auto said = (*m_program)({u"list"_s, how});
        QVERIFY2(said.exit == 0, said.err);
        QVERIFY2(said.out.contains("web-1") && said.out.contains("db-1"), said.out);
    }
    // What is gone from a file that can be read is gone.
    m_hosts = m_program->write(u"hosts.csv"_s, "name,address\nweb-1,127.0.0.1\n");
    const auto partial = (*m_program)({u"list"_s, u"--partial"_s});
    QVERIFY2(partial.out.contains("db-1") && !partial.out.contains("web-2"), partial.out);
}

void TestGuards::oddRowsOfAFileAreSaid()
{
    QByteArray rows = "name,address\nweb-1,127.0.0.1\n-bad,127.0.0.1\n";
    const auto one = (*m_program)({u"--inventory"_s, m_program->write(u"odd.csv"_s, rows), u"list"_s});
    QCOMPARE(one.exit, 0);
    QVERIFY2(one.err.contains("3"), one.err);
    QCOMPARE(one.err.count('\n'), 1);
    for (int row = 0; row < 20; ++row)
        rows += "-bad,127.0.0.1\n";
    const auto many = (*m_program)({u"--inventory"_s, m_program->write(u"odd.csv"_s, rows), u"list"_s});
    QCOMPARE(many.err.count('\n'), 6);
    QVERIFY2(many.err.contains("16 more"), many.err);
}

void TestGuards::aFileOfTheCallIsReadBesideTheCache()
{
    const auto said = (*m_program)({u"--inventory"_s, m_hosts, u"list"_s, u"--cached"_s});
    QVERIFY2(said.exit == 0, said.err);
    QVERIFY2(said.out.contains("web-1"), said.out);
}

void TestGuards::everyProviderThatIsPrintedCanBeAskedFor()
{
    const QString list = m_program->write(u"list.txt"_s, "alpha\nbeta\n");
    const auto said = (*m_program)({u"--inventory"_s, list, u"list"_s, u"--format"_s, u"json"_s});
    const QString provider = QJsonDocument::fromJson(said.out.split('\n').first()).object()[u"provider"_s].toString();
    QCOMPARE(provider, u"hosts"_s);
    const auto asked = (*m_program)({u"--inventory"_s, list, u"list"_s, u"provider:"_s + provider});
    QVERIFY2(asked.exit == 0, asked.err);
}

void TestGuards::pickTakesOtherHostsEachTime()
{
    QByteArray rows;
    for (int n = 0; n < 500; ++n)
        rows += "host-" + QByteArray::number(n) + '\n';
    const QString list = m_program->write(u"many.txt"_s, rows);
    QSet<QByteArray> picked;
    for (int call = 0; call < 4; ++call)
        picked.insert((*m_program)({u"--inventory"_s, list, u"list"_s, u"pick:2"_s}).out);
    QVERIFY(picked.size() > 1);
}

void TestGuards::theRunKeepsByWhatItsHostsWerePicked()
{
    for (const QString &query : {u"pick:1"_s, u"role=web"_s})
        QCOMPARE((*m_program)({u"--inventory"_s, m_hosts, u"run"_s, query, u"--"_s, u"true"_s}).exit, 1);
    const QByteArrayList runs = (*m_program)({u"runs"_s, u"--format"_s, u"json"_s}).out.split('\n');
    QVERIFY(!QJsonDocument::fromJson(runs.at(0)).object().contains(u"pick_seed"_s));
    QVERIFY2(QJsonDocument::fromJson(runs.at(1)).object()[u"pick_seed"_s].toInteger() > 0, runs.at(1));
}

void TestGuards::aTestOfAnAccountIsPrintedAsAskedFor()
{
    QCOMPARE((*m_program)({u"accounts"_s, u"add"_s, u"csv"_s, u"mine"_s, u"--set"_s, u"file="_s + m_hosts}).exit, 0);
    const auto json = (*m_program)({u"accounts"_s, u"test"_s, u"mine"_s, u"--format"_s, u"json"_s});
    const QJsonObject object = QJsonDocument::fromJson(json.out).object();
    QCOMPARE(object[u"name"_s].toString(), u"mine"_s);
    QVERIFY(object[u"rights"_s].toArray().first().toObject()[u"ok"_s].toBool());
    const auto csv = (*m_program)({u"accounts"_s, u"test"_s, u"mine"_s, u"--format"_s, u"csv"_s});
    QVERIFY2(csv.out.startsWith("what,where,answer,ok\r\n"), csv.out);
}

void TestGuards::powerAnswersAsAskedFor()
{
    const QStringList call = {u"--inventory"_s, m_hosts, u"power"_s, u"name:web-1"_s, u"start"_s, u"--yes"_s};
    const auto json = (*m_program)(call + QStringList{u"--format"_s, u"json"_s});
    QCOMPARE(json.exit, 1);
    const QJsonObject object = QJsonDocument::fromJson(json.out).object();
    QCOMPARE(object[u"name"_s].toString(), u"web-1"_s);
    QVERIFY(!object[u"accepted"_s].toBool(true));
    QVERIFY(!object[u"error"_s].toString().isEmpty());
    const auto csv = (*m_program)(call + QStringList{u"--format"_s, u"csv"_s});
    QVERIFY2(csv.out.startsWith("name,id,action,accepted,error\r\nweb-1,"), csv.out);
}

void TestGuards::aWindowWithoutADisplaySaysWhatToDo()
{
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        m_program->environment.remove(QLatin1String(name));
    const auto said = (*m_program)({});
    QVERIFY2(said.exit == 2, said.err);
    QVERIFY2(said.err.contains("no display") && said.err.contains("maestro --help"), said.err);
}

QTEST_GUILESS_MAIN(TestGuards)
#include "tst_guards.moc"

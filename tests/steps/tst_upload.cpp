// GCC 12 with the sanitizers sees uninitialised members in a std::variant that is not that alternative.
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"

#include "steps/registry.h"

#include <QTest>

/// The steps that copy files, in both directions.
class TestUpload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFormBecomesTheAction();
    void whatIsNotSaidIsSafe();
    void aBackupHasAName_data();
    void aBackupHasAName();
    void aSlashAtTheEndIsAFolder();
    void everyHostGetsAFolderOfItsOwn_data();
    void everyHostGetsAFolderOfItsOwn();
    void outcomesBecomeEnds_data();
    void outcomesBecomeEnds();
    void mistakesNameTheField_data();
    void mistakesNameTheField();
    void theyMayBeBegunAgain();
    void everyFieldStandsInTheForm();
};

namespace {

using Answers = QMap<QString, QString>;

Answers answers(std::initializer_list<std::pair<const char *, const char *>> pairs)
{
    Answers all;
    for (const auto &[name, value] : pairs)
        all.insert(QString::fromLatin1(name), QString::fromUtf8(value));
    return all;
}

StepSpec upload(Answers more = {})
{
    more.insert(answers({{"from", "dist\nconf/*.d"}, {"to", "/srv/shop"}}));
    return {{}, QStringLiteral("upload"), more};
}

StepSpec with(const StepSpec &spec, const char *name, const char *value)
{
    StepSpec changed = spec;
    changed.values.insert(QString::fromLatin1(name), QString::fromUtf8(value));
    return changed;
}

StepSpec download()
{
    return {{}, QStringLiteral("download"), answers({{"from", "/var/log/app"}, {"into", "/tmp/logs"}})};
}

act::Put putOf(const StepSpec &spec)
{
    const auto step = makeStep(spec);
    return step ? std::get<act::Put>((*step)->begin({})) : act::Put{{}, step.error().message};
}

} // namespace

void TestUpload::theFormBecomesTheAction()
{
    const act::Put put = putOf(upload(answers({{"exclude", ".git\n\n*.swp"},
                                               {"follow", "true"},
                                               {"mode", "0644"},
                                               {"owner", "33:44"},
                                               {"backup", ".old"},
                                               {"verify", "size"},
                                               {"skip", "time"},
                                               {"into", "yes"},
                                               {"timeout", "30"}})));
    QCOMPARE(put.paths, (QStringList{QStringLiteral("dist"), QStringLiteral("conf/*.d")}));
    QCOMPARE(put.to, QStringLiteral("/srv/shop"));
    QCOMPARE(put.exclude, (QStringList{QStringLiteral(".git"), QStringLiteral("*.swp")}));
    QVERIFY(put.followLinks && put.into && !put.verifyHash);
    QCOMPARE(put.mode, 0644);
    QCOMPARE(put.owner->text(), QStringLiteral("33:44"));
    QCOMPARE(put.backup, QStringLiteral(".old"));
    QCOMPARE(put.skip, act::Put::Skip::SameTime);
    QCOMPARE(put.timeoutMs, 30'000);
}

void TestUpload::whatIsNotSaidIsSafe()
{
    act::Put wanted;
    wanted.paths = {QStringLiteral("dist"), QStringLiteral("conf/*.d")};
    wanted.to = QStringLiteral("/srv/shop");
    QCOMPARE(putOf(upload()), wanted);
    QVERIFY(wanted.verifyHash && wanted.mode == -1 && !wanted.owner);
}

void TestUpload::aBackupHasAName_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QString>("suffix");
    QTest::newRow("yes") << QByteArray("yes") << QStringLiteral(".maestro-backup");
    QTest::newRow("true") << QByteArray("true") << QStringLiteral(".maestro-backup");
    QTest::newRow("no") << QByteArray("no") << QString();
    QTest::newRow("false") << QByteArray("false") << QString();
    QTest::newRow("a name") << QByteArray("~") << QStringLiteral("~");
}

void TestUpload::aBackupHasAName()
{
    QFETCH(QByteArray, said);
    QFETCH(QString, suffix);
    QCOMPARE(putOf(with(upload(), "backup", said.constData())).backup, suffix);
}

void TestUpload::aSlashAtTheEndIsAFolder()
{
    QVERIFY(putOf(with(upload(), "to", "/srv/")).into);
    QVERIFY(!putOf(upload()).into);
}

void TestUpload::everyHostGetsAFolderOfItsOwn_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("byKey");
    QTest::addColumn<QString>("folder");
    QTest::newRow("a name") << QStringLiteral("web-1") << false << QStringLiteral("/tmp/logs/web-1");
    QTest::newRow("a name that climbs") << QStringLiteral("../x") << false << QStringLiteral("/tmp/logs/%2E.%2Fx");
    QTest::newRow("by key") << QStringLiteral("web-1") << true << QStringLiteral("/tmp/logs/ec2%2Feu%2Fi-1");
}

void TestUpload::everyHostGetsAFolderOfItsOwn()
{
    QFETCH(QString, name);
    QFETCH(bool, byKey);
    QFETCH(QString, folder);
    StepContext at;
    at.host.name = name;
    at.host.key = QStringLiteral("ec2/eu/i-1");
    const auto step = makeStep(byKey ? with(download(), "folder", "key") : download());
    QVERIFY(step);
    const auto get = std::get<act::Get>((*step)->begin(at));
    QCOMPARE(get.into, folder);
    QCOMPARE(get.from, QStringLiteral("/var/log/app"));
    QCOMPARE(get.mostBytes, 0);
}

void TestUpload::outcomesBecomeEnds_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const Outcome &outcome, act::Verdict verdict,
                        Error::Kind kind = Error::Failed) {
        QTest::newRow(name) << outcome << int(verdict) << int(kind);
    };
    row("something was moved", Outcome(Moved{true, 5}), act::Changed);
    row("everything was there", Outcome(Moved{}), act::Ok);
    row("lost", Outcome(Error{Error::Lost, QStringLiteral("gone"), {}}), act::Failed, Error::Lost);
    row("no space", Outcome(Error{Error::Failed, QStringLiteral("full"), {}}), act::Failed);
    row("not asked for", Outcome(Waited{}), act::Failed);
}

void TestUpload::outcomesBecomeEnds()
{
    QFETCH(Outcome, outcome);
    QFETCH(int, verdict);
    QFETCH(int, kind);
    for (const StepSpec &spec : {upload(), download()}) {
        const auto step = makeStep(spec);
        (*step)->begin({});
        const auto end = std::get<act::End>((*step)->next(outcome));
        QCOMPARE(int(end.verdict), verdict);
        QCOMPARE(end.error.message.isEmpty(), verdict != act::Failed);
        QCOMPARE(int(end.error.kind), kind);
    }
}

void TestUpload::mistakesNameTheField_data()
{
    QTest::addColumn<StepSpec>("step");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const StepSpec &spec, const char *word) {
        QTest::newRow(name) << spec << QString::fromLatin1(word);
    };
    row("no files", with(upload(), "from", "\n"), "files");
    row("no target", with(upload(), "to", ""), "target");
    row("a mode in words", with(upload(), "mode", "rwx"), "rwx");
    row("a mode that is not octal", with(upload(), "mode", "0689"), "0689");
    row("a mode too large", with(upload(), "mode", "17777"), "17777");
    row("a negative mode", with(upload(), "mode", "-1"), "-1");
    row("no owner", with(upload(), "owner", "$(id)"), "$(id)");
    row("half an owner", with(upload(), "owner", "33:"), "33:");
    row("a check", with(upload(), "verify", "md5"), "md5");
    row("what to skip", with(upload(), "skip", "sometimes"), "sometimes");
    row("a backup elsewhere", with(upload(), "backup", "/tmp/x"), "/tmp/x");
    row("a time-out", with(upload(), "timeout", "soon"), "soon");
    row("nothing to download", with(download(), "from", ""), "nothing to download");
    row("no folder", with(download(), "into", ""), "folder");
    row("how many bytes", with(download(), "most", "lots"), "lots");
    row("whose folder", with(download(), "folder", "mine"), "mine");
    row("a check of a download", with(download(), "verify", "md5"), "md5");
    row("a time-out of a download", with(download(), "timeout", "-5"), "-5");
}

void TestUpload::mistakesNameTheField()
{
    QFETCH(StepSpec, step);
    QFETCH(QString, word);
    const auto made = makeStep(step);
    QVERIFY(!made);
    QCOMPARE(int(made.error().kind), int(Error::Invalid));
    QVERIFY2(made.error().message.contains(word), qPrintable(made.error().message));
}

void TestUpload::theyMayBeBegunAgain()
{
    for (const StepSpec &spec : {upload(), download()}) {
        const auto step = makeStep(spec);
        const Action first = (*step)->begin({});
        (*step)->next(Outcome(Error{Error::Lost, QStringLiteral("gone"), {}}));
        QVERIFY((*step)->begin({}) == first);
    }
}

void TestUpload::everyFieldStandsInTheForm()
{
    const auto fields = [](const char *kind) {
        QStringList names;
        for (const StepKind &each : stepKinds()) {
            for (const Field &field : each.form.fields) {
                if (each.key == QLatin1String(kind))
                    names.append(field.name);
            }
        }
        return names.join(u' ');
    };
    QCOMPARE(fields("upload"),
             QStringLiteral("from to into exclude follow mode owner backup sudo verify skip timeout"));
    QCOMPARE(fields("download"), QStringLiteral("from into exclude folder verify most again timeout"));
}

QTEST_APPLESS_MAIN(TestUpload)
#include "tst_upload.moc"

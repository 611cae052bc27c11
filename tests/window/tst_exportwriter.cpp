#include "fakes/runstage.h"
#include "window/exportwriter.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

/// Runs written to files, over real runs.
class TestExportWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void jsonIsAnArrayOfHosts();
    void csvGuardsFormulas();
    void textNamesEachHostAndHasNoColours();
    void aFolderGetsAFileForEachHost();
    void namesOfHostsCannotClimb();
    void whatCannotBeWrittenIsSaid_data();
    void whatCannotBeWrittenIsSaid();

private:
    Done write(const QStringList &hosts, ExportForm form, const QString &path)
    {
        const Run *run = m_stage->ended(hosts);
        return run ? writeExport(run->lanes(), *run->output(), form, path) : failure(Error::Failed, u"no run"_s);
    }
    QByteArray read(const QString &name) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
    }
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RunStage> m_stage;
};

void TestExportWriter::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_stage = std::make_unique<RunStage>();
    m_stage->performer.setHost(
        u"web-1"_s, {.output = {{Stream::Out, "\x1b[31m=1+1\x1b[0m\n"}, {Stream::Err, "careful\n"}}, .exit = 0});
    m_stage->performer.setHost(u"web-2"_s, {.output = {{Stream::Out, "bad"}}, .exit = 2});
}

void TestExportWriter::jsonIsAnArrayOfHosts()
{
    QVERIFY(write({u"web-1"_s, u"web-2"_s}, ExportForm::Json, path(u"run.json"_s)));
    QJsonParseError error;
    const QJsonArray hosts = QJsonDocument::fromJson(read(u"run.json"_s), &error).array();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(hosts.size(), 2);
    QCOMPARE(hosts[0].toObject()[u"stderr"_s].toString(), u"careful\n"_s);
    QCOMPARE(hosts[1].toObject()[u"exit"_s].toInt(), 2);
}

void TestExportWriter::csvGuardsFormulas()
{
    m_stage->performer.setHost(u"web-1"_s, {.output = {{Stream::Out, "=cmd|' /C calc'!A0\n"}}, .exit = 0});
    QVERIFY(write({u"web-1"_s}, ExportForm::Csv, path(u"run.csv"_s)));
    const QByteArray csv = read(u"run.csv"_s);
    QVERIFY(csv.startsWith("name,address,state,"));
    QVERIFY(csv.contains("'=cmd"));
    QVERIFY(!csv.contains(",=cmd") && !csv.contains("\"=cmd"));
}

void TestExportWriter::textNamesEachHostAndHasNoColours()
{
    QVERIFY(write({u"web-1"_s, u"web-2"_s}, ExportForm::Text, path(u"run.txt"_s)));
    QCOMPARE(
        read(u"run.txt"_s),
        QByteArray("---- web-1: ok\n=1+1\ncareful\n---- web-2: exit 2: The command ended with exit status 2.\nbad\n"));
}

void TestExportWriter::aFolderGetsAFileForEachHost()
{
    QVERIFY(write({u"web-1"_s, u"web-2"_s}, ExportForm::Folder, path(u"run-1"_s)));
    QCOMPARE(read(u"run-1/web-1.out"_s), QByteArray("\x1b[31m=1+1\x1b[0m\n"));
    QCOMPARE(read(u"run-1/web-1.err"_s), QByteArray("careful\n"));
    QCOMPARE(read(u"run-1/web-2.out"_s), QByteArray("bad"));
    QCOMPARE(QDir(path(u"run-1"_s)).entryList(QDir::Files).size(), 3);
}

void TestExportWriter::namesOfHostsCannotClimb()
{
    const QStringList hosts = {u"../../up"_s, u"a/b"_s, u".hidden"_s, u"-rf"_s, u"a/b"_s};
    QVERIFY(write(hosts, ExportForm::Folder, path(u"deep/er"_s)));
    QCOMPARE(QDir(path(u"deep/er"_s)).entryList(QDir::Files | QDir::Hidden).size(), hosts.size());
    for (const QString &name : QDir(path(u"deep/er"_s)).entryList(QDir::Files | QDir::Hidden))
        QVERIFY2(!name.startsWith(u'.') && !name.startsWith(u'-'), qPrintable(name));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"deep"_s});
}

void TestExportWriter::whatCannotBeWrittenIsSaid_data()
{
    QTest::addColumn<ExportForm>("form");
    QTest::addColumn<QString>("path");
    QTest::newRow("no such folder") << ExportForm::Json << u"nowhere/run.json"_s;
    QTest::newRow("a folder of that name") << ExportForm::Text << u"taken"_s;
    QTest::newRow("a file in the way") << ExportForm::Folder << u"file"_s;
}

void TestExportWriter::whatCannotBeWrittenIsSaid()
{
    QFETCH(ExportForm, form);
    QFETCH(QString, path);
    QVERIFY(QDir(m_folder->path()).mkdir(u"taken"_s));
    QFile file(this->path(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const Done done = write({u"web-1"_s}, form, this->path(path));
    QVERIFY(!done);
    QVERIFY(done.error().message.contains(this->path(path)));
}

QTEST_GUILESS_MAIN(TestExportWriter)
#include "tst_exportwriter.moc"

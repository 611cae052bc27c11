#include "app/runprinter.h"
#include "fakes/textspool.h"

#include <QTemporaryDir>
#include <QTest>

using State = LaneStatus::State;

/// What a run says on standard output and standard error.
class TestRunPrinter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void wholeOutputsComeWhenTheirHostEnds();
    void labelledLinesComeWholeAndAsTheyCome();
    void linesThatAreToldAfterTheEndComeOnce();
    void anEndIsToldOnce();
    void whatIsRemarkedOfAHostComesWithItsEnd();
    void theOtherSidesWordsComeWhenTheyAreWanted();
    void hostsThatNobodyReachesAreFolded();
    void equalOutputIsFoldedUnderItsHosts();
    void quietLeavesOutTheSummaryAndNoFailure();
    void progressIsWipedBeforeItIsFollowed();
    void progressTellsHowMuchOfACopyIsDone();
    void terminalsGetNoCommands();
    void csvHasItsHeadOnce();
    void filesOfEqualNamesDoNotMeet();
    void aFileThatCannotBeWrittenIsTold();

private:
    using Texts = QList<std::pair<Stream, QByteArray>>;

    RunPrinter printer(const RunPrinting &how, const Texts &texts)
    {
        return RunPrinter(
            how, std::make_shared<TextSpool>(texts), [this](const QByteArray &text) { m_out += text; },
            [this](const QByteArray &text) { m_err += text; });
    }
    static LaneStatus lane(const char *name, State state, int exit = 0)
    {
        LaneStatus status;
        status.host.name = QString::fromUtf8(name);
        status.state = state;
        status.exit = exit;
        status.endedAt = 1;
        return status;
    }

    QByteArray m_out, m_err;
};

void TestRunPrinter::init()
{
    m_out.clear();
    m_err.clear();
}

void TestRunPrinter::wholeOutputsComeWhenTheirHostEnds()
{
    RunPrinter printer = this->printer({}, {{Stream::Out, "one\n"}, {Stream::Err, "oh\n"}, {Stream::Out, "two"}});
    QList<LaneStatus> lanes = {lane("web-1", State::Running)};
    printer.outputArrived(lanes, {0});
    printer.lanesChanged(lanes, {0});
    QVERIFY(m_out.isEmpty() && m_err.isEmpty());
    lanes[0] = lane("web-1", State::Ok);
    printer.lanesChanged(lanes, {0});
    QCOMPARE(m_out, QByteArray("one\ntwo"));
    QCOMPARE(m_err, QByteArray("oh\n"));
}

void TestRunPrinter::labelledLinesComeWholeAndAsTheyCome()
{
    RunPrinting how;
    how.labels = true;
    RunPrinter printer = this->printer(how, {{Stream::Out, "one\ntw"}, {Stream::Err, "oh\n"}, {Stream::Out, "o"}});
    QList<LaneStatus> lanes = {lane("web\u202E-1", State::Running)};
    printer.outputArrived(lanes, {0});
    QCOMPARE(m_out, QByteArray("web<U+202E>-1: one\n"));
    QCOMPARE(m_err, QByteArray("web<U+202E>-1: oh\n"));
    lanes[0] = lane("web\u202E-1", State::Ok);
    printer.lanesChanged(lanes, {0});
    QCOMPARE(m_out, QByteArray("web<U+202E>-1: one\nweb<U+202E>-1: two\n"));
}

void TestRunPrinter::linesThatAreToldAfterTheEndComeOnce()
{
    RunPrinting how;
    how.labels = true;
    RunPrinter printer = this->printer(how, {{Stream::Out, "one\n"}});
    const QList<LaneStatus> lanes = {lane("web-1", State::Ok)};
    printer.lanesChanged(lanes, {0});
    printer.outputArrived(lanes, {0});
    QCOMPARE(m_out, QByteArray("web-1: one\n"));
}

void TestRunPrinter::anEndIsToldOnce()
{
    RunPrinter printer = this->printer({}, {{Stream::Out, "hm\n"}});
    const QList<LaneStatus> lanes = {lane("web-1", State::Failed, 3)};
    printer.lanesChanged(lanes, {0});
    printer.lanesChanged(lanes, {0});
    QCOMPARE(m_out, QByteArray("hm\n"));
    QCOMPARE(m_err, QByteArray("web-1: exit 3\n"));
}

void TestRunPrinter::whatIsRemarkedOfAHostComesWithItsEnd()
{
    LaneStatus status = lane("web-1", State::Changed);
    status.leftOut = 1;
    status.sameFiles = 3;
    RunPrinting how;
    RunPrinter printer = this->printer(how, {{Stream::Note, "A socket was left out.\n"}});
    printer.lanesChanged({status}, {0});
    QVERIFY(m_out.isEmpty());
    QCOMPARE(m_err, QByteArray("web-1: A socket was left out.\n"));
    QVERIFY(printer.finish({status}));
    QVERIFY2(m_err.endsWith("1 changed; 3 file(s) there already, 1 name(s) left out\n"), m_err.constData());
    m_err.clear();
    how.quiet = true;
    RunPrinter quiet = this->printer(how, {{Stream::Note, "A socket was left out.\n"}});
    quiet.lanesChanged({status}, {0});
    QVERIFY(quiet.finish({status}));
    QVERIFY(m_err.isEmpty());
}

void TestRunPrinter::theOtherSidesWordsComeWhenTheyAreWanted()
{
    LaneStatus status = lane("web-1", State::Unreachable, -1);
    status.error = {Error::Unreachable, QStringLiteral("Nothing answers."), QStringLiteral("ECONNREFUSED")};
    RunPrinting how;
    how.verbose = true;
    for (const RunPrinting &each : {RunPrinting(), how}) {
        m_err.clear();
        RunPrinter printer = this->printer(each, {});
        printer.lanesChanged({status}, {0});
        QCOMPARE(m_err.contains("ECONNREFUSED"), each.verbose);
    }
}

void TestRunPrinter::hostsThatNobodyReachesAreFolded()
{
    RunPrinting how;
    how.group = true;
    how.quiet = true;
    RunPrinter printer = this->printer(how, {});
    QList<LaneStatus> lanes = {lane("web-1", State::Unreachable, -1), lane("web-2", State::Unreachable, -1)};
    for (LaneStatus &status : lanes)
        status.error = {Error::Unreachable, QStringLiteral("Nothing answers at %1.").arg(status.host.name), {}};
    printer.lanesChanged(lanes, {0, 1});
    QVERIFY(printer.finish(lanes));
    QCOMPARE(m_out.count("----"), 1);
    QVERIFY2(m_out.contains("web-[1-2]") && m_out.contains("Nothing answers at web-1. It is the same with 1 other"),
             m_out);
}

void TestRunPrinter::equalOutputIsFoldedUnderItsHosts()
{
    RunPrinting how;
    how.group = true;
    how.quiet = true;
    RunPrinter printer = this->printer(how, {{Stream::Out, "same"}});
    const QList<LaneStatus> lanes = {lane("odd", State::Failed, 1), lane("web-1", State::Ok), lane("web-2", State::Ok)};
    printer.lanesChanged(lanes, {0, 1, 2});
    QVERIFY(m_out.isEmpty());
    QVERIFY(printer.finish(lanes));
    QVERIFY2(m_out.startsWith("---- web-[1-2] ("), m_out.constData()); // the biggest group first
    QCOMPARE(m_out.count("same\n"), 2);
    QVERIFY2(m_out.contains("---- odd (") && m_out.contains("exit 1"), m_out.constData());
}

void TestRunPrinter::quietLeavesOutTheSummaryAndNoFailure()
{
    for (const bool quiet : {false, true}) {
        init();
        RunPrinting how;
        how.quiet = quiet;
        RunPrinter printer = this->printer(how, {{Stream::Out, "x\n"}});
        const QList<LaneStatus> lanes = {lane("web-1", State::Failed, 3)};
        printer.lanesChanged(lanes, {0});
        QVERIFY(printer.finish(lanes));
        QVERIFY(m_err.startsWith("web-1: exit 3\n"));
        QCOMPARE(m_err.count('\n'), quiet ? 1 : 2);
    }
}

void TestRunPrinter::progressIsWipedBeforeItIsFollowed()
{
    RunPrinting how;
    how.progress = true;
    how.labels = true;
    RunPrinter printer = this->printer(how, {{Stream::Out, "one\n"}});
    QList<LaneStatus> lanes = {lane("web-1", State::Running), lane("web-2", State::Queued)};
    printer.lanesChanged(lanes, {0});
    QCOMPARE(m_err, QByteArray("\r\x1b[K0 of 2 ended, 1 under way"));
    printer.outputArrived(lanes, {0});
    QCOMPARE(m_out, QByteArray("\r\x1b[Kweb-1: one\n"));
}

void TestRunPrinter::progressTellsHowMuchOfACopyIsDone()
{
    RunPrinting how;
    how.progress = true;
    RunPrinter printer = this->printer(how, {});
    QList<LaneStatus> lanes = {lane("web-1", State::Running), lane("web-2", State::Running)};
    for (LaneStatus &status : lanes) {
        status.moved = 1024;
        status.toMove = 4096;
    }
    printer.lanesChanged(lanes, {0, 1});
    const QLocale locale;
    const QString copied =
        QStringLiteral(", %1 of %2 copied").arg(locale.formattedDataSize(2048), locale.formattedDataSize(8192));
    QVERIFY2(m_err.endsWith(copied.toUtf8()), m_err.constData());
}

void TestRunPrinter::terminalsGetNoCommands()
{
    const QByteArray hostile = "\x1b]52;c;ZXZpbA==\x07\x1b[31mred\x1b[0m\n";
    RunPrinting how;
    how.visible = true;
    RunPrinter terminal = printer(how, {{Stream::Out, hostile}});
    const QList<LaneStatus> lanes = {lane("web-1", State::Ok)};
    terminal.lanesChanged(lanes, {0});
    QVERIFY2(!m_out.contains("\x1b]") && m_out.contains("\x1b[31mred"), m_out.constData());
}

void TestRunPrinter::csvHasItsHeadOnce()
{
    RunPrinting how;
    how.format = CommandLine::Format::Csv;
    RunPrinter printer = this->printer(how, {{Stream::Out, "=cmd|calc\n"}});
    const QList<LaneStatus> lanes = {lane("=web", State::Ok), lane("web-2", State::Ok)};
    printer.lanesChanged(lanes, {0});
    printer.lanesChanged(lanes, {1});
    QCOMPARE(m_out.count("stdout"), 1);
    QVERIFY2(m_out.contains("'=web") && m_out.contains("'=cmd|calc"), m_out.constData());
}

void TestRunPrinter::filesOfEqualNamesDoNotMeet()
{
    const QTemporaryDir folder;
    RunPrinting how;
    how.outputFolder = folder.path();
    RunPrinter printer = this->printer(how, {{Stream::Out, "text\n"}});
    const QList<LaneStatus> lanes = {lane("../web", State::Ok), lane("../web", State::Ok)};
    printer.lanesChanged(lanes, {0, 1});
    QVERIFY(printer.finish(lanes));
    const QStringList files = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
    QCOMPARE(files.size(), 2);
    for (const QString &name : files) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("text\n"));
    }
    QVERIFY(m_out.isEmpty());
}

void TestRunPrinter::aFileThatCannotBeWrittenIsTold()
{
    const QTemporaryDir folder;
    RunPrinting how;
    how.outputFolder = folder.filePath(QStringLiteral("missing"));
    RunPrinter printer = this->printer(how, {{Stream::Out, "text\n"}});
    const QList<LaneStatus> lanes = {lane("web-1", State::Ok)};
    printer.lanesChanged(lanes, {0});
    const Done done = printer.finish(lanes);
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(QStringLiteral("missing")), qPrintable(done.error().message));
}

QTEST_GUILESS_MAIN(TestRunPrinter)
#include "tst_runprinter.moc"

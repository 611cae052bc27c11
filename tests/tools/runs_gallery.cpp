// Shows the page of runs with sample data and saves pictures of it, to be looked at:
//   runs_gallery FOLDER [light|dark] [WIDTHxHEIGHT] [SCALE of the font, 1.0] [catalogue.qm]
#include "fakes/runstage.h"
#include "storage/windowstate.h"
#include "tools/still.h"
#include "views/looks.h"
#include "views/mainwindow.h"
#include "views/runspage.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QLineEdit>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

using State = LaneStatus::State;

/// What one host of a sample did.
struct Sample
{
    QStringList hosts;
    State state = State::Ok;
    int exit = 0;
    qint64 milliseconds = 400;
    QByteArray output = {};
    QString why = {};
};

/// A run as it might be, without an engine.
class SampleRun
{
public:
    SampleRun(const QString &folder, const QString &command, RunState state, const QList<Sample> &samples)
        : m_start(QDateTime::currentMSecsSinceEpoch() - 18'400)
    {
        m_sink = *Spool::create(folder, 200);
        m_sheet.id = 112;
        m_sheet.plan = Plan::command(command, u"ec2,^app"_s, {});
        m_sheet.query = u"ec2,^app"_s;
        m_sheet.startedAt = m_start;
        m_sheet.state = state;
        m_sheet.endedAt = state == RunState::Running ? 0 : m_start + 18'400;
        for (const Sample &sample : samples) {
            for (const QString &name : sample.hosts)
                add(name, sample);
        }
        m_sheet.output = Spool::readerOf(m_sink);
    }

    void ask(const Question &question) { m_sheet.questions.append(question); }
    std::unique_ptr<Run> make() const { return std::make_unique<Run>(m_sheet); }

private:
    void add(const QString &name, const Sample &sample)
    {
        const auto lane = int(m_sheet.lanes.size());
        LaneStatus status;
        status.host = RunStage::hosts({name}).first();
        status.host.address = u"54.210.18.%1"_s.arg(100 + lane);
        status.state = sample.state;
        status.exit = sample.exit;
        status.startedAt = sample.state == State::Queued ? 0 : m_start;
        status.endedAt = status.hasEnded() ? m_start + sample.milliseconds + lane * 17 : 0;
        status.error = {Error::Failed, sample.why, {}};
        status.outputHash = QCryptographicHash::hash(sample.output, QCryptographicHash::Sha1);
        status.outBytes = sample.output.size();
        status.lines = sample.output.count('\n');
        if (!sample.output.isEmpty() && !m_sink->write(lane, Stream::Out, sample.output, m_start))
            qFatal("The sample cannot be written.");
        if (sample.state == State::Unreachable) {
            status.phases = {
                {u"resolve"_s, m_start, m_start + 1, u"10.20.4.22 is an address, nothing to look up"_s, true},
                {u"connect"_s, m_start + 4, m_start + 15'005,
                 u"10.20.4.22 port 22: no answer within 15 s (no refusal, no reset: a filter drops the packets)"_s,
                 false}};
        } else if (sample.state != State::Queued) {
            status.phases = {{u"connect"_s, m_start, m_start + 120, u"port 22"_s, true},
                             {u"run"_s, m_start + 210, m_start + sample.milliseconds, {}, true}};
        }
        m_sheet.lanes.append(status);
    }

    qint64 m_start;
    std::shared_ptr<OutputSink> m_sink;
    RunSheet m_sheet;
};

QStringList apps(int from, int to, const QString &prefix = u"app-"_s)
{
    QStringList names;
    for (int i = from; i <= to; ++i)
        names.append(prefix + u"%1"_s.arg(i, 2, 10, QLatin1Char('0')));
    return names;
}

QList<Sample> packages()
{
    const QByteArray usual = "openssh-server  1:8.9p1-3ubuntu0.10\nopenssl         3.0.2-0ubuntu1.18\n"
                             "Ubuntu 22.04.5 LTS\n";
    return {{apps(1, 6) + apps(8, 21) + apps(23, 30), State::Ok, 0, 300, usual},
            {apps(1, 4, u"app-eu-"_s), State::Ok, 0, 700, QByteArray(usual).replace("18", "15")},
            {{u"app-31"_s}, State::Ok, 0, 400, "openssh-server  1:8.2p1-4ubuntu0.11\nUbuntu 20.04.6 LTS\n"},
            {apps(5, 6, u"app-eu-"_s), State::Failed, 1, 800,
             "dpkg-query: no packages found matching openssh-server\nopenssl         3.0.2-0ubuntu1.18\n",
             u"The command ended with exit 1."_s},
            {{u"app-07"_s},
             State::Failed,
             2,
             1100,
             "dpkg-query: error: failed to open package info file '/var/lib/dpkg/status' for reading: Input/output "
             "error\n",
             u"The command ended with exit 2."_s},
            {{u"app-22"_s},
             State::Unreachable,
             -1,
             15'000,
             {},
             u"10.20.4.22 port 22 did not answer within 15 s. A filter drops the packets, or the host is down."_s},
            {{u"app-32"_s}, State::Running, -1, 0, "begun\n"}};
}

QList<Sample> upgrade()
{
    const QByteArray output =
        "Reading package lists... Done\nBuilding dependency tree... Done\n"
        "The following packages will be upgraded:\n\x1b[32m  libssl3 openssl openssh-server nginx-core\x1b[0m\n"
        "4 upgraded, 0 newly installed, 0 to remove and 11 not upgraded.\n"
        "\x1b[31mdpkg: error processing archive /var/cache/apt/archives/libssl3.deb (--unpack):\x1b[0m\n"
        " cannot copy extracted data for './usr/lib/x86_64-linux-gnu/libssl.so.3': No space left on device\n"
        "\x1b[33mW:\x1b[0m Sub-process /usr/bin/dpkg returned an error code (1)\n";
    QList<Sample> samples = packages();
    samples[0].output = samples[1].output = samples[2].output = "Reading package lists... Done\n0 upgraded\n";
    samples[3].exit = samples[4].exit = 100;
    samples[3].output = samples[4].output = output;
    samples[3].why = samples[4].why = u"The command ended with exit 100."_s;
    return samples;
}

Question question(quint64 id)
{
    Question question;
    question.id = id;
    question.host = u"lb-19 (54.210.18.130 port 22)"_s;
    question.keyType = u"ssh-ed25519"_s;
    question.fingerprint = u"SHA256:u4nJ1oJp7qRk0vM2sXy5cGdT8eLhWbZfA3iQ9NtKxUo"_s;
    question.text = u"Nobody has seen this key before. Compare it with the console's output."_s;
    return question;
}

struct Options
{
    QString folder;
    QString suffix;
};

void save(QWidget &window, const Options &options, const QString &name)
{
    waitUntilStill(window);
    window.grab().save(options.folder + u'/' + name + options.suffix + u".png"_s);
}

/// What commands ask: the password for sudo, and an answer of many hosts.
std::vector<std::unique_ptr<Run>> pictureQuestions(MainWindow &window, RunsPage &page, const Options &options,
                                                   const QString &folder)
{
    std::vector<std::unique_ptr<Run>> kept;
    Question sudo = question(8);
    sudo.kind = Question::Kind::Sudo;
    sudo.text = u"What is the sudo password of deploy on the hosts of “shop”?"_s;
    Question prompt = question(9);
    prompt.kind = Question::Kind::Prompt;
    prompt.text = u"The command waits for an answer."_s;
    prompt.words = u"Do you want to continue? [Y/n]"_s;
    prompt.hidden = false;
    prompt.hosts = 12;
    for (const Question &asked : {sudo, prompt}) {
        QList<Sample> asking = packages();
        asking[3] = {apps(19, 21, u"lb-"_s), State::Asking, -1, 0};
        const QString name = asked.hidden ? u"runs-sudo"_s : u"runs-prompt"_s;
        SampleRun run(folder + u'/' + name, u"apt-get upgrade"_s, RunState::Running, asking);
        run.ask(asked);
        auto made = run.make();
        page.showRun(made.get());
        save(window, options, name);
        kept.push_back(std::move(made));
    }
    return kept; // shown until the next
}

void pictures(MainWindow &window, RunsPage &page, const Options &options, const QString &folder)
{
    const auto find = [&page](const QString &name) { return page.findChild<QWidget *>(name); };
    save(window, options, u"runs-empty"_s);
    const auto grouped = SampleRun(folder + u"/a"_s, u"dpkg-query -W openssl openssh-server; lsb_release -ds"_s,
                                   RunState::Running, packages())
                             .make();
    page.showRun(grouped.get());
    save(window, options, u"runs-grouped"_s);
    const auto hosts = SampleRun(folder + u"/b"_s, u"sudo apt-get -y upgrade && systemctl --failed; df -h / /var"_s,
                                 RunState::Running, upgrade())
                           .make();
    page.showRun(hosts.get());
    QTest::keyClick(window.focusWidget(), Qt::Key_2);
    QTest::keyClick(window.focusWidget(), Qt::Key_Return);
    QTest::keyClick(window.focusWidget(), Qt::Key_N);
    page.findChild<QLineEdit *>(u"outputSearch"_s)->setText(u"No space"_s);
    save(window, options, u"runs-hosts"_s);
    page.findChild<QLineEdit *>(u"outputSearch"_s)->clear();
    for (int i = 0; i < 2; ++i)
        QTest::keyClick(window.focusWidget(), Qt::Key_N);
    save(window, options, u"runs-unreachable"_s);
    QTest::keyClick(window.focusWidget(), Qt::Key_1);
    QTest::mouseClick(find(u"chip-failed"_s), Qt::LeftButton);
    save(window, options, u"runs-filtered"_s);

    QList<Sample> asking = packages();
    asking[2].hosts = apps(1, 4, u"db-"_s);
    asking[3] = {apps(19, 21, u"lb-"_s), State::Asking, -1, 0};
    asking[4] = {{u"app-07"_s}, State::Queued, -1, 0};
    SampleRun questions(folder + u"/c"_s, u"uptime"_s, RunState::Running, asking);
    for (quint64 id = 1; id <= 3; ++id)
        questions.ask(question(id));
    const auto asks = questions.make();
    page.showRun(asks.get());
    QTest::keyClick(window.focusWidget(), Qt::Key_2);
    save(window, options, u"runs-question"_s);
    const auto kept = pictureQuestions(window, page, options, folder);

    QList<Sample> lost = packages();
    lost.last().state = lost[1].state = State::Lost;
    lost.last().why = lost[1].why = u"Maestro ended while the command ran; whether it ended is not known."_s;
    const auto interrupted = SampleRun(folder + u"/d"_s, u"uptime"_s, RunState::Interrupted, lost).make();
    page.showRun(interrupted.get());
    save(window, options, u"runs-interrupted"_s);
    page.showRun(qint64(9999));
    waitUntilStill(window);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const bool dark = arguments.value(2) == u"dark"_s;
    Options options{arguments.value(1, u"gallery"_s), dark ? u"-dark"_s : u"-light"_s};
    QDir().mkpath(options.folder);
    const QStringList size = arguments.value(3, u"1440x900"_s).split(u'x');
    QFont font(u"Inter"_s);
    font.setPixelSize(qRound(13 * arguments.value(4, u"1"_s).toDouble()));
    QApplication::setFont(font);
    QTranslator catalogue;
    if (arguments.size() > 5 && catalogue.load(arguments.at(5)))
        QApplication::installTranslator(&catalogue);

    RunStage stage;
    stage.performer.setHost(u"app-02"_s, {.exit = 1});
    for (const QString &command :
         {u"uptime"_s, u"cat /proc/loadavg"_s, u"systemctl is-active nginx"_s, u"df -h /var"_s})
        stage.ended(apps(1, command.size() % 3 + 1), command);
    stage.performer.setDefault({.holds = true});
    stage.start(apps(5, 9), u"sudo apt-get -y upgrade && systemctl --failed; df -h"_s);

    Looks looks;
    looks.setLook(dark ? Settings::Look::Dark : Settings::Look::Light);
    QTemporaryDir profile;
    Documents documents(profile.path());
    WindowState state(documents);
    MainWindow window(state, looks);
    auto *page = new RunsPage(stage.runner, stage.history);
    window.addPage(u"instances"_s, u"Instances"_s, u"rail-instances"_s, new QWidget);
    window.addPage(u"runs"_s, u"Runs"_s, u"rail-runs"_s, page);
    window.resize(QSize(size.value(0).toInt(), size.value(1).toInt()));
    window.show();
    window.showPage(u"runs"_s);
    pictures(window, *page, options, profile.path());
    return 0;
}

#include "fakes/awaited.h"
#include "lab/sshfarm.h"
#include "runs/history.h"
#include "runs/runner.h"
#include "ssh/executor.h"
#include "storage/journalfile.h"
#include "world/execution.h"

#include <QFile>
#include <QTemporaryDir>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>

using State = LaneStatus::State;

/// A folder on a disk of 4 MiB: a file system of its own where this process may mount one, otherwise a limit on the
/// size of each file.
class SmallDisk
{
public:
    SmallDisk() : m_mounted(::mount("tmpfs", name().constData(), "tmpfs", MS_NOSUID | MS_NODEV, "size=4m") == 0)
    {
        if (m_mounted)
            return;
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit tight = {4 << 20, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &tight);
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(name().constData(), MNT_DETACH);
        else
            ::setrlimit(RLIMIT_FSIZE, &m_before);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    QString path() const { return m_folder.path(); }

private:
    QByteArray name() const { return QFile::encodeName(m_folder.path()); }

    QTemporaryDir m_folder;
    const bool m_mounted;
    rlimit m_before = {};
};

class TestFullDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outputThatHasNoRoomEndsItsHostAndLosesNothing();
};

void TestFullDisk::outputThatHasNoRoomEndsItsHostAndLosesNothing()
{
    SshFarm farm({plainHosts(3)});
    QVERIFY(awaited(farm.start()));
    const SmallDisk disk;
    QFile filler(disk.path() + QStringLiteral("/filler"));
    QVERIFY(filler.open(QIODevice::WriteOnly) && filler.resize(0) && filler.write(QByteArray(512 << 10, 'x')) > 0);
    filler.close();
    ExecutorOptions options;
    options.knownHostsFiles = {farm.knownHostsFile()};
    options.agentSocket.clear();
    options.sshFolder = farm.folder();
    qint64 id = 0;
    QByteArray kept;
    {
        JournalFile journal(disk.path() + QStringLiteral("/profile"));
        Executor executor(options);
        Execution execution(executor, ExecutionOptions{HostKeyPolicy::Strict, false});
        Runner runner(execution, journal);
        // The first host prints without end; the others print a little before and wait for the end of the first.
        const Plan plan = Plan::command(
            QStringLiteral("case $(hostname) in *-1) exec seq 1 100000000;; *) echo early; sleep 3; exit 7;; esac"),
            QStringLiteral("all"), {});
        Run *run = *awaited(runner.start({plan, QStringLiteral("all"), farm.hosts()}));
        id = run->id();
        QTRY_COMPARE_WITH_TIMEOUT(run->state(), Run::State::Ended, 40'000);
        const LaneStatus &full = run->lanes().at(0);
        QCOMPARE(full.state, State::Failed);
        QVERIFY2(full.error.message.contains(QStringLiteral("Free some space")), qPrintable(full.error.message));
        QVERIFY(!full.mayStillRun);
        kept = run->output()->stream(0, Stream::Out);
        QVERIFY(kept.size() > 1 << 20);
        QCOMPARE(full.outBytes, kept.size());
        for (int lane = 1; lane < 3; ++lane) {
            QCOMPARE(run->lanes().at(lane).exit, 7); // it went on
            QCOMPARE(run->output()->stream(lane, Stream::Out), QByteArray("early\n"));
        }
        QVERIFY(filler.remove()); // room for the end of the run
    }
    JournalFile journal(disk.path() + QStringLiteral("/profile"));
    History history(journal);
    const auto opened = awaited(history.open(id));
    QVERIFY(opened);
    QCOMPARE((*opened)->state(), Run::State::Ended);
    QCOMPARE((*opened)->lanes().at(0).state, State::Failed);
    QCOMPARE((*opened)->lanes().at(2).exit, 7);
    QCOMPARE((*opened)->output()->stream(0, Stream::Out), kept);
    QByteArray wanted;
    for (int i = 1; wanted.size() < kept.size(); ++i)
        wanted += QByteArray::number(i) + '\n';
    QVERIFY(wanted.startsWith(kept));
    QVERIFY(awaited(farm.stop()));
}

QTEST_GUILESS_MAIN(TestFullDisk)
#include "tst_fulldisk.moc"

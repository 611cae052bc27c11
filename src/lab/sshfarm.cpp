#include "lab/sshfarm.h"

#include "lab/supervisor.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QTcpServer>

#include <pwd.h>
#include <unistd.h>

namespace {

constexpr int addressesPerDaemon = 16; // sshd takes no more listening sockets

QString unpackedRoot()
{
    return QDir::homePath() + QStringLiteral("/.cache/maestro/openssh");
}

Done save(const QString &path, const QByteArray &bytes, bool program = false)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return failure(Error::Failed,
                       QCoreApplication::translate("SshFarm", "Cannot write %1: %2.").arg(path, file.errorString()));
    const auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    file.setPermissions(program ? mine | QFileDevice::ExeOwner | QFileDevice::ReadOther | QFileDevice::ExeOther : mine);
    return {};
}

QByteArray load(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

QString userName()
{
    const passwd *me = getpwuid(geteuid());
    return me ? QString::fromLocal8Bit(me->pw_name) : qEnvironmentVariable("USER");
}

quint16 freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress(QStringLiteral("127.77.0.1"))) ? probe.serverPort() : 0;
}

} // namespace

QList<FarmHost> plainHosts(int count, const QString &name)
{
    QList<FarmHost> hosts;
    for (int i = 1; i <= count; ++i)
        hosts += FarmHost{QStringLiteral("%1-%2").arg(name).arg(i)};
    return hosts;
}

SshFarm::SshFarm(FarmOptions options, QObject *parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_supervisor(std::make_unique<QProcess>())
{
    m_supervisor->setStandardErrorFile(QProcess::nullDevice());
    m_supervisor->setChildProcessModifier([] {
        ::setsid(); // Ctrl+C in a terminal is for the program, not for its hosts
    });
    connect(m_supervisor.get(), &QProcess::readyReadStandardOutput, this, &SshFarm::readSupervisor);
    connect(m_supervisor.get(), &QProcess::finished, this, [this] {
        if (m_stopping) {
            m_stopping->addResult(Done());
            m_stopping->finish();
            m_stopping.reset();
        }
        finishStart(failure(Error::Failed, tr("The SSH hosts on this computer ended before they were up."),
                            QString::fromUtf8(m_said)));
    });
    connect(m_supervisor.get(), &QProcess::errorOccurred, this, [this] {
        finishStart(
            failure(Error::Failed,
                    tr("The SSH hosts on this computer could not be started: %1.").arg(m_supervisor->errorString())));
    });
}

SshFarm::~SshFarm()
{
    // What cleans up outlives us for a moment: it reads the end of its input, ends all and removes the folder.
    m_supervisor->disconnect(this);
    if (m_supervisor->state() == QProcess::NotRunning)
        return;
    m_folder.setAutoRemove(false);
    m_supervisor->closeWriteChannel();
    // Then it goes. What has not ended when the program does stays here: nobody is left to hear of it.
    static auto &leaving = *new QSet<QObject *>;
    QProcess *process = m_supervisor.release();
    leaving.insert(process);
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    connect(process, &QObject::destroyed, process, [process] { leaving.remove(process); });
}

Async<void> SshFarm::start()
{
    m_starting = std::make_unique<Promise<void>>();
    m_starting->start();
    const Async<void> answer = m_starting->future();
    if (sshdProgram().isEmpty())
        finishStart(failure(Error::NotFound, tr("There is no sshd on this computer. Install the package "
                                                "openssh-server, or set MAESTRO_SSHD to the path of an sshd.")));
    else
        launch();
    return answer;
}

Async<void> SshFarm::stop()
{
    if (m_supervisor->state() == QProcess::NotRunning)
        return ready<void>({});
    m_stopping = std::make_unique<Promise<void>>();
    m_stopping->start();
    m_supervisor->closeWriteChannel();
    return m_stopping->future();
}

void SshFarm::launch()
{
    m_port = freePort();
    m_said.clear();
    if (const Done done = prepare(); !done) {
        finishStart(done);
        return;
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (sshdProgram().startsWith(unpackedRoot()))
        environment.insert(QStringLiteral("LD_LIBRARY_PATH"),
                           unpackedRoot() + QStringLiteral("/lib/x86_64-linux-gnu:") + unpackedRoot() +
                               QStringLiteral("/usr/lib/x86_64-linux-gnu"));
    m_supervisor->setProcessEnvironment(environment);
    m_supervisor->start(QStringLiteral("/bin/sh"),
                        {file(QStringLiteral("supervisor")), m_folder.path(), sshdProgram(),
                         QString::number(daemonCount()),
                         m_options.ownHostKeys ? QStringLiteral("own") : QStringLiteral("one"), m_options.keyPassphrase,
                         m_options.passwordUser, unpackedRoot()});
}

void SshFarm::readSupervisor()
{
    m_said += m_supervisor->readAllStandardOutput();
    if (!m_starting)
        return;
    if (m_said.contains("ready\n")) {
        if (const Done kept = save(knownHostsFile(), knownHosts()); !kept)
            return finishStart(kept);
        finishStart({});
    } else if (const qsizetype at = m_said.indexOf("failed: "); at >= 0 && m_said.endsWith("end\n")) {
        tryAnotherPort(QString::fromUtf8(m_said.mid(at + 8).chopped(4)).trimmed());
    }
}

void SshFarm::tryAnotherPort(const QString &reason)
{
    if (++m_portsTried < 5 && reason.contains(QStringLiteral("Bind to port"))) {
        whenDone(stop(), this, [this](const Done &) { launch(); });
        return;
    }
    finishStart(failure(Error::Failed, tr("The SSH hosts on this computer did not start: %1").arg(reason), reason));
}

void SshFarm::finishStart(const Done &done)
{
    if (!m_starting || m_stopping)
        return;
    const auto starting = std::move(m_starting);
    starting->addResult(done);
    starting->finish();
}

QList<Host> SshFarm::hosts() const
{
    QList<Host> hosts;
    for (int i = 0; i < m_options.hosts.size(); ++i) {
        Host host;
        host.key = QStringLiteral("farm/%1").arg(i + 1);
        host.name = m_options.hosts.at(i).name;
        host.instance = QStringLiteral("farm-%1").arg(i + 1);
        host.address = addressOf(i);
        host.port = m_port;
        host.user = userName();
        host.identityFiles = {privateKeyFile()};
        host.identitiesOnly = true;
        hosts += host;
    }
    return hosts;
}

QString SshFarm::addressOf(int host) const
{
    const int n = m_options.firstAddress + host;
    return QStringLiteral("127.77.%1.%2").arg(n / 250).arg(n % 250 + 1);
}

int SshFarm::daemonOf(int host) const
{
    return m_options.ownHostKeys ? host : host / addressesPerDaemon;
}

int SshFarm::daemonCount() const
{
    return m_options.hosts.isEmpty() ? 0 : daemonOf(int(m_options.hosts.size()) - 1) + 1;
}

QString SshFarm::privateKeyFile() const
{
    return file(QStringLiteral("id_ed25519"));
}
QString SshFarm::encryptedKeyFile() const
{
    return file(QStringLiteral("id_encrypted"));
}
QString SshFarm::knownHostsFile() const
{
    return file(QStringLiteral("known_hosts"));
}

QByteArray SshFarm::hostKey(int index) const
{
    const int key = m_options.ownHostKeys ? daemonOf(index) : 0;
    return load(file(QStringLiteral("host_%1.pub").arg(key))).split(' ').mid(0, 2).join(' ');
}

QByteArray SshFarm::knownHosts() const
{
    QByteArray text;
    for (int i = 0; i < m_options.hosts.size(); ++i)
        text += "[" + addressOf(i).toLatin1() + "]:" + QByteArray::number(m_port) + " " + hostKey(i) + "\n";
    return text;
}

QList<qint64> SshFarm::daemonPids() const
{
    QList<qint64> pids;
    for (int i = 0; i < daemonCount(); ++i)
        pids += load(file(QStringLiteral("sshd_%1.pid").arg(i))).toLongLong();
    return pids;
}

QString SshFarm::sshdProgram()
{
    for (const QString &path : {qEnvironmentVariable("MAESTRO_SSHD"), QStringLiteral("/usr/sbin/sshd"),
                                unpackedRoot() + QStringLiteral("/usr/sbin/sshd")}) {
        if (!path.isEmpty() && QFileInfo(path).isExecutable())
            return path;
    }
    return {};
}

Done SshFarm::prepare()
{
    if (!m_folder.isValid())
        return failure(Error::Failed, tr("Cannot make a temporary folder: %1.").arg(m_folder.errorString()));
    QFile::setPermissions(m_folder.path(),
                          QFile::permissions(m_folder.path()) | QFileDevice::ExeOther | QFileDevice::ReadOther);
    QDir().mkpath(file(QStringLiteral("home")));
    for (int i = 0; i < m_options.hosts.size(); ++i) {
        if (const Done done = writePrograms(i); !done)
            return done;
        if (const Done done = writeFiles(i); !done)
            return done;
    }
    for (int daemon = 0; daemon < daemonCount(); ++daemon) {
        if (const Done done = save(file(QStringLiteral("sshd_%1.conf").arg(daemon)), configOf(daemon)); !done)
            return done;
    }
    return save(file(QStringLiteral("supervisor")), supervisorScript());
}

Done SshFarm::writePrograms(int host) const
{
    const FarmHost &what = m_options.hosts.at(host);
    const QString bin = file(QStringLiteral("bin_%1").arg(host));
    QDir().mkpath(bin);
    QFile::setPermissions(bin, QFile::permissions(bin) | QFileDevice::ExeOther | QFileDevice::ReadOther);
    QMap<QString, QByteArray> programs = what.programs;
    if (!programs.contains(QStringLiteral("hostname")))
        programs.insert(QStringLiteral("hostname"), "echo \"$MAESTRO_HOST\"\n");
    for (auto it = programs.cbegin(); it != programs.cend(); ++it) {
        if (const Done done = save(bin + u'/' + it.key(), "#!/bin/sh\n" + it.value(), true); !done)
            return done;
    }
    return {};
}

/// And the list of where the supervisor is to mount them.
Done SshFarm::writeFiles(int host) const
{
    const QMap<QString, QByteArray> &files = m_options.hosts.at(host).files;
    QByteArray list;
    for (auto it = files.cbegin(); it != files.cend(); ++it) {
        const QString name = QStringLiteral("file_%1_%2").arg(host).arg(list.count('\n'));
        if (const Done done = save(file(name), it.value()); !done)
            return done;
        QFile::setPermissions(file(name), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup |
                                              QFileDevice::ReadOther);
        list += name.toUtf8() + ' ' + it.key().toUtf8() + '\n';
    }
    return list.isEmpty() ? Done() : save(file(QStringLiteral("files_%1").arg(host)), list);
}

QByteArray SshFarm::configOf(int daemon) const
{
    QString text;
    QByteArray matches;
    for (int i = 0; i < m_options.hosts.size(); ++i) {
        if (daemonOf(i) != daemon)
            continue;
        text += QStringLiteral("ListenAddress %1:%2\n").arg(addressOf(i)).arg(m_port);
        matches += matchOf(i);
    }
    text += QStringLiteral("HostKey %1\nPidFile %2\nAuthorizedKeysFile %3\n")
                .arg(file(QStringLiteral("host_%1").arg(m_options.ownHostKeys ? daemon : 0)),
                     file(QStringLiteral("sshd_%1.pid").arg(daemon)), file(QStringLiteral("authorized_keys")));
    text += QStringLiteral("MaxStartups %1\n").arg(m_options.maxStartups); // of this one it keeps the last
    text += m_options.config.join(u'\n') + u'\n';                          // sshd keeps the first value it reads
    if (!text.contains(u"AcceptEnv "))                                     // of these it keeps all
        text += QStringLiteral("AcceptEnv *\n");
    text += QStringLiteral("StrictModes no\nUsePAM no\nUseDNS no\nPasswordAuthentication no\n"
                           "KbdInteractiveAuthentication no\nPermitRootLogin prohibit-password\nPrintMotd no\n"
                           "PrintLastLog no\nX11Forwarding no\nPerSourceMaxStartups none\n"
                           "MaxSessions 1000\nMaxAuthTries 20\nLogLevel ERROR\n");
    if (m_options.hasSftp)
        text += QStringLiteral("Subsystem sftp internal-sftp\n");
    return text.toUtf8() + matches;
}

QByteArray SshFarm::matchOf(int host) const
{
    const FarmHost &what = m_options.hosts.at(host);
    // A home of their own, and a shell of the second level: what stands in the startup files of whoever runs this can
    // cost a minute, and his history is no place for what is typed here.
    QString text = QStringLiteral("Match LocalAddress %1\n").arg(addressOf(host));
    text += QStringLiteral("SetEnv SHLVL=1 MAESTRO_HOST=%1 MAESTRO_FARM=%2 HOME=%2/home "
                           "PATH=%3:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin")
                .arg(what.name, m_folder.path(), file(QStringLiteral("bin_%1").arg(host)));
    for (auto it = what.environment.cbegin(); it != what.environment.cend(); ++it)
        text += QStringLiteral(" \"%1=%2\"").arg(it.key(), it.value());
    text += u'\n';
    if (!what.forceCommand.isEmpty())
        text += QStringLiteral("ForceCommand %1\n").arg(what.forceCommand);
    if (what.refusesKey)
        text += QStringLiteral("AuthorizedKeysFile none\n");
    return text.toUtf8();
}

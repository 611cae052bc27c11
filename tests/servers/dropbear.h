#pragma once

#include "core/host.h"
#include "lab/sshfarm.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

/// A real dropbear on addresses 127.78.2.x, as small devices have it. Whoever runs the test logs in by a key of its
/// own, or as root another account, that also has SshFarm::password. One thread, its owner's.
class Dropbear
{
public:
    static bool isInstalled()
    {
        return QFileInfo(QStringLiteral("/usr/sbin/dropbear")).isExecutable() && wrapper().size();
    }

    explicit Dropbear(int addresses, const QStringList &arguments = {}) : m_addresses(addresses)
    {
        m_isUp = prepare() && launch(arguments);
    }
    ~Dropbear()
    {
        m_server.terminate();
        static_cast<void>(QTest::qWaitFor([this] { return m_server.state() == QProcess::NotRunning; }, 5000));
    }

    bool isUp() const { return m_isUp; }
    QString knownHostsFile() const { return file(QStringLiteral("known_hosts")); }
    QString folder() const { return m_folder.path(); }

    QList<Host> hosts() const
    {
        QList<Host> hosts;
        for (int i = 0; i < m_addresses; ++i) {
            Host host;
            host.name = QStringLiteral("device-%1").arg(i + 1);
            host.key = host.name;
            host.address = addressOf(i);
            host.port = m_port;
            host.user = QStringLiteral("farmhand");
            host.identityFiles = {file(QStringLiteral("id"))};
            host.identitiesOnly = true;
            hosts += host;
        }
        return hosts;
    }

private:
    static QString wrapper()
    {
        const QDir libraries(QStringLiteral("/usr/lib"));
        for (const QString &each : libraries.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QString path = libraries.filePath(each + QStringLiteral("/libnss_wrapper.so"));
            if (QFileInfo::exists(path))
                return path;
        }
        return {};
    }
    static QString addressOf(int index) { return QStringLiteral("127.78.2.%1").arg(index + 1); }
    QString file(const QString &name) const { return m_folder.filePath(name); }

    static bool run(const QString &program, const QStringList &arguments, QByteArray *said = nullptr)
    {
        QProcess process;
        process.start(program, arguments);
        const bool over = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 10'000);
        if (said)
            *said = process.readAllStandardOutput();
        return over && process.exitCode() == 0;
    }
    bool write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() &&
               file.setPermissions(QFile::Permissions(0x6444));
    }

    bool prepare()
    {
        QTcpServer probe;
        if (!probe.listen(QHostAddress(addressOf(0))))
            return false;
        m_port = probe.serverPort();
        QDir(m_folder.path()).mkpath(QStringLiteral("home/.ssh"));
        for (const QString &each : {QString(), QStringLiteral("home"), QStringLiteral("home/.ssh")})
            QFile::setPermissions(file(each), QFile::Permissions(0x7755));
        QByteArray said;
        if (!run(QStringLiteral("ssh-keygen"),
                 {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"),
                  QString(), QStringLiteral("-f"), file(QStringLiteral("id"))}) ||
            !run(QStringLiteral("dropbearkey"), {QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-f"),
                                                 file(QStringLiteral("hostkey"))}) ||
            !run(QStringLiteral("dropbearkey"),
                 {QStringLiteral("-y"), QStringLiteral("-f"), file(QStringLiteral("hostkey"))}, &said))
            return false;
        const QByteArray key = said.mid(said.indexOf("ssh-ed25519 ")).split('\n').first();
        QByteArray known;
        for (int i = 0; i < m_addresses; ++i)
            known += '[' + addressOf(i).toLatin1() + "]:" + QByteArray::number(m_port) + ' ' + key + '\n';
        QFile own(file(QStringLiteral("id.pub")));
        const uint user = ::geteuid() == 0 ? 64999 : ::geteuid();
        return own.open(QIODevice::ReadOnly) && write(QStringLiteral("home/.ssh/authorized_keys"), own.readAll()) &&
               write(QStringLiteral("known_hosts"), known) &&
               write(QStringLiteral("passwd"), QByteArray("root:x:0:0::/root:/bin/sh\nfarmhand:") +
                                                   SshFarm::passwordHash + ':' + QByteArray::number(user) + ":65534::" +
                                                   QFile::encodeName(file(QStringLiteral("home"))) + ":/bin/sh\n");
    }

    bool launch(const QStringList &arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LD_PRELOAD"), wrapper());
        environment.insert(QStringLiteral("NSS_WRAPPER_PASSWD"), file(QStringLiteral("passwd")));
        environment.insert(QStringLiteral("NSS_WRAPPER_GROUP"), QStringLiteral("/etc/group"));
        m_server.setProcessEnvironment(environment);
        m_server.setProcessChannelMode(QProcess::MergedChannels);
        m_server.setStandardOutputFile(file(QStringLiteral("log")));
        // What runs there knows its account by the same library.
        QStringList all = {QStringLiteral("-e"),           QStringLiteral("-F"),        QStringLiteral("-E"),
                           QStringLiteral("-P"),           file(QStringLiteral("pid")), QStringLiteral("-r"),
                           file(QStringLiteral("hostkey"))};
        for (int i = 0; i < m_addresses; ++i)
            all += {QStringLiteral("-p"), addressOf(i) + u':' + QString::number(m_port)};
        m_server.start(QStringLiteral("/usr/sbin/dropbear"), all + arguments);
        return QTest::qWaitFor([this] { return QFileInfo(file(QStringLiteral("pid"))).size() > 0; }, 10'000);
    }

    const int m_addresses;
    const QTemporaryDir m_folder;
    QProcess m_server;
    quint16 m_port = 0;
    bool m_isUp = false;
};

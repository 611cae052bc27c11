#pragma once

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

/// Runs a program to its end. False when it fails.
inline bool runs(const QString &program, const QStringList &arguments, const QMap<QString, QString> &environment = {})
{
    QProcess process;
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    for (auto it = environment.cbegin(); it != environment.cend(); ++it)
        all.insert(it.key(), it.value());
    process.setProcessEnvironment(all);
    process.start(program, arguments);
    const bool ended = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60000);
    const bool well = ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    if (!well)
        qWarning("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return well;
}

/// A new key pair without a passphrase. Its public half in wire form; empty on failure.
inline QByteArray makeKey(const QString &path, const QString &comment = QStringLiteral("test"))
{
    if (!runs(QStringLiteral("ssh-keygen"),
              {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"), QString(),
               QStringLiteral("-C"), comment, QStringLiteral("-f"), path}))
        return {};
    QFile file(path + QStringLiteral(".pub"));
    return file.open(QIODevice::ReadOnly) ? QByteArray::fromBase64(file.readAll().split(' ').value(1)) : QByteArray();
}

/// A real ssh-agent of its own.
class AgentBench
{
public:
    /// `askPass`: what it asks for confirmations with.
    explicit AgentBench(const QString &askPass = QStringLiteral("/bin/false"))
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("SSH_ASKPASS"), askPass);
        environment.insert(QStringLiteral("SSH_ASKPASS_REQUIRE"), QStringLiteral("force"));
        environment.insert(QStringLiteral("DISPLAY"), QStringLiteral(":none"));
        m_agent.setProcessEnvironment(environment);
        m_agent.start(QStringLiteral("ssh-agent"), {QStringLiteral("-D"), QStringLiteral("-a"), socket()});
        isUp = QTest::qWaitFor([this] { return listens(); }, 20000);
    }
    ~AgentBench()
    {
        m_agent.kill();
        if (!QTest::qWaitFor([this] { return m_agent.state() == QProcess::NotRunning; }, 20000))
            qWarning("The agent does not end.");
    }

    /// Its socket is there a moment before it takes calls.
    bool listens() const
    {
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        const QByteArray path = QFile::encodeName(socket());
        std::copy_n(path.constData(), std::min<size_t>(size_t(path.size()), sizeof address.sun_path - 1),
                    address.sun_path);
        const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const bool taken = ::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
        ::close(fd);
        return taken;
    }
    QString socket() const { return m_folder.filePath(QStringLiteral("agent")); }
    bool add(const QStringList &arguments)
    {
        return runs(QStringLiteral("ssh-add"), QStringList{QStringLiteral("-q")} + arguments,
                    {{QStringLiteral("SSH_AUTH_SOCK"), socket()}});
    }
    /// Locks it with a password that is said by a script.
    bool lock()
    {
        const QString script = m_folder.filePath(QStringLiteral("say"));
        QFile file(script);
        if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\necho secret\n") <= 0 ||
            !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            return false;
        file.close();
        return runs(QStringLiteral("ssh-add"), {QStringLiteral("-x")},
                    {{QStringLiteral("SSH_AUTH_SOCK"), socket()},
                     {QStringLiteral("SSH_ASKPASS"), script},
                     {QStringLiteral("SSH_ASKPASS_REQUIRE"), QStringLiteral("force")},
                     {QStringLiteral("DISPLAY"), QStringLiteral(":none")}});
    }

    bool isUp = false;

private:
    QTemporaryDir m_folder;
    QProcess m_agent;
};

#include "fakes/keychainsession.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

namespace {

constexpr int patience = 10'000;

const auto busConfiguration = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=%1</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
)";

void end(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(patience))
        process.kill();
    process.waitForFinished(patience);
}

} // namespace

KeychainSession::KeychainSession(Keyring keyring)
{
    const QDir folder(m_folder.path());
    for (const char *name : {"run", "data", "data/keyrings", "config", "cache"})
        folder.mkdir(QLatin1String(name));
    QFile::setPermissions(folder.filePath(QStringLiteral("run")),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_environment.insert(QStringLiteral("HOME"), m_folder.path());
    m_environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), folder.filePath(QStringLiteral("run")));
    m_environment.insert(QStringLiteral("XDG_DATA_HOME"), folder.filePath(QStringLiteral("data")));
    m_environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder.filePath(QStringLiteral("config")));
    m_environment.insert(QStringLiteral("XDG_CACHE_HOME"), folder.filePath(QStringLiteral("cache")));
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "GNOME_KEYRING_CONTROL", "XDG_CURRENT_DESKTOP"})
        m_environment.remove(QLatin1String(name));
    if (startBus() && keyring == Keyring::Unlocked)
        startKeyring();
}

KeychainSession::~KeychainSession()
{
    end(m_keyring);
    end(m_bus);
}

bool KeychainSession::startBus()
{
    QFile configuration(m_folder.filePath(QStringLiteral("bus.conf")));
    if (!configuration.open(QIODevice::WriteOnly)) {
        m_problem = configuration.errorString();
        return false;
    }
    configuration.write(QString::fromLatin1(busConfiguration).arg(m_folder.path()).toUtf8());
    configuration.close();
    m_bus.setProcessEnvironment(m_environment);
    m_bus.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--config-file=") + configuration.fileName(),
                                                QStringLiteral("--nofork"), QStringLiteral("--print-address=1")});
    while (!m_bus.canReadLine()) {
        if (!m_bus.waitForReadyRead(patience)) {
            m_problem = QStringLiteral("dbus-daemon: ") + m_bus.errorString();
            return false;
        }
    }
    m_environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QString::fromUtf8(m_bus.readLine()).trimmed());
    return true;
}

bool KeychainSession::startKeyring()
{
    m_keyring.setProcessEnvironment(m_environment);
    m_keyring.start(QStringLiteral("gnome-keyring-daemon"), {QStringLiteral("--foreground"), QStringLiteral("--unlock"),
                                                             QStringLiteral("--components=secrets")});
    m_keyring.waitForStarted(patience);
    m_keyring.write("test");
    m_keyring.waitForBytesWritten(patience);
    m_keyring.closeWriteChannel();
    // It does not say when it serves: ask until the unlocked collection is there.
    QElapsedTimer since;
    since.start();
    while (since.elapsed() < patience && m_keyring.state() != QProcess::NotRunning) {
        QProcess ask;
        ask.setProcessEnvironment(m_environment);
        ask.start(QStringLiteral("dbus-send"),
                  {QStringLiteral("--session"), QStringLiteral("--print-reply"),
                   QStringLiteral("--dest=org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
                   QStringLiteral("org.freedesktop.Secret.Service.ReadAlias"), QStringLiteral("string:default")});
        if (ask.waitForFinished(patience) && ask.readAllStandardOutput().contains("/collection/"))
            return true;
    }
    m_problem = QStringLiteral("gnome-keyring-daemon: ") + QString::fromUtf8(m_keyring.readAllStandardError());
    return false;
}

int KeychainSession::run(const QStringList &arguments, QByteArray *output)
{
    QProcess inside;
    inside.setProcessEnvironment(m_environment);
    inside.setProcessChannelMode(QProcess::MergedChannels);
    inside.start(QCoreApplication::applicationFilePath(), arguments);
    const bool isEnded = inside.waitForFinished(60'000);
    *output = inside.readAll();
    end(inside);
    return isEnded && inside.exitStatus() == QProcess::NormalExit ? inside.exitCode() : -1;
}

#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

/// A session bus of our own with, if wanted, an unlocked GNOME Keyring on it, in a home of their own. Nothing starts by
/// itself on that bus, so no prompt is ever shown. A test runs itself inside with `run`. Needs dbus-daemon and
/// gnome-keyring-daemon.
class KeychainSession
{
public:
    enum class Keyring { Unlocked, None };

    explicit KeychainSession(Keyring keyring);
    ~KeychainSession();

    /// Empty: it runs. Else what went wrong.
    QString problem() const { return m_problem; }
    /// Runs this very test program with the arguments inside; its exit status, or -1. What it printed is in `output`.
    int run(const QStringList &arguments, QByteArray *output);
    /// The surroundings of the programs inside.
    QProcessEnvironment environment() const { return m_environment; }
    /// Where everything of the session lies; gone with it.
    QString folder() const { return m_folder.path(); }

private:
    bool startBus();
    bool startKeyring();

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    QProcess m_bus, m_keyring;
    QString m_problem;
};

#pragma once

#include "core/async.h"
#include "core/host.h"

#include <QMap>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

/// One host of a farm: its name and what makes it answer differently from its neighbours.
struct FarmHost
{
    QString name;                            ///< also printed by `hostname` there
    QMap<QString, QByteArray> programs = {}; ///< program name -> shell script that stands before the system's in PATH
    QMap<QString, QString> environment = {}; ///< set for every session; letters, digits, no quotes
    QString forceCommand = {};               ///< run in place of what was asked; empty: none
    bool refusesKey = false;                 ///< no key is authorized here
    /// Path -> what stands there for this host alone: /etc/sudoers, say. Wants FarmOptions::passwordUser and
    /// ownHostKeys.
    QMap<QString, QByteArray> files = {};
};

/// What a farm is made of.
struct FarmOptions
{
    QList<FarmHost> hosts;    ///< each on an address of its own; see plainHosts()
    bool ownHostKeys = false; ///< one sshd and one host key for each host; otherwise 16 addresses share an sshd
    QStringList config = {};  ///< more lines for every sshd_config
    int maxStartups = 4000;
    int firstAddress = 1;       ///< host i is 127.77.x.y counted from here
    QString keyPassphrase = {}; ///< of a second, encrypted key pair, authorized as well; empty: there is none
    /// Name of an account that only the farm knows and that logs in with SshFarm::password; for root alone, whose sshd
    /// may let in others. Wants `PasswordAuthentication yes` in config.
    QString passwordUser = {};
    bool hasSftp = true; ///< a subsystem for files
};

/// `count` hosts "NAME-1".. that answer with their name.
QList<FarmHost> plainHosts(int count, const QString &name = QStringLiteral("host"));

/// Real sshd's on 127.x addresses, with keys made for the occasion, as root or as an ordinary user (who can then log in
/// only as himself). For the demo, tests and benchmarks. Lives in its owner's thread and never blocks it. All it has is
/// a temporary folder and a supervising process that ends every sshd, session and command when this object or the whole
/// program ends, however it ends.
class SshFarm : public QObject
{
    Q_OBJECT
public:
    static constexpr auto password = "open sesame"; ///< of FarmOptions::passwordUser
    /// The same as crypt(3) makes it: where the passwd file has one, neither a shadow nor PAM is needed.
    static constexpr auto passwordHash = "$6$maestrofarm$s0YWzUFcm99YhIRgahb/er.lyPJw0DgJgbOXKF/"
                                         "ZXrCNqeHWKfh1yLauMPxQsX7gY9t.t/AOaWIBWCCKjldw0/";

    explicit SshFarm(FarmOptions options, QObject *parent = nullptr);
    ~SshFarm() override;

    /// Error::NotFound without an sshd (see sshdProgram()), Error::Failed with sshd's own words otherwise.
    Async<void> start();
    /// Ends everything; done when nothing runs any more.
    Async<void> stop();

    /// Valid after start(): address, port, user, identity file; key "farm/N".
    QList<Host> hosts() const;
    quint16 port() const { return m_port; }
    QString folder() const { return m_folder.path(); }
    QString privateKeyFile() const;
    QString encryptedKeyFile() const; ///< see FarmOptions::keyPassphrase
    QString knownHostsFile() const;   ///< every host with its real key
    QByteArray knownHosts() const;
    /// "ssh-ed25519 AAAA..." of host `index`.
    QByteArray hostKey(int index) const;
    QList<qint64> daemonPids() const; ///< of the listeners

    /// env MAESTRO_SSHD, /usr/sbin/sshd, or an unpacked copy under ~/.cache/maestro/openssh; empty when there is none.
    static QString sshdProgram();

private:
    QString addressOf(int host) const;
    int daemonOf(int host) const;
    int daemonCount() const;
    QString file(const QString &name) const { return m_folder.filePath(name); }
    Done prepare();
    QByteArray configOf(int daemon) const;
    QByteArray matchOf(int host) const;
    Done writePrograms(int host) const;
    Done writeFiles(int host) const;
    void launch();
    void readSupervisor();
    void tryAnotherPort(const QString &reason);
    void finishStart(const Done &done);

    FarmOptions m_options;
    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_supervisor;
    QByteArray m_said;
    quint16 m_port = 0;
    int m_portsTried = 0;
    std::unique_ptr<Promise<void>> m_starting;
    std::unique_ptr<Promise<void>> m_stopping;
};

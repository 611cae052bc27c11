#pragma once

#include "core/clientconfig.h"
#include "core/host.h"
#include "ssh/sshanswer.h"

#include <QHash>
#include <QSet>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

struct SshConfigOptions
{
    QString program = QStringLiteral("ssh"); ///< looked up in PATH
    int timeoutMs = 5000;
    QString file = {}; ///< asked for in place of the person's own and the system's
    /// Reads the same files: tells which names share an answer, and answers where there is no ssh. May be null.
    std::function<std::shared_ptr<const ClientConfig>()> read = nullptr;
};

/// What the person's ssh_config says of a host, asked of `ssh -G`, which is the only reader that has it right.
///
/// What counts, from the first to the last: what the person said for this run, the first rule that says it, the
/// inventory (an address, a user, a port, a jump host that stands there), ssh_config, the usual user of the image, what
/// ssh does by itself. Key files are not replaced but tried one after the other, as ssh does with `-i`.
///
/// Thread-safe; blocks for 5 to 10 ms where ssh has to be asked, which is not where the files say nothing of a host.
/// An answer is kept as long as the files stay as they are, and serves all hosts that the files cannot tell apart; one
/// that depends on more than files, for a minute.
class SshConfig
{
public:
    explicit SshConfig(SshConfigOptions options = {}) : m_options(std::move(options)) {}

    /// The host with what it does not say itself taken from the configuration of its alias, or else of its address. One
    /// whose name could be taken for an option comes back as it is. Error::Invalid with ssh's own words when it refuses
    /// the configuration.
    Result<Host> completed(const Host &host);
    /// The same without blocking, of an answer that is there: nothing where there is none, or where the files were last
    /// looked at more than a second ago.
    std::optional<Host> completedAtOnce(const Host &host) const;
    /// How often ssh was run.
    int asked() const;

    /// Whether a name may stand behind `ssh -G --`: a plain host name or an IP address.
    static bool mayAsk(const QString &name);

private:
    using Files = std::shared_ptr<const ClientConfig>;
    struct Kept
    {
        SshAnswer answer;
        Files files;      ///< as they were
        qint64 until = 0; ///< ms of the steady clock; 0: as long as the files are the same
    };

    Files currentFiles();
    static Host filledIn(const Host &host, const QString &name, const SshAnswer &answer, const Files &files);
    Result<SshAnswer> askOnce(const QByteArray &kind, const QString &name, const Files &files, bool shared);
    std::optional<SshAnswer> keptFor(const QByteArray &kind, const Files &files) const;
    static std::optional<SshAnswer> plainAnswer(const QString &name, const Files &files);
    Result<SshAnswer> fresh(const QString &name, const Files &files);
    Result<SshAnswer> ask(const QString &name, const QString &file);

    const SshConfigOptions m_options;
    mutable std::mutex m_mutex;
    std::condition_variable m_answered;
    Files m_files;
    qint64 m_lookedAt = 0;          ///< at the files; ms of the steady clock
    QHash<QByteArray, Kept> m_kept; ///< by kind of name
    QSet<QByteArray> m_inFlight;    ///< kinds that are being asked
    std::optional<SshAnswer> m_usual;
    int m_asked = 0;
};

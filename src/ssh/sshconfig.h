#pragma once

#include "core/host.h"
#include "core/result.h"

#include <QHash>

#include <mutex>

/// What the person's own ssh_config says of a host, asked of `ssh -G`, which is the only reader that has it right.
/// Answers are kept for a minute. Thread-safe; blocks for 5 to 10 ms.
class SshConfig
{
public:
    /// `program`: the ssh to ask; "ssh" is looked up in PATH.
    explicit SshConfig(QString program = QStringLiteral("ssh"), int timeoutMs = 5000)
        : m_program(std::move(program)),
          m_timeoutMs(timeoutMs)
    {
    }

    /// The host with what it does not say itself taken from the configuration of its alias. A host without an alias, or
    /// with one that is no plain host name (it could be an option), comes back as it is.
    Result<Host> completed(const Host &host);

    /// Pure: `text` is what `ssh -G` printed.
    static Host merged(const Host &host, const QByteArray &text);

private:
    struct Kept
    {
        QByteArray text;
        qint64 at = 0;
    };

    Result<QByteArray> ask(const QString &alias) const;

    const QString m_program;
    const int m_timeoutMs;
    std::mutex m_mutex;
    QHash<QString, Kept> m_kept;
};

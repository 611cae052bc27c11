#pragma once

#include "core/host.h"

#include <QMap>

/// What `ssh -G` printed of a host, or a reader of our own in the same lines. A value.
class SshAnswer
{
public:
    SshAnswer() = default;
    explicit SshAnswer(const QByteArray &text);

    /// What is not the same in `usual`, which is ssh's answer without any configuration: what the person set.
    SshAnswer beyond(const SshAnswer &usual) const;
    /// The only or first value; null when there is none.
    QString value(const QByteArray &keyword) const;
    bool has(const QByteArray &keyword) const { return m_values.contains(keyword); }
    void remove(const QByteArray &keyword) { m_values.remove(keyword); }
    /// Whether it says anything that only ssh is sure to have right: what completed() takes, but for the options of
    /// which a distribution's own file is made (SendEnv, HashKnownHosts).
    bool needsSsh() const;

    /// The host with what it does not say itself taken from this. `name` is what was asked for: what HostName says
    /// counts where that is the host's address too. `~`, ${NAME} and % tokens are filled in as ssh does it, but for
    /// those of ProxyCommand.
    Host completed(const Host &host, const QString &name) const;

private:
    QMap<QByteArray, QStringList> m_values;
};

#pragma once

#include "core/host.h"

/// Fills in what ssh_config(5) leaves open in a value. What is not known stays as it stands.
class SshTokens
{
public:
    /// `host` is complete; `name` is what was asked for.
    SshTokens(const Host &host, const QString &name);

    /// % tokens alone.
    QString filled(const QString &text) const;
    /// A path: ~, ~user, % tokens and ${NAME}.
    QString path(const QString &text) const;

private:
    QMap<QChar, QString> m_tokens;
};

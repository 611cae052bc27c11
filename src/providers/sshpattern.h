#pragma once

#include <QStringList>

/// A list of patterns with * and ?, each perhaps negated by !, as ssh_config(5) has them. A value.
class SshPatterns
{
public:
    SshPatterns() = default;
    explicit SshPatterns(const QStringList &patterns);

    /// One of them matches and no negated one does.
    bool match(QStringView text) const;
    /// Those without * ? !: names.
    QStringList names() const;
    /// Only names: what it matches is known without asking it.
    bool onlyNames() const;

private:
    struct Pattern
    {
        QString text;
        bool negated = false;
        bool wild = false;
    };
    QList<Pattern> m_patterns;
};

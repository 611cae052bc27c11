#include "providers/sshpattern.h"

#include "core/glob.h"

#include <algorithm>

SshPatterns::SshPatterns(const QStringList &patterns)
{
    for (const QString &pattern : patterns) {
        const bool negated = pattern.startsWith(u'!');
        const QString text = negated ? pattern.sliced(1) : pattern;
        m_patterns += Pattern{text, negated, text.contains(u'*') || text.contains(u'?')};
    }
}

bool SshPatterns::match(QStringView text) const
{
    bool found = false;
    for (const Pattern &pattern : m_patterns) {
        const bool hit = pattern.wild ? matchesGlob<QStringView>(pattern.text, text) : text == pattern.text;
        if (hit && pattern.negated)
            return false;
        found = found || hit;
    }
    return found;
}

QStringList SshPatterns::names() const
{
    QStringList names;
    for (const Pattern &pattern : m_patterns) {
        if (!pattern.negated && !pattern.wild)
            names += pattern.text;
    }
    return names;
}

bool SshPatterns::onlyNames() const
{
    return std::all_of(m_patterns.begin(), m_patterns.end(), [](const Pattern &p) { return !p.negated && !p.wild; });
}

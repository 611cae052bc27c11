#include "providers/sshpattern.h"

#include <algorithm>

namespace {

/// * is any run and ? one character. Takes at most pattern times text steps.
bool wildcard(QStringView pattern, QStringView text)
{
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype star = -1;
    qsizetype resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && (pattern[p] == u'?' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

} // namespace

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
        const bool hit = pattern.wild ? wildcard(pattern.text, text) : text == pattern.text;
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

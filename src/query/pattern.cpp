#include "query/pattern.h"

#include "core/glob.h"
#include "core/text.h"

#include <QVarLengthArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Far above what an honest pattern needs on a name, and some 50 us of work for one that explodes.
const QString &matchLimit()
{
    static const QString prefix = u"(*LIMIT_MATCH=5000)"_s;
    return prefix;
}

using Places = QVarLengthArray<bool, 128>;

void stepLiteral(Places &places, QStringView literal, QStringView text)
{
    for (const QChar c : literal) {
        if (c == u'*') {
            for (qsizetype i = 1; i < places.size(); ++i)
                places[i] = places[i] || places[i - 1];
            continue;
        }
        for (qsizetype i = places.size() - 1; i > 0; --i)
            places[i] = places[i - 1] && (c == u'?' || text[i - 1] == c);
        places[0] = false;
    }
}

void stepRanges(Places &places, const QList<NodeSet::Range> &ranges, QStringView text)
{
    Places next(places.size());
    std::fill(next.begin(), next.end(), false);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!places[i])
            continue;
        for (qsizetype end = i; end < text.size() && end - i < 18 && text[end] >= u'0' && text[end] <= u'9'; ++end) {
            const QStringView digits = text.mid(i, end + 1 - i);
            next[end + 1] = next[end + 1] || std::any_of(ranges.begin(), ranges.end(),
                                                         [&](const auto &range) { return range.contains(digits); });
        }
    }
    places = next;
}

/// All places of the text that the parts so far can reach: time is length of the pattern times length of the text.
bool matchesNodes(const QList<NodeSet::Part> &parts, QStringView text)
{
    if (!parts.isEmpty() && parts.first().ranges.isEmpty()) { // nearly every name ends here
        const QChar first = parts.first().literal.front();
        if (first != u'*' && first != u'?' && (text.isEmpty() || text.front() != first))
            return false;
    }
    Places places(text.size() + 1);
    std::fill(places.begin(), places.end(), false);
    places[0] = true;
    for (const NodeSet::Part &part : parts) {
        if (part.ranges.isEmpty())
            stepLiteral(places, part.literal, text);
        else
            stepRanges(places, part.ranges, text);
    }
    return places.last();
}

bool compares(QueryValue::Comparison comparison, int order)
{
    switch (comparison) {
    case QueryValue::Comparison::Less:
        return order < 0;
    case QueryValue::Comparison::LessOrEqual:
        return order <= 0;
    case QueryValue::Comparison::Greater:
        return order > 0;
    case QueryValue::Comparison::GreaterOrEqual:
        return order >= 0;
    }
    return false;
}

/// Walks a regular expression and collects text that every match must hold; gives up where it is not sure.
class RequiredText
{
public:
    explicit RequiredText(QStringView source) : m_source(source) { m_sure = walk(); }

    QString longest() const { return m_sure ? m_longest : QString(); }
    bool isPlain() const { return m_sure && !m_special; }

private:
    void close()
    {
        if (m_run.size() > m_longest.size())
            m_longest = m_run;
        m_run.clear();
    }

    bool walk()
    {
        for (m_at = 0; m_at < m_source.size(); ++m_at) {
            const QChar c = m_source[m_at];
            if (c == u'|' || c == u')' || (c == u'\\' && !escape()) || (c == u'[' && !skipClass()) ||
                (c == u'(' && !skipGroup()))
                return false;
            if (c == u'\\' || c == u'[' || c == u'(')
                continue;
            if (c == u'*' || c == u'?' || c == u'{')
                m_run.chop(1);
            if (u".^$*+?{}"_s.contains(c)) {
                m_special = true;
                close();
                if (c == u'{')
                    m_at = std::max(m_at, m_source.indexOf(u'}', m_at));
            } else {
                m_run += c;
            }
        }
        close();
        return true;
    }

    bool escape()
    {
        if (++m_at >= m_source.size())
            return false;
        const QChar c = m_source[m_at];
        if (!c.isLetterOrNumber()) {
            m_run += c;
            return true;
        }
        m_special = true;
        close();
        return u"dDwWsSbB"_s.contains(c);
    }

    bool skipClass()
    {
        m_special = true;
        close();
        qsizetype end = m_at + 1;
        if (end < m_source.size() && m_source[end] == u'^')
            ++end;
        for (++end; end < m_source.size() && m_source[end] != u']'; ++end) {
            if (m_source[end] == u'\\' || m_source[end] == u'[')
                return false; // escapes and [:classes:] are left to the expression itself
        }
        m_at = end;
        return end < m_source.size();
    }

    bool skipGroup()
    {
        m_special = true;
        close();
        const QStringView rest = m_source.sliced(m_at + 1);
        if (rest.startsWith(u'*') || (rest.startsWith(u'?') && !rest.startsWith(u"?:")))
            return false;
        int depth = 0;
        for (; m_at < m_source.size(); ++m_at) {
            const QChar c = m_source[m_at];
            if (c == u'\\' || c == u'[')
                return false;
            if (depth > 0 && c == u'(' && m_source.sliced(m_at + 1).startsWith(u'?'))
                return false;
            depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
            if (depth == 0)
                return true;
        }
        return false;
    }

    QStringView m_source;
    qsizetype m_at = 0;
    QString m_run;
    QString m_longest;
    bool m_special = false;
    bool m_sure = false;
};

/// Whether a | stands outside all brackets.
bool hasOpenAlternative(QStringView source)
{
    int depth = 0;
    bool inClass = false;
    for (qsizetype i = 0; i < source.size(); ++i) {
        const QChar c = source[i];
        if (c == u'\\')
            ++i;
        else if (inClass)
            inClass = c != u']';
        else if (c == u'[')
            inClass = true;
        else if (c == u'|' && depth == 0)
            return true;
        else
            depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
    }
    return false;
}

} // namespace

std::optional<PatternTrouble> compileSearch(QueryValue &value, const QString &source, bool anyCase, bool anchored)
{
    const QString pattern = anchored ? anchoredSource(source) : source;
    const auto options = anyCase ? QRegularExpression::CaseInsensitiveOption : QRegularExpression::NoPatternOption;
    value.form = QueryValue::Form::Search;
    value.text = source;
    value.pattern = QRegularExpression(matchLimit() + pattern, options);
    if (!value.pattern.isValid()) {
        const int added = int(pattern.indexOf(source) + matchLimit().size());
        const int offset = int(value.pattern.patternErrorOffset()) - added;
        return PatternTrouble{value.pattern.errorString(), std::clamp(offset, 0, int(source.size()))};
    }
    value.pattern.optimize();
    const bool caret = pattern.startsWith(u'^');
    const RequiredText found(caret ? QStringView(pattern).sliced(1) : QStringView(pattern));
    value.required = found.longest();
    value.plain = found.isPlain() && !anyCase && !caret && !value.required.isEmpty();
    value.plainStart = found.isPlain() && !anyCase && caret && !value.required.isEmpty();
    return {};
}

Done compileWildcards(QueryValue &value, const QString &word)
{
    const Result<NodeSet> nodes = NodeSet::parse(word);
    if (!nodes)
        return Failure(nodes.error());
    value.form = QueryValue::Form::Glob;
    value.text = word;
    value.printed = word;
    value.parts = nodes->parts();
    for (NodeSet::Part &part : value.parts) {
        part.literal = folded(part.literal);
        if (!part.ranges.isEmpty())
            value.form = QueryValue::Form::Nodes;
        for (const QString &run : QString(part.literal).replace(u'?', u'*').split(u'*'))
            value.required = run.size() > value.required.size() ? run : value.required;
    }
    return {};
}

QString anchoredSource(const QString &source)
{
    if (hasOpenAlternative(source))
        return u"^(?:"_s + source + u')';
    return source.startsWith(u'^') ? source : u'^' + source;
}

QString slashed(const QString &source)
{
    QString text;
    for (qsizetype i = 0; i < source.size(); ++i) {
        if (source[i] == u'/')
            text += u'\\';
        text += source[i];
        if (source[i] == u'\\' && i + 1 < source.size())
            text += source[++i];
    }
    return text;
}

bool hasRegexCharacters(QStringView word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) { return u".^$*+?{}[]\\|()"_s.contains(c); });
}

QString folded(QStringView text)
{
    QString out(text.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c < 0x80) {
            out[i] = c >= u'A' && c <= u'Z' ? QChar(char16_t(c | 0x20)) : QChar(c);
        } else if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            const char32_t letter = QChar::toCaseFolded(QChar::surrogateToUcs4(text[i], text[i + 1]));
            out[i] = QChar::highSurrogate(letter);
            out[++i] = QChar::lowSurrogate(letter);
        } else {
            out[i] = QChar(c).toCaseFolded();
        }
    }
    return out;
}

bool QueryValue::accepts(QStringView subject, bool asName) const
{
    const QStringView given = subject.isNull() ? QStringView(u"") : subject;
    switch (form) {
    case Form::Quoted:
        return given == text;
    case Form::Search:
        if (plain || plainStart)
            return plain ? given.contains(required) : given.startsWith(required);
        return pattern.match(given).hasMatch();
    case Form::Compare:
        return compares(comparison, naturalCompare(given, text));
    case Form::Word:
        if (given.compare(text, Qt::CaseInsensitive) == 0)
            return true;
        break;
    case Form::Glob: {
        const QString lower = folded(given);
        if (matchesGlob<QStringView>(parts.isEmpty() ? QStringView(u"") : QStringView(parts.first().literal), lower))
            return true;
        break;
    }
    case Form::Nodes:
        if (matchesNodes(parts, folded(given)))
            return true;
        break;
    }
    const qsizetype dot = asName ? given.indexOf(u'.') : -1;
    return dot > 0 && accepts(given.first(dot), false);
}

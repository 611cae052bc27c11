#include "providers/ansibleliteral.h"

#include <optional>

namespace {

constexpr int maxDepth = 32;

/// Walks over one Python literal; only its shape is of interest.
class Literal
{
public:
    explicit Literal(QStringView text) : m_text(text) {}

    bool isWhole() { return value(0) && (blanks(), m_at == m_text.size()); }

private:
    bool at(QChar c) const { return m_at < m_text.size() && m_text[m_at] == c; }

    void blanks()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }

    bool value(int depth)
    {
        blanks();
        if (depth > maxDepth || m_at >= m_text.size())
            return false;
        if (at(u'"') || at(u'\''))
            return quoted();
        if (at(u'['))
            return items(u']', depth);
        if (at(u'('))
            return items(u')', depth);
        if (at(u'{'))
            return items(u'}', depth);
        return word();
    }

    bool quoted()
    {
        const QChar quote = m_text[m_at++];
        while (m_at < m_text.size() && !at(quote))
            m_at += at(u'\\') ? 2 : 1;
        return m_at++ < m_text.size();
    }

    bool word()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && (m_text[m_at].isLetterOrNumber() || QStringView(u"+-._").contains(m_text[m_at])))
            ++m_at;
        const QStringView found = m_text.sliced(begin, m_at - begin);
        bool number = false;
        if (const double parsed = found.toDouble(&number); number)
            return parsed == parsed;
        return found == u"True" || found == u"False" || found == u"None";
    }

    bool items(QChar end, int depth)
    {
        ++m_at;
        for (blanks(); !at(end); blanks()) {
            if (!value(depth + 1))
                return false;
            blanks();
            if (at(u':') && end == u'}') {
                ++m_at;
                if (!value(depth + 1))
                    return false;
                blanks();
            }
            if (at(u','))
                ++m_at;
            else if (!at(end))
                return false;
        }
        ++m_at;
        return true;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

/// The text within quotes when the whole is one literal text.
std::optional<QString> unquoted(const QString &text)
{
    const QChar quote = text.isEmpty() ? QChar() : text.front();
    if (text.size() < 2 || (quote != u'"' && quote != u'\'') || !Literal(text).isWhole())
        return {};
    QString inside = text.sliced(1, text.size() - 2);
    if (inside.contains(u'\\'))
        inside.replace(QStringLiteral("\\") + quote, QString(quote))
            .replace(QStringLiteral("\\\\"), QStringLiteral("\\"));
    return inside;
}

} // namespace

AnsibleVariable ansibleLiteral(const QString &text)
{
    if (const auto inside = unquoted(text))
        return {*inside, AnsibleVariable::Kind::Scalar};
    const bool open = text.startsWith(u'[') || text.startsWith(u'{') || text.startsWith(u'(');
    if (open && Literal(text).isWhole())
        return {{}, AnsibleVariable::Kind::Complex};
    return {text == u"None" ? QString() : text, AnsibleVariable::Kind::Scalar};
}

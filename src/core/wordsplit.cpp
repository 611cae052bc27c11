#include "core/wordsplit.h"

namespace {

/// One pass over the line; quotes may begin and end within a word.
class WordCutter
{
public:
    WordCutter(QStringView line, WordSplit::Escapes escapes, WordSplit::Comments comments)
        : m_line(line),
          m_escapes(escapes),
          m_comments(comments)
    {
    }

    WordSplit cut()
    {
        for (; m_at < m_line.size(); ++m_at) {
            const QChar c = m_line[m_at];
            if (c == u'\\' && escapesNext())
                take(m_line[++m_at]);
            else if (!m_quote.isNull())
                inQuote(c);
            else if (c == u'#' && !m_inWord && m_comments == WordSplit::Comments::Yes)
                break;
            else if (c.isSpace())
                end();
            else
                outside(c);
        }
        end();
        if (!m_quote.isNull())
            m_split.openQuote = int(m_quoteAt) + 1;
        return std::move(m_split);
    }

private:
    bool escapesNext() const
    {
        if (m_at + 1 == m_line.size())
            return false;
        const QChar next = m_line[m_at + 1];
        const bool isQuote = next == u'"' || next == u'\'';
        if (m_escapes == WordSplit::Escapes::Ssh)
            return isQuote || next == u'\\' || (m_quote.isNull() && next == u' ');
        return m_quote.isNull() || (m_quote == u'"' && (next == u'"' || next == u'\\'));
    }

    void take(QChar c)
    {
        m_inWord = true;
        m_word += c;
    }

    void inQuote(QChar c)
    {
        if (c == m_quote)
            m_quote = QChar();
        else
            m_word += c;
    }

    void outside(QChar c)
    {
        m_inWord = true;
        if (c == u'"' || c == u'\'') {
            m_quote = c;
            m_quoteAt = m_at;
        } else {
            m_word += c;
        }
    }

    void end()
    {
        if (m_inWord)
            m_split.words += m_word;
        m_word.clear();
        m_inWord = false;
    }

    QStringView m_line;
    WordSplit::Escapes m_escapes;
    WordSplit::Comments m_comments;
    WordSplit m_split;
    QString m_word;
    QChar m_quote;
    qsizetype m_quoteAt = 0;
    qsizetype m_at = 0;
    bool m_inWord = false;
};

} // namespace

WordSplit WordSplit::of(QStringView line, Escapes escapes, Comments comments)
{
    return WordCutter(line, escapes, comments).cut();
}

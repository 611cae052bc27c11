#include "formats/shellwords.h"

#include "formats/textfile.h"

#include <QCoreApplication>

namespace {

/// One pass over the line; quotes may begin and end within a word.
class WordCutter
{
public:
    WordCutter(QStringView line, ShellComments comments) : m_line(line), m_comments(comments) {}

    /// False when a quote is open at the end; it began at column openQuote().
    bool cut()
    {
        for (; m_at < m_line.size(); ++m_at) {
            const QChar c = m_line[m_at];
            if (!m_quote.isNull())
                inQuote(c);
            else if (c == u'#' && !m_inWord && m_comments == ShellComments::Yes)
                break;
            else if (c.isSpace())
                end();
            else
                outside(c);
        }
        end();
        return m_quote.isNull();
    }

    int openQuote() const { return int(m_quoteAt) + 1; }
    QStringList words;

private:
    void outside(QChar c)
    {
        m_inWord = true;
        if (c == u'"' || c == u'\'') {
            m_quote = c;
            m_quoteAt = m_at;
        } else if (c == u'\\' && m_at + 1 < m_line.size()) {
            m_word += m_line[++m_at];
        } else {
            m_word += c;
        }
    }

    void inQuote(QChar c)
    {
        const QChar next = m_at + 1 < m_line.size() ? m_line[m_at + 1] : QChar();
        if (c == m_quote) {
            m_quote = QChar();
        } else if (c == u'\\' && m_quote == u'"' && (next == u'"' || next == u'\\')) {
            m_word += next;
            ++m_at;
        } else {
            m_word += c;
        }
    }

    void end()
    {
        if (m_inWord)
            words += m_word;
        m_word.clear();
        m_inWord = false;
    }

    QStringView m_line;
    ShellComments m_comments;
    QString m_word;
    QChar m_quote;
    qsizetype m_quoteAt = 0;
    qsizetype m_at = 0;
    bool m_inWord = false;
};

} // namespace

Result<QStringList> shellWords(QStringView line, ShellComments comments, int lineNumber)
{
    WordCutter cutter(line, comments);
    if (!cutter.cut()) {
        return mistakeAt(lineNumber, cutter.openQuote(),
                         QCoreApplication::translate("ShellWords", "The quote is not closed"));
    }
    return std::move(cutter.words);
}

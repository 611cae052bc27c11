#include "formats/csv.h"

#include "formats/textfile.h"

#include <QCoreApplication>

#include <optional>

namespace {

constexpr qsizetype maxBytes = 64 * 1024 * 1024;
constexpr int maxRows = 100'000;
constexpr int maxColumns = 1'000;
constexpr int maxWarnings = 100;

class CsvText
{
    Q_DECLARE_TR_FUNCTIONS(CsvText)
};

/// The separator that stands most often in the first line, outside of quotes.
QChar separatorOf(QStringView text)
{
    int counts[3] = {};
    const QStringView candidates = u",;\t";
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        if (c == u'\n' && !quoted)
            break;
        if (const qsizetype at = candidates.indexOf(c); at >= 0 && !quoted)
            ++counts[at];
    }
    qsizetype best = 0;
    for (qsizetype i = 1; i < 3; ++i) {
        if (counts[i] > counts[best])
            best = i;
    }
    return candidates[best];
}

/// Cuts the text into rows.
class CsvCutter
{
public:
    explicit CsvCutter(QStringView text) : separator(separatorOf(text)), m_text(text) {}

    struct Cut
    {
        CsvRow row;
        QString wrong; ///< translated; empty: fine
    };

    /// The next row; nothing at the end.
    std::optional<Cut> next()
    {
        if (m_at >= m_text.size())
            return {};
        Cut cut;
        cut.row.line = m_line;
        do {
            cut.row.cells += cell(cut.wrong);
        } while (step(separator) && cut.row.cells.size() <= maxColumns);
        if (cut.row.cells.size() > maxColumns)
            skipLine();
        if (step(u'\n'))
            ++m_line;
        return cut;
    }

    const QChar separator;

private:
    bool step(QChar c)
    {
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    void skipLine()
    {
        const qsizetype end = m_text.indexOf(u'\n', m_at);
        m_at = end < 0 ? m_text.size() : end;
    }

    QString cell(QString &wrong)
    {
        if (m_at < m_text.size() && m_text[m_at] == u'"')
            return quotedCell(wrong);
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && m_text[m_at] != separator && m_text[m_at] != u'\n')
            ++m_at;
        return m_text.sliced(begin, m_at - begin).toString();
    }

    QString quotedCell(QString &wrong)
    {
        const qsizetype begin = m_at;
        const qsizetype end = closingQuote(begin + 1);
        if (end < 0) {
            wrong = CsvText::tr("the quote is not closed");
            skipLine();
            return {};
        }
        const QStringView inside = m_text.sliced(begin + 1, end - begin - 1);
        m_line += int(inside.count(u'\n'));
        m_at = end + 1;
        if (m_at < m_text.size() && m_text[m_at] != separator && m_text[m_at] != u'\n') {
            wrong = CsvText::tr("there is text after a closing quote");
            skipLine();
        }
        return inside.toString().replace(QStringLiteral("\"\""), QStringLiteral("\""));
    }

    /// Where the quote that ends a cell stands; -1 when there is none. Once none was found none is looked for again, so
    /// that a file of open quotes costs one pass.
    qsizetype closingQuote(qsizetype from)
    {
        if (m_noQuoteFrom >= 0 && from >= m_noQuoteFrom)
            return -1;
        for (qsizetype at = m_text.indexOf(u'"', from); at >= 0; at = m_text.indexOf(u'"', at + 2)) {
            if (at + 1 >= m_text.size() || m_text[at + 1] != u'"')
                return at;
        }
        m_noQuoteFrom = from;
        return -1;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    qsizetype m_noQuoteFrom = -1;
    int m_line = 1;
};

bool isBlank(const CsvRow &row)
{
    return row.cells.size() == 1 && row.cells.first().trimmed().isEmpty();
}

void warn(CsvTable &table, int line, const QString &why)
{
    if (table.warnings.size() < maxWarnings)
        table.warnings += CsvText::tr("Line %1 was left out: %2.").arg(line).arg(why);
}

Result<CsvTable> headed(CsvCutter &cutter)
{
    while (auto cut = cutter.next()) {
        if (cut->wrong.isEmpty() && isBlank(cut->row))
            continue;
        if (!cut->wrong.isEmpty())
            return mistakeAt(cut->row.line, 1, CsvText::tr("The header cannot be read: %1").arg(cut->wrong));
        if (cut->row.cells.size() > maxColumns)
            return mistakeAt(cut->row.line, 1, CsvText::tr("The table has more than %n columns", nullptr, maxColumns));
        CsvTable table{cutter.separator, {}, {}, {}};
        for (const QString &cell : std::as_const(cut->row.cells))
            table.header += cell.trimmed();
        return table;
    }
    return mistakeAt(1, 1, CsvText::tr("The table has no header"));
}

} // namespace

Result<CsvTable> readCsv(const QByteArray &bytes)
{
    const auto decoded = decodeText(bytes, maxBytes);
    if (!decoded)
        return Failure(decoded.error());
    CsvCutter cutter(decoded->text);
    auto table = headed(cutter);
    while (table) {
        auto cut = cutter.next();
        if (!cut)
            break;
        if (cut->wrong.isEmpty() && isBlank(cut->row))
            continue;
        if (table->rows.size() == maxRows)
            return mistakeAt(cut->row.line, 1, CsvText::tr("The table has more than 100,000 rows"));
        if (!cut->wrong.isEmpty())
            warn(*table, cut->row.line, cut->wrong);
        else if (cut->row.cells.size() > table->header.size())
            warn(*table, cut->row.line,
                 CsvText::tr("it has %n cells, more than the header", nullptr, int(cut->row.cells.size())));
        else {
            cut->row.cells.resize(table->header.size());
            table->rows += std::move(cut->row);
        }
    }
    if (table && decoded->guessed)
        table->warnings.prepend(CsvText::tr("The file is not UTF-8; it was read as Latin-1."));
    return table;
}

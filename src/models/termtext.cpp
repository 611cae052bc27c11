#include "models/termtext.h"

#include <QRegularExpression>

#include <algorithm>

namespace {

constexpr int mostJoined = 32; ///< rows of one line that are looked at

bool isOfWord(QStringView text, qsizetype at)
{
    static const QStringView others = u"-_./~:@%+#=?&";
    return at >= 0 && at < text.size() &&
           (text[at].isLetterOrNumber() || text[at].isSurrogate() || text[at].isMark() || others.contains(text[at]));
}

/// Several rows as one text, with the spot of each unit.
struct Joined
{
    QString text;
    QList<TermSpot> spots; ///< one more than units
};

Joined joined(const TermScreen &screen, const TermRange &range)
{
    Joined whole;
    for (qint64 number = range.from.line; number <= range.to.line; ++number) {
        QList<int> columns;
        whole.text += termtext::line(screen, screen.line(number), &columns);
        const int end = columns.takeLast();
        for (const int column : std::as_const(columns))
            whole.spots.append({number, column});
        if (number == range.to.line)
            whole.spots.append({number, end});
    }
    return whole;
}

QString trimmedEnd(QString text)
{
    while (text.endsWith(u' '))
        text.chop(1);
    return text;
}

} // namespace

std::pair<int, int> TermRange::columnsIn(qint64 line) const
{
    if (line < std::min(from.line, to.line) || line > std::max(from.line, to.line))
        return {0, 0};
    if (isBlock)
        return std::minmax(from.column, to.column);
    const auto [first, last] = std::minmax(from, to);
    return {line == first.line ? first.column : 0, line == last.line ? last.column : INT_MAX};
}

QString termtext::line(const TermScreen &screen, const TermLine &line, QList<int> *columns)
{
    QString text;
    const int end = std::min(int(line.cells.size()), screen.columns());
    text.reserve(end);
    for (int column = 0; column < end; ++column) {
        const char32_t letter = line.cells[size_t(column)].letter;
        if (letter > 0 && letter < 0x80)
            text += QChar(char16_t(letter));
        else
            text += screen.letters(letter);
        while (columns && columns->size() < text.size())
            columns->append(column);
    }
    if (columns)
        columns->append(end);
    return text;
}

QString termtext::shown(const TermScreen &screen, qint64 first, int rows)
{
    QStringList lines;
    for (qint64 number = first; number < first + rows; ++number)
        lines.append(trimmedEnd(line(screen, screen.line(number))));
    return lines.join(u'\n');
}

QString termtext::selected(const TermScreen &screen, const TermRange &range)
{
    QString text;
    const auto [first, last] = std::minmax(range.from.line, range.to.line);
    for (qint64 number = std::max(first, screen.firstLine()); number <= std::min(last, screen.endLine() - 1);
         ++number) {
        const auto [begin, end] = range.columnsIn(number);
        QList<int> columns;
        const QString whole = line(screen, screen.line(number), &columns);
        const auto at = [&columns = columns](int column) {
            return std::lower_bound(columns.cbegin(), columns.cend(), column) - columns.cbegin();
        };
        const qsizetype from = std::min<qsizetype>(at(begin), whole.size());
        const QString part = whole.mid(from, at(end) - from);
        const bool goesOn = !range.isBlock && screen.isWrapped(number) && number < last;
        text += goesOn ? part : trimmedEnd(part);
        if (!goesOn && number < last)
            text += u'\n';
    }
    return text;
}

TermRange termtext::word(const TermScreen &screen, TermSpot at)
{
    QList<int> columns;
    const QString text = line(screen, screen.line(at.line), &columns);
    qsizetype begin = std::lower_bound(columns.cbegin(), columns.cend(), at.column) - columns.cbegin();
    qsizetype end = begin;
    while (isOfWord(text, begin - 1))
        --begin;
    while (isOfWord(text, end))
        ++end;
    if (begin == end)
        return {at, {at.line, at.column + 1}};
    return {{at.line, columns[begin]}, {at.line, columns[end]}};
}

TermRange termtext::wholeLine(const TermScreen &screen, qint64 number)
{
    qint64 first = number;
    qint64 last = number;
    while (number - first < mostJoined && first > screen.firstLine() && screen.isWrapped(first - 1))
        --first;
    while (last - number < mostJoined && last + 1 < screen.endLine() && screen.isWrapped(last))
        ++last;
    return {{first, 0}, {last, screen.columns()}};
}

std::optional<TermLink> termtext::link(const TermScreen &screen, TermSpot at)
{
    static const QRegularExpression address(QStringLiteral(R"(\bhttps?://[^\s<>"'`{}|\\^]+)"));
    const Joined whole = joined(screen, wholeLine(screen, at.line));
    for (const QRegularExpressionMatch &match : address.globalMatch(whole.text)) {
        QString target = match.captured();
        while (!target.isEmpty() && QStringView(u".,;:!?").contains(target.back()))
            target.chop(1);
        while (target.endsWith(u')') && target.count(u'(') < target.count(u')'))
            target.chop(1);
        const TermRange where{whole.spots[match.capturedStart()], whole.spots[match.capturedStart() + target.size()]};
        if (at < where.from || at >= where.to)
            continue;
        const QUrl url(target, QUrl::StrictMode);
        if (url.isValid() && !url.host().isEmpty())
            return TermLink{where, url};
    }
    return std::nullopt;
}

QList<TermRange> termtext::find(const TermScreen &screen, const QString &text, int most)
{
    QList<TermRange> hits;
    if (text.isEmpty())
        return hits;
    for (qint64 number = screen.firstLine(); number < screen.endLine() && hits.size() < most; ++number) {
        QList<int> columns;
        const QString whole = line(screen, screen.line(number), &columns);
        for (qsizetype at = whole.indexOf(text, 0, Qt::CaseInsensitive); at >= 0 && hits.size() < most;
             at = whole.indexOf(text, at + text.size(), Qt::CaseInsensitive))
            hits.append(TermRange{{number, columns[at]}, {number, columns[at + text.size()]}});
    }
    return hits;
}

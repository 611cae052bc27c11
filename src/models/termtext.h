#pragma once

#include "models/termscreen.h"

#include <QList>
#include <QUrl>

#include <optional>

/// A line, counted as TermScreen counts, and a column. Ordered.
struct TermSpot
{
    qint64 line = 0;
    int column = 0;
    auto operator<=>(const TermSpot &) const = default;
};

/// From one spot up to another, which is not part of it; as a block: the columns between, in each line.
struct TermRange
{
    TermSpot from;
    TermSpot to;
    bool isBlock = false;

    bool isEmpty() const { return isBlock ? from.column == to.column : from == to; }
    /// Columns [first, second) of a line that belong to it.
    std::pair<int, int> columnsIn(qint64 line) const;
    bool operator==(const TermRange &) const = default;
};

/// A web address that stands in the text.
struct TermLink
{
    TermRange where;
    QUrl target;
};

/// What a person reads in a TermScreen. Pure; the screen's thread.
namespace termtext {

/// The text of a line; `columns`, where asked for, gets the column of each of its UTF-16 units and the end.
QString line(const TermScreen &screen, const TermLine &line, QList<int> *columns = nullptr);
/// The rows of the screen, without the spaces at their ends.
QString shown(const TermScreen &screen, qint64 first, int rows);
/// Rows that belong together are one line; spaces at the ends are left out.
QString selected(const TermScreen &screen, const TermRange &range);
TermRange word(const TermScreen &screen, TermSpot at);
/// With all the rows that it takes.
TermRange wholeLine(const TermScreen &screen, qint64 number);
std::optional<TermLink> link(const TermScreen &screen, TermSpot at);
/// Where the text stands, whatever its case, first to last; at most `most`.
QList<TermRange> find(const TermScreen &screen, const QString &text, int most = 10'000);

} // namespace termtext

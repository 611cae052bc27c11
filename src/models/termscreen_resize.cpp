// How a TermScreen takes another size: the lines of the usual screen are broken anew, those of the other one are
// redrawn by the program that shows them.
#include "models/termpack.h"
#include "models/termscreen.h"

#include <algorithm>

namespace {

/// One line as it was written, without the breaks that the width made.
struct Whole
{
    std::vector<TermCell> cells;

    void append(const TermLine &line)
    {
        // A wide letter that did not fit any more left a cell behind.
        const bool leftOne = line.wrapped && !line.cells.empty() && line.cells.back().letter == 0;
        cells.insert(cells.end(), line.cells.begin(), line.cells.end() - (leftOne ? 1 : 0));
    }

    /// Where each row begins that it takes in that width.
    std::vector<size_t> breaks(int columns) const
    {
        std::vector<size_t> begins = {0};
        while (cells.size() - begins.back() > size_t(columns)) {
            size_t next = begins.back() + size_t(columns);
            if (cells[next].letter == TermCell::tail && columns > 1)
                --next;
            begins.push_back(next);
        }
        return begins;
    }
};

} // namespace

void TermScreen::rewrap(std::deque<QByteArray> &lines, int columns, qint64 &cursorLine, int &cursorColumn) const
{
    std::deque<QByteArray> broken;
    Whole whole;
    qint64 cursorAt = -1;
    const qint64 cursorWas = cursorLine;
    for (size_t number = 0; number < lines.size(); ++number) {
        const TermLine line = termpack::unpacked(lines[number]);
        if (qint64(number) == cursorWas)
            cursorAt = qint64(whole.cells.size()) + cursorColumn;
        whole.append(line);
        if (line.wrapped && number + 1 < lines.size())
            continue;
        const std::vector<size_t> begins = whole.breaks(columns);
        for (size_t i = 0; i < begins.size(); ++i) {
            const bool isLast = i + 1 == begins.size();
            if (cursorAt >= qint64(begins[i])) {
                cursorLine = qint64(broken.size());
                cursorColumn = int(std::min<qint64>(cursorAt - qint64(begins[i]), columns - 1));
            }
            TermLine row;
            row.cells.assign(whole.cells.begin() + qint64(begins[i]),
                             isLast ? whole.cells.end() : whole.cells.begin() + qint64(begins[i + 1]));
            row.wrapped = !isLast;
            broken.push_back(termpack::packed(row));
        }
        cursorAt = -1;
        whole.cells.clear();
    }
    lines = std::move(broken);
}

TermPlace TermScreen::resizeUsual(int rows, int columns, TermPlace cursor)
{
    std::deque<QByteArray> lines = std::move(m_history);
    m_history.clear();
    m_historyBytes = 0;
    qint64 cursorLine = qint64(lines.size()) + cursor.row;
    int cursorColumn = cursor.column;
    for (int row = 0; row < m_rows; ++row)
        lines.push_back(termpack::packed(m_usual.at(row)));
    // Empty rows below the cursor are room, not lines.
    while (qint64(lines.size()) > cursorLine + 1 && lines.back().size() <= 1)
        lines.pop_back();
    if (columns != m_columns)
        rewrap(lines, columns, cursorLine, cursorColumn);
    const qint64 top = std::clamp<qint64>(qint64(lines.size()) - rows, 0, cursorLine);
    m_usual = {};
    m_usual.resize(rows);
    for (int row = 0; row < rows && top + row < qint64(lines.size()); ++row)
        m_usual.at(row) = termpack::unpacked(lines[size_t(top + row)]);
    for (qint64 line = 0; line < top; ++line)
        keep(std::move(lines[size_t(line)]));
    return {int(cursorLine - top), cursorColumn};
}

/// Behind the other screen: the emulator remembers the cursor by its row, so its line stays in that row.
void TermScreen::resizeBehind(int rows)
{
    for (int row = m_kept.row; row >= rows; --row) {
        keepTop();
        m_usual.top = (m_usual.top + 1) % m_rows;
        m_usual.at(m_rows - 1) = {};
    }
    m_kept.row = std::min(m_kept.row, rows - 1);
    m_usual.resize(rows);
}

TermPlace TermScreen::resize(int rows, int columns, TermPlace cursor)
{
    if (m_alternate)
        resizeBehind(rows);
    else
        cursor = resizeUsual(rows, columns, cursor);
    m_other.resize(rows);
    m_rows = rows;
    m_columns = columns;
    damageAll();
    return cursor;
}

#include "models/termscreen.h"

#include "models/termpack.h"

#include <algorithm>

namespace {

constexpr qsizetype mostClusters = 0xFFFF; ///< a host may invent more; they lose their marks

} // namespace

void TermScreen::Rows::resize(int rows)
{
    std::rotate(lines.begin(), lines.begin() + top, lines.end());
    top = 0;
    lines.resize(size_t(rows));
}

TermScreen::TermScreen(int rows, int columns, int mostHistory)
    : m_rows(rows),
      m_columns(columns),
      m_mostHistory(size_t(mostHistory)),
      m_damage(size_t(rows), true)
{
    m_usual.resize(rows);
    m_other.resize(rows);
}

TermCell &TermScreen::cell(int row, int column)
{
    TermLine &line = shown().at(row);
    if (int(line.cells.size()) <= column)
        line.cells.resize(size_t(std::max(m_columns, column + 1)));
    return line.cells[size_t(column)];
}

/// Half a wide letter is none.
void TermScreen::breakWide(int row, int column)
{
    if (column <= 0 || column >= m_columns || cell(row, column).letter != TermCell::tail)
        return;
    for (const int half : {column - 1, column}) {
        TermCell &broken = cell(row, half);
        broken.letter = 0;
        broken.look.flags &= quint16(~TermLook::Wide);
    }
}

void TermScreen::putCell(TermPlace at, char32_t letter, int width, const TermLook &look)
{
    if (at.row < 0 || at.row >= m_rows || at.column < 0 || at.column + width > m_columns)
        return;
    breakWide(at.row, at.column);
    breakWide(at.row, at.column + width);
    TermCell &lead = cell(at.row, at.column);
    lead = {letter, look};
    if (width == 2) {
        lead.look.flags |= TermLook::Wide;
        cell(at.row, at.column + 1) = {TermCell::tail, lead.look};
    }
    m_damage[size_t(at.row)] = true;
}

void TermScreen::put(TermPlace at, char32_t letter, int width, TermLook look)
{
    putCell(at, letter, width, look);
}

void TermScreen::put(TermPlace at, const QString &letters, int width, TermLook look)
{
    const QList<uint> codes = letters.toUcs4();
    if (!codes.isEmpty())
        putCell(at, codes.size() > 1 ? cluster(letters, codes[0]) : char32_t(codes[0]), width, look);
}

char32_t TermScreen::cluster(const QString &letters, char32_t otherwise)
{
    if (const auto known = m_clusterOf.constFind(letters); known != m_clusterOf.cend())
        return *known;
    if (m_clusters.size() >= mostClusters)
        return otherwise;
    const char32_t letter = TermCell::firstCluster + char32_t(m_clusters.size());
    m_clusters.append(letters);
    m_clusterOf.insert(letters, letter);
    return letter;
}

QString TermScreen::letters(char32_t letter) const
{
    if (letter == 0)
        return QStringLiteral(" ");
    if (letter == TermCell::tail)
        return {};
    if (letter >= TermCell::firstCluster)
        return m_clusters.value(qsizetype(letter - TermCell::firstCluster));
    return QString::fromUcs4(&letter, 1);
}

void TermScreen::setWrapped(int row)
{
    if (row >= 0 && row < m_rows)
        shown().at(row).wrapped = true;
}

void TermScreen::blank(TermLine &line, const TermLook &look)
{
    line.wrapped = false;
    line.cells.clear();
    if (look.ground >= 0)
        line.cells.resize(size_t(m_columns), TermCell{0, {-1, look.ground, 0}});
}

void TermScreen::erase(TermArea area, const TermLook &look)
{
    area.bottom = std::min(area.bottom, m_rows);
    area.right = std::min(area.right, m_columns);
    for (int row = std::max(0, area.top); row < area.bottom; ++row) {
        m_damage[size_t(row)] = true;
        if (area.left <= 0 && area.right == m_columns) {
            blank(shown().at(row), look);
            continue;
        }
        breakWide(row, area.left);
        breakWide(row, area.right);
        for (int column = std::max(0, area.left); column < area.right; ++column)
            cell(row, column) = TermCell{0, {-1, look.ground, 0}};
        if (area.right == m_columns)
            shown().at(row).wrapped = false;
    }
}

void TermScreen::scroll(TermArea area, int down, int right, const TermLook &look)
{
    area = {std::clamp(area.top, 0, m_rows), std::clamp(area.bottom, 0, m_rows), std::clamp(area.left, 0, m_columns),
            std::clamp(area.right, 0, m_columns)};
    if (area.bottom <= area.top || area.right <= area.left)
        return;
    const int height = area.bottom - area.top;
    const int width = area.right - area.left;
    if (down != 0)
        scrollRows(area, std::clamp(down, -height, height), look);
    if (right != 0)
        scrollColumns(area, std::clamp(right, -width, width), look);
}

void TermScreen::scrollRows(const TermArea &area, int down, const TermLook &look)
{
    const bool isWide = area.left == 0 && area.right == m_columns;
    const bool isWhole = isWide && area.top == 0 && area.bottom == m_rows;
    m_scrolled = m_scrolled || isWhole;
    for (int i = 0; i < std::abs(down); ++i) {
        if (isWide && area.top == 0 && down > 0 && !m_alternate)
            keepTop();
        if (isWhole && down > 0) {
            Rows &rows = shown();
            rows.top = (rows.top + 1) % m_rows;
            blank(rows.at(m_rows - 1), look);
            m_damage.erase(m_damage.begin());
            m_damage.push_back(true);
            continue;
        }
        const int step = down > 0 ? 1 : -1;
        const int first = down > 0 ? area.top : area.bottom - 1;
        const int last = down > 0 ? area.bottom - 1 : area.top;
        for (int row = first; row != last; row += step) {
            if (isWide) {
                std::swap(shown().at(row), shown().at(row + step));
                continue;
            }
            for (int column = area.left; column < area.right; ++column)
                cell(row, column) = cell(row + step, column);
        }
        erase({last, last + 1, area.left, area.right}, look);
    }
    if (!isWhole || down < 0)
        std::fill(m_damage.begin() + area.top, m_damage.begin() + area.bottom, true);
}

void TermScreen::scrollColumns(const TermArea &area, int right, const TermLook &look)
{
    const int width = area.right - area.left;
    const int moved = width - std::abs(right);
    for (int row = area.top; row < area.bottom; ++row) {
        breakWide(row, area.left);
        breakWide(row, area.right);
        cell(row, m_columns - 1); // all of them are there
        const auto begin = shown().at(row).cells.begin() + area.left;
        if (right > 0)
            std::move(begin + right, begin + width, begin);
        else
            std::move_backward(begin, begin + moved, begin + width);
        const int hole = right > 0 ? area.left + moved : area.left;
        erase({row, row + 1, hole, hole + std::abs(right)}, look);
    }
}

void TermScreen::keepTop()
{
    keep(termpack::packed(m_usual.at(0)));
}

void TermScreen::keep(QByteArray line)
{
    m_historyBytes += line.size();
    m_history.push_back(std::move(line));
    if (m_history.size() <= m_mostHistory)
        return;
    m_historyBytes -= m_history.front().size();
    m_history.pop_front();
    ++m_dropped;
}

void TermScreen::setAlternate(bool on, TermPlace cursor)
{
    if (m_alternate == on)
        return;
    if (on)
        m_kept = cursor;
    m_alternate = on;
    damageAll();
}

TermLine TermScreen::line(qint64 number) const
{
    if (number >= screenTop() && number < endLine())
        return row(int(number - screenTop()));
    if (number >= m_dropped && number < screenTop())
        return termpack::unpacked(m_history[size_t(number - m_dropped)]);
    return {};
}

bool TermScreen::isWrapped(qint64 number) const
{
    if (number >= screenTop() && number < endLine())
        return row(int(number - screenTop())).wrapped;
    return number >= m_dropped && number < screenTop() && termpack::isWrapped(m_history[size_t(number - m_dropped)]);
}

void TermScreen::damageAll()
{
    m_damage.assign(size_t(m_rows), true);
    m_scrolled = true;
}

void TermScreen::forgetDamage()
{
    m_damage.assign(size_t(m_rows), false);
    m_scrolled = false;
}

#include "views/terminalview.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace {

using Role = Theme::Role;

constexpr int margin = 4;
constexpr int thinCursor = 2;

} // namespace

void TerminalView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_painter.ground());
    const int height = m_painter.cellHeight();
    const int first = std::max(0, event->rect().top() / height);
    const int last = std::min(event->rect().bottom() / height, m_emulator.screen().rows() - 1);
    for (int row = first; row <= last; ++row)
        paintRow(painter, firstShown() + row, qreal(row) * height);
    paintCursor(painter);
}

void TerminalView::paintRow(QPainter &painter, qint64 line, qreal y)
{
    const TermScreen &screen = m_emulator.screen();
    const auto paint = [&](const TermLine &cells) {
        m_painter.paintGrounds(painter, {margin, y}, cells, screen.columns());
        paintMarks(painter, line, y);
        m_painter.paintLetters(painter, {margin, y}, screen, cells, screen.columns());
    };
    const qint64 row = line - screen.screenTop();
    if (row >= 0)
        paint(screen.row(int(row)));
    else
        paint(screen.line(line));
}

QRectF TerminalView::columnsRect(qint64, std::pair<int, int> columns, qreal y) const
{
    const int end = std::min(columns.second, m_emulator.screen().columns());
    return {margin + columns.first * m_painter.cellWidth(), y, (end - columns.first) * m_painter.cellWidth(),
            qreal(m_painter.cellHeight())};
}

/// Selection, search hits and the link under the pointer.
void TerminalView::paintMarks(QPainter &painter, qint64 line, qreal y) const
{
    const Theme &theme = m_painter.theme();
    if (m_selection) {
        const auto columns = m_selection->columnsIn(line);
        if (columns.second > columns.first)
            painter.fillRect(columnsRect(line, columns, y),
                             theme.color(hasFocus() ? Role::Selection : Role::SelectionInactive));
    }
    auto hit = std::lower_bound(m_hits.begin(), m_hits.end(), line,
                                [](const TermRange &range, qint64 wanted) { return range.from.line < wanted; });
    for (; hit != m_hits.end() && hit->from.line == line; ++hit) {
        const QRectF where = columnsRect(line, hit->columnsIn(line), y);
        painter.fillRect(where, theme.color(Role::Hit));
        if (hit - m_hits.begin() == m_hit) {
            painter.setPen(theme.color(Role::Waiting));
            painter.drawRect(where.adjusted(0, 0, -1, -1));
        }
    }
    if (m_link) {
        const auto columns = m_link->where.columnsIn(line);
        if (columns.second > columns.first)
            painter.fillRect(columnsRect(line, columns, y + m_painter.cellHeight() - 1).adjusted(0, 0, 0, 1) &
                                 columnsRect(line, columns, y),
                             theme.color(Role::Accent));
    }
}

void TerminalView::paintCursor(QPainter &painter)
{
    const TermScreen &screen = m_emulator.screen();
    const TermPlace cursor = m_emulator.cursor();
    const qint64 row = screen.screenTop() + cursor.row - firstShown();
    if (row >= screen.rows())
        return;
    const TermLine &line = screen.row(cursor.row);
    const TermCell cell = cursor.column < int(line.cells.size()) ? line.cells[size_t(cursor.column)] : TermCell{};
    const QPointF at(margin + cursor.column * m_painter.cellWidth(), qreal(row) * m_painter.cellHeight());
    const QRectF where(at,
                       QSizeF(m_painter.cellWidth() * (cell.look.has(TermLook::Wide) ? 2 : 1), m_painter.cellHeight()));
    if (!m_preedit.isEmpty())
        return paintPreedit(painter, at);
    if (!m_emulator.isCursorVisible())
        return;
    const QColor ink = m_painter.theme().color(m_emulator.isReversed() ? Role::OutputGround : Role::OutputText);
    if (!hasFocus()) {
        painter.setPen(ink);
        painter.drawRect(where.adjusted(0, 0, -1, -1));
    } else if (!m_cursorOn) {
        return;
    } else if (m_emulator.cursorShape() == Emulator::CursorShape::Bar) {
        painter.fillRect(QRectF(at, QSizeF(thinCursor, where.height())), ink);
    } else if (m_emulator.cursorShape() == Emulator::CursorShape::Underline) {
        painter.fillRect(where.adjusted(0, where.height() - thinCursor, 0, 0), ink);
    } else {
        m_painter.paintTurned(painter, at, screen, cell);
    }
}

/// What an input method has not finished stands where it will come.
void TerminalView::paintPreedit(QPainter &painter, const QPointF &at)
{
    painter.setFont(m_painter.font());
    const QRectF where(
        at, QSizeF(QFontMetricsF(m_painter.font()).horizontalAdvance(m_preedit) + 1, m_painter.cellHeight()));
    painter.fillRect(where, m_painter.theme().color(Role::Current));
    painter.setPen(m_painter.theme().color(Role::OutputText));
    painter.drawText(where, Qt::AlignVCenter, m_preedit);
    painter.fillRect(where.adjusted(0, where.height() - 1, 0, 0), m_painter.theme().color(Role::Accent));
}

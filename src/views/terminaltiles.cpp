#include "views/terminaltiles.h"

#include "views/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace {
constexpr int gap = 2; ///< between tiles; the current one has it in the accent's colour
} // namespace

TerminalTiles::TerminalTiles(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("terminalTiles"));
}

void TerminalTiles::add(QWidget *tile)
{
    tile->setParent(this);
    m_tiles.append(tile);
    layOut();
}

void TerminalTiles::remove(QWidget *tile)
{
    m_tiles.removeAll(tile);
    if (m_current == tile)
        m_current = m_tiles.value(0);
    tile->hide();
    layOut();
}

void TerminalTiles::setCurrent(QWidget *tile)
{
    m_current = tile;
    layOut();
}

void TerminalTiles::setTiled(bool tiled)
{
    m_tiled = tiled;
    layOut();
}

/// As many columns as rows or one more, since terminals are wider than high only by a little.
void TerminalTiles::layOut()
{
    update();
    if (!m_tiled || m_tiles.size() < 2) {
        if (m_current)
            m_current->setGeometry(rect());
        for (QWidget *tile : std::as_const(m_tiles))
            tile->setVisible(tile == m_current);
        return;
    }
    const int count = int(m_tiles.size());
    const int columns = int(std::ceil(std::sqrt(count)));
    const int rows = (count + columns - 1) / columns;
    for (int i = 0; i < count; ++i) {
        const int row = i / columns;
        const int inRow = row == rows - 1 ? count - row * columns : columns; // the last ones share the room
        const int left = width() * (i % columns) / inRow;
        const int right = width() * (i % columns + 1) / inRow;
        const int top = height() * row / rows;
        const int bottom = height() * (row + 1) / rows;
        m_tiles[i]->setGeometry(left + gap, top + gap, right - left - 2 * gap, bottom - top - 2 * gap);
        m_tiles[i]->show();
    }
}

void TerminalTiles::resizeEvent(QResizeEvent *)
{
    layOut();
}

void TerminalTiles::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Theme::Role::Pane));
    if (m_tiled && m_current && m_tiles.size() > 1)
        painter.fillRect(m_current->geometry().adjusted(-gap, -gap, gap, gap), theme.color(Theme::Role::Accent));
}

#include "views/boxdrawing.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace {

// The four arms of each letter from U+2500, left, up, right, down: 0 none, 1 light, 2 heavy, 3 double. Dashed and
// diagonal ones are left to the font (here "....").
constexpr const char *arms[] = {
    "1010", "2020", "0101", "0202", "....", "....", "....", "....", // 2500
    "....", "....", "....", "....", "0011", "0021", "0012", "0022", // 2508
    "1001", "2001", "1002", "2002", "0110", "0120", "0210", "0220", // 2510
    "1100", "2100", "1200", "2200", "0111", "0121", "0211", "0112", // 2518
    "0212", "0221", "0122", "0222", "1101", "2101", "1201", "1102", // 2520
    "1202", "2201", "2102", "2202", "1011", "2011", "1021", "2021", // 2528
    "1012", "2012", "1022", "2022", "1110", "2110", "1120", "2120", // 2530
    "1210", "2210", "1220", "2220", "1111", "2111", "1121", "2121", // 2538
    "1211", "1112", "1212", "2211", "1221", "2112", "1122", "2221", // 2540
    "2122", "2212", "1222", "2222", "....", "....", "....", "....", // 2548
    "3030", "0303", "0031", "0013", "0033", "3001", "1003", "3003", // 2550
    "0130", "0310", "0330", "3100", "1300", "3300", "0131", "0313", // 2558
    "0333", "3101", "1303", "3303", "3031", "1013", "3033", "3130", // 2560
    "1310", "3330", "3131", "1313", "3333", "0011", "1001", "1100", // 2568
    "0110", "....", "....", "....", "1000", "0100", "0010", "0001", // 2570
    "2000", "0200", "0020", "0002", "1020", "0102", "2010", "0201", // 2578
};
constexpr char32_t firstLine = 0x2500;
constexpr char32_t firstBlock = 0x2580;
constexpr char32_t lastBlock = 0x259F;

/// A bar of `thick` pixels along an arm, from the middle to the edge.
QRectF arm(const QRectF &cell, int side, qreal thick, qreal shift)
{
    const qreal x = std::floor(cell.center().x() - thick / 2);
    const qreal y = std::floor(cell.center().y() - thick / 2);
    switch (side) {
    case 0:
        return {cell.left(), y + shift, x - cell.left() + thick, thick};
    case 1:
        return {x + shift, cell.top(), thick, y - cell.top() + thick};
    case 2:
        return {x, y + shift, cell.right() - x, thick};
    default:
        return {x + shift, y, thick, cell.bottom() - y};
    }
}

void paintLines(QPainter &painter, const QRectF &cell, const char *letter, const QColor &ink)
{
    const qreal light = std::max(1.0, std::round(cell.height() / 16));
    for (int side = 0; side < 4; ++side) {
        if (letter[side] == '3') {
            painter.fillRect(arm(cell, side, light, -light), ink);
            painter.fillRect(arm(cell, side, light, light), ink);
        } else if (letter[side] != '0') {
            painter.fillRect(arm(cell, side, letter[side] == '2' ? 2 * light : light, 0), ink);
        }
    }
}

QRectF part(const QRectF &cell, qreal left, qreal top, qreal right, qreal bottom)
{
    return {QPointF(cell.left() + cell.width() * left, cell.top() + cell.height() * top),
            QPointF(cell.left() + cell.width() * right, cell.top() + cell.height() * bottom)};
}

/// U+2596 to U+259F: upper left, upper right, lower left, lower right.
void paintQuarters(QPainter &painter, const QRectF &cell, char32_t letter, const QColor &ink)
{
    static constexpr int quarters[] = {4, 8, 1, 13, 9, 7, 11, 2, 6, 14};
    const int set = quarters[letter - 0x2596];
    for (int quarter = 0; quarter < 4; ++quarter) {
        if (set & (1 << quarter))
            painter.fillRect(
                part(cell, quarter % 2 * 0.5, quarter / 2 * 0.5, quarter % 2 * 0.5 + 0.5, quarter / 2 * 0.5 + 0.5),
                ink);
    }
}

void paintBlock(QPainter &painter, const QRectF &cell, char32_t letter, QColor ink)
{
    if (letter == 0x2580)
        painter.fillRect(part(cell, 0, 0, 1, 0.5), ink);
    else if (letter <= 0x2588)
        painter.fillRect(part(cell, 0, 1 - qreal(letter - 0x2580) / 8, 1, 1), ink);
    else if (letter <= 0x258F)
        painter.fillRect(part(cell, 0, 0, qreal(0x2590 - letter) / 8, 1), ink);
    else if (letter == 0x2590)
        painter.fillRect(part(cell, 0.5, 0, 1, 1), ink);
    else if (letter <= 0x2593) {
        ink.setAlphaF(float(letter - 0x2590) * 0.25F);
        painter.fillRect(cell, ink);
    } else if (letter == 0x2594)
        painter.fillRect(part(cell, 0, 0, 1, 0.125), ink);
    else if (letter == 0x2595)
        painter.fillRect(part(cell, 0.875, 0, 1, 1), ink);
    else
        paintQuarters(painter, cell, letter, ink);
}

} // namespace

bool boxdrawing::covers(char32_t letter)
{
    if (letter < firstLine || letter > lastBlock)
        return false;
    return letter >= firstBlock || arms[letter - firstLine][0] != '.';
}

void boxdrawing::paint(QPainter &painter, const QRectF &cell, char32_t letter, const QColor &ink)
{
    if (letter >= firstBlock)
        paintBlock(painter, cell, letter, ink);
    else
        paintLines(painter, cell, arms[letter - firstLine], ink);
}

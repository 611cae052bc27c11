#pragma once

class QColor;
class QPainter;
class QRectF;

/// Lines and blocks of U+2500 to U+259F, drawn to the edges of the cell so that they meet whatever the font. GUI
/// thread.
namespace boxdrawing {

bool covers(char32_t letter);
void paint(QPainter &painter, const QRectF &cell, char32_t letter, const QColor &ink);

} // namespace boxdrawing

#pragma once

#include "models/termscreen.h"
#include "views/termcolors.h"

#include <QFont>
#include <QRectF>

class QPainter;

/// Paints rows of a terminal in cells of one size. GUI thread.
class TermPainter
{
public:
    /// `zoom`: 1 is the size of output elsewhere.
    TermPainter(const Theme &theme, qreal zoom);

    qreal cellWidth() const { return m_width; }
    int cellHeight() const { return m_height; }
    const QFont &font() const { return m_font; }
    const Theme &theme() const { return m_colors.theme(); }
    void setReversed(bool reversed) { m_reversed = reversed; } ///< the whole screen

    QColor ground();
    /// The row without its ground, which is filled before; `at` is its top left corner.
    void paintGrounds(QPainter &painter, const QPointF &at, const TermLine &line, int columns);
    void paintLetters(QPainter &painter, const QPointF &at, const TermScreen &screen, const TermLine &line,
                      int columns);
    /// One cell in the colours the other way round: a cursor stands on it.
    void paintTurned(QPainter &painter, const QPointF &at, const TermScreen &screen, const TermCell &cell);

private:
    QFont fontOf(const TermLook &look) const;
    void paintRun(QPainter &painter, const QPointF &at, const QString &text, const TermLook &look, qreal width,
                  const QColor &ink);
    void decorate(QPainter &painter, const QRectF &run, const TermLook &look, const QColor &ink) const;

    TermColors m_colors;
    QFont m_font;
    qreal m_width;
    int m_height;
    int m_baseline;
    bool m_reversed = false;
};

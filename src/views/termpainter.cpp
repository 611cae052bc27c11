#include "views/termpainter.h"

#include "views/boxdrawing.h"
#include "views/metrics.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace {

/// Letters that surely take one cell in the font: they are painted in one go. Others have a place each.
bool isPlain(char32_t letter)
{
    return letter < 0x180;
}

} // namespace

TermPainter::TermPainter(const Theme &theme, qreal zoom)
    : m_colors(theme),
      m_font(Metrics::of(nullptr).mono(zoom)),
      m_width(QFontMetricsF(m_font).horizontalAdvance(u'0'))
{
    m_font.setStyleHint(QFont::Monospace);
    m_font.setKerning(false);
    const QFontMetrics metrics(m_font);
    m_height = metrics.height() + 2;
    m_baseline = (m_height + metrics.ascent() - metrics.descent()) / 2;
}

QFont TermPainter::fontOf(const TermLook &look) const
{
    QFont font = m_font;
    font.setWeight(look.has(TermLook::Bold) ? QFont::DemiBold : QFont::Normal);
    font.setItalic(look.has(TermLook::Italic));
    return font;
}

QColor TermPainter::ground()
{
    return m_colors.theme().color(m_reversed ? Theme::Role::OutputText : Theme::Role::OutputGround);
}

void TermPainter::paintGrounds(QPainter &painter, const QPointF &at, const TermLine &line, int columns)
{
    const int end = std::min(columns, int(line.cells.size()));
    for (int from = 0; from < end;) {
        const TermLook &look = line.cells[size_t(from)].look;
        int to = from + 1;
        while (to < end && line.cells[size_t(to)].look == look)
            ++to;
        const QColor ground = m_colors.of(look, m_reversed).ground;
        if (ground.isValid())
            painter.fillRect(QRectF(at.x() + from * m_width, at.y(), (to - from) * m_width, m_height), ground);
        from = to;
    }
}

void TermPainter::paintLetters(QPainter &painter, const QPointF &at, const TermScreen &screen, const TermLine &line,
                               int columns)
{
    const int end = std::min(columns, int(line.cells.size()));
    for (int from = 0; from < end;) {
        const TermCell &first = line.cells[size_t(from)];
        const QPointF where(at.x() + from * m_width, at.y());
        const QColor ink = m_colors.of(first.look, m_reversed).ink;
        int to = from + 1;
        if (isPlain(first.letter)) {
            QString text = screen.letters(first.letter);
            while (to < end && line.cells[size_t(to)].look == first.look && isPlain(line.cells[size_t(to)].letter))
                text += screen.letters(line.cells[size_t(to++)].letter);
            paintRun(painter, where, text, first.look, (to - from) * m_width, ink);
        } else if (boxdrawing::covers(first.letter)) {
            boxdrawing::paint(painter, QRectF(where, QSizeF(m_width, m_height)), first.letter, ink);
        } else if (first.letter != TermCell::tail) {
            to += first.look.has(TermLook::Wide);
            paintRun(painter, where, screen.letters(first.letter), first.look, (to - from) * m_width, ink);
        }
        from = to;
    }
}

void TermPainter::paintRun(QPainter &painter, const QPointF &at, const QString &text, const TermLook &look, qreal width,
                           const QColor &ink)
{
    const QStringView letters = QStringView(text).trimmed();
    if (!letters.isEmpty()) {
        painter.setFont(fontOf(look));
        painter.setPen(ink);
        painter.drawText(QPointF(at.x(), at.y() + m_baseline), text);
    }
    if (look.flags & (TermLook::Underline | TermLook::DoubleUnderline | TermLook::CurlyUnderline | TermLook::Strike))
        decorate(painter, QRectF(at.x(), at.y(), width, m_height), look, ink);
}

void TermPainter::decorate(QPainter &painter, const QRectF &run, const TermLook &look, const QColor &ink) const
{
    const qreal thick = std::max(1.0, std::round(m_height / 16.0));
    const qreal low = std::min(run.top() + m_baseline + 2 * thick, run.bottom() - thick);
    const auto bar = [&](qreal y) { painter.fillRect(QRectF(run.left(), y, run.width(), thick), ink); };
    if (look.has(TermLook::Strike))
        bar(run.top() + m_baseline - std::round(m_height / 4.0));
    if (look.has(TermLook::Underline) || look.has(TermLook::DoubleUnderline))
        bar(low);
    if (look.has(TermLook::DoubleUnderline))
        bar(low - 2 * thick);
    if (!look.has(TermLook::CurlyUnderline))
        return;
    QPainterPath wave(QPointF(run.left(), low));
    bool up = true;
    for (qreal x = run.left(); x < run.right(); x += m_width / 2, up = !up)
        wave.quadTo(x + m_width / 4, low + (up ? -2 : 2) * thick, std::min(x + m_width / 2, run.right()), low);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.strokePath(wave, QPen(ink, thick));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void TermPainter::paintTurned(QPainter &painter, const QPointF &at, const TermScreen &screen, const TermCell &cell)
{
    TermCell turned = cell;
    turned.look = {};
    turned.look.flags =
        quint16((cell.look.flags & (TermLook::Bold | TermLook::Italic | TermLook::Wide)) | TermLook::Reverse);
    const TermLine line{{turned, {TermCell::tail, turned.look}}, false};
    const int columns = cell.look.has(TermLook::Wide) ? 2 : 1;
    paintGrounds(painter, at, line, columns);
    paintLetters(painter, at, screen, line, columns);
}

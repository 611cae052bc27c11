#include "views/ansicolors.h"
#include "views/metrics.h"
#include "views/outputview.h"
#include "views/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace {

constexpr int margin = 12;

} // namespace

void OutputView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Theme theme = Theme::of(palette());
    painter.fillRect(viewport()->rect(), theme.color(Theme::Role::OutputGround));
    ensureShown();
    painter.setFont(Metrics::of(this).mono());
    int y = margin / 2;
    qint64 line = firstLine();
    for (const Shown &shown : std::as_const(m_shown)) {
        paintLine(painter, y, line++, shown);
        y += shown.rows * lineHeight();
        if (y > viewport()->height())
            break;
    }
}

void OutputView::paintLine(QPainter &painter, int y, qint64 line, const Shown &shown) const
{
    const Theme theme = Theme::of(palette());
    if (shown.stream == Stream::Err)
        painter.fillRect(QRect(0, y, 2, shown.rows * lineHeight()), theme.color(Theme::Role::Waiting));
    const int width = m_wrap ? columns() : std::max<int>(1, int(shown.text.text.size()));
    for (int row = 0; row < shown.rows; ++row) {
        const int from = row * width;
        const int length = std::min<int>(width, int(shown.text.text.size()) - from);
        paintGrounds(painter, y + row * lineHeight(), line, from, std::max(length, 0));
        paintRow(painter, y + row * lineHeight(), shown, from, length);
    }
}

/// Selection and search hits, under the text.
void OutputView::paintGrounds(QPainter &painter, int y, qint64 line, int from, int length) const
{
    const Theme theme = Theme::of(palette());
    const auto part = [&](int begin, int end) {
        const int left = std::max(begin, from) - from;
        const int right = std::min(end, from + length) - from;
        const bool some = right > left || (length == 0 && begin <= from && end > from);
        return some ? QRectF(margin - horizontalScrollBar()->value() + left * charWidth(), y,
                             std::max(1, right - left) * charWidth(), lineHeight())
                    : QRectF();
    };
    const auto fill = [&](int begin, int end, const QColor &color) { painter.fillRect(part(begin, end), color); };
    const OutputPlace first = std::min(m_anchor, m_cursor);
    const OutputPlace last = std::max(m_anchor, m_cursor);
    if (line >= first.line && line <= last.line && first != last)
        fill(line == first.line ? first.column : 0, line == last.line ? last.column : INT_MAX,
             theme.color(hasFocus() ? Theme::Role::Selection : Theme::Role::SelectionInactive));
    const auto begin = std::lower_bound(m_hits.begin(), m_hits.end(), line,
                                        [](const OutputSearch::Hit &hit, qint64 wanted) { return hit.line < wanted; });
    for (auto hit = begin; hit != m_hits.end() && hit->line == line; ++hit) {
        fill(hit->column, hit->column + hit->length, theme.color(Theme::Role::Hit));
        const QRectF where = part(hit->column, hit->column + hit->length);
        if (hit - m_hits.begin() != m_currentHit || where.isEmpty())
            continue;
        painter.setPen(theme.color(Theme::Role::Waiting));
        painter.drawRect(where.adjusted(0, 0, 0, -1));
    }
}

void OutputView::paintRow(QPainter &painter, int y, const Shown &shown, int from, int length) const
{
    const QPoint at(margin - horizontalScrollBar()->value(), y);
    ansicolors::paintPart(painter, at, lineHeight(), shown.text, Theme::of(palette()), from, length,
                          shown.stream == Stream::Note);
}

OutputPlace OutputView::placeAt(const QPoint &point) const
{
    ensureShown();
    int y = margin / 2;
    qint64 line = firstLine();
    for (const Shown &shown : std::as_const(m_shown)) {
        const int height = shown.rows * lineHeight();
        if (point.y() < y + height || &shown == &m_shown.last()) {
            const int row = std::clamp((point.y() - y) / lineHeight(), 0, shown.rows - 1);
            const qreal x = point.x() - margin + horizontalScrollBar()->value() + charWidth() / 2;
            const int inRow = std::clamp(int(x / charWidth()), 0, m_wrap ? columns() : INT_MAX);
            const int column = row * columns() * (m_wrap ? 1 : 0) + inRow;
            return {line, std::min<int>(column, int(shown.text.text.size()))};
        }
        y += height;
        ++line;
    }
    return {line, 0};
}

void OutputView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_cursor = placeAt(event->pos());
    if (!(event->modifiers() & Qt::ShiftModifier))
        m_anchor = m_cursor;
    m_selecting = true;
    viewport()->update();
}

void OutputView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_selecting)
        return;
    if (event->pos().y() < 0)
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
    else if (event->pos().y() > viewport()->height())
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    m_cursor = placeAt(event->pos());
    viewport()->update();
}

void OutputView::mouseReleaseEvent(QMouseEvent *)
{
    m_selecting = false;
}

void OutputView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const OutputPlace place = placeAt(event->pos());
    const qint64 index = place.line - firstLine();
    if (index < 0 || index >= m_shown.size())
        return;
    const QString &text = m_shown[index].text.text;
    const auto isWord = [&](int i) { return i >= 0 && i < text.size() && !text[i].isSpace(); };
    int begin = place.column;
    int end = place.column;
    while (isWord(begin - 1))
        --begin;
    while (isWord(end))
        ++end;
    m_anchor = {place.line, begin};
    m_cursor = {place.line, end};
    viewport()->update();
}

void OutputView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    switch (event->key()) {
    case Qt::Key_Home:
        return verticalScrollBar()->setValue(0);
    case Qt::Key_End:
        return setFollowing(true);
    default:
        Canvas::keyPressEvent(event);
    }
}

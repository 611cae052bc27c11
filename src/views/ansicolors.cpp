#include "views/ansicolors.h"

#include <QPainter>

#include <algorithm>
#include <climits>

namespace {

using Role = Theme::Role;

constexpr int asSent = 0x1000000;

} // namespace

/// The colour cube and the greys by their formula (xterm's 256 colours).
QColor ansicolors::text(int code, const Theme &theme)
{
    static constexpr Role named[] = {Role::OutputText, Role::Failed,      Role::Ok,   Role::Waiting,
                                     Role::Accent,     Role::Unreachable, Role::Cyan, Role::OutputText};
    const QColor behind = theme.color(Role::OutputGround);
    if (code >= asSent)
        return Theme::readable(QColor::fromRgb(QRgb(code & 0xFFFFFF)), behind);
    if (code == 8)
        return theme.color(Role::Faint);
    if (code < 16)
        return theme.color(named[code % 8]);
    if (code >= 232) {
        const int grey = 8 + (code - 232) * 10;
        return Theme::readable(QColor(grey, grey, grey), behind);
    }
    const auto level = [](int step) { return step == 0 ? 0 : 55 + step * 40; };
    const int cube = code - 16;
    return Theme::readable(QColor(level(cube / 36), level(cube / 6 % 6), level(cube % 6)), behind);
}

QColor ansicolors::ground(int code, const Theme &theme)
{
    static constexpr Role tints[] = {Role::OutputGround, Role::FailedTint,      Role::OkTint,     Role::WaitingTint,
                                     Role::ActiveTint,   Role::UnreachableTint, Role::ActiveTint, Role::Current};
    if (code >= asSent)
        return QColor::fromRgb(QRgb(code & 0xFFFFFF));
    return theme.color(tints[code % 8]);
}

void ansicolors::paint(QPainter &painter, const QPoint &at, int height, const AnsiText &line, const Theme &theme)
{
    paintPart(painter, at, height, line, theme, 0, INT_MAX, false);
}

void ansicolors::paintPart(QPainter &painter, const QPoint &at, int height, const AnsiText &line, const Theme &theme,
                           int from, int length, bool faint)
{
    const QFont mono = painter.font();
    const QFontMetrics metrics(mono);
    const qreal width = QFontMetricsF(mono).horizontalAdvance(u'0'); // letters stand at fractions of pixels
    const int baseline = at.y() + (height + metrics.ascent() - metrics.descent()) / 2;
    const int until = length > INT_MAX - from ? INT_MAX : from + length;
    for (const AnsiSpan &span : line.spans) {
        const int begin = std::max(span.start, from);
        const int end = std::min(span.start + span.length, until);
        if (begin >= end)
            continue;
        const qreal x = at.x() + (begin - from) * width;
        QColor ink = span.foreground >= 0 ? text(span.foreground, theme) : theme.color(Role::OutputText);
        QColor behind = span.background >= 0 ? ground(span.background, theme) : QColor();
        if (span.inverse)
            behind = std::exchange(ink, behind.isValid() ? behind : theme.color(Role::OutputGround));
        if (span.faint || faint)
            ink = theme.color(Role::Faint);
        if (behind.isValid())
            painter.fillRect(QRectF(x, at.y(), (end - begin) * width, height), behind);
        QFont font = mono;
        font.setWeight(span.bold ? QFont::Medium : QFont::Normal);
        font.setItalic(span.italic);
        font.setUnderline(span.underline);
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(QPointF(x, baseline), line.text.mid(begin, end - begin));
    }
    painter.setFont(mono);
}

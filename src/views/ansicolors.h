#pragma once

#include "models/ansi.h"
#include "views/theme.h"

class QPainter;
class QPoint;

/// Colours that hosts send, in the roles of our theme: the 16 named ones by role, all others made readable. GUI thread.
namespace ansicolors {

/// `code` is a colour of AnsiSpan, not -1.
QColor text(int code, const Theme &theme);
QColor ground(int code, const Theme &theme);
/// A whole line with the painter's (monospaced) font; `at` is its top left corner.
void paint(QPainter &painter, const QPoint &at, int height, const AnsiText &line, const Theme &theme);
/// The part of a line in columns [from, from+length).
void paintPart(QPainter &painter, const QPoint &at, int height, const AnsiText &line, const Theme &theme, int from,
               int length, bool faint);

} // namespace ansicolors

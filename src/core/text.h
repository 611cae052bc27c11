#pragma once

#include <QString>

/// Text from strangers (names, tags, outputs, banners), made harmless. Pure functions; any thread.

/// Control and bidirectional characters become visible (U+241B for ESC, <U+202E> for overrides); tabs stay when asked.
QString visibleText(const QString &text, bool keepTabs = false);
/// A file name that never climbs, hides or clashes with a device: percent-encoded beyond [A-Za-z0-9._-], never "." or
/// "..", never beginning with '.' or '-', at most 200 bytes (then cut and ended with a hash).
QString safeFileName(const QString &text);
/// A CSV cell: quoted as RFC 4180 needs, and with a leading ' before = + - @ TAB CR so that no spreadsheet runs it.
QString csvCell(const QString &text);
/// Whether a name may be handed to `ssh -G --`: [A-Za-z0-9][A-Za-z0-9._-]*, at most 255 characters.
bool isPlainHostName(const QString &text);
/// "web-2" before "web-10": numbers by value, the rest case-insensitively, ties by code point. <0, 0, >0.
int naturalCompare(QStringView a, QStringView b);

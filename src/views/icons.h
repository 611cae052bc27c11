#pragma once

#include "views/theme.h"

#include <QIcon>
#include <QPixmap>

/// Our own icons: SVG of resources/icons on a 16 px grid, drawn with `currentColor`. An icon follows the application's
/// palette by itself, so that it is set once. GUI thread.
class Icons
{
public:
    /// "play", "cloud", ...: the file's name without .svg. Text on buttons, Muted in lists. Disabled is always Faint.
    static QIcon icon(const QString &name, Theme::Role role = Theme::Role::Text);
    /// For delegates: the picture in a colour, cached.
    static QPixmap pixmap(const QString &name, const QColor &color, int size, qreal ratio);
    static void paint(QPainter *painter, const QRect &where, const QString &name, const QColor &color, int size = 16);
    static bool exists(const QString &name);
};

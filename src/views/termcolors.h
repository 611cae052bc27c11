#pragma once

#include "models/termcell.h"
#include "views/theme.h"

#include <QHash>

/// The colours of cells in our theme: the 16 named ones by role, the others as sent, and every letter readable on its
/// ground. Remembers what it has worked out. GUI thread.
class TermColors
{
public:
    struct Pair
    {
        QColor ink;
        QColor ground; ///< invalid: the terminal's own
    };

    explicit TermColors(const Theme &theme) : m_theme(theme) {}
    const Theme &theme() const { return m_theme; }
    Pair of(const TermLook &look, bool reversed = false);

private:
    QColor ground(int code) const;

    Theme m_theme;
    QHash<quint64, Pair> m_known;
};

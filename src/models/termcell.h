#pragma once

#include <QtGlobal>

#include <vector>

/// How a cell of a terminal looks. Colours as in AnsiSpan: -1 = the ground's own, 0..255 = the palette, 0x1RRGGBB = as
/// sent.
struct TermLook
{
    enum Flag : quint16 {
        Bold = 1,
        Italic = 2,
        Underline = 4,
        DoubleUnderline = 8,
        CurlyUnderline = 16,
        Strike = 32,
        Reverse = 64,
        Blink = 128,
        Wide = 256 ///< the letter takes this cell and the next
    };

    qint32 ink = -1;
    qint32 ground = -1;
    quint16 flags = 0;

    bool has(Flag flag) const { return flags & flag; }
    bool operator==(const TermLook &) const = default;
};

/// A place of the screen, with what stands there.
struct TermCell
{
    static constexpr char32_t tail = 0x7FFFFFFF;       ///< the second half of a wide letter
    static constexpr char32_t firstCluster = 0x200000; ///< from here: a letter with marks, TermScreen::letters()

    char32_t letter = 0; ///< 0: nothing was written there
    TermLook look;

    bool isBlank() const { return (letter == 0 || letter == U' ') && look.ground < 0 && !look.flags; }
    bool operator==(const TermCell &) const = default;
};

/// A row. Cells beyond the end are blank.
struct TermLine
{
    std::vector<TermCell> cells;
    bool wrapped = false; ///< goes on in the next row: it was cut by the width alone

    bool operator==(const TermLine &) const = default;
};

/// A row of the screen and a column, from 0.
struct TermPlace
{
    int row = 0;
    int column = 0;
    bool operator==(const TermPlace &) const = default;
};

/// Rows [top, bottom) and columns [left, right).
struct TermArea
{
    int top = 0;
    int bottom = 0;
    int left = 0;
    int right = 0;
};

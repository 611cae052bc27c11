#include "views/emulatorhooks.h"

#include "core/text.h"

namespace {

Emulator &of(void *user)
{
    return *static_cast<Emulator *>(user);
}

/// As TermLook counts colours.
qint32 colorOf(const VTermColor &color)
{
    if (VTERM_COLOR_IS_DEFAULT_FG(&color) || VTERM_COLOR_IS_DEFAULT_BG(&color))
        return -1;
    if (VTERM_COLOR_IS_INDEXED(&color))
        return color.indexed.idx;
    return 0x1000000 | (color.rgb.red << 16) | (color.rgb.green << 8) | color.rgb.blue;
}

TermArea areaOf(const VTermRect &rect)
{
    return {rect.start_row, rect.end_row, rect.start_col, rect.end_col};
}

quint16 underlineOf(int kind)
{
    switch (kind) {
    case VTERM_UNDERLINE_SINGLE:
        return TermLook::Underline;
    case VTERM_UNDERLINE_DOUBLE:
        return TermLook::DoubleUnderline;
    case VTERM_UNDERLINE_CURLY:
        return TermLook::CurlyUnderline;
    default:
        return 0;
    }
}

} // namespace

const VTermStateCallbacks *Emulator::Hooks::table()
{
    static const VTermStateCallbacks callbacks = {
        &Hooks::putGlyph, &Hooks::moveCursor,  &Hooks::scroll, nullptr,        &Hooks::erase,      &Hooks::initPen,
        &Hooks::setPen,   &Hooks::setProperty, &Hooks::bell,   &Hooks::resize, &Hooks::setLineInfo};
    return &callbacks;
}

void Emulator::Hooks::output(const char *bytes, size_t length, void *user)
{
    of(user).m_out.append(bytes, qsizetype(length));
}

int Emulator::Hooks::putGlyph(VTermGlyphInfo *info, VTermPos at, void *user)
{
    Emulator &self = of(user);
    TermScreen &screen = self.m_screen;
    Written &written = self.m_written;
    const int width = info->width == 2 ? 2 : 1;
    const bool wasFull = written.row >= 0 && written.end + width > screen.columns();
    if (at.col == 0 && wasFull)
        screen.setWrapped(at.row - 1);
    if (info->chars[0] && info->chars[1]) {
        qsizetype count = 0;
        while (count < VTERM_MAX_CHARS_PER_CELL && info->chars[count])
            ++count;
        const auto *letters = reinterpret_cast<const char32_t *>(info->chars);
        screen.put({at.row, at.col}, QString::fromUcs4(letters, count), width, self.m_pen);
    } else {
        screen.put({at.row, at.col}, char32_t(info->chars[0]), width, self.m_pen);
    }
    written = {at.row, at.col + width};
    return 1;
}

/// Also called where a text ends: the cursor waits in the last column of a full row.
int Emulator::Hooks::moveCursor(VTermPos at, VTermPos, int, void *user)
{
    Emulator &self = of(user);
    const int waits = std::min(self.m_written.end, self.m_screen.columns() - 1);
    if (at.row != self.m_written.row || at.col != waits)
        self.m_written = {};
    return 1;
}

int Emulator::Hooks::scroll(VTermRect area, int down, int right, void *user)
{
    of(user).m_screen.scroll(areaOf(area), down, right, of(user).m_pen);
    return 1;
}

int Emulator::Hooks::erase(VTermRect area, int, void *user)
{
    of(user).m_screen.erase(areaOf(area), of(user).m_pen);
    return 1;
}

int Emulator::Hooks::initPen(void *user)
{
    of(user).m_pen = {};
    return 1;
}

int Emulator::Hooks::setPen(VTermAttr attribute, VTermValue *value, void *user)
{
    TermLook &pen = of(user).m_pen;
    const auto flag = [&pen](quint16 flags, bool on) {
        pen.flags = on ? quint16(pen.flags | flags) : quint16(pen.flags & ~flags);
    };
    switch (attribute) {
    case VTERM_ATTR_BOLD:
        flag(TermLook::Bold, value->boolean);
        break;
    case VTERM_ATTR_UNDERLINE:
        flag(TermLook::Underline | TermLook::DoubleUnderline | TermLook::CurlyUnderline, false);
        flag(underlineOf(value->number), true);
        break;
    case VTERM_ATTR_ITALIC:
        flag(TermLook::Italic, value->boolean);
        break;
    case VTERM_ATTR_BLINK:
        flag(TermLook::Blink, value->boolean);
        break;
    case VTERM_ATTR_REVERSE:
        flag(TermLook::Reverse, value->boolean);
        break;
    case VTERM_ATTR_STRIKE:
        flag(TermLook::Strike, value->boolean);
        break;
    case VTERM_ATTR_FOREGROUND:
        pen.ink = colorOf(value->color);
        break;
    case VTERM_ATTR_BACKGROUND:
        pen.ground = colorOf(value->color);
        break;
    default:
        break;
    }
    return 1;
}

int Emulator::Hooks::setProperty(VTermProp property, VTermValue *value, void *user)
{
    Emulator &self = of(user);
    switch (property) {
    case VTERM_PROP_CURSORVISIBLE:
        self.m_cursorVisible = value->boolean;
        return 1;
    case VTERM_PROP_CURSORBLINK:
        self.m_cursorBlinks = value->boolean;
        return 1;
    case VTERM_PROP_CURSORSHAPE:
        self.m_cursorShape = value->number == VTERM_PROP_CURSORSHAPE_UNDERLINE  ? CursorShape::Underline
                             : value->number == VTERM_PROP_CURSORSHAPE_BAR_LEFT ? CursorShape::Bar
                                                                                : CursorShape::Block;
        return 1;
    case VTERM_PROP_ALTSCREEN:
        self.m_screen.setAlternate(value->boolean, self.cursor());
        return 1;
    case VTERM_PROP_REVERSE:
        self.m_reversed = value->boolean;
        self.m_screen.damageAll();
        return 1;
    case VTERM_PROP_TITLE:
        self.m_title = visibleText(QString::fromUtf8(value->string));
        Q_EMIT self.titleChanged(self.m_title);
        return 1;
    case VTERM_PROP_MOUSE:
        self.m_mouse = Mouse(std::clamp(value->number, 0, int(Mouse::Move)));
        Q_EMIT self.mouseChanged();
        return 1;
    default:
        return 0;
    }
}

int Emulator::Hooks::bell(void *user)
{
    Q_EMIT of(user).bell();
    return 1;
}

int Emulator::Hooks::resize(int rows, int columns, VTermPos *delta, void *user)
{
    Emulator &self = of(user);
    VTermPos at{0, 0};
    vterm_state_get_cursorpos(self.m_state, &at);
    const TermPlace now = self.m_screen.resize(rows, columns, {at.row, at.col});
    delta->row = now.row - at.row;
    delta->col = now.column - at.col;
    self.m_written = {};
    return 1;
}

/// Letters of double size are shown in the usual one.
int Emulator::Hooks::setLineInfo(int, const VTermLineInfo *, const VTermLineInfo *, void *)
{
    return 0;
}

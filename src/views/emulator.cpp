#include "views/emulator.h"

#include "core/text.h"
#include "views/emulatorhooks.h"

#include <algorithm>

namespace {

/// The library takes a title on the stack, however long, when it comes in one piece.
constexpr qsizetype atOnce = 4096;
constexpr qsizetype mostAnswers = 1024; ///< bytes to one feed(): a host that asks without end is not served without end

/// How many bytes at the end are a command (OSC) that is not complete: the library loses one that comes in two pieces.
qsizetype openCommand(QByteArrayView bytes)
{
    const qsizetype begin = bytes.lastIndexOf("\x1b]");
    if (begin < 0)
        return bytes.endsWith('\x1b') ? 1 : 0;
    const QByteArrayView rest = bytes.sliced(begin + 2);
    for (qsizetype at = 0; at < rest.size(); ++at) {
        const bool isEscape = rest[at] == '\x1b';
        if (rest[at] == '\x07' || rest[at] == '\x18' || rest[at] == '\x1a' || (isEscape && at + 1 < rest.size()))
            return 0;
    }
    return bytes.size() - begin;
}

VTermModifier modifiersOf(Qt::KeyboardModifiers modifiers)
{
    int made = VTERM_MOD_NONE;
    if (modifiers & Qt::ShiftModifier)
        made |= VTERM_MOD_SHIFT;
    if (modifiers & Qt::AltModifier)
        made |= VTERM_MOD_ALT;
    if (modifiers & Qt::ControlModifier)
        made |= VTERM_MOD_CTRL;
    return VTermModifier(made);
}

/// Of keys that make no letters.
VTermKey keyOf(int key)
{
    static const QHash<int, VTermKey> keys = {
        {Qt::Key_Up, VTERM_KEY_UP},         {Qt::Key_Down, VTERM_KEY_DOWN},
        {Qt::Key_Left, VTERM_KEY_LEFT},     {Qt::Key_Right, VTERM_KEY_RIGHT},
        {Qt::Key_Insert, VTERM_KEY_INS},    {Qt::Key_Delete, VTERM_KEY_DEL},
        {Qt::Key_Home, VTERM_KEY_HOME},     {Qt::Key_End, VTERM_KEY_END},
        {Qt::Key_PageUp, VTERM_KEY_PAGEUP}, {Qt::Key_PageDown, VTERM_KEY_PAGEDOWN},
    };
    if (key >= Qt::Key_F1 && key <= Qt::Key_F12)
        return VTermKey(VTERM_KEY_FUNCTION(key - Qt::Key_F1 + 1));
    return keys.value(key, VTERM_KEY_NONE);
}

} // namespace

Emulator::Emulator(int rows, int columns, QObject *parent)
    : QObject(parent),
      m_screen(rows, columns),
      m_term(vterm_new(rows, columns)),
      m_state(vterm_obtain_state(m_term))
{
    vterm_set_utf8(m_term, 1);
    vterm_output_set_callback(m_term, &Hooks::output, this);
    vterm_state_set_callbacks(m_state, Hooks::table(), this);
    vterm_state_set_bold_highbright(m_state, 0);
    vterm_state_reset(m_state, 1);
}

Emulator::~Emulator()
{
    vterm_free(m_term);
}

QByteArray Emulator::taken()
{
    return std::exchange(m_out, {});
}

void Emulator::feed(QByteArrayView bytes)
{
    m_out.clear();
    bytes = m_deviceStrings.strip(bytes);
    const QByteArray before = std::exchange(m_held, {});
    const QByteArray joined = before.isEmpty() ? QByteArray() : before + bytes.toByteArray();
    QByteArrayView rest = before.isEmpty() ? bytes : QByteArrayView(joined);
    while (!rest.isEmpty()) {
        QByteArrayView piece = rest.first(std::min(atOnce, rest.size()));
        const qsizetype open = openCommand(piece);
        if (open == rest.size() && open < atOnce) {
            m_held = rest.toByteArray();
            break;
        }
        if (open < piece.size())
            piece.chop(open);
        vterm_input_write(m_term, piece.data(), size_t(piece.size()));
        rest = rest.sliced(piece.size());
    }
    if (m_out.isEmpty())
        return;
    const QByteArray answers = allowedAnswers(taken());
    if (!answers.isEmpty())
        Q_EMIT answered(answers);
}

/// Kind of terminal (c), state (n) and place of the cursor (R): programs wait for these. Everything else stays here.
QByteArray Emulator::allowedAnswers(const QByteArray &answers)
{
    QByteArray allowed;
    for (qsizetype at = answers.indexOf("\x1b["); at >= 0 && allowed.size() < mostAnswers;
         at = answers.indexOf("\x1b[", at + 1)) {
        qsizetype end = at + 2;
        while (end < answers.size() && QByteArrayView("0123456789;?>").contains(answers[end]))
            ++end;
        if (end < answers.size() && QByteArrayView("cnR").contains(answers[end]))
            allowed += answers.sliced(at, end + 1 - at);
    }
    return allowed;
}

void Emulator::resize(int rows, int columns)
{
    if (rows > 0 && columns > 0 && (rows != m_screen.rows() || columns != m_screen.columns()))
        vterm_set_size(m_term, rows, columns);
}

void Emulator::reset()
{
    vterm_state_reset(m_state, 1);
    m_screen.setAlternate(false, {});
    m_screen.damageAll();
    m_held.clear();
    m_deviceStrings.reset();
    m_out.clear();
}

TermPlace Emulator::cursor() const
{
    VTermPos at{0, 0};
    vterm_state_get_cursorpos(m_state, &at);
    return {std::clamp(at.row, 0, m_screen.rows() - 1), std::clamp(at.col, 0, m_screen.columns() - 1)};
}

QByteArray Emulator::keyBytes(const TermKey &key)
{
    const bool alt = key.modifiers & Qt::AltModifier;
    const bool ctrl = key.modifiers & Qt::ControlModifier;
    const bool shift = key.modifiers & Qt::ShiftModifier;
    const auto with = [alt](const QByteArray &bytes) { return alt ? '\x1b' + bytes : bytes; };
    m_out.clear();
    switch (key.key) {
    case Qt::Key_Return:
        vterm_keyboard_key(m_term, VTERM_KEY_ENTER, VTERM_MOD_NONE); // the host may have asked for CR LF
        return with(taken());
    case Qt::Key_Enter: {
        vterm_keyboard_key(m_term, VTERM_KEY_KP_ENTER, VTERM_MOD_NONE);
        const QByteArray bytes = taken(); // a plain line feed where the keypad has no mode of its own
        return bytes == "\n" ? keyBytes({Qt::Key_Return, key.modifiers, key.text}) : with(bytes);
    }
    case Qt::Key_Backspace:
        return with(ctrl ? "\x08" : "\x7f");
    case Qt::Key_Escape:
        return with("\x1b");
    case Qt::Key_Backtab:
        return "\x1b[Z";
    case Qt::Key_Tab:
        return with(shift ? "\x1b[Z" : "\t");
    default:
        break;
    }
    const VTermKey named = keyOf(key.key);
    if (named == VTERM_KEY_NONE)
        return termkeys::letters(key);
    vterm_keyboard_key(m_term, named, modifiersOf(key.modifiers));
    return taken();
}

QByteArray Emulator::pasteBytes(const QString &text)
{
    m_out.clear();
    vterm_keyboard_start_paste(m_term);
    const QByteArray begin = taken();
    vterm_keyboard_end_paste(m_term);
    return begin + text.toUtf8() + taken();
}

QByteArray Emulator::focusBytes(bool in)
{
    m_out.clear();
    in ? vterm_state_focus_in(m_state) : vterm_state_focus_out(m_state);
    return taken();
}

QByteArray Emulator::moveBytes(TermPlace at, Qt::KeyboardModifiers modifiers)
{
    if (m_mouse == Mouse::None)
        return {};
    m_out.clear();
    vterm_mouse_move(m_term, at.row, at.column, modifiersOf(modifiers));
    return taken();
}

QByteArray Emulator::buttonBytes(int button, bool pressed, TermPlace at, Qt::KeyboardModifiers modifiers)
{
    if (m_mouse == Mouse::None)
        return {};
    m_out.clear();
    vterm_mouse_move(m_term, at.row, at.column, modifiersOf(modifiers));
    const QByteArray moved = taken();
    vterm_mouse_button(m_term, button, pressed, modifiersOf(modifiers));
    return moved + taken();
}

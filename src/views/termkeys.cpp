#include "views/termkeys.h"

namespace {

/// The control character that Ctrl makes of a key; -1: none.
int controlOf(int key)
{
    if (key >= Qt::Key_A && key <= Qt::Key_Z)
        return key - Qt::Key_A + 1;
    switch (key) {
    case Qt::Key_Space:
    case Qt::Key_At:
    case Qt::Key_2:
        return 0;
    case Qt::Key_BracketLeft:
    case Qt::Key_3:
        return 0x1B;
    case Qt::Key_Backslash:
    case Qt::Key_4:
        return 0x1C;
    case Qt::Key_BracketRight:
    case Qt::Key_5:
        return 0x1D;
    case Qt::Key_AsciiCircum:
    case Qt::Key_6:
        return 0x1E;
    case Qt::Key_Underscore:
    case Qt::Key_Slash:
    case Qt::Key_Minus:
    case Qt::Key_7:
        return 0x1F;
    case Qt::Key_Question:
    case Qt::Key_8:
        return 0x7F;
    default:
        return -1;
    }
}

bool isPrintable(const QString &text)
{
    return !text.isEmpty() && text[0].unicode() >= 0x20 && text[0].unicode() != 0x7F;
}

} // namespace

QByteArray termkeys::letters(const TermKey &key)
{
    const bool ctrl = key.modifiers & Qt::ControlModifier;
    const bool alt = key.modifiers & Qt::AltModifier;
    // Where AltGr is Ctrl and Alt together, what it writes is meant.
    if (ctrl && alt && isPrintable(key.text) && key.text[0].unicode() != char16_t(key.key))
        return key.text.toUtf8();
    QByteArray bytes;
    if (ctrl) {
        const int control = controlOf(key.key);
        if (control >= 0)
            bytes = QByteArray(1, char(control));
        else if (isPrintable(key.text))
            bytes = key.text.toUtf8();
    } else if (alt && !isPrintable(key.text) && key.key >= Qt::Key_Space && key.key <= Qt::Key_AsciiTilde) {
        const bool lower = key.key >= Qt::Key_A && key.key <= Qt::Key_Z && !(key.modifiers & Qt::ShiftModifier);
        bytes = QByteArray(1, char(lower ? key.key + 32 : key.key));
    } else if (isPrintable(key.text)) {
        bytes = key.text.toUtf8();
    }
    return alt && !bytes.isEmpty() ? '\x1B' + bytes : bytes;
}

bool termkeys::isModifier(int key)
{
    switch (key) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock:
    case Qt::Key_ScrollLock:
    case Qt::Key_Super_L:
    case Qt::Key_Super_R:
        return true;
    default:
        return false;
    }
}

bool termkeys::isOfWindow(const TermKey &key)
{
    const auto modifiers = key.modifiers & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    if (modifiers & Qt::MetaModifier)
        return true;
    if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier))
        return key.key != Qt::Key_Underscore && key.key != Qt::Key_At && key.key != Qt::Key_AsciiCircum &&
               key.key != Qt::Key_Question;
    if (modifiers != Qt::ControlModifier)
        return false;
    switch (key.key) {
    case Qt::Key_Tab:
    case Qt::Key_Comma:
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
    case Qt::Key_0:
    case Qt::Key_1:
    case Qt::Key_2:
    case Qt::Key_3:
    case Qt::Key_4:
    case Qt::Key_5:
    case Qt::Key_6:
    case Qt::Key_7:
        return true;
    default:
        return false;
    }
}

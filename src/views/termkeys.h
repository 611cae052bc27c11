#pragma once

#include <QKeyEvent>
#include <QString>

/// A key as a terminal takes it, free of the event it came with. A value.
struct TermKey
{
    int key = 0; ///< Qt::Key
    Qt::KeyboardModifiers modifiers;
    QString text;

    static TermKey of(const QKeyEvent &event) { return {event.key(), event.modifiers(), event.text()}; }
    bool operator==(const TermKey &) const = default;
};

/// What keys that make letters send, as xterm does: Ctrl makes control characters, Alt is an Escape before. Pure.
namespace termkeys {

/// Empty: not a letter, or none that a terminal knows.
QByteArray letters(const TermKey &key);
/// Whether it is a modifier alone.
bool isModifier(int key);
/// Keys the window keeps for itself while a terminal has the focus: all others go to the shell.
bool isOfWindow(const TermKey &key);

} // namespace termkeys

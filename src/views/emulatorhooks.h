#pragma once

#include "views/emulator.h"

#include <vterm.h>

/// What libvterm calls while it reads: each turns the library's words into ours. `user` is the Emulator. GUI thread.
struct Emulator::Hooks
{
    static const VTermStateCallbacks *table();
    static void output(const char *bytes, size_t length, void *user);

private:
    static int putGlyph(VTermGlyphInfo *info, VTermPos at, void *user);
    static int moveCursor(VTermPos at, VTermPos before, int visible, void *user);
    static int scroll(VTermRect area, int down, int right, void *user);
    static int erase(VTermRect area, int selective, void *user);
    static int initPen(void *user);
    static int setPen(VTermAttr attribute, VTermValue *value, void *user);
    static int setProperty(VTermProp property, VTermValue *value, void *user);
    static int bell(void *user);
    static int resize(int rows, int columns, VTermPos *delta, void *user);
    static int setLineInfo(int row, const VTermLineInfo *now, const VTermLineInfo *before, void *user);
};

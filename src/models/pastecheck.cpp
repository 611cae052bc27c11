#include "models/pastecheck.h"

namespace {

/// Of C0, C1 and the invisible ones that turn text around.
bool isControl(QChar letter)
{
    const char16_t code = letter.unicode();
    const bool turns = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || turns;
}

} // namespace

PasteCheck::PasteCheck(const QString &pasted)
{
    QString plain = pasted;
    plain.replace(QLatin1String("\r\n"), QLatin1String("\r")).replace(u'\n', u'\r');
    text.reserve(plain.size());
    for (const QChar letter : std::as_const(plain)) {
        if (letter == u'\r' || letter == u'\t' || !isControl(letter))
            text += letter;
        else
            hasControls = true;
    }
    lines = text.isEmpty() ? 0 : int(text.count(u'\r')) + 1;
}

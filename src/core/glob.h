#pragma once

#include <QtGlobal>

/// Whether the whole text fits the pattern: `*` is any run, `?` one character; nothing else is special and case counts.
/// For QStringView and QByteArrayView. At most pattern times text steps, whatever the pattern. Any thread.
template <class View>
bool matchesGlob(View pattern, View text)
{
    using Char = typename View::value_type;
    constexpr auto any = static_cast<Char>(u'*');
    constexpr auto one = static_cast<Char>(u'?');
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype star = -1;
    qsizetype resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == any) {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && (pattern[p] == one || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == any)
        ++p;
    return p == pattern.size();
}

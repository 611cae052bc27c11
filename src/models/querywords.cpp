#include "models/querywords.h"

#include <algorithm>

QString queryValue(const QString &text)
{
    const bool plain = std::all_of(text.begin(), text.end(),
                                   [](QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.'; });
    return plain && !text.isEmpty() ? text : u'"' + text + u'"';
}

#include "ssh/exclusion.h"

#include "core/glob.h"

#include <QFile>

#include <algorithm>

bool isExcluded(const QStringList &patterns, const QByteArray &name)
{
    if (patterns.isEmpty() || name.isEmpty())
        return false;
    const QString path = QFile::decodeName(name);
    const QString last = path.section(u'/', -1);
    return std::any_of(patterns.cbegin(), patterns.cend(), [&](const QString &pattern) {
        const QString plain = pattern.endsWith(u'/') ? pattern.chopped(1) : pattern;
        return matchesGlob(QStringView(plain), QStringView(plain.contains(u'/') ? path : last));
    });
}

#include "core/fileowner.h"

#include <algorithm>

namespace {

bool isName(const QString &text)
{
    return !text.isEmpty() && !text.startsWith(u'-') && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || QStringLiteral("._-@+$").contains(c));
    });
}

} // namespace

std::optional<FileOwner> FileOwner::of(const QString &text)
{
    FileOwner owner;
    owner.m_user = text.section(u':', 0, 0);
    owner.m_group = text.section(u':', 1);
    const bool hasGroup = text.contains(u':');
    const bool isOne = isName(owner.m_user) && (!hasGroup || isName(owner.m_group));
    return isOne ? std::optional(owner) : std::nullopt;
}

std::optional<std::pair<quint32, quint32>> FileOwner::numbers() const
{
    bool isUser = false;
    bool isGroup = false;
    const std::pair numbers(m_user.toUInt(&isUser), m_group.toUInt(&isGroup));
    return isUser && isGroup ? std::optional(numbers) : std::nullopt;
}

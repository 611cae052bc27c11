#include "formats/ini.h"

#include "formats/textfile.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace {

constexpr qsizetype maxBytes = 4 * 1024 * 1024;

class IniText
{
    Q_DECLARE_TR_FUNCTIONS(IniText)
};

/// A key and its value, split at the first = or :.
struct Pair
{
    QString key;
    QString value;
};

Result<Pair> pairOf(QStringView line, int number)
{
    const auto separator = std::find_if(line.begin(), line.end(), [](QChar c) { return c == u'=' || c == u':'; });
    const qsizetype at = separator - line.begin();
    if (separator == line.end())
        return mistakeAt(number, int(line.size()) + 1, IniText::tr("A = is missing"));
    const QString key = line.first(at).trimmed().toString().toLower();
    if (key.isEmpty())
        return mistakeAt(number, 1, IniText::tr("There is no name before the ="));
    return Pair{key, line.sliced(at + 1).trimmed().toString()};
}

/// Line after line into sections.
class IniLines
{
public:
    Done take(QStringView line, int number)
    {
        const QStringView trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.front() == u'#' || trimmed.front() == u';')
            return {};
        if (line.front() == u'[')
            return open(trimmed, number);
        if (m_current < 0)
            return mistakeAt(number, 1, IniText::tr("A [section] must come first"));
        if (line.front().isSpace() && !section().entries.isEmpty())
            return nest(line, number);
        auto pair = pairOf(line, number);
        if (!pair)
            return Failure(pair.error());
        section().entries.append(IniEntry{pair->key, pair->value, {}, number});
        return {};
    }

    IniFile file;

private:
    IniSection &section() { return file.sections[m_current]; }

    Done open(QStringView line, int number)
    {
        const qsizetype end = line.indexOf(u']');
        if (end < 0)
            return mistakeAt(number, int(line.size()) + 1, IniText::tr("The ] of a section is missing"));
        const QString name = line.sliced(1, end - 1).trimmed().toString();
        const auto known = m_index.constFind(name);
        if (known != m_index.cend()) {
            m_current = *known;
            return {};
        }
        m_current = file.sections.size();
        m_index.insert(name, m_current);
        file.sections.append(IniSection{name, number, {}});
        return {};
    }

    Done nest(QStringView line, int number)
    {
        IniEntry &entry = section().entries.last();
        if (!entry.value.isEmpty()) {
            entry.value += u'\n' + line.trimmed().toString();
            return {};
        }
        auto pair = pairOf(line, number);
        if (!pair)
            return Failure(pair.error());
        entry.nested.insert(pair->key, pair->value);
        return {};
    }

    QHash<QString, qsizetype> m_index;
    qsizetype m_current = -1;
};

} // namespace

const IniEntry *IniSection::entry(QStringView key) const
{
    for (auto it = entries.crbegin(); it != entries.crend(); ++it) {
        if (it->key == key)
            return &*it;
    }
    return nullptr;
}

QString IniSection::text(QStringView key) const
{
    const IniEntry *found = entry(key);
    return found && !found->value.isEmpty() ? found->value : QString();
}

const IniSection *IniFile::section(QStringView name) const
{
    for (const IniSection &candidate : sections) {
        if (candidate.name == name)
            return &candidate;
    }
    return nullptr;
}

Result<IniFile> readIni(const QByteArray &bytes)
{
    const auto decoded = decodeText(bytes, maxBytes);
    if (!decoded)
        return Failure(decoded.error());
    IniLines lines;
    int number = 0;
    for (const QStringView line : QStringView(decoded->text).tokenize(u'\n')) {
        if (const Done taken = lines.take(line, ++number); !taken)
            return Failure(taken.error());
    }
    return std::move(lines.file);
}

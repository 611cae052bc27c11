#include "views/fabricline.h"

#include "core/wordsplit.h"

namespace {

constexpr qsizetype longest = 10'000;

/// The argument of a task: "run_command:x" and "run_command:command=x" both give "x". The old program wanted a
/// backslash before a comma.
QString argument(const QString &word, qsizetype colon, const QString &keyword)
{
    const QString value = word.mid(colon + 1).replace(QStringLiteral("\\,"), QStringLiteral(","));
    return value.startsWith(keyword + u'=') ? value.mid(keyword.size() + 1) : value;
}

} // namespace

std::optional<FabricLine> FabricLine::parse(const QString &text)
{
    if (text.size() > longest)
        return std::nullopt;
    const WordSplit split = WordSplit::of(text, WordSplit::Escapes::Shell, WordSplit::Comments::No);
    if (split.openQuote > 0 || split.words.size() < 2 || split.words.first() != QLatin1String("fab"))
        return std::nullopt;
    FabricLine line;
    for (const QString &word : split.words.mid(1)) {
        const qsizetype colon = word.indexOf(u':');
        const QString task = word.left(colon);
        if (task == QLatin1String("nodes") && colon > 0)
            line.query = argument(word, colon, QStringLiteral("nodes"));
        else if (task == QLatin1String("sys.run_command") && colon > 0)
            line.command = argument(word, colon, QStringLiteral("command"));
        else if (task == QLatin1String("sys.uptime"))
            line.command = QStringLiteral("uptime");
        else if (task == QLatin1String("sys.memory"))
            line.command = QStringLiteral("free -m");
        else
            return std::nullopt;
    }
    return line;
}

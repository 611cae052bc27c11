#include "views/fabricline.h"

#include <QStringList>

namespace {

constexpr qsizetype longest = 10'000;

/// Words as a shell would give them: quotes group, a backslash takes the next character as it is (not in single
/// quotes).
std::optional<QStringList> shellWords(const QString &text)
{
    QStringList words;
    QString word;
    QChar quote;
    bool open = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool escapes = c == u'\\' && quote != u'\'' && i + 1 < text.size();
        if (escapes) {
            word += text.at(++i);
            open = true;
        } else if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
            else
                word += c;
        } else if (c == u'"' || c == u'\'') {
            quote = c;
            open = true;
        } else if (c.isSpace()) {
            if (open)
                words.append(word);
            word.clear();
            open = false;
        } else {
            word += c;
            open = true;
        }
    }
    if (!quote.isNull())
        return std::nullopt;
    if (open)
        words.append(word);
    return words;
}

/// The argument of a task: "run_command:x" and "run_command:command=x" both give "x".
QString argument(const QString &word, qsizetype colon, const QString &keyword)
{
    const QString value = word.mid(colon + 1);
    return value.startsWith(keyword + u'=') ? value.mid(keyword.size() + 1) : value;
}

} // namespace

std::optional<FabricLine> FabricLine::parse(const QString &text)
{
    if (text.size() > longest)
        return std::nullopt;
    const auto words = shellWords(text.trimmed());
    if (!words || words->size() < 2 || words->first() != QLatin1String("fab"))
        return std::nullopt;
    FabricLine line;
    for (const QString &word : words->mid(1)) {
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

#include "providers/sshconfigfile.h"

#include "core/wordsplit.h"
#include "formats/textfile.h"
#include "providers/sshoption.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <optional>

namespace {

constexpr qsizetype maxBytes = 16 * 1024 * 1024;
constexpr int maxDepth = 16;
constexpr int maxFiles = 1'000;

class SshConfigText
{
    Q_DECLARE_TR_FUNCTIONS(SshConfigText)
};

/// A line in its words: the keyword in lower case, then the arguments.
struct Line
{
    QString keyword;
    QString rest; ///< as written
    QStringList words;
};

/// Where a # begins a comment, or the end.
qsizetype commentOf(QStringView text)
{
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i] == u'#' && text[i - 1].isSpace())
            return i;
    }
    return text.size();
}

std::optional<Line> lineOf(QStringView text)
{
    qsizetype end = 0;
    while (end < text.size() && !text[end].isSpace() && text[end] != u'=' && text[end] != u'"')
        ++end;
    QStringView rest = text.sliced(end).trimmed();
    if (rest.startsWith(u'='))
        rest = rest.sliced(1).trimmed();
    const QString keyword = text.first(end).toString().toLower();
    if (keyword == u"proxycommand" || keyword == u"remotecommand" || keyword == u"localcommand")
        return Line{keyword, rest.toString(), {rest.toString()}};
    if (keyword == u"proxyjump") { // its quotes stay
        const QString chain = rest.first(commentOf(rest)).trimmed().toString();
        return Line{keyword, chain, {chain}};
    }
    WordSplit split = WordSplit::of(rest, WordSplit::Escapes::Ssh, WordSplit::Comments::Yes);
    if (split.openQuote > 0)
        return {};
    return Line{keyword, rest.toString(), std::move(split.words)};
}

QList<SshCriterion> criteriaOf(const QStringList &words)
{
    static const QStringList alone{QStringLiteral("all"), QStringLiteral("canonical"), QStringLiteral("final")};
    QList<SshCriterion> criteria;
    for (qsizetype i = 0; i < words.size(); ++i) {
        QString word = words.at(i);
        SshCriterion criterion;
        criterion.negated = word.startsWith(u'!');
        if (criterion.negated)
            word.remove(0, 1);
        const qsizetype equals = word.indexOf(u'=');
        criterion.word = word.first(equals < 0 ? word.size() : equals).toLower();
        if (!alone.contains(criterion.word)) {
            if (equals < 0 && i + 1 == words.size())
                return {};
            QString value = equals < 0 ? words.at(++i) : word.sliced(equals + 1);
            if (criterion.word == u"host" || criterion.word == u"originalhost")
                value = std::move(value).toLower(); // names of hosts, in contrast to those of a Host line
            criterion.patterns = SshPatterns(value.split(u','));
        }
        criteria += criterion;
    }
    return criteria;
}

/// Reads a file and what it includes into blocks.
class Reader
{
public:
    Reader(const InventoryFiles &files, const InventoryReader &reader) : m_files(files), m_reader(reader) {}

    Done read(const QString &path, const QList<SshCondition> &above)
    {
        const QString real = m_files.real(path);
        const auto bytes = m_files.read(path);
        if (!bytes)
            return Failure(bytes.error());
        const auto decoded = decodeText(*bytes, maxBytes);
        if (!decoded)
            return failure(decoded.error().kind, path + QStringLiteral(": ") + decoded.error().message);
        config.files += path;
        m_stack += real;
        config.blocks += SshBlock{above, {}, {}};
        int number = 0;
        for (const QStringView line : QStringView(decoded->text).tokenize(u'\n')) {
            const QStringView trimmed = line.trimmed();
            ++number;
            if (!trimmed.isEmpty() && trimmed.front() != u'#')
                take(trimmed, path, number, above);
        }
        m_stack.removeLast();
        return {};
    }

    SshConfigFile config;

private:
    void leftOut(const QString &path, int number, const QString &why)
    {
        warn(config.warnings, SshConfigText::tr("%1, line %2 was left out: %3.").arg(path).arg(number).arg(why));
        mistake(path, number, why);
    }

    void mistake(const QString &path, int number, const QString &why)
    {
        warn(config.mistakes, SshConfigText::tr("%1, line %2: %3.").arg(path).arg(number).arg(why));
    }

    void take(QStringView text, const QString &path, int number, const QList<SshCondition> &above)
    {
        const auto line = lineOf(text);
        if (!line)
            return leftOut(path, number, SshConfigText::tr("a quote is not closed"));
        if (line->words.isEmpty())
            return leftOut(path, number, SshConfigText::tr("there is nothing after its first word"));
        if (line->keyword == u"host") {
            const SshPatterns patterns(line->words);
            config.blocks += SshBlock{above + QList{SshCondition{patterns, {}}}, {}, patterns.names()};
        } else if (line->keyword == u"match") {
            takeMatch(criteriaOf(line->words), path, number, above);
        } else if (line->keyword == u"include") {
            include(line->words, path, number);
        } else {
            SshOption option{usualKeyword(line->keyword), line->words.join(u' '), line->words};
            option.lines = printed(option);
            if (const QString why = mistakeIn(option); !why.isEmpty())
                mistake(path, number, why);
            config.blocks.last().options += option;
        }
    }

    void takeMatch(const QList<SshCriterion> &criteria, const QString &path, int number,
                   const QList<SshCondition> &above)
    {
        if (criteria.isEmpty())
            leftOut(path, number, SshConfigText::tr("a word of Match has no value"));
        else if (const QString why = mistakeIn(criteria); !why.isEmpty())
            mistake(path, number, why);
        // A Match that cannot be read matches nothing, so that its options do not fall to the block above.
        const SshCondition never{{}, {SshCriterion{QStringLiteral("all"), true, {}}}};
        config.blocks += SshBlock{above + QList{criteria.isEmpty() ? never : SshCondition{{}, criteria}}, {}, {}};
    }

    void include(const QStringList &patterns, const QString &path, int number)
    {
        const QList<SshCondition> here = config.blocks.last().conditions;
        for (const QString &pattern : patterns) {
            QString full = expandHome(pattern, m_reader);
            if (!full.startsWith(u'/'))
                full = (path.startsWith(u"/etc/ssh/") ? QStringLiteral("/etc/ssh/")
                                                      : m_reader.home + QStringLiteral("/.ssh/")) +
                       full;
            if (full.contains(u'*') || full.contains(u'?'))
                config.files += QFileInfo(full).path();
            for (const QString &found : m_files.matching(full)) {
                if (m_files.what(found) == InventoryFiles::Is::File)
                    includeOne(found, here, path, number);
            }
        }
        // What follows belongs to the block in which the Include stands.
        config.blocks += SshBlock{here, {}, {}};
    }

    void includeOne(const QString &found, const QList<SshCondition> &here, const QString &path, int number)
    {
        if (m_stack.contains(m_files.real(found)))
            return leftOut(path, number, SshConfigText::tr("%1 includes itself").arg(found));
        if (m_stack.size() >= maxDepth)
            return leftOut(path, number, SshConfigText::tr("files are included too deeply"));
        if (++m_count > maxFiles)
            return leftOut(path, number, SshConfigText::tr("too many files are included"));
        if (const Done done = read(found, here); !done)
            leftOut(path, number, done.error().message);
    }

    const InventoryFiles &m_files;
    const InventoryReader &m_reader;
    QStringList m_stack;
    int m_count = 0;
};

} // namespace

Result<SshConfigFile> readSshConfig(const QString &path, const InventoryFiles &files, const InventoryReader &reader)
{
    Reader lines(files, reader);
    if (const Done done = lines.read(path, {}); !done)
        return Failure(done.error());
    return std::move(lines.config);
}

QString expandHome(const QString &text, const InventoryReader &reader)
{
    QString expanded = text;
    if (expanded == u"~" || expanded.startsWith(u"~/"))
        expanded = reader.home + expanded.sliced(1);
    if (!expanded.contains(u"${"))
        return expanded;
    static const QRegularExpression variable(QStringLiteral("\\$\\{([A-Za-z_][A-Za-z0-9_]*)\\}"));
    qsizetype from = 0;
    for (auto found = variable.match(expanded); found.hasMatch(); found = variable.match(expanded, from)) {
        const QString value = reader.environment.value(found.captured(1));
        expanded.replace(found.capturedStart(), found.capturedLength(), value);
        from = found.capturedStart() + value.size();
    }
    return expanded;
}

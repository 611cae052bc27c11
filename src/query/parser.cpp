#include "query/parser.h"

#include "query/atoms.h"
#include "query/nearest.h"
#include "query/nodes.h"
#include "query/querytext.h"
#include "query/readings.h"
#include "query/vocabulary.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 50;            // brackets in brackets
constexpr int deepestGroups = 16;      // groups in groups
constexpr int heaviest = 50'000;       // nodes and values, groups followed
constexpr qsizetype longest = 200'000; // characters: a pasted list of some 10,000 names

/// The saved queries met so far, and those being read, so that one that holds itself is seen.
struct Groups
{
    QStringList open;
    QMap<QString, std::shared_ptr<const QueryTree>> known;
};

/// The grammar: or, and, not, brackets, groups. What is between them is read by the functions of atoms.h.
class QueryParser
{
public:
    QueryParser(const QString &text, const QueryContext &context, Groups &groups)
        : m_reader(text, context),
          m_groups(groups)
    {
    }

    std::shared_ptr<const QueryTree> parse();
    ParsedQuery &parsed() { return m_reader.parsed; }

private:
    QueryNodePtr readOr(int depth);
    QueryNodePtr readAnd(int depth);
    QueryNodePtr readNot(int depth);
    QueryNodePtr readBrackets(int depth);
    QueryNodePtr readClause();
    QueryNodePtr readGroup();
    QueryNodePtr groupNode(const QString &name, int start);
    bool skipAnd(bool first);
    bool refuseModifier(int start, bool negated);
    void finishModifiers(QueryTree &tree);
    void noteTexts(const QList<QueryNodePtr> &clauses);

    QueryReader m_reader;
    Groups &m_groups;
    QueryModifiers m_modifiers;
    std::optional<std::pair<int, int>> m_pickingGroup; ///< where a group with pick: of its own stands
    int m_perAt = -1;
};

std::shared_ptr<const QueryTree> QueryParser::parse()
{
    auto tree = std::make_shared<QueryTree>();
    tree->now = m_reader.context.now;
    tree->seed = m_reader.context.seed;
    if (m_reader.text.size() > longest) {
        m_reader.fail(int(longest), int(m_reader.text.size()),
                      QueryText::tr("a query can have 200,000 characters at most"));
        return {};
    }
    tree->root = readOr(0);
    if (!m_reader.failed() && !m_reader.atEnd())
        m_reader.fail(m_reader.at, m_reader.at + 1, QueryText::tr("there is no ( for this )"), QString());
    if (!m_reader.failed())
        finishModifiers(*tree);
    auto &tokens = m_reader.parsed.tokens;
    std::stable_sort(tokens.begin(), tokens.end(), [](const auto &a, const auto &b) { return a.start < b.start; });
    if (m_reader.failed())
        return {};
    if (tree->root && tree->root->weight > heaviest) {
        m_reader.fail(0, int(m_reader.text.size()),
                      QueryText::tr("this query and its groups are too large — split it"));
        return {};
    }
    return tree;
}

void QueryParser::finishModifiers(QueryTree &tree)
{
    tree.modifiers = m_modifiers;
    if (!m_modifiers.per.isNull() && m_modifiers.take == QueryModifiers::Take::Everything) {
        m_reader.failWhileTyping(m_perAt, m_reader.bareEnd(m_perAt, u""),
                                 QueryText::tr("per: says nothing by itself — write pick:1 or first:1 as well"));
        return;
    }
    if (!m_pickingGroup)
        return;
    if (tree.root->type != QueryNode::Type::Group || !m_modifiers.isEmpty()) {
        m_reader.fail(
            m_pickingGroup->first, m_pickingGroup->second,
            QueryText::tr(
                "this group picks hosts itself and can only stand alone — save it without pick:, first: and sort:"));
        return;
    }
    tree.modifiersAreOwn = false;
    tree.modifiers = m_groups.known.value(tree.root->name)->modifiers;
}

QueryNodePtr QueryParser::readOr(int depth)
{
    QList<QueryNodePtr> alternatives;
    for (;;) {
        const QueryNodePtr alternative = readAnd(depth);
        if (m_reader.failed())
            return {};
        const int at = m_reader.at;
        const bool more = m_reader.atWord(u"or");
        if (!alternative && more) {
            m_reader.fail(at, at + 2,
                          QueryText::tr("nothing before “or” — write what else to include, or remove “or”"));
            return {};
        }
        if (alternative)
            alternatives.append(alternative);
        if (!more)
            return alternatives.isEmpty() ? nullptr : anyOf(alternatives);
        m_reader.token(at, at + 2, QueryToken::Kind::Operator);
        m_reader.at += 2;
        m_reader.skipSpace();
        if (m_reader.atEnd() || m_reader.here() == u')' || atModifier(m_reader)) {
            const bool end = m_reader.atEnd();
            m_reader.fail(at, at + 2, QueryText::tr("nothing after “or” — write what else to include, or remove “or”"));
            m_reader.parsed.mistake->unfinished = end;
            return {};
        }
    }
}

/// Skips "and" between clauses; false with a mistake when there is none on one side.
bool QueryParser::skipAnd(bool first)
{
    const int at = m_reader.at;
    if (!m_reader.atWord(u"and"))
        return true;
    m_reader.token(at, at + 3, QueryToken::Kind::Operator);
    m_reader.at += 3;
    m_reader.skipSpace();
    const bool end = m_reader.atEnd();
    const bool nothing = end || m_reader.here() == u')' || m_reader.atWord(u"or") || m_reader.atWord(u"and");
    if (!first && !nothing)
        return true;
    m_reader.fail(at, at + 3,
                  first ? QueryText::tr("nothing before “and” — a space means and as well")
                        : QueryText::tr("nothing after “and” — a space means and as well"));
    m_reader.parsed.mistake->unfinished = end && !first;
    return false;
}

QueryNodePtr QueryParser::readAnd(int depth)
{
    QList<QueryNodePtr> clauses;
    for (;;) {
        m_reader.skipSpace();
        if (m_reader.atEnd() || m_reader.here() == u')' || m_reader.atWord(u"or"))
            break;
        if (!skipAnd(clauses.isEmpty()))
            return {};
        if (atModifier(m_reader) && depth == 0) {
            if (m_reader.text.mid(m_reader.at, 4).compare(u"per:"_s, Qt::CaseInsensitive) == 0)
                m_perAt = m_reader.at;
            readModifier(m_reader, m_modifiers);
        } else {
            clauses.append(readNot(depth));
        }
        if (m_reader.failed())
            return {};
    }
    if (clauses.isEmpty())
        return {};
    noteTexts(clauses);
    return allOf(clauses);
}

void QueryParser::noteTexts(const QList<QueryNodePtr> &clauses)
{
    QStringList words;
    for (const QueryNodePtr &clause : clauses) {
        if (clause->isAtom(QueryKey::Text) && clause->values.size() == 1 &&
            clause->values.first().form == QueryValue::Form::Word)
            words.append(clause->values.first().text);
    }
    if (words.size() > 1 && words.size() <= 20)
        m_reader.note(QueryText::tr("a space means and; write %1 for any of them").arg(words.join(u',')));
}

bool QueryParser::refuseModifier(int start, bool negated)
{
    if (!atModifier(m_reader))
        return false;
    const int end = m_reader.bareEnd(m_reader.at, u"");
    const QString word = m_reader.slice(m_reader.at, end);
    const QString key = word.left(word.indexOf(u':') + 1).toLower();
    m_reader.fail(start, end,
                  negated ? QueryText::tr("“%1” cannot be negated: it works on the whole selection").arg(word)
                          : QueryText::tr("%1 works on the whole selection and cannot be inside ( )").arg(key));
    return true;
}

QueryNodePtr QueryParser::readNot(int depth)
{
    const int start = m_reader.at;
    int last = start;
    QString sign;
    bool negated = false;
    for (;;) {
        last = m_reader.at;
        sign = m_reader.here();
        if (m_reader.atWord(u"not"))
            sign = m_reader.slice(last, last + 3);
        else if (m_reader.here() != u'-' && m_reader.here() != u'!')
            break;
        negated = !negated;
        m_reader.at += int(sign.size());
        m_reader.token(last, m_reader.at, QueryToken::Kind::Operator);
        if (sign.size() == 3)
            m_reader.skipSpace();
        const bool end = m_reader.atEnd();
        if (end || m_reader.here().isSpace() || m_reader.here() == u')' || m_reader.atWord(u"or") ||
            m_reader.atWord(u"and")) {
            m_reader.fail(last, last + int(sign.size()),
                          withRemedy(QueryText::tr("nothing after “%1”").arg(sign),
                                     sign.size() == 3
                                         ? QueryText::tr("write what to leave out: not web03")
                                         : QueryText::tr("put it directly before what to leave out: -web03")));
            m_reader.parsed.mistake->unfinished = end;
            return {};
        }
    }
    if (m_reader.at > start && refuseModifier(start, true))
        return {};
    if (depth > 0 && refuseModifier(m_reader.at, false))
        return {};
    const QueryNodePtr clause = m_reader.here() == u'(' ? readBrackets(depth + 1) : readClause();
    if (!clause || m_reader.failed())
        return {};
    return negated ? noneOf(clause) : clause;
}

QueryNodePtr QueryParser::readBrackets(int depth)
{
    const int start = m_reader.at;
    if (depth > deepest) {
        m_reader.fail(start, start + 1, QueryText::tr("brackets are nested too deeply"));
        return {};
    }
    m_reader.token(start, start + 1, QueryToken::Kind::Operator);
    ++m_reader.at;
    const QueryNodePtr inner = readOr(depth);
    if (m_reader.failed())
        return {};
    if (m_reader.atEnd()) {
        m_reader.fail(start, start + 1, QueryText::tr("this ( is never closed — add )"));
        m_reader.suggest(inner ? m_reader.text + u')' : QString());
        m_reader.parsed.mistake->unfinished = true;
        return {};
    }
    if (!inner) {
        m_reader.fail(start, m_reader.at + 1, QueryText::tr("nothing between ( and )"));
        return {};
    }
    m_reader.token(m_reader.at, m_reader.at + 1, QueryToken::Kind::Operator);
    ++m_reader.at;
    return inner;
}

/// What begins a word tells what it is: @group, a quote, a pattern, key:, tag= or tag!=, or a list.
QueryNodePtr QueryParser::readClause()
{
    const QChar first = m_reader.here();
    if (first == u'@')
        return readGroup();
    if (first == u'"')
        return readQuotedClause(m_reader);
    if (first == u'/' || first == u'^')
        return readList(m_reader);
    const int start = m_reader.at;
    if (isAddress(m_reader.slice(start, m_reader.bareEnd(start, u",")))) // 2001:db8::1
        return readList(m_reader);
    const int end = m_reader.bareEnd(start, u",:=");
    const QChar stop = end < m_reader.text.size() ? m_reader.text[end] : QChar();
    const auto isWord = [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-'; };
    if (stop == u':' && end > start && first.isLetter() &&
        std::all_of(m_reader.text.begin() + start, m_reader.text.begin() + end, isWord))
        return readKeyed(m_reader, end);
    const int sign = stop == u':' ? m_reader.bareEnd(start, u",=") : end;
    if (sign < m_reader.text.size() && m_reader.text[sign] == u'=') {
        const bool unequal = sign > start && m_reader.text[sign - 1] == u'!';
        return readTag(m_reader, unequal ? sign - 1 : sign);
    }
    return readList(m_reader);
}

QueryNodePtr QueryParser::readGroup()
{
    const int start = m_reader.at++;
    QString name;
    if (m_reader.here() == u'"') {
        const auto raw = m_reader.readQuoted();
        if (!raw)
            return {};
        name = raw->body;
    } else {
        const int end = m_reader.bareEnd(m_reader.at, u"");
        name = m_reader.slice(m_reader.at, end);
        m_reader.at = end;
    }
    m_reader.token(start, m_reader.at, QueryToken::Kind::Group);
    const QueryContext &context = m_reader.context;
    if (context.groups.contains(name))
        return groupNode(name, start);
    if (const auto keys = context.keyGroups.constFind(name); keys != context.keyGroups.constEnd()) {
        QueryNode node;
        node.type = QueryNode::Type::Keys;
        node.name = name;
        node.printed = m_reader.slice(start + 1, m_reader.at);
        node.keys = QSet<QString>(keys->cbegin(), keys->cend());
        return finished(std::move(node));
    }
    const QStringList known = context.groups.keys() + context.keyGroups.keys();
    if (name.isEmpty()) {
        m_reader.failWhileTyping(start, m_reader.at,
                                 QueryText::tr("no group after @ — write @ and the name of a saved filter"));
        return {};
    }
    QStringList near;
    for (const QString &other : nearest(name, known))
        near.append(u'@' + other);
    QString message = QueryText::tr("there is no group “%1”").arg(name);
    if (name.startsWith(u"run:"_s))
        message =
            QueryText::tr("there is no “%1” in the history of runs; a run has its groups once it has ended").arg(name);
    const auto mend = near.size() == 1 ? std::optional(near.first()) : std::nullopt;
    m_reader.fail(start, m_reader.at, withRemedy(message, didYouMean(near)), mend);
    const bool begun = std::any_of(known.begin(), known.end(), [&](const auto &word) { return word.startsWith(name); });
    m_reader.parsed.mistake->unfinished = begun && m_reader.atEnd();
    return {};
}

QueryNodePtr QueryParser::groupNode(const QString &name, int start)
{
    if (m_groups.open.contains(name)) {
        const QStringList way = m_groups.open.mid(m_groups.open.indexOf(name)) + QStringList{name};
        m_reader.fail(start, m_reader.at,
                      QueryText::tr("the group @%1 holds itself: %2").arg(name, u'@' + way.join(u" → @"_s)));
        return {};
    }
    if (m_groups.open.size() >= deepestGroups) {
        m_reader.fail(start, m_reader.at, QueryText::tr("groups are nested too deeply"));
        return {};
    }
    auto tree = m_groups.known.value(name);
    if (!tree) {
        m_groups.open.append(name);
        const QString text = m_reader.context.groups.value(name);
        QueryParser inner(text, m_reader.context, m_groups);
        tree = inner.parse();
        m_groups.open.removeLast();
        if (!tree) {
            m_reader.fail(start, m_reader.at,
                          QueryText::tr("the group @%1 cannot be used: %2").arg(name, inner.parsed().mistake->message));
            return {};
        }
        m_groups.known.insert(name, tree);
    }
    if (!tree->modifiers.isEmpty() && !m_pickingGroup)
        m_pickingGroup = {start, m_reader.at};
    QueryNode node;
    node.type = QueryNode::Type::Group;
    node.name = name;
    node.printed = m_reader.slice(start + 1, m_reader.at);
    node.children = {tree->root ? tree->root : finished(QueryNode{})};
    return finished(std::move(node));
}

} // namespace

ParsedQuery parseQuery(const QString &text, const QueryContext &context)
{
    Groups groups;
    QueryParser parser(text, context, groups);
    const std::shared_ptr<const QueryTree> tree = parser.parse();
    ParsedQuery parsed = std::move(parser.parsed());
    if (!tree)
        return parsed;
    parsed.query = Query(tree);
    parsed.readings = readingsOf(*tree);
    return parsed;
}

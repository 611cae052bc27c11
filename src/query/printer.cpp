#include "query/reader.h"
#include "query/vocabulary.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Type = QueryNode::Type;

QString valuesOf(const QueryNode &node)
{
    QStringList texts;
    for (const QueryValue &value : node.values)
        texts.append(value.printed);
    return texts.join(u',');
}

QString printedAtom(const QueryNode &node)
{
    switch (node.key) {
    case QueryKey::Text:
    case QueryKey::Any:
        return valuesOf(node);
    case QueryKey::Filter:
        return u"filter="_s + valuesOf(node);
    case QueryKey::Tag:
        return node.printed + (node.negated ? u"!="_s : u"="_s) + valuesOf(node);
    case QueryKey::Column:
        if (node.values.isEmpty())
            return u"col:"_s + node.printed;
        return u"col:"_s + node.printed + (node.negated ? u"!="_s : u"="_s) + valuesOf(node);
    default:
        return keyWord(node.key) + u':' + valuesOf(node);
    }
}

/// In brackets where needed. A last word with a ( of its own would take the closing bracket: then a space keeps it off.
QString bracketed(const QueryNode &node, bool also)
{
    const QString text = printed(node);
    if (node.type != Type::Or && !(also && node.type == Type::And))
        return text;
    const QString last = text.mid(text.lastIndexOf(u' ') + 1) + u')';
    static const QueryContext nothing;
    const bool takesBracket = QueryReader(last, nothing).bareEnd(0, u"") == last.size();
    return u'(' + text + (takesBracket ? u" )"_s : u")"_s);
}

/// The tag of per: or sort:, quoted where it would not be one word.
QString word(const QString &text)
{
    const bool special =
        std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace() || u"\"()[]{}\\/^"_s.contains(c); });
    return special ? quoted(text) : text;
}

} // namespace

QString printed(const QueryNode &node)
{
    QStringList texts;
    switch (node.type) {
    case Type::All:
        return u"all"_s;
    case Type::Atom:
        return printedAtom(node);
    case Type::Group:
    case Type::Keys:
        return u'@' + node.printed;
    case Type::Not:
        return u'-' + bracketed(*node.children.first(), true);
    case Type::And:
        for (const QueryNodePtr &child : node.children)
            texts.append(bracketed(*child, false));
        return texts.join(u' ');
    case Type::Or:
        for (const QueryNodePtr &child : node.children)
            texts.append(printed(*child));
        return texts.join(u" or "_s);
    }
    return {};
}

QString printed(const QueryTree &tree)
{
    const QueryModifiers &modifiers = tree.modifiers;
    QStringList texts;
    if (tree.root) {
        const bool more = tree.modifiersAreOwn && !modifiers.isEmpty();
        texts.append(more && tree.root->type == Type::Or ? bracketed(*tree.root, false) : printed(*tree.root));
    }
    if (!tree.modifiersAreOwn)
        return texts.join(u' ');
    const QString amount = QString::number(modifiers.amount) + (modifiers.percent ? u"%"_s : u""_s);
    if (modifiers.take == QueryModifiers::Take::Pick)
        texts.append(u"pick:"_s + amount);
    if (modifiers.take == QueryModifiers::Take::First)
        texts.append(u"first:"_s + amount);
    if (!modifiers.per.isNull())
        texts.append(u"per:"_s + word(modifiers.per));
    if (!modifiers.sort.isNull())
        texts.append(u"sort:"_s + word(modifiers.sort));
    return texts.join(u' ');
}

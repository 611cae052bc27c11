#include "query/readings.h"

#include "query/querytext.h"
#include "query/tree.h"
#include "query/vocabulary.h"

using namespace Qt::StringLiterals;

namespace {

QString shown(const QueryValue &value)
{
    switch (value.form) {
    case QueryValue::Form::Search:
        if (value.plainStart)
            return QueryText::tr("begins with %1").arg(value.required);
        return value.plain ? QueryText::tr("contains %1").arg(value.required)
                           : QueryText::tr("matches %1").arg(value.printed);
    case QueryValue::Form::Quoted:
        return QueryText::tr("exactly %1").arg(value.printed);
    default:
        return value.printed;
    }
}

QString shownValues(const QueryNode &node)
{
    QStringList texts;
    for (const QueryValue &value : node.values)
        texts.append(shown(value));
    return texts.join(QueryText::tr(" or "));
}

QueryReading readingOfAtom(const QueryNode &node)
{
    const QString values = shownValues(node);
    switch (node.key) {
    case QueryKey::Text:
        return {QueryText::tr("text"), values};
    case QueryKey::Any:
        return {QueryText::tr("any of"), values};
    case QueryKey::Filter:
        return {QueryText::tr("name"), values};
    case QueryKey::HasTag:
        return {QueryText::tr("has tag"), values};
    case QueryKey::Tag:
    case QueryKey::Column: {
        const QString what = node.key == QueryKey::Tag ? QueryText::tr("tag %1").arg(node.name)
                                                       : QueryText::tr("column %1").arg(node.name);
        return {what, node.values.isEmpty() ? QueryText::tr("is known")
                      : node.negated        ? QueryText::tr("not %1").arg(values)
                                            : values};
    }
    default:
        return {keyWord(node.key), values};
    }
}

QueryReading readingOf(const QueryNode &node)
{
    switch (node.type) {
    case QueryNode::Type::All:
        return {QueryText::tr("all"), QueryText::tr("everything")};
    case QueryNode::Type::Atom:
        return readingOfAtom(node);
    case QueryNode::Type::Group:
    case QueryNode::Type::Keys:
        return {QueryText::tr("group"), u'@' + node.name};
    case QueryNode::Type::Not: {
        const QueryReading inner = readingOf(*node.children.first());
        return {QueryText::tr("not %1").arg(inner.what), inner.value};
    }
    case QueryNode::Type::And:
        return {QueryText::tr("all of"), printed(node)};
    case QueryNode::Type::Or:
        return {QueryText::tr("any of"), printed(node)};
    }
    return {};
}

} // namespace

QList<QueryReading> readingsOf(const QueryTree &tree)
{
    QList<QueryReading> readings;
    if (tree.root && tree.root->type == QueryNode::Type::And) {
        for (const QueryNodePtr &child : tree.root->children)
            readings.append(readingOf(*child));
    } else if (tree.root) {
        readings.append(readingOf(*tree.root));
    }
    const QueryModifiers &modifiers = tree.modifiers;
    const QString amount = QString::number(modifiers.amount) + (modifiers.percent ? u" %"_s : u""_s);
    if (modifiers.take != QueryModifiers::Take::Everything)
        readings.append(
            {modifiers.take == QueryModifiers::Take::Pick ? QueryText::tr("pick") : QueryText::tr("first"), amount});
    if (!modifiers.per.isNull())
        readings.append({QueryText::tr("per"), modifiers.per});
    if (!modifiers.sort.isNull())
        readings.append({QueryText::tr("sorted by"), modifiers.sort});
    return readings;
}

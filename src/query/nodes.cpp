#include "query/nodes.h"

#include <algorithm>

namespace {

constexpr int heaviest = 1'000'000; // sums stay far from overflow

QueryNodePtr joined(QueryNode::Type type, const QList<QueryNodePtr> &clauses)
{
    if (clauses.size() == 1)
        return clauses.first();
    QueryNode node;
    node.type = type;
    for (const QueryNodePtr &clause : clauses) {
        if (clause->type == type)
            node.children += clause->children;
        else
            node.children.append(clause);
    }
    return finished(std::move(node));
}

} // namespace

QueryNodePtr finished(QueryNode node)
{
    node.weight = 1 + int(node.values.size());
    for (const QueryNodePtr &child : std::as_const(node.children))
        node.weight = std::min(heaviest, node.weight + child->weight);
    return std::make_shared<const QueryNode>(std::move(node));
}

QueryNodePtr atomNode(QueryKey key, QList<QueryValue> values)
{
    QueryNode node;
    node.type = QueryNode::Type::Atom;
    node.key = key;
    node.values = std::move(values);
    return finished(std::move(node));
}

QueryNodePtr allOf(const QList<QueryNodePtr> &clauses)
{
    return joined(QueryNode::Type::And, clauses);
}

QueryNodePtr anyOf(const QList<QueryNodePtr> &clauses)
{
    return joined(QueryNode::Type::Or, clauses);
}

QueryNodePtr noneOf(const QueryNodePtr &clause)
{
    if (clause->type == QueryNode::Type::Not)
        return clause->children.first();
    QueryNode node;
    node.type = QueryNode::Type::Not;
    node.children = {clause};
    return finished(std::move(node));
}

bool namesState(const QueryNode &node)
{
    if (node.isAtom(QueryKey::State))
        return true;
    return std::any_of(node.children.begin(), node.children.end(),
                       [](const QueryNodePtr &child) { return namesState(*child); });
}

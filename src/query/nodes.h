#pragma once

#include "query/tree.h"

/// Makes nodes; each knows the weight of what is below it.
QueryNodePtr atomNode(QueryKey key, QList<QueryValue> values);
QueryNodePtr finished(QueryNode node);
/// Flattened: an And of Ands is one And, and one clause is itself.
QueryNodePtr allOf(const QList<QueryNodePtr> &clauses);
QueryNodePtr anyOf(const QList<QueryNodePtr> &clauses);
/// Twice not is nothing.
QueryNodePtr noneOf(const QueryNodePtr &clause);

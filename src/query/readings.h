#pragma once

#include "query/parser.h"

/// How a tree was understood, clause by clause, for the "Read as" chips. Pure.
QList<QueryReading> readingsOf(const QueryTree &tree);

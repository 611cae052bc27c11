#pragma once

#include "query/reader.h"

/// The clauses of a query. Each reads what begins at the reader's place and returns its node, or null with a mistake.

/// key:values, known or not, from the key on; `colon` is the place of the colon.
QueryNodePtr readKeyed(QueryReader &reader, int colon);
/// tag=values and tag!=values; `sign` is the place of = or of !=.
QueryNodePtr readTag(QueryReader &reader, int sign);
/// A clause that begins with a quote: a tag with a quoted name, or a list.
QueryNodePtr readQuotedClause(QueryReader &reader);
/// A bare list: Maestro's form when a provider leads it.
QueryNodePtr readList(QueryReader &reader);
/// The rest of Maestro's form, whose items have been read.
QueryNodePtr readMaestro(QueryReader &reader, const QList<RawValue> &items);
/// filter=RE, as Maestro's form has it; the place is behind the =.
QueryNodePtr readFilter(QueryReader &reader, int start);

/// Whether pick:, first:, per: or sort: stands here.
bool atModifier(const QueryReader &reader);
void readModifier(QueryReader &reader, QueryModifiers &modifiers);

/// The raw values of a comma list; empty with a mistake. `start` is where its clause begins, for "no value after".
QList<RawValue> readRawValues(QueryReader &reader, int start, QStringView stops, bool keyed, const QString &emptyItem);
/// Checks a value against what its key takes, and completes it; false with a mistake.
bool checkValue(QueryReader &reader, QueryKey key, const RawValue &raw, QueryValue &value);

/// The sentence for an empty item of a list.
QString emptyItemText(bool maestro);

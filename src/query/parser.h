#pragma once

#include "query/query.h"

#include <QList>

/// One recognised word of a query, for colours and for the "Read as" chips. Columns are 0-based, in UTF-16 units.
struct QueryToken
{
    enum class Kind { Key, Value, Pattern, Number, Operator, Group, Text, Region, Provider };

    int start = 0;
    int length = 0;
    Kind kind = Kind::Text;
};

/// How one word was understood: "provider" "ec2", "name" "begins with app". Translated.
struct QueryReading
{
    QString what;
    QString value;
};

/// What became of a query's text: a query, or the first mistake; tokens and readings as far as it was understood.
struct ParsedQuery
{
    std::optional<Query> query;
    std::optional<QueryMistake> mistake;
    QList<QueryToken> tokens;
    QList<QueryReading> readings;
    QStringList notes; ///< translated remarks on a good query: "a space means and; ..."
};

/// Parses a selection (src/query/README or selection grammar above each rule). Never fails otherwise than by a mistake
/// with a position; never throws; linear but for patterns, which carry a match limit. Any thread.
ParsedQuery parseQuery(const QString &text, const QueryContext &context);

/// The words a query is classified by, fixed whatever the inventory holds.
struct QueryVocabulary
{
    static const QStringList &providers();
    /// Regions of a provider kind; empty for unknown kinds.
    static QStringList regions(const QString &provider);
    static const QStringList &keys();
    static const QStringList &states();
};

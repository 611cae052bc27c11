#pragma once

#include "query/query.h"
#include "query/searchindex.h"

/// Why a query found nothing. A value.
struct QueryExplanation
{
    /// One clause of the query, and how many instances were left after it.
    struct Step
    {
        QString text;
        int left = 0;
        bool operator==(const Step &) const = default;
    };

    QList<Step> steps;   ///< in the query's order, up to the one that removed the last
    QString word;        ///< the one that removed the last instance; null when there were hits or nothing to search
    QString without;     ///< the canonical text without it
    int hitsWithout = 0; ///< instances the query would find without it
    QStringList nearest; ///< what the inventory holds that is spelled like it: names, regions, tag values; all ties
    QString message;     ///< translated: "role=web: 12, env=prod: 9, region:us-west-1: 0. Did you mean us-west-2?"
};

/// Says which word of a query without hits removed the last instance. `asTarget` counts only what a run may act on
/// (Query::targets). Pure; any thread.
QueryExplanation explainEmpty(const Query &query, const SearchIndex &index, bool asTarget = false);

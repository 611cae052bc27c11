#pragma once

#include "query/parser.h"

/// One line of the completion list.
struct Completion
{
    QString text;   ///< what would stand there: "region:us-east-1"
    QString icon;   ///< name of an icon of ours: "filter", "tag", "save-filter", "cloud"
    QString detail; ///< translated; right-hand side, often a count
    int count = -1; ///< instances it would leave, or -1
};

/// What could stand at the cursor, and what of the text it replaces.
struct Completions
{
    QString title; ///< translated head: "Regions", "Values of role"
    int start = 0; ///< 0-based; text[start, start+length) is replaced by the chosen text
    int length = 0;
    QList<Completion> items;
};

/// What the inventory holds, counted once per change of it: values by key ("region", "account", "type", ...) and tag
/// ("tag:role"). A value; built on a worker.
struct QueryFacts
{
    QMap<QString, QMap<QString, int>> values;
    static QueryFacts of(const QList<Instance> &instances);
};

/// Pure; at most `limit` items, best first. Any thread.
Completions completeQuery(const QString &text, int cursor, const QueryFacts &facts, const QueryContext &context,
                          int limit = 50);

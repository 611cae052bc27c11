#pragma once

#include "core/instance.h"

#include <QDateTime>

#include <functional>
#include <memory>
#include <optional>

class RowSet;
class SearchIndex;
struct QueryTree;

/// A mistake in a query: the columns under it (1-based, inclusive), what is wrong, and the text that would mend it.
struct QueryMistake
{
    int first = 0;
    int last = 0;
    QString message;         ///< translated; says what to do
    QString suggestion;      ///< the whole query mended, when there is one clear guess; else null
    bool unfinished = false; ///< only the word being typed is incomplete: not yet shown as a mistake while typing

    bool operator==(const QueryMistake &) const = default;
};

/// What a query means by @name, run:, last: and "now". Values only; shared over threads.
struct QueryContext
{
    QMap<QString, QString> groups;        ///< saved queries: name -> text
    QMap<QString, QStringList> keyGroups; ///< "run:42/group2" -> instance keys
    QDateTime now;
    quint32 seed = 1; ///< of pick:; not 0
};

/// A parsed selection: a predicate over Instance, an order and a pick, with a stable canonical text.
/// A value (copies share the tree); any thread. Default-constructed it selects everything.
class Query
{
public:
    Query();
    explicit Query(std::shared_ptr<const QueryTree> tree);

    /// Parse -> print -> parse gives the same text.
    QString canonical() const;
    /// Whether it selects everything without looking ("" or "all").
    bool isAll() const;
    /// Whether it names a state itself (state:...): then a run does not narrow it to running hosts by itself.
    bool namesState() const;
    bool matches(const Instance &instance) const;
    /// Rows that match, in its order, after its pick. `stop` is asked now and then; a stopped answer is nullopt.
    std::optional<QList<int>> select(const QList<Instance> &instances, const std::function<bool()> &stop = {}) const;

    /// The matching rows of an index, for a table that has an order of its own: pick: and first: are done, sort: is not
    /// (see sortKey()). A few ms for 100,000 rows; `stop` is asked every 4,096 rows, a stopped answer is nullopt.
    std::optional<RowSet> select(const SearchIndex &index, const std::function<bool()> &stop = {}) const;
    /// Rows a run would act on, in order, after the pick: those of select() of which isTarget() holds, or all of them
    /// when the query names a state itself.
    QList<int> targets(const QList<Instance> &instances) const;

    /// The key or tag after sort: ("age", "-age" for the other way round); null when there is none.
    QString sortKey() const;
    /// By what pick: chooses; 0 when nothing is chosen by chance. The same seed takes the same of the same hosts.
    quint32 pickSeed() const;
    /// The free words ("web1" also finds web10), for those who want whole names only.
    QStringList freeTexts() const;

    const std::shared_ptr<const QueryTree> &tree() const { return m_tree; }

private:
    std::shared_ptr<const QueryTree> m_tree;
};

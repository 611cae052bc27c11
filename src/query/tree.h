#pragma once

#include "core/nodeset.h"
#include "query/address.h"
#include "query/query.h"

#include <QRegularExpression>
#include <QSet>

/// What a clause of a query asks about. Text is a free word; Any a bare list of several kinds; Filter Maestro's
/// filter=.
enum class QueryKey {
    Text,
    Any,
    Provider,
    Account,
    Region,
    Zone,
    Name,
    Filter,
    Id,
    Ip,
    State,
    Type,
    Image,
    Vpc,
    Sg,
    Lb,
    Key,
    Age,
    Is,
    Has,
    Tag,
    HasTag,
    Ssh,
    Last,
    Via,
    Column
};

/// One value of a list, with what is needed to compare it. A value; any thread.
struct QueryValue
{
    enum class Form { Word, Quoted, Glob, Nodes, Search, Compare };
    enum class Comparison { Less, LessOrEqual, Greater, GreaterOrEqual };

    Form form = Form::Word;
    QueryKey kind = QueryKey::Text; ///< of the items of an Any list
    QString text;                   ///< without quotes, slashes or operator
    QString printed;                ///< as the canonical form has it
    Comparison comparison = Comparison::Less;
    qint64 seconds = 0;         ///< of an age
    QList<NodeSet::Part> parts; ///< of Glob and Nodes; literals are case-folded and may hold * and ?
    QRegularExpression pattern; ///< of Search, with its match limit; compiled
    QString required;        ///< of Search, Glob and Nodes: text that every hit holds, whatever the case; may be empty
    bool plain = false;      ///< of Search: nothing but `required` as it stands, case and all
    bool plainStart = false; ///< of Search: the same, at the start
    std::optional<AddressRange> address; ///< of an ip: word
    QString state;                       ///< of lb: "in", "out", "draining" or null

    /// Whether a text is accepted; `asName` also tries a bare word, glob or node set on the first label of a host name.
    bool accepts(QStringView subject, bool asName = false) const;
};

struct QueryNode;
using QueryNodePtr = std::shared_ptr<const QueryNode>;

/// One node of a parsed query. Immutable; shared over threads.
struct QueryNode
{
    enum class Type { All, And, Or, Not, Atom, Group, Keys };

    Type type = Type::All;
    QList<QueryNodePtr> children; ///< of And, Or, Not; the tree of a Group
    QueryKey key = QueryKey::Text;
    QString name;         ///< of a tag, a column or a group, plain
    QString printed;      ///< its name as printed, quotes included
    bool negated = false; ///< tag != value
    QList<QueryValue> values;
    QSet<QString> keys; ///< of Keys: @run:42/group2
    int weight = 1;     ///< nodes below, groups followed

    bool isAtom(QueryKey of) const { return type == Type::Atom && key == of; }
};

/// pick:, first:, per: and sort:.
struct QueryModifiers
{
    enum class Take { Everything, Pick, First };

    Take take = Take::Everything;
    int amount = 0;
    bool percent = false;
    QString per;  ///< null: over the whole selection
    QString sort; ///< null: by name

    bool isEmpty() const { return take == Take::Everything && per.isEmpty() && sort.isEmpty(); }
};

/// A parsed query.
struct QueryTree
{
    QueryNodePtr root;           ///< null: everything
    QueryModifiers modifiers;    ///< those in force
    bool modifiersAreOwn = true; ///< false: they came with the one group the query is
    QDateTime now;
    quint32 seed = 1;
};

/// The canonical text of a node (printer.cpp).
QString printed(const QueryNode &node);
QString printed(const QueryTree &tree);
/// Whether the node accepts an instance (matcher.cpp). `now` is for ages.
bool accepts(const QueryNode &node, const Instance &instance, const QDateTime &now);
/// Whether an age: clause accepts an age.
bool ageIs(const QueryNode &node, qint64 seconds);
/// Whether a state is named below, groups followed.
bool namesState(const QueryNode &node);
/// Rows ordered and picked as the modifiers say (order.cpp).
QList<int> arranged(const QueryTree &tree, const QList<Instance> &instances, QList<int> rows);
/// Only the pick: rows stay in the order given.
QList<int> picked(const QueryTree &tree, const QList<Instance> &instances, const QList<int> &rows);

#include "query/explain.h"

#include "query/nearest.h"
#include "query/querytext.h"
#include "query/scan.h"
#include "query/tree.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace {

QList<QueryNodePtr> clausesOf(const QueryTree &tree)
{
    if (!tree.root)
        return {};
    return tree.root->type == QueryNode::Type::And ? tree.root->children : QList<QueryNodePtr>{tree.root};
}

/// What the inventory holds where an atom looks; in no order.
QStringList heldTexts(const QueryNode &atom, const QList<Instance> &instances)
{
    QSet<QString> texts;
    for (const Instance &instance : instances) {
        switch (atom.key) {
        case QueryKey::Text:
        case QueryKey::Any:
        case QueryKey::Name:
            texts.insert(instance.name);
            break;
        case QueryKey::Account:
            texts.insert(instance.account);
            break;
        case QueryKey::Region:
            texts.insert(instance.region);
            break;
        case QueryKey::Zone:
            texts.insert(instance.zone);
            break;
        case QueryKey::Type:
            texts.insert(instance.type);
            break;
        case QueryKey::Key:
            texts.insert(instance.keyName);
            break;
        case QueryKey::Lb:
            for (auto it = instance.balancers.keyBegin(); it != instance.balancers.keyEnd(); ++it)
                texts.insert(*it);
            break;
        case QueryKey::HasTag:
            for (auto it = instance.tags.keyBegin(); it != instance.tags.keyEnd(); ++it)
                texts.insert(*it);
            break;
        case QueryKey::Tag:
            texts.insert(instance.tags.value(atom.name));
            break;
        default:
            break;
        }
    }
    texts.remove(QString());
    return QStringList(texts.cbegin(), texts.cend());
}

QStringList inOrder(QStringList texts)
{
    texts.sort();
    return texts;
}

void keepTargets(RowSet &rows, const QList<Instance> &instances)
{
    for (const int row : rows.rows()) {
        if (!isTarget(instances[row]))
            rows.remove(row);
    }
}

/// How many a query would find. They need no order for that, which is what costs most with many.
int countOf(const QueryTree &tree, const SearchIndex &index, bool asTarget)
{
    RowSet hits = scanned(tree, index, {}).value_or(RowSet(index.size()));
    if (asTarget && !(tree.root && namesState(*tree.root)))
        keepTargets(hits, index.instances());
    if (tree.modifiers.take == QueryModifiers::Take::Everything)
        return hits.count();
    const std::vector<int> rows = hits.rows();
    return int(picked(tree, index.instances(), QList<int>(rows.begin(), rows.end())).size());
}

QStringList nearestTo(const QueryNode &node, const QList<Instance> &instances)
{
    if (node.type != QueryNode::Type::Atom)
        return {};
    QStringList found;
    const QStringList held = heldTexts(node, instances);
    for (const QueryValue &value : node.values) {
        if (value.form == QueryValue::Form::Word || value.form == QueryValue::Form::Quoted)
            found += inOrder(nearest(value.text, held));
    }
    found.removeDuplicates();
    return found;
}

Query queryOf(const QueryTree &tree, const QList<QueryNodePtr> &clauses)
{
    auto copy = std::make_shared<QueryTree>(tree);
    copy->root = nullptr;
    if (clauses.size() == 1) {
        copy->root = clauses.first();
    } else if (clauses.size() > 1) {
        QueryNode node;
        node.type = QueryNode::Type::And;
        node.children = clauses;
        copy->root = std::make_shared<const QueryNode>(std::move(node));
    }
    return Query(copy);
}

void keepOnly(RowSet &rows, const RowSet &others)
{
    for (size_t i = 0; i < rows.words().size(); ++i)
        rows.words()[i] &= others.words()[i];
}

QString messageOf(const QueryExplanation &explanation)
{
    QStringList steps;
    for (const QueryExplanation::Step &step : explanation.steps)
        steps.append(QueryText::tr("%1: %2").arg(step.text).arg(step.left));
    QString message = steps.join(u", "_s) + u'.';
    if (!explanation.nearest.isEmpty() && explanation.nearest.size() <= 5) {
        QString question = didYouMean(explanation.nearest);
        if (!question.startsWith(explanation.nearest.first())) // a value stays as it is written
            question[0] = question[0].toUpper();
        message += u' ' + question;
    }
    return message;
}

} // namespace

QueryExplanation explainEmpty(const Query &query, const SearchIndex &index, bool asTarget)
{
    const QueryTree &tree = *query.tree();
    const QList<QueryNodePtr> clauses = clausesOf(tree);
    QueryExplanation explanation;
    RowSet left(index.size(), true);
    if (asTarget && !query.namesState()) {
        keepTargets(left, index.instances());
        explanation.steps.append({QueryText::tr("running hosts"), left.count()});
    }
    if (index.size() == 0)
        return explanation;
    QList<QueryNodePtr> others = clauses;
    for (qsizetype i = 0; i < clauses.size() && left.count() > 0; ++i) {
        keepOnly(left, scanned(*queryOf(tree, {clauses[i]}).tree(), index, {}).value_or(left));
        explanation.steps.append({printed(*clauses[i]), left.count()});
        if (left.count() > 0)
            continue;
        explanation.word = explanation.steps.last().text;
        explanation.nearest = nearestTo(*clauses[i], index.instances());
        others.removeAt(i);
    }
    if (left.count() > 0) {
        explanation.steps.clear();
        return explanation;
    }
    if (explanation.word.isNull()) // nothing runs at all: no word is to blame
        explanation.word = explanation.steps.last().text;
    const Query without = queryOf(tree, others);
    explanation.without = without.canonical();
    explanation.hitsWithout = countOf(*without.tree(), index, asTarget);
    explanation.message = messageOf(explanation);
    return explanation;
}

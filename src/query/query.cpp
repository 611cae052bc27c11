#include "query/query.h"

#include "query/scan.h"
#include "query/searchindex.h"
#include "query/tree.h"

namespace {

void collectTexts(const QueryNode &node, QStringList &texts)
{
    if (node.isAtom(QueryKey::Text) || node.isAtom(QueryKey::Any)) {
        for (const QueryValue &value : node.values) {
            if (node.key == QueryKey::Text || value.kind == QueryKey::Text)
                texts.append(value.text);
        }
    }
    for (const QueryNodePtr &child : node.children)
        collectTexts(*child, texts);
}

} // namespace

Query::Query() : m_tree(std::make_shared<const QueryTree>()) {}

Query::Query(std::shared_ptr<const QueryTree> tree) : m_tree(std::move(tree)) {}

QString Query::canonical() const
{
    return printed(*m_tree);
}

bool Query::isAll() const
{
    const bool everything = !m_tree->root || m_tree->root->type == QueryNode::Type::All;
    return everything && m_tree->modifiers.isEmpty();
}

quint32 Query::pickSeed() const
{
    return m_tree->modifiers.take == QueryModifiers::Take::Pick ? m_tree->seed : 0;
}

bool Query::namesState() const
{
    return m_tree->root && ::namesState(*m_tree->root);
}

bool Query::matches(const Instance &instance) const
{
    return !m_tree->root || accepts(*m_tree->root, instance, m_tree->now);
}

std::optional<QList<int>> Query::select(const QList<Instance> &instances, const std::function<bool()> &stop) const
{
    QList<int> rows;
    for (int row = 0; row < int(instances.size()); ++row) {
        if (stop && row % 512 == 0 && stop())
            return {};
        if (matches(instances[row]))
            rows.append(row);
    }
    return arranged(*m_tree, instances, rows);
}

std::optional<RowSet> Query::select(const SearchIndex &index, const std::function<bool()> &stop) const
{
    std::optional<RowSet> found = scanned(*m_tree, index, stop);
    if (!found || m_tree->modifiers.take == QueryModifiers::Take::Everything)
        return found;
    const std::vector<int> hits = found->rows();
    RowSet kept(index.size());
    for (const int row : picked(*m_tree, index.instances(), QList<int>(hits.begin(), hits.end())))
        kept.insert(row);
    return kept;
}

QList<int> Query::targets(const QList<Instance> &instances) const
{
    const bool anyState = namesState();
    QList<int> rows;
    for (int row = 0; row < int(instances.size()); ++row) {
        if ((anyState || isTarget(instances[row])) && matches(instances[row]))
            rows.append(row);
    }
    return arranged(*m_tree, instances, rows);
}

QString Query::sortKey() const
{
    return m_tree->modifiers.sort;
}

QStringList Query::freeTexts() const
{
    QStringList texts;
    if (m_tree->root)
        collectTexts(*m_tree->root, texts);
    return texts;
}

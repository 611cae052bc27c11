#include "query/scan.h"

#include "query/pattern.h"
#include "query/searchblock.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

namespace {

using Block = SearchBlock;

constexpr size_t wordCount = SearchIndex::blockSize / 64;

/// One bit a row of a block.
using Bits = std::array<quint64, wordCount>;

Bits operator&(Bits a, const Bits &b)
{
    for (size_t i = 0; i < wordCount; ++i)
        a[i] &= b[i];
    return a;
}

Bits without(Bits a, const Bits &b)
{
    for (size_t i = 0; i < wordCount; ++i)
        a[i] &= ~b[i];
    return a;
}

void add(Bits &a, const Bits &b)
{
    for (size_t i = 0; i < wordCount; ++i)
        a[i] |= b[i];
}

bool isEmpty(const Bits &bits)
{
    return std::all_of(bits.begin(), bits.end(), [](quint64 word) { return word == 0; });
}

/// The bits of `among` whose row passes.
template <class Test>
Bits filtered(const Bits &among, Test test)
{
    Bits out = {};
    for (size_t i = 0; i < wordCount; ++i) {
        quint64 kept = 0;
        for (quint64 word = among[i]; word != 0; word &= word - 1) {
            const int bit = std::countr_zero(word);
            kept |= quint64(test(int(i) * 64 + bit) ? 1 : 0) << bit;
        }
        out[i] = kept;
    }
    return out;
}

/// The column that alone decides what is asked by a key; -1 when there is none.
int columnOf(QueryKey key)
{
    switch (key) {
    case QueryKey::Provider:
        return Block::Provider;
    case QueryKey::Account:
        return Block::Account;
    case QueryKey::Region:
        return Block::Region;
    case QueryKey::Zone:
        return Block::Zone;
    case QueryKey::State:
        return Block::State;
    case QueryKey::Type:
        return Block::Type;
    case QueryKey::Image:
        return Block::Image;
    case QueryKey::Vpc:
        return Block::Vpc;
    case QueryKey::Sg:
        return Block::Sg;
    case QueryKey::Lb:
        return Block::Lb;
    case QueryKey::Key:
        return Block::Key;
    case QueryKey::Is:
        return Block::Is;
    case QueryKey::Has:
        return Block::Has;
    case QueryKey::HasTag:
        return Block::HasTag;
    case QueryKey::Ssh:
        return Block::Ssh;
    case QueryKey::Last:
        return Block::Last;
    case QueryKey::Via:
        return Block::Via;
    default:
        return -1;
    }
}

/// How dear a node is: And asks the cheap ones first, about all rows, and the dear ones about those that are left.
int cost(const QueryNode &node)
{
    if (node.type == QueryNode::Type::All)
        return 0;
    if (node.type == QueryNode::Type::Keys)
        return 5;
    int most = 0;
    for (const QueryNodePtr &child : node.children)
        most = std::max(most, cost(*child));
    if (node.type != QueryNode::Type::Atom)
        return most;
    if (columnOf(node.key) >= 0 || node.key == QueryKey::Tag)
        return 1;
    if (node.key == QueryKey::Age)
        return 2;
    return node.key == QueryKey::Text || node.key == QueryKey::Id ? 3 : node.key == QueryKey::Name ? 4 : 5;
}

/// What every IPv4 address of a range begins with, as text: "10.1." of 10.1.0.0/16; IPv6 has too many spellings.
QString addressStart(const QueryValue &value)
{
    if (!value.address || value.address->bytes.size() != 4)
        return {};
    QString start;
    for (int octet = 0; octet < value.address->prefix / 8; ++octet)
        start += QString::number(uchar(value.address->bytes[octet])) + (octet < 3 ? QStringLiteral(".") : QString());
    return start;
}

/// A tree asked of one block.
class BlockScan
{
public:
    BlockScan(const Block &block, const Instance *rows, const QDateTime &now) : m_block(block), m_rows(rows), m_now(now)
    {
    }

    Bits all() const
    {
        Bits bits = {};
        for (int row = 0; row < m_block.size; ++row)
            bits[size_t(row) / 64] |= quint64(1) << (row % 64);
        return bits;
    }
    Bits scan(const QueryNode &node, const Bits &among) const;

private:
    Bits scanAll(const QList<QueryNodePtr> &nodes, Bits among) const;
    Bits scanAny(const QList<QueryNodePtr> &nodes, Bits among) const;
    Bits scanAtom(const QueryNode &node, const Bits &among) const;
    Bits scanColumn(const QueryNode &node, const SearchColumn &column, const Bits &among, bool firstIsNone) const;
    Bits scanTag(const QueryNode &node, const Bits &among) const;
    Bits scanValues(const QueryNode &node, Bits among) const;
    Bits scanValue(QueryKey key, const QueryNode &node, const QueryValue &value, const Bits &among) const;
    Bits scanNames(const QueryValue &value, const Bits &among) const;
    Bits scanAges(const QueryNode &node, const Bits &among) const;
    Bits scanRows(const QueryNode &node, const Bits &among) const;
    Bits holding(const QString &text, const Bits &among) const;

    const Block &m_block;
    const Instance *m_rows;
    const QDateTime &m_now;
};

Bits BlockScan::scan(const QueryNode &node, const Bits &among) const
{
    if (isEmpty(among))
        return among;
    switch (node.type) {
    case QueryNode::Type::All:
        return among;
    case QueryNode::Type::And:
        return scanAll(node.children, among);
    case QueryNode::Type::Or:
        return scanAny(node.children, among);
    case QueryNode::Type::Not:
        return without(among, scan(*node.children.first(), among));
    case QueryNode::Type::Group:
        return scan(*node.children.first(), among);
    case QueryNode::Type::Keys:
        return scanRows(node, among);
    case QueryNode::Type::Atom:
        return scanAtom(node, among);
    }
    return {};
}

Bits BlockScan::scanAll(const QList<QueryNodePtr> &nodes, Bits among) const
{
    for (int price = 0; price <= 5; ++price) {
        for (const QueryNodePtr &node : nodes) {
            if (cost(*node) == price)
                among = scan(*node, among);
        }
    }
    return among;
}

Bits BlockScan::scanAny(const QList<QueryNodePtr> &nodes, Bits among) const
{
    Bits found = {};
    for (const QueryNodePtr &node : nodes) {
        const Bits more = scan(*node, among);
        add(found, more);
        among = without(among, more);
    }
    return found;
}

Bits BlockScan::scanAtom(const QueryNode &node, const Bits &among) const
{
    if (const int column = columnOf(node.key); column >= 0)
        return scanColumn(node, m_block.columns[size_t(column)], among, false);
    switch (node.key) {
    case QueryKey::Tag:
        return scanTag(node, among);
    case QueryKey::Age:
        return scanAges(node, among);
    case QueryKey::Text:
    case QueryKey::Name:
    case QueryKey::Filter:
    case QueryKey::Id:
    case QueryKey::Ip:
    case QueryKey::Any:
        return scanValues(node, among);
    default:
        return scanRows(node, among);
    }
}

Bits BlockScan::scanColumn(const QueryNode &node, const SearchColumn &column, const Bits &among, bool firstIsNone) const
{
    std::vector<bool> verdicts;
    for (size_t value = 0; value < column.samples.size(); ++value) {
        const bool none = firstIsNone && value == 0;
        verdicts.push_back(none ? node.negated : accepts(node, m_rows[column.samples[value]], m_now));
    }
    return filtered(among, [&](int row) { return verdicts[column.values[size_t(row)]]; });
}

Bits BlockScan::scanTag(const QueryNode &node, const Bits &among) const
{
    const auto column = m_block.tags.constFind(folded(node.name));
    if (column == m_block.tags.constEnd())
        return node.negated ? among : Bits{};
    return scanColumn(node, *column, among, true);
}

Bits BlockScan::scanValues(const QueryNode &node, Bits among) const
{
    Bits found = {};
    for (const QueryValue &value : node.values) {
        const Bits more = scanValue(node.key == QueryKey::Any ? value.kind : node.key, node, value, among);
        add(found, more);
        among = without(among, more);
        if (isEmpty(among))
            break;
    }
    return found;
}

Bits BlockScan::scanValue(QueryKey key, const QueryNode &node, const QueryValue &value, const Bits &among) const
{
    if (key == QueryKey::Name || key == QueryKey::Filter)
        return scanNames(value, among);
    const bool literal = value.form == QueryValue::Form::Word || value.form == QueryValue::Form::Quoted;
    const bool searchable = literal && !value.text.isEmpty() && !value.text.contains(QLatin1Char(Block::separator));
    if (key == QueryKey::Text && searchable && value.form == QueryValue::Form::Word)
        return holding(value.text, among);
    QueryNode one = node;
    one.key = key;
    one.values = {value};
    if (const QString start = key == QueryKey::Ip ? addressStart(value) : QString(); !start.isEmpty())
        return scanRows(one, holding(start, among));
    const bool prefilter = searchable && (key == QueryKey::Text || key == QueryKey::Id);
    return scanRows(one, prefilter ? holding(value.text, among) : among);
}

Bits BlockScan::scanNames(const QueryValue &value, const Bits &among) const
{
    const bool pattern = value.form == QueryValue::Form::Search && !value.plain && !value.plainStart;
    const bool prefilter =
        pattern && value.required.size() > 1 && !value.required.contains(QLatin1Char(Block::separator));
    const bool quoted = value.form == QueryValue::Form::Quoted;
    return filtered(prefilter ? holding(value.required, among) : among, [&](int row) {
        const QStringView name = m_block.name(row);
        return (!name.isEmpty() || quoted) && value.accepts(name, true);
    });
}

Bits BlockScan::scanAges(const QueryNode &node, const Bits &among) const
{
    constexpr qint64 unknown = std::numeric_limits<qint64>::lowest();
    const qint64 now = m_now.toMSecsSinceEpoch();
    const bool known = m_now.isValid();
    return filtered(among, [&](int row) {
        const qint64 launched = m_block.launched[size_t(row)];
        return known && launched != unknown && ageIs(node, (now - launched) / 1000);
    });
}

Bits BlockScan::scanRows(const QueryNode &node, const Bits &among) const
{
    return filtered(among, [&](int row) { return accepts(node, m_rows[row], m_now); });
}

/// Rows whose texts hold a text, whatever the case: one search over all of them, or over each when they are few.
Bits BlockScan::holding(const QString &text, const Bits &among) const
{
    const QByteArray needle = folded(text).toUtf8();
    const char *const texts = m_block.texts.constData();
    const auto found = [&](quint32 from, quint32 to) {
        return static_cast<const char *>(memmem(texts + from, to - from, needle.constData(), size_t(needle.size())));
    };
    int asked = 0;
    for (const quint64 word : among)
        asked += std::popcount(word);
    const std::vector<quint32> &at = m_block.textAt;
    if (asked < m_block.size / 8)
        return filtered(among, [&](int row) { return found(at[size_t(row)], at[size_t(row) + 1]) != nullptr; });
    Bits bits = {};
    size_t row = 0;
    while (const char *hit = found(at[row], at.back())) {
        const auto place = quint32(hit - texts);
        while (at[row + 1] <= place)
            ++row;
        bits[row / 64] |= quint64(1) << (row % 64);
        ++row;
    }
    return bits & among;
}

} // namespace

std::optional<RowSet> scanned(const QueryTree &tree, const SearchIndex &index, const std::function<bool()> &stop)
{
    if (!tree.root)
        return RowSet(index.size(), true);
    RowSet rows(index.size());
    int first = 0;
    for (const auto &block : index.blocks()) {
        if (stop && stop())
            return {};
        const BlockScan scan(*block, index.instances().constData() + first, tree.now);
        const Bits bits = scan.scan(*tree.root, scan.all());
        const size_t words = (size_t(block->size) + 63) / 64;
        std::copy_n(bits.begin(), words, rows.words().begin() + first / 64);
        first += SearchIndex::blockSize;
    }
    return rows;
}

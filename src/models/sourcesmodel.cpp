#include "models/sourcesmodel.h"

#include "core/text.h"
#include "models/querywords.h"

#include <QLocale>

#include <algorithm>

/// What one row says.
struct SourcesModel::Row
{
    QString key;
    Kind kind = Kind::All;
    QString text;
    QString query = {};
    QString icon = {};
    QString accountId = {};
    int count = -1;
    bool refreshing = false;
    bool failed = false;
    bool stale = false;
    QDateTime refreshedAt = {};
    std::vector<Row> children = {};

    bool says(const Row &o) const
    {
        return std::tie(text, query, icon, count, refreshing, failed, stale, refreshedAt) ==
               std::tie(o.text, o.query, o.icon, o.count, o.refreshing, o.failed, o.stale, o.refreshedAt);
    }
};

struct SourcesModel::Node
{
    Row row;
    Node *parent = nullptr;
    std::vector<std::unique_ptr<Node>> children = {};

    int place() const
    {
        const auto &siblings = parent->children;
        const auto isThis = [this](const auto &node) { return node.get() == this; };
        return int(std::find_if(siblings.begin(), siblings.end(), isThis) - siblings.begin());
    }
};

SourcesModel::SourcesModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>())
{
    follow();
}

SourcesModel::~SourcesModel() = default;

void SourcesModel::setIcons(const QMap<QString, QString> &icons)
{
    m_icons = icons;
    follow();
}

void SourcesModel::setAccounts(const QList<Account> &accounts)
{
    m_accounts = accounts;
    follow();
}

void SourcesModel::setSources(const QList<SourceStatus> &sources)
{
    m_sources = sources;
    follow();
}

void SourcesModel::setTotal(int total)
{
    m_total = total;
    follow();
}

QDateTime SourcesModel::refreshedAt() const
{
    QDateTime oldest;
    for (const SourceStatus &source : m_sources) {
        if (source.region.isEmpty() && !source.refreshedAt.isValid())
            return {};
        if (source.refreshedAt.isValid() && (!oldest.isValid() || source.refreshedAt < oldest))
            oldest = source.refreshedAt;
    }
    return oldest;
}

bool SourcesModel::isRefreshing() const
{
    return std::any_of(m_sources.begin(), m_sources.end(), [](const SourceStatus &s) { return s.refreshing; });
}

namespace {

QString ageTip(const QDateTime &refreshedAt, bool hasAge)
{
    if (!hasAge)
        return {};
    if (!refreshedAt.isValid())
        return SourcesModel::tr("Not refreshed yet: what stands here is from an earlier start.");
    return SourcesModel::tr("Refreshed at %1")
        .arg(QLocale().toString(refreshedAt.toLocalTime().time(), QLocale::ShortFormat));
}

/// Lines stay lines.
QString visibleLines(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = visibleText(line);
    return lines.join(u'\n');
}

} // namespace

std::vector<SourcesModel::Row> SourcesModel::wantedRows() const
{
    std::vector<Row> rows;
    rows.push_back({QStringLiteral("all"), Kind::All, tr("All"), {}, QStringLiteral("instances"), {}, m_total});
    for (const Account &account : m_accounts) {
        if (!account.enabled)
            continue;
        const QString query = QStringLiteral("account:") + queryValue(account.name);
        Row row{account.id, Kind::Account, visibleText(account.name), query};
        row.icon = m_icons.value(account.provider, QStringLiteral("cloud"));
        row.accountId = account.id;
        row.count = 0;
        row.stale = true;
        row.children = wantedRows(account);
        for (const SourceStatus &source : m_sources) {
            if (source.accountId != account.id || !source.region.isEmpty())
                continue;
            row.count = source.count;
            row.refreshing = source.refreshing;
            row.failed = source.failed();
            row.stale = !source.refreshedAt.isValid();
            row.refreshedAt = source.refreshedAt;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<SourcesModel::Row> SourcesModel::wantedRows(const Account &account) const
{
    std::vector<Row> rows;
    for (const SourceStatus &source : m_sources) {
        if (source.accountId != account.id)
            continue;
        Row message{QStringLiteral("!") + source.region, Kind::Message, visibleText(source.error.message)};
        message.accountId = account.id;
        if (source.region.isEmpty()) {
            if (!source.notice.isEmpty()) {
                Row notice{QStringLiteral("?"), Kind::Message, visibleLines(source.notice)};
                notice.accountId = account.id;
                rows.insert(rows.begin(), std::move(notice));
            }
            if (source.failed())
                rows.insert(rows.begin(), std::move(message));
            continue;
        }
        Row row{source.region, Kind::Region, visibleText(source.region),
                QStringLiteral("account:%1 region:%2").arg(queryValue(account.name), queryValue(source.region))};
        row.accountId = account.id;
        row.count = source.count;
        row.refreshing = source.refreshing;
        row.failed = source.failed();
        row.stale = !source.refreshedAt.isValid();
        row.refreshedAt = source.refreshedAt;
        if (source.failed())
            row.children.push_back(std::move(message));
        rows.push_back(std::move(row));
    }
    return rows;
}

void SourcesModel::follow()
{
    sync(*m_root, {}, wantedRows());
}

void SourcesModel::sync(Node &node, const QModelIndex &at, const std::vector<Row> &wanted)
{
    for (int place = int(node.children.size()) - 1; place >= 0; --place) {
        const QString &key = node.children[size_t(place)]->row.key;
        if (std::any_of(wanted.begin(), wanted.end(), [&](const Row &row) { return row.key == key; }))
            continue;
        beginRemoveRows(at, place, place);
        node.children.erase(node.children.begin() + place);
        endRemoveRows();
    }
    for (int place = 0; place < int(wanted.size()); ++place) {
        const Row &row = wanted[size_t(place)];
        const auto isThis = [&](const auto &child) { return child->row.key == row.key; };
        const auto found = std::find_if(node.children.begin(), node.children.end(), isThis);
        const int old = int(found - node.children.begin());
        if (found == node.children.end()) {
            beginInsertRows(at, place, place);
            auto child = std::make_unique<Node>(Node{row, &node});
            child->row.children.clear();
            node.children.insert(node.children.begin() + place, std::move(child));
            endInsertRows();
        } else if (old != place) {
            beginMoveRows(at, old, old, at, place);
            std::rotate(node.children.begin() + place, found, found + 1);
            endMoveRows();
        }
        Node &child = *node.children[size_t(place)];
        const QModelIndex childAt = index(place, 0, at);
        if (!child.row.says(row)) {
            child.row = row;
            child.row.children.clear();
            Q_EMIT dataChanged(childAt, childAt);
        }
        sync(child, childAt, row.children);
    }
}

const SourcesModel::Node &SourcesModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<const Node *>(index.constInternalPointer()) : *m_root;
}

QModelIndex SourcesModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node &node = nodeOf(parent);
    if (row < 0 || row >= int(node.children.size()) || column != 0)
        return {};
    return createIndex(row, column, node.children[size_t(row)].get());
}

QModelIndex SourcesModel::parent(const QModelIndex &child) const
{
    const Node *parent = child.isValid() ? nodeOf(child).parent : nullptr;
    return !parent || parent == m_root.get() ? QModelIndex() : createIndex(parent->place(), 0, parent);
}

int SourcesModel::rowCount(const QModelIndex &parent) const
{
    return int(nodeOf(parent).children.size());
}

int SourcesModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant SourcesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = nodeOf(index).row;
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::AccessibleTextRole:
        return row.count < 0 ? row.text : tr("%1, %Ln hosts", nullptr, row.count).arg(row.text);
    case KindRole:
        return QVariant::fromValue(row.kind);
    case CountRole:
        return row.count;
    case RefreshingRole:
        return row.refreshing;
    case FailedRole:
        return row.failed;
    case StaleRole:
        return row.stale;
    case IconRole:
        return row.icon;
    case AccountRole:
        return row.accountId;
    case QueryRole:
        return row.query;
    case RefreshedRole:
        return row.refreshedAt;
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return ageTip(row.refreshedAt, row.kind == Kind::Account || row.kind == Kind::Region);
    default:
        return {};
    }
}

Qt::ItemFlags SourcesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return nodeOf(index).row.kind == Kind::Message ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

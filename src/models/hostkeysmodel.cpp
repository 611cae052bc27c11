#include "models/hostkeysmodel.h"

#include "core/text.h"

#include <QLocale>

#include <algorithm>

namespace {

using Column = HostKeysModel::Column;

/// What a cell says, as it came.
QString textOf(const TrustedKey &key, int column)
{
    switch (column) {
    case Column::NameColumn:
        return key.name.isEmpty() ? key.instance : key.name;
    case Column::AddressColumn:
        return key.address;
    case Column::TypeColumn:
        return key.type;
    case Column::PrintColumn:
        return key.fingerprint;
    case Column::SourceColumn:
        return key.source;
    case Column::FirstColumn:
        return QLocale().toString(key.firstSeen.toLocalTime().date(), QLocale::ShortFormat);
    case Column::LastColumn:
        return QLocale().toString(key.lastSeen.toLocalTime().date(), QLocale::ShortFormat);
    default:
        return {};
    }
}

bool isBefore(const TrustedKey &a, const TrustedKey &b, int column)
{
    if (column == Column::FirstColumn && a.firstSeen != b.firstSeen)
        return a.firstSeen < b.firstSeen;
    if (column == Column::LastColumn && a.lastSeen != b.lastSeen)
        return a.lastSeen < b.lastSeen;
    const int order = naturalCompare(textOf(a, column), textOf(b, column));
    return order != 0 ? order < 0 : naturalCompare(a.name + a.instance + a.type, b.name + b.instance + b.type) < 0;
}

} // namespace

HostKeysModel::HostKeysModel(QObject *parent) : QAbstractTableModel(parent) {}

void HostKeysModel::setKeys(const QList<TrustedKey> &keys)
{
    if (keys == m_keys)
        return;
    m_keys = keys;
    show();
}

void HostKeysModel::setText(const QString &text)
{
    m_text = text.trimmed();
    show();
}

bool HostKeysModel::accepts(const TrustedKey &key) const
{
    if (m_text.isEmpty())
        return true;
    for (int column = 0; column < ColumnCount; ++column) {
        if (textOf(key, column).contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    return key.account.contains(m_text, Qt::CaseInsensitive) || key.instance.contains(m_text, Qt::CaseInsensitive);
}

void HostKeysModel::show()
{
    beginResetModel();
    m_shown.clear();
    std::copy_if(m_keys.cbegin(), m_keys.cend(), std::back_inserter(m_shown),
                 [this](const TrustedKey &key) { return accepts(key); });
    std::stable_sort(m_shown.begin(), m_shown.end(), [this](const TrustedKey &a, const TrustedKey &b) {
        return m_order == Qt::AscendingOrder ? isBefore(a, b, m_sortedBy) : isBefore(b, a, m_sortedBy);
    });
    endResetModel();
}

int HostKeysModel::rowOf(const QString &instance) const
{
    const auto found =
        std::find_if(m_shown.cbegin(), m_shown.cend(), [&](const TrustedKey &key) { return key.instance == instance; });
    return found == m_shown.cend() ? -1 : int(found - m_shown.cbegin());
}

int HostKeysModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int HostKeysModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HostKeysModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_shown.size())
        return {};
    const TrustedKey &key = m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return visibleText(textOf(key, index.column()));
    case KeyRole:
        return key.instance;
    case Qt::ToolTipRole:
        if (index.column() == NameColumn)
            return visibleText(key.account.isEmpty() ? tr("%1\nin no account any more").arg(key.instance)
                                                     : tr("%1\nin %2").arg(key.instance, key.account));
        if (index.column() == AddressColumn && !key.place.isEmpty())
            return tr("In known_hosts as %1").arg(visibleText(key.place));
        if (index.column() == FirstColumn || index.column() == LastColumn)
            return QLocale().toString((index.column() == FirstColumn ? key.firstSeen : key.lastSeen).toLocalTime(),
                                      QLocale::LongFormat);
        return visibleText(textOf(key, index.column()));
    default:
        return {};
    }
}

QVariant HostKeysModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles = {tr("Instance"),   tr("Address"), tr("Type"),     tr("Fingerprint"),
                                tr("Trusted by"), tr("Since"),   tr("Last seen")};
    return titles.value(section);
}

void HostKeysModel::sort(int column, Qt::SortOrder order)
{
    m_sortedBy = column;
    m_order = order;
    show();
}

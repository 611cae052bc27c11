#include "models/accessrulesmodel.h"

#include "core/text.h"
#include "models/accesswords.h"

#include <QLocale>

#include <algorithm>

namespace {

constexpr int queryHead = -1;
constexpr int accountHead = -2;

} // namespace

QList<AccessRule> inEffect(QList<AccessRule> rules)
{
    std::stable_partition(rules.begin(), rules.end(), [](const AccessRule &rule) { return !rule.isOfAccount(); });
    return rules;
}

void AccessRulesModel::setRules(const QList<Shown> &rules, const QList<Account> &accounts)
{
    QList<int> rows;
    for (int place = 0; place < rules.size(); ++place) {
        const bool ofAccount = rules.at(place).rule.isOfAccount();
        if (place == 0 || ofAccount != rules.at(place - 1).rule.isOfAccount())
            rows += ofAccount ? accountHead : queryHead;
        rows += place;
    }
    const bool same = rows == m_rows;
    if (!same)
        beginResetModel();
    m_rules = rules;
    m_accounts = accounts;
    m_rows = rows;
    if (!same)
        endResetModel();
    else if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

int AccessRulesModel::rowOf(int place) const
{
    return place < 0 ? -1 : int(m_rows.indexOf(place));
}

int AccessRulesModel::placeAt(int row) const
{
    return qMax(-1, m_rows.value(row, -1));
}

int AccessRulesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString AccessRulesModel::words(const Shown &shown) const
{
    const QString what = summaryOf(shown.rule.access);
    return visibleText(shown.mistake.isEmpty() ? what : shown.mistake);
}

QVariant AccessRulesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const int place = m_rows.at(index.row());
    if (role == IsHeadRole)
        return place < 0;
    if (place < 0) {
        const bool isHead = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
        return !isHead              ? QVariant()
               : place == queryHead ? tr("By query: the first counts")
                                    : tr("Whole accounts: after those");
    }
    const Shown &shown = m_rules.at(place);
    const QString title = visibleText(scopeOf(shown.rule, m_accounts));
    switch (role) {
    case PlaceRole:
        return place;
    case TitleRole:
    case Qt::DisplayRole:
        return title;
    case DetailRole:
        return words(shown);
    case CountRole:
        return QLocale().toString(shown.matches);
    case MistakeRole:
        return shown.mistake;
    case Qt::ToolTipRole:
        return tr("%1\n%2\nfits %Ln instances now", nullptr, shown.matches).arg(title, words(shown));
    case Qt::AccessibleTextRole:
        return tr("rule %1: %2, %3, fits %Ln instances", nullptr, shown.matches)
            .arg(place + 1)
            .arg(title, words(shown));
    default:
        return {};
    }
}

Qt::ItemFlags AccessRulesModel::flags(const QModelIndex &index) const
{
    return placeAt(index.row()) < 0 ? Qt::NoItemFlags : QAbstractListModel::flags(index);
}

#pragma once

#include "core/account.h"
#include "inventory/accessrule.h"

#include <QAbstractListModel>

/// The rules of how hosts are reached, in the order in which they count: those with a query under one head, those of
/// whole accounts under another. GUI thread.
class AccessRulesModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IsHeadRole = Qt::UserRole, PlaceRole, TitleRole, DetailRole, CountRole, MistakeRole };

    /// A rule as the list shows it.
    struct Shown
    {
        AccessRule rule;
        int matches = 0;
        QString mistake = {}; ///< why it applies to nothing; null: it applies
        bool operator==(const Shown &) const = default;
    };

    using QAbstractListModel::QAbstractListModel;

    /// In the order of inEffect().
    void setRules(const QList<Shown> &rules, const QList<Account> &accounts);
    /// The row of a rule by its place in the list; -1 when it is not there.
    int rowOf(int place) const;
    int placeAt(int row) const; ///< -1: a head, or nothing

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QString words(const Shown &shown) const;

    QList<Shown> m_rules;
    QList<Account> m_accounts;
    QList<int> m_rows; ///< place of each row's rule; below 0: a head
};

/// The rules in the order in which they count: those of whole accounts last.
QList<AccessRule> inEffect(QList<AccessRule> rules);

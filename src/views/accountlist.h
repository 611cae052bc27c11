#pragma once

#include "core/form.h"
#include "views/accountstanding.h"

#include <QListWidget>

/// The accounts at the side of their page, by kind, with how they stand. GUI thread.
class AccountList final : public QListWidget
{
    Q_OBJECT
public:
    struct Row
    {
        Account account;
        AccountStanding standing;
        QString icon;
        bool fromFile = false;
    };

    explicit AccountList(QWidget *parent = nullptr);
    /// Keeps the chosen account.
    void setRows(const QList<Row> &rows);
    QString chosen() const;
    /// Without a signal.
    void choose(const QString &accountId);

Q_SIGNALS:
    void accountChosen(const QString &accountId);

private:
    void addHead(const QString &title);
    void addRow(const Row &row);
};

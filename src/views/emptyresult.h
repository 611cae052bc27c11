#pragma once

#include "query/explain.h"

#include <QWidget>

class QBoxLayout;
class QPushButton;
class RoleLabel;

/// What stands in place of a table without rows: why, and the way on. GUI thread.
class EmptyResult final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyResult(QWidget *parent = nullptr);

    void showLoading();
    /// There are accounts and no instance in them.
    void showNoHosts(bool refreshing);
    void showNoHits(const QueryExplanation &explanation);
    void showNoAccounts();

Q_SIGNALS:
    void queryWanted(const QString &text);
    void refreshWanted();
    void accountsWanted();

private:
    void say(const QString &head, const QString &why);
    QPushButton *offer(const QString &name, const QString &text, const QString &role = {});

    RoleLabel *m_head;
    RoleLabel *m_why;
    QWidget *m_offers = nullptr;
    QBoxLayout *m_layout;
};

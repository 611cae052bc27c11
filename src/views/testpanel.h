#pragma once

#include "core/accountcheck.h"
#include "core/result.h"

#include <QIcon>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;
class RoleLabel;

/// What Test found: who one is, what one may do where, and what to do about what is missing. GUI thread.
class TestPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit TestPanel(QWidget *parent = nullptr);

    void showUntested(); ///< before the first test of this account
    void showRunning();
    void showResult(const Result<AccountCheck> &result);

Q_SIGNALS:
    void testWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeBody();
    void makeRights(QWidget *body);
    void setHead(const QIcon &icon, const QString &title, const QString &detail);
    void fill(const AccountCheck &check);
    void fillRights(const QList<AccountCheck::Right> &rights);
    void setAdvice(const QString &advice, const QString &policy);

    QIcon m_headIcon;
    QList<AccountCheck::Right> m_shownRights;
    QLabel *m_icon = nullptr;
    RoleLabel *m_title;
    RoleLabel *m_detail;
    QPushButton *m_test;
    QWidget *m_who;
    RoleLabel *m_identity;
    RoleLabel *m_accountName;
    QTableWidget *m_rights;
    RoleLabel *m_advice;
    QPlainTextEdit *m_policy;
    QPushButton *m_copy;
};

#pragma once

#include "inventory/accounts.h"
#include "inventory/allowedfilestore.h"
#include "inventory/inventory.h"

#include <QWidget>

#include <functional>
#include <memory>

class AccountEditor;
class AccountHead;
class KeychainBanner;
class ProgramBanner;
class QSplitter;
class TestPanel;

namespace Ui {
class AccountsPage;
}

/// The Accounts page: list, form, what Test found, and how the keychain stands. GUI thread; borrows what it is given.
class AccountsPage final : public QWidget
{
    Q_OBJECT
public:
    AccountsPage(Accounts &accounts, Inventory &inventory, AllowedFileStore &programs, QWidget *parent = nullptr);
    ~AccountsPage() override;

public Q_SLOTS:
    void showAccount(const QString &accountId);
    void addAccount(const QString &kind);

Q_SIGNALS:
    void importWanted();
    void saved(const QString &accountId);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void dress();
    QWidget *makeDetails();
    void addShortcut(const QKeySequence &keys, void (AccountsPage::*does)());
    void follow();
    void followStanding();
    void load(const Account &account);
    void leaveThen(const std::function<void()> &next);
    void save();
    void saveWith(bool sessionOnly);
    void takeRefusal(const Error &error);
    void test();
    void askRemove();
    void remove(const QString &accountId);
    void setEnabled(bool enabled);
    void allow(const ForeignProgram &program, bool always);
    QMap<QString, QString> keptSecrets(const Account &account) const;
    Kind kindOf(const Account &account) const;

    Accounts &m_accounts;
    Inventory &m_inventory;
    AllowedFileStore &m_programs;
    bool m_isTested = false; ///< the account shown
    quint64 m_loads = 0;     ///< answers of an account that is shown no more are dropped
    std::unique_ptr<Ui::AccountsPage> m_form;
    QSplitter *m_split;
    int m_sideWidth = 0; ///< with all the words of its buttons
    AccountHead *m_head;
    AccountEditor *m_editor;
    TestPanel *m_test;
    KeychainBanner *m_keychain;
    ProgramBanner *m_program;
};

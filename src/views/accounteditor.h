#pragma once

#include "core/account.h"
#include "core/form.h"

#include <QWidget>

class FormWidget;
class SaveBar;

/// The form of one account with Save and Revert, and in words what is not saved. GUI thread.
class AccountEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit AccountEditor(QWidget *parent = nullptr);

    /// An unset id is a new account: everything in it is not saved. `kept`: where each secret that is stored is, in
    /// words.
    void load(const Account &account, const Kind &kind, const QMap<QString, QString> &kept);
    /// The account as it would be saved, and the answers.
    Account account() const;
    Values values() const;
    bool isNew() const { return m_account.id.isEmpty(); }
    bool isChanged() const;
    bool showMistake(const QString &field, const QString &sentence);
    void setBusy(bool busy);

public Q_SLOTS:
    void revert();

Q_SIGNALS:
    void saveWanted();
    void edited();

private:
    void follow();

    Account m_account;
    Kind m_kind;
    QMap<QString, QString> m_kept;
    bool m_isBusy = false;
    FormWidget *m_form;
    SaveBar *m_bar;
};

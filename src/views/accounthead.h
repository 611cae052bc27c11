#pragma once

#include "views/accountstanding.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class RoleLabel;

/// Above an account's form: its name, kind and standing; use it or not, remove it. GUI thread.
class AccountHead final : public QWidget
{
    Q_OBJECT
public:
    explicit AccountHead(QWidget *parent = nullptr);
    void load(const Account &account, const QString &kindTitle);
    void setStanding(const AccountStanding &standing);

Q_SIGNALS:
    void enableWanted(bool enabled);
    void removeWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    AccountStanding m_shown;
    RoleLabel *m_name;
    RoleLabel *m_kind;
    QLabel *m_glyph = nullptr;
    RoleLabel *m_standing;
    QPushButton *m_remove;
    QCheckBox *m_use;
};

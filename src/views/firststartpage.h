#pragma once

#include "views/importlist.h"

#include <QWidget>

class QMenu;
class QPushButton;
class QVBoxLayout;
class RoleLabel;

/// No accounts yet: three offers instead of an empty table. GUI thread.
class FirstStartPage final : public QWidget
{
    Q_OBJECT
public:
    explicit FirstStartPage(QWidget *parent = nullptr);

    void setAddMenu(QMenu *menu); ///< kinds of account; not owned
    void setOffers(const QList<ImportOffer> &offers);
    void setKeychainNote(const QString &sentence); ///< where secrets will be kept

Q_SIGNALS:
    void importWanted(const QList<int> &places);
    void demoWanted();

private:
    QVBoxLayout *addOffer(const QString &icon, const QString &title, const QString &text, QPushButton *button);
    QPushButton *makeButton(const QString &name, const QString &text, const QString &icon);
    void follow();

    QVBoxLayout *m_column;
    QPushButton *m_add;
    QPushButton *m_import;
    RoleLabel *m_importText = nullptr;
    ImportList *m_list;
    RoleLabel *m_keychain;
};

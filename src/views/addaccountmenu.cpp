#include "views/addaccountmenu.h"

#include "views/icons.h"

AddAccountMenu::AddAccountMenu(const QList<Kind> &kinds, QWidget *parent) : QMenu(parent)
{
    setObjectName(QStringLiteral("addAccountMenu"));
    for (const Kind &kind : kinds) {
        QAction *action = addAction(Icons::icon(kind.icon, Theme::Role::Muted), kind.title);
        action->setObjectName(QStringLiteral("add_") + kind.key);
        action->setData(kind.key);
    }
}

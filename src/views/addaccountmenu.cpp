#include "views/addaccountmenu.h"

#include "views/icons.h"

AddAccountMenu::AddAccountMenu(const QList<Kind> &kinds, const QString &trouble, QWidget *parent) : QMenu(parent)
{
    setObjectName(QStringLiteral("addAccountMenu"));
    if (!trouble.isEmpty()) {
        QAction *reason = addAction(Icons::icon(QStringLiteral("warning"), Theme::Role::Muted), trouble);
        reason->setObjectName(QStringLiteral("addTrouble"));
        reason->setEnabled(false);
        addSeparator();
    }
    for (const Kind &kind : kinds) {
        QAction *action = addAction(Icons::icon(kind.icon, Theme::Role::Muted), kind.title);
        action->setObjectName(QStringLiteral("add_") + kind.key);
        action->setData(kind.key);
    }
}

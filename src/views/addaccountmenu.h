#pragma once

#include "core/form.h"

#include <QMenu>

/// The kinds of account there are; the data of each action is its kind's key. Above them stands why others are
/// missing. GUI thread.
class AddAccountMenu final : public QMenu
{
    Q_OBJECT
public:
    AddAccountMenu(const QList<Kind> &kinds, const QString &trouble, QWidget *parent);
};

#pragma once

#include "core/form.h"

#include <QMenu>

/// The kinds of account there are; the data of each action is its kind's key. GUI thread.
class AddAccountMenu final : public QMenu
{
    Q_OBJECT
public:
    explicit AddAccountMenu(const QList<Kind> &kinds, QWidget *parent);
};

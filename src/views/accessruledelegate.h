#pragma once

#include "views/plaintip.h"

/// A rule in two lines: its number and whom it fits, with how many that are now; what it says, or its mistake. GUI
/// thread.
class AccessRuleDelegate final : public PlainTipDelegate
{
    Q_OBJECT
public:
    using PlainTipDelegate::PlainTipDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

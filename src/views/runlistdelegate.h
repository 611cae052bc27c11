#pragma once

#include "views/plaintip.h"

/// Paints the list of runs: heads of days, and runs in two lines with their state's glyph. GUI thread.
class RunListDelegate final : public PlainTipDelegate
{
    Q_OBJECT
public:
    using PlainTipDelegate::PlainTipDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

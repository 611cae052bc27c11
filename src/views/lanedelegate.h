#pragma once

#include "views/plaintip.h"

/// Paints a row of a run's hosts: glyph and name, state in words, time. Only what needs the eye is coloured. GUI
/// thread.
class LaneDelegate final : public PlainTipDelegate
{
    Q_OBJECT
public:
    using PlainTipDelegate::PlainTipDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

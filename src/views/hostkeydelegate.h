#pragma once

#include "views/plaintip.h"

/// A cell of the host keys: names in 500, fingerprints in mono, the rest muted. GUI thread.
class HostKeyDelegate final : public PlainTipDelegate
{
    Q_OBJECT
public:
    using PlainTipDelegate::PlainTipDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

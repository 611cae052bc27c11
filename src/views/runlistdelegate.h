#pragma once

#include <QStyledItemDelegate>

/// Paints the list of runs: heads of days, and runs in two lines with their state's glyph. GUI thread.
class RunListDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

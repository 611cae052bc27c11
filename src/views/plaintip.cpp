#include "views/plaintip.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

bool PlainTipDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), plainTip(index.data(Qt::ToolTipRole).toString()), view->viewport(),
                       view->visualRect(index));
    return true;
}

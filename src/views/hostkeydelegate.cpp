#include "views/hostkeydelegate.h"

#include "models/hostkeysmodel.h"
#include "views/metrics.h"
#include "views/theme.h"

#include <QPainter>

namespace {

using Role = Theme::Role;

QFont fontOf(int column, const Metrics &metrics)
{
    if (column == HostKeysModel::NameColumn)
        return metrics.name();
    return column == HostKeysModel::PrintColumn ? metrics.mono() : metrics.body();
}

bool isPlain(int column)
{
    return column == HostKeysModel::NameColumn || column == HostKeysModel::PrintColumn ||
           column == HostKeysModel::AddressColumn;
}

} // namespace

void HostKeyDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = Theme::of(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focus = option.widget && option.widget->hasFocus();
    painter->fillRect(option.rect,
                      theme.color(selected ? (focus ? Role::Selection : Role::SelectionInactive) : Role::Base));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.color(Role::Row));
    const QFont font = fontOf(index.column(), Metrics::of(option.widget));
    const QRect rect = option.rect.adjusted(Metrics::gap, 0, -Metrics::gap, -1);
    painter->setFont(font);
    painter->setPen(theme.color(isPlain(index.column()) ? Role::Text : Role::Muted));
    const Qt::TextElideMode elide = index.column() == HostKeysModel::NameColumn ? Qt::ElideMiddle : Qt::ElideRight;
    painter->drawText(rect, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
                      QFontMetrics(font).elidedText(index.data().toString(), elide, rect.width()));
}

QSize HostKeyDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics metrics = Metrics::of(option.widget);
    const QFontMetrics font(fontOf(index.column(), metrics));
    return {font.horizontalAdvance(index.data().toString()) + 2 * Metrics::gap + 2, metrics.row()};
}

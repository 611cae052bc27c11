#include "views/lanedelegate.h"

#include "models/runmodel.h"
#include "views/metrics.h"
#include "views/stateglyph.h"

#include <QPainter>
#include <QTableView>

void LaneDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    using Role = Theme::Role;
    const Theme theme = Theme::of(option.palette);
    const Metrics metrics = Metrics::of(option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focus = option.widget && option.widget->hasFocus();
    painter->fillRect(option.rect,
                      theme.color(selected ? (focus ? Role::Selection : Role::SelectionInactive) : Role::Base));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.color(Role::Row));

    const StateGlyph::Shape shape = StateGlyph::of(LaneStatus::State(index.data(RunModel::StateRole).toInt()));
    const bool stressed = StateGlyph::stressesWord(shape);
    QRect rect = option.rect.adjusted(Metrics::gap, 0, -Metrics::gap, -1);
    Role role = Role::Text;
    QFont font = metrics.body();
    if (index.column() == RunModel::HostColumn) {
        StateGlyph::paint(painter, QRect(rect.topLeft(), QSize(Metrics::icon, rect.height())), shape, theme);
        rect.setLeft(rect.left() + Metrics::icon + Metrics::gap);
        font = metrics.name();
    } else if (index.column() == RunModel::StateColumn) {
        role = stressed ? StateGlyph::role(shape) : Role::Muted;
        if (stressed)
            font = metrics.name();
    } else {
        role = Role::Muted;
    }
    painter->setFont(font);
    painter->setPen(theme.color(role));
    const QFontMetrics fm(font);
    const Qt::TextElideMode elide = index.column() == RunModel::HostColumn ? Qt::ElideMiddle : Qt::ElideRight;
    const bool right = index.column() == RunModel::TimeColumn;
    painter->drawText(rect, int((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter),
                      fm.elidedText(index.data(Qt::DisplayRole).toString(), elide, rect.width()));
}

QSize LaneDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const Metrics metrics = Metrics::of(option.widget);
    return {metrics.chars(8), metrics.row()};
}

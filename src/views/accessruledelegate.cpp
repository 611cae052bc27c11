#include "views/accessruledelegate.h"

#include "models/accessrulesmodel.h"
#include "views/metrics.h"
#include "views/theme.h"

#include <QPainter>

namespace {

using Role = Theme::Role;
constexpr int inset = 12;

void paintHead(QPainter &painter, const QRect &rect, const QString &text, const Theme &theme, const Metrics &metrics)
{
    painter.setFont(metrics.caps());
    painter.setPen(theme.color(Role::Muted));
    const QRect room = rect.adjusted(inset, 4, -inset, 0);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(metrics.caps()).elidedText(text, Qt::ElideRight, room.width()));
}

void paintRule(QPainter &painter, const QRect &rect, const QModelIndex &index, const Theme &theme,
               const Metrics &metrics)
{
    const int half = rect.height() / 2;
    const QRect room = rect.adjusted(inset, Metrics::inner, -inset, -Metrics::inner);
    const QString number = QString::number(index.data(AccessRulesModel::PlaceRole).toInt() + 1);
    const int indent = QFontMetrics(metrics.small()).horizontalAdvance(QStringLiteral("00")) + Metrics::gap;
    const QRect above(room.left(), room.top(), room.width(), half - Metrics::inner);
    const QRect below(room.left() + indent, rect.top() + half, room.width() - indent, half - Metrics::inner);
    painter.setFont(metrics.small());
    painter.setPen(theme.color(Role::Muted));
    painter.drawText(above, Qt::AlignLeft | Qt::AlignVCenter, number);
    const QString count = index.data(AccessRulesModel::CountRole).toString();
    painter.drawText(above, Qt::AlignRight | Qt::AlignVCenter, count);
    const bool mistaken = !index.data(AccessRulesModel::MistakeRole).toString().isEmpty();
    painter.setPen(theme.color(mistaken ? Role::Failed : Role::Muted));
    painter.drawText(
        below, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(metrics.small())
            .elidedText(index.data(AccessRulesModel::DetailRole).toString(), Qt::ElideRight, below.width()));
    const QRect title =
        above.adjusted(indent, 0, -QFontMetrics(metrics.small()).horizontalAdvance(count) - Metrics::gap, 0);
    painter.setFont(metrics.name());
    painter.setPen(theme.color(Role::Text));
    painter.drawText(
        title, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(metrics.name())
            .elidedText(index.data(AccessRulesModel::TitleRole).toString(), Qt::ElideMiddle, title.width()));
}

} // namespace

void AccessRuleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = Theme::of(option.palette);
    const Metrics metrics = Metrics::of(option.widget);
    painter->save();
    if (index.data(AccessRulesModel::IsHeadRole).toBool()) {
        paintHead(*painter, option.rect, index.data().toString(), theme, metrics);
    } else {
        const bool active = option.state.testFlag(QStyle::State_Active);
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, theme.color(active ? Role::Selection : Role::SelectionInactive));
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, theme.color(Role::ButtonHover));
        paintRule(*painter, option.rect, index, theme, metrics);
    }
    painter->restore();
}

QSize AccessRuleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics metrics = Metrics::of(option.widget);
    return {0, index.data(AccessRulesModel::IsHeadRole).toBool() ? metrics.row() : metrics.twoLine()};
}

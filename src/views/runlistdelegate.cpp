#include "views/runlistdelegate.h"

#include "models/runlistmodel.h"
#include "views/metrics.h"
#include "views/stateglyph.h"

#include <QPainter>

namespace {

using Role = Theme::Role;

void paintHead(QPainter *painter, const QRect &rect, const QString &text, const Theme &theme, const Metrics &metrics)
{
    painter->setFont(metrics.caps());
    painter->setPen(theme.color(Role::Muted));
    painter->drawText(rect.adjusted(Metrics::gap + Metrics::inner, 0, -Metrics::gap, 0),
                      Qt::AlignLeft | Qt::AlignVCenter, text.toUpper());
}

/// `text` at the left, `time` at the right of one line.
void paintLine(QPainter *painter, const QRect &rect, const QString &text, const QString &time)
{
    const QFontMetrics metrics(painter->font());
    const int room = time.isEmpty() ? 0 : metrics.horizontalAdvance(time) + Metrics::gap;
    painter->drawText(rect.adjusted(0, 0, -room, 0), Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(text, Qt::ElideRight, rect.width() - room));
    painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, time);
}

} // namespace

void RunListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = Theme::of(option.palette);
    const Metrics metrics = Metrics::of(option.widget);
    painter->save();
    if (index.data(RunListModel::IsHeadRole).toBool()) {
        paintHead(painter, option.rect, index.data(Qt::DisplayRole).toString(), theme, metrics);
        painter->restore();
        return;
    }
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (selected || hovered)
        painter->fillRect(option.rect, theme.color(selected ? Role::Selection : Role::ButtonHover));
    const StateGlyph::Shape shape = StateGlyph::of(LaneStatus::State(index.data(RunListModel::StateRole).toInt()));
    const int half = option.rect.height() / 2;
    const QRect glyph(option.rect.left() + Metrics::gap + Metrics::inner, option.rect.top() + Metrics::inner,
                      Metrics::icon, half - Metrics::inner);
    StateGlyph::paint(painter, glyph, shape, theme);
    const QRect text = option.rect.adjusted(Metrics::icon + 3 * Metrics::gap, Metrics::inner,
                                            -Metrics::gap - Metrics::inner, -Metrics::inner);
    painter->setFont(metrics.mono());
    painter->setPen(theme.color(Role::Text));
    paintLine(painter, QRect(text.topLeft(), QSize(text.width(), text.height() / 2)),
              index.data(RunListModel::TitleRole).toString(), {});
    painter->setFont(metrics.small());
    painter->setPen(theme.color(Role::Muted));
    paintLine(painter, QRect(text.left(), text.top() + text.height() / 2, text.width(), text.height() / 2),
              index.data(RunListModel::DetailRole).toString(), index.data(RunListModel::TimeRole).toString());
    painter->restore();
}

QSize RunListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics metrics = Metrics::of(option.widget);
    const bool head = index.data(RunListModel::IsHeadRole).toBool();
    return {metrics.chars(20), head ? metrics.row() : metrics.twoLine()};
}

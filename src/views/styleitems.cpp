#include "views/icons.h"
#include "views/metrics.h"
#include "views/stylepaint.h"
#include "views/theme.h"

#include <QPainter>
#include <QStyle>
#include <QTabBar>
#include <QTreeView>

using Role = Theme::Role;

namespace {

constexpr int menuIconColumn = 36;
constexpr int menuEnd = 16;
constexpr int shortcutGap = 32;
constexpr int sortMark = 12;

bool flag(const QStyleOption &option, QStyle::StateFlag wanted)
{
    return option.state.testFlag(wanted);
}

void paintMenuMark(const QStyleOptionMenuItem &item, QPainter &painter, const QRect &at, const QColor &color)
{
    if (item.checkType != QStyleOptionMenuItem::NotCheckable && item.checked) {
        Icons::paint(&painter, at, QStringLiteral("tick"), color);
        return;
    }
    const bool enabled = flag(item, QStyle::State_Enabled);
    item.icon.paint(&painter, QRect(at.x() + (at.width() - Metrics::icon) / 2, at.y(), Metrics::icon, at.height()),
                    Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
}

void paintMenuSeparator(const QStyleOptionMenuItem &item, QPainter &painter, const QWidget *widget, const Theme &theme)
{
    const int middle = item.rect.center().y();
    if (item.text.isEmpty()) {
        painter.fillRect(QRect(item.rect.x(), middle, item.rect.width(), 1), theme.color(Role::Pane));
        return;
    }
    painter.setFont(Metrics::of(widget).caps());
    painter.setPen(theme.color(Role::Muted));
    painter.drawText(item.rect.adjusted(12, 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft, item.text);
}

} // namespace

bool paintMenuItem(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(&option);
    if (!item)
        return false;
    const Theme theme = Theme::of(option.palette);
    painter.save();
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        paintMenuSeparator(*item, painter, widget, theme);
        painter.restore();
        return true;
    }
    const bool enabled = flag(option, QStyle::State_Enabled);
    if (enabled && flag(option, QStyle::State_Selected))
        painter.fillRect(item->rect, theme.color(Role::Selection));
    const QColor color = theme.color(enabled ? Role::Text : Role::Faint);
    const QRect rect = item->rect;
    paintMenuMark(*item, painter, QRect(rect.x(), rect.y(), menuIconColumn, rect.height()), color);
    const qsizetype tab = item->text.indexOf(u'\t');
    const QRect room = rect.adjusted(menuIconColumn, 0, -menuEnd, 0);
    painter.setFont(item->font);
    painter.setPen(color);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic | Qt::TextSingleLine,
                     item->text.left(tab));
    if (tab >= 0) {
        painter.setPen(theme.color(enabled ? Role::Muted : Role::Faint));
        painter.setFont(Metrics::of(widget).small());
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, item->text.mid(tab + 1));
    }
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect at(rect.right() - menuEnd - 4, rect.y(), menuEnd, rect.height());
        Icons::paint(&painter, at, QStringLiteral("chevron-right"), theme.color(Role::Muted), 12);
    }
    painter.restore();
    return true;
}

QSize menuItemSize(const QStyleOptionMenuItem &item, const QWidget *widget)
{
    const Metrics metrics = Metrics::of(widget);
    if (item.menuItemType == QStyleOptionMenuItem::Separator)
        return QSize(menuIconColumn, item.text.isEmpty() ? 9 : metrics.row()); // without a width Qt leaves it out
    const qsizetype tab = item.text.indexOf(u'\t');
    QString words = item.text.left(tab);
    int width = menuIconColumn + QFontMetrics(item.font).horizontalAdvance(words.remove(u'&')) + menuEnd + Metrics::gap;
    if (tab >= 0)
        width += shortcutGap + QFontMetrics(metrics.small()).horizontalAdvance(item.text.mid(tab + 1));
    return QSize(width, metrics.row());
}

bool paintMenuBarItem(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(&option);
    if (!item)
        return false;
    paintMenuBarEmpty(option, painter, widget);
    const Theme theme = Theme::of(option.palette);
    const bool enabled = flag(option, QStyle::State_Enabled);
    if (enabled && flag(option, QStyle::State_Selected))
        painter.fillRect(option.rect.adjusted(0, 0, 0, -1), theme.color(Role::Selection));
    painter.setPen(theme.color(enabled ? Role::Text : Role::Faint));
    painter.setFont(item->font);
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextHideMnemonic | Qt::TextSingleLine, item->text);
    return true;
}

bool paintMenuBarEmpty(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const Theme theme = Theme::of(option.palette);
    painter.fillRect(option.rect, theme.color(Role::Window));
    const int bottom = widget ? widget->height() - 1 : option.rect.bottom();
    painter.fillRect(QRect(option.rect.x(), bottom, option.rect.width(), 1), theme.color(Role::Pane));
    return true;
}

bool paintHeaderSection(const QStyleOption &option, QPainter &painter, const QWidget *)
{
    const Theme theme = Theme::of(option.palette);
    const bool hovered = flag(option, QStyle::State_MouseOver) && flag(option, QStyle::State_Enabled);
    painter.fillRect(option.rect, theme.color(hovered ? Role::ButtonHover : Role::Heading));
    const QColor line = theme.color(Role::Pane);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), line);
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option);
    const bool last = header && (header->position == QStyleOptionHeader::End ||
                                 header->position == QStyleOptionHeader::OnlyOneSection);
    if (!last)
        painter.fillRect(QRect(option.rect.right(), option.rect.top(), 1, option.rect.height()), line);
    return true;
}

bool paintHeaderEmpty(const QStyleOption &option, QPainter &painter, const QWidget *)
{
    const Theme theme = Theme::of(option.palette);
    painter.fillRect(option.rect, theme.color(Role::Heading));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.color(Role::Pane));
    return true;
}

bool paintHeaderLabel(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option);
    if (!header)
        return false;
    const Theme theme = Theme::of(option.palette);
    const bool sorted = header->sortIndicator != QStyleOptionHeader::None;
    // The option's rectangle has the header margin taken off already at both sides.
    QRect room = option.rect;
    if (sorted) // and half its height and two margins for an arrow, of which ours needs less
        room.setWidth(room.width() + (room.height() + 2 * Metrics::gap) / 2 + 2 * Metrics::gap);
    painter.save();
    if (!header->icon.isNull()) {
        header->icon.paint(&painter, QRect(room.x(), room.y(), Metrics::icon, room.height()));
        room.setLeft(room.left() + Metrics::icon + Metrics::inner);
    }
    QFont font = Metrics::of(widget).small();
    font.setWeight(sorted ? QFont::DemiBold : QFont::Medium);
    painter.setFont(font);
    painter.setPen(theme.color(sorted ? Role::Text : Role::Muted));
    const int width = room.width() - (sorted ? sortMark + Metrics::inner : 0);
    const QString text = painter.fontMetrics().elidedText(header->text, Qt::ElideRight, width);
    const bool right = header->textAlignment.testFlag(Qt::AlignRight);
    const int used = painter.fontMetrics().horizontalAdvance(text);
    const int x = right ? room.left() + width - used : room.left();
    painter.drawText(QRect(x, room.y(), used + 2, room.height()), Qt::AlignVCenter | Qt::AlignLeft, text);
    if (sorted) {
        // Qt calls the indicator of an ascending order "down"; the chevron points where the values grow.
        const bool ascending = header->sortIndicator == QStyleOptionHeader::SortDown;
        const QRect mark(x + used + Metrics::inner, room.y(), sortMark, room.height());
        Icons::paint(&painter, mark, ascending ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"),
                     theme.color(Role::Text), sortMark);
    }
    painter.restore();
    return true;
}

bool paintTabShape(const QStyleOption &option, QPainter &painter, const QWidget *)
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(&option);
    if (!tab)
        return false;
    const Theme theme = Theme::of(option.palette);
    const bool active = flag(option, QStyle::State_Selected);
    const bool hovered = flag(option, QStyle::State_MouseOver);
    painter.fillRect(tab->rect, theme.color(active ? Role::Base : hovered ? Role::ButtonHover : Role::Window));
    const QColor line = theme.color(Role::Pane);
    painter.fillRect(QRect(tab->rect.right(), tab->rect.top(), 1, tab->rect.height()), line);
    if (active)
        painter.fillRect(QRect(tab->rect.left(), tab->rect.bottom() - 1, tab->rect.width(), 2),
                         theme.color(Role::Accent));
    else
        painter.fillRect(QRect(tab->rect.left(), tab->rect.bottom(), tab->rect.width(), 1), line);
    return true;
}

bool paintSplitter(const QStyleOption &option, QPainter &painter, const QWidget *)
{
    painter.fillRect(option.rect, Theme::of(option.palette).color(Role::Pane));
    return true;
}

void paintMenuPanel(const QStyleOption &option, QPainter &painter, const QWidget *)
{
    const Theme theme = Theme::of(option.palette);
    painter.setPen(theme.color(Role::Border));
    painter.setBrush(theme.color(Role::Base));
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
}

/// Where two scroll bars meet.
void paintCorner(const QStyleOption &option, QPainter &painter, const QWidget *)
{
    painter.fillRect(option.rect, Theme::of(option.palette).color(Role::Base));
}

void paintStatusBar(const QStyleOption &option, QPainter &painter, const QWidget *)
{
    const Theme theme = Theme::of(option.palette);
    painter.fillRect(option.rect, theme.color(Role::Window));
    painter.fillRect(QRect(option.rect.x(), option.rect.y(), option.rect.width(), 1), theme.color(Role::Pane));
}

void paintBranch(const QStyleOption &option, QPainter &painter, const QWidget *)
{
    if (!flag(option, QStyle::State_Children))
        return;
    const QString name =
        flag(option, QStyle::State_Open) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right");
    Icons::paint(&painter, option.rect, name, Theme::of(option.palette).color(Role::Muted), 12);
}

void paintItemPanel(const QStyleOption &option, QPainter &painter, const QWidget *)
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(&option);
    if (item && item->backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, item->backgroundBrush);
    paintRowPanel(option, painter, nullptr);
}

void paintRowPanel(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const Theme theme = Theme::of(option.palette);
    // What is chosen in a tree of sources is so wherever the focus is: its delegate paints it alike.
    const bool active = flag(option, QStyle::State_Active) || qobject_cast<const QTreeView *>(widget);
    if (flag(option, QStyle::State_Selected))
        painter.fillRect(option.rect, theme.color(active ? Role::Selection : Role::SelectionInactive));
    else if (flag(option, QStyle::State_MouseOver) && flag(option, QStyle::State_Enabled))
        painter.fillRect(option.rect, theme.color(Role::Alt));
}

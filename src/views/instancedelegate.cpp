#include "views/instancedelegate.h"

#include "models/instancemodel.h"
#include "views/icons.h"
#include "views/metrics.h"
#include "views/plaintip.h"
#include "views/stateglyph.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>

namespace {

using Kind = InstanceColumn::Kind;
using Role = Theme::Role;

constexpr int glyphRoom = Metrics::icon + Metrics::inner;

Role groundOf(bool selected, bool current, bool hovered, bool focus)
{
    if (selected)
        return focus ? Role::Selection : Role::SelectionInactive;
    if (current)
        return Role::Current;
    return hovered ? Role::Alt : Role::Base;
}

Role textRole(const Instance &instance, Kind kind, bool selected)
{
    if (instance.stale)
        return selected ? Role::Muted : Role::Faint;
    return kind == Kind::Attribute ? Role::Muted : Role::Text;
}

/// The value of the tag that says production gets the shield.
bool isShielded(const Instance &instance, const InstanceColumn &column)
{
    if (column.kind != Kind::Tag || instance.tags.isEmpty())
        return false;
    Instance only;
    const QString tag = column.id.mid(4);
    only.tags.insert(tag, instance.tags.value(tag));
    return isProduction(only);
}

} // namespace

InstanceDelegate::InstanceDelegate(const InstanceModel &model, QObject *parent)
    : QStyledItemDelegate(parent),
      m_model(model),
      m_bodyMetrics(m_body),
      m_nameMetrics(m_name)
{
}

void InstanceDelegate::setFont(const QFont &font)
{
    m_body = font;
    m_name = Metrics(font).name();
    m_bodyMetrics = QFontMetrics(m_body);
    m_nameMetrics = QFontMetrics(m_name);
}

void InstanceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = Theme::of(option.palette);
    const Instance &instance = m_model.instance(index.row());
    const InstanceColumn &column = m_model.columns().at(index.column());
    const auto *view = static_cast<const QTableView *>(option.widget);
    const bool selected = m_model.isSelected(index.row());
    const bool current = view->currentIndex().row() == index.row();

    painter->fillRect(option.rect,
                      theme.color(groundOf(selected, current, index.row() == m_hovered, view->hasFocus())));
    const QRect line(option.rect.left(), option.rect.bottom(), option.rect.width(), 1);
    painter->fillRect(line, theme.color(Role::Row));
    if (current && option.rect.left() <= 0)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(Metrics::marker, option.rect.height())),
                          theme.color(Role::Accent));

    QRect rect = option.rect.adjusted(Metrics::gap, 0, -Metrics::gap, -1);
    Role role = textRole(instance, column.kind, selected);
    QString text = index.data().toString();
    if (column.kind == Kind::State) {
        const StateGlyph::Shape shape = StateGlyph::of(instance);
        StateGlyph::paint(painter, {rect.left(), rect.top(), Metrics::icon, rect.height()}, shape, theme);
        rect.setLeft(rect.left() + glyphRoom);
        if (!instance.stale && StateGlyph::stressesWord(shape))
            role = StateGlyph::role(shape);
    } else if (column.kind == Kind::Address && text.isEmpty()) {
        text = QStringLiteral("—");
    } else if (isShielded(instance, column)) {
        Icons::paint(painter, {rect.left(), rect.center().y() - Metrics::icon / 2, Metrics::icon, Metrics::icon},
                     QStringLiteral("shield"), theme.color(Role::Waiting));
        rect.setLeft(rect.left() + glyphRoom);
    }
    if (text.isEmpty() || rect.width() <= 0)
        return;
    const bool isName = column.kind == Kind::Name;
    const QFontMetrics &fonts = isName ? m_nameMetrics : m_bodyMetrics;
    painter->setFont(isName ? m_name : m_body);
    painter->setPen(theme.color(role));
    // Names differ in their middle least, IDs at their end; measuring is skipped where even capitals would fit.
    if (text.size() * fonts.height() > rect.width())
        text = fonts.elidedText(text, isName ? Qt::ElideMiddle : Qt::ElideRight, rect.width());
    painter->drawText(rect,
                      int(Qt::AlignVCenter | Qt::TextSingleLine) |
                          int(column.kind == Kind::Age ? Qt::AlignRight : Qt::AlignLeft),
                      text);
}

QSize InstanceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    const Kind kind = m_model.columns().at(index.column()).kind;
    const QFontMetrics &fonts = kind == Kind::Name ? m_nameMetrics : m_bodyMetrics;
    const int glyph = kind == Kind::State || kind == Kind::Tag ? glyphRoom : 0;
    return {fonts.horizontalAdvance(text) + 2 * Metrics::gap + glyph, Metrics::of(option.widget).row()};
}

bool InstanceDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    const QString tip = index.data(Qt::ToolTipRole).toString();
    const bool isCut = sizeHint(option, index).width() > option.rect.width();
    const bool isAge = index.isValid() && m_model.columns().at(index.column()).kind == Kind::Age;
    QToolTip::showText(event->globalPos(), isCut || isAge ? plainTip(tip) : QString(), view);
    return true;
}

#include "views/icons.h"
#include "views/metrics.h"
#include "views/stylepaint.h"
#include "views/theme.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QStyle>
#include <QTabBar>
#include <QTextEdit>

using Role = Theme::Role;

namespace {

bool flag(const QStyleOption &option, QStyle::StateFlag wanted)
{
    return option.state.testFlag(wanted);
}

struct Line
{
    QColor color;
    int width = 1;
};

Line fieldLine(const QStyleOption &option, const QWidget *widget, const Theme &theme)
{
    if (!flag(option, QStyle::State_Enabled))
        return {theme.color(Role::Pane)};
    if (widget && widget->property("mistake").toBool())
        return {theme.color(Role::Failed), flag(option, QStyle::State_HasFocus) ? Metrics::focus : 1};
    if (flag(option, QStyle::State_HasFocus))
        return {theme.color(Role::Accent), Metrics::focus};
    return {theme.color(flag(option, QStyle::State_ReadOnly) ? Role::Pane : Role::Border)};
}

void roundBox(QPainter &painter, const QRect &rect, const QBrush &ground, const Line &line, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ground);
    painter.setPen(QPen(line.color, line.width));
    const qreal inset = line.width / 2.0;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

QColor fieldGround(const QStyleOption &option, const Theme &theme)
{
    const bool quiet = flag(option, QStyle::State_ReadOnly) || !flag(option, QStyle::State_Enabled);
    return theme.color(quiet ? Role::Window : Role::Base);
}

} // namespace

void paintFieldPanel(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
    if (frame && frame->lineWidth == 0)
        return;
    const Theme theme = Theme::of(option.palette);
    roundBox(painter, option.rect, fieldGround(option, theme), fieldLine(option, widget, theme), Metrics::radius);
}

void paintFieldFrame(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const Theme theme = Theme::of(option.palette);
    roundBox(painter, option.rect, Qt::NoBrush, fieldLine(option, widget, theme), Metrics::radius);
}

void paintCheckBox(const QStyleOption &option, QPainter &painter, const QWidget *)
{
    const Theme theme = Theme::of(option.palette);
    const bool enabled = flag(option, QStyle::State_Enabled);
    const bool some = flag(option, QStyle::State_NoChange);
    const bool marked = some || flag(option, QStyle::State_On);
    Line line{theme.color(enabled ? Role::Border : Role::Pane)};
    QColor ground = theme.color(enabled ? Role::Base : Role::Window);
    if (marked && enabled) {
        ground = theme.color(Role::Fill);
        line.color = ground;
    }
    const bool focused = flag(option, QStyle::State_HasFocus);
    if (focused)
        line = {theme.color(Role::Accent), Metrics::focus};
    roundBox(painter, option.rect, ground, line, Metrics::smallRadius);
    if (!marked)
        return;
    const QColor mark = theme.color(enabled ? Role::OnFill : Role::Faint);
    if (!some) {
        Icons::paint(&painter, option.rect, QStringLiteral("tick"), mark,
                     qMin(option.rect.width(), option.rect.height()) - 2);
        return;
    }
    const QPoint middle = option.rect.center();
    painter.fillRect(QRect(middle.x() - 3, middle.y(), 8, 2), mark);
}

void paintRadio(const QStyleOption &option, QPainter &painter, const QWidget *)
{
    const Theme theme = Theme::of(option.palette);
    const bool enabled = flag(option, QStyle::State_Enabled);
    const bool on = flag(option, QStyle::State_On);
    Line line{theme.color(enabled ? Role::Border : Role::Pane)};
    QColor ground = theme.color(enabled ? Role::Base : Role::Window);
    if (on && enabled) {
        ground = theme.color(Role::Fill);
        line.color = ground;
    }
    if (flag(option, QStyle::State_HasFocus))
        line = {theme.color(Role::Accent), Metrics::focus};
    roundBox(painter, option.rect, ground, line, option.rect.width() / 2.0);
    if (!on)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(enabled ? Role::OnFill : Role::Faint));
    painter.drawEllipse(QRectF(option.rect).center(), 3.0, 3.0);
    painter.restore();
}

void paintFrame(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const Theme theme = Theme::of(option.palette);
    const bool editor = qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
    if (editor && static_cast<const QFrame *>(widget)->frameShape() == QFrame::NoFrame)
        return; // it stands in a frame of its own
    if (editor) {
        QStyleOption field(option);
        field.state.setFlag(QStyle::State_HasFocus, widget->hasFocus());
        const bool enabled = option.state.testFlag(QStyle::State_Enabled);
        roundBox(painter, option.rect, theme.color(enabled ? Role::Base : Role::Window),
                 fieldLine(field, widget, theme), Metrics::radius);
        return;
    }
    const bool popup = widget && widget->inherits("QComboBoxPrivateContainer");
    painter.setPen(theme.color(popup ? Role::Border : Role::Pane));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
}

void paintFocus(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    // Buttons and boxes show the focus by their own line, views by their current row.
    if (!qobject_cast<const QTabBar *>(widget))
        return;
    const Theme theme = Theme::of(option.palette);
    roundBox(painter, option.rect, Qt::NoBrush, {theme.color(Role::Accent), Metrics::focus}, Metrics::radius);
}

void paintCombo(const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget)
{
    const Theme theme = Theme::of(option.palette);
    const bool enabled = flag(option, QStyle::State_Enabled);
    QColor ground = theme.color(!enabled ? Role::Window : option.editable ? Role::Base : Role::Button);
    if (enabled && !option.editable && flag(option, QStyle::State_MouseOver))
        ground = theme.color(Role::ButtonHover);
    if (option.frame)
        roundBox(painter, option.rect, ground, fieldLine(option, widget, theme), Metrics::radius);
    constexpr int chevron = 12;
    const QRect at(option.rect.right() - 8 - chevron, option.rect.y(), chevron, option.rect.height());
    Icons::paint(&painter, at, QStringLiteral("chevron-down"), theme.color(enabled ? Role::Muted : Role::Faint),
                 chevron);
}

bool paintComboLabel(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(&option);
    if (!combo || combo->editable)
        return false;
    const Theme theme = Theme::of(option.palette);
    QRect room = option.rect.adjusted(9, 1, -26, -1);
    if (!combo->currentIcon.isNull()) {
        combo->currentIcon.paint(&painter, QRect(room.x(), room.y(), Metrics::icon, room.height()), Qt::AlignCenter,
                                 flag(option, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled);
        room.setLeft(room.left() + Metrics::icon + Metrics::gap);
    }
    painter.setPen(theme.color(flag(option, QStyle::State_Enabled) ? Role::Text : Role::Faint));
    painter.setFont(widget ? widget->font() : painter.font());
    const QString text = painter.fontMetrics().elidedText(combo->currentText, Qt::ElideMiddle, room.width());
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, text);
    return true;
}

void paintScrollBar(const QStyleOptionSlider &option, QPainter &painter, const QRect &handle)
{
    const Theme theme = Theme::of(option.palette);
    painter.fillRect(option.rect, theme.color(Role::Base));
    if (option.minimum == option.maximum)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const bool held = option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider) &&
                      (flag(option, QStyle::State_MouseOver) || flag(option, QStyle::State_Sunken));
    painter.setBrush(theme.color(held ? Role::Border : Role::Shade));
    const QRectF bar = option.orientation == Qt::Vertical ? QRectF(handle).adjusted(3, 2, -2, -2)
                                                          : QRectF(handle).adjusted(2, 3, -2, -2);
    painter.drawRoundedRect(bar, Metrics::smallRadius, Metrics::smallRadius);
    painter.restore();
}

bool paintProgress(const QStyleOption &option, QPainter &painter, const QWidget *)
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(&option);
    if (!bar)
        return false;
    const Theme theme = Theme::of(option.palette);
    painter.fillRect(bar->rect, theme.color(Role::Pane));
    const qreal all = qMax(1, bar->maximum - bar->minimum);
    const int done = qRound(bar->rect.width() * (bar->progress - bar->minimum) / all);
    painter.fillRect(QRect(bar->rect.x(), bar->rect.y(), done, bar->rect.height()), theme.color(Role::Accent));
    return true;
}

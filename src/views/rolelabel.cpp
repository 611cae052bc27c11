#include "views/rolelabel.h"

#include "views/plaintip.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

RoleLabel::RoleLabel(const QString &text, Theme::Role role, Step step, QWidget *parent)
    : QLabel(text, parent),
      m_role(role),
      m_step(step)
{
    setTextFormat(Qt::PlainText);
    follow();
}

void RoleLabel::setRole(Theme::Role role)
{
    m_role = role;
    follow();
}

void RoleLabel::setStep(Step step)
{
    m_step = step;
    follow();
}

QFont RoleLabel::fontOf(Step step, const Metrics &metrics)
{
    switch (step) {
    case Step::Name:
        return metrics.name();
    case Step::Strong:
        return metrics.strong();
    case Step::Caps:
        return metrics.caps();
    case Step::Small:
        return metrics.small();
    case Step::Head:
        return metrics.head();
    case Step::Title:
        return metrics.title();
    case Step::Mono:
        return metrics.mono();
    case Step::Body:
        break;
    }
    return metrics.body();
}

void RoleLabel::follow()
{
    const QColor color = Theme::of(palette()).color(m_role);
    if (palette().color(QPalette::Active, QPalette::WindowText) != color) {
        QPalette own;
        // On a ground of `base` a label takes Text instead of WindowText.
        own.setColor(QPalette::WindowText, color);
        own.setColor(QPalette::Text, color);
        setPalette(own);
    }
    const QFont font = fontOf(m_step, Metrics::of(this));
    if (font != this->font())
        setFont(font);
}

bool RoleLabel::isCut() const
{
    return !wordWrap() && !text().contains(u'\n') && fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

bool RoleLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty() || !isCut())
        return QLabel::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainTip(text()), this);
    return true;
}

void RoleLabel::paintEvent(QPaintEvent *event)
{
    if (!isCut())
        return QLabel::paintEvent(event);
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    style()->drawItemText(&painter, contentsRect(), int(alignment()), palette(), isEnabled(), shown, foregroundRole());
}

void RoleLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange)
        follow();
}

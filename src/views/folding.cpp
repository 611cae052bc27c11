#include "views/folding.h"

#include "views/buttonlook.h"
#include "views/plaintip.h"

#include <QAbstractButton>
#include <QHelpEvent>
#include <QLayout>
#include <QToolTip>

#include <algorithm>

namespace {

bool isFolded(const QAbstractButton *button)
{
    return button->property("folded").toBool();
}

void setFolded(QAbstractButton *button, bool folded, int width)
{
    button->setMinimumWidth(width);
    button->setMaximumWidth(folded ? width : QWIDGETSIZE_MAX);
    if (isFolded(button) == folded)
        return;
    button->setProperty("folded", folded);
    button->update();
}

QString words(const QAbstractButton *button)
{
    QString text = button->text();
    text.replace(QStringLiteral("&&"), QStringLiteral("&"));
    return button->toolTip().isEmpty() ? plainTip(text) : plainTip(text) + QStringLiteral("<br>") + button->toolTip();
}

} // namespace

Folding::Folding(QWidget *row, const QList<QAbstractButton *> &buttons) : QObject(row), m_row(row)
{
    row->installEventFilter(this);
    for (QAbstractButton *button : buttons)
        add(button);
}

void Folding::add(QAbstractButton *button)
{
    m_buttons.prepend(button);
    button->installEventFilter(this);
    setFolded(button, false, ButtonLook::foldedWidth(button));
}

bool Folding::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (watched == m_row) {
        if (type == QEvent::Resize || type == QEvent::LayoutRequest || type == QEvent::Show)
            fold();
        return false;
    }
    const auto *button = qobject_cast<const QAbstractButton *>(watched);
    if (type != QEvent::ToolTip || !button || !isFolded(button))
        return false;
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), words(button), m_row->window());
    return true;
}

/// What is left when all are folded goes to the words of the last, then of the one before it.
void Folding::fold()
{
    if (!m_row->layout())
        return;
    int spare = m_row->width() - m_row->layout()->minimumSize().width();
    for (QAbstractButton *button : std::as_const(m_buttons)) {
        if (button->isHidden())
            continue;
        const int least = ButtonLook::foldedWidth(button);
        const int more = std::max(0, button->sizeHint().width() - least);
        const bool folds = more > spare;
        spare -= folds ? 0 : more;
        setFolded(button, folds, least);
    }
}

#include "views/commandbox.h"

#include "views/commandeditor.h"
#include "views/metrics.h"
#include "views/theme.h"

#include <QBoxLayout>
#include <QPainter>
#include <QScrollBar>

CommandBox::CommandBox(CommandEditor *editor, QWidget *parent) : QFrame(parent), m_editor(editor)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(editor);
    connect(editor, &QPlainTextEdit::textChanged, this, qOverload<>(&QWidget::update));
    connect(editor->verticalScrollBar(), &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
}

void CommandBox::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    const bool focused = m_editor->hasFocus();
    const qreal line = focused ? Metrics::focus : 1;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(!isEnabled() ? Theme::Role::Pane
                                    : focused    ? Theme::Role::Accent
                                                 : Theme::Role::Border),
                        line));
    painter.setBrush(theme.color(isEnabled() ? Theme::Role::Base : Theme::Role::Window));
    const qreal half = line / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), Metrics::radius, Metrics::radius);

    painter.setFont(m_editor->font());
    const int height = painter.fontMetrics().lineSpacing();
    const int top = m_editor->viewport()->mapTo(this, QPoint(0, 0)).y();
    const int first = m_editor->verticalScrollBar()->value();
    const int shown = qMin(m_editor->blockCount() - first, m_editor->viewport()->height() / height);
    for (int row = 0; row < qMax(shown, 1); ++row) {
        painter.setPen(theme.color(first + row == 0 ? Theme::Role::Accent : Theme::Role::Faint));
        painter.drawText(QRect(Metrics::gap + 1, top + row * height, width(), height), Qt::AlignVCenter,
                         first + row == 0 ? m_editor->prompt() : QStringLiteral(">"));
    }
}

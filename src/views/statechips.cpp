#include "views/statechips.h"

#include "core/text.h"
#include "views/metrics.h"
#include "views/runsegments.h"
#include "views/stateglyph.h"

#include <QHBoxLayout>
#include <QToolButton>

StateChips::StateChips(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins({});
    m_row->setSpacing(Metrics::gap);
    for (const LaneStatus::State state : statesInOrder())
        m_row->addWidget(chip(state));
}

QToolButton *StateChips::chip(LaneStatus::State state)
{
    auto *button = new QToolButton(this);
    button->setProperty("role", QStringLiteral("chip"));
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIcon(StateGlyph::icon(StateGlyph::of(state)));
    button->setText(StateGlyph::title(state));
    button->setObjectName(QStringLiteral("chip-") + word(state));
    button->setToolTip(tr("Show only these hosts"));
    button->hide();
    connect(button, &QToolButton::toggled, this, [this] { Q_EMIT checkedChanged(checked()); });
    m_chips.insert(state, button);
    return button;
}

void StateChips::setCounts(const Run::Counts &counts)
{
    for (auto it = m_chips.cbegin(); it != m_chips.cend(); ++it) {
        const int count = counts.value(it.key());
        QToolButton *button = it.value();
        if (button->property("count").toInt() != count || button->property("count").isNull()) {
            button->setProperty("count", count);
            button->setAccessibleName(tr("%1: %Ln host(s)", nullptr, count).arg(StateGlyph::title(it.key())));
            button->setIcon(StateGlyph::icon(StateGlyph::of(it.key()))); // a tool button keeps its size until then
        }
        button->setVisible(count > 0 || button->isChecked());
    }
}

QList<QAbstractButton *> StateChips::buttons() const
{
    QList<QAbstractButton *> buttons;
    for (const LaneStatus::State state : statesInOrder())
        buttons.append(m_chips.value(state));
    return buttons;
}

QSet<LaneStatus::State> StateChips::checked() const
{
    QSet<LaneStatus::State> states;
    for (auto it = m_chips.cbegin(); it != m_chips.cend(); ++it) {
        if (it.value()->isChecked())
            states.insert(it.key());
    }
    return states;
}

void StateChips::clear()
{
    for (QToolButton *button : std::as_const(m_chips))
        button->setChecked(false);
}

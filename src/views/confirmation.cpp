#include "views/confirmation.h"

#include "core/text.h"
#include "views/metrics.h"
#include "views/rolelabel.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

Confirmation::Confirmation(const Asked &asked, QWidget *parent) : QDialog(parent), m_act(new QPushButton(asked.act))
{
    setObjectName(QStringLiteral("confirmation"));
    setWindowTitle(visibleText(asked.title));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::formMargin, Metrics::formMargin, Metrics::formMargin, 2 * Metrics::gap);
    layout->setSpacing(Metrics::gap);
    const auto add = [&](const QString &text, Theme::Role role, RoleLabel::Step step) {
        auto *label = new RoleLabel(visibleText(text), role, step);
        label->setWordWrap(true);
        label->setMinimumWidth(Metrics::of(this).chars(60));
        layout->addWidget(label);
        return label;
    };
    add(asked.title, Theme::Role::Text, RoleLabel::Step::Head);
    for (const QString &reason : asked.reasons)
        add(reason, Theme::Role::Text, RoleLabel::Step::Body);
    if (!asked.typed.isEmpty()) {
        layout->addSpacing(Metrics::gap);
        m_typed = new QLineEdit;
        m_typed->setObjectName(QStringLiteral("confirmationText"));
        m_typed->setAccessibleName(visibleText(asked.typedLabel));
        add(asked.typedLabel, Theme::Role::Muted, RoleLabel::Step::Body)->setBuddy(m_typed);
        layout->addWidget(m_typed);
    }
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("confirmationCancel"));
    m_act->setObjectName(QStringLiteral("confirmationAct"));
    m_act->setProperty("role", asked.isDangerous ? QStringLiteral("danger") : QStringLiteral("primary"));
    m_act->setEnabled(!m_typed);
    // Enter does it only where something had to be typed: otherwise a stray key would.
    m_act->setDefault(m_typed);
    cancel->setDefault(!m_typed);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_act);
    layout->addSpacing(Metrics::gap);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_act, &QPushButton::clicked, this, &QDialog::accept);
    if (m_typed)
        connect(m_typed, &QLineEdit::textChanged, this, [this, typed = asked.typed](const QString &text) {
            m_act->setEnabled(text.trimmed() == typed.trimmed());
        });
}

#include "views/askname.h"

#include "core/text.h"
#include "views/metrics.h"
#include "views/rolelabel.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

AskName::AskName(const QString &title, const QString &what, const QStringList &taken, QWidget *parent)
    : QDialog(parent),
      m_name(new QLineEdit)
{
    setObjectName(QStringLiteral("askName"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::formMargin, Metrics::formMargin, Metrics::formMargin, 2 * Metrics::gap);
    layout->setSpacing(Metrics::gap);
    layout->addWidget(new RoleLabel(title, Theme::Role::Text, RoleLabel::Step::Head));
    auto *shown = new RoleLabel(visibleText(what), Theme::Role::Muted, RoleLabel::Step::Mono);
    shown->setWordWrap(true);
    shown->setMinimumWidth(Metrics::of(this).chars(60));
    layout->addWidget(shown);
    m_name->setObjectName(QStringLiteral("nameField"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("Name"));
    layout->addWidget(m_name);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"));
    auto *save = new QPushButton(tr("Save"));
    save->setObjectName(QStringLiteral("nameSave"));
    save->setProperty("role", QStringLiteral("primary"));
    save->setDefault(true);
    save->setEnabled(false);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    layout->addLayout(buttons);
    connect(m_name, &QLineEdit::textChanged, this, [save, taken](const QString &text) {
        save->setEnabled(!text.trimmed().isEmpty());
        save->setText(taken.contains(text.trimmed()) ? tr("Replace") : tr("Save"));
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, [this] {
        Q_EMIT named(m_name->text().trimmed());
        accept();
    });
}

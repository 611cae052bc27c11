#include "views/accounthead.h"

#include "core/text.h"
#include "views/folding.h"
#include "views/icons.h"
#include "views/metrics.h"
#include "views/pane.h"
#include "views/plaintip.h"
#include "views/rolelabel.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;
using Role = Theme::Role;

AccountHead::AccountHead(QWidget *parent)
    : QWidget(parent),
      m_name(new RoleLabel({}, Role::Text, RoleLabel::Step::Head, this)),
      m_kind(new RoleLabel({}, Role::Muted, RoleLabel::Step::Body, this)),
      m_glyph(new QLabel(this)),
      m_standing(new RoleLabel({}, Role::Text, RoleLabel::Step::Small, this)),
      m_remove(new QPushButton(Icons::icon(u"remove"_s), tr("Remove…"), this)),
      m_use(new QCheckBox(tr("Use this account"), this))
{
    m_name->setObjectName(u"accountName"_s);
    m_standing->setObjectName(u"accountStanding"_s);
    m_standing->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    for (RoleLabel *elided : {m_kind, m_standing})
        elided->setMinimumWidth(Metrics::of(this).chars(8));
    m_remove->setObjectName(u"removeAccount"_s);
    m_remove->setAccessibleName(tr("Remove this account"));
    m_remove->setProperty("role", u"danger"_s);
    m_remove->setAutoDefault(false);
    m_use->setObjectName(u"useAccount"_s);
    m_use->setAccessibleName(m_use->text());
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 0, 12, 0);
    row->addWidget(m_name);
    row->addWidget(m_kind);
    row->addSpacing(Metrics::gap);
    row->addWidget(m_glyph);
    row->addWidget(m_standing, 1);
    row->addWidget(m_remove);
    row->addSpacing(Metrics::gap);
    row->addWidget(m_use);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    QWidget *bar = pane::bar(row, Metrics::of(this).toolBar(), Qt::BottomEdge, this);
    new Folding(bar, {m_remove});
    column->addWidget(bar);
    connect(m_use, &QCheckBox::clicked, this, &AccountHead::enableWanted);
    connect(m_remove, &QPushButton::clicked, this, &AccountHead::removeWanted);
}

void AccountHead::load(const Account &account, const QString &kindTitle)
{
    const QString name = visibleText(account.name);
    m_name->setText(account.id.isEmpty()
                        ? tr("New account")
                        : m_name->fontMetrics().elidedText(name, Qt::ElideMiddle, Metrics::of(this).chars(40)));
    m_name->setToolTip(plainTip(name));
    m_kind->setText(kindTitle);
    m_use->setChecked(account.enabled);
    m_use->setVisible(!account.id.isEmpty());
    m_remove->setVisible(!account.id.isEmpty());
    m_glyph->setVisible(!account.id.isEmpty());
    m_standing->setText({});
}

void AccountHead::setStanding(const AccountStanding &standing)
{
    m_shown = standing;
    m_glyph->setPixmap(
        StateGlyph::icon(standing.shape).pixmap(QSize(Metrics::icon, Metrics::icon), devicePixelRatioF()));
    m_standing->setText(visibleText(standing.sentence));
    m_standing->setToolTip(plainTip(visibleText(standing.sentence)));
    m_standing->setRole(standing.role == Role::Failed ? Role::Failed : Role::Muted);
}

void AccountHead::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_glyph)
        setStanding(m_shown);
}

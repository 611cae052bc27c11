#include "views/comparebar.h"

#include "views/groupedview.h"
#include "views/icons.h"
#include "views/metrics.h"
#include "views/pane.h"
#include "views/rolelabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>

CompareBar::CompareBar(GroupedView &view, QWidget *parent)
    : QWidget(parent),
      m_view(view),
      m_mark(new QCheckBox(tr("Mark differences to the largest group"), this)),
      m_words(new RoleLabel({}, Theme::Role::Muted, RoleLabel::Step::Body, this)),
      m_compare(new QPushButton(this))
{
    setObjectName(QStringLiteral("compareBar"));
    m_mark->setObjectName(QStringLiteral("markDifferences"));
    m_words->setObjectName(QStringLiteral("compareWords"));
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_words->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_compare->setObjectName(QStringLiteral("compareGroups"));
    m_compare->setIcon(Icons::icon(QStringLiteral("compare")));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(Metrics::gap, 0, Metrics::gap, 0);
    row->addWidget(m_mark);
    row->addWidget(m_words, 1);
    row->addWidget(m_compare);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(pane::bar(row, Metrics::of(this).secondBar(), Qt::BottomEdge, this));
    connect(m_mark, &QCheckBox::toggled, &m_view, &GroupedView::setMarking);
    connect(m_compare, &QPushButton::clicked, this, [this] {
        m_view.isComparing() ? m_view.stopComparing() : m_view.compare();
        m_view.setFocus();
    });
    connect(&m_view, &GroupedView::choiceChanged, this, &CompareBar::follow);
    follow();
}

void CompareBar::follow()
{
    const bool comparing = m_view.isComparing();
    const int chosen = m_view.chosenCount();
    setVisible(m_view.groupCount() > 1);
    m_mark->setVisible(!comparing);
    m_compare->setEnabled(comparing || m_view.canCompare());
    m_compare->setText(comparing ? tr("Back to all groups") : tr("Compare"));
    m_compare->setProperty("key", comparing ? tr("Esc") : QString());
    m_compare->setToolTip(comparing    ? QString()
                          : chosen > 1 ? tr("Show only the chosen groups, with their differences")
                                       : tr("Choose two groups; one is compared with the largest"));
    m_words->setText(comparing    ? tr("− is missing in the lower group, + is only there")
                     : chosen > 0 ? tr("%Ln groups chosen", nullptr, chosen)
                                  : QString());
}

#include "views/comparebar.h"

#include "views/groupedview.h"
#include "views/icons.h"
#include "views/metrics.h"
#include "views/pane.h"
#include "views/rolelabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>

CompareBar::CompareBar(GroupedView &view, QWidget *parent)
    : QWidget(parent),
      m_view(view),
      m_mark(new QCheckBox(tr("Mark differences to the largest group"), this)),
      m_words(new RoleLabel({}, Theme::Role::Muted, RoleLabel::Step::Body, this)),
      m_compare(new QPushButton(this)),
      m_search(new QLineEdit(this)),
      m_found(new RoleLabel({}, Theme::Role::Muted, RoleLabel::Step::Small, this))
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
    row->addWidget(m_found);
    row->addWidget(makeSearch());
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

QWidget *CompareBar::makeSearch()
{
    const Metrics metrics = Metrics::of(this);
    m_found->setObjectName(QStringLiteral("foundGroups"));
    m_search->setObjectName(QStringLiteral("searchGroups"));
    m_search->setAccessibleName(tr("Search all output"));
    m_search->setPlaceholderText(tr("Search all output"));
    m_search->setToolTip(tr("Shows the hosts whose output has it (Ctrl+F); F3 leads on"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(Icons::icon(QStringLiteral("search"), Theme::Role::Muted), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(metrics.chars(20));
    m_search->setMaximumWidth(metrics.chars(34));
    auto *leave = new QShortcut(Qt::Key_Escape, m_search);
    leave->setContext(Qt::WidgetShortcut);
    connect(leave, &QShortcut::activated, this, [this] {
        m_search->clear();
        m_view.setFocus();
    });
    connect(m_search, &QLineEdit::textChanged, &m_view, &GroupedView::setSearch);
    connect(m_search, &QLineEdit::returnPressed, &m_view, [this] { m_view.findNext(1); });
    return m_search;
}

void CompareBar::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

/// How many hosts have the text, as far as it was looked for.
void CompareBar::followSearch()
{
    const int hosts = m_view.foundHosts();
    m_found->setVisible(!m_view.search().isEmpty());
    if (m_view.isSearching())
        m_found->setText(tr("searching…"));
    else
        m_found->setText(hosts == 0 ? tr("not found") : tr("on %Ln host(s)", nullptr, hosts));
}

void CompareBar::follow()
{
    const bool comparing = m_view.isComparing();
    const int chosen = m_view.chosenCount();
    const bool several = m_view.groupCount() > 1;
    setVisible(m_view.groupCount() > 0);
    followSearch();
    m_mark->setVisible(several && !comparing);
    m_compare->setVisible(several);
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

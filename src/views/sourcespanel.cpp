#include "views/sourcespanel.h"

#include "models/instancecolumn.h"
#include "models/savedfiltersmodel.h"
#include "models/sourcesmodel.h"
#include "views/icons.h"
#include "views/pane.h"
#include "views/rolelabel.h"
#include "views/rule.h"
#include "views/sourcesdelegate.h"

#include <QBoxLayout>
#include <QListView>
#include <QMenu>
#include <QTreeView>

namespace {

/// "SOURCES" at the left, something small at the right.
QWidget *head(const QString &text, QWidget *right)
{
    auto *widget = new QWidget;
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins(Metrics::gap + Metrics::inner, Metrics::gap, Metrics::gap + Metrics::inner,
                               Metrics::inner);
    layout->addWidget(new RoleLabel(text.toUpper(), Theme::Role::Muted, RoleLabel::Step::Caps), 1);
    if (right)
        layout->addWidget(right);
    return widget;
}

void setUpView(QAbstractItemView *view, const QString &name, const QString &words)
{
    view->setObjectName(name);
    view->setAccessibleName(words);
    view->setFrameShape(QFrame::NoFrame);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setMouseTracking(true);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    pane::setGround(view, QPalette::AlternateBase);
    pane::setGround(view->viewport(), QPalette::AlternateBase);
}

} // namespace

SourcesPanel::SourcesPanel(SourcesModel &sources, SavedFiltersModel &filters, QWidget *parent)
    : QWidget(parent),
      m_sources(sources),
      m_filters(filters),
      m_age(new RoleLabel({}, Theme::Role::Muted, RoleLabel::Step::Small)),
      m_tree(new QTreeView),
      m_filterHead(head(tr("Saved filters"), nullptr)),
      m_noFilters(new RoleLabel(tr("Save filter keeps a query here. In any other query it is @name."),
                                Theme::Role::Muted, RoleLabel::Step::Small)),
      m_list(new QListView)
{
    setObjectName(QStringLiteral("sourcesPanel"));
    pane::setGround(this, QPalette::AlternateBase);
    setMinimumWidth(Metrics::of(this).chars(20));
    m_age->setObjectName(QStringLiteral("sourcesAge"));
    m_noFilters->setObjectName(QStringLiteral("noSavedFilters"));
    m_noFilters->setWordWrap(true);
    m_noFilters->setContentsMargins(Metrics::gap + Metrics::inner, 0, Metrics::gap + Metrics::inner, 0);
    setUpTree();
    setUpFilters();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head(tr("Sources"), m_age));
    layout->addWidget(m_tree, 2);
    layout->addWidget(new Rule(Qt::Horizontal));
    layout->addWidget(m_filterHead);
    layout->addWidget(m_noFilters);
    layout->addWidget(m_list, 1);
    const auto showHint = [this] { m_noFilters->setVisible(m_filters.rowCount({}) == 0); };
    connect(&m_filters, &QAbstractItemModel::rowsInserted, this, showHint);
    connect(&m_filters, &QAbstractItemModel::rowsRemoved, this, showHint);
    showHint();
    connect(&m_clock, &QTimer::timeout, this, &SourcesPanel::showAge);
    connect(&m_clock, &QTimer::timeout, m_tree->viewport(), qOverload<>(&QWidget::update)); // each has its age
    m_clock.start(30'000);
    showAge();
}

void SourcesPanel::setUpTree()
{
    setUpView(m_tree, QStringLiteral("sourcesTree"), tr("Sources"));
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(Metrics::icon);
    m_tree->setUniformRowHeights(false);
    auto *delegate = new SourcesDelegate(m_tree);
    m_tree->setItemDelegate(delegate);
    m_tree->setModel(&m_sources);
    const auto pick = [this](const QModelIndex &index) {
        if (index.flags() & Qt::ItemIsSelectable)
            Q_EMIT queryWanted(index.data(SourcesModel::QueryRole).toString());
    };
    connect(m_tree, &QTreeView::clicked, this, pick);
    connect(m_tree, &QTreeView::activated, this, pick);
    connect(delegate, &SourcesDelegate::refreshWanted, this, &SourcesPanel::refreshWanted);
    connect(delegate, &SourcesDelegate::accountWanted, this, &SourcesPanel::accountWanted);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &SourcesPanel::sourceMenu);
    connect(&m_sources, &QAbstractItemModel::rowsInserted, this, &SourcesPanel::openMessages);
    connect(&m_sources, &QAbstractItemModel::dataChanged, this, &SourcesPanel::showAge);
    connect(&m_sources, &QAbstractItemModel::rowsInserted, this, &SourcesPanel::showAge);
}

void SourcesPanel::setUpFilters()
{
    setUpView(m_list, QStringLiteral("savedFilters"), tr("Saved filters"));
    m_list->setItemDelegate(new SourcesDelegate(m_list));
    m_list->setModel(&m_filters);
    const auto pick = [this](const QModelIndex &index) {
        Q_EMIT queryWanted(index.data(SavedFiltersModel::QueryRole).toString());
    };
    connect(m_list, &QListView::clicked, this, pick);
    connect(m_list, &QListView::activated, this, pick);
    connect(m_list, &QListView::customContextMenuRequested, this, &SourcesPanel::filterMenu);
}

/// A sentence that says why something failed is never folded away when it comes.
void SourcesPanel::openMessages(const QModelIndex &parent)
{
    const QModelIndex first = m_sources.index(0, 0, parent);
    if (first.data(SourcesModel::KindRole).value<SourcesModel::Kind>() == SourcesModel::Kind::Message)
        m_tree->setExpanded(parent, true);
}

void SourcesPanel::showAge()
{
    const QDateTime at = m_sources.refreshedAt();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (m_sources.isRefreshing())
        m_age->setText(tr("refreshing"));
    else if (!at.isValid())
        m_age->setText(m_sources.rowCount() > 1 ? tr("not refreshed yet") : QString());
    else if (at.secsTo(now) < 60)
        m_age->setText(tr("just now"));
    else
        m_age->setText(tr("%1 old").arg(ageText(at, now)));
}

void SourcesPanel::showQuery(const QString &text)
{
    const auto find = [&](auto &&self, const QModelIndex &parent) -> QModelIndex {
        for (int row = 0; row < m_sources.rowCount(parent); ++row) {
            const QModelIndex index = m_sources.index(row, 0, parent);
            const bool isOne = index.flags() & Qt::ItemIsSelectable;
            if (isOne && index.data(SourcesModel::QueryRole).toString() == text)
                return index;
            if (const QModelIndex below = self(self, index); below.isValid())
                return below;
        }
        return {};
    };
    m_tree->setCurrentIndex(find(find, {}));
    QModelIndex saved;
    for (int row = 0; row < m_filters.rowCount({}) && !m_tree->currentIndex().isValid(); ++row) {
        if (m_filters.index(row).data(SavedFiltersModel::QueryRole).toString() == text)
            saved = m_filters.index(row);
    }
    m_list->setCurrentIndex(saved);
}

void SourcesPanel::sourceMenu(const QPoint &at)
{
    const QString account = m_tree->indexAt(at).data(SourcesModel::AccountRole).toString();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(Icons::icon(QStringLiteral("refresh")), account.isEmpty() ? tr("Refresh all") : tr("Refresh"), this,
                    [this, account] { Q_EMIT refreshWanted(account); });
    if (!account.isEmpty())
        menu->addAction(Icons::icon(QStringLiteral("key")), tr("Open account"), this,
                        [this, account] { Q_EMIT accountWanted(account); });
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

void SourcesPanel::filterMenu(const QPoint &at)
{
    const QModelIndex index = m_list->indexAt(at);
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(Icons::icon(QStringLiteral("remove")), tr("Remove this filter"), this,
                    [this, name = m_filters.name(index.row())] { Q_EMIT filterRemovalWanted(name); });
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

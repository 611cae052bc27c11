// What InstanceTable keeps of its columns.
#include "models/instancemodel.h"
#include "views/icons.h"
#include "views/instancetable.h"
#include "views/metrics.h"

#include <QHeaderView>

void InstanceTable::setUpHeader()
{
    m_model.setTagIcon(Icons::icon(QStringLiteral("tag"), Theme::Role::Muted));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    header->setObjectName(QStringLiteral("instanceHeader"));
    header->setAccessibleName(tr("Columns"));
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    setSortingEnabled(true);
    setTableLayout({});

    const auto edited = [this] {
        if (!m_applying)
            Q_EMIT layoutEdited();
    };
    connect(header, &QHeaderView::sectionMoved, this, edited);
    connect(header, &QHeaderView::sectionResized, this, edited);
    connect(header, &QHeaderView::sortIndicatorChanged, this, edited);
    connect(header, &QHeaderView::customContextMenuRequested, this,
            [this, header](const QPoint &at) { Q_EMIT columnMenuWanted(header->mapToGlobal(at)); });
}

TableLayout InstanceTable::tableLayout() const
{
    TableLayout layout;
    const QHeaderView *header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        const QString id = m_model.columns().at(column).id;
        if (header->isSectionHidden(column))
            continue;
        layout.order.append(id);
        layout.widths.insert(id, header->sectionSize(column));
    }
    layout.tags = m_model.tags();
    if (header->sortIndicatorSection() >= 0 && header->sortIndicatorSection() < m_model.columns().size())
        layout.sortedBy = m_model.columns().at(header->sortIndicatorSection()).id;
    layout.descending = header->sortIndicatorOrder() == Qt::DescendingOrder;
    return layout;
}

void InstanceTable::setTableLayout(const TableLayout &layout)
{
    m_applying = true;
    m_model.setTags(layout.tags);
    QHeaderView *header = horizontalHeader();
    int place = 0;
    for (const QString &id : layout.order) {
        if (const int column = m_model.columnOf(id); column >= 0)
            header->moveSection(header->visualIndex(column), place++);
    }
    const int digit = QFontMetrics(Metrics::of(this).body()).horizontalAdvance(u'0');
    for (int column = 0; column < m_model.columns().size(); ++column) {
        const InstanceColumn &is = m_model.columns().at(column);
        const bool shown = layout.order.isEmpty() ? is.shown : layout.order.contains(is.id);
        header->setSectionHidden(column, !shown);
        if (shown)
            header->resizeSection(column, layout.widths.value(is.id, digit * is.characters + 3 * Metrics::gap));
    }
    const int sorted = qMax(m_model.columnOf(layout.sortedBy), 0);
    sortByColumn(sorted, layout.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_applying = false;
}

bool InstanceTable::isShown(const QString &column) const
{
    const int at = m_model.columnOf(column);
    return at >= 0 && !isColumnHidden(at);
}

void InstanceTable::setShown(const QString &column, bool shown)
{
    const int at = m_model.columnOf(column);
    const int others = horizontalHeader()->count() - horizontalHeader()->hiddenSectionCount();
    if (at < 0 || (!shown && others <= 1))
        return;
    setColumnHidden(at, !shown);
    const int width = Metrics::of(this).chars(m_model.columns().at(at).characters) + 2 * Metrics::gap;
    if (shown && columnWidth(at) < width / 2)
        setColumnWidth(at, width);
    Q_EMIT layoutEdited();
}

void InstanceTable::setTagShown(const QString &tag, bool shown)
{
    QStringList tags = m_model.tags();
    tags.removeAll(tag);
    if (shown)
        tags.append(tag);
    m_model.setTags(tags);
    if (shown)
        setShown(QStringLiteral("tag:") + tag, true);
    else
        Q_EMIT layoutEdited();
}

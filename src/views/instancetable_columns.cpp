// What InstanceTable keeps of its columns.
#include "models/instancemodel.h"
#include "views/columnfit.h"
#include "views/icons.h"
#include "views/instancetable.h"
#include "views/metrics.h"

#include <QHeaderView>

namespace {

// What a column shows where there is little room. Addresses are of no use in part.
constexpr int fewestDigits = 6;
constexpr int mostDigits = 8;
constexpr int mostOfName = 14; ///< what one looks for

} // namespace

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

    connect(header, &QHeaderView::sectionMoved, this, &InstanceTable::edit);
    connect(header, &QHeaderView::sectionResized, this, &InstanceTable::sizeByHand);
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this] {
        if (!m_applying)
            useRoom(); // the mark takes room in the title
        edit();
    });
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
        if (m_chosenWidths.contains(id))
            layout.widths.insert(id, m_chosenWidths.value(id));
    }
    layout.tags = m_model.tags();
    if (header->sortIndicatorSection() >= 0 && header->sortIndicatorSection() < m_model.columns().size())
        layout.sortedBy = m_model.columns().at(header->sortIndicatorSection()).id;
    layout.descending = header->sortIndicatorOrder() == Qt::DescendingOrder;
    return layout;
}

void InstanceTable::setTableLayout(const TableLayout &layout)
{
    m_usual = layout.order.isEmpty();
    TableLayout wanted = layout;
    if (m_usual)
        wanted.tags = m_usualTags;
    applyLayout(wanted);
}

void InstanceTable::setUsualTags(const QStringList &tags)
{
    if (tags == m_usualTags)
        return;
    m_usualTags = tags;
    if (!m_usual)
        return;
    TableLayout layout;
    layout.tags = tags;
    applyLayout(layout);
}

void InstanceTable::applyLayout(const TableLayout &layout)
{
    m_applying = true;
    m_model.setTags(layout.tags);
    m_chosenWidths = layout.widths;
    QHeaderView *header = horizontalHeader();
    QStringList order = layout.order;
    if (order.isEmpty()) {
        for (const InstanceColumn &column : m_model.columns())
            order.append(column.id);
    }
    int place = 0;
    for (const QString &id : std::as_const(order)) {
        if (const int column = m_model.columnOf(id); column >= 0)
            header->moveSection(header->visualIndex(column), place++);
    }
    for (int column = 0; column < m_model.columns().size(); ++column) {
        const InstanceColumn &is = m_model.columns().at(column);
        header->setSectionHidden(column, layout.order.isEmpty() ? !is.shown : !layout.order.contains(is.id));
    }
    const int sorted = qMax(m_model.columnOf(layout.sortedBy), 0);
    sortByColumn(sorted, layout.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_applying = false;
    m_measured.reset();
    measure();
    useRoom();
}

/// The person moved or sorted columns: from now on they are theirs.
void InstanceTable::edit()
{
    if (m_applying)
        return;
    m_usual = false;
    Q_EMIT layoutEdited();
}

/// What stands left of a dragged edge stays where it is, so that the edge stays under the mouse.
void InstanceTable::sizeByHand(int column, int from, int to)
{
    if (m_applying || from == 0 || to == 0)
        return;
    const QHeaderView *header = horizontalHeader();
    for (int visual = 0; visual <= header->visualIndex(column); ++visual) {
        const int left = header->logicalIndex(visual);
        if (!header->isSectionHidden(left))
            m_chosenWidths.insert(m_model.columns().at(left).id, header->sectionSize(left));
    }
    useRoom();
    edit();
}

int InstanceTable::usualWidth(int column) const
{
    const InstanceColumn &is = m_model.columns().at(column);
    const int digit = QFontMetrics(Metrics::of(this).body()).horizontalAdvance(u'0');
    return m_chosenWidths.value(is.id, digit * is.characters + 3 * Metrics::gap);
}

/// What the longest text of each column takes, of some hundred hosts from all over the inventory; once for each state
/// of it, so that columns stand still while one types.
void InstanceTable::measure()
{
    constexpr qsizetype sample = 400;
    if (m_measured == m_model.prepared())
        return;
    m_measured = m_model.prepared();
    m_longest.clear();
    const QList<Instance> &instances = m_model.instances();
    const qsizetype step = qMax<qsizetype>(1, instances.size() / sample);
    const Metrics metrics = Metrics::of(this);
    for (int column = 0; column < m_model.columns().size(); ++column) {
        const InstanceColumn &is = m_model.columns().at(column);
        QString longest;
        for (qsizetype i = 0; i < instances.size() && !isColumnHidden(column); i += step) {
            if (const QString text = is.text(instances[i]); text.size() > longest.size())
                longest = text;
        }
        const bool glyph = is.kind == InstanceColumn::Kind::State || is.kind == InstanceColumn::Kind::Tag;
        const QFontMetrics fonts(is.kind == InstanceColumn::Kind::Name ? metrics.name() : metrics.body());
        m_longest.insert(is.id, fonts.horizontalAdvance(longest.left(60)) + 2 * Metrics::gap + Metrics::inner +
                                    (glyph ? Metrics::icon + Metrics::inner : 0));
    }
    useRoom();
}

/// Of its title, with room for the mark of a sorted column.
int InstanceTable::headWidth(int column) const
{
    const InstanceColumn &is = m_model.columns().at(column);
    QFont font = Metrics::of(this).small();
    font.setWeight(QFont::DemiBold);
    const int icon = is.kind == InstanceColumn::Kind::Tag ? Metrics::icon + Metrics::inner : 0;
    const int mark = column == horizontalHeader()->sortIndicatorSection() ? 2 * Metrics::icon : Metrics::icon;
    return QFontMetrics(font).horizontalAdvance(is.title) + icon + mark + 2 * Metrics::gap + 2;
}

/// The columns fill the table: no empty strip at the right while texts are cut.
void InstanceTable::useRoom()
{
    QHeaderView *header = horizontalHeader();
    QList<int> shown;
    QList<ColumnNeed> needs;
    const int digit = QFontMetrics(Metrics::of(this).body()).horizontalAdvance(u'0');
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (header->isSectionHidden(column) || column >= m_model.columns().size())
            continue;
        const QString &id = m_model.columns().at(column).id;
        const bool isChosen = m_chosenWidths.contains(id);
        const int sorted = column == header->sortIndicatorSection() ? headWidth(column) : 0;
        const int content = m_longest.value(id);
        const InstanceColumn::Kind kind = m_model.columns().at(column).kind;
        const int word = kind == InstanceColumn::Kind::State ? content : 0; // of use in whole only
        const int least = isChosen ? usualWidth(column) : qMax(usualWidth(column), qMax(sorted, word));
        shown.append(column);
        const int wanted = qMax(content, headWidth(column));
        const bool isWhole = kind == InstanceColumn::Kind::Address || kind == InstanceColumn::Kind::State;
        const int cut = kind == InstanceColumn::Kind::Name ? mostOfName : mostDigits;
        const int most = digit * (isWhole ? 1000 : cut) + 2 * Metrics::gap;
        const int fewest = digit * fewestDigits + 2 * Metrics::gap;
        const int head = qMax(sorted, fewest);
        const int narrow = qMin(qMin(least, wanted), qMax(head, qMin(content, most)));
        needs.append({least, wanted, isChosen, narrow});
    }
    const QList<int> widths = fitColumns(needs, viewport()->width());
    m_applying = true;
    for (qsizetype i = 0; i < shown.size(); ++i)
        header->resizeSection(shown[i], widths[i]);
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
    m_applying = true;
    setColumnHidden(at, !shown);
    m_applying = false;
    m_measured.reset();
    measure();
    edit();
}

void InstanceTable::setTagShown(const QString &tag, bool shown)
{
    QStringList tags = m_model.tags();
    tags.removeAll(tag);
    if (shown)
        tags.append(tag);
    m_model.setTags(tags);
    if (shown)
        return setShown(QStringLiteral("tag:") + tag, true);
    useRoom();
    edit();
}

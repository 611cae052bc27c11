// How GroupedView finds a text in the outputs of all hosts: equal outputs are one, so that all are soon looked through.
#include "core/text.h"
#include "views/groupedview.h"
#include "views/metrics.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace {

constexpr int textLeft = 44;
constexpr int pad = 8;

Qt::CaseSensitivity caseOf(const QString &text)
{
    return text == text.toLower() ? Qt::CaseInsensitive : Qt::CaseSensitive;
}

} // namespace

void GroupedView::setSearch(const QString &text)
{
    if (!m_run || text == m_search.text())
        return;
    m_hit = {};
    m_search.look(m_run->output(), text);
    rebuild();
}

QString GroupedView::search() const
{
    return m_search.text();
}

/// Whether the output of a group has the text, or what is said of it.
bool GroupedView::isFound(const Block &block) const
{
    return m_search.text().isEmpty() || block.living || !m_search.hitsOf(block.group.first()).isEmpty() ||
           block.note.contains(m_search.text(), caseOf(m_search.text()));
}

void GroupedView::searchGroups()
{
    QList<int> lanes;
    for (const LaneGroup &group : m_grouping.groups())
        lanes.append(group.first());
    m_search.setLanes(lanes);
}

int GroupedView::foundHosts() const
{
    int hosts = 0;
    for (const Block &block : m_blocks)
        hosts += block.living ? 0 : int(block.group.lanes.size());
    return hosts;
}

/// The rows of a block with the text, as far as they are shown here.
QList<qint64> GroupedView::hitRows(const Block &block) const
{
    QList<qint64> rows;
    for (const OutputSearch::Hit &hit : m_search.hitsOf(block.group.first())) {
        if (hit.line < block.rows() && (rows.isEmpty() || rows.last() != hit.line))
            rows.append(hit.line);
    }
    return rows;
}

/// Goes from row to row with the text, and around; a block whose hits are further down than what is shown is gone to.
void GroupedView::findNext(int step)
{
    QList<Place> places;
    for (int i = 0; i < m_blocks.size(); ++i) {
        const Block &block = m_blocks[i];
        if (m_search.text().isEmpty() || block.living)
            continue;
        const QList<qint64> rows = hitRows(block);
        for (const qint64 row : rows)
            places.append({i, row});
        if (rows.isEmpty())
            places.append({i, -1});
    }
    if (places.isEmpty())
        return;
    const auto at = int(places.indexOf(m_hit));
    const int count = int(places.size());
    const int next = at < 0 ? (step > 0 ? 0 : count - 1) : (at + step + count) % count;
    m_hit = places.at(next);
    m_current = m_hit.block;
    Block &block = m_blocks[m_hit.block];
    if (!block.open)
        toggle(m_hit.block);
    const qint64 y = block.top + headHeight() + pad + std::max<qint64>(0, m_hit.row) * lineHeight();
    const qint64 top = verticalScrollBar()->value() + headHeight();
    const qint64 bottom = verticalScrollBar()->value() + viewport()->height() - 2 * lineHeight();
    if (y < top || y > bottom)
        verticalScrollBar()->setValue(int(std::max<qint64>(0, y - viewport()->height() / 3)));
    viewport()->update();
}

/// The grounds of the text in a shown line, under it.
void GroupedView::paintHits(QPainter &painter, const Block &block, qint64 row, const QString &text, int y) const
{
    const QString &wanted = m_search.text();
    if (wanted.isEmpty())
        return;
    const Theme theme = Theme::of(palette());
    const qreal letter = QFontMetricsF(Metrics::of(this).mono()).horizontalAdvance(u'0');
    const bool isCurrent = m_hit.block < m_blocks.size() && &m_blocks[m_hit.block] == &block && m_hit.row == row;
    for (qsizetype at = text.indexOf(wanted, 0, caseOf(wanted)); at >= 0;
         at = text.indexOf(wanted, at + wanted.size(), caseOf(wanted))) {
        const QRectF where(textLeft + qreal(at) * letter, y, qreal(wanted.size()) * letter, lineHeight());
        painter.fillRect(where, theme.color(Theme::Role::Hit));
        if (isCurrent) {
            painter.setPen(theme.color(Theme::Role::Waiting));
            painter.drawRect(where.adjusted(0.5, 0.5, -0.5, -0.5));
        }
    }
}

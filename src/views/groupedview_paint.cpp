#include "models/ansi.h"
#include "models/runmodel.h"
#include "views/ansicolors.h"
#include "views/groupedview.h"
#include "views/icons.h"
#include "views/metrics.h"
#include "views/stateglyph.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace {

using Role = Theme::Role;

constexpr int pad = 8;
constexpr int textLeft = 44;

/// Draws elided text and answers where it ended.
int drawWord(QPainter &painter, const QRect &rect, const QString &text, const QFont &font, const QColor &color)
{
    if (rect.width() <= 0)
        return rect.left();
    painter.setFont(font);
    painter.setPen(color);
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideMiddle, rect.width());
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, shown);
    return rect.left() + QFontMetrics(font).horizontalAdvance(shown);
}

} // namespace

QRect GroupedView::moreRect(int y) const
{
    const int size = 24;
    return {viewport()->width() - size - pad, y + (headHeight() - size) / 2, size, size};
}

QRect GroupedView::copyRect(int y) const
{
    return moreRect(y).translated(-28, 0);
}

void GroupedView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Theme theme = Theme::of(palette());
    painter.fillRect(viewport()->rect(), theme.color(Role::OutputGround));
    const qint64 scrolled = verticalScrollBar()->value();
    for (const Block &block : m_blocks) {
        const qint64 y = block.top - scrolled;
        if (y + heightOf(block) <= 0)
            continue;
        if (y >= viewport()->height())
            break;
        paintBlock(painter, block, int(y));
    }
}

void GroupedView::paintBlock(QPainter &painter, const Block &block, int y) const
{
    const Theme theme = Theme::of(palette());
    const qint64 height = heightOf(block);
    painter.setClipRect(0, std::max(0, y), viewport()->width(),
                        int(std::min<qint64>(height, viewport()->height() * 2)));
    if (block.open && !block.living) {
        paintLines(painter, block, y + headHeight());
        paintNote(painter, block, y + int(height));
    }
    // The head stays at the top while its block is in sight.
    const int headTop = std::min<int>(std::max(0, y), int(y + height - headHeight()));
    paintHead(painter, block, headTop);
    const StateGlyph::Shape shape = StateGlyph::of(block.group.state);
    if (StateGlyph::stressesWord(shape))
        painter.fillRect(QRect(0, y, Metrics::marker, int(height)), theme.color(StateGlyph::role(shape)));
    painter.setClipping(false);
}

void GroupedView::paintHead(QPainter &painter, const Block &block, int y) const
{
    const Theme theme = Theme::of(palette());
    const Metrics metrics = Metrics::of(this);
    const QRect rect(0, y, viewport()->width(), headHeight());
    const bool current = hasFocus() && m_current < m_blocks.size() && &m_blocks[m_current] == &block;
    painter.fillRect(rect, theme.color(current ? Role::Current : Role::Heading));
    painter.fillRect(QRect(0, y, rect.width(), 1), theme.color(Role::Pane));
    if (!block.living)
        Icons::paint(&painter, QRect(pad, y, Metrics::icon, rect.height()),
                     block.open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                     theme.color(Role::Muted), Metrics::icon);
    const StateGlyph::Shape shape = StateGlyph::of(block.group.state);
    StateGlyph::paint(&painter, QRect(pad + 24, y, Metrics::icon, rect.height()), shape, theme);

    const int right = copyRect(y).left() - pad;
    const QFontMetrics small(metrics.small());
    const int timeWidth = small.horizontalAdvance(block.time);
    painter.setFont(metrics.small());
    painter.setPen(theme.color(Role::Muted));
    painter.drawText(QRect(right - timeWidth, y, timeWidth, rect.height()), Qt::AlignVCenter, block.time);

    LaneStatus about;
    about.state = block.group.state;
    about.exit = block.group.exit;
    about.signal = block.group.signal;
    const QString count = tr("%n host(s)", nullptr, int(block.group.lanes.size()));
    const bool stressed = StateGlyph::stressesWord(shape);
    int x = drawWord(painter, QRect(pad + 48, y, 110, rect.height()),
                     block.living ? tr("not ended yet") : laneTitle(about), stressed ? metrics.name() : metrics.body(),
                     theme.color(stressed ? StateGlyph::role(shape) : Role::Text));
    x = std::max(x + 12, 150);
    QFont mono = metrics.mono();
    mono.setWeight(QFont::Medium);
    const int countWidth = QFontMetrics(metrics.body()).horizontalAdvance(count);
    x = drawWord(painter, QRect(x, y, right - timeWidth - 3 * pad - countWidth - x, rect.height()), block.nodes, mono,
                 theme.color(Role::Text));
    drawWord(painter, QRect(x + pad, y, countWidth + 2, rect.height()), count, metrics.body(),
             theme.color(Role::Muted));
    if (block.living)
        return;
    Icons::paint(&painter, copyRect(y), QStringLiteral("copy"), theme.color(Role::Muted), Metrics::icon);
    Icons::paint(&painter, moreRect(y), QStringLiteral("more"), theme.color(Role::Muted), Metrics::icon);
}

void GroupedView::paintLines(QPainter &painter, const Block &block, int y) const
{
    const OutputLines *lines = linesOf(block);
    if (!lines || block.lines == 0)
        return;
    const Theme theme = Theme::of(palette());
    const int top = y + pad;
    const qint64 first = std::max<qint64>(0, -top / lineHeight());
    const qint64 count = std::min<qint64>(block.lines - first, viewport()->height() / lineHeight() + 2);
    if (count <= 0)
        return;
    painter.setFont(Metrics::of(this).mono());
    AnsiSpan look;
    int at = top + int(first) * lineHeight();
    for (const OutputLine &line : lines->lines(first, count)) {
        const AnsiText text = readAnsi(line.bytes, look, 1000);
        ansicolors::paint(painter, QPoint(textLeft, at), lineHeight(), text, theme);
        at += lineHeight();
    }
}

void GroupedView::paintNote(QPainter &painter, const Block &block, int y) const
{
    if (block.note.isEmpty())
        return;
    const Theme theme = Theme::of(palette());
    const int height = Metrics::of(this).banner();
    const QRect rect(textLeft, y - height, viewport()->width() - textLeft - pad, height);
    Icons::paint(&painter, QRect(rect.left(), rect.top(), Metrics::icon, height), QStringLiteral("info"),
                 theme.color(Role::Text), Metrics::icon);
    drawWord(painter, rect.adjusted(24, 0, 0, 0), block.note, Metrics::of(this).body(), theme.color(Role::Text));
}

void GroupedView::mousePressEvent(QMouseEvent *event)
{
    const int block = blockAt(event->pos().y() + verticalScrollBar()->value());
    // A head that stays at the top belongs to the block below it.
    if (block < 0 || event->button() != Qt::LeftButton)
        return;
    m_current = block;
    const int y = std::max(0, headRect(block).top());
    if (event->pos().y() < y || event->pos().y() >= y + headHeight())
        return viewport()->update();
    if (!m_blocks[block].living && copyRect(y).contains(event->pos()))
        return copyBlock(block);
    if (!m_blocks[block].living && moreRect(y).contains(event->pos()))
        return showMenu(block, event->globalPosition().toPoint());
    toggle(block);
}

void GroupedView::mouseMoveEvent(QMouseEvent *event)
{
    const int block = blockAt(event->pos().y() + verticalScrollBar()->value());
    const int y = block < 0 ? 0 : std::max(0, headRect(block).top());
    const bool head = block >= 0 && event->pos().y() >= y && event->pos().y() < y + headHeight();
    viewport()->setCursor(head ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->setToolTip(head && copyRect(y).contains(event->pos()) ? tr("Copy hosts and output") : QString());
}

void GroupedView::contextMenuEvent(QContextMenuEvent *event)
{
    const int block = blockAt(event->pos().y() + verticalScrollBar()->value());
    if (block >= 0 && !m_blocks[block].living)
        showMenu(block, event->globalPos());
}

void GroupedView::showMenu(int block, const QPoint &at)
{
    const QList<int> lanes = m_blocks[block].group.lanes;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(Icons::icon(QStringLiteral("terminal")), tr("Open the first host's tab"), this,
                    [this, lanes] { Q_EMIT laneOpened(lanes.first()); });
    menu->addAction(Icons::icon(QStringLiteral("copy")), tr("Copy hosts and output"), this,
                    [this, block] { copyBlock(block); });
    menu->addAction(Icons::icon(QStringLiteral("refresh")), tr("Run again on %n host(s)", nullptr, int(lanes.size())),
                    this, [this, lanes] { Q_EMIT retryRequested(lanes); });
    menu->popup(at);
}

void GroupedView::keyPressEvent(QKeyEvent *event)
{
    const auto go = [this](int to) {
        m_current = std::clamp<int>(to, 0, std::max<int>(0, int(m_blocks.size()) - 1));
        if (!m_blocks.isEmpty() &&
            (headRect(m_current).top() < 0 || headRect(m_current).bottom() > viewport()->height()))
            verticalScrollBar()->setValue(int(m_blocks[m_current].top));
        viewport()->update();
    };
    const bool some = m_current < m_blocks.size();
    switch (event->key()) {
    case Qt::Key_Down:
        return go(m_current + 1);
    case Qt::Key_Up:
        return go(m_current - 1);
    case Qt::Key_Space:
        if (some)
            toggle(m_current);
        return;
    case Qt::Key_Return:
        if (some && !m_blocks[m_current].living)
            Q_EMIT laneOpened(m_blocks[m_current].group.first());
        return;
    default:
        break;
    }
    if (event->matches(QKeySequence::Copy) && some)
        return copyBlock(m_current);
    QAbstractScrollArea::keyPressEvent(event);
}

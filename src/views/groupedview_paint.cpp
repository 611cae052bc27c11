#include "models/ansi.h"
#include "models/runmodel.h"
#include "views/ansicolors.h"
#include "views/groupedview.h"
#include "views/icons.h"
#include "views/metrics.h"
#include "views/stateglyph.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOptionButton>

#include <algorithm>

namespace {

using Role = Theme::Role;

constexpr int pad = 8;
constexpr int textLeft = 44;
constexpr int glyphLeft = 52;

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
        paintCut(painter, block);
        paintNote(painter, block);
    }
    // The head stays at the top while its block is in sight.
    const int headTop = std::min<int>(std::max(0, y), int(y + height - headHeight()));
    paintHead(painter, block, headTop);
    if (isFailing(block) || block.odd)
        painter.fillRect(QRect(0, y, Metrics::marker, int(height)), theme.color(markOf(block)));
    painter.setClipping(false);
}

/// The colour of what makes a block stand out.
Role GroupedView::markOf(const Block &block) const
{
    const StateGlyph::Shape shape = StateGlyph::of(block.group.state);
    return StateGlyph::stressesWord(shape) ? StateGlyph::role(shape) : isFailing(block) ? Role::Faint : Role::Waiting;
}

/// "only this host", right of the count; answers where it ended.
int GroupedView::paintOddChip(QPainter &painter, const Block &block, const QRect &room) const
{
    if (!block.odd)
        return room.left();
    const Theme theme = Theme::of(palette());
    const Metrics metrics = Metrics::of(this);
    const QString words = tr("only this host");
    const QFontMetrics small(metrics.small());
    const QRect chip(room.left(), room.center().y() - metrics.chip() / 2,
                     small.horizontalAdvance(words) + Metrics::icon + 3 * Metrics::inner + 2, metrics.chip());
    if (chip.right() > room.right())
        return room.left();
    const bool failed = block.group.state == LaneStatus::State::Failed;
    const QColor ink = theme.color(markOf(block));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(ink);
    painter.setBrush(theme.color(failed ? Role::FailedTint : Role::WaitingTint));
    painter.drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), Metrics::smallRadius, Metrics::smallRadius);
    painter.restore();
    Icons::paint(&painter, QRect(chip.left() + Metrics::inner, chip.top(), Metrics::icon, chip.height()),
                 QStringLiteral("eye"), ink, 14);
    drawWord(painter, chip.adjusted(2 * Metrics::inner + Metrics::icon, 0, 0, 0), words, metrics.small(), ink);
    return chip.right();
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
    paintChoice(painter, block, y);
    StateGlyph::paint(&painter, QRect(glyphLeft, y, Metrics::icon, rect.height()), shape, theme);

    const int right = copyRect(y).left() - pad;
    const QFontMetrics small(metrics.small());
    const int timeWidth = small.horizontalAdvance(block.time);
    painter.setFont(metrics.small());
    painter.setPen(theme.color(Role::Muted));
    painter.drawText(QRect(right - timeWidth, y, timeWidth, rect.height()), Qt::AlignVCenter, block.time);
    // Times stand below each other, and so do differences.
    const QString difference = differenceText(block);
    const int timeRoom = std::max(timeWidth, small.horizontalAdvance(QStringLiteral("00.0 s")));
    const int differenceWidth = difference.isEmpty() ? 0 : small.horizontalAdvance(difference) + 2 * pad;
    const int wordsEnd = right - timeRoom - differenceWidth;
    painter.drawText(QRect(wordsEnd, y, differenceWidth, rect.height()), Qt::AlignVCenter, difference);

    const QString count = tr("%Ln host(s)", nullptr, int(block.group.lanes.size()));
    const bool stressed = StateGlyph::stressesWord(shape);
    const QFontMetrics names(metrics.name());
    const int words = std::max(names.horizontalAdvance(laneTitle(LaneStatus::State::Unreachable)),
                               names.horizontalAdvance(tr("not ended yet"))) +
                      2;
    drawWord(painter, QRect(glyphLeft + 24, y, words, rect.height()), stateWords(block),
             stressed ? metrics.name() : metrics.body(), theme.color(stressed ? StateGlyph::role(shape) : Role::Text));
    int x = glyphLeft + 24 + words + 12;
    QFont mono = metrics.mono();
    mono.setWeight(QFont::Medium);
    const int countWidth = QFontMetrics(metrics.body()).horizontalAdvance(count);
    x = drawWord(painter, QRect(x, y, wordsEnd - 3 * pad - countWidth - x, rect.height()), block.nodes, mono,
                 theme.color(Role::Text));
    x = drawWord(painter, QRect(x + pad, y, countWidth + 2, rect.height()), count, metrics.body(),
                 theme.color(Role::Muted));
    paintOddChip(painter, block, QRect(x + pad, y, wordsEnd - 2 * pad - x, rect.height()));
    if (block.living)
        return;
    Icons::paint(&painter, copyRect(y), QStringLiteral("copy"), theme.color(Role::Muted), Metrics::icon);
    Icons::paint(&painter, moreRect(y), QStringLiteral("more"), theme.color(Role::Muted), Metrics::icon);
}

void GroupedView::paintLines(QPainter &painter, const Block &block, int y) const
{
    if (block.diff && block.diff->hasLines())
        return paintDiff(painter, block, y);
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
    const qreal letter = QFontMetricsF(painter.font()).horizontalAdvance(u'0');
    const int end = viewport()->width() - pad;
    AnsiSpan look;
    int at = top + int(first) * lineHeight();
    for (const OutputLine &line : lines->lines(first, count)) {
        const AnsiText text = readAnsi(line.bytes, look, 1000);
        paintHits(painter, block, (at - top) / lineHeight(), text.text, at);
        ansicolors::paint(painter, QPoint(textLeft, at), lineHeight(), text, theme);
        if (textLeft + qreal(text.text.size()) * letter > end) { // the host's tab wraps it
            painter.fillRect(QRectF(end - letter, at, letter + pad, lineHeight()), theme.color(Role::OutputGround));
            painter.setPen(theme.color(Role::Muted));
            painter.drawText(QRectF(end - letter, at, letter, lineHeight()), Qt::AlignCenter, QStringLiteral("…"));
        }
        at += lineHeight();
    }
}

/// The line below the output of a block that is longer than what is shown here, in the viewport.
QRect GroupedView::cutRect(const Block &block) const
{
    const int height = Metrics::of(this).control();
    const qint64 y = block.top - verticalScrollBar()->value() + headHeight() + block.rows() * lineHeight() + 2 * pad;
    return isCut(block) && block.open ? QRect(textLeft, int(y) - pad, viewport()->width() - textLeft - pad, height)
                                      : QRect();
}

/// The line at the end of a block that says why, in the viewport.
QRect GroupedView::noteRect(const Block &block) const
{
    if (!isFailing(block) || !block.open)
        return {};
    const int bottom = int(block.top + heightOf(block) - verticalScrollBar()->value());
    return {textLeft, bottom - block.noteHeight, viewport()->width() - textLeft - pad, block.noteHeight};
}

/// As high as its sentence: it ends with what one can do.
int GroupedView::noteHeight(const Block &block, int room) const
{
    const int banner = Metrics::of(this).banner();
    const QRect line(textLeft, 0, room - textLeft - pad, banner);
    const int words = retryRect(block, line).left() - line.left() - 24 - pad;
    const QRect box(0, 0, std::max(words, Metrics::of(this).chars(12)), 0);
    const QRect wanted = QFontMetrics(Metrics::of(this).body()).boundingRect(box, Qt::TextWordWrap, block.note);
    return std::max(banner, wanted.height() + 2 * pad);
}

QRect GroupedView::retryRect(const Block &block, const QRect &note) const
{
    if (note.isEmpty())
        return {};
    QStyleOptionButton option;
    option.initFrom(m_retryLook);
    option.text = tr("Retry %1").arg(block.group.lanes.size());
    option.icon = m_retryLook->icon();
    option.iconSize = QSize(Metrics::icon, Metrics::icon);
    const QSize size = style()->sizeFromContents(QStyle::CT_PushButton, &option, {}, m_retryLook);
    return {note.right() - size.width() + 1, note.center().y() - size.height() / 2, size.width(), size.height()};
}

QRect GroupedView::retryRect(int block) const
{
    return retryRect(m_blocks[block], noteRect(m_blocks[block]));
}

void GroupedView::paintCut(QPainter &painter, const Block &block) const
{
    if (isCut(block))
        drawWord(painter, cutRect(block), cutText(block), Metrics::of(this).body(),
                 Theme::of(palette()).color(Role::Accent));
}

void GroupedView::paintNote(QPainter &painter, const Block &block) const
{
    const QRect rect = noteRect(block);
    if (rect.isEmpty())
        return;
    const Theme theme = Theme::of(palette());
    const QRect button = retryRect(block, rect);
    Icons::paint(&painter, QRect(rect.left(), rect.top(), Metrics::icon, rect.height()), QStringLiteral("info"),
                 theme.color(Role::Text), Metrics::icon);
    const QRect words(rect.left() + 24, rect.top(), button.left() - rect.left() - 24 - pad, rect.height());
    painter.setFont(Metrics::of(this).body());
    painter.setPen(theme.color(Role::Text));
    painter.drawText(words, int(Qt::AlignVCenter) | int(Qt::TextWordWrap), block.note);
    QStyleOptionButton option;
    option.initFrom(m_retryLook);
    option.state = QStyle::State_Enabled | QStyle::State_Raised;
    if (button.contains(viewport()->mapFromGlobal(QCursor::pos())))
        option.state |= QStyle::State_MouseOver;
    option.rect = button;
    option.text = tr("Retry %1").arg(block.group.lanes.size());
    option.icon = m_retryLook->icon();
    option.iconSize = QSize(Metrics::icon, Metrics::icon);
    style()->drawControl(QStyle::CE_PushButton, &option, &painter, m_retryLook);
}

void GroupedView::mousePressEvent(QMouseEvent *event)
{
    const int block = blockAt(event->pos().y() + verticalScrollBar()->value());
    if (block < 0 || event->button() != Qt::LeftButton)
        return;
    m_current = block;
    clicked(block, event->pos());
    viewport()->update();
}

void GroupedView::clicked(int block, const QPoint &at)
{
    // A head that stays at the top belongs to the block below it.
    const int y = std::max(0, headRect(block).top());
    const Block &about = m_blocks[block];
    if (at.y() >= y && at.y() < y + headHeight()) {
        if (!about.living && copyRect(y).contains(at))
            return copyBlock(block);
        if (!about.living && moreRect(y).contains(at))
            return showMenu(block, viewport()->mapToGlobal(at));
        if (choiceRect(about, y).adjusted(-2, -2, 2, 2).contains(at))
            return choose(block);
        return toggle(block);
    }
    if (retryRect(block).contains(at))
        Q_EMIT retryRequested(about.group.lanes);
    else if (cutRect(about).contains(at))
        Q_EMIT laneOpened(about.group.first());
}

void GroupedView::mouseMoveEvent(QMouseEvent *event)
{
    const int block = blockAt(event->pos().y() + verticalScrollBar()->value());
    const int y = block < 0 ? 0 : std::max(0, headRect(block).top());
    const bool head = block >= 0 && event->pos().y() >= y && event->pos().y() < y + headHeight();
    const bool link = block >= 0 && cutRect(m_blocks[block]).contains(event->pos());
    viewport()->setCursor(head || link ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (block >= 0 && isFailing(m_blocks[block]))
        viewport()->update(noteRect(m_blocks[block])); // its button tells that the mouse is over it
    viewport()->setToolTip(head && copyRect(y).contains(event->pos()) ? tr("Copy hosts and output") : QString());
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
    case Qt::Key_C:
        if (some && event->modifiers() == Qt::NoModifier)
            return choose(m_current);
        break;
    case Qt::Key_Escape:
        if (isComparing())
            return stopComparing();
        break;
    case Qt::Key_R:
        if (some && isFailing(m_blocks[m_current]))
            Q_EMIT retryRequested(m_blocks[m_current].group.lanes);
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
    Canvas::keyPressEvent(event);
}

// How GroupedView shows what sets groups apart.
#include "models/ansi.h"
#include "views/groupedview.h"
#include "views/metrics.h"

#include <QPainter>
#include <QScrollBar>
#include <QStyleOptionButton>

#include <algorithm>

namespace {

using Role = Theme::Role;

constexpr int pad = 8;
constexpr int textLeft = 44;
constexpr int choiceLeft = 28;
constexpr int painted = 1000; ///< characters of a line

} // namespace

void GroupedView::setMarking(bool mark)
{
    m_marking = mark;
    rebuild();
}

int GroupedView::chosenCount() const
{
    return int(chosenKeys().size());
}

/// Groups that grew are other groups now: only those that are still there count, biggest first.
QList<QByteArray> GroupedView::chosenKeys() const
{
    QList<QByteArray> keys;
    for (const Block &block : m_blocks) {
        if (!block.living && m_chosen.contains(block.key()))
            keys.append(block.key());
    }
    return keys;
}

bool GroupedView::canCompare() const
{
    return groupCount() > 1 && m_blocks.size() > 1 && !m_blocks[1].living;
}

void GroupedView::compare()
{
    if (!canCompare() || isComparing())
        return;
    QList<QByteArray> keys = chosenKeys().mid(0, 2);
    if (keys.isEmpty()) {
        const auto odd = std::find_if(m_blocks.cbegin(), m_blocks.cend(), [](const Block &b) { return b.odd; });
        keys.append(odd == m_blocks.cend() ? m_blocks[1].key() : odd->key());
    }
    if (keys.size() == 1) {
        const QByteArray largest = m_blocks.first().key();
        keys.prepend(keys.first() == largest ? QByteArray() : largest);
        if (keys.first().isNull())
            keys = {largest, m_blocks[1].key()};
    }
    m_compared = keys;
    m_current = 0;
    verticalScrollBar()->setValue(0);
    rebuild();
}

void GroupedView::stopComparing()
{
    m_compared.clear();
    rebuild();
}

void GroupedView::choose(int block)
{
    const Block &about = m_blocks[block];
    if (!canChoose(about) || isComparing())
        return;
    const QByteArray key = about.key();
    if (!m_chosen.remove(key)) {
        if (const QList<QByteArray> chosen = chosenKeys(); chosen.size() == 2)
            m_chosen.remove(chosen.last());
        m_chosen.insert(key);
    }
    viewport()->update();
    Q_EMIT choiceChanged();
}

/// The block that the others are compared with, or -1 while nothing is compared.
int GroupedView::baseGroup() const
{
    const bool marks = m_marking && m_search.text().isEmpty(); // the largest group may not be among those found
    if (m_blocks.isEmpty() || m_blocks.first().living || !(marks || isComparing()))
        return -1;
    return m_blocks.first().group.lanes.isEmpty() ? -1 : 0;
}

QStringList GroupedView::textsOf(const Block &block) const
{
    QStringList texts;
    AnsiSpan look;
    if (const OutputLines *lines = linesOf(block)) {
        for (const OutputLine &line : lines->lines(0, OutputDiff::mostLines + 1))
            texts.append(readAnsi(line.bytes, look, painted).text);
    }
    return texts;
}

/// Compares one more block, so that no turn takes long. True when there are more to compare.
bool GroupedView::compareSome()
{
    const int at = baseGroup();
    const int base = at < 0 ? -1 : m_blocks[at].group.first();
    if (base != m_diffBase)
        m_diffs.clear();
    m_diffBase = base;
    bool didOne = false;
    for (Block &block : m_blocks) {
        block.base = at >= 0 && &block == &m_blocks[at];
        block.diff.reset();
        if (at < 0 || block.base || block.living || block.allLines == 0 || m_blocks[at].allLines == 0)
            continue;
        auto &diff = m_diffs[block.group.first()];
        if (!diff) {
            if (didOne)
                return true;
            diff = std::make_shared<const OutputDiff>(diffOutputs(textsOf(m_blocks[at]), textsOf(block)));
            didOne = true;
        }
        block.diff = diff;
    }
    return false;
}

QString GroupedView::differenceText(const Block &block) const
{
    if (block.living || baseGroup() < 0)
        return {};
    if (block.base)
        return isComparing() ? tr("compared with") : tr("largest group");
    if (block.allLines == 0)
        return tr("no output");
    if (!block.diff)
        return {};
    switch (block.diff->state) {
    case OutputDiff::State::NothingInCommon:
        return tr("nothing in common");
    case OutputDiff::State::TooLarge:
        return tr("more than %Ln lines: too large to compare", nullptr, OutputDiff::mostLines);
    case OutputDiff::State::TooDifferent:
        return tr("too different to compare line by line");
    case OutputDiff::State::Compared:
        break;
    }
    return block.diff->differing == 0 ? tr("same lines") : tr("%Ln lines differ", nullptr, block.diff->differing);
}

QRect GroupedView::choiceRect(const Block &block, int y) const
{
    if (!canChoose(block) || isComparing())
        return {};
    return {choiceLeft, y + (headHeight() - Metrics::icon) / 2, Metrics::icon, Metrics::icon};
}

QRect GroupedView::choiceRect(int block) const
{
    return choiceRect(m_blocks[block], std::max(0, headRect(block).top()));
}

void GroupedView::paintChoice(QPainter &painter, const Block &block, int y) const
{
    const QRect rect = choiceRect(block, y);
    if (rect.isEmpty())
        return;
    QStyleOptionButton option;
    option.initFrom(this);
    option.rect = rect;
    option.state = QStyle::State_Enabled;
    option.state |= m_chosen.contains(block.key()) ? QStyle::State_On : QStyle::State_Off;
    style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &option, &painter, this);
}

/// Amber what is missing here, blue what is only here; the changed part stands out.
void GroupedView::paintDiff(QPainter &painter, const Block &block, int y) const
{
    const Theme theme = Theme::of(palette());
    const QFont plain = Metrics::of(this).mono();
    QFont bold = plain;
    bold.setWeight(QFont::Bold);
    const qreal letter = QFontMetricsF(plain).horizontalAdvance(u'0');
    const int top = y + pad;
    const qsizetype first = std::max(0, -top / lineHeight());
    const qsizetype last = std::min<qsizetype>(block.rows(), first + viewport()->height() / lineHeight() + 2);
    for (qsizetype i = first; i < last; ++i) {
        const DiffLine &line = block.diff->lines[i];
        const QRectF row(0, top + int(i) * lineHeight(), viewport()->width(), lineHeight());
        const bool missing = line.kind == DiffLine::Kind::Missing;
        if (line.kind != DiffLine::Kind::Same) {
            const QRectF ground = row.adjusted(isFailing(block) || block.odd ? Metrics::marker : 0, 0, 0, 0);
            painter.fillRect(ground, theme.color(missing ? Role::WaitingTint : Role::ActiveTint));
            painter.setFont(bold);
            painter.setPen(theme.color(missing ? Role::Waiting : Role::Active));
            painter.drawText(QRectF(choiceLeft, row.top(), letter, row.height()), Qt::AlignCenter,
                             missing ? QStringLiteral("−") : QStringLiteral("+"));
        }
        paintHits(painter, block, i, line.text, int(row.top()));
        painter.setPen(theme.color(missing ? Role::Muted : Role::OutputText));
        const auto part = [&](int from, int length, bool isChanged) {
            painter.setFont(isChanged ? bold : plain);
            if (isChanged)
                painter.setPen(theme.color(Role::OutputText));
            painter.drawText(
                QRectF(textLeft + from * letter, row.top(), row.width() - textLeft - from * letter, row.height()),
                Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, line.text.mid(from, length));
            if (isChanged)
                painter.setPen(theme.color(missing ? Role::Muted : Role::OutputText));
        };
        part(0, line.from, false);
        part(line.from, line.length, true);
        part(line.from + line.length, -1, false);
    }
}

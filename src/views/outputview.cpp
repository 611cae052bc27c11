#include "views/outputview.h"

#include "views/icons.h"
#include "views/metrics.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace {

constexpr int margin = 12;
constexpr int frameMs = 16;
constexpr qint64 bytesAFrame = 4 * 1024 * 1024;
constexpr qint64 linesToCopy = 200'000; ///< what one can paste somewhere

} // namespace

OutputView::OutputView(QWidget *parent) : Canvas(parent)
{
    setObjectName(QStringLiteral("outputView"));
    setAccessibleName(tr("Output"));
    viewport()->setCursor(Qt::IBeamCursor);
    m_advance.setSingleShot(true);
    m_advance.setInterval(frameMs);
    connect(&m_advance, &QTimer::timeout, this, &OutputView::advance);
}

OutputView::~OutputView() = default;

void OutputView::pointAt(std::shared_ptr<SpoolReader> output, int lane)
{
    m_lines = output ? std::make_unique<OutputLines>(std::move(output), lane) : nullptr;
    m_anchor = m_cursor = {};
    m_hits.clear();
    m_currentHit = -1;
    m_shownFirst.reset();
    m_follow = true;
    Q_EMIT followingChanged(true);
    advance();
    viewport()->update();
}

void OutputView::outputArrived()
{
    if (m_lines && !m_advance.isActive())
        m_advance.start();
}

void OutputView::advance()
{
    if (!m_lines)
        return updateScrollBars();
    if (m_lines->advance(bytesAFrame))
        m_advance.start();
    m_shownFirst.reset();
    updateScrollBars();
    viewport()->update();
    Q_EMIT linesChanged(m_lines->count());
}

int OutputView::lineHeight() const
{
    return Metrics::of(this).monoLine();
}

qreal OutputView::charWidth() const
{
    return QFontMetricsF(Metrics::of(this).mono()).horizontalAdvance(u'0');
}

int OutputView::columns() const
{
    return std::max(20, int((viewport()->width() - 2 * margin) / std::max(1.0, charWidth())));
}

int OutputView::rowsOf(const QString &text) const
{
    return m_wrap ? std::max<int>(1, (int(text.size()) + columns() - 1) / columns()) : 1;
}

qint64 OutputView::firstLine() const
{
    return verticalScrollBar()->value();
}

int OutputView::visibleLines() const
{
    ensureShown();
    return int(m_shown.size());
}

/// The first line that lets the last one stand at the bottom.
qint64 OutputView::maximumFirst() const
{
    if (!m_lines)
        return 0;
    const int fit = std::max(1, (viewport()->height() - margin) / lineHeight());
    const qint64 count = m_lines->count();
    if (!m_wrap)
        return std::max<qint64>(0, count - fit);
    const qint64 from = std::max<qint64>(0, count - fit);
    const QList<OutputLine> last = m_lines->lines(from, fit);
    int rows = 0;
    qint64 first = count;
    for (qsizetype i = last.size() - 1; i >= 0; --i) {
        AnsiSpan look;
        rows += rowsOf(readAnsi(last[i].bytes, look).text);
        if (rows > fit && first < count)
            break;
        first = from + i;
    }
    return std::min(first, std::max<qint64>(0, count - 1));
}

void OutputView::updateScrollBars()
{
    m_scrolling = true;
    const qint64 maximum = maximumFirst();
    verticalScrollBar()->setRange(0, int(std::min<qint64>(maximum, INT_MAX)));
    verticalScrollBar()->setPageStep(std::max(1, viewport()->height() / lineHeight() - 1));
    if (m_follow)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    ensureShown();
    qsizetype widest = 0;
    for (const Shown &shown : std::as_const(m_shown))
        widest = std::max(widest, shown.text.text.size());
    const int width = m_wrap ? 0 : int(qreal(widest) * charWidth()) + 2 * margin - viewport()->width();
    horizontalScrollBar()->setRange(0, std::max({0, width, m_wrap ? 0 : horizontalScrollBar()->value()}));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(int(charWidth() * 4));
    m_scrolling = false;
}

/// Reads and parses the lines in sight, once for each place and state of the output.
void OutputView::ensureShown() const
{
    const qint64 first = firstLine();
    if (m_shownFirst == first)
        return;
    m_shownFirst = first;
    m_shown.clear();
    if (!m_lines)
        return;
    const int fit = viewport()->height() / lineHeight() + 2;
    // A look may have begun above: a screenful is read to find out.
    const qint64 from = std::max<qint64>(0, first - fit);
    AnsiSpan look;
    int rows = 0;
    qint64 number = from;
    for (const OutputLine &line : m_lines->lines(from, first - from + fit)) {
        Shown shown{readAnsi(line.bytes, look), line.stream, 1};
        if (number++ < first)
            continue;
        shown.rows = rowsOf(shown.text.text);
        rows += shown.rows;
        m_shown.append(shown);
        if (rows > fit)
            break;
    }
}

void OutputView::setFollowing(bool follow)
{
    if (follow)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    if (m_follow == follow)
        return;
    m_follow = follow;
    Q_EMIT followingChanged(follow);
}

void OutputView::setWrapping(bool wrap)
{
    m_wrap = wrap;
    m_shownFirst.reset();
    updateScrollBars();
    viewport()->update();
}

void OutputView::setHits(const QList<OutputSearch::Hit> &hits, qsizetype current)
{
    m_hits = hits;
    m_currentHit = current;
    viewport()->update();
}

void OutputView::scrollToLine(qint64 line)
{
    const qint64 first = firstLine();
    if (line >= first && line < first + std::max(1, visibleLines() - 2))
        return;
    verticalScrollBar()->setValue(int(std::max<qint64>(0, line - visibleLines() / 3)));
}

void OutputView::scrollContentsBy(int, int dy)
{
    if (dy != 0 && !m_scrolling) {
        const bool atEnd = verticalScrollBar()->value() == verticalScrollBar()->maximum();
        if (m_follow != atEnd) {
            m_follow = atEnd;
            Q_EMIT followingChanged(atEnd);
        }
    }
    viewport()->update();
}

void OutputView::layOut()
{
    m_shownFirst.reset();
    updateScrollBars();
    viewport()->update();
}

QString OutputView::shownText() const
{
    ensureShown();
    QStringList texts;
    for (const Shown &shown : std::as_const(m_shown))
        texts.append(shown.text.text);
    return texts.join(u'\n');
}

QString OutputView::plainText(qint64 first, qint64 last) const
{
    QStringList texts;
    AnsiSpan look;
    for (const OutputLine &line : m_lines->lines(first, std::min(last - first + 1, linesToCopy)))
        texts.append(readAnsi(line.bytes, look, int(OutputLines::longestLine)).text);
    return texts.join(u'\n');
}

QString OutputView::selectedText() const
{
    if (!m_lines || !hasSelection())
        return {};
    const OutputPlace from = std::min(m_anchor, m_cursor);
    const OutputPlace to = std::max(m_anchor, m_cursor);
    const QString text = plainText(from.line, to.line);
    if (to.line - from.line >= linesToCopy)
        return text.mid(from.column);
    const qsizetype lastLine = text.lastIndexOf(u'\n') + 1;
    return text.first(std::min<qsizetype>(lastLine + to.column, text.size())).mid(from.column);
}

void OutputView::copy()
{
    if (hasSelection())
        QGuiApplication::clipboard()->setText(selectedText());
}

void OutputView::selectAll()
{
    if (!m_lines || m_lines->count() == 0)
        return;
    m_anchor = {};
    m_cursor = {m_lines->count() - 1, INT_MAX};
    viewport()->update();
}

void OutputView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copyAction = menu->addAction(Icons::icon(QStringLiteral("copy")), tr("Copy"), this, &OutputView::copy);
    copyAction->setEnabled(hasSelection());
    menu->addAction(tr("Select all"), this, &OutputView::selectAll);
    menu->popup(event->globalPos());
}

#include "views/terminalview.h"

#include "views/icons.h"

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>
#include <QStyleHints>

#include <algorithm>
#include <cmath>

namespace {

constexpr int margin = 4;
constexpr qreal leastZoom = 0.5;
constexpr qreal mostZoom = 4;

} // namespace

TerminalView::TerminalView(Emulator &emulator, QWidget *parent)
    : Canvas(parent),
      m_emulator(emulator),
      m_painter(Theme::of(palette()), 1)
{
    setObjectName(QStringLiteral("terminalView"));
    setAccessibleName(tr("Terminal"));
    setAttribute(Qt::WA_InputMethodEnabled);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&m_blink, &QTimer::timeout, this, [this] {
        m_cursorOn = !m_cursorOn;
        updateRow(m_emulator.screen().screenTop() + m_emulator.cursor().row);
    });
    connect(&m_emulator, &Emulator::mouseChanged, this, [this] {
        viewport()->setCursor(m_emulator.mouse() == Emulator::Mouse::None ? Qt::IBeamCursor : Qt::ArrowCursor);
    });
}

void TerminalView::followTheme()
{
    m_painter = TermPainter(Theme::of(palette()), m_zoom);
    viewport()->update();
}

void TerminalView::layOut()
{
    followTheme();
    const QSize grid = gridSize();
    m_emulator.resize(grid.height(), grid.width());
    Q_EMIT gridChanged(grid.width(), grid.height());
    dropSelection();
    refresh();
}

QSize TerminalView::gridSize() const
{
    const int columns = int((viewport()->width() - 2 * margin) / m_painter.cellWidth());
    const int rows = (viewport()->height() - 2) / m_painter.cellHeight();
    return {std::clamp(columns, 2, 1000), std::clamp(rows, 1, 500)};
}

void TerminalView::setZoom(qreal zoom)
{
    zoom = std::clamp(zoom, leastZoom, mostZoom);
    if (qFuzzyCompare(zoom, m_zoom))
        return;
    m_zoom = zoom;
    layOut();
    Q_EMIT zoomChanged(zoom);
}

qint64 TerminalView::firstShown() const
{
    const TermScreen &screen = m_emulator.screen();
    return m_follow || screen.isAlternate() ? screen.screenTop()
                                            : std::clamp(m_top, screen.firstLine(), screen.screenTop());
}

void TerminalView::updateScrollBar()
{
    const TermScreen &screen = m_emulator.screen();
    const qint64 above = screen.isAlternate() ? 0 : screen.screenTop() - screen.firstLine();
    m_settingBar = true;
    verticalScrollBar()->setRange(0, int(above));
    verticalScrollBar()->setPageStep(screen.rows());
    verticalScrollBar()->setValue(int(screen.isAlternate() ? 0 : firstShown() - screen.firstLine()));
    m_settingBar = false;
}

void TerminalView::scrollContentsBy(int, int)
{
    if (!m_settingBar && !m_emulator.screen().isAlternate()) {
        m_top = m_emulator.screen().firstLine() + verticalScrollBar()->value();
        m_follow = verticalScrollBar()->value() == verticalScrollBar()->maximum();
    }
    viewport()->update();
}

void TerminalView::updateRow(qint64 line)
{
    const qint64 row = line - firstShown();
    if (row >= 0 && row <= m_emulator.screen().rows())
        viewport()->update(0, int(row) * m_painter.cellHeight(), viewport()->width(), m_painter.cellHeight());
}

void TerminalView::refresh()
{
    TermScreen &screen = m_emulator.screen();
    m_painter.setReversed(m_emulator.isReversed());
    const qint64 top = screen.screenTop();
    bool touched = false;
    for (int row = 0; row < screen.rows(); ++row) {
        if (!screen.isDamaged(row))
            continue;
        if (!screen.hasScrolled())
            updateRow(top + row);
        touched = touched || (m_selection && !m_selecting && m_selection->columnsIn(top + row).second > 0);
    }
    if (touched)
        dropSelection();
    if (screen.hasScrolled())
        viewport()->update();
    screen.forgetDamage();
    updateScrollBar();
    if (m_cursorWas != m_emulator.cursor()) {
        updateRow(top + m_cursorWas.row);
        m_cursorWas = m_emulator.cursor();
        restartBlink();
        updateMicroFocus();
    }
    updateRow(top + m_cursorWas.row);
    if (QAccessible::isActive()) {
        QAccessibleTextCursorEvent moved(this, std::max(0, cursorInShownText()));
        QAccessible::updateAccessibility(&moved);
    }
}

/// The cursor is in sight while one types.
void TerminalView::restartBlink()
{
    m_cursorOn = true;
    const int period = QGuiApplication::styleHints()->cursorFlashTime() / 2;
    if (hasFocus() && m_emulator.cursorBlinks() && period > 0)
        m_blink.start(period);
    else
        m_blink.stop();
}

QString TerminalView::shownText() const
{
    return termtext::shown(m_emulator.screen(), firstShown(), m_emulator.screen().rows());
}

int TerminalView::cursorInShownText() const
{
    const TermScreen &screen = m_emulator.screen();
    const qint64 row = screen.screenTop() + m_emulator.cursor().row - firstShown();
    if (row >= screen.rows())
        return -1;
    const QStringList lines = shownText().split(u'\n');
    int at = 0;
    for (qint64 i = 0; i < row; ++i)
        at += int(lines.value(i).size()) + 1;
    return at + std::min(m_emulator.cursor().column, int(lines.value(row).size()));
}

QRect TerminalView::cellRect(TermSpot spot) const
{
    const qreal y = qreal(spot.line - firstShown()) * m_painter.cellHeight();
    return QRectF(margin + spot.column * m_painter.cellWidth(), y, m_painter.cellWidth(), m_painter.cellHeight())
        .toAlignedRect();
}

void TerminalView::setSelection(const TermRange &range)
{
    m_selection = range;
    viewport()->update();
}

void TerminalView::dropSelection()
{
    if (m_selection)
        viewport()->update();
    m_selection.reset();
    m_selecting = false;
}

QString TerminalView::selectedText() const
{
    return m_selection ? termtext::selected(m_emulator.screen(), *m_selection) : QString();
}

void TerminalView::copy()
{
    if (hasSelection())
        QGuiApplication::clipboard()->setText(selectedText());
}

/// What a middle click pastes, where the desktop has that.
void TerminalView::publishSelection() const
{
    if (hasSelection() && QGuiApplication::clipboard()->supportsSelection())
        QGuiApplication::clipboard()->setText(selectedText(), QClipboard::Selection);
}

void TerminalView::paste()
{
    pasteFrom(false);
}

void TerminalView::pasteFrom(bool primary)
{
    const QClipboard *clipboard = QGuiApplication::clipboard();
    const bool selection = primary && clipboard->supportsSelection();
    const QString text = clipboard->text(selection ? QClipboard::Selection : QClipboard::Clipboard);
    if (!text.isEmpty())
        Q_EMIT pasteWanted(text);
}

void TerminalView::selectAll()
{
    const TermScreen &screen = m_emulator.screen();
    setSelection({{screen.firstLine(), 0}, {screen.endLine() - 1, screen.columns()}});
    publishSelection();
}

qsizetype TerminalView::find(const QString &text)
{
    m_needle = text;
    m_hits = termtext::find(m_emulator.screen(), text);
    m_hit = m_hits.size() - 1;
    findNext(0);
    return m_hits.size();
}

void TerminalView::findNext(int step)
{
    viewport()->update();
    if (step != 0 && !m_needle.isEmpty()) { // more may have come, and lines may be gone
        const TermRange was = m_hits.value(m_hit);
        m_hits = termtext::find(m_emulator.screen(), m_needle);
        m_hit = m_hits.indexOf(was);
    }
    if (m_hits.isEmpty()) {
        m_hit = -1;
        return;
    }
    m_hit = (m_hit + step + m_hits.size()) % m_hits.size();
    const qint64 line = m_hits[m_hit].from.line;
    const TermScreen &screen = m_emulator.screen();
    if (line >= firstShown() && line < firstShown() + screen.rows())
        return;
    verticalScrollBar()->setValue(int(line - screen.firstLine()) - screen.rows() / 3);
}

void TerminalView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("terminalMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(Icons::icon(QStringLiteral("copy")), tr("Copy"), this, &TerminalView::copy)
        ->setEnabled(hasSelection());
    menu->addAction(tr("Paste"), this, &TerminalView::paste);
    menu->addSeparator();
    menu->addAction(tr("Select all"), this, &TerminalView::selectAll);
    menu->popup(event->globalPos());
}

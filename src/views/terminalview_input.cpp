// What the person does in a terminal: keys, input methods, mouse and wheel.
#include "views/plaintip.h"
#include "views/terminalview.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace {

constexpr int margin = 4;
constexpr int linesAStep = 3;
constexpr qreal zoomStep = 1.1;
constexpr int wheelUp = 4;
constexpr int wheelDown = 5;

int buttonOf(Qt::MouseButton button)
{
    switch (button) {
    case Qt::LeftButton:
        return 1;
    case Qt::MiddleButton:
        return 2;
    case Qt::RightButton:
        return 3;
    default:
        return 0;
    }
}

} // namespace

/// Shells want keys that are the window's elsewhere: only a few stay the window's.
bool TerminalView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const TermKey key = TermKey::of(*static_cast<QKeyEvent *>(event));
        if (!termkeys::isOfWindow(key)) {
            event->accept();
            return true;
        }
        return Canvas::event(event);
    }
    // Tab is a key like others here; Ctrl+Tab leaves.
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab) {
            keyPressEvent(key);
            return key->isAccepted();
        }
    }
    return Canvas::event(event);
}

/// Shift with a key of movement looks back.
bool TerminalView::scrollKey(const QKeyEvent &event)
{
    if (event.modifiers() != Qt::ShiftModifier || m_emulator.screen().isAlternate())
        return false;
    QScrollBar *bar = verticalScrollBar();
    switch (event.key()) {
    case Qt::Key_PageUp:
        bar->setValue(bar->value() - bar->pageStep() + 1);
        return true;
    case Qt::Key_PageDown:
        bar->setValue(bar->value() + bar->pageStep() - 1);
        return true;
    case Qt::Key_Home:
        bar->setValue(0);
        return true;
    case Qt::Key_End:
        bar->setValue(bar->maximum());
        return true;
    default:
        return false;
    }
}

void TerminalView::keyPressEvent(QKeyEvent *event)
{
    const TermKey key = TermKey::of(*event);
    if (key.key == Qt::Key_Insert && key.modifiers == Qt::ShiftModifier)
        return pasteFrom(true);
    if (scrollKey(*event) || termkeys::isModifier(key.key))
        return;
    if (termkeys::isOfWindow(key)) {
        event->ignore();
        return;
    }
    restartBlink();
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    Q_EMIT keyTyped(key);
}

void TerminalView::inputMethodEvent(QInputMethodEvent *event)
{
    m_preedit = event->preeditString();
    updateRow(m_emulator.screen().screenTop() + m_emulator.cursor().row);
    if (!event->commitString().isEmpty())
        Q_EMIT textTyped(event->commitString());
    event->accept();
}

QVariant TerminalView::inputMethodQuery(Qt::InputMethodQuery query) const
{
    const TermPlace cursor = m_emulator.cursor();
    switch (query) {
    case Qt::ImEnabled:
        return true;
    case Qt::ImCursorRectangle:
        return cellRect({m_emulator.screen().screenTop() + cursor.row, cursor.column});
    case Qt::ImFont:
        return m_painter.font();
    case Qt::ImHints:
        return int(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    default:
        return Canvas::inputMethodQuery(query);
    }
}

/// Between two letters: the left half of a cell is before it.
TermSpot TerminalView::spotAt(const QPointF &point) const
{
    const TermScreen &screen = m_emulator.screen();
    const int row = int(std::floor(point.y() / m_painter.cellHeight()));
    const qint64 line = std::clamp(firstShown() + row, screen.firstLine(), screen.endLine() - 1);
    const int column = int(std::floor((point.x() - margin) / m_painter.cellWidth() + 0.5));
    return {line, std::clamp(column, 0, screen.columns())};
}

TermPlace TerminalView::placeAt(const QPointF &point) const
{
    const TermScreen &screen = m_emulator.screen();
    return {std::clamp(int(point.y() / m_painter.cellHeight()), 0, screen.rows() - 1),
            std::clamp(int((point.x() - margin) / m_painter.cellWidth()), 0, screen.columns() - 1)};
}

/// The host is told, unless Shift says that the person means this side.
bool TerminalView::isReporting(const QInputEvent &event) const
{
    return m_emulator.mouse() != Emulator::Mouse::None && !(event.modifiers() & Qt::ShiftModifier) && isFollowing();
}

TermRange TerminalView::grown(TermSpot spot) const
{
    switch (m_grain) {
    case Grain::Word:
        return termtext::word(m_emulator.screen(), spot);
    case Grain::Line:
        return termtext::wholeLine(m_emulator.screen(), spot.line);
    case Grain::Letter:
        break;
    }
    return {spot, spot};
}

void TerminalView::select(TermSpot from, TermSpot to)
{
    const TermRange begin = grown(std::min(from, to));
    const TermRange end = grown(std::max(from, to));
    TermRange range{begin.from, end.to, m_block};
    if (m_block)
        range = {from, to, true};
    if (range.isEmpty())
        m_selection.reset();
    else
        m_selection = range;
    viewport()->update();
}

void TerminalView::mousePressEvent(QMouseEvent *event)
{
    const QPointF point = event->position();
    if (isReporting(*event) && buttonOf(event->button())) {
        m_reportedButton = buttonOf(event->button());
        m_reportedPlace = placeAt(point);
        Q_EMIT reported(m_emulator.buttonBytes(m_reportedButton, true, m_reportedPlace, event->modifiers()));
        return;
    }
    if (event->button() == Qt::MiddleButton)
        return pasteFrom(true);
    if (event->button() != Qt::LeftButton)
        return;
    if (event->modifiers() & Qt::ControlModifier) {
        if (const auto link = termtext::link(m_emulator.screen(), spotAt(point))) {
            Q_EMIT linkWanted(link->target);
            return;
        }
    }
    const bool third = m_doubleClicked.isValid() && !m_doubleClicked.hasExpired(QApplication::doubleClickInterval());
    m_grain = third ? Grain::Line : Grain::Letter;
    m_doubleClicked.invalidate();
    m_block = event->modifiers() & Qt::AltModifier;
    const bool extends = (event->modifiers() & Qt::ShiftModifier) && m_selection;
    if (!extends)
        m_pressed = spotAt(point);
    m_selecting = true;
    select(m_pressed, spotAt(point));
}

void TerminalView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || isReporting(*event))
        return mousePressEvent(event);
    m_grain = Grain::Word;
    m_block = false;
    m_pressed = spotAt(event->position());
    m_selecting = true;
    m_doubleClicked.start();
    select(m_pressed, m_pressed);
}

void TerminalView::mouseMoveEvent(QMouseEvent *event)
{
    const TermPlace place = placeAt(event->position());
    if (isReporting(*event) && (m_reportedButton || m_emulator.mouse() == Emulator::Mouse::Move)) {
        if (place != m_reportedPlace)
            Q_EMIT reported(m_emulator.moveBytes(place, event->modifiers()));
        m_reportedPlace = place;
        return;
    }
    if (!m_selecting)
        return showLink(event->position(), event->modifiers());
    if (event->position().y() < 0)
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
    else if (event->position().y() > viewport()->height())
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    select(m_pressed, spotAt(event->position()));
}

void TerminalView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_reportedButton && buttonOf(event->button()) == m_reportedButton) {
        Q_EMIT reported(
            m_emulator.buttonBytes(m_reportedButton, false, placeAt(event->position()), event->modifiers()));
        m_reportedButton = 0;
        return;
    }
    if (!m_selecting || event->button() != Qt::LeftButton)
        return;
    m_selecting = false;
    publishSelection();
}

/// With Ctrl held: where the address under the pointer really leads.
void TerminalView::showLink(const QPointF &point, Qt::KeyboardModifiers modifiers)
{
    std::optional<TermLink> link;
    if (modifiers & Qt::ControlModifier)
        link = termtext::link(m_emulator.screen(), spotAt(point));
    if (link.has_value() == m_link.has_value() && (!link || link->where == m_link->where))
        return;
    m_link = link;
    viewport()->update();
    if (m_link)
        QToolTip::showText(viewport()->mapToGlobal(point.toPoint()),
                           plainTip(QString::fromLatin1(m_link->target.toEncoded())), viewport());
    else
        QToolTip::hideText();
}

void TerminalView::wheelEvent(QWheelEvent *event)
{
    m_wheelRest += event->angleDelta().y() / 120.0;
    const int steps = int(m_wheelRest);
    m_wheelRest -= steps;
    if (steps != 0)
        wheelSteps(steps, *event);
    event->accept();
}

void TerminalView::wheelSteps(int steps, const QWheelEvent &event)
{
    if (event.modifiers() & Qt::ControlModifier)
        return setZoom(steps > 0 ? m_zoom * zoomStep : m_zoom / zoomStep);
    if (isReporting(event)) {
        const TermPlace place = placeAt(event.position());
        for (int i = 0; i < std::abs(steps); ++i)
            Q_EMIT reported(m_emulator.buttonBytes(steps > 0 ? wheelUp : wheelDown, true, place, event.modifiers()));
        return;
    }
    if (!m_emulator.screen().isAlternate())
        return verticalScrollBar()->setValue(verticalScrollBar()->value() - steps * linesAStep);
    // Programs that show pages know the arrows.
    for (int i = 0; i < std::abs(steps) * linesAStep; ++i)
        Q_EMIT reported(m_emulator.keyBytes({steps > 0 ? Qt::Key_Up : Qt::Key_Down, {}, {}}));
}

void TerminalView::focusInEvent(QFocusEvent *event)
{
    Canvas::focusInEvent(event);
    restartBlink();
    Q_EMIT focused();
    viewport()->update();
    if (const QByteArray bytes = m_emulator.focusBytes(true); !bytes.isEmpty())
        Q_EMIT reported(bytes);
}

void TerminalView::focusOutEvent(QFocusEvent *event)
{
    Canvas::focusOutEvent(event);
    m_preedit.clear();
    restartBlink();
    viewport()->update();
    if (const QByteArray bytes = m_emulator.focusBytes(false); !bytes.isEmpty())
        Q_EMIT reported(bytes);
}

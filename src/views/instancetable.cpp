#include "views/instancetable.h"

#include "core/text.h"
#include "models/instancemodel.h"
#include "views/instancedelegate.h"
#include "views/metrics.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QUrl>

namespace {

/// Of this computer; anything else is none.
QStringList filesOf(const QMimeData *dragged)
{
    QStringList paths;
    for (const QUrl &url : dragged->urls()) {
        if (url.isLocalFile() && !url.toLocalFile().isEmpty())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

InstanceTable::InstanceTable(InstanceModel &model, QWidget *parent)
    : QTableView(parent),
      m_model(model),
      m_delegate(new InstanceDelegate(model, this))
{
    setObjectName(QStringLiteral("instanceTable"));
    setAccessibleName(tr("Instances"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setAcceptDrops(true);
    setDragDropMode(QAbstractItemView::DropOnly);
    setMouseTracking(true);
    setItemDelegate(m_delegate);
    setModel(&model);
    setUpHeader();
    follow();
    connect(&model, &InstanceModel::aboutToApply, this, &InstanceTable::rememberTop);
    connect(&model, &InstanceModel::applied, this, &InstanceTable::restoreTop);
    connect(&model, &InstanceModel::applied, this, &InstanceTable::measure);
    connect(&model, &InstanceModel::selectionChanged, viewport(), qOverload<>(&QWidget::update));
}

QString InstanceTable::currentKey() const
{
    return currentIndex().isValid() ? m_model.instance(currentIndex().row()).key() : QString();
}

void InstanceTable::follow()
{
    const Metrics metrics = Metrics::of(this);
    m_delegate->setFont(metrics.body());
    verticalHeader()->setMinimumSectionSize(metrics.row());
    verticalHeader()->setDefaultSectionSize(metrics.row());
    horizontalHeader()->setFixedHeight(metrics.row());
    m_measured.reset();
    measure();
}

void InstanceTable::rememberTop()
{
    const int row = m_toTop ? -1 : rowAt(0);
    m_top = row >= 0 ? m_model.index(row, 0) : QModelIndex();
    m_topOffset = row >= 0 ? rowViewportPosition(row) : 0;
}

void InstanceTable::restoreTop()
{
    if (m_toTop)
        verticalScrollBar()->setValue(0);
    else if (m_top.isValid() && verticalScrollBar()->value() > 0)
        verticalScrollBar()->setValue(m_top.row() * verticalHeader()->defaultSectionSize() - m_topOffset);
    m_toTop = false;
    m_top = QModelIndex();
}

void InstanceTable::hover(int row)
{
    if (row == m_hovered)
        return;
    m_delegate->setHoveredRow(row);
    for (const int changed : {m_hovered, row}) {
        if (changed >= 0)
            viewport()->update(0, rowViewportPosition(changed), viewport()->width(), rowHeight(changed));
    }
    m_hovered = row;
}

int InstanceTable::rowUnder(const QMouseEvent *event) const
{
    return rowAt(int(event->position().y()));
}

void InstanceTable::toggle(int row)
{
    m_model.noteSelection();
    m_model.setSelected(row, row, !m_model.isSelected(row));
    m_anchor = m_model.index(row, 0);
}

void InstanceTable::extendTo(int row)
{
    const int from = m_anchor.isValid() ? m_anchor.row() : qMax(currentIndex().row(), 0);
    if (!m_anchor.isValid())
        m_anchor = m_model.index(from, 0);
    if (!m_extending)
        m_model.noteSelection();
    m_extending = true;
    m_model.clearSelection();
    m_model.setSelected(qMin(from, row), qMax(from, row), true);
}

void InstanceTable::selectAll()
{
    m_model.noteSelection();
    m_model.setSelected(0, m_model.rowCount() - 1, true);
}

void InstanceTable::undo()
{
    m_model.undoSelection();
}

void InstanceTable::redo()
{
    m_model.redoSelection();
}

void InstanceTable::copy()
{
    QGuiApplication::clipboard()->setText(copyText());
}

bool InstanceTable::selectionKey(const QKeyEvent *event)
{
    const int row = currentIndex().row();
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::Undo)) {
        undo();
    } else if (event->matches(QKeySequence::Redo) ||
               (event->key() == Qt::Key_Y && event->modifiers() == Qt::ControlModifier)) {
        redo();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier && row >= 0) {
        toggle(row);
    } else if (event->key() == Qt::Key_Escape && m_model.selectedCount() > 0) {
        m_model.noteSelection();
        m_model.clearSelection();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
               !(event->modifiers() & ~Qt::KeypadModifier)) {
        Q_EMIT detailsWanted();
    } else {
        return false;
    }
    return true;
}

void InstanceTable::keyPressEvent(QKeyEvent *event)
{
    if (selectionKey(event))
        return;
    if (!event->isAutoRepeat())
        m_extending = false;
    const int before = currentIndex().row();
    const bool extends = event->modifiers() & Qt::ShiftModifier;
    if (extends && !m_anchor.isValid() && before >= 0)
        m_anchor = m_model.index(before, 0);
    QTableView::keyPressEvent(event);
    const int row = currentIndex().row();
    if (row == before || row < 0)
        return;
    if (extends)
        extendTo(row);
    else
        m_anchor = QModelIndex();
}

void InstanceTable::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex cell = indexAt(event->position().toPoint());
    if (event->button() == Qt::MiddleButton) {
        copy(cell);
        return;
    }
    const QPersistentModelIndex before = m_anchor.isValid() ? m_anchor : QPersistentModelIndex(currentIndex());
    QTableView::mousePressEvent(event);
    if (!cell.isValid() || event->button() != Qt::LeftButton)
        return;
    m_dragging = true;
    m_extending = false;
    if (event->modifiers() & Qt::ShiftModifier) {
        m_anchor = before;
        extendTo(cell.row());
    } else if (event->modifiers() & Qt::ControlModifier) {
        toggle(cell.row());
    } else {
        m_anchor = cell;
    }
}

void InstanceTable::mouseMoveEvent(QMouseEvent *event)
{
    const int row = rowUnder(event);
    hover(row);
    if (m_dragging && (event->buttons() & Qt::LeftButton) && row >= 0 && m_anchor.isValid() && row != m_anchor.row())
        extendTo(row);
    if (event->buttons() == Qt::NoButton)
        QTableView::mouseMoveEvent(event);
}

void InstanceTable::mouseReleaseEvent(QMouseEvent *event)
{
    m_dragging = false;
    m_extending = false;
    QTableView::mouseReleaseEvent(event);
}

void InstanceTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rowUnder(event) >= 0)
        Q_EMIT detailsWanted();
}

void InstanceTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (currentIndex().isValid())
        Q_EMIT menuWanted(event->reason() == QContextMenuEvent::Keyboard
                              ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
                              : event->globalPos());
}

void InstanceTable::leaveEvent(QEvent *event)
{
    hover(-1);
    QTableView::leaveEvent(event);
}

void InstanceTable::dragEnterEvent(QDragEnterEvent *event)
{
    if (!filesOf(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void InstanceTable::dragMoveEvent(QDragMoveEvent *event)
{
    const int row = rowAt(event->position().toPoint().y());
    hover(row);
    if (row >= 0 && !filesOf(event->mimeData()).isEmpty()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    } else {
        event->ignore();
    }
}

void InstanceTable::dragLeaveEvent(QDragLeaveEvent *event)
{
    hover(-1);
    event->accept();
}

void InstanceTable::dropEvent(QDropEvent *event)
{
    const int row = rowAt(event->position().toPoint().y());
    const QStringList paths = filesOf(event->mimeData());
    hover(-1);
    if (row < 0 || paths.isEmpty())
        return event->ignore();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    // Not within the drop: whoever dragged waits for its end.
    QMetaObject::invokeMethod(
        this, [this, paths, key = m_model.instance(row).key()] { Q_EMIT filesDropped(paths, key); },
        Qt::QueuedConnection);
}

void InstanceTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        follow();
}

void InstanceTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        useRoom();
}

void InstanceTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    for (const QModelIndex &index : {current, previous}) {
        if (index.isValid())
            viewport()->update(0, rowViewportPosition(index.row()), viewport()->width(), rowHeight(index.row()));
    }
    if (current.row() != previous.row())
        Q_EMIT currentRowChanged();
}

void InstanceTable::copy(const QModelIndex &cell)
{
    if (!cell.isValid())
        return;
    QGuiApplication::clipboard()->setText(cell.data().toString());
}

QString InstanceTable::copyText() const
{
    if (m_model.selectedCount() == 0)
        return currentIndex().data().toString();
    QStringList lines;
    for (const int row : m_model.selectedRows()) {
        QStringList cells;
        for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
            const int column = horizontalHeader()->logicalIndex(visual);
            if (!isColumnHidden(column))
                cells.append(m_model.index(row, column).data().toString());
        }
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

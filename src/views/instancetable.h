#pragma once

#include "views/tablelayout.h"

#include <QTableView>

#include <memory>

class InstanceDelegate;
class InstanceModel;
struct PreparedInstances;

/// The table of instances. The selection is the model's (by machine); the current row is the one the details show. What
/// one sees stays where it is when a refresh brings rows above it. GUI thread.
class InstanceTable final : public QTableView
{
    Q_OBJECT
public:
    explicit InstanceTable(InstanceModel &model, QWidget *parent = nullptr);

    /// Key of the current row's machine; null when there is none.
    QString currentKey() const;
    TableLayout tableLayout() const;
    void setTableLayout(const TableLayout &layout);
    bool isShown(const QString &column) const;
    void setShown(const QString &column, bool shown);
    void setTagShown(const QString &tag, bool shown);
    /// Tags that have a column until the person chooses columns.
    void setUsualTags(const QStringList &tags);
    /// Text of the current cell, or of the shown columns of the selected rows, tab-separated.
    QString copyText() const;
    void selectAll() override;
    /// The query finds rows; searching 100,000 of them at each letter would stop the window.
    void keyboardSearch(const QString &) override {}
    /// The next set of rows begins at its top: another query was asked.
    void goToTop() { m_toTop = true; }

public Q_SLOTS:
    /// Changes of the selection, back and forth.
    void undo();
    void redo();
    void copy();

Q_SIGNALS:
    void currentRowChanged();
    void detailsWanted();
    void menuWanted(const QPoint &globalPos);
    void columnMenuWanted(const QPoint &globalPos);
    /// Files of this computer were dropped on the row of that instance.
    void filesDropped(const QStringList &paths, const QString &key);
    void layoutEdited(); ///< columns moved, sized, shown or sorted by the person

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void setUpHeader();
    void edit();
    void sizeByHand(int column, int from, int to);
    void applyLayout(const TableLayout &layout);
    void measure();
    void useRoom();
    int usualWidth(int column) const;
    int headWidth(int column) const;
    void follow();
    void hover(int row);
    bool selectionKey(const QKeyEvent *event);
    void extendTo(int row);
    void toggle(int row);
    void copy(const QModelIndex &cell);
    void rememberTop();
    void restoreTop();
    int rowUnder(const QMouseEvent *event) const;

    InstanceModel &m_model;
    InstanceDelegate *m_delegate;
    QPersistentModelIndex m_anchor; ///< where a range began
    QPersistentModelIndex m_top;
    int m_topOffset = 0;
    int m_hovered = -1;
    bool m_dragging = false;
    bool m_extending = false; ///< one drag, or one key held down, is one change
    bool m_toTop = false;
    bool m_applying = false; ///< the layout is being set, not edited
    bool m_usual = true;     ///< the person has chosen no columns yet
    QStringList m_usualTags;
    QMap<QString, int> m_chosenWidths; ///< by column; the others share the room
    QMap<QString, int> m_longest;      ///< by column: what its longest text takes
    std::shared_ptr<const PreparedInstances> m_measured;
};

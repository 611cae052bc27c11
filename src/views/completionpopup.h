#pragma once

#include "query/completion.h"

#include <QFrame>

class QLabel;
class QListView;
class QStandardItemModel;

/// What could stand at the cursor of a query, as a child of the window: the field keeps the focus and hands the keys
/// on. GUI thread.
class CompletionPopup final : public QFrame
{
    Q_OBJECT
public:
    explicit CompletionPopup(QWidget *parent);

    /// What of `text` would be replaced is muted in each line; what is guarded gets the shield. False, and hidden, when
    /// there is nothing, or nothing that one would want while typing. `asked`: the person wants to see it all the same.
    bool offer(const Completions &completions, const QString &text, bool asked);
    /// The window's coordinates of the point it opens below; it stays within the window.
    void openAt(const QPoint &point);
    /// Up, Down, PageUp and PageDown; false for any other key.
    bool walk(int key);
    /// The line the walk is at; null when there is none.
    QString chosen() const;
    const Completions &completions() const { return m_completions; }

Q_SIGNALS:
    void taken(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int wantedWidth() const;
    void fill(const QString &typed);

    QLabel *m_title;
    QLabel *m_unit;
    QLabel *m_number;
    QListView *m_list;
    QStandardItemModel *m_items;
    Completions m_completions;
};

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

    /// `typed` is the text that would be replaced: its part of each line is muted. Hides itself when there is nothing.
    void offer(const Completions &completions, const QString &typed);
    /// Completions whose hosts are guarded get the shield.
    void setGuarded(const QStringList &texts) { m_guarded = texts; }
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

    QLabel *m_title;
    QLabel *m_unit;
    QLabel *m_number;
    QListView *m_list;
    QStandardItemModel *m_items;
    Completions m_completions;
    QStringList m_guarded;
};

#pragma once

#include "models/outputlines.h"
#include "runs/grouping.h"
#include "runs/run.h"

#include <QAbstractScrollArea>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <map>

class QPushButton;

/// The run in groups: equal outputs once, under the node set of their hosts, biggest first. Paints headers and the
/// lines in sight only; the header of the block at the top stays. GUI thread.
class GroupedView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit GroupedView(QWidget *parent = nullptr);
    ~GroupedView() override;

    void setRun(Run *run);
    void setStates(const QSet<LaneStatus::State> &states);
    /// All that is in sight as text, for screen readers and tests.
    QString shownText() const;
    /// How many blocks there are: groups, and one for hosts that have not ended.
    int blockCount() const { return int(m_blocks.size()); }
    /// Where a block's head stands now, in the viewport.
    QRect headRect(int block) const;

Q_SIGNALS:
    /// The group's first host was asked for.
    void laneOpened(int lane);
    void retryRequested(const QList<int> &lanes);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    /// A group as it stands on the page. `note` is the line below its output: why, and what to do.
    struct Block
    {
        LaneGroup group;
        QString nodes;
        QString note;
        QString time;
        qint64 top = 0; ///< px from the top of all
        qint64 lines = 0;
        bool open = true;
        bool living = false; ///< hosts that have not ended
    };

    void lanesChanged(const QList<int> &lanes);
    void rebuild();
    Block blockOf(const LaneGroup &group) const;
    Block livingBlock() const;
    void layOut();
    void indexSome();
    const OutputLines *linesOf(const Block &block) const;
    int blockAt(qint64 y) const;
    void toggle(int block);
    void copyBlock(int block) const;
    qint64 heightOf(const Block &block) const;
    int headHeight() const;
    int lineHeight() const;
    void paintBlock(QPainter &painter, const Block &block, int y) const;
    void paintHead(QPainter &painter, const Block &block, int y) const;
    void paintLines(QPainter &painter, const Block &block, int y) const;
    void paintNote(QPainter &painter, const Block &block, int y) const;
    QRect moreRect(int y) const;
    QRect copyRect(int y) const;
    void showMenu(int block, const QPoint &at);

    QPointer<Run> m_run;
    Grouping m_grouping;
    QSet<LaneStatus::State> m_states;
    QList<Block> m_blocks;
    QSet<QByteArray> m_closed;                           ///< outputs the person folded away
    std::map<int, std::unique_ptr<OutputLines>> m_lines; ///< by lane that stands for a group
    QTimer m_rebuild;
    QTimer m_index;
    qint64 m_height = 0;
    int m_hovered = -1;
    int m_current = 0;
};

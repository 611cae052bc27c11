#pragma once

#include "models/outputlines.h"
#include "runs/grouping.h"
#include "runs/run.h"
#include "views/theme.h"

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
    /// Heads, outputs (of each the first 200 lines) and notes as text, for screen readers.
    QString shownText() const;
    /// How many blocks there are: groups, and one for hosts that have not ended.
    int blockCount() const { return int(m_blocks.size()); }
    /// Where a block's head stands now, in the viewport.
    QRect headRect(int block) const;
    /// Its button below the output, in the viewport; empty when it has none.
    QRect retryRect(int block) const;

Q_SIGNALS:
    /// A group's first host was asked for.
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
        qint64 allLines = 0; ///< of the host that stands for it; more than `lines` when not all are shown here
        bool open = true;
        bool living = false; ///< hosts that have not ended
        bool odd = false;    ///< the only one with this output, while others agree
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
    void paintCut(QPainter &painter, const Block &block) const;
    void paintNote(QPainter &painter, const Block &block) const;
    int paintOddChip(QPainter &painter, const Block &block, const QRect &room) const;
    Theme::Role markOf(const Block &block) const;
    bool isCut(const Block &block) const { return block.allLines > block.lines && block.lines > 0; }
    bool isFailing(const Block &block) const { return !block.living && !block.note.isEmpty(); }
    QString stateWords(const Block &block) const;
    QString cutText(const Block &block) const;
    QRect noteRect(const Block &block) const;
    QRect cutRect(const Block &block) const;
    QRect retryRect(const Block &block, const QRect &note) const;
    void clicked(int block, const QPoint &at);
    QRect moreRect(int y) const;
    QRect copyRect(int y) const;
    void showMenu(int block, const QPoint &at);

    QPointer<Run> m_run;
    Grouping m_grouping;
    QSet<LaneStatus::State> m_states;
    QList<Block> m_blocks;
    QSet<QByteArray> m_closed;                           ///< groups the person folded away
    std::map<int, std::unique_ptr<OutputLines>> m_lines; ///< by lane that stands for a group
    QTimer m_rebuild;
    QTimer m_index;
    qint64 m_height = 0;
    int m_current = 0;
    QPushButton *m_retryLook; ///< never shown: what the painted buttons look like
};

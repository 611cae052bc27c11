#pragma once

#include "models/groupsearch.h"
#include "models/outputlines.h"
#include "runs/grouping.h"
#include "runs/run.h"
#include "views/canvas.h"
#include "views/groupblock.h"
#include "views/theme.h"

#include <QPointer>
#include <QSet>
#include <QTimer>

#include <map>

class QPushButton;

/// The run in groups: equal outputs once, under the node set of their hosts, biggest first. Paints headers and the
/// lines in sight only; the header of the block at the top stays. Groups can be compared: each block then shows, line
/// by line, what sets it apart from another. GUI thread.
class GroupedView final : public Canvas
{
    Q_OBJECT
public:
    explicit GroupedView(QWidget *parent = nullptr);
    ~GroupedView() override;

    void setRun(Run *run);
    void setStates(const QSet<LaneStatus::State> &states);
    /// Heads, outputs (of each the first 200 lines) and notes as text, for screen readers.
    QString shownText() const;
    /// Marks in each block what sets it apart from the largest group.
    void setMarking(bool mark);
    /// How many groups are chosen to be compared, and how many there are.
    int chosenCount() const;
    int groupCount() const { return int(m_grouping.groups().size()); }
    bool canCompare() const;
    /// The two that are chosen, or the one, or the first odd one, against the largest; only they are shown.
    void compare();
    void stopComparing();
    bool isComparing() const { return !m_compared.isEmpty(); }
    /// Shows only the groups that have the text in their output or in what is said of them; an empty text: all.
    void setSearch(const QString &text);
    QString search() const;
    bool isSearching() const { return m_search.isLooking(); }
    int foundHosts() const; ///< in the groups that are shown
    void findNext(int step);
    /// How many blocks there are: groups, and one for hosts that have not ended.
    int blockCount() const { return int(m_blocks.size()); }
    /// Where a block's head stands now, in the viewport.
    QRect headRect(int block) const;
    /// Its button below the output, in the viewport; empty when it has none.
    QRect retryRect(int block) const;
    /// Its check box, in the viewport; empty when it cannot be compared.
    QRect choiceRect(int block) const;

Q_SIGNALS:
    /// Which groups are chosen or compared, or how many there are.
    void choiceChanged();
    /// A group's first host was asked for.
    void laneOpened(int lane);
    void retryRequested(const QList<int> &lanes);
    void selectionWanted(const QList<int> &lanes); ///< as the hosts of what comes next
    void shellWanted(int lane);

protected:
    void layOut() override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    using Block = GroupBlock;
    /// A line with the text that is looked for; row -1: further down than what is shown.
    struct Place
    {
        int block = 0;
        qint64 row = -2;
        bool operator==(const Place &) const = default;
    };

    void lanesChanged(const QList<int> &lanes);
    void rebuild();
    Block blockOf(const LaneGroup &group) const;
    Block livingBlock() const;
    void indexSome();
    bool compareSome();
    int baseGroup() const;
    QList<QByteArray> chosenKeys() const;
    QStringList textsOf(const Block &block) const;
    void choose(int block);
    QString differenceText(const Block &block) const;
    bool canChoose(const Block &block) const { return !block.living && groupCount() > 1; }
    QRect choiceRect(const Block &block, int y) const;
    void paintChoice(QPainter &painter, const Block &block, int y) const;
    void paintDiff(QPainter &painter, const Block &block, int y) const;
    const OutputLines *linesOf(const Block &block) const;
    bool isFound(const Block &block) const;
    void searchGroups();
    QList<qint64> hitRows(const Block &block) const;
    void paintHits(QPainter &painter, const Block &block, qint64 row, const QString &text, int y) const;
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
    int noteHeight(const Block &block, int room) const;
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
    GroupSearch m_search;
    Place m_hit;
    QTimer m_rebuild;
    QTimer m_index;
    qint64 m_height = 0;
    int m_current = 0;
    bool m_marking = false;
    QSet<QByteArray> m_chosen;                             ///< groups to be compared
    QList<QByteArray> m_compared;                          ///< the base and the other, while only they are shown
    QHash<int, std::shared_ptr<const OutputDiff>> m_diffs; ///< by lane that stands for a group
    int m_diffBase = -1;                                   ///< whose output they were made with
    QPushButton *m_retryLook;                              ///< never shown: what the painted buttons look like
};

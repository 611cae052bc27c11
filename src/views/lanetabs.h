#pragma once

#include "runs/lanestatus.h"

#include <QTabBar>

/// The tabs of the hosts one looks at. One that was only looked at gives way to the next; a kept one stays until it is
/// closed; a pinned one stays and shows its pin. GUI thread.
class LaneTabs final : public QTabBar
{
    Q_OBJECT
public:
    static constexpr int mostTabs = 50;

    explicit LaneTabs(QWidget *parent = nullptr);

    void clear();
    /// Goes to the lane's tab, made when there is none.
    void look(int lane, const LaneStatus &status, bool pinned);
    /// Makes a tab that stays, behind what one looks at.
    void keep(int lane, const LaneStatus &status);
    /// Name and glyph anew, when the lane has a tab.
    void dress(int lane, const LaneStatus &status);
    void setPinned(int tab, bool pinned);
    bool isPinned(int tab) const;
    bool stays(int tab) const; ///< kept or pinned
    void closeTab(int tab);
    /// To the next (1) or previous (-1) tab, around the end.
    void step(int by);
    int tabOf(int lane) const; ///< -1: none
    int laneAt(int tab) const; ///< -1: none
    int currentLane() const { return laneAt(currentIndex()); }

Q_SIGNALS:
    /// Another lane (-1: none) is to be shown, or the same one in another tab.
    void laneShown(int lane);
    /// The tab shall go to the other side.
    void besideWanted(int lane);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    int make();
    int leastWanted() const;
    void dressScrollers();
    void showMenu(const QPoint &at);
    int tabOfButtons(const QWidget *buttons) const;
};

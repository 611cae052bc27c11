#pragma once

#include <QSet>
#include <QTabBar>

class TerminalPane;

/// A tab for each terminal, with the colour of its host, the shield of production, its state, a bell that rang while
/// one looked elsewhere, and a mark where it takes what is typed to several. GUI thread; borrows the panes.
class TerminalTabs final : public QTabBar
{
    Q_OBJECT
public:
    explicit TerminalTabs(QWidget *parent = nullptr);

    void add(TerminalPane *pane);
    void remove(const TerminalPane *pane);
    TerminalPane *pane(int tab) const;
    int tabOf(const TerminalPane *pane) const; ///< -1: none
    void choose(const TerminalPane *pane);
    /// Name, glyph and tooltip anew.
    void dress(const TerminalPane *pane);
    void ring(const TerminalPane *pane);
    /// Whether one types to several: those that take part have a line.
    void setSharing(bool sharing);
    void step(int by); ///< around the end

Q_SIGNALS:
    void paneChosen(TerminalPane *pane); ///< null: there is none
    void closeWanted(TerminalPane *pane);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    bool m_sharing = false;
    QSet<const TerminalPane *> m_rang;
};

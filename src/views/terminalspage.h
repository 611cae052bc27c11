#pragma once

#include "core/settings.h"
#include "core/shell.h"
#include "views/terminalpane.h"

#include <QList>
#include <QWidget>

class Banner;
class QAction;
class QPushButton;
class QStackedWidget;
class QToolButton;
class TerminalTabs;
class TerminalTiles;

/// The page of the terminals: a tab for each, or all as tiles, and typing to several at once. How a host is reached
/// comes by the constructor. GUI thread.
class TerminalsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit TerminalsPage(ShellMaker maker, QWidget *parent = nullptr);
    ~TerminalsPage() override;

    /// A new terminal, in front.
    TerminalPane *open(const Host &host);
    QList<TerminalPane *> panes() const { return m_panes; }
    TerminalPane *current() const;
    /// Those that get what is typed in one of them: what does not take it yet, or no more, is not among them.
    QList<TerminalPane *> audienceOf(TerminalPane *pane) const;
    bool isSharing() const;
    void setSettings(const Settings &settings);
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void countChanged(int terminals);
    void settingsChanged(const Settings &settings);
    void instancesWanted();                ///< where terminals are opened
    void hostKeysWanted(const Host &host); ///< whose key was refused

private:
    QWidget *buildBar();
    QWidget *buildEmpty();
    QToolButton *tool(const QString &name, const QString &icon, const QString &text, bool checkable);
    void addKeys();
    void wire(TerminalPane *pane);
    void present(TerminalPane *pane);
    void remove(TerminalPane *pane);
    void share();
    void setZoom(qreal zoom);
    void startUnseen();

    ShellMaker m_maker;
    Settings m_settings;
    QList<TerminalPane *> m_panes;
    qreal m_zoom = 1;
    TerminalTabs *m_tabs;
    TerminalTiles *m_tiles;
    QToolButton *m_share;
    QToolButton *m_tile;
    QToolButton *m_search;
    Banner *m_sharing;
    QStackedWidget *m_stack;
};

#pragma once

#include "core/settings.h"

#include <QMainWindow>
#include <QMap>

#include <functional>

class CommandPalette;
class HelpPanel;
class Looks;
class QActionGroup;
class QStackedWidget;
class Rail;
class StatusLine;
class WindowState;

/// The one window: menu bar, rail, pages, status line, command palette. It knows no page by type: pages and their
/// actions are added. GUI thread; borrows state and looks.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    enum class Menu { File, Edit, View, Instances, Run, Help };

    MainWindow(WindowState &state, Looks &looks, QWidget *parent = nullptr);

    /// Adds it to rail and View menu, in order, with the next of Ctrl+1, Ctrl+2, ... `icon`: name of a 20 px icon.
    void addPage(const QString &name, const QString &title, const QString &icon, QWidget *page);
    /// The same for a page that is made when it is first shown.
    void addPage(const QString &name, const QString &title, const QString &icon, std::function<QWidget *()> make);
    /// A page that is not shown is in neither rail, menu nor palette; the first page may not be hidden.
    void setPageShown(const QString &name, bool shown);
    /// Into a menu, the palette and, for their shortcuts, the window. Shortcuts of one page alone have
    /// Qt::WidgetWithChildrenShortcut and stand among the page's own actions. A menu without actions is not shown.
    void addActions(Menu menu, const QList<QAction *> &actions);
    void addSeparator(Menu menu);
    QString currentPage() const;
    /// Null for a name that was not added; an empty widget while the page has not been made.
    QWidget *page(const QString &name) const;
    /// What would be lost if the window were closed now (translated sentences): while there is any, it asks first.
    void setLosses(std::function<QStringList()> losses) { m_losses = std::move(losses); }
    /// Without asking.
    void closeNow();
    StatusLine *statusLine() const { return m_status; }
    Rail *rail() const { return m_rail; }

public Q_SLOTS:
    void showPage(const QString &name);
    void showPalette();
    void showAbout();
    void showHelp();                   ///< of what has the focus; once more: away
    void setLook(Settings::Look look); ///< ticks it in the menu as well

Q_SIGNALS:
    void importWanted();
    void settingsWanted();
    void lookChosen(Settings::Look look);     ///< in the menu; it is shown already
    void queryProposed(const QString &query); ///< an example of the help
    void fabricEntered(const QString &query, const QString &command);
    void pageShown(const QString &name);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void makeMenus();
    void makeLookMenu();
    void makeEditActions();
    void makeCorner();
    QAction *makeAction(Menu menu, const QString &name, const QString &text, const QString &icon,
                        const QKeySequence &keys = {});
    QMenu *menuOf(Menu menu) const { return m_menus.value(menu); }
    void showAt(int place);
    void makePage(int place);
    void placeHelp();
    bool mayClose();

    WindowState &m_state;
    Looks &m_looks;
    QMap<Menu, QMenu *> m_menus;
    QMap<int, std::function<QWidget *()>> m_unmade; ///< by place
    QStringList m_order;
    QActionGroup *m_lookActions;
    QActionGroup *m_pageActions;
    QAction *m_pagesEnd = nullptr;
    Rail *m_rail;
    QStackedWidget *m_stack;
    HelpPanel *m_help;
    StatusLine *m_status;
    std::function<QStringList()> m_losses;
    bool m_closeAgreed = false;
    CommandPalette *m_palette;
};

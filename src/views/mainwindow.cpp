#include "views/mainwindow.h"

#include "storage/windowstate.h"
#include "views/commandpalette.h"
#include "views/confirmation.h"
#include "views/helppanel.h"
#include "views/icons.h"
#include "views/looks.h"
#include "views/metrics.h"
#include "views/rail.h"
#include "views/splittermemory.h"
#include "views/statusline.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QScreen>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

const QString geometryKey = u"window.geometry"_s;
const QString pageKey = u"window.page"_s;
constexpr QSize usualSize(1440, 900);
/// What a window manager puts around a window, roughly: nobody knows before it is shown.
constexpr QSize frame(8, 40);

} // namespace

MainWindow::MainWindow(WindowState &state, Looks &looks, QWidget *parent)
    : QMainWindow(parent),
      m_state(state),
      m_looks(looks),
      m_lookActions(new QActionGroup(this)),
      m_pageActions(new QActionGroup(this)),
      m_rail(new Rail),
      m_stack(new QStackedWidget),
      m_help(new HelpPanel),
      m_status(new StatusLine)
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Maestro"_s);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(m_stack, 1);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(middle, 1);
    column->addWidget(m_status);
    setCentralWidget(content);
    m_help->setParent(content);
    m_help->hide();
    m_palette = new CommandPalette(this);
    makeMenus();
    makeCorner();
    connect(m_rail, &Rail::chosen, this, &MainWindow::showAt);
    connect(m_help, &HelpPanel::queryChosen, this, &MainWindow::queryProposed);
    connect(m_palette, &CommandPalette::fabricEntered, this, &MainWindow::fabricEntered);
    resize(usualSize.boundedTo(screen()->availableSize() - frame));
    restoreGeometry(m_state.value(geometryKey));
}

void MainWindow::makeMenus()
{
    const std::initializer_list<std::pair<Menu, QString>> menus = {
        {Menu::File, tr("&File")},           {Menu::Edit, tr("&Edit")}, {Menu::View, tr("&View")},
        {Menu::Instances, tr("&Instances")}, {Menu::Run, tr("&Run")},   {Menu::Help, tr("&Help")}};
    for (const auto &[menu, title] : menus) {
        m_menus.insert(menu, menuBar()->addMenu(title));
        menuOf(menu)->menuAction()->setVisible(false);
    }
    connect(makeAction(Menu::File, u"importAction"_s, tr("Import from this machine…"), u"import"_s),
            &QAction::triggered, this, &MainWindow::importWanted);
    connect(makeAction(Menu::File, u"settingsAction"_s, tr("Settings…"), u"options"_s, QKeySequence(u"Ctrl+,"_s)),
            &QAction::triggered, this, &MainWindow::settingsWanted);
    addSeparator(Menu::File);
    connect(makeAction(Menu::File, u"quitAction"_s, tr("Quit"), {}, QKeySequence(u"Ctrl+Q"_s)), &QAction::triggered,
            this, &QWidget::close);
    makeEditActions();
    m_pagesEnd = menuOf(Menu::View)->addSeparator();
    connect(makeAction(Menu::View, u"paletteAction"_s, tr("Commands…"), u"palette"_s, QKeySequence(u"Ctrl+Shift+P"_s)),
            &QAction::triggered, this, &MainWindow::showPalette);
    makeLookMenu();
    connect(makeAction(Menu::Help, u"helpAction"_s, tr("Help for this part"), u"info"_s, QKeySequence(Qt::Key_F1)),
            &QAction::triggered, this, &MainWindow::showHelp);
    connect(makeAction(Menu::Help, u"aboutAction"_s, tr("About Maestro"), {}), &QAction::triggered, this,
            &MainWindow::showAbout);
}

QAction *MainWindow::makeAction(Menu menu, const QString &name, const QString &text, const QString &icon,
                                const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    if (!icon.isEmpty())
        action->setIcon(Icons::icon(icon));
    addActions(menu, {action});
    return action;
}

/// They act on the field that has the focus. Their keys are only shown: fields know them, and tables have their own.
void MainWindow::makeEditActions()
{
    struct Row
    {
        QString text;
        QKeySequence::StandardKey keys;
        const char *slot;
    };
    const Row rows[] = {
        {tr("Undo"), QKeySequence::Undo, "undo"},    {tr("Redo"), QKeySequence::Redo, "redo"},
        {tr("Cut"), QKeySequence::Cut, "cut"},       {tr("Copy"), QKeySequence::Copy, "copy"},
        {tr("Paste"), QKeySequence::Paste, "paste"}, {tr("Select all"), QKeySequence::SelectAll, "selectAll"}};
    for (const Row &row : rows) {
        const QString keys = QKeySequence(row.keys).toString(QKeySequence::NativeText);
        QAction *action = menuOf(Menu::Edit)->addAction(row.text + u'\t' + keys);
        connect(action, &QAction::triggered, this, [slot = row.slot] {
            QWidget *field = QApplication::focusWidget();
            if (field && field->metaObject()->indexOfMethod(QByteArray(slot) + "()") >= 0)
                QMetaObject::invokeMethod(field, slot);
        });
    }
    menuOf(Menu::Edit)->menuAction()->setVisible(true);
}

void MainWindow::makeLookMenu()
{
    QMenu *menu = menuOf(Menu::View)->addMenu(tr("Colours"));
    menu->setObjectName(u"lookMenu"_s);
    const std::initializer_list<std::pair<Settings::Look, QString>> looks = {
        {Settings::Look::System, tr("As the system")},
        {Settings::Look::Light, tr("Light")},
        {Settings::Look::Dark, tr("Dark")}};
    for (const auto &[look, title] : looks) {
        QAction *action = menu->addAction(title);
        action->setCheckable(true);
        action->setData(static_cast<int>(look));
        action->setObjectName(u"look_%1"_s.arg(static_cast<int>(look)));
        action->setProperty("menuTitle", tr("Colours"));
        m_lookActions->addAction(action);
        addAction(action);
    }
    connect(m_lookActions, &QActionGroup::triggered, this, [this](const QAction *action) {
        setLook(static_cast<Settings::Look>(action->data().toInt()));
        Q_EMIT lookChosen(m_looks.look());
    });
    setLook(m_looks.look());
}

void MainWindow::makeCorner()
{
    auto *commands = new QToolButton(this);
    commands->setObjectName(u"commandsButton"_s);
    commands->setText(tr("Commands"));
    commands->setAccessibleName(tr("Commands"));
    commands->setAutoRaise(true);
    commands->setFont(Metrics::of(this).small());
    commands->setProperty("role", u"quiet"_s);
    commands->setProperty("key", QKeySequence(u"Ctrl+Shift+P"_s).toString(QKeySequence::NativeText));
    commands->setFocusPolicy(Qt::NoFocus);
    connect(commands, &QToolButton::clicked, this, &MainWindow::showPalette);
    menuBar()->setCornerWidget(commands);
}

void MainWindow::addActions(Menu menu, const QList<QAction *> &actions)
{
    QMenu *target = menuOf(menu);
    for (QAction *action : actions) {
        QString title = target->title();
        action->setProperty("menuTitle", title.remove(u'&'));
        target->addAction(action);
        if (action->shortcutContext() != Qt::WidgetWithChildrenShortcut &&
            action->shortcutContext() != Qt::WidgetShortcut)
            addAction(action);
    }
    target->menuAction()->setVisible(!target->isEmpty());
}

void MainWindow::addSeparator(Menu menu)
{
    menuOf(menu)->addSeparator();
}

void MainWindow::addPage(const QString &name, const QString &title, const QString &icon, QWidget *page)
{
    addPage(name, title, icon, [page] { return page; });
    makePage(int(m_order.size()) - 1);
}

void MainWindow::addPage(const QString &name, const QString &title, const QString &icon,
                         std::function<QWidget *()> make)
{
    const QKeySequence keys(u"Ctrl+%1"_s.arg(m_order.size() + 1));
    const int place = m_rail->addPage(name, title, icon, keys.toString(QKeySequence::NativeText));
    m_order.append(name);
    m_stack->addWidget(new QWidget);
    m_unmade.insert(place, std::move(make));
    auto *action = new QAction(title, this);
    action->setObjectName(u"page_"_s + name);
    action->setCheckable(true);
    action->setShortcut(keys);
    action->setProperty("menuTitle", tr("View"));
    m_pageActions->addAction(action);
    menuOf(Menu::View)->insertAction(m_pagesEnd, action);
    addAction(action);
    connect(action, &QAction::triggered, this, [this, place] { showAt(place); });
    if (place == 0 || m_state.value(pageKey) == name.toUtf8())
        showAt(place);
}

void MainWindow::setPageShown(const QString &name, bool shown)
{
    const auto place = static_cast<int>(m_order.indexOf(name));
    if (place < 1)
        return;
    m_rail->setShown(place, shown);
    m_pageActions->actions().at(place)->setVisible(shown);
    if (!shown && m_stack->currentIndex() == place)
        showAt(0);
}

QString MainWindow::currentPage() const
{
    return m_order.value(m_stack->currentIndex());
}

QWidget *MainWindow::page(const QString &name) const
{
    return m_stack->widget(static_cast<int>(m_order.indexOf(name)));
}

void MainWindow::showPage(const QString &name)
{
    const auto place = static_cast<int>(m_order.indexOf(name));
    if (place >= 0)
        showAt(place);
}

void MainWindow::makePage(int place)
{
    const std::function<QWidget *()> make = m_unmade.take(place);
    if (!make)
        return;
    QWidget *empty = m_stack->widget(place);
    QWidget *page = make();
    m_stack->insertWidget(place, page);
    m_stack->removeWidget(empty);
    delete empty;
    SplitterMemory::attach(page, m_state);
}

void MainWindow::showAt(int place)
{
    makePage(place);
    m_stack->setCurrentIndex(place);
    m_rail->setCurrent(place);
    m_pageActions->actions().at(place)->setChecked(true);
    if (isVisible()) {
        m_state.keep(pageKey, currentPage().toUtf8());
        m_stack->currentWidget()->setFocus();
    }
    Q_EMIT pageShown(currentPage());
}

void MainWindow::showPalette()
{
    QList<QAction *> all = actions();
    for (const QMenu *menu : std::as_const(m_menus)) {
        for (QAction *action : menu->actions()) {
            if (!action->isSeparator() && !action->menu() && !all.contains(action) && !action->objectName().isEmpty())
                all.append(action);
        }
    }
    m_palette->open(all);
}

/// Of what has the focus; when that is what it shows already, it goes.
void MainWindow::showHelp()
{
    const QWidget *focus = QApplication::focusWidget();
    const bool inHelp = focus && m_help->isAncestorOf(focus);
    const QString topic = HelpPanel::topicOf(focus && !inHelp ? focus : m_stack->currentWidget());
    if (m_help->isVisible() && (inHelp || helpTopic(topic).name == m_help->topic()))
        m_help->hide();
    else
        m_help->open(topic);
    placeHelp();
}

/// Over the right edge of the page, so that nothing moves and a small window stays small.
void MainWindow::placeHelp()
{
    const QWidget *content = centralWidget();
    m_help->setGeometry(content->width() - m_help->width(), 0, m_help->width(), content->height() - m_status->height());
    m_help->raise();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    placeHelp();
}

/// In the order of the widgets themselves. Qt's chain goes straight to the proxies of containers and so leaves out what
/// stands before them, and a page may have a chain of its own.
bool MainWindow::focusNextPrevChild(bool next)
{
    QList<QWidget *> stops;
    const QList<QWidget *> all = findChildren<QWidget *>();
    for (QWidget *each : all) {
        const bool takes = (each->focusPolicy() & Qt::TabFocus) && !each->focusProxy() && each->window() == this;
        if (each == focusWidget() || (takes && each->isVisible() && each->isEnabled()))
            stops.append(each);
    }
    if (stops.isEmpty())
        return QMainWindow::focusNextPrevChild(next);
    const qsizetype at = stops.indexOf(focusWidget());
    const qsizetype to = at < 0 ? (next ? 0 : stops.size() - 1) : (at + (next ? 1 : stops.size() - 1)) % stops.size();
    stops.at(to)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Maestro"),
                                tr("Maestro %1").arg(QStringLiteral(MAESTRO_VERSION)), QMessageBox::Close, this);
    box->setObjectName(u"aboutBox"_s);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(
        tr("Lists cloud instances and runs commands on many of them over SSH.\nFree software under the Apache "
           "License 2.0, with Qt %1, libssh, QtKeychain and yaml-cpp.")
            .arg(QString::fromLatin1(qVersion())));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::setLook(Settings::Look look)
{
    m_looks.setLook(look);
    for (QAction *action : m_lookActions->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(look));
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!event->spontaneous() && m_stack->currentWidget())
        m_stack->currentWidget()->setFocus();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayClose())
        return event->ignore();
    m_state.keep(geometryKey, saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::closeNow()
{
    m_closeAgreed = true;
    close();
}

/// The desktop that ends does not wait for an answer.
bool MainWindow::mayClose()
{
    const QStringList losses = m_closeAgreed || qGuiApp->isSavingSession() || !m_losses ? QStringList() : m_losses();
    if (losses.isEmpty())
        return true;
    if (auto *asking = findChild<Confirmation *>(QStringLiteral("confirmation")); asking && asking->isVisible()) {
        asking->raise();
        return false;
    }
    auto *dialog = new Confirmation({tr("Close Maestro?"), losses, tr("Close"), {}, {}, true}, this);
    connect(dialog, &QDialog::accepted, this, &MainWindow::closeNow, Qt::QueuedConnection);
    dialog->open();
    return false;
}

#include "storage/windowstate.h"
#include "views/commandpalette.h"
#include "views/looks.h"
#include "views/mainwindow.h"
#include "views/rail.h"
#include "views/settingsdialog.h"
#include "views/statusline.h"
#include "views/theme.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

struct World
{
    World() { open(); }

    void open()
    {
        documents = std::make_unique<Documents>(profile.path());
        state = std::make_unique<WindowState>(*documents);
        window = std::make_unique<MainWindow>(*state, looks);
        for (const QString &name : {u"instances"_s, u"runs"_s, u"accounts"_s})
            window->addPage(name, name, u"rail-"_s + name, makePage(name));
        window->show();
        window->activateWindow();
    }

    static QWidget *makePage(const QString &name)
    {
        auto *split = new QSplitter;
        split->setObjectName(name + u"Splitter"_s);
        split->addWidget(new QLineEdit);
        split->addWidget(new QLineEdit);
        return split;
    }

    void close()
    {
        window->close();
        window.reset();
        state.reset();
        documents.reset(); // what was asked for is written by now
    }

    QTemporaryDir profile;
    std::unique_ptr<Documents> documents;
    Looks looks;
    std::unique_ptr<WindowState> state;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_world.reset(); }
    void theRailShowsWhatIsThereAndNothingElse();
    void aClickOrItsKeyShowsAPage();
    void aPageIsMadeWhenItIsFirstShown();
    void aPageMayWaitForItsTime();
    void pageAndSizeAreRemembered();
    void thePaletteFindsAndDoes();
    void thePaletteUnderstandsTheOldCommandLine();
    void thePaletteGoesWithEscape();
    void theEditMenuActsOnTheFieldInFocus();
    void theLookChangesLive();
    void theSettingsDialogTriesTheLookAndGivesItBack();
    void settingsAreChosenWithOk();
    void theStatusLineLeadsThere();
    void aboutOpensWithoutBlocking();

private:
    MainWindow &window() const { return *m_world->window; }
    void clickRail(const QString &name)
    {
        QTest::mouseClick(window().findChild<QToolButton *>(u"rail_"_s + name), Qt::LeftButton);
    }
    QLineEdit *openPalette()
    {
        window().showPalette();
        return window().findChild<QLineEdit *>(u"paletteText"_s);
    }

    std::unique_ptr<World> m_world;
};

void TestMainWindow::init()
{
    m_world = std::make_unique<World>();
    QVERIFY(QTest::qWaitForWindowActive(m_world->window.get()));
}

void TestMainWindow::theRailShowsWhatIsThereAndNothingElse()
{
    const auto buttons = window().rail()->findChildren<QToolButton *>();
    QCOMPARE(buttons.size(), 3);
    for (const QToolButton *button : buttons)
        QVERIFY(!button->accessibleName().isEmpty());
}

void TestMainWindow::aClickOrItsKeyShowsAPage()
{
    QCOMPARE(window().currentPage(), u"instances"_s);
    clickRail(u"runs"_s);
    QCOMPARE(window().currentPage(), u"runs"_s);
    QTest::keyClick(&window(), Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(window().currentPage(), u"accounts"_s);
    QVERIFY(window().findChild<QToolButton *>(u"rail_accounts"_s)->isChecked());
    QTest::keyClick(&window(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(window().currentPage(), u"instances"_s);
}

void TestMainWindow::aPageIsMadeWhenItIsFirstShown()
{
    int made = 0;
    QWidget *page = nullptr;
    window().addPage(u"late"_s, u"Late"_s, u"rail-runs"_s, [&] {
        ++made;
        return page = World::makePage(u"late"_s);
    });
    QCOMPARE(made, 0);
    window().showPage(u"late"_s);
    QCOMPARE(made, 1);
    QVERIFY(page->isVisible());
    QCOMPARE(window().currentPage(), u"late"_s);
    window().showPage(u"instances"_s);
    window().showPage(u"late"_s);
    QCOMPARE(made, 1);
    QCOMPARE(window().rail()->findChildren<QToolButton *>().size(), 4);
}

void TestMainWindow::aPageMayWaitForItsTime()
{
    window().showPage(u"accounts"_s);
    window().setPageShown(u"accounts"_s, false);
    QCOMPARE(window().currentPage(), u"instances"_s);
    QVERIFY(!window().findChild<QToolButton *>(u"rail_accounts"_s)->isVisible());
    QTest::keyClick(&window(), Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(window().currentPage(), u"instances"_s);
    window().setPageShown(u"accounts"_s, true);
    QTest::keyClick(&window(), Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(window().currentPage(), u"accounts"_s);
}

void TestMainWindow::pageAndSizeAreRemembered()
{
    clickRail(u"accounts"_s);
    window().resize(900, 700);
    m_world->close();
    m_world->open();
    QCOMPARE(window().currentPage(), u"accounts"_s);
    QCOMPARE(window().size(), QSize(900, 700));
}

void TestMainWindow::thePaletteFindsAndDoes()
{
    QSignalSpy wanted(&window(), &MainWindow::settingsWanted);
    QTest::keyClick(&window(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto *text = window().findChild<QLineEdit *>(u"paletteText"_s);
    QVERIFY(text->isVisible());
    QTRY_VERIFY(text->hasFocus());
    QTest::keyClicks(text, u"settings"_s);
    QCOMPARE(window().findChild<QListWidget *>(u"paletteList"_s)->count(), 1);
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QVERIFY(!text->isVisible());
}

void TestMainWindow::thePaletteUnderstandsTheOldCommandLine()
{
    QSignalSpy entered(&window(), &MainWindow::fabricEntered);
    QLineEdit *text = openPalette();
    text->setText(u"fab nodes:ec2,^app sys.run_command:\"uptime\""_s);
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(entered.count(), 1);
    QCOMPARE(entered.first().at(0).toString(), u"ec2,^app"_s);
    QCOMPARE(entered.first().at(1).toString(), u"uptime"_s);
}

void TestMainWindow::thePaletteGoesWithEscape()
{
    QLineEdit *text = openPalette();
    QVERIFY(text->isVisible());
    QTest::keyClicks(text, u"no such command"_s);
    QTest::keyClick(text, Qt::Key_Return);
    QVERIFY(text->isVisible());
    QTest::keyClick(text, Qt::Key_Escape);
    QVERIFY(!text->isVisible());
}

void TestMainWindow::theEditMenuActsOnTheFieldInFocus()
{
    const auto menus = window().menuBar()->actions();
    const auto edit = menus.at(1)->menu()->actions();
    auto *field = window().page(u"instances"_s)->findChild<QLineEdit *>();
    field->setText(u"uptime"_s);
    field->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), field);
    edit.last()->trigger();
    QCOMPARE(field->selectedText(), u"uptime"_s);
    // What has the focus may know nothing of it.
    window().rail()->findChild<QToolButton *>()->setFocus();
    edit.last()->trigger();
    QCOMPARE(field->text(), u"uptime"_s);
}

void TestMainWindow::theLookChangesLive()
{
    QSignalSpy chosen(&window(), &MainWindow::lookChosen);
    window().findChild<QAction *>(u"look_2"_s)->trigger();
    QTRY_VERIFY(Theme::of(window().palette()).isDark());
    window().findChild<QAction *>(u"look_1"_s)->trigger();
    QTRY_VERIFY(!Theme::of(window().palette()).isDark());
    QCOMPARE(chosen.count(), 2);
    m_world->looks.setLook(Settings::Look::System);
    m_world->looks.setSystemDark(true);
    QTRY_VERIFY(Theme::of(window().palette()).isDark());
    m_world->looks.setSystemDark(false);
    QTRY_VERIFY(!Theme::of(window().palette()).isDark());
}

void TestMainWindow::theSettingsDialogTriesTheLookAndGivesItBack()
{
    SettingsDialog dialog(Settings{}, &window());
    QSignalSpy tried(&dialog, &SettingsDialog::lookTried);
    QSignalSpy chosen(&dialog, &SettingsDialog::settingsChosen);
    dialog.open();
    auto *look = dialog.findChild<QComboBox *>(u"settingsLook"_s);
    look->setFocus();
    QTest::keyClick(look, Qt::Key_End);
    QCOMPARE(tried.last().first().value<Settings::Look>(), Settings::Look::Dark);
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"settingsCancel"_s), Qt::LeftButton);
    QCOMPARE(tried.last().first().value<Settings::Look>(), Settings::Look::System);
    QCOMPARE(chosen.count(), 0);
}

void TestMainWindow::settingsAreChosenWithOk()
{
    Settings before;
    before.snippets.insert(u"a"_s, u"b"_s);
    SettingsDialog dialog(before, &window());
    QSignalSpy chosen(&dialog, &SettingsDialog::settingsChosen);
    dialog.open();
    dialog.findChild<QSpinBox *>(u"settingsParallel"_s)->setValue(20);
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"settingsOk"_s), Qt::LeftButton);
    QCOMPARE(chosen.count(), 1);
    const auto settings = chosen.first().first().value<Settings>();
    QCOMPARE(settings.parallel, 20);
    QCOMPARE(settings.snippets, before.snippets);
}

void TestMainWindow::theStatusLineLeadsThere()
{
    StatusLine *line = window().statusLine();
    QSignalSpy clicked(line, &StatusLine::clicked);
    line->setItem(u"run/7"_s, StateGlyph::Shape::Running, u"Run 7: 1 of 2"_s);
    auto *item = line->findChild<QToolButton *>(u"status_run/7"_s);
    QVERIFY(item);
    QTRY_VERIFY(item->isVisible());
    QTest::mouseClick(item, Qt::LeftButton);
    QCOMPARE(clicked.first().first().toString(), u"run/7"_s);
    line->setText(u"run/7"_s, {});
    QTRY_VERIFY(!line->findChild<QToolButton *>(u"status_run/7"_s));
}

void TestMainWindow::aboutOpensWithoutBlocking()
{
    window().findChild<QAction *>(u"aboutAction"_s)->trigger();
    auto *box = window().findChild<QMessageBox *>(u"aboutBox"_s);
    QVERIFY(box);
    QVERIFY(box->text().contains(QStringLiteral(MAESTRO_VERSION)));
    box->close();
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"

#include "fakes/fleet.h"
#include "models/instancemodel.h"
#include "views/columnmenu.h"
#include "views/instancetable.h"

#include <QSignalSpy>
#include <QTest>

class TestColumnMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void itHasEveryColumnAndSaysWhichAreShown();
    void aClickShowsAColumnAndTheMenuStays();
    void spaceAndReturnDoTheSame();
    void aTagBecomesAColumn();
    void whatTagsAreCalledIsShownAsItStands();
    void withoutTagsItSaysSo();
    void asAtFirstGivesBackTheColumns();

private:
    QAction *action(const QString &name) const { return m_menu->findChild<QAction *>(name); }
    void open(const QList<Instance> &instances);
    void click(QAction *action)
    {
        QTest::mouseMove(m_menu.get(), m_menu->actionGeometry(action).center());
        m_menu->setActiveAction(action);
        QTest::mouseClick(m_menu.get(), Qt::LeftButton, {}, m_menu->actionGeometry(action).center());
    }

    QThreadPool m_pool;
    std::unique_ptr<InstanceModel> m_model;
    std::unique_ptr<InstanceTable> m_table;
    std::unique_ptr<ColumnMenu> m_menu;
};

void TestColumnMenu::init()
{
    m_model = std::make_unique<InstanceModel>(m_pool);
    m_table = std::make_unique<InstanceTable>(*m_model);
    m_menu = std::make_unique<ColumnMenu>(*m_table, *m_model);
}

void TestColumnMenu::cleanup()
{
    m_menu.reset();
    m_table.reset();
    m_model.reset();
}

void TestColumnMenu::open(const QList<Instance> &instances)
{
    m_menu->setFacts(QueryFacts::of(instances));
    m_menu->popup({});
    QVERIFY(QTest::qWaitForWindowExposed(m_menu.get()));
}

void TestColumnMenu::itHasEveryColumnAndSaysWhichAreShown()
{
    open(fleet::of(10));
    for (const InstanceColumn &column : instanceColumns()) {
        const QAction *entry = action(QStringLiteral("column:") + column.id);
        QVERIFY2(entry, qPrintable(column.id));
        QCOMPARE(entry->isChecked(), m_table->isShown(column.id));
    }
}

void TestColumnMenu::aClickShowsAColumnAndTheMenuStays()
{
    open(fleet::of(10));
    const QString id = instanceColumns().last().id;
    QAction *entry = action(QStringLiteral("column:") + id);
    const bool before = m_table->isShown(id);
    click(entry);
    QCOMPARE(m_table->isShown(id), !before);
    QVERIFY(m_menu->isVisible());
    click(entry);
    QCOMPARE(m_table->isShown(id), before);
}

void TestColumnMenu::spaceAndReturnDoTheSame()
{
    open(fleet::of(10));
    const QString id = instanceColumns().last().id;
    const bool before = m_table->isShown(id);
    m_menu->setActiveAction(action(QStringLiteral("column:") + id));
    QTest::keyClick(m_menu.get(), Qt::Key_Space);
    QCOMPARE(m_table->isShown(id), !before);
    QTest::keyClick(m_menu.get(), Qt::Key_Return);
    QCOMPARE(m_table->isShown(id), before);
    QVERIFY(m_menu->isVisible());
    QTest::keyClick(m_menu.get(), Qt::Key_Escape);
    QVERIFY(!m_menu->isVisible());
}

void TestColumnMenu::aTagBecomesAColumn()
{
    open(fleet::of(10));
    const QString column = QStringLiteral("tag:role");
    const bool before = m_table->isShown(column);
    QAction *entry = action(QStringLiteral("column:") + column);
    QVERIFY(entry);
    click(entry);
    QCOMPARE(m_table->isShown(column), !before);
}

void TestColumnMenu::whatTagsAreCalledIsShownAsItStands()
{
    Instance instance = fleet::of(1).first();
    instance.tags = {{QStringLiteral("R&D\u202E<b>"), QStringLiteral("x")}};
    open({instance});
    const QAction *entry = action(QStringLiteral("column:tag:R&D\u202E<b>"));
    QVERIFY(entry);
    QCOMPARE(entry->text(), QStringLiteral("R&&D<U+202E><b>")); // no mnemonic
}

void TestColumnMenu::withoutTagsItSaysSo()
{
    Instance instance = fleet::of(1).first();
    instance.tags.clear();
    open({instance});
    const QList<QAction *> entries = m_menu->actions();
    QVERIFY(std::any_of(entries.begin(), entries.end(), [](const QAction *entry) {
        return entry->text() == u"No host has a tag." && !entry->isEnabled();
    }));
}

void TestColumnMenu::asAtFirstGivesBackTheColumns()
{
    open(fleet::of(10));
    const QString id = instanceColumns().last().id;
    const bool before = m_table->isShown(id);
    click(action(QStringLiteral("column:") + id));
    QSignalSpy edited(m_table.get(), &InstanceTable::layoutEdited);
    click(m_menu->actions().last());
    QCOMPARE(m_table->isShown(id), before);
    QVERIFY(edited.size() > 0);
}

QTEST_MAIN(TestColumnMenu)
#include "tst_columnmenu.moc"

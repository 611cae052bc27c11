#include "fakes/fleet.h"
#include "views/querybar.h"
#include "views/queryfield.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

class TestQueryBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void eachFinishedQueryIsToldOnce();
    void aMistakeKeepsTheLastGoodQuery();
    void aMistakeIsShownWhenTheWordIsDone();
    void enterGoesToTheTableUnlessThereIsAMistake();
    void theGuessMendsTheText();
    void onlyAQueryIsSaved();
    void clearingGivesBackAllHosts();
    void countsAreSaidInWords_data();
    void countsAreSaidInWords();
    void aRefreshUnderWayIsNotBegunAgain();
    void savedQueriesMeanSomethingOnceTheyAreKnown();
    void escapeClosesTheCompletionFirst();

private:
    template <class T>
    T *named(const char *name) const
    {
        T *found = m_window->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("There is no %s.", name);
        return found;
    }
    QueryField *field() const { return named<QueryField>("queryField"); }
    void type(const char *text) { QTest::keyClicks(field(), QLatin1String(text)); }

    std::unique_ptr<QWidget> m_window;
    QueryBar *m_bar = nullptr;
};

void TestQueryBar::init()
{
    m_window = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_window.get());
    m_bar = new QueryBar(m_window.get());
    m_bar->setFacts(QueryFacts::of(fleet::of(50)));
    column->addWidget(m_bar);
    column->addStretch(1);
    m_window->resize(900, 500);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_bar->focusField();
}

void TestQueryBar::eachFinishedQueryIsToldOnce()
{
    QSignalSpy changed(m_bar, &QueryBar::queryChanged);
    type("role=web");
    QCOMPARE(m_bar->query().canonical(), QStringLiteral("role=web"));
    const auto told = changed.size();
    type(" "); // the same query
    QCOMPARE(changed.size(), told);
    QCOMPARE(changed.last().first().value<Query>().canonical(), QStringLiteral("role=web"));
}

void TestQueryBar::aMistakeKeepsTheLastGoodQuery()
{
    QSignalSpy mistakes(m_bar, &QueryBar::mistakeChanged);
    type("role=web stat:running ");
    QVERIFY(m_bar->hasMistake());
    QCOMPARE(m_bar->query().canonical(), QStringLiteral("role=web"));
    QVERIFY(named<QLabel>("queryHint")->text().contains(QStringLiteral("role=web")));
    m_bar->setText(QStringLiteral("role=web"));
    QVERIFY(!m_bar->hasMistake());
    QVERIFY(mistakes.size() >= 2);
}

void TestQueryBar::aMistakeIsShownWhenTheWordIsDone()
{
    type("role=web (");
    QVERIFY(m_bar->hasMistake());
    QVERIFY(!named<QLabel>("queryMistakes")->isVisible()); // somebody is still writing
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY(named<QLabel>("queryMistakes")->isVisible());
}

void TestQueryBar::enterGoesToTheTableUnlessThereIsAMistake()
{
    QSignalSpy applied(m_bar, &QueryBar::applied);
    type("stat:running ");
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(applied.size(), 0);
    m_bar->setText(QStringLiteral("state:running"));
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(applied.size(), 1);
}

void TestQueryBar::theGuessMendsTheText()
{
    type("stat:running ");
    auto *guess = named<QToolButton>("querySuggestion");
    QTRY_VERIFY(guess->isVisible());
    QTest::mouseClick(guess, Qt::LeftButton);
    QVERIFY(!m_bar->hasMistake());
    QCOMPARE(m_bar->query().canonical(), QStringLiteral("state:running"));
    QVERIFY(field()->hasFocus());
}

void TestQueryBar::onlyAQueryIsSaved()
{
    auto *save = named<QPushButton>("saveFilter");
    QSignalSpy wanted(m_bar, &QueryBar::saveWanted);
    QVERIFY(!save->isEnabled());
    type("role=web");
    QVERIFY(save->isEnabled());
    QTest::mouseClick(save, Qt::LeftButton);
    QCOMPARE(wanted.value(0).value(0).toString(), QStringLiteral("role=web"));
}

void TestQueryBar::clearingGivesBackAllHosts()
{
    auto *clear = named<QToolButton>("clearQuery");
    QVERIFY(!clear->isVisible());
    type("role=web");
    QTRY_VERIFY(clear->isVisible());
    QTest::mouseClick(clear, Qt::LeftButton);
    QVERIFY(m_bar->text().isEmpty());
    QVERIFY(m_bar->query().isAll());
    QVERIFY(!clear->isVisible());
}

void TestQueryBar::countsAreSaidInWords_data()
{
    QTest::addColumn<int>("shown");
    QTest::addColumn<int>("total");
    QTest::addColumn<int>("selected");
    QTest::addColumn<QString>("words");
    QTest::newRow("none yet") << 0 << -1 << 0 << QStringLiteral("no hosts");
    QTest::newRow("all") << 5 << 5 << 0 << QStringLiteral("5 of 5");
    QTest::newRow("some selected") << 5 << 9 << 2 << QStringLiteral("2 selected, 5 of 9");
}

void TestQueryBar::countsAreSaidInWords()
{
    QFETCH(int, shown);
    QFETCH(int, total);
    QFETCH(int, selected);
    QFETCH(QString, words);
    m_bar->setCounts(shown, total, selected);
    QCOMPARE(named<QLabel>("queryCounts")->text(), words);
}

void TestQueryBar::aRefreshUnderWayIsNotBegunAgain()
{
    auto *refresh = named<QToolButton>("refreshButton");
    QSignalSpy wanted(m_bar, &QueryBar::refreshWanted);
    m_bar->setRefreshing(true);
    QTest::mouseClick(refresh, Qt::LeftButton);
    QCOMPARE(wanted.size(), 0);
    m_bar->setRefreshing(false);
    QTest::mouseClick(refresh, Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
}

void TestQueryBar::savedQueriesMeanSomethingOnceTheyAreKnown()
{
    type("@front ");
    QVERIFY(m_bar->hasMistake());
    QueryContext context;
    context.groups.insert(QStringLiteral("front"), QStringLiteral("role=web"));
    m_bar->setContext(context);
    QVERIFY(!m_bar->hasMistake());
    QVERIFY(!m_bar->query().isAll());
}

void TestQueryBar::escapeClosesTheCompletionFirst()
{
    type("role=");
    auto *list = m_window->findChild<QListView *>(QStringLiteral("completionList"));
    QTRY_VERIFY(list && list->isVisible());
    QTest::keyClick(field(), Qt::Key_Escape);
    QVERIFY(!list->isVisible());
    QCOMPARE(m_bar->text(), QStringLiteral("role="));
    QTest::keyClick(field(), Qt::Key_Escape);
    QVERIFY(m_bar->text().isEmpty());
}

QTEST_MAIN(TestQueryBar)
#include "tst_querybar.moc"

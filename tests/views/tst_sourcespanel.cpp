#include "models/savedfiltersmodel.h"
#include "models/sourcesmodel.h"
#include "views/metrics.h"
#include "views/sourcespanel.h"

#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

class TestSourcesPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFailedSourceOffersToTryAgainAndItsAccount_data();
    void aFailedSourceOffersToTryAgainAndItsAccount();
};

void TestSourcesPanel::aFailedSourceOffersToTryAgainAndItsAccount_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("isBeside");
    QTest::newRow("wide") << 420 << true;
    QTest::newRow("narrow") << 150 << false;
}

void TestSourcesPanel::aFailedSourceOffersToTryAgainAndItsAccount()
{
    QFETCH(int, width);
    QFETCH(bool, isBeside);
    SourcesModel sources;
    SavedFiltersModel filters;
    SourcesPanel panel(sources, filters);
    panel.setMinimumWidth(0);
    panel.resize(width, 700);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    sources.setAccounts({{QStringLiteral("a2"), QStringLiteral("ansible"), QStringLiteral("lab"), {}, {}, true}});
    SourceStatus failed{QStringLiteral("a2"), {}, 3, false, {}, {}};
    failed.error = {Error::Denied, QStringLiteral("The file is gone, and what was read of it stands here still."), {}};
    sources.setSources({failed});
    auto *tree = panel.findChild<QTreeView *>(QStringLiteral("sourcesTree"));
    const QModelIndex message = sources.index(0, 0, sources.index(1, 0));
    QTRY_VERIFY(tree->visualRect(message).height() > 0);
    QSignalSpy again(&panel, &SourcesPanel::refreshWanted);
    QSignalSpy account(&panel, &SourcesPanel::accountWanted);

    const QRect row = tree->visualRect(message);
    const int line = QFontMetrics(Metrics::of(tree).small()).height();
    const int left = row.left() + Metrics::icon + Metrics::gap + 4;
    const QPoint last(left, row.bottom() - Metrics::gap - line / 2);
    const auto click = [tree](const QPoint &at) { QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, at); };
    click(isBeside ? last : last - QPoint(0, line));
    QCOMPARE(again.size(), 1);
    QCOMPARE(again.first().first().toString(), QStringLiteral("a2"));
    QCOMPARE(account.size(), 0);
    click(isBeside ? last + QPoint(QFontMetrics(Metrics::of(tree).small()).horizontalAdvance(QStringLiteral("Retry")) +
                                       2 * Metrics::gap,
                                   0)
                   : last);
    QCOMPARE(account.size(), 1);
    QCOMPARE(account.first().first().toString(), QStringLiteral("a2"));
    click(QPoint(left, row.top() + line / 2));
    QCOMPARE(again.size() + account.size(), 2);
}

QTEST_MAIN(TestSourcesPanel)

#include "tst_sourcespanel.moc"

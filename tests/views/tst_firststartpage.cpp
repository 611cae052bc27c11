#include "views/firststartpage.h"
#include "views/importdialog.h"

#include <QCheckBox>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestFirstStartPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasFoundIsTickedAndCounted();
    void onlyTickedSourcesAreImported();
    void nothingFoundOffersNothingToImport();
    void theDemoIsAClickAway();
    void theDialogImportsAsWell();
};

namespace {

QList<ImportOffer> offers()
{
    return {{u"~/.ssh/config"_s, u"23 hosts"_s},
            {u"clouds.yaml"_s, u"not found"_s, false},
            {u"~/.aws/config"_s, u"2 profiles"_s}};
}

QPushButton *button(QWidget &widget, const QString &name)
{
    return widget.findChild<QPushButton *>(name);
}

} // namespace

void TestFirstStartPage::whatWasFoundIsTickedAndCounted()
{
    FirstStartPage page;
    page.setOffers(offers());
    QVERIFY(button(page, u"firstImport"_s)->text().contains(u'2'));
    QVERIFY(button(page, u"firstImport"_s)->isEnabled());
    QVERIFY(!page.findChild<QCheckBox *>(u"import_1"_s));
}

void TestFirstStartPage::onlyTickedSourcesAreImported()
{
    FirstStartPage page;
    page.resize(1000, 800);
    page.setOffers(offers());
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QSignalSpy wanted(&page, &FirstStartPage::importWanted);
    auto *first = page.findChild<QCheckBox *>(u"import_0"_s);
    QTest::mouseClick(first, Qt::LeftButton, {}, QPoint(8, first->height() / 2));
    QTest::mouseClick(button(page, u"firstImport"_s), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().value<QList<int>>(), QList<int>{2});
}

void TestFirstStartPage::nothingFoundOffersNothingToImport()
{
    FirstStartPage page;
    page.setOffers({{u"clouds.yaml"_s, u"not found"_s, false}});
    QVERIFY(!button(page, u"firstImport"_s)->isEnabled());
}

void TestFirstStartPage::theDemoIsAClickAway()
{
    FirstStartPage page;
    page.resize(1000, 800);
    QMenu menu;
    page.setAddMenu(&menu);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QSignalSpy wanted(&page, &FirstStartPage::demoWanted);
    QTest::mouseClick(button(page, u"firstDemo"_s), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(button(page, u"firstAdd"_s)->menu(), &menu);
}

void TestFirstStartPage::theDialogImportsAsWell()
{
    ImportDialog dialog;
    dialog.setOffers(offers());
    dialog.open();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QSignalSpy wanted(&dialog, &ImportDialog::importWanted);
    QTest::mouseClick(button(dialog, u"importOk"_s), Qt::LeftButton);
    QCOMPARE(wanted.first().first().value<QList<int>>(), (QList<int>{0, 2}));
    QTest::mouseClick(button(dialog, u"importClose"_s), Qt::LeftButton);
    QVERIFY(!dialog.isVisible());
}

QTEST_MAIN(TestFirstStartPage)
#include "tst_firststartpage.moc"

#include "views/allowedprograms.h"

#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

/// The list of what may run here, with the clicks of a person.
class TestAllowedPrograms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsAllowedStandsThereHarmless();
    void takingBackHoldsAtOnce();
    void withNothingAllowedItSaysSo();

private:
    static QString said(const QWidget &dialog)
    {
        QString text;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            text += label->text() + u'\n';
        return text;
    }

    QTemporaryDir m_profile;
};

void TestAllowedPrograms::whatIsAllowedStandsThereHarmless()
{
    Documents documents(m_profile.filePath(u"a"_s));
    AllowedFileStore store(documents);
    store.files()->allow({u"nc \u202e gate 22"_s, u"/inv/hosts"_s, u"a"_s});
    AllowedPrograms dialog(store);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const auto *list = dialog.findChild<QTreeWidget *>(u"allowedList"_s);
    QCOMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->topLevelItem(0)->text(0), u"/inv/hosts"_s);
    QVERIFY(list->topLevelItem(0)->text(1).startsWith(u"nc "_s));
    QVERIFY(!list->topLevelItem(0)->text(1).contains(QChar(0x202e)));
}

void TestAllowedPrograms::takingBackHoldsAtOnce()
{
    Documents documents(m_profile.filePath(u"b"_s));
    AllowedFileStore store(documents);
    const ForeignProgram program{u"nc gate 22"_s, u"/inv/hosts"_s, u"a"_s};
    store.files()->allow(program);
    AllowedPrograms dialog(store);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto *list = dialog.findChild<QTreeWidget *>(u"allowedList"_s);
    auto *takeBack = dialog.findChild<QPushButton *>(u"takeBack"_s);
    QVERIFY(list->selectedItems().isEmpty() && !takeBack->isEnabled());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->topLevelItem(0)).center());
    QVERIFY(takeBack->isEnabled());
    QTest::mouseClick(takeBack, Qt::LeftButton);
    QVERIFY(!store.files()->allows(program, 1));
    QTRY_COMPARE(list->topLevelItemCount(), 0);
    QVERIFY(!list->isVisible() && !takeBack->isVisible());
}

void TestAllowedPrograms::withNothingAllowedItSaysSo()
{
    Documents documents(m_profile.filePath(u"c"_s));
    AllowedFileStore store(documents);
    AllowedPrograms dialog(store);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY2(said(dialog).contains(u"you are asked first"), qPrintable(said(dialog)));
}

QTEST_MAIN(TestAllowedPrograms)
#include "tst_allowedprograms.moc"

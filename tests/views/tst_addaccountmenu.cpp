#include "views/addaccountmenu.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestAddAccountMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachKindIsAnAction();
    void whyOthersAreMissingStandsAbove();
};

namespace {

const QList<Kind> kinds = {{u"ec2"_s, u"Amazon EC2"_s, u"cloud"_s, {}}, {u"csv"_s, u"CSV table"_s, u"file"_s, {}}};

} // namespace

void TestAddAccountMenu::eachKindIsAnAction()
{
    const AddAccountMenu menu(kinds, {}, nullptr);
    QCOMPARE(menu.actions().size(), 2);
    QCOMPARE(menu.actions().first()->text(), u"Amazon EC2"_s);
    QCOMPARE(menu.actions().last()->data().toString(), u"csv"_s);
}

void TestAddAccountMenu::whyOthersAreMissingStandsAbove()
{
    const AddAccountMenu menu(kinds.last(1), u"A part is missing."_s, nullptr);
    const QAction *reason = menu.actions().first();
    QCOMPARE(reason->text(), u"A part is missing."_s);
    QVERIFY(!reason->isEnabled());
    QCOMPARE(menu.actions().last()->data().toString(), u"csv"_s);
}

QTEST_MAIN(TestAddAccountMenu)
#include "tst_addaccountmenu.moc"

#include "fakes/fleet.h"
#include "views/rolelabel.h"
#include "views/settingsdialog.h"
#include "views/style.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hintsAreShownWhole();
    void itFitsTheScreen();
    void aQueryThatCannotBeReadIsNotTaken();
    void theProtectedHostsAreCompleted();
};

void TestSettingsDialog::hintsAreShownWhole()
{
    QApplication::setStyle(new Style);
    SettingsDialog dialog(Settings{}, nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    int wrapped = 0;
    for (const RoleLabel *label : dialog.findChildren<RoleLabel *>()) {
        if (!label->wordWrap())
            continue;
        ++wrapped;
        QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }
    QVERIFY(wrapped > 2);
    const auto *field = dialog.findChild<QLineEdit *>(QStringLiteral("settingsProtected"));
    QVERIFY(field->height() >= field->sizeHint().height());
}

void TestSettingsDialog::itFitsTheScreen()
{
    QFont large = QApplication::font();
    large.setPointSize(large.pointSize() * 2);
    QApplication::setFont(large);
    SettingsDialog dialog(Settings{}, nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QVERIFY(dialog.height() < dialog.screen()->availableSize().height());
    QCOMPARE(dialog.findChild<QScrollArea *>()->horizontalScrollBar()->maximum(), 0);
    const auto *ok = dialog.findChild<QPushButton *>(QStringLiteral("settingsOk"));
    QVERIFY(dialog.rect().contains(QRect(ok->mapTo(&dialog, QPoint()), ok->size())));
}

void TestSettingsDialog::aQueryThatCannotBeReadIsNotTaken()
{
    SettingsDialog dialog(Settings{}, nullptr);
    auto *field = dialog.findChild<QLineEdit *>(QStringLiteral("settingsProtected"));
    const auto *hint = dialog.findChild<RoleLabel *>(QStringLiteral("settingsProtectedHint"));
    const auto *ok = dialog.findChild<QPushButton *>(QStringLiteral("settingsOk"));
    const QString usual = hint->text();
    QVERIFY(ok->isEnabled());
    field->setText(QStringLiteral("web[01-03"));
    QVERIFY(!ok->isEnabled());
    QVERIFY2(hint->text().contains(QStringLiteral("never closed")), qPrintable(hint->text()));
    QCOMPARE(hint->role(), Theme::Role::Failed);
    for (const char *good : {"web[01-03]", ""}) {
        field->setText(QString::fromLatin1(good));
        QVERIFY(ok->isEnabled());
        QCOMPARE(hint->text(), usual);
    }
}

void TestSettingsDialog::theProtectedHostsAreCompleted()
{
    SettingsDialog dialog(Settings{}, nullptr);
    dialog.setFacts(QueryFacts::of(fleet::of(20)), {});
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto *field = dialog.findChild<QLineEdit *>(QStringLiteral("settingsProtected"));
    field->clear();
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("account:pro"));
    QTest::keyClick(field, Qt::Key_Space, Qt::ControlModifier);
    const auto *popup = dialog.findChild<QWidget *>(QStringLiteral("completionPopup"));
    QVERIFY(popup && popup->isVisible());
    QTest::keyClick(field, Qt::Key_Tab);
    QCOMPARE(field->text().trimmed(), QStringLiteral("account:prod-aws"));
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"

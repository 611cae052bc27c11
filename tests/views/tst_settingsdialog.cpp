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

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"

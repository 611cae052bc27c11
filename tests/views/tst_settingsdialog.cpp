#include "views/rolelabel.h"
#include "views/settingsdialog.h"
#include "views/style.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hintsAreShownWhole();
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

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"

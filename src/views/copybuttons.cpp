#include "views/copybuttons.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QPushButton>

QLayout *copyButtons(QDialog *dialog, QPushButton *copy, const std::function<void()> &begin)
{
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(QCoreApplication::translate("CopyButtons", "Cancel"));
    cancel->setAutoDefault(false);
    copy->setProperty("role", QStringLiteral("primary"));
    copy->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(copy);
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    QObject::connect(copy, &QPushButton::clicked, dialog, [dialog, begin] {
        begin();
        dialog->accept();
    });
    return buttons;
}

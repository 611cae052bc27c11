#include "views/filedialog.h"

#include "views/metrics.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QTreeView>

void openFileDialog(QFileDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    const auto *files = dialog->findChild<QTreeView *>(QStringLiteral("treeView"));
    if (!files)
        return;
    const Metrics metrics = Metrics::of(dialog);
    dialog->resize(metrics.chars(110), dialog->height());
    QHeaderView *header = files->header();
    header->setStretchLastSection(false);
    header->setResizeContentsPrecision(0); // what is in sight
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
}

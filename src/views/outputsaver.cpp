#include "views/outputsaver.h"

#include "core/async.h"
#include "core/text.h"
#include "storage/outputfile.h"
#include "views/filedialog.h"

#include <QFileDialog>
#include <QMessageBox>

OutputSaver::OutputSaver(QWidget *parent) : QObject(parent), m_parent(parent)
{
    m_pool.setMaxThreadCount(1);
}

void OutputSaver::save(const std::shared_ptr<SpoolReader> &output, int lane, const QString &name)
{
    auto *dialog = new QFileDialog(m_parent, tr("Save output"));
    dialog->setObjectName(QStringLiteral("saveOutputDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(safeFileName(name) + QStringLiteral(".txt"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, output, lane](const QString &path) { write(output, lane, path); });
    openFileDialog(dialog);
}

void OutputSaver::write(const std::shared_ptr<SpoolReader> &output, int lane, const QString &path)
{
    const auto work = [output, lane, path] { return writeOutputFile(*output, lane, path); };
    whenDone(onPool(m_pool, work), this, [this](const Done &done) {
        if (done)
            return;
        auto *box =
            new QMessageBox(QMessageBox::Warning, tr("Save output"), done.error().message, QMessageBox::Ok, m_parent);
        box->setTextFormat(Qt::PlainText);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
}

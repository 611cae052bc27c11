#include "views/runexport.h"

#include "core/async.h"
#include "core/text.h"
#include "views/filedialog.h"

#include <QDir>
#include <QFileDialog>

namespace {

QString endingOf(ExportForm form)
{
    switch (form) {
    case ExportForm::Json:
        return QStringLiteral(".json");
    case ExportForm::Csv:
        return QStringLiteral(".csv");
    case ExportForm::Text:
        return QStringLiteral(".txt");
    case ExportForm::Folder:
        break;
    }
    return {};
}

} // namespace

RunExport::RunExport(QWidget *parent) : QObject(parent), m_parent(parent)
{
    m_pool.setMaxThreadCount(1);
}

void RunExport::ask(const Run &run, ExportForm form)
{
    if (!m_writer)
        return;
    const bool folder = form == ExportForm::Folder;
    const QString name = QStringLiteral("run-%1").arg(run.id());
    auto *dialog = new QFileDialog(m_parent, folder ? tr("Export into a folder") : tr("Export"));
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAcceptMode(folder ? QFileDialog::AcceptOpen : QFileDialog::AcceptSave);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::AnyFile);
    if (!folder) {
        dialog->setDefaultSuffix(endingOf(form).mid(1));
        dialog->selectFile(name + endingOf(form));
    }
    const auto write = [this, lanes = run.lanes(), output = run.output(), form, name](const QString &chosen) {
        // A folder of its own, so that nothing that is there already is written over.
        const QString path = form == ExportForm::Folder ? QDir(chosen).filePath(name) : chosen;
        const auto work = [writer = m_writer, lanes, output, form, path] { return writer(lanes, *output, form, path); };
        whenDone(onPool(m_pool, work), this, [this, path](const Done &done) {
            if (done)
                Q_EMIT written(visibleText(QDir::toNativeSeparators(path)));
            else
                Q_EMIT failed(done.error().message);
        });
    };
    connect(dialog, &QFileDialog::fileSelected, this, write);
    openFileDialog(dialog);
}

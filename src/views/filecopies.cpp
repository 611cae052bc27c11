#include "views/filecopies.h"

#include "core/text.h"
#include "views/confirmation.h"
#include "views/downloaddialog.h"
#include "views/filedialog.h"
#include "views/uploaddialog.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

namespace {

/// What of the chosen rows takes no part.
QString leftOutOf(const RunScope &scope)
{
    QStringList left;
    if (scope.notRunning > 0)
        left.append(FileCopies::tr("%Ln are not running and left out.", nullptr, scope.notRunning));
    if (scope.withoutAddress > 0)
        left.append(FileCopies::tr("%Ln have no address and are left out.", nullptr, scope.withoutAddress));
    return left.join(u' ');
}

} // namespace

/// Else says why not.
bool FileCopies::hasHosts(const RunScope &scope)
{
    if (scope.hosts() > 0)
        return true;
    const QString left = leftOutOf(scope);
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("No host to copy files to or from"),
                                left.isEmpty() ? tr("Select the hosts first.") : left, QMessageBox::Ok, m_page);
    box->setObjectName(QStringLiteral("noCopyBox"));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
    return false;
}

void FileCopies::choose(const RunScope &scope)
{
    choose(scope, tr("Copy files to hosts"), QFileDialog::ExistingFiles);
}

void FileCopies::chooseFolder(const RunScope &scope)
{
    choose(scope, tr("Copy a folder to hosts"), QFileDialog::Directory);
}

void FileCopies::choose(const RunScope &scope, const QString &title, QFileDialog::FileMode what)
{
    if (!hasHosts(scope))
        return;
    auto *dialog = new QFileDialog(m_page, title);
    dialog->setObjectName(QStringLiteral("copyFilesDialog"));
    dialog->setFileMode(what);
    connect(dialog, &QFileDialog::filesSelected, this,
            [this, scope](const QStringList &paths) { upload(paths, scope); });
    openFileDialog(dialog);
}

void FileCopies::upload(const QStringList &paths, const RunScope &scope)
{
    if (paths.isEmpty() || !hasHosts(scope))
        return;
    auto *dialog = new UploadDialog(paths, scope.hosts(), leftOutOf(scope), m_page);
    dialog->setTarget(m_lastTarget);
    connect(dialog, &UploadDialog::copyWanted, this, [this, scope](const StepSpec &step) { uploadAsked(step, scope); });
    dialog->open();
}

void FileCopies::uploadAsked(const StepSpec &step, const RunScope &scope)
{
    m_lastTarget = step.values.value(QStringLiteral("to"));
    const QStringList paths = step.values.value(QStringLiteral("from")).split(u'\n');
    const QString what =
        paths.size() == 1 ? QFileInfo(paths.first()).fileName() : tr("%Ln files", nullptr, int(paths.size()));
    const QString title = tr("Copy %1 to %2").arg(visibleText(what), visibleText(m_lastTarget));
    if (scope.protectedHosts == 0)
        return Q_EMIT wanted(step, title, scope);
    const QString number = QString::number(scope.hosts());
    Confirmation::Asked asked;
    asked.title = tr("Copy this to %Ln hosts?", nullptr, scope.hosts());
    asked.reasons = {m_lastTarget, tr("%Ln of them are protected.", nullptr, scope.protectedHosts)};
    if (const QString trouble = m_trouble(); !trouble.isEmpty())
        asked.reasons.append(trouble);
    asked.act = tr("Copy to %Ln hosts", nullptr, scope.hosts());
    asked.typed = number;
    asked.typedLabel = tr("Type the number of hosts (%1):").arg(number);
    auto *dialog = new Confirmation(asked, m_page);
    connect(dialog, &QDialog::accepted, this, [this, step, title, scope] { Q_EMIT wanted(step, title, scope); });
    dialog->open();
}

/// It changes nothing on the hosts, so nothing is asked of protected ones.
void FileCopies::download(const RunScope &scope, bool byKey)
{
    if (!hasHosts(scope))
        return;
    auto *dialog = new DownloadDialog(scope.hosts(), leftOutOf(scope), m_lastDownload, m_page);
    connect(dialog, &DownloadDialog::copyWanted, this, [this, scope, byKey](const StepSpec &said) {
        m_lastDownload = said;
        StepSpec step = said;
        if (byKey)
            step.values.insert(QStringLiteral("folder"), QStringLiteral("key"));
        Q_EMIT wanted(step, tr("Copy %1 from the hosts").arg(visibleText(said.values.value(QStringLiteral("from")))),
                      scope);
    });
    dialog->open();
}

// Files that go from the table's rows to the hosts behind them: dropped there, or chosen in a dialog.
#include "core/text.h"
#include "views/commandbar.h"
#include "views/filedialog.h"
#include "views/instancespage.h"
#include "views/instancetable.h"
#include "views/querybar.h"
#include "views/uploaddialog.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

namespace {

/// What of the chosen rows gets no files.
QString leftOutOf(const RunScope &scope)
{
    QStringList left;
    if (scope.notRunning > 0)
        left.append(InstancesPage::tr("%Ln are not running and left out.", nullptr, scope.notRunning));
    if (scope.withoutAddress > 0)
        left.append(InstancesPage::tr("%Ln have no address and are left out.", nullptr, scope.withoutAddress));
    return left.join(u' ');
}

} // namespace

/// For those without a mouse, or without a file manager.
void InstancesPage::chooseFiles()
{
    if (!canCopyTo(copyScope()))
        return;
    auto *dialog = new QFileDialog(this, tr("Copy files to hosts"));
    dialog->setObjectName(QStringLiteral("copyFilesDialog"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) { copyTo(paths, {}); });
    openFileDialog(dialog);
}

/// Else says why not.
bool InstancesPage::canCopyTo(const RunScope &scope)
{
    if (scope.hosts() > 0)
        return true;
    const QString left = leftOutOf(scope);
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("No host to copy to"),
                                left.isEmpty() ? tr("Select the hosts that are to get the files first.") : left,
                                QMessageBox::Ok, this);
    box->setObjectName(QStringLiteral("noCopyBox"));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
    return false;
}

/// The selected hosts, or the one whose row is not among them; without any, the current one.
RunScope InstancesPage::copyScope(const QString &on) const
{
    ScopeQuestion question = scopeQuestion();
    const int row = on.isEmpty() ? m_table->currentIndex().row() : m_model.rowOf(on);
    const bool meansSelection = on.isEmpty() ? m_model.selectedCount() > 0 : row >= 0 && m_model.isSelected(row);
    if (!meansSelection)
        question.rows = row >= 0 ? std::vector<int>{m_model.indices()[size_t(row)]} : std::vector<int>();
    question.isSelection = true;
    return runScope(question);
}

/// Asks what is still to be said. Which hosts they are is settled now: the table may change meanwhile.
void InstancesPage::copyTo(const QStringList &paths, const QString &on)
{
    const RunScope scope = copyScope(on);
    if (paths.isEmpty() || !canCopyTo(scope))
        return;
    auto *dialog = new UploadDialog(paths, scope.hosts(), leftOutOf(scope), this);
    dialog->setTarget(m_lastTarget);
    connect(dialog, &UploadDialog::copyWanted, this, [this, scope](const StepSpec &step) { copyAsked(step, scope); });
    dialog->open();
}

void InstancesPage::copyAsked(const StepSpec &step, const RunScope &scope)
{
    m_lastTarget = step.values.value(QStringLiteral("to"));
    if (scope.protectedHosts == 0)
        return startCopy(step, scope);
    const QString number = QString::number(scope.hosts());
    Confirmation::Asked asked;
    asked.title = tr("Copy this to %Ln hosts?", nullptr, scope.hosts());
    asked.reasons = {m_lastTarget, tr("%Ln of them are protected.", nullptr, scope.protectedHosts)};
    if (const QString trouble = shield().trouble; !trouble.isEmpty())
        asked.reasons.append(trouble);
    asked.act = tr("Copy to %Ln hosts", nullptr, scope.hosts());
    asked.typed = number;
    asked.typedLabel = tr("Type the number of hosts (%1):").arg(number);
    ask(asked, [this, step, scope] { startCopy(step, scope); });
}

void InstancesPage::startCopy(const StepSpec &step, const RunScope &scope)
{
    const QStringList paths = step.values.value(QStringLiteral("from")).split(u'\n');
    const QString what =
        paths.size() == 1 ? QFileInfo(paths.first()).fileName() : tr("%Ln files", nullptr, int(paths.size()));
    RunWish wish;
    wish.query = m_query->query().isAll() ? QStringLiteral("all") : m_query->query().canonical();
    wish.plan.name = tr("Copy %1 to %2").arg(visibleText(what), visibleText(m_lastTarget));
    wish.plan.policy = m_command->policy();
    wish.plan.stages = {Stage{{}, wish.query, {step}}};
    wish.plan.seed = scope.isSelection ? 0 : m_query->query().pickSeed();
    wish.keys = scope.keys;
    wish.user = m_command->user();
    Q_EMIT runRequested(wish);
}

// Files that go to the hosts behind the table's rows, dropped there or chosen in a dialog, and files that come from
// them.
#include "views/commandbar.h"
#include "views/filecopies.h"
#include "views/icons.h"
#include "views/instancespage.h"
#include "views/instancetable.h"
#include "views/querybar.h"

#include <QMenu>
#include <QSet>

void InstancesPage::wireCopies()
{
    connect(m_table, &InstanceTable::filesDropped, this,
            [this](const QStringList &paths, const QString &on) { m_copies->upload(paths, copyScope(on)); });
    connect(m_copies, &FileCopies::wanted, this, &InstancesPage::startCopy);
}

void InstancesPage::addCopies(QMenu *menu)
{
    const int hosts = int(chosenKeys().size());
    menu->addAction(Icons::icon(QStringLiteral("upload")), tr("Copy files to %Ln hosts…", nullptr, hosts), this,
                    [this] { m_copies->choose(copyScope()); })
        ->setObjectName(QStringLiteral("copyFilesHere"));
    menu->addAction(Icons::icon(QStringLiteral("upload")), tr("Copy a folder to %Ln hosts…", nullptr, hosts), this,
                    [this] { m_copies->chooseFolder(copyScope()); })
        ->setObjectName(QStringLiteral("copyFolderHere"));
    menu->addAction(Icons::icon(QStringLiteral("import")), tr("Copy files from %Ln hosts…", nullptr, hosts), this,
                    &InstancesPage::fetchFiles)
        ->setObjectName(QStringLiteral("fetchFilesHere"));
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

void InstancesPage::fetchFiles()
{
    const RunScope scope = copyScope();
    const QSet<QString> keys(scope.keys.cbegin(), scope.keys.cend());
    QSet<QString> names;
    for (const Instance &instance : m_model.instances()) {
        if (keys.contains(instance.key()))
            names.insert(instance.name);
    }
    m_copies->download(scope, names.size() < keys.size());
}

void InstancesPage::startCopy(const StepSpec &step, const QString &title, const RunScope &scope)
{
    RunWish wish;
    wish.query = m_query->query().isAll() ? QStringLiteral("all") : m_query->query().canonical();
    wish.plan.name = title;
    wish.plan.policy = m_command->policy();
    wish.plan.stages = {Stage{{}, wish.query, {step}}};
    wish.plan.seed = scope.isSelection ? 0 : m_query->query().pickSeed();
    wish.keys = scope.keys;
    wish.user = m_command->user();
    Q_EMIT runRequested(wish);
}

#include "query/shield.h"
#include "runs/finding.h"
#include "views/confirmation.h"
#include "views/mainwindow.h"
#include "views/runquestion.h"
#include "window/application.h"
#include "world/targets.h"

#include <algorithm>

// Runs that are repeated.

namespace {

bool hasSudo(const Plan &plan)
{
    return std::any_of(plan.stages.begin(), plan.stages.end(), [](const Stage &stage) {
        return std::any_of(stage.steps.begin(), stage.steps.end(),
                           [](const StepSpec &step) { return step.values.contains(QStringLiteral("sudo")); });
    });
}

} // namespace

/// Asks what the first run of it would ask: hosts may have become protected since, and a command is as dangerous as it
/// was.
void Application::runAgain(const Plan &plan, const QString &query, const QList<Host> &hosts)
{
    RunRequest request{plan, query, hosts};
    const AccessRules access = m_engine.access.ready(m_engine.queryContext());
    for (Host &host : request.hosts) {
        if (const Instance *instance = m_engine.inventory.find(host.key))
            host = whereNow(host, *instance, access.of(*instance));
    }
    if (runToFind(plan) != 0) // begins nothing
        return startRun(request);
    const Shield shield = shieldOf(m_engine.settings.settings().protectedQuery, m_engine.queryContext());
    RunQuestion question;
    question.isRepeated = true;
    question.isCommand = plan.isCommand();
    question.what = plan.title();
    if (question.isCommand)
        question.what = plan.stages.first().steps.first().values.value(QStringLiteral("command"), question.what);
    question.settings = m_engine.settings.settings();
    question.trouble = shield.trouble;
    question.sudo = hasSudo(plan);
    for (const Host &host : std::as_const(request.hosts)) {
        const Instance *instance = m_engine.inventory.find(host.key);
        question.hosts += host.address.isEmpty() ? 0 : 1;
        // Of a host that the inventory has no more nobody can say that it is not guarded.
        question.protectedHosts += (instance ? shield.covers(*instance) : shield.guards) ? 1 : 0;
    }
    const std::optional<Confirmation::Asked> asked = askedBefore(question);
    if (!asked)
        return startRun(request);
    auto *dialog = new Confirmation(*asked, m_window.get());
    connect(dialog, &QDialog::accepted, this, [this, request] { startRun(request); });
    dialog->open();
}

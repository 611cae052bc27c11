#include "app/gathering.h"

#include "app/engine.h"
#include "app/inventoryaccount.h"
#include "app/terminal.h"
#include "core/text.h"
#include "query/explain.h"
#include "query/parser.h"

void SelectingCommand::start()
{
    if (const Done added = addInventories(); !added)
        return fail(added.error().message, exitcode::wrongCall);
    if (!parsed()) // a wrong query is told before anything is asked
        return;
    if (m_line.cached) {
        whenDone(m_engine.inventory.loadCache(), this, [this](const Done &) { inventoryIsRead(); });
        return;
    }
    whenDone(m_engine.inventory.refresh(), this, [this](const Done &) { inventoryIsRead(); });
}

Done SelectingCommand::addInventories()
{
    for (const QString &file : m_line.inventories) {
        const Result<Account> account = accountOfInventory(file);
        if (!account)
            return Failure(account.error());
        if (const auto added = m_engine.accounts.addTemporary(*account); !added)
            return Failure(added.error());
    }
    return {};
}

std::optional<Query> SelectingCommand::parsed()
{
    const ParsedQuery parsed = parseQuery(m_line.query, m_engine.queryContext());
    for (const QString &remark : parsed.notes)
        note(QStringLiteral("maestro: ") + remark);
    if (parsed.query)
        return parsed.query;
    const QueryMistake &mistake = *parsed.mistake;
    const int width = qMax(1, mistake.last - mistake.first + 1);
    fail(mistake.message + QStringLiteral("\n  ") + visibleText(m_line.query) + QStringLiteral("\n  ") +
             QString(qMax(0, mistake.first - 1), u' ') + QString(width, u'^'),
         exitcode::wrongCall);
    return {};
}

bool SelectingCommand::toldFailures()
{
    bool failed = false;
    const QList<SourceStatus> sources = m_engine.inventory.sources();
    for (const SourceStatus &source : sources) {
        if (!source.failed())
            continue;
        failed = true;
        const QString account = m_engine.accounts.account(source.accountId).name;
        const QString where = source.region.isEmpty() ? account : account + u' ' + source.region;
        m_terminal.err("maestro: " + visibleText(where).toUtf8() + ": " + source.error.message.toUtf8() + '\n');
    }
    return failed;
}

void SelectingCommand::inventoryIsRead()
{
    if (toldFailures() && !m_line.partial)
        return fail(tr("Nothing was done, because not all accounts could be read. --partial goes on with the others."),
                    exitcode::accountFailed);
    const std::optional<Query> query = parsed();
    if (query)
        selected(*query, m_engine.inventory.instances());
}

void SelectingCommand::failWithoutHosts(const Query &query, const QList<Instance> &instances, bool asTarget)
{
    if (instances.isEmpty())
        return fail(tr("There are no instances: add an account with \"maestro accounts add\", or name a file with "
                       "--inventory."),
                    exitcode::noHost);
    const QueryExplanation why = explainEmpty(query, *SearchIndex::of(instances), asTarget);
    const QString sentence = asTarget ? tr("No host that could be reached matches.") : tr("No instance matches.");
    fail(why.message.isEmpty() ? sentence : sentence + u' ' + why.message, exitcode::noHost);
}

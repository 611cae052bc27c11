#include "app/gathering.h"

#include "app/engine.h"
#include "app/inventoryaccount.h"
#include "app/terminal.h"
#include "core/text.h"
#include "query/explain.h"
#include "query/parser.h"

#include <algorithm>

void SelectingCommand::start()
{
    if (const Done added = addInventories(); !added)
        return fail(added.error().message, exitcode::wrongCall);
    const Settings &settings = m_engine.settings.settings();
    const QStringList queries = settings.queries.values() + QStringList{m_line.query, settings.protectedQuery};
    whenDone(m_engine.memory.recall(queries), this, [this](const Done &) { read(); });
}

void SelectingCommand::read()
{
    if (!parsed()) // a wrong query is told before anything is asked
        return;
    connect(&m_engine.inventory, &Inventory::noticed, this, &SelectingCommand::noticed);
    // The kept rows come first in any case: those of what cannot be read now stay, here and on the disk.
    const Async<void> kept = m_engine.inventory.loadCache();
    if (!m_line.cached) {
        whenDone(m_engine.inventory.refresh(), this, [this](const Done &) { inventoryIsRead(); });
        return;
    }
    whenDone(kept, this, [this](const Done &) { readTemporary(); });
}

/// Files of --inventory are in no cache.
void SelectingCommand::readTemporary()
{
    if (m_temporary.isEmpty())
        return inventoryIsRead();
    whenDone(m_engine.inventory.refresh(m_temporary.takeFirst()), this, [this](const Done &) { readTemporary(); });
}

/// Remarks of an account that are no failure: said at once, a line each.
void SelectingCommand::noticed(const QString &accountId, const QString &text)
{
    const QString account = visibleText(m_engine.accounts.account(accountId).name);
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        note(QStringLiteral("maestro: ") + account + QStringLiteral(": ") + visibleText(line));
}

Done SelectingCommand::addInventories()
{
    for (const QString &file : m_line.inventories) {
        const Result<Account> account = accountOfInventory(file);
        if (!account)
            return Failure(account.error());
        const Result<QString> added = m_engine.accounts.addTemporary(*account);
        if (!added)
            return Failure(added.error());
        m_temporary.append(*added);
    }
    return {};
}

std::optional<Query> SelectingCommand::parsed()
{
    // A script whose variable is not set must not reach every host there is.
    if (m_line.query.trimmed().isEmpty() && m_line.command != CommandLine::Command::List) {
        fail(tr("The query is empty. \"all\" means every host; nothing was done."), exitcode::wrongCall);
        return {};
    }
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

int SelectingCommand::toldFailures()
{
    int exitCode = exitcode::ok;
    const QList<SourceStatus> sources = m_engine.inventory.sources();
    for (const SourceStatus &source : sources) {
        if (!source.failed())
            continue;
        const bool isLocked = m_engine.accounts.keychainRefused(source.accountId);
        exitCode = std::max(exitCode, isLocked ? exitcode::refused : exitcode::accountFailed);
        const QString account = m_engine.accounts.account(source.accountId).name;
        const QString where = source.region.isEmpty() ? account : account + u' ' + source.region;
        m_terminal.err("maestro: " + visibleText(where).toUtf8() + ": " + source.error.message.toUtf8() + '\n');
        if (m_line.verbose && !source.error.detail.isEmpty())
            m_terminal.err("  " + visibleText(source.error.detail).toUtf8() + '\n');
    }
    return exitCode;
}

void SelectingCommand::inventoryIsRead()
{
    if (const int exitCode = toldFailures(); exitCode != exitcode::ok && !m_line.partial)
        return fail(
            tr("Nothing was done, because not all accounts could be read. --partial goes on with the others, and "
               "with what was known of these before."),
            exitCode);
    const std::optional<Query> query = parsed();
    if (query)
        selected(*query, m_engine.inventory.instances());
}

Shield SelectingCommand::shield()
{
    const Shield shield = shieldOf(m_engine.settings.settings().protectedQuery, m_engine.queryContext());
    if (!shield.trouble.isEmpty())
        m_terminal.err("maestro: " + visibleText(shield.trouble).toUtf8() + '\n');
    return shield;
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

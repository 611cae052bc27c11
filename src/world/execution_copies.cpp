#include "ssh/executor.h"
#include "ssh/sourceblocks.h"
#include "world/execution.h"
#include "world/transfers.h"

// Files to hosts and from them.

void Execution::put(const Act &act, const act::Put &put)
{
    whenDone(source(act.run, put), this, [this, act, put](const Result<std::shared_ptr<SourceBlocks>> &blocks) {
        if (!m_acts.contains(act.id))
            return;
        if (blocks)
            transfer(act, requestOf(act, put, *blocks));
        else
            end(act.id, Outcome(blocks.error()));
    });
}

/// Read and hashed once for all hosts of a run.
Async<std::shared_ptr<SourceBlocks>> Execution::source(qint64 run, const act::Put &put)
{
    const QPair<qint64, act::Put> wanted(run, put);
    if (m_sourceOf != wanted) {
        m_sourceOf = wanted;
        m_source =
            onPool(m_readers,
                   [wish = wishOf(put), blocking = m_executor.blocking()]() -> Result<std::shared_ptr<SourceBlocks>> {
                       const auto tree = readSource(wish);
                       if (!tree)
                           return Failure(tree.error());
                       return std::make_shared<SourceBlocks>(*tree, blocking);
                   });
    }
    return m_source;
}

void Execution::transfer(const Act &act, TransferRequest request)
{
    request.hostKeys = m_options.hostKeys;
    request.mayAsk = m_options.mayAsk;
    request.passwordGroup = act.host.account;
    request.sink = act.sink;
    const JobId job = m_executor.start(std::move(request));
    m_acts[act.id] = job;
    m_jobs.insert(job, act.id);
}

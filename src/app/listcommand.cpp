#include "app/listcommand.h"

#include "app/instanceprinter.h"
#include "app/terminal.h"

void ListCommand::selected(const Query &query, const QList<Instance> &instances)
{
    const std::optional<QList<int>> rows = query.select(instances);
    if (!rows || rows->isEmpty())
        return failWithoutHosts(query, instances, false);
    QList<Instance> found;
    found.reserve(rows->size());
    for (const int row : *rows)
        found.append(instances[row]);
    m_terminal.out(printInstances(found, m_line.format, QDateTime::currentDateTimeUtc()));
    Q_EMIT finished(exitcode::ok);
}

#include "models/queryfor.h"

#include "core/nodeset.h"
#include "query/reader.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace {

/// Can stand in a query as it is.
bool isBare(const QString &name)
{
    return !name.isEmpty() && name.front().isLetterOrNumber() && std::all_of(name.cbegin(), name.cend(), [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.');
    });
}

/// How many instances each word finds: `name:web1` is also web1.example.com.
QHash<QString, int> findings(const QList<Instance> &instances)
{
    QHash<QString, int> found;
    for (const Instance &instance : instances) {
        const QString name = instance.name.toLower();
        ++found[name];
        if (const qsizetype dot = name.indexOf(u'.'); dot > 0)
            ++found[name.left(dot)];
    }
    return found;
}

} // namespace

QString queryFor(const QList<Host> &hosts, const QList<Instance> &instances)
{
    QSet<QString> keys;
    for (const Host &host : hosts)
        keys.insert(host.key);
    const QHash<QString, int> found = findings(instances);
    QStringList names;
    QStringList ids;
    for (const Instance &instance : instances) {
        if (!keys.remove(instance.key()))
            continue;
        if (isBare(instance.name) && found.value(instance.name.toLower()) == 1)
            names.append(instance.name);
        else
            ids.append(quoted(instance.id));
    }
    for (const Host &host : hosts) { // what is not there any more stands in the query all the same
        if (keys.contains(host.key))
            names.append(isBare(host.name) ? host.name : quoted(host.name));
    }
    QStringList clauses;
    if (!names.isEmpty())
        clauses.append(QStringLiteral("name:") + NodeSet::fold(names));
    if (!ids.isEmpty())
        clauses.append(QStringLiteral("id:") + ids.join(u','));
    return clauses.join(QStringLiteral(" or "));
}

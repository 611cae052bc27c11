#include "inventory/twins.h"

#include <QCoreApplication>
#include <QHash>

#include <vector>

namespace {

constexpr int usualPort = 22;

QString identityOf(const Instance &instance)
{
    const QString address = instance.address();
    const int port = instance.sshPort > 0 ? instance.sshPort : usualPort;
    return (address.isEmpty() ? instance.name : address).toCaseFolded() + u'\n' + QString::number(port);
}

} // namespace

QString alsoInTitle()
{
    return QString::fromLatin1(QT_TRANSLATE_NOOP("InstanceExtra", "Also in"));
}

namespace {

/// Who has a machine: nearly always one account, so that only what is shared costs a set.
struct Holders
{
    QString first = {}, name = {};   ///< an account's id and name
    QMap<QString, QString> all = {}; ///< account id -> its name; empty while there is one
};

QString markOf(const Holders &holders, const QString &accountId)
{
    QMap<QString, QString> others = holders.all;
    others.remove(accountId);
    QStringList names = others.values();
    names.sort();
    return names.join(QStringLiteral(", "));
}

} // namespace

QSet<QString> markTwins(QList<Instance> &rows, const QSet<QString> &accountIds)
{
    QHash<QString, Holders> machines;
    std::vector<std::pair<qsizetype, QString>> ofFiles;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const Instance &row = rows.at(i);
        if (!accountIds.contains(row.accountId))
            continue;
        const QString identity = identityOf(row);
        Holders &holders = machines[identity];
        if (holders.first.isEmpty())
            holders = {row.accountId, row.account};
        else if (holders.first != row.accountId)
            holders.all.insert({{holders.first, holders.name}, {row.accountId, row.account}});
        ofFiles.emplace_back(i, identity);
    }
    QSet<QString> changed;
    const QString title = alsoInTitle();
    for (const auto &[i, identity] : ofFiles) {
        const Instance &row = rows.at(i);
        const Holders &holders = *machines.constFind(identity);
        const QString mark = holders.all.isEmpty() ? QString() : markOf(holders, row.accountId);
        if (row.extra.value(title) == mark)
            continue;
        changed.insert(row.key());
        if (mark.isEmpty())
            rows[i].extra.remove(title);
        else
            rows[i].extra.insert(title, mark);
    }
    return changed;
}

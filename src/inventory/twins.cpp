#include "inventory/twins.h"

#include <QCoreApplication>
#include <QHash>

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

QSet<QString> markTwins(QList<Instance> &rows, const QSet<QString> &accountIds)
{
    QHash<QString, QMap<QString, QString>> holders; // identity -> account id -> its name
    for (const Instance &row : std::as_const(rows)) {
        if (accountIds.contains(row.accountId))
            holders[identityOf(row)].insert(row.accountId, row.account);
    }
    QSet<QString> changed;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const Instance &row = rows.at(i);
        if (!accountIds.contains(row.accountId))
            continue;
        QMap<QString, QString> others = holders.value(identityOf(row));
        others.remove(row.accountId);
        QStringList names = others.values();
        names.sort();
        const QString mark = names.join(QStringLiteral(", "));
        if (row.extra.value(alsoInTitle()) == mark)
            continue;
        changed.insert(row.key());
        if (mark.isEmpty())
            rows[i].extra.remove(alsoInTitle());
        else
            rows[i].extra.insert(alsoInTitle(), mark);
    }
    return changed;
}

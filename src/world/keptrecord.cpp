#include "world/keptrecord.h"

#include <QCryptographicHash>
#include <QSysInfo>

Keep keepOf(const Act &act, const act::Exec &exec, int number)
{
    const bool finds = !exec.finds.isEmpty();
    const QString began = finds ? exec.finds : QStringLiteral("%1 %2").arg(act.run).arg(act.startedAt);
    const QStringList words = {QString::fromLatin1(QSysInfo::machineUniqueId()),
                               began,
                               act.host.key,
                               act.host.address,
                               QString::number(act.host.port),
                               QString::number(number)};
    const QByteArray hash = QCryptographicHash::hash(words.join(u'\n').toUtf8(), QCryptographicHash::Sha256).toHex();
    Keep keep;
    keep.name = hash.first(32);
    keep.follows = finds;
    return keep;
}

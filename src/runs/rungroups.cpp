#include "runs/rungroups.h"

#include "runs/grouping.h"

#include <QRegularExpression>

QList<qint64> runsNamedIn(const QStringList &texts)
{
    static const QRegularExpression name(QStringLiteral("@\"?run:([0-9]{1,18})/"));
    QList<qint64> runs;
    for (const QString &text : texts) {
        for (auto match = name.globalMatch(text); match.hasNext();) {
            const qint64 run = match.next().captured(1).toLongLong();
            if (!runs.contains(run))
                runs.append(run);
        }
    }
    return runs;
}

QMap<QString, QStringList> keyGroupsOf(qint64 run, const QList<LaneStatus> &lanes)
{
    Grouping grouping;
    grouping.update(lanes);
    QMap<QString, QStringList> groups;
    int number = 0;
    for (const LaneGroup &group : grouping.groups()) {
        QStringList &keys = groups[groupName(run, ++number)];
        for (const int lane : group.lanes) {
            if (const QString key = lanes.at(lane).host.key; !key.isEmpty())
                keys.append(key);
        }
    }
    return groups;
}

QString groupName(qint64 run, int number)
{
    return QStringLiteral("run:%1/group%2").arg(run).arg(number);
}

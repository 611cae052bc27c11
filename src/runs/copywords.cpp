#include "runs/copywords.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

class CopyWordsText
{
    Q_DECLARE_TR_FUNCTIONS(CopyWords)
};

} // namespace

QStringList copyWords(const QList<LaneStatus> &lanes)
{
    int same = 0;
    int leftOut = 0;
    int unverified = 0;
    for (const LaneStatus &lane : lanes) {
        same += lane.sameFiles;
        leftOut += lane.leftOut;
        unverified += lane.unverified;
    }
    QStringList words;
    if (same > 0)
        words += CopyWordsText::tr("%n file(s) there already", nullptr, same);
    if (leftOut > 0)
        words += CopyWordsText::tr("%n name(s) left out", nullptr, leftOut);
    if (unverified > 0)
        words += CopyWordsText::tr("%n file(s) not checked by hash", nullptr, unverified);
    return words;
}

CopyAmount copyAmount(const QList<LaneStatus> &lanes, bool alike)
{
    CopyAmount amount;
    qint64 largest = 0;
    qint64 waiting = 0;
    for (const LaneStatus &lane : lanes) {
        amount.done += lane.moved;
        amount.all += lane.toMove;
        largest = std::max(largest, lane.toMove);
        waiting += lane.toMove == 0 && !lane.hasEnded() ? 1 : 0;
    }
    if (alike)
        amount.all += waiting * largest;
    return amount;
}

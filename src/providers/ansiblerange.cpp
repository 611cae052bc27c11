#include "providers/ansiblerange.h"

#include <QCoreApplication>

namespace {

constexpr int maxNames = 100'000;

class AnsibleRangeText
{
    Q_DECLARE_TR_FUNCTIONS(AnsibleRangeText)
};

Failure wrong(const QString &sentence)
{
    return failure(Error::Invalid, sentence);
}

/// a to z, then A to Z; -1 for anything else.
int letterIndex(const QString &text)
{
    static const QString letters = QStringLiteral("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    return text.size() == 1 ? int(letters.indexOf(text.front())) : -1;
}

QString letterAt(int index)
{
    return QString(QChar(index < 26 ? 'a' + index : 'A' + index - 26));
}

struct Bounds
{
    int begin = 0;
    int end = 0;
    int step = 1;
    int width = 0; ///< 0: as it comes
    bool letters = false;

    QString at(int value) const
    {
        return letters ? letterAt(value) : QString::number(value).rightJustified(width, u'0');
    }
};

Result<Bounds> numbers(const QString &begin, const QString &end, int step)
{
    bool first = false;
    bool last = false;
    Bounds bounds{begin.toInt(&first), end.toInt(&last), step, 0, false};
    if (!first || !last || bounds.begin < 0)
        return wrong(AnsibleRangeText::tr("The range [%1:%2] has neither two numbers nor two letters").arg(begin, end));
    if (begin.size() > 1 && begin.startsWith(u'0')) {
        if (begin.size() != end.size())
            return wrong(
                AnsibleRangeText::tr("Begin and end of the range [%1:%2] must have the same length").arg(begin, end));
        bounds.width = int(begin.size());
    }
    return bounds;
}

Result<Bounds> boundsOf(const QString &inside)
{
    const QStringList parts = inside.split(u':');
    if (parts.size() < 2 || parts.size() > 3)
        return wrong(AnsibleRangeText::tr("The range [%1] needs a begin and an end").arg(inside));
    if (parts.at(1).isEmpty())
        return wrong(AnsibleRangeText::tr("The range [%1] has no end").arg(inside));
    bool isNumber = true;
    const int step = parts.size() == 3 ? parts.at(2).toInt(&isNumber) : 1;
    if (!isNumber || step < 1)
        return wrong(AnsibleRangeText::tr("The step of the range [%1] is not a number above 0").arg(inside));
    const QString begin = parts.at(0).isEmpty() ? QStringLiteral("0") : parts.at(0);
    auto bounds = letterIndex(begin) >= 0 && letterIndex(parts.at(1)) >= 0
                      ? Result<Bounds>(Bounds{letterIndex(begin), letterIndex(parts.at(1)), step, 0, true})
                      : numbers(begin, parts.at(1), step);
    if (bounds && bounds->begin > bounds->end)
        return wrong(AnsibleRangeText::tr("The range [%1] ends before it begins").arg(inside));
    return bounds;
}

} // namespace

Result<QStringList> expandAnsibleRange(const QString &pattern)
{
    QStringList heads{QString()};
    QString rest = pattern;
    for (qsizetype open = rest.indexOf(u'['); open >= 0; open = rest.indexOf(u'[')) {
        const qsizetype close = rest.indexOf(u']', open);
        if (close < 0)
            return wrong(AnsibleRangeText::tr("The ] of a range is missing"));
        const auto bounds = boundsOf(rest.sliced(open + 1, close - open - 1));
        if (!bounds)
            return Failure(bounds.error());
        const qint64 count = qint64(heads.size()) * ((qint64(bounds->end) - bounds->begin) / bounds->step + 1);
        if (count > maxNames)
            return wrong(AnsibleRangeText::tr("The range stands for more than 100,000 hosts"));
        QStringList longer;
        for (const QString &head : std::as_const(heads)) {
            for (qint64 value = bounds->begin; value <= bounds->end; value += bounds->step)
                longer += head + rest.first(open) + bounds->at(int(value));
        }
        heads = longer;
        rest = rest.sliced(close + 1);
    }
    for (QString &head : heads)
        head += rest;
    return heads;
}

#include "core/nodeset.h"

#include "core/text.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace {

using Range = NodeSet::Range;
using Numbers = QList<quint64>;

constexpr qsizetype mostDigits = 18; // below 2^63, whatever the step

Failure refused(const QString &message)
{
    return failure(Error::Invalid, message);
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isNumber(QStringView text)
{
    return !text.isEmpty() && text.size() <= mostDigits && std::all_of(text.begin(), text.end(), isDigit);
}

QString written(quint64 number, int width)
{
    return QString::number(number).rightJustified(width, u'0');
}

Result<Range> parseRange(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    const QStringView span = slash < 0 ? text : text.first(slash);
    const qsizetype dash = span.indexOf(u'-');
    const QStringView first = dash < 0 ? span : span.first(dash);
    const QStringView last = dash < 0 ? span : span.sliced(dash + 1);
    const QStringView step = slash < 0 ? QStringView(u"1") : text.sliced(slash + 1);
    if (!isNumber(first) || !isNumber(last) || !isNumber(step))
        return refused(NodeSet::tr("“%1” is not a range of numbers").arg(text));
    Range range{first.toULongLong(), last.toULongLong(), step.toULongLong(), 0};
    const bool padded = (first.size() > 1 && first.front() == u'0') || (last.size() > 1 && last.front() == u'0');
    range.width = padded ? int(first.size()) : 0;
    if (range.last < range.first)
        return refused(NodeSet::tr("the range %1 runs backwards").arg(span));
    if (range.step == 0)
        return refused(NodeSet::tr("the range %1 has a step of 0").arg(text));
    range.last -= (range.last - range.first) % range.step;
    return range;
}

Result<QList<Range>> parseRanges(QStringView text)
{
    QList<Range> ranges;
    for (const QStringView item : text.split(u',')) {
        const Result<Range> range = parseRange(item);
        if (!range)
            return Failure(range.error());
        ranges.append(*range);
    }
    return ranges;
}

/// Numbers as "1-4,7" or "0-8/2"; a step only where it saves something (four numbers and more).
QString writtenNumbers(const Numbers &numbers, int width)
{
    QStringList items;
    for (qsizetype i = 0; i < numbers.size();) {
        const quint64 step = i + 1 < numbers.size() ? numbers[i + 1] - numbers[i] : 1;
        qsizetype end = i + 1;
        while (end < numbers.size() && numbers[end] - numbers[end - 1] == step)
            ++end;
        if (step > 1 && end - i < 4)
            end = i + 1;
        QString item = written(numbers[i], width);
        if (end - i > 1)
            item += u'-' + written(numbers[end - 1], width);
        if (end - i > 1 && step > 1)
            item += u'/' + QString::number(step);
        items.append(item);
        i = end;
    }
    return items.join(u',');
}

/// A name cut at its numbers: "web01a2" is {"web", "a", ""} and {"01", "2"}.
struct Cut
{
    QStringList literals;
    QStringList digits;
};

Cut cut(const QString &name)
{
    Cut cut;
    QString literal;
    for (qsizetype i = 0; i < name.size();) {
        qsizetype end = i;
        while (end < name.size() && isDigit(name[end]))
            ++end;
        if (end > i && end - i <= mostDigits) {
            cut.literals.append(std::exchange(literal, QString()));
            cut.digits.append(name.mid(i, end - i));
            i = end;
        } else {
            end = std::max(end, i + 1);
            literal += QStringView(name).mid(i, end - i);
            i = end;
        }
    }
    cut.literals.append(literal);
    return cut;
}

/// Names that differ only in numbers, as sets of numbers, one for each place: their product is the names.
struct Family
{
    QStringList literals;
    QList<int> widths;
    QList<QList<Numbers>> boxes;

    void mergeAlong(qsizetype place);
    void merge();
    QString written(const QList<Numbers> &box) const;
    QString firstName(const QList<Numbers> &box) const;
};

void Family::mergeAlong(qsizetype place)
{
    QHash<QList<Numbers>, Numbers> merged;
    QList<QList<Numbers>> order;
    for (QList<Numbers> box : std::as_const(boxes)) {
        const Numbers here = std::exchange(box[place], Numbers());
        auto found = merged.find(box);
        if (found == merged.end()) {
            found = merged.insert(box, {});
            order.append(box);
        }
        found->append(here);
    }
    boxes.clear();
    for (const QList<Numbers> &rest : std::as_const(order)) {
        Numbers numbers = merged.value(rest);
        std::sort(numbers.begin(), numbers.end());
        QList<Numbers> box = rest;
        box[place] = numbers;
        boxes.append(box);
    }
}

void Family::merge()
{
    for (qsizetype place = widths.size() - 1; place >= 0; --place)
        mergeAlong(place);
}

QString Family::written(const QList<Numbers> &box) const
{
    QString text = literals.first();
    for (qsizetype place = 0; place < box.size(); ++place) {
        const QString numbers = writtenNumbers(box[place], widths[place]);
        text += box[place].size() == 1 ? numbers : u'[' + numbers + u']';
        text += literals[place + 1];
    }
    return text;
}

QString Family::firstName(const QList<Numbers> &box) const
{
    QString text = literals.first();
    for (qsizetype place = 0; place < box.size(); ++place)
        text += ::written(box[place].first(), widths[place]) + literals[place + 1];
    return text;
}

/// Where numbers are padded: literals and place -> lengths that occur with a leading zero.
using Padding = QHash<std::pair<QStringList, qsizetype>, QSet<qsizetype>>;

Padding paddingOf(const QList<Cut> &cuts)
{
    Padding padding;
    for (const Cut &cut : cuts) {
        for (qsizetype place = 0; place < cut.digits.size(); ++place) {
            const QString &digits = cut.digits[place];
            if (digits.size() > 1 && digits.front() == u'0')
                padding[{cut.literals, place}].insert(digits.size());
        }
    }
    return padding;
}

QList<Family> familiesOf(const QList<Cut> &cuts)
{
    const Padding padding = paddingOf(cuts);
    QHash<std::pair<QStringList, QList<int>>, qsizetype> known;
    QList<Family> families;
    for (const Cut &cut : cuts) {
        QList<int> widths;
        QList<Numbers> box;
        for (qsizetype place = 0; place < cut.digits.size(); ++place) {
            const QString &digits = cut.digits[place];
            const bool padded = padding.value({cut.literals, place}).contains(digits.size());
            widths.append(padded ? int(digits.size()) : 0);
            box.append(Numbers{digits.toULongLong()});
        }
        auto found = known.find({cut.literals, widths});
        if (found == known.end()) {
            found = known.insert({cut.literals, widths}, families.size());
            families.append(Family{cut.literals, widths, {}});
        }
        families[*found].boxes.append(box);
    }
    return families;
}

} // namespace

bool NodeSet::Range::contains(QStringView digits) const
{
    if (!isNumber(digits) || digits.size() < width)
        return false;
    const bool padded = digits.size() > 1 && digits.front() == u'0';
    if (padded && digits.size() != width)
        return false;
    const quint64 number = digits.toULongLong();
    return number >= first && number <= last && (number - first) % step == 0;
}

Result<NodeSet> NodeSet::parse(const QString &text)
{
    NodeSet set;
    QString literal;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u']')
            return refused(NodeSet::tr("“%1” has a ] without a [").arg(text));
        if (text[i] != u'[') {
            literal += text[i];
            continue;
        }
        const qsizetype end = text.indexOf(u']', i);
        if (end < 0)
            return refused(NodeSet::tr("“%1” has a [ that is never closed").arg(text));
        const Result<QList<Range>> ranges = parseRanges(QStringView(text).mid(i + 1, end - i - 1));
        if (!ranges)
            return Failure(ranges.error());
        if (!literal.isEmpty())
            set.m_parts.append(Part{std::exchange(literal, QString()), {}});
        set.m_parts.append(Part{{}, *ranges});
        i = end;
    }
    if (!literal.isEmpty())
        set.m_parts.append(Part{literal, {}});
    return set;
}

Result<QStringList> NodeSet::expand(const QString &text, int most)
{
    QStringList all;
    qsizetype start = 0;
    int depth = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const QChar c = i < text.size() ? text[i] : QChar(u',');
        depth += c == u'[' ? 1 : c == u']' ? -1 : 0;
        if (i < text.size() && (c != u',' || depth > 0))
            continue;
        const QString item = text.mid(start, i - start).trimmed();
        start = i + 1;
        if (item.isEmpty())
            continue;
        const Result<NodeSet> set = parse(item);
        if (!set)
            return Failure(set.error());
        if (set->count(quint64(most)) + quint64(all.size()) > quint64(most))
            return refused(NodeSet::tr("“%1” stands for more than %n name(s)", nullptr, most).arg(item));
        all += set->names();
    }
    return all;
}

QString NodeSet::fold(const QStringList &names)
{
    QSet<QString> seen;
    QList<Cut> cuts;
    QList<std::pair<QString, QString>> texts; // first name, folded text
    for (const QString &name : names) {
        if (name.isEmpty() || seen.contains(name))
            continue;
        seen.insert(name);
        const bool special = std::any_of(name.begin(), name.end(),
                                         [](QChar c) { return c == u'[' || c == u']' || c == u',' || c.isSpace(); });
        if (special)
            texts.append({name, name});
        else
            cuts.append(cut(name));
    }
    QList<Family> families = familiesOf(cuts);
    for (Family &family : families) {
        family.merge();
        for (const QList<Numbers> &box : std::as_const(family.boxes))
            texts.append({family.firstName(box), family.written(box)});
    }
    std::sort(texts.begin(), texts.end(),
              [](const auto &a, const auto &b) { return naturalCompare(a.first, b.first) < 0; });
    QStringList folded;
    for (const auto &[first, text] : std::as_const(texts))
        folded.append(text);
    return folded.join(u',');
}

quint64 NodeSet::count(quint64 most) const
{
    quint64 product = 1;
    for (const Part &part : m_parts) {
        if (part.ranges.isEmpty())
            continue;
        quint64 sum = 0;
        for (const Range &range : part.ranges)
            sum += std::min(range.count(), most + 1);
        sum = std::min(sum, most + 1);
        product = std::min(product * sum, most + 1);
    }
    return product;
}

QStringList NodeSet::names() const
{
    QStringList names = {QString()};
    for (const Part &part : m_parts) {
        QStringList longer;
        for (const QString &name : std::as_const(names)) {
            if (part.ranges.isEmpty())
                longer.append(name + part.literal);
            for (const Range &range : part.ranges) {
                for (quint64 number = range.first; number <= range.last; number += range.step)
                    longer.append(name + written(number, range.width));
            }
        }
        names = longer;
    }
    return names;
}

#include "query/atoms.h"
#include "query/nearest.h"
#include "query/querytext.h"
#include "query/vocabulary.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Form = QueryValue::Form;

bool beginsAny(const QStringList &words, const QString &start)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const QString &word) { return word.startsWith(start, Qt::CaseInsensitive); });
}

void failValue(QueryReader &reader, const RawValue &raw, const QString &message, const QStringList &near, bool typing)
{
    const auto mend = near.size() == 1 ? std::optional(near.first()) : std::nullopt;
    if (typing)
        reader.failWhileTyping(raw.start, raw.end, message, mend);
    else
        reader.fail(raw.start, raw.end, message, mend);
}

/// A value out of a fixed list, in its own spelling.
bool checkFixed(QueryReader &reader, QueryKey key, const RawValue &raw, QueryValue &value)
{
    const QStringList words = fixedValues(key);
    const qsizetype at = words.indexOf(raw.body.toLower());
    if (value.form == Form::Word && at >= 0) {
        value.text = value.printed = words[at];
        if (key == QueryKey::Provider)
            reader.parsed.tokens.last().kind = QueryToken::Kind::Provider;
        return true;
    }
    const QString word = keyWord(key);
    const QStringList near = nearest(raw.body, words);
    QString remedy = near.isEmpty() ? QString() : didYouMean(near) + u' ';
    QString message;
    if (key == QueryKey::State) {
        message = QueryText::tr("unknown state “%1”").arg(raw.body);
        remedy += QueryText::tr("States: %1").arg(words.join(u", "_s));
    } else if (key == QueryKey::Provider) {
        message = QueryText::tr("unknown provider “%1”").arg(raw.body);
        const auto [provider, region] = providerAlias(raw.body);
        remedy += provider.isEmpty() ? QueryText::tr("Providers: %1").arg(words.join(u", "_s))
                                     : QueryText::tr("write %1,%2").arg(provider, region);
    } else {
        message = QueryText::tr("unknown “%1:%2”").arg(word, raw.body);
        remedy += QueryText::tr("%1: takes %2").arg(word, words.join(u", "_s));
    }
    failValue(reader, raw, withRemedy(message, remedy), near, beginsAny(words, raw.body));
    return false;
}

bool checkRegion(QueryReader &reader, const RawValue &raw, QueryValue &value)
{
    if (value.form != Form::Word)
        return true;
    if (allRegions().contains(raw.body, Qt::CaseInsensitive)) {
        value.text = value.printed = raw.body.toLower();
        reader.parsed.tokens.last().kind = QueryToken::Kind::Region;
        return true;
    }
    const QStringList near = nearest(raw.body, allRegions());
    if (near.isEmpty()) {
        reader.note(QueryText::tr("“%1” is no region of the providers that have fixed ones").arg(raw.body));
        return true;
    }
    const QString message = withRemedy(QueryText::tr("no region “%1”").arg(raw.body), didYouMean(near));
    failValue(reader, raw, message, near, beginsAny(allRegions(), raw.body));
    return false;
}

bool checkAge(QueryReader &reader, const RawValue &raw, QueryValue &value)
{
    static const QMap<QChar, qint64> units = {{u'm', 60}, {u'h', 3600}, {u'd', 86400}, {u'w', 604800}};
    const QString body = raw.body.toLower();
    qsizetype digits = 0;
    while (digits < body.size() && body[digits] >= u'0' && body[digits] <= u'9')
        ++digits;
    const bool counted = digits > 0 && digits <= 7;
    const bool whole = counted && digits + 1 == body.size() && units.contains(body.back());
    if (whole && value.form == Form::Compare) {
        value.seconds = body.first(digits).toLongLong() * units.value(body.back());
        value.printed = reader.slice(raw.start, raw.end).toLower();
        return true;
    }
    if (whole) {
        const QString message = QueryText::tr("“%1” needs a > or < before it — write age:>%1 or age:<%1").arg(body);
        reader.fail(raw.start, raw.end, message);
        return false;
    }
    const QString message = QueryText::tr("“%1” is not an age — write age:>30d, age:<2h (m, h, d, w)").arg(raw.body);
    failValue(reader, raw, message, {}, counted && digits == body.size());
    return false;
}

bool checkAddress(QueryReader &reader, const RawValue &raw, QueryValue &value)
{
    if (value.form != Form::Word)
        return true;
    value.address = AddressRange::parse(raw.body);
    if (value.address)
        return true;
    const QString message =
        QueryText::tr("“%1” is not a whole address — write ip:10.0.0.1, ip:10.0.0.* or ip:10.0.0.0/24").arg(raw.body);
    failValue(reader, raw, message, {}, true);
    return false;
}

bool checkTagName(QueryReader &reader, const RawValue &raw, QueryValue &value)
{
    if (value.form != Form::Word || !raw.body.contains(u'='))
        return true;
    const QString message = QueryText::tr("tag: asks whether there is a tag — for its value write %1").arg(raw.body);
    reader.fail(raw.start, raw.end, message);
    return false;
}

} // namespace

bool checkValue(QueryReader &reader, QueryKey key, const RawValue &raw, QueryValue &value)
{
    switch (key) {
    case QueryKey::Provider:
        return value.form != Form::Word || checkFixed(reader, key, raw, value);
    case QueryKey::State:
    case QueryKey::Is:
    case QueryKey::Has:
    case QueryKey::Last:
        return checkFixed(reader, key, raw, value);
    case QueryKey::Region:
        return checkRegion(reader, raw, value);
    case QueryKey::Age:
        return checkAge(reader, raw, value);
    case QueryKey::Ip:
        return checkAddress(reader, raw, value);
    case QueryKey::HasTag:
        return checkTagName(reader, raw, value);
    default:
        return true;
    }
}

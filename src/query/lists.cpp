#include "query/atoms.h"
#include "query/nearest.h"
#include "query/nodes.h"
#include "query/querytext.h"
#include "query/vocabulary.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// A whole instance id: i-0abc12 of EC2, or a UUID as OpenStack and others give them.
bool isInstanceId(QStringView word)
{
    const auto hex = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
    if (word.startsWith(u"i-"))
        return word.size() >= 6 && std::all_of(word.begin() + 2, word.end(), hex);
    if (word.size() != 36)
        return false;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? word[i] != u'-' : !hex(word[i].toLower()))
            return false;
    }
    return true;
}

QueryKey kindOf(const RawValue &raw)
{
    if (raw.form == RawValue::Form::Quoted)
        return QueryKey::Text;
    if (raw.form != RawValue::Form::Bare || raw.body.contains(u'*') || raw.body.contains(u'?') ||
        raw.body.contains(u'['))
        return QueryKey::Name;
    if (AddressRange::parse(raw.body))
        return QueryKey::Ip;
    if (isInstanceId(raw.body))
        return QueryKey::Id;
    return isBareRegion(raw.body) ? QueryKey::Region : QueryKey::Text;
}

/// role=web or key:value, where only a plain word can be.
bool isClause(const QString &word)
{
    const qsizetype sign = word.indexOf(u'=');
    const qsizetype colon = word.indexOf(u':');
    return sign > 0 || (colon > 0 && queryKey(word.first(colon)));
}

/// What can only be a mistake in a list without a provider at its head.
bool checkItem(QueryReader &reader, const RawValue &raw, bool first)
{
    if (raw.form != RawValue::Form::Bare)
        return true;
    if (raw.body.startsWith(u'>') || raw.body.startsWith(u'<')) {
        reader.failWhileTyping(raw.start, raw.end,
                               QueryText::tr("a comparison needs a key or a tag before it — write age:>30d"));
        return false;
    }
    if (first)
        return true;
    if (raw.body.startsWith(u'(')) {
        reader.fail(raw.start, raw.start + 1,
                    QueryText::tr("a value cannot begin with ( — put “or” between clauses in brackets"));
        return false;
    }
    if (isProvider(raw.body) || !providerAlias(raw.body).first.isEmpty()) {
        reader.fail(raw.start, raw.end,
                    QueryText::tr("a provider leads its list — write %1,^name, or put a space instead of the comma")
                        .arg(raw.body));
        return false;
    }
    if (isClause(raw.body) || raw.body.startsWith(u'@')) {
        reader.fail(raw.start, raw.end,
                    QueryText::tr("a comma stands between values of one kind — write “or” before %1").arg(raw.body));
        reader.suggest(reader.text.left(raw.start - 1) + u" or "_s + reader.text.mid(raw.start));
        return false;
    }
    return true;
}

/// "ec3,us-east-1": a list with a region or a pattern whose head is nearly a provider.
bool checkHead(QueryReader &reader, const QList<RawValue> &items)
{
    if (items.size() < 2 || kindOf(items.first()) != QueryKey::Text)
        return true;
    const bool maestro = std::any_of(items.begin() + 1, items.end(), [](const RawValue &item) {
        return item.form == RawValue::Form::Anchored || kindOf(item) == QueryKey::Region;
    });
    const QStringList near = nearest(items.first().body, QueryVocabulary::providers());
    if (!maestro || near.isEmpty())
        return true;
    const QString message =
        withRemedy(QueryText::tr("unknown provider “%1”").arg(items.first().body), didYouMean(near));
    reader.fail(items.first().start, items.first().end, message,
                near.size() == 1 ? std::optional(near.first()) : std::nullopt);
    return false;
}

/// A lone word that is nearly a region or a provider is more likely that, slipped.
void noteNearMiss(QueryReader &reader, const QString &word)
{
    QStringList near;
    if (word.contains(u'-'))
        near = nearest(word, allRegions());
    if (near.isEmpty() && word.size() >= 5)
        near = nearest(word, QueryVocabulary::providers());
    if (!near.isEmpty())
        reader.note(QueryText::tr("“%1” is searched for as text — %2").arg(word, didYouMean(near)));
}

} // namespace

QueryNodePtr readList(QueryReader &reader)
{
    const int start = reader.at;
    const QString head = reader.slice(start, reader.bareEnd(start, u","));
    const bool maestro = isProvider(head) || !providerAlias(head).first.isEmpty();
    const QList<RawValue> items = readRawValues(reader, start, u",", false, emptyItemText(maestro));
    if (items.isEmpty())
        return {};
    if (maestro)
        return readMaestro(reader, items);
    if (items.size() == 1 && head.compare(u"all"_s, Qt::CaseInsensitive) == 0) {
        reader.token(start, reader.at, QueryToken::Kind::Operator);
        return finished(QueryNode{});
    }
    if (!checkHead(reader, items))
        return {};
    QList<QueryValue> values;
    bool mixed = false;
    for (const RawValue &raw : items) {
        if (!checkItem(reader, raw, values.isEmpty()))
            return {};
        auto value = understood(reader, raw);
        if (!value)
            return {};
        value->kind = kindOf(raw);
        if (value->kind != QueryKey::Text && !checkValue(reader, value->kind, raw, *value))
            return {};
        if (value->kind == QueryKey::Text && raw.form == RawValue::Form::Bare)
            reader.parsed.tokens.last().kind = QueryToken::Kind::Text;
        mixed = mixed || (!values.isEmpty() && values.first().kind != value->kind);
        values.append(*value);
    }
    if (items.size() == 1 && values.first().kind == QueryKey::Text && values.first().form == QueryValue::Form::Word)
        noteNearMiss(reader, values.first().text);
    return atomNode(mixed ? QueryKey::Any : values.first().kind, values);
}

#include "query/atoms.h"

#include "query/nearest.h"
#include "query/nodes.h"
#include "query/pattern.h"
#include "query/querytext.h"
#include "query/vocabulary.h"

using namespace Qt::StringLiterals;

namespace {

/// "no value after role= — write role=prod, or tag:role for ..."
void failEmpty(QueryReader &reader, int start)
{
    const QString head = reader.slice(start, reader.at);
    QString message = QueryText::tr("no value after %1").arg(head);
    if (head.endsWith(u"!="_s))
        message = withRemedy(message, QueryText::tr("write %1prod").arg(head));
    else if (head.endsWith(u'='))
        message =
            withRemedy(message, QueryText::tr("write %1prod, or tag:%2 for “has the tag”").arg(head, head.chopped(1)));
    reader.failWhileTyping(start, reader.at, message);
}

QueryNodePtr unknownKey(QueryReader &reader, int colon)
{
    const QString word = reader.slice(reader.at, colon);
    QStringList known = QueryVocabulary::keys() + modifierWords();
    known.removeAll(u"col"_s); // too rare to be anybody's slip of the pen
    const QStringList near = nearest(word, known);
    const int end = reader.bareEnd(colon + 1, u"");
    const QString rest = reader.slice(colon + 1, end);
    QString remedy = QueryText::tr("For a tag write %1=%2").arg(word, rest.isEmpty() ? QueryText::tr("value") : rest);
    QStringList withColons;
    for (const QString &key : near)
        withColons.append(key + u':');
    if (!near.isEmpty())
        remedy = didYouMean(withColons) + u' ' + remedy;
    const QString message = withRemedy(QueryText::tr("unknown key “%1:”").arg(word), remedy);
    std::optional<QString> mend;
    if (near.size() == 1)
        mend = withColons.first();
    else if (near.isEmpty() && !rest.isEmpty())
        mend = word + u'=';
    reader.fail(reader.at, colon + 1, message, mend);
    return {};
}

/// lb:NAME=STATE
bool readMemberState(QueryReader &reader, QueryValue &value)
{
    if (reader.here() != u'=')
        return true;
    const int start = ++reader.at;
    reader.at = reader.bareEnd(start, u",");
    const QString state = reader.slice(start, reader.at).toLower();
    const QStringList states = {u"in"_s, u"draining"_s, u"out"_s};
    if (!states.contains(state)) {
        const QString message =
            QueryText::tr("“%1” is no state of a balancer’s member — write in, draining or out").arg(state);
        reader.failWhileTyping(start, std::max(start, reader.at), message);
        return false;
    }
    value.state = state;
    value.printed += u'=' + state;
    reader.token(start, reader.at, QueryToken::Kind::Value);
    return true;
}

QueryNodePtr readBalancers(QueryReader &reader, int start)
{
    QList<QueryValue> values;
    do {
        if (!values.isEmpty())
            ++reader.at; // the comma
        const auto raw = reader.readValue(u",=", true);
        if (!raw)
            return {};
        if (raw->form == RawValue::Form::Bare && raw->body.isEmpty()) {
            if (values.isEmpty() && reader.here() != u',' && reader.here() != u'=')
                failEmpty(reader, start);
            else
                reader.failWhileTyping(std::min(reader.at, int(reader.text.size()) - 1), reader.at + 1,
                                       emptyItemText(false));
            return {};
        }
        auto value = understood(reader, *raw);
        if (!value || !readMemberState(reader, *value))
            return {};
        values.append(*value);
    } while (reader.here() == u',');
    return atomNode(QueryKey::Lb, values);
}

QueryNodePtr readColumn(QueryReader &reader, int start)
{
    const auto name = reader.readValue(u",=!", true);
    if (!name)
        return {};
    if (name->body.isEmpty()) {
        failEmpty(reader, start);
        return {};
    }
    reader.token(name->start, name->end, QueryToken::Kind::Value);
    if (name->form != RawValue::Form::Bare && name->form != RawValue::Form::Quoted) {
        reader.fail(name->start, name->end, QueryText::tr("a column has a plain name — write col:kernel=6.1*"));
        return {};
    }
    QueryNode node;
    node.type = QueryNode::Type::Atom;
    node.key = QueryKey::Column;
    node.name = name->body;
    node.printed = name->form == RawValue::Form::Quoted ? quoted(name->body) : name->body;
    if (reader.here() == u',' || (reader.here() == u'!' && reader.next() != u'=')) {
        reader.fail(reader.at, reader.at + 1,
                    QueryText::tr("col: takes one column — write col:kernel or col:kernel=6.1*"));
        return {};
    }
    if (reader.here() == u'!' || reader.here() == u'=') {
        node.negated = reader.here() == u'!';
        reader.at += node.negated ? 2 : 1;
        for (const RawValue &raw : readRawValues(reader, start, u",", true, emptyItemText(false))) {
            const auto value = understood(reader, raw);
            if (!value)
                return {};
            node.values.append(*value);
        }
    }
    return reader.failed() ? nullptr : finished(std::move(node));
}

/// A tag that is called like a key is most often meant as the key.
void noteKeyAsTag(QueryReader &reader, const QString &name, const QString &values)
{
    const auto key = queryKey(name);
    if (key && *key != QueryKey::Name && *key != QueryKey::HasTag)
        reader.note(QueryText::tr("“%1=” asks for a tag of that name; write %1:%2 for the %1 itself")
                        .arg(name.toLower(), values));
}

QueryNodePtr tagOf(QueryReader &reader, int start, const QString &name, const QString &printedName)
{
    QueryNode node;
    node.type = QueryNode::Type::Atom;
    node.key = QueryKey::Tag;
    node.name = name;
    node.printed = printedName;
    node.negated = reader.here() == u'!';
    reader.token(start, reader.at, QueryToken::Kind::Key);
    reader.token(reader.at, reader.at + (node.negated ? 2 : 1), QueryToken::Kind::Operator);
    reader.at += node.negated ? 2 : 1;
    const int first = reader.at;
    for (const RawValue &raw : readRawValues(reader, start, u",", true, emptyItemText(false))) {
        const auto value = understood(reader, raw);
        if (!value)
            return {};
        node.values.append(*value);
    }
    if (reader.failed())
        return {};
    noteKeyAsTag(reader, name, reader.slice(first, reader.at));
    return finished(std::move(node));
}

} // namespace

QString emptyItemText(bool maestro)
{
    return withRemedy(QueryText::tr("an empty item in a comma list"),
                      maestro ? QueryText::tr("Maestro’s form is provider[,region][,^name]")
                              : QueryText::tr("write a,b"));
}

QList<RawValue> readRawValues(QueryReader &reader, int start, QStringView stops, bool keyed, const QString &emptyItem)
{
    QList<RawValue> values;
    for (;;) {
        const auto raw = reader.readValue(stops, keyed);
        if (!raw)
            return {};
        if (raw->form == RawValue::Form::Bare && raw->body.isEmpty()) {
            if (reader.here() == u',') {
                reader.fail(reader.at, reader.at + 1, emptyItem, QString());
            } else if (values.isEmpty()) {
                failEmpty(reader, start);
            } else {
                reader.failWhileTyping(reader.at - 1, reader.at, emptyItem, QString());
            }
            return {};
        }
        values.append(*raw);
        if (reader.here() != u',')
            return values;
        ++reader.at;
    }
}

QueryNodePtr readKeyed(QueryReader &reader, int colon)
{
    const int start = reader.at;
    const auto key = queryKey(reader.slice(start, colon));
    if (!key)
        return unknownKey(reader, colon);
    reader.token(start, colon + 1, QueryToken::Kind::Key);
    reader.at = colon + 1;
    if (*key == QueryKey::Lb)
        return readBalancers(reader, start);
    if (*key == QueryKey::Column)
        return readColumn(reader, start);
    QList<QueryValue> values;
    for (const RawValue &raw : readRawValues(reader, start, u",", true, emptyItemText(false))) {
        auto value = understood(reader, raw);
        if (!value || !checkValue(reader, *key, raw, *value))
            return {};
        values.append(*value);
    }
    return reader.failed() ? nullptr : atomNode(*key, values);
}

QueryNodePtr readTag(QueryReader &reader, int sign)
{
    const int start = reader.at;
    const QString name = reader.slice(start, sign);
    if (name.isEmpty()) {
        reader.fail(start, start + 1,
                    QueryText::tr("no tag before %1 — write role=web").arg(reader.slice(start, start + 1)));
        return {};
    }
    reader.at = sign;
    if (name.compare(u"filter"_s, Qt::CaseInsensitive) == 0 && reader.here() == u'=') {
        reader.at = sign + 1;
        return readFilter(reader, start);
    }
    return tagOf(reader, start, name, name);
}

QueryNodePtr readQuotedClause(QueryReader &reader)
{
    const int start = reader.at;
    const auto name = reader.readQuoted();
    if (!name)
        return {};
    if (reader.here() == u'=' || (reader.here() == u'!' && reader.next() == u'='))
        return tagOf(reader, start, name->body, quoted(name->body));
    reader.at = start;
    return readList(reader);
}

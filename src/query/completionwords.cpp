#include "query/completionwords.h"

#include "query/querytext.h"
#include "query/reader.h"
#include "query/vocabulary.h"

using namespace Qt::StringLiterals;

namespace {

/// The one clause a text is; null when it is anything else.
QueryNodePtr clauseOf(const QString &text, const QueryContext &context)
{
    const ParsedQuery parsed = parseQuery(text, context);
    const QueryNodePtr root = parsed.query ? parsed.query->tree()->root : nullptr;
    return root && (root->type == QueryNode::Type::Atom || root->type == QueryNode::Type::Group) ? root : nullptr;
}

} // namespace

QString withValue(const QString &head, const QString &value, const QueryContext &context)
{
    const qsizetype comma = head.lastIndexOf(u',');
    const qsizetype start = std::max(head.indexOf(u':'), head.indexOf(u'='));
    const QString alone = comma > start ? head.first(start + 1) : head; // without the values before it
    const QStringList modifiers = modifierWords();
    if (modifiers.contains(head.section(u':', 0, 0)))
        return head + value;
    const QueryNodePtr bare = clauseOf(alone + value, context);
    const bool asItself = bare && (bare->values.size() == 1 || bare->key == QueryKey::Column) &&
                          (bare->values.isEmpty() || bare->values.first().form == QueryValue::Form::Word ||
                           bare->values.first().form == QueryValue::Form::Compare);
    return head + (asItself ? value : quoted(value));
}

QString tagHead(const QString &tag, const QueryContext &context)
{
    const QueryNodePtr bare = clauseOf(tag + u"=x"_s, context);
    const bool asItself = bare && bare->isAtom(QueryKey::Tag) && bare->name == tag;
    return (asItself ? tag : quoted(tag)) + u'=';
}

QString groupWord(const QString &name, const QueryContext &context)
{
    const ParsedQuery parsed = parseQuery(u'@' + name, context);
    return u'@' + (parsed.query ? name : quoted(name));
}

QString describedKey(const QString &key)
{
    static const QMap<QString, const char *> texts = {
        {u"provider"_s, QT_TRANSLATE_NOOP("QueryText", "kind of cloud or inventory")},
        {u"account"_s, QT_TRANSLATE_NOOP("QueryText", "account it belongs to")},
        {u"region"_s, QT_TRANSLATE_NOOP("QueryText", "region or location")},
        {u"zone"_s, QT_TRANSLATE_NOOP("QueryText", "availability zone")},
        {u"name"_s, QT_TRANSLATE_NOOP("QueryText", "whole name, web*, web[01-04] or /pattern/")},
        {u"id"_s, QT_TRANSLATE_NOOP("QueryText", "the provider’s id")},
        {u"ip"_s, QT_TRANSLATE_NOOP("QueryText", "any of its addresses, 10.0.0.0/24")},
        {u"state"_s, QT_TRANSLATE_NOOP("QueryText", "running, stopped, any")},
        {u"type"_s, QT_TRANSLATE_NOOP("QueryText", "size or flavour")},
        {u"image"_s, QT_TRANSLATE_NOOP("QueryText", "image it was made from")},
        {u"vpc"_s, QT_TRANSLATE_NOOP("QueryText", "network it is in")},
        {u"sg"_s, QT_TRANSLATE_NOOP("QueryText", "security group")},
        {u"lb"_s, QT_TRANSLATE_NOOP("QueryText", "load balancer it is a member of")},
        {u"key"_s, QT_TRANSLATE_NOOP("QueryText", "key pair it was made with")},
        {u"age"_s, QT_TRANSLATE_NOOP("QueryText", "time since it was made, >30d")},
        {u"is"_s, QT_TRANSLATE_NOOP("QueryText", "production, running, drained")},
        {u"has"_s, QT_TRANSLATE_NOOP("QueryText", "public_ip, tags and so on")},
        {u"tag"_s, QT_TRANSLATE_NOOP("QueryText", "has a tag of this name")},
        {u"ssh"_s, QT_TRANSLATE_NOOP("QueryText", "SSH alias or user")},
        {u"last"_s, QT_TRANSLATE_NOOP("QueryText", "how the last run ended here")},
        {u"via"_s, QT_TRANSLATE_NOOP("QueryText", "jump host")},
        {u"col"_s, QT_TRANSLATE_NOOP("QueryText", "a column of yours")},
        {u"pick"_s, QT_TRANSLATE_NOOP("QueryText", "so many at random")},
        {u"first"_s, QT_TRANSLATE_NOOP("QueryText", "so many from the top")},
        {u"per"_s, QT_TRANSLATE_NOOP("QueryText", "picked in each zone, region, tag")},
        {u"sort"_s, QT_TRANSLATE_NOOP("QueryText", "order by a key or tag")},
    };
    const char *text = texts.value(key);
    return text ? QueryText::tr(text) : QString();
}

QStringList exampleValues(const QString &key)
{
    if (key == u"pick"_s)
        return {u"1"_s, u"5"_s, u"10%"_s, u"25%"_s};
    if (key == u"first"_s)
        return {u"1"_s, u"5"_s, u"10"_s};
    if (key == u"age"_s)
        return {u"<1h"_s, u"<1d"_s, u">1w"_s, u">30d"_s};
    return {};
}

const QStringList &perWords()
{
    static const QStringList list = {u"zone"_s, u"region"_s, u"account"_s, u"type"_s, u"provider"_s};
    return list;
}

#include "query/atoms.h"
#include "query/nearest.h"
#include "query/nodes.h"
#include "query/pattern.h"
#include "query/querytext.h"
#include "query/vocabulary.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// What the items of a list led by a provider come to. Items of one kind are alternatives; kinds narrow.
class MaestroForm
{
public:
    explicit MaestroForm(QueryReader &reader) : m_reader(reader) {}

    bool read(const QList<RawValue> &items);
    QueryNodePtr node() const;

private:
    bool readProviders(const QList<RawValue> &items);
    bool readItem(const RawValue &item);
    bool readPattern(const RawValue &item, const QString &source, int sourceStart);
    bool readPlain(const RawValue &item);
    bool refuseClause(const RawValue &item);
    void add(QList<QueryValue> &list, const QString &word) const;
    QStringList regions() const;
    QString providerWords(const QString &conjunction) const;

    QueryReader &m_reader;
    QList<QueryValue> m_providers;
    QList<QueryValue> m_regions;
    QList<QueryValue> m_names;
    bool m_filter = false; ///< filter= was written: it stays in the canonical form
    QStringList m_sources; ///< of m_names, for filter=
};

void MaestroForm::add(QList<QueryValue> &list, const QString &word) const
{
    QueryValue value;
    value.text = value.printed = word.toLower();
    const bool known =
        std::any_of(list.begin(), list.end(), [&](const auto &other) { return other.text == value.text; });
    if (!known)
        list.append(value);
}

QStringList MaestroForm::regions() const
{
    QStringList all;
    for (const QueryValue &provider : m_providers)
        all += QueryVocabulary::regions(provider.text);
    return all;
}

QString MaestroForm::providerWords(const QString &conjunction) const
{
    QStringList words;
    for (const QueryValue &provider : m_providers)
        words.append(provider.text);
    return words.join(conjunction);
}

bool MaestroForm::readProviders(const QList<RawValue> &items)
{
    for (const RawValue &item : items) {
        const auto [provider, region] = providerAlias(item.body);
        if (item.form != RawValue::Form::Bare || (provider.isEmpty() && !isProvider(item.body)))
            continue;
        add(m_providers, provider.isEmpty() ? item.body : provider);
        if (!region.isEmpty())
            add(m_regions, region);
        m_reader.token(item.start, item.end, QueryToken::Kind::Provider);
    }
    return !m_providers.isEmpty();
}

bool MaestroForm::read(const QList<RawValue> &items)
{
    if (!readProviders(items))
        return false;
    return std::all_of(items.begin(), items.end(), [this](const RawValue &item) { return readItem(item); });
}

/// "ec2,role=web", "ec2,region:us-east-1", "ec2,@web", "ec2,-web": a space was meant.
bool MaestroForm::refuseClause(const RawValue &item)
{
    const auto isName = [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-'; };
    qsizetype end = 0;
    while (end < item.body.size() && isName(item.body[end]))
        ++end;
    const QChar sign = end < item.body.size() ? item.body[end] : QChar();
    const QChar first = item.body.front();
    const bool clause = end > 0 && (sign == u'=' || sign == u':' || sign == u'!');
    if (!clause && first != u'@' && first != u'-' && first != u'!')
        return false;
    m_reader.fail(item.start, item.end,
                  QueryText::tr("%1 is a clause of its own — put a space before it").arg(item.body));
    m_reader.suggest(m_reader.text.left(item.start - 1) + u' ' + m_reader.text.mid(item.start));
    return true;
}

bool MaestroForm::readItem(const RawValue &item)
{
    if (item.form == RawValue::Form::Quoted || item.form == RawValue::Form::Slashed) {
        const auto value = understood(m_reader, item);
        if (value) {
            m_names.append(*value);
            m_sources.append(QString());
        }
        return value.has_value();
    }
    const QString &word = item.body;
    if (isProvider(word) || !providerAlias(word).first.isEmpty())
        return true;
    if (word.startsWith(u"filter="_s, Qt::CaseInsensitive)) {
        m_filter = true;
        m_reader.token(item.start, item.start + 7, QueryToken::Kind::Key);
        if (word.size() > 7)
            return readPattern(item, word.mid(7), item.start + 7);
        m_reader.failWhileTyping(item.start, item.end, QueryText::tr("no value after filter= — write filter=^web"));
        return false;
    }
    if (item.form == RawValue::Form::Bare && refuseClause(item))
        return false;
    if (regions().contains(word, Qt::CaseInsensitive)) {
        add(m_regions, word);
        m_reader.token(item.start, item.end, QueryToken::Kind::Region);
        return true;
    }
    if (!hasRegexCharacters(word))
        return readPlain(item);
    if (item.form == RawValue::Form::Bare && (word.contains(u'[') || word.contains(u'*')))
        m_reader.note(
            QueryText::tr(
                "“%1” is read as a regular expression here; write name:%1 after a space for a glob or node set")
                .arg(word));
    return readPattern(item, word, item.start);
}

bool MaestroForm::readPattern(const RawValue &item, const QString &source, int sourceStart)
{
    QueryValue value;
    m_reader.token(sourceStart, item.end, QueryToken::Kind::Pattern);
    if (const auto trouble = compileSearch(value, source, false, true)) {
        const int place = std::clamp(sourceStart + trouble->offset, item.start, item.end - 1);
        m_reader.failWhileTyping(
            place, place + 1,
            withRemedy(QueryText::tr("bad regular expression: %1").arg(trouble->message),
                       QueryText::tr("in a pattern, write \\( \\[ \\. for the characters themselves")));
        if (source.contains(u'[') && NodeSet::parse(source)) // web[01-03] is no regular expression
            m_reader.suggest(m_reader.text.left(item.start - 1) + u' ' + m_reader.text.mid(item.start));
        return false;
    }
    value.printed = u'/' + slashed(anchoredSource(source)) + u'/';
    m_names.append(value);
    m_sources.append(source);
    return true;
}

bool MaestroForm::readPlain(const RawValue &item)
{
    const QString &word = item.body;
    const QStringList near = nearest(word, regions());
    if (!near.isEmpty()) {
        const QString message = QueryText::tr("%1 has no region “%2” — %3 For names that start with it write ^%2")
                                    .arg(providerWords(QueryText::tr(" or ")), word, didYouMean(near));
        const auto mend = near.size() == 1 ? std::optional(near.first()) : std::nullopt;
        const bool begun = std::any_of(near.begin(), near.end(), [&](const QString &region) {
            return region.startsWith(word, Qt::CaseInsensitive);
        });
        if (begun)
            m_reader.failWhileTyping(item.start, item.end, message, mend);
        else
            m_reader.fail(item.start, item.end, message, mend);
        return false;
    }
    const QStringList owners = providersWithRegion(word);
    if (!owners.isEmpty()) {
        const QString message =
            QueryText::tr("“%1” is a region of %2, not of %3 — write %4,%1")
                .arg(word, owners.join(QueryText::tr(" and ")), providerWords(QueryText::tr(" or ")), owners.first());
        m_reader.fail(item.start, item.end, message);
        if (owners.size() == 1 && m_providers.size() == 1)
            m_reader.suggest(m_reader.text.left(item.start) + owners.first() + u',' + m_reader.text.mid(item.start));
        return false;
    }
    m_reader.note(QueryText::tr("“%1” is no region: read as names that start with it").arg(word));
    return readPattern(item, word, item.start);
}

QueryNodePtr MaestroForm::node() const
{
    QList<QueryNodePtr> clauses = {atomNode(QueryKey::Provider, m_providers)};
    if (!m_regions.isEmpty())
        clauses.append(atomNode(QueryKey::Region, m_regions));
    if (m_names.isEmpty())
        return allOf(clauses);
    const bool asFilter = m_filter && !m_sources.contains(QString());
    QList<QueryValue> names = m_names;
    for (qsizetype i = 0; asFilter && i < names.size(); ++i)
        names[i].printed = m_sources[i];
    clauses.append(atomNode(asFilter ? QueryKey::Filter : QueryKey::Name, names));
    return allOf(clauses);
}

} // namespace

QueryNodePtr readMaestro(QueryReader &reader, const QList<RawValue> &items)
{
    MaestroForm form(reader);
    return form.read(items) ? form.node() : nullptr;
}

QueryNodePtr readFilter(QueryReader &reader, int start)
{
    reader.token(start, reader.at, QueryToken::Kind::Key);
    QList<QueryValue> values;
    for (;;) {
        const int from = reader.at;
        reader.at = reader.bareEnd(from, u",");
        const QString source = reader.slice(from, reader.at);
        if (source.isEmpty()) {
            const bool none = values.isEmpty() && reader.here() != u',';
            reader.failWhileTyping(
                none ? start : std::min(from, int(reader.text.size()) - 1), std::max(from, start + 1),
                none ? QueryText::tr("no value after filter= — write filter=^web") : emptyItemText(false));
            return {};
        }
        QueryValue value;
        reader.token(from, reader.at, QueryToken::Kind::Pattern);
        if (const auto trouble = compileSearch(value, source, false, true)) {
            const int place = std::clamp(from + trouble->offset, from, reader.at - 1);
            reader.failWhileTyping(
                place, place + 1,
                withRemedy(QueryText::tr("bad regular expression: %1").arg(trouble->message),
                           QueryText::tr("in a pattern, write \\( \\[ \\. for the characters themselves")));
            return {};
        }
        value.printed = source;
        values.append(value);
        if (reader.here() != u',')
            return atomNode(QueryKey::Filter, values);
        ++reader.at;
    }
}

#include "query/completion.h"

#include "core/text.h"
#include "query/completionwords.h"
#include "query/querytext.h"
#include "query/reader.h"
#include "query/vocabulary.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// The word at the cursor, without the - or ( before it: [start, end) of the text.
struct WordAt
{
    int start = 0;
    int end = 0;
};

WordAt wordAt(const QString &text, int cursor)
{
    WordAt word;
    bool quoted = false;
    for (int i = 0; i < cursor; ++i) {
        const QChar c = text[i];
        if (c == u'"')
            quoted = !quoted;
        const bool before = i == word.start && (c == u'(' || c == u'-' || c == u'!');
        if (!quoted && (before || c.isSpace()))
            word.start = i + 1;
    }
    word.end = cursor;
    while (word.end < text.size() && !text[word.end].isSpace() && text[word.end] != u')' && text[word.end] != u',')
        ++word.end;
    return word;
}

/// Gathers what could stand at one place, each text once, and ranks it.
class Gathering
{
public:
    Gathering(const QString &typed, const QueryContext &context) : m_typed(typed), m_context(context) {}

    /// `matched` is what the typed text is compared with; `text` what would stand there.
    void add(const QString &matched, const QString &text, const QString &icon, const QString &detail, int count,
             int group)
    {
        const bool starts = matched.startsWith(m_typed, Qt::CaseInsensitive);
        if ((!starts && !matched.contains(m_typed, Qt::CaseInsensitive)) || m_seen.contains(text))
            return;
        m_seen.insert(text);
        constexpr int groups = 8; // what begins so is meant more than what has it somewhere
        m_items.append({group + (starts ? 0 : groups), Completion{text, icon, detail, count}});
    }

    void addValues(const QString &head, const QMap<QString, int> &values, const QString &icon, int group)
    {
        for (auto it = values.cbegin(); it != values.cend(); ++it)
            add(it.key(), head + u'\0' + it.key(), icon, QString::number(it.value()), it.value(), group);
    }

    void addWords(const QString &head, const QStringList &words, const QString &icon, int group)
    {
        for (const QString &word : words)
            add(word, head + u'\0' + word, icon, {}, -1, group);
    }

    /// The best; values get their quotes only here, since it takes a parse to know whether they need any.
    QList<Completion> best(int limit)
    {
        const auto rank = [](const Item &a, const Item &b) {
            if (a.rank != b.rank)
                return a.rank < b.rank;
            if (a.completion.count != b.completion.count)
                return a.completion.count > b.completion.count;
            return naturalCompare(a.completion.text, b.completion.text) < 0;
        };
        std::stable_sort(m_items.begin(), m_items.end(), rank);
        QList<Completion> completions;
        for (Item &item : m_items.first(std::min<qsizetype>(limit, m_items.size()))) {
            const qsizetype cut = item.completion.text.indexOf(u'\0');
            if (cut >= 0) {
                const QString head = item.completion.text.first(cut);
                item.completion.text = withValue(head, item.completion.text.sliced(cut + 1), m_context);
            }
            completions.append(item.completion);
        }
        return completions;
    }

private:
    struct Item
    {
        int rank = 0;
        Completion completion;
    };

    QString m_typed;
    const QueryContext &m_context;
    QSet<QString> m_seen;
    QList<Item> m_items;
};

QMap<QString, int> counted(const QueryFacts &facts, const QString &key)
{
    for (auto it = facts.values.cbegin(); it != facts.values.cend(); ++it) {
        if (it.key().compare(key, Qt::CaseInsensitive) == 0)
            return it.value();
    }
    return {};
}

/// The part of a word behind the last comma that stands outside quotes.
int lastItem(QStringView word, int from)
{
    bool quoted = false;
    int start = from;
    for (int i = from; i < int(word.size()); ++i) {
        if (word[i] == u'"')
            quoted = !quoted;
        if (word[i] == u',' && !quoted)
            start = i + 1;
    }
    return start;
}

class Completing
{
public:
    Completing(const QString &word, const QueryFacts &facts, const QueryContext &context)
        : m_word(word),
          m_facts(facts),
          m_context(context)
    {
    }

    Completions complete(int limit);

private:
    void completeKey(const QString &key, int colon);
    void completeTag(const QString &name, int valueStart);
    void completeGroups();
    void completeMaestro();
    void completeAnything();
    void begin(int from, const QString &title);

    QString m_word;
    const QueryFacts &m_facts;
    const QueryContext &m_context;
    QString m_head;
    QString m_title;
    std::optional<Gathering> m_gathering;
};

void Completing::begin(int from, const QString &title)
{
    m_head = m_word.left(from);
    QString typed = m_word.mid(from);
    if (typed.startsWith(u'"'))
        typed.remove(u'"');
    m_gathering.emplace(typed, m_context);
    m_title = title;
}

void Completing::completeKey(const QString &key, int colon)
{
    const auto known = queryKey(key);
    if (!known && !modifierWords().contains(key))
        return;
    if (const int sign = int(m_word.indexOf(u'=')); known == QueryKey::Lb && sign > 0) {
        begin(sign + 1, QueryText::tr("States of a member"));
        m_gathering->addWords(m_head, {u"in"_s, u"draining"_s, u"out"_s}, u"filter"_s, 0);
        return;
    }
    begin(lastItem(m_word, colon + 1), QueryText::tr("Values of %1").arg(key));
    const bool cloud = known == QueryKey::Provider || known == QueryKey::Region;
    m_gathering->addValues(m_head, counted(m_facts, key), cloud ? u"cloud"_s : u"filter"_s, 0);
    if (known) {
        m_gathering->addWords(m_head, fixedValues(*known), u"filter"_s, 1);
    } else if (key == u"per"_s || key == u"sort"_s) {
        m_gathering->addWords(m_head, key == u"per"_s ? perWords() : sortWords(), u"filter"_s, 0);
        m_gathering->addValues(m_head, counted(m_facts, u"tag"_s), u"tag"_s, 1);
    }
    m_gathering->addWords(m_head, exampleValues(key), u"filter"_s, 1);
}

void Completing::completeTag(const QString &name, int valueStart)
{
    begin(lastItem(m_word, valueStart), QueryText::tr("Values of %1").arg(name));
    m_gathering->addValues(m_head, counted(m_facts, u"tag:"_s + name), u"tag"_s, 0);
}

void Completing::completeGroups()
{
    begin(1, QueryText::tr("Saved filters"));
    for (auto it = m_context.groups.cbegin(); it != m_context.groups.cend(); ++it)
        m_gathering->add(it.key(), groupWord(it.key(), m_context), u"save-filter"_s, it.value(), -1, 0);
    for (auto it = m_context.keyGroups.cbegin(); it != m_context.keyGroups.cend(); ++it)
        m_gathering->add(it.key(), groupWord(it.key(), m_context), u"save-filter"_s, {}, int(it->size()), 1);
}

void Completing::completeMaestro()
{
    begin(lastItem(m_word, 0), QueryText::tr("Regions"));
    const QMap<QString, int> held = counted(m_facts, u"region"_s);
    for (const QString &item : m_word.split(u',')) {
        for (const QString &region : QueryVocabulary::regions(item)) {
            const int count = held.value(region, -1);
            m_gathering->add(region, m_head + region, u"cloud"_s, count < 0 ? QString() : QString::number(count), count,
                             0);
        }
    }
    for (const QString &provider : QueryVocabulary::providers())
        m_gathering->add(provider, m_head + provider, u"cloud"_s, QueryText::tr("this provider as well"), -1, 1);
}

/// At an empty word: keys, then saved filters. In a word: whatever begins so, values with their key.
void Completing::completeAnything()
{
    begin(0, m_word.isEmpty() ? QueryText::tr("Filter by") : QueryText::tr("Suggestions"));
    const int first = m_word.isEmpty() ? 0 : 1;
    for (const QString &key : QueryVocabulary::keys() + modifierWords()) {
        const bool isRare = key == u"lb" || key == u"col"; // offered where something stands behind it
        if (isRare && counted(m_facts, key).isEmpty())
            continue;
        m_gathering->add(key, key + u':', u"filter"_s, describedKey(key), -1, first);
    }
    const QMap<QString, int> tags = counted(m_facts, u"tag"_s);
    for (auto it = tags.cbegin(); it != tags.cend(); ++it)
        m_gathering->add(it.key(), tagHead(it.key(), m_context), u"tag"_s, QString::number(it.value()), it.value(), 2);
    for (auto it = m_context.groups.cbegin(); it != m_context.groups.cend(); ++it)
        m_gathering->add(it.key(), groupWord(it.key(), m_context), u"save-filter"_s, it.value(), -1, 1);
    if (m_word.size() < 2)
        return;
    const QMap<QString, int> providers = counted(m_facts, u"provider"_s);
    for (const QString &provider : QueryVocabulary::providers())
        m_gathering->add(provider, provider, u"cloud"_s, QueryText::tr("provider"), providers.value(provider, -1), 0);
    for (auto it = m_facts.values.cbegin(); it != m_facts.values.cend(); ++it) {
        const bool tag = it.key().startsWith(u"tag:"_s);
        if (it.key() == u"tag"_s || it.key() == u"provider"_s || it.key() == u"has"_s || it.key() == u"col"_s)
            continue;
        m_gathering->addValues(tag ? tagHead(it.key().mid(4), m_context) : it.key() + u':', it.value(),
                               tag                       ? u"tag"_s
                               : it.key() == u"region"_s ? u"cloud"_s
                                                         : u"filter"_s,
                               3);
    }
}

Completions Completing::complete(int limit)
{
    const auto isKeyLetter = [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-'; };
    const int colon = int(m_word.indexOf(u':'));
    const int sign = int(m_word.indexOf(u'='));
    const bool isKey = colon > 0 && std::all_of(m_word.begin(), m_word.begin() + colon, isKeyLetter);
    const int comma = int(m_word.indexOf(u','));
    if (m_word.startsWith(u'@')) {
        completeGroups();
    } else if (isKey) {
        completeKey(m_word.left(colon).toLower(), colon);
    } else if (sign > 0 && (comma < 0 || sign < comma)) {
        QString name = m_word.left(m_word[sign - 1] == u'!' ? sign - 1 : sign);
        completeTag(name.remove(u'"'), sign + 1);
    } else if (comma > 0 && isProvider(m_word.left(comma))) {
        completeMaestro();
    } else if (comma < 0) {
        completeAnything();
    }
    Completions completions;
    completions.title = m_title;
    if (m_gathering)
        completions.items = m_gathering->best(limit);
    return completions;
}

} // namespace

Completions completeQuery(const QString &text, int cursor, const QueryFacts &facts, const QueryContext &context,
                          int limit)
{
    const int place = std::clamp(cursor, 0, int(text.size()));
    const WordAt word = wordAt(text, place);
    Completions completions = Completing(text.mid(word.start, place - word.start), facts, context).complete(limit);
    completions.start = word.start;
    completions.length = word.end - word.start;
    return completions;
}

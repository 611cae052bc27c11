#include "query/atoms.h"
#include "query/nearest.h"
#include "query/querytext.h"
#include "query/vocabulary.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// The word of the modifier that stands here, in lower case; null when there is none.
QString modifierHere(const QueryReader &reader)
{
    for (const QString &word : modifierWords()) {
        const QStringView rest = QStringView(reader.text).sliced(reader.at);
        if (rest.startsWith(word, Qt::CaseInsensitive) && rest.sliced(word.size()).startsWith(u':'))
            return word;
    }
    return {};
}

void readAmount(QueryReader &reader, const RawValue &raw, const QString &word, QueryModifiers &modifiers)
{
    using Take = QueryModifiers::Take;
    const bool percent = word == u"pick"_s && raw.body.endsWith(u'%');
    const QStringView digits = percent ? QStringView(raw.body).chopped(1) : QStringView(raw.body);
    const bool number = !digits.isEmpty() && digits.size() <= 7 &&
                        std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const int amount = number ? digits.toInt() : 0;
    if (amount < 1 || (percent && amount > 100)) {
        reader.fail(raw.start, raw.end,
                    word == u"pick"_s ? QueryText::tr("pick: needs a number or a percentage — pick:1, pick:10%")
                                      : QueryText::tr("first: needs a number — first:5"));
    } else if (modifiers.take != Take::Everything) {
        reader.fail(raw.start, raw.end, QueryText::tr("pick: and first: can be there once, and not together"));
    }
    modifiers.take = word == u"pick"_s ? Take::Pick : Take::First;
    modifiers.amount = amount;
    modifiers.percent = percent;
    reader.token(raw.start, raw.end, QueryToken::Kind::Number);
}

void readKeyOf(QueryReader &reader, const RawValue &raw, const QString &word, QueryModifiers &modifiers)
{
    QString &target = word == u"per"_s ? modifiers.per : modifiers.sort;
    if (!target.isNull())
        reader.fail(raw.start, raw.end, QueryText::tr("%1: can be there once").arg(word));
    const QString lower = raw.body.toLower();
    const QString key = word == u"sort"_s && lower.startsWith(u'-') ? lower.mid(1) : lower;
    if (key.isEmpty())
        reader.failWhileTyping(raw.start, raw.end, QueryText::tr("%1: needs a key or a tag — %1:zone").arg(word));
    target = sortWords().contains(key) ? lower : raw.body;
    reader.token(raw.start, raw.end, QueryToken::Kind::Value);
}

} // namespace

bool atModifier(const QueryReader &reader)
{
    return !modifierHere(reader).isNull();
}

void readModifier(QueryReader &reader, QueryModifiers &modifiers)
{
    const QString word = modifierHere(reader);
    const int start = reader.at;
    reader.at += int(word.size()) + 1;
    reader.token(start, reader.at, QueryToken::Kind::Operator);
    if (reader.atEnd() || reader.here().isSpace() || reader.here() == u')') {
        reader.failWhileTyping(start, reader.at, QueryText::tr("no value after %1:").arg(word));
        return;
    }
    const auto raw = reader.readValue(u"", false);
    if (!raw)
        return;
    if (raw->form != RawValue::Form::Bare && raw->form != RawValue::Form::Quoted)
        reader.fail(raw->start, raw->end, QueryText::tr("%1: takes no pattern").arg(word));
    else if (word == u"pick"_s || word == u"first"_s)
        readAmount(reader, *raw, word, modifiers);
    else
        readKeyOf(reader, *raw, word, modifiers);
}

#include "query/reader.h"

#include "query/pattern.h"
#include "query/querytext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString regexRemedy()
{
    return QueryText::tr("in a pattern, write \\( \\[ \\. for the characters themselves");
}

} // namespace

QString withRemedy(const QString &message, const QString &remedy)
{
    return remedy.isEmpty() ? message : message + u" — "_s + remedy;
}

QString quoted(const QString &text)
{
    QString out = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            out += u'\\';
        out += c;
    }
    return out + u'"';
}

void QueryReader::skipSpace()
{
    while (!atEnd() && text[at].isSpace())
        ++at;
}

int QueryReader::bareEnd(int from, QStringView stops) const
{
    int round = 0;
    int curly = 0;
    bool square = false;
    int i = from;
    for (; i < text.size() && !text[i].isSpace(); ++i) {
        const QChar c = text[i];
        if (c == u'\\' && i + 1 < text.size() && !text[i + 1].isSpace()) {
            ++i;
        } else if (square) {
            square = c != u']';
        } else if (c == u'[') {
            square = true;
        } else if (c == u'(') {
            ++round;
        } else if (c == u'{') {
            ++curly;
        } else if (c == u'}') {
            curly = std::max(0, curly - 1);
        } else if (c == u')') {
            if (round == 0)
                break;
            --round;
        } else if (round == 0 && curly == 0 && stops.contains(c)) {
            break;
        }
    }
    return i;
}

bool QueryReader::atWord(QStringView word) const
{
    const QStringView rest = QStringView(text).sliced(at);
    if (!rest.startsWith(word, Qt::CaseInsensitive))
        return false;
    if (rest.size() == word.size())
        return true;
    const QChar after = rest[word.size()];
    return after.isSpace() || after == u'(' || after == u')';
}

void QueryReader::token(int start, int end, QueryToken::Kind kind)
{
    if (end > start)
        parsed.tokens.append(QueryToken{start, end - start, kind});
}

void QueryReader::note(const QString &sentence)
{
    if (!parsed.notes.contains(sentence))
        parsed.notes.append(sentence);
}

void QueryReader::fail(int start, int end, const QString &message, const std::optional<QString> &mend)
{
    if (failed())
        return;
    const int size = std::max(1, int(text.size()));
    const int first = std::clamp(start + 1, 1, size);
    parsed.mistake = QueryMistake{first, std::clamp(end, first, size), message, {}, false};
    if (mend)
        parsed.mistake->suggestion = text.left(start) + *mend + text.mid(end);
}

void QueryReader::failWhileTyping(int start, int end, const QString &message, const std::optional<QString> &mend)
{
    if (failed())
        return;
    fail(start, end, message, mend);
    parsed.mistake->unfinished = end >= text.size();
}

void QueryReader::suggest(const QString &whole)
{
    if (parsed.mistake)
        parsed.mistake->suggestion = whole;
}

bool QueryReader::endsCleanly(int start, int end, QStringView stops, const QString &message)
{
    if (end >= text.size() || text[end].isSpace() || text[end] == u')' || stops.contains(text[end]))
        return true;
    fail(start, bareEnd(end, stops), message);
    return false;
}

std::optional<RawValue> QueryReader::readQuoted()
{
    RawValue raw{RawValue::Form::Quoted, at, at, {}, false, {}};
    int i = at + 1;
    for (; i < text.size() && text[i] != u'"'; ++i) {
        if (text[i] == u'\\' && i + 1 < text.size() && (text[i + 1] == u'"' || text[i + 1] == u'\\'))
            ++i;
        raw.body += text[i];
    }
    if (i >= text.size()) {
        failWhileTyping(at, int(text.size()), QueryText::tr("this quote is never closed — add \" at the end"));
        suggest(text + u'"');
        return {};
    }
    at = raw.end = i + 1;
    return raw;
}

std::optional<RawValue> QueryReader::readSlashed()
{
    RawValue raw{RawValue::Form::Slashed, at, at, {}, false, {}};
    int i = at + 1;
    for (; i < text.size() && text[i] != u'/'; ++i) {
        raw.body += text[i];
        if (text[i] == u'\\' && i + 1 < text.size())
            raw.body += text[++i];
    }
    if (i >= text.size()) {
        failWhileTyping(at, int(text.size()),
                        QueryText::tr("this regular expression is never closed — add / at the end"));
        suggest(text + u'/');
        return {};
    }
    raw.anyCase = i + 1 < text.size() && (text[i + 1] == u'i' || text[i + 1] == u'I');
    at = raw.end = i + (raw.anyCase ? 2 : 1);
    return raw;
}

std::optional<RawValue> QueryReader::readValue(QStringView stops, bool keyed)
{
    const int start = at;
    if (here() == u'"') {
        const auto raw = readQuoted();
        const QString message =
            QueryText::tr("only a space or a comma can follow the closing quote — for a quote itself write \\\"");
        return raw && endsCleanly(start, at, stops, message) ? raw : std::nullopt;
    }
    if (here() == u'/') {
        const auto raw = readSlashed();
        const QString message =
            QueryText::tr("only i can follow the closing / — write \\/ for the character itself, or quote the "
                          "whole text");
        return raw && endsCleanly(start, at, stops, message) ? raw : std::nullopt;
    }
    if (keyed && here() == u'(') {
        fail(at, at + 1, QueryText::tr("a value cannot begin with ( — for one of several values write a,b"));
        return {};
    }
    RawValue raw{here() == u'^' ? RawValue::Form::Anchored : RawValue::Form::Bare, start, start, {}, false, {}};
    if (keyed && (here() == u'>' || here() == u'<')) {
        const bool orEqual = next() == u'=';
        const bool less = here() == u'<';
        raw.form = RawValue::Form::Compared;
        raw.comparison = less ? (orEqual ? QueryValue::Comparison::LessOrEqual : QueryValue::Comparison::Less)
                              : (orEqual ? QueryValue::Comparison::GreaterOrEqual : QueryValue::Comparison::Greater);
        at += orEqual ? 2 : 1;
    }
    raw.end = bareEnd(at, stops);
    raw.body = slice(at, raw.end);
    at = raw.end;
    if (raw.form == RawValue::Form::Compared && raw.body.isEmpty()) {
        failWhileTyping(start, at,
                        QueryText::tr("nothing to compare with after %1 — write a number, a version or an age")
                            .arg(slice(start, at)));
        return {};
    }
    return raw;
}

std::optional<QueryValue> understood(QueryReader &reader, const RawValue &raw)
{
    QueryValue value;
    value.text = raw.body;
    value.printed = reader.slice(raw.start, raw.end);
    switch (raw.form) {
    case RawValue::Form::Quoted:
        value.form = QueryValue::Form::Quoted;
        value.printed = quoted(raw.body);
        reader.token(raw.start, raw.end, QueryToken::Kind::Value);
        return value;
    case RawValue::Form::Compared:
        value.form = QueryValue::Form::Compare;
        value.comparison = raw.comparison;
        reader.token(raw.start, raw.end, QueryToken::Kind::Number);
        return value;
    case RawValue::Form::Bare: {
        const bool wild = raw.body.contains(u'*') || raw.body.contains(u'?') || raw.body.contains(u'[');
        reader.token(raw.start, raw.end, wild ? QueryToken::Kind::Pattern : QueryToken::Kind::Value);
        if (!wild)
            return value;
        if (const Done done = compileWildcards(value, raw.body); !done) {
            const bool open = raw.body.lastIndexOf(u'[') > raw.body.lastIndexOf(u']');
            const QString message =
                withRemedy(done.error().message, QueryText::tr("node ranges look like web[01-04,07] or n[0-8/2]"));
            if (open)
                reader.failWhileTyping(raw.start, raw.end, message, reader.slice(raw.start, raw.end) + u']');
            else
                reader.fail(raw.start, raw.end, message);
            return {};
        }
        return value;
    }
    case RawValue::Form::Slashed:
    case RawValue::Form::Anchored:
        break;
    }
    reader.token(raw.start, raw.end, QueryToken::Kind::Pattern);
    const bool slash = raw.form == RawValue::Form::Slashed;
    if (const auto trouble = compileSearch(value, raw.body, raw.anyCase, !slash)) {
        const int bodyStart = raw.start + (slash ? 1 : 0);
        const int place = std::min(bodyStart + trouble->offset, bodyStart + int(raw.body.size()) - 1);
        const QString message =
            withRemedy(QueryText::tr("bad regular expression: %1").arg(trouble->message), regexRemedy());
        reader.fail(place, place + 1, message);
        reader.parsed.mistake->unfinished = !slash && place + 1 >= reader.text.size();
        return {};
    }
    value.printed = u'/' + slashed(slash ? raw.body : anchoredSource(raw.body)) + u'/' + (raw.anyCase ? u"i"_s : u""_s);
    return value;
}

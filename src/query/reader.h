#pragma once

#include "query/parser.h"
#include "query/tree.h"

#include <optional>

/// One value as it stands in the text, not yet understood. Positions are 0-based; `end` is past its last character.
struct RawValue
{
    enum class Form { Bare, Quoted, Slashed, Anchored, Compared };

    Form form = Form::Bare;
    int start = 0;
    int end = 0;
    QString body; ///< without quotes, slashes or operator
    bool anyCase = false;
    QueryValue::Comparison comparison = QueryValue::Comparison::Less;
};

/// Where a parse stands: the text, the place in it, and what has come of it so far. The first mistake stays.
class QueryReader
{
public:
    QueryReader(const QString &ofText, const QueryContext &inContext) : text(ofText), context(inContext) {}

    const QString &text;
    const QueryContext &context;
    int at = 0;
    ParsedQuery parsed;

    bool atEnd() const { return at >= text.size(); }
    QChar here() const { return atEnd() ? QChar() : text[at]; }
    QChar next() const { return at + 1 < text.size() ? text[at + 1] : QChar(); }
    bool failed() const { return parsed.mistake.has_value(); }
    void skipSpace();
    QString slice(int start, int end) const { return text.mid(start, end - start); }

    /// The end of the bare word that begins at `from`: at a space, a closing bracket that was not opened in it, or one
    /// of `stops` outside its brackets.
    int bareEnd(int from, QStringView stops) const;
    /// Whether a keyword stands here, whatever the case, with nothing of a word after it.
    bool atWord(QStringView word) const;

    /// The value that begins here; nullopt with a mistake when it is malformed. A bare value may be empty. After a key
    /// or tag (`keyed`) it may be a comparison and cannot begin with a bracket.
    std::optional<RawValue> readValue(QStringView stops, bool keyed);
    /// A quoted text that begins here, or nullopt with a mistake.
    std::optional<RawValue> readQuoted();

    void token(int start, int end, QueryToken::Kind kind);
    void note(const QString &sentence);

    /// Notes the first mistake, under [start, end). With `mend` the suggestion is the text with that range replaced.
    void fail(int start, int end, const QString &message, const std::optional<QString> &mend = {});
    /// The same for what may still become good while it is typed: unfinished when it reaches to the end of the text.
    void failWhileTyping(int start, int end, const QString &message, const std::optional<QString> &mend = {});
    void suggest(const QString &whole);

private:
    std::optional<RawValue> readSlashed();
    bool endsCleanly(int start, int end, QStringView stops, const QString &message);
};

/// A quoted text as it stands in a query.
QString quoted(const QString &text);
/// Understands one raw value as any key takes it (word, glob, node set, pattern, quoted text, comparison);
/// nullopt with a mistake.
std::optional<QueryValue> understood(QueryReader &reader, const RawValue &raw);
/// "message — remedy", as all mistakes are written.
QString withRemedy(const QString &message, const QString &remedy);

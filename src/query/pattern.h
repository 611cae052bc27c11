#pragma once

#include "query/tree.h"

#include <optional>

/// How patterns are made and compared. Pure functions; any thread.

/// What is wrong with a regular expression, and where in it (0-based).
struct PatternTrouble
{
    QString message;
    int offset = 0;
};

/// Makes a Search of a regular expression's text. `anchored` adds the ^ that re.match implies. Hitting the match limit
/// counts as no match.
std::optional<PatternTrouble> compileSearch(QueryValue &value, const QString &source, bool anyCase, bool anchored);
/// Makes a Glob or Nodes of a word with * ? or [; an error says what is wrong with its ranges.
Done compileWildcards(QueryValue &value, const QString &word);

/// The pattern with the start anchored, as re.match reads it: "^app" stays, "a|b" becomes "^(?:a|b)".
QString anchoredSource(const QString &source);
/// The source as it can stand between slashes.
QString slashed(const QString &source);
/// Whether a word holds a character that means something in a regular expression.
bool hasRegexCharacters(QStringView word);
/// Whatever the case, letter by letter; the same length in letters as the text.
QString folded(QStringView text);

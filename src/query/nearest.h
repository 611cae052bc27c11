#pragma once

#include <QStringList>

/// How many single errors (a letter too much, missing, wrong, or two swapped) lie between two words, whatever the case.
/// Anything above `most` is most + 1.
int typingErrors(QStringView a, QStringView b, int most = 2);

/// The candidates spelled most like the word: all that tie, at most two errors and a third of the letters away;
/// none when the nearest is the word itself.
QStringList nearest(QStringView word, const QStringList &candidates);

/// "did you mean a?", "did you mean a, b or c?"; translated.
QString didYouMean(const QStringList &candidates);

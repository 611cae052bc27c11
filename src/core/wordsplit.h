#pragma once

#include <QStringList>

/// Splitting a line into words by quotes and backslashes; nothing is expanded and nothing is run. Pure; any thread.
struct WordSplit
{
    /// What a backslash takes as it is. Shell: what follows it, and between double quotes only a quote or another one.
    /// Ssh (ssh_config): a quote or another one, and a blank outside of quotes.
    enum class Escapes { Shell, Ssh };
    /// What '#' at the beginning of a word means outside of quotes.
    enum class Comments { No, Yes };

    static WordSplit of(QStringView line, Escapes escapes, Comments comments);

    QStringList words;
    int openQuote = 0; ///< column of the quote that is not closed; 0: there is none
};

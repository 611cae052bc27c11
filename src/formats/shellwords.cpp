#include "formats/shellwords.h"

#include "core/wordsplit.h"
#include "formats/textfile.h"

#include <QCoreApplication>

Result<QStringList> shellWords(QStringView line, ShellComments comments, int lineNumber)
{
    const bool hasComments = comments == ShellComments::Yes;
    WordSplit split = WordSplit::of(line, WordSplit::Escapes::Shell,
                                    hasComments ? WordSplit::Comments::Yes : WordSplit::Comments::No);
    if (split.openQuote > 0) {
        return mistakeAt(lineNumber, split.openQuote,
                         QCoreApplication::translate("ShellWords", "The quote is not closed"));
    }
    return std::move(split.words);
}

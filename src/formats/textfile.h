#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

/// The text of a foreign file, decoded.
struct DecodedText
{
    QString text;
    bool guessed = false; ///< it was not valid UTF-8 and was read as Latin-1
};

/// Decodes UTF-8 (or UTF-16 with a byte order mark); line ends become '\n'. Error::Invalid when it is larger than
/// `maxBytes`, or binary (holds a NUL): then with line and column.
Result<DecodedText> decodeText(const QByteArray &bytes, qsizetype maxBytes);

/// Error::Invalid whose translated message ends in "(line 3, column 7)"; a column of 0 is left out.
Failure mistakeAt(int line, int column, const QString &sentenceWithoutStop);

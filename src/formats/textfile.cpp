#include "formats/textfile.h"

#include <QCoreApplication>
#include <QStringDecoder>

namespace {

class TextFileText
{
    Q_DECLARE_TR_FUNCTIONS(TextFileText)
};

Failure binaryAt(const QString &text, qsizetype position)
{
    const QStringView before = QStringView(text).first(position);
    const int line = int(before.count(u'\n')) + 1;
    const int column = int(position - before.lastIndexOf(u'\n'));
    return mistakeAt(line, column, TextFileText::tr("The file is not text"));
}

} // namespace

Result<DecodedText> decodeText(const QByteArray &bytes, qsizetype maxBytes)
{
    if (bytes.size() > maxBytes) {
        const qsizetype mib = qMax<qsizetype>(1, maxBytes / (1024 * 1024));
        return failure(Error::Invalid, TextFileText::tr("The file is larger than %1 MiB.").arg(mib));
    }
    QStringDecoder decoder(QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8));
    DecodedText decoded{decoder.decode(bytes), false};
    if (decoder.hasError())
        decoded = {QString::fromLatin1(bytes), true};
    if (decoded.text.startsWith(QChar(0xFEFF)))
        decoded.text.remove(0, 1);
    if (const qsizetype nul = decoded.text.indexOf(QChar(0)); nul >= 0)
        return binaryAt(decoded.text, nul);
    if (decoded.text.contains(u'\r')) {
        decoded.text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
        decoded.text.replace(u'\r', u'\n');
    }
    return decoded;
}

Failure mistakeAt(int line, int column, const QString &sentenceWithoutStop)
{
    const QString place =
        column > 0 ? TextFileText::tr("%1 (line %2, column %3).").arg(sentenceWithoutStop).arg(line).arg(column)
                   : TextFileText::tr("%1 (line %2).").arg(sentenceWithoutStop).arg(line);
    return failure(Error::Invalid, place);
}

#include "models/ansi.h"

#include "core/text.h"

#include <QStringDecoder>

#include <algorithm>

namespace {

constexpr int asSent = 0x1000000;

/// The numbers of a colour sequence: "38;5;3" or "38:2::1:2:3". A missing number is -1.
QList<int> numbersOf(QStringView parameters)
{
    QList<int> numbers;
    int number = -1;
    for (const QChar c : parameters) {
        if (c.isDigit()) {
            number = qMin(std::max(number, 0) * 10 + c.digitValue(), 9999);
        } else {
            numbers.append(number);
            number = -1;
        }
    }
    numbers.append(number);
    return numbers;
}

/// 5;N or 2;R;G;B behind 38 or 48; `at` moves behind it.
int extendedColour(const QList<int> &numbers, qsizetype &at, int unchanged)
{
    const int kind = numbers.value(at + 1, -1);
    if (kind == 5) {
        at += 2;
        return qBound(0, numbers.value(at, 0), 255);
    }
    if (kind == 2) {
        const qsizetype skip =
            numbers.value(at + 2, 0) == -1 && numbers.size() > at + 5 ? 1 : 0; // an empty colour space
        const auto part = [&](qsizetype i) { return qBound(0, numbers.value(at + 2 + skip + i, 0), 255); };
        const int colour = asSent | part(0) << 16 | part(1) << 8 | part(2);
        at += 4 + skip;
        return colour;
    }
    return unchanged;
}

bool applyColour(AnsiSpan &look, int code)
{
    if (code >= 30 && code <= 37)
        look.foreground = code - 30;
    else if (code >= 90 && code <= 97)
        look.foreground = code - 90 + 8;
    else if (code >= 40 && code <= 47)
        look.background = code - 40;
    else if (code >= 100 && code <= 107)
        look.background = code - 100 + 8;
    else
        return false;
    return true;
}

void apply(AnsiSpan &look, const QList<int> &numbers)
{
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        const int code = std::max(numbers[i], 0);
        if (applyColour(look, code))
            continue;
        switch (code) {
        case 0:
            look = AnsiSpan{};
            break;
        case 1:
            look.bold = true;
            break;
        case 2:
            look.faint = true;
            break;
        case 3:
            look.italic = true;
            break;
        case 4:
            look.underline = true;
            break;
        case 7:
            look.inverse = true;
            break;
        case 22:
            look.bold = look.faint = false;
            break;
        case 23:
            look.italic = false;
            break;
        case 24:
            look.underline = false;
            break;
        case 27:
            look.inverse = false;
            break;
        case 38:
            look.foreground = extendedColour(numbers, i, look.foreground);
            break;
        case 39:
            look.foreground = -1;
            break;
        case 48:
            look.background = extendedColour(numbers, i, look.background);
            break;
        case 49:
            look.background = -1;
            break;
        default:
            break;
        }
    }
}

/// Length of the escape sequence at the start of `text` (which begins with ESC); 1 when it is none we know.
qsizetype sequenceLength(QStringView text)
{
    if (text.size() < 2)
        return 1;
    if (text[1] == u'[') { // CSI: parameters, intermediates, final byte
        qsizetype end = 2;
        while (end < text.size() && text[end] >= QChar(0x20) && text[end] <= QChar(0x3F))
            ++end;
        return end < text.size() ? end + 1 : text.size();
    }
    if (text[1] == u']' || text[1] == u'P' || text[1] == u'_' ||
        text[1] == u'^') { // OSC and other strings: to BEL or ST
        for (qsizetype end = 2; end < text.size(); ++end) {
            if (text[end] == QChar(0x07))
                return end + 1;
            if (text[end] == QChar(0x1B) && end + 1 < text.size() && text[end + 1] == u'\\')
                return end + 2;
        }
        return text.size();
    }
    return 2;
}

/// Collects text and looks of one line.
class Builder
{
public:
    explicit Builder(int limit) : m_limit(limit) {}

    void add(QChar c, const AnsiSpan &look)
    {
        if (m_result.text.size() >= m_limit)
            return;
        QString piece = c;
        if (c == u'\t')
            piece = QString(8 - m_result.text.size() % 8, u' ');
        else if (!c.isPrint() && !c.isSurrogate())
            piece = visibleText(c);
        if (m_result.spans.isEmpty() || !m_result.spans.last().sameLook(look)) {
            AnsiSpan span = look;
            span.start = int(m_result.text.size());
            span.length = 0;
            m_result.spans.append(span);
        }
        m_result.text += piece;
        m_result.spans.last().length += int(piece.size());
    }

    void restart() { m_result = {}; }
    AnsiText take() { return std::move(m_result); }

private:
    const int m_limit;
    AnsiText m_result;
};

} // namespace

bool AnsiSpan::sameLook(const AnsiSpan &other) const
{
    return foreground == other.foreground && background == other.background && bold == other.bold &&
           faint == other.faint && italic == other.italic && underline == other.underline && inverse == other.inverse;
}

AnsiText readAnsi(QByteArrayView line, AnsiSpan &look, int limit)
{
    // Bytes beyond what could be shown are not decoded: an escape sequence is rarely longer than 16.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(line.first(qMin<qsizetype>(line.size(), qsizetype(limit) * 16)));
    Builder builder(limit);
    qsizetype at = 0;
    while (at < text.size()) {
        const QChar c = text[at];
        if (c == QChar(0x1B)) {
            const QStringView sequence = QStringView(text).sliced(at, sequenceLength(QStringView(text).sliced(at)));
            if (sequence.size() > 2 && sequence[1] == u'[' && sequence.back() == u'm')
                apply(look, numbersOf(sequence.sliced(2, sequence.size() - 3)));
            at += sequence.size();
            continue;
        }
        if (c == u'\r') {
            if (at + 1 < text.size())
                builder.restart();
        } else {
            builder.add(c, look);
        }
        ++at;
    }
    return builder.take();
}

#include "core/text.h"

#include <QCryptographicHash>

#include <algorithm>

namespace {

bool isInvisible(QChar c)
{
    const ushort u = c.unicode();
    return (u >= 0x200B && u <= 0x200F) || (u >= 0x202A && u <= 0x202E) || (u >= 0x2060 && u <= 0x206F) ||
           u == 0xFEFF || u == 0x061C || u == 0x2028 || u == 0x2029;
}

/// One run of digits or one other character, for naturalCompare.
struct Piece
{
    QStringView text;
    bool number = false;
};

Piece firstPiece(QStringView text)
{
    qsizetype end = 0;
    while (end < text.size() && text[end].unicode() >= '0' && text[end].unicode() <= '9')
        ++end;
    return end > 0 ? Piece{text.first(end), true} : Piece{text.first(1), false};
}

QStringView withoutZeros(QStringView digits)
{
    while (digits.size() > 1 && digits.front() == u'0')
        digits = digits.sliced(1);
    return digits;
}

int comparePieces(const Piece &a, const Piece &b)
{
    if (a.number && b.number) {
        const QStringView left = withoutZeros(a.text);
        const QStringView right = withoutZeros(b.text);
        if (left.size() != right.size())
            return left.size() < right.size() ? -1 : 1;
        return left.compare(right);
    }
    return a.text.compare(b.text, Qt::CaseInsensitive);
}

} // namespace

QString visibleText(const QString &text, bool keepTabs)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const ushort u = c.unicode();
        if (u == '\t' && keepTabs)
            out += c;
        else if (u < 0x20)
            out += QChar(0x2400 + u);
        else if (u == 0x7F)
            out += QChar(0x2421);
        else if ((u >= 0x80 && u < 0xA0) || isInvisible(c))
            out += QStringLiteral("<U+%1>").arg(u, 4, 16, QLatin1Char('0')).toUpper();
        else
            out += c;
    }
    return out;
}

QString safeFileName(const QString &text)
{
    QByteArray name = text.toUtf8().toPercentEncoding("", "~"); // RFC 3986: '-', '.', '_' stay
    if (name.isEmpty())
        name = "%00";
    if (name.startsWith('.'))
        name.replace(0, 1, "%2E");
    if (name.startsWith('-'))
        name.replace(0, 1, "%2D");
    if (name.size() > 200) {
        const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().first(16);
        name = name.first(180) + '-' + hash;
    }
    return QString::fromLatin1(name);
}

QString csvCell(const QString &text)
{
    QString cell = text;
    if (!cell.isEmpty() && QStringLiteral("=+-@\t\r").contains(cell.front()))
        cell.prepend(u'\'');
    const bool quote = cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r');
    return quote ? u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"' : cell;
}

bool isPlainHostName(const QString &text)
{
    const auto plain = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
    };
    if (text.isEmpty() || text.size() > 255 || !plain(text.front()))
        return false;
    return std::all_of(text.begin(), text.end(),
                       [&](QChar c) { return plain(c) || c == u'.' || c == u'_' || c == u'-'; });
}

int naturalCompare(QStringView a, QStringView b)
{
    QStringView left = a;
    QStringView right = b;
    while (!left.isEmpty() && !right.isEmpty()) {
        const Piece l = firstPiece(left);
        const Piece r = firstPiece(right);
        if (const int order = comparePieces(l, r); order != 0)
            return order;
        left = left.sliced(l.text.size());
        right = right.sliced(r.text.size());
    }
    if (left.size() != right.size())
        return left.size() < right.size() ? -1 : 1;
    return a.compare(b);
}

#include "ssh/mask.h"

#include <algorithm>

namespace {

constexpr qsizetype shortest = 8;
const QByteArrayView stars = "********";

} // namespace

void Mask::add(const Secret &secret)
{
    if (secret.bytes().size() < shortest)
        return;
    if (std::any_of(m_needles.begin(), m_needles.end(), [&](const Secret &known) { return known.equals(secret); }))
        return;
    m_needles.push_back(secret);
    const QByteArray plain = QByteArray::fromRawData(secret.bytes().data(), secret.bytes().size());
    m_needles.emplace_back(plain.toBase64(QByteArray::OmitTrailingEquals));
    if (QByteArray encoded = plain.toPercentEncoding(); encoded != plain)
        m_needles.emplace_back(std::move(encoded));
}

QByteArray Mask::take(Stream stream, QByteArrayView bytes)
{
    QByteArray &held = heldOf(stream);
    QByteArray text = std::exchange(held, {});
    text += bytes;
    qsizetype keep = 0;
    for (const Secret &needle : m_needles) {
        const QByteArrayView wanted = needle.bytes();
        for (qsizetype at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + stars.size()))
            text.replace(at, wanted.size(), stars);
        for (qsizetype size = std::min(text.size(), wanted.size() - 1); size > keep; --size) {
            if (QByteArrayView(text).last(size) == wanted.first(size)) {
                keep = size;
                break;
            }
        }
    }
    held = text.last(keep);
    text.chop(keep);
    return text;
}

QByteArray Mask::rest(Stream stream)
{
    return std::exchange(heldOf(stream), {});
}
